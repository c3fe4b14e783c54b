"""Wake-up hints and messages inside one process: who listens is told that an atelier has grown, or what was said."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Final
from weakref import WeakSet

from facilitation.ids import AtelierId


class Hints:
    """Everybody who listens. Belongs to one event loop; no call waits."""

    def __init__(self) -> None:
        # Weak: a listener nobody waits on any more must not gather hints for ever.
        self._listeners: WeakSet[Listener] = WeakSet()

    def listen(self) -> "Listener":
        """Hear everything told from now on."""
        listener = Listener()
        self._listeners.add(listener)
        return listener

    def tell(self, atelier: AtelierId, seq: int) -> None:
        """Say that `atelier` has grown to `seq`."""
        for listener in self._listeners:
            listener.hear(atelier, seq)

    def close(self) -> None:
        """End every listener's iteration, once it has heard what was told before."""
        for listener in self._listeners:
            listener.end()


class Listener(AsyncIterator[tuple[AtelierId, int]]):
    """The hints not yet heard: one per atelier, the highest, so that who is slow holds a bounded amount."""

    def __init__(self) -> None:
        self._waiting: dict[AtelierId, int] = {}
        self._changed = asyncio.Event()
        self._ended = False

    def hear(self, atelier: AtelierId, seq: int) -> None:
        self._waiting[atelier] = max(seq, self._waiting.get(atelier, 0))
        self._changed.set()

    def end(self) -> None:
        self._ended = True
        self._changed.set()

    async def __anext__(self) -> tuple[AtelierId, int]:
        while not self._waiting:
            if self._ended:
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        atelier = next(iter(self._waiting))
        return atelier, self._waiting.pop(atelier)


UNHEARD_MAX: Final = 4_096
"""Messages kept for a listener that does not come back for them; then the oldest go. They were only hints."""


class Switchboard:
    """Joins the intercoms of several workers in one process, which happens in tests only."""

    def __init__(self) -> None:
        self.lines: WeakSet[Line] = WeakSet()


class Line(AsyncIterator[bytes]):
    """The `Intercom` of a store that one process serves: there is nobody else, unless they share a switchboard."""

    def __init__(self, board: Switchboard | None = None) -> None:
        self._board = board or Switchboard()
        self._unheard: deque[bytes] = deque(maxlen=UNHEARD_MAX)
        self._changed = asyncio.Event()
        self._ended = False
        self._board.lines.add(self)

    async def tell(self, message: bytes) -> None:
        for line in self._board.lines:
            if line is not self:
                line.hear(message)

    def listen(self) -> "Line":
        return self

    async def close(self) -> None:
        self._ended = True
        self._changed.set()

    def hear(self, message: bytes) -> None:
        """Keep a message until it is asked for."""
        self._unheard.append(message)
        self._changed.set()

    async def __anext__(self) -> bytes:
        while not self._unheard:
            if self._ended:
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        return self._unheard.popleft()
