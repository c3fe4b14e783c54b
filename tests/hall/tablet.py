"""One screen of the hall and whoever presses on it: the real `Guest`, a socket that fails, an outbox in a drawer."""

from collections.abc import Callable
from typing import Protocol

from facilitation.commands import Command
from facilitation.wire.frames import MSGPACK
from facilitation.wire.guest import Answer, Guest
from tests.hall.clock import Clock
from tests.hall.network import Link
from tests.hall.worker import Worker

SILENT_S = 8.0
BEAT_S = 2.0


class Watcher(Protocol):
    """Somebody who sees what every screen shows and is told."""

    def shown(self, tablet: "Tablet") -> None: ...

    def answered(self, tablet: "Tablet", command: Command, answer: Answer) -> None: ...


class Tablet:
    """A device: it survives its sockets, and mostly its page."""

    def __init__(
        self,
        clock: Clock,
        token: str,
        guest: Callable[..., Guest],
        workers: list[Worker],
        watcher: Watcher,
        calm: Callable[[], bool],
    ) -> None:
        self.clock, self.token, self.workers, self.watcher, self.calm = clock, token, workers, watcher, calm
        self._new_guest = guest
        self.guest = guest(token, MSGPACK)
        self.link: Link | None = None
        self.unanswered = 0
        # Which command went under which number: every number a command ever had.
        self.numbers: dict[int, Command] = {}
        self.forgotten: set[int] = set()
        self._heard_at = 0.0
        clock.after(clock.between(0.0, 0.5), self.connect)
        clock.after(clock.between(0.0, BEAT_S), self._beat)

    def ask(self, command: Command) -> None:
        """Somebody presses."""
        n = self.guest.ask(command)
        self.unanswered += 1
        self.clock.tell(self.token, "asks", n, command)
        self.flush()

    def flush(self) -> None:
        """Send what may be sent."""
        self.numbers |= {asked.n: asked.command for asked in self.guest.outbox}
        while self.link is not None and (message := self.guest.outgoing()) is not None:
            self.link.up(message)

    def connect(self) -> None:
        """A new socket, to any worker."""
        if self.link is not None and not self.link.cut:
            self.link.close()
        self.link = Link(self.clock, self, self.clock.chance.choice(self.workers), self.calm)
        self._heard_at = self.clock.now
        self.link.up(self.guest.hello())

    def receive(self, link: Link, message: bytes) -> None:
        """A message of the server; one on a socket that was given up is not read any more."""
        if link is not self.link:
            return
        self._heard_at = self.clock.now
        before = {asked.n: asked.command for asked in self.guest.outbox}
        answers = self.guest.receive(message, 0)
        kept = before | {asked.n: asked.command for asked in self.guest.outbox}
        for answer in answers:
            self.clock.tell(self.token, "hears", answer)
            self.unanswered -= 1
            self.watcher.answered(self, kept[answer.n], answer)
        self.watcher.shown(self)
        self.flush()

    def closed(self, link: Link) -> None:
        """A socket is gone; come back after a while."""
        if link is self.link:
            self.link = None
            self.clock.after(self.clock.between(0.0, 1.0), self._come_back)

    def reload(self) -> None:
        """The page is loaded again: boards are gone, the outbox and its numbers were stored."""
        self.clock.tell(self.token, "reloads")
        old, self.guest = self.guest, self._new_guest(self.token, MSGPACK)
        self.guest.keep(old.outbox, old.next_n)
        self.connect()

    def lose_memory(self) -> None:
        """The browser forgot everything but the token; what was not answered is lost with it, as its user can see."""
        self.clock.tell(self.token, "loses its memory")
        self.unanswered = 0
        self.forgotten |= self.numbers.keys()
        self.guest = self._new_guest(self.token, MSGPACK, first_n=self._first_n())
        self.connect()

    def _first_n(self) -> int:
        """Beyond any number of an earlier life: one of its commands may still be on its way and be heard after this."""
        return 1_000 + int(1_000 * self.clock.now)

    def _come_back(self) -> None:
        if self.link is None:
            self.connect()

    def _beat(self) -> None:
        if self.link is not None:
            if self.clock.now - self._heard_at > SILENT_S:
                self.connect()
            elif self.guest.welcome is not None:
                self.link.up(self.guest.ping(0))
        self.clock.after(BEAT_S, self._beat)
