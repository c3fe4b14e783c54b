"""Dots, normalised within each college: thirty elected and forty-three others weigh what they weigh among their own.

Known flaws of dot voting that no formula mends: bandwagon, splitting between items that say the same, overload. What
helps is done elsewhere: secrecy until the end, a cap per item, an order of their own for everybody, merging before.
"""

from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

from facilitation.convergence.counts import row, whole
from facilitation.ids import CollegeId

Item = TypeVar("Item", bound=Hashable)


class DotShare(NamedTuple):
    """What one item is to one college.

    `of_dots`: its part of the dots the college has spent on all items, from 0 to 1; over the items they add up to 1.
    `of_voters`: the part of the college's voters who have a dot on it, from 0 to 1. `None`: nothing was spent, nobody
    voted; nothing is known, which is not the same as no support.
    """

    of_dots: float | None
    of_voters: float | None


def dot_shares(
    tallies: Mapping[Item, Mapping[CollegeId, tuple[int, int]]], voters: Mapping[CollegeId, int]
) -> dict[Item, dict[CollegeId, DotShare]]:
    """The shares of every item in every college of `voters`.

    `tallies` counts, per item and college, its dots and its backers (voters with a dot on it); a college that is not
    named has none. `voters` counts who has placed a dot anywhere. Source: CONVERGENCE, Dots (budgeted votes).
    `dots on the item / dots the college spent`, `backers of the item / voters of the college`.

    Raises `ValueError` for a college nobody has counted the voters of, for counts that are negative or no integers, and
    for those that cannot be: more backers than voters or than dots, dots without a backer.
    """
    for college, count in voters.items():
        whole(count, f"the voters of {college!r}")
    judged = {item: _judged(item, by_college, voters) for item, by_college in tallies.items()}
    spent = {college: sum(counts[college][0] for counts in judged.values()) for college in voters}
    return {
        item: {
            college: DotShare(_part(dots, spent[college]), _part(backers, voters[college]))
            for college, (dots, backers) in counts.items()
        }
        for item, counts in judged.items()
    }


def _judged(
    item: Hashable, by_college: Mapping[CollegeId, tuple[int, int]], voters: Mapping[CollegeId, int]
) -> dict[CollegeId, tuple[int, int]]:
    if unknown := by_college.keys() - voters.keys():
        raise ValueError(f"{item!r} has dots of {sorted(unknown)}, of which no voters were counted.")
    judged = {}
    for college in voters:
        what = f"the tally of {item!r} for {college!r}"
        dots, backers = row(by_college.get(college, (0, 0)), what, length=2)
        if backers > min(dots, voters[college]) or (dots and not backers):
            raise ValueError(
                f"These counts cannot be {what}: {dots} dots, {backers} backers, {voters[college]} voters."
            )
        judged[college] = (dots, backers)
    return judged


def _part(count: int, total: int) -> float | None:
    return count / total if total else None
