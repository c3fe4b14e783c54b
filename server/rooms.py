"""Rooms: mailbox → decide → append → absorb → tick. The one place where the weather of the log is handled.

One task per room; state changes between awaits, never across one. This file does not know which store it writes to.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

from facilitation.commands import Command
from facilitation.errors import Refused
from facilitation.events import Commit
from facilitation.ids import AtelierId, DeviceId
from facilitation.kinds import Kinds
from facilitation.log import Position, start
from facilitation.model import Actor
from facilitation.propose import Ask, Done, propose
from facilitation.replica import Replica
from server.clock import Clock
from server.hub import Hub
from server.stores import Directory, Entry, Full, Log, Lost, Rewound, Unavailable, Unknown
from server.timers import SYSTEM, next_ring

log = logging.getLogger("atelier.rooms")

BATCH_MAX: Final = 500
"""Asks judged in one go: bounds how long the loop is held (some 10 ms)."""
PAGE: Final = 1_000
"""Entries read from the log between two breaths."""
TRIES_S: Final = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Waits between two attempts while the store is full or away; the last one repeats."""

Verdict = Done | Refused
Answer = Callable[[Verdict], None]


class Letter(NamedTuple):
    """An ask, and who to tell what became of it."""

    ask: Ask
    answer: Answer


class Room:
    """One atelier on this worker."""

    def __init__(self, name: AtelierId, store: Log, kinds: Kinds, clock: Clock) -> None:
        self.name = name
        self._store = store
        self._kinds = kinds
        self._clock = clock
        self._mail: deque[Letter] = deque()
        self._woken = asyncio.Event()
        self._last_ms = 0
        self.replica = Replica(kinds, start(""))
        self.hub = Hub(self.replica, clock)

    async def open(self) -> None:
        """Fold the log. Raises `NoSuchAtelier`, `Unavailable`."""
        self.replica = await self._folded()
        self.hub.reset(self.replica)

    # --- Asking --------------------------------------------------------------------------------

    def post(self, ask: Ask, answer: Answer) -> None:
        """Put an ask into the mailbox."""
        self._mail.append(Letter(ask, answer))
        self._woken.set()

    async def say(self, command: Command, by: Actor) -> int:
        """Ask, and wait for the `seq` at which it is so. Raises `Refused`."""
        verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()
        self.post(Ask(command, by), lambda said: None if verdict.done() else verdict.set_result(said))
        said = await verdict
        if isinstance(said, Refused):
            raise said
        return said.seq

    # --- The loop ------------------------------------------------------------------------------

    async def run(self) -> None:
        """Serve the mailbox until cancelled."""
        while True:
            await self._mail_or_ring()
            letters = [self._mail.popleft() for _ in range(min(BATCH_MAX, len(self._mail)))]
            if not self._mail:
                self._woken.clear()
            if letters:
                await self._serve(letters)

    async def _mail_or_ring(self) -> None:
        """Wait for mail, or for what the clock asks."""
        ring = next_ring(self.replica.state)
        wait = None if ring is None else max(0, ring.at_ms - self._clock()) / 1000
        try:
            async with asyncio.timeout(wait):
                await self._woken.wait()
        except TimeoutError:
            assert ring is not None
            self.post(Ask(ring.command, SYSTEM), lambda said: None)

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
            except (Rewound, Unknown):
                # Whether it was written is for the log to say: what is there was heard, and is not done again.
                await self._fold_again()
            except (Full, Unavailable) as weather:
                self._weather("full" if isinstance(weather, Full) else "away")
                await asyncio.sleep(TRIES_S[min(tries, len(TRIES_S) - 1)])
                tries += 1
            except Exception:
                log.exception("a bug in room %s behind seq %d", self.name, self.replica.position.seq)
                await self._fold_again()
                if len(letters) == 1:
                    # Refused by its number: closing the socket would leave it at the head of an outbox for ever.
                    letters[0].answer(Refused("bad_command"))
                    return
                for letter in letters:
                    await self._serve([letter])
                return

    async def _attempt(self, letters: list[Letter]) -> None:
        """Judge, append, absorb, tell. Raises the weather of the log, before anything was absorbed."""
        replica = self.replica
        at_ms = max(self._clock(), self._last_ms)
        asks = [letter.ask for letter in letters]
        commits, verdicts = propose(self._kinds, replica.state, replica.position.seq, asks, at_ms)
        if commits:
            bodies = [self._kinds.write_commit(commit) for commit in commits]
            positions = await self._store.append(self.name, bodies, replica.position)
            for commit, position in zip(commits, positions, strict=True):
                self._absorb(commit, position)
        for letter, verdict in zip(letters, verdicts, strict=True):
            letter.answer(verdict)
        self.hub.schedule()

    def _absorb(self, commit: Commit, position: Position) -> None:
        self.hub.touched(self.replica.absorb(commit, position))
        self._last_ms = max(self._last_ms, commit.at_ms)

    def _weather(self, code: str) -> None:
        if self.hub.presence.weather != code:
            log.warning("room %s: the store is %s", self.name, code or "back")
            self.hub.presence.weather = code
            self.hub.tell_presence()

    # --- Reading the log -----------------------------------------------------------------------

    async def _catch_up(self) -> None:
        """Fold what somebody else appended."""
        try:
            for entry in await self._store.read(self.name, self.replica.position, PAGE):
                self._absorb(self._commit(entry), entry.position)
        except Rewound:
            await self._fold_again()
        self.hub.schedule()

    async def _fold_again(self) -> None:
        """Drop this copy: it and the log disagree, and guessing would make it worse."""
        tries = 0
        while True:
            try:
                self.replica = await self._folded()
                self.hub.reset(self.replica)
                return
            except (Unavailable, Rewound):
                self._weather("away")
                await asyncio.sleep(TRIES_S[min(tries, len(TRIES_S) - 1)])
                tries += 1

    async def _folded(self, seen: Callable[[Commit], None] = lambda commit: None) -> Replica:
        """A fresh copy, folded from the start of the log; every commit is shown to `seen`."""
        replica: Replica | None = None
        after: Position | None = None
        while entries := await self._store.read(self.name, after, PAGE):
            for entry in entries:
                replica = replica or Replica(self._kinds, start(entry.position.epoch))
                commit = self._commit(entry)
                replica.absorb(commit, entry.position)
                seen(commit)
                self._last_ms = max(self._last_ms, commit.at_ms)
            after = entries[-1].position
            await asyncio.sleep(0)
        assert replica is not None, "an atelier's log begins with its making"
        return replica

    async def witness(self, device: DeviceId) -> tuple[Replica, list[int]]:
        """A copy folded from the log alone, and the numbers of a device that stand in it, as often as they stand."""
        heard: list[int] = []
        replica = await self._folded(
            lambda commit: heard.append(commit.n) if commit.device == device else None
        )
        return replica, heard

    def _commit(self, entry: Entry) -> Commit:
        if entry.body is None:
            # Redacted: it counts in the order and tells nothing.
            return Commit(seq=entry.position.seq, at_ms=0, by=SYSTEM, events=())
        return self._kinds.read_commit(entry.body)


