"""The stores every test of this folder runs on."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from server.stores import Directory, Log, Stores
from server.stores.opening import open_stores
from tests.stores.redis_server import RedisServer, a_server, redis_binary, valkey_binary

pytest.register_assert_rewrite("tests.stores.contract")

Address = Callable[[pytest.FixtureRequest, Path], str]

# A new store is one line here: a name, and the address of a fresh one.
STORES: dict[str, Address] = {
    "memory": lambda request, folder: "memory:",
    "sqlite": lambda request, folder: f"sqlite:{folder / 'atelier.db'}",
    "redis": lambda request, folder: request.getfixturevalue("redis_server").fresh(),
    "valkey": lambda request, folder: request.getfixturevalue("valkey_server").fresh(),
}


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    """One Redis for every test that only needs a database of its own."""
    with a_server(redis_binary()) as server:
        yield server


@pytest.fixture(scope="session")
def valkey_server() -> Iterator[RedisServer]:
    """The same of Valkey."""
    with a_server(valkey_binary()) as server:
        yield server


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.redis] if name in ("redis", "valkey") else [])
        for name in STORES
    ]
)
async def stores(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stores]:
    opened = await open_stores(STORES[request.param](request, tmp_path))
    yield opened
    await opened.close()


@pytest.fixture
def log(stores: Stores) -> Log:
    return stores.log


@pytest.fixture
def directory(stores: Stores) -> Directory:
    return stores.directory
