"""Who watches which board of one atelier, and what leaves for them at each tick.

Each patch is encoded once per board and encoding, and the same bytes go to every watcher. The tick is adaptive: the
first change leaves at once, the next not before the last flush's own time has passed again.
"""

import asyncio
from collections.abc import Iterable
from typing import Any, Final

from facilitation.audience import BoardName
from facilitation.boards import Key
from facilitation.ids import DeviceId
from facilitation.replica import Replica
from facilitation.wire.codec import Codec
from facilitation.wire.frames import Board, Change
from server.clock import Clock
from server.presence import Presence
from server.screen import LIVE, PULSE, Screen, boards_of

PAUSE_PER_FLUSH: Final = 1.0
"""How many times a flush's own duration must pass before the next one (PERFORMANCE: between 1 and 3)."""
TICK_MAX_S: Final = 0.25
"""The longest a change may wait for the next flush, however large the room."""
PRESENCE_S: Final = 0.5
"""How often who-is-here may be told: it changes with every socket, and nobody acts on it within half a second."""


class Hub:
    """The screens of one atelier on this worker."""

    def __init__(self, replica: Replica, clock: Clock) -> None:
        self._replica = replica
        self._clock = clock
        self.presence = Presence()
        self.screens: dict[DeviceId, Screen] = {}
        self._watchers: dict[BoardName, set[Screen]] = {}
        self._touched: dict[BoardName, dict[str, None]] = {}
        self._answers: list[tuple[Screen, bytes]] = []
        self._flushed = replica.position
        self._not_before = 0.0
        self._timer: asyncio.Handle | None = None
        self._presence_timer: asyncio.Handle | None = None

    # --- Coming and going ----------------------------------------------------------------------

    def join(self, screen: Screen) -> None:
        """Let a screen watch its boards. The one the same device had before is closed for good."""
        before = self.screens.get(screen.device)
        if before is not None:
            self._forget(before)
            before.close("elsewhere")
        self.screens[screen.device] = screen
        self._watch(screen)
        screen.wake.set()
        self.presence.came(screen.device, screen.actor)
        self.tell_presence()

    def leave(self, screen: Screen, *, for_good: bool = False) -> None:
        """A screen's socket is gone; `for_good` when its page said goodbye."""
        if self.screens.get(screen.device) is screen:
            self._forget(screen)
            self.presence.left(screen.device, self._clock(), for_good=for_good)
            self.tell_presence()

    def reset(self, replica: Replica) -> None:
        """The copy was folded anew: whatever was on its way is void, and every screen is told its boards again.

        Who waits for an answer that is void comes back and asks again; the log knows whether it was done.
        """
        self._replica = replica
        self._touched.clear()
        unanswered, self._answers = self._answers, []
        self._flushed = replica.position
        self._watchers.clear()
        for screen in self.screens.values():
            self._watch(screen)
            screen.greet()
        for screen, _ in unanswered:
            screen.close("again")
        if self.screens:
            self.tell_presence()

    def close(self, code: str, device: DeviceId | None = None) -> None:
        """Close one device's socket, or all of them."""
        for screen in tuple(self.screens.values()):
            if device is None or screen.device == device:
                screen.close(code)

    def _watch(self, screen: Screen) -> None:
        for board in (*boards_of(screen.actor, self._replica.state), *self._outside(screen)):
            self._watchers.setdefault(board, set()).add(screen)

    def _forget(self, screen: Screen) -> None:
        self.screens.pop(screen.device, None)
        for watchers in self._watchers.values():
            watchers.discard(screen)

    @staticmethod
    def _outside(screen: Screen) -> tuple[BoardName, ...]:
        return (LIVE, PULSE) if screen.actor.role in ("facilitator", "lead") else (LIVE,)

    # --- Telling -----------------------------------------------------------------------------------

    def touched(self, keys: Iterable[Key]) -> None:
        """Paths have changed: have them told. Somebody who changed tables reads other boards from now on."""
        for board, path in keys:
            self._touched.setdefault(board, {})[path] = None
            if path == "seat" and board.startswith("me/"):
                self._reseat(board.removeprefix("me/"))

    def answer(self, screen: Screen, frame: bytes) -> None:
        """Have an answer told with what it changed, and not before."""
        self._answers.append((screen, frame))

    def _reseat(self, person: str) -> None:
        for screen in self.screens.values():
            if screen.actor.person == person:
                for watchers in self._watchers.values():
                    watchers.discard(screen)
                self._watch(screen)
                screen.greet()
                self.tell_presence()

    def schedule(self) -> None:
        """Flush now if the last flush has paid for itself, else as soon as it has."""
        if self._timer is not None:
            return
        loop = asyncio.get_running_loop()
        wait = self._not_before - loop.time()
        if wait > 0:
            self._timer = loop.call_later(wait, self._flush)
        else:
            self._flush()

    def _flush(self) -> None:
        self._timer = None
        loop = asyncio.get_running_loop()
        began = loop.time()
        touched, self._touched = self._touched, {}
        self._flushed = self._replica.position
        for board, paths in touched.items():
            self._tell(board, paths)
        answers, self._answers = self._answers, []
        for screen, frame in answers:
            screen.answer(frame)
        ended = loop.time()
        self._not_before = ended + min(TICK_MAX_S, PAUSE_PER_FLUSH * (ended - began))

    def _tell(self, board: BoardName, paths: Iterable[str]) -> None:
        watchers = self._watchers.get(board)
        if not watchers:
            return
        patch = self._replica.patch(board, paths)
        at = self._flushed.token()
        written: dict[Codec, bytes] = {}
        for screen in watchers:
            frame = written.get(screen.codec)
            if frame is None:
                change = Change(board=board, at=at, put=patch.put, cut=patch.cut)
                frame = written[screen.codec] = screen.codec.write(change)
            screen.offer(board, frame)

    def message(self, screen: Screen) -> bytes | None:
        """What waits for a screen."""
        return screen.message(self._replica, self._flushed, self._clock())

    # --- Who is here -------------------------------------------------------------------------------

    def tell_presence(self) -> None:
        """Have who-is-here told soon; said many times, it is told once."""
        if self._presence_timer is None:
            self._presence_timer = asyncio.get_running_loop().call_later(PRESENCE_S, self._tell_presence)

    def _tell_presence(self) -> None:
        self._presence_timer = None
        atelier = self._replica.state
        for board, doc in (
            (LIVE, self.presence.live()),
            (PULSE, self.presence.pulse(atelier, self._clock())),
        ):
            self._tell_outside(board, doc)

    def _tell_outside(self, board: BoardName, doc: dict[str, Any]) -> None:
        written: dict[Codec, bytes] = {}
        for screen in self._watchers.get(board, ()):
            frame = written.get(screen.codec)
            if frame is None:
                frame = written[screen.codec] = screen.codec.write(Board(board=board, put=doc))
            screen.offer(board, frame, latest=True)
