"""Re-organising: another sort of the room that the machine proposes when it is asked, and a person accepts or refuses.

Until then nothing moves; and what became untrue of a proposal meanwhile is left out of it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.commands import AcceptMoves, AskReorganising, ProposeMoves, RefuseMoves
from facilitation.errors import Refused
from facilitation.events import Event, MovesAccepted, MovesProposed, MovesRefused, ReorganisingAsked
from facilitation.filing import holding, losing, may_be_shown, step_touched, stepped
from facilitation.guesses import WITHHELD, Making, Move, Proposal
from facilitation.ids import CLUSTERS_MAX, ROOM_PLACE, ClusterId, NoteId
from facilitation.model import Actor, Atelier
from facilitation.part import Part
from facilitation.scope import scopes, takes, together
from facilitation.sorting import drafted


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


# --- Decisions ----------------------------------------------------------------------------------------


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


def propose_moves(order: ProposeMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put a proposal before the facilitators, if it is the one that was asked for last and was not answered yet."""
    sorting = atelier.sorting
    if order.number != sorting.asked or sorting.asked_level is None or sorting.mode == "off":
        return ()
    moves = _true_moves(atelier, order.moves, order.made)
    made = _wanted(atelier, order.made, moves)
    return (MovesProposed(number=order.number, level=order.level, moves=moves, made=made),)


