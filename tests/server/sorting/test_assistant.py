"""The machine in a room: what it is shown, what it says, and that nothing depends on it.

The process that sorts is a real one, with a tiny encoder and a rule that can be foreseen (`rule.py`).
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from facilitation.audience import DESK, ROOM
from facilitation.clustering.scene import Scene, Sorted
from facilitation.commands import (
    Arrive,
    AskReorganising,
    ClosePhase,
    EditNote,
    FileNotes,
    HideNote,
    HoldNote,
    MakeCluster,
    OpenPhase,
    RenameCluster,
    SetSorting,
    SetVisibility,
    ShowNote,
    WithdrawNote,
    WriteNote,
)
from facilitation.decide import make
from facilitation.events import Commit, MovesProposed, NotesSorted
from facilitation.guesses import Hint, Hinting, Titling
from facilitation.ids import AtelierId
from facilitation.model import Actor, Phase
from server.room import Room
from server.sorting import assistant as source
from server.sorting.assistant import MACHINE
from server.sorting.sorter import Deadlines, Sorter
from server.stores import Full, Unavailable
from server.stores.memory import MemoryDirectory, MemoryLog
from tests.server.live import eventually
from tests.server.sorting.children import line
from tests.story import KINDS, LEAD, NOON, ideas, phase, plan, sorting, vote

A = "a_sorted00"
ANNE = Actor(person="p_anne00", role="participant")
BRUNO = Actor(person="p_bruno0", role="participant")
TREES = ("Arbres rue Neuve", "Arbres place Vieille")
Sorters = Callable[..., Sorter]


class Kept(MemoryLog):
    """A log in memory whose vectors go wrong as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[type[Exception]] = []

    async def save_vectors(self, atelier: AtelierId, space: str, vectors: Any) -> None:
        if self.wrong:
            raise self.wrong.pop(0)
        await super().save_vectors(atelier, space, vectors)

    async def commits(self) -> list[Commit]:
        """What stands in the log."""
        entries = await self.read(A, None, 100_000)
        return [KINDS.read_commit(entry.body) for entry in entries if entry.body is not None]

    async def sorted(self) -> list[NotesSorted]:
        """What the machine has said."""
        said = [event for commit in await self.commits() for event in commit.events]
        return [event for event in said if isinstance(event, NotesSorted)]


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "QUIET_S", 0.02)
    monkeypatch.setattr(source, "GAP_S", 0.02)
    monkeypatch.setattr(source, "AGAIN_S", 0.02)
    monkeypatch.setattr("server.sorting.sorter.AGAIN_S", (0.02,))
    monkeypatch.setattr("server.room.LOOK_S", 0.05)


@pytest.fixture
async def log() -> Kept:
    """A log in which ideas are being written that everybody sees; then sorted at the tables, then voted on."""
    return await begun(ideas(visibility="room"), ideas("later"), sorting(), vote())


async def begun(*phases: Phase) -> Kept:
    """A log of an atelier of these steps, in which ideas are being written by two people."""
    kept = Kept()
    made = Commit(seq=1, at_ms=NOON, by=LEAD, events=make(KINDS, plan(*phases), NOON))
    await kept.append(A, [KINDS.write_commit(made)], await kept.create(A))
    async with serving(kept, None) as room:
        await room.say(OpenPhase(phase="ideas"), LEAD)
        await room.say(Arrive(college="elected", table="t1"), ANNE)
        await room.say(Arrive(college="civil", table="t2"), BRUNO)
    return kept


@pytest.fixture
async def sorters(tmp_path: Path) -> AsyncIterator[Sorters]:
    """Makes sorters; what they encode is written to `encoded` below the test's folder."""
    async with AsyncExitStack() as ends:

        def made(behaviour: str = "good", **more: Any) -> Sorter:
            sorter = Sorter(line=line(behaviour, tmp_path / "encoded"), **more)
            ends.push_async_callback(sorter.close)
            return sorter

        yield made


@pytest.fixture
def encoded(tmp_path: Path) -> Callable[[], list[str]]:
    """What has been encoded so far, in order."""
    path = tmp_path / "encoded"
    return lambda: path.read_text("utf-8").splitlines() if path.exists() else []


