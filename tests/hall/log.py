"""The log of the hall: written, then synced, then answered; power cuts lose what was not synced, failovers more.

It keeps the contract of `server.stores.Log` in virtual time. What is read was synced: a store answers nobody, readers
neither, before the disk has it.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random
from typing import NamedTuple, Protocol

from facilitation.kinds import Book
from facilitation.log import SALT_BYTES, Position, after, digest, start
from server.keys import Closed
from server.stores import Lost, Rewound, Unknown
from tests.hall.clock import Clock
from tests.keyring import Keyring

Outcome = list[Position] | Lost | Rewound | Unknown
Then = Callable[[Outcome], None]
GIVES_UP_S = 1.0
SAVED = 0.15
"""How many commits are followed by a snapshot."""


class Entry(NamedTuple):
    """One commit as it stands in the log."""

    position: Position
    body: bytes


class Reader(Protocol):
    """Somebody who hears of every entry that is safe, and of every rewind."""

    def grown(self, entry: Entry) -> None: ...

    def rewound(self, entries: Sequence[Entry]) -> None: ...


class HallLog:
    """One log. `entries[:synced]` is what survives a power cut."""

    def __init__(self, clock: Clock, referee: Reader, calm: Callable[[], bool]) -> None:
        self.clock = clock
        self.entries: list[Entry] = []
        self.synced = 0
        self.origin = start(f"{clock.chance.getrandbits(32):08x}")
        self.hints: list[Callable[[int], None]] = []
        self._referee = referee
        self._calm = calm
        self._life = 0
        self._dice = Random(self.origin.epoch)
        self._snapshot: tuple[Position, bytes] | None = None
        self.keys = Keyring()
        self._forgotten_at: dict[Book, int] = {}

    def head(self) -> Position:
        """Where the log ends, as far as it is safe."""
        return self.entries[self.synced - 1].position if self.synced else self.origin

    def seed(self, bodies: Sequence[bytes]) -> None:
        """What stands in the log before the hall opens."""
        self._write(bodies)
        self._sync(len(self.entries))

    def append(self, bodies: Sequence[bytes], behind: Position, then: Then) -> None:
        """Write behind a position; `then` hears the outcome once it is safe, or lost, or not known."""
        self.clock.after(self.clock.between(0.001, 0.02), self._arrived, bodies, behind, then)

    def read(self, behind: Position) -> list[Entry]:
        """What is safe behind a position. Raises `Rewound` when it is not one of this log."""
        if not self.knows(behind, self.synced):
            raise Rewound
        return self.entries[behind.seq : self.synced]

    def knows(self, at: Position, upto: int) -> bool:
        """Whether a position is one of this log's."""
        if at.seq == 0:
            return at == self.origin
        return at.seq <= upto and self.entries[at.seq - 1].position == at

    def forget_key(self, book: Book) -> None:
        """Forget the key of a book for good; as durable as what the log says now, since one store keeps both."""
        if book not in self.keys.forgotten:
            self.clock.tell("key forgotten", book.token())
            self.keys.forgotten.add(book)
            self._forgotten_at[book] = self.synced

    def forgets_after(self) -> float:
        """How long it takes a worker to have a key forgotten. By dice of its own, too."""
        return self._dice.uniform(0.0, 1.0)

    def save(self, at: Position, written: Callable[[], bytes]) -> None:
        """Keep a snapshot now and then: by dice of its own, so that the storm of a seed is what it was."""
        if self._dice.random() < SAVED and self.knows(at, self.synced):
            self.clock.tell("snapshot", at.seq)
            with suppress(Closed):
                self._snapshot = (at, written())

    def snapshot(self) -> tuple[Position, bytes] | None:
        """The newest snapshot, when this log still knows where it was taken."""
        kept = self._snapshot
        return kept if kept is not None and self.knows(kept[0], self.synced) else None

    def lose_power(self, lag: int = 0) -> None:
        """Forget what was not synced; with `lag`, a replica that knows even less takes over under the same epoch."""
        self._life += 1
        lost = max(1, self.synced - lag)
        self.clock.tell("log loses power", len(self.entries), "→", lost)
        del self.entries[lost:]
        if lost < self.synced:
            self.synced = lost
            for book, at in list(self._forgotten_at.items()):
                if at > lost:  # The other one never heard of it either.
                    del self._forgotten_at[book]
                    self.keys.forgotten.discard(book)
            self._referee.rewound(self.entries)

    def _end(self) -> Position:
        return self.entries[-1].position if self.entries else self.origin

    def _arrived(self, bodies: Sequence[bytes], behind: Position, then: Then) -> None:
        if not self.fits(behind):
            why = Lost() if self.knows(behind, len(self.entries)) else Rewound()
            self.clock.after(self.clock.between(0.001, 0.02), then, why)
            return
        written = self._write(bodies)
        self.clock.after(self.clock.between(0.001, 0.03), self._safe, written, self._life, then)

    def fits(self, behind: Position) -> bool:
        """Whether what was decided at a position may stand behind the end."""
        return behind == self._end()

    def _write(self, bodies: Sequence[bytes]) -> list[Position]:
        written = []
        for body in bodies:
            # The salt is what makes an entry that uses a number again another entry.
            entry = Entry(after(self._end(), digest(self.clock.chance.randbytes(SALT_BYTES), body)), body)
            self.entries.append(entry)
            written.append(entry.position)
        return written

    def _safe(self, written: list[Position], life: int, then: Then) -> None:
        if life != self._life:
            self.clock.after(GIVES_UP_S, then, Unknown())
            return
        self._sync(written[-1].seq)
        if not self._calm() and self.clock.chance.random() < 0.05:
            self.clock.tell("reply of the log lost", written[-1].seq)
            self.clock.after(GIVES_UP_S, then, Unknown())
        else:
            self.clock.after(self.clock.between(0.001, 0.01), then, written)

    def _sync(self, upto: int) -> None:
        for entry in self.entries[self.synced : upto]:
            self.synced += 1
            self._referee.grown(entry)
        for hint in self.hints:
            if self.clock.chance.random() < 0.8:
                self.clock.after(self.clock.between(0.001, 0.1), hint, upto)
