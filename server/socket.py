"""One websocket: origin, greeting, then a reader and a writer that end together.

What comes in is judged by `wire.host`; what goes out waits in `screen`. This file owns the timeouts.
"""

import asyncio
import logging
from functools import partial
from typing import Final, NamedTuple

from starlette.websockets import WebSocket, WebSocketDisconnect

from facilitation.commands import CloseDoor, OpenDoor
from facilitation.errors import AGAIN, BROKEN, BadFrame, ComeBack, Refused
from facilitation.model import Actor
from facilitation.propose import Ask
from facilitation.wire.frames import SUBPROTOCOLS
from facilitation.wire.host import Answered, Asked, Greeted, Host, Pinged
from server.auth import Auth
from server.clock import Clock
from server.origin import Origins
from server.rooms import Room, Rooms, Verdict
from server.screen import Greeting, Screen
from server.stores import NoSuchAtelier, Unavailable

log = logging.getLogger("atelier.socket")


class Patience(NamedTuple):
    """How long is waited, in seconds.

    `hello`: for the first message. `silence`: a screen says something every 5 s; after four missed it is gone, whatever
    the network says. `send`: for one message to leave; beyond, the tablet sleeps and its memory is wanted elsewhere.
    `close`: for a last message to leave before the socket is closed.
    """

    hello: float = 5.0
    silence: float = 20.0
    send: float = 12.0
    close: float = 0.5


USUAL: Final = Patience()
NORMAL: Final = 1000
"""The close code of a page whose person left on purpose; a page that is reloaded or closed says 1001."""
GOODBYE: Final = "goodbye"
ASKED_MAX: Final = 64
"""Commands of one socket that may wait to be judged. A screen of ours has one (R9); while the store is away nothing
is judged, and what waits must have an end.
"""
BY_HTTP: Final = (OpenDoor, CloseDoor)
"""Commands with a half in the directory, the code itself: said over the socket, only one half would be done."""


