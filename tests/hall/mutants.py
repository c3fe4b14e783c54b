"""Mistakes planted in the hall. Each is a cast with one player who does one thing wrong; the hall must find them all.

They are the mistakes that were made, or nearly made, by somebody: read them as a list of what to look for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from facilitation.activities import BUILT_IN, vote
from facilitation.activity import Here
from facilitation.audience import BoardName
from facilitation.ballots.asking import CastBallot
from facilitation.ballots.casting import cast_ballot
from facilitation.boards import Key
from facilitation.commands import SortNotes
from facilitation.events import Commit, Event, NotesSorted
from facilitation.kinds import Kinds
from facilitation.log import Position
from facilitation.map import Map
from facilitation.model import Actor, Atelier
from facilitation.patch import Patch
from facilitation.propose import Proposal, propose
from facilitation.replica import Replica
from facilitation.wire.frames import Change, FromServer, Say
from facilitation.wire.guest import Guest
from server.screen import Screen
from server.stores import Rewound
from tests.hall import Cast
from tests.hall.log import Entry, HallLog, Outcome, Then
from tests.hall.worker import Letter, Worker

# --- Workers that answer or decide wrongly -----------------------------------------------------------


class AcksBeforeAppend(Worker):
    """Answers as soon as a batch is decided; the log may yet refuse it, or lose it."""

    def append(self, batch: list[Letter], proposal: Proposal) -> None:
        self.settle(batch, proposal)
        super().append(batch, proposal)


class DedupesInMemory(Worker):
    """Remembers what it heard itself, and asks neither the log nor other workers."""

    def propose(self, batch: Sequence[Letter]) -> Proposal:
        heard: dict[str, int] = self.__dict__.setdefault("_mine", {})
        state = replace(self.replica.state, heard=Map(heard))
        asks = [letter.ask for letter in batch]
        proposal = propose(self.kinds, state, self.replica.position.seq, asks, self.now_ms())
        heard |= {str(commit.device): commit.n for commit in proposal.commits}
        return proposal


class DecidesOnReceipt(Worker):
    """Lost the race? What was decided is still right, surely: append it behind the others."""

    def outcome(self, life: int, batch: list[Letter], proposal: Proposal, outcome: Outcome) -> None:
        if life == self.life and not isinstance(outcome, list):
            self.catch_up()
            seq = self.replica.position.seq
            moved = [replace(commit, seq=seq + place + 1) for place, commit in enumerate(proposal.commits)]
            self.append(batch, proposal._replace(commits=tuple(moved)))
        else:
            super().outcome(life, batch, proposal, outcome)


class RefusalsAreHeard(Worker):
    """Counts a refused command as heard, so that it is acknowledged when it is asked again."""

    def propose(self, batch: Sequence[Letter]) -> Proposal:
        refused: dict[str, int] = self.__dict__.setdefault("_refused", {})
        state = self.replica.state
        heard = {
            device: max(n, refused.get(device, 0))
            for device, n in {**dict.fromkeys(refused, 0), **state.heard}.items()
        }
        asks = [letter.ask for letter in batch]
        return propose(
            self.kinds, replace(state, heard=Map(heard)), self.replica.position.seq, asks, self.now_ms()
        )

    def refused(self, letter: Letter) -> None:
        refused: dict[str, int] = self.__dict__.setdefault("_refused", {})
        refused[str(letter.ask.device)] = letter.ask.n


class UnknownIsDone(Worker):
    """No answer of the log? It will have been written."""

    def outcome(self, life: int, batch: list[Letter], proposal: Proposal, outcome: Outcome) -> None:
        if life == self.life and not isinstance(outcome, list):
            self.busy = False
            self.settle(batch, proposal)
            self.fold_again()
        else:
            super().outcome(life, batch, proposal, outcome)


class DropsLostBatch(Worker):
    """Lost the race? Then the batch is gone."""

    def outcome(self, life: int, batch: list[Letter], proposal: Proposal, outcome: Outcome) -> None:
        super().outcome(life, batch, proposal, outcome)
        if life == self.life and not isinstance(outcome, list):
            self.mailbox = [letter for letter in self.mailbox if letter not in batch]


# --- Workers that follow the log wrongly -------------------------------------------------------------


class LooksAtNumbersOnly(Worker):
    """Compares only how long the log is: a rewound log that has grown again looks the same."""

    def differs(self, head: Position) -> bool:
        return head.seq != self.replica.position.seq

    def catch_up(self) -> None:
        try:
            super().catch_up()
        except Rewound:
            return

    def outcome(self, life: int, batch: list[Letter], proposal: Proposal, outcome: Outcome) -> None:
        if (
            life == self.life
            and isinstance(outcome, Rewound)
            and self.log.head().seq >= self.replica.position.seq
        ):
            # The numbers fit; take the position for ours.
            self.replica.position = self.log.entries[self.replica.position.seq - 1].position
        super().outcome(life, batch, proposal, outcome)


class NeverLooks(Worker):
    """Trusts hints alone, which may be lost."""

    def differs(self, head: Position) -> bool:
        return False


class KeepsQuietWhenRewound(Worker):
    """Folds again after a rewind and tells no screen."""

    def fold_again(self) -> None:
        seats, self.seats = self.seats, {}
        super().fold_again()
        self.seats = seats


class IgnoresGaps(Worker):
    """Reads only the entry the hint spoke of, and folds it over whatever is missing."""

    def hint(self, seq: int) -> None:
        if seq > self.replica.position.seq and not self.busy and self.log.synced >= seq:
            entry: Entry = self.log.entries[seq - 1]
            before = self.log.entries[seq - 2].position
            self.replica.position = before
            self.show(self.replica.absorb(self.told(entry), entry.position))


class ForgetsOpenBooks(Worker):
    """Has the key of a book forgotten as soon as there is something in it."""

    def tidy(self) -> None:
        super().tidy()
        if self.replica.atelier is not None:
            for book in self.kinds.open_books(self.replica.state).values():
                self.log.forget_key(book)


class AppendsAnywhere(HallLog):
    """A log that takes whatever comes, wherever it was decided."""

    def _arrived(self, bodies: Sequence[bytes], behind: Position, then: Then) -> None:
        super()._arrived(bodies, self._end(), then)


class AnswersBeforeSync(HallLog):
    """A log that answers when it has written, before the disk has it."""

    def _arrived(self, bodies: Sequence[bytes], behind: Position, then: Then) -> None:
        if behind != self._end():
            super()._arrived(bodies, behind, then)
            return
        written = self._write(bodies)
        self.clock.after(0.002, then, written)
        self.clock.after(self.clock.between(0.01, 0.5), self._safe, written, self._life, lambda outcome: None)


class BelievesSnapshots(HallLog):
    """A log that hands out the snapshot of a story that is over."""

    def snapshot(self) -> tuple[Position, bytes] | None:
        kept = self._snapshot
        if kept is None or kept[0].seq > self.synced:
            return None
        here = self.entries[kept[0].seq - 1].position if kept[0].seq else self.origin
        return here, kept[1]


# --- Replicas that fold, draw or resume wrongly ------------------------------------------------------


class ForgetsHeard(Replica):
    """Folds the events and forgets who was heard."""

    def absorb(self, commit: Commit, position: Position) -> frozenset[Key]:
        return super().absorb(replace(commit, device=None), position)


class ResumesByNumber(Replica):
    """Takes any position with a number of ours for a position of ours."""

    def since(self, name: BoardName, then: Position) -> Patch | None:
        back = self.position.seq - then.seq
        return super().since(name, self._at(back)) if 0 <= back <= len(self._tail) else None


class ResumesOneLate(Replica):
    """Resumes behind the entry after the one the screen has."""

    def since(self, name: BoardName, then: Position) -> Patch | None:
        back = self.position.seq - then.seq
        known = 0 < back <= len(self._tail) and self._at(back) == then
        return super().since(name, self._at(back - 1) if known else then)


class PatchesWithoutCuts(Replica):
    """Puts what is new and leaves what is gone."""

    def patch(self, name: BoardName, paths: Iterable[str]) -> Patch:
        return Patch(put=super().patch(name, paths).put)


class RedrawForgetsASubject(Replica):
    """Does not know that a vote changes the turnout."""

    def _lay(self, changes: Mapping[Key, object]) -> set[Key]:
        return super()._lay(
            {key: record for key, record in changes.items() if not key[1].startswith("vote/")}
        )


# --- Screens and tablets -----------------------------------------------------------------------------


class PatchesTheWrongBoard(Worker):
    """Sends what changed on a person's own board as if it were the room's."""

    def change(self, screen: Screen, board: BoardName, paths: Iterable[str]) -> bytes:
        patch = self.replica.patch(board, paths)
        at = self.replica.position.token()
        wrong = "room" if board.startswith("me/") else board
        return screen.codec.write(Change(board=wrong, at=at, put=patch.put, cut=patch.cut))


class ForgetsTheOldTable(Worker):
    """Lets who changed tables go on reading the table they left."""

    def show(self, keys: Iterable[Key]) -> None:
        super().show([key for key in keys if key[1] != "seat"])


class PopsOnSend(Guest):
    """Takes a command out of the outbox when it is sent, not when it is answered."""

    def outgoing(self) -> bytes | None:
        message = super().outgoing()
        if message is not None:
            self.outbox.popleft()
        return message


class SendsAllAtOnce(Guest):
    """Has everything on its way at once, so that a number in the log says nothing of the ones before it."""

    def hello(self) -> bytes:
        self.__dict__["_out"] = 0
        return super().hello()

    def outgoing(self) -> bytes | None:
        out = self.__dict__.get("_out", 0)
        waiting = [asked for asked in self.outbox if asked.n > out]
        if self.welcome is None or not waiting:
            return None
        self.__dict__["_out"] = self._tried = waiting[0].n
        return self.codec.write(Say(n=waiting[0].n, do=self.codec.raw(waiting[0].command)))


class NumbersAfresh(Guest):
    """Asks again under a new number whatever was not answered when the socket fell."""

    def hello(self) -> bytes:
        commands = [asked.command for asked in self.outbox]
        self.outbox.clear()
        for command in commands:
            self.ask(command)
        return super().hello()


class StartsAtOne(Guest):
    """Counts from one again when the device's memory was lost."""

    def __init__(self, token: str, subprotocol: str, first_n: int = 1) -> None:
        super().__init__(token, subprotocol)


