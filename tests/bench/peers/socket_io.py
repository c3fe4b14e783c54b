"""python-socketio on its websocket transport alone, under uvicorn and uvloop, everybody in one namespace."""

import socketio
import uvicorn

from tests.bench.peers.asked import asked

NEVER_S = 86_400
"""Between two pings of its own: the bench sends signs of life itself, to every server alike."""

if __name__ == "__main__":
    told = asked()
    server = socketio.AsyncServer(
        async_mode="asgi", transports=["websocket"], ping_interval=NEVER_S, cors_allowed_origins="*"
    )

    async def greet(screen: str, environ: object) -> None:
        await server.emit("m", told.greeting, to=screen)

    async def told_to_everybody(screen: str, said: str) -> None:
        await server.emit("m", said)

    server.on("connect", greet)
    server.on("m", told_to_everybody)

    uvicorn.run(
        socketio.ASGIApp(server),
        port=told.port,
        loop="uvloop",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        access_log=False,
        log_level="error",
    )
