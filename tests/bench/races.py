"""`python -m tests.bench.races`: how often workers lose the race to append, simulated from measured times.

A vote is decided behind the end of the log as its worker knows it. Whoever appended meanwhile makes it lose: it reads
what it missed, decides again, and tries again. The times are those that `make bench`, `tests.event_cost` and
`tests.stores.figures` measured on two cores; nothing here runs the product.
"""

import argparse
import heapq
import json
from collections import deque
from random import Random
from typing import Final, NamedTuple

from rich.console import Console

DECIDE_S: Final = 60e-6
"""To decide one vote and write it down (`tests.event_cost`: judged, folded and drawn)."""
ABSORB_S: Final = 40e-6
"""To fold and draw one vote that another worker decided."""
APPEND_S: Final = 0.7e-3
"""From sending an append to hearing that it is durable, beside others (`tests.stores.figures`, Redis, p50 to p99)."""
BATCH_MAX: Final = 500
"""`server.room.BATCH_MAX`."""
HEAR_S: Final = 0.7e-3
"""From an append to its being known on another worker: the wake-up, then one read."""


class Figures(NamedTuple):
    """What came of it: `lost` appends of all, how busy the busiest worker was with deciding and absorbing, and how long a
    vote waited until it was durable.
    """

    workers: int
    votes_per_s: float
    appends_per_s: float
    lost: float
    busy: float
    p50_ms: float
    p99_ms: float


class _Worker:
    def __init__(self) -> None:
        self.mail: deque[float] = deque()
        self.known = 0
        self.known_at: deque[tuple[float, int]] = deque()
        self.busy_s = 0.0

    def batch(self) -> tuple[float, ...]:
        """What is decided in one go."""
        return tuple(self.mail.popleft() for _ in range(min(BATCH_MAX, len(self.mail))))


def raced(workers: int, votes_per_s: float, pause_s: float, seconds: float = 5.0, seed: int = 1) -> Figures:
    """So many workers share a room in which people vote at this rate; each gathers for a pause, then appends."""
    dice = Random(seed)
    cast = [_Worker() for _ in range(workers)]
    at, arrivals = 0.0, []
    while at < seconds:
        at += dice.expovariate(votes_per_s)
        arrivals.append((at, dice.randrange(workers)))
    # What happens next: (when, order, what, worker, votes, behind).
    order = iter(range(10**9))
    due: list[tuple[float, int, str, int, tuple[float, ...], int]] = [
        (when, next(order), "vote", who, (), 0) for when, who in arrivals
    ]
    due += [(pause_s * (1 + who / workers), next(order), "gather", who, (), 0) for who in range(workers)]
    heapq.heapify(due)
    head, appends, lost, waits = 0, 0, 0, []

    def known(worker: _Worker, now: float) -> int:
        while worker.known_at and worker.known_at[0][0] <= now:
            worker.known = max(worker.known, worker.known_at.popleft()[1])
        return worker.known

    while due and due[0][0] < seconds + 2.0:
        now, _, what, who, votes, behind = heapq.heappop(due)
        worker = cast[who]
        match what:
            case "vote":
                worker.mail.append(now)
            case "gather":
                if worker.mail:
                    gathered = worker.batch()
                    took = DECIDE_S * len(gathered)
                    worker.busy_s += took
                    arrives = now + took + APPEND_S / 2
                    heapq.heappush(due, (arrives, next(order), "append", who, gathered, known(worker, now)))
                else:
                    heapq.heappush(due, (now + pause_s, next(order), "gather", who, (), 0))
            case "append":
                appends += 1
                if behind == head:
                    head += len(votes)
                    heard = now + APPEND_S / 2
                    waits += [heard - vote for vote in votes]
                    worker.known_at.append((heard, head))
                    for other in cast:
                        if other is not worker:
                            other.known_at.append((now + HEAR_S, head))
                            other.busy_s += ABSORB_S * len(votes)
                    rest = 0.0 if worker.mail else pause_s
                    heapq.heappush(due, (heard + rest, next(order), "gather", who, (), 0))
                else:
                    # Told so, it reads to the end, and decides again.
                    lost += 1
                    heapq.heappush(due, (now + APPEND_S / 2, next(order), "again", who, votes, 0))
            case "again":
                # It reads the log as it is now, and decides half a round trip later.
                took = DECIDE_S * len(votes)
                worker.busy_s += took
                arrives = now + HEAR_S / 2 + took + APPEND_S / 2
                heapq.heappush(due, (arrives, next(order), "append", who, votes, head))
    waits.sort()
    return Figures(
        workers=workers,
        votes_per_s=votes_per_s,
        appends_per_s=appends / seconds,
        lost=lost / max(1, appends),
        busy=max(worker.busy_s for worker in cast) / seconds,
        p50_ms=1000 * waits[len(waits) // 2],
        p99_ms=1000 * waits[len(waits) * 99 // 100],
    )


def main() -> None:
    """Print a table, and as the last line one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pause-ms", type=float, default=20.0, help="what a busy room gathers for")
    chosen = parser.parse_args()
    rows = [
        raced(workers, rate, chosen.pause_ms / 1000)
        for rate in (500.0, 2_000.0, 5_000.0)
        for workers in (1, 2, 5, 10, 20, 40)
    ]
    out = Console(highlight=False, soft_wrap=True)
    out.print("workers  votes/s  appends/s  lost  busiest worker  p50 ms  p99 ms")
    for row in rows:
        out.print(
            f"{row.workers:7}  {row.votes_per_s:7,.0f}  {row.appends_per_s:9,.0f}  {row.lost:4.0%}  {row.busy:14.0%}  "
            f"{row.p50_ms:6.1f}  {row.p99_ms:6.1f}"
        )
    out.print(json.dumps({"lost_20_workers_2000_votes": rows[10].lost}))


if __name__ == "__main__":
    main()
