"""Clusters: notes that belong together, made and mended by people, at a table or in the room.

Each decision yields one event, and each event is one step that can be undone (`undoing`). A note keeps its slot for as long as
it stays in a cluster, so that nothing on the wall moves unless somebody moved it. How notes are put and taken is in
`filing`; what the machine does with them, in `sorting`.
"""

import hashlib
from collections.abc import Collection, Iterable

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import ROOM, BoardName, Placed, Record, Subject, at_table
from facilitation.commands import (
    AcceptMoves,
    DissolveCluster,
    FileNotes,
    GatherClusters,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    PinCluster,
    RenameCluster,
    SplitCluster,
)
from facilitation.errors import Refused
from facilitation.events import (
    ClusterDissolved,
    ClusterKept,
    ClusterMade,
    ClusterPinned,
    ClusterRenamed,
    ClustersGathered,
    ClustersMerged,
    ClusterSplit,
    Event,
    Gathered,
    NotesFiled,
)
from facilitation.filing import (
    by_slot,
    gone,
    holding,
    losing,
    step_touched,
    stepped,
)
from facilitation.guesses import WITHHELD, Guess
from facilitation.ids import CLUSTERS_MAX, ROOM_PLACE, TITLE_MAX, ClusterId, NoteId, Place
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Cluster, Groups
from facilitation.part import Part
from facilitation.people import table_of
from facilitation.reading import clean


class ClusterRecord(Record):
    """A cluster; its notes say themselves that they lie in it.

    `draft`: its title is the machine's, and nobody has said yes to it; `stands` is the note that says best what it is
    about. `pinned`: the machine leaves it alone.
    """

    title: str
    order: int
    draft: bool = False
    pinned: bool = False
    stands: str | None = None


def groups_on_the_wall(atelier: Atelier) -> tuple[ClusterId, ...]:
    """The clusters of the room in which the room sees a note, in the order they were made."""
    return tuple(
        name
        for name in atelier.grouped.get(ROOM_PLACE, Groups()).clusters
        if any(sight.on_wall(atelier, atelier.notes[note]) for note in atelier.clusters[name].members)
    )


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
    return (
        ()
        if cluster.title == title and not cluster.draft
        else (ClusterRenamed(cluster=order.cluster, title=title),)
    )


