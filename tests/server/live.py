"""A real server in the test's own loop, on a free port: what stands between a test of the shell and a socket.

`Hall` is the server and what a facilitator's first minutes need; `Ear` is a device that keeps every byte it is sent;
`Raw` is a socket that can misbehave. The weather of the log is played by `Weather`, the log itself is the real one.
"""

import asyncio
import io
import json
import socket
import urllib.error
import urllib.request
import zipfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec
import uvicorn
from websockets.client import ClientProtocol
from websockets.frames import Frame as WsFrame
from websockets.typing import Subprotocol
from websockets.uri import parse_uri

from client.connect import Device
from facilitation.commands import OpenPhase, SetVisibility, WriteNote
from facilitation.events import Commit
from facilitation.ids import AtelierId
from facilitation.log import Position
from facilitation.model import Plan
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import JSON, MSGPACK, Frame, FromServer, Hello, Pong, Say
from facilitation.wire.guest import Answer
from server.app import Workshop
from server.clock import now_ms
from server.commands.serve import configured
from server.live import Patience
from server.room import Room
from server.settings import Settings
from server.sorting.sorter import Sorter
from server.stores import Directory, Intercom, Log, Stores
from server.stores.hints import Line
from server.stores.memory import MemoryDirectory, MemoryLog
from tests.story import KINDS, NOON, closing, ideas, plan, sorting, vote

KEY = "a-key-for-tests-that-nobody-will-guess"
SOON_S = 5.0
"""How long a test waits for what must come."""
HASTY = Patience(hello=0.3, silence=20.0, send=0.5, close=0.3)
"""Timeouts a test can wait for."""


def day(**more: Any) -> Plan:
    """A whole day in small: ideas, clusters of the room, a vote, a closing."""
    phases = (ideas(), sorting(where="room", who="hosts"), vote(), closing())
    return plan(*more.pop("phases", phases), **{"college_min": 2, **more})


