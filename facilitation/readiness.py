"""What a table has of a step for itself: more time than the others, and its host's word that it is ready.

More time is counted from everybody's end, so that it follows when the room gets a minute or its clock is held.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import DESK, Placed, Record, Subject, at_table
from facilitation.commands import GiveTableTime, SetReady
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    PhaseClosed,
    PhaseReopened,
    ReadySet,
    TableTimeGiven,
)
from facilitation.ids import PhaseId
from facilitation.model import Actor, Atelier, Step
from facilitation.part import Part


class TimeRecord(Record):
    """How much longer than everybody my table has for a step."""

    more_ms: int


class TimesRecord(Record):
    """Which tables have longer than the others, and how much, in ms."""

    more: dict[str, int]


class ReadyRecord(Record):
    """My table is ready with a step."""

    ready: bool = True


class ReadinessRecord(Record):
    """The tables that are ready with a step."""

    tables: tuple[str, ...]


class WroteRecord(Record):
    """How many notes a table has written in a step."""

    notes: int


# --- Decisions -------------------------------------------------------------------------------


def give_table_time(order: GiveTableTime, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have the open phase end later at a table. Refuses `unknown_phase`, `phase_closed`, `unknown_table`."""
    step = _open(atelier, order.phase)
    if order.table not in atelier.plan.place_of_table:
        raise Refused("unknown_table")
    if step.more.get(order.table, 0) == order.more_ms:
        return ()
    return (TableTimeGiven(phase=order.phase, table=order.table, more_ms=order.more_ms),)


def set_ready(order: SetReady, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Say whether my table is ready. Refuses `unknown_phase`, `phase_closed`, `unknown_person`."""
    step = _open(atelier, order.phase)
    person = atelier.people.get(by.person)
    if person is None:
        raise Refused("unknown_person")
    if (person.table in step.done) == order.ready:
        return ()
    return (ReadySet(phase=order.phase, table=person.table, ready=order.ready),)


def _open(atelier: Atelier, phase: PhaseId) -> Step:
    step = atelier.steps.get(phase)
    if step is None:
        raise Refused("unknown_phase")
    if step.status != "open":
        raise Refused("phase_closed")
    return step


# --- Fold ------------------------------------------------------------------------------------


def fold(atelier: Atelier, event: TableTimeGiven | ReadySet) -> Atelier:
    step, table = atelier.steps[event.phase], event.table
    match event:
        case TableTimeGiven(more_ms=more):
            others = {name: each for name, each in step.more.items() if name != table}
            step = replace(step, more={**others, table: more} if more else others)
        case ReadySet(ready=ready):
            others_done = tuple(name for name in step.done if name != table)
            step = replace(step, done=(*others_done, table) if ready else others_done)
    return replace(atelier, steps={**atelier.steps, event.phase: step})


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    for phase, step in atelier.steps.items():
        yield from (("times", phase), ("readiness", phase))
        yield from (("wrote", phase, table) for table in step.wrote)


def lay_times(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    phase = str(subject[1])
    given = atelier.steps[phase].more
    for table, more in given.items():
        yield Placed(at_table(table), f"time/{phase}", TimeRecord(more_ms=more))
    if given:
        yield Placed(DESK, f"times/{phase}", TimesRecord(more=given))


def lay_readiness(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    phase = str(subject[1])
    done = atelier.steps[phase].done
    for table in done:
        yield Placed(at_table(table), f"ready/{phase}", ReadyRecord())
    if done:
        yield Placed(DESK, f"readiness/{phase}", ReadinessRecord(tables=done))


def lay_wrote(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """Numbers, for facilitators: which tables are silent."""
    phase, table = str(subject[1]), str(subject[2])
    notes = atelier.steps[phase].wrote.get(table, 0)
    if notes:
        yield Placed(DESK, f"wrote/{phase}/{table}", WroteRecord(notes=notes))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case TableTimeGiven(phase=phase):
            yield ("times", phase)
        case ReadySet(phase=phase):
            yield ("readiness", phase)
        case PhaseClosed(phase=phase) | PhaseReopened(phase=phase):
            yield from (("times", phase), ("readiness", phase))


PART = Part(
    decisions={GiveTableTime: give_table_time, SetReady: set_ready},
    events=(TableTimeGiven, ReadySet),
    fold=fold,
    subjects=subjects,
    lay={"times": lay_times, "readiness": lay_readiness, "wrote": lay_wrote},
    touched=touched,
    records={
        "time/{phase}": TimeRecord,
        "times/{phase}": TimesRecord,
        "ready/{phase}": ReadyRecord,
        "readiness/{phase}": ReadinessRecord,
        "wrote/{phase}/{table}": WroteRecord,
    },
)
