"""How a tablet talks to each kind of server: the product in its own frames, the peers in messages of one size."""

from collections.abc import Callable
from typing import Final, Protocol

from facilitation.commands import Command
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import MSGPACK, Hello, Ping, Say
from tests.bench.framing import BINARY, FILL, PING, TEXT, from_tablet
from tests.bench.tablet import Kept, Tablet

MARK: Final = b"#"
"""Stands before the number of an event in a peer's message."""
DIGITS: Final = 8
LEAST: Final = len(MARK) + DIGITS


class Dialect(Protocol):
    """What differs between servers as seen from a tablet."""

    path: str
    subprotocol: str
    ready_after: int
    """A tablet is in once it was told so many messages."""
    hush_s: float
    """After so long a silence nothing that was asked for is still to come."""

    def greeting(self, tablet: Tablet) -> bytes:
        """What is sent as soon as the websocket is open."""

    def command(self, tablet: Tablet, event: int) -> bytes:
        """What a tablet sends to have an event happen."""

    def life(self) -> bytes:
        """A sign of life, every few seconds."""


class Opaque:
    """A peer tells everybody what it is told: the number of the event, and filling up to `size` bytes."""

    subprotocol = ""

    def __init__(self, size: int, path: str = "/live") -> None:
        self.path = path
        self.size = max(size, LEAST)
        self.ready_after = 1
        self.hush_s = 0.1

    def greeting(self, tablet: Tablet) -> bytes:
        return b""

    def command(self, tablet: Tablet, event: int) -> bytes:
        return from_tablet(BINARY, self._message(event))

    def life(self) -> bytes:
        return from_tablet(PING, b"")

    def _message(self, event: int) -> bytes:
        return b"%s%0*d" % (MARK, DIGITS, event) + FILL.encode() * (self.size - LEAST)


class SocketIo(Opaque):
    """The same in the packets of Socket.IO; its own two of greeting come before the first message."""

    def __init__(self, size: int) -> None:
        super().__init__(size, "/socket.io/?EIO=4&transport=websocket")
        self.ready_after = 3

    def greeting(self, tablet: Tablet) -> bytes:
        return from_tablet(TEXT, b"40")

    def command(self, tablet: Tablet, event: int) -> bytes:
        return from_tablet(TEXT, b'42["m","' + self._message(event) + b'"]')


def event_of(message: Kept) -> int | None:
    """Which event a peer's message tells of."""
    place = message.payload.find(MARK)
    return None if place < 0 else int(message.payload[place + 1 : place + LEAST])


class Product:
    """The product's own protocol; `ask` makes the command of an event."""

    path = "/live"
    subprotocol = MSGPACK
    ready_after = 1
    hush_s = 0.7
    """Who-is-here is told half a second after it has changed."""

    def __init__(self, ask: Callable[[int], Command]) -> None:
        self._ask = ask
        self.codec = CODECS[MSGPACK]

    def greeting(self, tablet: Tablet) -> bytes:
        return from_tablet(BINARY, self.codec.write(Hello(token=tablet.token)))

    def command(self, tablet: Tablet, event: int) -> bytes:
        tablet.n += 1
        tablet.asked[tablet.n] = event
        tablet.attentive = True
        say = Say(n=tablet.n, do=self.codec.raw(self._ask(event)))
        return from_tablet(BINARY, self.codec.write(say))

    def life(self) -> bytes:
        return from_tablet(BINARY, self.codec.write(Ping(t=1)))
