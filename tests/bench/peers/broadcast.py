"""`websockets.broadcast` on uvloop, without compression and without pings of its own."""

import asyncio

import uvloop
from websockets.asyncio.server import ServerConnection, broadcast, serve

from tests.bench.peers.asked import asked

SCREENS: set[ServerConnection] = set()


async def main() -> None:
    told = asked()
    greeting = told.greeting.encode()

    async def live(screen: ServerConnection) -> None:
        await screen.send(greeting)
        SCREENS.add(screen)
        try:
            async for said in screen:
                broadcast(SCREENS, said)
        finally:
            SCREENS.discard(screen)

    # `backlog` as uvicorn has it; a hall of 2,000 comes at once in one of the scenarios.
    options = {"compression": None, "ping_interval": None, "open_timeout": 60, "backlog": 2_048}
    async with serve(live, "127.0.0.1", told.port, **options):  # type: ignore[arg-type]
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    uvloop.run(main())
