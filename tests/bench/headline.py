"""The figures that are compared with those to reach, as one object; `None` for what was not measured."""

import math
import statistics
from collections.abc import Sequence

from tests.bench.row import Row
from tests.bench.stand import BARE, PRODUCT

Headline = dict[str, float | None]


def headline(rows: Sequence[Row], capacity_per_s: float) -> Headline:
    """One figure a question: the median of the rounds that bear no mark, or of all when all do.

    Ratios are to the bare writes of the same run.
    """
    found: dict[str, float | None] = {
        "burst_cpu_per_delivery_vs_bare_writes": _versus(rows, "burst", "cpu_us"),
        "steady_cpu_per_delivery_vs_bare_writes": _versus(rows, "steady", "cpu_us"),
        "quiet_cpu_per_delivery_vs_bare_writes": _versus(rows, "quiet", "cpu_us"),
        "burst_p99_ms": _of(rows, "burst", PRODUCT, "p99_ms"),
        "burst_delivered_ms": _of(rows, "burst", PRODUCT, "delivered_ms"),
        "steady_p99_ms": _of(rows, "steady", PRODUCT, "p99_ms"),
        "event_cost_3000_vs_300": _worst(rows, "event cost", "large_vs_small"),
        "max_tablets_p99_250ms": _of(rows, "most", PRODUCT, "held"),
        "kb_per_idle_tablet": _of(rows, "idle", PRODUCT, "kb_per_tablet"),
        "join_storm_s": _of(rows, "storm", PRODUCT, "join_s"),
        "join_storm_vs_bare_writes": _versus(rows, "storm", "join_s"),
        "slow_p99_ms": _of(rows, "slow", PRODUCT, "p99_ms"),
        "kb_per_frozen_tablet": _of(rows, "slow", PRODUCT, "kb_per_frozen"),
        "restart_bare_log_s": _of(rows, "restart", "from the bare log", "answer_s"),
        "restart_again_s": _of(rows, "restart", "after an orderly stop", "answer_s"),
        "two_workers_more_p50_ms": _more(rows, "p50_ms"),
        "lost": sum(row.figures.get("lost", 0.0) for row in rows if row.server == PRODUCT),
        "rows_marked": float(sum(row.disturbed or not row.valid for row in rows)),
        "load_busy_most": max((row.figures.get("load_busy", 0.0) for row in rows), default=0.0),
        "load_capacity_per_s": capacity_per_s,
    }
    return {name: _plain(value) for name, value in found.items()}


def every_row(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Everything that was measured, for programs."""
    return [
        {
            "scenario": row.scenario,
            "server": row.server,
            "valid": row.valid,
            "disturbed": row.disturbed,
            **{name: _plain(value) for name, value in row.figures.items()},
        }
        for row in rows
    ]


def _of(rows: Sequence[Row], scenario: str, server: str, figure: str) -> float | None:
    found = [row for row in rows if (row.scenario, row.server) == (scenario, server)]
    clean = [row for row in found if row.valid and not row.disturbed]
    values = [row.figures[figure] for row in clean or found]
    return statistics.median(values) if values else None


def _versus(rows: Sequence[Row], scenario: str, figure: str) -> float | None:
    ours, bare = (_of(rows, scenario, server, figure) for server in (PRODUCT, BARE))
    return None if ours is None or not bare else ours / bare


def _worst(rows: Sequence[Row], scenario: str, figure: str) -> float | None:
    return max((row.figures[figure] for row in rows if row.scenario == scenario), default=None)


def _more(rows: Sequence[Row], figure: str) -> float | None:
    one, two = (_of(rows, "workers", f"{count} over Redis", figure) for count in (1, 2))
    return None if one is None or two is None else two - one


def _plain(value: float | None) -> float | None:
    """What JSON can say, to four digits that mean something."""
    if value is None or not math.isfinite(value):
        return None
    return float(f"{value:.4g}")
