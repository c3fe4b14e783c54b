"""The `Log` port on one SQLite file, for one server.

The primary key `(atelier, seq)` is the concurrency control; what a commit says is none of this file's business.
"""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, Self

import apsw

from facilitation.ids import AtelierId
from facilitation.log import Position, start
from server.stores import Entry, Lost, NoSuchAtelier, Rewound
from server.stores.chain import Link, RandomBytes, checked, new_epoch, seal
from server.stores.errors import Damaged
from server.stores.hints import Hints, Listener
from server.stores.sqlite_connection import CAREFUL, Layout, Tuning
from server.stores.sqlite_file import SqliteFile

# `entry` keeps its rowid: bodies then pile up at the end of the table whichever atelier they belong to, and the
# index holds only short keys. WITHOUT ROWID would split a page in the middle for every atelier but the last.
LAYOUT: Final = Layout(
    application_id=0x41544C47,  # "ATLG"
    version=1,
    schema="""
        CREATE TABLE atelier (
            made INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            epoch TEXT NOT NULL
        ) STRICT;
        CREATE TABLE entry (
            atelier TEXT NOT NULL,
            seq INTEGER NOT NULL CHECK (seq > 0),
            hash BLOB NOT NULL,
            digest BLOB NOT NULL,
            salt BLOB,
            body BLOB,
            redacted_for TEXT,
            PRIMARY KEY (atelier, seq),
            CHECK ((salt IS NULL) = (body IS NULL))
        ) STRICT;
        CREATE TABLE snapshot (
            atelier TEXT PRIMARY KEY,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            fold_version TEXT NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
    """,
)


