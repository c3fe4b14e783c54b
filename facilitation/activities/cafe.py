"""World Café: tables keep their questions and what was written there, people move on from round to round, hosts stay.

After J. Brown and D. Isaacs, The World Café, 2005. Who goes where is computed: tables as full as each other, nobody twice
at one while there is another, each side spread over all of them.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Final, Literal, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.clusters import place_of
from facilitation.commands import Command, PhaseCommand, WriteFor, WriteNote
from facilitation.dealing import dealt, shuffled
from facilitation.errors import Refused
from facilitation.events import Event, PersonMoved, PhaseEvent, VisibilitySet
from facilitation.ids import ROUNDS_MAX, Millis, PersonId, TableId
from facilitation.listing import note_rows
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Plain, Sentence
from facilitation.permissions import CLUSTERING, LEADING
from facilitation.rounds import Prompts, Round

AWAY: Final = ""
"""Where somebody sat in a round they were not there for."""


class Settings(Plain):
    """How many rounds are meant, how long each lasts in minutes, and the question of each table.

    Where some tables have a question, those are the tables of the café; else all where somebody sits.
    """

    rounds: Annotated[int, Meta(ge=1, le=ROUNDS_MAX)] = 3
    minutes: Annotated[int, Meta(ge=0, le=120)] = 15
    themes: Literal["none", "optional"] = "none"
    example: Sentence = ""
    prompts: Prompts = {}


class Rotate(PhaseCommand, tag="rotate"):
    """Have everybody sit where they sit in this round (0: the café has not begun), which ends at this moment.

    The first round is where people sit already. Said of an earlier round, people go back.
    """

    round: Round
    closes_at_ms: Millis | None = None


class Rotated(PhaseEvent, tag="rotated"):
    """Where everybody sits in a round. Who has to move for it is told by events of people."""

    round: int
    closes_at_ms: Millis | None = None
    seats: dict[PersonId, TableId] = {}


class Cafe(Plain):
    """The round (0: not begun), and where everybody sat in each of them, the first one first."""

    settings: Settings
    round: int = 0
    closes_at_ms: Millis | None = None
    sat: Map[PersonId, tuple[str, ...]] = Map()


class CafeRecord(Record):
    """The round, its end, and the questions of the tables."""

    rounds: int
    minutes: int = 0
    themes: str = "none"
    example: str = ""
    prompts: dict[str, str] = {}
    round: int = 0
    closes_at_ms: int | None = None


class PlaceRecord(Record):
    """Where I sit in this round, and where I sat in the one before (empty: nowhere)."""

    round: int
    table: str
    before: str = ""


# --- Decisions -------------------------------------------------------------------------------


def opens(here: Here, command: Command, by: Actor) -> bool:
    """Whoever sits at a table writes there, and groups what lies there. Refuses `unknown_theme`, `unknown_objective`."""
    if isinstance(command, WriteNote | WriteFor):
        if command.theme is not None and here.state.settings.themes == "none":
            raise Refused("unknown_theme")
        if isinstance(command, WriteNote) and command.objective is not None:
            raise Refused("unknown_objective")
        return True
    person = here.atelier.people.get(by.person)
    return (
        isinstance(command, CLUSTERING)
        and person is not None
        and place_of(here.atelier, command) == person.table
    )


def rotate(order: Rotate, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Lead the café on to a round, or back to one. What is written is seen at its table from the first round on.

    Refuses `phase_closed`, and `bad_command` for a round that is not the next one and was not yet.
    """
    state: Cafe = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if order.round > min(ROUNDS_MAX, reached(state) + 1):
        raise Refused("bad_command")
    if (state.round, state.closes_at_ms) == (order.round, order.closes_at_ms):
        return ()
    seats = seating(here, order.round) if order.round and order.round != state.round else {}
    people = here.atelier.people
    return (
        Rotated(phase=order.phase, round=order.round, closes_at_ms=order.closes_at_ms, seats=seats),
        *(
            (VisibilitySet(phase=order.phase, visibility="table"),)
            if order.round and here.step.visibility == "alone"
            else ()
        ),
        *(PersonMoved(person=who, table=table) for who, table in seats.items() if people[who].table != table),
    )


def reached(state: Cafe) -> int:
    """The last round that was."""
    return max((len(tables) for tables in state.sat.values()), default=0)


