"""A device on a real websocket: the sans-I/O guest, and the socket it comes back on. For bots and for tests."""

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Subprotocol

from facilitation.commands import Command
from facilitation.wire.frames import MSGPACK
from facilitation.wire.guest import Answer, Guest

PING_S: Final = 5.0
SILENCE_S: Final = 8.0
WAIT_S: Final = 1.0
"""The longest first wait before coming back (R15)."""
WAIT_MAX_S: Final = 15.0
FOR_GOOD: Final = range(4500, 4600)
MESSAGE_MAX: Final = 64_000_000
"""Bytes of a message of the server: a board of 20,000 notes has some 6 MB."""


def live_url(base: str) -> str:
    """The websocket address of a server."""
    return base.replace("http", "ws", 1) + "/live"


class SentAway(Exception):
    """The server closed the socket for good, with this close code: nothing will be answered any more."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Device:
    """A screen without a screen. `run` keeps it connected; `say` waits for the answer, across sockets."""

    def __init__(self, base: str, token: str, subprotocol: str = MSGPACK, wait_s: float = WAIT_S) -> None:
        self.base = base
        self._wait_s = wait_s
        self.token = token
        self.guest = Guest(token, subprotocol)
        self.closed_for_good: int | None = None
        self.greeted = asyncio.Event()
        self.sockets = 0
        self.heard: Callable[[], None] = lambda: None
        self._asked: deque[asyncio.Future[Answer]] = deque()
        self._socket: ClientConnection | None = None
        self._changed = asyncio.Event()

    def board(self, name: str) -> dict[str, Any]:
        """A board as this device mirrors it; `me` and `table` are found by their first part."""
        for board, doc in self.guest.boards.items():
            if board == name or board.startswith(f"{name}/"):
                return doc
        return {}

    async def say(self, command: Command) -> Answer:
        """Ask, and wait for the answer however long it takes. Raises `SentAway`."""
        if self.closed_for_good is not None:
            raise SentAway(self.closed_for_good)
        self.guest.ask(command)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._asked.append(answer)
        await self._send()
        return await answer

    async def until(self, holds: Callable[[], bool], timeout_s: float = 30.0) -> None:
        """Wait for the boards to be so. Raises `TimeoutError`."""
        async with asyncio.timeout(timeout_s):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    async def run(self) -> None:
        """Be connected, until cancelled or sent away for good."""
        tries = 0
        while self.closed_for_good is None:
            try:
                async with connect(
                    live_url(self.base),
                    subprotocols=[Subprotocol(self.guest.codec.subprotocol)],
                    compression=None,
                    ping_interval=None,
                    max_size=MESSAGE_MAX,
                    proxy=None,
                ) as socket:
                    self.sockets += 1
                    await self._talk(socket)
            except ConnectionClosed as closed:
                if closed.rcvd is not None and closed.rcvd.code in FOR_GOOD:
                    self._sent_away(closed.rcvd.code)
                    return
            except (OSError, TimeoutError, InvalidHandshake, EOFError):
                pass  # Whatever it was, it is tried again.
            finally:
                self._socket = None
            tries = 0 if self.guest.welcome is not None else tries + 1
            self.guest.welcome = None
            await asyncio.sleep(random.uniform(0, min(WAIT_MAX_S, self._wait_s * 2**tries)))

    async def _talk(self, socket: ClientConnection) -> None:
        await self._write(socket, self.guest.hello())
        self._socket = socket
        pinging = asyncio.create_task(self._ping(socket))
        try:
            while True:
                async with asyncio.timeout(SILENCE_S):
                    message = await socket.recv()
                self._take(message if isinstance(message, bytes) else message.encode())
                await self._send()
        finally:
            pinging.cancel()
            # Not `suppress(CancelledError)`: who cancels this device in that very moment must be heard.
            await asyncio.gather(pinging, return_exceptions=True)

    def _take(self, message: bytes) -> None:
        for answer in self.guest.receive(message, time.time_ns() // 1_000_000):
            # A number may have been given anew after a rewound log, but answers come in the order of asking.
            waiting = self._asked.popleft()
            if not waiting.done():
                waiting.set_result(answer)
        if self.guest.welcome is not None:
            self.greeted.set()
        self.heard()
        self._changed.set()

    def _sent_away(self, code: int) -> None:
        self.closed_for_good = code
        for waiting in self._asked:
            if not waiting.done():
                waiting.set_exception(SentAway(code))
        self._asked.clear()
        self._changed.set()

    async def _send(self) -> None:
        if self._socket is None:
            return
        outgoing = self.guest.outgoing()
        if outgoing is not None:
            with suppress(ConnectionClosed):  # It stays in the outbox, and is sent on the next socket.
                await self._write(self._socket, outgoing)

    async def _write(self, socket: ClientConnection, message: bytes) -> None:
        await socket.send(message if self.guest.codec.binary else message.decode())

    async def _ping(self, socket: ClientConnection) -> None:
        while True:
            await asyncio.sleep(PING_S)
            await self._write(socket, self.guest.ping(time.time_ns() // 1_000_000))
