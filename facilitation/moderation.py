"""Moderation: notes set aside, shown, corrected by facilitators; and the log of it, without a name.

Several facilitators share one queue. What was done is told with its reason, its hour and the role of who did it.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.commands import CorrectNote, HideNote, ShowNote
from facilitation.errors import Refused
from facilitation.events import Event, NoteCorrected, NoteHidden, NoteShown
from facilitation.ids import NOTE_TEXT_MAX, SENTENCE_MAX, NoteId
from facilitation.material import with_note
from facilitation.model import Act, Actor, Atelier, Moderated, Note
from facilitation.part import Part
from facilitation.reading import clean, clean_or_empty


class ModerationRecord(Record, kw_only=True):
    """What was done with a note. `order` numbers the acts; `role` says who did it, and nobody's name does."""

    note: str
    act: str
    at_ms: int
    role: str
    why: str = ""
    table: str
    order: int


# --- Decisions -------------------------------------------------------------------------------


def hide_note(order: HideNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Set a note aside. Refuses `unknown_note`, also for a note the room was never shown."""
    note = _read(atelier, order.note)
    why = clean_or_empty(order.reason, SENTENCE_MAX)
    if note.standing == "hidden" and note.why_hidden == why:
        return ()
    return (NoteHidden(note=order.note, reason=why, at_ms=at, by=by.role),)


def show_note(order: ShowNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Clear a note that waits or was set aside. Refuses `unknown_note`."""
    note = _read(atelier, order.note)
    return () if note.standing == "clear" else (NoteShown(note=order.note, at_ms=at, by=by.role),)


def correct_note(order: CorrectNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have a note say something else, for its author, and clear it. Refuses `unknown_note` and bad texts."""
    note = _read(atelier, order.note)
    text = clean(order.text, NOTE_TEXT_MAX)
    if (note.text, note.standing) == (text, "clear"):
        return ()
    return (NoteCorrected(note=order.note, text=text, at_ms=at, by=by.role),)


def _read(atelier: Atelier, name: NoteId) -> Note:
    """A note a facilitator may speak of: shown to the room by its author and its phase."""
    note = atelier.notes.get(name)
    if note is None or sight.reach(atelier, note) != "room":
        raise Refused("unknown_note")
    return note


# --- Fold ------------------------------------------------------------------------------------

ModerationEvent = NoteHidden | NoteShown | NoteCorrected


def fold(atelier: Atelier, event: ModerationEvent) -> Atelier:
    match event:
        case NoteHidden(note=name, reason=why):
            return _logged(with_note(atelier, name, standing="hidden", why_hidden=why), event, "hidden", why)
        case NoteShown(note=name):
            return _logged(with_note(atelier, name, standing="clear", why_hidden=""), event, "shown")
        case NoteCorrected(note=name, text=text):
            said = with_note(atelier, name, text=text, standing="clear", why_hidden="")
            return _logged(said, event, "corrected")


def _logged(atelier: Atelier, event: ModerationEvent, act: Act, why: str = "") -> Atelier:
    """Write the act down, unless it is from before acts were."""
    if event.at_ms is None or event.by is None:
        return atelier
    done = Moderated(note=event.note, act=act, at_ms=event.at_ms, role=event.by, why=why)
    return replace(atelier, moderated=atelier.moderated.put(_number(len(atelier.moderated)), done))


def _number(place: int) -> str:
    """As a name that sorts by the number."""
    return f"{place:06d}"


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("moderation", number) for number in atelier.moderated)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    number = str(subject[1])
    done = atelier.moderated.get(number)
    if done is not None:
        record = ModerationRecord(
            note=done.note,
            act=done.act,
            at_ms=done.at_ms,
            role=done.role,
            why=done.why,
            table=atelier.notes[done.note].table,
            order=int(number),
        )
        yield Placed(DESK, f"moderation/{number}", record)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, ModerationEvent) and len(after.moderated) > len(before.moderated):
        yield ("moderation", _number(len(before.moderated)))


PART = Part(
    decisions={HideNote: hide_note, ShowNote: show_note, CorrectNote: correct_note},
    events=ModerationEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"moderation": lay},
    touched=touched,
    records={"moderation/{number}": ModerationRecord},
)
