"""Bytes to frames and back, in the two encodings of the wire. Whatever comes in, only `BadFrame` comes out.

What a screen says is one frame a message. What the server says is an array of frames, put together from frames that
were written once and are shared by every watcher of a board.
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgpack
import msgspec

from facilitation.errors import BadFrame
from facilitation.wire.frames import JSON, MSGPACK, Frame, FromScreen, FromServer

# Decoding wrong bytes raises more than DecodeError: bad UTF-8 inside a string, or nesting past the stack.
WRONG = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError, OverflowError)


class Codec:
    """One encoding: how frames are written, joined and read."""

    def __init__(self, subprotocol: str) -> None:
        self.subprotocol = subprotocol
        self.binary = subprotocol == MSGPACK
        kind: Any = msgspec.msgpack if self.binary else msgspec.json
        self._encoder = kind.Encoder()
        self._from_screen: Callable[[bytes], FromScreen] = kind.Decoder(FromScreen).decode
        self._from_server: Callable[[bytes], list[FromServer]] = kind.Decoder(list[FromServer]).decode
        self._kind = kind

    def write(self, frame: Frame) -> bytes:
        """One frame: a message of a screen, or a piece of one of the server's."""
        written: bytes = self._encoder.encode(frame)
        return written

    def pieces(self, frames: Sequence[bytes]) -> list[bytes]:
        """A message of the server, the array of these written frames, in pieces: a large board is not copied."""
        if self.binary:
            return [msgpack.Packer().pack_array_header(len(frames)), *frames]
        between = [piece for written in frames for piece in (b",", written)][1:]
        return [b"[", *between, b"]"]

    def join(self, frames: Sequence[bytes]) -> bytes:
        """A message of the server: the array of these written frames."""
        return b"".join(self.pieces(frames))

    def read_screen(self, message: bytes) -> FromScreen:
        """What a screen said. Raises `BadFrame`."""
        try:
            return self._from_screen(message)
        except WRONG:
            raise BadFrame from None

    def read_server(self, message: bytes) -> list[FromServer]:
        """What the server said. Raises `BadFrame`."""
        try:
            return self._from_server(message)
        except WRONG:
            raise BadFrame from None

    def raw(self, value: Any) -> msgspec.Raw:
        """A value written on its own, to be put into a frame."""
        return msgspec.Raw(self._encoder.encode(value))

    def reader(self, kind: Any) -> Callable[[bytes | msgspec.Raw], Any]:
        """Reads values of a type from their raw bytes, and raises one of `WRONG`. To be made once: making it looks at
        every type there is.
        """
        read: Callable[[bytes | msgspec.Raw], Any] = self._kind.Decoder(kind).decode
        return read


CODECS = {name: Codec(name) for name in (MSGPACK, JSON)}
