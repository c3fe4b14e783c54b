"""Who watches which board of one atelier, and what leaves for them at each tick.

Each patch is encoded once per board and encoding, and the same bytes go to every watcher: to the screens that have
nothing else waiting as one ready-made frame, written straight to each line. The tick is adaptive: the first change
leaves at once, the next after a pause that grows with what the last flush took.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Final

from facilitation.audience import ROOM, BoardName
from facilitation.boards import Key
from facilitation.ids import DeviceId, PersonId
from facilitation.patch import diff
from facilitation.replica import Replica
from server.clock import Clock
from server.crowd import Crowd, Written, written
from server.presence import Count, Presence
from server.screen import LIVE, PULSE, Screen, boards_of, outside_of
from server.shelf import Shelf

log = logging.getLogger("atelier.hub")

PAUSE_PER_FLUSH: Final = 4.0
"""How many times what a flush took is waited before the next one, as long as nobody notices (`UNNOTICED_S`)."""
UNNOTICED_S: Final = 0.02
"""A pause nobody notices. A flush that takes longer than this is followed by a pause of its own length."""
GATHER_S: Final = 0.002
"""How long before a flush what is to be told in it must be on its way to the disk, to be durable in time."""
TICK_MAX_S: Final = 0.25
"""The longest a change may wait for the next flush, however large the room."""
WAVE_S: Final = 0.01
"""How long the loop is held by greeting those who came, before it looks at everything else again: a hall that comes
back at once is let in in waves.
"""
PRESENCE_S: Final = 0.5
"""How often who-is-here may be told: it changes with every socket, and nobody acts on it within half a second."""


class Hub:
    """The screens of one atelier on this worker."""

    def __init__(
        self,
        replica: Replica,
        clock: Clock,
        counts: Callable[[Count], None] = lambda count: None,
        came: Callable[[DeviceId], None] = lambda device: None,
    ) -> None:
        """`counts` and `came` tell the other workers how many devices are connected here, and that one is now."""
        self._shelf = Shelf(replica)
        self._clock = clock
        self._counts = counts
        self._came = came
        self._counted = Count()
        self.presence = Presence()
        self.screens: dict[DeviceId, Screen] = {}
        self._of_person: dict[PersonId, set[Screen]] = {}
        self._watchers: dict[BoardName, set[Screen]] = {}
        self._crowd = Crowd(self.screens)
        self._touched: dict[BoardName, dict[str, None]] = {}
        self._answers: list[tuple[Screen, bytes]] = []
        self._coming: deque[Screen] = deque()
        self._flushed = replica.position
        self._not_before = 0.0
        self._timer: asyncio.Handle | None = None
        self._wave: asyncio.Handle | None = None
        self._presence_timer: asyncio.Handle | None = None

    @property
    def _replica(self) -> Replica:
        return self._shelf.replica

    # --- Coming and going ----------------------------------------------------------------------

    def join(self, screen: Screen) -> None:
        """Let a screen watch its boards. The one the same device had before is closed for good."""
        before = self.screens.get(screen.device)
        if before is not None:
            self._forget(before)
            before.close("elsewhere")
        self.screens[screen.device] = screen
        self._of_person.setdefault(screen.actor.person, set()).add(screen)
        self._watch(screen)
        self._welcome(screen)
        self.presence.came(screen.device, screen.actor, self._clock())
        self._came(screen.device)
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
        for screen in self.screens.values():
            # Where it stands in the story that is over: the new one must not take it for one of its own.
            self._stands(screen)
        outside, self._shelf = self._shelf.outside, Shelf(replica)
        counts = self._counts_now()
        self._shelf.outside = outside or {
            LIVE: self.presence.live(counts),
            PULSE: self.presence.pulse(replica.state, counts),
        }
        self._touched.clear()
        unanswered, self._answers = self._answers, []
        self._flushed = replica.position
        self._watchers.clear()
        for screen in tuple(self.screens.values()):
            self._watch(screen)
            screen.greet()
            self._welcome(screen)
        for screen, _ in unanswered:
            screen.close("again")
        if self.screens:
            self.tell_presence()

    def close(self, code: str, device: DeviceId | None = None) -> None:
        """Close one device's socket, or all of them."""
        chosen = tuple(self.screens.values()) if device is None else (self.screens.get(device),)
        for screen in chosen:
            if screen is not None:
                screen.close(code)

    def _watch(self, screen: Screen) -> None:
        screen.watched = (*boards_of(screen.actor, self._replica.state), *outside_of(screen.actor))
        for board in screen.watched:
            self._watchers.setdefault(board, set()).add(screen)
        self._crowd.changed()

    def _unwatch(self, screen: Screen) -> None:
        for board in screen.watched:
            watchers = self._watchers.get(board)
            if watchers is not None:
                watchers.discard(screen)
                if not watchers:
                    del self._watchers[board]
        screen.watched = ()
        self._crowd.changed()

    def _forget(self, screen: Screen) -> None:
        del self.screens[screen.device]
        same = self._of_person[screen.actor.person]
        same.discard(screen)
        if not same:
            del self._of_person[screen.actor.person]
        self._unwatch(screen)
        screen.ready = False

    # --- Letting in ------------------------------------------------------------------------------

    def _welcome(self, screen: Screen) -> None:
        self._coming.append(screen)
        self._crowd.changed()
        if self._wave is None:
            self._wave = asyncio.get_running_loop().call_soon(self._let_in)

    def _let_in(self) -> None:
        """Greet those who came, one wave at a time."""
        loop = asyncio.get_running_loop()
        until = loop.time() + WAVE_S
        try:
            while self._coming:
                self.drain(self._coming.popleft())
                if loop.time() >= until:
                    break
        finally:
            self._crowd.changed()
            self._wave = loop.call_soon(self._let_in) if self._coming else None

    # --- Lines -----------------------------------------------------------------------------------

    def drain(self, screen: Screen) -> None:
        """Send a screen what waits for it, if its line takes anything now."""
        if not screen.ready or screen.closing is not None:
            return
        message = self.message(screen)
        if message is not None:
            screen.line.write(message, binary=screen.codec.binary)

    def pause(self, screen: Screen) -> None:
        """The line of a screen takes no more: it leaves the crowd, and what it misses is gathered."""
        if screen.ready:
            self._stands(screen)
            screen.ready = False
            self._crowd.changed()

    def resume(self, screen: Screen) -> None:
        """The line takes messages again: what was missed leaves as one."""
        if self.screens.get(screen.device) is screen:
            screen.ready = True
            self._crowd.changed()
            self.drain(screen)

    def _stands(self, screen: Screen) -> None:
        """Note where a screen of the crowd stands: it was sent all that was flushed."""
        if screen.ready and screen.idle:
            screen.stand(self._flushed)

    # --- Telling -----------------------------------------------------------------------------------

    def touched(self, keys: Iterable[Key]) -> None:
        """Paths have changed: have them told. Somebody who changed tables reads other boards from now on."""
        # In one order on every worker and in every run: what a set yields depends on the process.
        for board, path in sorted(keys):
            self._touched.setdefault(board, {})[path] = None
            if path == "seat" and board.startswith("me/"):
                self._reseat(board.removeprefix("me/"))

    def answer(self, screen: Screen, frame: bytes) -> None:
        """Have an answer told with what it changed, and not before."""
        self._answers.append((screen, frame))

    def _reseat(self, person: PersonId) -> None:
        for screen in self._of_person.get(person, ()):
            self._stands(screen)
            self._unwatch(screen)
            self._watch(screen)
            screen.greet()
            self._welcome(screen)
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

    async def nearly_due(self) -> None:
        """Wait until the next flush is near. What is decided before is not told earlier: decided together, it costs one
        append.
        """
        wait = self._not_before - GATHER_S - asyncio.get_running_loop().time()
        if wait > 0:
            await asyncio.sleep(wait)

    def _flush(self) -> None:
        self._timer = None
        loop = asyncio.get_running_loop()
        began = loop.time()
        stood = self._flushed
        try:
            self._send()
        except Exception:
            # Some were told and some were not: everybody is told again from where they stood; who waits asks again.
            log.exception("a bug while telling what happened behind seq %d", stood.seq)
            self._flushed = stood
            self.reset(self._replica)
        ended = loop.time()
        took = ended - began
        self._not_before = ended + min(TICK_MAX_S, PAUSE_PER_FLUSH * took, max(UNNOTICED_S, took))

    def _send(self) -> None:
        """Have everybody told what was touched, and who waits for an answer answered."""
        touched, self._touched = self._touched, {}
        self._flushed = self._replica.position
        waiting: dict[Screen, None] = {}
        for board, paths in touched.items():
            watchers = self._watchers.get(board)
            if watchers and board != ROOM:
                change = written(board, self._replica.patch(board, paths), self._flushed.token())
                for screen in watchers:
                    screen.offer(board, change(screen.codec))
                    waiting[screen] = None
        for screen, answer in self._answers:
            screen.answer(answer)
            waiting[screen] = None
        if ROOM in touched and ROOM in self._watchers:
            patch = self._replica.patch(ROOM, touched[ROOM])
            self._crowd.tell(ROOM, written(ROOM, patch, self._flushed.token()), waiting, Screen.offer)
        for screen in waiting:
            self.drain(screen)
        self._answers.clear()

    def message(self, screen: Screen) -> list[bytes] | None:
        """What waits for a screen."""
        return screen.message(self._shelf, self._flushed, self._clock())

    # --- Who is here -------------------------------------------------------------------------------

    def tell_presence(self) -> None:
        """Have who-is-here told soon; said many times, it is told once."""
        if self._presence_timer is None:
            self._presence_timer = asyncio.get_running_loop().call_later(PRESENCE_S, self._tell_presence)

    def _tell_presence(self) -> None:
        self._presence_timer = None
        waiting: dict[Screen, None] = {}
        counts = self._counts_now()
        if counts[0] != self._counted:
            self._tell_count(counts[0])
        live = self._told_outside(LIVE, self.presence.live(counts))
        if live is not None:
            self._crowd.tell(LIVE, live, waiting, _outside)
        pulse = self._told_outside(PULSE, self.presence.pulse(self._replica.state, counts))
        if pulse is not None:
            for screen in self._watchers.get(PULSE, ()):
                _outside(screen, PULSE, pulse(screen.codec))
                waiting[screen] = None
        for screen in waiting:
            self.drain(screen)

    def recount(self) -> None:
        """Tell the other workers again how many devices are connected here, and everybody here what has changed."""
        self._counted = Count(tablets=-1)
        self.tell_presence()

    def _counts_now(self) -> list[Count]:
        now_ms = self._clock()
        return self.presence.counts(self.presence.count(self._replica.state, now_ms), now_ms)

    def _tell_count(self, count: Count) -> None:
        self._counted = count
        self._counts(count)

    def _told_outside(self, board: BoardName, told: dict[str, Any]) -> Written | None:
        """What changed of a board beside the log since it was last told, if anything did."""
        patch = diff(self._shelf.outside.get(board, {}), told)
        self._shelf.tell(board, told)
        return written(board, patch, None) if patch.put or patch.cut else None


def _outside(screen: Screen, board: BoardName, change: bytes) -> None:
    """Who takes it now is told the change; who does not is owed the board."""
    if screen.ready and screen.idle:
        screen.offer(board, change)
    else:
        screen.owe(board)
