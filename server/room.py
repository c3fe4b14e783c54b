"""A room: mailbox → decide → append → absorb → tick. The one place where the weather of the log is handled.

One task per room; state changes between awaits, never across one. This file does not know which store it writes to.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any, Final, NamedTuple

from facilitation.commands import Command
from facilitation.errors import Refused
from facilitation.events import ClosingEvent, Commit
from facilitation.ids import AtelierId
from facilitation.kinds import Kinds
from facilitation.log import Position, start
from facilitation.model import Actor, Atelier
from facilitation.propose import Ask, Done, propose
from facilitation.replica import Hole, Replica
from server.books import Books
from server.clock import Clock
from server.copies import PAGE, Copies
from server.hub import Hub
from server.neighbours import Neighbours
from server.snapshots import Snapshots
from server.sorting.assistant import Assistant
from server.sorting.sorter import Sorter
from server.stores import Directory, Emptied, Full, Log, Lost, NoSuchAtelier, Rewound, Unavailable, Unknown
from server.timers import SYSTEM, Ring, next_ring

log = logging.getLogger("atelier.rooms")

BATCH_MAX: Final = 500
"""Asks judged in one go: bounds how long the loop is held (some 10 ms)."""
MAIL_MAX: Final = 20_000
"""Asks that may wait in one room: one for everybody in the largest hall, while the store is full or away."""
SAY_S: Final = 10.0
"""How long a page waits for its ask to be judged; then it is told to come back."""
TRIES_S: Final = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Waits between two attempts while the store is full or away; the last one repeats."""

LOOK_S: Final = 2.0
"""How often a room sees for itself where its log ends: hints may be lost, and a log may be rewound."""

Verdict = Done | Refused
Answer = Callable[[Verdict], None]


class Letter(NamedTuple):
    """An ask, and who to tell what became of it."""

    ask: Ask
    answer: Answer


