"""Every tablet of a scenario on one thread: plain sockets, epoll, one buffer. No task, queue or future per socket.

The sampled (`near`) tablets stand in an epoll of their own that is read before every round of the others, so that
what they measure is the server and not their place in our own line; the others may wait some milliseconds. How busy
this process was, and how late, is measured as well: see `load.py`.
"""

import select
import socket
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from tests.bench.dialect import Dialect
from tests.bench.framing import request
from tests.bench.tablet import Tablet

BUFFER: Final = 262_144
ROUND: Final = 64
"""Sockets read before the sampled ones are looked at again: some 0.2 ms."""
NAP_S: Final = 0.000_2
"""How long the load sleeps when there is nothing to read. It wakes by its own clock: waiting in epoll, it would be woken
by the server's writes, and the waking, which no tablet on a network asks for, be charged to the server.
"""
LAZY_S: Final = 0.008
"""How long tablets that are not sampled may wait in a `lazy` crowd. Nothing is measured on them but that all arrives."""
LIFE_S: Final = 10.0
"""Between two signs of life of a tablet: half the silence after which the product cuts a line."""
HUSH_S: Final = 8.0
"""How long signs of life may be left out, so that the last thing told is the last event."""
JOIN_S: Final = 90.0
WIFI_SEGMENT: Final = 1_400
NARROW: Final = 4_096
TRIES_MAX: Final = 5
"""How often a tablet that is cut while it joins comes back."""


class Stuck(Exception):
    """Not everybody came in; the message says how many did."""


