"""A tablet of the bench counts and keeps the same messages wherever the pieces of its stream begin and end."""

import pytest

from tests.bench.framing import BINARY, PING, from_server
from tests.bench.tablet import Tablet

MESSAGES = (b"", b"a", b"b" * 125, b"c" * 126, b"d" * 70_000, b"e" * 3)
STREAM = b"".join(from_server(BINARY, message) + from_server(PING, b"life") for message in MESSAGES)
CLOSING = from_server(0x88, b"\x0f\xa0")


def fed(tablet: Tablet, stream: bytes, piece: int) -> bool:
    """Whether the tablet still listens after these bytes, given in pieces."""
    pieces = [stream[begin : begin + piece] for begin in range(0, len(stream), piece)]
    return all(tablet.feed(bytearray(each) + b"left over", len(each), 1.0) for each in pieces)


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 127, 4_096, len(STREAM)])
def test_messages_are_counted_whatever_the_pieces(piece):
    tablet = Tablet("token")
    assert fed(tablet, STREAM, piece)
    assert (tablet.messages, tablet.received, tablet.kept) == (len(MESSAGES), len(STREAM), [])


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 127, 4_096, len(STREAM)])
def test_a_sampled_tablet_keeps_every_message_whole(piece):
    tablet = Tablet("token", near=True)
    assert fed(tablet, STREAM, piece)
    assert [kept.payload for kept in tablet.kept] == list(MESSAGES)


@pytest.mark.parametrize("piece", [1, 2, len(CLOSING)])
def test_a_tablet_that_is_told_to_close_counts_no_further(piece):
    tablet = Tablet("token")
    assert not fed(tablet, from_server(BINARY, b"a") + CLOSING, piece)
    assert tablet.messages == 1


def test_a_tablet_that_asked_twice_keeps_messages_until_both_answers_came():
    tablet = Tablet("token")
    middle = from_server(BINARY, b"begun before it asked")
    tablet.feed(middle[:4], 4, 1.0)
    tablet.n, tablet.attentive = 2, True
    rest = middle[4:] + b"".join(
        from_server(BINARY, said) for said in (b"\xa3nak", b"patch", b"\xa3ack", b"later")
    )
    tablet.feed(rest, len(rest), 2.0)
    assert [kept.payload for kept in tablet.kept] == [b"\xa3nak", b"patch", b"\xa3ack"]
    assert (tablet.answered, tablet.messages) == (2, 5)
