"""One worker of the hall: a replica, sockets, a mailbox, and the loop that every worker runs.

Take what is in the mailbox, decide it in order, append it behind where it was decided, absorb it, say what changed,
answer. Whatever goes wrong with the append, the answer is the same: look at the log and decide again. The pure pieces
are the product's own (`propose`, `Replica`, `Host`, `Screen`); the loop is that of `server/rooms.py` without its waits.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from facilitation.audience import BoardName
from facilitation.boards import Key
from facilitation.errors import Refused
from facilitation.events import Commit
from facilitation.ids import DeviceId
from facilitation.kinds import Book, Kinds
from facilitation.log import Position
from facilitation.model import Actor, Atelier
from facilitation.propose import Ask, Proposal, propose
from facilitation.replica import Hole, Replica
from facilitation.snapshot import Unreadable
from facilitation.wire.frames import MSGPACK, Change
from facilitation.wire.host import Answered, Asked, Greeted, Host, Pinged
from server.screen import Greeting, Screen
from server.shelf import Shelf
from server.stores import Lost, Rewound, Unknown
from tests.hall.clock import Clock
from tests.hall.log import Entry, HallLog, Outcome
from tests.hall.network import Link
from tests.story import NOON

AGAIN_S = 0.01
LOOKS_EVERY_S = 2.0
READS_WITHIN_S = 0.2
"""How long a screen may take to read what waits for it: long enough for a second frame to wait behind the first."""


class Pass(NamedTuple):
    """What a token opens."""

    actor: Actor
    device: DeviceId


class Seat:
    """One socket as the worker knows it: the talk, and what waits to be sent once somebody said who they are."""

    def __init__(self, kinds: Kinds, now: float) -> None:
        self.host = Host(kinds, MSGPACK, now)
        self.screen: Screen | None = None
        self.drains = False


class Letter(NamedTuple):
    """An ask, and whom to tell what became of it (`None`: the server itself asked)."""

    link: Link | None
    ask: Ask


class Worker:
    """A worker; `crash` and it begins again with nothing but the log."""

    def __init__(
        self,
        clock: Clock,
        log: HallLog,
        kinds: Kinds,
        passes: Mapping[str, Pass],
        replica: Callable[[Kinds, Position, Atelier | None], Replica],
    ) -> None:
        self.clock, self.log, self.kinds, self.passes = clock, log, kinds, passes
        self._new_replica = replica
        self.clock_error_s = 0.0
        self.life = 0
        self.seats: dict[Link, Seat] = {}
        log.hints.append(self.hint)
        self.crash()
        self._look_again()

    def crash(self) -> None:
        """Lose everything that is in memory."""
        for link in self.seats:
            link.close()
        self.life += 1
        self.seats = {}
        self.mailbox: list[Letter] = []
        self.busy = False
        self.leaving: set[Book] = set()
        self.fold_again()

    # --- Sockets ---------------------------------------------------------------------------------

    def receive(self, link: Link, message: bytes) -> None:
        """A message of a screen."""
        seat = self.seats.get(link)
        if seat is None:
            if link.cut:  # What still arrives on a socket of an earlier life is nobody's.
                return
            seat = self.seats[link] = Seat(self.kinds, self.clock.now)
        match seat.host.receive(message, self.clock.now):
            case Greeted(token=token, have=have, at=at):
                ticket = self.passes[token]
                seat.screen = Screen(seat.host.codec, ticket.actor, ticket.device, Greeting(have, at))
                self.drain(link)
            case Asked(n=n, command=command):
                assert seat.screen is not None
                ask = Ask(command, seat.screen.actor, seat.screen.device, n)
                self.mailbox.append(Letter(link, ask))
                self.clock.after(0.001, self.turn)
            case Answered(frame=frame):
                self.tell(link, frame)
            case Pinged(t=t):
                assert seat.screen is not None
                seat.screen.ping(t)
                self.drain_soon(link)

    def closed(self, link: Link) -> None:
        """A socket is gone."""
        self.seats.pop(link, None)

    def now_ms(self) -> int:
        """This machine's idea of the time, which may jump."""
        return NOON + int(1000 * max(0.0, self.clock.now + self.clock_error_s))

    # --- Decide, append, absorb ------------------------------------------------------------------

    def turn(self) -> None:
        """Take what is in the mailbox as one batch."""
        if self.busy or not self.mailbox:
            return
        batch, self.mailbox = self.mailbox, []
        proposal = self.propose(batch)
        if proposal.commits:
            self.busy = True
            self.append(batch, proposal)
        elif self.lags():
            # Nobody is told no, or that it is so already, where this worker was: only where the log ends.
            self.mailbox = batch + self.mailbox
            self.catch_up()
            self.clock.after(AGAIN_S, self.turn)
        else:
            self.settle(batch, proposal)

    def lags(self) -> bool:
        """Whether the log has gone on without this worker."""
        return self.differs(self.log.head())

    def propose(self, batch: Sequence[Letter]) -> Proposal:
        """Decide a batch in order, each letter after what the ones before it led to."""
        asks = [letter.ask for letter in batch]
        return propose(self.kinds, self.replica.state, self.replica.position.seq, asks, self.now_ms())

    def append(self, batch: list[Letter], proposal: Proposal) -> None:
        """Have a proposal behind where it was decided."""
        bodies = [self.kinds.write_commit(commit) for commit in proposal.commits]
        self.log.append(bodies, self.replica.position, partial(self.outcome, self.life, batch, proposal))

    def outcome(self, life: int, batch: list[Letter], proposal: Proposal, outcome: Outcome) -> None:
        """What became of an append."""
        if life != self.life:
            return
        self.busy = False
        match outcome:
            case list(positions):
                self.appended(batch, proposal, positions)
            case Lost():
                self.mailbox = batch + self.mailbox
                self.catch_up()
            case Rewound() | Unknown():
                # Not known is not lost: what is there after all is found by its number when it is decided again.
                self.clock.tell("append", type(outcome).__name__)
                self.mailbox = batch + self.mailbox
                self.fold_again()
        self.clock.after(AGAIN_S, self.turn)

    def appended(self, batch: list[Letter], proposal: Proposal, positions: list[Position]) -> None:
        """It is in the log."""
        try:
            for commit, position in zip(proposal.commits, positions, strict=True):
                self.show(self.replica.absorb(commit, position))
            self.log.save(self.replica.position, partial(self.log.keys.write, self.replica.state))
            self.tidy()
        except Hole:
            self.fold_again()
        self.settle(batch, proposal)

    def settle(self, batch: Sequence[Letter], proposal: Proposal) -> None:
        """Answer everybody, behind what their command changed."""
        for letter, verdict in zip(batch, proposal.verdicts, strict=True):
            seat = None if letter.link is None else self.seats.get(letter.link)
            # The socket may be gone; what was asked on it was judged all the same.
            if letter.link is None or seat is None:
                continue
            if isinstance(verdict, Refused):
                self.refused(letter)
                self.tell(letter.link, seat.host.nak(letter.ask.n, verdict))
            else:
                self.tell(letter.link, seat.host.ack(letter.ask.n, verdict.seq))

    def refused(self, letter: Letter) -> None:
        """A refusal leaves no trace: asked again, it is judged again."""

    # --- Follow the log --------------------------------------------------------------------------

    def hint(self, seq: int) -> None:
        """The log has grown, somebody says."""
        if seq > self.replica.position.seq and not self.busy:
            self.catch_up()

    def catch_up(self) -> None:
        """Read what was missed."""
        try:
            for entry in self.log.read(self.replica.position):
                self.show(self.replica.absorb(self.told(entry), entry.position))
            self.tidy()
        except (Rewound, Hole):
            self.fold_again()

    def fold_again(self) -> None:
        """Drop this copy and read the log, from a snapshot on if there is one; every screen is told its boards again."""
        at, atelier = self._snapshot()
        self.replica = self._new_replica(self.kinds, at, atelier)
        for entry in self.log.read(self.replica.position):
            self.replica.absorb(self.told(entry), entry.position)
        self.tidy()
        for link, screen in self.screens():
            screen.greet()
            self.drain_soon(link)

    def _snapshot(self) -> tuple[Position, Atelier | None]:
        """Where a copy begins: at the newest snapshot that can be opened, or with nothing."""
        kept = self.log.snapshot()
        with suppress(Unreadable):
            if kept is not None:
                return kept[0], self.log.keys.read(kept[1], self.kinds)
        return self.log.origin, None

    def told(self, entry: Entry) -> Commit:
        """What an entry tells who reads it now."""
        return self.log.keys.told(self.kinds.read_commit(entry.body))

    def tidy(self) -> None:
        """Have the keys of closed books forgotten, a little later."""
        if self.replica.atelier is None:
            return
        for book in self.kinds.closed_books(self.replica.state) - self.log.keys.forgotten - self.leaving:
            self.leaving.add(book)
            self.clock.after(self.log.forgets_after(), self.forget, self.life, book)

    def forget(self, life: int, book: Book) -> None:
        """Have a key forgotten, if its book is still closed, and the log still says so."""
        if life == self.life and self.replica.atelier is not None:
            self.leaving.discard(book)
            if book in self.kinds.closed_books(self.replica.state) and self.stands():
                self.log.forget_key(book)

    def stands(self) -> bool:
        """Whether what this worker knows is still the log's story."""
        return self.log.knows(self.replica.position, self.log.synced)

    def _look_again(self) -> None:
        """Hints may be lost: look where the log ends."""
        if not self.busy and self.differs(self.log.head()):
            self.catch_up()
        self.clock.after(LOOKS_EVERY_S, self._look_again)

    def differs(self, head: Position) -> bool:
        """Whether the log ends elsewhere than this copy."""
        return head != self.replica.position

    # --- Screens ---------------------------------------------------------------------------------

    def screens(self) -> Iterable[tuple[Link, Screen]]:
        """Everybody who said who they are."""
        return [(link, seat.screen) for link, seat in self.seats.items() if seat.screen is not None]

    def show(self, keys: Iterable[Key]) -> None:
        """Offer what changed to everybody who reads it; who changed tables is welcomed again."""
        touched: dict[BoardName, list[str]] = {}
        for board, path in sorted(keys):
            touched.setdefault(board, []).append(path)
        for link, screen in self.screens():
            if "seat" in touched.get(f"me/{screen.actor.person}", ()):
                screen.greet()
            for board in screen.boards:
                if board in touched:
                    screen.offer(board, self.change(screen, board, touched[board]))
            self.drain_soon(link)

    def change(self, screen: Screen, board: BoardName, paths: Iterable[str]) -> bytes:
        """What these paths of a board are now, as a frame."""
        patch = self.replica.patch(board, paths)
        at = self.replica.position.token()
        return screen.codec.write(Change(board=board, at=at, put=patch.put, cut=patch.cut))

    def tell(self, link: Link, frame: bytes) -> None:
        """An answer, behind whatever waits."""
        seat = self.seats.get(link)
        if seat is not None and seat.screen is not None:
            seat.screen.answer(frame)
            self.drain_soon(link)

    def drain_soon(self, link: Link) -> None:
        """Send what waits once the screen reads."""
        seat = self.seats[link]
        if not seat.drains:
            seat.drains = True
            self.clock.after(self.clock.between(0.0, READS_WITHIN_S), self.drain, link)

    def drain(self, link: Link) -> None:
        """Send what waits."""
        seat = self.seats.get(link)
        if seat is None or seat.screen is None:
            return
        seat.drains = False
        message = seat.screen.message(Shelf(self.replica), self.replica.position, self.now_ms())
        if message is not None:
            link.down(b"".join(message))
