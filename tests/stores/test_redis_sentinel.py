"""A primary with two copies that a sentinel watches: found by it, killed under load, and another in its place."""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitation.log import Position
from server.stores import Log, Lost, Rewound, Unavailable, Unknown
from server.stores.errors import StoreRefused
from server.stores.opening import open_stores
from tests.stores.redis_server import BINARIES, RedisServer, Sentinel, a_server, free_ports

pytestmark = pytest.mark.redis

ROOMS = [f"a_room{n:04}" for n in range(5)]


@pytest.fixture(params=BINARIES)
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[RedisServer, str]]:
    """The primary, and the address of the store by its sentinel."""
    binary = BINARIES[request.param]()
    ports = free_ports(4)
    copying = {"min_replicas_to_write": "1", "min_replicas_max_lag": "2", "repl_diskless_sync_delay": "0"}
    with contextlib.ExitStack() as stack:
        primary = stack.enter_context(a_server(binary, port=str(ports[0]), **copying))
        for port in ports[1:3]:
            copy = a_server(binary, port=str(port), replicaof=f"127.0.0.1 {ports[0]}", **copying)
            stack.enter_context(copy)
        primary.await_copies(2)
        sentinel = Sentinel(binary, tmp_path, "hall", ports[0], ports[3])
        stack.callback(sentinel.kill)
        # The first sentinel asked is not there; the second is.
        yield primary, f"redis+sentinel://127.0.0.1:1,127.0.0.1:{ports[3]}/hall"


async def produce(
    log: Log, room: str, acknowledged: list[tuple[str, Position]], grown: asyncio.Event
) -> None:
    """One room: append, note it down; after an error look where the log is, and go on."""
    end = await log.create(room)
    while True:
        try:
            [end] = await log.append(room, [b"body %d" % end.seq], end)
            acknowledged.append((room, end))
            grown.set()
        except (Unknown, Unavailable, Lost, Rewound):
            # As rooms do, so that the sentinel has a processor to itself.
            await asyncio.sleep(0.02)
            with contextlib.suppress(Unavailable):
                end = await log.head(room)


async def test_a_failover_takes_nothing_that_was_acknowledged(hall: tuple[RedisServer, str]):
    primary, url = hall
    stores = await open_stores(url)
    acknowledged: list[tuple[str, Position]] = []
    grown = asyncio.Event()

    async def grow(count: int) -> None:
        there = len(acknowledged)
        while len(acknowledged) < there + count:
            grown.clear()
            await grown.wait()

    rooms = [asyncio.create_task(produce(stores.log, room, acknowledged, grown)) for room in ROOMS]
    await grow(300)
    await asyncio.to_thread(primary.kill)
    await grow(300)
    for room in rooms:
        room.cancel()
    await asyncio.gather(*rooms, return_exceptions=True)
    there = {(room, entry.position) for room in ROOMS for entry in await stores.log.read(room, None, 100_000)}
    await stores.close()
    assert set(acknowledged) <= there


@pytest.fixture(params=BINARIES)
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store by its sentinel, where nobody fails."""
    here, there = free_ports(2)
    binary = BINARIES[request.param]()
    with a_server(binary, port=str(here)):
        sentinel = Sentinel(binary, tmp_path, "hall", here, there)
        yield f"redis+sentinel://127.0.0.1:{there}/hall"
        sentinel.kill()


async def test_a_server_without_copies_is_refused_unless_none_are_asked_for(watched: str):
    with pytest.raises(StoreRefused) as told:
        await open_stores(watched)
    assert told.value.code == "redis_alone"
    stores = await open_stores(f"{watched}?replicas=0")
    await stores.log.create("a_room0000")
    await stores.close()


async def test_a_service_the_sentinel_does_not_know_is_told(watched: str):
    with pytest.raises(StoreRefused) as told:
        await open_stores(watched.replace("/hall", "/hill"))
    assert told.value.code == "redis_away"
    assert "the sentinels do not know this service" in told.value.english


async def test_a_sentinel_is_not_taken_for_a_server(watched: str):
    with pytest.raises(StoreRefused) as told:
        await open_stores(watched.replace("+sentinel", "").removesuffix("/hall"))
    assert told.value.code == "redis_is_sentinel"
