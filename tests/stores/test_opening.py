"""From an address to two stores, or to one clear sentence."""

import errno
import re
import string
from pathlib import Path

import apsw
import pytest

from server.stores.errors import REASONS, BadStoreUrl, StoreRefused
from server.stores.memory import MemoryDirectory, MemoryLog
from server.stores.opening import open_stores
from server.stores.sqlite_causes import cause_of
from server.stores.sqlite_connection import Tuning
from server.stores.sqlite_directory import SqliteDirectory
from server.stores.sqlite_log import SqliteLog
from tests.stores.contract import ANNE, A
from tests.stores.disk import a_disk


async def refusal(url: str) -> StoreRefused:
    with pytest.raises(StoreRefused) as told:
        await open_stores(url)
    for sentence in (told.value.french, told.value.english):
        assert sentence.endswith(".")
        assert "\n" not in sentence
    assert str(told.value) == told.value.english
    return told.value


def at(path: Path) -> str:
    return f"sqlite:{path}"


async def test_memory_is_an_address():
    log, directory, _ = await open_stores("memory:")
    assert isinstance(log, MemoryLog)
    assert isinstance(directory, MemoryDirectory)


async def test_log_and_directory_lie_in_two_files(tmp_path: Path):
    log, directory, _ = await open_stores(at(tmp_path / "hall.db"))
    assert isinstance(log, SqliteLog)
    assert isinstance(directory, SqliteDirectory)
    await log.create(A)
    await directory.put_person(A, ANNE, name="Anne")
    await log.close()
    await directory.close()
    assert b"Anne" not in (tmp_path / "hall.db").read_bytes()
    assert b"Anne" in (tmp_path / "hall.directory.db").read_bytes()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "atelier.db",
        "redisse:6379",
        "sqlite:",
        "sqlite:folder/",
        "sqlite:///x.db",
        "memory:x",
        ":",
        "SQLITE:x",
    ],
)
async def test_an_address_of_another_kind_is_told_what_to_write(url: str):
    told = await refusal(url)
    assert isinstance(told, BadStoreUrl)
    assert isinstance(told, ValueError)
    assert repr(url) in told.english
    assert "sqlite:PATH" in told.english


async def test_the_last_folder_is_made(tmp_path: Path):
    for store in await open_stores(at(tmp_path / "var" / "hall.db")):
        await store.close()
    assert (tmp_path / "var").stat().st_mode & 0o077 == 0


async def test_a_path_of_folders_that_are_not_there_is_a_typing_mistake(tmp_path: Path):
    told = await refusal(at(tmp_path / "no" / "such" / "hall.db"))
    assert told.code == "folder_missing"
    assert not (tmp_path / "no").exists()


async def test_a_folder_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "notes").write_text("not a folder")
    assert (await refusal(at(tmp_path / "notes" / "hall.db"))).code == "no_access"


async def test_a_file_that_is_a_folder_is_refused(tmp_path: Path):
    (tmp_path / "hall.db").mkdir()
    assert (await refusal(at(tmp_path / "hall.db"))).code == "not_a_database"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that even root cannot write to")
async def test_a_folder_without_write_access_is_refused():
    told = await refusal("sqlite:/proc/hall.db")
    assert told.code == "no_access"
    assert "/proc/hall.db.lock\xa0: rien ne peut être créé à cet endroit." in told.french
    assert "/proc/hall.db.lock cannot be read and written: nothing can be made there." in told.english


def as_it_lies(path: Path) -> tuple[bytes, int]:
    return path.read_bytes(), path.stat().st_mode


async def test_a_text_is_no_database_and_is_left_alone(tmp_path: Path):
    path = tmp_path / "hall.db"
    path.write_text("Liste des communes\n" * 100)
    path.chmod(0o644)
    before = as_it_lies(path)
    assert (await refusal(at(path))).code == "not_a_database"
    assert as_it_lies(path) == before


async def test_the_database_of_another_program_is_left_alone(tmp_path: Path):
    path = tmp_path / "hall #1.db"
    db = apsw.Connection(str(path))
    db.execute("CREATE TABLE photos (x)")
    db.close()
    path.chmod(0o644)
    before = as_it_lies(path)
    assert (await refusal(at(path))).code == "not_ours"
    assert as_it_lies(path) == before


async def test_the_directory_is_not_taken_for_a_log(tmp_path: Path):
    directory = await SqliteDirectory.open(tmp_path / "hall.db")
    await directory.close()
    assert (await refusal(at(tmp_path / "hall.db"))).code == "not_ours"


