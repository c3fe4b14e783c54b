"""One websocket: who may open it, what it must say first, and what becomes of everything that should not be said."""

import asyncio
import os
import struct
from typing import Any

import msgspec
import pytest

from facilitation.commands import CloseDoor, MovePerson, OpenDoor, WriteNote
from facilitation.ids import FRAME_BYTES_MAX
from facilitation.model import Actor
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import JSON, MSGPACK, Ack, Hello, Nak, Ping, Pong, Say, Welcome
from server.origin import Origins
from server.protocol import UNSEEN_AT_ONCE, Socket
from server.stores import Unavailable
from server.talk import Talk
from tests.server.live import HASTY, Hall, Raw, Weather, eventually, say, show, write

TOKEN = "not-a-token-of-anybody-at-all"


async def greeted(hall: Hall, token: str | None = None) -> Raw:
    """A socket that was welcomed."""
    raw = await hall.raw(token or (await hall.joined())["token"])
    await raw.messages(lambda frame: isinstance(frame, Welcome))
    return raw


# --- Where from ------------------------------------------------------------------------------------


async def test_a_page_of_this_very_server_may_open_a_socket(hall: Hall):
    for origin in (hall.url, None):
        raw = Raw(hall.url)
        assert await raw.open(origin=origin) == 101
        raw.end()


@pytest.mark.parametrize(
    "origin",
    [
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "https://127.0.0.1:{port}",
        "http://localhost:{port}",
        "http://127.0.0.1.example.org:{port}",
        "http://example.org:{port}",
        "http://example.org",
        "null",
        "",
    ],
)
async def test_a_page_from_elsewhere_may_not(hall: Hall, origin: str):
    raw = Raw(hall.url)
    assert await raw.open(origin=origin.format(port=hall.port)) == 403
    raw.end()


@pytest.mark.parametrize(
    ("origin", "host", "allowed"),
    [
        ("http://laptop:8000", "laptop:8000", True),
        ("http://LAPTOP:8000", "LAPTOP:8000", True),
        ("http://192.168.1.7:8000", "192.168.1.7:8000", True),
        ("http://[fe80::1]:8000", "[fe80::1]:8000", True),
        ("https://atelier.example", "10.0.0.1:8000", True),
        ("http://atelier.example", "10.0.0.1:8000", False),
        ("https://atelier.example:444", "10.0.0.1:8000", False),
        ("http://rebound.example:8000", "rebound.example:8000", False),
        ("http://laptop:8001", "laptop:8000", False),
        ("http://laptop", "laptop:8000", False),
    ],
)
def test_names_are_allowed_one_by_one_and_numbers_only_as_themselves(origin: str, host: str, allowed: bool):
    origins = Origins(["laptop"], "https://atelier.example/somewhere")
    assert origins.allows(origin, host, "http") is allowed


# --- The greeting ----------------------------------------------------------------------------------


@pytest.mark.parametrize("subprotocol", [None, "atelier.2.msgpack", "chat"])
async def test_an_unknown_subprotocol_is_refused_before_anything_is_said(hall: Hall, subprotocol: str | None):
    raw = Raw(hall.url)
    assert await raw.open(subprotocol) == 403
    raw.end()


async def test_who_says_nothing_is_sent_away(hall: Hall):
    raw = await hall.raw()
    assert await raw.closed(2) == 4500


@pytest.mark.parametrize("subprotocol", [MSGPACK, JSON])
async def test_both_encodings_say_the_same(hall: Hall, subprotocol: str):
    raw = await hall.raw((await hall.joined())["token"], subprotocol)
    told = await raw.messages(lambda frame: isinstance(frame, Welcome))
    [welcome] = [frame for frame in told if isinstance(frame, Welcome)]
    assert (welcome.role, welcome.table) == ("participant", "t1")
    # The browser looks at the kind of message before it decodes it.
    assert raw.code == subprotocol


