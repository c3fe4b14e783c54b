"""The `Log` port on one stream per atelier, for any number of workers.

Every key of an atelier carries its name as the hash tag, so that in a cluster it would lie in one slot.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Any, Final

from facilitation.ids import AtelierId
from facilitation.log import Position, start
from server.stores import VECTORS_MAX, Entry, Link, Lost, NoSuchAtelier, Rewound, Trimmed
from server.stores.chain import RandomBytes, checked, entry_of, meeting, new_epoch, new_links, seal
from server.stores.hints import Hints, Listener
from server.stores.redis_lane import Lane
from server.stores.redis_register import REGISTER, Register
from server.stores.redis_scripts import (
    APPEND,
    CREATE,
    DESTROY,
    HEAD,
    LOAD,
    LOAD_VECTORS,
    READ,
    REDACT,
    SAVE,
    SAVE_VECTORS,
    TRIM,
    Script,
)
from server.stores.redis_scrubbing import Scrubbing

SEQ_MAX: Final = 2**53
"""Beyond this the server's scripts cannot count; no log comes near."""
VERDICTS: Final[dict[bytes, type[Exception]]] = {
    b"lost": Lost,
    b"rewound": Rewound,
    b"trimmed": Trimmed,
    b"refused": ValueError,
}
VECTORS_PAGE: Final = 500
"""Vectors asked for at once: a megabyte, so that nobody waits long behind them."""
SPACE: Final = b"space"
"""Where the space of the vectors stands among them; no digest is so short."""
NOWHERE: Final = ("-", "0", b"")
"""A place no log has been at."""


