"""Fresh copies of an atelier: what a room is opened with, and a witness to compare it with.

Nothing is kept here but the witness; the log, and a snapshot where there is one, say everything.
"""

import asyncio
from typing import Final, NamedTuple

from facilitation.boards import Boards, boards
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import TAIL_COMMITS, AtelierId, DeviceId
from facilitation.kinds import Kinds
from facilitation.log import Position, start
from facilitation.model import Atelier
from facilitation.replica import Replica
from server.books import Books
from server.snapshots import Snapshots
from server.stores import Log, NoSuchAtelier, Rewound

PAGE: Final = 1_000
"""Entries read from the log between two breaths."""


class Witness:
    """A copy folded from the log alone, beside the one that is served: to compare with."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        self.heard: dict[DeviceId, list[int]] = {}
        self._drawn: Boards | None = None

    def absorb(self, commit: Commit, position: Position) -> None:
        """Take the next commit in, and note down whose it was."""
        self.replica.absorb(commit, position)
        self._drawn = None
        if commit.device is not None:
            self.heard.setdefault(commit.device, []).append(commit.n)

    def boards(self) -> Boards:
        """Every board, drawn whole."""
        if self._drawn is None:
            self._drawn = boards(self.replica.kinds, self.replica.state)
        return self._drawn


class Copy(NamedTuple):
    """A copy, and when the last commit it was folded from was decided (0: none was read)."""

    replica: Replica
    at_ms: int


class Copies:
    """Makes copies of one atelier."""

    def __init__(self, name: AtelierId, store: Log, kinds: Kinds, books: Books, snapshots: Snapshots) -> None:
        self._name = name
        self._store = store
        self._kinds = kinds
        self._books = books
        self._snapshots = snapshots
        self._witness: Witness | None = None
        self._forgotten = 0
        self._witnessing = asyncio.Lock()

    async def fresh(self) -> Copy:
        """A copy from the newest snapshot, or from the start of the log.

        Of the log the tail is drawn commit by commit, so that who comes back is told what changed; what lies before
        it is folded only, and drawn once. Raises `NoSuchAtelier`, also for a log without its making.
        """
        await self._books.learn()
        after, atelier = await self._snapshots.newest() or (None, None)
        tail = (await self._store.head(self._name)).seq - TAIL_COMMITS
        replica: Replica | None = None
        at_ms = 0
        while entries := await self._store.read(self._name, after, PAGE):
            for entry in entries:
                commit = await self._books.read(entry)
                at_ms = max(at_ms, commit.at_ms)
                if replica is None and entry.position.seq > tail:
                    replica = await self._drawn(after or start(entry.position.epoch), atelier)
                if replica is None:
                    atelier = fold_commit(self._kinds, atelier, commit)
                else:
                    replica.absorb(commit, entry.position)
                    self._passed(entry.position, replica.state)
                after = entry.position
            await asyncio.sleep(0)
        if replica is None and after is not None:
            replica = await self._drawn(after, atelier)
        if replica is None:
            # The power went between the log's first line and its second: there is nothing to serve.
            raise NoSuchAtelier(self._name)
        return Copy(replica, at_ms)

    async def _drawn(self, at: Position, atelier: Atelier | None) -> Replica:
        """A copy that begins here. All boards of a large hall are drawn beside the loop: other rooms go on."""
        if atelier is None:
            return Replica(self._kinds, at)
        self._passed(at, atelier)
        return await asyncio.to_thread(Replica, self._kinds, at, atelier)

    def _passed(self, at: Position, atelier: Atelier) -> None:
        """No copy begins halfway, without what could not be opened and is not told yet by the closing of its book."""
        if not self._books.misses(atelier):
            self._snapshots.passed(at, atelier)

    def forget(self) -> None:
        """Hold no copy from before now: it says what nobody may know any more."""
        self._witness = None
        self._forgotten += 1

    async def witness(self) -> Witness:
        """A copy folded from the log alone. Kept, and only what is new is read: whoever asks often costs little."""
        async with self._witnessing:
            try:
                return await self._witnessed()
            except Rewound:
                self._witness = None
                return await self._witnessed()

    async def _witnessed(self) -> Witness:
        witness, self._witness = self._witness, None
        forgotten = self._forgotten
        after = None if witness is None else witness.replica.position
        while entries := await self._store.read(self._name, after, PAGE):
            for entry in entries:
                if witness is None:
                    witness = Witness(Replica(self._kinds, start(entry.position.epoch)))
                witness.absorb(await self._books.read(entry), entry.position)
            after = entries[-1].position
            await asyncio.sleep(0)
        if witness is None:
            raise NoSuchAtelier(self._name)
        if forgotten == self._forgotten:
            self._witness = witness
        return witness