def accept_moves(order: AcceptMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have the moves of a proposal done, as far as they are still true. A proposal that is gone was answered already.

    Refuses `too_many` (fact `max`, clusters).
    """
    proposal = atelier.sorting.proposal
    if proposal is None or proposal.number != order.number:
        return ()
    refused = frozenset(order.but)
    wanted = [move for move in proposal.moves if move.note not in refused]
    moves = _sparing(atelier, _true_moves(atelier, wanted, proposal.made))
    made = tuple(_named(atelier, each, proposal) for each in _wanted(atelier, proposal.made, moves))
    if len(atelier.clusters) + len(made) > CLUSTERS_MAX:
        raise Refused("too_many", max=CLUSTERS_MAX)
    spared = tuple(note for note in dict.fromkeys(order.but) if _waits(atelier, note))
    if not moves and not spared:
        return (MovesRefused(number=order.number),)
    return (MovesAccepted(number=order.number, moves=moves, made=made, spared=spared),)


def refuse_moves(order: RefuseMoves, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have a proposal gone, or the machine stop thinking about one."""
    sorting = atelier.sorting
    waits = sorting.proposal is not None or sorting.asked_level is not None
    return (MovesRefused(number=order.number),) if waits and order.number == sorting.asked else ()


def _true_moves(atelier: Atelier, moves: Sequence[Move], made: Sequence[Making]) -> tuple[Move, ...]:
    """The moves of notes that no person has placed, to where they can go and do not lie yet. A new cluster is of the scope
    of the first note that goes there.
    """
    known = scopes(atelier.plan)
    new = {each.cluster for each in made if each.cluster not in atelier.clusters}
    first: dict[ClusterId, NoteId] = {}
    kept: dict[NoteId, Move] = {}
    for move in moves:
        if move.note in kept or not _movable(atelier, move.note) or not _reachable(atelier, move, new):
            continue
        if move.into is None:
            fits = True
        elif move.into in new:
            fits = together(atelier, known, (first.setdefault(move.into, move.note), move.note))
        else:
            fits = takes(atelier, known, move.into, move.note)
        if fits:
            kept[move.note] = move
    return tuple(kept.values())


def _movable(atelier: Atelier, name: NoteId) -> bool:
    if not sight.seen_at(atelier, ROOM_PLACE, name):
        return False
    lies = atelier.notes[name].filed.get(ROOM_PLACE)
    if lies is None:
        return ROOM_PLACE not in atelier.notes[name].loose
    cluster = atelier.clusters[lies]
    return name in cluster.guessed and not cluster.pinned


def _reachable(atelier: Atelier, move: Move, new: set[ClusterId]) -> bool:
    lies = atelier.notes[move.note].filed.get(ROOM_PLACE)
    if move.into is None or move.into in new:
        return lies != move.into
    cluster = atelier.clusters.get(move.into)
    there = cluster is not None and cluster.place == ROOM_PLACE and not cluster.gone and not cluster.pinned
    return there and lies != move.into


def _sparing(atelier: Atelier, moves: Sequence[Move]) -> tuple[Move, ...]:
    """Without the moves that would leave a cluster empty to which a person has given its name since."""
    leaving = Counter(atelier.notes[move.note].filed.get(ROOM_PLACE) for move in moves)
    named = {
        name
        for name, notes in leaving.items()
        if name is not None
        and not atelier.clusters[name].draft
        and notes == len(atelier.clusters[name].members)
    }
    return tuple(move for move in moves if atelier.notes[move.note].filed.get(ROOM_PLACE) not in named)


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


def _named(atelier: Atelier, each: Making, proposal: Proposal) -> Making:
    """A new cluster, without its title if a note that may have given it a word was hidden since."""
    notes = [move.note for move in proposal.moves if move.into == each.cluster]
    return each if may_be_shown(atelier, ROOM_PLACE, each.title, notes) else replace(each, title=WITHHELD)


def _waits(atelier: Atelier, name: NoteId) -> bool:
    """Whether a note lies in no cluster of the room, and the machine might file it."""
    note = atelier.notes.get(name)
    return note is not None and ROOM_PLACE not in note.filed and ROOM_PLACE not in note.loose


# --- Fold ---------------------------------------------------------------------------------------------

MovesEvent = ReorganisingAsked | MovesProposed | MovesAccepted | MovesRefused


def fold(atelier: Atelier, event: MovesEvent) -> Atelier:
    sorting = atelier.sorting
    match event:
        case ReorganisingAsked(number=number, level=level):
            asked = replace(sorting, asked=number, asked_level=level, proposal=None)
            return replace(atelier, sorting=asked)
        case MovesProposed(number=number, level=level, moves=moves, made=made):
            proposal = Proposal(number=number, level=level, moves=moves, made=made)
            return replace(atelier, sorting=replace(sorting, asked_level=None, proposal=proposal))
        case MovesRefused():
            return replace(atelier, sorting=replace(sorting, proposal=None, asked_level=None))
        case MovesAccepted():
            return _moved(replace(atelier, sorting=replace(sorting, proposal=None)), event)


def _moved(atelier: Atelier, event: MovesAccepted) -> Atelier:
    """Moved notes stay guesses: a person has looked at the whole, and may ask for another sort of it."""
    made = dict(drafted(atelier, ROOM_PLACE, event.made))
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
    # Out of a cluster by a person's yes: live, the machine would put it back at once.
    out = {name for name, into in lies.items() if into is None}
    after = stepped(atelier, ROOM_PLACE, event, new, lies, loose=out)
    # Nor does it file a moment later what they said no to.
    spared = {name: after.notes[name] for name in event.spared}
    return replace(
        after,
        notes=after.notes.put_all(
            {name: replace(note, loose=(*note.loose, ROOM_PLACE)) for name, note in spared.items()}
        ),
    )


# --- Boards -------------------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield ("proposal",)


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
        case ReorganisingAsked() | MovesProposed() | MovesRefused():
            yield from (("sorting",), ("proposal",))
        case MovesAccepted():
            yield from (("sorting",), ("proposal",))
            yield from step_touched(ROOM_PLACE, after.undoable[ROOM_PLACE][-1])


PART = Part(
    decisions={
        AskReorganising: ask_reorganising,
        AcceptMoves: accept_moves,
        RefuseMoves: refuse_moves,
        ProposeMoves: propose_moves,
    },
    events=MovesEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"proposal": lay_proposal},
    touched=touched,
    records={"proposal": ProposalRecord},
)
