"""Erasing who people were once the atelier's time is over. What was said stays, and names nobody."""

import asyncio
import logging
from typing import Final

from facilitation.agenda import kept_until_ms
from facilitation.fold import fold_commit
from facilitation.ids import AtelierId
from facilitation.model import Atelier
from server.clock import Clock
from server.rooms import Rooms
from server.stores import Directory

log = logging.getLogger("atelier.retention")

EVERY_S: Final = 3_600


def is_over(atelier: Atelier, now_ms: int) -> bool:
    """Whether the days that the plan keeps names for have passed."""
    return now_ms >= kept_until_ms(atelier)


async def keep_erasing(rooms: Rooms, directory: Directory, clock: Clock, every_s: float = EVERY_S) -> None:
    """Look once an hour, until cancelled."""
    while True:
        await erase_what_is_over(rooms, directory, clock)
        await asyncio.sleep(every_s)


async def erase_what_is_over(rooms: Rooms, directory: Directory, clock: Clock) -> None:
    """Look at every atelier once. One that cannot be read or erased now keeps no other from being erased."""
    try:
        known = await rooms.store.ateliers()
    except Exception:
        log.exception("the ateliers cannot be listed; looked at again in an hour")
        return
    for name in known:
        try:
            made = await _made(rooms, name)
            if made is not None and is_over(made, clock()):
                await _erase(rooms, directory, name)
        except Exception:
            log.exception("the names of %s could not be erased; tried again in an hour", name)


async def _made(rooms: Rooms, name: AtelierId) -> Atelier | None:
    """An atelier as it was made. One line of the log says until when names are kept: no room is opened for it."""
    first = await rooms.store.read(name, None, 1)
    if not first or first[0].body is None:
        return None
    return fold_commit(rooms.kinds, None, rooms.kinds.read_commit(first[0].body))


async def _erase(rooms: Rooms, directory: Directory, name: AtelierId) -> None:
    # Erasing writes the whole file anew, so it is not done every hour for what was erased already.
    asked = (
        directory.people,
        directory.passes,
        directory.door,
        directory.pictures,
        directory.book_keys,
    )
    if not any([await kept(name) for kept in asked]):
        return
    await directory.erase(name)
    rooms.erased(name)
    log.info("the names of %s were erased on schedule", name)
