"""Hearing what other workers say: one connection that listens, kept up for ever. What is said while it is down is lost."""

import asyncio
import logging
import random
from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn

from redis.asyncio.connection import AbstractConnection

from server.stores.hints import Line
from server.stores.redis_address import RedisAddress
from server.stores.redis_connection import NETWORK, connect, drop
from server.stores.redis_lane import Lane

log = logging.getLogger("atelier.stores")

AGAIN_S: Final = 0.2
"""The longest wait before the second attempt to listen; it doubles with each, up to `AGAIN_MAX_S`."""
AGAIN_MAX_S: Final = 5.0
TRIES_MAX: Final = 10
"""Attempts that are counted; the wait has long stopped growing then."""
QUIET_S: Final = 10.0
"""After so long without a word the server is asked whether it is there; after as long again it is not."""
TELLER_BYTES: Final = 8
TOLD_MAX: Final = 1_000_000
"""Bytes of one message; what is longer would have the server hang up on slow listeners, and is not sent."""


class Ear:
    """Listens on channels and hands each message to whom it is for."""

    def __init__(self, address: RedisAddress, channels: Mapping[bytes, Callable[[bytes], None]]) -> None:
        self._address = address
        self._channels = channels
        self._hearing = asyncio.Event()
        self._tries = 0
        self._task = asyncio.create_task(self._listen(), name="redis ear")

    async def hearing(self) -> None:
        """Wait until everything said from now on is heard."""
        await self._hearing.wait()

    async def close(self) -> None:
        """Hear no more."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            try:
                connection = await connect(self._address)
                try:
                    await self._hear(connection)
                finally:
                    self._hearing.clear()
                    await drop(connection)
            except NETWORK as error:
                if not self._tries:
                    log.warning("the intercom hears nothing: %s", type(error).__name__)
            # By chance, so that workers do not come back in step.
            await asyncio.sleep(random.uniform(0, min(AGAIN_S * 2**self._tries, AGAIN_MAX_S)))
            self._tries = min(self._tries + 1, TRIES_MAX)

    async def _hear(self, connection: AbstractConnection) -> NoReturn:
        """Subscribe, and hand on what comes. Raises one of `NETWORK` when nobody is there any more."""
        await connection.send_command("SUBSCRIBE", *self._channels, check_health=False)
        asked = False
        while True:
            said: Any = await connection.read_response(disable_decoding=True, timeout=QUIET_S)
            if said is None:
                if asked:
                    raise TimeoutError
                await connection.send_command("PING", check_health=False)
                asked = True
                continue
            asked = False
            if said[0] == b"message":
                self._channels[said[1]](said[2])
            elif said[0] == b"subscribe" and said[2] == len(self._channels):
                self._tries = 0
                self._hearing.set()


class RedisIntercom:
    """The `Intercom` of a worker: speaks through a lane, hears through an ear, and not itself.

    `others`: what else the ear listens to, since one connection is enough for one worker.
    """

    def __init__(
        self,
        address: RedisAddress,
        lane: Lane,
        channel: bytes,
        me: bytes,
        others: Mapping[bytes, Callable[[bytes], None]],
    ) -> None:
        assert len(me) == TELLER_BYTES, me
        self._lane = lane
        self._channel = channel
        self._me = me
        self._line = Line()
        self._ear = Ear(address, {channel: self._hear, **others})

    async def hearing(self) -> None:
        """Wait until everything told from now on is heard."""
        await self._ear.hearing()

    async def tell(self, message: bytes) -> None:
        if len(message) > TOLD_MAX:
            log.warning("a message of %d bytes is too long for the intercom", len(message))
            return
        self._lane.post("PUBLISH", self._channel, self._me + message)

    def listen(self) -> Line:
        return self._line

    async def close(self) -> None:
        await self._ear.close()
        await self._lane.close()
        await self._line.close()

    def _hear(self, said: bytes) -> None:
        teller, message = said[:TELLER_BYTES], said[TELLER_BYTES:]
        if teller != self._me:
            self._line.hear(message)
