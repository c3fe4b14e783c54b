"""Event cost: what one event takes of a worker in a small room and in a large one, without the writes to sockets.

In this process and without a socket, on purpose: what is compared is the pure middle with itself, by `tests.event_cost`.
"""

from collections.abc import Iterator

from tests.bench.row import Row
from tests.bench.scenarios.sizes import Sizes
from tests.event_cost import LARGE, SMALL, measure


def event_cost(sizes: Sizes) -> Iterator[Row]:
    """Each kind of event in both rooms, in microseconds: the best of some rounds."""
    costs = measure((SMALL, LARGE), rounds=sizes.cost_rounds)
    for kind in dict.fromkeys(cost.kind for cost in costs):
        us = {cost.size: cost.us for cost in costs if cost.kind == kind}
        figures = {"small_us": us[SMALL], "large_us": us[LARGE], "large_vs_small": us[LARGE] / us[SMALL]}
        yield Row(scenario="event cost", server=kind, figures=figures)
