"""Sorting: what the machine makes of the notes of a place, and what a person lets it do.

The machine files notes that lie in no cluster, and moves none that does. What it says is judged like any command, in
the state as it stands: whatever a person has decided meanwhile is left out of it. It is not a step to be undone, for it
would stand between a person and their own last step: people keep, refuse, move or forget its guesses by steps of their own.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.commands import (
    ForgetGuesses,
    PartTwins,
    SetSorting,
    SortNotes,
)
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    GuessesForgotten,
    NotesSorted,
    SortingSet,
    TwinsParted,
)
from facilitation.filing import (
    holding,
    losing,
    may_be_shown,
    placed,
    placing_touched,
    step_touched,
    stepped,
    withheld,
)
from facilitation.guesses import (
    WITHHELD,
    Filing,
    Guess,
    Hinting,
    Making,
    Paired,
    Pairing,
    Titling,
    Twin,
)
from facilitation.ids import (
    GUESSED_CLUSTERS_MAX,
    ROOM_PLACE,
    TWINS_MAX,
    ClusterId,
    NoteId,
    Place,
)
from facilitation.model import Actor, Atelier, Cluster, Groups
from facilitation.part import Part
from facilitation.scope import Scopes, scopes, takes, together


class SortingRecord(Record):
    """What the machine may do, how finely it sorts, and the number of the re-organising that was asked for last
    (`pending`: it is being thought about).
    """

    mode: str
    level: str
    asked: int = 0
    pending: bool = False


# --- Decisions: what people say -----------------------------------------------------------------------


def set_sorting(order: SetSorting, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Let the machine do this much, this finely."""
    same = (atelier.sorting.mode, atelier.sorting.level) == (order.mode, order.level)
    return () if same else (SortingSet(mode=order.mode, level=order.level),)


