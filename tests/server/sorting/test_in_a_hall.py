"""Sorting in a whole server, through sockets: what the wall is told, and which process does it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from facilitation.commands import SetSorting
from facilitation.events import NotesSorted
from server.app import Workshop
from server.engine import Engine
from server.settings import Settings
from server.sorting import assistant as source
from server.sorting.sorter import Sorter
from server.stores import Stores
from server.stores.hints import Line, Switchboard
from server.stores.memory import MemoryDirectory
from tests.server.live import KEY, Hall, Weather, day, eventually, show, write
from tests.server.sorting.children import line

Sorters = Callable[[], Sorter]
DAY = day(sorting="live")


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "QUIET_S", 0.02)
    monkeypatch.setattr(source, "GAP_S", 0.02)


@pytest.fixture
async def sorters(tmp_path: Path) -> AsyncIterator[Sorters]:
    async with AsyncExitStack() as ends:

        def made() -> Sorter:
            sorter = Sorter(line=line("good", tmp_path / "encoded"))
            ends.push_async_callback(sorter.close)
            return sorter

        yield made


def titles(board: dict[str, Any]) -> list[str]:
    return [record["title"] for path, record in board.items() if path.startswith("cluster/")]


async def test_the_wall_sees_the_clusters_come(halls: Any, sorters: Sorters):
    sorter = sorters()
    hall: Hall = await halls(Weather(), sorter=sorter)
    await hall.make(DAY)
    lead, wall, anne = await hall.enter("lead"), await hall.enter("wall"), await hall.join()
    await hall.open("ideas", lead)
    for text in ("Arbres ici", "Arbres là", "Bancs"):
        await write(anne, text)
    await show(lead)
    await wall.until(lambda: titles(wall.board("room")) == ["Arbres"], 10)
    assert lead.board("desk")["sorting"]["mode"] == "live"
    await hall.stop()
    assert sorter.state == "off"
    assert sorter._process is None


async def test_a_hall_that_is_switched_off_needs_no_process(halls: Any, sorters: Sorters):
    sorter = sorters()
    hall: Hall = await halls(Weather(), sorter=sorter)
    await hall.make(replace(DAY, sorting="off"))
    lead, anne = await hall.enter("lead"), await hall.join()
    await hall.open("ideas", lead)
    await write(anne, "Arbres ici")
    room = await hall.room()
    assert room._assistant is not None
    await eventually(lambda: room._assistant is not None and not room._assistant.busy)
    assert (sorter.state, sorter._process) == ("off", None)
    await lead.say(SetSorting(mode="live", level="middle"))
    await eventually(lambda: sorter.state == "ready", 20)


async def test_beside_several_workers_the_engine_sorts_and_two_by_mistake_sort_once(
    halls: Any, sorters: Sorters, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.room.LOOK_S", 0.05)
    log, directory, board = Weather(), MemoryDirectory(), Switchboard()
    hall: Hall = await halls(log, directory, intercom=Line(board), engine=False, sorter=sorters())
    await hall.make(DAY)
    lead, wall, anne = await hall.enter("lead"), await hall.enter("wall"), await hall.join()
    await hall.open("ideas", lead)
    await show(lead)
    engines = [
        Workshop(Settings(engine=True), Stores(log, directory, Line(board)), KEY, sorter=sorters())
        for _ in range(2)
    ]
    running = [asyncio.create_task(Engine(workshop).run()) for workshop in engines]
    try:
        for n in range(8):
            await write(anne, f"Mot{n // 2} {n}")
        await wall.until(lambda: len(titles(wall.board("room"))) == 4, 20)
        assert hall.workshop.sorter is not None
        assert hall.workshop.sorter.state == "off"
        commits = await log.commits(hall.made["atelier"])
        said = [event for commit in commits for event in commit.events if isinstance(event, NotesSorted)]
        made = [making.cluster for each in said for making in each.made]
        filed = [one.note for each in said for making in each.made for one in making.notes]
        assert len(made) == len(set(made)) == 4
        assert len(filed) == len(set(filed)) == 8
    finally:
        for task in running:
            task.cancel()
        for task in running:
            with suppress(asyncio.CancelledError):
                await task
    assert all(workshop.sorter is not None and workshop.sorter._process is None for workshop in engines)
