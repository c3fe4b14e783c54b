"""One SQLite file: who may open it, how its connections are set, and whether it is ours and whole.

This file knows neither threads nor event loops, and not what the tables are for.
"""

import os
from pathlib import Path
from typing import Final, Literal, NamedTuple

import apsw

from server.stores.errors import Cause, StoreRefused
from server.stores.sqlite_causes import refusing

BUSY_MS: Final = 5_000
"""How long one of our connections waits for the other; reads are short, so this is never reached in health."""


class Layout(NamedTuple):
    """What a file is: whose (`application_id`, written into it), which version of the tables, and the tables.

    `upgrades[n - 1]` leads from version `n` to the next one.
    """

    application_id: int
    version: int
    schema: str
    upgrades: tuple[str, ...] = ()


class Tuning(NamedTuple):
    """What the product never changes and the tests do.

    `synchronous`: NORMAL loses acknowledged appends when the power fails, and the power-loss test shows it; OFF is
    for tests in which no power fails.
    """

    synchronous: Literal["FULL", "NORMAL", "OFF"] = "FULL"
    checkpoint_pages: int = 1_000
    vfs: str = ""


CAREFUL: Final = Tuning()
"""How the product runs."""

CHORES: Final = "CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT;"
"""What must still be done to the file itself, so that a crash between an erasure and its scrub is made good."""


def claim(path: Path) -> apsw.Connection:
    """Hold `path` for as long as this connection lives. Raises `StoreRefused`: `in_use`, `folder_missing`, …

    The lock is SQLite's own, on an empty file beside the database: it works on every system, and the kernel
    lets go of it however the process ends. The file stays, since deleting a lock file is a race.
    """
    _make_folder(path)
    lock = f"{path}.lock"
    with refusing(lock):
        db = apsw.Connection(lock)
        try:
            # Nothing is ever written to it, so it needs no journal lying about either.
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("BEGIN EXCLUSIVE")
        except apsw.BusyError:
            db.close()
            raise StoreRefused("in_use", path=str(path)) from None
        except BaseException:
            db.close()
            raise
    return db


def prepare(path: Path, layout: Layout, tuning: Tuning) -> None:
    """Make the file if it is new; refuse it when it is not ours, not whole or not private. Claim it first.

    Reads the whole file once: about 0.1 s per 100 MB, paid at the start rather than in front of a hall.
    """
    with refusing(path):
        _leave_alone(path, layout)
        _make_private(path)
        db = connect(path, tuning)
        try:
            _recognise(db, path, layout)
        finally:
            db.close()


def connect(path: Path, tuning: Tuning) -> apsw.Connection:
    """A connection set for durability first. Raises `apsw.Error`, or `StoreRefused` where WAL cannot work.

    The file must be there: one that vanished under a running server must not come back empty.
    """
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=tuning.vfs or None)
    try:
        _set(db, path, tuning)
    except BaseException:
        db.close()
        raise
    return db


def _set(db: apsw.Connection, path: Path, tuning: Tuning) -> None:
    db.set_busy_timeout(BUSY_MS)
    # Before anything is deleted: from now on what is deleted is overwritten with zeros.
    db.execute("PRAGMA secure_delete = ON")
    # Bodies must not reach a temporary file that nobody scrubs.
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    if db.execute("PRAGMA journal_mode = WAL").get != "wal":
        raise StoreRefused("no_wal", path=str(path))
    db.execute(f"PRAGMA synchronous = {tuning.synchronous}")
    db.execute(f"PRAGMA wal_autocheckpoint = {tuning.checkpoint_pages}")
    assert db.execute("PRAGMA synchronous").get == {"OFF": 0, "NORMAL": 1, "FULL": 2}[tuning.synchronous]


def _make_folder(path: Path) -> None:
    """Make the last folder of the path if only that one is missing; more would hide a typing mistake."""
    folder = path.parent
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        raise StoreRefused("folder_missing", path=str(folder))
    with refusing(folder):
        folder.mkdir(mode=0o700)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """A new folder is lost with the power, and all that was acknowledged in it, unless its parent is synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _leave_alone(path: Path, layout: Layout) -> None:
    """Refuse a file that is not ours before anything is done to it: its rights, and how it keeps its journal, stay as they
    are. Beside what a crash left behind the file alone tells nothing; SQLite mends it first, and `_recognise` asks again.
    """
    left = (Path(f"{path}{ending}") for ending in ("-wal", "-journal"))
    if (
        not path.is_file()
        or not path.stat().st_size
        or any(each.exists() and each.stat().st_size for each in left)
    ):
        return
    # Read as it lies: no lock, no file beside it.
    db = apsw.Connection(
        f"{path.absolute().as_uri()}?immutable=1", flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    )
    try:
        mine = db.execute("PRAGMA application_id").get == layout.application_id
        if not mine and db.execute("SELECT count(*) FROM sqlite_schema").get:
            raise StoreRefused("not_ours", path=str(path))
    finally:
        db.close()


def _make_private(path: Path) -> None:
    """Make the file, or tighten it, so that only its owner reads it; SQLite gives -wal and -shm the same rights.

    Safe only while the claim is held and nothing is connected: closing any handle on a database file drops
    every POSIX lock this process has on it.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise StoreRefused("not_private", path=str(path))


def _recognise(db: apsw.Connection, path: Path, layout: Layout) -> None:
    """Give an empty file our tables; refuse any other that is not ours, newer than we are, or damaged."""
    if db.execute("SELECT count(*) FROM sqlite_schema").get == 0:
        with db:
            db.execute(CHORES + layout.schema)
            db.execute(f"PRAGMA application_id = {layout.application_id}")
            db.execute(f"PRAGMA user_version = {layout.version}")
        return
    if db.execute("PRAGMA application_id").get != layout.application_id:
        raise StoreRefused("not_ours", path=str(path))
    version = db.execute("PRAGMA user_version").get
    if version > layout.version:
        raise StoreRefused("newer", path=str(path))
    verdict = str(db.execute("PRAGMA quick_check(1)").get)
    if verdict != "ok":
        # A title may stand above the finding, which is English and for programmers.
        finding = f"SQLite’s check says: {verdict.splitlines()[-1]}"
        raise StoreRefused(
            "damaged", path=str(path), cause=Cause("la vérification de SQLite échoue", finding)
        )
    if version < layout.version:
        with db:
            for upgrade in layout.upgrades[version - 1 :]:
                db.execute(upgrade)
            db.execute(f"PRAGMA user_version = {layout.version}")
