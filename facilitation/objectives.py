"""What the room has adopted: objectives to aim at, values to stand for. Everybody sees them, and later steps build on them."""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import AdoptObjective, DropObjective, RenameObjective
from facilitation.errors import Refused
from facilitation.events import Event, ObjectiveAdopted, ObjectiveDropped, ObjectiveRenamed
from facilitation.ids import OBJECTIVES_MAX, TITLE_MAX, ItemId, NoteId, ObjectiveId
from facilitation.model import Actor, Atelier, Objective
from facilitation.part import Part
from facilitation.reading import clean


class ObjectiveRecord(Record):
    """Something adopted; `source` is the item it came from, and `notes` those it was about then. `order` is part of the
    number it is printed with.
    """

    title: str
    sort: str
    order: int
    source: str | None = None
    notes: tuple[str, ...] = ()


# --- Decisions -------------------------------------------------------------------------------


def adopt_objective(order: AdoptObjective, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Adopt something, or again what was dropped. What is adopted from an item is adopted once.

    Refuses `empty_text`, `text_too_long` (fact `max`), `already_there` when the id or the item is taken by something
    else that is adopted, and `too_many` (fact `max`).
    """
    title = clean(order.title, TITLE_MAX)
    known = atelier.objectives.get(order.objective)
    if known is not None and not known.gone:
        if (known.title, known.sort, known.source) == (title, order.sort, order.source):
            return ()
        raise Refused("already_there")
    if order.source is not None and any(
        each.source == order.source and each.sort == order.sort and not each.gone
        for each in atelier.objectives.values()
    ):
        raise Refused("already_there")
    if known is None and len(atelier.objectives) >= OBJECTIVES_MAX:
        raise Refused("too_many", max=OBJECTIVES_MAX)
    notes = _about(atelier, order.source)
    return (
        ObjectiveAdopted(
            objective=order.objective, title=title, sort=order.sort, source=order.source, notes=notes
        ),
    )


def _about(atelier: Atelier, source: ItemId | None) -> tuple[NoteId, ...]:
    """The notes of an item that the room sees, in the order of the wall; of a cluster that was merged, those of the one
    it went into, and of one in which nothing lies any more, those it had.
    """
    cluster = atelier.clusters.get(source or "")
    while cluster is not None and cluster.merged is not None:
        cluster = atelier.clusters[cluster.merged]
    if cluster is not None:
        named: tuple[NoteId | None, ...] = tuple(cluster.members or cluster.had)
    else:
        named = (source,) if source in atelier.notes else ()
    seen = [name for name in named if name is not None and sight.on_wall(atelier, atelier.notes[name])]
    return tuple(sorted(seen, key=lambda name: (atelier.notes[name].rank or 0, name)))


def rename_objective(order: RenameObjective, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Say otherwise what was adopted. Refuses `unknown_objective`, `empty_text`, `text_too_long` (fact `max`)."""
    known = _adopted(atelier, order.objective)
    title = clean(order.title, TITLE_MAX)
    return () if known.title == title else (ObjectiveRenamed(objective=order.objective, title=title),)


def drop_objective(order: DropObjective, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take back an adoption; said of what was dropped already, nothing happens. Refuses `unknown_objective`."""
    known = atelier.objectives.get(order.objective)
    if known is None:
        raise Refused("unknown_objective")
    return () if known.gone else (ObjectiveDropped(objective=order.objective),)


def _adopted(atelier: Atelier, objective: ObjectiveId) -> Objective:
    known = atelier.objectives.get(objective)
    if known is None or known.gone:
        raise Refused("unknown_objective")
    return known


# --- Fold ------------------------------------------------------------------------------------

ObjectiveEvent = ObjectiveAdopted | ObjectiveRenamed | ObjectiveDropped


def fold(atelier: Atelier, event: ObjectiveEvent) -> Atelier:
    known = atelier.objectives.get(event.objective)
    match event:
        case ObjectiveAdopted(title=title, sort=sort, source=source, notes=notes):
            order = len(atelier.objectives) if known is None else known.order
            now = Objective(title=title, sort=sort, order=order, source=source, notes=notes)
        case ObjectiveRenamed(title=title):
            assert known is not None
            now = replace(known, title=title)
        case ObjectiveDropped():
            assert known is not None
            now = replace(known, gone=True)
    return replace(atelier, objectives=atelier.objectives.put(event.objective, now))


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("objective", name) for name in atelier.objectives)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    name = str(subject[1])
    known = atelier.objectives.get(name)
    if known is not None and not known.gone:
        record = ObjectiveRecord(
            title=known.title, sort=known.sort, order=known.order, source=known.source, notes=known.notes
        )
        yield Placed(ROOM, f"objective/{name}", record)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, ObjectiveEvent):
        yield ("objective", event.objective)


PART = Part(
    decisions={
        AdoptObjective: adopt_objective,
        RenameObjective: rename_objective,
        DropObjective: drop_objective,
    },
    events=ObjectiveEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"objective": lay},
    touched=touched,
    records={"objective/{objective}": ObjectiveRecord},
)
