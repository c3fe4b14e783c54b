"""Slow tablets: one in ten never reads. What do the others notice, and what is kept for the frozen ones?"""

from collections.abc import Iterator
from typing import Final

from tests.bench.prepared import Hall
from tests.bench.row import Row, of_window
from tests.bench.scenarios.asks import long_note
from tests.bench.scenarios.fanout import USUAL_SIZE, WARM, come_in, spread, warm
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import PRODUCT, Wanted, stand
from tests.bench.window import evenly, play

ONE_IN: Final = 10


def slow(sizes: Sizes) -> Iterator[Row]:
    """A window in which everybody reads, then the same with the frozen: what grew more is kept for them."""
    size = USUAL_SIZE
    for server in sizes.servers:
        with stand(server, Wanted(Hall(sizes.slow), long_note, size), sizes.where) as standing:
            unsampled = [tablet for tablet in standing.tablets if not tablet.near]
            frozen = unsampled[:: ONE_IN // 2][: sizes.slow // ONE_IN]
            for tablet in frozen:
                tablet.narrow = True
            readers = tuple(tablet for tablet in standing.tablets if not tablet.narrow)
            come_in(standing, standing.tablets)
            told = warm(standing, spread(readers))
            size = told if server == PRODUCT else size
            events = round(sizes.slow_events_per_s * sizes.seconds)
            dues = evenly(events, sizes.seconds)
            begun = standing.process.rss_kb()
            play(standing, dues, spread(readers), standing.tablets, WARM)
            between = standing.process.rss_kb()
            standing.crowd.freeze(frozen)
            window = play(standing, dues, spread(readers), readers, WARM + events)
            more_kb = (standing.process.rss_kb() - between) - (between - begun)
            yield of_window(
                "slow", server, window, frozen=float(len(frozen)), kb_per_frozen=more_kb / max(1, len(frozen))
            )
