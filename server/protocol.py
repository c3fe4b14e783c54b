"""What uvicorn leaves open, closed: floods the application never sees, peers that never read, requests that never end.

Both classes are uvicorn's own with a deadline and a measure added; this file knows nothing of ateliers.
"""

import asyncio
from collections.abc import Callable
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

FLUSH_S: Final = 2.0
"""How long what was written may take to leave once a socket is closed: a tablet that never reads is cut off then."""
HEAD_S: Final = 8.0
"""How long the head of a request may take to arrive. A phone at the back of the hall needs one."""
HEAD_BYTES_MAX: Final = 32_768
UNSEEN_PER_S: Final = 20.0
"""Control frames and pieces of messages a screen may send for long. Ours sends none: its own ping is a message."""
UNSEEN_AT_ONCE: Final = 200.0


class Socket(WebSocketsSansIOProtocol):
    """A websocket that is cut when it floods, and freed when its peer does not read."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._left = UNSEEN_AT_ONCE
        self._then = self.loop.time()

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

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._deadline: asyncio.Handle | None = None
        self._head_bytes = 0

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

    def _wait_for_head(self) -> None:
        self._head_bytes = 0
        abort: Callable[[], None] = self.transport.abort
        self._deadline = self.loop.call_later(HEAD_S, abort)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