class Rooms:
    """The rooms of this worker, opened when somebody first comes."""

    def __init__(self, store: Log, kinds: Kinds, clock: Clock, directory: Directory) -> None:
        self.store = store
        self.kinds = kinds
        self.clock = clock
        self._directory = directory
        self._rooms: dict[AtelierId, asyncio.Task[Room]] = {}
        self._running: set[asyncio.Task[None]] = set()

    async def room(self, name: AtelierId) -> Room:
        """The room of an atelier. Raises `NoSuchAtelier`, `Unavailable`."""
        opening = self._rooms.get(name)
        if opening is None:
            opening = self._rooms[name] = asyncio.create_task(self._open(name), name=f"open {name}")
        try:
            return await asyncio.shield(opening)
        except Exception:
            self._rooms.pop(name, None)
            raise

    async def _open(self, name: AtelierId) -> Room:
        room = Room(name, self.store, self.kinds, self.clock)
        await room.open()
        told = await self._directory.people(name)
        room.hub.presence.names.update({who: str(said["name"]) for who, said in told.items() if said["name"]})
        running = asyncio.create_task(room.run(), name=f"room {name}")
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        return room

    async def close(self) -> None:
        """Send every screen away to come back, then stop."""
        for opening in self._rooms.values():
            if opening.done() and not opening.cancelled() and opening.exception() is None:
                opening.result().hub.close("moving")
        for running in tuple(self._running):
            running.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
