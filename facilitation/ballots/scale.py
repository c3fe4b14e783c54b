"""Levels of a scale: ratings, gradients of agreement, mentions of a judgment, and the pulse of a room.

The number of a level is an order and no amount, so what is told of a college is its median and how far it agrees.
"""

from collections.abc import Callable
from itertools import combinations

from facilitation.ballots.asking import Mark
from facilitation.ballots.method import Asked, Cast, Method, mean, places, summed, whole
from facilitation.ballots.records import Line, ScaleLine
from facilitation.ballots.settings import Settings
from facilitation.convergence.judgment import at_equal_weight, completed, median, ranking
from facilitation.convergence.scales import agreement, consensus, distance
from facilitation.ids import ItemId

GRADIENTS = 8
"""Gradients of agreement, from a veto to whole-hearted support. Source: Sam Kaner, Facilitator’s Guide to Participatory
Decision-Making, 1996."""
MENTIONS = 7
"""From « À rejeter » to « Excellent »."""

Rows = tuple[tuple[int, ...], ...]
"""Of each group, how many gave each level, the least first."""


Count = Callable[[Cast, range], dict[ItemId, Line]]
"""How a scale of these levels is counted."""


def _rows(cast: Cast, levels: range, item: ItemId) -> Rows:
    given = [[ballot[item] for ballot in ballots if item in ballot] for ballots in cast.ballots]
    return tuple(tuple(answers.count(level) for level in levels) for answers in given)


def read(rows: Rows, names: tuple[str, ...], least: int) -> ScaleLine:
    """A scale within each group and for all groups at equal weight."""
    whole_room = at_equal_weight(dict(zip(names, rows, strict=True)))
    distances = [distance(one, other) for one, other in combinations(rows, 2)]
    known = [each for each in distances if each is not None]
    return ScaleLine(
        median=_level(whole_room, least),
        by_median=tuple(_level(row, least) for row in rows),
        agreement=agreement(whole_room),
        by_agreement=tuple(agreement(row) for row in rows),
        consensus=consensus(whole_room),
        by_consensus=tuple(consensus(row) for row in rows),
        distance=max(known, default=None),
    )


def _level(row: tuple[int, ...], least: int) -> int | None:
    grade = median(row)
    return None if grade is None else grade + least


def count_levels(cast: Cast, levels: range) -> dict[ItemId, Line]:
    """One number for each level; the place is by the median of all groups at equal weight, then by their mean level."""
    counted = {item: _rows(cast, levels, item) for item in cast.options}
    scales = {item: read(rows, cast.names, levels.start) for item, rows in counted.items()}
    ranked = places({item: _key(scales[item], rows) for item, rows in counted.items()})
    return {
        item: Line(place=ranked[item], counts=summed(rows), by=rows, scale=scales[item])
        for item, rows in counted.items()
    }


def _key(scale: ScaleLine, rows: Rows) -> tuple[float, float]:
    """The better, the smaller; what nobody answered comes last."""
    if scale.median is None:
        return float("inf"), 0.0
    means = [sum(level * many for level, many in enumerate(row)) / sum(row) for row in rows if any(row)]
    return -scale.median, -(mean(means) or 0.0)


def count_mentions(cast: Cast, levels: range) -> dict[ItemId, Line]:
    """One number for each mention; who voted and has not judged an item has given it the worst one.

    The place is that of majority judgment, all groups at equal weight (`convergence.judgment`).
    """
    counted = {
        item: tuple(
            completed(row, len(ballots))
            for row, ballots in zip(_rows(cast, levels, item), cast.ballots, strict=True)
        )
        for item in cast.options
    }
    tallies = {item: dict(zip(cast.names, rows, strict=True)) for item, rows in counted.items()}
    ranked = {judged.item: judged.rank for judged in ranking(tallies)}
    return {
        item: Line(
            place=ranked[item],
            counts=summed(rows),
            by=rows,
            scale=read(rows, cast.names, levels.start),
        )
        for item, rows in counted.items()
    }


def _scale(levels: Callable[[Settings], int], least: int = 1, lines: Count = count_levels) -> Method:
    def fit(asked: Asked, mark: Mark) -> int:
        return whole(mark, least, least + levels(asked.settings) - 1)

    return Method(
        fit=fit,
        lines=lambda cast: lines(cast, range(least, least + levels(cast.settings))),
        levels=levels,
        least=least,
    )


RATING = _scale(lambda settings: settings.levels)
GRADIENT = _scale(lambda settings: GRADIENTS)
JUDGMENT = _scale(lambda settings: MENTIONS, least=0, lines=count_mentions)
