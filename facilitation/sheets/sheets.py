"""The sheets of a phase, and what becomes of them: the state, and its fold."""

from typing import assert_never

from msgspec.structs import replace

from facilitation.events import Event
from facilitation.ids import ItemId, Millis, PersonId, SheetId, TableId
from facilitation.map import Map
from facilitation.model import Atelier, Plain, Step
from facilitation.sheets.form import Form, Settings
from facilitation.sheets.said import (
    FieldRead,
    FieldWritten,
    SheetDropped,
    SheetEvent,
    SheetHidden,
    SheetOpened,
    SheetShown,
)


class Field(Plain):
    """What stands in a field, in its how many-eth version, and who wrote it.

    `since` is the first version of those that this person wrote one after the other. `told` is what the room may see:
    the last text that needed no reading or was read; `waits` when a newer one is to be read first.
    """

    text: str = ""
    version: int = 0
    by: PersonId = ""
    since: int = 0
    told: str = ""
    waits: bool = False
    reasons: tuple[str, ...] = ()


class Sheet(Plain, kw_only=True):
    """One sheet of a table. `order` is part of its printed number and never given to another one."""

    table: TableId
    by: PersonId
    order: int
    lead: ItemId | None = None
    fields: dict[str, Field] = {}
    shown: bool = False
    hidden: bool = False
    why: str = ""
    gone: bool = False
    changed_at_ms: Millis = 0

    def field(self, name: str) -> Field:
        """A field, also one that nobody wrote in yet."""
        return self.fields.get(name, NOTHING)

    def filled(self) -> int:
        """How many fields say something."""
        return sum(1 for each in self.fields.values() if each.text)


NOTHING = Field()


class Sheets(Plain):
    """The sheets of one phase, those that were dropped among them: what is told late of one is known."""

    settings: Settings
    title: str = ""
    sheets: Map[SheetId, Sheet] = Map()

    def of_table(self, table: TableId) -> int:
        """How many sheets a table has."""
        return sum(1 for each in self.sheets.values() if each.table == table and not each.gone)


def begin(form: Form, settings: Settings) -> Sheets:
    """No sheet yet."""
    return Sheets(settings=settings, title=form.fields[0].id)


def on_wall(step: Step, sheet: Sheet) -> bool:
    """Whether the room sees a sheet."""
    return (sheet.shown or step.visibility == "room") and not sheet.hidden and not sheet.gone


def opened_before(atelier: Atelier, kind: str) -> int:
    """How many sheets of a kind were ever begun in the atelier, whatever the phase."""
    return sum(len(atelier.work[each.id].sheets) for each in atelier.plan.phases if each.kind == kind)


def fold(state: Sheets, event: SheetEvent | Event) -> Sheets:
    match event:
        case SheetOpened(sheet=name, person=person, at_ms=at):
            sheet = Sheet(table=event.table, by=person, order=event.order, lead=event.lead, changed_at_ms=at)
            if event.title:
                first = _written(NOTHING, person, event.title, event.waits, event.reasons)
                sheet = replace(sheet, fields={state.title: first})
            return _put(state, name, sheet)
        case FieldWritten(sheet=name, field=field, person=person, text=text, at_ms=at):
            sheet = state.sheets[name]
            now = _written(sheet.field(field), person, text, event.waits, event.reasons)
            return _put(state, name, replace(sheet, fields={**sheet.fields, field: now}, changed_at_ms=at))
        case FieldRead(sheet=name, field=field):
            sheet = state.sheets[name]
            was = sheet.field(field)
            read = replace(was, told=was.text, waits=False, reasons=())
            return _put(state, name, replace(sheet, fields={**sheet.fields, field: read}))
        case SheetShown(sheet=name):
            return _put(state, name, replace(state.sheets[name], shown=True, hidden=False, why=""))
        case SheetHidden(sheet=name, reason=why):
            return _put(state, name, replace(state.sheets[name], hidden=True, why=why))
        case SheetDropped(sheet=name):
            return _put(state, name, replace(state.sheets[name], gone=True))
        case Event():
            return state
        case _:
            assert_never(event)


def _put(state: Sheets, name: SheetId, sheet: Sheet) -> Sheets:
    return replace(state, sheets=state.sheets.put(name, sheet))


def _written(was: Field, person: PersonId, text: str, waits: bool, reasons: tuple[str, ...]) -> Field:
    version = was.version + 1
    return Field(
        text=text,
        version=version,
        by=person,
        since=was.since if was.by == person else version,
        told=was.told if waits else text,
        waits=waits,
        reasons=reasons,
    )
