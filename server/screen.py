"""What waits for one socket: at most one frame per board, answers, and the next greeting. Knows no socket.

A screen that reads too slowly is sent less often, never less: once a second frame would wait for a board, the screen
is `behind`, and what it missed leaves as one merged patch when it reads again.
"""

import asyncio
from typing import NamedTuple

from facilitation.audience import DESK, ROOM, BoardName, at_table, me
from facilitation.ids import DeviceId
from facilitation.log import Position
from facilitation.model import Actor, Atelier
from facilitation.replica import Replica
from facilitation.wire.codec import Codec
from facilitation.wire.frames import Board, Change, Pong, Welcome

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
            return (ROOM, DESK)
        case "participant" | "host":
            person = atelier.people.get(actor.person)
            seat = () if person is None else (at_table(person.table),)
            return (ROOM, me(actor.person), *seat)
        case _:
            return ()


class Screen:
    """One socket's outgoing side."""

    def __init__(self, codec: Codec, actor: Actor, device: DeviceId, greeting: Greeting) -> None:
        self.codec = codec
        self.actor = actor
        self.device = device
        self.boards: tuple[BoardName, ...] = ()
        self.wake = asyncio.Event()
        self.closing: str | None = None
        self.ending = asyncio.Event()
        self.asked = 0
        self.sent: Position | None = None
        self._greeting: Greeting | None = greeting
        self._behind = False
        self._frames: dict[BoardName, bytes] = {}
        self._answers: list[bytes] = []
        self._pings: list[int] = []

    def greet(self) -> None:
        """Say welcome again: the boards of this screen have changed."""
        self._greeting = Greeting(frozenset(self.boards), self.sent)
        self.wake.set()

    def offer(self, board: BoardName, frame: bytes, *, latest: bool = False) -> None:
        """Have a frame of a board sent. With `latest` it takes the place of the one that waits."""
        if board in self._frames and not latest:
            self._behind = True
        else:
            self._frames[board] = frame
        self.wake.set()

    def answer(self, frame: bytes) -> None:
        """Have an answer sent, after what waits."""
        self._answers.append(frame)
        self.wake.set()

    def ping(self, t: int) -> None:
        """Have a sign of life answered, in the message that leaves next: where the boards stand is known only then."""
        self._pings.append(t)
        self.wake.set()

    def close(self, code: str) -> None:
        """Have the socket closed with this code; the first reason stays."""
        self.closing = self.closing or code
        self.ending.set()
        self.wake.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to this screen."""
        return not (self._frames or self._answers or self._pings or self._behind or self._greeting)

    def message(self, replica: Replica, flushed: Position, now_ms: int) -> bytes | None:
        """Everything that waits, as one message that brings all boards to one position; `None` when nothing does."""
        if self.idle:
            return None
        outside = [self._frames.pop(board) for board in (LIVE, PULSE) if board in self._frames]
        if self._greeting is not None:
            frames = self._greeted(self._greeting, replica, now_ms)
            self.sent = replica.position
        elif self._behind:
            frames = self._caught_up(replica, self.boards, self.sent)
            self.sent = replica.position
        else:
            frames = list(self._frames.values())
            self.sent = max(flushed, self.sent or flushed, key=lambda position: position.seq)
        frames += outside + self._answers + self._pongs(now_ms)
        self._greeting, self._behind = None, False
        self._frames, self._answers, self._pings = {}, [], []
        return self.codec.join(frames)

    def _pongs(self, now_ms: int) -> list[bytes]:
        at = None if self.sent is None else self.sent.token()
        return [self.codec.write(Pong(t=t, now_ms=now_ms, at=at)) for t in self._pings]

    def _greeted(self, greeting: Greeting, replica: Replica, now_ms: int) -> list[bytes]:
        atelier = replica.state
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
            *self._caught_up(replica, had, greeting.at),
            *(self._whole(replica, board) for board in new),
        ]

    def _caught_up(
        self, replica: Replica, boards: tuple[BoardName, ...] | list[BoardName], then: Position | None
    ) -> list[bytes]:
        frames = []
        for board in boards:
            patch = None if then is None else replica.since(board, then)
            if patch is None:
                frames.append(self._whole(replica, board))
            elif patch.put or patch.cut:
                at = replica.position.token()
                frames.append(self.codec.write(Change(board=board, at=at, put=patch.put, cut=patch.cut)))
        return frames

    def _whole(self, replica: Replica, board: BoardName) -> bytes:
        return self.codec.write(
            Board(board=board, at=replica.position.token(), put=dict(replica.board(board)))
        )
