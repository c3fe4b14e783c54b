"""A witness of the machine: what it filed, what people corrected, and whether a note ever moved with nobody's hand on it.

It looks at the room's board on the device of the one person who moves notes there. What an answered command changed
stands in the same message as its answer (R12), so that a note may move while a command that has its hand on it waits
for its answer, and at no other time.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from facilitation.commands import (
    AcceptMoves,
    Command,
    DissolveCluster,
    FileNotes,
    ForgetGuesses,
    GatherClusters,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    PinCluster,
    RenameCluster,
    SplitCluster,
    UndoClustering,
)

Doc = Mapping[str, Any]
NOTE: Final = "note/"


class Hand(NamedTuple):
    """What a command may move: these notes, and on its way back whatever lies in these clusters then.

    `emptied`: clusters that lose all they hold, and `guesses`: whatever the machine has put anywhere. Between the asking
    and the answer the machine may have filed more there, which nobody could name.
    """

    notes: frozenset[str] = frozenset()
    clusters: frozenset[str] = frozenset()
    emptied: frozenset[str] = frozenset()
    guesses: bool = False


EMPTY: Final = Hand()


class Witness:
    """Looks at the room whenever it changes. `moved_by_itself` are notes that left their cluster on their own."""

    def __init__(self) -> None:
        self.moved_by_itself: list[str] = []
        self._seen: Doc = {}
        self._lies: dict[str, str] = {}
        self._guessed: frozenset[str] = frozenset()
        self._filed: dict[str, str] = {}
        self._hand = EMPTY
        self._steps: list[Hand] = []

    def asked(self, command: Command, room: Doc, proposal: Doc | None) -> None:
        """Somebody is about to ask for this."""
        self._hand = (
            _undoing(self._steps, room)
            if isinstance(command, UndoClustering)
            else _hand(command, room, proposal)
        )

    def answered(self, command: Command, written: bool) -> None:
        """It was answered, and changed something or not; no hand is on a note any more."""
        if written and isinstance(command, UndoClustering) and self._steps:
            self._steps.pop()
        elif written and self._hand.clusters | self._hand.notes:
            self._steps.append(self._hand)
        self._hand = EMPTY

    def look(self, room: Doc) -> None:
        """The room as it is now. A note that is not shown any more has not moved."""
        if room is self._seen:
            return
        self._seen = room
        notes = dict(_notes(room))
        lies = {name: str(note["cluster"]) for name, note in notes.items() if "cluster" in note}
        for name, cluster in self._lies.items():
            if name in notes and lies.get(name) != cluster and not self._holds(name, cluster):
                self.moved_by_itself.append(name)
        self._filed |= {name: lies[name] for name, note in notes.items() if note.get("guessed")}
        self._lies = lies
        self._guessed = frozenset(name for name, note in notes.items() if note.get("guessed"))

    def _holds(self, name: str, cluster: str) -> bool:
        """Whether somebody's hand is on a note that lay in a cluster."""
        hand = self._hand
        return name in hand.notes or cluster in hand.emptied or (hand.guesses and name in self._guessed)

    @property
    def filed(self) -> int:
        """How many notes the machine has ever filed."""
        return len(self._filed)

    @property
    def corrected(self) -> int:
        """How many of them lie elsewhere now."""
        return sum(self._lies.get(name) != cluster for name, cluster in self._filed.items())


def _hand(command: Command, room: Doc, proposal: Doc | None) -> Hand:
    match command:
        case MakeCluster(cluster=cluster, notes=notes):
            return Hand(frozenset(notes), frozenset({cluster}))
        case FileNotes(cluster=cluster, notes=notes):
            return Hand(frozenset(notes), frozenset({cluster} - {None}))  # type: ignore[arg-type]
        case MergeClusters(into=into, clusters=clusters):
            return Hand(_lying_in(room, clusters), frozenset({into, *clusters}), frozenset(clusters))
        case DissolveCluster(cluster=cluster):
            return Hand(_lying_in(room, [cluster]), frozenset({cluster}), frozenset({cluster}))
        case RenameCluster(cluster=cluster) | KeepCluster(cluster=cluster) | PinCluster(cluster=cluster):
            return Hand(clusters=frozenset({cluster}))
        case GatherClusters():
            # What nobody has placed: a table's decision wins over a guess of the machine.
            return Hand(
                frozenset(
                    name for name, note in _notes(room) if "cluster" not in note or note.get("guessed")
                ),
                guesses=True,
            )
        case SplitCluster(cluster=cluster, new=new, notes=notes):
            return Hand(frozenset(notes), frozenset({cluster, new}))
        case ForgetGuesses():
            return Hand(frozenset(name for name, note in _notes(room) if note.get("guessed")), guesses=True)
        case AcceptMoves() if proposal is not None:
            moves = proposal.get("moves", ())
            there = frozenset(str(move["into"]) for move in moves if move["into"])
            return Hand(frozenset(str(move["note"]) for move in moves), there)
        case _:
            return EMPTY


def _undoing(steps: list[Hand], room: Doc) -> Hand:
    """Taking a step back moves what it moved, and what the machine has filed since into a cluster that goes with it."""
    last = steps[-1] if steps else EMPTY
    return Hand(last.notes | _lying_in(room, last.clusters), last.clusters, emptied=last.clusters)


def _lying_in(room: Doc, clusters: Iterable[str]) -> frozenset[str]:
    named = frozenset(clusters)
    return frozenset(name for name, note in _notes(room) if note.get("cluster") in named)


def _notes(room: Doc) -> list[tuple[str, Any]]:
    return [(path.removeprefix(NOTE), note) for path, note in room.items() if path.startswith(NOTE)]
