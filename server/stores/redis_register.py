"""The key by which a store is known: who it is, and which ateliers it has, oldest first.

Both stand in one sorted set, so that whatever loses one loses the other, and is found out.
"""

import logging
from typing import Final

from facilitation.ids import AtelierId
from server.stores import Emptied, NoSuchAtelier
from server.stores.redis_lane import Lane
from server.stores.redis_scripts import ENLIST

log = logging.getLogger("atelier.stores")

REGISTER: Final = "atelier:register"


class Register:
    """The register of the store that was called `store` when this worker opened it."""

    def __init__(self, lane: Lane, store: bytes) -> None:
        self._lane = lane
        self._store = store
        self._told = False

    async def check(self) -> None:
        """Make sure that this is still the store it was. Raises `Emptied`, `Unavailable`."""
        if await self._lane.ask("ZSCORE", REGISTER, self._store) is None:
            raise self.emptied()
        self._told = False

    def emptied(self) -> Emptied:
        """What to raise where something is not there that was; said in the server's log once."""
        if not self._told:
            log.warning(
                "the store answers, and is not the one it was: restore it, or start again on the new one"
            )
            self._told = True
        return Emptied()

    async def missing(self, atelier: AtelierId) -> Exception:
        """What to tell about an atelier that has no log here: that there is none, or that it was lost."""
        await self.check()
        if await self._lane.ask("ZSCORE", REGISTER, atelier) is not None:
            return self.emptied()
        return NoSuchAtelier(atelier)

    async def ateliers(self) -> list[AtelierId]:
        """Oldest first. Raises `Emptied`, `Unavailable`."""
        names = await self._lane.ask("ZRANGE", REGISTER, 0, -1)
        if not names or names[0] != self._store:
            raise self.emptied()
        return [name.decode() for name in names[1:]]

    async def add(self, atelier: AtelierId) -> None:
        """List an atelier whose log is there already: what is listed and has no log was lost."""
        await self._lane.run(ENLIST, [REGISTER], [atelier])
