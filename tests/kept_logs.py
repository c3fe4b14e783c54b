"""Logs that were kept, one or more of every release: what was written then must fold today (law 10).

A log is `tests/logs/<release>.<day>.jsonl`, a commit a line, and beside it `….digest`, the sha256 of all boards drawn
from it as sorted JSON. Neither is ever changed. When a release is made, for each of `DAYS`:

    python -m tests.kept_logs 0.2.0.day      # writes that day as today's code tells it, and its digest

An upcaster is needed when a kept log does not fold any more; a new digest is needed, with a word in the commit, when
what is drawn from it has become another thing on purpose (`--digest` writes only that).
"""

import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Union

import msgspec

from facilitation import commands as say
from facilitation.activities.closing import GiveReturn, ShowReturns
from facilitation.ballots.asking import CastBallot, RevealVotes
from facilitation.boards import boards
from facilitation.commands import Command
from facilitation.decide import make
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.guesses import Filing, Guess, Guessed, Hint, Hinting, Making, Move, Pairing, Titling
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier, Plan, Wall
from facilitation.propose import Ask, propose
from tests.kept_days import converging, powers, rounds, sheets, stage, voting
from tests.story import (
    C1,
    C2,
    C3,
    KINDS,
    LEAD,
    MACHINE,
    MINUTE,
    N1,
    N2,
    N3,
    N4,
    N5,
    N6,
    N7,
    NOON,
    P1,
    P2,
    P3,
    P4,
    SYSTEM,
    closing,
    ideas,
    phase,
    plan,
    sorting,
    vote,
)

LOGS = Path(__file__).with_name("logs")
FACILITATOR = Actor(person="p_facil0", role="facilitator")
C5 = "c_00000b"
SIDES = {P1: ("elected", "t1"), P2: ("elected", "t1"), P3: ("civil", "t2"), P4: ("civil", "t2")}


# --- A small day, from the door to the last word -----------------------------------------------------

DAY = plan(
    phase("arrival", "welcome"),
    ideas(duration_s=600, prompt="Que faut-il à la métropole ?"),
    sorting(where="room", who="hosts"),
    vote(budget=3, cap=2, duration_s=300, auto_close=True),
    closing(),
    communes=("Aubagne", "Istres"),
    values=("Ouverture", "Audace"),
    college_min=2,
)


Told = Iterator[tuple[str | Actor, Command]]


