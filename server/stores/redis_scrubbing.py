"""Erasing down to the bytes: what was deleted from memory still stands in the server's files until they are written anew.

Replicas rewrite their own files by their own rules; nobody here can reach those.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final
from uuid import uuid4

from server.stores import NoSuchAtelier, Unavailable, Unknown
from server.stores.redis_lane import Lane

log = logging.getLogger("atelier.stores")

CHORES: Final = "atelier:chores"
"""Erasures whose files are still to be written anew, so that a crash in between is made good at the next opening."""
REWRITE_S: Final = 55.0
"""How long writing the files anew may take; then the erasure is `Unknown`, and asking again goes on."""
LOOK_S: Final = 0.005
"""The server tells nobody when it is done, so it is asked this often at first, then half as often each time."""
LOOK_MAX_S: Final = 0.5


class Scrubbing:
    """Has the server write its files anew, once at a time."""

    def __init__(self, lane: Lane, *, risk_accepted: bool) -> None:
        self._lane = lane
        self._risk_accepted = risk_accepted
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def after(self) -> AsyncIterator[None]:
        """Erase within; when this is left, no byte of what was erased is in the files.

        Raises `Unknown` or `Unavailable` when that is not so, or not sure: then it is erased and not scrubbed yet.
        """
        chore = uuid4().hex
        await self._lane.ask("SADD", CHORES, chore, writes=True)
        try:
            yield
        except (ValueError, NoSuchAtelier):
            # Refused, and nothing was erased.
            await self._lane.ask("SREM", CHORES, chore, writes=True)
            raise
        await self._scrub()
        await self._lane.ask("SREM", CHORES, chore, writes=True)

    async def finish(self) -> None:
        """Do what an earlier run did not get to."""
        chores = await self._lane.ask("SMEMBERS", CHORES)
        if chores:
            await self._scrub()
            await self._lane.ask("SREM", CHORES, *chores, writes=True)

    async def _scrub(self) -> None:
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(REWRITE_S):
                    await self._write_anew()
            except TimeoutError:
                raise Unknown from None
            except Unavailable:
                if not self._risk_accepted:
                    raise
                log.warning(
                    "the server does not let us rewrite its files: what was erased may still stand in them"
                )

    async def _write_anew(self) -> None:
        # One that runs already began before we deleted, and copies what we deleted.
        told = await self._idle()
        if told["aof_enabled"] == "1":
            await self._lane.ask("BGREWRITEAOF")
            told = await self._idle()
            if told["aof_last_bgrewrite_status"] != "ok":
                raise Unknown
        # A dump may lie there from any earlier day, configured or not, and nobody can be asked whether it does.
        await self._lane.ask("BGSAVE")
        told = await self._idle()
        if told["rdb_last_bgsave_status"] != "ok":
            raise Unknown

    async def _idle(self) -> dict[str, str]:
        """Wait until the server writes no file in the background; what it then says of its files."""
        look_s = LOOK_S
        while True:
            said = (await self._lane.ask("INFO", "persistence")).decode()
            told = dict(line.split(":", 1) for line in said.splitlines() if ":" in line)
            busy = ("aof_rewrite_in_progress", "aof_rewrite_scheduled", "rdb_bgsave_in_progress")
            if all(told[name] == "0" for name in busy):
                return told
            await asyncio.sleep(look_s)
            look_s = min(look_s * 2, LOOK_MAX_S)
