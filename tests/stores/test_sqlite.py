"""What only a store of files must bear: crashes, power cuts, full and failing disks, a second server, erasure."""

import asyncio
import os
import random
import resource
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import apsw
import pytest

from facilitation.log import Position
from server.stores import Full, Lost, Picture, Unavailable, Unknown
from server.stores.errors import Damaged, StoreRefused
from server.stores.sqlite_connection import Tuning
from server.stores.sqlite_directory import SqliteDirectory
from server.stores.sqlite_log import SqliteLog
from tests.stores.contract import ANNE, BRUNO, A, B, a_pass, grow
from tests.stores.disk import Disk, a_disk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "atelier.db"


@pytest.fixture
def disk(request: pytest.FixtureRequest) -> Iterator[Disk]:
    with a_disk(request.node.name) as disk:
        yield disk


@asynccontextmanager
async def opened(path: Path, tuning: Tuning | None = None) -> AsyncIterator[SqliteLog]:
    log = await SqliteLog.open(path, tuning=tuning or Tuning())
    try:
        yield log
    finally:
        await log.close()


async def bodies(log: SqliteLog, atelier: str = A) -> list[bytes | None]:
    return [entry.body for entry in await log.read(atelier, None)]


def left_on_disk(folder: Path, word: bytes) -> list[str]:
    """The files that hold a word."""
    return sorted(file.name for file in folder.iterdir() if word in file.read_bytes())


# --- Staying ------------------------------------------------------------------------------------


async def test_a_log_survives_closing(path: Path):
    async with opened(path) as log:
        await log.create(B)
        await log.create(A)
        [_, end] = await grow(log, A, b"one", b"two")
        await log.save_snapshot(A, end, "7", b"state")
    async with opened(path) as log:
        assert await log.ateliers() == [B, A]
        assert await log.head(A) == end
        assert await bodies(log) == [b"one", b"two"]
        assert await log.load_snapshot(A, "7") == (end, b"state")
        assert (await log.append(A, [b"three"], end))[0].seq == 3


async def test_a_directory_survives_closing(path: Path):
    directory = await SqliteDirectory.open(path)
    await directory.put_pass(a_pass(b"1"))
    await directory.set_door(A, "K7M2QX")
    await directory.put_person(A, ANNE, name="Anne")
    await directory.close()
    directory = await SqliteDirectory.open(path)
    assert await directory.passes(A) == [a_pass(b"1")]
    assert await directory.behind_door("K7M2QX") == A
    assert (await directory.people(A))[ANNE]["name"] == "Anne"
    assert await directory.book_key(A, "vote/1", b"key") == b"key"
    await directory.close()


async def test_a_directory_from_before_pictures_takes_some(path: Path):
    directory = await SqliteDirectory.open(path)
    await directory.put_person(A, ANNE, name="Anne")
    await directory.close()
    with closing(apsw.Connection(str(path))) as db:
        db.execute("DROP TABLE picture; DROP TABLE book; PRAGMA user_version = 1")
    directory = await SqliteDirectory.open(path)
    await directory.put_picture(A, "i_000000", Picture("image/png", b"\x89PNG"))
    assert await directory.picture(A, "i_000000") == Picture("image/png", b"\x89PNG")
    assert (await directory.people(A))[ANNE]["name"] == "Anne"
    assert await directory.book_key(A, "vote/1", b"key") == b"key"
    await directory.close()


async def test_killed_under_load_every_acknowledged_append_is_there(path: Path):
    acknowledged: set[tuple[str, int, bytes]] = set()
    for _ in range(3):
        server = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.stores.under_load",
            str(path),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        assert server.stdout is not None
        lines = [await server.stdout.readline() for _ in range(1_000)]
        server.kill()
        lines += (await server.stdout.read()).splitlines()
        await server.wait()
        for line in lines:
            atelier, seq, hash_ = line.decode().split()
            acknowledged.add((atelier, int(seq), bytes.fromhex(hash_)))
        async with opened(path) as log:
            there = {
                (atelier, entry.position.seq, entry.position.hash)
                for atelier in await log.ateliers()
                for entry in await log.read(atelier, None, limit=1_000_000)
            }
        assert acknowledged <= there
    assert len(acknowledged) >= 3_000


async def test_a_power_cut_takes_nothing_that_was_acknowledged(tmp_path: Path, disk: Disk):
    assert await lost_to_power_cuts(tmp_path, disk, Tuning("FULL", checkpoint_pages=20, vfs=disk.name)) == 0


