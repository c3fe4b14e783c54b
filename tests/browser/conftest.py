"""What browser tests may ask for: one server and one Chromium for all, a hall for each, a place for pictures."""

import os
import pathlib
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.hall import FLAGS, PLAN, Hall
from tests.browser.served import Served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow begins first: the others are tested while it waits."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests of a worker; a test that kills it starts it again."""
    server = Served(tmp_path_factory.mktemp("served"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; `make test` finds it or installs it."""
    found = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    assert found, "there is no Chromium: make test finds one or says how to get it"
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def hall(served: Served, browser: Browser) -> Iterator[Hall]:
    """A small atelier, two tables of two."""
    opened = Hall(served, browser, PLAN)
    yield opened
    opened.close()
    assert opened.complaints == []


@pytest.fixture
def pictures() -> pathlib.Path:
    """Where screenshots of a run are left to be looked at."""
    folder = pathlib.Path(__file__).parent / "shots"
    folder.mkdir(exist_ok=True)
    return folder
