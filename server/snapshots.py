"""Snapshots of one atelier on this worker: where a copy begins, and when the next one is saved.

A room that is opened reads the newest snapshot and then only the log behind it. Nothing depends on there being one:
whatever is wrong with a snapshot, the log is folded instead. This file does not know how states are written.
"""

import asyncio
import hashlib
import logging
import os
import sys
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from facilitation.ids import TAIL_COMMITS, AtelierId
from facilitation.kinds import Kinds
from facilitation.log import Position
from facilitation.model import Atelier
from facilitation.snapshot import Unreadable, read, write
from server.books import Books
from server.keys import Closed
from server.stores import Full, Log, NoSuchAtelier, Rewound, Unavailable, Unknown

log = logging.getLogger("atelier.snapshots")

EVERY: Final = 4 * TAIL_COMMITS
"""Commits from one snapshot to the next. Writing and checking one of a large hall takes 60 ms of a thread, so spread over
so many commits it is a tenth of what they cost; and folding so many without drawing takes a fifth of a second."""


class Mark(NamedTuple):
    """An atelier as it was at a position."""

    position: Position
    atelier: Atelier


class Snapshots:
    """The snapshots of one atelier: `newest` before it is folded, `passed` for what it comes by, `run` meanwhile."""

    def __init__(self, name: AtelierId, store: Log, kinds: Kinds, books: Books) -> None:
        self._name = name
        self._store = store
        self._kinds = kinds
        self._books = books
        self._version = fold_version(kinds)
        self._saved = 0
        self._mark: Mark | None = None
        self._due: Mark | None = None
        self._woken = asyncio.Event()
        self._failing = False

    async def newest(self) -> Mark | None:
        """The newest snapshot this very code has written and the log still knows. Raises `NoSuchAtelier`."""
        self._saved, self._mark, self._due = 0, None, None
        try:
            found = await self._store.load_snapshot(self._name, self._version)
            if found is None:
                return None
            position, blob = found
            await self._store.read(self._name, position, 1)
            mark = Mark(position, await asyncio.to_thread(read, self._kinds, blob, self._books.keys.unbox))
        except Rewound:
            return None
        except Unavailable:
            # If the store is away, reading the log will say so; if only this page of it is damaged, it will not.
            return None
        except Unreadable:
            log.warning("the snapshot of %s cannot be read: its log is folded instead", self._name)
            return None
        self._saved, self._mark = position.seq, mark
        return mark

    def passed(self, position: Position, atelier: Atelier) -> None:
        """The room has come to this state. Now and then one is marked, and saved once a whole tail lies behind it.

        So who comes back after a restart is sent a patch and no board: the copy that begins there draws the tail.
        """
        mark = self._mark
        if mark is not None and position.seq < mark.position.seq + TAIL_COMMITS:
            return
        if mark is not None and mark.position.seq >= self._saved + EVERY:
            self._due = mark
            self._woken.set()
        self._mark = Mark(position, atelier)

    def forget(self) -> None:
        """Hold no state from before now: it says what nobody may know any more."""
        self._mark = self._due = None

    async def run(self) -> None:
        """Save what is due until cancelled. Writing a state is done beside the loop: nobody can change it meanwhile."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            due, self._due = self._due, None
            if due is None:
                continue
            try:
                await self._save(due)
            except Exception:
                # A kind whose state cannot be written is a bug of that kind; the room needs no snapshot to go on.
                log.exception("no snapshot of %s can be made at seq %d", self._name, due.position.seq)

    async def _save(self, mark: Mark) -> None:
        """Save a mark. Whatever the store says of it is weather, and changes nothing for the room."""
        try:
            blob = await asyncio.to_thread(self._written, mark.atelier)
            if blob is None:
                log.error(
                    "the snapshot of %s at seq %d is not what it was made of", self._name, mark.position.seq
                )
                return
            await self._store.save_snapshot(self._name, mark.position, self._version, blob)
        except (Full, Unavailable, Unknown) as weather:
            # The next one that is due is tried again; until then a start reads some more of the log.
            if not self._failing:
                log.warning("no snapshot of %s can be saved: %s", self._name, type(weather).__name__)
            self._failing = True
            return
        except Closed:
            # A book was closed since, and what was in it is not locked anew. The next mark is without.
            log.info("no snapshot of %s at seq %d: a book was closed since", self._name, mark.position.seq)
            return
        except (Rewound, NoSuchAtelier):
            return  # The room will be told as well, and begin anew or fall.
        self._saved, self._failing = mark.position.seq, False

    def _written(self, atelier: Atelier) -> bytes | None:
        """The state as bytes that were read back and found to be the same; `None` if they were not."""
        keys = self._books.keys  # Held: one that is forgotten meanwhile still reads back what it wrote.
        blob = write(self._kinds, atelier, keys.box)
        return blob if read(self._kinds, blob, keys.unbox) == atelier else None


@cache
def fold_version(kinds: Kinds) -> str:
    """Which code folds here: a digest of the source of the pure middle and of every package that brings a kind.

    It cannot be forgotten when a fold changes. Code without source is a version that no snapshot has.
    """
    modules = {getattr(part, "__module__", "") or "" for each in kinds.activities.values() for part in each}
    packages = {"facilitation", *(module.partition(".")[0] for module in modules)}
    told = hashlib.sha256()
    for package in sorted(packages & sys.modules.keys()):
        files = sorted(_sources(package))
        if not files:
            told.update(os.urandom(32))
        for path in files:
            told.update(f"{package}/{path.name}\n".encode())
            told.update(path.read_bytes())
    return told.hexdigest()


def _sources(package: str) -> set[Path]:
    module = sys.modules[package]
    folders = [Path(folder) for folder in getattr(module, "__path__", ())]
    if folders:
        return {path for folder in folders for path in folder.rglob("*.py")}
    file = getattr(module, "__file__", None)
    return {Path(file)} if file is not None and file.endswith(".py") else set()
