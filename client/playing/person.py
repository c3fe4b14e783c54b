"""Who plays: a person on a device, and the facilitator. They know only what their boards tell them, ask over a real
socket, and take a person's time to think. What they do in each kind of step is in the files beside this one.
"""

import asyncio
import random
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from client.connect import Device
from client.witness import Witness
from facilitation.commands import Command
from facilitation.wire.guest import Answer

THINK_S: Final = 20.0
"""Seconds a person takes for one idea, at speed 1."""
SETTLE_S: Final = 60.0
"""How long what has to come may take."""
ENOUGH: Final = 20
"""Ideas on the wall from which the machine sorts."""
_LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def new_name(kind: str) -> str:
    """A fresh id as a device makes it, by its first letter: a note (`n`), a cluster (`c`), a ballot (`b`) …"""
    return f"{kind}_" + "".join(secrets.choice(_LETTERS) for _ in range(12))


def under(board: dict[str, Any], path: str) -> dict[str, dict[str, Any]]:
    """The records of a board whose path begins so, by what follows."""
    return {name.removeprefix(path): record for name, record in board.items() if name.startswith(path)}


class Record:
    """What one device asked and was told, to be compared with the log afterwards."""

    def __init__(self) -> None:
        self.acknowledged: list[int] = []
        self.written: list[int] = []
        self.refused: dict[str, int] = {}
        self.in_log: set[int] = set()
        """Numbers that the log was seen to have, while it could be read: ballots are locked for good when their result is shown."""
        self.sent_at: dict[str, float] = {}

    def took(self, answer: Answer) -> None:
        """Note an answer down."""
        if answer.code:
            self.refused[answer.code] = self.refused.get(answer.code, 0) + 1
        else:
            self.acknowledged.append(answer.n)
            if answer.written:
                self.written.append(answer.n)


class Person:
    """One participant on one device."""

    def __init__(self, device: Device, name: str, pace: float, rng: random.Random) -> None:
        """`pace`: how many times faster than in a hall they think."""
        self.device = device
        self.name = name
        self.record = Record()
        self.rng = rng
        self.hints_followed = 0
        self._pace = pace

    async def think(self, seconds: float = THINK_S) -> None:
        """Take a person's time, more or less."""
        await asyncio.sleep(self.rng.uniform(0.3, 1.7) * seconds / self._pace)

    async def ask(self, command: Command) -> Answer:
        """Ask, and note down what came of it."""
        answer = await self.device.say(command)
        self.record.took(answer)
        return answer

    async def does(self, command: Command) -> bool:
        """Ask; whether it was taken."""
        return not (await self.ask(command)).code

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for the boards to be so, also across a server that starts again. Raises `TimeoutError`."""
        await self.device.until(holds, SETTLE_S)

    async def soon(self, holds: Callable[[], bool], within_s: float) -> bool:
        """Whether the boards come to be so, within a time."""
        try:
            await self.device.until(holds, within_s)
        except TimeoutError:
            return False
        return True

    @property
    def room(self) -> dict[str, Any]:
        """What everybody sees."""
        return self.device.board("room")

    @property
    def me(self) -> dict[str, Any]:
        """What only I see."""
        return self.device.board("me")

    @property
    def table(self) -> dict[str, Any]:
        """What my table sees."""
        return self.device.board("table")

    @property
    def place(self) -> str:
        """The table I sit at."""
        return str(self.me.get("seat", {}).get("table", ""))


class Facilitator(Person):
    """Whoever drives the day: the agenda, and the clusters of the room. Nobody else moves a note there."""

    def __init__(self, device: Device, name: str, pace: float, rng: random.Random) -> None:
        super().__init__(device, name, pace, rng)
        self.witness = Witness()
        self.machine: bool | None = None
        """Whether a machine sorts here; `None` before anybody has looked."""
        self.enough_since: float | None = None
        """When there were ideas enough on the wall for a machine to sort."""
        self.kept = 0
        self.refused = 0
        self.reorganised = 0
        device.heard = self._look

    def _look(self) -> None:
        self.witness.look(self.room)
        if self.enough_since is None and len(under(self.room, "note/")) >= ENOUGH:
            self.enough_since = time.monotonic()

    async def ask(self, command: Command) -> Answer:
        """Ask, before a witness."""
        self.witness.asked(command, self.room, self.desk.get("proposal"))
        answer = await super().ask(command)
        self.witness.answered(command, answer.written and not answer.code)
        return answer

    @property
    def desk(self) -> dict[str, Any]:
        """What facilitators see."""
        return self.device.board("desk")

    def phases(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The agenda, in order."""
        yield from sorted(under(self.room, "phase/").items(), key=lambda each: int(each[1]["order"]))
