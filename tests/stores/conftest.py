"""The stores every test of this folder runs on."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from server.stores import Directory, Log, Stores
from server.stores.opening import open_stores

pytest.register_assert_rewrite("tests.stores.contract")

# A new store is one line here: a name, and the address of a fresh one.
STORES: dict[str, Callable[[Path], str]] = {
    "memory": lambda folder: "memory:",
    "sqlite": lambda folder: f"sqlite:{folder / 'atelier.db'}",
}


@pytest.fixture(params=STORES)
async def stores(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stores]:
    opened = await open_stores(STORES[request.param](tmp_path))
    yield opened
    await opened.close()


@pytest.fixture
def log(stores: Stores) -> Log:
    return stores.log


@pytest.fixture
def directory(stores: Stores) -> Directory:
    return stores.directory
