"""A room that is opened again begins where a snapshot was taken, and nothing depends on there being one."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from facilitation import snapshot
from facilitation.activities import BUILT_IN
from facilitation.boards import boards
from facilitation.commands import Arrive, OpenPhase, WriteNote
from facilitation.decide import make
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import AtelierId
from facilitation.kinds import Kinds
from facilitation.log import Position
from facilitation.model import Actor, Atelier
from server.room import Room
from server.snapshots import fold_version
from server.stores import Entry, Full, Unavailable, Unknown
from server.stores.memory import MemoryDirectory, MemoryLog
from tests.event_cost import Size
from tests.games import frozen
from tests.keyring import Keyring
from tests.server.live import eventually
from tests.server.restart import measure
from tests.story import KINDS, LEAD, NOON, ideas, plan

A = "a_snapshot0"
ANNE = Actor(person="p_anne00", role="participant")
TAIL, EVERY = 8, 16


class Kept(MemoryLog):
    """A log in memory that counts what is read, and whose snapshots go wrong as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = MemoryDirectory()
        self.read_entries = 0
        self.wrong: list[type[Exception]] = []
        self.saves = 0
        self.may_save = asyncio.Event()
        self.may_save.set()

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
        entries = await super().read(atelier, after, limit)
        self.read_entries += len(entries) if limit > 1 else 0
        return entries

    async def save_snapshot(self, atelier: AtelierId, at: Position, fold_version: str, blob: bytes) -> None:
        self.saves += 1
        await self.may_save.wait()
        if self.wrong:
            raise self.wrong.pop(0)
        await super().save_snapshot(atelier, at, fold_version, blob)

    @property
    def saved(self) -> tuple[Position, str, bytes] | None:
        return self._stories[A].snapshot

    def spoil(self, change: Callable[[bytes], bytes]) -> None:
        """The snapshot as it would be found on a damaged disk."""
        assert self.saved is not None
        position, version, blob = self.saved
        self._stories[A].snapshot = (position, version, change(blob))


@pytest.fixture(autouse=True)
def a_short_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("server.copies", "server.snapshots", "facilitation.replica"):
        monkeypatch.setattr(f"{place}.TAIL_COMMITS", TAIL)
    monkeypatch.setattr("server.snapshots.EVERY", EVERY)


@pytest.fixture
async def log() -> Kept:
    """A log in which ideas are being written."""
    kept = Kept()
    made = Commit(seq=1, at_ms=NOON, by=LEAD, events=make(KINDS, plan(ideas(visibility="room")), NOON))
    await kept.append(A, [KINDS.write_commit(made)], await kept.create(A))
    async with serving(kept) as room:
        await room.say(OpenPhase(phase="ideas"), LEAD)
        await room.say(Arrive(college="elected", table="t1"), ANNE)
    return kept


@asynccontextmanager
async def serving(log: Kept, kinds: Kinds = KINDS) -> AsyncIterator[Room]:
    """A room, opened and served."""
    log.read_entries = 0
    room = Room(A, log, log.directory, kinds, lambda: NOON)
    await room.open()
    running = asyncio.create_task(room.run())
    try:
        yield room
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def write_notes(room: Room, how_many: int) -> None:
    first = len(room.replica.state.notes)
    for number in range(first, first + how_many):
        await room.say(WriteNote(note=f"n_{number:06d}", phase="ideas", text=f"Idée {number}"), ANNE)


async def a_save_is_tried(log: Kept, room: Room) -> None:
    """One more tail is written, once a snapshot is due."""
    tried = log.saves
    await write_notes(room, TAIL)
    await eventually(lambda: log.saves > tried)


async def a_day(log: Kept) -> Position:
    """Enough is written for a snapshot to be saved; where it was taken."""
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        await eventually(lambda: log.saved is not None)
    assert log.saved is not None
    return log.saved[0]


async def folded(log: Kept) -> bytes:
    """The state at the end of the log, from the log alone."""
    atelier = None
    for entry in await MemoryLog.read(log, A, None, 10_000):
        assert entry.body is not None
        atelier = fold_commit(KINDS, atelier, KINDS.read_commit(entry.body))
    return frozen(atelier)


