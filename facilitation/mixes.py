"""Who speaks in a cluster of the room: how many of its notes come from each college, table and commune.

Sums for facilitators, and no more than sums. A cluster of fewer than three notes is not told apart, nor what one or two
notes change of one: the difference of two sums would describe their authors. Whoever is one of too few (of a college, from
a commune) is counted among the others, and so is a table with one note. And of what one side alone has written, only the
side is told: beside a table it would be a name.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.events import Event, PersonArrived
from facilitation.ids import ROOM_PLACE, ClusterId, NoteId
from facilitation.map import Map
from facilitation.model import Atelier, Mix, Note, Sums
from facilitation.part import Part

NOTES_MIN: Final = 3
"""Notes a cluster must hold before it is told who wrote them, and notes that must have come or gone before it is told anew."""
OTHERS: Final = ""
"""Who is one of too few to be named."""


class MixRecord(Record):
    """How many notes of a cluster come from each college, table and commune (`""`: from those that are too few to be
    named), of the `notes` there were when they were told last. Tables and communes are left out where one college or one
    commune has written all of it.
    """

    notes: int
    colleges: dict[str, int]
    tables: dict[str, int]
    communes: dict[str, int]


def moved(atelier: Atelier, lies: Mapping[NoteId, ClusterId | None]) -> Map[ClusterId, Mix]:
    """The mixes once these notes lie elsewhere in the room. Only notes that the room sees are counted."""
    changed: dict[ClusterId, Mix] = {}
    for name, into in lies.items():
        note = atelier.notes[name]
        lay = note.filed.get(ROOM_PLACE)
        if lay != into and sight.on_wall(atelier, note):
            _count(atelier.mixes, changed, lay, name, note, -1)
            _count(atelier.mixes, changed, into, name, note, 1)
    return _told(atelier.mixes, changed)


def shown(before: Atelier, after: Atelier, names: Iterable[NoteId]) -> Atelier:
    """Count notes that the room sees from now on, or no longer, where they lie."""
    changed: dict[ClusterId, Mix] = {}
    for name in names:
        note, known = after.notes[name], before.notes.get(name)
        more = sight.on_wall(after, note) - (known is not None and sight.on_wall(before, known))
        if more:
            _count(after.mixes, changed, note.filed.get(ROOM_PLACE), name, note, more)
    return replace(after, mixes=_told(after.mixes, changed)) if changed else after


def _count(
    mixes: Map[ClusterId, Mix],
    changed: dict[ClusterId, Mix],
    cluster: ClusterId | None,
    name: NoteId,
    note: Note,
    more: int,
) -> None:
    """Put into `changed` the mix of a cluster once a note more, or less, is counted."""
    if cluster is None:
        return
    mix = changed[cluster] if cluster in changed else mixes.get(cluster, Mix())
    # A note that came and went again has changed nothing: whoever puts it in and takes it out learns nothing.
    since = tuple(other for other in mix.since if other != name)
    since = since if len(since) < len(mix.since) else (*since, name)
    changed[cluster] = replace(mix, now=_summed(mix.now, note, more), since=since)


def _told(mixes: Map[ClusterId, Mix], changed: Mapping[ClusterId, Mix]) -> Map[ClusterId, Mix]:
    """What is told anew of those that changed: all of it, once enough notes have come or gone."""
    return mixes.put_all(
        {
            name: Mix(now=mix.now, told=mix.now) if len(mix.since) >= NOTES_MIN else mix
            for name, mix in changed.items()
        }
    )


def _summed(sums: Sums, note: Note, more: int) -> Sums:
    tables, colleges, communes = _added(sums.tables, note.table, more), sums.colleges, sums.communes
    of_table = tables.get(note.table, 0)
    several = {table: notes for table, notes in sums.several.items() if table != note.table}
    if of_table > 1:
        several[note.table] = of_table
    if note.college is not None:
        kept = {**colleges, note.college: colleges.get(note.college, 0) + more}
        colleges = {college: notes for college, notes in kept.items() if notes}
    if note.commune:
        communes = _added(communes, note.commune, more)
    return Sums(notes=sums.notes + more, tables=tables, several=several, colleges=colleges, communes=communes)


def _added(counts: Map[str, int], key: str, more: int) -> Map[str, int]:
    notes = counts.get(key, 0) + more
    return counts.put(key, notes) if notes else counts.cut([key])


# --- Boards -------------------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("mix", name) for name in atelier.clusters)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A mix lies on the desk."""
    name = str(subject[1])
    sums = atelier.mixes.get(name, Mix()).told
    if atelier.clusters[name].gone or sums.notes < NOTES_MIN:
        return
    alone = sums.notes in sums.colleges.values() or sums.notes in sums.communes.values()
    yield Placed(
        DESK,
        f"mix/{name}",
        MixRecord(
            notes=sums.notes,
            colleges=_named(atelier, sums.colleges, atelier.sided),
            tables={} if alone else _rest(sums.several, sums.notes),
            communes={} if alone else _named(atelier, sums.communes.whole(), atelier.from_commune),
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
