"""The only place that builds things: stores, rooms, endpoints, and the application that serves them."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import entry_points
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from facilitation.activities import BUILT_IN
from facilitation.activity import Activity
from facilitation.kinds import Kinds
from server.address import Address
from server.api import Api
from server.auth import Auth
from server.clock import Clock, now_ms
from server.live import PATH, USUAL, Live, Patience
from server.neighbours import Neighbours
from server.origin import Origins, own_names
from server.pages import Headers, Pages
from server.plain import serve
from server.retention import keep_erasing
from server.rooms import Rooms
from server.settings import Settings
from server.sorting.sorter import Sorter
from server.stores import Stores

log = logging.getLogger("atelier")

ACTIVITIES_DOOR: Final = "atelier.activities"
COLLECTED_AT: Final = (10_000, 20, 50)
"""When the collector passes, by generation; Python's own 700, 10, 10 is for programs that hold little."""


def find_kinds() -> Kinds:
    """Every installed kind of activity: the built-in ones, and what other packages bring by the same door."""
    found = {each.kind: each for each in BUILT_IN}
    for point in entry_points(group=ACTIVITIES_DOOR):
        activity = point.load()
        assert isinstance(activity, Activity), f"{point.value} is no Activity"
        found.setdefault(activity.kind, activity)
    return Kinds(found.values())


class Workshop:
    """Everything one process serves, built from its settings and its stores."""

    def __init__(
        self,
        settings: Settings,
        stores: Stores,
        key: str,
        clock: Clock = now_ms,
        patience: Patience = USUAL,
        sorter: Sorter | None = None,
    ) -> None:
        """`sorter`: what sorts notes in the rooms of this process, if it does what is done once. Closed with the rest."""
        self.settings = settings
        self.stores = stores
        self.store, self.directory, self.intercom = stores
        self.kinds = find_kinds()
        self.clock = clock
        self.auth = Auth(self.directory, clock, settings.workers, key)
        self.neighbours = Neighbours(self.intercom)
        self.sorter = sorter
        self.rooms = Rooms(
            self.store,
            self.kinds,
            clock,
            self.directory,
            self.neighbours,
            rings=settings.engine,
            sorter=sorter,
        )
        self.address = Address(settings)
        self._origins = Origins([*own_names(), *settings.names], settings.public_url)
        self.live = Live(self.rooms, self.auth, self._origins, patience)
        self._key = key

    def app(self) -> Starlette:
        """The application."""
        api = Api(self.rooms, self.directory, self.auth, self._origins, self.address, self._key)
        return Starlette(
            routes=[
                Route("/healthz", _healthy),
                *api.routes(),
                *Pages().routes(),
                WebSocketRoute(PATH, partial(serve, self.live)),
            ],
            middleware=[Middleware(Headers)],
            lifespan=self._lifespan,
        )

    async def close(self) -> None:
        """Send everybody away, and end what sorts. The stores are closed by whoever opened them."""
        await self.rooms.close()
        if self.sorter is not None:
            await self.sorter.close()

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        working = [asyncio.create_task(self.rooms.follow(), name="follow")]
        if self.settings.engine:
            keeping = keep_erasing(self.rooms, self.directory, self.clock)
            working.append(asyncio.create_task(keeping, name="retention"))
        for task in working:
            task.add_done_callback(_said_if_it_fell)
        # What is alive now stays alive: the collector need not walk it at every pass. And what a room holds lives for the
        # day, so passes over all of it are rare.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*COLLECTED_AT)
        try:
            yield
        finally:
            await self.close()
            for task in working:
                task.cancel()
            await asyncio.gather(*working, return_exceptions=True)
            await self.stores.close()


async def _healthy(request: Request) -> Response:
    return PlainTextResponse("ok")


def _said_if_it_fell(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("what was to go on has stopped: %s", task.get_name(), exc_info=task.exception())
