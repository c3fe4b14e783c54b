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
    AcceptMoves,
    AskReorganising,
    ForgetGuesses,
    PartTwins,
    ProposeMoves,
    RefuseMoves,
    SetSorting,
    SortNotes,
)
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    GuessesForgotten,
    MovesAccepted,
    MovesProposed,
    MovesRefused,
    NotesSorted,
    ReorganisingAsked,
    SortingSet,
    TwinsParted,
)
from facilitation.filing import holding, losing, placed, placing_touched, step_touched, stepped
from facilitation.guesses import (
    Filing,
    Guess,
    Hinting,
    Making,
    Move,
    Paired,
    Pairing,
    Proposal,
    Titling,
    Twin,
)
from facilitation.ids import CLUSTERS_MAX, ROOM_PLACE, TWINS_MAX, ClusterId, NoteId, Place
from facilitation.model import Actor, Atelier, Cluster, Groups
from facilitation.part import Part


class SortingRecord(Record):
    """What the machine may do, how finely it sorts, and the number of the re-organising that was asked for last
    (`pending`: it is being thought about).
    """

    mode: str
    level: str
    asked: int = 0
    pending: bool = False


class MoveRecord(Record):
    """What is proposed for one note: into which cluster, and because of which notes and words."""

    note: str
    into: str
    near: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class NewRecord(Record):
    """A cluster that would be new."""

    cluster: str
    title: str
    stands: str | None = None


class ProposalRecord(Record):
    """Moves that wait for a yes or a no."""

    number: int
    level: str
    moves: tuple[MoveRecord, ...] = ()
    made: tuple[NewRecord, ...] = ()


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