@asynccontextmanager
async def serving(log: Kept, sorter: Sorter | None) -> AsyncIterator[Room]:
    """A room, opened and served, that the sorter sorts."""
    room = Room(A, log, MemoryDirectory(), KINDS, lambda: NOON, sorter=sorter)
    await room.open()
    running = asyncio.create_task(room.run())
    try:
        yield room
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


_notes = iter(range(1_000_000))


async def write(room: Room, *texts: str, by: Actor = ANNE, phase: str = "ideas") -> list[str]:
    """Write notes; their ids."""
    names = [f"n_{next(_notes):06}" for _ in texts]
    for name, text in zip(names, texts, strict=True):
        await room.say(WriteNote(note=name, phase=phase, text=text), by)
    return names


def lying(room: Room, place: str = "room") -> dict[str, str]:
    """The titles of the clusters in which notes lie at a place, by their texts."""
    state = room.replica.state
    return {
        note.text: state.clusters[note.filed[place]].title
        for note in state.notes.values()
        if place in note.filed
    }


async def settled(room: Room) -> None:
    """Wait until the machine has looked at all there is, and has nothing more to say."""
    assistant = room._assistant
    assert assistant is not None
    await eventually(lambda: not assistant.busy, 20)


# --- What is said ----------------------------------------------------------------------------------


