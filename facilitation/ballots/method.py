"""A way of voting: which marks fit, and how they are counted. Secrecy, turns and paper are the same for all of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.records import Group, Line
from facilitation.ballots.settings import Settings
from facilitation.ballots.vote import Marks
from facilitation.errors import Refused
from facilitation.ids import ItemId


class Asked(NamedTuple):
    """What a mark is judged by: how the vote goes, and how many items there are."""

    settings: Settings
    options: int


class Cast(NamedTuple):
    """What is counted: the items there still are, the groups of colleges, and the slips of each group.

    There are as many slips as ballots with something on them, and they have the same marks of every item, told `apart`. Which
    of them lay on one ballot is not known any more.
    """

    settings: Settings
    options: tuple[ItemId, ...]
    groups: tuple[Group, ...]
    ballots: tuple[tuple[Marks, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What each group is called: its colleges, joined by `+`."""
        return tuple("+".join(group.colleges) for group in self.groups)


class Method(NamedTuple):
    """`fit` says how a mark is kept (`None`: nothing), or refuses it. `lines` are the result, item by item.

    `spends`: whether marks are amounts that are taken from the budget of the ballot. `levels`: how many there are to choose from
    (0: none); `least` is the number of the first one. `apart`: what a ballot says of each of the items that are voted on, so
    that it can be counted without the others: its marks, unless what is left out counts too. `kept`: what is kept of all the
    marks of one item: others that are counted the same, where not every one of them is told.
    """

    fit: Callable[[Asked, Mark], Marked | None]
    lines: Callable[[Cast], dict[ItemId, Line]]
    spends: bool = False
    levels: Callable[[Settings], int] = lambda settings: 0
    least: int = 1
    apart: Callable[[Marks, Sequence[ItemId]], Marks] = lambda marks, items: marks
    kept: Callable[[Sequence[Marked]], Sequence[Marked]] = lambda marks: marks


def whole(mark: Mark, least: int, most: int) -> int:
    """A mark that is a whole number within bounds. Refuses `bad_command`: no screen of ours offers another one."""
    if not isinstance(mark, int) or not least <= mark <= most:
        raise Refused("bad_command")
    return mark


def number(mark: Mark) -> int:
    """A mark that was kept by a method of whole numbers."""
    assert isinstance(mark, int)
    return mark


def fitting(method: Method, asked: Asked, marks: Mapping[ItemId, Mark]) -> dict[ItemId, Marked | None]:
    """Marks as they are kept, or the refusal of the first that does not fit."""
    return {item: None if mark is None else method.fit(asked, mark) for item, mark in marks.items()}


def spent(marks: Mapping[ItemId, Mark]) -> int:
    """What the marks of a ballot take from its budget."""
    return sum(number(mark) for mark in marks.values() if mark is not None)


def places(keys: Mapping[ItemId, Any]) -> dict[ItemId, int]:
    """The place of each item, from 1 for the smallest key; equal ones share it, and the next one counts them all."""
    ranked = sorted(keys, key=keys.__getitem__)
    found: dict[ItemId, int] = {}
    for place, item in enumerate(ranked, 1):
        before = ranked[place - 2] if place > 1 else None
        equal = before is not None and keys[before] == keys[item]
        found[item] = found[before] if before is not None and equal else place
    return found


def levelled(marks: Sequence[Marked]) -> list[int]:
    """As many whole numbers with the same sum, as near to each other as can be.

    Of amounts only the sum is told. Kept one by one, they could be put together again: on every ballot they make its budget.
    """
    many, total = len(marks), sum(map(number, marks))
    return [total * (place + 1) // many - total * place // many for place in range(many)]


def summed(rows: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Counts of the groups, together."""
    return tuple(map(sum, zip(*rows, strict=True)))


def mean(values: list[float]) -> float | None:
    """The mean of the groups, which weigh alike; `None`: of nobody. Rounded, so that equal ones are equal."""
    return round(sum(values) / len(values), 12) if values else None
