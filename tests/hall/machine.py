"""The machine in the hall: it sorts notes by what one worker knows, which may be long over, and says so in that worker's mailbox.

It plays in one hall of four, by a die of its own, so that the others are what they were.
"""

from collections.abc import Sequence
from random import Random
from typing import Final

from facilitation.propose import Ask
from tests import moves
from tests.hall.clock import Clock
from tests.hall.worker import Letter, Worker
from tests.story import MACHINE

SAYS: Final = ("sort", "sort", "sort", "propose_moves")
HEARS: Final = (
    "keep",
    "pin",
    "forget",
    "let_sort",
    "part",
    "ask_moves",
    "accept_moves",
    "accept_moves",
    "refuse_moves",
)
"""What facilitators say to it, beside all they say otherwise."""


def plays(seed: int) -> bool:
    """Whether there is a machine in the hall of a seed."""
    return seed % 4 == 2


class Machine:
    """It speaks through any worker, and asks nobody whether it is the only one."""

    def __init__(self, seed: int, clock: Clock, workers: Sequence[Worker], within_s: float) -> None:
        self._chance = Random(~seed)
        self._workers = workers
        for _ in range(self._chance.randint(6, 14)):
            clock.after(self._chance.uniform(0.0, within_s), self._speak, clock)

    def _speak(self, clock: Clock) -> None:
        worker = self._chance.choice(self._workers)
        move = moves.random_move(self._chance, SAYS)
        command, _ = moves.VERBS[move.verb](worker.replica.state, move.a, move.b, move.c, 0)
        worker.mailbox.append(Letter(None, Ask(command, MACHINE)))
        clock.after(0.001, worker.turn)
