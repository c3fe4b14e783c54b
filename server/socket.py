"""One websocket: origin, greeting, then a reader and a writer that end together.

What comes in is judged by `wire.host`; what goes out waits in `screen`. This file owns the timeouts.
"""

import asyncio
import logging
from functools import partial
from typing import Final

from starlette.websockets import WebSocket, WebSocketDisconnect

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

HELLO_S: Final = 5.0
SILENCE_S: Final = 20.0
"""A screen says something every 5 s; after four missed it is gone, whatever the network says."""
SEND_S: Final = 15.0
"""How long one message may take to leave: then the tablet sleeps, and its memory is wanted elsewhere."""


class Live:
    """The endpoint `/live`."""

    def __init__(self, rooms: Rooms, auth: Auth, origins: Origins, clock: Clock) -> None:
        self._rooms = rooms
        self._auth = auth
        self._origins = origins
        self._clock = clock

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
        except (WebSocketDisconnect, TimeoutError):
            return "bad_frame"
        except NoSuchAtelier:
            return "no_such_atelier"
        except Unavailable:
            return "again"
        room.hub.join(screen)
        reader = asyncio.create_task(self._read(ws, host, room, screen), name=f"read {screen.device}")
        writer = asyncio.create_task(self._write(ws, room, screen), name=f"write {screen.device}")
        try:
            await asyncio.wait((reader, writer), return_when=asyncio.FIRST_COMPLETED)
        finally:
            room.hub.leave(screen)
            for task in (reader, writer):
                task.cancel()
            ended = await asyncio.gather(reader, writer, return_exceptions=True)
        for said in ended:
            if isinstance(said, Exception):
                log.error("a bug in the socket of %s in %s", screen.device, room.name, exc_info=said)
        return next((said for said in ended if isinstance(said, str)), "again")

    async def _greeted(self, ws: WebSocket, host: Host) -> Greeted:
        async with asyncio.timeout(HELLO_S):
            heard = host.receive(await _message(ws), asyncio.get_running_loop().time())
        assert isinstance(heard, Greeted), "a host's first answer is a greeting or an error"
        return heard

    async def _admitted(self, greeted: Greeted, host: Host) -> tuple[Room, Screen]:
        holder = await self._auth.holder(greeted.token)
        if holder is None:
            raise BadFrame("not_allowed")
        room = await self._rooms.room(holder.atelier)
        actor = Actor(person=holder.person, role=holder.role, table=holder.table)
        greeting = Greeting(greeted.have, greeted.at)
        return room, Screen(host.codec, actor, holder.device, greeting)

    async def _read(self, ws: WebSocket, host: Host, room: Room, screen: Screen) -> str | None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                async with asyncio.timeout(SILENCE_S):
                    message = await _message(ws)
                heard = host.receive(message, loop.time())
            except TimeoutError:
                return "again"
            except (BadFrame, ComeBack) as why:
                return why.code
            except WebSocketDisconnect:
                return ""
            match heard:
                case Asked(n=n, command=command):
                    answer = partial(_answer, room, screen, host, n)
                    room.post(Ask(command, screen.actor, screen.device, n), answer)
                case Answered(frame=frame):
                    screen.answer(frame)
                case Pinged(t=t, waiting=waiting):
                    if room.hub.presence.waits(screen.device, waiting):
                        room.hub.tell_presence()
                    screen.answer(host.pong(t, self._clock(), screen.sent if screen.idle else None))
                case Greeted():
                    return "bad_frame"

    async def _write(self, ws: WebSocket, room: Room, screen: Screen) -> str:
        while True:
            await screen.wake.wait()
            screen.wake.clear()
            message = room.hub.message(screen)
            try:
                if message is not None:
                    async with asyncio.timeout(SEND_S):
                        await (
                            ws.send_bytes(message) if host_binary(screen) else ws.send_text(message.decode())
                        )
            except (TimeoutError, WebSocketDisconnect):
                return "overloaded"
            if screen.closing is not None:
                return screen.closing


def host_binary(screen: Screen) -> bool:
    """Whether this screen talks bytes; the other encoding is text, to be read along."""
    return screen.codec.binary


def _answer(room: Room, screen: Screen, host: Host, n: int, verdict: Verdict) -> None:
    frame = host.nak(n, verdict) if isinstance(verdict, Refused) else host.ack(n, verdict.seq, written=verdict.written)
    room.hub.answer(screen, frame)


async def _message(ws: WebSocket) -> bytes:
    """The next message, whichever way it was sent. Raises `WebSocketDisconnect`."""
    received = await ws.receive()
    if received["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(received.get("code", 1006))
    data = received.get("bytes")
    return data if data is not None else str(received.get("text", "")).encode()


async def _close(ws: WebSocket, code: str) -> None:
    if not code:
        return
    try:
        async with asyncio.timeout(1.0):
            await ws.close(AGAIN.get(code) or BROKEN[code], code)
    except (RuntimeError, TimeoutError, WebSocketDisconnect):
        pass  # It is gone already.
