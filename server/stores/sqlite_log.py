"""The `Log` port on one SQLite file, for one server.

The primary key `(atelier, seq)` is the concurrency control; what a commit says is none of this file's business.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, Self

import apsw

from facilitation.ids import AtelierId
from facilitation.log import Position, start
from server.stores import VECTORS_MAX, Entry, Link, Lost, NoSuchAtelier, Rewound, Trimmed
from server.stores.chain import RandomBytes, checked, entry_of, meeting, new_epoch, new_links, seal
from server.stores.errors import Damaged
from server.stores.hints import Hints, Listener
from server.stores.sqlite_connection import CAREFUL, Layout, Tuning
from server.stores.sqlite_file import SqliteFile

TRIMMED: Final = """
    CREATE TABLE trimmed (
        atelier TEXT PRIMARY KEY,
        seq INTEGER NOT NULL CHECK (seq > 0),
        hash BLOB NOT NULL
    ) STRICT;
"""
"""Where the logs begin of which the beginning was forgotten; the others begin at their start."""

VECTOR: Final = """
    CREATE TABLE vector (
        atelier TEXT NOT NULL,
        digest BLOB NOT NULL,
        space TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (atelier, digest)
    ) STRICT;
"""
"""What was computed from texts; of one atelier in one space only."""

# `entry` keeps its rowid: bodies then pile up at the end of the table whichever atelier they belong to, and the
# index holds only short keys. WITHOUT ROWID would split a page in the middle for every atelier but the last.
LAYOUT: Final = Layout(
    application_id=0x41544C47,  # "ATLG"
    version=3,
    schema=TRIMMED
    + VECTOR
    + """
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
    upgrades=(TRIMMED, VECTOR),
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
        epoch, links = await self._file.read(partial(_read, atelier=atelier, after=after, limit=limit))
        return [entry_of(epoch, link) for link in links]

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

    async def save_vectors(self, atelier: AtelierId, space: str, vectors: Mapping[bytes, bytes]) -> None:
        # Copied: it is written later, on another thread, and by then the caller's may hold something else.
        await self._file.write(partial(_save_vectors, atelier=atelier, space=space, vectors=dict(vectors)))

    async def load_vectors(self, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
        return await self._file.read(partial(_load_vectors, atelier=atelier, space=space))

    async def redact(self, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
        await self._file.erase(partial(_redact, atelier=atelier, seqs=seqs, reason=reason))

    async def trim(self, atelier: AtelierId, upto: Position) -> None:
        await self._file.write(partial(_trim, atelier=atelier, upto=upto))

    async def links(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Link]:
        assert limit > 0, limit
        return (await self._file.read(partial(_read, atelier=atelier, after=after, limit=limit)))[1]

    async def restore(self, atelier: AtelierId, epoch: str, links: Sequence[Link]) -> Position:
        end = await self._file.write(partial(_restore, atelier=atelier, epoch=epoch, links=links))
        self._hints.tell(atelier, end.seq)
        return end

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
        _meet(db, atelier, after)
        raise Lost
    sealed = seal(bodies, after, random_bytes)
    _insert(db, atelier, [link for _, link in sealed])
    return [position for position, _ in sealed]


def _insert(db: apsw.Connection, atelier: AtelierId, links: Sequence[Link]) -> None:
    db.executemany(
        "INSERT INTO entry (atelier, seq, hash, digest, salt, body, redacted_for) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((atelier, *link) for link in links),
    )


def _read(
    db: apsw.Connection, atelier: AtelierId, after: Position | None, limit: int
) -> tuple[str, list[Link]]:
    """The epoch, and what stands behind `after`."""
    after = start(_epoch(db, atelier)) if after is None else after
    _meet(db, atelier, after)
    links: list[Link] = []
    try:
        # One by one, so that a damaged page is told with the entry it was found at.
        for link in checked(atelier, after, _links(db, atelier, after.seq, limit)):
            links.append(link)  # noqa: PERF402
    except apsw.CorruptError as error:
        raise Damaged(atelier, after.seq + len(links) + 1) from error
    return after.epoch, links


def _restore(db: apsw.Connection, atelier: AtelierId, epoch: str, links: Sequence[Link]) -> Position:
    db.execute("INSERT OR IGNORE INTO atelier (id, epoch) VALUES (?, ?)", (atelier, epoch))
    end = _head(db, atelier)
    _meet(db, atelier, meeting(epoch, links, end))
    _insert(db, atelier, new_links(atelier, links, end))
    return _head(db, atelier)


def _trim(db: apsw.Connection, atelier: AtelierId, upto: Position) -> None:
    base = _base(db, atelier)
    if upto.epoch == base.epoch and 0 <= upto.seq < base.seq:
        return
    _meet(db, atelier, upto)
    kept = db.execute("SELECT seq FROM snapshot WHERE atelier = ?", (atelier,)).get
    if kept is None or kept < upto.seq:
        raise ValueError("what no snapshot holds cannot be forgotten")
    if upto != base:
        db.execute("INSERT OR REPLACE INTO trimmed VALUES (?, ?, ?)", (atelier, upto.seq, upto.hash))
        db.execute("DELETE FROM entry WHERE atelier = ? AND seq <= ?", (atelier, upto.seq))


def _head(db: apsw.Connection, atelier: AtelierId) -> Position:
    base = _base(db, atelier)
    last = db.execute(
        "SELECT seq, hash FROM entry WHERE atelier = ? ORDER BY seq DESC LIMIT 1", (atelier,)
    ).fetchone()
    return base if last is None else Position(base.epoch, *_any(last))


def _base(db: apsw.Connection, atelier: AtelierId) -> Position:
    """Where the entries that are kept begin."""
    epoch = _epoch(db, atelier)
    row = db.execute("SELECT seq, hash FROM trimmed WHERE atelier = ?", (atelier,)).fetchone()
    return start(epoch) if row is None else Position(epoch, *_any(row))


def _ateliers(db: apsw.Connection) -> list[AtelierId]:
    return [str(id_) for (id_,) in db.execute("SELECT id FROM atelier ORDER BY made")]


def _save_snapshot(
    db: apsw.Connection, atelier: AtelierId, at: Position, fold_version: str, blob: bytes
) -> None:
    _meet(db, atelier, at)
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


def _save_vectors(
    db: apsw.Connection, atelier: AtelierId, space: str, vectors: Mapping[bytes, bytes]
) -> None:
    _epoch(db, atelier)
    db.execute("DELETE FROM vector WHERE atelier = ? AND space <> ?", (atelier, space))
    kept = db.execute("SELECT count(*) FROM vector WHERE atelier = ?", (atelier,)).get
    for digest, value in vectors.items():
        db.execute("UPDATE vector SET value = ? WHERE atelier = ? AND digest = ?", (value, atelier, digest))
        if not db.changes() and kept < VECTORS_MAX:
            db.execute("INSERT INTO vector VALUES (?, ?, ?, ?)", (atelier, digest, space, value))
            kept += 1


def _load_vectors(db: apsw.Connection, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
    _epoch(db, atelier)
    rows = db.execute("SELECT digest, value FROM vector WHERE atelier = ? AND space = ?", (atelier, space))
    return dict(map(_any, rows))


def _redact(db: apsw.Connection, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
    last = _head(db, atelier).seq
    if _base(db, atelier).seq or not all(1 <= seq <= last for seq in seqs):
        raise ValueError("only entries of a whole log can be redacted")
    # The first reason stays: who asks again does not rewrite why.
    db.executemany(
        """UPDATE entry SET salt = NULL, body = NULL, redacted_for = ?
           WHERE atelier = ? AND seq = ? AND body IS NOT NULL""",
        ((reason, atelier, seq) for seq in seqs),
    )
    # A snapshot is folded from the bodies and may hold their text; a vector tells what one said.
    db.execute("DELETE FROM snapshot WHERE atelier = ?", (atelier,))
    db.execute("DELETE FROM vector WHERE atelier = ?", (atelier,))


def _destroy(db: apsw.Connection, atelier: AtelierId) -> None:
    for table in ("entry", "snapshot", "trimmed", "vector"):
        db.execute(f"DELETE FROM {table} WHERE atelier = ?", (atelier,))
    db.execute("DELETE FROM atelier WHERE id = ?", (atelier,))


def _epoch(db: apsw.Connection, atelier: AtelierId) -> str:
    row = db.execute("SELECT epoch FROM atelier WHERE id = ?", (atelier,)).fetchone()
    if row is None:
        raise NoSuchAtelier(atelier)
    return str(row[0])


def _meet(db: apsw.Connection, atelier: AtelierId, at: Position) -> None:
    """Make sure that `at` is a place this log has been at, and still remembers. Raises `Rewound` or `Trimmed`."""
    base, head = _base(db, atelier), _head(db, atelier)
    # Compared in Python first: a token can hold numbers SQLite cannot.
    if at.epoch != head.epoch or not 0 <= at.seq <= head.seq:
        raise Rewound
    if at.seq < base.seq:
        raise Trimmed
    if at.seq == base.seq:
        if at != base:
            raise Rewound
        return
    row = db.execute("SELECT hash FROM entry WHERE atelier = ? AND seq = ?", (atelier, at.seq)).fetchone()
    if row is None or row[0] != at.hash:
        raise Rewound


def _links(db: apsw.Connection, atelier: AtelierId, behind: int, limit: int) -> Iterator[Link]:
    rows = db.execute(
        """SELECT seq, hash, digest, salt, body, redacted_for FROM entry
           WHERE atelier = ? AND seq > ? ORDER BY seq LIMIT ?""",
        (atelier, behind, limit),
    )
    return (Link(*_any(row)) for row in rows)


def _any(row: Any) -> Any:
    """Columns of a STRICT table have the types the table says; apsw cannot know that."""
    return row