async def test_json_goes_as_text_and_msgpack_as_bytes(hall: Hall):
    from websockets.asyncio.client import connect
    from websockets.typing import Subprotocol

    token = (await hall.joined())["token"]
    for subprotocol, kind in ((JSON, str), (MSGPACK, bytes)):
        url = hall.url.replace("http", "ws", 1) + "/live"
        async with connect(url, subprotocols=[Subprotocol(subprotocol)], proxy=None) as socket:
            assert socket.subprotocol == subprotocol
            hello = CODECS[subprotocol].write(Hello(token=token))
            await socket.send(hello.decode() if kind is str else hello)
            assert isinstance(await asyncio.wait_for(socket.recv(), 5), kind)


async def test_a_wrong_token_is_not_allowed(hall: Hall):
    assert await (await hall.raw(TOKEN)).closed() == 4502


async def test_an_invitation_is_no_token(hall: Hall):
    assert await (await hall.raw(hall.made["invites"]["lead"])).closed() == 4502


async def test_a_hello_that_is_too_long_is_broken(hall: Hall):
    raw = await hall.raw()
    await raw.say(msgspec.msgpack.encode({"type": "hello", "token": TOKEN, "at": "x" * 1_100}))
    assert await raw.closed() == 4500


async def test_the_first_message_must_be_hello(hall: Hall):
    raw = await hall.raw()
    await raw.frame(Ping(t=1))
    assert await raw.closed() == 4500


async def test_hello_is_said_once(hall: Hall):
    token = (await hall.joined())["token"]
    raw = await greeted(hall, token)
    await raw.frame(Hello(token=token))
    assert await raw.closed() == 4500


async def test_a_store_that_is_away_at_the_greeting_means_come_back(hall: Hall, weather: Weather):
    weather.reads = [Unavailable]
    made = await hall.make()
    token = await hall.token("wall", made)
    weather.reads = [Unavailable]
    assert await (await hall.raw(token)).closed() == 4000
    assert await greeted(hall, token)


# --- What is broken --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xc1",
        b"\xff" * 40,
        b"[" * 3_000,
        b"\x91" * 3_000,
        b"{}",
        msgspec.msgpack.encode({"type": "welcome"}),
        msgspec.msgpack.encode({"type": "ping", "t": -1}),
        msgspec.msgpack.encode({"type": "ping", "t": 1.5}),
        msgspec.msgpack.encode({"type": "ping", "t": 1, "role": "lead"}),
        msgspec.msgpack.encode({"type": "say", "n": 0, "do": {}}),
        msgspec.msgpack.encode({"type": "say", "n": 2**60, "do": {}}),
        b"\x82\xa4type\xa4ping\xa1t\xa2\xff\xfe",
    ],
)
async def test_a_malformed_frame_closes_the_socket_for_good(
    hall: Hall, message: bytes, caplog: pytest.LogCaptureFixture
):
    raw = await greeted(hall)
    await raw.say(message)
    assert await raw.closed() == 4500
    assert not caplog.records, "nothing of what a stranger sends reaches the console"


@pytest.mark.parametrize("field", ["by", "role", "actor", "person", "device", "at", "at_ms", "seq"])
async def test_who_asks_is_not_taken_from_a_frame(hall: Hall, field: str):
    raw = await greeted(hall)
    told = {"type": "say", "n": 1, "do": {"type": "open_phase", "phase": "ideas"}, field: "lead"}
    await raw.say(msgspec.msgpack.encode(told))
    assert await raw.closed() == 4500


@pytest.mark.parametrize(
    "command",
    [
        {},
        "open_phase",
        {"type": "no_such_command"},
        {"type": "write_note", "note": "x", "phase": "ideas", "text": "Trop court"},
        {"type": "write_note", "note": "n_000000", "phase": "ideas", "text": "Qui ?", "author": "p_000000"},
        {"type": "write_note", "note": "n_000000", "phase": "ideas", "text": "Qui ?", "at_ms": 1},
        {"type": "write_note", "note": "n_000000", "phase": "ideas", "text": "x" * 4_001},
        {"type": "cast_ballot", "phase": "vote", "marks": {"c_000000": -2}},
        {"type": "cast_ballot", "phase": "vote", "marks": {"c_000000": 10**9}},
    ],
)
async def test_a_malformed_command_is_refused_by_its_number_and_the_socket_stays(hall: Hall, command: object):
    raw = await greeted(hall)
    await raw.say(msgspec.msgpack.encode({"type": "say", "n": 1, "do": command}))
    told = await raw.messages(lambda frame: isinstance(frame, Nak))
    assert [(frame.n, frame.code) for frame in told if isinstance(frame, Nak)] == [(1, "bad_command")]
    await raw.frame(Ping(t=1))
    await raw.messages(lambda frame: isinstance(frame, Pong))


