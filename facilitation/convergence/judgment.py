"""Majority judgment (jugement majoritaire): the best grade that more than half of the judges stand by, in integers only.

A tally counts the judgments of each of K grades, from the worst (grade 0) to the best.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import lcm
from typing import Generic, TypeVar

from facilitation.convergence.counts import grades, whole
from facilitation.ids import CollegeId

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Generic[Item]):
    """One proposal, judged by colleges of equal weight.

    `rank` is from 1; equal values share a rank, and the next one counts them all (1, 1, 3). `median` is the grade of
    the whole, `medians` those of the colleges: never show the one without the others, since a whole of 3 can be a 4
    beside a 1. `None`: nobody judged. `tally` is the weighted one: its proportions mean something, its sum does not.
    """

    item: Item
    rank: int
    median: int | None
    medians: Mapping[CollegeId, int | None]
    tally: tuple[int, ...]
    value: tuple[int, ...]


def ranking(tallies: Mapping[Item, Mapping[CollegeId, Sequence[int]]]) -> tuple[Judged[Item], ...]:
    """The proposals from best to worst, every college at equal weight; equal ones in the order they were given in.

    Source: Michel Balinski and Rida Laraki, A theory of measuring, electing, and ranking, 2007. By `value`, the larger
    the better.

    Raises `ValueError` unless all proposals have the same colleges, the same grades, and in each college the same
    number of judgments: whoever has not judged one of them is counted by a rule that people were told (`completed`).
    """
    judged = {
        item: {
            college: grades(tally, f"the tally of {item!r} for {college!r}")
            for college, tally in by_college.items()
        }
        for item, by_college in tallies.items()
    }
    _comparable(judged)
    weighted = {item: at_equal_weight(by_college) for item, by_college in judged.items()}
    values = {item: value(tally) for item, tally in weighted.items()}
    ranked = sorted(values, key=values.__getitem__, reverse=True)
    ranks: dict[tuple[int, ...], int] = {}
    for rank, item in enumerate(ranked, 1):
        ranks.setdefault(values[item], rank)
    return tuple(
        Judged(
            item=item,
            rank=ranks[values[item]],
            median=median(weighted[item]),
            medians={college: median(tally) for college, tally in judged[item].items()},
            tally=weighted[item],
            value=values[item],
        )
        for item in ranked
    )


def at_equal_weight(tallies: Mapping[CollegeId, Sequence[int]]) -> tuple[int, ...]:
    """One tally in which every college has the same number of judgments, and which is still made of integers.

    Source: CONVERGENCE, Majority judgment. With m the least common multiple of the colleges' numbers of judgments, each
    tally is multiplied by `m / n`; for two colleges that is each by the other's number, but for a common factor. A
    college in which nobody judged adds nothing; if nobody judged anywhere, the result is empty grades.

    Raises `ValueError` for no college, for scales of different length, and for counts that are negative or no integers.
    """
    judged = {college: grades(tally, f"the tally of {college!r}") for college, tally in tallies.items()}
    if not judged:
        raise ValueError("There is no college to weigh.")
    if len({len(tally) for tally in judged.values()}) > 1:
        raise ValueError("Colleges must judge on one scale to be weighed together.")
    numbers = {college: sum(tally) for college, tally in judged.items()}
    together = lcm(*(number for number in numbers.values() if number))
    rows = [
        [count * (together // numbers[college]) for count in tally]
        for college, tally in judged.items()
        if numbers[college]
    ]
    length = len(next(iter(judged.values())))
    return tuple(sum(counts[grade] for counts in rows) for grade in range(length))


def median(tally: Sequence[int]) -> int | None:
    """The grade of a proposal: the lower median, at position ⌊(n+1)/2⌋ from the worst. `None`: nobody judged.

    More than half of the judges give this grade or a better one, and at least half this one or a worse one.

    Source: Michel Balinski and Rida Laraki, A theory of measuring, electing, and ranking, 2007.
    """
    counts = grades(tally, "the tally of a proposal")
    position = (sum(counts) + 1) // 2
    return next((grade for grade, reached in enumerate(accumulate(counts)) if reached >= position > 0), None)


def value(tally: Sequence[int]) -> tuple[int, ...]:
    """What proposals with the same number of judgments are compared by: the larger, the better. Empty: nobody judged.

    Grades and sizes in turn. The median grade; then the larger of *adhésion* (how many judged better, counted
    positive) and *contestation* (worse, counted negative), contestation winning an equality; then the same anew, the
    median judgments having moved to the nearest grade of that side; until all are in one grade, told by a 0.

    Source: Michel Balinski and Rida Laraki, A theory of measuring, electing, and ranking, 2007, whose definition takes
    away one median judgment after the other and compares what comes out; the order is the same, in at most K rounds
    instead of n.
    """
    left = list(grades(tally, "the tally of a proposal"))
    found: list[int] = []
    # Each round empties one grade for good, so there are no more rounds than grades.
    while (grade := median(left)) is not None:
        better, worse = sum(left[grade + 1 :]), sum(left[:grade])
        if better > worse:
            found += (grade, better)
            side = next(higher for higher in range(grade + 1, len(left)) if left[higher])
        elif worse:
            found += (grade, -worse)
            side = next(lower for lower in reversed(range(grade)) if left[lower])
        else:
            return (*found, grade, 0)
        left[side] += left[grade]
        left[grade] = 0
    return ()


def completed(tally: Sequence[int], judges: int) -> tuple[int, ...]:
    """The tally as if everybody of `judges` who gave no judgment had given the worst grade.

    One rule for abstentions among several; it favours what has convinced people over what they did not look at. Tell
    them before they judge.

    Raises `ValueError` when there are more judgments than judges.
    """
    worst, *others = grades(tally, "the tally of a proposal")
    silent = whole(judges, "the number of judges") - worst - sum(others)
    if silent < 0:
        raise ValueError(f"{judges} judges cannot have given {judges - silent} judgments.")
    return (worst + silent, *others)


def _comparable(tallies: Mapping[Item, Mapping[CollegeId, tuple[int, ...]]]) -> None:
    shapes = {
        tuple(sorted((college, len(tally), sum(tally)) for college, tally in by_college.items()))
        for by_college in tallies.values()
    }
    if len(shapes) > 1:
        raise ValueError("Proposals are ranked when each college has judged all of them, on one scale.")
