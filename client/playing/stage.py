"""What a step is played with: the people, who leads them, what they have to write, and who is told how far they are."""

import asyncio
import itertools
import random
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar

from client.notes import SampleNote
from client.playing.person import Facilitator, Person

T = TypeVar("T")
Told = dict[str, int]
"""What came of a step: how many of what, by the words of `telling`."""


class Stage:
    """One atelier being played."""

    def __init__(
        self,
        base: str,
        people: list[Person],
        lead: Facilitator,
        notes: list[SampleNote],
        rng: random.Random,
        say: Callable[[str], None],
    ) -> None:
        """`base`: the address of the server. `say`: tell whoever looks on a sentence."""
        self.base = base
        self.people = people
        self.lead = lead
        self.rng = rng
        self.say = say
        self.begun: Callable[[int], None] = lambda many: None
        self.done: Callable[[], None] = lambda: None
        self._notes = list(notes)
        rng.shuffle(self._notes)
        self._talk = itertools.cycle(self._notes)

    async def at(self, phase: str) -> None:
        """Wait until every screen shows the step."""
        everybody: list[Person] = [*self.people, self.lead]
        await asyncio.gather(
            *(who.until(lambda who=who: now(who) == phase) for who in everybody)  # type: ignore[misc]
        )

    async def all(self, acts: Iterable[Awaitable[T]]) -> list[T]:
        """Everybody does this at the same time."""
        doing = list(acts)
        self.begun(len(doing))

        async def do(act: Awaitable[T]) -> T:
            did = await act
            self.done()
            return did

        return list(await asyncio.gather(*(do(act) for act in doing)))

    def tables(self) -> dict[str, list[Person]]:
        """Who sits where now."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(person.place, []).append(person)
        return found

    def some(self, share: float) -> list[Person]:
        """So large a part of the people, one at least."""
        return self.rng.sample(self.people, max(1, round(share * len(self.people))))

    def hands(self, phase: str) -> list[list[SampleNote]]:
        """What each person has to write in this step: all notes are written in a day, each of them in one step."""
        steps = [name for name, record in self.lead.phases() if record["kind"] == "ideation"]
        part = self._notes[steps.index(phase) :: len(steps)]
        return [part[hand :: len(self.people)] for hand in range(len(self.people))]

    def text(self) -> str:
        """Something anybody might write; another one each time, until all were said."""
        return next(self._talk).text


def now(person: Person) -> str | None:
    """The step this person's screen shows."""
    phase = person.room.get("now", {}).get("phase")
    return None if phase is None else str(phase)


def in_minutes(minutes: float) -> int | None:
    """The moment so many minutes from now, in UTC ms; `None` for none."""
    return time.time_ns() // 1_000_000 + int(minutes * 60_000) if minutes else None


def settings(person: Person, kind: str, phase: str) -> dict[str, Any]:
    """What the room is told of a step by its kind."""
    found: dict[str, Any] = person.room.get(f"{kind}/{phase}", {})
    return found