def ask_reorganising(order: AskReorganising, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Ask the machine for a proposal, by the number that comes next; asked twice, it is asked once.

    Refuses `sorting_off` when the machine is switched off, `not_here` for a number further on.
    """
    if order.number <= atelier.sorting.asked:
        return ()
    if order.number > atelier.sorting.asked + 1:
        raise Refused("not_here")
    if atelier.sorting.mode == "off":
        raise Refused("sorting_off")
    return (ReorganisingAsked(number=order.number, level=order.level),)


def accept_moves(order: AcceptMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have the moves of a proposal done, as far as they are still true. A proposal that is gone was answered already.

    Refuses `too_many` (fact `max`, clusters).
    """
    proposal = atelier.sorting.proposal
    if proposal is None or proposal.number != order.number:
        return ()
    refused = frozenset(order.but)
    moves = _true_moves(atelier, [move for move in proposal.moves if move.note not in refused], proposal.made)
    made = _wanted(atelier, proposal.made, moves)
    if len(atelier.clusters) + len(made) > CLUSTERS_MAX:
        raise Refused("too_many", max=CLUSTERS_MAX)
    return (MovesAccepted(number=order.number, moves=moves, made=made),)


def refuse_moves(order: RefuseMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have a proposal gone."""
    proposal = atelier.sorting.proposal
    return (
        (MovesRefused(number=order.number),)
        if proposal is not None and proposal.number == order.number
        else ()
    )


def part_twins(order: PartTwins, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Tell two notes apart. Refuses `unknown_note`."""
    for name in (order.note, order.other):
        if name not in atelier.notes or not sight.on_wall(atelier, atelier.notes[name]):
            raise Refused("unknown_note")
    apart = order.other in atelier.notes[order.note].paired.unlike
    return () if apart or order.note == order.other else (TwinsParted(note=order.note, other=order.other),)


# --- Decisions: what the machine says -----------------------------------------------------------------


def sort_notes(order: SortNotes, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep of what the machine says what is still true: notes that are seen and free, clusters that are the machine's to fill.

    Refuses nothing: what a person has decided meanwhile is no mistake of the machine.
    """
    mode, place = atelier.sorting.mode, order.place
    if mode == "off":
        return ()
    live = mode == "live" and place == ROOM_PLACE
    taken: set[NoteId] = set()
    made = _makings(atelier, place, order.made, taken) if live else ()
    filed = _filings(atelier, place, order.filed, taken) if live else ()
    titled = tuple(each for each in order.titled if live and _draft(atelier, place, each))
    hinted = tuple(
        each for each in order.hinted if each.note not in taken and _hintable(atelier, place, each)
    )
    paired = tuple(each for each in order.paired if place == ROOM_PLACE and _pairable(atelier, each))
    if not (made or filed or titled or hinted or paired):
        return ()
    return (NotesSorted(place=place, made=made, filed=filed, titled=titled, hinted=hinted, paired=paired),)


def propose_moves(order: ProposeMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put a proposal before the facilitators, if it is the one that was asked for last and was not answered yet."""
    sorting = atelier.sorting
    if order.number != sorting.asked or sorting.asked_level is None or sorting.mode == "off":
        return ()
    moves = _true_moves(atelier, order.moves, order.made)
    made = _wanted(atelier, order.made, moves)
    return (MovesProposed(number=order.number, level=order.level, moves=moves, made=made),)


def _makings(
    atelier: Atelier, place: Place, made: Sequence[Making], taken: set[NoteId]
) -> tuple[Making, ...]:
    """New clusters of at least two notes that are still free."""
    kept: list[Making] = []
    for each in made:
        notes = tuple(one for one in each.notes if one.note not in taken and _free(atelier, place, one.note))
        room = len(atelier.clusters) + len(kept) < CLUSTERS_MAX
        if room and each.cluster not in atelier.clusters and len({one.note for one in notes}) >= 2:
            kept.append(replace(each, notes=notes))
            taken.update(one.note for one in notes)
    return tuple(kept)


def _filings(
    atelier: Atelier, place: Place, filed: Sequence[Filing], taken: set[NoteId]
) -> tuple[Filing, ...]:
    kept: list[Filing] = []
    for each in filed:
        cluster = atelier.clusters.get(each.cluster)
        fits = cluster is not None and cluster.place == place and not cluster.gone and not cluster.pinned
        if fits and each.note not in taken and _free(atelier, place, each.note):
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
    same = (cluster.title, cluster.stands, cluster.titled) == (each.title, each.stands, len(cluster.members))
    return not same


def _hintable(atelier: Atelier, place: Place, each: Hinting) -> bool:
    if not sight.seen_at(atelier, place, each.note):
        return False
    note = atelier.notes[each.note]
    known = (atelier.clusters.get(name) for name in each.hint.clusters)
    there = all(cluster is not None and cluster.place == place and not cluster.gone for cluster in known)
    return there and place not in note.filed and note.hints.get(place) != each.hint


def _pairable(atelier: Atelier, each: Pairing) -> bool:
    one, two = atelier.notes.get(each.note), atelier.notes.get(each.other)
    if one is None or two is None or each.note == each.other:
        return False
    known = {twin.note for twin in one.paired.twins} | set(one.paired.unlike)
    room = max(len(one.paired.twins), len(two.paired.twins)) < TWINS_MAX
    return room and each.other not in known and sight.on_wall(atelier, one) and sight.on_wall(atelier, two)


def _true_moves(atelier: Atelier, moves: Sequence[Move], made: Sequence[Making]) -> tuple[Move, ...]:
    """The moves of notes that no person has placed, to where they can go and do not lie yet."""
    new = {each.cluster for each in made if each.cluster not in atelier.clusters}
    kept: dict[NoteId, Move] = {}
    for move in moves:
        if move.note not in kept and _movable(atelier, move.note) and _reachable(atelier, move, new):
            kept[move.note] = move
    return tuple(kept.values())


def _wanted(atelier: Atelier, made: Sequence[Making], moves: Sequence[Move]) -> tuple[Making, ...]:
    """The new clusters that these moves go into, each once."""
    into = {move.into for move in moves}
    return tuple(
        {
            each.cluster: each
            for each in made
            if each.cluster in into and each.cluster not in atelier.clusters
        }.values()
    )


def _movable(atelier: Atelier, name: NoteId) -> bool:
    if not sight.seen_at(atelier, ROOM_PLACE, name):
        return False
    lies = atelier.notes[name].filed.get(ROOM_PLACE)
    if lies is None:
        return True
    cluster = atelier.clusters[lies]
    return name in cluster.guessed and not cluster.pinned


def _reachable(atelier: Atelier, move: Move, new: set[ClusterId]) -> bool:
    lies = atelier.notes[move.note].filed.get(ROOM_PLACE)
    if move.into is None or move.into in new:
        return lies != move.into
    cluster = atelier.clusters.get(move.into)
    there = cluster is not None and cluster.place == ROOM_PLACE and not cluster.gone and not cluster.pinned
    return there and lies != move.into


def _unpinned(atelier: Atelier, place: Place) -> list[ClusterId]:
    living = atelier.grouped.get(place, Groups()).clusters
    return [name for name in living if not atelier.clusters[name].pinned]


# --- Fold ---------------------------------------------------------------------------------------------

SortingEvent = (
    NotesSorted
    | SortingSet
    | GuessesForgotten
    | TwinsParted
    | ReorganisingAsked
    | MovesProposed
    | MovesAccepted
    | MovesRefused
)


def fold(atelier: Atelier, event: SortingEvent) -> Atelier:
    sorting = atelier.sorting
    match event:
        case NotesSorted():
            return _sorted(atelier, event)
        case SortingSet(mode=mode, level=level):
            return replace(atelier, sorting=replace(sorting, mode=mode, level=level))
        case GuessesForgotten(place=place):
            return _forgotten(atelier, event, place)
        case TwinsParted(note=one, other=two):
            parted = {one: _parted(atelier, one, two), two: _parted(atelier, two, one)}
            return replace(
                atelier,
                notes=atelier.notes.put_all(
                    {name: replace(atelier.notes[name], paired=paired) for name, paired in parted.items()}
                ),
            )
        case ReorganisingAsked(number=number, level=level):
            asked = replace(sorting, asked=number, asked_level=level, proposal=None)
            return replace(atelier, sorting=asked)
        case MovesProposed(number=number, level=level, moves=moves, made=made):
            proposal = Proposal(number=number, level=level, moves=moves, made=made)
            return replace(atelier, sorting=replace(sorting, asked_level=None, proposal=proposal))
        case MovesRefused():
            return replace(atelier, sorting=replace(sorting, proposal=None))
        case MovesAccepted():
            return _moved(replace(atelier, sorting=replace(sorting, proposal=None)), event)


def _sorted(atelier: Atelier, event: NotesSorted) -> Atelier:
    place = event.place
    new = dict(_made(atelier, place, event.made))
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


def _made(atelier: Atelier, place: Place, made: Sequence[Making]) -> Iterable[tuple[ClusterId, Cluster]]:
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
        twins = (*note.paired.twins, Twin(note=other, likeness=pairing.likeness))
        ordered = tuple(sorted(twins, key=lambda twin: (-twin.likeness, twin.note)))
        changed[name] = replace(note, paired=replace(note.paired, twins=ordered[:TWINS_MAX]))
    return replace(atelier, notes=atelier.notes.put_all(changed))


def _parted(atelier: Atelier, name: NoteId, other: NoteId) -> Paired:
    paired = atelier.notes[name].paired
    return Paired(
        twins=tuple(twin for twin in paired.twins if twin.note != other),
        unlike=(*paired.unlike, other)[-TWINS_MAX:],
    )


def _forgotten(atelier: Atelier, event: GuessesForgotten, place: Place) -> Atelier:
    lies: dict[NoteId, ClusterId | None] = {
        note: None for name in _unpinned(atelier, place) for note in atelier.clusters[name].guessed
    }
    return stepped(atelier, place, event, losing(atelier, place, lies), lies)


def _moved(atelier: Atelier, event: MovesAccepted) -> Atelier:
    """Moved notes stay guesses: a person has looked at the whole, and may ask for another sort of it."""
    made = dict(_made(atelier, ROOM_PLACE, event.made))
    lies = {move.note: move.into for move in event.moves}
    new = losing(atelier, ROOM_PLACE, lies) | made
    for move in event.moves:
        if move.into is not None:
            cluster = new.get(move.into, atelier.clusters.get(move.into))
            assert cluster is not None, "a move goes into a cluster that is there or is made"
            new[move.into] = holding(replace(cluster, gone=False), [move.note], {move.note: move.guess})
    titled = {each.cluster for each in event.made}
    new = {
        name: replace(cluster, titled=len(cluster.members)) if name in titled else cluster
        for name, cluster in new.items()
    }
    return stepped(atelier, ROOM_PLACE, event, new, lies)


def forgetting(atelier: Atelier, name: NoteId) -> Atelier:
    """The atelier once a note says something else: what the machine thought of it is forgotten, where it lies is not."""
    note = atelier.notes[name]
    others = {twin.note: atelier.notes[twin.note] for twin in note.paired.twins}
    changed = {
        other: replace(
            known,
            paired=replace(
                known.paired, twins=tuple(twin for twin in known.paired.twins if twin.note != name)
            ),
        )
        for other, known in others.items()
    }
    changed[name] = replace(note, hints={}, paired=Paired())
    clusters = {
        cluster: replace(
            atelier.clusters[cluster], guessed=atelier.clusters[cluster].guessed.put(name, Guess())
        )
        for cluster in note.filed.values()
        if name in atelier.clusters[cluster].guessed
    }
    return replace(atelier, notes=atelier.notes.put_all(changed), clusters=atelier.clusters.put_all(clusters))


# --- Boards -------------------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("sorting",), ("proposal",))


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


def lay_proposal(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A proposal lies on the desk, as it was made: what is no longer true of it is left out when it is accepted."""
    proposal = atelier.sorting.proposal
    if proposal is None:
        return
    record = ProposalRecord(
        number=proposal.number,
        level=proposal.level,
        moves=tuple(
            MoveRecord(note=move.note, into=move.into or "", near=move.guess.near, words=move.guess.words)
            for move in proposal.moves
        ),
        made=tuple(
            NewRecord(cluster=each.cluster, title=each.title, stands=each.stands) for each in proposal.made
        ),
    )
    yield Placed(DESK, "proposal", record)


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
        case ReorganisingAsked() | MovesProposed() | MovesRefused():
            yield from (("sorting",), ("proposal",))
        case GuessesForgotten(place=place):
            yield from step_touched(place, after.undoable[place][-1])
        case MovesAccepted():
            yield from (("sorting",), ("proposal",))
            yield from step_touched(ROOM_PLACE, after.undoable[ROOM_PLACE][-1])
        case TwinsParted(note=one, other=two):
            yield from (("note", one), ("note", two))


PART = Part(
    decisions={
        SetSorting: set_sorting,
        ForgetGuesses: forget_guesses,
        AskReorganising: ask_reorganising,
        AcceptMoves: accept_moves,
        RefuseMoves: refuse_moves,
        PartTwins: part_twins,
        SortNotes: sort_notes,
        ProposeMoves: propose_moves,
    },
    events=SortingEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"sorting": lay_sorting, "proposal": lay_proposal},
    touched=touched,
    records={"sorting": SortingRecord, "proposal": ProposalRecord},
)
