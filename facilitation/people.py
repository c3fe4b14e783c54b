"""Who is in the room: arriving, sitting, being moved; the door they come in by."""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.commands import Arrive, CloseDoor, MovePerson, OpenDoor, TakeSeat
from facilitation.errors import Refused
from facilitation.events import DoorClosed, DoorOpened, Event, PersonArrived, PersonMoved
from facilitation.ids import NAME_MAX, PEOPLE_MAX, PersonId, TableId
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Person, Table
from facilitation.part import Part
from facilitation.reading import clean_or_empty


class SeatRecord(Record, kw_only=True):
    """Where I sit and for whom I speak."""

    person: str
    role: str
    college: str | None = None
    commune: str = ""
    table: str


class TableRecord(Record):
    """A table, how many sit there, and whether a host sits beside it."""

    name: str
    seats: int
    order: int
    here: int = 0
    hosted: bool = False


class CollegeRecord(Record):
    """A college and how many came."""

    name: str
    short: str
    order: int
    here: int = 0


class DoorRecord(Record):
    """The code that lets people in, while the door is open."""

    code: str | None = None


# --- Decisions -------------------------------------------------------------------------------


def arrive(order: Arrive, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Let somebody in and seat them.

    Refuses `unknown_table`, `table_full` (fact `seats`), `unknown_college`, `college_needed` (a host may do without),
    `too_many` (fact `max`, people).
    """
    here = atelier.people.get(by.person)
    if here is not None:
        return take_seat(TakeSeat(table=order.table), atelier, by, at)
    if len(atelier.people) >= PEOPLE_MAX:
        raise Refused("too_many", max=PEOPLE_MAX)
    host = by.role == "host"
    if order.college is None and not host:
        raise Refused("college_needed")
    if order.college is not None and all(order.college != each.id for each in atelier.plan.colleges):
        raise Refused("unknown_college")
    _free(atelier, order.table, host=host)
    return (
        PersonArrived(
            person=by.person,
            host=host,
            college=order.college,
            commune=clean_or_empty(order.commune, NAME_MAX),
            table=order.table,
        ),
    )


def take_seat(order: TakeSeat, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Change tables oneself. Refuses as `arrive` does."""
    return _moved(atelier, by.person, order.table)


def move_person(order: MovePerson, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have somebody change tables. Refuses as `arrive` does, and `unknown_person`."""
    return _moved(atelier, order.person, order.table)


def open_door(order: OpenDoor, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Let people in with a code."""
    return () if atelier.door == order.code else (DoorOpened(code=order.code),)


def close_door(order: CloseDoor, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Let nobody new in."""
    return () if atelier.door is None else (DoorClosed(),)


def _moved(atelier: Atelier, who: PersonId, table: TableId) -> tuple[Event, ...]:
    person = atelier.people.get(who)
    if person is None:
        raise Refused("unknown_person")
    if person.table == table:
        return ()
    _free(atelier, table, host=person.role == "host")
    return (PersonMoved(person=who, table=table),)


def _free(atelier: Atelier, wanted: TableId, *, host: bool) -> None:
    table = table_of(atelier, wanted)
    if table is None:
        raise Refused("unknown_table")
    if not host and atelier.seated.get(wanted, 0) >= table.seats:
        raise Refused("table_full", seats=table.seats)


def table_of(atelier: Atelier, table: TableId) -> Table | None:
    """The planned table of that id."""
    place = atelier.plan.place_of_table.get(table)
    return None if place is None else atelier.plan.tables[place]


# --- Fold ------------------------------------------------------------------------------------

PeopleEvent = DoorOpened | DoorClosed | PersonArrived | PersonMoved


def fold(atelier: Atelier, event: PeopleEvent) -> Atelier:
    match event:
        case DoorOpened(code=code):
            return replace(atelier, door=code, last_door=code)
        case DoorClosed():
            return replace(atelier, door=None)
        case PersonArrived(person=who, table=table, college=college):
            chairs, chair = (atelier.chairs, 0) if event.host else _sitting(atelier.chairs, who, table)
            person = Person(
                role="host" if event.host else "participant",
                college=college,
                commune=event.commune,
                table=table,
                chair=chair,
                seat=len(atelier.people),
            )
            sided, commune = atelier.sided, event.commune
            if college is not None:
                sided = {**sided, college: sided.get(college, 0) + 1}
            return replace(
                atelier,
                people=atelier.people.put(who, person),
                # A host sits beside the table and takes nobody's seat.
                seated=atelier.seated if event.host else _count(atelier.seated, table, 1),
                hosting=_count(atelier.hosting, table, 1) if event.host else atelier.hosting,
                chairs=chairs,
                sided=sided,
                from_commune=_count(atelier.from_commune, commune, 1) if commune else atelier.from_commune,
            )
        case PersonMoved(person=who, table=table):
            person = atelier.people[who]
            seated, hosting, chairs, chair = atelier.seated, atelier.hosting, atelier.chairs, 0
            if person.role == "host":
                hosting = _count(_count(hosting, person.table, -1), table, 1)
            else:
                seated = _count(_count(seated, person.table, -1), table, 1)
                left = tuple("" if each == who else each for each in chairs.get(person.table, ()))
                chairs, chair = _sitting(chairs.put(person.table, left), who, table)
            moved = replace(person, table=table, chair=chair)
            people = atelier.people.put(who, moved)
            return replace(atelier, people=people, seated=seated, hosting=hosting, chairs=chairs)


def _sitting(
    chairs: Map[TableId, tuple[str, ...]], who: PersonId, table: TableId
) -> tuple[Map[TableId, tuple[str, ...]], int]:
    """The chairs once somebody sits on the first free one of a table, and which one that is."""
    taken = chairs.get(table, ())
    chair = taken.index("") if "" in taken else len(taken)
    return chairs.put(table, (*taken[:chair], who, *taken[chair + 1 :])), chair


def at_the_table(atelier: Atelier, table: TableId) -> tuple[PersonId, ...]:
    """Who sits at a table, in the order of the chairs; hosts apart."""
    return tuple(who for who in atelier.chairs.get(table, ()) if who)


def _count(counts: Map[str, int], name: str, by: int) -> Map[str, int]:
    return counts.put(name, counts.get(name, 0) + by)


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield ("door",)
    yield from (("table", table.id) for table in atelier.plan.tables)
    yield from (("college", college.id) for college in atelier.plan.colleges)
    yield from (("person", person) for person in atelier.people)


def lay_door(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """The code lies on the room: it is meant to be read from the wall."""
    yield Placed(ROOM, "door", DoorRecord(code=atelier.door))


def lay_table(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    order = atelier.plan.place_of_table[str(subject[1])]
    table = atelier.plan.tables[order]
    here, hosted = atelier.seated.get(table.id, 0), atelier.hosting.get(table.id, 0) > 0
    record = TableRecord(name=table.name, seats=table.seats, order=order, here=here, hosted=hosted)
    yield Placed(ROOM, f"table/{table.id}", record)


def lay_college(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    for order, college in enumerate(atelier.plan.colleges):
        if college.id == subject[1]:
            here = atelier.sided.get(college.id, 0)
            yield Placed(
                ROOM,
                f"college/{college.id}",
                CollegeRecord(name=college.name, short=college.short, order=order, here=here),
            )


def lay_person(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A seat lies on its holder's board: who sits where is not told to the room, only how many."""
    who = str(subject[1])
    person = atelier.people[who]
    yield Placed(
        me(who),
        "seat",
        SeatRecord(
            person=who, role=person.role, college=person.college, commune=person.commune, table=person.table
        ),
    )


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case DoorOpened() | DoorClosed():
            yield ("door",)
        case PersonArrived(person=who, table=table, college=college):
            yield from (("person", who), ("table", table))
            if college is not None:
                yield ("college", college)
        case PersonMoved(person=who, table=table):
            yield from (("person", who), ("table", before.people[who].table), ("table", table))


PART = Part(
    decisions={
        Arrive: arrive,
        TakeSeat: take_seat,
        MovePerson: move_person,
        OpenDoor: open_door,
        CloseDoor: close_door,
    },
    events=PeopleEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"door": lay_door, "table": lay_table, "college": lay_college, "person": lay_person},
    touched=touched,
    records={
        "door": DoorRecord,
        "table/{table}": TableRecord,
        "college/{college}": CollegeRecord,
        "seat": SeatRecord,
    },
)
