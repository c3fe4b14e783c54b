"""A device that loses its socket loses nothing else: it comes back, asks again, and is told in order."""

import asyncio
from typing import Any

import pytest

from client.connect import Device, SentAway, live_url
from facilitation.commands import OpenPhase, WriteNote
from facilitation.wire.frames import JSON, MSGPACK
from tests.server.live import Ear, Hall, Weather, eventually, soon


def note(number: int) -> WriteNote:
    return WriteNote(note=f"n_device{number:02}", phase="ideas", text=f"Idée {number}")


async def cut(hall: Hall) -> None:
    """Every line is cut, without a word."""
    for connection in list(hall.server.server_state.connections):
        connection.transport.abort()


def test_the_live_address_follows_the_scheme():
    assert live_url("http://localhost:8000") == "ws://localhost:8000/live"
    assert live_url("https://atelier.example") == "wss://atelier.example/live"


@pytest.mark.parametrize("subprotocol", [MSGPACK, JSON])
async def test_what_was_asked_while_the_line_was_cut_is_done_once_and_in_order(
    hall: Hall, weather: Weather, subprotocol: str
):
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    anne = await hall.join("t1", "elected", subprotocol)
    asked = [asyncio.create_task(anne.say(note(number))) for number in range(10)]
    for _ in range(3):
        await eventually(lambda: anne._socket is not None)
        await cut(hall)
    answers = [await soon(each) for each in asked]
    assert [answer.code for answer in answers] == [""] * 10
    assert [answer.n for answer in answers] == list(range(1, 11))
    proof = await hall.ask("/api/proof", None, anne.token)
    assert proof["heard"] == list(range(1, 11))
    assert anne.sockets >= 2


async def test_a_device_that_was_begun_anew_is_told_of_its_own_commands_and_not_of_a_former_lifes(hall: Hall):
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    first = await hall.join()
    for number in range(3):
        assert (await first.say(note(number))).code == ""
    assert first.task is not None
    first.task.cancel()
    # The same tablet after its memory was lost: it counts from one again until it is told better.
    second = Ear(hall.url, first.token)
    asked = asyncio.create_task(second.say(note(7)))
    running = asyncio.create_task(second.run())
    assert ((await soon(asked)).code, (await soon(second.say(note(8)))).code) == ("", "")
    assert {f"note/n_device0{number}" for number in (0, 1, 2, 7, 8)} <= second.board("me").keys()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_who_is_sent_away_for_good_is_told_and_does_not_come_back(hall: Hall):
    device = Device(hall.url, "not-a-token-of-anybody")
    asked = asyncio.create_task(device.say(OpenPhase(phase="ideas")))
    await asyncio.wait_for(device.run(), 5)
    with pytest.raises(SentAway) as away:
        await asked
    assert away.value.code == device.closed_for_good == 4502
    with pytest.raises(SentAway):
        await device.say(OpenPhase(phase="ideas"))
    assert device.sockets == 1


async def test_a_device_waits_longer_each_time_it_is_turned_away(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    waits: list[float] = []
    sleep = asyncio.sleep

    async def counted(seconds: float) -> None:
        await sleep(0)

    def longest(low: float, high: float) -> float:
        waits.append(high)
        if len(waits) == 6:
            running.cancel()
        return 0.0

    device = Device("http://127.0.0.1:1", "not-a-token-of-anybody", wait_s=1.0)
    monkeypatch.setattr("client.connect.asyncio.sleep", counted)
    monkeypatch.setattr("client.connect.random.uniform", longest)
    running = asyncio.create_task(device.run())
    await asyncio.gather(running, return_exceptions=True)
    assert waits == [2.0, 4.0, 8.0, 15.0, 15.0, 15.0]


async def test_waiting_for_a_board_has_an_end(hall: Hall):
    wall = await hall.enter("wall")
    with pytest.raises(TimeoutError):
        await wall.until(lambda: "nothing/like/that" in wall.board("room"), 0.05)
    assert wall.board("no such board") == {}


async def test_a_server_that_stops_is_come_back_to(halls: Any, weather: Weather):
    hall: Hall = await halls(weather)
    await hall.make()
    wall = await hall.enter("wall")
    hall.workshop.rooms.opened(hall.made["atelier"]).hub.close("moving")  # type: ignore[union-attr]
    await eventually(lambda: wall.sockets == 2)
    assert wall.closed_for_good is None


async def test_a_device_that_is_told_to_stop_as_its_line_is_cut_stops(hall: Hall):
    wall = await hall.enter("wall")
    running, ping = wall.task, wall._ping
    assert running is not None

    async def told_to_stop(socket: Any) -> None:
        try:
            await ping(socket)
        finally:
            running.cancel()
            await asyncio.sleep(0)

    wall._ping = told_to_stop  # type: ignore[method-assign]
    await cut(hall)
    await eventually(lambda: wall.sockets == 2 and wall.guest.welcome is not None)
    await cut(hall)
    await asyncio.wait((running,), timeout=2)
    assert running.cancelled()
