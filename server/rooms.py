"""The rooms of this worker: opened when somebody first comes, kept up with the other workers, let go when nobody is left.

This file does not know what happens in a room.
"""

import asyncio
import itertools
import logging
from contextlib import suppress
from typing import Final

from facilitation.ids import AtelierId, PersonId
from facilitation.kinds import Kinds
from server.clock import Clock
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
from server.room import Room
from server.snapshots import fold_version
from server.sorting.sorter import Sorter
from server.stores import Directory, Log, NoSuchAtelier, Pass, Rewound, Unavailable
from server.stores.errors import Damaged

log = logging.getLogger("atelier.rooms")

REOPEN_S: Final = 5.0
"""How long a room that could not be folded is left alone: a hall that comes back at once must not fold it in turn."""
NAMES_EVERY: Final = 12
"""Counts after which names are read again: a word that somebody is forgotten may not have arrived."""
KEPT_S: Final = 600.0
"""How long a room is kept in memory though nobody watches it, asks in it, or is waited for by its clock."""


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
        sorter: Sorter | None = None,
    ) -> None:
        self.store = store
        self.kinds = kinds
        self.clock = clock
        self.neighbours = neighbours
        self._rings = rings
        self._sorter = sorter
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
        room = opening.result()
        return None if room.fallen else room

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
        """Keep up with what other workers append and tell, until cancelled. A bug in it is told, and it goes on."""
        while True:
            try:
                async with asyncio.TaskGroup() as following:
                    following.create_task(self._follow_log(), name="follow the log")
                    following.create_task(self._follow_neighbours(), name="follow the neighbours")
                    following.create_task(self.neighbours.speak(), name="speak")
                    following.create_task(self._keep_house(), name="keep house")
                return  # The store was closed.
            except* Exception:
                log.exception("a bug beside the other workers")
            await asyncio.sleep(COUNT_EVERY_S)

    async def _follow_log(self) -> None:
        async for name, seq in self.store.wakeups():
            room = self.opened(name)
            if room is not None:
                room.grown(seq)

    async def _follow_neighbours(self) -> None:
        async for message in self.neighbours.listen():
            self._heard(message)

    async def _keep_house(self) -> None:
        """Say again how many are here, learn names again, and let go of rooms that nobody uses."""
        for turn in itertools.count(1):
            await asyncio.sleep(COUNT_EVERY_S)
            for name in tuple(self._rooms):
                room = self.opened(name)
                if room is None:
                    continue
                room.hub.presence.sorter = self._machine()
                if room.idle_s > KEPT_S:
                    await self._let_go(name)
                elif room.hub.screens or room.hub.presence.sorter:
                    if turn % NAMES_EVERY == 0 and room.hub.screens and room.replica.state.plan.asks_name:
                        with suppress(Unavailable):
                            await self._learn_names(room)
                    room.hub.recount()

    def _machine(self) -> str:
        """How the machine stands that sorts in the rooms of this worker; empty when this worker asks none."""
        if self._sorter is None or not self._rings:
            return ""
        # It is started when it is first needed: until then nothing is wrong with it.
        return "ready" if self._sorter.state == "off" else self._sorter.state

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
            case Came(device=device, at_ns=at_ns):
                if not hub.presence.came_elsewhere(device, at_ns):
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
        room = Room(
            name,
            self.store,
            self._directory,
            self.kinds,
            self.clock,
            self.neighbours,
            rings=self._rings,
            sorter=self._sorter,
        )
        room.hub.presence.sorter = self._machine()
        await room.open()
        await self._learn_names(room)
        running = asyncio.create_task(room.run(), name=f"room {name}")
        self._running[name] = running
        running.add_done_callback(lambda ended: self._ended(name, ended))
        return room

    async def _learn_names(self, room: Room) -> None:
        told = await self._directory.people(room.name)
        room.hub.presence.names = {who: str(said["name"]) for who, said in told.items() if said["name"]}

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
            if self._running.get(name) is None:
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
