"""A socket over nothing but ASGI: the reference that tests compare the way past it with, byte for byte, and what any
other ASGI server runs.
"""

import asyncio
from collections.abc import Sequence

from starlette.websockets import WebSocket, WebSocketDisconnect

from server.live import Live
from server.talk import Talk


async def serve(live: Live, ws: WebSocket) -> None:
    """The ASGI endpoint: one socket, from its first byte to its last."""
    scheme = "https" if ws.url.scheme == "wss" else "http"
    offered = ws.scope.get("subprotocols", ())
    wanted = live.wanted(ws.headers.get("origin"), ws.headers.get("host", ""), scheme, offered)
    if wanted is None:
        await ws.close()
        return
    await ws.accept(wanted)
    line = AsgiLine()
    talk = live.begin(line, wanted)
    line.drained = talk.resume
    line.filled = talk.pause
    reader = asyncio.create_task(_read(ws, talk), name="read")
    writer = asyncio.create_task(line.run(ws), name="write")
    ending = asyncio.create_task(line.ending.wait(), name="ending")
    try:
        await asyncio.wait((reader, writer, ending), return_when=asyncio.FIRST_COMPLETED)
        if ending.done():
            # Closing must not wait for a message that never leaves.
            await asyncio.wait((writer,), timeout=live.patience.close)
    finally:
        talk.gone(1006)
        for task in (reader, writer, ending):
            task.cancel()
        await asyncio.gather(reader, writer, ending, return_exceptions=True)


class AsgiLine:
    """A line over ASGI: one message leaves at a time, and while it does the line takes no other."""

    raw: None = None

    def __init__(self) -> None:
        self.drained = self.filled = _nobody
        self._message: tuple[bytes, bool] | None = None
        self._closing: tuple[int, str] | None = None
        self._wake = asyncio.Event()
        self.ending = asyncio.Event()

    def write(self, pieces: Sequence[bytes], *, binary: bool) -> None:
        assert self._message is None, "one message at a time"
        self._message = (b"".join(pieces), binary)
        self._wake.set()
        self.filled()

    def close(self, code: int, reason: str) -> None:
        self._closing = (code, reason)
        self._wake.set()
        self.ending.set()

    def abort(self) -> None:
        self.close(1001, "")

    async def run(self, ws: WebSocket) -> None:
        """Send what is written, until told to close, or until nobody is there."""
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                if self._message is not None:
                    message, binary = self._message
                    await (ws.send_bytes(message) if binary else ws.send_text(message.decode()))
                    self._message = None
                    self.drained()
                if self._closing is not None:
                    await ws.close(*self._closing)
                    return
        except (RuntimeError, WebSocketDisconnect):
            pass  # It is gone already.


def _nobody() -> None:
    """Nobody waits to hear it yet."""


async def _read(ws: WebSocket, talk: Talk) -> None:
    """Hand over every message, whichever way it was sent, until the peer has gone."""
    while True:
        received = await ws.receive()
        if received["type"] == "websocket.disconnect":
            talk.gone(int(received.get("code", 1006)))
            return
        data = received.get("bytes")
        talk.hear(data if data is not None else str(received.get("text", "")).encode())
