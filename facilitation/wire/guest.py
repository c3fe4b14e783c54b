"""A screen's end of the talk, without the socket: an outbox that loses nothing, and mirrors of its boards.

`client/web/core/guest.js` is its twin, held by the same vectors. One command is on its way at a time, so that a
number that was heard means that every number before it was answered.
"""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from facilitation.commands import Command
from facilitation.ids import WAITING_MAX
from facilitation.patch import Doc, Patch, apply
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import Ack, Board, Change, FromServer, Hello, Nak, Ping, Pong, Say, Welcome


class Asked(NamedTuple):
    """A command of this device, kept until it is answered."""

    n: int
    command: Command


class Answer(NamedTuple):
    """What became of a command: `code` is empty when it was done; it is not `written` when it was so already."""

    n: int
    seq: int
    code: str
    facts: dict[str, Any]
    written: bool = True


class Guest:
    """One device: its token, its numbered outbox, its boards. Bytes in, bytes out."""

    def __init__(self, token: str, subprotocol: str, first_n: int = 1) -> None:
        self.token = token
        self.codec = CODECS[subprotocol]
        self.boards: dict[str, Doc] = {}
        self.at: str | None = None
        self.welcome: Welcome | None = None
        self.outbox: deque[Asked] = deque()
        self.clock_offset_ms = 0
        self._next = first_n
        self._sent = 0
        self._tried = 0

    def keep(self, outbox: Iterable[Asked], first_n: int) -> None:
        """Take over what an earlier life of this device had stored: its outbox, and the number that comes next."""
        self.outbox.extend(outbox)
        self._next = max(self._next, first_n)
        # Nobody stored whether the first was on its way; if the log has heard its number, it was.
        self._tried = self.outbox[0].n if self.outbox else 0

    @property
    def next_n(self) -> int:
        """The number of the next command."""
        return self._next

    def hello(self) -> bytes:
        """The first message on a new socket; what was on its way will be sent again."""
        self.welcome = None
        self._sent = 0
        return self.codec.write(Hello(token=self.token, have=tuple(self.boards), at=self.at))

    def ask(self, command: Command) -> int:
        """Put a command into the outbox; its number."""
        n = self._next
        self._next += 1
        self.outbox.append(Asked(n, command))
        return n

    def outgoing(self) -> bytes | None:
        """The message to send now, if one may be: the oldest command, once greeted, if it is not on its way."""
        if self.welcome is None or not self.outbox or self._sent == self.outbox[0].n:
            return None
        first = self.outbox[0]
        self._sent = self._tried = first.n
        return self.codec.write(Say(n=first.n, do=self.codec.raw(first.command)))

    def ping(self, now_ms: int) -> bytes:
        """A sign of life."""
        return self.codec.write(Ping(t=now_ms, waiting=min(len(self.outbox), WAITING_MAX)))

    def receive(self, message: bytes, now_ms: int) -> list[Answer]:
        """Take a message of the server in; what became of commands. Raises `BadFrame`."""
        answers = [self._hear(frame, now_ms) for frame in self.codec.read_server(message)]
        return [answer for answer in answers if answer is not None]

    def _hear(self, frame: FromServer, now_ms: int) -> Answer | None:
        match frame:
            case Welcome():
                self._welcomed(frame, now_ms)
            case Board(board=board, put=put, at=at):
                self.boards[board] = put
                self.at = at or self.at
            case Change(board=board, put=put, cut=cut, at=at):
                self.boards[board] = apply(self.boards.get(board, {}), Patch(put=put, cut=cut))
                self.at = at or self.at
            case Pong(at=at):
                self.clock_offset_ms = frame.now_ms - now_ms
                self.at = at or self.at
            case Ack(n=n, seq=seq, written=written):
                return self._answered(Answer(n, seq, "", {}, written))
            case Nak(n=n, code=code, facts=facts):
                return self._answered(Answer(n, 0, code, dict(facts)))
        return None

    def _welcomed(self, frame: Welcome, now_ms: int) -> None:
        self.welcome = frame
        self.clock_offset_ms = frame.now_ms - now_ms
        self.boards = {name: doc for name, doc in self.boards.items() if name in frame.boards}
        # A device whose memory was lost must not use numbers again that the log has heard.
        self._next = max(self._next, frame.heard + 1)
        if self.outbox and not self._answerable(frame.heard):
            renumbered = [asked.command for asked in self.outbox]
            self.outbox.clear()
            for command in renumbered:
                self.ask(command)

    def _answerable(self, heard: int) -> bool:
        # The first may have been heard (its answer was lost): it is sent again and acknowledged again. But a number
        # that was never on its way and has been heard is another command's, of a life this device has forgotten.
        first = self.outbox[0].n
        return first > heard or (first == heard and first == self._tried)

    def _answered(self, answer: Answer) -> Answer | None:
        if not self.outbox or self.outbox[0].n != answer.n:
            return None
        self.outbox.popleft()
        return answer
