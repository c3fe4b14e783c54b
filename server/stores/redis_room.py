"""How well a Redis is: the room in its memory, what it last wrote to its disk, its copies. A sick one may open, and takes nothing."""

from typing import Any, NamedTuple

from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisError

from server.stores import Unavailable
from server.stores.redis_address import redis_address
from server.stores.redis_connection import NETWORK, ask, connect, drop, is_reply


class Room(NamedTuple):
    """`used` of `most` bytes count (`most` 0: no limit is set)."""

    used: int
    most: int
    writes: bool
    """Its last write to its log went well."""
    rewrites: bool
    """So did the last time it wrote its log anew."""
    dumps: bool
    """So did its last dump (`BGSAVE`); after one that failed it usually takes nothing (`stop-writes-on-bgsave-error`)."""
    copies: int
    """Replicas that keep up."""
    copies_asked: int
    """How many of them it must have, by its settings (`min-replicas-to-write`) or by the address (`?replicas=N`)."""


async def redis_room(url: str) -> Room:
    """Ask for it. Raises `Unavailable`, also where `INFO` is forbidden."""
    address = redis_address(url)
    try:
        connection = await connect(address)
        try:
            sections = [
                told(await ask(connection, "INFO", each)) for each in ("memory", "persistence", "replication")
            ]
            asked = int(await setting(connection, "min-replicas-to-write") or 0)
        finally:
            await drop(connection)
    except NETWORK as error:
        raise Unavailable from error
    return room(sections[0] | sections[1] | sections[2], max(asked, address.replicas))


def room(info: dict[str, str], copies_asked: int) -> Room:
    """From what `INFO` says: https://redis.io/docs/latest/commands/info/."""
    # What is written to copies and to the disk is in memory too, and does not count against the limit.
    apart = int(info.get("mem_not_counted_for_evict", 0))
    keeping_up = sum("state=online" in said for name, said in info.items() if name.startswith("slave"))
    return Room(
        used=int(info.get("used_memory", 0)) - apart,
        most=int(info.get("maxmemory", 0)),
        writes=_well(info, "aof_last_write_status"),
        rewrites=_well(info, "aof_last_bgrewrite_status"),
        dumps=_well(info, "rdb_last_bgsave_status"),
        # Counted by the server where it was told how far behind they may be.
        copies=int(info.get("min_slaves_good_slaves", keeping_up)),
        copies_asked=copies_asked,
    )


def _well(info: dict[str, str], status: str) -> bool:
    return info.get(status, "ok") == "ok"


def told(said: bytes) -> dict[str, str]:
    """A section of `INFO`, by name."""
    return dict(line.split(":", 1) for line in said.decode().splitlines() if ":" in line)


async def setting(connection: AbstractConnection, name: str) -> str | None:
    """A setting of the server; `None` where it does not tell, as hosted ones do."""
    try:
        found: Any = await ask(connection, "CONFIG", "GET", name)
    except RedisError as error:
        if not is_reply(error):
            raise
        return None
    return found[1].decode() if found else None