async def test_notes_that_belong_together_are_clustered_and_that_is_an_event(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await write(room, *TREES, "Bancs")
        await eventually(lambda: lying(room) == dict.fromkeys(TREES, "Arbres"))
        [cluster] = room.replica.state.clusters.values()
        assert cluster.draft
        assert set(cluster.guessed) == set(cluster.members)
        await write(room, "Arbres au bord de l’eau")
        await eventually(lambda: len(lying(room)) == 3)
        await settled(room)
        said = await log.sorted()
        assert [(len(each.made), len(each.filed)) for each in said] == [(1, 0), (0, 1)]
        machine = {commit.by for commit in await log.commits() if isinstance(commit.events[0], NotesSorted)}
        assert machine == {MACHINE}
        boards = room.replica.boards
        assert next(record for path, record in boards[ROOM].items() if path.startswith("cluster/")).draft


async def test_new_clusters_come_one_after_the_other(log: Kept, sorters: Sorters, monkeypatch: Any):
    monkeypatch.setattr(source, "GAP_S", 0.3)
    monkeypatch.setattr(source, "ALL_S", 0.5)
    loop, came_s = asyncio.get_running_loop(), []
    words = [f"Mot{n}" for n in range(5)]
    async with serving(log, None) as room:
        await write(room, *(f"{word} {n}" for word in words for n in range(2)))
    async with serving(log, sorters()) as room:
        for more in range(1, 6):
            await eventually(lambda more=more: len(room.replica.state.clusters) >= more)  # type: ignore[misc]
            assert len(room.replica.state.clusters) == more
            came_s.append(loop.time())
    assert [len(each.made) for each in await log.sorted()] == [1] * 5
    assert all(later - before > 0.05 for before, later in pairwise(came_s))
    assert came_s[-1] - came_s[0] < 1


async def test_what_was_said_is_not_said_again(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await write(room, *TREES, "Bancs", "Bancs")
        await eventually(lambda: len(lying(room)) == 3)
        await settled(room)
        end = room.replica.position.seq
        await room.say(SetSorting(mode="live", level="detail"), LEAD)
        await settled(room)
        assert room.replica.position.seq == end + 1
    pairs = [pairing for each in await log.sorted() for pairing in each.paired]
    assert len(pairs) == 1
    async with serving(log, sorters()) as room:
        await settled(room)
        assert room.replica.position.seq == end + 1


async def test_two_engines_by_mistake_do_no_harm(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as one, serving(log, sorters()) as two:
        for text in (*TREES, "Bancs ici", "Bancs là", "Arbres encore"):
            await write(one, text)
            two.grown(one.replica.position.seq)
        await eventually(lambda: len(lying(one)) == 5)
        await settled(one)
        await eventually(lambda: two.replica.position == one.replica.position)
        await settled(two)
        assert lying(two) == lying(one)
    said = await log.sorted()
    made = [making.cluster for each in said for making in each.made]
    filed = [note.note for each in said for making in each.made for note in making.notes]
    filed += [filing.note for each in said for filing in each.filed]
    assert len(made) == len(set(made)) == 2
    assert len(filed) == len(set(filed)) == 5


# --- Vectors ---------------------------------------------------------------------------------------


async def test_a_restart_encodes_nothing_again(log: Kept, sorters: Sorters, encoded: Any):
    async with serving(log, sorters()) as room:
        await write(room, *TREES, "Bancs")
        await eventually(lambda: len(lying(room)) == 2)
        await settled(room)
    before = encoded()
    assert sorted(before) == sorted((*TREES, "Bancs"))
    async with serving(log, sorters()) as room:
        await write(room, "Bancs encore")
        await eventually(lambda: len(lying(room)) == 4)
    assert encoded() == [*before, "Bancs encore"]


async def test_notes_that_nobody_else_sees_yet_are_encoded_but_not_shown_to_it(
    log: Kept, sorters: Sorters, encoded: Any
):
    async with serving(log, sorters()) as room:
        await room.say(OpenPhase(phase="later"), LEAD)
        await write(room, *TREES, phase="later")
        await eventually(lambda: len(encoded()) == 2)
        await settled(room)
        assert await log.sorted() == []
        await room.say(SetVisibility(phase="later", visibility="room"), LEAD)
        await eventually(lambda: len(lying(room)) == 2)
        assert len(encoded()) == 2


async def test_a_lost_store_of_vectors_costs_time_and_nothing_else(
    log: Kept, sorters: Sorters, encoded: Any, caplog: pytest.LogCaptureFixture
):
    log.wrong = [Full, Unavailable]
    async with serving(log, sorters()) as room:
        await write(room, TREES[0])
        await eventually(lambda: len(encoded()) == 1)
        await write(room, TREES[1])
        await eventually(lambda: len(lying(room)) == 2)
    assert [record.getMessage() for record in caplog.records] == [f"no vectors of {A} can be kept: Full"]


# --- What a person decides -------------------------------------------------------------------------


async def test_switched_off_nothing_is_computed(log: Kept, sorters: Sorters, encoded: Any):
    sorter = sorters()
    async with serving(log, sorter) as room:
        await room.say(SetSorting(mode="off", level="middle"), LEAD)
        await write(room, *TREES)
        await settled(room)
        assert (encoded(), sorter.state, await log.sorted()) == ([], "off", [])
        await room.say(SetSorting(mode="live", level="middle"), LEAD)
        await eventually(lambda: len(lying(room)) == 2)


async def test_switched_off_in_the_middle_of_it_nothing_more_is_said(
    log: Kept, sorters: Sorters, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "GAP_S", 0.2)
    async with serving(log, None) as room:
        await write(room, *(f"Mot{n // 2} {n}" for n in range(8)))
    async with serving(log, sorters()) as room:
        await eventually(lambda: len(room.replica.state.clusters) == 1)
        await room.say(SetSorting(mode="off", level="middle"), LEAD)
        await settled(room)
        await asyncio.sleep(0.5)
        assert len(room.replica.state.clusters) == 1
        await room.say(SetSorting(mode="live", level="middle"), LEAD)
        await eventually(lambda: len(room.replica.state.clusters) == 4)


async def test_where_it_may_only_suggest_it_hints(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await room.say(SetSorting(mode="suggest", level="middle"), LEAD)
        first, second = await write(room, *TREES)
        await room.say(MakeCluster(cluster="c_trees0", place="room", title="Arbres", notes=(first,)), LEAD)
        await eventually(lambda: bool(room.replica.state.notes[second].hints))
        assert room.replica.state.notes[second].hints["room"].clusters == ("c_trees0",)
        assert lying(room) == {TREES[0]: "Arbres"}
        assert f"hint/{second}" in room.replica.boards[ROOM]


async def test_a_note_that_is_hidden_held_or_taken_back_is_not_shown_to_it(
    log: Kept, sorters: Sorters, encoded: Any
):
    async with serving(log, sorters()) as room:
        await room.say(SetSorting(mode="off", level="middle"), LEAD)
        hidden, held, withdrawn, _ = await write(room, *(f"Arbres {n}" for n in range(4)))
        await room.say(HideNote(note=hidden), LEAD)
        await room.say(HoldNote(note=held, held=True), ANNE)
        await room.say(WithdrawNote(note=withdrawn), ANNE)
        await room.say(SetSorting(mode="live", level="middle"), LEAD)
        await settled(room)
        assert await log.sorted() == []
        assert "Arbres 2" not in encoded()
        await room.say(HoldNote(note=held, held=False), ANNE)
        await eventually(lambda: set(lying(room)) == {"Arbres 1", "Arbres 3"})


async def test_a_note_that_says_something_else_is_encoded_and_sorted_anew(
    log: Kept, sorters: Sorters, encoded: Any
):
    async with serving(log, sorters()) as room:
        _, other = await write(room, TREES[0], "Bancs")
        await settled(room)
        await room.say(EditNote(note=other, text=TREES[1]), ANNE)
        await eventually(lambda: len(lying(room)) == 2)
        assert encoded()[-1] == TREES[1]


async def test_what_a_person_has_filed_stays_and_a_title_of_theirs_too(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await write(room, *TREES)
        await eventually(lambda: len(lying(room)) == 2)
        [(name, _)] = room.replica.state.clusters.items()
        await room.say(RenameCluster(cluster=name, title="De l’ombre"), LEAD)
        [bench] = await write(room, "Bancs")
        await room.say(FileNotes(place="room", notes=(bench,), cluster=name), LEAD)
        await write(room, "Bancs encore", "Bancs toujours")
        await eventually(lambda: len(lying(room)) == 5)
        await settled(room)
        assert lying(room)["Bancs"] == "De l’ombre"


async def test_a_tables_hints_stay_on_its_board(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await room.say(SetVisibility(phase="ideas", visibility="table"), LEAD)
        first, second = await write(room, *TREES)
        elsewhere = await write(room, *TREES, by=BRUNO)
        await settled(room)
        assert await log.sorted() == []
        await room.say(OpenPhase(phase="sorting"), LEAD)
        await room.say(MakeCluster(cluster="c_trees0", place="t1", title="Arbres", notes=(first,)), ANNE)
        await eventually(lambda: bool(room.replica.state.notes[second].hints))
        await settled(room)
        [said] = await log.sorted()
        assert (said.place, [hinting.note for hinting in said.hinted]) == ("t1", [second])
        boards = room.replica.boards
        path = f"hint/{second}"
        assert [name for name, board in boards.items() if path in board] == ["table/t1"]
        assert not any(f"hint/{note}" in board for note in elsewhere for board in boards.values())


async def test_clusters_hold_still_while_a_vote_is_open_on_them(log: Kept, sorters: Sorters, encoded: Any):
    async with serving(log, sorters()) as room:
        await write(room, *TREES)
        await eventually(lambda: len(lying(room)) == 2)
        await settled(room)
        said = len(await log.sorted())
        await room.say(OpenPhase(phase="vote"), LEAD)
        [late] = await write(room, "Arbres tard")
        await room.say(ShowNote(note=late), LEAD)
        await eventually(lambda: "Arbres tard" in encoded())
        await settled(room)
        assert len(await log.sorted()) == said
        await room.say(AskReorganising(number=1, level="overview"), LEAD)
        await eventually(lambda: room.replica.state.sorting.proposal is not None)
        await room.say(ClosePhase(phase="vote"), LEAD)
        await eventually(lambda: len(lying(room)) == 3)


async def test_who_asks_for_a_reorganising_is_answered_with_a_proposal_once(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await write(room, *TREES, "Bancs")
        await eventually(lambda: len(lying(room)) == 2)
        await room.say(AskReorganising(number=1, level="overview"), LEAD)
        await eventually(lambda: room.replica.state.sorting.proposal is not None)
        await settled(room)
        proposed = [e for c in await log.commits() for e in c.events if isinstance(e, MovesProposed)]
        [proposal] = proposed
        assert (proposal.number, proposal.level, len(proposal.moves)) == (1, "overview", 3)
        assert "proposal" in room.replica.boards[DESK]
        assert len(lying(room)) == 2


async def test_values_and_objectives_are_sorted_apart_and_proposed_together(sorters: Sorters):
    aims = phase("ideation", "aims", {"writes": "objective"}, visibility="room")
    async with serving(await begun(ideas(visibility="room"), aims), sorters()) as room:
        await write(room, *TREES, "Bancs")
        await room.say(OpenPhase(phase="aims"), LEAD)
        await write(room, *TREES, "Bancs", phase="aims")
        await eventually(lambda: len(room.replica.state.clusters) == 2)
        await settled(room)
        state = room.replica.state
        told = [{state.notes[name].phase for name in each.members} for each in state.clusters.values()]
        assert sorted(map(list, told)) == [["aims"], ["ideas"]]
        pairs = [
            (note, state.notes[twin.note]) for note in state.notes.values() for twin in note.paired.twins
        ]
        assert all(one.phase == other.phase for one, other in pairs)
        await room.say(AskReorganising(number=1, level="overview"), LEAD)
        await eventually(lambda: room.replica.state.sorting.proposal is not None)
        proposal = room.replica.state.sorting.proposal
        assert proposal is not None
        assert {state.notes[move.note].phase for move in proposal.moves} == {"ideas", "aims"}


async def test_a_reorganising_that_cannot_be_computed_is_answered_all_the_same(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await room.say(AskReorganising(number=1, level="overview"), LEAD)
        await eventually(lambda: room.replica.state.sorting.asked_level is None)
        proposal = room.replica.state.sorting.proposal
        assert proposal is not None
        assert proposal.moves == ()


# --- When things go wrong --------------------------------------------------------------------------


async def test_a_process_that_is_killed_in_the_middle_goes_on_and_encodes_nothing_again(
    log: Kept, sorters: Sorters, encoded: Any
):
    sorter = sorters()
    async with serving(log, sorter) as room:
        for n in range(12):
            await write(room, f"Mot{n // 2} {n}")
            if n % 4 == 3:
                process = sorter._process
                if process is not None:
                    os.kill(process._process.pid, signal.SIGKILL)
        await eventually(lambda: len(lying(room)) == 12, 20)
        await settled(room)
    # What was under way when it was killed is encoded again, nothing else.
    assert len(encoded()) <= 12 + 3 * source.ENCODED_IN_ONE
    assert set(encoded()) == {f"Mot{n // 2} {n}" for n in range(12)}


async def test_a_scene_the_process_falls_over_is_left_alone_for_a_while_and_the_room_never_notices(
    log: Kept, sorters: Sorters, encoded: Any, caplog: pytest.LogCaptureFixture
):
    async with serving(log, sorters()) as room:
        await write(room, "a crash", "another")
        await eventually(lambda: any("rests for a while" in record.getMessage() for record in caplog.records))
        await asyncio.wait_for(write(room, "Bancs"), 1)
        assert sum("fell" in record.getMessage() for record in caplog.records) == 1
        # Nobody need wait for the end of the while: a facilitator may ask for something else.
        await room.say(SetSorting(mode="off", level="middle"), LEAD)
        await eventually(lambda: room._assistant is not None and not room._assistant.busy)
        assert encoded() == ["a crash", "another"], "what was kept is told to the next process"


async def test_a_text_the_process_falls_over_is_left_to_people_and_the_others_are_sorted(
    log: Kept, sorters: Sorters, encoded: Any, caplog: pytest.LogCaptureFixture
):
    async with serving(log, sorters()) as room:
        await write(room, *TREES, "a deadly text", "Bancs ici", "Bancs là")
        await eventually(lambda: len(lying(room)) == 4, 20)
        await settled(room)
        await write(room, "Arbres encore")
        await eventually(lambda: len(lying(room)) == 5)
        assert not any("rests" in record.getMessage() for record in caplog.records)
        assert encoded().count("a deadly text") == 2, "with others, then alone"


async def test_when_the_store_comes_back_the_machine_goes_on(
    log: Kept, sorters: Sorters, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    away = [True]
    load = Kept.load_vectors

    async def weather(self: Kept, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
        if away[0]:
            raise Unavailable
        return await load(self, atelier, space)

    monkeypatch.setattr(Kept, "load_vectors", weather)
    async with serving(log, sorters()) as room:
        await write(room, *TREES)
        await asyncio.sleep(10 * source.AGAIN_S + 0.5)
        assert lying(room) == {}
        away[0] = False
        await eventually(lambda: len(lying(room)) == 2)
        assert caplog.records == []


async def test_a_bug_in_sorting_is_told_once_for_a_scene(
    log: Kept, sorters: Sorters, caplog: pytest.LogCaptureFixture
):
    async with serving(log, sorters()) as room:
        first, _ = await write(room, "a bug", "another")
        await eventually(lambda: len(caplog.records) == 1)
        await write(room, "for myself", phase="ideas")
        await settled(room)
        told = len(caplog.records)
        await settled(room)
        assert len(caplog.records) == told
        await room.say(EditNote(note=first, text="another now"), ANNE)
        await eventually(lambda: bool(lying(room)))


async def test_nothing_that_no_room_could_read_reaches_a_room(
    log: Kept, sorters: Sorters, monkeypatch: pytest.MonkeyPatch, caplog: Any
):
    """A title beyond all bounds would not be read again from the log."""
    sorter = sorters()

    async def wild(atelier: AtelierId, scene: Scene) -> Sorted:
        return Sorted(titled=(Titling(cluster="c_000000", title="x" * 10_000, stands="n_000000"),))

    monkeypatch.setattr(sorter, "sort", wild)
    async with serving(log, sorter) as room:
        await write(room, *TREES)
        await eventually(lambda: bool(caplog.records))
        assert caplog.records[0].getMessage() == f"sorting {A} found what no room can be told"
        await write(room, "Bancs")
        assert await log.sorted() == []


async def test_an_engine_that_never_settles_is_not_heard_for_ever(
    log: Kept, sorters: Sorters, monkeypatch: pytest.MonkeyPatch
):
    """Each look finds something else to hint: it stops when nobody but the machine has done anything."""
    sorter = sorters()
    looks = 0

    async def restless(atelier: AtelierId, scene: Scene) -> Sorted:
        nonlocal looks
        looks += 1
        others = [idea.id for idea in scene.ideas]
        return Sorted(hinted=(Hinting(note=others[0], hint=Hint(near=(others[1 + looks % 2],))),))

    monkeypatch.setattr(sorter, "sort", restless)
    async with serving(log, sorter) as room:
        await write(room, "un", "deux", "trois")
        await eventually(lambda: looks >= 2)
        await asyncio.sleep(0.5)
        stopped = looks
        await asyncio.sleep(0.3)
        assert looks == stopped <= 3 * (1 + source.ECHOES_MAX)
        assert room._assistant is not None


async def test_it_ends_with_the_room(log: Kept, sorters: Sorters):
    async with serving(log, sorters()) as room:
        await write(room, *TREES)
    await asyncio.sleep(0)
    assert not [task for task in asyncio.all_tasks() if task.get_name().startswith("sorting ")]


async def test_a_worker_that_does_not_do_what_is_done_once_sorts_nothing(log: Kept, sorters: Sorters):
    room = Room(A, log, MemoryDirectory(), KINDS, lambda: NOON, rings=False, sorter=sorters())
    assert room._assistant is None


async def test_the_room_is_not_held_up_by_a_process_that_hangs(log: Kept, sorters: Sorters):
    async with serving(log, sorters(deadlines=Deadlines(sort=30))) as room:
        await write(room, "hang", "hang")
        await asyncio.sleep(0.2)
        for n in range(20):
            await asyncio.wait_for(write(room, f"Idée {n}"), 0.5)