async def is_whole(log: Kept, room: Room) -> bool:
    """Whether the room is what the log says it is, boards too."""
    lying = {name: doc for name, doc in room.replica.boards.items() if doc}
    same = frozen(room.replica.state) == await folded(log)
    return same and lying == boards(KINDS, room.replica.state)


# --- Beginning -------------------------------------------------------------------------------------


async def test_a_room_that_is_opened_again_reads_only_what_came_after_the_snapshot(log: Kept):
    at = await a_day(log)
    head = await log.head(A)
    async with serving(log) as room:
        assert log.read_entries == head.seq - at.seq
        assert await is_whole(log, room)
        await write_notes(room, 1)
        assert await is_whole(log, room)


async def test_a_whole_tail_lies_behind_every_snapshot_so_that_who_comes_back_is_sent_a_patch(log: Kept):
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        await eventually(lambda: log.saved is not None)
        replica = room.replica
        positions = [position for position, _ in replica._tail]
        before = [replica.since("room", then) for then in positions]
    async with serving(log) as room:
        assert len(positions) == TAIL
        assert [room.replica.since("room", then) for then in positions] == before
        assert None not in before


async def test_a_log_without_snapshot_is_folded_and_its_tail_can_be_resumed(log: Kept):
    await a_day(log)
    log._stories[A].snapshot = None
    async with serving(log) as room:
        assert log.read_entries == room.replica.position.seq
        assert await is_whole(log, room)
        assert len(room.replica._tail) == TAIL
        await eventually(lambda: log.saved is not None)


@pytest.mark.parametrize(
    "change",
    [lambda blob: blob[:-1], lambda blob: bytes([blob[0] ^ 1]) + blob[1:], lambda blob: b""],
    ids=["torn", "flipped", "empty"],
)
async def test_a_damaged_snapshot_is_told_and_the_log_is_folded(
    log: Kept, change: Callable[[bytes], bytes], caplog: pytest.LogCaptureFixture
):
    await a_day(log)
    log.spoil(change)
    async with serving(log) as room:
        assert log.read_entries == room.replica.position.seq
        assert await is_whole(log, room)
    assert [record.name for record in caplog.records] == ["atelier.snapshots"]


async def test_a_snapshot_that_the_store_cannot_give_is_done_without(
    log: Kept, monkeypatch: pytest.MonkeyPatch
):
    await a_day(log)

    async def away(*asked: Any) -> None:
        raise Unavailable

    monkeypatch.setattr(log, "load_snapshot", away)
    async with serving(log) as room:
        assert await is_whole(log, room)


async def test_a_snapshot_of_other_code_is_not_used(log: Kept, monkeypatch: pytest.MonkeyPatch):
    await a_day(log)
    monkeypatch.setattr("server.snapshots.fold_version", lambda kinds: "the next release")
    async with serving(log) as room:
        assert log.read_entries == room.replica.position.seq
        assert await is_whole(log, room)


async def test_a_snapshot_of_a_log_that_was_rewound_is_not_used(log: Kept):
    at = await a_day(log)
    story = log._stories[A]
    story.links[at.seq - 3 :] = []
    story.ends[at.seq - 2 :] = []
    async with serving(log) as room:
        assert room.replica.position.seq == at.seq - 3
        assert await is_whole(log, room)


async def test_what_was_redacted_comes_back_from_no_snapshot(log: Kept):
    await a_day(log)
    last = (await log.head(A)).seq
    text = b"Id\xc3\xa9e " + str(last - 4).encode()
    assert text in Keyring().write(await _state(log))
    await log.redact(A, [last], "asked by the person")
    async with serving(log) as room:
        assert text not in Keyring().write(room.replica.state)
        assert log.read_entries == last


async def _state(log: Kept) -> Any:
    async with serving(log) as room:
        return room.replica.state


# --- Saving ----------------------------------------------------------------------------------------


async def test_a_short_log_is_not_saved(log: Kept):
    async with serving(log) as room:
        await write_notes(room, EVERY)
    assert log.saves == 0


