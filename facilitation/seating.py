"""Who sits where, from the desk: moving somebody, and a proposal of who changes tables, which waits for a yes.

Facilitators see people as seats: the so-manieth to arrive, with side and town, as they see them in the hall. No id and
no name is told, and nothing links a seat to what was written or voted from it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from facilitation import balance
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.commands import AcceptSeating, MovePerson, MoveSeat, ProposeSeating, RefuseSeating
from facilitation.errors import Refused
from facilitation.events import Event, PersonArrived, PersonMoved, SeatingProposed, SeatingSettled
from facilitation.ids import SEATING_TABLES_MAX
from facilitation.model import Actor, Atelier, Seating, SeatMove
from facilitation.part import Part
from facilitation.people import move_person


class SeatedRecord(Record, kw_only=True):
    """Somebody at a table, as who leads sees them: a side, a town, host or not."""

    table: str
    college: str | None = None
    commune: str = ""
    host: bool = False


class SeatMoveRecord(Record, kw_only=True):
    """Somebody who would change tables."""

    leaves: str
    joins: str
    college: str | None = None
    commune: str = ""


class SeatingRecord(Record):
    """The proposal that waits, a line for each person; none: the tables are as even as they can be with few moves."""

    number: int
    moves: tuple[SeatMoveRecord, ...] = ()


# --- Decisions -------------------------------------------------------------------------------


def move_seat(order: MoveSeat, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have somebody change tables. Refuses `unknown_person`, `unknown_table`, `table_full` (fact `seats`)."""
    who = next((name for name, person in atelier.people.items() if person.seat == order.seat), None)
    if who is None:
        raise Refused("unknown_person")
    return move_person(MovePerson(person=who, table=order.table), atelier, by, at)


def propose_seating(order: ProposeSeating, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Propose who changes tables. The same proposal is not made twice. Refuses `too_many` (fact `max`, tables)."""
    here = [(name, person) for name, person in atelier.people.items() if person.role == "participant"]
    if len({person.table for _, person in here}) > SEATING_TABLES_MAX:
        raise Refused("too_many", max=SEATING_TABLES_MAX)
    sitting = [balance.Sitting(person.table, person.college or "", person.commune) for _, person in here]
    seats = {table.id: table.seats for table in atelier.plan.tables}
    moves = tuple(
        SeatMove(person=here[who][0], leaves=sitting[who].table, joins=table)
        for who, table in sorted(balance.balanced(sitting, seats).items())
    )
    if atelier.seating is not None and atelier.seating.moves == moves:
        return ()
    return (SeatingProposed(number=atelier.seatings + 1, moves=moves),)


def accept_seating(order: AcceptSeating, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Do what was proposed, but for who sits elsewhere by now or would find no seat. Of another proposal nothing is done."""
    proposed = _proposed(atelier, order.number)
    return () if proposed is None else (*_moves(atelier, proposed), SeatingSettled(number=order.number))


def refuse_seating(order: RefuseSeating, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have nobody move."""
    return () if _proposed(atelier, order.number) is None else (SeatingSettled(number=order.number),)


def _proposed(atelier: Atelier, number: int) -> Seating | None:
    seating = atelier.seating
    return seating if seating is not None and seating.number == number else None


def _moves(atelier: Atelier, proposed: Seating) -> Iterator[Event]:
    """The moves that can still be done, all of them at once: two who change places need no free seat. Whoever finds none
    stays, and so does whoever would have taken their place.
    """
    still = [move for move in proposed.moves if atelier.people[move.person].table == move.leaves]
    seats = {table.id: table.seats for table in atelier.plan.tables}
    sitting = Counter({table: atelier.seated.get(table, 0) for table in seats})
    sitting.update(move.joins for move in still)
    sitting.subtract(move.leaves for move in still)
    while (
        stays := next((move for move in reversed(still) if sitting[move.joins] > seats[move.joins]), None)
    ) is not None:
        still.remove(stays)
        sitting[stays.joins] -= 1
        sitting[stays.leaves] += 1
    yield from (PersonMoved(person=move.person, table=move.joins) for move in still)


# --- Fold ------------------------------------------------------------------------------------


def fold(atelier: Atelier, event: SeatingProposed | SeatingSettled) -> Atelier:
    match event:
        case SeatingProposed(number=number, moves=moves):
            return replace(atelier, seating=Seating(number=number, moves=moves), seatings=number)
        case SeatingSettled():
            return replace(atelier, seating=None)


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield ("seating",)
    yield from (("seated", person) for person in atelier.people)


def lay_seated(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    person = atelier.people.get(str(subject[1]))
    if person is not None:
        record = SeatedRecord(
            table=person.table, college=person.college, commune=person.commune, host=person.role == "host"
        )
        yield Placed(DESK, f"seated/{person.seat}", record)


def lay_seating(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    if atelier.seating is None:
        return
    lines = []
    for move in atelier.seating.moves:
        person = atelier.people[move.person]
        lines.append(
            SeatMoveRecord(
                leaves=move.leaves, joins=move.joins, college=person.college, commune=person.commune
            )
        )
    yield Placed(DESK, "seating", SeatingRecord(number=atelier.seating.number, moves=tuple(lines)))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case SeatingProposed() | SeatingSettled():
            yield ("seating",)
        case PersonArrived(person=who) | PersonMoved(person=who):
            yield ("seated", who)


PART = Part(
    decisions={
        MoveSeat: move_seat,
        ProposeSeating: propose_seating,
        AcceptSeating: accept_seating,
        RefuseSeating: refuse_seating,
    },
    events=(SeatingProposed, SeatingSettled),
    fold=fold,
    subjects=subjects,
    lay={"seated": lay_seated, "seating": lay_seating},
    touched=touched,
    records={"seated/{seat}": SeatedRecord, "seating": SeatingRecord},
)
