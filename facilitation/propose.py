"""Propose: judge a batch of asks, one after the other, and fold each before it may reach the log.

What cannot be folded never gets into the log, so folding the log again always heals. Pure: the shell appends what
comes out, and asks again when somebody else was first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from facilitation.commands import Command
from facilitation.decide import decide
from facilitation.errors import Refused
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import DeviceId
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier


class Ask(NamedTuple):
    """A command, by whom, and its number on a device (`None`: the server itself, or a page)."""

    command: Command
    by: Actor
    device: DeviceId | None = None
    n: int = 0


class Done(NamedTuple):
    """It is so at `seq`. Not `written`: it was so already, and this ask left no commit. An ask that was heard before
    counts as written: its number stands in the log, or one after it does.
    """

    seq: int
    written: bool


class Proposal(NamedTuple):
    """The commits to append, and what became of every ask."""

    commits: tuple[Commit, ...]
    verdicts: tuple[Done | Refused, ...]


def propose(kinds: Kinds, atelier: Atelier, seq: int, asks: Sequence[Ask], at_ms: int) -> Proposal:
    """Judge the asks behind `seq`, in order, each in the state the ones before it make.

    An ask whose number the log has heard from its device is true already, and is not judged again.
    """
    commits: list[Commit] = []
    verdicts: list[Done | Refused] = []
    for ask in asks:
        if ask.device is not None and ask.n <= atelier.heard.get(ask.device, 0):
            verdicts.append(Done(seq, written=True))
            continue
        try:
            events = decide(kinds, ask.command, atelier, ask.by, at_ms)
        except Refused as why:
            verdicts.append(why)
            continue
        if events:
            seq += 1
            commit = Commit(seq=seq, at_ms=at_ms, by=ask.by, device=ask.device, n=ask.n, events=events)
            atelier = fold_commit(kinds, atelier, commit)
            commits.append(commit)
        verdicts.append(Done(seq, written=bool(events)))
    return Proposal(tuple(commits), tuple(verdicts))
