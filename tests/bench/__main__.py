"""`python -m tests.bench`, or `make bench`: this product beside others, a table, and one JSON object as the last line."""

import argparse
import json
import os
import platform
import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import version
from typing import Final

from rich.console import Console

from facilitation.ids import PEOPLE_MAX
from tests.bench.cores import cores
from tests.bench.crowd import Stuck
from tests.bench.headline import every_row, headline
from tests.bench.load import BUSY_MAX, capacity
from tests.bench.process import Fell
from tests.bench.row import WAITED_MAX, Row
from tests.bench.scenarios.event_cost import event_cost
from tests.bench.scenarios.fanout import USUAL_SIZE, burst, quiet, steady
from tests.bench.scenarios.idle import idle
from tests.bench.scenarios.most import most
from tests.bench.scenarios.restart import restart
from tests.bench.scenarios.sizes import Sizes, short
from tests.bench.scenarios.slow import slow
from tests.bench.scenarios.storm import storm
from tests.bench.scenarios.workers import workers
from tests.bench.stand import PEERS, PRODUCT, SERVERS
from tests.bench.table import show

SCENARIOS: Final[dict[str, Callable[[Sizes], Iterator[Row]]]] = {
    "quiet": quiet,
    "steady": steady,
    "burst": burst,
    "storm": storm,
    "most": most,
    "slow": slow,
    "idle": idle,
    "event-cost": event_cost,
    "restart": restart,
    "workers": workers,
}
TABLETS_MIN: Final = 10
"""One in ten is frozen, and some of them have their say before a window."""
SECONDS_MAX: Final = 60
SHOWN_VERSIONS: Final = ("uvloop", "uvicorn", "starlette", "websockets", "python-socketio")


def main() -> None:
    """Measure what was asked for."""
    chosen = _arguments()
    out = Console(highlight=False, soft_wrap=True, width=chosen.width)
    where = cores()
    os.sched_setaffinity(0, where.load)
    _raise_file_limit()
    sizes = short(where) if chosen.short else Sizes(where=where)
    if chosen.tablets:
        sizes = sizes.with_tablets(chosen.tablets)
    if chosen.seconds:
        sizes = replace(sizes, seconds=chosen.seconds)
    if chosen.servers:
        sizes = replace(sizes, servers=tuple(name for name in SERVERS if name in chosen.servers))
    quick = {"sockets": 20, "rounds": 2} if chosen.short else {}
    capacity_per_s = capacity(USUAL_SIZE, **quick)
    _introduce(out, sizes, capacity_per_s)
    rows: list[Row] = []
    for name in chosen.scenario or SCENARIOS:
        try:
            measured = [row for _ in range(chosen.rounds) for row in SCENARIOS[name](sizes)]
        except (Fell, Stuck) as why:
            sys.exit(f"✗ {name}: {why}")
        rows += measured
        show(out, measured)
    told: dict[str, object] = {**headline(rows, capacity_per_s)}
    if chosen.json:
        told["rows"] = every_row(rows)
    sys.stdout.write(json.dumps(told) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="This product beside others.")
    parser.add_argument(
        "--scenario", action="append", choices=tuple(SCENARIOS), help="all, unless some are named"
    )
    parser.add_argument("--servers", action="append", choices=SERVERS, help="all, unless some are named")
    parser.add_argument("--tablets", type=_between(TABLETS_MIN, PEOPLE_MAX), help="as many in every scenario")
    parser.add_argument("--seconds", type=_between(1, SECONDS_MAX), help="how long a window lasts")
    parser.add_argument(
        "--rounds", type=_between(1, 20), default=1, help="of each scenario; the last line tells medians"
    )
    parser.add_argument("--json", action="store_true", help="put every row into the last line, too")
    parser.add_argument("--short", action="store_true", help="tiny: does it run? not what does it measure")
    parser.add_argument("--width", type=_between(40, 1_000), default=170, help="of the table")
    return parser.parse_args()


def _between(least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number within bounds."""

    def read(typed: str) -> int:
        if not typed.isdecimal() or not least <= int(typed) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}")
        return int(typed)

    return read


def _introduce(out: Console, sizes: Sizes, capacity_per_s: float) -> None:
    """Say on what it is measured."""
    versions = ", ".join(f"{name} {version(name)}" for name in SHOWN_VERSIONS)
    out.print(f"Python {platform.python_version()}, Linux {platform.release()}; {versions}", markup=False)
    cpus = (
        "server and load on a core each"
        if sizes.where.apart
        else "server and load SHARE ONE CORE: no comparison"
    )
    out.print(
        f"{cpus}; {PRODUCT}: judged, durable (SQLite, synchronous=FULL), drawn, patched; {', '.join(PEERS)}: echo.\n"
        f"CPU µs: user + system time of the server per event and screen (storm: per tablet). The load alone reads "
        f"{capacity_per_s:,.0f} messages/s, one a read.\n! the load was busy for more than {BUSY_MAX:.0%} of its core: "
        f"no measure of the server. ~ another had the server's core for more than {WAITED_MAX:.0%}: times are not its own.",
        markup=False,
    )


def _raise_file_limit() -> None:
    """As many sockets as the system lets us, here and in the servers."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


if __name__ == "__main__":
    main()
