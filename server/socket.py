"""Where sockets are answered: origin and subprotocol, the timeouts of all of them, and the plain ASGI endpoint.

In production a socket goes past ASGI (`protocol.Socket`): its messages are handed to a `Talk` as they come, and a frame
that everybody gets is written to its transport as it is. The endpoint `/live` is the same conversation over nothing
but ASGI: the reference that tests compare the other way with, byte for byte, and what any other ASGI server runs.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

from starlette.websockets import WebSocket, WebSocketDisconnect

from facilitation.wire.frames import SUBPROTOCOLS
from server.auth import Auth
from server.line import Line
from server.origin import Origins
from server.protocol import Answer, Opening
from server.rooms import Rooms
from server.stores import Unavailable
from server.talk import Talk

PATH: Final = "/live"


class Patience(NamedTuple):
    """How long is waited, in seconds.

    `hello`: for the first message. `silence`: a screen says something every 5 s; after four missed it is gone, whatever
    the network says. `send`: for what was written to leave; beyond, the tablet sleeps and its memory is wanted
    elsewhere. `close`: for a last message to leave before the socket is closed. `look`: between two looks at all that.
    `check`: between two looks at the pass of an open socket: it may have expired, or been taken back on a worker whose
    word did not reach this one.
    """

    hello: float = 5.0
    silence: float = 20.0
    send: float = 12.0
    close: float = 0.5
    look: float = 1.0
    check: float = 60.0


USUAL: Final = Patience()


class Live:
    """Everybody who is connected to this process."""

    def __init__(self, rooms: Rooms, auth: Auth, origins: Origins, patience: Patience = USUAL) -> None:
        self.rooms = rooms
        self.auth = auth
        self.talks: set[Talk] = set()
        self._origins = origins
        self._patience = patience
        self._looking: asyncio.Handle | None = None
        self._asking: set[asyncio.Task[None]] = set()

    @staticmethod
    def now_s() -> float:
        """The loop's clock, which no change of the wall clock moves."""
        return asyncio.get_running_loop().time()

    def wanted(self, origin: str | None, host: str, scheme: str, subprotocols: Sequence[str]) -> str | None:
        """The subprotocol to talk, or `None` for a socket that may not be opened."""
        wanted = next((name for name in subprotocols if name in SUBPROTOCOLS), None)
        return wanted if self._origins.allows(origin, host, scheme) else None

    def answer(self, opening: Opening) -> Answer | None:
        """Judge a request to open a socket that goes past ASGI."""
        wanted = self.wanted(opening.origin, opening.host, opening.scheme, opening.subprotocols)
        return None if wanted is None else Answer(wanted, lambda line: self.begin(line, wanted))

    def begin(self, line: Line, subprotocol: str) -> Talk:
        """A socket was opened: the conversation on it."""
        talk = Talk(self, line, subprotocol, self.now_s())
        self.talks.add(talk)
        if self._looking is None:
            self._look_soon()
        return talk

    def look_up(self, asking: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Have a pass looked up while everything else goes on."""
        task = asyncio.get_running_loop().create_task(asking, name="pass")
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)
        return task

    def _look_soon(self) -> None:
        self._looking = asyncio.get_running_loop().call_later(self._patience.look, self.sweep)

    def sweep(self) -> None:
        """Look at every socket once: who never greeted, who fell silent, who does not read."""
        patience, now_s = self._patience, self.now_s()
        due = [
            talk for talk in self.talks if talk.place is not None and now_s - talk.checked_s > patience.check
        ]
        for talk in due:
            talk.checked_s = now_s
            self.look_up(self._check(talk))
        for talk in tuple(self.talks):
            if talk.place is None and now_s - talk.began_s > patience.hello:
                talk.close("bad_frame")
            elif talk.stalled_s is not None and now_s - talk.stalled_s > patience.send:
                talk.cut()
            elif now_s - talk.heard_s > patience.silence:
                talk.close("again")
        if self.talks:
            self._look_soon()
        else:
            self._looking = None

    async def _check(self, talk: Talk) -> None:
        with suppress(Unavailable):
            if await self.auth.kept(talk.pass_digest) is None:
                talk.close("not_allowed")

    # --- The plain way -------------------------------------------------------------------------------

    async def serve(self, ws: WebSocket) -> None:
        """The ASGI endpoint: one socket, from its first byte to its last."""
        scheme = "https" if ws.url.scheme == "wss" else "http"
        offered = ws.scope.get("subprotocols", ())
        wanted = self.wanted(ws.headers.get("origin"), ws.headers.get("host", ""), scheme, offered)
        if wanted is None:
            await ws.close()
            return
        await ws.accept(wanted)
        line = AsgiLine()
        talk = self.begin(line, wanted)
        line.drained = talk.resume
        line.filled = talk.pause
        reader = asyncio.create_task(_read(ws, talk), name="read")
        writer = asyncio.create_task(line.run(ws), name="write")
        ending = asyncio.create_task(line.ending.wait(), name="ending")
        try:
            await asyncio.wait((reader, writer, ending), return_when=asyncio.FIRST_COMPLETED)
            if ending.done():
                # Closing must not wait for a message that never leaves.
                await asyncio.wait((writer,), timeout=self._patience.close)
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
