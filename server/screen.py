"""What waits for one socket: at most one frame per board, answers, and the next greeting. Knows no socket.

A screen that reads too slowly is sent less often, never less: once a second frame would wait for a board, the screen
is `behind`, and what it missed leaves as one merged patch when it reads again.
"""

from collections.abc import Callable
from typing import NamedTuple

from facilitation.audience import DESK, ROOM, BoardName, at_table, me
from facilitation.ids import DeviceId
from facilitation.log import Position
from facilitation.model import Actor, Atelier
from facilitation.replica import Replica
from facilitation.wire.codec import Codec
from facilitation.wire.frames import Change, Pong, Welcome
from server.line import NOWHERE, Line, Nowhere
from server.shelf import Shelf

LIVE, PULSE = "live", "pulse"


class Greeting(NamedTuple):
    """A welcome to be said: the boards the screen has, and where they stand."""

    have: frozenset[BoardName]
    at: Position | None


def boards_of(actor: Actor, atelier: Atelier) -> tuple[BoardName, ...]:
    """The boards somebody reads. The only list of its kind: what is not here is not sent."""
    match actor.role:
        case "wall":
            return (ROOM,)
        case "facilitator" | "lead":
            return (ROOM, DESK, me(actor.person))
        case "participant" | "host":
            person = atelier.people.get(actor.person)
            seat = () if person is None else (at_table(person.table),)
            return (ROOM, me(actor.person), *seat)
        case _:
            return ()


def outside_of(actor: Actor) -> tuple[BoardName, ...]:
    """The boards somebody reads that are not in the log: who is here."""
    return (LIVE, PULSE) if actor.role in ("facilitator", "lead") else (LIVE,)


class Screen:
    """One socket's outgoing side. `ready` says whether its line takes a message now."""

    __slots__ = (
        "_answers", "_behind", "_closes", "_frames", "_greeting", "_owed", "_pings", "actor", "asked", "boards",
        "closing", "codec", "device", "line", "ready", "sent", "watched",
    )  # fmt: skip

    def __init__(
        self,
        codec: Codec,
        actor: Actor,
        device: DeviceId,
        greeting: Greeting,
        line: Line = NOWHERE,
        closes: Callable[[str], None] = lambda code: None,
    ) -> None:
        self.codec = codec
        self.actor = actor
        self.device = device
        self.line = line
        self.ready = not isinstance(line, Nowhere)
        self.boards: tuple[BoardName, ...] = ()
        self.watched: tuple[BoardName, ...] = ()
        self.closing: str | None = None
        self.asked = 0
        self.sent: Position | None = None
        self._closes = closes
        self._greeting: Greeting | None = greeting
        self._behind = False
        self._frames: dict[BoardName, bytes] = {}
        self._owed: dict[BoardName, None] = {}
        self._answers: list[bytes] = []
        self._pings: list[int] = []

    def greet(self) -> None:
        """Say welcome again: the boards of this screen have changed."""
        self._greeting = Greeting(frozenset(self.boards), self.sent)

    def offer(self, board: BoardName, frame: bytes) -> None:
        """Have a frame of a board sent; a second one that would wait makes the screen fall behind."""
        if board in self._frames:
            self._behind = True
        else:
            self._frames[board] = frame

    def owe(self, board: BoardName) -> None:
        """Have a board beside the log sent whole, as it is when the message leaves."""
        self._owed[board] = None

    def answer(self, frame: bytes) -> None:
        """Have an answer sent, after what waits."""
        self._answers.append(frame)

    def ping(self, t: int) -> None:
        """Have a sign of life answered, in the message that leaves next: where the boards stand is known only then."""
        self._pings.append(t)

    def close(self, code: str) -> None:
        """Have the socket closed with this code; the first reason stays."""
        if self.closing is None:
            self.closing = code
            self._closes(code)

    def stand(self, at: Position) -> None:
        """It was sent everything up to here."""
        if self.sent is None or at.seq > self.sent.seq:
            self.sent = at

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to this screen."""
        return not (
            self._frames or self._answers or self._pings or self._owed or self._behind or self._greeting
        )

    def message(self, shelf: Shelf, flushed: Position, now_ms: int) -> list[bytes] | None:
        """Everything that waits, as one message that brings all boards to one position, in pieces; `None` when nothing
        does.
        """
        if self.idle:
            return None
        replica = shelf.replica
        if self._greeting is not None:
            frames = self._greeted(self._greeting, shelf, now_ms)
            self.sent = replica.position
            self._owed = dict.fromkeys(board for board in outside_of(self.actor) if board in shelf.outside)
        elif self._behind:
            frames = self._caught_up(shelf, self.boards, self.sent)
            self.sent = replica.position
        else:
            frames = list(self._frames.values())
            self.stand(flushed)
        frames += [shelf.outside_whole(board, self.codec) for board in self._owed]
        frames += self._answers + self._pongs(now_ms)
        self._greeting, self._behind = None, False
        self._frames, self._owed, self._answers, self._pings = {}, {}, [], []
        return self.codec.pieces(frames)

    def _pongs(self, now_ms: int) -> list[bytes]:
        at = None if self.sent is None else self.sent.token()
        return [self.codec.write(Pong(t=t, now_ms=now_ms, at=at)) for t in self._pings]

    def _greeted(self, greeting: Greeting, shelf: Shelf, now_ms: int) -> list[bytes]:
        atelier = shelf.replica.state
        self.boards = boards_of(self.actor, atelier)
        person = atelier.people.get(self.actor.person)
        welcome = Welcome(
            person=self.actor.person,
            role=self.actor.role,
            table=person.table if person is not None else self.actor.table,
            boards=self.boards,
            heard=atelier.heard.get(self.device, 0),
            now_ms=now_ms,
        )
        had = [board for board in self.boards if board in greeting.have]
        new = [board for board in self.boards if board not in greeting.have]
        return [
            self.codec.write(welcome),
            *self._caught_up(shelf, had, greeting.at),
            *(shelf.whole(board, self.codec) for board in new),
        ]

    def _caught_up(
        self, shelf: Shelf, boards: tuple[BoardName, ...] | list[BoardName], then: Position | None
    ) -> list[bytes]:
        frames = []
        replica: Replica = shelf.replica
        for board in boards:
            patch = None if then is None else replica.since(board, then)
            if patch is None:
                frames.append(shelf.whole(board, self.codec))
            elif patch.put or patch.cut:
                at = replica.position.token()
                frames.append(self.codec.write(Change(board=board, at=at, put=patch.put, cut=patch.cut)))
        return frames
