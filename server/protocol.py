"""A websocket, past ASGI or by it: what uvicorn leaves open is closed here, floods, and peers that never read.

The class is uvicorn's own with a measure and deadlines added, and a way past ASGI for messages that go to everybody. It
leans on uvicorn's insides, which are pinned, and `tests/server/test_two_ways.py` holds it to the plain way, byte for byte.
This file knows nothing of ateliers.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, Protocol

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.protocol import State
from websockets.utils import accept_key

from server.line import frame

FLUSH_S: Final = 2.0
"""How long what was written may take to leave once a socket is closed: a tablet that never reads is cut off then."""
UNSEEN_PER_S: Final = 20.0
"""Control frames and pieces of messages a screen may send for long. Ours sends none: its own ping is a message."""
UNSEEN_AT_ONCE: Final = 200.0
SHAKE_S: Final = 8.0
"""How long a handshake may take that is not answered at once."""
SLICE_BYTES: Final = 4_096
"""Bytes parsed before it is looked again whether the line was cut meanwhile."""
COPIED_MAX: Final = 16_384
"""Bytes up to which the pieces of a message are put together before they are written; larger ones leave as they are."""


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


class Answer(NamedTuple):
    """Who hears a socket that is opened, and under which subprotocol."""

    subprotocol: str
    begin: Callable[["Socket"], Ear]


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

    def connection_made(self, transport: Any) -> None:
        """A handshake that uvicorn judges: it must be over soon."""
        super().connection_made(transport)
        self.loop.call_later(SHAKE_S, self._give_up)

    def _give_up(self) -> None:
        if not self.handshake_complete:
            self.transport.abort()

    def data_received(self, data: bytes) -> None:
        """Read on, in slices: a flood must not hold the loop until the last of it is read."""
        for at in range(0, len(data), SLICE_BYTES):
            if self.transport.is_closing():
                return
            super().data_received(data[at : at + SLICE_BYTES])

    def send_receive_event_to_app(self) -> None:
        """A message is whole."""
        if self._ear is None:
            super().send_receive_event_to_app()
            return
        pieces, self.frames = self.frames, []
        if self.close_sent:
            # What still comes behind our farewell has a measure: the peer should be saying its own.
            self._measured()
        else:
            self._ear.hear(pieces[0] if len(pieces) == 1 else b"".join(pieces))

    def handle_close(self, event: Frame) -> None:
        """The peer closes, or answers our closing."""
        if self._ear is not None and not self.close_sent:
            closed = self.conn.close_rcvd
            self._ear.gone(1006 if closed is None else closed.code)
        super().handle_close(event)
        self._cut_soon()

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
        self.close_sent = True
        if self.conn.state is State.OPEN:
            self.conn.send_close(code, reason)
            self.transport.write(b"".join(self.conn.data_to_send()))
        else:
            # The peer was closing already, in the same breath; its farewell is answered, and no more is said.
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.close()
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
        """The server stops: say so, and wait no longer than for a socket of its own. Never raises: others wait to be told."""
        shaking = self.conn.state is State.CONNECTING and self.handshake_initiated
        if self.conn.state is State.OPEN or shaking:
            super().shutdown()
            self._cut_soon()
        else:
            self.transport.abort()

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
