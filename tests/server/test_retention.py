"""Erasing on schedule: names and passes go when their days are over, everywhere, and what was said stays."""

import asyncio
import logging
from typing import Any

import pytest

from facilitation.commands import WriteNote
from facilitation.ids import DAY_MS
from server.retention import erase_what_is_over, is_over, keep_erasing
from server.stores import Unavailable
from server.stores.memory import MemoryDirectory
from tests.server.live import Clock, Hall, Weather, day, eventually
from tests.story import NOON


async def erase(hall: Hall) -> None:
    workshop = hall.workshop
    await erase_what_is_over(workshop.rooms, workshop.directory, workshop.clock)


@pytest.fixture
async def kept(halls: Any, weather: Weather) -> tuple[Hall, Clock]:
    """An atelier that keeps names for three days, and Anne in it."""
    clock = Clock()
    hall: Hall = await halls(weather, clock=clock)
    await hall.make(day(asks_name=True, kept_days=3))
    await hall.joined(name="Anne Le Bris")
    return hall, clock


async def test_an_atelier_is_over_when_its_days_have_passed(kept: tuple[Hall, Clock]):
    hall, _ = kept
    atelier = (await hall.room()).replica.state
    assert not is_over(atelier, NOON + 3 * DAY_MS - 1)
    assert is_over(atelier, NOON + 3 * DAY_MS)


async def test_the_door_says_until_when_names_are_kept(kept: tuple[Hall, Clock]):
    hall, _ = kept
    behind = await hall.ask("/api/door", {"code": hall.made["code"]})
    assert behind["kept_until_ms"] == NOON + 3 * DAY_MS


async def test_nothing_is_erased_before_its_time(kept: tuple[Hall, Clock]):
    hall, clock = kept
    clock.now_ms += 3 * DAY_MS - 1
    await erase(hall)
    assert len(await hall.workshop.directory.people(hall.made["atelier"])) == 1


async def test_names_passes_and_code_go_and_open_screens_are_told(kept: tuple[Hall, Clock], weather: Weather):
    hall, clock = kept
    directory, atelier = hall.workshop.directory, hall.made["atelier"]
    lead, paul = await hall.enter("lead"), await hall.join("t2", "civil")
    await hall.open("ideas", lead)
    await paul.say(WriteNote(note="n_stays0", phase="ideas", text="Ce qui a été dit reste"))
    entries = await weather.read(atelier, None)
    clock.now_ms += 3 * DAY_MS
    await erase(hall)
    assert await directory.people(atelier) == {}
    assert await directory.passes(atelier) == []
    assert await directory.door(atelier) is None
    for ear in (lead, paul):
        assert ear.task is not None
        await asyncio.wait_for(ear.task, 2)
        assert ear.closed_for_good == 4503
        assert await hall.refused("/api/poster", None, ear.token) == (403, "not_allowed")
    assert (await hall.room()).hub.presence.names == {}
    assert await weather.read(atelier, None) == entries, "the log names nobody, and stays"


async def test_what_was_erased_is_not_erased_again_every_hour(
    kept: tuple[Hall, Clock], monkeypatch: pytest.MonkeyPatch
):
    hall, clock = kept
    clock.now_ms += 3 * DAY_MS
    erased: list[str] = []
    right = hall.workshop.directory.erase

    async def counted(atelier: str) -> None:
        erased.append(atelier)
        await right(atelier)

    monkeypatch.setattr(hall.workshop.directory, "erase", counted)
    for _ in range(3):
        await erase(hall)
    assert erased == [hall.made["atelier"]]


async def test_a_key_of_a_vote_is_erased_where_nothing_else_is_left(kept: tuple[Hall, Clock]):
    hall, clock = kept
    directory, atelier = hall.workshop.directory, hall.made["atelier"]
    clock.now_ms += 3 * DAY_MS
    await erase(hall)
    await directory.book_key(atelier, "vote/1", bytes(32))
    await erase(hall)
    assert await directory.book_keys(atelier) == {}


async def test_one_atelier_that_cannot_be_read_keeps_no_other_from_being_erased(
    kept: tuple[Hall, Clock], weather: Weather, caplog: pytest.LogCaptureFixture
):
    hall, clock = kept
    await weather.create("a_empty000")
    other = await hall.make(day(asks_name=True, kept_days=1))
    clock.now_ms += 3 * DAY_MS
    weather.reads = [Unavailable]
    await erase(hall)
    directory = hall.workshop.directory
    assert len(await directory.people(hall.made["atelier"])) == 1
    assert await directory.passes(other["atelier"]) == []
    assert [record.levelno for record in caplog.records if "could not be erased" in record.message] == [
        logging.ERROR
    ]
    await erase(hall)
    assert await directory.people(hall.made["atelier"]) == {}


async def test_looking_opens_no_room(kept: tuple[Hall, Clock]):
    hall, clock = kept
    other = await hall.make(day(kept_days=1))
    clock.now_ms += DAY_MS
    await erase(hall)
    assert hall.workshop.rooms.opened(other["atelier"]) is None


async def test_it_is_looked_at_again_and_again(kept: tuple[Hall, Clock], weather: Weather):
    hall, clock = kept
    workshop = hall.workshop
    erasing = asyncio.create_task(
        keep_erasing(workshop.rooms, workshop.directory, workshop.clock, every_s=0.01)
    )
    clock.now_ms += 3 * DAY_MS
    directory = workshop.directory
    assert isinstance(directory, MemoryDirectory)
    await eventually(lambda: not directory._people.get(hall.made["atelier"]))
    assert not erasing.done()
    erasing.cancel()
    await asyncio.gather(erasing, return_exceptions=True)
