"""Planning a phase otherwise, and adopting objectives."""

from typing import Any

from msgspec.structs import replace

from facilitation import commands as say
from facilitation.commands import Command
from facilitation.model import Actor, Atelier, Sort
from tests.moves.who import TITLES, Topic, any_cluster, leading, of


def _plan(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    phase = of(atelier.plan.phases, a)
    changes: tuple[dict[str, Any], ...] = (
        {"title": of(TITLES, c)},
        {"duration_s": 60 * c},
        {"prompt": "Et maintenant ?"},
        {"review": "all"},
    )
    return say.PlanPhase(planned=replace(phase, **of(changes, b))), leading(c)


def _adopt(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    source = any_cluster(atelier, "room", b) if b % 3 else None
    sort: Sort = of(("objective", "value"), a)
    return say.AdoptObjective(
        objective=f"o_{a % 5:06d}", title=of(TITLES, c), sort=sort, source=source
    ), leading(c)


def _rename(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.RenameObjective(objective=f"o_{a % 5:06d}", title=of(TITLES, c)), leading(b)


def _drop(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.DropObjective(objective=f"o_{a % 5:06d}"), leading(b)


ADOPTING = Topic(
    phases=(),
    verbs={"plan": _plan, "adopt": _adopt, "rename_objective": _rename, "drop": _drop},
    often=("adopt",),
)
