"""Wake-up hints inside one process: who listens is told that an atelier has grown, and to where at least."""

import asyncio
from collections.abc import AsyncIterator
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
