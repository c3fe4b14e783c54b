"""Event cost: what judging, folding and redrawing one event takes in a small room and in a large one, without writes.

In this process and without a socket, on purpose: what is compared is the pure middle with itself.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Final

from facilitation.commands import Command
from facilitation.events import AtelierMade, Commit
from facilitation.log import Position, start
from facilitation.model import Actor
from facilitation.propose import Ask, propose
from facilitation.replica import Replica
from server.clock import now_ms
from tests.bench.prepared import SYSTEM, Hall, events, kinds, person, plan
from tests.bench.row import Row
from tests.bench.scenarios.asks import dot, note
from tests.bench.scenarios.sizes import Sizes

SMALL: Final = (300, 80)
LARGE: Final = (3_000, 2_000)
"""Notes and people, as in the figure to reach."""
KINDS_OF_EVENT: Final[tuple[tuple[str, Callable[[int], Command], bool], ...]] = (
    ("note", note, False),
    ("dot", dot, True),
)


def event_cost(sizes: Sizes) -> Iterator[Row]:
    """The median of some events, in microseconds, in both rooms."""
    for name, ask, voting in KINDS_OF_EVENT:
        small = _median_us(SMALL, ask, voting, sizes.cost_events)
        large = _median_us(LARGE, ask, voting, sizes.cost_events)
        figures = {"small_us": small, "large_us": large, "large_vs_small": large / small}
        yield Row(scenario="event cost", server=name, figures=figures)


def _median_us(room: tuple[int, int], ask: Callable[[int], Command], voting: bool, count: int) -> float:
    notes, people = room
    replica = Replica(kinds(), start("bench"))
    hall = Hall(people, notes, voting=voting)
    at_ms = now_ms()
    made = AtelierMade(plan=plan(people), at_ms=at_ms)
    _absorb(replica, Commit(seq=1, at_ms=at_ms, by=SYSTEM, events=(made, *events(hall, at_ms))))
    gc.collect()
    spent = []
    for event in range(count):
        by = Actor(person=person(event * 7 % people), role="participant")
        began = time.perf_counter()
        proposal = propose(
            replica.kinds,
            replica.state,
            replica.position.seq,
            [Ask(ask(event), by, f"d_bench{event:06}", 1)],
            at_ms,
        )
        for commit in proposal.commits:
            _absorb(replica, commit)
        spent.append(time.perf_counter() - began)
        assert proposal.commits, proposal.verdicts
    return 1e6 * statistics.median(spent)


def _absorb(replica: Replica, commit: Commit) -> None:
    replica.absorb(commit, Position("bench", commit.seq, bytes(16)))