def forget_guesses(order: ForgetGuesses, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take back what the machine filed and nobody has touched. Refuses `unknown_table`."""
    if order.place != ROOM_PLACE and order.place not in atelier.plan.place_of_table:
        raise Refused("unknown_table")
    guessed = any(atelier.clusters[name].guessed for name in _unpinned(atelier, order.place))
    return (GuessesForgotten(place=order.place),) if guessed else ()


def part_twins(order: PartTwins, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Tell two notes apart, or take it back. Refuses `unknown_note`."""
    for name in (order.note, order.other):
        if name not in atelier.notes or not sight.on_wall(atelier, atelier.notes[name]):
            raise Refused("unknown_note")
    paired = atelier.notes[order.note].paired
    # Those that stand on the other side of what is asked.
    found = paired.twins if order.apart else paired.unlike
    if not any(twin.note == order.other for twin in found):
        return ()
    return (TwinsParted(note=order.note, other=order.other, apart=order.apart),)


# --- Decisions: what the machine says -----------------------------------------------------------------


def sort_notes(order: SortNotes, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep of what the machine says what is still true: notes that are seen and free, clusters that are the machine's to
    fill, and nothing that puts notes of two scopes together.

    Refuses nothing: what a person has decided meanwhile is no mistake of the machine.
    """
    mode, place = atelier.sorting.mode, order.place
    live, on = mode == "live" and place == ROOM_PLACE, mode != "off"
    taken: set[NoteId] = set()
    known = scopes(atelier.plan)
    made = _makings(atelier, known, place, order.made, taken) if live else ()
    filed = _filings(atelier, known, place, order.filed, taken) if live else ()
    # A title may hold a word of a note that was hidden since: that is mended whatever the machine may do otherwise.
    titled = tuple(each for each in order.titled if place == ROOM_PLACE and _draft(atelier, place, each))
    hinted = tuple(
        each
        for each in order.hinted
        if on and each.note not in taken and _hintable(atelier, known, place, each)
    )
    paired = tuple(
        each for each in order.paired if on and place == ROOM_PLACE and _pairable(atelier, known, each)
    )
    if not (made or filed or titled or hinted or paired):
        return ()
    return (NotesSorted(place=place, made=made, filed=filed, titled=titled, hinted=hinted, paired=paired),)


def _makings(
    atelier: Atelier, known: Scopes, place: Place, made: Sequence[Making], taken: set[NoteId]
) -> tuple[Making, ...]:
    """New clusters of at least two notes that are still free, all of the scope of the first of them."""
    kept: list[Making] = []
    for each in made:
        free = [one for one in each.notes if one.note not in taken and _free(atelier, place, one.note)]
        notes = tuple(one for one in free if together(atelier, known, (free[0].note, one.note)))
        room = len(atelier.clusters) + len(kept) < GUESSED_CLUSTERS_MAX
        if room and each.cluster not in atelier.clusters and len({one.note for one in notes}) >= 2:
            named = may_be_shown(atelier, place, each.title, [one.note for one in each.notes])
            kept.append(replace(each, notes=notes, title=each.title if named else WITHHELD))
            taken.update(one.note for one in notes)
    return tuple(kept)


def _filings(
    atelier: Atelier, known: Scopes, place: Place, filed: Sequence[Filing], taken: set[NoteId]
) -> tuple[Filing, ...]:
    kept: list[Filing] = []
    for each in filed:
        cluster = atelier.clusters.get(each.cluster)
        fits = cluster is not None and cluster.place == place and not cluster.gone and not cluster.pinned
        free = fits and each.note not in taken and _free(atelier, place, each.note)
        if free and takes(atelier, known, each.cluster, each.note):
            kept.append(each)
            taken.add(each.note)
    return tuple(kept)


def _free(atelier: Atelier, place: Place, name: NoteId) -> bool:
    """Whether the machine may file a note: it is seen, lies in no cluster, and nobody took it out of one."""
    if not sight.seen_at(atelier, place, name):
        return False
    note = atelier.notes[name]
    return place not in note.filed and place not in note.loose


def _draft(atelier: Atelier, place: Place, each: Titling) -> bool:
    cluster = atelier.clusters.get(each.cluster)
    if cluster is None or cluster.gone or cluster.place != place or not cluster.draft:
        return False
    if cluster.pinned and cluster.title != WITHHELD:
        return False
    same = (cluster.title, cluster.stands, cluster.titled) == (each.title, each.stands, len(cluster.members))
    return not same and may_be_shown(atelier, place, each.title, cluster.members)


def _hintable(atelier: Atelier, known: Scopes, place: Place, each: Hinting) -> bool:
    if not sight.seen_at(atelier, place, each.note):
        return False
    note, hint = atelier.notes[each.note], each.hint
    found = (atelier.clusters.get(name) for name in hint.clusters)
    there = all(cluster is not None and cluster.place == place and not cluster.gone for cluster in found)
    if not there or place in note.filed or note.hints.get(place) == hint:
        return False
    into = all(takes(atelier, known, name, each.note) for name in hint.clusters)
    return into and together(atelier, known, (each.note, *hint.near))


def _pairable(atelier: Atelier, scope: Scopes, each: Pairing) -> bool:
    one, two = atelier.notes.get(each.note), atelier.notes.get(each.other)
    if one is None or two is None or each.note == each.other:
        return False
    if not together(atelier, scope, (each.note, each.other)):
        return False
    known = {twin.note for twin in (*one.paired.twins, *one.paired.unlike)}
    room = max(len(one.paired.twins), len(two.paired.twins)) < TWINS_MAX
    return room and each.other not in known and sight.on_wall(atelier, one) and sight.on_wall(atelier, two)


def _unpinned(atelier: Atelier, place: Place) -> list[ClusterId]:
    living = atelier.grouped.get(place, Groups()).clusters
    return [name for name in living if not atelier.clusters[name].pinned]


# --- Fold ---------------------------------------------------------------------------------------------

SortingEvent = NotesSorted | SortingSet | GuessesForgotten | TwinsParted


def fold(atelier: Atelier, event: SortingEvent) -> Atelier:
    sorting = atelier.sorting
    match event:
        case NotesSorted():
            return _sorted(atelier, event)
        case SortingSet(mode=mode, level=level):
            # Nobody thinks about it any more, and would be surprised to be answered in an hour.
            still = None if mode == "off" else sorting.asked_level
            return replace(atelier, sorting=replace(sorting, mode=mode, level=level, asked_level=still))
        case GuessesForgotten(place=place):
            return _forgotten(atelier, event, place)
        case TwinsParted(note=one, other=two, apart=apart):
            parted = {one: _parted(atelier, one, two, apart), two: _parted(atelier, two, one, apart)}
            return replace(
                atelier,
                notes=atelier.notes.put_all(
                    {name: replace(atelier.notes[name], paired=paired) for name, paired in parted.items()}
                ),
            )


def _sorted(atelier: Atelier, event: NotesSorted) -> Atelier:
    place = event.place
    new = dict(drafted(atelier, place, event.made))
    lies: dict[NoteId, ClusterId | None] = {
        one.note: each.cluster for each in event.made for one in each.notes
    }
    for filing in event.filed:
        cluster = new.get(filing.cluster, atelier.clusters[filing.cluster])
        new[filing.cluster] = holding(cluster, [filing.note], {filing.note: filing.guess})
        lies[filing.note] = filing.cluster
    for titling in event.titled:
        cluster = new.get(titling.cluster, atelier.clusters[titling.cluster])
        new[titling.cluster] = replace(
            cluster, title=titling.title, stands=titling.stands, titled=len(cluster.members)
        )
    after = placed(atelier, place, new, lies) if new else atelier
    told = {
        each.note: replace(after.notes[each.note], hints={**after.notes[each.note].hints, place: each.hint})
        for each in event.hinted
    }
    after = replace(after, notes=after.notes.put_all(told)) if told else after
    for each in event.paired:
        after = _paired(after, each)
    return after


def drafted(atelier: Atelier, place: Place, made: Sequence[Making]) -> Iterable[tuple[ClusterId, Cluster]]:
    """The clusters that the machine makes, with its titles and its notes."""
    for more, each in enumerate(made):
        empty = Cluster(
            place=place,
            title=each.title,
            order=len(atelier.clusters) + more,
            draft=True,
            stands=each.stands,
            titled=len(each.notes),
        )
        guesses = {one.note: one.guess for one in each.notes}
        yield each.cluster, holding(empty, guesses, guesses)


def _paired(atelier: Atelier, pairing: Pairing) -> Atelier:
    """Both notes name each other, the likest first."""
    both = {pairing.note: pairing.other, pairing.other: pairing.note}
    changed = {}
    for name, other in both.items():
        note = atelier.notes[name]
        twins = _likest((*note.paired.twins, Twin(note=other, likeness=pairing.likeness)))
        changed[name] = replace(note, paired=replace(note.paired, twins=twins[:TWINS_MAX]))
    return replace(atelier, notes=atelier.notes.put_all(changed))


def _parted(atelier: Atelier, name: NoteId, other: NoteId, apart: bool) -> Paired:
    """Who is told with a note, once another one has changed sides."""
    paired = atelier.notes[name].paired
    twins, unlike = paired.twins, paired.unlike
    moved = [twin for twin in (twins if apart else unlike) if twin.note == other]
    if apart:
        return Paired(twins=_likest(twins, but=other), unlike=_likest((*unlike, *moved))[:TWINS_MAX])
    return Paired(twins=_likest((*twins, *moved))[:TWINS_MAX], unlike=_likest(unlike, but=other))


def _likest(twins: Iterable[Twin], but: NoteId | None = None) -> tuple[Twin, ...]:
    """The likest first."""
    return tuple(
        sorted((twin for twin in twins if twin.note != but), key=lambda twin: (-twin.likeness, twin.note))
    )


def _forgotten(atelier: Atelier, event: GuessesForgotten, place: Place) -> Atelier:
    lies: dict[NoteId, ClusterId | None] = {
        note: None for name in _unpinned(atelier, place) for note in atelier.clusters[name].guessed
    }
    return stepped(atelier, place, event, losing(atelier, place, lies), lies)


def forgetting(atelier: Atelier, name: NoteId) -> Atelier:
    """The atelier once a note says something else: what the machine thought of it is forgotten, where it lies is not."""
    note = atelier.notes[name]
    others = {twin.note: atelier.notes[twin.note] for twin in (*note.paired.twins, *note.paired.unlike)}
    changed = {other: replace(known, paired=_without(known.paired, name)) for other, known in others.items()}
    changed[name] = replace(note, hints={}, paired=Paired())
    clusters = {
        cluster: replace(
            atelier.clusters[cluster], guessed=atelier.clusters[cluster].guessed.put(name, Guess())
        )
        for cluster in note.filed.values()
        if name in atelier.clusters[cluster].guessed
    }
    return replace(atelier, notes=atelier.notes.put_all(changed), clusters=atelier.clusters.put_all(clusters))


def _without(paired: Paired, name: NoteId) -> Paired:
    return Paired(twins=_likest(paired.twins, but=name), unlike=_likest(paired.unlike, but=name))


def holding_back(atelier: Atelier, names: Iterable[NoteId]) -> Atelier:
    """The atelier once these notes are no longer seen, or say something else: no draft title holds a word of them."""
    touched = {cluster for name in names for cluster in atelier.notes[name].filed.values()}
    new = {cluster: withheld(atelier, atelier.clusters[cluster]) for cluster in sorted(touched)}
    changed = {name: cluster for name, cluster in new.items() if cluster is not atelier.clusters[name]}
    return replace(atelier, clusters=atelier.clusters.put_all(changed)) if changed else atelier


# --- Boards -------------------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield ("sorting",)


def lay_sorting(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    sorting = atelier.sorting
    yield Placed(
        DESK,
        "sorting",
        SortingRecord(
            mode=sorting.mode,
            level=sorting.level,
            asked=sorting.asked,
            pending=sorting.asked_level is not None,
        ),
    )


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case NotesSorted(place=place):
            filed = [one.note for each in event.made for one in each.notes]
            filed += [each.note for each in event.filed]
            clusters = [each.cluster for each in event.made]
            clusters += [each.cluster for each in event.filed]
            clusters += [each.cluster for each in event.titled]
            yield from placing_touched(place, clusters, filed)
            yield from (("note", each.note) for each in event.hinted)
            for pairing in event.paired:
                yield from (("note", pairing.note), ("note", pairing.other))
        case SortingSet():
            yield ("sorting",)
        case GuessesForgotten(place=place):
            yield from step_touched(place, after.undoable[place][-1])
        case TwinsParted(note=one, other=two):
            yield from (("note", one), ("note", two))


PART = Part(
    decisions={
        SetSorting: set_sorting,
        ForgetGuesses: forget_guesses,
        PartTwins: part_twins,
        SortNotes: sort_notes,
    },
    events=SortingEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"sorting": lay_sorting},
    touched=touched,
    records={"sorting": SortingRecord},
)
