"""Mutated frames: whatever comes in, only `BadFrame` and `ComeBack` come out, and the talk goes on."""

import os
from random import Random

import pytest

from facilitation.commands import MakeCluster, SetWall, WriteNote
from facilitation.errors import BadFrame, ComeBack
from facilitation.log import start
from facilitation.model import Wall
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import (
    JSON,
    MSGPACK,
    SUBPROTOCOLS,
    Ack,
    Board,
    Change,
    Hello,
    Nak,
    Ping,
    Pong,
    Say,
    Welcome,
)
from facilitation.wire.guest import Guest
from facilitation.wire.host import Answered, Asked, Greeted, Host, Pinged
from tests.story import KINDS

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
MUTATIONS = 1_000_000 if LONG else 20_000
TOKEN = "a-token-of-somebody-or-other"
COMMANDS = (
    WriteNote(note="n_000001", phase="ideas", text="Un banc à l’ombre", theme="living"),
    MakeCluster(cluster="c_000001", place="room", title="Îlot", notes=("n_000001", "n_000002")),
    SetWall(wall=Wall(mode="night", page=3)),
)
# Bytes that mean something in one encoding or the other: openings, endings, lengths, escapes, half of a character.
TELLING = b'\x00\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc4\xc7\xca\xcb\xcf\xd3\xd9\xdc\xdd\xde\xdf\xff{}[]",:\\u0eE+-.\xe2\xed\xa0'


def frames_of_a_screen(name):
    codec = CODECS[name]
    said = [Hello(token=TOKEN, have=("room",), at=start("e0").token()), Ping(t=1, waiting=2)]
    return [codec.write(frame) for frame in [*said, *(Say(n=3, do=codec.raw(each)) for each in COMMANDS)]]


def messages_of_a_server(name):
    codec = CODECS[name]
    frames = [
        Welcome(person="p_000001", role="lead", boards=("room", "desk"), heard=3, now_ms=1),
        Board(board="room", at=start("e0").token(), put={"now": {"phase": "ideas"}}),
        Change(board="room", put={"wall": {"page": 1}}, cut=("now",)),
        Ack(n=1, seq=2),
        Nak(n=2, code="text_too_long", facts={"max": 200}),
        Pong(t=1, now_ms=2),
    ]
    return [codec.join([codec.write(frame) for frame in frames[:many]]) for many in range(1, 7)]


def mutated(chance: Random, message: bytes, others: list[bytes]) -> bytes:
    """A message with some of it changed, cut, doubled, nested or put together with another one."""
    body = bytearray(message)
    for _ in range(chance.randint(1, 4)):
        where = chance.randrange(len(body) + 1)
        match chance.randrange(7):
            case 0 if body:
                body[where % len(body)] = chance.randrange(256)
            case 1 if body:
                body[where % len(body)] = chance.choice(TELLING)
            case 2:
                body[where:where] = bytes([chance.choice(TELLING)]) * chance.choice((1, 1, 2, 900))
            case 3:
                del body[where : where + chance.randint(1, 8)]
            case 4:
                other = chance.choice(others)
                body[where:where] = other[chance.randrange(len(other)) :]
            case 5:
                body[where:where] = body[:where]
            case _:
                del body[where:]
    return bytes(body[:70_000])


@pytest.mark.timeout(600 if LONG else 60)
@pytest.mark.parametrize("name", SUBPROTOCOLS)
def test_a_host_survives_whatever_it_hears(name):
    chance, frames = Random(name), frames_of_a_screen(name)
    heard = set()
    for number in range(MUTATIONS // 2):
        host = Host(KINDS, name, float(number))
        if number % 3:
            host.receive(frames[0], float(number))
        said: object
        try:
            said = host.receive(mutated(chance, chance.choice(frames), frames), number + 1.0)
        except (BadFrame, ComeBack) as wrong:
            said = wrong
        assert isinstance(said, Greeted | Asked | Answered | Pinged | BadFrame | ComeBack)
        heard.add(type(said).__name__)
    assert {"Asked", "Answered", "BadFrame"} <= heard


@pytest.mark.timeout(600 if LONG else 60)
@pytest.mark.parametrize("name", SUBPROTOCOLS)
def test_a_guest_survives_whatever_it_hears(name):
    chance, messages = Random(name), messages_of_a_server(name)
    for _ in range(MUTATIONS // 4):
        guest = Guest(TOKEN, name)
        guest.ask(COMMANDS[0])
        guest.hello()
        try:
            guest.receive(mutated(chance, chance.choice(messages), messages), 0)
        except BadFrame:
            continue
        guest.outgoing()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (MSGPACK, b"\x91" * 60_000),
        (MSGPACK, b"\x81\xa1a" * 20_000),
        (MSGPACK, b"\xdd\xff\xff\xff\xff"),
        (MSGPACK, b"\xc6\xff\xff\xff\xff"),
        (MSGPACK, b"\x83\xa4type\xa3say\xa1n\x01\xa2do" + b"\x91" * 60_000),
        (JSON, b"[" * 60_000),
        (JSON, b'{"type":"say","n":1,"do":' + b"[" * 60_000),
        (JSON, b'{"a":' * 10_000),
        (JSON, b'{"type":"ping","t":' + b"9" * 60_000 + b"}"),
        (JSON, b'{"type":"ping","t":NaN}'),
        (JSON, b'{"type":"say","n":1,"do":{"type":"write_note","text":"\\ud800"}}'),
        (JSON, b'{"type":"ping","t":1}\x00'),
        (JSON, b'{"type":"ping","t":1,"t":"x"}'),
        (JSON, '{"type":"ping","t":1}'.encode("utf-16")),
    ],
)  # fmt: skip
def test_what_was_made_to_break_it_does_not(name, message):
    host = Host(KINDS, name, 0.0)
    host.receive(frames_of_a_screen(name)[0], 0.0)
    try:
        said = host.receive(message, 1.0)
    except (BadFrame, ComeBack):
        return
    assert isinstance(said, Answered)
