"""Agree, disagree or pass, item by item: read as convergence between colleges, never as a share of the whole room."""

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.method import Asked, Cast, Method, places, summed, whole
from facilitation.ballots.records import Line, OpinionLine
from facilitation.convergence import Comparison, Tally, read
from facilitation.convergence.intervals import KNOWN_NOTHING_OF_A_SHARE
from facilitation.convergence.order import standing
from facilitation.convergence.shares import smoothed
from facilitation.ids import ItemId

ANSWERS = (1, -1, 0)
"""Agree, disagree, pass: the order in which they are counted."""


def fit(asked: Asked, mark: Mark) -> int:
    return whole(mark, -1, 1)


def tallies(cast: Cast) -> dict[ItemId, dict[str, Tally]]:
    """How many of each group agree, disagree and pass, item by item."""
    return {
        item: {name: _tally(ballots, item) for name, ballots in zip(cast.names, cast.ballots, strict=True)}
        for item in cast.options
    }


def _tally(ballots: tuple[dict[ItemId, Marked], ...], item: ItemId) -> Tally:
    given = [ballot[item] for ballot in ballots if item in ballot]
    agree, disagree, passed = (given.count(answer) for answer in ANSWERS)
    return agree, disagree, passed


def compared(cast: Cast) -> dict[ItemId, Comparison]:
    """The reading of every item, by the rules that were set before the vote was opened.

    A group nobody of which has voted is left out of it: a college that takes no part would leave all items unread.
    """
    settings = cast.settings
    voting = [name for name, ballots in zip(cast.names, cast.ballots, strict=True) if ballots] or cast.names
    return {
        item: read({name: tally[name] for name in voting}, n_min=settings.n_min, threshold=settings.threshold)
        for item, tally in tallies(cast).items()
    }


def count(cast: Cast) -> dict[ItemId, Line]:
    """(agree, disagree, pass) of each item; the place is that of the board of convergence."""
    counted, comparisons = tallies(cast), compared(cast)
    ranked = places({item: standing(comparison) for item, comparison in comparisons.items()})
    lines = {}
    for item, by_group in counted.items():
        rows = tuple(by_group.values())
        told = _told(comparisons[item], cast.names)
        lines[item] = Line(place=ranked[item], counts=summed(rows), by=rows, opinion=told)
    return lines


def _told(comparison: Comparison, names: tuple[str, ...]) -> OpinionLine:
    nobody, unknown = smoothed(0, 0), KNOWN_NOTHING_OF_A_SHARE
    return OpinionLine(
        label=comparison.label,
        carried_by=tuple(place for place, name in enumerate(names) if name in comparison.carried_by),
        shares=tuple(comparison.shares.get(name, nobody) for name in names),
        intervals=tuple(_ends(*comparison.intervals.get(name, unknown)) for name in names),
        gap=comparison.gap,
        gap_interval=_ends(*comparison.gap_interval),
        wide=comparison.gap_is_wide,
        gac=comparison.gac,
        controversy=comparison.controversy,
    )


def _ends(lower: float, upper: float) -> tuple[float, float]:
    return lower, upper


OPINION = Method(fit=fit, lines=count)
