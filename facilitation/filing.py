"""Where notes lie: putting them into clusters and taking them out, one step that can be undone at a time.

People (`clusters`) and the machine (`sorting`) file notes by these functions and by no others, so that a note lies in
one cluster of a place at most, keeps its slot while it stays, and everything counted along stays right.
"""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from facilitation import mixes, sight
from facilitation.audience import Subject
from facilitation.events import Event
from facilitation.guesses import WITHHELD, Guess
from facilitation.ids import ROOM_PLACE, STEPS_KEPT, ClusterId, NoteId, Place
from facilitation.map import Map
from facilitation.model import Atelier, Cluster, Groups, Note, Undoable
from facilitation.reading import words

Lies = Mapping[NoteId, ClusterId | None]
"""Where notes lie from now on, at one place."""

_NOT_YET = Cluster(place=ROOM_PLACE, title="", order=0, gone=True)
"""Stands for a cluster before it was made: no notes, and not counted."""


# --- Clusters with more notes, or fewer ---------------------------------------------------------------


def holding(
    cluster: Cluster, notes: Iterable[NoteId], guesses: Mapping[NoteId, Guess] | None = None
) -> Cluster:
    """The cluster with notes added, each in the next slot; a slot that was left stays empty.

    Without `guesses` a person put them there, those that the machine had put there before among them.
    """
    named = tuple(dict.fromkeys(notes))
    new = [note for note in named if note not in cluster.members]
    slots = {note: cluster.next_slot + more for more, note in enumerate(new)}
    return replace(
        cluster,
        members=cluster.members.put_all(slots),
        next_slot=cluster.next_slot + len(slots),
        guessed=cluster.guessed.cut(named) if guesses is None else cluster.guessed.put_all(guesses),
    )


def losing(atelier: Atelier, place: Place, notes: Iterable[NoteId]) -> dict[ClusterId, Cluster]:
    """The clusters of a place that lose some of these notes, as they are afterwards.

    A cluster that is nobody's decision goes with its last note; a pinned one stays.
    """
    lost: dict[ClusterId, set[NoteId]] = {}
    for note in notes:
        cluster = atelier.notes[note].filed.get(place)
        if cluster is not None:
            lost.setdefault(cluster, set()).add(note)
    return {name: _less(atelier.clusters[name], out) for name, out in lost.items()}


def _less(cluster: Cluster, notes: set[NoteId]) -> Cluster:
    members = cluster.members.cut(notes)
    if members:
        return replace(cluster, members=members, guessed=cluster.guessed.cut(notes))
    if cluster.draft and not cluster.pinned:
        return gone(cluster)
    return replace(cluster, members=members, guessed=Map(), had=cluster.members)


def gone(cluster: Cluster, into: ClusterId | None = None) -> Cluster:
    """The cluster without its notes, which went `into` another one. It is kept, so that its id is never used again, and
    with it what it was about.
    """
    had = cluster.members or cluster.had
    return replace(cluster, members=Map(), guessed=Map(), had=had, gone=True, merged=into)


def withheld(atelier: Atelier, cluster: Cluster) -> Cluster:
    """The cluster without its title if that is a draft of which a word stands in no note that is seen there: an idea that
    was hidden must not live on as a title. The machine makes another; until then there is none.
    """
    if not cluster.draft or cluster.title == WITHHELD:
        return cluster
    seen = (note for note in cluster.members if sight.seen_at(atelier, cluster.place, note))
    said = {word for note in seen for word in words(atelier.notes[note].text)}
    return cluster if said.issuperset(words(cluster.title)) else replace(cluster, title=WITHHELD, titled=0)


def may_be_shown(atelier: Atelier, place: Place, title: str, notes: Collection[NoteId]) -> bool:
    """Whether a title that the machine made of these notes may be shown: where one of them was hidden meanwhile, only if
    the others say each word of it.
    """
    seen = [note for note in notes if sight.seen_at(atelier, place, note)]
    said = {word for note in seen for word in words(atelier.notes[note].text)}
    return len(seen) == len(notes) or said.issuperset(words(title))


