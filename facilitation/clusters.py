"""Clusters: notes that belong together, made and mended by people, at a table or in the room.

Each decision yields one event, and each event is one step that can be undone. A note keeps its slot for as long as
it stays in a cluster, so that nothing on the wall moves unless somebody moved it.
"""

import hashlib
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, ROOM, BoardName, Placed, Record, Subject, at_table
from facilitation.commands import (
    DissolveCluster,
    FileNotes,
    GatherClusters,
    MakeCluster,
    MergeClusters,
    RenameCluster,
    SplitCluster,
    UndoClustering,
)
from facilitation.errors import Refused
from facilitation.events import (
    ClusterDissolved,
    ClusteringUndone,
    ClusterMade,
    ClusterRenamed,
    ClustersGathered,
    ClustersMerged,
    ClusterSplit,
    Event,
    Gathered,
    NotesFiled,
)
from facilitation.ids import CLUSTERS_MAX, ROOM_PLACE, STEPS_KEPT, TITLE_MAX, ClusterId, NoteId, Place
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Cluster, Groups, Note, Undoable
from facilitation.part import Part
from facilitation.people import table_of
from facilitation.reading import clean


class ClusterRecord(Record):
    """A cluster; its notes say themselves that they lie in it."""

    title: str
    order: int


class UndoRecord(Record):
    """The last clustering step of a place, that can be undone; `verb` is the name of its event."""

    step: int
    verb: str
    notes: int


# --- Decisions -------------------------------------------------------------------------------


