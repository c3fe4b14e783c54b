"""The server's end of a talk, held to the rules of `facilitation/wire/README.md` by their numbers."""

import msgpack
import msgspec
import pytest

from facilitation.commands import WriteNote
from facilitation.errors import BadFrame, ComeBack, Refused
from facilitation.ids import FRAME_BYTES_MAX, HELLO_BYTES_MAX, N_MAX
from facilitation.log import Position
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import JSON, MSGPACK, SUBPROTOCOLS, Ack, Nak
from facilitation.wire.host import FRAMES_AT_ONCE, FRAMES_PER_S, Answered, Asked, Greeted, Host, Pinged
from tests.story import KINDS

TOKEN = "a-token-of-somebody-or-other"
NOTE = {"type": "write_note", "note": "n_000001", "phase": "ideas", "text": "Un banc"}
HELLO = {"type": "hello", "token": TOKEN}
EVERY_ENCODING = pytest.mark.parametrize("name", SUBPROTOCOLS)


def bytes_of(name, frame) -> bytes:
    """A frame as a screen of another make would write it."""
    return msgpack.packb(frame) if name == MSGPACK else msgspec.json.encode(frame)


def greeted(name=MSGPACK) -> Host:
    host = Host(KINDS, name, 0.0)
    host.receive(bytes_of(name, HELLO), 0.0)
    return host


def heard(frame, name=MSGPACK, host=None):
    return (host or greeted(name)).receive(bytes_of(name, frame), 1.0)


# --- Greeting ------------------------------------------------------------------------------------


@EVERY_ENCODING
def test_r2_the_first_message_says_who_is_there(name):
    host = Host(KINDS, name, 0.0)
    assert heard(HELLO, name, host) == Greeted(TOKEN, frozenset(), None)


@EVERY_ENCODING
@pytest.mark.parametrize("frame", [{"type": "say", "n": 1, "do": NOTE}, {"type": "ping", "t": 1}])
def test_r2_nothing_is_heard_before_the_greeting(name, frame):
    with pytest.raises(BadFrame):
        heard(frame, name, Host(KINDS, name, 0.0))


@EVERY_ENCODING
def test_r2_one_greets_once(name):
    with pytest.raises(BadFrame):
        heard(HELLO, name)


def test_r2_a_greeting_is_small():
    host = Host(KINDS, JSON, 0.0)
    padded = bytes_of(JSON, HELLO) + b" " * (HELLO_BYTES_MAX - len(bytes_of(JSON, HELLO)))
    assert isinstance(host.receive(padded, 0.0), Greeted)
    with pytest.raises(BadFrame):
        Host(KINDS, JSON, 0.0).receive(padded + b" ", 0.0)


@pytest.mark.parametrize("token", ["short", "", "x" * 129, None, 5])
def test_r2_a_token_has_the_length_of_a_token(token):
    with pytest.raises(BadFrame):
        heard({"type": "hello", "token": token}, MSGPACK, Host(KINDS, MSGPACK, 0.0))


def test_r3_a_screen_says_which_boards_it_has_and_where_they_stand():
    at = Position("e0", 7, bytes(range(16)))
    host = Host(KINDS, MSGPACK, 0.0)
    said = heard({**HELLO, "have": ["room", "me/p_000001"], "at": at.token()}, MSGPACK, host)
    assert said == Greeted(TOKEN, frozenset({"room", "me/p_000001"}), at)


@pytest.mark.parametrize("at", ["", "e0", "e0.1", "e0.x.00", "e0.1.zz", "e0.1.00.1", "..", "\x00"])
def test_r3_a_position_that_was_never_ours_breaks_the_protocol(at):
    with pytest.raises(BadFrame):
        heard({**HELLO, "at": at}, MSGPACK, Host(KINDS, MSGPACK, 0.0))


# --- Asking --------------------------------------------------------------------------------------


@EVERY_ENCODING
def test_r9_a_command_is_asked_under_its_number(name):
    said = heard({"type": "say", "n": 3, "do": NOTE}, name)
    assert said == Asked(3, WriteNote(note="n_000001", phase="ideas", text="Un banc"))


@pytest.mark.parametrize("n", [0, -1, N_MAX + 1, 1.5, "1", None, True])
def test_r9_numbers_count_from_one(n):
    with pytest.raises(BadFrame):
        heard({"type": "say", "n": n, "do": NOTE})