def by_slot(cluster: Cluster) -> list[NoteId]:
    """The notes of a cluster in the order they came."""
    return sorted(cluster.members, key=cluster.members.__getitem__)


# --- Steps --------------------------------------------------------------------------------------------


def stepped(
    atelier: Atelier,
    place: Place,
    event: Event,
    new: Mapping[ClusterId, Cluster],
    lies: Lies,
    *,
    loose: Collection[NoteId] = (),
) -> Atelier:
    """The atelier after one more step of a person, which can be taken back.

    `loose`: those of the notes that lie in none from now on because a person said so.
    """
    before = {name: atelier.clusters.get(name) for name in new}
    verb = str(event.__struct_config__.tag)
    out = tuple(note for note in lies if place in atelier.notes[note].loose)
    step = Undoable(step=atelier.stepped, verb=verb, moved=tuple(lies), loose=out, before=before)
    steps = (*atelier.undoable.get(place, ()), step)[-STEPS_KEPT:]
    changed = placed(atelier, place, new, lies, loose=loose)
    return replace(changed, undoable=atelier.undoable.put(place, steps), stepped=atelier.stepped + 1)


def undone(atelier: Atelier, place: Place, step: int) -> Atelier:
    """The atelier without a step of a place, on which no later one stands. A cluster that did not exist then is gone.

    What the machine has filed since into a cluster that stays, stays there; a note that goes back leaves the cluster
    the machine has put it into.
    """
    steps = atelier.undoable[place]
    [taken] = (each for each in steps if each.step == step)
    new, lies = _without(atelier, place, taken)
    new = {name: withheld(atelier, cluster) for name, cluster in new.items()}
    changed = placed(atelier, place, new, lies, loose=taken.loose)
    kept = tuple(each for each in steps if each.step != step)
    return replace(changed, undoable=atelier.undoable.put(place, kept))


def standing_on(atelier: Atelier, place: Place, step: int) -> int:
    """How many later steps of a place stand on one: they changed a cluster, or moved a note, that would go back."""
    steps = atelier.undoable[place]
    [taken] = (each for each in steps if each.step == step)
    later = [each for each in steps if each.step > step]
    if not later:
        return 0
    new, lies = _without(atelier, place, taken)
    return sum(
        not (new.keys().isdisjoint(each.before) and lies.keys().isdisjoint(each.moved)) for each in later
    )


def free(steps: tuple[Undoable, ...]) -> tuple[bool, ...]:
    """Of each of these steps, whether no later one changed a cluster or moved a note that it did.

    What the machine has filed since is not looked at: `standing_on` does, when somebody asks for it.
    """
    clusters: set[ClusterId] = set()
    notes: set[NoteId] = set()
    found = []
    for step in reversed(steps):
        found.append(clusters.isdisjoint(step.before) and notes.isdisjoint(step.moved))
        clusters.update(step.before)
        notes.update(step.moved)
    return tuple(reversed(found))


def _without(
    atelier: Atelier, place: Place, taken: Undoable
) -> tuple[dict[ClusterId, Cluster], dict[NoteId, ClusterId | None]]:
    """The clusters that are others without a step, and where notes lie then."""
    was: dict[ClusterId, Cluster] = {}
    lies: dict[NoteId, ClusterId | None] = dict.fromkeys(taken.moved)
    for name, cluster in taken.before.items():
        now = atelier.clusters[name]
        # Of what was filed since the step, all is the machine's, and so is guessed: whatever people did was a step.
        guessed = now.guessed.differing(Map() if cluster is None else cluster.guessed)
        was[name] = gone(now) if cluster is None else _again(cluster, now, guessed, taken.moved)
        for note in (*taken.moved, *guessed):
            if note in was[name].members:
                lies[note] = name
            elif note in now.members:
                lies.setdefault(note, None)
    going = [
        note
        for note, into in lies.items()
        if into is not None and atelier.notes[note].filed.get(place) not in was
    ]
    return losing(atelier, place, going) | was, lies