async def test_a_role_that_may_not_is_refused_and_nothing_changes(hall: Hall):
    raw = await greeted(hall)
    room = await hall.room()
    before = room.replica.position
    await raw.frame(say(1, MovePerson(person="p_000000", table="t2")))
    told = await raw.messages(lambda frame: isinstance(frame, Nak))
    assert [frame.code for frame in told if isinstance(frame, Nak)] == ["not_allowed"]
    assert room.replica.position == before


@pytest.mark.parametrize("command", [OpenDoor(code="AAAAAA"), CloseDoor()])
async def test_the_door_is_not_moved_over_the_socket_where_only_half_of_it_would_move(
    hall: Hall, command: OpenDoor | CloseDoor
):
    lead = await hall.enter("lead")
    assert (await lead.say(command)).code == "not_allowed"
    assert lead.board("room")["door"]["code"] == hall.made["code"]
    assert (await hall.ask("/api/door", {"code": hall.made["code"]}))["atelier"] == hall.made["atelier"]


# --- How much and how fast -------------------------------------------------------------------------


async def test_a_message_as_large_as_may_be_is_judged_and_a_larger_one_cuts_the_line(hall: Hall):
    raw = await greeted(hall)
    frame = {"type": "say", "n": 1, "do": {"type": "write_note", "text": ""}}
    room_left = FRAME_BYTES_MAX - len(msgspec.msgpack.encode(frame)) - 4
    frame["do"] = {"type": "write_note", "text": "x" * room_left}
    message = msgspec.msgpack.encode(frame)
    assert FRAME_BYTES_MAX - 8 < len(message) <= FRAME_BYTES_MAX
    await raw.say(message)
    await raw.messages(lambda frame: isinstance(frame, Nak))
    await raw.say(b"\x00" * (FRAME_BYTES_MAX + 1))
    assert await raw.closed() == 1009


async def test_who_speaks_too_fast_is_sent_away_for_a_moment(hall: Hall):
    raw = await greeted(hall)
    try:
        for number in range(400):
            await raw.frame(Ping(t=number))
    except ConnectionError:
        pass  # Cut while we were still talking, which is the point.
    assert await raw.closed() in (4001, None)
    anne = await hall.join()
    assert anne.closed_for_good is None


async def test_asks_that_nobody_can_judge_do_not_pile_up(hall: Hall, weather: Weather):
    anne = await hall.join()
    raw = await greeted(hall)
    held = asyncio.Event()

    async def stuck() -> None:
        await held.wait()

    weather.before_append = stuck
    for n in range(1, 70):
        await raw.frame(say(n, WriteNote(note=f"n_pile{n:02}", phase="ideas", text="Encore")))
        if n == 1:
            room = await hall.room()
            lead = asyncio.create_task(anne.say(WriteNote(note="n_wait00", phase="ideas", text="Moi")))
    try:
        assert await raw.closed() in (4001, None)
        assert len(room._mail) <= 70
    finally:
        held.set()
        await lead


def masked(opcode: int, payload: bytes = b"", *, fin: bool = True) -> bytes:
    """A websocket frame as a client sends it, by hand."""
    mask = os.urandom(4)
    body = bytes(each ^ mask[place % 4] for place, each in enumerate(payload))
    return struct.pack("!BB", (0x80 if fin else 0) | opcode, 0x80 | len(payload)) + mask + body


