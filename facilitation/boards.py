"""Draw: lay the atelier on boards, one per audience; and redraw: only what an event touched (law 11)."""

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from facilitation.activity import nothing_touched
from facilitation.audience import BoardName, Placed, Record, Subject
from facilitation.events import Event, PhaseEvent, PhasePlanned
from facilitation.kinds import PARTS, Kinds
from facilitation.model import Atelier, Phase
from facilitation.patch import Doc

Boards = dict[BoardName, Doc]
Key = tuple[BoardName, str]


def draw(kinds: Kinds, atelier: Atelier) -> Iterator[Placed]:
    """Everything that lies on any board: the definition of what everybody sees."""
    for part in PARTS:
        for subject in part.subjects(atelier):
            yield from part.lay[str(subject[0])](atelier, subject)
    for phase in atelier.plan.phases:
        here = kinds.here(atelier, phase)
        activity = kinds.activity(phase)
        for subject in activity.subjects(here):
            yield from activity.lay[str(subject[0])](here, subject)


def boards(kinds: Kinds, atelier: Atelier) -> Boards:
    """The boards of an atelier. No two subjects share a path."""
    drawn: Boards = {}
    for board, path, record in draw(kinds, atelier):
        doc = drawn.setdefault(board, {})
        assert path not in doc, f"{path} is laid twice on {board}"
        doc[path] = record
    return drawn


def redraw(kinds: Kinds, before: Atelier, after: Atelier, event: Event) -> dict[Key, Record | None]:
    """What one event changes: the new record of a path, or `None` where it is cut.

    The cost is that of the touched subjects, not of the room.
    """
    changes: dict[Key, Record | None] = {}
    for subject in dict.fromkeys(touched(kinds, before, after, event)):
        lying = {(board, path): record for board, path, record in _lay(kinds, before, subject)}
        for board, path, record in _lay(kinds, after, subject):
            if lying.pop((board, path), None) != record:
                changes[board, path] = record
        # What is left was laid before, and is not any more.
        changes |= dict.fromkeys(lying)
    return changes


def touched(kinds: Kinds, before: Atelier, after: Atelier, event: Event) -> Iterator[Subject]:
    """Every subject whose records the event may have changed."""
    if isinstance(event, PhaseEvent):
        # No part knows the events of activities, and an activity hears those of its own phase and of those it reads.
        own = after.plan.phases[after.plan.place_of_phase[event.phase]]
        phases: Iterable[Phase] = (own, *kinds.readers(after, event.phase))
    else:
        phases = after.plan.phases
        for part in PARTS:
            yield from part.touched(before, after, event)
    if isinstance(event, PhasePlanned):
        planned = kinds.upcast(event.planned)
        for atelier in (before, after):
            yield from kinds.activity(planned).subjects(kinds.here(atelier, planned))
    for phase in phases:
        touches = kinds.activity(phase).touched
        if touches is not nothing_touched:
            yield from touches(kinds.here(after, phase), event)


def _lay(kinds: Kinds, atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    name = str(subject[0])
    part = kinds.part_of_subject.get(name)
    if part is not None:
        return part.lay[name](atelier, subject) if _exists(atelier, subject) else ()
    phase = atelier.phase(str(subject[1]))
    assert phase is not None
    return kinds.activity_of_subject[name].lay[name](kinds.here(atelier, phase), subject)


def _exists(atelier: Atelier, subject: Subject) -> bool:
    """Whether the atelier had the subject already: notes, people and clusters come to be."""
    match subject[0]:
        case "note":
            return subject[1] in atelier.notes
        case "person" | "seated":
            return subject[1] in atelier.people
        case "objective":
            return subject[1] in atelier.objectives
        case "cluster" | "mix":
            return subject[1] in atelier.clusters
        case _:
            return True


def board_digest(doc: Doc) -> str:
    """The sha256 of a board, however its records are held: in memory, or as they came over the wire."""
    plain = {path: msgspec.to_builtins(record) for path, record in doc.items()}
    return hashlib.sha256(msgspec.json.encode(plain, order="deterministic")).hexdigest()
