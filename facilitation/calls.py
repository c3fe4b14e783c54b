"""Calls for help: a table asks for somebody, one facilitator goes, and the table sees that it was heard.

A queue by the time of the first call. Who goes is told to the room's tables by role, never by name.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import DESK, Placed, Record, Subject, at_table
from facilitation.commands import CallHelp, CloseHelp, DropHelp, LeaveHelp, TakeHelp
from facilitation.errors import Refused
from facilitation.events import Event, HelpCalled, HelpClosed, HelpDropped, HelpLeft, HelpTaken
from facilitation.ids import MESSAGE_MAX, TableId
from facilitation.model import Actor, Atelier, Call, Person
from facilitation.part import Part
from facilitation.reading import clean_or_empty


class HelpRecord(Record, kw_only=True):
    """What a table called for, since when, and whether somebody comes (`role`: in which part)."""

    about: str
    at_ms: int
    words: str = ""
    host: bool = False
    role: str | None = None


class HelpTakenRecord(Record):
    """Which facilitator goes to a table: on the desk, so that each console knows its own."""

    by: str


# --- Decisions -------------------------------------------------------------------------------


def call_help(order: CallHelp, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Call to my table. A table has one call: another word changes it, and its place in the queue stays.

    Refuses `unknown_person`, `text_too_long` (fact `max`).
    """
    table = _seat(atelier, by).table
    words = clean_or_empty(order.words, MESSAGE_MAX)
    stands = atelier.calls.get(table)
    if stands is not None and (stands.about, stands.words) == (order.about, words):
        return ()
    since = at if stands is None else stands.at_ms
    return (HelpCalled(table=table, about=order.about, at_ms=since, words=words, host=by.role == "host"),)


def drop_help(order: DropHelp, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Need nobody any more; without a call nothing happens. Refuses `unknown_person`."""
    table = _seat(atelier, by).table
    return (HelpDropped(table=table),) if table in atelier.calls else ()


def take_help(order: TakeHelp, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Be the one who goes. Refuses `unknown_table`, `no_call`, and `help_taken` when somebody else is going."""
    stands = _call(atelier, order.table)
    if stands.taken_by == by.person:
        return ()
    if stands.taken_by is not None:
        raise Refused("help_taken")
    return (HelpTaken(table=order.table, by=by.person, role=by.role),)


def leave_help(order: LeaveHelp, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Not go after all: the call waits again, from when it was made. Refuses `unknown_table`, `no_call`."""
    stands = _call(atelier, order.table)
    return () if stands.taken_by is None else (HelpLeft(table=order.table),)


def close_help(order: CloseHelp, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have been there; said of a table that does not call, nothing happens. Refuses `unknown_table`."""
    if order.table not in atelier.plan.place_of_table:
        raise Refused("unknown_table")
    return (HelpClosed(table=order.table),) if order.table in atelier.calls else ()


def _seat(atelier: Atelier, by: Actor) -> Person:
    person = atelier.people.get(by.person)
    if person is None:
        raise Refused("unknown_person")
    return person


def _call(atelier: Atelier, table: TableId) -> Call:
    if table not in atelier.plan.place_of_table:
        raise Refused("unknown_table")
    stands = atelier.calls.get(table)
    if stands is None:
        raise Refused("no_call")
    return stands


# --- Fold ------------------------------------------------------------------------------------

HelpEvent = HelpCalled | HelpDropped | HelpTaken | HelpLeft | HelpClosed


def fold(atelier: Atelier, event: HelpEvent) -> Atelier:
    calls, table = atelier.calls, event.table
    match event:
        case HelpCalled(about=about, words=words, at_ms=since, host=host):
            new = Call(about=about, words=words, at_ms=since, host=host)
            stands = calls.get(table, new)
            told = replace(new, taken_by=stands.taken_by, role=stands.role)
            return replace(atelier, calls=calls.put(table, told))
        case HelpTaken(by=by, role=role):
            return replace(atelier, calls=calls.put(table, replace(calls[table], taken_by=by, role=role)))
        case HelpLeft():
            return replace(atelier, calls=calls.put(table, replace(calls[table], taken_by=None, role=None)))
        case HelpDropped() | HelpClosed():
            return replace(atelier, calls=calls.cut([table]))


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("help", table) for table in atelier.calls)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A call lies with its table and on the desk; which facilitator goes, on the desk alone."""
    table = str(subject[1])
    stands = atelier.calls.get(table)
    if stands is None:
        return
    record = HelpRecord(
        about=stands.about, at_ms=stands.at_ms, words=stands.words, host=stands.host, role=stands.role
    )
    for board in (at_table(table), DESK):
        yield Placed(board, f"help/{table}", record)
    if stands.taken_by is not None:
        yield Placed(DESK, f"helper/{table}", HelpTakenRecord(by=stands.taken_by))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, HelpEvent):
        yield ("help", event.table)


PART = Part(
    decisions={
        CallHelp: call_help,
        DropHelp: drop_help,
        TakeHelp: take_help,
        LeaveHelp: leave_help,
        CloseHelp: close_help,
    },
    events=HelpEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"help": lay},
    touched=touched,
    records={"help/{table}": HelpRecord, "helper/{table}": HelpTakenRecord},
)
