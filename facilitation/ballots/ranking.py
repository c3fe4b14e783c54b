"""An order of one's own. What counts is the mean place in each college, and colleges weigh alike."""

from collections.abc import Sequence
from typing import Final

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.method import Asked, Cast, Method, levelled, mean, number, places, summed, whole
from facilitation.ballots.records import Line
from facilitation.ballots.vote import Marks
from facilitation.ids import ItemId

PLACES_TOLD: Final = 20
"""Places that are counted one by one: nobody orders more, and a hundred items would make ten thousand numbers."""


def fit(asked: Asked, mark: Mark) -> int:
    """A place. Which places the others have does not matter: a ballot is read as an order, gaps closed."""
    return whole(mark, 1, asked.options)


def order(ballot: Marks) -> dict[ItemId, int]:
    """The place of each item of a ballot, from 1 without a gap; two that were given the same place share it."""
    return places({item: number(mark) for item, mark in ballot.items()})


def apart(ballot: Marks, items: Sequence[ItemId]) -> Marks:
    """The place of each item, and of those that were left out minus how many were given a place."""
    ordered = order(ballot)
    return {item: ordered.get(item, -len(ordered)) for item in items}


def kept(marks: Sequence[Marked]) -> list[Marked]:
    """The places that were given; and of who left the item out how many did, and how many places they gave in all."""
    given = [mark for mark in marks if number(mark) > 0]
    return [*levelled([mark for mark in marks if number(mark) < 0]), *given]


def count(cast: Cast) -> dict[ItemId, Line]:
    """One number for each place, then how many left an item out; the place is by the mean of the groups' mean places.

    Who leaves items out gives them the mean of the places that are left: were they not counted, an item that one
    person alone has put first would come before one that all others have.
    """
    items, counted, means = len(cast.options), {}, {}
    for item in cast.options:
        told = [[number(slip[item]) for slip in slips] for slips in cast.ballots]
        counted[item] = tuple(_row(each, items) for each in told)
        means[item] = tuple(_mean(each, items) for each in told)
    keys = {item: mean([each for each in of if each is not None]) for item, of in means.items()}
    ranked = places({item: float("inf") if key is None else key for item, key in keys.items()})
    return {
        item: Line(
            place=ranked[item],
            counts=summed(counted[item]),
            by=counted[item],
            means=tuple(None if each is None else (each,) for each in means[item]),
        )
        for item in cast.options
    }


def _row(told: list[int], items: int) -> tuple[int, ...]:
    row = [0] * min(items, PLACES_TOLD)
    for place in told:
        if 0 < place <= len(row):
            row[place - 1] += 1
    return (*row, sum(place < 0 for place in told))


def _mean(told: list[int], items: int) -> float | None:
    if not told:
        return None
    return sum(place if place > 0 else (1 - place + items) / 2 for place in told) / len(told)


RANKING = Method(fit=fit, lines=count, apart=apart, kept=kept)
