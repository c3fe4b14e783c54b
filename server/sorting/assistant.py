"""The machine in one room: it looks at the room now and then, has it sorted, and says what was found, like anybody else.

Nothing waits for it. It runs beside the room and ends with it; what it says is judged in the state as it is then, so
being late, or being there twice, does no harm. This file does not know how notes are sorted.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Final

import msgspec
from msgspec.structs import replace

from facilitation.clustering.scene import Moves, Scene, Sorted, together
from facilitation.commands import Command, ProposeMoves, SortNotes
from facilitation.errors import Refused
from facilitation.ids import ROOM_PLACE, AtelierId, PersonId, Place
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier
from server.sorting.orders import first_orders, last_orders, new_clusters, proposal
from server.sorting.pipe import digest
from server.sorting.scenes import places, scenes, texts
from server.sorting.sorter import Failed, Fell, Forgotten, Sorter
from server.stores import VECTORS_MAX, Full, Log, NoSuchAtelier, Unavailable, Unknown

log = logging.getLogger("atelier.sorting")

MACHINE: Final = Actor(person="p_sorter00", role="system")

QUIET_S: Final = 0.15
"""How long nothing must have happened before it looks: who shows ten notes is looked at once."""
LATEST_S: Final = 0.5
"""How long it waits for that, at most: in a room where everybody writes it is never quiet."""
REST_MAX_S: Final = 5.0
"""After a look it rests for as long as the look took, and for no longer than this: half of a core at most."""
ECHOES_MAX: Final = 3
"""Looks at what only the machine itself has changed since the look before: one is enough for an engine that is settled."""
ENCODED_IN_ONE: Final = 8
"""Texts encoded in one request: a third of a second, so that other rooms get their turn."""
GAP_S: Final = 0.35
"""From one new cluster on the wall to the next: each is seen to come."""
ALL_S: Final = 6.0
"""All new clusters of one look are on the wall within this time, however many they are."""
TRIES: Final = 3
"""Times in a row that the process may fall over this room, or the store be away, before the machine rests for a while."""
AGAIN_S: Final = 2.0
LONG_S: Final = 300.0

Say = Callable[[Command, Actor], Awaitable[int]]


class Assistant:
    """The machine in one room: `passed` for what the room comes by, `run` meanwhile. `say` asks the room."""

    def __init__(self, name: AtelierId, store: Log, kinds: Kinds, sorter: Sorter, say: Say) -> None:
        self._name = name
        self._store = store
        self._kinds = kinds
        self._sorter = sorter
        self._say_in_room = say
        self._latest: Atelier | None = None
        self._changed = asyncio.Event()
        self._looking = False
        self._echoed = False
        self._echoes = 0
        self._sorting_s = 0.0
        self._known: set[bytes] | None = None
        self._digests: dict[str, bytes] = {}
        self._looked_at: list[Scene] = []
        self._one_by_one = False
        self._deadly: set[str] = set()
        self._tried = 0
        self._proposing: Counter[int] = Counter()
        self._unsaved = False

    def passed(self, atelier: Atelier, by: PersonId | None = None) -> None:
        """The room has come to this state, by somebody's doing."""
        before, self._latest = self._latest, atelier
        if before is not None and _same(before, atelier):
            return
        if by == MACHINE.person:
            self._echoed = True
        else:
            self._echoes = 0
            self._changed.set()

    @property
    def busy(self) -> bool:
        """Whether there is something it has not looked at."""
        return self._looking or self._changed.is_set()

    async def run(self) -> None:
        """Look whenever something has changed, until cancelled."""
        while True:
            self._looking = False
            await self._changed.wait()
            self._looking = True
            await self._until_quiet()
            self._changed.clear()
            self._sorting_s = 0.0
            try:
                await self._look()
                self._tried, self._one_by_one = 0, False
            except NoSuchAtelier:
                return
            except Exception as wrong:
                await self._rest(wrong)
            self._look_again_at_echoes()
            await asyncio.sleep(min(self._sorting_s, REST_MAX_S))

    async def _until_quiet(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LATEST_S):
                while True:
                    self._changed.clear()
                    async with asyncio.timeout(QUIET_S):
                        await self._changed.wait()

    def _look_again_at_echoes(self) -> None:
        """What the machine has said may change what it would say: a cluster is there now that a note can be told of."""
        echoed, self._echoed = self._echoed, False
        if echoed and not self._changed.is_set():
            self._echoes += 1
            if self._echoes <= ECHOES_MAX:
                self._changed.set()

    async def _rest(self, wrong: Exception) -> None:
        """Let what went wrong pass, then look again. A process that fell knows nothing any more."""
        if isinstance(wrong, Unavailable | Unknown):
            await asyncio.sleep(AGAIN_S)
        elif isinstance(wrong, Fell | Forgotten):
            self._known = None
            self._tried += 1
        else:
            log.error("a bug in sorting %s", self._name, exc_info=wrong)
            self._known, self._tried = None, TRIES
        if self._tried >= TRIES:
            log.warning("sorting %s rests for a while: %s", self._name, type(wrong).__name__)
            await self._until_told_otherwise()
            self._tried = 0
        self._changed.set()

    async def _until_told_otherwise(self) -> None:
        """Wait for a long time, or until a facilitator asks something else of the machine."""
        sorting = self._now().sorting
        with suppress(TimeoutError):
            async with asyncio.timeout(LONG_S):
                while self._now().sorting is sorting:
                    self._changed.clear()
                    await self._changed.wait()

    # --- A look --------------------------------------------------------------------------------

    async def _look(self) -> None:
        """Look at the room once, and say what was found. Raises what keeps it from doing so."""
        if self._is_off():
            self._looked_at.clear()
            return
        atelier = self._now()
        if atelier.sorting.asked_level is not None:
            await self._propose(atelier)
        told = await asyncio.to_thread(texts, atelier)
        shown = await asyncio.to_thread(self._scenes, atelier, places(self._kinds, atelier))
        self._looked_at = [scene for scene in shown if scene in self._looked_at]
        for scene in shown:
            if scene not in self._looked_at:
                await self._sort(scene)
        await self._learn_ahead(told)

    def _scenes(self, atelier: Atelier, wanted: Sequence[Place]) -> list[Scene]:
        """The scenes of these places, without the notes that cannot be encoded: they are left to people."""
        found = scenes(self._kinds, atelier, wanted)
        if not self._deadly:
            return list(found)
        return [
            replace(scene, ideas=tuple(idea for idea in scene.ideas if idea.text not in self._deadly))
            for scene in found
        ]

    def _now(self) -> Atelier:
        assert self._latest is not None, "it runs once the room is open"
        return self._latest

    def _is_off(self) -> bool:
        return self._now().sorting.mode == "off" or self._now().ended

    async def _sort(self, scene: Scene) -> None:
        await self._learn([idea.text for idea in scene.ideas])
        began_s = asyncio.get_running_loop().time()
        try:
            found = await self._sorter.sort(self._name, scene)
            self._sorting_s += asyncio.get_running_loop().time() - began_s
            await self._reveal(scene.place, found)
        except (Failed, msgspec.ValidationError) as wrong:
            # A bug, which was told: this very scene is not asked about again.
            if isinstance(wrong, msgspec.ValidationError):
                log.error("sorting %s found what no room can be told", self._name)
        self._looked_at.append(scene)

    async def _reveal(self, place: Place, found: Sorted) -> None:
        """Say what was found: what joins, then the new clusters one after the other, then hints."""
        made = new_clusters(place, found)
        last = last_orders(place, found)
        await self._say(first_orders(place, found))
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        for number, order in enumerate(made):
            due_s = began_s + number * min(GAP_S, ALL_S / len(made))
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            await self._say([order])
        await self._say(last)

    async def _propose(self, atelier: Atelier) -> None:
        """Answer whoever asked for a re-organising; when it cannot be done, with a proposal that moves nothing."""
        number, level = atelier.sorting.asked, atelier.sorting.asked_level
        assert level is not None
        found = Moves()
        for scene in await asyncio.to_thread(self._scenes, atelier, [ROOM_PLACE]):
            await self._learn([idea.text for idea in scene.ideas])
            try:
                found = together(
                    found, await self._sorter.reorganise(self._name, replace(scene, level=level))
                )
            except (Failed, Fell) as wrong:
                self._proposing[number] += 1
                if isinstance(wrong, Fell) and self._proposing[number] < TRIES:
                    raise
                log.error("nothing can be proposed for %s", self._name)
        await self._say([proposal(number, level, found)])

    async def _say(self, orders: Sequence[SortNotes | ProposeMoves]) -> None:
        for order in orders:
            if self._is_off():
                return
            try:
                await self._say_in_room(order, MACHINE)
            except Refused as why:
                # Somebody has decided otherwise meanwhile; the next look sees it.
                log.debug("the machine was refused in %s: %s", self._name, why.code)

    # --- Vectors -------------------------------------------------------------------------------

    async def _learn(self, wanted: Sequence[str]) -> None:
        """Have the process know these texts: from the store what was kept, and the others encoded and kept."""
        for part in await asyncio.to_thread(self._lacking, await self._kept(), wanted):
            await self._encode(part)

    async def _learn_ahead(self, wanted: Sequence[str]) -> None:
        """The same for texts that nobody else sees yet, so that showing them is quick; until something else is due."""
        for part in await asyncio.to_thread(self._lacking, await self._kept(), wanted):
            if self._changed.is_set() or self._is_off():
                return
            await self._encode(part)

    async def _kept(self) -> set[bytes]:
        """What the process knows of this atelier; in the beginning it is told what was kept."""
        if self._known is None:
            chosen = await self._sorter.hello()
            vectors = await self._store.load_vectors(self._name, chosen.space)
            await self._sorter.know(self._name, vectors)
            self._known = set(vectors)
        return self._known

    def _lacking(self, known: set[bytes], wanted: Sequence[str]) -> list[list[str]]:
        new = {key: text for text in wanted if (key := self._digest(text)) not in known}
        lacking = [text for text in new.values() if text not in self._deadly]
        count = 1 if self._one_by_one else ENCODED_IN_ONE
        return [lacking[first : first + count] for first in range(0, len(lacking), count)]

    def _digest(self, text: str) -> bytes:
        found = self._digests.get(text)
        if len(self._digests) > VECTORS_MAX:
            self._digests.clear()
        if found is None:
            found = self._digests[text] = digest(text)
        return found

    async def _encode(self, part: Sequence[str]) -> None:
        try:
            vectors = await self._sorter.encode(self._name, part)
        except Fell:
            # An encoder in C may fall over a text, by chance or by intent; then nobody else's may wait behind it.
            if len(part) == 1:
                self._deadly.add(part[0])
            self._one_by_one = True
            raise
        assert self._known is not None
        self._known |= vectors.keys()
        chosen = self._sorter.chosen
        assert chosen is not None, "it has just encoded"
        try:
            await self._store.save_vectors(self._name, chosen.space, vectors)
            self._unsaved = False
        except (Full, Unavailable, Unknown) as weather:
            # They are made again after a restart; nothing else depends on them.
            if not self._unsaved:
                log.warning("no vectors of %s can be kept: %s", self._name, type(weather).__name__)
            self._unsaved = True


def _same(before: Atelier, after: Atelier) -> bool:
    """Whether nothing that the machine looks at has changed. A value that did not change is the very same one."""
    return (
        before.notes is after.notes
        and before.clusters is after.clusters
        and before.steps is after.steps
        and before.now is after.now
        and before.work is after.work
        and before.sorting is after.sorting
        and before.ended is after.ended
    )