class Live:
    """The endpoint `/live`."""

    def __init__(
        self, rooms: Rooms, auth: Auth, origins: Origins, clock: Clock, patience: Patience = USUAL
    ) -> None:
        self._rooms = rooms
        self._auth = auth
        self._origins = origins
        self._clock = clock
        self._patience = patience

    async def serve(self, ws: WebSocket) -> None:
        """One socket, from its first byte to its last."""
        scheme = "https" if ws.url.scheme == "wss" else "http"
        wanted = next((name for name in ws.scope.get("subprotocols", ()) if name in SUBPROTOCOLS), None)
        if wanted is None or not self._origins.allows(
            ws.headers.get("origin"), ws.headers.get("host", ""), scheme
        ):
            await ws.close()
            return
        await ws.accept(wanted)
        host = Host(self._rooms.kinds, wanted, asyncio.get_running_loop().time())
        code = await self._talk(ws, host)
        if code is not None:
            await _close(ws, code)

    async def _talk(self, ws: WebSocket, host: Host) -> str | None:
        """Greet, then read and write until one of them ends; why to close, or `None` when the peer has gone."""
        try:
            greeted = await self._greeted(ws, host)
            room, screen = await self._admitted(greeted, host)
        except (BadFrame, ComeBack) as why:
            return why.code
        except WebSocketDisconnect:
            return None
        except TimeoutError:
            return "bad_frame"
        except NoSuchAtelier:
            return "no_such_atelier"
        except Unavailable:
            return "again"
        room.hub.join(screen)
        # Closing must not wait for a message that never leaves: a pass that was taken back does nothing from here on.
        ending = asyncio.create_task(screen.ending.wait(), name=f"ending {screen.device}")
        reader = asyncio.create_task(self._read(ws, host, room, screen), name=f"read {screen.device}")
        writer = asyncio.create_task(self._write(ws, room, screen), name=f"write {screen.device}")
        try:
            await asyncio.wait((reader, writer, ending), return_when=asyncio.FIRST_COMPLETED)
            if screen.closing is not None:
                await asyncio.wait((writer,), timeout=self._patience.close)
        finally:
            left = reader.done() and not reader.cancelled() and reader.exception() is None
            room.hub.leave(screen, for_good=left and reader.result() == GOODBYE)
            for task in (reader, writer, ending):
                task.cancel()
            ended = await asyncio.gather(reader, writer, ending, return_exceptions=True)
        if screen.closing is not None:
            return screen.closing
        for said in ended:
            if isinstance(said, Exception):
                log.error("a bug in the socket of %s in %s", screen.device, room.name, exc_info=said)
        return next((said for said in ended if isinstance(said, str)), "again")

    async def _greeted(self, ws: WebSocket, host: Host) -> Greeted:
        async with asyncio.timeout(self._patience.hello):
            heard = host.receive(await _message(ws), asyncio.get_running_loop().time())
        assert isinstance(heard, Greeted), "a host's first answer is a greeting or an error"
        return heard

    async def _admitted(self, greeted: Greeted, host: Host) -> tuple[Room, Screen]:
        holder = await self._auth.holder(greeted.token)
        if holder is None:
            raise BadFrame("not_allowed")
        room = await self._rooms.room(holder.atelier)
        # Opening a room may take seconds: a pass that was taken back meanwhile found no socket to close.
        if await self._auth.holder(greeted.token) is None:
            raise BadFrame("not_allowed")
        actor = Actor(person=holder.person, role=holder.role, table=holder.table)
        greeting = Greeting(greeted.have, greeted.at)
        return room, Screen(host.codec, actor, holder.device, greeting)

    async def _read(self, ws: WebSocket, host: Host, room: Room, screen: Screen) -> str:
        loop = asyncio.get_running_loop()
        while True:
            try:
                async with asyncio.timeout(self._patience.silence):
                    message = await _message(ws)
                if screen.closing is not None:
                    return screen.closing
                heard = host.receive(message, loop.time())
            except TimeoutError:
                return "again"
            except (BadFrame, ComeBack) as why:
                return why.code
            except WebSocketDisconnect as gone:
                return GOODBYE if gone.code == NORMAL else ""
            match heard:
                case Asked(n=n, command=command) if isinstance(command, BY_HTTP):
                    screen.answer(host.nak(n, Refused("not_allowed")))
                case Asked(n=n, command=command):
                    if screen.asked >= ASKED_MAX:
                        return "overloaded"
                    try:
                        room.post(
                            Ask(command, screen.actor, screen.device, n),
                            partial(_answer, room, screen, host, n),
                        )
                    except Unavailable:
                        return "again"
                    screen.asked += 1
                case Answered(frame=frame):
                    screen.answer(frame)
                case Pinged(t=t, waiting=waiting):
                    if room.hub.presence.waits(screen.device, waiting):
                        room.hub.tell_presence()
                    screen.ping(t)
                case Greeted():
                    return "bad_frame"

    async def _write(self, ws: WebSocket, room: Room, screen: Screen) -> str:
        while True:
            await screen.wake.wait()
            screen.wake.clear()
            if screen.closing in BROKEN:
                return screen.closing  # Nothing more is told to who is sent away for good.
            message = room.hub.message(screen)
            try:
                if message is not None:
                    async with asyncio.timeout(self._patience.send):
                        await _send(ws, message, binary=screen.codec.binary)
            except (TimeoutError, WebSocketDisconnect):
                return "overloaded"
            if screen.closing is not None:
                return screen.closing


def _answer(room: Room, screen: Screen, host: Host, n: int, verdict: Verdict) -> None:
    screen.asked -= 1
    if isinstance(verdict, Refused):
        frame = host.nak(n, verdict)
    else:
        frame = host.ack(n, verdict.seq, written=verdict.written)
    room.hub.answer(screen, frame)


async def _message(ws: WebSocket) -> bytes:
    """The next message, whichever way it was sent. Raises `WebSocketDisconnect`."""
    received = await ws.receive()
    if received["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(received.get("code", 1006))
    data = received.get("bytes")
    return data if data is not None else str(received.get("text", "")).encode()


async def _send(ws: WebSocket, message: bytes, *, binary: bool) -> None:
    """Bytes, or text to be read along in a browser's developer tools."""
    await (ws.send_bytes(message) if binary else ws.send_text(message.decode()))


async def _close(ws: WebSocket, code: str) -> None:
    if code in ("", GOODBYE):
        return
    try:
        async with asyncio.timeout(1.0):
            await ws.close(AGAIN.get(code) or BROKEN[code], code)
    except (RuntimeError, TimeoutError, WebSocketDisconnect):
        pass  # It is gone already.
