"""What the workers of one store tell each other about the people in their rooms, and what each does about it.

Hints beside the log: who is connected where, names, passes taken back. What is lost is made good: by the next count, by
the names in the directory, which are read again, and by the look at the pass of every open socket.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

import msgspec

from facilitation.ids import AtelierId, DeviceId, PersonId
from facilitation.struct import Frozen
from facilitation.wire.codec import WRONG
from server.presence import Count
from server.stores import Intercom

log = logging.getLogger("atelier.neighbours")

COUNT_EVERY_S: Final = 5.0
"""How often a worker says again how many devices it has, though nothing has changed."""

UNTOLD_MAX: Final = 4_096
"""Messages kept while the store is slow or away: a hall that comes in at once, twice over."""


class Told(Frozen, tag=True):
    """Base of what is told: about which atelier."""

    atelier: AtelierId


class Counted(Told):
    """So many devices are connected to a worker."""

    worker: str
    count: Count


class Came(Told):
    """A device is connected here since a moment: nobody else has it."""

    device: DeviceId
    at_ns: int


class Dismissed(Told):
    """The pass of a device was taken back."""

    device: DeviceId


class Named(Told):
    """What somebody chose to be called; empty: nothing any more."""

    person: PersonId
    name: str = ""


class Erased(Told):
    """Who people of an atelier are was erased: nobody is let in any more."""


Message = Counted | Came | Dismissed | Named | Erased
_READ: Final = msgspec.msgpack.Decoder(Message)


class Neighbours:
    """The other workers of the store. `worker` is what this one is called."""

    def __init__(self, intercom: Intercom) -> None:
        self.worker = secrets.token_hex(6)
        self._intercom = intercom
        self._untold: asyncio.Queue[Message] = asyncio.Queue(UNTOLD_MAX)

    def tell(self, message: Message) -> None:
        """Have the others hear this soon. Never waits; past `UNTOLD_MAX` it is dropped: the next count makes it good."""
        with suppress(asyncio.QueueFull):
            self._untold.put_nowait(message)

    def count(self, atelier: AtelierId, count: Count) -> None:
        """Tell how many devices of an atelier are connected here."""
        self.tell(Counted(atelier=atelier, worker=self.worker, count=count))

    def came(self, atelier: AtelierId, device: DeviceId) -> None:
        """Tell that a device is connected here now."""
        # Not by the clock of the rooms: of two sockets in one millisecond, neither would be the later one.
        self.tell(Came(atelier=atelier, device=device, at_ns=time.time_ns()))

    async def speak(self) -> None:
        """Tell what there is to tell, one after the other, until cancelled."""
        while True:
            await self._intercom.tell(msgspec.msgpack.encode(await self._untold.get()))

    async def listen(self) -> AsyncIterator[Message]:
        """What the others tell. What cannot be read is of another version, and passed over."""
        async for said in self._intercom.listen():
            try:
                yield _READ.decode(said)
            except WRONG:
                log.warning("a neighbour says what cannot be read here: another version?")
