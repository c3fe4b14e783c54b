"""What must be done once, however many workers serve a store: closing phases on time, erasing names on schedule, sorting.

Were it done twice, the log would let one of the two have its way; once is cheaper. A single server does it itself. How well
notes are sorted can be scored from outside: `group`, `live` and `twins` do it without a room.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from facilitation.ids import AtelierId
from facilitation.log import Position
from server.app import Workshop
from server.retention import is_over, keep_erasing
from server.stores import NoSuchAtelier, Unavailable

if TYPE_CHECKING:
    from server.sorting.scoring import Live

LIST_S: Final = 30.0
"""How often every atelier is looked at: hints may be lost."""


class Engine:
    """Keeps a room open for every atelier in which something happens or is due."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    async def run(self) -> None:
        """Do it until cancelled."""
        workshop = self._workshop
        try:
            async with asyncio.TaskGroup() as doing:
                doing.create_task(workshop.rooms.follow(), name="follow")
                doing.create_task(
                    keep_erasing(workshop.rooms, workshop.directory, workshop.clock), name="retention"
                )
                doing.create_task(self._open_woken(), name="open what is woken")
                doing.create_task(self._open_known(), name="open what is known")
        finally:
            await workshop.close()

    async def _open_woken(self) -> None:
        """A room in which something happens is open: a clock may have been set in it."""
        async for name, _ in self._workshop.store.wakeups():
            await self._opened(name)

    async def _open_known(self) -> None:
        """Look into every atelier whose log has grown since it was last looked into, and keep those in which something
        is due: what no hint told is found here.
        """
        store, rooms = self._workshop.store, self._workshop.rooms
        seen: dict[AtelierId, Position] = {}
        while True:
            with suppress(Unavailable):
                for name in reversed(await store.ateliers()):
                    with suppress(NoSuchAtelier):
                        head = await store.head(name)
                        if seen.get(name) != head and await self._opened(name):
                            seen[name] = head
                            await rooms.let_go_unless_due(name)
            await asyncio.sleep(LIST_S)

    async def _opened(self, name: AtelierId) -> bool:
        """Open a room; whether it could be looked into."""
        try:
            room = await self._workshop.rooms.room(name)
        except NoSuchAtelier:
            return True
        except Unavailable:
            return False
        if room.replica.state.ended or is_over(room.replica.state, self._workshop.clock()):
            await self._workshop.rooms.let_go_unless_due(name)
        return True


# --- Sorting, without a room ---------------------------------------------------------------------

# Encoders are loaded when one of these is called: whoever only serves rooms never has them in this process.


def group(texts: Sequence[str]) -> list[int]:
    """A number for each text, the same for those that belong together, as when a whole wall is sorted at once."""
    from server.sorting import scoring

    return scoring.group(texts)


def live() -> "Live":
    """Texts that come one by one: `add(text)`, and `labels()`, a number for each, negative for those that wait."""
    from server.sorting import scoring

    return scoring.live()


def twins(texts: Sequence[str]) -> list[tuple[int, int, float]]:
    """Pairs of texts that may say the same idea, by their places, and how alike they are."""
    from server.sorting import scoring

    return scoring.twins(texts)