def seating(here: Here, number: int) -> dict[PersonId, TableId]:
    """Where everybody sits in a round: where they sat in it if it was, else where they sit now in the first one, else
    at a table they have not been to.

    All tables are as full as each other, to one person, if their seats allow it; each side is spread over them. Whoever
    has been everywhere goes where there is room.
    """
    atelier, state = here.atelier, here.state
    people = [who for who, person in atelier.people.items() if person.role == "participant"]
    known = {
        who: state.sat[who][number - 1]
        for who in people
        if len(state.sat.get(who, ())) >= number and state.sat[who][number - 1] != AWAY
    }
    if number == 1:
        return {who: known.get(who, atelier.people[who].table) for who in people}
    tables = tables_of(here)
    been = {who: {*state.sat.get(who, ()), atelier.people[who].table} for who in people}
    new = [who for who in _by_side(atelier, here.phase.id, people) if who not in known]
    place = {table: at for at, table in enumerate(tables)}

    def fits(who: PersonId, held: Mapping[str, list[str]], among: Iterable[TableId]) -> list[TableId]:
        side, turn = atelier.people[who].college, place.get(atelier.people[who].table, 0)

        def crowded(table: TableId) -> tuple[int, int, int]:
            alike = sum(atelier.people[each].college == side for each in held.get(table, ()))
            return alike, len(held.get(table, ())), (place[table] - turn) % len(tables)

        return sorted(among, key=crowded)

    def unseen(who: PersonId, held: Mapping[str, list[str]]) -> list[TableId]:
        return fits(who, held, [table for table in tables if table not in been[who]])

    def anywhere(who: PersonId, held: Mapping[str, list[str]]) -> list[TableId]:
        elsewhere = [table for table in tables if table != atelier.people[who].table]
        return fits(who, held, elsewhere) or list(tables)

    seats, least = dict(known), len(people) // len(tables)
    most = {table.id: table.seats for table in atelier.plan.tables}
    for wishes in (unseen, anywhere):
        for full in (least, least + 1, least + 2, max(most.values())):
            seats = dealt(new, wishes, {table: min(full, most[table]) for table in tables}, seats)
    return {who: seats.get(who, atelier.people[who].table) for who in people}


def sat(here: Here, person: PersonId, number: int) -> TableId | None:
    """Where somebody sat in a round; `None` where they were away, or before the first."""
    tables: tuple[str, ...] = here.state.sat.get(person, ())
    if not 1 <= number <= len(tables) or tables[number - 1] == AWAY:
        return None
    return tables[number - 1]


def tables_of(here: Here) -> list[TableId]:
    """The tables of the café, in the order of the plan."""
    atelier, asked = here.atelier, here.state.settings.prompts
    planned = [table.id for table in atelier.plan.tables]
    named = [table for table in planned if table in asked]
    return named or [table for table in planned if atelier.seated.get(table, 0)] or planned


def _by_side(atelier: Atelier, salt: str, people: list[PersonId]) -> list[PersonId]:
    """People side by side, the small sides first: they are the hardest to spread."""
    place = {who: at for at, who in enumerate(shuffled(people, salt))}
    return sorted(
        people,
        key=lambda who: (
            atelier.sided.get(atelier.people[who].college or "", 0),
            atelier.people[who].college or "",
            place[who],
        ),
    )


# --- Fold ------------------------------------------------------------------------------------


def fold(state: Cafe, event: Rotated | Event) -> Cafe:
    match event:
        case Rotated(round=number, closes_at_ms=ends, seats=seats):
            sat = {who: _sat(state.sat.get(who, ()), number, table) for who, table in seats.items()}
            return replace(state, round=number, closes_at_ms=ends, sat=state.sat.put_all(sat))
        case Event():
            return state
        case _:
            assert_never(event)


def _sat(tables: tuple[str, ...], number: int, table: TableId) -> tuple[str, ...]:
    """Where somebody sat in each round, once it is known of this one."""
    known = [*tables, *(AWAY for _ in range(number - len(tables)))]
    known[number - 1] = table
    return tuple(known)


# --- Boards ----------------------------------------------------------------------------------


def subjects(here: Here) -> Iterable[Subject]:
    yield ("cafe", here.phase.id)
    yield from (("place", here.phase.id, who) for who in here.state.sat)


def lay_cafe(here: Here, subject: Subject) -> Iterable[Placed]:
    state: Cafe = here.state
    settings = state.settings
    record = CafeRecord(
        rounds=settings.rounds,
        minutes=settings.minutes,
        themes=settings.themes,
        example=settings.example,
        prompts=settings.prompts,
        round=state.round,
        closes_at_ms=state.closes_at_ms,
    )
    yield Placed(ROOM, f"cafe/{here.phase.id}", record)


def lay_place(here: Here, subject: Subject) -> Iterable[Placed]:
    """Where somebody goes lies on their own board: the room is told only how many sit where."""
    who, state = str(subject[2]), here.state
    tables = state.sat.get(who, ())
    if state.round and len(tables) >= state.round and tables[state.round - 1] != AWAY:
        before = tables[state.round - 2] if state.round > 1 else AWAY
        record = PlaceRecord(round=state.round, table=tables[state.round - 1], before=before)
        yield Placed(me(who), f"place/{here.phase.id}", record)


def touched(here: Here, event: Event) -> Iterable[Subject]:
    if isinstance(event, Rotated):
        yield ("cafe", here.phase.id)
        yield from (("place", here.phase.id, who) for who in here.state.sat)


def rows(here: Here) -> Iterable[Row]:
    return note_rows(here)


ACTIVITY = Activity(
    kind="cafe",
    settings=Settings,
    begin=lambda settings: Cafe(settings=settings),
    decisions={Rotate: rotate},
    roles={Rotate: LEADING},
    events=(Rotated,),
    fold=fold,
    opens=opens,
    round=lambda here: here.state.round,
    sat=sat,
    subjects=subjects,
    lay={"cafe": lay_cafe, "place": lay_place},
    touched=touched,
    rows=rows,
    records={"cafe/{phase}": CafeRecord, "place/{phase}": PlaceRecord},
    examples=(Rotate(phase="cafe", round=1),),
)
