"""Where the stores come from: an address, whose scheme chooses the kind of store."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from server.stores import Stores
from server.stores.errors import BadStoreUrl
from server.stores.hints import Line
from server.stores.memory import MemoryDirectory, MemoryLog
from server.stores.redis_address import SCHEMES as REDIS_SCHEMES
from server.stores.redis_opening import open_redis
from server.stores.sqlite_directory import SqliteDirectory
from server.stores.sqlite_log import SqliteLog


async def open_stores(url: str) -> Stores:
    """Open the stores at `url`: `memory:`, `sqlite:PATH`, or one of the addresses of `redis_address.py`.

    Raises `StoreRefused` with a sentence for whoever starts the server; `BadStoreUrl`, which is one, when the
    address itself is wrong.
    """
    scheme, colon, rest = url.partition(":")
    if not colon or scheme not in SCHEMES:
        raise BadStoreUrl(url, KNOWN)
    return await SCHEMES[scheme](url, rest)


async def _memory(url: str, rest: str) -> Stores:
    if rest:
        raise BadStoreUrl(url, KNOWN)
    return Stores(MemoryLog(), MemoryDirectory(), Line())


async def _sqlite(url: str, rest: str) -> Stores:
    # Elsewhere `sqlite:///x.db` means ./x.db, or /x.db; better to ask than to make a file nobody looks for.
    if not rest or rest.startswith("//") or rest.endswith("/"):
        raise BadStoreUrl(url, KNOWN)
    path = Path(rest)
    log = await SqliteLog.open(path)
    try:
        return Stores(log, await SqliteDirectory.open(beside(path)), Line())
    except BaseException:
        await log.close()
        raise


async def _redis(url: str, rest: str) -> Stores:
    return await open_redis(url)


def is_shared(url: str) -> bool:
    """Whether several processes may open the store at an address."""
    return url.partition(":")[0] not in ("memory", "sqlite")


def beside(path: Path) -> Path:
    """The directory's file: `X.directory.db` beside `X.db`."""
    return path.with_name(f"{path.stem}.directory{path.suffix}")


SCHEMES: Final[dict[str, Callable[[str, str], Awaitable[Stores]]]] = {
    "memory": _memory,
    "sqlite": _sqlite,
    **dict.fromkeys(REDIS_SCHEMES, _redis),
}
"""Every kind of store: what to call with the address and with what stands behind its colon."""
KNOWN: Final = "memory: | sqlite:PATH | redis://[USER:PASSWORD@]HOST[:PORT][/DB]"
