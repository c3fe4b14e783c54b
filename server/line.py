"""The way to one screen's socket, whatever carries it: what a screen needs of it, and nothing more."""

import struct
from collections.abc import Callable, Sequence
from typing import Final, Protocol

TEXT, BINARY = 0x81, 0x82
"""First byte of a websocket frame that is a whole message of text, or of bytes (RFC 6455, 5.2)."""


class Line(Protocol):
    """One socket, for writing. No call waits."""

    @property
    def raw(self) -> Callable[[bytes], None] | None:
        """Takes a websocket frame as it is, so that one frame made once serves everybody; `None` where the line makes
        its own frames.
        """

    def write(self, pieces: Sequence[bytes], *, binary: bool) -> None:
        """Send one message, given in pieces."""

    def close(self, code: int, reason: str) -> None:
        """Say why, behind what was written, and close; what does not leave soon is cut off."""

    def abort(self) -> None:
        """Cut the line: nobody reads at the other end."""


class Nowhere:
    """A line that leads nowhere: what waits for its screen is taken by whoever asks the screen for it."""

    raw: None = None

    def write(self, pieces: Sequence[bytes], *, binary: bool) -> None:
        raise AssertionError("nothing is written on a line that leads nowhere")

    def close(self, code: int, reason: str) -> None:
        pass

    def abort(self) -> None:
        pass


NOWHERE: Final = Nowhere()


def frame(pieces: Sequence[bytes], *, binary: bool) -> list[bytes]:
    """One message as a websocket frame, in pieces: what a server sends is not masked, and serves every screen alike."""
    first, length = (BINARY if binary else TEXT), sum(map(len, pieces))
    if length < 126:
        head = bytes((first, length))
    elif length < 65_536:
        head = struct.pack("!BBH", first, 126, length)
    else:
        head = struct.pack("!BBQ", first, 127, length)
    return [head, *pieces]
