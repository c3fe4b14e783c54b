"""How much room a Redis has: its memory, and whether it can still write to its disk. A full one opens, and takes nothing."""

from typing import NamedTuple

from server.stores import Unavailable
from server.stores.redis_address import redis_address
from server.stores.redis_connection import NETWORK, ask, connect, drop


class Room(NamedTuple):
    """`used` of `most` bytes count (`most` 0: no limit is set); `writes`: its last write to the disk went well."""

    used: int
    most: int
    writes: bool


async def redis_room(url: str) -> Room:
    """Ask for it. Raises `Unavailable`, also where `INFO` is forbidden."""
    try:
        connection = await connect(redis_address(url))
        try:
            memory = told(await ask(connection, "INFO", "memory"))
            kept = told(await ask(connection, "INFO", "persistence"))
        finally:
            await drop(connection)
    except NETWORK as error:
        raise Unavailable from error
    # What is written to copies and to the disk is in memory too, and does not count against the limit.
    apart = int(memory.get("mem_not_counted_for_evict", 0))
    return Room(
        used=int(memory.get("used_memory", 0)) - apart,
        most=int(memory.get("maxmemory", 0)),
        writes=kept.get("aof_last_write_status", "ok") == "ok",
    )


def told(said: bytes) -> dict[str, str]:
    """A section of `INFO`, by name."""
    return dict(line.split(":", 1) for line in said.decode().splitlines() if ":" in line)
