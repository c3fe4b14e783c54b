"""The floor: one `transport.write` of a pre-framed message per message and screen, and as good as nothing else.

uvloop sends what was written during a turn of its loop in one system call per transport, so messages are taken one a
turn: what is measured is a write for each message and screen. With `--tick-ms` what came within a tick leaves as one
write per screen.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import cast

import uvloop

from tests.bench.framing import BINARY, PONG, acceptance, from_server
from tests.bench.peers.asked import asked

BACKLOG = 2_048


class Room:
    """Everybody who is there, and what was said but not yet told."""

    def __init__(self, tick_s: float, greeting: bytes) -> None:
        self.greeting = from_server(BINARY, greeting)
        self._tick_s = tick_s
        self._writers: dict[int, Callable[[bytes], None]] = {}
        self._said: deque[bytes] = deque()

    def join(self, transport: asyncio.Transport) -> None:
        self._writers[id(transport)] = transport.write

    def leave(self, transport: asyncio.Transport) -> None:
        self._writers.pop(id(transport), None)

    def say(self, payload: bytes) -> None:
        """Have everybody told; the turn that tells is asked for once."""
        self._said.append(from_server(BINARY, payload))
        if len(self._said) == 1:
            self._ask()

    def _ask(self) -> None:
        loop = asyncio.get_running_loop()
        if self._tick_s:
            loop.call_later(self._tick_s, self._tell_all)
        else:
            loop.call_soon(self._tell_one)

    def _tell_one(self) -> None:
        frame = self._said.popleft()
        for write in self._writers.values():
            write(frame)
        if self._said:
            self._ask()

    def _tell_all(self) -> None:
        frames = b"".join(self._said)
        self._said.clear()
        for write in self._writers.values():
            write(frames)


class Screen(asyncio.Protocol):
    """One socket: a handshake, then short masked frames."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._unread = b""
        self._greeted = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the methods of `asyncio.Transport` and are none.
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._room.leave(self._transport)

    def data_received(self, data: bytes) -> None:
        self._unread += data
        if not self._greeted:
            head, end, rest = self._unread.partition(b"\r\n\r\n")
            if not end:
                return
            self._greeted, self._unread = True, rest
            self._transport.write(acceptance(head) + self._room.greeting)
            self._room.join(self._transport)
        while self._frame():
            pass

    def _frame(self) -> bool:
        """Take one whole frame of at most 64 KB, if there is one."""
        unread = self._unread
        if len(unread) < 6:
            return False
        size, head = unread[1] & 0x7F, 2
        if size == 126:
            size, head = int.from_bytes(unread[2:4], "big"), 4
        end = head + 4 + size
        if len(unread) < end:
            return False
        mask, payload = unread[head : head + 4], unread[head + 4 : end]
        self._unread = unread[end:]
        if mask != bytes(4):
            payload = bytes(byte ^ mask[place & 3] for place, byte in enumerate(payload))
        match unread[0] & 0x0F:
            case 1 | 2:
                self._room.say(payload)
            case 8:
                self._transport.close()
            case 9:
                self._transport.write(from_server(PONG, payload))
        return True


async def main() -> None:
    told = asked()
    room = Room(told.tick_ms / 1000, told.greeting.encode())
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Screen(room), "127.0.0.1", told.port, backlog=BACKLOG)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main())
