"""The proof: what boards are when drawn from the log alone. Drawing all of them is dear, so it is bounded.

One drawing at a time for each atelier, and those who come meanwhile share the next one: it begins after each of them
asked, so it is never older than what they have seen.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final
from weakref import WeakKeyDictionary

from starlette.requests import Request

from facilitation.audience import BoardName
from facilitation.boards import Boards, board_digest
from facilitation.errors import Refused
from facilitation.ids import DeviceId
from facilitation.model import Actor, Atelier
from server.auth import Buckets
from server.room import Room
from server.rooms import Rooms
from server.screen import boards_of
from server.stores import Pass

PROOFS_AT_ONCE: Final = 30
PROOFS_PER_S: Final = 0.5
"""Proofs that one device may ask for: a rehearsal looks up to twenty times at the end of a day, and no screen ever does."""


class Drawing:
    """Every board at one point of the log."""

    def __init__(self, seq: int, atelier: Atelier, drawn: Boards, heard: dict[DeviceId, list[int]]) -> None:
        self.seq = seq
        self.atelier = atelier
        self._drawn = drawn
        self._heard = heard
        self._digests: dict[BoardName, str] = {}

    def digest(self, board: BoardName) -> str:
        """What a board is known by; computed once, whoever asks."""
        if board not in self._digests:
            self._digests[board] = board_digest(self._drawn.get(board, {}))
        return self._digests[board]

    def heard(self, device: DeviceId) -> list[int]:
        """The numbers under which commands of a device stand in the log."""
        return self._heard.get(device, [])


class Proofs:
    """The endpoint, and what bounds it."""

    def __init__(self, rooms: Rooms, holder: Callable[[Request], Awaitable[Pass]]) -> None:
        self._rooms = rooms
        self._holder = holder
        self._measure = Buckets(PROOFS_AT_ONCE, PROOFS_PER_S)
        self._one: WeakKeyDictionary[Room, asyncio.Lock] = WeakKeyDictionary()
        self._next: WeakKeyDictionary[Room, asyncio.Task[Drawing]] = WeakKeyDictionary()

    async def mine(self, request: Request) -> Any:
        """What my boards are when drawn from the log alone, and which of my commands stand in it: to compare with.

        Tells nobody more than their own boards and their own device's numbers. Refuses `too_fast`.
        """
        entry = await self._holder(request)
        if not self._measure.of(entry.device).take(self._rooms.clock()):
            raise Refused("too_fast")
        drawing = await self.drawing(await self._rooms.room(entry.atelier))
        actor = Actor(person=entry.person, role=entry.role, table=entry.table)
        return {
            "seq": drawing.seq,
            "boards": {name: drawing.digest(name) for name in boards_of(actor, drawing.atelier)},
            "heard": drawing.heard(entry.device),
        }

    async def drawing(self, room: Room) -> Drawing:
        """The next drawing of a room: one that begins from here on."""
        coming = self._next.get(room)
        if coming is None:
            coming = self._next[room] = asyncio.create_task(self._draw(room), name=f"proof {room.name}")
        return await asyncio.shield(coming)

    async def _draw(self, room: Room) -> Drawing:
        async with self._one.setdefault(room, asyncio.Lock()):
            del self._next[room]  # Whoever comes from here on shares the one after this.
            witness = await room.copies.witness()
            drawn = await asyncio.to_thread(witness.boards)
            # The next drawing goes on with the same lists of numbers: this one keeps them as they are now.
            heard = {device: list(numbers) for device, numbers in witness.heard.items()}
            return Drawing(witness.replica.position.seq, witness.replica.state, drawn, heard)
