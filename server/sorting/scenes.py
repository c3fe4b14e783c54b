"""What the machine is shown of an atelier: the scenes of each place where it may say something, and the texts to encode.

Pure. A scene holds no name, no author and no time: only what is seen at that place, and where it lies.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from facilitation import sight
from facilitation.clustering.scene import Group, Idea, Scene
from facilitation.commands import FileNotes
from facilitation.guesses import WITHHELD
from facilitation.ids import ROOM_PLACE, ClusterId, NoteId, PhaseId, Place, TableId
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier, Groups, Note
from facilitation.scope import Scopes
from facilitation.scope import scopes as scopes_of

WAITING_MAX: Final = 5_000
"""Notes that lie in no cluster and are shown at once: each is compared with each. Of more, those seen last; the others come
in turn, once these have found a place.
"""


def places(kinds: Kinds, atelier: Atelier) -> list[Place]:
    """Where the machine may say something: in the room, and at each table where people sort, or may begin to now. While a
    vote is open on the clusters of the room they are left alone, unless one of them has lost its title.
    """
    at_work = {
        table for table in atelier.plan.place_of_table if atelier.grouped.get(table, Groups()).clusters
    }
    at_work |= set(_open_to_clustering(kinds, atelier))
    groups = atelier.grouped.get(ROOM_PLACE, Groups()).clusters
    untitled = any(atelier.clusters[name].title == WITHHELD for name in groups)
    room = [ROOM_PLACE] if untitled or not _fixed(kinds, atelier) else []
    return [*room, *(table for table in atelier.plan.place_of_table if table in at_work)]


def _fixed(kinds: Kinds, atelier: Atelier) -> bool:
    return any(kinds.activity(phase).fixes(kinds.here(atelier, phase)) for phase in atelier.plan.phases)


def _open_to_clustering(kinds: Kinds, atelier: Atelier) -> Iterator[TableId]:
    """The tables at which the phase lets somebody put notes into clusters."""
    phase = None if atelier.now is None else atelier.phase(atelier.now)
    if phase is None:
        return
    here, opens = kinds.here(atelier, phase), kinds.activity(phase).opens
    somebody = {person.table: name for name, person in atelier.people.items()}
    for table, name in somebody.items():
        if opens(here, FileNotes(place=table, notes=()), Actor(person=name, role="host", table=table)):
            yield table


def scenes(kinds: Kinds, atelier: Atelier, wanted: Iterable[Place]) -> Iterator[Scene]:
    """The scenes of these places, one for each scope of which enough is seen to say anything of it."""
    live = atelier.sorting.mode == "live" and not _fixed(kinds, atelier)
    known = scopes_of(atelier.plan)
    for place, notes in _seen(atelier, wanted).items():
        for scope, those in _parted(atelier, known, notes).items():
            if len(those) > 1:
                groups = tuple(_groups(atelier, known, place, scope))
                yield _scene(atelier, place, those, groups, live=live and place == ROOM_PLACE)


def _parted(atelier: Atelier, known: Scopes, names: Iterable[NoteId]) -> dict[PhaseId, list[NoteId]]:
    """Notes by their scope, in the order they come in."""
    parted: dict[PhaseId, list[NoteId]] = {}
    for name in names:
        parted.setdefault(known[atelier.notes[name].phase], []).append(name)
    return parted


def _groups(atelier: Atelier, known: Scopes, place: Place, scope: PhaseId) -> Iterator[Group]:
    """The clusters of a place that hold a note of a scope, or none. Where people mixed scopes, the one that has most notes
    there fills and names the cluster; to the others it is shown as if a person had pinned it, so that two do not
    rename it in turns.
    """
    for name in atelier.grouped.get(place, Groups()).clusters:
        held = Counter(
            known[atelier.notes[member].phase]
            for member in atelier.clusters[name].members
            if sight.seen_at(atelier, place, member)
        )
        if not held or scope in held:
            most = max(held, key=lambda each: (held[each], each), default=scope)
            group = _group(atelier, name)
            yield group if most == scope else replace(group, pinned=True)


def _seen(atelier: Atelier, wanted: Iterable[Place]) -> dict[Place, list[NoteId]]:
    """The notes seen at each place, in the order in which they were first seen there."""
    seen: dict[Place, list[NoteId]] = {place: [] for place in wanted}
    for name, note in atelier.notes.items():
        if ROOM_PLACE in seen and sight.on_wall(atelier, note):
            seen[ROOM_PLACE].append(name)
        if note.table in seen and sight.at_table(atelier, note):
            seen[note.table].append(name)
    return {place: _bounded(atelier, place, names) for place, names in seen.items()}


def _bounded(atelier: Atelier, place: Place, names: Iterable[NoteId]) -> list[NoteId]:
    in_order = sorted(names, key=lambda name: _turn(atelier.notes[name], place))
    waiting = [name for name in in_order if place not in atelier.notes[name].filed]
    late = set(waiting[:-WAITING_MAX])
    return [name for name in in_order if name not in late]


def _turn(note: Note, place: Place) -> int:
    """When a note was first seen at a place: the room shuffles what it is shown at once, a table does not."""
    return (note.rank or 0) if place == ROOM_PLACE else note.order


def _scene(
    atelier: Atelier, place: Place, names: list[NoteId], groups: tuple[Group, ...], *, live: bool
) -> Scene:
    shown = {group.id for group in groups}
    return Scene(
        place=place,
        level=atelier.sorting.level,
        live=live,
        lang=atelier.plan.lang,
        ideas=tuple(_idea(atelier, place, name) for name in names),
        groups=groups,
        twins=tuple(_twins(atelier, names)) if place == ROOM_PLACE else (),
        used=tuple(
            name
            for name, cluster in atelier.clusters.items()
            if cluster.gone or (cluster.place == place and name not in shown)
        ),
    )


def _idea(atelier: Atelier, place: Place, name: NoteId) -> Idea:
    note = atelier.notes[name]
    cluster, hint = note.filed.get(place), note.hints.get(place)
    return Idea(
        id=name,
        text=note.text,
        theme=note.theme,
        cluster=cluster,
        guessed=cluster is not None and name in atelier.clusters[cluster].guessed,
        loose=place in note.loose,
        hints=() if hint is None else hint.clusters,
        near=() if hint is None else hint.near,
    )


def _group(atelier: Atelier, name: ClusterId) -> Group:
    cluster = atelier.clusters[name]
    return Group(
        id=name, title=cluster.title, draft=cluster.draft, pinned=cluster.pinned, titled=cluster.titled
    )


def _twins(atelier: Atelier, names: Iterable[NoteId]) -> Iterator[tuple[NoteId, NoteId]]:
    """The pairs that were found or told apart, each once."""
    for name in names:
        paired = atelier.notes[name].paired
        for other in (twin.note for twin in (*paired.twins, *paired.unlike)):
            if name < other or name not in _others(atelier.notes[other]):
                yield name, other


def _others(note: Note) -> set[NoteId]:
    return {twin.note for twin in (*note.paired.twins, *note.paired.unlike)}


def texts(atelier: Atelier) -> list[str]:
    """Every text that is seen somewhere, or may be later: all but what its author has taken back. First those that are
    seen: while the others are encoded, these can be sorted.
    """
    told = [note for note in atelier.notes.values() if not note.withdrawn]
    told.sort(key=lambda note: (sight.reach(atelier, note) == "alone", note.order))
    return [note.text for note in told]
