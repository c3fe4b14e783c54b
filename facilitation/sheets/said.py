"""What may be asked about sheets, and what can have happened to them, whatever their kind."""

from typing import Annotated

from msgspec import Meta

from facilitation.commands import PhaseCommand, Text
from facilitation.events import PhaseEvent
from facilitation.ids import ItemId, Millis, PersonId, SheetId, TableId

FieldId = Annotated[str, Meta(min_length=1, max_length=24)]
Version = Annotated[int, Meta(ge=0, le=2**31)]
"""How often a field was written. Who writes says which version they had before their eyes."""


class OpenSheet(PhaseCommand, tag="open_sheet"):
    """Have a sheet of my table with this title, begun from this note or cluster if any. The device makes the id."""

    sheet: SheetId
    title: Text = ""
    lead: ItemId | None = None


class WriteField(PhaseCommand, tag="write_field"):
    """Have a field of a sheet of my table say this, in the place of the version I saw."""

    sheet: SheetId
    field: FieldId
    text: Text
    version: Version


class DropSheet(PhaseCommand, tag="drop_sheet"):
    """Have a sheet thrown away."""

    sheet: SheetId


class ShowSheet(PhaseCommand, tag="show_sheet"):
    """Have a sheet seen by the room, also one that was set aside."""

    sheet: SheetId


class HideSheet(PhaseCommand, tag="hide_sheet"):
    """Have a sheet set aside: its table keeps it, the room does not see it."""

    sheet: SheetId
    reason: Text = ""


class ReadField(PhaseCommand, tag="read_field"):
    """Have the room see what a field says: this version of it was read."""

    sheet: SheetId
    field: FieldId
    version: Version


class SheetOpened(PhaseEvent, tag="sheet_opened", kw_only=True):
    """`order` is how many of this kind the atelier had before; `reasons` why its title waits for a facilitator."""

    sheet: SheetId
    table: TableId
    person: PersonId
    order: int
    title: str = ""
    lead: ItemId | None = None
    waits: bool = False
    reasons: tuple[str, ...] = ()
    at_ms: Millis


class FieldWritten(PhaseEvent, tag="field_written", kw_only=True):
    """`waits`: a facilitator reads it before the room does, for these `reasons`."""

    sheet: SheetId
    field: FieldId
    person: PersonId
    text: str
    waits: bool = False
    reasons: tuple[str, ...] = ()
    at_ms: Millis


class FieldRead(PhaseEvent, tag="field_read"):
    sheet: SheetId
    field: FieldId


class SheetShown(PhaseEvent, tag="sheet_shown"):
    sheet: SheetId


class SheetHidden(PhaseEvent, tag="sheet_hidden"):
    sheet: SheetId
    reason: str = ""


class SheetDropped(PhaseEvent, tag="sheet_dropped"):
    sheet: SheetId


SheetEvent = SheetOpened | FieldWritten | FieldRead | SheetShown | SheetHidden | SheetDropped
