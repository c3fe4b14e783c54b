"""One socket's conversation, whatever carries it: a greeting, then asks and signs of life. Nothing here waits.

What comes in is judged by `wire.host`; what goes out waits in `screen` and leaves by a `Line`. Timeouts are kept by
`Live.sweep`, for all sockets together.
"""

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from facilitation.commands import CloseDoor, OpenDoor
from facilitation.errors import AGAIN, BROKEN, BadFrame, ComeBack, Refused
from facilitation.model import Actor
from facilitation.propose import Ask
from facilitation.wire.host import Answered, Asked, Greeted, Host, Pinged
from server.auth import digest
from server.line import Line
from server.room import Room, Verdict
from server.screen import Greeting, Screen
from server.stores import NoSuchAtelier, Unavailable

if TYPE_CHECKING:
    from server.live import Live

log = logging.getLogger("atelier.socket")

GOODBYE: Final = 1000
"""The close code of a page whose person left on purpose; a page that is reloaded or closed says 1001."""
ASKED_MAX: Final = 64
"""Commands of one socket that may wait to be judged. A screen of ours has one (R9); while the store is away nothing
is judged, and what waits must have an end.
"""
EARLY_MAX: Final = 8
"""Messages that may come before their sender was let in. A screen of ours sends none."""
BY_HTTP: Final = (OpenDoor, CloseDoor)
"""Commands with a half in the directory, the code itself: said over the socket, only one half would be done."""


class Place(NamedTuple):
    """Where somebody who was let in is: the room, and the screen they look at it with."""

    room: Room
    screen: Screen


class Talk:
    """The conversation on one socket. Its line tells it what is heard, and when it takes no more; it tells its line
    when to close.
    """

    __slots__ = (
        "_early", "_greeting", "_host", "_live", "_over", "began_s", "checked_s", "heard_s", "line", "pass_digest",
        "place", "stalled_s",
    )  # fmt: skip

    def __init__(self, live: "Live", line: Line, subprotocol: str, now_s: float) -> None:
        self._live = live
        self._host = Host(live.rooms.kinds, subprotocol, now_s)
        self._over = False
        self._greeting: asyncio.Task[None] | None = None
        self._early: list[bytes] = []
        self.line = line
        self.place: Place | None = None
        self.pass_digest = b""
        self.began_s = self.heard_s = self.checked_s = now_s
        self.stalled_s: float | None = None

    # --- Told by the line --------------------------------------------------------------------------

    def hear(self, message: bytes) -> None:
        """A whole message came in."""
        if self._over:
            return
        self.heard_s = self._live.now_s()
        if self._greeting is not None and self.place is None:
            # Who greets is being looked up. What comes meanwhile is judged afterwards.
            if len(self._early) < EARLY_MAX:
                self._early.append(message)
            else:
                self.close("overloaded")
            return
        try:
            self._heard(message)
        except (BadFrame, ComeBack) as why:
            self.close(why.code)

    def gone(self, code: int) -> None:
        """The peer has gone; `code` is what it said, or what the socket says of it."""
        self._end(for_good=code == GOODBYE)

    def pause(self) -> None:
        """The line takes no more."""
        if self._over:
            return
        self.stalled_s = self._live.now_s()
        if self.place is not None:
            self.place.room.hub.pause(self.place.screen)

    def resume(self) -> None:
        """The line takes messages again. Nothing is said behind a farewell."""
        if self._over:
            return
        self.stalled_s = None
        if self.place is not None:
            self.place.room.hub.resume(self.place.screen)

    # --- Told to the line ----------------------------------------------------------------------------

    def close(self, code: str) -> None:
        """Close the socket for a reason of ours; nothing is heard from here on."""
        if not self._over:
            self._end(for_good=False)
            self.line.close(AGAIN.get(code) or BROKEN[code], code)

    def cut(self) -> None:
        """Cut the line of a peer that does not read; nothing said would reach it."""
        self._end(for_good=False)
        self.line.abort()

    @property
    def greeted(self) -> bool:
        """Whether the first message came; who it is from may still be looked up."""
        return self._greeting is not None

    def _end(self, *, for_good: bool) -> None:
        if self._over:
            return
        self._over = True
        self._live.talks.discard(self)
        self._early.clear()
        if self._greeting is not None and self.place is None:
            self._greeting.cancel()
        if self.place is not None:
            self.place.room.hub.leave(self.place.screen, for_good=for_good)

    # --- What is heard -----------------------------------------------------------------------------

    def _heard(self, message: bytes) -> None:
        """Act on a message. Raises `BadFrame` and `ComeBack`."""
        heard = self._host.receive(message, self.heard_s)
        if isinstance(heard, Greeted):
            self._greeting = self._live.look_up(self._greet(heard))
            return
        assert self.place is not None, "a host's first answer is a greeting or an error"
        room, screen = self.place
        match heard:
            case Asked(n=n, command=command) if isinstance(command, BY_HTTP):
                screen.answer(self._host.nak(n, Refused("not_allowed")))
                room.hub.drain(screen)
            case Asked(n=n, command=command):
                if screen.asked >= ASKED_MAX:
                    raise ComeBack("overloaded")
                ask = Ask(command, screen.actor, screen.device, n)
                try:
                    room.post(ask, partial(_answer, room, screen, self._host, n))
                except Unavailable:
                    raise ComeBack("again") from None
                screen.asked += 1
            case Answered(frame=answer):
                screen.answer(answer)
                room.hub.drain(screen)
            case Pinged(t=t, waiting=waiting):
                if room.hub.presence.waits(screen.device, waiting):
                    room.hub.tell_presence()
                screen.ping(t)
                room.hub.drain(screen)

    async def _greet(self, greeted: Greeted) -> None:
        """Let somebody in, or send them away with the reason."""
        try:
            self._let_in(await self._admitted(greeted))
        except BadFrame as why:
            self.close(why.code)
        except NoSuchAtelier:
            self.close("no_such_atelier")
        except Unavailable:
            self.close("again")
        except Exception:
            log.exception("a bug at the greeting")
            self.close("again")

    def _let_in(self, place: Place) -> None:
        if place.room.fallen:
            raise Unavailable
        self.place = place
        place.room.hub.join(place.screen)
        if self.stalled_s is not None:
            place.room.hub.pause(place.screen)
        early, self._early = self._early, []
        for message in early:
            self.hear(message)

    async def _admitted(self, greeted: Greeted) -> Place:
        self.pass_digest = digest(greeted.token)
        holder = await self._live.auth.kept(self.pass_digest)
        if holder is None:
            raise BadFrame("not_allowed")
        room = self._live.rooms.opened(holder.atelier)
        if room is None:
            room = await self._live.rooms.room(holder.atelier)
            # Opening a room may take seconds: a pass that was taken back meanwhile found no socket to close.
            if await self._live.auth.kept(self.pass_digest) is None:
                raise BadFrame("not_allowed")
        actor = Actor(person=holder.person, role=holder.role, table=holder.table)
        greeting = Greeting(greeted.have, greeted.at)
        return Place(
            room, Screen(self._host.codec, actor, holder.device, greeting, self.line, closes=self.close)
        )


def _answer(room: Room, screen: Screen, host: Host, n: int, verdict: Verdict) -> None:
    screen.asked -= 1
    if isinstance(verdict, Refused):
        frame = host.nak(n, verdict)
    else:
        frame = host.ack(n, verdict.seq, written=verdict.written)
    room.hub.answer(screen, frame)
