"""How busy the load itself was: a server is only measured while the load waits for it, and not the other way round."""

import socket
import time
from typing import Final, NamedTuple

from tests.bench.crowd import JOIN_S, Crowd
from tests.bench.dialect import Opaque
from tests.bench.framing import BINARY, from_server
from tests.bench.tablet import Tablet

BUSY_MAX: Final = 0.8
"""Share of its core above which a figure is marked: beyond, the load may be what is slow."""


class Load(NamedTuple):
    """Share of its core the load used, and by how much it was late at most, in ms."""

    busy: float
    late_ms: float

    @property
    def valid(self) -> bool:
        """Whether it was the server that was measured."""
        return self.busy <= BUSY_MAX


class Watch:
    """Looks at this process during a window."""

    def __init__(self) -> None:
        self._late_s = 0.0
        self._cpu_s = time.process_time()
        self._began = time.perf_counter()

    def late(self, seconds: float) -> None:
        """Something was done so long after it was due."""
        self._late_s = max(self._late_s, seconds)

    def ended_after(self, seconds: float) -> Load:
        """The window lasted so long."""
        return self.ended(self._began + seconds)

    def ended(self, at: float) -> Load:
        """The window ended at this moment."""
        spent = time.process_time() - self._cpu_s
        return Load(spent / max(1e-9, at - self._began), 1000 * self._late_s)


def capacity(size: int, sockets: int = 500, rounds: int = 20) -> float:
    """Messages a second the load reads, one a socket, when a server costs it no time at all.

    The messages stand in the sockets' buffers before the clock starts; so this is what the load can do at most, and
    no server can give it more work per message than that.
    """
    with socket.create_server(("127.0.0.1", 0), backlog=sockets) as listening:
        crowd = Crowd(Opaque(size), listening.getsockname()[1])
        ends = [_joined(crowd, listening) for _ in range(sockets)]
        frame = from_server(BINARY, bytes(size))
        spent = 0.0
        for _ in range(rounds):
            for end in ends:
                end.sendall(frame)
            target = crowd.reads + sockets
            began = time.perf_counter()
            while crowd.reads < target:
                crowd.turn(0)
            spent += time.perf_counter() - began
        for end in ends:
            end.close()
        crowd.close()
    return sockets * rounds / spent


def _joined(crowd: Crowd, listening: socket.socket) -> socket.socket:
    """The server's end of one more tablet."""
    tablet = Tablet("")
    crowd.connect(tablet)
    end, _ = listening.accept()
    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    end.sendall(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + from_server(BINARY, b"welcome"))
    crowd.until(lambda: tablet.ready, JOIN_S)
    crowd.tablets.append(tablet)
    return end