class KeepsForeignBoards(Guest):
    """Does not forget the boards that a new welcome does not name."""

    def _welcomed(self, frame: FromServer, now_ms: int) -> None:
        kept = dict(self.boards)
        super()._welcomed(frame, now_ms)  # type: ignore[arg-type]
        self.boards = kept


# --- Rules that are not kept -------------------------------------------------------------------------


def _careless(changed: Callable[[Here], Here]) -> Kinds:
    """The kinds, with a vote that does not look at something."""

    def careless(order: CastBallot, here: Here, by: Actor, at: int):
        return cast_ballot(order, changed(here), by, at)

    changed_kind = vote.ACTIVITY._replace(decisions={**vote.ACTIVITY.decisions, CastBallot: careless})
    return Kinds([changed_kind if each is vote.ACTIVITY else each for each in BUILT_IN])


ALWAYS_OPEN = _careless(lambda here: here._replace(step=replace(here.step, status="open")))
NO_BUDGET = _careless(
    lambda here: here._replace(
        state=replace(here.state, settings=replace(here.state.settings, budget=20, cap=20))
    )
)


def _stubborn() -> Kinds:
    """The kinds, with a machine that is believed whatever people have decided meanwhile."""
    kinds = Kinds(BUILT_IN)

    def believed(order: SortNotes, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
        known = tuple(
            each
            for each in order.filed
            if {each.note} <= atelier.notes.keys() and each.cluster in atelier.clusters
        )
        return (NotesSorted(place=order.place, filed=known),) if known else ()

    kinds.decisions = {**kinds.decisions, SortNotes: believed}
    return kinds


STUBBORN = _stubborn()

MUTANTS: dict[str, Cast] = {
    "acks before append": Cast(worker=AcksBeforeAppend),
    "dedupes in memory": Cast(worker=DedupesInMemory),
    "decides on receipt": Cast(worker=DecidesOnReceipt),
    "refusals are heard": Cast(worker=RefusalsAreHeard),
    "unknown is done": Cast(worker=UnknownIsDone),
    "looks at numbers only": Cast(worker=LooksAtNumbersOnly),
    "never looks": Cast(worker=NeverLooks),
    "keeps quiet when rewound": Cast(worker=KeepsQuietWhenRewound),
    "ignores gaps": Cast(worker=IgnoresGaps),
    "forgets open books": Cast(worker=ForgetsOpenBooks),
    "appends anywhere": Cast(log=AppendsAnywhere),
    "answers before sync": Cast(log=AnswersBeforeSync),
    "believes snapshots": Cast(log=BelievesSnapshots),
    "forgets heard": Cast(replica=ForgetsHeard),
    "resumes by number": Cast(replica=ResumesByNumber),
    "resumes one late": Cast(replica=ResumesOneLate),
    "patches without cuts": Cast(replica=PatchesWithoutCuts),
    "redraw forgets a subject": Cast(replica=RedrawForgetsASubject),
    "patches the wrong board": Cast(worker=PatchesTheWrongBoard),
    "forgets the old table": Cast(worker=ForgetsTheOldTable),
    "pops on send": Cast(guest=PopsOnSend),
    "sends all at once": Cast(guest=SendsAllAtOnce),
    "numbers afresh": Cast(guest=NumbersAfresh),
    "starts at one": Cast(guest=StartsAtOne),
    "keeps foreign boards": Cast(guest=KeepsForeignBoards),
    "vote after the close": Cast(kinds=ALWAYS_OPEN),
    "no budget": Cast(kinds=NO_BUDGET),
    "the machine knows better": Cast(kinds=STUBBORN),
}
