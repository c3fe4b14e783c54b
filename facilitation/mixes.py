"""Who speaks in a cluster of the room: how many of its notes come from each college, table and commune.

Sums for facilitators, and no more than sums: a cluster of fewer than three notes is not told apart, and whoever is one
of too few (of a college, from a commune) is counted among the others, and so is a table with one note. Three separate
sums, never one by the other; and of what one side alone has written, only the side is told: beside a table it would be
a name.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.events import Event, PersonArrived
from facilitation.ids import ROOM_PLACE, ClusterId, NoteId
from facilitation.map import Map
from facilitation.model import Atelier, Mix, Note
from facilitation.part import Part

NOTES_MIN: Final = 3
"""Notes a cluster must hold before it is told who wrote them: of one note, the sums would describe its author."""
OTHERS: Final = ""
"""Who is one of too few to be named."""


class MixRecord(Record):
    """How many notes of a cluster come from each college, table and commune (`""`: from those that are too few to be
    named). Tables and communes are left out where one college or one commune has written all of it.
    """

    colleges: dict[str, int]
    tables: dict[str, int]
    communes: dict[str, int]


def moved(atelier: Atelier, lies: Mapping[NoteId, ClusterId | None]) -> Map[ClusterId, Mix]:
    """The mixes once these notes lie elsewhere in the room. Only notes that the room sees are counted."""
    mixes = atelier.mixes
    for name, into in lies.items():
        note = atelier.notes[name]
        if sight.on_wall(atelier, note):
            mixes = _counted(mixes, note, note.filed.get(ROOM_PLACE), -1)
            mixes = _counted(mixes, note, into, 1)
    return mixes


def shown(before: Atelier, after: Atelier, names: Iterable[NoteId]) -> Atelier:
    """Count notes that the room sees from now on, or no longer, where they lie."""
    mixes = after.mixes
    for name in names:
        note, known = after.notes[name], before.notes.get(name)
        more = sight.on_wall(after, note) - (known is not None and sight.on_wall(before, known))
        mixes = _counted(mixes, note, note.filed.get(ROOM_PLACE), more)
    return after if mixes is after.mixes else replace(after, mixes=mixes)


def _counted(
    mixes: Map[ClusterId, Mix], note: Note, cluster: ClusterId | None, more: int
) -> Map[ClusterId, Mix]:
    if cluster is None or more == 0:
        return mixes
    mix = mixes.get(cluster, Mix())
    tables, colleges, communes = _added(mix.tables, note.table, more), mix.colleges, mix.communes
    of_table = tables.get(note.table, 0)
    several = {table: notes for table, notes in mix.several.items() if table != note.table}
    if of_table > 1:
        several[note.table] = of_table
    if note.college is not None:
        kept = {**colleges, note.college: colleges.get(note.college, 0) + more}
        colleges = {college: notes for college, notes in kept.items() if notes}
    if note.commune:
        communes = _added(communes, note.commune, more)
    if mix.notes + more == 0:
        return mixes.cut([cluster])
    grown = Mix(notes=mix.notes + more, tables=tables, several=several, colleges=colleges, communes=communes)
    return mixes.put(cluster, grown)


def _added(counts: Map[str, int], key: str, more: int) -> Map[str, int]:
    notes = counts.get(key, 0) + more
    return counts.put(key, notes) if notes else counts.cut([key])


# --- Boards -------------------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("mix", name) for name in atelier.clusters)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A mix lies on the desk."""
    name = str(subject[1])
    mix = atelier.mixes.get(name)
    if mix is None or mix.notes < NOTES_MIN:
        return
    alone = mix.notes in mix.colleges.values() or mix.notes in mix.communes.values()
    yield Placed(
        DESK,
        f"mix/{name}",
        MixRecord(
            colleges=_named(atelier, mix.colleges, atelier.sided),
            tables={} if alone else _rest(mix.several, mix.notes),
            communes={} if alone else _named(atelier, mix.communes.whole(), atelier.from_commune),
        ),
    )


def _named(atelier: Atelier, notes: Mapping[str, int], people: Mapping[str, int]) -> dict[str, int]:
    """The counts of those that are many enough, and of all others together."""
    named = {name: count for name, count in notes.items() if _many(atelier, people.get(name, 0))}
    return _rest(named, sum(notes.values()))


def _rest(named: Mapping[str, int], notes: int) -> dict[str, int]:
    others = notes - sum(named.values())
    return {**named, OTHERS: others} if others else dict(named)


def _many(atelier: Atelier, people: int) -> bool:
    return people >= atelier.plan.college_min


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    """Once there are enough of a college or from a commune, every cluster may say so."""
    if not isinstance(event, PersonArrived):
        return
    counts = [
        (before.sided.get(event.college or "", 0), after.sided.get(event.college or "", 0)),
        (before.from_commune.get(event.commune, 0), after.from_commune.get(event.commune, 0)),
    ]
    if any(_many(before, had) != _many(after, have) for had, have in counts):
        yield from (("mix", name) for name in after.mixes)


PART = Part(
    decisions={},
    events=(),
    fold=lambda atelier, event: atelier,
    subjects=subjects,
    lay={"mix": lay},
    touched=touched,
    records={"mix/{cluster}": MixRecord},
)