async def test_the_power_cut_of_these_tests_is_a_real_one(tmp_path: Path, disk: Disk):
    # The same with a lesser care must lose something, or the test above could not fail.
    assert await lost_to_power_cuts(tmp_path, disk, Tuning("NORMAL", checkpoint_pages=20, vfs=disk.name)) > 0


async def lost_to_power_cuts(tmp_path: Path, disk: Disk, tuning: Tuning, seed: int = 58) -> int:
    """Append from three rooms, cut the power 40 times on the way; how many acknowledged appends were lost in all."""
    rng = random.Random(seed)
    acknowledged: list[tuple[str, Position]] = []
    cuts: list[tuple[Path, list[tuple[str, Position]]]] = []

    def maybe_cut() -> None:
        if len(cuts) < 40 and rng.random() < 0.05:
            folder = tmp_path / f"cut{len(cuts)}"
            cuts.append((folder, list(acknowledged)))
            disk.fail(lambda: rng.random() < 0.5, folder)

    async def produce(atelier: str, sizes: random.Random) -> None:
        end = await log.head(atelier)
        for _ in range(150):
            [end] = await log.append(atelier, [sizes.randbytes(sizes.randrange(20, 900))], end)
            acknowledged.append((atelier, end))

    async with opened(tmp_path / "atelier.db", tuning) as log:
        rooms = [f"a_room{n:04}" for n in range(3)]
        for room in rooms:
            await log.create(room)
        disk.before_each = maybe_cut
        await asyncio.gather(*(produce(room, random.Random(room)) for room in rooms))
        disk.before_each = lambda: None
    assert len(cuts) == 40
    return sum([await lost(folder / "atelier.db", promised) for folder, promised in cuts])


async def lost(path: Path, promised: list[tuple[str, Position]]) -> int:
    async with opened(path) as log:
        there = {
            (atelier, entry.position)
            for atelier in await log.ateliers()
            for entry in await log.read(atelier, None)
        }
    return len(set(promised) - there)


# --- Many at once -------------------------------------------------------------------------------