class Room:
    """One atelier on this worker."""

    def __init__(
        self,
        name: AtelierId,
        store: Log,
        directory: Directory,
        kinds: Kinds,
        clock: Clock,
        neighbours: Neighbours | None = None,
        *,
        rings: bool = True,
        sorter: Sorter | None = None,
    ) -> None:
        """`rings`: whether this worker does what is done once: it says what the clock asks for, saves snapshots, and has
        `sorter` sort the notes if there is one.
        """
        self.name = name
        self._store = store
        self._kinds = kinds
        self._clock = clock
        self._rings = rings
        self._rung: Ring | None = None
        self._grown_to = 0
        self._look_at_s = 0.0
        self._used_s = 0.0
        self._mail: deque[Letter] = deque()
        self._woken = asyncio.Event()
        self._last_ms = 0
        self._asking: set[asyncio.Future[Verdict]] = set()
        self._fallen = False
        self._books = Books(name, directory, kinds)
        self._snapshots = Snapshots(name, store, kinds, self._books)
        self._assistant = (
            Assistant(name, store, kinds, sorter, self.say) if rings and sorter is not None else None
        )
        self.copies = Copies(name, store, kinds, self._books, self._snapshots)
        self.replica = Replica(kinds, start(""))
        if neighbours is None:
            self.hub = Hub(self.replica, clock)
        else:
            self.hub = Hub(
                self.replica, clock, partial(neighbours.count, name), partial(neighbours.came, name)
            )

    async def open(self) -> None:
        """Fold the log. Raises `NoSuchAtelier`, `Unavailable`."""
        await self._begin()

    async def _begin(self) -> None:
        self.replica, at_ms = await self.copies.fresh()
        self._books.closed()
        self._last_ms = max(self._last_ms, at_ms)
        self.hub.reset(self.replica)
        if self._assistant is not None:
            self._assistant.passed(self.replica.state)

    # --- Asking --------------------------------------------------------------------------------

    def post(self, ask: Ask, answer: Answer) -> None:
        """Put an ask into the mailbox. Raises `Unavailable` when nobody serves it any more."""
        if self._fallen or len(self._mail) >= MAIL_MAX:
            raise Unavailable
        self._mail.append(Letter(ask, answer))
        self._woken.set()

    async def say(self, command: Command, by: Actor) -> int:
        """Ask, and wait for the `seq` at which it is so. Raises `Refused`, and `Unavailable` when the room falls."""
        verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()
        self.post(Ask(command, by), lambda said: None if verdict.done() else verdict.set_result(said))
        self._asking.add(verdict)
        try:
            async with asyncio.timeout(SAY_S):
                said = await verdict
        except TimeoutError:
            raise Unavailable from None
        finally:
            self._asking.discard(verdict)
        if isinstance(said, Refused):
            raise said
        return said.seq

    # --- The loop ------------------------------------------------------------------------------

    async def run(self) -> None:
        """Serve the mailbox and follow the log until cancelled, or until the log cannot be folded; then send everybody
        away.
        """
        loop = asyncio.get_running_loop()
        self._used_s = loop.time()
        self._look_at_s = self._used_s + LOOK_S
        beside = self._beside()
        try:
            while True:
                await self._woken_or_due()
                self._woken.clear()
                if self._grown_to > self.replica.position.seq or loop.time() >= self._look_at_s:
                    await self._look()
                self._ring_if_due()
                if self._mail:
                    await self.hub.nearly_due()
                letters = [self._mail.popleft() for _ in range(min(BATCH_MAX, len(self._mail)))]
                if self._mail:
                    self._woken.set()
                if letters:
                    self._used_s = loop.time()
                    await self._serve(letters)
        finally:
            for task in beside:
                task.cancel()
            self._fall()

    def _beside(self) -> list[asyncio.Task[None]]:
        """What goes on beside the room; some of it where what is done once is done."""
        beside: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "books": lambda: self._books.run(self._standing)
        }
        if self._rings:
            beside["snapshots"] = self._snapshots.run
        if self._assistant is not None:
            beside["sorting"] = self._assistant.run
        return [asyncio.create_task(run(), name=f"{what} {self.name}") for what, run in beside.items()]

    def grown(self, seq: int) -> None:
        """Somebody says that the log has grown."""
        if seq > self.replica.position.seq:
            self._grown_to = max(self._grown_to, seq)
            self._woken.set()

    @property
    def used(self) -> bool:
        """Whether somebody watches this room or asks in it, its clock will ring, or a key is to be forgotten in it."""
        rings = self._rings and next_ring(self.replica.state) is not None
        return bool(self.hub.screens or self._mail or rings or self._books.untidy(self.replica.state))

    @property
    def idle_s(self) -> float:
        """How long this room has not been used."""
        now_s = asyncio.get_running_loop().time()
        if self.used:
            self._used_s = now_s
        return now_s - self._used_s

    @property
    def fallen(self) -> bool:
        """Whether nobody serves this room any more."""
        return self._fallen

    def _fall(self) -> None:
        self._fallen = True
        self.hub.close("again")
        for verdict in self._asking:
            if not verdict.done():
                verdict.set_exception(Unavailable())

    async def _woken_or_due(self) -> None:
        """Wait for mail, for a hint, for what the clock asks, or for the next look at the log."""
        ring = self._next_ring()
        wait = max(0.0, self._look_at_s - asyncio.get_running_loop().time())
        if ring is not None:
            wait = min(wait, max(0, ring.at_ms - self._clock()) / 1000)
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._woken.wait()

    def _next_ring(self) -> Ring | None:
        """What the clock will ask for, if this worker rings, and has not been told no."""
        ring = next_ring(self.replica.state) if self._rings else None
        return None if ring == self._rung else ring

    def _ring_if_due(self) -> None:
        """Say what the clock asks for, however busy the room is: a vote ends while everybody votes."""
        ring = self._next_ring()
        if ring is None or self._clock() < ring.at_ms:
            return
        self._rung = ring

        def told(said: Verdict) -> None:
            if not isinstance(said, Refused):
                self._rung = None

        self._mail.append(Letter(Ask(ring.command, SYSTEM), told))

    async def _look(self) -> None:
        """See whether the log ends where this copy does, and fold what it does not have."""
        self._look_at_s = asyncio.get_running_loop().time() + LOOK_S
        try:
            if self._grown_to > self.replica.position.seq or (
                await self._store.head(self.name) != self.replica.position
            ):
                await self._catch_up()
            if self.hub.presence.weather != "full":
                self._weather("")
        except Unavailable as why:
            self._weather(_code(why))

    async def _serve(self, letters: list[Letter]) -> None:
        """Have a batch judged, appended and told, whatever the weather."""
        tries = 0
        while True:
            try:
                await self._attempt(letters)
                self._weather("")
                return
            except Lost:
                await self._catch_up()
            except Rewound:
                await self._fold_again()
            except Unknown:
                # Whether it was written is for the log to say: what is there was heard, and is not done again.
                if tries:
                    await self._wait("away", tries)
                await self._fold_again()
                tries += 1
            except (Full, Unavailable) as weather:
                await self._wait(_code(weather), tries)
                tries += 1
            except NoSuchAtelier:
                raise  # Destroyed under our feet: nothing of it can be served.
            except Exception:
                log.exception("a bug in room %s behind seq %d", self.name, self.replica.position.seq)
                await self._fold_again()
                if len(letters) == 1:
                    self._give_up(letters[0])
                    return
                for letter in letters:
                    await self._serve([letter])
                return

    def _give_up(self, letter: Letter) -> None:
        """Refuse by its number what a bug keeps from being judged: closing the socket would leave it at the head of
        an outbox for ever. If the bug came after it was written, it is done.
        """
        ask, atelier = letter.ask, self.replica.state
        done = ask.device is not None and ask.n <= atelier.heard.get(ask.device, 0)
        letter.answer(Done(self.replica.position.seq, written=True) if done else Refused("bad_command"))
        self.hub.schedule()

    async def _attempt(self, letters: list[Letter]) -> None:
        """Judge, append, absorb, tell. Raises the weather of the log, before anything was absorbed."""
        replica = self.replica
        at_ms = max(self._clock(), self._last_ms)
        asks = [letter.ask for letter in letters]
        commits, verdicts = propose(self._kinds, replica.state, replica.position.seq, asks, at_ms)
        if commits:
            bodies = [await self._books.write(commit) for commit in commits]
            positions = await self._store.append(self.name, bodies, replica.position)
            for commit, position in zip(commits, positions, strict=True):
                self._absorb(commit, position)
        elif await self._store.head(self.name) != replica.position:
            # Who is refused, or told that it is so already, is told so where the log ends, not where this worker was.
            raise Lost
        for letter, verdict in zip(letters, verdicts, strict=True):
            letter.answer(verdict)
        self.hub.schedule()

    def _absorb(self, commit: Commit, position: Position) -> None:
        self.hub.touched(self.replica.absorb(commit, position))
        if any(isinstance(event, ClosingEvent) for event in commit.events):
            self._close_books()
        if not self._books.misses(self.replica.state):
            self._snapshots.passed(position, self.replica.state)
        if self._assistant is not None:
            self._assistant.passed(self.replica.state, commit.by.person)
        self._last_ms = max(self._last_ms, commit.at_ms)
        if self.hub.presence.led(commit):
            self.hub.tell_presence()

    def _close_books(self) -> None:
        """Who gave what is known no more: not by its key, and not by what is held in memory."""
        self._books.closed()
        self._snapshots.forget()
        self.copies.forget()

    async def _wait(self, code: str, tries: int) -> None:
        """Say what the weather is, and let some of it pass."""
        self._weather(code)
        await asyncio.sleep(TRIES_S[min(tries, len(TRIES_S) - 1)])

    def _weather(self, code: str) -> None:
        if self.hub.presence.weather != code:
            log.warning("room %s: the store is %s", self.name, code or "back")
            self.hub.presence.weather = code
            self.hub.tell_presence()

    async def _standing(self) -> Atelier:
        """The atelier of this copy, which is the log's. Raises `Rewound` when the log tells another story by now."""
        replica = self.replica
        await self._store.read(self.name, replica.position, 1)
        return replica.state

    # --- Reading the log -----------------------------------------------------------------------

    async def _catch_up(self) -> None:
        """Fold what somebody else appended."""
        try:
            while entries := await self._store.read(self.name, self.replica.position, PAGE):
                for entry in entries:
                    self._absorb(await self._books.read(entry), entry.position)
                if len(entries) < PAGE:
                    break
        except (Rewound, Hole):
            await self._fold_again()
        except Unavailable as why:
            await self._wait(_code(why), 0)  # Whoever was first still is: the next attempt leads here again.
        self.hub.schedule()

    async def _fold_again(self) -> None:
        """Drop this copy: it and the log disagree, and guessing would make it worse."""
        tries = 0
        while True:
            try:
                await self._begin()
                return
            except (Unavailable, Rewound) as why:
                await self._wait(_code(why), tries)
                tries += 1


def _code(why: Exception) -> str:
    """What the weather is called on the console."""
    return "full" if isinstance(why, Full) else "emptied" if isinstance(why, Emptied) else "away"
