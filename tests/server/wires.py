"""A line by hand: it takes frames as a transport would, and is full, and read, when the test says so."""

from collections.abc import Callable, Sequence
from typing import Any

from facilitation.log import position
from facilitation.model import Actor
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import MSGPACK, Board, Change, Welcome
from facilitation.wire.guest import Guest
from server.hub import Hub
from server.line import BINARY, TEXT, frame
from server.screen import Greeting, Screen


class Wire:
    """One socket past ASGI, and the screen at its other end. `taken` is what was written and not yet read."""

    def __init__(self, hub: Hub, actor: Actor, device: str, subprotocol: str = MSGPACK) -> None:
        self._hub = hub
        self.codec = CODECS[subprotocol]
        self.guest = Guest("-" * 20, subprotocol)
        self.taken: list[bytes] = []
        self.fills = False
        self.closed: str | None = None
        self.seen: set[str] = set()
        self.screen = Screen(self.codec, actor, device, Greeting(frozenset(), None), self, self._close)
        hub.join(self.screen)

    @property
    def raw(self) -> Callable[[bytes], None]:
        return self.take

    def take(self, framed: bytes) -> None:
        """Take a frame; `fills` is a line that is full with it."""
        self.taken.append(framed)
        if self.fills:
            self.fill()

    def write(self, pieces: Sequence[bytes], *, binary: bool) -> None:
        assert self.screen.ready, "nothing is written on a line that takes nothing"
        self.take(b"".join(frame(pieces, binary=binary)))

    def close(self, code: int, reason: str) -> None:
        raise AssertionError("a screen is closed by its talk")

    def abort(self) -> None:
        raise AssertionError("a line is cut by its talk")

    def _close(self, code: str) -> None:
        self.closed = code
        self._hub.leave(self.screen)

    def fill(self) -> None:
        """Take no more from here on."""
        self._hub.pause(self.screen)

    def empty(self) -> None:
        """Take messages again."""
        self._hub.resume(self.screen)

    def read(self) -> list[list[Any]]:
        """Read what was written, message by message. None takes the screen back to where it was before,
        unless it is welcomed anew."""
        messages, self.taken = [_payload(framed, self.codec.binary) for framed in self.taken], []
        told = []
        for message in messages:
            before = self.guest.at
            self.guest.receive(message, 0)
            frames = self.codec.read_server(message)
            self.seen |= {each.board for each in frames if isinstance(each, Board | Change)}
            if before is not None and self.guest.at is not None and not isinstance(frames[0], Welcome):
                assert position(self.guest.at).seq >= position(before).seq
            told.append(list(frames))
        return told


def _payload(framed: bytes, binary: bool) -> bytes:
    """What a websocket frame of the server carries, checked against its header."""
    assert framed[0] == (BINARY if binary else TEXT)
    length, at = framed[1], 2
    if length == 126:
        length, at = int.from_bytes(framed[2:4], "big"), 4
    elif length == 127:
        length, at = int.from_bytes(framed[2:10], "big"), 10
    assert len(framed) == at + length, "one frame, whole"
    return framed[at:]