def _again(before: Cluster, now: Cluster, guessed: Iterable[NoteId], moved: tuple[NoteId, ...]) -> Cluster:
    """A cluster as it was before a step, and with what the machine has filed into it since."""
    since = {
        note: now.members[note]
        for note in guessed
        if note in now.members and note not in before.members and note not in moved
    }
    if before.gone or not since:
        return replace(before, next_slot=max(before.next_slot, now.next_slot))
    return replace(
        before,
        members=before.members.put_all(since),
        next_slot=max(before.next_slot, now.next_slot),
        guessed=before.guessed.put_all({note: now.guessed.get(note, Guess()) for note in since}),
    )


def placed(
    atelier: Atelier,
    place: Place,
    new: Mapping[ClusterId, Cluster],
    lies: Lies,
    *,
    loose: Collection[NoteId] = (),
) -> Atelier:
    """Put these clusters of a place, and have the notes that moved say where they lie.

    No other note is looked at, so that filing one costs the same in a cluster of a thousand.
    """
    clusters = atelier.clusters.put_all(new)
    had = sum(len(atelier.clusters.get(name, _NOT_YET).members) for name in new)
    have = sum(len(cluster.members) for cluster in new.values())
    groups = atelier.grouped.get(place, Groups())
    lying = {
        note: _lying(atelier.notes[note], place, cluster, note in loose) for note, cluster in lies.items()
    }
    return replace(
        atelier,
        clusters=clusters,
        grouped=atelier.grouped.put(
            place,
            Groups(clusters=_living(groups.clusters, clusters, new), notes=groups.notes + have - had),
        ),
        mixes=mixes.moved(atelier, lies) if place == ROOM_PLACE else atelier.mixes,
        notes=atelier.notes.put_all(lying),
    )


def _living(
    before: tuple[ClusterId, ...], clusters: Map[ClusterId, Cluster], new: Iterable[ClusterId]
) -> tuple[ClusterId, ...]:
    """The clusters of a place that are not gone, in the order they were made, once these few have become others."""
    if all((name in before) != clusters[name].gone for name in new):
        return before
    living = [name for name in dict.fromkeys((*before, *new)) if not clusters[name].gone]
    return tuple(sorted(living, key=lambda name: clusters[name].order))


def _lying(note: Note, place: Place, cluster: ClusterId | None, loose: bool) -> Note:
    """The note once it lies in that cluster of the place, or in none."""
    elsewhere = {where: which for where, which in note.filed.items() if where != place}
    if cluster is None:
        free = loose and place not in note.loose
        return replace(note, filed=elsewhere, loose=(*note.loose, place) if free else note.loose)
    return replace(
        note,
        filed={**elsewhere, place: cluster},
        loose=tuple(where for where in note.loose if where != place),
        hints={where: hint for where, hint in note.hints.items() if where != place},
    )


def step_touched(place: Place, step: Undoable) -> Iterable[Subject]:
    """What a step changes on boards."""
    yield ("undo", place)
    yield from placing_touched(place, step.before, step.moved)


def undone_touched(before: Atelier, after: Atelier, place: Place, step: int) -> Iterable[Subject]:
    """What taking a step back changes on boards: also where the machine had filed meanwhile."""
    [last] = (each for each in before.undoable[place] if each.step == step)
    notes = set(last.moved)
    for name, cluster in last.before.items():
        now = before.clusters[name]
        notes.update(now.members if cluster is None else now.guessed.differing(after.clusters[name].guessed))
    lain = (before.notes[note].filed.get(place) for note in sorted(notes))
    clusters = dict.fromkeys((*last.before, *(name for name in lain if name is not None)))
    yield ("undo", place)
    yield from placing_touched(place, clusters, sorted(notes))


def placing_touched(
    place: Place, clusters: Iterable[ClusterId], notes: Iterable[NoteId]
) -> Iterable[Subject]:
    """What changes on boards when these clusters of a place change, and where these notes lie."""
    if place != ROOM_PLACE:
        yield ("effort", place)
    for name in clusters:
        yield from (("cluster", name), ("mix", name))
    yield from (("note", note) for note in notes)
