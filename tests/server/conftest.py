"""A hall for every test of the shell: a real server on a free port, with one atelier in it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from tests.server.live import Hall, Weather, stores

Opening = Callable[..., Any]


@pytest.fixture(autouse=True)
def presence_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is here is told twice a second in a hall; a test does not wait for that."""
    monkeypatch.setattr("server.hub.PRESENCE_S", 0.02)


@pytest.fixture
def weather() -> Weather:
    """The log the hall writes to; a test makes it go wrong."""
    return stores()[0]


@pytest.fixture
async def halls() -> AsyncIterator[Opening]:
    """Opens halls as a test wants them: `await halls(clock=…)`."""
    async with AsyncExitStack() as ends:

        async def opened(store: Any = None, directory: Any = None, **told: Any) -> Hall:
            log, people = stores()
            hall = Hall(store or log, directory or people, **told)
            await hall.start()
            ends.push_async_callback(hall.stop)
            return hall

        yield opened


@pytest.fixture
async def hall(halls: Opening, weather: Weather) -> Hall:
    """A server with one atelier: ideas, clusters of the room, a vote, a closing; two tables, two colleges."""
    made: Hall = await halls(weather)
    await made.make()
    return made
