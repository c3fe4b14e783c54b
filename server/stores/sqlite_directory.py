"""The `Directory` port on a SQLite file of its own, so that what may be erased never lies beside what may not."""

from functools import partial
from pathlib import Path
from typing import Final, Self

import apsw
import msgspec

from facilitation.ids import AtelierId, PersonId, PictureId
from server.stores import Lost, Pass, Picture
from server.stores.sqlite_connection import CAREFUL, Layout, Tuning
from server.stores.sqlite_file import SqliteFile

PICTURE: Final = """
    CREATE TABLE picture (
        atelier TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (atelier, name)
    ) STRICT;
"""
"""Pictures that were brought in: since version 2."""
BOOK: Final = """
    CREATE TABLE book (
        atelier TEXT NOT NULL,
        book TEXT NOT NULL,
        key BLOB NOT NULL,
        PRIMARY KEY (atelier, book)
    ) STRICT;
"""
"""The keys of what the log keeps locked: since version 3."""

LAYOUT: Final = Layout(
    application_id=0x41544449,  # "ATDI"
    version=3,
    schema="""
        CREATE TABLE pass (
            made INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            atelier TEXT NOT NULL,
            role TEXT NOT NULL,
            device TEXT NOT NULL,
            person TEXT NOT NULL,
            "table" TEXT,
            door INTEGER NOT NULL,
            expires_at_ms INTEGER NOT NULL,
            label TEXT NOT NULL
        ) STRICT;
        CREATE INDEX pass_of_atelier ON pass (atelier, person);
        CREATE TABLE door (
            atelier TEXT PRIMARY KEY,
            code TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE person (
            atelier TEXT NOT NULL,
            person TEXT NOT NULL,
            name TEXT NOT NULL,
            email TEXT NOT NULL,
            consent INTEGER NOT NULL,
            PRIMARY KEY (atelier, person)
        ) STRICT;
    """
    + PICTURE
    + BOOK,
    upgrades=(PICTURE, BOOK),
)

_FIELDS: Final = Pass.__struct_fields__
_COLUMNS: Final = ", ".join(f'"{name}"' for name in _FIELDS)


class SqliteDirectory:
    """A `Directory` in the file at `path`. Open it with `open`, close it with `close`."""

    @classmethod
    async def open(cls, path: Path, tuning: Tuning = CAREFUL) -> Self:
        """Open the file, made if need be. Raises `StoreRefused`."""
        return cls(await SqliteFile.open(path, LAYOUT, tuning))

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    async def put_pass(self, entry: Pass) -> None:
        await self._file.write(partial(_put_pass, entry=entry))

    async def find_pass(self, digest: bytes) -> Pass | None:
        found = await self._file.read(partial(_passes, where="digest = ?", value=digest))
        return found[0] if found else None

    async def passes(self, atelier: AtelierId) -> list[Pass]:
        return await self._file.read(partial(_passes, where="atelier = ?", value=atelier))

    async def revoke(self, digest: bytes) -> None:
        await self._file.write(partial(_revoke, digest=digest))

    async def set_door(self, atelier: AtelierId, code: str | None) -> None:
        await self._file.write(partial(_set_door, atelier=atelier, code=code))

    async def behind_door(self, code: str) -> AtelierId | None:
        return await self._file.read(partial(_behind_door, code=code))

    async def door(self, atelier: AtelierId) -> str | None:
        return await self._file.read(partial(_door, atelier=atelier))

    async def put_person(
        self, atelier: AtelierId, person: PersonId, *, name: str = "", email: str = "", consent: bool = False
    ) -> None:
        await self._file.write(partial(_put_person, row=(atelier, person, name, email, int(consent))))

    async def people(self, atelier: AtelierId) -> dict[PersonId, dict[str, str | bool]]:
        return await self._file.read(partial(_people, atelier=atelier))

    async def erase_person(self, atelier: AtelierId, person: PersonId) -> None:
        await self._file.erase(partial(_erase_person, atelier=atelier, person=person))

    async def put_picture(self, atelier: AtelierId, name: PictureId, picture: Picture) -> None:
        await self._file.write(partial(_put_picture, row=(atelier, name, *picture)))

    async def picture(self, atelier: AtelierId, name: PictureId) -> Picture | None:
        return await self._file.read(partial(_picture, atelier=atelier, name=name))

    async def pictures(self, atelier: AtelierId) -> list[PictureId]:
        return await self._file.read(partial(_pictures, atelier=atelier))

    async def book_key(self, atelier: AtelierId, book: str, fresh: bytes) -> bytes:
        return await self._file.write(partial(_book_key, row=(atelier, book, fresh)))

    async def book_keys(self, atelier: AtelierId) -> dict[str, bytes]:
        return await self._file.read(partial(_book_keys, atelier=atelier))

    async def forget_key(self, atelier: AtelierId, book: str) -> None:
        await self._file.erase(partial(_forget_key, row=(atelier, book)))

    async def erase(self, atelier: AtelierId) -> None:
        await self._file.erase(partial(_erase, atelier=atelier))

    async def close(self) -> None:
        await self._file.close()