class Answered(NamedTuple):
    """An answer over HTTP, whatever its status."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def said(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Clock:
    """A clock that a test moves. It begins at noon."""

    def __init__(self) -> None:
        self.now_ms = NOON

    def __call__(self) -> int:
        return self.now_ms


class Weather(MemoryLog):
    """A real log whose next appends and reads go wrong as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.appends: list[tuple[type[Exception], bool]] = []
        """What the next appends raise, and whether they were written all the same."""
        self.reads: list[type[Exception]] = []
        self.batches: list[int] = []
        self.before_append: Callable[[], Awaitable[None]] | None = None

    async def append(self, atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        before, self.before_append = self.before_append, None
        if before is not None:
            await before()
        self.batches.append(len(bodies))
        if not self.appends:
            return await super().append(atelier, bodies, after)
        wrong, written = self.appends.pop(0)
        if written:
            await super().append(atelier, bodies, after)
        raise wrong

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> Any:
        if self.reads:
            raise self.reads.pop(0)
        return await super().read(atelier, after, limit)

    async def commits(self, atelier: AtelierId) -> list[Commit]:
        """What stands in the log."""
        entries = await MemoryLog.read(self, atelier, None, 100_000)
        return [KINDS.read_commit(entry.body) for entry in entries if entry.body is not None]


class _Server(uvicorn.Server):
    """uvicorn without its clock of ten ticks a second, so that a test ends when it ends.

    How the real one stops is for the tests of the command line, which run it in a process of its own.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = asyncio.Event()
        self.told = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.told.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in self.servers:
            listening.close()
        for each in sockets or ():
            each.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=SOON_S)
        await self.lifespan.shutdown()


class Ear(Device):
    """A device that keeps every byte its socket was sent, and every frame."""

    def __init__(self, base: str, token: str, subprotocol: str = MSGPACK) -> None:
        super().__init__(base, token, subprotocol, wait_s=0.05)
        self.messages: list[bytes] = []
        self._ponged = asyncio.Event()
        self.task: asyncio.Task[None] | None = None

    @property
    def heard_bytes(self) -> bytes:
        """Everything, one after the other."""
        return b"\n".join(self.messages)

    @property
    def frames(self) -> list[list[FromServer]]:
        """Everything, as frames, message by message."""
        return [self.guest.codec.read_server(message) for message in self.messages]

    @property
    def me(self) -> str:
        """Who I am."""
        assert self.guest.welcome is not None
        return self.guest.welcome.person

    async def caught_up(self) -> None:
        """Everything that was on its way to this device is here. The pong itself is not kept."""
        assert self._socket is not None
        self._ponged.clear()
        await self._write(self._socket, self.guest.ping(1))
        async with asyncio.timeout(SOON_S):
            await self._ponged.wait()

    def _take(self, message: bytes) -> None:
        frames = self.guest.codec.read_server(message)
        if any(isinstance(frame, Pong) for frame in frames):
            self._ponged.set()
            if len(frames) == 1:
                super()._take(message)
                return
        self.messages.append(message)
        super()._take(message)


class Raw:
    """A websocket by hand: it says what it is told to say, and reads only when it is told to read."""

    def __init__(self, url: str, receive_bytes: int | None = None) -> None:
        self._uri = parse_uri(url.replace("http", "ws", 1) + "/live")
        self.socket = socket.socket()
        self.socket.setblocking(False)
        if receive_bytes is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        self.protocol = ClientProtocol(self._uri)
        self.code = MSGPACK
        self.received = b""
        """Every byte that came behind the head, frame headers included."""

    async def open(self, subprotocol: str | None = MSGPACK, origin: str | None = None) -> int:
        """Shake hands; the status of the answer (101: welcome)."""
        self.code = subprotocol or MSGPACK
        loop = asyncio.get_running_loop()
        await loop.sock_connect(self.socket, (self._uri.host, self._uri.port))
        wanted = None if subprotocol is None else [Subprotocol(subprotocol)]
        self.protocol = ClientProtocol(self._uri, origin=origin, subprotocols=wanted)  # type: ignore[arg-type]
        request = self.protocol.connect()
        self.protocol.send_request(request)
        await self._flush()
        head = b""
        async with asyncio.timeout(SOON_S):
            while b"\r\n\r\n" not in head:
                # One byte at a time: what follows the head must stay unread.
                piece = await loop.sock_recv(self.socket, 1)
                if not piece:
                    break
                head += piece
        if b" 101 " in head.split(b"\r\n")[0]:
            self.protocol.receive_data(head)
        return int(head.split()[1])

    async def say(self, message: bytes, *, text: bool = False) -> None:
        """Send one message."""
        (self.protocol.send_text if text else self.protocol.send_binary)(message)
        await self._flush()

    async def frame(self, frame: Frame) -> None:
        """Send one frame of ours."""
        await self.say(CODECS[self.code].write(frame), text=self.code == JSON)

    async def send_raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        await asyncio.get_running_loop().sock_sendall(self.socket, data)

    async def messages(self, until: Callable[[FromServer], bool]) -> list[FromServer]:
        """Read frames until one is what is waited for; all of them."""
        told: list[FromServer] = []
        async with asyncio.timeout(SOON_S):
            while not any(until(frame) for frame in told):
                if not await self._read():
                    raise ConnectionError(self.protocol.close_code)
                for event in self.protocol.events_received():
                    if isinstance(event, WsFrame) and event.opcode in (1, 2):
                        told += CODECS[self.code].read_server(bytes(event.data))
        return told

    async def closed(self, within_s: float = SOON_S) -> int | None:
        """Read until the server closes; its close code, or `None` when it just cut the line."""
        async with asyncio.timeout(within_s):
            while self.protocol.close_rcvd is None and await self._read():
                self.protocol.events_received()
        received = self.protocol.close_rcvd
        return None if received is None else received.code

    def end(self) -> None:
        """Be gone."""
        self.socket.close()

    async def _read(self) -> bool:
        try:
            data = await asyncio.get_running_loop().sock_recv(self.socket, 65_536)
        except ConnectionError:
            return False
        if not data:
            return False
        self.received += data
        self.protocol.receive_data(data)
        with suppress(OSError):
            await self._flush()
        return True

    async def _flush(self) -> None:
        for data in self.protocol.data_to_send():
            if data:
                await asyncio.get_running_loop().sock_sendall(self.socket, data)


class Hall:
    """A server that listens, and a first atelier. Times it waits are short; its clock is real unless one is given."""

    def __init__(
        self,
        store: Log,
        directory: Directory,
        patience: Patience = HASTY,
        clock: Callable[[], int] | None = None,
        send_bytes: int | None = None,
        intercom: Intercom | None = None,
        sorter: Sorter | None = None,
        **settings: Any,
    ) -> None:
        self._listening = socket.socket()
        self._listening.bind(("127.0.0.1", 0))
        if send_bytes is not None:
            # Inherited by every socket: what is on its way to a frozen tablet fills up soon.
            self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_bytes)
        self._listening.listen(100)
        self._listening.setblocking(False)
        self.port = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.key = KEY
        told = Settings(port=self.port, **settings)
        self.workshop = Workshop(
            told,
            Stores(store, directory, intercom or Line()),
            KEY,
            clock=clock or now_ms,
            patience=patience,
            sorter=sorter,
        )
        self.server = _Server(configured(self.workshop))
        self.server.config.lifespan = "on"
        self.made: dict[str, Any] = {}
        self._serving: asyncio.Task[None] | None = None
        self._devices: list[Ear] = []
        self._raws: list[Raw] = []

    # --- Coming and going ----------------------------------------------------------------------

    async def start(self) -> None:
        """Listen."""
        # Not `serve`: it takes the signals of the process, which are the test's.
        self._serving = asyncio.create_task(self.server._serve([self._listening]))
        async with asyncio.timeout(SOON_S):
            await self.server.listens.wait()

    async def stop(self) -> None:
        """Send everybody home, and stop."""
        for raw in self._raws:
            raw.end()
        for device in self._devices:
            await leave(device)
        if self._serving is not None:
            self.server.told.set()
            async with asyncio.timeout(10):
                await self._serving

    # --- Asking over HTTP ----------------------------------------------------------------------

    async def http(
        self,
        path: str,
        body: Any = None,
        token: str | None = None,
        method: str | None = None,
        **headers: str,
    ) -> Answered:
        """Ask; `body` is sent as JSON unless it is bytes already."""
        sent = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        told = {name.replace("_", "-"): text for name, text in headers.items()}
        if token is not None:
            told["Authorization"] = f"Bearer {token}"
        request = urllib.request.Request(self.url + path, sent, told, method=method)
        return await asyncio.to_thread(_asked, request)

    async def ask(self, path: str, body: Any = None, token: str | None = None) -> Any:
        """Ask for what must be answered."""
        answered = await self.http(path, body, token)
        assert answered.status == 200, answered
        return answered.said

    async def refused(self, path: str, body: Any = None, token: str | None = None) -> tuple[int, str]:
        """Ask for what must be refused: the status, and the code."""
        answered = await self.http(path, body, token)
        assert answered.status != 200, answered
        return answered.status, answered.said["code"]

    # --- An atelier ----------------------------------------------------------------------------

    async def make(self, made_from: Plan | None = None) -> dict[str, Any]:
        """A new atelier: `atelier`, `code`, `invites`."""
        body = {"plan": msgspec.to_builtins(made_from or day())}
        made: dict[str, Any] = await self.ask("/api/ateliers", body, self.key)
        self.made = self.made or made
        return made

    async def token(self, role: str, made: dict[str, Any] | None = None, table: str | None = None) -> str:
        """A token of a role: `lead`, `facilitator`, `wall`, or `host`."""
        made = made or self.made
        invite = made["invites"].get(role)
        if invite is None:
            lead = (await self.ask("/api/enter", {"invite": made["invites"]["lead"]}))["token"]
            link = await self.ask("/api/links", {"role": role, "table": table}, lead)
            invite = link["path"].partition("#i=")[2]
        return str((await self.ask("/api/enter", {"invite": invite}))["token"])

    async def joined(
        self, table: str = "t1", college: str = "elected", name: str = "", code: str | None = None
    ) -> dict[str, Any]:
        """Come in by the door."""
        body = {"code": code or self.made["code"], "college": college, "table": table, "name": name}
        answer: dict[str, Any] = await self.ask("/api/join", body)
        return answer

    async def device(self, token: str, subprotocol: str = MSGPACK) -> Ear:
        """A device that is connected and greeted."""
        device = Ear(self.url, token, subprotocol)
        self._devices.append(device)
        device.task = asyncio.create_task(device.run())
        await device.until(lambda: device.greeted.is_set() and bool(device.guest.boards), SOON_S)
        return device

    async def join(self, table: str = "t1", college: str = "elected", subprotocol: str = MSGPACK) -> Ear:
        """Somebody who came in by the door, connected."""
        return await self.device((await self.joined(table, college))["token"], subprotocol)

    async def enter(self, role: str, table: str | None = None, subprotocol: str = MSGPACK) -> Ear:
        """Somebody who came in by a link, connected."""
        return await self.device(await self.token(role, table=table), subprotocol)

    async def raw(
        self, token: str | None = None, subprotocol: str = MSGPACK, url: str | None = None, **told: Any
    ) -> Raw:
        """A socket by hand, here or at another address of the same hall; with a token it has said hello."""
        raw = Raw(url or self.url, **told)
        self._raws.append(raw)
        assert await raw.open(subprotocol) == 101
        if token is not None:
            await raw.frame(Hello(token=token))
        return raw

    async def room(self) -> Room:
        """The first atelier's room, from inside."""
        return await self.workshop.rooms.room(self.made["atelier"])

    async def open(self, phase: str, lead: Ear) -> None:
        """Have a phase open."""
        assert (await lead.say(OpenPhase(phase=phase))).code == ""


# --- What people do ------------------------------------------------------------------------------

_notes = iter(range(1_000_000))


async def write(device: Ear, text: str, phase: str = "ideas") -> str:
    """Write a note; its id."""
    note = f"n_{next(_notes):06}"
    answer = await device.say(WriteNote(note=note, phase=phase, text=text))
    assert answer.code == "", answer
    return note


async def show(lead: Ear, phase: str = "ideas") -> None:
    """Have the room see the notes of a phase."""
    assert (await lead.say(SetVisibility(phase=phase, visibility="room"))).code == ""


async def soon(answer: Awaitable[Answer]) -> Answer:
    """An answer that must come."""
    async with asyncio.timeout(SOON_S):
        return await answer


async def leave(device: Ear) -> None:
    """Close a device's socket, and do not come back."""
    if device.task is not None:
        if device._socket is not None:
            # Where many messages wait to be read, the server's farewell waits behind them, and nobody reads any more.
            device._socket.close_timeout = HASTY.close
        device.task.cancel()
        await asyncio.gather(device.task, return_exceptions=True)


async def eventually(holds: Callable[[], bool], within_s: float = SOON_S) -> None:
    """Wait for something inside the server, which has nobody to tell it."""
    async with asyncio.timeout(within_s):
        while not holds():  # noqa: ASYNC110 - a test looks from outside.
            await asyncio.sleep(0.005)


def say(n: int, command: Any, subprotocol: str = MSGPACK) -> Say:
    """A command under a number, as a frame."""
    return Say(n=n, do=CODECS[subprotocol].raw(command))


def unpacked(body: bytes) -> bytes:
    """Everything an export says: of a zip, what lies in it."""
    if not body.startswith(b"PK"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return b"\n".join(name.encode() + b"\n" + packed.read(name) for name in packed.namelist())


def stores() -> tuple[Weather, MemoryDirectory]:
    """A log with weather, and a directory."""
    return Weather(), MemoryDirectory()


def _asked(request: urllib.request.Request) -> Answered:
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return Answered(answer.status, _headers(answer), answer.read())
    except urllib.error.HTTPError as wrong:
        with wrong:
            return Answered(wrong.code, _headers(wrong), wrong.read())


def _headers(answer: Any) -> dict[str, str]:
    return {name.lower(): text for name, text in answer.headers.items()}
