"""The table people read: a block a scenario, a line a server, the bare writes of the same run as the measure."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from tests.bench.row import Row
from tests.bench.stand import BARE

TOO_BUSY, DISTURBED = " !", " ~"
"""Behind a server's name, as `Row` says it."""
HEADS = {"cpu_us": "CPU µs", "load_busy": "load busy", "load_late_ms": "load late ms"}


def show(out: Console, rows: Iterable[Row]) -> None:
    """Print the rows of one scenario."""
    rows = list(rows)
    if not rows:
        return
    columns = list(dict.fromkeys(name for row in rows for name in row.figures))
    bare = next((row.figures for row in rows if row.server == BARE), {})
    table = Table(title=rows[0].scenario, title_justify="left", title_style="bold")
    table.add_column("server", no_wrap=True)
    for name in columns:
        table.add_column(HEADS.get(name, name.replace("_", " ")), justify="right", no_wrap=True)
    if "cpu_us" in bare:
        table.add_column("× bare", justify="right", no_wrap=True)
    for row in rows:
        cells = [_number(row.figures[name]) if name in row.figures else "–" for name in columns]
        if "cpu_us" in bare:
            cells.append(f"{row.figures['cpu_us'] / bare['cpu_us']:.2f}")
        table.add_row(row.server + TOO_BUSY * (not row.valid) + DISTURBED * row.disturbed, *cells)
    out.print(table)


def _number(value: float) -> str:
    if value in (float("inf"), float("-inf")):
        return "never"
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}"
