"""Past ASGI and by ASGI alone: the same room, watched on two sockets, gives the same bytes, frame headers included.

One workshop is served by two servers at once, one each way, so that both look at the very same flushes.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import pytest

from facilitation.commands import TakeSeat, WriteNote
from facilitation.wire.frames import JSON, MSGPACK, Ack, Board, Change, Nak, Ping, Pong, Welcome
from server.commands.serve import configured
from tests.server.live import Clock, Ear, Hall, Raw, _Server, eventually, say, show, write

COUNT = re.compile(rb"(?s)(rank|seq)(\":\d+|.)")
"""A number that grows, in either encoding."""
POSITION = re.compile(rb"[0-9a-f]{16}\.\d+\.[0-9a-f]{32}")


class TwoWays(NamedTuple):
    """A hall past ASGI, and the address where the same hall is served by ASGI alone."""

    hall: Hall
    lead: Ear
    plain: str

    async def tap(self, url: str, token: str, subprotocol: str) -> Raw:
        """A socket that was greeted, and what it was told until then."""
        raw = await self.hall.raw(token, subprotocol, url)
        await raw.messages(lambda frame: isinstance(frame, Board) and frame.board == "live")
        return raw

    async def taps(self, tokens: list[str], subprotocol: str) -> tuple[Raw, Raw]:
        """The same role on both ways, greeted; what came until then is put aside."""
        ways = (
            await self.tap(self.hall.url, tokens[0], subprotocol),
            await self.tap(self.plain, tokens[1], subprotocol),
        )
        hub = (await self.hall.room()).hub
        # Who is here is told a moment after the last who came: it must not fall between two answers of one and not the other.
        await eventually(lambda: hub._presence_timer is None)
        for raw in ways:
            await settled(raw)
            raw.received = b""
        return ways


async def settled(raw: Raw) -> None:
    """Everything that was on its way is here: a pong comes behind it."""
    await raw.frame(Ping(t=7))
    await raw.messages(lambda frame: isinstance(frame, Pong))


@pytest.fixture(params=[MSGPACK, JSON])
def subprotocol(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def ways(halls: Any) -> AsyncIterator[TwoWays]:
    hall: Hall = await halls(clock=Clock())
    await hall.make()
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    server = _Server(configured(hall.workshop, plain=True))
    server.config.lifespan = "off"
    serving = asyncio.create_task(server._serve([listening]))
    await server.listens.wait()
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    await show(lead)
    yield TwoWays(hall, lead, f"http://127.0.0.1:{listening.getsockname()[1]}")
    server.told.set()
    await serving


async def shaken(url: str, *headers: bytes) -> bytes:
    """What the server answers to a handshake, without the time of day."""
    port = int(url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = [
        b"GET /live HTTP/1.1",
        b"Host: 127.0.0.1",
        b"Connection: Upgrade",
        b"Upgrade: websocket",
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        b"Sec-WebSocket-Version: 13",
        *headers,
    ]
    writer.write(b"\r\n".join([*head, b"", b""]))
    async with asyncio.timeout(5):
        said = await reader.readuntil(b"\r\n\r\n")
    writer.close()
    return re.sub(rb"(?i)date: [^\r]+", b"date: now", said)


@pytest.mark.parametrize(
    "headers",
    [
        (b"Sec-WebSocket-Protocol: atelier.1.msgpack",),
        (b"Sec-WebSocket-Protocol: chat, atelier.1.json",),
        (b"Sec-WebSocket-Protocol: chat",),
        (),
        (b"Sec-WebSocket-Protocol: atelier.1.msgpack", b"Origin: http://example.org"),
    ],
)
async def test_a_handshake_is_answered_alike(ways: TwoWays, headers: tuple[bytes, ...]):
    assert await shaken(ways.hall.url, *headers) == await shaken(ways.plain, *headers)


async def test_who_watches_is_told_the_same_bytes(ways: TwoWays, subprotocol: str):
    hall = ways.hall
    tokens = [await hall.token("wall"), await hall.token("wall")]
    anne = await hall.join()
    past, by = await ways.taps(tokens, subprotocol)
    for number in range(12):
        await write(anne, f"Idée {number} " + "é" * (number * 15))
        await settled(past)
        await settled(by)
    paul = await hall.join("t2", "civil")
    await paul.say(TakeSeat(table="t1"))
    await paul.until(lambda: "table/t1" in paul.guest.boards, 5)
    await told_who_is_here(past, by)
    assert past.received == by.received
    assert past.received.count(b"note/n_") == 12


async def told_who_is_here(*raws: Raw) -> None:
    """Wait for the change of who is here that the last arrival makes, on each of these sockets."""
    for raw in raws:
        await raw.messages(lambda frame: isinstance(frame, Change) and frame.board == "live")
        await settled(raw)


async def test_who_greets_is_told_the_same_boards(ways: TwoWays, subprotocol: str):
    hall = ways.hall
    anne = await hall.join()
    for number in range(40):
        await write(anne, f"Idée {number} " + "é" * 150)
    entered = [await hall.joined(), await hall.joined()]
    told = []
    for url, who in zip((hall.url, ways.plain), entered, strict=True):
        raw = await ways.tap(url, who["token"], subprotocol)
        # Who is here has changed in between, by the first of the two.
        told.append(
            raw.received[: raw.received.index(b"live", 300)].replace(who["person"].encode(), b"p_somebody0")
        )
    assert told[0] == told[1]
    assert len(told[0]) > 10_000


async def test_who_asks_is_answered_in_the_same_bytes(ways: TwoWays, subprotocol: str):
    hall = ways.hall
    anne = await hall.join()
    for number in range(10):  # So that no number grows a digit in between.
        await write(anne, f"Idée {number}")
    entered = [await hall.joined(), await hall.joined()]
    taps = await ways.taps([each["token"] for each in entered], subprotocol)
    told = []
    for raw, who, note in zip(taps, entered, ("n_first0", "n_second"), strict=True):
        await raw.frame(say(1, WriteNote(note=note, phase="ideas", text="Des bancs"), subprotocol))
        await raw.messages(lambda frame: isinstance(frame, Ack))
        await raw.frame(say(2, WriteNote(note=note, phase="elsewhere", text="Des bancs"), subprotocol))
        await raw.messages(lambda frame: isinstance(frame, Ack | Nak) and frame.n == 2)
        own = raw.received.replace(who["person"].encode(), b"p_somebody0").replace(note.encode(), b"n_note00")
        told.append(POSITION.sub(b"somewhere", own))
        for each in taps:
            await settled(each)
            each.received = b""
    first, second = (COUNT.sub(rb"\1", own) for own in told)
    assert first == second
    assert b"ack" in first


@pytest.mark.parametrize("message", [b"\xc1", b"\x91" * 3_000])
async def test_who_breaks_the_protocol_is_sent_away_alike(ways: TwoWays, message: bytes):
    tokens = [await ways.hall.token("wall"), await ways.hall.token("wall")]
    taps = await ways.taps(tokens, MSGPACK)
    for raw in taps:
        await raw.say(message)
        assert await raw.closed() == 4500
    assert taps[0].received == taps[1].received


async def test_whose_pass_is_taken_back_is_sent_away_alike(ways: TwoWays):
    tokens = [await ways.hall.token("wall"), await ways.hall.token("wall")]
    taps = await ways.taps(tokens, MSGPACK)
    await ways.hall.ask("/api/revoke", {"role": "wall"}, ways.lead.token)
    assert [await raw.closed() for raw in taps] == [4502, 4502]
    ends = [raw.received[-16:] for raw in taps]
    assert ends[0] == ends[1]


async def test_the_first_word_comes_by_either_way(ways: TwoWays):
    for url in (ways.hall.url, ways.plain):
        raw = await ways.hall.raw(await ways.hall.token("wall"), url=url)
        told = await raw.messages(lambda frame: isinstance(frame, Welcome))
        assert isinstance(told[0], Welcome)
