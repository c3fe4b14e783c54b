"""What one writes first: a Starlette endpoint that awaits `send_bytes` for everybody, under uvicorn and uvloop."""

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.bench.peers.asked import asked

SCREENS: set[WebSocket] = set()


async def live(screen: WebSocket) -> None:
    """Greet, then tell everybody whatever this one says."""
    await screen.accept()
    await screen.send_bytes(GREETING)
    SCREENS.add(screen)
    try:
        while True:
            said = await screen.receive_bytes()
            for other in tuple(SCREENS):
                try:
                    await other.send_bytes(said)
                except (RuntimeError, WebSocketDisconnect):
                    SCREENS.discard(other)
    except WebSocketDisconnect:
        pass
    finally:
        SCREENS.discard(screen)


if __name__ == "__main__":
    told = asked()
    GREETING = told.greeting.encode()
    uvicorn.run(
        Starlette(routes=[WebSocketRoute("/live", live)]),
        port=told.port,
        loop="uvloop",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        access_log=False,
        log_level="error",
    )
