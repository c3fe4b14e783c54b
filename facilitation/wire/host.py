"""The server's end of one screen, without the socket: it judges what comes in and says what it means.

Size, shape, order and pace are judged here; rules are not (that is `decide`). The clock is given in.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from facilitation.commands import Command
from facilitation.errors import BadFrame, ComeBack, Refused
from facilitation.ids import FRAME_BYTES_MAX, HELLO_BYTES_MAX
from facilitation.kinds import Kinds
from facilitation.log import Position, position
from facilitation.wire.codec import CODECS, WRONG
from facilitation.wire.frames import Ack, Hello, Nak, Ping, Say

FRAMES_PER_S = 30.0
"""Frames a screen may send for long; a person presses ten times a second at most, an emptying outbox twenty."""
FRAMES_AT_ONCE = 120.0


class Greeted(NamedTuple):
    """Somebody said who they are, which boards they have, and where these stand."""

    token: str
    have: frozenset[str]
    at: Position | None


class Asked(NamedTuple):
    """Somebody asks for something under a number."""

    n: int
    command: Command


class Answered(NamedTuple):
    """Nothing to decide: send this back."""

    frame: bytes


class Pinged(NamedTuple):
    """A sign of life, to be answered with what leaves next; `waiting` commands are kept on the device."""

    t: int
    waiting: int


Heard = Greeted | Asked | Answered | Pinged


class Host:
    """One screen's talk: greeting first, then asking. Knows one encoding and one pace."""

    def __init__(self, kinds: Kinds, subprotocol: str, now_s: float) -> None:
        self.codec = CODECS[subprotocol]
        self._command = _commands(kinds, subprotocol)
        self._greeted = False
        self._left = FRAMES_AT_ONCE
        self._then = now_s

    def receive(self, message: bytes, now_s: float) -> Heard:
        """What a message means. Raises `BadFrame` for one that should never have been sent, `ComeBack` past the pace."""
        self._pace(now_s)
        if len(message) > (FRAME_BYTES_MAX if self._greeted else HELLO_BYTES_MAX):
            raise BadFrame
        frame = self.codec.read_screen(message)
        if isinstance(frame, Hello) != (not self._greeted):
            raise BadFrame
        match frame:
            case Hello(token=token, have=have, at=at):
                self._greeted = True
                return Greeted(token, frozenset(have), None if at is None else position(at))
            case Say(n=n, do=do):
                return self._asked(n, bytes(do))
            case Ping(t=t, waiting=waiting):
                return Pinged(t, waiting)

    def _pace(self, now_s: float) -> None:
        self._left = min(FRAMES_AT_ONCE, self._left + FRAMES_PER_S * max(0.0, now_s - self._then)) - 1.0
        self._then = now_s
        if self._left < 0:
            raise ComeBack("overloaded")

    def _asked(self, n: int, do: bytes) -> Heard:
        # A command that cannot be read is refused by its number: closing the socket would leave it at the head of the
        # device's outbox for ever.
        try:
            return Asked(n, self._command(do))
        except WRONG:
            return Answered(self.nak(n, Refused("bad_command")))

    def ack(self, n: int, seq: int, *, written: bool = True) -> bytes:
        """It is in the log, or (not `written`) it was so already."""
        return self.codec.write(Ack(n=n, seq=seq, written=written))

    def nak(self, n: int, why: Refused) -> bytes:
        """The rules say no."""
        return self.codec.write(Nak(n=n, code=why.code, facts=why.facts))


@cache
def _commands(kinds: Kinds, subprotocol: str) -> Callable[[bytes], Command]:
    """Reads any command of these kinds: one reader for all sockets."""
    return CODECS[subprotocol].reader(kinds.command_type)
