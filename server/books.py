"""The books of an atelier: what says who gave what in secret is locked on its way into the log, and opened on its way out.

Each book has a key of its own, in the directory. When a book is closed its key is forgotten, and nobody can open what
was locked with it: not in the log, and not in a copy that was made of it meanwhile. This file does not know what a vote is.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facilitation.events import Commit
from facilitation.ids import AtelierId
from facilitation.kinds import Book, Kinds
from facilitation.model import Atelier
from server.stores import Directory, Entry, Full, NoSuchAtelier, Rewound, Unavailable, Unknown
from server.timers import SYSTEM

log = logging.getLogger("atelier.books")

MARK: Final = b"\xc1"
"""The first byte of a locked entry: the one that no message begins with."""
KEY_BITS: Final = 256
NONCE_BYTES: Final = 12
BLOCK: Final = 512
"""What is locked is filled up to a multiple of this: its length says next to nothing about what is in it."""
SIZE_BYTES: Final = 4
AGAIN_S: Final = 5.0
"""How long a key that could not be forgotten, because the store is away, waits to be forgotten."""


class Closed(Exception):
    """There is no key for this book here: it was closed, and its key forgotten."""


class Books:
    """The books of one atelier, on this worker: a cache of keys, and nothing else."""

    def __init__(self, name: AtelierId, directory: Directory, kinds: Kinds) -> None:
        self._name = name
        self._directory = directory
        self._kinds = kinds
        self._keys: dict[str, bytes] = {}
        self._without_key: set[str] = set()
        self._woken = asyncio.Event()

    async def learn(self) -> None:
        """Know the keys that there are. Raises `Unavailable`."""
        self._keys |= await self._directory.book_keys(self._name)
        self._without_key.clear()
        self._woken.set()

    # --- Into the log, and out of it -----------------------------------------------------------

    async def write(self, commit: Commit) -> bytes:
        """A commit as it stands in the log. The key of its book, if it has one, is kept before this returns.

        Raises the weather of the directory, and `msgspec.DecodeError` for what could not be read again: it would shut
        the atelier for good.
        """
        body = self._kinds.write_commit(commit)
        self._kinds.read_commit(body)
        book = self._kinds.book(commit)
        if book is None:
            return body
        token = book.token()
        if token not in self._keys:
            fresh = AESGCM.generate_key(KEY_BITS)
            self._keys[token] = await self._directory.book_key(self._name, token, fresh)
        return MARK + msgspec.msgpack.encode((token, self.box(book, body)))

    async def read(self, entry: Entry) -> Commit:
        """What an entry of the log says. One that was redacted, or whose book is closed, counts in the order and tells
        nothing. Raises `Unavailable`.
        """
        body = entry.body
        if body is not None and body.startswith(MARK):
            body = await self._opened(body)
        if body is None:
            return Commit(seq=entry.position.seq, at_ms=0, by=SYSTEM, events=())
        return self._kinds.read_commit(body)

    async def _opened(self, locked: bytes) -> bytes | None:
        token, box = msgspec.msgpack.decode(locked[len(MARK) :], type=tuple[str, bytes])
        if token not in self._keys and token not in self._without_key:
            # A key is kept before anything is locked with it: one that is not there now will not come.
            missing = self._without_key.copy()
            await self.learn()
            self._without_key |= missing
            if token not in self._keys:
                self._without_key.add(token)
        return self._unboxed(token, box)

    # --- What a key does ------------------------------------------------------------------------

    def box(self, book: Book, secret: bytes) -> bytes:
        """Lock something under the key of a book. Raises `Closed` when there is none (any more)."""
        nonce, token = os.urandom(NONCE_BYTES), book.token()
        key = self._keys.get(token)
        if key is None:
            raise Closed(token)
        filled = len(secret).to_bytes(SIZE_BYTES) + secret
        filled += bytes(-len(filled) % BLOCK)
        return nonce + AESGCM(key).encrypt(nonce, filled, self._bound_to(token))

    def unbox(self, book: Book, box: bytes) -> bytes | None:
        """What was locked; `None` when it cannot be opened."""
        return self._unboxed(book.token(), box)

    def _unboxed(self, token: str, box: bytes) -> bytes | None:
        key = self._keys.get(token)
        if key is None:
            return None
        try:
            filled = AESGCM(key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], self._bound_to(token))
        except InvalidTag:
            return None
        return filled[SIZE_BYTES:][: int.from_bytes(filled[:SIZE_BYTES])]

    def _bound_to(self, token: str) -> bytes:
        """What a locked entry cannot be taken out of: of another atelier or book, it does not open."""
        return f"{self._name}/{token}".encode()

    # --- Closing --------------------------------------------------------------------------------

    def closed(self) -> None:
        """A book may have been closed: its key is forgotten as soon as `run` comes to it."""
        self._woken.set()

    async def run(self, standing: Callable[[], Awaitable[Atelier]]) -> None:
        """Forget the keys of books that are closed as the log has it now (`standing`, which may raise its weather), until
        cancelled.

        Beside the room: to leave no byte of a key in the files takes a moment.
        """
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.tidy(await standing())
            except NoSuchAtelier:
                return
            except (Full, Rewound, Unavailable, Unknown) as weather:
                log.warning("a key of %s waits to be forgotten: %s", self._name, type(weather).__name__)
                await asyncio.sleep(AGAIN_S)
                self._woken.set()

    async def tidy(self, atelier: Atelier) -> None:
        """Forget the keys of the books that are closed. Raises the weather of the directory."""
        # Only those: a book that this copy knows nothing of may have been opened where the log has gone on.
        closed = {book.token() for book in self._kinds.closed_books(atelier)}
        if lost := sorted(self._without_key - closed):
            log.error(
                "what was given in %s of %s cannot be opened: the directory has no key", lost, self._name
            )
        for token in sorted(closed & self._keys.keys()):
            await self._directory.forget_key(self._name, token)
            del self._keys[token]
            self._without_key.add(token)
