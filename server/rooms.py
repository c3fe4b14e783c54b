"""Rooms: mailbox → decide → append → absorb → tick. The one place where the weather of the log is handled.

One task per room; state changes between awaits, never across one. This file does not know which store it writes to.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final, NamedTuple

from facilitation.boards import Boards, boards
from facilitation.commands import Command
from facilitation.errors import Refused
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import TAIL_COMMITS, AtelierId, DeviceId, PersonId
from facilitation.kinds import Kinds
from facilitation.log import Position, start
from facilitation.model import Actor, Atelier
from facilitation.propose import Ask, Done, propose
from facilitation.replica import Hole, Replica
from server.clock import Clock
from server.hub import Hub
from server.neighbours import (
    COUNT_EVERY_S,
    Came,
    Counted,
    Dismissed,
    Erased,
    Message,
    Named,
    Neighbours,
)
from server.presence import Count
from server.snapshots import Snapshots, fold_version
from server.stores import (
    Directory,
    Emptied,
    Entry,
    Full,
    Log,
    Lost,
    NoSuchAtelier,
    Pass,
    Rewound,
    Unavailable,
    Unknown,
)
from server.stores.errors import Damaged
from server.timers import SYSTEM, next_ring

log = logging.getLogger("atelier.rooms")

BATCH_MAX: Final = 500
"""Asks judged in one go: bounds how long the loop is held (some 10 ms)."""
MAIL_MAX: Final = 20_000
"""Asks that may wait in one room: one for everybody in the largest hall, while the store is full or away."""
SAY_S: Final = 10.0
"""How long a page waits for its ask to be judged; then it is told to come back."""
PAGE: Final = 1_000
"""Entries read from the log between two breaths."""
TRIES_S: Final = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Waits between two attempts while the store is full or away; the last one repeats."""
REOPEN_S: Final = 5.0
"""How long a room that could not be folded is left alone: a hall that comes back at once must not fold it in turn."""

LOOK_S: Final = 2.0
"""How often a room sees for itself where its log ends: hints may be lost, and a log may be rewound."""
KEPT_S: Final = 600.0
"""How long a room is kept in memory though nobody watches it, asks in it, or is waited for by its clock."""

Verdict = Done | Refused
Answer = Callable[[Verdict], None]


class Letter(NamedTuple):
    """An ask, and who to tell what became of it."""

    ask: Ask
    answer: Answer


