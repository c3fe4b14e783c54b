"""Erasing who people were once the atelier's time is over. What was said stays, and names nobody."""

import asyncio
import logging
from typing import Final

from facilitation.model import Atelier
from server.clock import Clock
from server.rooms import Rooms
from server.stores import Directory

log = logging.getLogger("atelier.retention")

EVERY_S: Final = 3_600
DAY_MS: Final = 86_400_000


def is_over(atelier: Atelier, now_ms: int) -> bool:
    """Whether the days that the plan keeps names for have passed."""
    return now_ms >= atelier.made_at_ms + atelier.plan.kept_days * DAY_MS


async def keep_erasing(rooms: Rooms, directory: Directory, clock: Clock) -> None:
    """Look once an hour, until cancelled."""
    while True:
        for name in await rooms.store.ateliers():
            room = await rooms.room(name)
            if is_over(room.replica.state, clock()):
                await directory.erase(name)
                room.hub.presence.names.clear()
                room.hub.close("ended")
                log.info("the names of %s were erased on schedule", name)
        await asyncio.sleep(EVERY_S)