def told() -> Told:
    """Everything that is asked in that day, and by whom."""
    yield LEAD, say.OpenDoor(code="ABC123")
    yield LEAD, say.OpenPhase(phase="welcome")
    for who, (college, table) in SIDES.items():
        yield who, say.Arrive(college=college, commune="Istres", table=table)
    yield Actor(person="p_host00", role="host"), say.Arrive(table="t1")
    yield LEAD, say.OpenPhase(phase="ideas")
    yield P1, say.WriteNote(note=N1, phase="ideas", text="Plus de bancs à l’ombre", theme="living")
    yield P2, say.WriteNote(note=N2, phase="ideas", text="Un bus toutes les dix minutes", theme="moving")
    yield P3, say.WriteNote(note=N3, phase="ideas", text="Mme Dupont devrait venir")
    yield P4, say.WriteNote(note=N4, phase="ideas", text="Des bancs au port")
    yield P4, say.WriteNote(note=N5, phase="ideas", text="Rien à dire")
    yield P4, say.WithdrawNote(note=N5)
    yield P2, say.EditNote(note=N2, text="Un bus toutes les cinq minutes", theme="moving")
    yield P3, say.HoldNote(note=N3, held=True)
    yield FACILITATOR, say.PausePhase(phase="ideas")
    yield FACILITATOR, say.ResumePhase(phase="ideas")
    yield FACILITATOR, say.ExtendPhase(phase="ideas", closes_at_ms=NOON + 30 * MINUTE)
    yield LEAD, say.SetVisibility(phase="ideas", visibility="table")
    yield P3, say.HoldNote(note=N3, held=False)
    yield LEAD, say.SetVisibility(phase="ideas", visibility="room")
    yield FACILITATOR, say.CorrectNote(note=N3, text="Quelqu’un devrait venir")
    yield FACILITATOR, say.HideNote(note=N4, reason="Doublon")
    yield LEAD, say.ShowNote(note=N4)
    yield LEAD, say.OpenPhase(phase="sorting")
    yield LEAD, say.MakeCluster(cluster=C1, place="room", title="Assises", notes=(N1, N4))
    yield LEAD, say.MakeCluster(cluster=C2, place="room", title="Transports", notes=(N2, N3))
    yield LEAD, say.SplitCluster(cluster=C2, new=C3, title="Présences", notes=(N3,))
    yield LEAD, say.FileNotes(place="room", notes=(N4,))
    yield LEAD, say.UndoClustering(place="room", step=3)
    yield LEAD, say.MakeCluster(cluster="c_000004", place="room", title="À défaire")
    yield LEAD, say.DissolveCluster(cluster="c_000004")
    yield LEAD, say.MakeCluster(cluster="c_000005", place="room", title="À joindre")
    yield LEAD, say.MergeClusters(into=C1, clusters=("c_000005",))
    yield LEAD, say.RenameCluster(cluster=C1, title="S’asseoir")
    yield LEAD, say.MakeCluster(cluster="c_000006", place="t2", title="De la table", notes=(N4,))
    yield LEAD, say.FileNotes(place="room", notes=(N4,))
    yield LEAD, say.GatherClusters()
    yield LEAD, say.SetSorting(mode="live", level="detail")
    yield P1, say.WriteNote(note=N6, phase="ideas", text="Un abri au port")
    yield P2, say.WriteNote(note=N7, phase="ideas", text="Des abris sur le port")
    yield LEAD, say.ShowNote(note=N6)
    yield LEAD, say.ShowNote(note=N7)
    yield (
        MACHINE,
        say.SortNotes(
            place="room",
            made=(
                Making(
                    cluster=C5,
                    title="Abris · port",
                    stands=N6,
                    notes=(Guessed(note=N6, guess=Guess(near=(N7,), words=("abri",))), Guessed(note=N7)),
                ),
            ),
            paired=(Pairing(note=N6, other=N7, likeness=81), Pairing(note=N6, other=N4, likeness=40)),
        ),
    )
    yield (
        MACHINE,
        say.SortNotes(place="room", titled=(Titling(cluster=C5, title="Abris du port", stands=N7),)),
    )
    yield LEAD, say.PartTwins(note=N6, other=N4)
    yield LEAD, say.PinCluster(cluster=C5, pinned=True)
    yield LEAD, say.PinCluster(cluster=C5, pinned=False)
    yield LEAD, say.AskReorganising(number=1, level="overview")
    yield MACHINE, say.ProposeMoves(number=1, level="overview", moves=(Move(note=N7, into=C1),))
    yield LEAD, say.RefuseMoves(number=1)
    yield LEAD, say.AskReorganising(number=2, level="detail")
    yield (
        MACHINE,
        say.ProposeMoves(
            number=2,
            level="detail",
            moves=(Move(note=N6, into="c_000007"), Move(note=N7, into=C1, guess=Guess(near=(N1,)))),
            made=(Making(cluster="c_000007", title="Abri", stands=N6),),
        ),
    )
    yield LEAD, say.AcceptMoves(number=2, but=(N7,))
    yield LEAD, say.KeepCluster(cluster="c_000007")
    yield LEAD, say.ForgetGuesses(place="room")
    yield (
        MACHINE,
        say.SortNotes(
            place="room",
            filed=(Filing(note=N7, cluster="c_000007", guess=Guess(near=(N6,), words=("abri",))),),
            hinted=(Hinting(note=N3, hint=Hint(clusters=(C1,))),),
        ),
    )
    yield LEAD, say.SetWall(wall=Wall(mode="night", page=1))
    yield LEAD, say.MovePerson(person=P4, table="t1")
    yield LEAD, say.OpenPhase(phase="vote")
    for who, cluster, dots in ((P1, C1, 2), (P1, C2, 1), (P2, C1, 1), (P3, C2, 2), (P4, C3, 2), (P4, C3, 1)):
        yield who, CastBallot(phase="vote", marks={cluster: dots})
    yield SYSTEM, say.ClosePhase(phase="vote")
    yield LEAD, say.ReopenPhase(phase="vote")
    yield LEAD, RevealVotes(phase="vote")
    yield LEAD, say.OpenPhase(phase="closing")
    yield P1, GiveReturn(phase="closing", score=5, sentence="Des échanges utiles.")
    yield P3, GiveReturn(phase="closing", score=3)
    yield LEAD, ShowReturns(phase="closing")
    yield LEAD, say.CloseDoor()
    yield LEAD, say.EndAtelier()