class Witness:
    """A copy folded from the log alone, beside the one that is served: to compare with."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        self.heard: dict[DeviceId, list[int]] = {}
        self._drawn: Boards | None = None

    def absorb(self, commit: Commit, position: Position) -> None:
        """Take the next commit in, and note down whose it was."""
        self.replica.absorb(commit, position)
        self._drawn = None
        if commit.device is not None:
            self.heard.setdefault(commit.device, []).append(commit.n)

    def boards(self) -> Boards:
        """Every board, drawn whole."""
        if self._drawn is None:
            self._drawn = boards(self.replica.kinds, self.replica.state)
        return self._drawn


class Room:
    """One atelier on this worker."""

    def __init__(
        self,
        name: AtelierId,
        store: Log,
        kinds: Kinds,
        clock: Clock,
        neighbours: Neighbours | None = None,
        *,
        rings: bool = True,
    ) -> None:
        """`rings`: whether this worker says what the clock asks for."""
        self.name = name
        self._store = store
        self._kinds = kinds
        self._clock = clock
        self._rings = rings
        self._grown_to = 0
        self._look_at_s = 0.0
        self._used_s = 0.0
        self._mail: deque[Letter] = deque()
        self._woken = asyncio.Event()
        self._last_ms = 0
        self._asking: set[asyncio.Future[Verdict]] = set()
        self._fallen = False
        self._witness: Witness | None = None
        self._witnessing = asyncio.Lock()
        self._snapshots = Snapshots(name, store, kinds)
        self.replica = Replica(kinds, start(""))
        self.hub = Hub(self.replica, clock)
        if neighbours is not None:
            self.hub = Hub(
                self.replica, clock, partial(neighbours.count, self.name), partial(neighbours.came, self.name)
            )

    async def open(self) -> None:
        """Fold the log. Raises `NoSuchAtelier`, `Unavailable`."""
        self.replica = await self._folded()
        self.hub.reset(self.replica)

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
        saving = asyncio.create_task(self._snapshots.run(), name=f"snapshots {self.name}")
        try:
            while True:
                await self._woken_or_due()
                self._woken.clear()
                if self._grown_to > self.replica.position.seq or loop.time() >= self._look_at_s:
                    await self._look()
                letters = [self._mail.popleft() for _ in range(min(BATCH_MAX, len(self._mail)))]
                if self._mail:
                    self._woken.set()
                if letters:
                    self._used_s = loop.time()
                    await self._serve(letters)
        finally:
            saving.cancel()
            self._fall()

    def grown(self, seq: int) -> None:
        """Somebody says that the log has grown."""
        if seq > self.replica.position.seq:
            self._grown_to = max(self._grown_to, seq)
            self._woken.set()

    @property
    def used(self) -> bool:
        """Whether somebody watches this room or asks in it, or its clock will ring."""
        rings = self._rings and next_ring(self.replica.state) is not None
        return bool(self.hub.screens or self._mail or rings)

    @property
    def idle_s(self) -> float:
        """How long this room has not been used."""
        now_s = asyncio.get_running_loop().time()
        if self.used:
            self._used_s = now_s
        return now_s - self._used_s

    def _fall(self) -> None:
        self._fallen = True
        self.hub.close("again")
        for verdict in self._asking:
            if not verdict.done():
                verdict.set_exception(Unavailable())

    async def _woken_or_due(self) -> None:
        """Wait for mail, for a hint, for what the clock asks, or for the next look at the log."""
        ring = next_ring(self.replica.state) if self._rings else None
        wait = max(0.0, self._look_at_s - asyncio.get_running_loop().time())
        if ring is not None:
            wait = min(wait, max(0, ring.at_ms - self._clock()) / 1000)
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._woken.wait()
                return
        if ring is not None and self._clock() >= ring.at_ms:
            self.post(Ask(ring.command, SYSTEM), lambda said: None)

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
            bodies = [self._kinds.write_commit(commit) for commit in commits]
            for body in bodies:
                # What cannot be read again must not reach the log: it would shut the atelier for good.
                self._kinds.read_commit(body)
            positions = await self._store.append(self.name, bodies, replica.position)
            for commit, position in zip(commits, positions, strict=True):
                self._absorb(commit, position)
        for letter, verdict in zip(letters, verdicts, strict=True):
            letter.answer(verdict)
        self.hub.schedule()

    def _absorb(self, commit: Commit, position: Position) -> None:
        self.hub.touched(self.replica.absorb(commit, position))
        self._snapshots.passed(position, self.replica.state)
        self._last_ms = max(self._last_ms, commit.at_ms)

    async def _wait(self, code: str, tries: int) -> None:
        """Say what the weather is, and let some of it pass."""
        self._weather(code)
        await asyncio.sleep(TRIES_S[min(tries, len(TRIES_S) - 1)])

    def _weather(self, code: str) -> None:
        if self.hub.presence.weather != code:
            log.warning("room %s: the store is %s", self.name, code or "back")
            self.hub.presence.weather = code
            self.hub.tell_presence()

    # --- Reading the log -----------------------------------------------------------------------

    async def _catch_up(self) -> None:
        """Fold what somebody else appended."""
        try:
            while entries := await self._store.read(self.name, self.replica.position, PAGE):
                for entry in entries:
                    self._absorb(self._commit(entry), entry.position)
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
                self.replica = await self._folded()
                self.hub.reset(self.replica)
                return
            except (Unavailable, Rewound) as why:
                await self._wait(_code(why), tries)
                tries += 1

    async def _folded(self) -> Replica:
        """A fresh copy, folded from the newest snapshot or from the start of the log.

        Of the log the tail is drawn commit by commit, so that who comes back is told what changed; what lies before
        it is folded only, and drawn once. Raises `NoSuchAtelier`, also for a log without its making.
        """
        after, atelier = await self._snapshots.newest() or (None, None)
        tail = (await self._store.head(self.name)).seq - TAIL_COMMITS
        replica: Replica | None = None
        while entries := await self._store.read(self.name, after, PAGE):
            for entry in entries:
                commit = self._commit(entry)
                if replica is None and entry.position.seq > tail:
                    replica = await self._drawn(after or start(entry.position.epoch), atelier)
                if replica is None:
                    atelier = fold_commit(self._kinds, atelier, commit)
                else:
                    replica.absorb(commit, entry.position)
                    self._snapshots.passed(entry.position, replica.state)
                after = entry.position
                self._last_ms = max(self._last_ms, commit.at_ms)
            await asyncio.sleep(0)
        if replica is None and after is not None:
            replica = await self._drawn(after, atelier)
        if replica is None:
            # The power went between the log's first line and its second: there is nothing to serve.
            raise NoSuchAtelier(self.name)
        return replica

    async def _drawn(self, at: Position, atelier: Atelier | None) -> Replica:
        """A copy that begins here. All boards of a large hall are drawn beside the loop: other rooms go on."""
        if atelier is None:
            return Replica(self._kinds, at)
        self._snapshots.passed(at, atelier)
        return await asyncio.to_thread(Replica, self._kinds, at, atelier)

    async def witness(self) -> Witness:
        """A copy folded from the log alone. Kept, and only what is new is read: whoever asks often costs little."""
        async with self._witnessing:
            try:
                return await self._witnessed()
            except Rewound:
                self._witness = None
                return await self._witnessed()

    async def _witnessed(self) -> Witness:
        after = None if self._witness is None else self._witness.replica.position
        while entries := await self._store.read(self.name, after, PAGE):
            for entry in entries:
                if self._witness is None:
                    self._witness = Witness(Replica(self._kinds, start(entry.position.epoch)))
                self._witness.absorb(self._commit(entry), entry.position)
            after = entries[-1].position
            await asyncio.sleep(0)
        if self._witness is None:
            raise NoSuchAtelier(self.name)
        return self._witness

    def _commit(self, entry: Entry) -> Commit:
        if entry.body is None:
            # Redacted: it counts in the order and tells nothing.
            return Commit(seq=entry.position.seq, at_ms=0, by=SYSTEM, events=())
        return self._kinds.read_commit(entry.body)


def _code(why: Exception) -> str:
    """What the weather is called on the console."""
    return "full" if isinstance(why, Full) else "emptied" if isinstance(why, Emptied) else "away"


class Rooms:
    """The rooms of this worker, opened when somebody first comes."""

    def __init__(
        self,
        store: Log,
        kinds: Kinds,
        clock: Clock,
        directory: Directory,
        neighbours: Neighbours,
        *,
        rings: bool = True,
    ) -> None:
        self.store = store
        self.kinds = kinds
        self.clock = clock
        self.neighbours = neighbours
        self._rings = rings
        self._directory = directory
        self._rooms: dict[AtelierId, asyncio.Task[Room]] = {}
        self._running: dict[AtelierId, asyncio.Task[None]] = {}
        self._told: set[AtelierId] = set()
        # Before anybody comes: were it looked up later, the files might be those of the next release already.
        fold_version(kinds)

    async def room(self, name: AtelierId) -> Room:
        """The room of an atelier. Raises `NoSuchAtelier`, and `Unavailable`, also when the log cannot be folded."""
        opening = self._rooms.get(name)
        if opening is None:
            opening = self._rooms[name] = asyncio.create_task(self._open(name), name=f"open {name}")
            opening.add_done_callback(lambda opened: self._opened(name, opened))
        try:
            return await asyncio.shield(opening)
        except (NoSuchAtelier, Unavailable):
            raise
        except Exception as why:
            raise Unavailable from why

    def opened(self, name: AtelierId) -> Room | None:
        """The room of an atelier if it is open now."""
        opening = self._rooms.get(name)
        if opening is None or not opening.done() or opening.cancelled() or opening.exception() is not None:
            return None
        return opening.result()

    def dismiss(self, entry: Pass) -> None:
        """Close the socket of a pass that was taken back, on whichever worker it is."""
        self._heard(dismissed := Dismissed(atelier=entry.atelier, device=entry.device))
        self.neighbours.tell(dismissed)

    def name(self, atelier: AtelierId, person: PersonId, name: str) -> None:
        """Somebody is called so from now on, on every worker; empty: they are forgotten."""
        self._heard(named := Named(atelier=atelier, person=person, name=name))
        self.neighbours.tell(named)

    def erased(self, atelier: AtelierId) -> None:
        """Who people are was erased: nobody stays connected, on no worker."""
        self._heard(over := Erased(atelier=atelier))
        self.neighbours.tell(over)

    # --- Beside the other workers --------------------------------------------------------------------

    async def follow(self) -> None:
        """Keep up with what other workers append and tell, until cancelled."""
        async with asyncio.TaskGroup() as following:
            following.create_task(self._follow_log(), name="follow the log")
            following.create_task(self._follow_neighbours(), name="follow the neighbours")
            following.create_task(self.neighbours.speak(), name="speak")
            following.create_task(self._keep_house(), name="keep house")

    async def _follow_log(self) -> None:
        async for name, seq in self.store.wakeups():
            room = self.opened(name)
            if room is not None:
                room.grown(seq)

    async def _follow_neighbours(self) -> None:
        async for message in self.neighbours.listen():
            self._heard(message)

    async def _keep_house(self) -> None:
        """Say again how many are here, and let go of rooms that nobody uses."""
        while True:
            await asyncio.sleep(COUNT_EVERY_S)
            for name in tuple(self._rooms):
                room = self.opened(name)
                if room is None:
                    continue
                if room.idle_s > KEPT_S:
                    await self._let_go(name)
                elif room.hub.screens:
                    room.hub.tell_count()
                    room.hub.tell_presence()

    async def let_go_unless_due(self, name: AtelierId) -> None:
        """Close a room that was only looked into, unless somebody is in it or its clock will ring."""
        room = self.opened(name)
        if room is not None and not room.used:
            await self._let_go(name)

    async def _let_go(self, name: AtelierId) -> None:
        """Close a room that nobody uses; whoever comes next opens it again."""
        del self._rooms[name]
        running = self._running[name]
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    def _heard(self, message: Message) -> None:
        room = self.opened(message.atelier)
        if room is None:
            return
        hub = room.hub
        match message:
            case Counted(worker=worker, count=count):
                hub.presence.counted(worker, count, self.clock())
            case Came(device=device, at_ms=at_ms):
                if not hub.presence.came_elsewhere(device, at_ms):
                    return
                hub.close("elsewhere", device)
            case Dismissed(device=device):
                hub.close("not_allowed", device)
            case Named(person=person, name=name):
                hub.presence.names.pop(person, None)
                if name:
                    hub.presence.names[person] = name
            case Erased():
                hub.presence.names.clear()
                hub.close("ended")
        hub.tell_presence()

    async def _open(self, name: AtelierId) -> Room:
        room = Room(name, self.store, self.kinds, self.clock, self.neighbours, rings=self._rings)
        await room.open()
        told = await self._directory.people(name)
        room.hub.presence.names.update({who: str(said["name"]) for who, said in told.items() if said["name"]})
        running = asyncio.create_task(room.run(), name=f"room {name}")
        self._running[name] = running
        running.add_done_callback(lambda ended: self._ended(name, ended))
        return room

    def _opened(self, name: AtelierId, opened: asyncio.Task[Room]) -> None:
        """Forget a room that could not be opened, so that the next who comes tries again."""
        if opened.cancelled() or opened.exception() is None:
            return
        why = opened.exception()
        if isinstance(why, NoSuchAtelier | Unavailable | Rewound):
            self._forget(name, opened)
        else:
            self._say_why(name, why)
            asyncio.get_running_loop().call_later(REOPEN_S, self._forget, name, opened)

    def _ended(self, name: AtelierId, ended: asyncio.Task[None]) -> None:
        """A room fell: it is opened again for the next who comes."""
        if self._running.get(name) is ended:
            del self._running[name]
        if not ended.cancelled() and ended.exception() is not None:
            self._say_why(name, ended.exception())
            self._rooms.pop(name, None)

    def _forget(self, name: AtelierId, opened: asyncio.Task[Room]) -> None:
        if self._rooms.get(name) is opened:
            del self._rooms[name]

    def _say_why(self, name: AtelierId, why: BaseException | None) -> None:
        """Say once why an atelier cannot be served: a hall that keeps coming back would fill the disk with it."""
        if name in self._told or isinstance(why, NoSuchAtelier):
            return
        self._told.add(name)
        if isinstance(why, Damaged):
            log.error("the log of %s does not hold together at seq %d: restore a backup", name, why.seq)
        else:
            log.error("room %s cannot be served", name, exc_info=why)

    async def close(self) -> None:
        """Send every screen away to come back, then stop."""
        for name in tuple(self._rooms):
            room = self.opened(name)
            if room is not None:
                room.hub.close("moving")
                self.neighbours.count(name, Count())
        running = tuple(self._running.values())
        for room_task in running:
            room_task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