async def test_nobody_waits_while_a_snapshot_is_saved(log: Kept):
    log.may_save.clear()
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        await eventually(lambda: log.saves == 1)
        await write_notes(room, 5)
        assert log.saved is None
        log.may_save.set()
        await eventually(lambda: log.saved is not None)


@pytest.mark.parametrize("wrong", [Full, Unavailable, Unknown])
async def test_a_snapshot_that_cannot_be_saved_is_told_once_and_tried_again(
    log: Kept, wrong: type[Exception], caplog: pytest.LogCaptureFixture
):
    log.wrong = [wrong, wrong]
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        while log.wrong:
            await a_save_is_tried(log, room)
        await write_notes(room, TAIL)
        await eventually(lambda: log.saved is not None)
        assert await is_whole(log, room)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


async def test_a_state_that_is_not_read_back_as_it_was_is_not_saved(
    log: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(
        "server.snapshots.write",
        lambda kinds, atelier, lock: snapshot.write(kinds, replace(atelier, ranked=atelier.ranked + 1), lock),
    )
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        await eventually(lambda: bool(caplog.records))
    assert (log.saves, caplog.records[0].levelno) == (0, logging.ERROR)


async def test_a_state_that_cannot_be_written_is_told_and_the_room_goes_on(
    log: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def unwritable(atelier: Atelier) -> bytes:
        raise NotImplementedError

    monkeypatch.setattr("server.snapshots.write", unwritable)
    async with serving(log) as room:
        await write_notes(room, EVERY + 3 * TAIL)
        await eventually(lambda: bool(caplog.records))
        monkeypatch.setattr("server.snapshots.write", snapshot.write)
        await write_notes(room, TAIL)
        await eventually(lambda: log.saved is not None)
        assert await is_whole(log, room)
    assert caplog.records[0].levelno == logging.ERROR


async def test_a_room_that_falls_leaves_no_task_behind(log: Kept):
    async with serving(log):
        pass
    await eventually(lambda: not any(A in task.get_name() for task in asyncio.all_tasks()))


async def test_the_bench_measures_a_start_with_a_snapshot_and_one_without(tmp_path: Path):
    """How long they took is for the bench to say."""
    restart = await measure(tmp_path, commits=EVERY * 10, size=Size(48, 48))
    assert restart.commits == EVERY * 10
    assert restart.behind >= TAIL
    assert min(restart.bare_s, restart.snapshot_s) > 0


# --- Which code folds ------------------------------------------------------------------------------


def test_the_same_code_has_one_version():
    assert fold_version(Kinds(BUILT_IN)) == fold_version(Kinds(BUILT_IN)) == fold_version(KINDS)


def poll(folder: Path, fold: str, monkeypatch: pytest.MonkeyPatch) -> Kinds:
    """The kinds of the house and one from elsewhere: a package of two files."""
    package = folder / "poll_from_elsewhere"
    package.mkdir(exist_ok=True)
    (package / "__init__.py").write_text(
        "from facilitation.activity import Activity\n"
        "from facilitation.model import Plain\n"
        "from poll_from_elsewhere.rules import fold\n"
        "class Poll(Plain):\n    answers: int = 0\n"
        "ACTIVITY = Activity(kind='poll', settings=Poll, begin=lambda settings: settings, fold=fold)\n"
    )
    (package / "rules.py").write_text(f"def fold(state, event):\n    return {fold}\n")
    for name in [name for name in sys.modules if name.startswith("poll_from_elsewhere")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(folder)
    return Kinds((*BUILT_IN, __import__("poll_from_elsewhere").ACTIVITY))


def test_a_kind_from_elsewhere_and_every_change_of_it_is_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    one = fold_version(poll(tmp_path, "state", monkeypatch))
    assert one == fold_version(poll(tmp_path, "state", monkeypatch))
    other = fold_version(poll(tmp_path, "state.again", monkeypatch))
    assert len({one, other, fold_version(KINDS)}) == 3


def test_code_without_source_is_a_version_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    kinds = poll(tmp_path, "state", monkeypatch)
    for path in (tmp_path / "poll_from_elsewhere").glob("*.py"):
        path.unlink()
    assert fold_version(kinds) != fold_version.__wrapped__(kinds)
