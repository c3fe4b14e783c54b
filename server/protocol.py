"""What uvicorn leaves open, closed: floods the application never sees, peers that never read, requests that never end.

Both classes are uvicorn's own with a deadline and a measure added, and a way past ASGI for sockets whose messages go to
everybody. They lean on uvicorn's insides, which are pinned, and `tests/server/test_two_ways.py` holds them to the plain
way, byte for byte. This file knows nothing of ateliers.
"""

import asyncio
import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Protocol

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.protocol import State
from websockets.utils import accept_key

from server.line import frame

FLUSH_S: Final = 2.0
"""How long what was written may take to leave once a socket is closed: a tablet that never reads is cut off then."""
HEAD_S: Final = 8.0
"""How long the head of a request may take to arrive. A phone at the back of the hall needs one."""
HEAD_BYTES_MAX: Final = 32_768
LAST_WORD_S: Final = 0.5
"""How long a connection that has not asked for anything yet may still do so once the server stops."""
UNSEEN_PER_S: Final = 20.0
"""Control frames and pieces of messages a screen may send for long. Ours sends none: its own ping is a message."""
UNSEEN_AT_ONCE: Final = 200.0
COPIED_MAX: Final = 16_384
"""Bytes up to which the pieces of a message are put together before they are written; larger ones leave as they are."""
KEY_BYTES: Final = 16
NO_ANSWERS: Final[Mapping[str, "Answers"]] = MappingProxyType({})


class Ear(Protocol):
    """Who a socket that goes past ASGI tells what happens on it."""

    def hear(self, message: bytes) -> None:
        """A whole message came in."""

    def gone(self, code: int) -> None:
        """The peer has gone, with this close code (1006: without a word)."""

    def pause(self) -> None:
        """What is written does not leave."""

    def resume(self) -> None:
        """What was written has left."""


class Opening(NamedTuple):
    """What somebody says who wants to open a socket, as far as it is judged."""

    origin: str | None
    host: str
    scheme: str
    subprotocols: tuple[str, ...]


class Answer(NamedTuple):
    """Who hears a socket that is opened, and under which subprotocol."""

    subprotocol: str
    begin: Callable[["Socket"], Ear]


Answers = Callable[[Opening], Answer | None]
"""Judges a request to open a socket; `None`: it may not be opened."""


class _Unread(asyncio.Queue[Any]):
    """A queue that nobody reads: it forgets what is put into it."""

    def put_nowait(self, item: Any) -> None:
        """Forget it."""


NOBODY_READS: Final = _Unread()
NOBODY_WAITS: Final = asyncio.Event()


