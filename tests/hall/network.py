"""Sockets between tablets and workers: in order, late by chance, cut without a word, stalled for seconds."""

from collections.abc import Callable
from typing import Protocol

from tests.hall.clock import Clock

SLOWEST_S = 0.15
STALL_S = 12.0
"""How long a stalled socket may hold a message: longer than a screen waits before it gives up."""
TELLS_WITHIN_S = 4.0
"""How long an end may take to learn that the socket is cut."""


class End(Protocol):
    """Either end of a socket."""

    def receive(self, link: "Link", message: bytes) -> None: ...

    def closed(self, link: "Link") -> None: ...


class Link:
    """One socket. What is under way when it is cut may still arrive, from the oldest on: never with a hole."""

    def __init__(self, clock: Clock, tablet: End, worker: End, calm: Callable[[], bool]) -> None:
        self._clock = clock
        self._ends = {"up": worker, "down": tablet}
        self._last = {"up": 0.0, "down": 0.0}
        self._arrives_until = {"up": float("inf"), "down": float("inf")}
        self._calm = calm
        self.cut = False
        self.stalled = False

    def up(self, message: bytes) -> None:
        """From the tablet to the worker."""
        self._send("up", message)

    def down(self, message: bytes) -> None:
        """From the worker to the tablet."""
        self._send("down", message)

    def close(self) -> None:
        """Cut it: nothing more is sent, and both ends learn of it, each in its own time."""
        if self.cut:
            return
        self.cut = True
        for way, end in self._ends.items():
            self._arrives_until[way] = self._clock.now + self._clock.between(0.0, 2 * SLOWEST_S)
            if self.stalled and self._clock.chance.random() < 0.5:
                self._arrives_until[way] = float("inf")
            self._clock.after(self._clock.between(0.0, TELLS_WITHIN_S), end.closed, self)

    def _send(self, way: str, message: bytes) -> None:
        if self.cut:
            return
        late = self._clock.between(0.001, 0.01 if self._calm() else SLOWEST_S)
        if self.stalled and not self._calm():
            late += self._clock.between(0.0, STALL_S)
        due = max(self._last[way], self._clock.now + late)
        self._last[way] = due
        self._clock.at(due, self._arrive, way, message)

    def _arrive(self, way: str, message: bytes) -> None:
        if self._clock.now <= self._arrives_until[way]:
            self._ends[way].receive(self, message)
