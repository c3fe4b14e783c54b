"""How well notes are sorted: against the groups of one reader, adjusted for chance (`tests/agreement.py`).

A note that is not filed counts as a group of its own. What is scored is what a room is shown: the same functions, at the
usual level.
"""

from collections.abc import Callable, Sequence
from random import Random
from statistics import fmean
from typing import Final, NamedTuple, Protocol

from tests.agreement import adjusted_mutual_information, adjusted_rand, average_precision
from tests.noted import Noted

NEAREST: Final = 3
"""Among how many nearest notes a twin is looked for."""
LOOKED_AT: Final = (50, 100, 200)
"""Notes after which a live sort is scored, and at its end."""


class Score(NamedTuple):
    """How well a set was sorted, into how many groups of two and more, with how many notes left alone or waiting.

    `moved`: filed notes that an arrival put elsewhere (live only).
    """

    ami: float
    ari: float
    groups: float
    alone: float
    moved: int = 0


class Live(Protocol):
    """Notes that come one by one."""

    def add(self, text: str) -> None: ...
    def labels(self) -> Sequence[int | None]: ...


Group = Callable[[Sequence[str]], list[int]]
Twins = Callable[[Sequence[str]], list[tuple[int, int, float]]]


def whole(notes: Noted, group: Group) -> Score:
    """A whole wall sorted at once."""
    return _score(notes.labels, group(notes.texts))


def live(notes: Noted, make: Callable[[], Live], seeds: Sequence[int] = (0, 1)) -> Score:
    """Notes that come one by one, in an order of chance; the mean over what stands on the wall now and then."""
    scores: list[Score] = []
    moved = 0
    for seed in seeds:
        order = Random(seed).sample(range(len(notes.texts)), len(notes.texts))
        wall, before = make(), list[int | None]()
        for here, at in enumerate(order, start=1):
            wall.add(notes.texts[at])
            now = list(wall.labels())
            moved += sum(_filed(was) and was != lies for was, lies in zip(before, now, strict=False))
            before = now
            if here in LOOKED_AT or here == len(order):
                scores.append(_score([notes.labels[each] for each in order[:here]], now))
    return Score(
        ami=fmean(each.ami for each in scores),
        ari=fmean(each.ari for each in scores),
        groups=fmean(each.groups for each in scores),
        alone=fmean(each.alone for each in scores),
        moved=moved,
    )


def same_idea(notes: Noted, twins: Twins) -> tuple[float, float]:
    """Average precision over all pairs, and how often a twin is among the three nearest."""
    ranked = sorted(twins(notes.texts), key=lambda pair: -pair[2])
    right = [notes.twins[one] != "" and notes.twins[one] == notes.twins[other] for one, other, _ in ranked]
    near: dict[int, list[int]] = {at: [] for at in range(len(notes.texts))}
    for one, other, _ in ranked:
        near[one].append(other)
        near[other].append(one)
    found = [
        any(notes.twins[other] == letter for other in near[at][:NEAREST])
        for at, letter in enumerate(notes.twins)
        if letter
    ]
    return average_precision(right), fmean(found)


def _score(labels: Sequence[str], found: Sequence[int | None]) -> Score:
    filed = [lies if _filed(lies) else ("alone", at) for at, lies in enumerate(found)]
    sizes = [filed.count(name) for name in set(filed)]
    return Score(
        ami=adjusted_mutual_information(labels, filed),
        ari=adjusted_rand(labels, filed),
        groups=sum(size > 1 for size in sizes),
        alone=sum(size == 1 for size in sizes),
    )


def _filed(lies: int | None) -> bool:
    return lies is not None and lies >= 0
