"""Virtual time and the dice of one seed: what is to happen is kept in order, and happens at once."""

import heapq
from collections import deque
from collections.abc import Callable
from itertools import count
from random import Random
from typing import Any

STEPS_MAX = 60_000
"""Steps of one hall: past this, the messages chase each other and it would never end."""
TOLD = 250
"""Lines kept of what happened, to be printed with a failing seed."""


class Clock:
    """When it is, and what comes next. `chance` is the only source of randomness in the hall."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.now = 0.0
        self.story: deque[tuple[float, str, tuple[object, ...]]] = deque(maxlen=TOLD)
        self._next: list[tuple[float, int, Callable[..., None], tuple[Any, ...]]] = []
        self._order = count()

    def after(self, delay: float, act: Callable[..., None], *more: Any) -> None:
        """Do something later; what is due at the same moment happens in the order it was asked for."""
        self.at(self.now + delay, act, *more)

    def at(self, moment: float, act: Callable[..., None], *more: Any) -> None:
        """Do something at a moment."""
        heapq.heappush(self._next, (moment, next(self._order), act, more))

    def between(self, least: float, most: float) -> float:
        """A moment of waiting, by chance."""
        return least + (most - least) * self.chance.random()

    def run(self, until: float) -> None:
        """Let everything happen that is due by then."""
        for _ in range(STEPS_MAX):
            if not self._next or self._next[0][0] > until:
                self.now = until
                return
            self.now, _, act, more = heapq.heappop(self._next)
            act(*more)
        raise AssertionError("the messages chase each other: too many steps")

    def tell(self, what: str, *more: object) -> None:
        """Keep a line of the story; it is only put together when somebody has to read it."""
        self.story.append((self.now, what, more))

    def told(self) -> list[str]:
        """The story so far, a line each."""
        return [f"{at:7.3f} {what} {' '.join(map(str, more))}" for at, what, more in self.story]
