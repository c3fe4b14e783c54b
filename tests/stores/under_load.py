"""A server's life in short, to be killed: appends as fast as it can, and prints what was acknowledged.

Run as `python -m tests.stores.under_load PATH`.
"""

import asyncio
import os
import sys
from pathlib import Path

from server.stores.sqlite_log import SqliteLog

ATELIERS = [f"a_load{n:04}" for n in range(20)]


async def produce(log: SqliteLog, atelier: str) -> None:
    """One room: append, then say so in one unbuffered line, `atelier seq hash`, that no kill can cut in two."""
    end = await log.create(atelier)
    while True:
        [end] = await log.append(atelier, [b"body %d" % end.seq], end)
        os.write(sys.stdout.fileno(), f"{atelier} {end.seq} {end.hash.hex()}\n".encode())


async def main(path: Path) -> None:
    log = await SqliteLog.open(path)
    async with asyncio.TaskGroup() as rooms:
        for atelier in ATELIERS:
            rooms.create_task(produce(log, atelier))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