# --- On the file's threads -----------------------------------------------------------------------


def _put_pass(db: apsw.Connection, entry: Pass) -> None:
    values = msgspec.structs.asdict(entry)
    marks = ", ".join(f":{name}" for name in _FIELDS)
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in _FIELDS)
    db.execute(
        f"INSERT INTO pass ({_COLUMNS}) VALUES ({marks}) ON CONFLICT (digest) DO UPDATE SET {changes}", values
    )


def _passes(db: apsw.Connection, where: str, value: str | bytes) -> list[Pass]:
    """The passes that fit, in the order they were made. What was written is checked when it is read."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM pass WHERE {where} ORDER BY made", (value,))
    # Not strict: SQLite has no booleans.
    return [msgspec.convert(dict(zip(_FIELDS, row, strict=True)), Pass, strict=False) for row in rows]


def _revoke(db: apsw.Connection, digest: bytes) -> None:
    db.execute("DELETE FROM pass WHERE digest = ?", (digest,))


def _set_door(db: apsw.Connection, atelier: AtelierId, code: str | None) -> None:
    if code is None:
        db.execute("DELETE FROM door WHERE atelier = ?", (atelier,))
        return
    if _behind_door(db, code) not in (None, atelier):
        raise Lost
    db.execute(
        "INSERT INTO door VALUES (?, ?) ON CONFLICT (atelier) DO UPDATE SET code = excluded.code",
        (atelier, code),
    )


def _behind_door(db: apsw.Connection, code: str) -> AtelierId | None:
    row = db.execute("SELECT atelier FROM door WHERE code = ?", (code,)).fetchone()
    return None if row is None else str(row[0])


def _door(db: apsw.Connection, atelier: AtelierId) -> str | None:
    row = db.execute("SELECT code FROM door WHERE atelier = ?", (atelier,)).fetchone()
    return None if row is None else str(row[0])


def _put_person(db: apsw.Connection, row: tuple[str, str, str, str, int]) -> None:
    db.execute(
        """INSERT INTO person VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
           SET name = excluded.name, email = excluded.email, consent = excluded.consent""",
        row,
    )


def _people(db: apsw.Connection, atelier: AtelierId) -> dict[PersonId, dict[str, str | bool]]:
    rows = db.execute("SELECT person, name, email, consent FROM person WHERE atelier = ?", (atelier,))
    return {
        str(person): {"name": str(name), "email": str(email), "consent": bool(consent)}
        for person, name, email, consent in rows
    }


def _put_picture(db: apsw.Connection, row: tuple[str, str, str, bytes]) -> None:
    db.execute(
        """INSERT INTO picture VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
           SET media_type = excluded.media_type, body = excluded.body""",
        row,
    )


def _picture(db: apsw.Connection, atelier: AtelierId, name: PictureId) -> Picture | None:
    found = db.execute(
        "SELECT media_type, body FROM picture WHERE atelier = ? AND name = ?", (atelier, name)
    ).fetchone()
    return None if found is None else Picture(str(found[0]), bytes(found[1]))


def _pictures(db: apsw.Connection, atelier: AtelierId) -> list[PictureId]:
    rows = db.execute("SELECT name FROM picture WHERE atelier = ? ORDER BY name", (atelier,))
    return [str(name) for (name,) in rows]


def _book_key(db: apsw.Connection, row: tuple[str, str, bytes]) -> bytes:
    db.execute("INSERT INTO book (atelier, book, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row)
    key: bytes = db.execute("SELECT key FROM book WHERE atelier = ? AND book = ?", row[:2]).get
    return key


def _book_keys(db: apsw.Connection, atelier: AtelierId) -> dict[str, bytes]:
    rows = db.execute("SELECT book, key FROM book WHERE atelier = ?", (atelier,))
    return {str(book): bytes(key) for book, key in rows}


def _forget_key(db: apsw.Connection, row: tuple[str, str]) -> None:
    db.execute("DELETE FROM book WHERE atelier = ? AND book = ?", row)


def _erase_person(db: apsw.Connection, atelier: AtelierId, person: PersonId) -> None:
    for table in ("pass", "person"):
        db.execute(f"DELETE FROM {table} WHERE atelier = ? AND person = ?", (atelier, person))


def _erase(db: apsw.Connection, atelier: AtelierId) -> None:
    for table in ("pass", "person", "door", "picture", "book"):
        db.execute(f"DELETE FROM {table} WHERE atelier = ?", (atelier,))
