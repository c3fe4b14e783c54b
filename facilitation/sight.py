"""How far a note is seen. Written once, asked by everything that lays notes or counts them."""

from msgspec.structs import replace

from facilitation.ids import ROOM_PLACE, NoteId, PhaseId
from facilitation.model import Atelier, Note, Visibility


def reach(atelier: Atelier, note: Note) -> Visibility:
    """How far the author and the phase let a note be seen, moderation apart."""
    if note.held or note.withdrawn:
        return "alone"
    return atelier.steps[note.phase].visibility


def on_wall(atelier: Atelier, note: Note) -> bool:
    """Whether everybody sees the note."""
    return note.standing == "clear" and reach(atelier, note) == "room"


def at_table(atelier: Atelier, note: Note) -> bool:
    """Whether the author's table sees the note."""
    return note.standing != "hidden" and reach(atelier, note) != "alone"


def seen_at(atelier: Atelier, place: str, note: NoteId) -> bool:
    """Whether a note can be handled at a place: the room, or the table it was written at."""
    found = atelier.notes.get(note)
    if found is None:
        return False
    if place == ROOM_PLACE:
        return on_wall(atelier, found)
    return found.table == place and at_table(atelier, found)


def ranked(atelier: Atelier, phase: PhaseId, only: NoteId | None = None) -> Atelier:
    """Give a rank to the notes of a phase (or to one of them) that the room sees for the first time.

    Notes shown together are ranked by their id, which is random: who wrote first cannot be read from it.
    """
    notes = atelier.notes.items() if only is None else [(only, atelier.notes[only])]
    new = [
        (name, note)
        for name, note in notes
        if note.phase == phase and note.rank is None and on_wall(atelier, note)
    ]
    if not new:
        return atelier
    ranks = {name: replace(note, rank=atelier.ranked + place) for place, (name, note) in enumerate(new)}
    return replace(atelier, notes=atelier.notes.put_all(ranks), ranked=atelier.ranked + len(new))
