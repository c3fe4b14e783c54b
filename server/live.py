"""Everybody who is connected: who may open a socket, and the timeouts of all of them.

In production a socket goes past ASGI (`protocol.Socket`): its messages are handed to a `Talk` as they come, and a frame
that everybody gets is written to its transport as it is. `plain.py` is the same conversation over nothing but ASGI.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

from facilitation.wire.frames import SUBPROTOCOLS
from server.auth import Auth
from server.line import Line
from server.origin import Origins
from server.protocol import Answer
from server.request import Opening
from server.rooms import Rooms
from server.stores import Unavailable
from server.talk import Talk

PATH: Final = "/live"


class Patience(NamedTuple):
    """How long is waited, in seconds.

    `hello`: for the first message. `silence`: a screen says something every 5 s; after four missed it is gone, whatever
    the network says; who waits to be let in by a slow store is told to come back then. `send`: for what was written to leave; beyond, the tablet sleeps and its memory is wanted
    elsewhere. `close`: for a last message to leave before the socket is closed. `look`: between two looks at all that.
    `check`: between two looks at the pass of an open socket: it may have expired, or been taken back on a worker whose
    word did not reach this one.
    """

    hello: float = 5.0
    silence: float = 20.0
    send: float = 12.0
    close: float = 0.5
    look: float = 1.0
    check: float = 60.0


USUAL: Final = Patience()


class Live:
    """Everybody who is connected to this process."""

    def __init__(self, rooms: Rooms, auth: Auth, origins: Origins, patience: Patience = USUAL) -> None:
        self.rooms = rooms
        self.auth = auth
        self.talks: set[Talk] = set()
        self._origins = origins
        self.patience = patience
        self._looking: asyncio.Handle | None = None
        self._asking: set[asyncio.Task[None]] = set()

    @staticmethod
    def now_s() -> float:
        """The loop's clock, which no change of the wall clock moves."""
        return asyncio.get_running_loop().time()

    def wanted(self, origin: str | None, host: str, scheme: str, subprotocols: Sequence[str]) -> str | None:
        """The subprotocol to talk, or `None` for a socket that may not be opened."""
        wanted = next((name for name in subprotocols if name in SUBPROTOCOLS), None)
        return wanted if self._origins.allows(origin, host, scheme) else None

    def answer(self, opening: Opening) -> Answer | None:
        """Judge a request to open a socket that goes past ASGI."""
        wanted = self.wanted(opening.origin, opening.host, opening.scheme, opening.subprotocols)
        return None if wanted is None else Answer(wanted, lambda line: self.begin(line, wanted))

    def begin(self, line: Line, subprotocol: str) -> Talk:
        """A socket was opened: the conversation on it."""
        talk = Talk(self, line, subprotocol, self.now_s())
        self.talks.add(talk)
        if self._looking is None:
            self._look_soon()
        return talk

    def look_up(self, asking: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Have a pass looked up while everything else goes on."""
        task = asyncio.get_running_loop().create_task(asking, name="pass")
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)
        return task

    def _look_soon(self) -> None:
        self._looking = asyncio.get_running_loop().call_later(self.patience.look, self.sweep)

    def sweep(self) -> None:
        """Look at every socket once: who never greeted, who fell silent, who does not read."""
        patience, now_s = self.patience, self.now_s()
        due = [
            talk for talk in self.talks if talk.place is not None and now_s - talk.checked_s > patience.check
        ]
        for talk in due:
            talk.checked_s = now_s
            self.look_up(self._check(talk))
        for talk in tuple(self.talks):
            if not talk.greeted and now_s - talk.began_s > patience.hello:
                talk.close("bad_frame")
            elif talk.stalled_s is not None and now_s - talk.stalled_s > patience.send:
                talk.cut()
            elif now_s - talk.heard_s > patience.silence:
                talk.close("again")
        if self.talks:
            self._look_soon()
        else:
            self._looking = None

    async def _check(self, talk: Talk) -> None:
        with suppress(Unavailable):
            if await self.auth.kept(talk.pass_digest) is None:
                talk.close("not_allowed")
