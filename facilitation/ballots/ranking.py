"""An order of one's own. What counts is the mean place in each college, and colleges weigh alike."""

from typing import Final

from facilitation.ballots.asking import Mark
from facilitation.ballots.method import Asked, Cast, Method, mean, number, places, summed, whole
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


def count(cast: Cast) -> dict[ItemId, Line]:
    """One number for each place, then how many left an item out; the place is by the mean of the groups' mean places.

    Who leaves items out gives them the mean of the places that are left: were they not counted, an item that one
    person alone has put first would come before one that all others have.
    """
    orders = [[order(ballot) for ballot in ballots] for ballots in cast.ballots]
    counted, means = {}, {}
    for item in cast.options:
        counted[item] = tuple(_row(group, item, len(cast.options)) for group in orders)
        means[item] = tuple(_mean(group, item, len(cast.options)) for group in orders)
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


def _row(orders: list[dict[ItemId, int]], item: ItemId, items: int) -> tuple[int, ...]:
    told = [0] * min(items, PLACES_TOLD)
    for ballot in orders:
        place = ballot.get(item)
        if place is not None and place <= len(told):
            told[place - 1] += 1
    return (*told, sum(item not in ballot for ballot in orders))


def _mean(orders: list[dict[ItemId, int]], item: ItemId, items: int) -> float | None:
    if not orders:
        return None
    return sum(ballot.get(item, (len(ballot) + 1 + items) / 2) for ballot in orders) / len(orders)


RANKING = Method(fit=fit, lines=count)
