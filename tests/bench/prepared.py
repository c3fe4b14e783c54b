"""An atelier as it is when a scenario begins, written straight into a store: people, passes, notes, an open phase.

Coming in by HTTP would take minutes for thousands; what stands in the store afterwards is the same.
"""

import asyncio
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from facilitation.activities import BUILT_IN
from facilitation.events import (
    ClusterMade,
    Commit,
    Event,
    NoteWritten,
    PersonArrived,
    PhaseClosed,
    PhaseOpened,
    VisibilitySet,
)
from facilitation.ids import DAY_MS, AtelierId
from facilitation.kinds import Kinds
from facilitation.model import Actor, College, Phase, Plan, Theme
from server.auth import Auth, digest
from server.clock import now_ms
from server.making import make_atelier, numbered_tables
from server.stores import Log, Pass, Stores
from server.stores.opening import open_stores

IDEAS: Final = "ideas"
VOTE: Final = "vote"
SEATS: Final = 8
OPTIONS: Final = tuple(f"c_option{number:02}" for number in range(12))
"""What can be voted for."""
TEXT: Final = "Un arbre et un banc devant chaque école, pour attendre à l’ombre."
"""What a note says: its record on the room's board takes some 130 bytes."""
LONG_TEXT: Final = TEXT * 2
PASSES_AT_ONCE: Final = 500
COMMITS_AT_ONCE: Final = 1_000
EVENTS_IN_ONE: Final = 200
"""Events of one commit, where their number does not matter: a hall that came in is folded faster so."""
SYSTEM: Final = Actor(person="p_bench0", role="lead")


class Hall(NamedTuple):
    """What is to be there. `events_each`: events of one commit."""

    people: int
    notes: int = 0
    voting: bool = False
    text: str = TEXT
    events_each: int = EVENTS_IN_ONE


class Prepared(NamedTuple):
    """What stands in the store: the atelier and its people's tokens."""

    atelier: AtelierId
    tokens: tuple[str, ...]


def store_in(folder: Path) -> str:
    """The address of a store of its own in a folder."""
    return f"sqlite:{folder / 'bench.db'}"


def prepare(url: str, hall: Hall) -> Prepared:
    """Write it, and let go of the store."""
    return asyncio.run(_prepare(url, hall))


def kinds() -> Kinds:
    """The kinds the server has too."""
    return Kinds(BUILT_IN)


def plan(people: int) -> Plan:
    """A plan with a seat for everybody, writing live to the room, and a vote."""
    return Plan(
        title="Bench",
        colleges=(
            College(id="elected", name="Élus", short="Élus"),
            College(id="civil", name="Société civile", short="Civil"),
        ),
        tables=numbered_tables(max(1, -(-people // SEATS)), SEATS),
        themes=(Theme(id="living", name="Bien vivre", short="Vie"),),
        phases=(
            Phase(id=IDEAS, kind="ideation", title="Idées", review="none"),
            Phase(id=VOTE, kind="vote", title="Vote", settings={"method": "dots", "budget": 20, "cap": 20}),
        ),
    )


def person(number: int) -> str:
    """The id of somebody."""
    return f"p_bench{number:06}"


def events(hall: Hall, at_ms: int) -> Iterator[Event]:
    """What has happened so far."""
    for number in range(hall.people):
        college = "elected" if number % 2 else "civil"
        yield PersonArrived(person=person(number), college=college, table=table(number))
    yield PhaseOpened(phase=IDEAS, at_ms=at_ms)
    yield VisibilitySet(phase=IDEAS, visibility="room")
    for number in range(hall.notes):
        author = number % hall.people
        yield NoteWritten(
            note=f"n_before{number:06}",
            author=person(author),
            phase=IDEAS,
            table=table(author),
            text=hall.text,
        )
    if hall.voting:
        for option in OPTIONS:
            yield ClusterMade(cluster=option, place="room", title=f"Groupe {option[-2:]}")
        yield PhaseClosed(phase=IDEAS, at_ms=at_ms)
        yield PhaseOpened(phase=VOTE, at_ms=at_ms, options=OPTIONS)


def table(number: int) -> str:
    """Where somebody sits."""
    return f"t{number // SEATS + 1}"


async def _prepare(url: str, hall: Hall) -> Prepared:
    stores = await open_stores(url)
    try:
        auth = Auth(stores.directory, now_ms)
        made = await make_atelier(stores.log, auth, kinds(), now_ms, plan(hall.people))
        await _write(stores.log, made.atelier, hall)
        return Prepared(made.atelier, await _let_in(stores, made.atelier, hall.people))
    finally:
        await stores.close()


async def _write(log: Log, atelier: AtelierId, hall: Hall) -> None:
    """Append everything, some commits at a time."""
    known, at_ms = kinds(), now_ms()
    end = await log.head(atelier)
    happened = list(events(hall, at_ms))
    groups = [
        happened[begin : begin + hall.events_each] for begin in range(0, len(happened), hall.events_each)
    ]
    bodies = [
        known.write_commit(Commit(seq=seq, at_ms=at_ms, by=SYSTEM, events=tuple(group)))
        for seq, group in enumerate(groups, end.seq + 1)
    ]
    for begin in range(0, len(bodies), COMMITS_AT_ONCE):
        end = (await log.append(atelier, bodies[begin : begin + COMMITS_AT_ONCE], end))[-1]


async def _let_in(stores: Stores, atelier: AtelierId, people: int) -> tuple[str, ...]:
    """A pass for everybody."""
    tokens = tuple(secrets.token_urlsafe(32) for _ in range(people))
    for begin in range(0, people, PASSES_AT_ONCE):
        await _passes(stores, atelier, tokens[begin : begin + PASSES_AT_ONCE], begin)
    return tokens


async def _passes(stores: Stores, atelier: AtelierId, tokens: Sequence[str], first: int) -> None:
    passes = (
        Pass(
            digest=digest(token),
            atelier=atelier,
            role="participant",
            device=f"d_bench{number:06}",
            person=person(number),
            expires_at_ms=now_ms() + DAY_MS,
        )
        for number, token in enumerate(tokens, first)
    )
    await asyncio.gather(*(stores.directory.put_pass(each) for each in passes))
