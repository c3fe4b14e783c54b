"""One socket of the load: it counts the messages it is told, and keeps those it was asked to keep.

Counting reads the heads of frames and skips what is between them, wherever the pieces of the stream begin and end.
"""

import socket
from typing import Final, NamedTuple

DATA_MAX: Final = 2
"""Opcodes up to this one are data; above are close, ping, pong."""
CLOSE: Final = 8
ANSWERS: Final = (b"\xa3ack", b"\xa3nak")
"""What stands, once for each, in a message of the product that answers commands: enough to know when to stop listening."""


class Kept(NamedTuple):
    """A message, and when its last byte was read (`time.perf_counter`)."""

    at: float
    payload: bytes


class Tablet:
    """One device. Made before it is connected; `sock` is `None` until then and once it is gone."""

    __slots__ = (
        "_head",
        "_left",
        "_opcode",
        "_part",
        "answered",
        "asked",
        "attentive",
        "cut",
        "greeted",
        "kept",
        "messages",
        "n",
        "narrow",
        "near",
        "ready",
        "received",
        "seen",
        "sock",
        "token",
        "unsent",
    )

    def __init__(self, token: str, *, near: bool = False) -> None:
        self.token = token
        self.near = near
        """A sampled tablet keeps everything from the first byte on, and is read before the others."""
        self.narrow = False
        """Its line holds little: what it does not read stays with the server, as over Wi-Fi."""
        self.n = 0
        self.answered = 0
        """How many of its commands were answered; `n` were asked."""
        self.asked: dict[int, int] = {}
        """Which event of the scenario each numbered command was."""
        self.kept: list[Kept] = []
        self.cut = 0
        """How often the server cut the line."""
        self.forget_socket()

    def forget_socket(self) -> None:
        """Be as before the first connection, with the memory of a device that was switched off and on."""
        self.sock: socket.socket | None = None
        self.greeted = False
        self.ready = False
        self.attentive = self.near
        self.messages = 0
        self.received = 0
        self.seen = b""
        """The answer to the handshake, as far as it was read."""
        self.unsent = b""
        self._left = 0
        self._head = b""
        self._opcode = 0
        self._part: bytearray | None = None

    @property
    def unkept(self) -> int:
        """Bytes still to come of a message that nobody keeps: they need not even be copied."""
        return self._left if self._part is None else 0

    def feed(self, data: bytes | bytearray | memoryview, size: int, now: float) -> bool:
        """Take the next `size` bytes of the stream in. False once the server has said that it closes."""
        self.received += size
        begin = 0
        if not self.attentive and not self._left and not self._head:
            begin = self._count(data, size)
            if begin == size:
                return True
        if self._head:
            data = self._head + bytes(data[:size])
            size += len(self._head)
            self._head = b""
        self._take(data, begin, size, now)
        return self._opcode != CLOSE

    def _count(self, data: bytes | bytearray | memoryview, size: int) -> int:
        """Count messages as long as they are whole, of less than 64 KB and data: nearly always, so it must be fast.

        Where the first thing begins that is not so.
        """
        place, messages = 0, self.messages
        while size - place >= 4 and data[place] & 0x0F <= DATA_MAX:
            length = data[place + 1]
            if length < 126:
                end = place + 2 + length
            elif length == 126:
                end = place + 4 + (data[place + 2] << 8 | data[place + 3])
            else:
                break
            if end > size:
                break
            messages += 1
            place = end
        self.messages = messages
        return place

    def _take(self, data: bytes | bytearray | memoryview, begin: int, size: int, now: float) -> None:
        """Walk over the frames in these bytes, up to one that closes."""
        place, left = begin, self._left
        while True:
            if left:
                end = place + left
                if end > size:
                    if self._part is not None:
                        self._part += data[place:size]
                    self._left = end - size
                    return
                if self._part is not None:
                    self._part += data[place:end]
                place, left = end, 0
                self._ended(now)
            if place >= size:
                break
            head = _head(data, place, size)
            if not head:
                self._head = bytes(data[place:size])
                break
            self._opcode = data[place] & 0x0F
            left = _payload(data, place, head)
            place += head
            if self._opcode == CLOSE:
                return
            self._part = bytearray() if self.attentive and self._opcode <= DATA_MAX else None
            if not left:
                self._ended(now)
        self._left = 0

    def _ended(self, now: float) -> None:
        if self._opcode <= DATA_MAX:
            self.messages += 1
            if self._part is not None:
                payload = bytes(self._part)
                self.kept.append(Kept(now, payload))
                self._part = None
                answers = sum(payload.count(answer) for answer in ANSWERS)
                if answers:
                    self.answered += answers
                    self.attentive = self.near or self.answered < self.n


def _head(data: bytes | bytearray | memoryview, place: int, size: int) -> int:
    """Bytes of the head of a server's frame; 0 while not all of it is there."""
    if size - place < 2:
        return 0
    length = data[place + 1]
    head = 2 if length < 126 else 4 if length == 126 else 10
    return head if size - place >= head else 0


def _payload(data: bytes | bytearray | memoryview, place: int, head: int) -> int:
    """Bytes of the payload behind a head."""
    return data[place + 1] if head == 2 else int.from_bytes(data[place + 2 : place + head], "big")
