"""The figures of `server/stores/README.md`, measured where it is run: `python -m tests.stores.figures [FOLDER]`."""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path

from server.stores import Directory, Log
from server.stores.redis_opening import open_redis
from server.stores.sqlite_log import SqliteLog
from tests.stores.contract import a_pass
from tests.stores.redis_server import BINARIES, RedisServer, a_server, free_ports

BODY = random.Random(1).randbytes(300)
APPENDS = 20_000
BULK = 160_000
DAY = 20_000
"""Entries of one long day of a large room."""
PASS = a_pass(b"figures")


async def main(folder: Path) -> None:
    await of_a_file(folder / "figures.db")
    for name, binary in BINARIES.items():
        [port] = free_ports(1)
        with a_server(binary(), port=str(port)) as server:
            say_what(f"{name}, {server.ask('INFO', 'server')['redis_version']}, appendfsync always, over TCP")
            await of_a_server(server, f"redis://127.0.0.1:{port}")


async def of_a_file(path: Path) -> None:
    say_what("sqlite, synchronous = FULL")
    log = await SqliteLog.open(path)
    await appends(log)
    end = await log.create("a_figures")
    for _ in range(BULK // 1_000):
        end = (await log.append("a_figures", [BODY] * 1_000, end))[-1]
    size = path.stat().st_size >> 20  # noqa: ASYNC240
    say("read 1,000 entries", await took(log.read("a_figures", None)))
    say(f"redact in {size} MB", await took(log.redact("a_figures", [1], "figures")))
    await log.close()
    say(f"open {size} MB", await took(reopen(path)))


async def of_a_server(server: RedisServer, url: str) -> None:
    stores = await open_redis(url)
    log = stores.log
    await appends(log)
    end = await log.create("a_figures")
    for _ in range(DAY // 1_000):
        end = (await log.append("a_figures", [BODY] * 1_000, end))[-1]
    say("read 1,000 entries", await took(log.read("a_figures", None)))
    size = int(server.ask("INFO", "memory")["used_memory"]) >> 20
    say(
        f"redact one of {DAY:,} entries, {size} MB in memory",
        await took(log.redact("a_figures", [1], "figures")),
    )
    await stores.directory.put_pass(PASS)
    say("find a pass, 1,000 times in turn", await took(found(stores.directory, 1_000)))
    await stores.close()


async def found(directory: Directory, times: int) -> None:
    for _ in range(times):
        assert await directory.find_pass(PASS.digest) == PASS


async def appends(log: Log) -> None:
    for producers in (1, 10, 100):
        await report(log, producers)
    await report(log, 100, pause_s=0.1)


async def report(log: Log, producers: int, pause_s: float = 0.0) -> None:
    """Each producer is one room: it appends one body, waits until that is durable, rests, appends the next."""
    waits: list[float] = []

    async def produce(atelier: str) -> None:
        end = await log.create(atelier)
        for _ in range(min(APPENDS // producers, 3_000)):
            began = time.perf_counter()
            [end] = await log.append(atelier, [BODY], end)
            waits.append(time.perf_counter() - began)
            if pause_s:
                await asyncio.sleep(random.uniform(0, 2 * pause_s))

    spent = await took(asyncio.gather(*(produce(f"a_p{producers:03}n{n:03}") for n in range(producers))))
    waits.sort()
    p50, p99 = (waits[int(len(waits) * part)] * 1_000 for part in (0.5, 0.99))
    pace = f"about {1 / pause_s:.0f}/s each" if pause_s else "as fast as they can"
    speed = f"{len(waits) / spent:,.0f}/s in all"
    sys.stdout.write(f"{producers} producers, {pace}: p50 {p50:.2f} ms, p99 {p99:.2f} ms, {speed}\n")


async def took(awaited: Awaitable[object]) -> float:
    began = time.perf_counter()
    await awaited
    return time.perf_counter() - began


async def reopen(path: Path) -> None:
    log = await SqliteLog.open(path)
    await log.close()


def say(what: str, spent: float) -> None:
    sys.stdout.write(f"{what}: {spent * 1_000:.0f} ms\n")


def say_what(title: str) -> None:
    sys.stdout.write(f"\n{title}\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        asyncio.run(main(Path(folder)))