async def test_a_file_of_a_newer_version_is_refused(tmp_path: Path):
    log = await SqliteLog.open(tmp_path / "hall.db")
    await log.close()
    db = apsw.Connection(str(tmp_path / "hall.db"))
    db.execute("PRAGMA user_version = 99")
    db.close()
    assert (await refusal(at(tmp_path / "hall.db"))).code == "newer"


async def test_a_file_of_the_first_version_is_brought_up_to_date(tmp_path: Path):
    log = await SqliteLog.open(tmp_path / "hall.db")
    end = await log.create(A)
    await log.append(A, [b"one"], end)
    await log.close()
    db = apsw.Connection(str(tmp_path / "hall.db"))
    db.execute("DROP TABLE trimmed; DROP TABLE vector; PRAGMA user_version = 1")
    db.close()
    log = await SqliteLog.open(tmp_path / "hall.db")
    [entry] = await log.read(A, None)
    await log.save_snapshot(A, entry.position, "7", b"state")
    await log.trim(A, entry.position)
    await log.save_vectors(A, "tiny 1", {b"one": b"1"})
    assert await log.load_vectors(A, "tiny 1") == {b"one": b"1"}
    await log.close()


@pytest.mark.parametrize("intact", [100, 4 * 4_096])
async def test_a_damaged_file_gets_a_sentence(tmp_path: Path, intact: int):
    path = tmp_path / "hall.db"
    log = await SqliteLog.open(path)
    head = await log.create(A)
    await log.append(A, [bytes(500)] * 100, head)
    await log.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:intact] + b"\xa5" * (len(whole) - intact))
    told = await refusal(at(path))
    assert told.code == "damaged"
    assert re.search("des pages ne se lisent plus|la vérification de SQLite échoue", told.french)


@pytest.mark.parametrize("how", ["IMMEDIATE", "DEFERRED"])
async def test_a_file_that_another_program_holds_is_told(
    tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.stores.sqlite_connection.BUSY_MS", 50)
    path = tmp_path / "hall.db"
    log = await SqliteLog.open(path)
    await log.close()
    # It writes; or it reads what was before the last write, which then stays in the write-ahead log.
    holds, writes = apsw.Connection(str(path)), apsw.Connection(str(path))
    holds.execute(f"BEGIN {how}")
    holds.execute("SELECT * FROM chore").get  # noqa: B018 - a snapshot begins with its first row.
    if how == "DEFERRED":
        writes.execute("INSERT INTO chore VALUES ('none')")
    told = await refusal(at(path))
    assert (told.code, "un autre programme le tient verrouillé" in told.french) == ("no_access", True)
    holds.close()
    writes.close()
    log = await SqliteLog.open(path)
    await log.close()


@pytest.mark.parametrize(
    ("error", "french", "english"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "l’accès est interdit", "access is denied"),
        (OSError(errno.ENOSPC, "No space left on device"), "le disque est plein", "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "ce disque est en lecture seule", "this disk is read-only"),
        (OSError(errno.ELOOP, "Too many links"), "Too many links", "Too many links"),
        (apsw.ReadOnlyError("attempt to write a readonly database"), "il est en lecture seule", "it is read-only"),
        (apsw.IOError("disk I/O error"), "le disque rend une erreur", "the disk reports an error"),
        (apsw.CantOpenError("unable to open database file"), "c’est un dossier", "it is a folder"),
        (apsw.MisuseError("bad parameter"), "bad parameter", "bad parameter"),
    ],
)  # fmt: skip
def test_why_a_file_does_not_open_is_told_in_the_language_of_the_sentence(
    tmp_path: Path, error: OSError | apsw.Error, french: str, english: str
):
    assert cause_of(error, tmp_path) == (french, english)


async def test_a_full_disk_is_told(tmp_path: Path):
    with a_disk("full to open") as disk:
        disk.full = True
        with pytest.raises(StoreRefused) as told:
            await SqliteLog.open(tmp_path / "hall.db", tuning=Tuning(vfs=disk.name))
        assert told.value.code == "no_room"


async def test_a_refused_directory_lets_go_of_the_log(tmp_path: Path):
    (tmp_path / "hall.directory.db").write_text("not a database, surely" * 100)
    assert (await refusal(at(tmp_path / "hall.db"))).code == "not_a_database"
    log = await SqliteLog.open(tmp_path / "hall.db")
    await log.close()


def test_every_reason_has_its_sentence_in_both_languages():
    for french, english in REASONS.values():
        assert french != english
        assert facts(french) == facts(english)


def facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