class Socket(WebSocketsSansIOProtocol):
    """A websocket that is cut when it floods, and freed when its peer does not read.

    Once `open` was called it goes past ASGI: what comes in is told to an `Ear` at once, without a task or a queue, and the
    server's frames are written to the transport as they are (`line.Line`).
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._ear: Ear | None = None
        self._left = UNSEEN_AT_ONCE
        self._then = self.loop.time()

    # --- Past ASGI -----------------------------------------------------------------------------------

    def open(self, transport: asyncio.Transport, key: str, answer: Answer) -> None:
        """Be open: the handshake was found to be right, and is answered with its key."""
        self.transport = transport
        self.connections.add(self)
        head = [
            b"HTTP/1.1 101 Switching Protocols",
            b"Upgrade: websocket",
            b"Connection: Upgrade",
            b"Sec-WebSocket-Accept: " + accept_key(key).encode(),
            *(name + b": " + value for name, value in self.default_headers),
            b"Sec-WebSocket-Protocol: " + answer.subprotocol.encode(),
        ]
        transport.write(b"\r\n".join([*head, b"", b""]))
        self.handshake_initiated = self.handshake_complete = True
        self.conn.state = State.OPEN
        # The parser begins anew: open, it reads frames and no head.
        self.conn.parser = self.conn.parse()
        next(self.conn.parser)
        # Nobody reads the queue or waits to write here: thousands of idle sockets keep half of what they would.
        self.queue, self.writable = NOBODY_READS, NOBODY_WAITS
        self._ear = answer.begin(self)

    def send_receive_event_to_app(self) -> None:
        """A message is whole."""
        if self._ear is None:
            super().send_receive_event_to_app()
            return
        pieces, self.frames = self.frames, []
        if not self.close_sent:
            self._ear.hear(pieces[0] if len(pieces) == 1 else b"".join(pieces))

    def handle_close(self, event: Frame) -> None:
        """The peer closes, or answers our closing."""
        if self._ear is not None and not self.close_sent:
            closed = self.conn.close_rcvd
            self._ear.gone(1006 if closed is None else closed.code)
        super().handle_close(event)

    def handle_parser_exception(self) -> None:
        """What came in is no websocket; say so, and close."""
        super().handle_parser_exception()
        if self._ear is not None:
            self._ear.gone(1006)
            self._cut_soon()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        if self._ear is not None:
            self._ear.gone(1006)
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """What is written does not leave."""
        super().pause_writing()
        if self._ear is not None:
            self._ear.pause()

    def resume_writing(self) -> None:
        """What was written has left."""
        super().resume_writing()
        if self._ear is not None:
            self._ear.resume()

    # --- As a line -----------------------------------------------------------------------------------

    @property
    def raw(self) -> Callable[[bytes], None]:
        """Takes a frame as it is."""
        return self.transport.write

    def write(self, pieces: Sequence[bytes], *, binary: bool) -> None:
        """Send one message; a large one is not copied on its way."""
        framed = frame(pieces, binary=binary)
        if sum(map(len, framed)) > COPIED_MAX:
            self.transport.writelines(framed)
        else:
            self.transport.write(b"".join(framed))

    def close(self, code: int, reason: str) -> None:
        """Say why, and close once the peer has answered, or after `FLUSH_S`."""
        if self.close_sent or self.transport.is_closing():
            return
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.close_timer = self.loop.call_later(FLUSH_S, self.transport.abort)

    def abort(self) -> None:
        """Cut the line."""
        self.transport.abort()

    # --- What uvicorn leaves open ----------------------------------------------------------------------

    async def run_asgi(self) -> None:
        """As uvicorn does; then what is unsent is dropped after `FLUSH_S`, where uvicorn would wait for ever."""
        await super().run_asgi()
        self._cut_soon()

    def shutdown(self) -> None:
        """The server stops: say so, and wait no longer than for a socket of its own."""
        super().shutdown()
        self._cut_soon()

    def handle_ping(self) -> None:
        """Answer, within the measure."""
        if self._measured():
            super().handle_ping()

    def handle_pong(self, event: Frame) -> None:
        """Take it, within the measure."""
        if self._measured():
            super().handle_pong(event)

    def handle_cont(self, event: Frame) -> None:
        """Put a message together, within the measure."""
        if self._measured():
            super().handle_cont(event)

    def _measured(self) -> bool:
        now = self.loop.time()
        self._left = min(UNSEEN_AT_ONCE, self._left + UNSEEN_PER_S * (now - self._then)) - 1.0
        self._then = now
        if self._left < 0 and not self.transport.is_closing():
            self.transport.abort()
        return self._left >= 0

    def _cut_soon(self) -> None:
        self.loop.call_later(FLUSH_S, self.transport.abort)


class Request(HttpToolsProtocol):
    """An HTTP connection whose request must have a head, and soon."""

    def __init__(self, *given: Any, answers: Mapping[str, Answers] = NO_ANSWERS, **named: Any) -> None:
        """`answers`: on which paths a socket goes past ASGI, and who judges it."""
        super().__init__(*given, **named)
        self._answers = answers
        self._deadline: asyncio.Handle | None = None
        self._head_bytes = 0
        self._asked = False

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Read on; too long a head is no head."""
        super().data_received(data)
        if self._deadline is not None:
            self._head_bytes += len(data)
            if self._head_bytes > HEAD_BYTES_MAX:
                self.transport.abort()

    def on_headers_complete(self) -> None:
        """The head is here."""
        self._asked = True
        self._stop_waiting()
        super().on_headers_complete()

    def on_message_begin(self) -> None:
        """A next request on the same connection has its own deadline."""
        super().on_message_begin()
        if self._deadline is None:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there to wait for."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self) -> None:
        """Open a socket. Past ASGI its head is not read a second time; whatever is odd about it is for uvicorn to say."""
        answers = self._answers.get(self.url.partition(b"?")[0].decode("latin-1"))
        key = None if answers is None else handshake_key(self.headers)
        answer = (
            None if answers is None or key is None else answers(_opening(self.headers, self.scheme or "http"))
        )
        if key is None or answer is None:
            super().handle_websocket_upgrade()
            return
        make: Any = self.ws_protocol_class
        socket: Socket = make(
            config=self.config, server_state=self.server_state, app_state=self.app_state, _loop=self.loop
        )
        self.connections.discard(self)
        socket.open(self.transport, key, answer)
        self.transport.set_protocol(socket)

    def shutdown(self) -> None:
        """The server stops. Who was let in a moment ago may still ask one thing: they cannot know."""
        if self._asked:
            super().shutdown()
        else:
            self.loop.call_later(LAST_WORD_S, super().shutdown)

    def _wait_for_head(self) -> None:
        self._head_bytes = 0
        abort: Callable[[], None] = self.transport.abort
        self._deadline = self.loop.call_later(HEAD_S, abort)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def handshake_key(headers: Sequence[tuple[bytes, bytes]]) -> str | None:
    """The key of a websocket handshake that is as it should be (RFC 6455, 4.2.1), or `None`."""
    named: dict[bytes, list[bytes]] = {}
    for name, value in headers:
        named.setdefault(name, []).append(value)
    keys, versions = named.get(b"sec-websocket-key", []), named.get(b"sec-websocket-version", [])
    if len(keys) != 1 or versions != [b"13"] or len(named.get(b"host", [])) != 1:
        return None
    try:
        right = len(base64.b64decode(keys[0], validate=True)) == KEY_BYTES
    except binascii.Error:
        return None
    return keys[0].decode() if right else None


def _opening(headers: Sequence[tuple[bytes, bytes]], scheme: str) -> Opening:
    said: dict[bytes, str] = {}
    offered: list[str] = []
    for name, value in headers:
        if name == b"sec-websocket-protocol":
            offered += [each.strip() for each in value.decode("latin-1").split(",")]
        elif name == b"origin" and name in said:
            said[name] = ""  # Two origins are none that is allowed.
        else:
            said[name] = value.decode("latin-1")
    return Opening(said.get(b"origin"), said.get(b"host", ""), scheme, tuple(offered))
