"""Idle memory: what a tablet costs that is there and says nothing but that it lives."""

from collections.abc import Iterator

from tests.bench.prepared import Hall
from tests.bench.row import Row
from tests.bench.scenarios.asks import note
from tests.bench.scenarios.fanout import USUAL_SIZE, come_in
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import SAMPLED, Wanted, stand


def idle(sizes: Sizes) -> Iterator[Row]:
    """The room is open and some are in before the first look, so that the room itself is not counted."""
    for server in sizes.servers:
        with stand(server, Wanted(Hall(sizes.idle), note, USUAL_SIZE), sizes.where) as standing:
            first = min(SAMPLED, sizes.idle // 2)
            come_in(standing, standing.tablets[:first])
            before = standing.process.rss_kb()
            come_in(standing, standing.tablets[first:])
            more_kb = standing.process.rss_kb() - before
            count = sizes.idle - first
            figures = {"tablets": float(count), "kb_per_tablet": more_kb / count}
            yield Row(scenario="idle", server=server, figures=figures)
