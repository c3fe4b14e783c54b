"""A place of a square for each item: impact across, feasibility up. What counts is the mean in each college."""

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.method import Asked, Cast, Method, mean, places, summed, whole
from facilitation.ballots.records import Line
from facilitation.errors import Refused
from facilitation.ids import ItemId

Point = tuple[float, float]


def fit(asked: Asked, mark: Mark) -> tuple[int, int]:
    """(impact, feasibility), each from 1 to `levels`."""
    if not isinstance(mark, tuple):
        raise Refused("bad_command")
    impact, feasibility = mark
    most = asked.settings.levels
    return whole(impact, 1, most), whole(feasibility, 1, most)


def count(cast: Cast) -> dict[ItemId, Line]:
    """One number for each cell; the place is by impact and feasibility together, the means of the groups at equal weight."""
    given = {
        item: [[_point(ballot[item]) for ballot in ballots if item in ballot] for ballots in cast.ballots]
        for item in cast.options
    }
    rows = {
        item: tuple(_cells(group, cast.settings.levels) for group in groups) for item, groups in given.items()
    }
    means = {item: tuple(_mean(group) for group in groups) for item, groups in given.items()}
    sums = {item: mean([sum(each) for each in of if each is not None]) for item, of in means.items()}
    ranked = places({item: 0.0 if each is None else -each for item, each in sums.items()})
    return {
        item: Line(place=ranked[item], counts=summed(rows[item]), by=rows[item], means=means[item])
        for item in cast.options
    }


def _point(mark: Marked) -> tuple[int, int]:
    assert isinstance(mark, tuple)
    return mark


def _cells(points: list[tuple[int, int]], levels: int) -> tuple[int, ...]:
    cells = [0] * levels**2
    for impact, feasibility in points:
        cells[(feasibility - 1) * levels + impact - 1] += 1
    return tuple(cells)


def _mean(points: list[tuple[int, int]]) -> Point | None:
    if not points:
        return None
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


MATRIX = Method(fit=fit, lines=count, levels=lambda settings: settings.levels)
