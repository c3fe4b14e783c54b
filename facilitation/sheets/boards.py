"""Where sheets lie: on their table's board, on the room's once shown; on the desk how far they are, never what they say.

What a facilitator has to read lies on the desk once the room would see it, as with notes.
"""

from collections.abc import Iterable

from facilitation.activity import Here
from facilitation.audience import DESK, ROOM, Placed, Record, Subject, at_table
from facilitation.events import Event, PhasePlanned, VisibilitySet
from facilitation.ids import SheetId
from facilitation.sheets.form import Ask, Form
from facilitation.sheets.said import FieldRead, FieldWritten, SheetEvent
from facilitation.sheets.sheets import Sheet, Sheets, on_wall


class AskRecord(Record):
    """A field of a form: how many characters it takes, or what one chooses from, one or `several`."""

    id: str
    most: int
    choices: tuple[str, ...] = ()
    several: bool = False


class FormRecord(Record):
    """What the sheets of a phase are made of; how many a table may have; how many there are, at how many tables, and shown."""

    fields: tuple[AskRecord, ...]
    per_table: int
    sheets: int = 0
    tables: int = 0
    shown: int = 0


class FieldRecord(Record):
    """What a field says; `held`: a facilitator reads it before the room does, which sees what it said before."""

    text: str = ""
    version: int = 0
    held: bool = False


class SheetRecord(Record, kw_only=True):
    """A sheet, as its table or the room sees it. `order` is part of the number it is printed with."""

    table: str
    order: int
    lead: str | None = None
    fields: dict[str, FieldRecord] = {}
    shown: bool = False
    hidden: bool = False
    why: str = ""


class ProgressRecord(Record, kw_only=True):
    """How far a sheet is: fields that say something, and when one of them was last written; never what they say."""

    table: str
    order: int
    filled: int = 0
    shown: bool = False
    hidden: bool = False
    why: str = ""
    changed_at_ms: int = 0


class ToReadRecord(Record, kw_only=True):
    """What a facilitator reads of a sheet before the room does: field, text, version and the reasons, in parallel."""

    table: str
    order: int
    fields: tuple[str, ...]
    texts: tuple[str, ...]
    versions: tuple[int, ...]
    reasons: tuple[tuple[str, ...], ...]


def subjects(form: Form, here: Here) -> Iterable[Subject]:
    yield (form.word + "s", here.phase.id)
    # In the order they were begun: a screen lists them so.
    in_order = sorted(here.state.sheets.items(), key=lambda named: named[1].order)
    yield from ((form.word, here.phase.id, name) for name, _ in in_order)


def lay_form(form: Form, here: Here, subject: Subject) -> Iterable[Placed]:
    state: Sheets = here.state
    there = [each for each in state.sheets.values() if not each.gone]
    record = FormRecord(
        fields=tuple(_ask(here, each) for each in form.fields),
        per_table=state.settings.per_table,
        sheets=len(there),
        tables=len({each.table for each in there}),
        shown=sum(1 for each in there if on_wall(here.step, each)),
    )
    yield Placed(ROOM, f"{form.word}s/{here.phase.id}", record)


def _ask(here: Here, ask: Ask) -> AskRecord:
    choices = () if ask.choices is None else ask.choices(here.atelier)
    return AskRecord(id=ask.id, most=ask.most, choices=choices, several=ask.several)


def lay_sheet(form: Form, here: Here, subject: Subject) -> Iterable[Placed]:
    """A sheet lies on its table's board; on the room's when it is shown, with what needs no reading or was read."""
    name: SheetId = str(subject[2])
    sheet: Sheet | None = here.state.sheets.get(name)
    if sheet is None or sheet.gone:
        return
    path = f"{here.phase.id}/{name}"
    shown = on_wall(here.step, sheet)
    yield Placed(at_table(sheet.table), f"{form.word}/{path}", _record(form, sheet, shown, whole=True))
    yield Placed(
        DESK,
        f"{form.word}_progress/{path}",
        ProgressRecord(
            table=sheet.table,
            order=sheet.order,
            filled=sheet.filled(),
            shown=shown,
            hidden=sheet.hidden,
            why=sheet.why,
            changed_at_ms=sheet.changed_at_ms,
        ),
    )
    if shown:
        yield Placed(ROOM, f"{form.word}/{path}", _record(form, sheet, shown, whole=False))
        yield from _to_read(form, sheet, path)


def _record(form: Form, sheet: Sheet, shown: bool, *, whole: bool) -> SheetRecord:
    fields = {}
    for ask in form.fields:
        field = sheet.field(ask.id)
        text = field.text if whole else field.told
        if field.version:
            fields[ask.id] = FieldRecord(text=text, version=field.version, held=field.waits)
    return SheetRecord(
        table=sheet.table,
        order=sheet.order,
        lead=sheet.lead,
        fields=fields,
        shown=shown,
        hidden=sheet.hidden,
        why=sheet.why,
    )


def _to_read(form: Form, sheet: Sheet, path: str) -> Iterable[Placed]:
    waiting = [(ask.id, sheet.field(ask.id)) for ask in form.fields if sheet.field(ask.id).waits]
    if waiting:
        record = ToReadRecord(
            table=sheet.table,
            order=sheet.order,
            fields=tuple(name for name, _ in waiting),
            texts=tuple(field.text for _, field in waiting),
            versions=tuple(field.version for _, field in waiting),
            reasons=tuple(field.reasons for _, field in waiting),
        )
        yield Placed(DESK, f"{form.word}_reading/{path}", record)


def touched(form: Form, here: Here, event: Event) -> Iterable[Subject]:
    phase = here.phase.id
    match event:
        case PhasePlanned() if event.planned.id == phase:
            yield from subjects(form, here)
        case VisibilitySet() if event.phase == phase:
            yield from subjects(form, here)
        case FieldWritten() | FieldRead():
            # Not the form: it counts all sheets, and words in one of them change none of its counts.
            yield (form.word, phase, event.sheet)
        case _ if isinstance(event, SheetEvent):
            yield from ((form.word + "s", phase), (form.word, phase, event.sheet))
