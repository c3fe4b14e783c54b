"""What may be done with sheets: their table writes, facilitators show, set aside and read.

A field that somebody else wrote since one looked is not overwritten: the writer is told, keeps the words, and chooses.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from facilitation import sight
from facilitation.activity import Here
from facilitation.commands import PhaseCommand
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import ROOM_PLACE, SENTENCE_MAX, SHEETS_MAX, ItemId, SheetId, TableId
from facilitation.material import LATE
from facilitation.model import Actor, Atelier, Person
from facilitation.permissions import LEADING, SEATED
from facilitation.reading import clean_or_empty, reasons
from facilitation.sheets.form import Form
from facilitation.sheets.said import (
    DropSheet,
    FieldRead,
    FieldWritten,
    HideSheet,
    OpenSheet,
    ReadField,
    SheetDropped,
    SheetHidden,
    SheetOpened,
    SheetShown,
    ShowSheet,
    WriteField,
)
from facilitation.sheets.sheets import Sheet, Sheets, opened_before

Decision = Callable[[Any, Here, Actor, int], tuple[Event, ...]]

ROLES: Mapping[type[PhaseCommand], frozenset[str]] = {
    OpenSheet: SEATED,
    WriteField: SEATED,
    # Participants: only what nobody has written in yet. Who leads sets aside, and throws nothing of a table's away.
    DropSheet: SEATED,
    ShowSheet: LEADING,
    HideSheet: LEADING,
    ReadField: LEADING,
}


def decisions(form: Form) -> Mapping[type[PhaseCommand], Decision]:
    """The decisions of a kind of sheet."""
    return {
        OpenSheet: partial(open_sheet, form),
        WriteField: partial(write_field, form),
        DropSheet: drop_sheet,
        ShowSheet: show_sheet,
        HideSheet: hide_sheet,
        ReadField: partial(read_field, form),
    }


def open_sheet(form: Form, order: OpenSheet, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Begin a sheet at one's table, blank or from a note or a cluster that is seen there.

    Refuses `unknown_person`, `phase_closed`, `already_there` when the id is somebody else's, `text_too_long` (fact
    `max`), `not_here` for a lead that the table does not see or where there are none, and `too_many` (fact `max`).
    """
    state: Sheets = here.state
    person = _seated(here.atelier, by)
    known = state.sheets.get(order.sheet)
    if known is not None:
        if known.by == by.person:
            return ()
        raise Refused("already_there")
    late = _late(here)
    title = form.tidy(here.atelier, state.title, order.title)
    if order.lead is not None and not (form.leads and _seen(here.atelier, person.table, order.lead)):
        raise Refused("not_here")
    if state.of_table(person.table) >= state.settings.per_table:
        raise Refused("too_many", max=state.settings.per_table)
    order_in_atelier = opened_before(here.atelier, form.kind)
    if order_in_atelier >= SHEETS_MAX:
        raise Refused("too_many", max=SHEETS_MAX)
    signs = _signs(title, late)
    return (
        SheetOpened(
            phase=order.phase,
            sheet=order.sheet,
            table=person.table,
            person=by.person,
            order=order_in_atelier,
            title=title,
            lead=order.lead,
            waits=bool(title) and _waits(here, signs),
            reasons=signs,
            at_ms=at,
        ),
    )


def write_field(form: Form, order: WriteField, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Write in a field of a sheet of one's table. Late it is kept as well, unless the phase refuses what is late.

    Refuses `unknown_person`, `unknown_sheet`, `not_here` at another table, `unknown_field`, `text_too_long` (fact
    `max`), `unknown_choice`, `unknown_objective`, `phase_closed`, and `field_changed` when somebody else wrote there
    since the version the writer saw. The writer's own versions do not count: what a device kept comes one after the other.
    """
    person = _seated(here.atelier, by)
    sheet = _known(here, order.sheet)
    if sheet.table != person.table:
        raise Refused("not_here")
    text = form.tidy(here.atelier, order.field, order.text)
    was = sheet.field(order.field)
    if was.text == text:
        return ()
    late = _late(here)
    if order.version < was.version and (was.by != by.person or order.version < was.since - 1):
        raise Refused("field_changed")
    signs = _signs(text, late)
    return (
        FieldWritten(
            phase=order.phase,
            sheet=order.sheet,
            field=order.field,
            person=by.person,
            text=text,
            waits=_waits(here, signs),
            reasons=signs,
            at_ms=at,
        ),
    )


def drop_sheet(order: DropSheet, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Throw a sheet away: the host of its table any, who sits there one that says nothing yet.

    Refuses `unknown_person`, `unknown_sheet`, `not_here` at another table, and `not_allowed`.
    """
    person = _seated(here.atelier, by)
    sheet: Sheet | None = here.state.sheets.get(order.sheet)
    if sheet is None:
        raise Refused("unknown_sheet")
    if sheet.table != person.table:
        raise Refused("not_here")
    if sheet.gone:
        return ()
    if by.role == "participant" and sheet.filled():
        raise Refused("not_allowed")
    return (SheetDropped(phase=order.phase, sheet=order.sheet),)


def show_sheet(order: ShowSheet, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show a sheet to the room. Refuses `unknown_sheet`."""
    sheet = _known(here, order.sheet)
    if sheet.shown and not sheet.hidden:
        return ()
    return (SheetShown(phase=order.phase, sheet=order.sheet),)


def hide_sheet(order: HideSheet, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Set a sheet aside, with a reason that its table reads. Refuses `unknown_sheet`, `text_too_long` (fact `max`)."""
    sheet = _known(here, order.sheet)
    why = clean_or_empty(order.reason, SENTENCE_MAX)
    if sheet.hidden and sheet.why == why:
        return ()
    return (SheetHidden(phase=order.phase, sheet=order.sheet, reason=why),)


def read_field(form: Form, order: ReadField, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Let the room see what a field says. Refuses `unknown_sheet`, `unknown_field`, and `field_changed` when it says
    something else by now than what was read.
    """
    field = _known(here, order.sheet).field(form.ask(order.field).id)
    if not field.waits:
        return ()
    if field.version != order.version:
        raise Refused("field_changed")
    return (FieldRead(phase=order.phase, sheet=order.sheet, field=order.field),)


def _seated(atelier: Atelier, by: Actor) -> Person:
    person = atelier.people.get(by.person)
    if person is None:
        raise Refused("unknown_person")
    return person


def _known(here: Here, name: SheetId) -> Sheet:
    sheet: Sheet | None = here.state.sheets.get(name)
    if sheet is None or sheet.gone:
        raise Refused("unknown_sheet")
    return sheet


def _late(here: Here) -> bool:
    status = here.step.status
    if status == "ahead" or (status == "closed" and here.phase.late == "refuse"):
        raise Refused("phase_closed")
    return status == "closed"


def _signs(text: str, late: bool) -> tuple[str, ...]:
    return (*reasons(text), *((LATE,) if late else ()))


def _waits(here: Here, signs: tuple[str, ...]) -> bool:
    review = here.phase.review
    return review == "all" or LATE in signs or (review == "flagged" and bool(signs))


def _seen(atelier: Atelier, table: TableId, lead: ItemId) -> bool:
    """Whether a table sees this note, or this cluster of its own or of the room."""
    if lead in atelier.notes:
        return any(sight.seen_at(atelier, place, lead) for place in (ROOM_PLACE, table))
    cluster = atelier.clusters.get(lead)
    return cluster is not None and not cluster.gone and cluster.place in (ROOM_PLACE, table)