class SqliteLog:
    """A `Log` in the file at `path`. Open it with `open`, close it with `close`."""

    @classmethod
    async def open(cls, path: Path, random_bytes: RandomBytes = os.urandom, tuning: Tuning = CAREFUL) -> Self:
        """Open the file, made if need be. Raises `StoreRefused`."""
        return cls(await SqliteFile.open(path, LAYOUT, tuning), random_bytes)

    def __init__(self, file: SqliteFile, random_bytes: RandomBytes) -> None:
        self._file = file
        self._random_bytes = random_bytes
        self._hints = Hints()

    async def create(self, atelier: AtelierId) -> Position:
        return await self._file.write(partial(_create, atelier=atelier, random_bytes=self._random_bytes))

    async def append(self, atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        positions = await self._file.write(
            partial(_append, atelier=atelier, bodies=bodies, after=after, random_bytes=self._random_bytes)
        )
        self._hints.tell(atelier, positions[-1].seq)
        return positions

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
        assert limit > 0, limit
        return await self._file.read(partial(_read, atelier=atelier, after=after, limit=limit))

    async def head(self, atelier: AtelierId) -> Position:
        return await self._file.read(partial(_head, atelier=atelier))

    def wakeups(self) -> Listener:
        return self._hints.listen()

    async def ateliers(self) -> list[AtelierId]:
        return await self._file.read(_ateliers)

    async def save_snapshot(self, atelier: AtelierId, at: Position, fold_version: str, blob: bytes) -> None:
        await self._file.write(
            partial(_save_snapshot, atelier=atelier, at=at, fold_version=fold_version, blob=blob)
        )

    async def load_snapshot(self, atelier: AtelierId, fold_version: str) -> tuple[Position, bytes] | None:
        return await self._file.read(partial(_load_snapshot, atelier=atelier, fold_version=fold_version))

    async def redact(self, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
        await self._file.erase(partial(_redact, atelier=atelier, seqs=seqs, reason=reason))

    async def destroy(self, atelier: AtelierId) -> None:
        await self._file.erase(partial(_destroy, atelier=atelier))

    async def close(self) -> None:
        await self._file.close()
        self._hints.close()


# --- On the file's threads -----------------------------------------------------------------------


def _create(db: apsw.Connection, atelier: AtelierId, random_bytes: RandomBytes) -> Position:
    if db.execute("SELECT 1 FROM atelier WHERE id = ?", (atelier,)).fetchone() is None:
        db.execute("INSERT INTO atelier (id, epoch) VALUES (?, ?)", (atelier, new_epoch(random_bytes)))
    return _head(db, atelier)


def _append(
    db: apsw.Connection,
    atelier: AtelierId,
    bodies: Sequence[bytes],
    after: Position,
    random_bytes: RandomBytes,
) -> list[Position]:
    if after != _head(db, atelier):
        raise Lost if _knows(db, atelier, after) else Rewound
    sealed = seal(bodies, after, random_bytes)
    db.executemany(
        "INSERT INTO entry (atelier, seq, hash, digest, salt, body) VALUES (?, ?, ?, ?, ?, ?)",
        ((atelier, *link) for _, link in sealed),
    )
    return [position for position, _ in sealed]


def _read(db: apsw.Connection, atelier: AtelierId, after: Position | None, limit: int) -> list[Entry]:
    after = start(_epoch(db, atelier)) if after is None else after
    if not _knows(db, atelier, after):
        raise Rewound
    entries: list[Entry] = []
    try:
        # One by one, so that a damaged page is told with the entry it was found at.
        for entry in checked(atelier, after, _links(db, atelier, after.seq, limit)):
            entries.append(entry)  # noqa: PERF402
    except apsw.CorruptError as error:
        raise Damaged(atelier, after.seq + len(entries) + 1) from error
    return entries


def _head(db: apsw.Connection, atelier: AtelierId) -> Position:
    epoch = _epoch(db, atelier)
    last = db.execute(
        "SELECT seq, hash FROM entry WHERE atelier = ? ORDER BY seq DESC LIMIT 1", (atelier,)
    ).fetchone()
    return start(epoch) if last is None else Position(epoch, *_any(last))


def _ateliers(db: apsw.Connection) -> list[AtelierId]:
    return [str(id_) for (id_,) in db.execute("SELECT id FROM atelier ORDER BY made")]


def _save_snapshot(
    db: apsw.Connection, atelier: AtelierId, at: Position, fold_version: str, blob: bytes
) -> None:
    if not _knows(db, atelier, at):
        raise Rewound
    # The newest stays when two are saved in the wrong order.
    db.execute(
        """INSERT INTO snapshot (atelier, seq, hash, fold_version, state) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET
               seq = excluded.seq, hash = excluded.hash, fold_version = excluded.fold_version, state = excluded.state
           WHERE excluded.fold_version <> fold_version OR excluded.seq >= seq""",
        (atelier, at.seq, at.hash, fold_version, blob),
    )


def _load_snapshot(
    db: apsw.Connection, atelier: AtelierId, fold_version: str
) -> tuple[Position, bytes] | None:
    epoch = _epoch(db, atelier)
    row = db.execute(
        "SELECT seq, hash, state FROM snapshot WHERE atelier = ? AND fold_version = ?",
        (atelier, fold_version),
    ).fetchone()
    if row is None:
        return None
    seq, hash_, state = _any(row)
    return Position(epoch, seq, hash_), state


def _redact(db: apsw.Connection, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
    last = _head(db, atelier).seq
    if not all(1 <= seq <= last for seq in seqs):
        raise ValueError("only entries of the log can be redacted")
    # The first reason stays: who asks again does not rewrite why.
    db.executemany(
        """UPDATE entry SET salt = NULL, body = NULL, redacted_for = ?
           WHERE atelier = ? AND seq = ? AND body IS NOT NULL""",
        ((reason, atelier, seq) for seq in seqs),
    )
    # A snapshot is folded from the bodies and may hold their text.
    db.execute("DELETE FROM snapshot WHERE atelier = ?", (atelier,))


def _destroy(db: apsw.Connection, atelier: AtelierId) -> None:
    db.execute("DELETE FROM entry WHERE atelier = ?", (atelier,))
    db.execute("DELETE FROM snapshot WHERE atelier = ?", (atelier,))
    db.execute("DELETE FROM atelier WHERE id = ?", (atelier,))


def _epoch(db: apsw.Connection, atelier: AtelierId) -> str:
    row = db.execute("SELECT epoch FROM atelier WHERE id = ?", (atelier,)).fetchone()
    if row is None:
        raise NoSuchAtelier(atelier)
    return str(row[0])


def _knows(db: apsw.Connection, atelier: AtelierId, at: Position) -> bool:
    """Whether `at` is a place this log has been at."""
    head = _head(db, atelier)
    # Compared in Python first: a token can hold numbers SQLite cannot.
    if at.epoch != head.epoch or not 0 <= at.seq <= head.seq:
        return False
    if at.seq == 0:
        return at == start(head.epoch)
    row = db.execute("SELECT hash FROM entry WHERE atelier = ? AND seq = ?", (atelier, at.seq)).fetchone()
    return row is not None and row[0] == at.hash


def _links(db: apsw.Connection, atelier: AtelierId, behind: int, limit: int) -> Iterator[Link]:
    rows = db.execute(
        """SELECT seq, hash, digest, salt, body FROM entry
           WHERE atelier = ? AND seq > ? ORDER BY seq LIMIT ?""",
        (atelier, behind, limit),
    )
    return (Link(*_any(row)) for row in rows)


def _any(row: Any) -> Any:
    """Columns of a STRICT table have the types the table says; apsw cannot know that."""
    return row