class Crowd:
    """The tablets of one server."""

    def __init__(self, dialect: Dialect, port: int) -> None:
        self.dialect = dialect
        self.tablets: list[Tablet] = []
        self.reads = 0
        self.told_at = 0.0
        """When a tablet was last told something, as exactly as a round of the loop."""
        self.quiet = False
        """No signs of life meanwhile: what still comes then was asked for."""
        self._port = port
        self._request = request(port, dialect.path, dialect.subprotocol)
        self._all = select.epoll()
        self._near = select.epoll()
        self.lazy = False
        """Whether tablets that are not sampled may be left unread for a moment, so that one read finds several messages."""
        self._others_at = 0.0
        self._passed = 0
        self._by_fd: dict[int, Tablet] = {}
        self._buffer = bytearray(BUFFER)
        self._view = memoryview(self._buffer)
        self._life = dialect.life()
        self._lives = 0.0
        self._lived_at = time.perf_counter()
        self._next_life = 0

    # --- Coming and going ----------------------------------------------------------------------

    def join(self, tablets: Sequence[Tablet], at_once: int) -> float:
        """Bring tablets in, so many under way at a time; the seconds until the last one was told everything."""
        began = time.perf_counter()
        waiting, under_way = list(reversed(tablets)), set[Tablet]()
        while waiting or under_way:
            while waiting and len(under_way) < at_once:
                tablet = waiting.pop()
                self.connect(tablet)
                under_way.add(tablet)
            self.turn(0.05)
            for tablet in tuple(under_way):
                if tablet.ready:
                    under_way.discard(tablet)
                elif tablet.sock is None and tablet.cut <= TRIES_MAX:
                    self.connect(tablet)
            if time.perf_counter() - began > JOIN_S:
                raise Stuck(f"{len(under_way) + len(waiting)} of {len(tablets)} tablets did not come in")
        self.tablets += tablets
        return time.perf_counter() - began

    def connect(self, tablet: Tablet) -> None:
        """Begin to bring one in; what follows happens in `turn`."""
        tablet.forget_socket()
        sock = tablet.sock = socket.socket()
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tablet.narrow:
            # Loopback's segments of 64 KB would have the kernel take megabytes before the server notices anything.
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, WIFI_SEGMENT)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, NARROW)
        sock.connect_ex(("127.0.0.1", self._port))
        self._by_fd[sock.fileno()] = tablet
        self._epoll(tablet).register(sock, select.EPOLLIN | select.EPOLLOUT)

    def leave(self, tablets: Iterable[Tablet]) -> None:
        """Close these sockets."""
        gone = set(tablets)
        for tablet in gone:
            self._drop(tablet)
        self.tablets = [tablet for tablet in self.tablets if tablet not in gone]

    def close(self) -> None:
        """Close everything."""
        self.leave(self.tablets)
        self._near.close()
        self._all.close()

    def freeze(self, tablets: Iterable[Tablet]) -> None:
        """These never read again; they still say that they live."""
        for tablet in tablets:
            assert tablet.sock is not None
            self._epoll(tablet).unregister(tablet.sock)

    # --- Talking -------------------------------------------------------------------------------

    def say(self, tablet: Tablet, event: int) -> None:
        """Have a tablet ask for an event."""
        self._send(tablet, self.dialect.command(tablet, event))

    def ping(self, tablets: Iterable[Tablet]) -> None:
        """Have these say a sign of life now, and keep what they are answered."""
        for tablet in tablets:
            tablet.attentive = True
            self._send(tablet, self._life)

    def turn(self, wait_s: float) -> None:
        """Read what is there; when nothing is, nap, for so long at most."""
        told = self.reads
        for fd, event in self._near.poll(0):
            self._ready(fd, event)
        if time.perf_counter() >= self._others_at:
            self._read_others()
        if self.reads != told:
            self.told_at = time.perf_counter()
        elif wait_s > 0:
            time.sleep(min(wait_s, NAP_S))
        if not self.quiet:
            self._live_on()

    def _read_others(self) -> None:
        """One round of the tablets that are not sampled; once all have been read, they may wait again."""
        events = self._all.poll(0, ROUND)
        for fd, event in events:
            tablet = self._by_fd.get(fd)
            # What nearly every round is about, without a call too many: a tablet that only counts can be read.
            if event == select.EPOLLIN and tablet is not None and tablet.ready and not tablet.attentive:
                self._count(tablet)
            else:
                self._ready(fd, event)
        self._passed += len(events)
        # Under a fast server the first is ready again before the last was read: once around is enough.
        if self.lazy and (len(events) < ROUND or self._passed >= len(self.tablets)):
            self._others_at = time.perf_counter() + LAZY_S
            self._passed = 0

    def until(self, holds: Callable[[], bool], at_most_s: float) -> bool:
        """Read until it holds; whether it does."""
        end = time.perf_counter() + at_most_s
        while not holds():
            if time.perf_counter() > end:
                return False
            self.turn(0.02)
        return True

    def settle(self, hush_s: float | None = None) -> bool:
        """Read until nothing was told for a while, without a sign of life meanwhile; whether it came to that.

        The while is the dialect's, after which nothing more is to come, unless a shorter one is enough.
        """
        hush_s = self.dialect.hush_s if hush_s is None else hush_s
        began, self.quiet = time.perf_counter(), True
        settled = self.until(lambda: time.perf_counter() - max(began, self.told_at) > hush_s, HUSH_S)
        self.quiet = False
        self._lived_at = time.perf_counter()
        return settled

    def live(self) -> None:
        """Have everybody say a sign of life at once."""
        for tablet in self.tablets:
            self._send(tablet, self._life)

    # --- Sockets -------------------------------------------------------------------------------

    def _epoll(self, tablet: Tablet) -> select.epoll:
        return self._near if tablet.near else self._all

    def _ready(self, fd: int, event: int) -> None:
        tablet = self._by_fd.get(fd)
        if tablet is None or tablet.sock is None:
            return  # Closed in this very round.
        if event & select.EPOLLOUT:
            self._writable(tablet, tablet.sock)
        if event & ~select.EPOLLOUT:
            self._read(tablet, tablet.sock)

    def _writable(self, tablet: Tablet, sock: socket.socket) -> None:
        self._epoll(tablet).modify(sock, select.EPOLLIN)
        frame, tablet.unsent = tablet.unsent if tablet.greeted else self._request, b""
        self._send(tablet, frame)

    def _read(self, tablet: Tablet, sock: socket.socket) -> None:
        try:
            unkept = tablet.unkept
            if unkept > BUFFER // 8:
                # Of a large board the kernel throws away what is left: reading it must not be what takes time.
                size = sock.recv_into(self._buffer, min(unkept, BUFFER), socket.MSG_TRUNC)
            else:
                size = sock.recv_into(self._buffer)
        except BlockingIOError:
            return
        except OSError:
            size = 0
        self.reads += 1
        if not size:
            self._was_cut(tablet)
            return
        data, now = self._buffer, time.perf_counter() if tablet.attentive else 0.0
        if not tablet.greeted:
            self._greet(tablet, size)
        elif not tablet.feed(data, size, now):
            self._was_cut(tablet)
        if not tablet.ready and tablet.messages >= self.dialect.ready_after:
            tablet.ready = True

    def _count(self, tablet: Tablet) -> None:
        assert tablet.sock is not None
        try:
            size = tablet.sock.recv_into(self._buffer)
        except OSError:
            size = 0
        self.reads += 1
        if not size or not tablet.feed(self._buffer, size, 0.0):
            self._was_cut(tablet)

    def _greet(self, tablet: Tablet, size: int) -> None:
        """Read the answer to the request; what comes behind it is the stream."""
        tablet.seen += bytes(self._view[:size])
        head, end, rest = tablet.seen.partition(b"\r\n\r\n")
        if not end:
            return
        if b" 101 " not in head[:16]:
            self._was_cut(tablet)
            return
        tablet.greeted, tablet.seen = True, b""
        self._send(tablet, self.dialect.greeting(tablet))
        if rest:
            tablet.feed(rest, len(rest), time.perf_counter())

    def _send(self, tablet: Tablet, frame: bytes) -> None:
        if tablet.sock is None or not frame:
            return
        if tablet.unsent:
            tablet.unsent += frame
            return
        try:
            sent = tablet.sock.send(frame)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._was_cut(tablet)
            return
        if sent < len(frame):
            tablet.unsent = frame[sent:]
            self._epoll(tablet).modify(tablet.sock, select.EPOLLIN | select.EPOLLOUT)

    def _was_cut(self, tablet: Tablet) -> None:
        tablet.cut += 1
        self._drop(tablet)

    def _drop(self, tablet: Tablet) -> None:
        if tablet.sock is not None:
            del self._by_fd[tablet.sock.fileno()]
            tablet.sock.close()  # An epoll forgets a closed socket by itself.
            tablet.sock = None

    def _live_on(self) -> None:
        """Have as many tablets say a sign of life as time has passed for, in turn."""
        now = time.perf_counter()
        self._lives += len(self.tablets) * (now - self._lived_at) / LIFE_S
        self._lived_at = now
        while self._lives >= 1 and self.tablets:
            self._lives -= 1
            self._next_life = (self._next_life + 1) % len(self.tablets)
            self._send(self.tablets[self._next_life], self._life)