@pytest.mark.parametrize(
    "flood",
    [masked(0x9, b"x"), masked(0xA, b"x"), masked(0x0, b"", fin=False)],
    ids=["pings", "pongs", "empty pieces"],
)
async def test_a_flood_the_application_cannot_see_is_cut(hall: Hall, flood: bytes):
    raw = await greeted(hall)
    room = await hall.room()
    if flood[0] & 0x0F == 0:
        await raw.send_raw(masked(0x2, b"x", fin=False))
    began = asyncio.get_running_loop().time()
    try:
        for _ in range(20):
            await raw.send_raw(flood * int(UNSEEN_AT_ONCE))
    except ConnectionError:
        pass  # Cut while we were still talking, which is the point.
    await eventually(lambda: not room.hub.screens, 2)
    assert asyncio.get_running_loop().time() - began < 1.5


async def test_a_person_who_writes_fast_is_not_taken_for_a_flood(hall: Hall):
    lead, anne = await hall.enter("lead"), await hall.join()
    await hall.open("ideas", lead)
    for _ in range(60):
        await write(anne, "Vite, vite")
    assert anne.sockets == 1


async def test_every_close_says_its_name_and_no_more(hall: Hall):
    raw = await hall.raw(TOKEN)
    assert await raw.closed() == 4502
    assert raw.protocol.close_rcvd is not None
    assert raw.protocol.close_rcvd.reason == "not_allowed"


async def test_a_number_that_was_heard_is_acknowledged_without_being_judged(hall: Hall):
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    raw = await greeted(hall)
    await raw.frame(say(5, WriteNote(note="n_five00", phase="ideas", text="Cinq")))
    await raw.messages(lambda frame: isinstance(frame, Ack))
    await raw.frame(Say(n=3, do=msgspec.Raw(msgspec.msgpack.encode({"type": "end_atelier"}))))
    told = await raw.messages(lambda frame: isinstance(frame, Ack) and frame.n == 3)
    assert not any(isinstance(frame, Nak) for frame in told)
    assert (await hall.room()).replica.state.ended is False


# --- What a stranger or a slow store can do --------------------------------------------------------


async def test_a_store_that_is_slow_at_the_greeting_sends_nobody_away_for_good(
    halls: Any, monkeypatch: pytest.MonkeyPatch
):
    hall: Hall = await halls(patience=HASTY._replace(hello=0.05, look=0.02))
    await hall.make()
    token = (await hall.joined())["token"]
    find = hall.workshop.directory.find_pass
    found = asyncio.Event()

    async def slowly(digest: bytes) -> Any:
        await found.wait()
        return await find(digest)

    monkeypatch.setattr(hall.workshop.directory, "find_pass", slowly)
    raw = await hall.raw(token)
    await eventually(lambda: any(talk.greeted for talk in hall.workshop.live.talks))
    [talk] = hall.workshop.live.talks
    await eventually(lambda: talk._live.now_s() > talk.began_s + 0.15)
    found.set()
    await raw.messages(lambda frame: isinstance(frame, Welcome))


async def test_who_is_never_looked_up_is_told_to_come_back(halls: Any, monkeypatch: pytest.MonkeyPatch):
    hall: Hall = await halls(patience=HASTY._replace(silence=0.1, look=0.02))
    await hall.make()
    token = (await hall.joined())["token"]

    async def never(digest: bytes) -> Any:
        await asyncio.Event().wait()

    monkeypatch.setattr(hall.workshop.directory, "find_pass", never)
    assert await (await hall.raw(token)).closed() == 4000


async def test_who_is_not_let_in_yet_cannot_fill_the_house(hall: Hall):
    raw = await hall.raw()
    hello = CODECS[MSGPACK].write(Hello(token="x" * 43))
    await raw.send_raw(masked(0x2, hello) + masked(0x2, b"") * 20_000)
    assert await raw.closed() in (4001, None)


