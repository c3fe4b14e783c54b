"""A screen's end of a talk, held to the rules of `facilitation/wire/README.md` by their numbers."""

import pytest

from facilitation.commands import OpenPhase
from facilitation.errors import BadFrame
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import (
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

TOKEN = "a-token-of-somebody-or-other"
ONE, TWO, THREE = (OpenPhase(phase=name) for name in ("one", "two", "three"))
EVERY_ENCODING = pytest.mark.parametrize("name", SUBPROTOCOLS)


def welcome(heard=0, boards=("room",)) -> Welcome:
    return Welcome(person="p_000001", role="participant", boards=boards, heard=heard, now_ms=5_000)


def tell(guest: Guest, *frames):
    """Have the server say this in one message."""
    return guest.receive(guest.codec.join([guest.codec.write(frame) for frame in frames]), 1_000)


def said(guest: Guest) -> list[tuple[int, OpenPhase]]:
    """Everything the guest has to send now."""
    sent = []
    while (message := guest.outgoing()) is not None:
        frame = guest.codec.read_screen(message)
        assert isinstance(frame, Say)
        sent.append((frame.n, guest.codec.reader(OpenPhase)(frame.do)))
    return sent


def here(heard=0, name=MSGPACK, **more) -> Guest:
    """A guest that was welcomed."""
    guest = Guest(TOKEN, name, **more)
    guest.hello()
    tell(guest, welcome(heard))
    return guest


@EVERY_ENCODING
def test_r2_r3_it_greets_with_its_token_and_where_its_boards_stand(name):
    guest = here(name=name)
    assert CODECS[name].read_screen(guest.hello()) == Hello(token=TOKEN)
    tell(guest, welcome(), Board(board="room", at="e.1.aa", put={"now": {}}))
    assert CODECS[name].read_screen(guest.hello()) == Hello(token=TOKEN, have=("room",), at="e.1.aa")


def test_r2_nothing_is_asked_before_the_welcome():
    guest = Guest(TOKEN, MSGPACK)
    guest.ask(ONE)
    guest.hello()
    assert said(guest) == []
    tell(guest, welcome())
    assert said(guest) == [(1, ONE)]


def test_r4_boards_that_a_welcome_does_not_name_are_forgotten():
    guest = here()
    tell(
        guest,
        welcome(boards=("room", "table/t1")),
        Board(board="table/t1", put={"a": 1}),
        Board(board="room", put={}),
    )
    tell(guest, welcome(boards=("room", "table/t2")))
    assert guest.boards == {"room": {}}


def test_r5_r6_patches_bring_the_boards_to_one_position():
    guest = here()
    tell(guest, Board(board="room", at="e.1.aa", put={"a": 1, "b": 2}))
    patch = Change(board="room", at="e.2.bb", put={"c": 3}, cut=("a",))
    tell(guest, patch, Change(board="me/p", at="e.2.bb", put={"d": 4}))
    assert guest.boards == {"room": {"b": 2, "c": 3}, "me/p": {"d": 4}}
    assert guest.at == "e.2.bb"
    tell(guest, patch)
    assert guest.boards["room"] == {"b": 2, "c": 3}


def test_r6_a_board_without_a_position_leaves_the_position_alone():
    guest = here()
    tell(guest, Board(board="room", at="e.1.aa", put={}), Board(board="live", put={"people": {"here": 3}}))
    assert guest.at == "e.1.aa"


def test_r9_one_command_is_on_its_way_at_a_time_oldest_first():
    guest = here()
    assert [guest.ask(command) for command in (ONE, TWO)] == [1, 2]
    assert said(guest) == [(1, ONE)]
    assert said(guest) == []
    [answer] = tell(guest, Ack(n=1, seq=7))
    assert (answer.n, answer.seq, answer.code) == (1, 7, "")
    assert said(guest) == [(2, TWO)]


def test_r9_what_was_not_answered_is_sent_again_under_its_number():
    guest = here()
    guest.ask(ONE)
    assert said(guest) == [(1, ONE)]
    guest.hello()
    tell(guest, welcome(heard=1))
    assert said(guest) == [(1, ONE)]
    assert tell(guest, Ack(n=1, seq=4))
    assert not guest.outbox


def test_r9_numbers_the_log_has_heard_are_not_used_again():
    guest = here(heard=41)
    assert guest.ask(ONE) == 42


def test_r9_a_device_that_lost_its_memory_numbers_again_what_it_asks():
    guest = Guest(TOKEN, MSGPACK)
    for command in (ONE, TWO):
        guest.ask(command)
    guest.hello()
    tell(guest, welcome(heard=9))
    assert said(guest) == [(10, ONE)]
    tell(guest, Ack(n=10, seq=1))
    assert said(guest) == [(11, TWO)]


def test_r9_a_number_heard_in_a_life_that_is_forgotten_is_another_commands():
    """The log has heard 1 of this device, and so has this guest's first command: it must not pass for done."""
    guest = Guest(TOKEN, MSGPACK)
    guest.ask(ONE)
    guest.hello()
    tell(guest, welcome(heard=1))
    assert said(guest) == [(2, ONE)]


def test_r9_what_was_stored_keeps_its_numbers():
    old = here()
    for command in (ONE, TWO):
        old.ask(command)
    said(old)
    guest = Guest(TOKEN, MSGPACK)
    guest.keep(old.outbox, old.next_n)
    guest.hello()
    tell(guest, welcome(heard=1))
    assert said(guest) == [(1, ONE)]
    assert guest.ask(THREE) == 3


def test_r10_an_answer_to_something_else_is_not_heard():
    guest = here()
    guest.ask(ONE)
    said(guest)
    assert tell(guest, Ack(n=2, seq=1), Nak(n=7, code="too_fast")) == []
    assert len(guest.outbox) == 1
    tell(guest, Ack(n=1, seq=1))
    assert tell(guest, Ack(n=1, seq=1)) == []


def test_r11_what_is_refused_leaves_the_outbox_with_its_reason():
    guest = here()
    guest.ask(ONE)
    guest.ask(TWO)
    said(guest)
    [answer] = tell(guest, Nak(n=1, code="text_too_long", facts={"max": 200}))
    assert (answer.code, answer.facts) == ("text_too_long", {"max": 200})
    assert said(guest) == [(2, TWO)]


def test_r12_what_a_command_changed_is_there_when_it_is_answered():
    guest = here()
    guest.ask(ONE)
    said(guest)
    [answer] = tell(guest, Change(board="room", at="e.8.cc", put={"now": {"phase": "one"}}), Ack(n=1, seq=8))
    assert answer.seq == 8
    assert guest.boards["room"]["now"] == {"phase": "one"}


def test_r14_a_sign_of_life_says_how_much_waits_and_brings_the_clock():
    guest = here()
    guest.ask(ONE)
    assert guest.codec.read_screen(guest.ping(77)) == Ping(t=77, waiting=1)
    guest.receive(guest.codec.join([guest.codec.write(Pong(t=77, now_ms=9_000, at="e.9.dd"))]), 1_000)
    assert guest.clock_offset_ms == 8_000
    assert guest.at == "e.9.dd"


@EVERY_ENCODING
@pytest.mark.parametrize(
    "message", [b"", b"\xff", b"{}", b"[{}]", b'[{"type":"say","n":1,"do":{}}]', b"\x91\xa1\xff"]
)
def test_what_no_server_says_is_not_heard(name, message):
    guest = here(name=name)
    with pytest.raises(BadFrame):
        guest.receive(message, 0)
