"""Convergence: results are brought, put together and called otherwise, and the board is shown."""

from typing import get_args

from facilitation.commands import Command
from facilitation.convergence.comparison import Label
from facilitation.converging.asking import (
    BringResults,
    DropResults,
    MatchItems,
    OverrideLabel,
    PartItems,
    ShowConvergence,
)
from facilitation.converging.sources import BroughtItem, Convergence, Source
from facilitation.model import Actor, Atelier
from tests.moves.who import TITLES, Topic, leading, of
from tests.story import phase

BOARD = "board"
LABELS: tuple[Label, ...] = get_args(Label)


def _bring(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    number = a % 3
    sides = [college.id for college in atelier.plan.colleges]
    items = tuple(
        BroughtItem(
            id=f"i_{number}{place:05d}",
            title=of(("Mobilité", "École", "Nature en ville", "mobilite"), b + place),
            tallies={of((*sides, "+".join(sides)), c + number): (b, c, place)},
        )
        for place in range(1 + c % 3)
    )
    source = Source(id=f"s_{number:06d}", title=of(("Mai", "Juin", "  "), b % 11), items=items)
    return BringResults(phase=BOARD, source=source), leading(c)


def _items(atelier: Atelier) -> list[str]:
    work: Convergence | None = atelier.work.get(BOARD)
    sources = () if work is None else work.sources
    return [item.id for source in sources for item in source.items] or ["i_000000"]


def _drop(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return DropResults(phase=BOARD, source=f"s_{a % 3:06d}"), leading(c)


def _match(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    items = _items(atelier)
    return MatchItems(phase=BOARD, item=of(items, a), into=of(items, b)), leading(c)


def _part(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return PartItems(phase=BOARD, item=of(_items(atelier), a)), leading(c)


def _override(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    label, reason = of((*LABELS, None), b), of(TITLES, c)
    return OverrideLabel(phase=BOARD, item=of(_items(atelier), a), label=label, reason=reason), leading(c)


def _show(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return ShowConvergence(phase=BOARD), leading(c)


CONVERGING = Topic(
    phases=(phase("convergence", BOARD, {"of": ["opinions"], "size": 2, "floor": 1}),),
    verbs={
        "bring": _bring,
        "drop_results": _drop,
        "match": _match,
        "part_items": _part,
        "override": _override,
        "show_board": _show,
    },
    often=("bring", "bring"),
)