async def test_fifty_appends_share_one_sync(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        heads = {f"a_room{n:04}": await log.create(f"a_room{n:04}") for n in range(50)}
        gate = threading.Event()
        # The group under way: what comes while it is being written is the next group.
        under_way = asyncio.create_task(log._file.write(lambda db: gate.wait()))
        waiting = [asyncio.create_task(log.append(room, [b"one"], head)) for room, head in heads.items()]
        await asyncio.sleep(0)
        before = disk.syncs
        gate.set()
        await asyncio.gather(under_way, *waiting)
        # The group under way wrote nothing, so it needed no sync.
        assert disk.syncs == before + 1


async def test_a_lone_append_waits_for_nobody(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        end = await log.create(A)
        before = disk.syncs
        for _ in range(10):
            [end] = await log.append(A, [b"one"], end)
        assert disk.syncs == before + 10


async def test_more_calls_than_the_bound_are_turned_away(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.stores.sqlite_file.WAITING_MAX", 3)
    async with opened(path) as log:
        started, gate = threading.Event(), threading.Event()

        def hold(db: apsw.Connection) -> None:
            started.set()
            gate.wait()

        under_way = asyncio.create_task(log._file.write(hold))
        await asyncio.to_thread(started.wait)
        asked = [asyncio.create_task(log.create(f"a_room{n:04}")) for n in range(5)]
        await asyncio.sleep(0)
        gate.set()
        verdicts = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(verdict) for verdict in verdicts] == [Position] * 3 + [Unavailable] * 2
        await under_way


async def test_a_file_that_vanished_does_not_come_back_empty(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        end = await log.create(A)
        for name in ("atelier.db", "atelier.db-wal", "atelier.db-shm"):
            os.unlink(path.with_name(name))
        disk.syncs_to_fail = 2
        with pytest.raises(Unknown):
            await log.append(A, [b"one"], end)
        with pytest.raises(Unavailable):
            await log.append(A, [b"one"], end)
        assert "atelier.db" not in os.listdir(path.parent)


async def test_work_that_stumbles_half_way_is_undone_alone(path: Path):
    def stumble(db: apsw.Connection) -> None:
        db.execute("INSERT INTO atelier (id, epoch) VALUES (?, 'e')", (B,))
        raise KeyError(B)

    async with opened(path) as log:
        gate = threading.Event()
        asked = [log._file.write(lambda db: gate.wait()), log._file.write(stumble), log.create(A)]
        waiting = [asyncio.create_task(one) for one in asked]
        await asyncio.sleep(0)
        gate.set()
        _, stumbled, created = await asyncio.gather(*waiting, return_exceptions=True)
        assert isinstance(stumbled, KeyError)
        assert isinstance(created, Position)
        assert await log.ateliers() == [A]


# --- Disks that fail ----------------------------------------------------------------------------


async def test_a_full_disk_refuses_and_recovers_by_itself(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        await log.create(A)
        [end] = await grow(log, A, b"before")
        disk.full = True
        for _ in range(3):
            with pytest.raises(Full):
                await log.append(A, [b"x" * 10_000], end)
        assert await bodies(log) == [b"before"]
        assert await log.head(A) == end
        disk.full = False
        await log.append(A, [b"after"], end)
        assert await bodies(log) == [b"before", b"after"]
    async with opened(path) as log:
        assert await bodies(log) == [b"before", b"after"]


async def test_a_full_file_refuses_the_whole_group_and_recovers(path: Path):
    async with opened(path) as log:
        first, second = await log.create(A), await log.create(B)
        pages = await log._file.write(lambda db: db.execute("PRAGMA page_count").get)
        await log._file.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").get)
        big = asyncio.gather(
            log.append(A, [b"small"], first), log.append(B, [b"x" * 50_000], second), return_exceptions=True
        )
        small, large = await big
        assert isinstance(large, Full)
        assert isinstance(small, Full | list)
        assert await bodies(log, B) == []
        await log._file.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").get)
        await grow(log, B, b"x" * 50_000)
        assert len(await bodies(log, B)) == 1


async def test_a_limit_on_the_size_of_files_is_a_full_disk(path: Path):
    async with opened(path) as log:
        end = await log.create(A)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        # Nothing else of this process writes a file meanwhile.
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
        try:
            with pytest.raises(Full):
                await log.append(A, [b"x" * 400_000], end)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        await log.append(A, [b"x" * 400_000], end)
        assert len(await bodies(log)) == 1


async def test_after_a_failed_sync_the_outcome_is_unknown_and_then_settled(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        await log.create(A)
        [end] = await grow(log, A, b"before")
        disk.syncs_to_fail = 1
        with pytest.raises(Unknown):
            await log.append(A, [b"perhaps"], end)
        settled = await bodies(log)
        assert settled in ([b"before"], [b"before", b"perhaps"])
        [end] = await grow(log, A, b"after")
        assert await bodies(log) == [*settled, b"after"]


@pytest.mark.parametrize("failures", [1, 2, 3, 4, 5])
async def test_what_is_acknowledged_after_failed_syncs_bears_a_power_cut(
    tmp_path: Path, disk: Disk, failures: int
):
    # The pages of a failed sync count as clean: without writing them anew, what comes behind hangs in the air.
    async with opened(tmp_path / "atelier.db", Tuning(vfs=disk.name)) as log:
        await log.create(A)
        [end] = await grow(log, A, b"before")
        disk.syncs_to_fail = failures
        with pytest.raises(Unknown):
            await log.append(A, [b"perhaps"], end)
        while disk.syncs_to_fail:
            with pytest.raises((Unknown, Unavailable)):
                await grow(log, A, b"perhaps")
        await log._file.write(lambda db: None)
        await grow(log, A, b"after")
        seen = await bodies(log)
        disk.fail(lambda: False, tmp_path / "cut")
    async with opened(tmp_path / "cut" / "atelier.db") as log:
        assert await bodies(log) == seen


async def test_everybody_in_a_failed_group_is_told(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        heads = {f"a_room{n:04}": await log.create(f"a_room{n:04}") for n in range(5)}
        disk.syncs_to_fail = 100
        asked = [log.append(room, [b"one"], head) for room, head in heads.items()]
        verdicts = await asyncio.gather(*asked, return_exceptions=True)
        assert {type(verdict) for verdict in verdicts} <= {Unknown, Unavailable}
        assert len({id(verdict) for verdict in verdicts}) == 5
        disk.syncs_to_fail = 0


async def test_a_disk_that_stays_away_makes_the_store_unavailable_until_it_is_back(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        await log.create(A)
        [end] = await grow(log, A, b"before")
        disk.syncs_to_fail = 1_000_000
        with pytest.raises(Unknown):
            await log.append(A, [b"perhaps"], end)
        with pytest.raises(Unavailable):
            await log.append(A, [b"surely not"], end)
        with pytest.raises(Unavailable):
            await log.read(A, None)
        with pytest.raises(Unavailable):
            await log.create(B)
        disk.syncs_to_fail = 0
        # A reader asks the writer to open the file again; whoever is next finds it open.
        with pytest.raises(Unavailable):
            await log.read(A, None)
        await log._file.write(lambda db: None)
        assert (await bodies(log))[0] == b"before"
        await grow(log, A, b"after")


# --- Damage -------------------------------------------------------------------------------------


async def test_a_changed_byte_is_found_when_it_is_read(path: Path):
    async with opened(path) as log:
        await log.create(A)
        await grow(log, A, b"the first", b"the second", b"the third")
    replace(path, b"the second", b"the secund")
    async with opened(path) as log:
        with pytest.raises(Damaged) as told:
            await log.read(A, None)
        assert (told.value.atelier, told.value.seq) == (A, 2)
        assert A in str(told.value)


def replace(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new))


@pytest.mark.parametrize(
    ("harm", "seq"),
    [
        ("DELETE FROM entry WHERE seq = 2", 2),
        ("UPDATE entry SET hash = zeroblob(16) WHERE seq = 3", 3),
        ("UPDATE entry SET digest = zeroblob(16) WHERE seq = 1", 1),
        ("UPDATE entry SET salt = zeroblob(16) WHERE seq = 2", 2),
    ],
)
async def test_an_entry_that_does_not_chain_is_named(path: Path, harm: str, seq: int):
    async with opened(path) as log:
        await log.create(A)
        await grow(log, A, b"one", b"two", b"three")
    db = apsw.Connection(str(path))
    db.execute(harm)
    db.close()
    async with opened(path) as log:
        with pytest.raises(Damaged) as told:
            await log.read(A, None)
        assert (told.value.atelier, told.value.seq) == (A, seq)


# --- Erasing down to the bytes ------------------------------------------------------------------


async def test_no_byte_of_what_was_redacted_is_left(path: Path):
    sizes = random.Random(3)
    async with opened(path) as log:
        rooms = [f"a_room{n:04}" for n in range(3)]
        for room in rooms:
            await log.create(room)
        for n in range(300):
            word = b"SECRET" if n % 7 == 0 else b"PUBLIC"
            await grow(log, rooms[n % 3], word + bytes(sizes.randrange(20, 1_500)))
        # Taking one atelier away moves the entries of the others about in their pages.
        await log.destroy(rooms[2])
        await log.save_snapshot(rooms[0], await log.head(rooms[0]), "1", b"SECRET" * 1_000)
        for n in range(200):
            await log.save_vectors(rooms[n % 2], "tiny 1", {b"%d" % n: b"SECRET" * sizes.randrange(400)})
        for room in rooms[:2]:
            secret = [
                e.position.seq for e in await log.read(room, None) if e.body and e.body[:6] == b"SECRET"
            ]
            await log.redact(room, secret, "asked by the person")
        assert left_on_disk(path.parent, b"SECRET") == []
        assert left_on_disk(path.parent, b"PUBLIC") == ["atelier.db"]


async def test_no_byte_of_a_destroyed_atelier_is_left(path: Path):
    async with opened(path) as log:
        await log.create(A)
        await log.create(B)
        for n in range(100):
            await grow(log, A, b"SECRET %d" % n)
            await grow(log, B, b"PUBLIC %d" % n)
            await log.save_vectors(A, "tiny 1", {b"%d" % n: b"SECRET" * 300})
            await log.save_vectors(B, "tiny 1", {b"%d" % n: b"PUBLIC" * 300})
        await log.destroy(A)
        assert left_on_disk(path.parent, b"SECRET") == []
        assert left_on_disk(path.parent, A.encode()) == []
        assert len(await bodies(log, B)) == 100
        assert len(await log.load_vectors(B, "tiny 1")) == 100


async def test_no_byte_of_a_key_that_was_forgotten_is_left(path: Path):
    directory = await SqliteDirectory.open(path)
    try:
        for number in range(40):
            word = b"SECRET" if number % 7 == 0 else b"PUBLIC"
            await directory.book_key(A, f"vote_{number}/1", word + b" KEY %02d" % number)
        for number in range(0, 40, 7):
            await directory.forget_key(A, f"vote_{number}/1")
        assert left_on_disk(path.parent, b"SECRET KEY") == []
        assert left_on_disk(path.parent, b"PUBLIC KEY") == ["atelier.db"]
    finally:
        await directory.close()


async def test_no_byte_of_an_erased_person_is_left(path: Path):
    directory = await SqliteDirectory.open(path)
    try:
        for name in ("Anne Martin", "Anne Dupont"):
            await directory.put_person(A, ANNE, name=name, email="anne@exemple.fr")
        await directory.put_pass(a_pass(b"1", label="tablette d’Anne"))
        await directory.put_person(A, BRUNO, name="Bruno")
        await directory.erase_person(A, ANNE)
        for word in ("Anne", "exemple", ANNE):
            assert left_on_disk(path.parent, word.encode()) == []
        await directory.set_door(A, "K7M2QX")
        await directory.erase(A)
        for word in ("Bruno", "K7M2QX", A):
            assert left_on_disk(path.parent, word.encode()) == []
    finally:
        await directory.close()


async def test_no_copy_that_a_moved_entry_left_behind_is_left(path: Path):
    # SQLite zeroes what it deletes, not what it moved: in random use 23 of 33,092 redacted bodies were still
    # somewhere in a page. Such a copy is planted here.
    await plant(path, b"SECRET")
    async with opened(path) as log:
        await log.redact(A, [1], "asked")
        assert left_on_disk(path.parent, b"SECRET") == []


async def test_an_erasure_cut_short_is_finished_at_the_next_start(tmp_path: Path, disk: Disk):
    rng = random.Random(7)
    cuts: list[Path] = []

    def cut() -> None:
        cuts.append(tmp_path / f"cut{len(cuts)}")
        disk.fail(lambda: rng.random() < 0.5, cuts[-1])

    await plant(tmp_path / "atelier.db", b"SECRET")
    async with opened(tmp_path / "atelier.db", Tuning(vfs=disk.name)) as log:
        disk.before_each = cut
        await log.redact(A, [1], "asked")
        disk.before_each = lambda: None
    redacted = 0
    for folder in cuts:
        async with opened(folder / "atelier.db") as log:
            if await bodies(log) == [None, b"PUBLIC"]:
                redacted += 1
                assert left_on_disk(folder, b"SECRET") == []
            else:
                assert await bodies(log) == [b"SECRET", b"PUBLIC"]
    assert 0 < redacted < len(cuts)


async def plant(path: Path, word: bytes) -> None:
    """A closed log whose first entry is the word, with a copy of the word in the unused middle of every leaf."""
    async with opened(path) as log:
        await log.create(A)
        await grow(log, A, word, b"PUBLIC")
    plant_in_leaves(path, word)


def plant_in_leaves(path: Path, word: bytes) -> None:
    whole = bytearray(path.read_bytes())
    leaf_of_a_table = 0x0D
    for page in range(4_096, len(whole), 4_096):
        if whole[page] == leaf_of_a_table:
            cells = int.from_bytes(whole[page + 3 : page + 5])
            unused = page + 8 + 2 * cells
            whole[unused : unused + len(word)] = word
    assert whole.count(word) > 1
    path.write_bytes(whole)


# --- Who may open it ----------------------------------------------------------------------------


async def test_the_files_are_for_their_owner_only(path: Path):
    os.close(os.open(path, os.O_CREAT, 0o644))
    async with opened(path) as log:
        await log.create(A)
        modes = {file.name: file.stat().st_mode & 0o077 for file in os.scandir(path.parent)}
    # The lock is empty; it has nothing to hide.
    assert modes.pop("atelier.db.lock") & 0o022 == 0
    assert modes == {"atelier.db": 0, "atelier.db-wal": 0, "atelier.db-shm": 0}


async def test_a_second_server_in_this_process_is_refused(path: Path):
    async with opened(path) as log:
        with pytest.raises(StoreRefused) as told:
            await SqliteLog.open(path)
        assert told.value.code == "in_use"
        await log.create(A)
    async with opened(path) as log:
        assert await log.ateliers() == [A]


async def test_a_second_server_beside_another_process_is_refused_until_that_one_is_dead(path: Path):
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.stores.under_load", str(path), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    await server.stdout.readline()
    with pytest.raises(StoreRefused) as told:
        await SqliteLog.open(path)
    server.kill()
    await server.stdout.read()
    await server.wait()
    assert told.value.code == "in_use"
    async with opened(path) as log:
        assert await log.ateliers()


async def test_a_lost_append_is_still_lost_after_a_reopening(path: Path, disk: Disk):
    async with opened(path, Tuning(vfs=disk.name)) as log:
        head = await log.create(A)
        await grow(log, A, b"one")
        disk.syncs_to_fail = 1
        with pytest.raises(Unknown):
            await grow(log, A, b"perhaps")
        with pytest.raises(Lost):
            await log.append(A, [b"late"], head)
