"""The one place that looks at a clock."""

import time
from collections.abc import Callable

Clock = Callable[[], int]


def now_ms() -> int:
    """UTC milliseconds."""
    return time.time_ns() // 1_000_000
