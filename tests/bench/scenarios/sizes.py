"""How large every scenario is. The short form plays all of them in seconds, to see that they work and nothing else."""

from dataclasses import dataclass, replace
from typing import Final

from tests.bench.cores import Cores
from tests.bench.stand import SERVERS


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """Tablets, seconds and notes of each scenario, and which servers stand in the table."""

    where: Cores
    servers: tuple[str, ...] = SERVERS
    quiet: int = 500
    steady: int = 2_000
    burst: int = 500
    storm: int = 2_000
    storm_notes: int = 1_000
    most_from: int = 500
    most_to: int = 12_000
    slow: int = 200
    idle: int = 2_000
    workers: int = 200
    restart_events: int = 20_000
    seconds: float = 4.0
    burst_seconds: float = 1.0
    notes_per_s: int = 50
    most_events_per_s: int = 20
    slow_events_per_s: int = 200
    cost_rounds: int = 5

    def with_tablets(self, tablets: int) -> "Sizes":
        """The same number of tablets in every scenario; the search for the most goes up to it."""
        return replace(
            self, quiet=tablets, steady=tablets, burst=tablets, storm=tablets, most_to=tablets, slow=tablets,
            idle=tablets, workers=tablets, most_from=min(tablets, self.most_from),
        )  # fmt: skip


def short(where: Cores) -> Sizes:
    """The short form."""
    sizes = Sizes(
        where=where,
        storm_notes=40,
        most_from=14,
        restart_events=300,
        seconds=0.2,
        burst_seconds=0.2,
        slow_events_per_s=60,
        cost_rounds=1,
    )
    return sizes.with_tablets(SHORT)


SHORT: Final = 20
