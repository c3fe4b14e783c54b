"""Report back (restitution): tables in a drawn order, each with its own minutes and its own clock.

The drawing is the console's, who has dice; here an order is an order. The clock guides and does not cut.
"""

from collections.abc import Iterable
from typing import Annotated, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation import sight
from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import PhaseCommand
from facilitation.errors import Refused
from facilitation.events import Event, PhaseEvent
from facilitation.guesses import WITHHELD
from facilitation.ids import TABLES_MAX, Millis, TableId
from facilitation.model import Actor, Atelier, Groups, Plain
from facilitation.permissions import LEADING

MADE_MAX = 6
"""Groups of a table that are told while it speaks: what fits beside its name."""


class Settings(Plain):
    """`minutes` each table has."""

    minutes: Annotated[int, Meta(ge=1, le=60)] = 3


class DrawOrder(PhaseCommand, tag="draw_order"):
    """Have these tables speak in this order; a table that is not named does not speak."""

    order: Annotated[tuple[TableId, ...], Meta(max_length=TABLES_MAX)]


class CallTable(PhaseCommand, tag="call_table"):
    """Have it be the turn of this table until this moment (`None`: nobody's turn, no clock)."""

    table: TableId | None = None
    closes_at_ms: Millis | None = None


class MadeGroup(Plain):
    """A group that a table made, and how many of its notes the room sees."""

    title: str
    notes: int


class OrderDrawn(PhaseEvent, tag="order_drawn"):
    order: tuple[TableId, ...]


class TableCalled(PhaseEvent, tag="table_called"):
    """`made` is what the table had made when it was called, as far as the room had seen it."""

    table: TableId | None = None
    closes_at_ms: Millis | None = None
    made: tuple[MadeGroup, ...] = ()


class Report(Plain):
    """The order, whose turn it is and until when, and who has spoken."""

    settings: Settings
    order: tuple[TableId, ...] = ()
    table: TableId | None = None
    closes_at_ms: Millis | None = None
    made: tuple[MadeGroup, ...] = ()
    heard: tuple[TableId, ...] = ()


class ReportRecord(Record):
    """The order, whose turn it is and until when, what that table made, and who has spoken."""

    minutes: int
    order: tuple[TableId, ...] = ()
    table: TableId | None = None
    closes_at_ms: int | None = None
    made: tuple[MadeGroup, ...] = ()
    heard: tuple[TableId, ...] = ()


def draw_order(order: DrawOrder, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Set the order, also before the step begins. Refuses `phase_closed` once it is over, `unknown_table`, and
    `already_there` for a table that is named twice.
    """
    if here.step.status == "closed":
        raise Refused("phase_closed")
    if any(table not in here.atelier.plan.place_of_table for table in order.order):
        raise Refused("unknown_table")
    if len(set(order.order)) < len(order.order):
        raise Refused("already_there")
    return () if order.order == here.state.order else (OrderDrawn(phase=order.phase, order=order.order),)


def call_table(order: CallTable, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Call a table, or give it another end. Refuses `phase_closed` unless the step is open, `unknown_table`, and
    `not_here` for a table that is not in the order.
    """
    report: Report = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if order.table is None:
        return () if report.table is None else (TableCalled(phase=order.phase),)
    if order.table not in here.atelier.plan.place_of_table:
        raise Refused("unknown_table")
    if order.table not in report.order:
        raise Refused("not_here")
    if (order.table, order.closes_at_ms) == (report.table, report.closes_at_ms):
        return ()
    made = report.made if order.table == report.table else made_by(here.atelier, order.table)
    called = TableCalled(phase=order.phase, table=order.table, closes_at_ms=order.closes_at_ms, made=made)
    return (called,)


def made_by(atelier: Atelier, table: TableId) -> tuple[MadeGroup, ...]:
    """The groups a table made of notes that the room sees, the largest first. Told to the room, so by the rule of the
    room: a group none of whose notes is on the wall is not told, nor a title that is withheld.
    """
    found = []
    for name in atelier.grouped.get(table, Groups()).clusters:
        cluster = atelier.clusters[name]
        notes = sum(sight.on_wall(atelier, atelier.notes[note]) for note in cluster.members)
        if notes and cluster.title != WITHHELD:
            found.append(MadeGroup(title=cluster.title, notes=notes))
    return tuple(sorted(found, key=lambda each: -each.notes)[:MADE_MAX])


def fold(report: Report, event: OrderDrawn | TableCalled | Event) -> Report:
    match event:
        case OrderDrawn(order=order):
            return replace(report, order=order)
        case TableCalled(table=table, closes_at_ms=closes_at_ms, made=made):
            spoken = report.table
            heard = [each for each in report.heard if each not in (table, spoken)]
            if spoken is not None and spoken != table:
                heard.append(spoken)
            return replace(report, table=table, closes_at_ms=closes_at_ms, made=made, heard=tuple(heard))
        case Event():
            return report
        case _:
            assert_never(event)


def subjects(here: Here) -> Iterable[Subject]:
    yield ("report", here.phase.id)


def lay(here: Here, subject: Subject) -> Iterable[Placed]:
    report: Report = here.state
    record = ReportRecord(
        minutes=report.settings.minutes,
        order=report.order,
        table=report.table,
        closes_at_ms=report.closes_at_ms,
        made=report.made,
        heard=report.heard,
    )
    yield Placed(ROOM, f"report/{here.phase.id}", record)


def touched(here: Here, event: Event) -> Iterable[Subject]:
    if isinstance(event, OrderDrawn | TableCalled):
        yield ("report", here.phase.id)


def rows(here: Here) -> Iterable[Row]:
    """The order in which the tables spoke, or were to speak."""
    report: Report = here.state
    for turn, table in enumerate(report.order, start=1):
        spoke = table == report.table or table in report.heard
        yield Row(
            "report",
            {"phase": here.phase.title, "turn": turn, "table": table, "spoke": "yes" if spoke else "no"},
        )


ACTIVITY = Activity(
    kind="report",
    settings=Settings,
    begin=lambda settings: Report(settings=settings),
    decisions={DrawOrder: draw_order, CallTable: call_table},
    roles={DrawOrder: LEADING, CallTable: LEADING},
    events=(OrderDrawn, TableCalled),
    fold=fold,
    subjects=subjects,
    lay={"report": lay},
    touched=touched,
    rows=rows,
    records={"report/{phase}": ReportRecord},
    examples=(
        DrawOrder(phase="report", order=("t2", "t1")),
        CallTable(phase="report", table="t2", closes_at_ms=1_767_265_380_000),
    ),
)
