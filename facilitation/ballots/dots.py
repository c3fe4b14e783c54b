"""Amounts on items: dots, with a cap per item, and shares of a budget, in steps. What counts is a college's own share."""

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.method import Asked, Cast, Method, levelled, mean, number, places, summed, whole
from facilitation.ballots.records import Line
from facilitation.ballots.settings import BUDGET_MAX
from facilitation.convergence.dots import DotShare, dot_shares
from facilitation.errors import Refused
from facilitation.ids import ItemId


def fit_dots(asked: Asked, mark: Mark) -> int | None:
    """So many dots. Refuses `cap_reached` (fact `cap`, in dots)."""
    dots, cap = whole(mark, 0, BUDGET_MAX), asked.settings.cap
    if dots > cap:
        raise Refused("cap_reached", cap=cap)
    return dots or None


def fit_amount(asked: Asked, mark: Mark) -> int | None:
    """So much of the budget, in whole steps."""
    amount = whole(mark, 0, BUDGET_MAX)
    if amount % asked.settings.step:
        raise Refused("bad_command")
    return amount or None


def count(cast: Cast) -> dict[ItemId, Line]:
    """(amount, backers) of each item; the place is by the mean of the groups' own shares of what they gave."""
    counted = {item: tuple(_tally(ballots, item) for ballots in cast.ballots) for item in cast.options}
    tallies = {item: dict(zip(cast.names, rows, strict=True)) for item, rows in counted.items()}
    voters = {name: len(ballots) for name, ballots in zip(cast.names, cast.ballots, strict=True)}
    shares = dot_shares(tallies, voters)
    ranked = places({item: -(_share(by_group) or 0.0) for item, by_group in shares.items()})
    return {item: Line(place=ranked[item], counts=summed(rows), by=rows) for item, rows in counted.items()}


def _tally(ballots: tuple[dict[ItemId, Marked], ...], item: ItemId) -> tuple[int, int]:
    given = [number(ballot[item]) for ballot in ballots if item in ballot]
    return sum(given), len(given)


def _share(by_group: dict[str, DotShare]) -> float | None:
    return mean([share.of_dots for share in by_group.values() if share.of_dots is not None])


DOTS = Method(fit=fit_dots, lines=count, spends=True, kept=levelled)
BUDGET = Method(fit=fit_amount, lines=count, spends=True, kept=levelled)