EVENING = plan(ideas(), vote(), closing())


def told_in_the_evening() -> Told:
    """What a day may hold beside its notes and votes."""
    yield LEAD, say.PlanPhase(planned=vote(budget=3, cap=1, prompt="Que portons-nous ?"))
    yield LEAD, say.AdoptObjective(objective="o_000001", title="Se déplacer sans voiture", source=C1)
    yield LEAD, say.AdoptObjective(objective="o_000002", title="Ouverture", sort="value")
    yield LEAD, say.RenameObjective(objective="o_000001", title="Se déplacer sans sa voiture")
    yield LEAD, say.DropObjective(objective="o_000002")


DAYS: dict[str, tuple[Plan, Callable[[], Told]]] = {
    "day": (DAY, told),
    "evening": (EVENING, told_in_the_evening),
    "cards": (sheets.PLAN, sheets.told),
    "converging": (converging.PLAN, converging.told),
    "voting": (voting.PLAN, voting.told),
    "stage": (stage.PLAN, stage.told),
    "rounds": (rounds.PLAN, rounds.told),
    "powers": (powers.PLAN, powers.told),
}
"""The days that are kept: the plan of each, and what is asked in it. Together they tell every event there is."""


def day(name: str = "day") -> list[Commit]:
    """The log of a day as today's code tells it."""
    planned, asked = DAYS[name]
    log = [Commit(seq=1, at_ms=NOON, by=LEAD, events=make(KINDS, planned, NOON))]
    atelier = fold_commit(KINDS, None, log[0])
    for number, (who, command) in enumerate(asked(), start=1):
        by = who if isinstance(who, Actor) else Actor(person=who, role="participant")
        ask = Ask(command, by, by.person.replace("p_", "d_"), number)
        [commit] = propose(KINDS, atelier, log[-1].seq, [ask], NOON + number * 10_000).commits
        log.append(commit)
        atelier = fold_commit(KINDS, atelier, commit)
    return log


# --- Writing and reading -----------------------------------------------------------------------------


def write(log: list[Commit]) -> str:
    """A commit a line, as people can read it."""
    return "".join(msgspec.json.encode(commit).decode() + "\n" for commit in log)


def read(text: str, kinds: Kinds = KINDS) -> list[Commit]:
    """The commits of a kept log."""
    event: Any = Union[kinds.readable]  # noqa: UP007 - built at run time
    log = []
    for line in text.splitlines():
        told = msgspec.json.decode(line)
        events = tuple(msgspec.convert(each, event) for each in told.pop("events"))
        log.append(msgspec.structs.replace(msgspec.convert({**told, "events": []}, Commit), events=events))
    return log


def folded(log: list[Commit]) -> Atelier:
    """The atelier at the end of a log."""
    atelier = None
    for commit in log:
        atelier = fold_commit(KINDS, atelier, commit)
    assert atelier is not None
    return atelier


def digest(atelier: Atelier) -> str:
    """All boards in one word."""
    drawn = msgspec.json.encode(boards(KINDS, atelier), order="deterministic")
    return hashlib.sha256(drawn).hexdigest()


def main(argv: list[str]) -> int:
    only_digest = "--digest" in argv
    [name] = [each for each in argv if not each.startswith("-")]
    path = LOGS / f"{name}.jsonl"
    if not only_digest:
        if path.exists():
            sys.stderr.write(f"{path.name} is kept already and never changed\n")
            return 1
        path.write_text(write(day(name.rsplit(".", 1)[1])), "utf-8")
    path.with_suffix(".digest").write_text(digest(folded(read(path.read_text("utf-8")))) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