class RedisLog:
    """A `Log` on a server that `register` knows. `wake` is the channel on which workers tell each other of appends."""

    def __init__(
        self,
        writes: Lane,
        reads: Lane,
        register: Register,
        scrubbing: Scrubbing,
        hints: Hints,
        wake: bytes,
        random_bytes: RandomBytes = os.urandom,
    ) -> None:
        self._writes = writes
        self._reads = reads
        self._register = register
        self._scrubbing = scrubbing
        self._hints = hints
        self._wake = wake
        self._random_bytes = random_bytes

    async def create(self, atelier: AtelierId) -> Position:
        try:
            head = await self.head(atelier)
        except NoSuchAtelier:
            await self._create(atelier, new_epoch(self._random_bytes))
            head = await self.head(atelier)
        # Also where the log is there: whoever made it may have stopped half-way.
        await self._register.add(atelier)
        return head

    async def append(self, atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        sealed = seal(bodies, after, self._random_bytes) if bodies else []
        await self._append(atelier, after, [link for _, link in sealed])
        if not sealed:
            raise ValueError("an append needs at least one body")
        return [position for position, _ in sealed]

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
        epoch, links = await self._links(atelier, after, limit)
        return [entry_of(epoch, link) for link in links]

    async def head(self, atelier: AtelierId) -> Position:
        epoch, seq, hash_ = await self._asked(self._reads, HEAD, atelier)
        return _position(epoch, seq, hash_)

    def wakeups(self) -> Listener:
        return self._hints.listen()

    async def ateliers(self) -> list[AtelierId]:
        return await self._register.ateliers()

    async def save_snapshot(self, atelier: AtelierId, at: Position, fold_version: str, blob: bytes) -> None:
        await self._asked(self._writes, SAVE, atelier, *_place(at), fold_version, blob)

    async def load_snapshot(self, atelier: AtelierId, fold_version: str) -> tuple[Position, bytes] | None:
        found = await self._asked(self._reads, LOAD, atelier, fold_version)
        if not found:
            return None
        epoch, seq, hash_, state = found
        return _position(epoch, seq, hash_), state

    async def save_vectors(self, atelier: AtelierId, space: str, vectors: Mapping[bytes, bytes]) -> None:
        words = [word for each in vectors.items() for word in each]
        await self._asked(self._writes, SAVE_VECTORS, atelier, space, VECTORS_MAX, *words)

    async def load_vectors(self, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
        vectors: dict[bytes, bytes] = {}
        cursor = b"0"
        while found := await self._asked(
            self._reads, LOAD_VECTORS, atelier, space, cursor.decode(), VECTORS_PAGE
        ):
            cursor, words = found
            vectors |= zip(words[::2], words[1::2], strict=True)
            if cursor == b"0":
                vectors.pop(SPACE, None)
                return vectors
        # There are none, or meanwhile those of another space took their place.
        return {}

    async def redact(self, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
        countable = [seq if 0 < seq < SEQ_MAX else 0 for seq in seqs]
        # Before anything is written: this may no longer be the store it was.
        await self.head(atelier)
        async with self._scrubbing.after():
            await self._asked(self._writes, REDACT, atelier, reason, *countable)

    async def trim(self, atelier: AtelierId, upto: Position) -> None:
        await self._asked(self._writes, TRIM, atelier, *_place(upto))

    async def links(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Link]:
        return (await self._links(atelier, after, limit))[1]

    async def restore(self, atelier: AtelierId, epoch: str, links: Sequence[Link]) -> Position:
        try:
            end = await self.head(atelier)
        except NoSuchAtelier:
            new_links(atelier, links, start(epoch))
            await self._create(atelier, epoch)
            end = await self.head(atelier)
        await self._links(atelier, meeting(epoch, links, end), 1)
        new = new_links(atelier, links, end)
        await self._register.add(atelier)
        if new:
            await self._append(atelier, end, new)
        return Position(epoch, new[-1].seq, new[-1].hash) if new else end

    async def destroy(self, atelier: AtelierId) -> None:
        await self._register.check()
        async with self._scrubbing.after():
            await self._writes.run(DESTROY, [*_keys(atelier), REGISTER], [atelier])

    async def close(self) -> None:
        await self._writes.close()
        await self._reads.close()
        self._hints.close()

    async def _create(self, atelier: AtelierId, epoch: str) -> None:
        await self._writes.run(CREATE, _keys(atelier), [epoch, start(epoch).hash])

    async def _append(self, atelier: AtelierId, after: Position, links: Sequence[Link]) -> None:
        words = [word for link in links for word in _words(link)]
        await self._asked(self._writes, APPEND, atelier, *_place(after), self._wake, atelier, *words)
        if links:
            self._hints.tell(atelier, links[-1].seq)

    async def _links(self, atelier: AtelierId, after: Position | None, limit: int) -> tuple[str, list[Link]]:
        """The epoch, and what stands behind `after`, checked."""
        assert limit > 0, limit
        place = ("", "0", b"") if after is None else _place(after)
        epoch, seq, hash_, rows = await self._asked(self._reads, READ, atelier, *place, limit)
        end = _position(epoch, seq, hash_)
        return end.epoch, list(checked(atelier, end, (_link(*row) for row in rows)))

    async def _asked(self, lane: Lane, script: Script, atelier: AtelierId, *words: str | bytes | int) -> Any:
        """What a script says behind `ok`. Raises what it says otherwise, and the weather."""
        verdict, *answer = await lane.run(script, _keys(atelier), words)
        if verdict == b"ok":
            return answer
        if verdict == b"none":
            raise await self._register.missing(atelier)
        if verdict == b"gone":
            raise self._register.emptied()
        raise VERDICTS[verdict]


def _keys(atelier: AtelierId) -> list[str]:
    """The stream, what it begins with, the snapshot, and the vectors."""
    return [f"atelier:{{{atelier}}}:{part}" for part in ("log", "about", "snapshot", "vectors")]


def _place(at: Position) -> tuple[str, str, bytes]:
    # A token can hold numbers the server cannot count to, and an empty epoch would mean the start.
    if not at.epoch or not 0 <= at.seq < SEQ_MAX:
        return NOWHERE
    return at.epoch, str(at.seq), at.hash


def _position(epoch: bytes, seq: bytes, hash_: bytes) -> Position:
    return Position(epoch.decode(), int(seq), hash_)


def _words(link: Link) -> tuple[bytes | str, ...]:
    if link.salt is None or link.body is None:
        return link.hash, link.digest, b"", link.redacted_for or ""
    return link.hash, link.digest, link.salt, link.body


def _link(id_: bytes, fields: Sequence[bytes]) -> Link:
    """A row of the stream. The fields stand in the order in which they were written."""
    kept = dict(zip(fields[::2], fields[1::2], strict=True))
    reason = kept.get(b"r")
    return Link(
        int(id_.partition(b"-")[0]),
        kept[b"h"],
        kept[b"d"],
        kept.get(b"s"),
        kept.get(b"b"),
        None if reason is None else reason.decode(),
    )