async def test_a_flood_of_whole_messages_is_cut_before_all_of_it_is_read(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    raw = await greeted(hall)
    heard: list[bytes] = []
    hear = Talk.hear

    def counted(talk: Talk, message: bytes) -> None:
        heard.append(message)
        hear(talk, message)

    monkeypatch.setattr(Talk, "hear", counted)
    read: list[int] = []
    receive = Socket.send_receive_event_to_app

    def seen(socket: Socket) -> None:
        read.append(1)
        receive(socket)

    monkeypatch.setattr(Socket, "send_receive_event_to_app", seen)
    try:
        for _ in range(20):
            await raw.send_raw(masked(0x2, b"x") * 10_000)
    except ConnectionError:
        pass  # Cut while we were still talking, which is the point.
    assert await raw.closed() in (4001, 4500, None)
    assert len(heard) <= 150, "what its pace allows"
    assert len(read) <= 1_500, "and of 200,000 no more than stood in the slice that was cut"


async def test_a_wrong_frame_and_a_farewell_in_one_breath_leave_no_trace(
    hall: Hall, caplog: pytest.LogCaptureFixture
):
    raw = await greeted(hall)
    await raw.send_raw(masked(0x2, b"\xc1garbage") + masked(0x8, struct.pack("!H", 1000)))
    assert await raw.closed() == 1000
    assert not caplog.records


async def test_a_peer_that_says_farewell_and_never_reads_is_freed_and_does_not_keep_a_stop(halls: Any):
    hall: Hall = await halls(send_bytes=4_096)
    await hall.make()
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    await show(lead)
    other = await hall.join()
    frozen = await hall.raw((await hall.joined())["token"], receive_bytes=2_048)
    room = await hall.room()
    await eventually(lambda: len(room.hub.screens) == 3)
    by = Actor(person=other.me, role="participant")
    for number in range(150):
        await room.say(WriteNote(note=f"n_flood{number:03}", phase="ideas", text="é" * 200), by)
        if not all(screen.ready for screen in room.hub.screens.values()):
            break
    await frozen.send_raw(masked(0x8, struct.pack("!H", 1000)))
    await eventually(lambda: len(room.hub.screens) == 2)
    await hall.stop()
    assert not hall.workshop.rooms._running, "nothing kept the end of everything from being told"


async def test_a_handshake_with_a_body_is_no_handshake(hall: Hall):
    said = await shake(hall, b"Content-Length: 99999999")
    assert said.startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize("method", [b"POST", b"PUT"])
async def test_a_socket_is_asked_for_with_get(hall: Hall, method: bytes):
    assert b" 101 " not in (await shake(hall, method=method)).split(b"\r\n")[0]


@pytest.mark.parametrize(
    "key",
    [
        b"",
        b"short",
        b"dGhlIHNhbXBsZSBub25jZQ",
        b"!" * 24,
        b"dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Key: x",
    ],
)
async def test_a_handshake_without_a_right_key_is_refused(hall: Hall, key: bytes):
    assert b" 101 " not in (await shake(hall, key=key)).split(b"\r\n")[0]


async def test_what_is_said_behind_the_head_in_one_breath_is_heard(hall: Hall):
    token = (await hall.joined())["token"]
    hello = masked(0x2, CODECS[MSGPACK].write(Hello(token=token)))
    said = await shake(hall, behind=hello, until=b"welcome")
    assert b" 101 " in said.split(b"\r\n")[0]


async def shake(
    hall: Hall,
    *more: bytes,
    method: bytes = b"GET",
    key: bytes = b"dGhlIHNhbXBsZSBub25jZQ==",
    behind: bytes = b"",
    until: bytes = b"\r\n\r\n",
) -> bytes:
    """Shake hands by hand; what the server says."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port)
    head = [
        method + b" /live HTTP/1.1",
        b"Host: 127.0.0.1",
        b"Connection: Upgrade",
        b"Upgrade: websocket",
        b"Sec-WebSocket-Version: 13",
        b"Sec-WebSocket-Protocol: atelier.1.msgpack",
        *([b"Sec-WebSocket-Key: " + key] if key else []),
        *more,
    ]
    writer.write(b"\r\n".join([*head, b"", b""]) + behind)
    said = b""
    async with asyncio.timeout(5):
        while until not in said and (piece := await reader.read(65_536)):
            said += piece
    writer.close()
    return said