def make_cluster(order: MakeCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Make a cluster, with notes taken from wherever they lie at that place.

    Refuses `empty_text`, `text_too_long`, `already_there`, `not_here` for notes that are not seen at this place,
    `unknown_table`, `too_many` (fact `max`).
    """
    known = atelier.clusters.get(order.cluster)
    if known is not None:
        if known.place == order.place and not known.gone:
            return ()
        raise Refused("already_there")
    if order.place != ROOM_PLACE and table_of(atelier, order.place) is None:
        raise Refused("unknown_table")
    if len(atelier.clusters) >= CLUSTERS_MAX:
        raise Refused("too_many", max=CLUSTERS_MAX)
    notes = _handled(atelier, order.place, order.notes)
    return (
        ClusterMade(
            cluster=order.cluster, place=order.place, title=clean(order.title, TITLE_MAX), notes=notes
        ),
    )


def rename_cluster(order: RenameCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Name a cluster. Refuses `unknown_cluster` and bad texts."""
    cluster = _live(atelier, order.cluster)
    title = clean(order.title, TITLE_MAX)
    return () if cluster.title == title else (ClusterRenamed(cluster=order.cluster, title=title),)


def file_notes(order: FileNotes, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put notes into a cluster, or into none. Refuses `unknown_cluster`, `not_here`."""
    if order.cluster is not None and _live(atelier, order.cluster).place != order.place:
        raise Refused("not_here")
    notes = tuple(
        note
        for note in _handled(atelier, order.place, order.notes)
        if atelier.notes[note].filed.get(order.place) != order.cluster
    )
    return (NotesFiled(place=order.place, notes=notes, cluster=order.cluster),) if notes else ()


def merge_clusters(order: MergeClusters, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put everything of several clusters into one of them. Refuses `unknown_cluster`, `not_here` across places."""
    place = _live(atelier, order.into).place
    others = []
    for name in dict.fromkeys(order.clusters):
        cluster = atelier.clusters.get(name)
        if cluster is None:
            raise Refused("unknown_cluster")
        if cluster.place != place:
            raise Refused("not_here")
        if name != order.into and not cluster.gone:
            others.append(name)
    return (ClustersMerged(into=order.into, clusters=tuple(others)),) if others else ()


def split_cluster(order: SplitCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take notes of a cluster into a new one. Refuses `unknown_cluster`, `not_here`, `already_there`, bad titles."""
    cluster = _live(atelier, order.cluster)
    known = atelier.clusters.get(order.new)
    if known is not None:
        if known.place == cluster.place and not known.gone:
            return ()
        raise Refused("already_there")
    notes = tuple(dict.fromkeys(order.notes))
    if not notes or any(note not in cluster.members for note in notes):
        raise Refused("not_here")
    if len(atelier.clusters) >= CLUSTERS_MAX:
        raise Refused("too_many", max=CLUSTERS_MAX)
    title = clean(order.title, TITLE_MAX)
    return (ClusterSplit(cluster=order.cluster, new=order.new, title=title, notes=notes),)


def dissolve_cluster(order: DissolveCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take a cluster away; its notes lie in none. Refuses `unknown_cluster`."""
    cluster = atelier.clusters.get(order.cluster)
    if cluster is None:
        raise Refused("unknown_cluster")
    return () if cluster.gone else (ClusterDissolved(cluster=order.cluster),)


def gather_clusters(order: GatherClusters, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Bring the clusters of all tables into the room, each as one, in one step.

    Only notes that the room sees and that lie in no cluster of the room are brought; a table's cluster stays as it is.
    Refuses `too_many` (fact `max`, clusters).
    """
    made = []
    for name, cluster in atelier.clusters_in_order():
        notes = () if cluster.place == ROOM_PLACE else _gathered(atelier, cluster)
        if notes:
            # Made from the source and the step, so that it is new each time and the same for whoever decides.
            fresh = hashlib.sha256(f"{name}/{atelier.stepped}".encode()).hexdigest()[:16]
            made.append(Gathered(cluster=f"c_{fresh}", title=cluster.title, notes=notes))
    if len(atelier.clusters) + len(made) > CLUSTERS_MAX:
        raise Refused("too_many", max=CLUSTERS_MAX)
    return (ClustersGathered(made=tuple(made)),) if made else ()


def _gathered(atelier: Atelier, cluster: Cluster) -> tuple[NoteId, ...]:
    return tuple(
        note
        for note in _by_slot(cluster)
        if ROOM_PLACE not in atelier.notes[note].filed and sight.on_wall(atelier, atelier.notes[note])
    )


def undo_clustering(order: UndoClustering, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take the last step of a place back. A step that was undone already is left alone.

    Refuses `nothing_to_undo` for a step that is not the last one.
    """
    steps = atelier.undoable.get(order.place, ())
    if steps and steps[-1].step == order.step:
        return (ClusteringUndone(place=order.place, step=order.step),)
    if order.step >= atelier.stepped or any(each.step == order.step for each in steps):
        raise Refused("nothing_to_undo")
    return ()


def _live(atelier: Atelier, name: ClusterId) -> Cluster:
    cluster = atelier.clusters.get(name)
    if cluster is None or cluster.gone:
        raise Refused("unknown_cluster")
    return cluster


def _handled(atelier: Atelier, place: Place, notes: tuple[NoteId, ...]) -> tuple[NoteId, ...]:
    named = tuple(dict.fromkeys(notes))
    if not all(sight.seen_at(atelier, place, note) for note in named):
        raise Refused("not_here")
    return named


def place_of(atelier: Atelier, order: object) -> Place | None:
    """The place a clustering command is about; `None` when its cluster is unknown (the decision will refuse it)."""
    if isinstance(order, GatherClusters):
        return ROOM_PLACE
    place = getattr(order, "place", None)
    if place is not None:
        return str(place)
    name = getattr(order, "into", None) or getattr(order, "cluster", None)
    cluster = atelier.clusters.get(str(name))
    return None if cluster is None else cluster.place


# --- Fold ------------------------------------------------------------------------------------

_NOT_YET = Cluster(place=ROOM_PLACE, title="", order=0, gone=True)
"""Stands for a cluster before it was made: no notes, and not counted."""

ClusterEvent = (
    ClusterMade
    | ClusterRenamed
    | NotesFiled
    | ClustersMerged
    | ClusterSplit
    | ClusterDissolved
    | ClustersGathered
    | ClusteringUndone
)


def fold(atelier: Atelier, event: ClusterEvent) -> Atelier:
    lies: dict[NoteId, ClusterId | None]
    match event:
        case ClusteringUndone(place=place):
            return _undone(atelier, place)
        case ClusterMade(cluster=name, place=place, title=title, notes=notes):
            made = Cluster(place=place, title=title, order=len(atelier.clusters))
            new, lies = (
                {**_without(atelier, place, notes), name: _with(made, notes)},
                dict.fromkeys(notes, name),
            )
        case ClusterRenamed(cluster=name, title=title):
            place = atelier.clusters[name].place
            new, lies = {name: replace(atelier.clusters[name], title=title)}, {}
        case NotesFiled(place=place, notes=notes, cluster=into):
            new, lies = _without(atelier, place, notes), dict.fromkeys(notes, into)
            if into is not None:
                new[into] = _with(new.get(into, atelier.clusters[into]), notes)
        case ClustersMerged(into=into, clusters=names):
            place = atelier.clusters[into].place
            notes = tuple(note for name in names for note in _by_slot(atelier.clusters[name]))
            new, lies = {name: _gone(atelier.clusters[name]) for name in names}, dict.fromkeys(notes, into)
            new[into] = _with(atelier.clusters[into], notes)
        case ClusterSplit(cluster=name, new=fresh, title=title, notes=notes):
            place = atelier.clusters[name].place
            made = Cluster(place=place, title=title, order=len(atelier.clusters))
            new, lies = (
                {**_without(atelier, place, notes), fresh: _with(made, notes)},
                dict.fromkeys(notes, fresh),
            )
        case ClusterDissolved(cluster=name):
            gone = atelier.clusters[name]
            place, new, lies = gone.place, {name: _gone(gone)}, dict.fromkeys(gone.members, None)
        case ClustersGathered(made=gathered):
            place, lies = ROOM_PLACE, {note: each.cluster for each in gathered for note in each.notes}
            new = {
                each.cluster: _with(
                    Cluster(place=ROOM_PLACE, title=each.title, order=len(atelier.clusters) + order),
                    each.notes,
                )
                for order, each in enumerate(gathered)
            }
    return _stepped(atelier, place, event, new, lies)


def _gone(cluster: Cluster) -> Cluster:
    """The cluster without its notes. It is kept, so that its id is never used again."""
    return replace(cluster, members=Map(), gone=True)


def _by_slot(cluster: Cluster) -> list[NoteId]:
    return sorted(cluster.members, key=cluster.members.__getitem__)


def _without(atelier: Atelier, place: Place, notes: Iterable[NoteId]) -> dict[ClusterId, Cluster]:
    """The clusters of a place that lose some of these notes, as they are afterwards."""
    lost: dict[ClusterId, set[NoteId]] = {}
    for note in notes:
        cluster = atelier.notes[note].filed.get(place)
        if cluster is not None:
            lost.setdefault(cluster, set()).add(note)
    return {
        name: replace(
            atelier.clusters[name],
            members=atelier.clusters[name].members.cut(gone),
        )
        for name, gone in lost.items()
    }


def _with(cluster: Cluster, notes: Iterable[NoteId]) -> Cluster:
    """The cluster with notes added, each in the next slot; a slot that was left stays empty."""
    new = [note for note in dict.fromkeys(notes) if note not in cluster.members]
    slots = {note: cluster.next_slot + more for more, note in enumerate(new)}
    return replace(cluster, members=cluster.members.put_all(slots), next_slot=cluster.next_slot + len(slots))


def _stepped(
    atelier: Atelier,
    place: Place,
    event: Event,
    new: Mapping[ClusterId, Cluster],
    lies: Mapping[NoteId, ClusterId | None],
) -> Atelier:
    """The atelier after one more step, which can be taken back."""
    before = {name: atelier.clusters.get(name) for name in new}
    verb = str(event.__struct_config__.tag)
    step = Undoable(step=atelier.stepped, verb=verb, moved=tuple(lies), before=before)
    steps = (*atelier.undoable.get(place, ()), step)[-STEPS_KEPT:]
    changed = _placed(atelier, place, new, lies)
    return replace(changed, undoable=atelier.undoable.put(place, steps), stepped=atelier.stepped + 1)


def _undone(atelier: Atelier, place: Place) -> Atelier:
    """The atelier before its last step there. A cluster that did not exist then is gone."""
    *kept, last = atelier.undoable[place]
    was = {
        name: _gone(atelier.clusters[name]) if cluster is None else cluster
        for name, cluster in last.before.items()
    }
    lies: dict[NoteId, ClusterId | None] = dict.fromkeys(last.moved)
    for name, cluster in was.items():
        back = atelier.clusters[name].members.differing(cluster.members)
        lies |= {note: name for note in back if note in cluster.members}
    undone = _placed(atelier, place, was, lies)
    return replace(undone, undoable=atelier.undoable.put(place, tuple(kept)))


def _placed(
    atelier: Atelier,
    place: Place,
    new: Mapping[ClusterId, Cluster],
    lies: Mapping[NoteId, ClusterId | None],
) -> Atelier:
    """Put these clusters of a place, and have the notes that moved say where they lie.

    No other note is looked at, so that filing one costs the same in a cluster of a thousand.
    """
    clusters = atelier.clusters.put_all(new)
    had = sum(len(atelier.clusters.get(name, _NOT_YET).members) for name in new)
    have = sum(len(cluster.members) for cluster in new.values())
    groups = atelier.grouped.get(place, Groups())
    return replace(
        atelier,
        clusters=clusters,
        grouped=atelier.grouped.put(
            place,
            Groups(clusters=_living(groups.clusters, clusters, new), notes=groups.notes + have - had),
        ),
        notes=atelier.notes.put_all(
            {note: _lying(atelier.notes[note], place, cluster) for note, cluster in lies.items()}
        ),
    )


def _living(
    before: tuple[ClusterId, ...], clusters: Map[ClusterId, Cluster], new: Iterable[ClusterId]
) -> tuple[ClusterId, ...]:
    """The clusters of a place that are not gone, in the order they were made, once these few have become others."""
    if all((name in before) != clusters[name].gone for name in new):
        return before
    living = [name for name in dict.fromkeys((*before, *new)) if not clusters[name].gone]
    return tuple(sorted(living, key=lambda name: clusters[name].order))


def _lying(note: Note, place: Place, cluster: ClusterId | None) -> Note:
    """The note once it lies in that cluster of the place, or in none."""
    elsewhere = {where: which for where, which in note.filed.items() if where != place}
    return replace(note, filed=elsewhere if cluster is None else {**elsewhere, place: cluster})


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("cluster", name) for name in atelier.clusters)
    yield from (("undo", place) for place in atelier.undoable)


def lay_cluster(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A cluster of the room lies on the room, a cluster of a table on that table's board."""
    name = str(subject[1])
    cluster = atelier.clusters[name]
    if not cluster.gone:
        record = ClusterRecord(title=cluster.title, order=cluster.order)
        yield Placed(_board(cluster.place), f"cluster/{name}", record)


def lay_undo(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    place = str(subject[1])
    for last in atelier.undoable.get(place, ())[-1:]:
        board = DESK if place == ROOM_PLACE else at_table(place)
        yield Placed(
            board, f"undo/{place}", UndoRecord(step=last.step, verb=last.verb, notes=len(last.moved))
        )


def _board(place: Place) -> BoardName:
    return ROOM if place == ROOM_PLACE else at_table(place)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case ClusteringUndone(place=place):
            yield from _touched(place, before.undoable[place][-1])
        case ClustersGathered():
            yield from _touched(ROOM_PLACE, after.undoable[ROOM_PLACE][-1])
        case ClusterMade(place=place) | NotesFiled(place=place):
            yield from _touched(place, after.undoable[place][-1])
        case (
            ClusterRenamed(cluster=name)
            | ClustersMerged(into=name)
            | ClusterSplit(cluster=name)
            | ClusterDissolved(cluster=name)
        ):
            place = after.clusters[name].place
            yield from _touched(place, after.undoable[place][-1])


def _touched(place: Place, step: Undoable) -> Iterable[Subject]:
    """The clusters and the notes of a step, whether it is taken or taken back."""
    yield ("undo", place)
    if place != ROOM_PLACE:
        yield ("effort", place)
    yield from (("cluster", name) for name in step.before)
    yield from (("note", note) for note in step.moved)


PART = Part(
    decisions={
        MakeCluster: make_cluster,
        RenameCluster: rename_cluster,
        FileNotes: file_notes,
        MergeClusters: merge_clusters,
        SplitCluster: split_cluster,
        DissolveCluster: dissolve_cluster,
        GatherClusters: gather_clusters,
        UndoClustering: undo_clustering,
    },
    events=ClusterEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"cluster": lay_cluster, "undo": lay_undo},
    touched=touched,
    records={"cluster/{cluster}": ClusterRecord, "undo/{place}": UndoRecord},
)
