"""Where things come from: printed numbers, and the way from what was adopted back to what people wrote.

`N-0412` is a note, `C-17` a group, `O-23` an objective, `V-24` a value, `F-05` a card. A number is given once and never to another thing:
objectives and values are counted together. That of a note is its place on the wall, which tells neither who wrote it nor when.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from facilitation import sight
from facilitation.ids import ItemId, NoteId, ObjectiveId
from facilitation.model import Atelier, Cluster, Note, Objective, Sort

LETTERS: Final[Mapping[Sort, str]] = {"objective": "O", "value": "V"}
"""What the number of something adopted begins with."""


class Trace(NamedTuple):
    """Where an objective comes from: its number; the group it came from, with number and title, when it came from one; the
    notes that lay in it when it was adopted and are on the wall, with number and text; and how many tables wrote them.
    """

    number: str
    group: tuple[str, str] | None
    notes: tuple[tuple[str, str], ...]
    tables: int


def printed(letter: str, order: int, digits: int = 2) -> str:
    """What something is printed with, by how many there were before it: the fifth card is F-05."""
    return f"{letter}-{order + 1:0{digits}d}"


def number_of_note(note: Note) -> str:
    """The number of a note; empty while the room has not seen it."""
    return "" if note.rank is None else printed("N", note.rank, 4)


def number_of_cluster(cluster: Cluster) -> str:
    """The number of a group."""
    return printed("C", cluster.order)


def number_of_objective(objective: Objective) -> str:
    """The number of something adopted: its letter says whether it is an objective or a value."""
    return printed(LETTERS[objective.sort], objective.order)


def number_of_item(atelier: Atelier, item: ItemId) -> str:
    """The number of a group or of a note; empty for what has none: a proposal of the plan."""
    if (cluster := atelier.clusters.get(item)) is not None:
        return number_of_cluster(cluster)
    note = atelier.notes.get(item)
    return "" if note is None else number_of_note(note)


def objectives_about(atelier: Atelier, note: NoteId) -> tuple[str, ...]:
    """The numbers of what was adopted from a note, in their order."""
    about = [each for each in atelier.objectives.values() if not each.gone and note in each.notes]
    return tuple(number_of_objective(each) for each in sorted(about, key=lambda each: each.order))


def trace(atelier: Atelier, objective: ObjectiveId) -> Trace:
    """The way back from something adopted. Raises `KeyError` for what never was."""
    known = atelier.objectives[objective]
    cluster = atelier.clusters.get(known.source or "")
    notes = [note for note in map(atelier.notes.__getitem__, known.notes) if sight.on_wall(atelier, note)]
    return Trace(
        number=number_of_objective(known),
        group=None if cluster is None else (number_of_cluster(cluster), cluster.title),
        notes=tuple((number_of_note(note), note.text) for note in notes),
        tables=len({note.table for note in notes}),
    )
