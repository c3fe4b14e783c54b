"""Steps on the clusters, taken back one at a time: who took them and when, which can be taken back, and by whom.

Whoever leads takes back any of the last steps of a place on which nothing later stands; the seated take back their own
last one, and nobody else's. How a step is taken out from under what was filed since is in `filing`.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import DESK, Placed, Record, Subject, me
from facilitation.commands import UndoClustering
from facilitation.errors import Refused
from facilitation.events import ClusteringUndone, Event, StepSigned
from facilitation.filing import free, standing_on, undone, undone_touched
from facilitation.ids import ROOM_PLACE, PersonId
from facilitation.model import Actor, Atelier, Undoable
from facilitation.part import Part
from facilitation.permissions import SEATED


class UndoRecord(Record):
    """A clustering step that can be undone: the last one of the room, or my own last one at a table or in the room.
    `verb` is the name of its event.
    """

    step: int
    verb: str
    notes: int


class TakenRecord(Record):
    """A step on the clusters: what was done, by which role and from which table, when, and with how many notes.

    `free`: no later step stands on it.
    """

    step: int
    verb: str
    notes: int
    free: bool
    role: str = "facilitator"
    table: str | None = None
    at_ms: int | None = None


class HistoryRecord(Record):
    """The last steps of a place, the newest first."""

    steps: tuple[TakenRecord, ...]


# --- Decisions -------------------------------------------------------------------------------


def undo_clustering(order: UndoClustering, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take a step of a place back. A step that was undone already is left alone.

    Whoever leads takes back any of the steps that are kept, the seated their own last one. Refuses `nothing_to_undo`
    for a step there never was, `not_your_step`, and `step_needed` (fact `steps`) where later ones stand on it.
    """
    steps = atelier.undoable.get(order.place, ())
    taken = next((each for each in steps if each.step == order.step), None)
    if taken is None:
        if order.step >= atelier.stepped:
            raise Refused("nothing_to_undo")
        return ()
    if by.role in SEATED and taken != _own_last(steps, by.person):
        raise Refused("not_your_step")
    later = standing_on(atelier, order.place, order.step)
    if later:
        raise Refused("step_needed", steps=later)
    return (ClusteringUndone(place=order.place, step=order.step),)


def _own_last(steps: tuple[Undoable, ...], who: PersonId) -> Undoable | None:
    """The last step that somebody took themselves."""
    return next((each for each in reversed(steps) if each.by == who), None)


# --- Fold ------------------------------------------------------------------------------------

UndoEvent = ClusteringUndone | StepSigned


def fold(atelier: Atelier, event: UndoEvent) -> Atelier:
    match event:
        case ClusteringUndone(place=place, step=step):
            return undone(atelier, place, step)
        case StepSigned(place=place):
            return replace(atelier, undoable=atelier.undoable.put(place, _signed(atelier, event)))


def _signed(atelier: Atelier, event: StepSigned) -> tuple[Undoable, ...]:
    return tuple(
        replace(each, by=event.by, role=event.role, table=event.table, at_ms=event.at_ms)
        if each.step == event.step
        else each
        for each in atelier.undoable.get(event.place, ())
    )


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("undo", place) for place in atelier.undoable)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """The steps of a place lie on the desk, without a name. My own last one lies on my board, for me to take back."""
    place = str(subject[1])
    steps = atelier.undoable.get(place, ())
    if not steps:
        return
    yield Placed(DESK, f"steps/{place}", HistoryRecord(steps=_told(steps)))
    if place == ROOM_PLACE:
        yield Placed(DESK, f"undo/{place}", _undo(steps[-1]))
    own = {each.by: each for each in steps if each.by is not None and each.role in SEATED}
    yield from (Placed(me(who), f"undo/{place}", _undo(each)) for who, each in own.items())


def _undo(step: Undoable) -> UndoRecord:
    return UndoRecord(step=step.step, verb=step.verb, notes=len(step.moved))


def _told(steps: tuple[Undoable, ...]) -> tuple[TakenRecord, ...]:
    return tuple(
        TakenRecord(
            step=each.step,
            verb=each.verb,
            notes=len(each.moved),
            free=alone,
            role=each.role,
            table=each.table,
            at_ms=each.at_ms,
        )
        for each, alone in reversed(list(zip(steps, free(steps), strict=True)))
    )


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case StepSigned(place=place):
            yield ("undo", place)
        case ClusteringUndone(place=place, step=step):
            yield from undone_touched(before, after, place, step)


PART = Part(
    decisions={UndoClustering: undo_clustering},
    events=UndoEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"undo": lay},
    touched=touched,
    records={"undo/{place}": UndoRecord, "steps/{place}": HistoryRecord},
)
