"""A server in this process, on a thread of its own, so that a test may speak in a room as the server's own actor does.

To a browser it is like any other (`served.py`); to a test it has the machine's voice.
"""

import asyncio
import pathlib
import threading
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from facilitation.commands import Command
from facilitation.model import Actor, Atelier
from server.live import USUAL
from server.room import Room
from server.stores.memory import MemoryDirectory, MemoryLog
from server.timers import SYSTEM
from tests.browser.served import Served
from tests.server.live import Hall as Hosted

WAIT_S: Final = 20.0

T = TypeVar("T")


class Inside(Served):
    """One server on a thread: `say` speaks as the machine, `atelier_now` is the state as it stands."""

    def __init__(self) -> None:
        super().__init__(pathlib.Path())
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="inside", daemon=True)

    def start(self) -> None:
        """Listen."""
        self._thread.start()
        self._hosted = self._done(self._opened())
        self.port, self.url, self.key = self._hosted.port, self._hosted.url, self._hosted.key

    async def _opened(self) -> Hosted:
        hosted = Hosted(MemoryLog(), MemoryDirectory(), patience=USUAL)
        await hosted.start()
        return hosted

    def stop(self) -> None:
        """Send everybody home."""
        self._done(self._hosted.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT_S)
        self._loop.close()

    def say(self, atelier: str, command: Command, by: Actor = SYSTEM) -> int:
        """Have the machine, or somebody, say something in the room of an atelier; the `seq` at which it is so."""
        return self._done(self._said(atelier, command, by))

    def atelier_now(self, atelier: str) -> Atelier:
        """The state of an atelier."""
        return self._done(self._room(atelier)).replica.state

    async def _said(self, atelier: str, command: Command, by: Actor) -> int:
        return await (await self._room(atelier)).say(command, by)

    async def _room(self, atelier: str) -> Room:
        return await self._hosted.workshop.rooms.room(atelier)

    def _done(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT_S)
