"""An HTTP connection: a head that must come, and soon; and from where a websocket begins.

uvicorn's own class with deadlines added. On the paths where somebody answers, a handshake that is as it should be is
answered here and now, and a `protocol.Socket` takes over past ASGI; anything else goes the way of uvicorn.
"""

import asyncio
import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from server.protocol import Answer, Socket

HEAD_S: Final = 8.0
"""How long the head of a request may take to arrive. A phone at the back of the hall needs one."""
HEAD_BYTES_MAX: Final = 32_768
LAST_WORD_S: Final = 0.5
"""How long a connection that has not asked for anything yet may still do so once the server stops."""
KEY_BYTES: Final = 16
BODIES: Final = frozenset({b"content-length", b"transfer-encoding"})


class Opening(NamedTuple):
    """What somebody says who wants to open a socket, as far as it is judged."""

    origin: str | None
    host: str
    scheme: str
    subprotocols: tuple[str, ...]


Answers = Callable[[Opening], Answer | None]
"""Judges a request to open a socket; `None`: it may not be opened."""
NO_ANSWERS: Final[Mapping[str, Answers]] = MappingProxyType({})


class Request(HttpToolsProtocol):
    """An HTTP connection whose request must have a head, and soon."""

    def __init__(self, *given: Any, answers: Mapping[str, Answers] = NO_ANSWERS, **named: Any) -> None:
        """`answers`: on which paths a socket goes past ASGI, and who judges it."""
        super().__init__(*given, **named)
        self._answers = answers
        self._deadline: asyncio.Handle | None = None
        self._head_bytes = 0
        self._asked = False
        self._socket: Socket | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Read on; too long a head is no head. What came behind the head of a socket is the socket's."""
        super().data_received(data)
        if self._socket is not None:
            behind = data.partition(b"\r\n\r\n")[2]
            if behind:
                self._socket.data_received(behind)
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
        if any(name in BODIES for name, _ in self.headers):
            self.send_400_response("A handshake has no body.")
            return
        answers = self._answers.get(self.url.partition(b"?")[0].decode("latin-1"))
        asked = self.scope["method"] == "GET" and self.scope["http_version"] == "1.1"
        key = handshake_key(self.headers) if answers is not None and asked else None
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
        self._socket = socket

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