@EVERY_ENCODING
@pytest.mark.parametrize(
    "do",
    [
        {"type": "no_such_command"},
        {**NOTE, "note": "not-an-id"},
        {**NOTE, "text": "a" * 4_001},
        {**NOTE, "phase": "Ideas\n"},
        {"type": "cast_ballot", "phase": "vote", "marks": {"c_000001": -2}},
        {"type": "cast_ballot", "phase": "vote", "marks": {"c_000001": 1.0e300}},
        {},
        [],
        None,
        "write_note",
    ],
)
def test_r11_a_command_that_cannot_be_read_is_refused_by_its_number_and_the_socket_stays(name, do):
    host = greeted(name)
    said = heard({"type": "say", "n": 4, "do": do}, name, host)
    assert isinstance(said, Answered)
    [nak] = CODECS[name].read_server(CODECS[name].join([said.frame]))
    assert nak == Nak(n=4, code="bad_command")
    assert isinstance(heard({"type": "say", "n": 4, "do": NOTE}, name, host), Asked)


@pytest.mark.parametrize(
    "stamp", ["by", "role", "person", "device", "at", "at_ms", "seq", "author", "table", "college"]
)
def test_r13_a_command_does_not_say_who_asks_or_when(stamp):
    said = heard({"type": "say", "n": 1, "do": {**NOTE, stamp: "p_000001"}})
    assert isinstance(said, Answered)
    with pytest.raises(BadFrame):
        heard({"type": "say", "n": 1, "do": NOTE, stamp: "p_000001"})


@EVERY_ENCODING
@pytest.mark.parametrize(
    "frame",
    [
        {"type": "say", "n": 1, "do": NOTE, "extra": 1},
        {"type": "say", "n": 1},
        {"type": "ack", "n": 1, "seq": 1},
        {"type": "welcome"},
        {"n": 1},
        [HELLO],
        "hello",
        None,
        7,
    ],
)
def test_what_no_screen_says_breaks_the_protocol(name, frame):
    with pytest.raises(BadFrame):
        heard(frame, name)


def test_a_message_has_a_size():
    host = greeted(JSON)
    fits = bytes_of(JSON, {"type": "ping", "t": 1})
    assert host.receive(fits + b" " * (FRAME_BYTES_MAX - len(fits)), 1.0) == Pinged(1, 0)
    with pytest.raises(BadFrame):
        host.receive(fits + b" " * (FRAME_BYTES_MAX - len(fits) + 1), 1.0)


# --- Answers -------------------------------------------------------------------------------------


@EVERY_ENCODING
def test_r10_r11_answers_bear_the_number_that_was_asked(name):
    host, codec = greeted(name), CODECS[name]
    refusal = Refused("text_too_long", max=200)
    heard_back = codec.read_server(codec.join([host.ack(3, 17), host.nak(4, refusal)]))
    assert heard_back == [Ack(n=3, seq=17), Nak(n=4, code="text_too_long", facts={"max": 200})]


def test_r14_a_sign_of_life_says_what_waits_on_the_device():
    assert heard({"type": "ping", "t": 12, "waiting": 3}) == Pinged(12, 3)


# --- Pace ----------------------------------------------------------------------------------------


def test_too_many_messages_at_once_and_the_screen_may_come_back():
    host = greeted()
    ping = bytes_of(MSGPACK, {"type": "ping", "t": 1})
    for _ in range(int(FRAMES_AT_ONCE) - 1):
        host.receive(ping, 0.0)
    with pytest.raises(ComeBack) as why:
        host.receive(ping, 0.0)
    assert why.value.code == "overloaded"


def test_the_pace_of_an_emptying_outbox_can_be_kept_for_ever():
    host = greeted()
    ping = bytes_of(MSGPACK, {"type": "ping", "t": 1})
    for number in range(5_000):
        host.receive(ping, number / (FRAMES_PER_S - 1))


def test_a_clock_that_jumps_back_gives_nothing_and_takes_nothing():
    host = greeted()
    ping = bytes_of(MSGPACK, {"type": "ping", "t": 1})
    for number in range(100):
        host.receive(ping, -1_000.0 * number)
