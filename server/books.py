"""The books of an atelier: what says who gave what in secret is locked on its way into the log, and opened on its way out.

Each book has a key of its own, in the directory. When a book is closed its key is forgotten, and nobody can open what
was locked with it: not in the log, and not in a copy that was made of it meanwhile. This file does not know what a vote is.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec

from facilitation.events import Commit
from facilitation.ids import AtelierId
from facilitation.kinds import Kinds
from facilitation.model import Atelier
from server.keys import Keys, fresh_key, key_of
from server.stores import Directory, Entry, Full, NoSuchAtelier, Rewound, Unavailable, Unknown
from server.timers import SYSTEM

log = logging.getLogger("atelier.books")

MARK: Final = b"\xc1"
"""The first byte of a locked entry: the one that no message begins with."""
AGAIN_S: Final = 5.0
AGAIN_MAX_S: Final = 300.0
"""How long a key that could not be forgotten, because the store is away, waits to be forgotten: twice as long each time."""


class Books:
    """The books of one atelier, on this worker. `keys` are those that are known here now."""

    def __init__(self, name: AtelierId, directory: Directory, kinds: Kinds) -> None:
        self._name = name
        self._directory = directory
        self._kinds = kinds
        self.keys = Keys(name, {})
        # Books and names of keys that were looked for in vain, and the books of what was missed because of it.
        self._no_key: set[tuple[str, bytes]] = set()
        self._missed: set[str] = set()
        self._woken = asyncio.Event()

    async def learn(self) -> None:
        """Know the keys that there are now, and no others; what is folded from here on begins anew. Raises `Unavailable`."""
        await self._look()
        self._no_key.clear()
        self._missed.clear()

    async def _look(self) -> None:
        self.keys = Keys(self._name, await self._directory.book_keys(self._name))
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
        if token not in self.keys:
            key = await self._directory.book_key(self._name, token, fresh_key())
            # To the keys there are now: one of those there were may have been forgotten meanwhile.
            self.keys = self.keys.having(token, key)
        return MARK + msgspec.msgpack.encode((token, self.keys.box(book, body)))

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
        opened, sought = self.keys.open(token, box), (token, key_of(box))
        if opened is None and sought not in self._no_key:
            # A key is kept before anything is locked with it: one that is not there now will not come.
            await self._look()
            opened = self.keys.open(token, box)
            if opened is None:
                self._no_key.add(sought)
        if opened is None:
            self._missed.add(token)
        return opened

    def misses(self, atelier: Atelier) -> bool:
        """Whether a state that was folded from what could be opened lacks something: of a book that is not closed in it."""
        return bool(self._missed) and bool(self._missed - self._closed_in(atelier))

    def _closed_in(self, atelier: Atelier) -> set[str]:
        return {book.token() for book in self._kinds.closed_books(atelier)}

    # --- Closing --------------------------------------------------------------------------------

    def closed(self) -> None:
        """A book may have been closed: its key is forgotten as soon as `run` comes to it."""
        self._woken.set()

    def untidy(self, atelier: Atelier) -> bool:
        """Whether the key of a closed book is still to be forgotten."""
        return bool(self.keys.tokens) and bool(self.keys.tokens & self._closed_in(atelier))

    async def run(self, standing: Callable[[], Awaitable[Atelier]]) -> None:
        """Forget the keys of books that are closed as the log has it now (`standing`, which may raise its weather), until
        cancelled.

        Beside the room: to leave no byte of a key in the files takes a moment.
        """
        again_s = AGAIN_S
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.tidy(await standing())
                again_s = AGAIN_S
                continue
            except NoSuchAtelier:
                return
            except (Full, Rewound, Unavailable, Unknown) as weather:
                log.warning("a key of %s waits to be forgotten: %s", self._name, type(weather).__name__)
            except Exception:
                log.exception("a key of %s could not be forgotten", self._name)
            await asyncio.sleep(again_s)
            again_s = min(2 * again_s, AGAIN_MAX_S)
            self._woken.set()

    async def tidy(self, atelier: Atelier) -> None:
        """Forget the keys of the books that are closed. Raises the weather of the directory."""
        # Only those: a book that this copy knows nothing of may have been opened where the log has gone on.
        closed = self._closed_in(atelier)
        if lost := sorted(self._missed - closed):
            log.error(
                "what was given in %s of %s cannot be opened: the directory has no key", lost, self._name
            )
        for token in sorted(closed & self.keys.tokens):
            await self._directory.forget_key(self._name, token)
            self.keys = self.keys.without(token)
