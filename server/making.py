"""Making an atelier: its log begun from a plan, its door opened, its first links made."""

from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from facilitation.commands import OpenDoor
from facilitation.decide import decide, make
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import TITLE_MAX, AtelierId
from facilitation.kinds import Kinds
from facilitation.model import Actor, Plan, Table
from server.auth import Auth, new_id
from server.clock import Clock
from server.stores import Log

FIRST: Final = "first"
"""Label of the invitations an atelier is made with."""
REHEARSAL: Final = "rehearsal"
"""The same, for a rehearsal with simulated people: it is not what somebody who starts the server looks for."""
REHEARSED: Final = "Répétition · "


@dataclass(frozen=True, kw_only=True)
class Made:
    """A new atelier: its door code and the secrets of its first invitations."""

    atelier: AtelierId
    title: str
    code: str
    lead: str
    facilitator: str
    wall: str


async def make_atelier(
    store: Log, auth: Auth, kinds: Kinds, clock: Clock, plan: Plan, *, rehearsal: bool = False
) -> Made:
    """Make an atelier from a plan. Refuses `bad_plan` (fact `where`) before anything is written."""
    label = REHEARSAL if rehearsal else FIRST
    if rehearsal:
        plan = replace(plan, title=f"{REHEARSED}{plan.title}"[:TITLE_MAX])
    at = clock()
    by = Actor(person="p_system0", role="lead")
    first = Commit(seq=1, at_ms=at, by=by, events=make(kinds, plan, at))
    atelier = new_id("a")
    begun = await store.create(atelier)
    code = await auth.open_door(atelier)
    opened = decide(kinds, OpenDoor(code=code), fold_commit(kinds, None, first), by, at)
    second = Commit(seq=2, at_ms=at, by=by, events=opened)
    await store.append(atelier, [kinds.write_commit(first), kinds.write_commit(second)], begun)
    return Made(
        atelier=atelier,
        title=plan.title,
        code=code,
        lead=await auth.invite(atelier, "lead", label=label),
        facilitator=await auth.invite(atelier, "facilitator", label=label),
        wall=await auth.invite(atelier, "wall", label=label),
    )


def numbered_tables(tables: int, seats: int) -> tuple[Table, ...]:
    """So many tables of so many seats, called by their number."""
    return tuple(
        Table(id=f"t{number}", name=f"Table {number}", seats=seats) for number in range(1, tables + 1)
    )