def file_notes(order: FileNotes, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put notes into a cluster, or into none. Refuses `unknown_cluster`, `not_here`."""
    if order.cluster is not None and _live(atelier, order.cluster).place != order.place:
        raise Refused("not_here")
    notes = tuple(
        note for note in _handled(atelier, order.place, order.notes) if _elsewhere(atelier, order, note)
    )
    return (NotesFiled(place=order.place, notes=notes, cluster=order.cluster),) if notes else ()


def _elsewhere(atelier: Atelier, order: FileNotes, note: NoteId) -> bool:
    """Whether a note does not lie there yet by a person's decision."""
    lies = atelier.notes[note].filed.get(order.place)
    if lies is None:
        return order.cluster is not None or order.place not in atelier.notes[note].loose
    return lies != order.cluster or note in atelier.clusters[lies].guessed


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

    Only notes that the room sees are brought, and of those none that a person has put into a cluster of the room; a
    table's cluster stays as it is.
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
    return tuple(note for note in by_slot(cluster) if _undecided(atelier, note))


def _undecided(atelier: Atelier, name: NoteId) -> bool:
    """Whether the room sees a note and nobody has said where it lies there: what a table has decided wins over a guess."""
    note = atelier.notes[name]
    lies = note.filed.get(ROOM_PLACE)
    there = None if lies is None else atelier.clusters[lies]
    guessed = there is not None and name in there.guessed and not there.pinned
    return (lies is None or guessed) and sight.on_wall(atelier, note)


def keep_cluster(order: KeepCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Say yes to what the machine made of a cluster, as far as it was looked at. Refuses `unknown_cluster`."""
    cluster = _live(atelier, order.cluster)
    titled = cluster.draft and cluster.title != WITHHELD
    if order.notes is None:
        return (ClusterKept(cluster=order.cluster),) if titled or cluster.guessed else ()
    notes = tuple(note for note in dict.fromkeys(order.notes) if note in cluster.guessed)
    return (ClusterKept(cluster=order.cluster, notes=notes),) if titled or notes else ()


def pin_cluster(order: PinCluster, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have the machine leave a cluster alone, or no longer. Refuses `unknown_cluster`."""
    cluster = _live(atelier, order.cluster)
    return (
        () if cluster.pinned == order.pinned else (ClusterPinned(cluster=order.cluster, pinned=order.pinned),)
    )


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
    if isinstance(order, GatherClusters | AcceptMoves):
        return ROOM_PLACE
    place = getattr(order, "place", None)
    if place is not None:
        return str(place)
    name = getattr(order, "into", None) or getattr(order, "cluster", None)
    cluster = atelier.clusters.get(str(name))
    return None if cluster is None else cluster.place


# --- Fold ------------------------------------------------------------------------------------

ClusterEvent = (
    ClusterMade
    | ClusterRenamed
    | NotesFiled
    | ClustersMerged
    | ClusterSplit
    | ClusterDissolved
    | ClustersGathered
    | ClusterKept
    | ClusterPinned
)


def fold(atelier: Atelier, event: ClusterEvent) -> Atelier:
    lies: dict[NoteId, ClusterId | None] = {}
    loose: Collection[NoteId] = ()
    match event:
        case ClusterMade(cluster=name, place=place, title=title, notes=notes):
            made = Cluster(place=place, title=title, order=len(atelier.clusters))
            new, lies = (
                {**losing(atelier, place, notes), name: holding(made, notes)},
                dict.fromkeys(notes, name),
            )
        case ClusterRenamed(cluster=name, title=title):
            place = atelier.clusters[name].place
            new = {name: replace(atelier.clusters[name], title=title, draft=False)}
        case NotesFiled(place=place, notes=notes, cluster=into):
            away = [note for note in notes if atelier.notes[note].filed.get(place) != into]
            new, lies, loose = losing(atelier, place, away), dict.fromkeys(notes, into), notes
            if into is not None:
                new[into] = holding(atelier.clusters[into], notes)
        case ClustersMerged(into=into, clusters=names):
            kept = atelier.clusters[into]
            place = kept.place
            notes = tuple(note for name in names for note in by_slot(atelier.clusters[name]))
            new = {name: gone(atelier.clusters[name], into) for name in names}
            lies = dict.fromkeys(notes, into)
            new[into] = holding(kept, (*by_slot(kept), *notes))
        case ClusterSplit(cluster=name, new=fresh, title=title, notes=notes):
            place = atelier.clusters[name].place
            made = Cluster(place=place, title=title, order=len(atelier.clusters))
            new, lies = (
                {**losing(atelier, place, notes), fresh: holding(made, notes)},
                dict.fromkeys(notes, fresh),
            )
        case ClusterDissolved(cluster=name):
            was = atelier.clusters[name]
            place, new, lies, loose = (
                was.place,
                {name: gone(was)},
                dict.fromkeys(was.members, None),
                [*was.members],
            )
        case ClusterKept(cluster=name, notes=notes):
            was = atelier.clusters[name]
            guessed = Map[NoteId, Guess]() if notes is None else was.guessed.cut(notes)
            # Nobody says yes to a title that is not there.
            untitled = was.draft and was.title == WITHHELD
            place, new = was.place, {name: replace(was, draft=untitled, guessed=guessed)}
        case ClusterPinned(cluster=name, pinned=pinned):
            place = atelier.clusters[name].place
            new = {name: replace(atelier.clusters[name], pinned=pinned)}
        case ClustersGathered(made=gathered):
            place, lies = ROOM_PLACE, {note: each.cluster for each in gathered for note in each.notes}
            new = losing(atelier, ROOM_PLACE, lies) | {
                each.cluster: holding(
                    Cluster(place=ROOM_PLACE, title=each.title, order=len(atelier.clusters) + order),
                    each.notes,
                )
                for order, each in enumerate(gathered)
            }
    return stepped(atelier, place, event, new, lies, loose=loose)


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("cluster", name) for name in atelier.clusters)


def lay_cluster(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A cluster of the room lies on the room, a cluster of a table on that table's board."""
    name = str(subject[1])
    cluster = atelier.clusters[name]
    if not cluster.gone:
        record = ClusterRecord(
            title=cluster.title,
            order=cluster.order,
            draft=cluster.draft,
            pinned=cluster.pinned,
            stands=cluster.stands if cluster.draft else None,
        )
        yield Placed(_board(cluster.place), f"cluster/{name}", record)


def _board(place: Place) -> BoardName:
    return ROOM if place == ROOM_PLACE else at_table(place)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case ClustersGathered():
            yield from step_touched(ROOM_PLACE, after.undoable[ROOM_PLACE][-1])
        case ClusterMade(place=place) | NotesFiled(place=place):
            yield from step_touched(place, after.undoable[place][-1])
        case (
            ClusterRenamed(cluster=name)
            | ClustersMerged(into=name)
            | ClusterSplit(cluster=name)
            | ClusterDissolved(cluster=name)
            | ClusterKept(cluster=name)
            | ClusterPinned(cluster=name)
        ):
            place = after.clusters[name].place
            step = after.undoable[place][-1]
            yield from step_touched(place, step)
            if isinstance(event, ClusterKept | ClustersMerged):
                # What the machine had put there is a person's decision now.
                yield from (("note", note) for note in before.clusters[name].guessed)


PART = Part(
    decisions={
        MakeCluster: make_cluster,
        RenameCluster: rename_cluster,
        FileNotes: file_notes,
        MergeClusters: merge_clusters,
        SplitCluster: split_cluster,
        DissolveCluster: dissolve_cluster,
        GatherClusters: gather_clusters,
        KeepCluster: keep_cluster,
        PinCluster: pin_cluster,
    },
    events=ClusterEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"cluster": lay_cluster},
    touched=touched,
    records={"cluster/{cluster}": ClusterRecord},
)
