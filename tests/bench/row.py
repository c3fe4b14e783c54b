"""One line of the table: what a scenario measured of one server."""

from dataclasses import dataclass, field
from typing import Final

from tests.bench.window import Window

WAITED_MAX: Final = 0.2
"""Share of a window; the product's own writing thread takes up to half of this on the same core."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """`figures` by name, with the unit in the name.

    Not `valid` when the load was too busy to measure the server; `disturbed` when another had the server's core so long
    that its times, and what it could batch, are not its own.
    """

    scenario: str
    server: str
    figures: dict[str, float] = field(default_factory=dict)
    valid: bool = True
    disturbed: bool = False


def of_window(scenario: str, server: str, window: Window, **more: float) -> Row:
    """A line of a window of events."""
    figures = {
        "tablets": float(window.screens),
        "events": float(window.events),
        "cpu_us": window.cpu_us,
        "p50_ms": window.percentile_ms(50),
        "p99_ms": window.percentile_ms(99),
        "delivered_ms": window.delivered_ms,
        "lost": float(window.lost),
        "waited": window.waited,
        "load_busy": window.load.busy,
        "load_late_ms": window.load.late_ms,
    }
    return Row(
        scenario=scenario,
        server=server,
        figures={**figures, **more},
        valid=window.load.valid,
        disturbed=window.waited > WAITED_MAX,
    )
