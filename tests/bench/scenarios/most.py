"""Most tablets: how many can be there until a hundredth of the deliveries takes a quarter of a second?"""

from collections.abc import Iterator
from typing import Final

from tests.bench.prepared import Hall
from tests.bench.row import Row, of_window
from tests.bench.scenarios.asks import note
from tests.bench.scenarios.fanout import USUAL_SIZE, WARM, come_in, spread, warm
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import PRODUCT, Stand, Wanted, stand
from tests.bench.tablet import Tablet
from tests.bench.window import Window, evenly, play

P99_MS: Final = 250.0
GROWTH: Final = 1.6
WINDOW_S: Final = 2.0
HALVINGS: Final = 2
"""How often the step between the last number that held and the first that did not is halved: to some 15 %."""


def most(sizes: Sizes) -> Iterator[Row]:
    """Grow until it does not hold, then look between."""
    size = USUAL_SIZE
    for server in sizes.servers:
        with stand(server, Wanted(Hall(sizes.most_to), note, size), sizes.where) as standing:
            search = Search(standing, sizes)
            size = search.size if server == PRODUCT else size
            best = search.most()
            yield of_window("most", server, best, message_bytes=float(size), held=float(search.held))


class Search:
    """Numbers of tablets tried on one server, which keeps running meanwhile."""

    def __init__(self, standing: Stand, sizes: Sizes) -> None:
        self.held = 0
        self._standing = standing
        self._sizes = sizes
        self._event = WARM
        come_in(standing, standing.tablets[: sizes.most_from])
        self.size = warm(standing, spread(standing.tablets[: sizes.most_from]))

    def most(self) -> Window:
        """The window with the most tablets that held; the first one when none did."""
        number = self._sizes.most_from
        best = window = self._tried(number)
        while holds(window) and number < self._sizes.most_to:
            best, self.held = window, number
            number = min(self._sizes.most_to, round(number * GROWTH))
            window = self._tried(number)
        if holds(window):
            self.held = number
            return window
        failed = number
        for _ in range(HALVINGS if self.held else 0):
            number = (self.held + failed) // 2
            window = self._tried(number)
            if holds(window):
                best, self.held = window, number
            else:
                failed = number
        return best

    def _tried(self, number: int) -> Window:
        """Have exactly so many in, and measure; what does not hold is tried once more, for machines have moments."""
        crowd = self._standing.crowd
        here = len(crowd.tablets)
        if number > here:
            come_in(self._standing, self._standing.tablets[here:number])
        elif number < here:
            crowd.leave(self._standing.tablets[number:here])
            crowd.settle()
        window = self._window(self._standing.tablets[:number])
        return window if holds(window) else self._window(self._standing.tablets[:number])

    def _window(self, present: tuple[Tablet, ...]) -> Window:
        sizes = self._sizes
        for tablet in present:
            tablet.kept.clear()
        events = max(5, round(sizes.most_events_per_s * min(WINDOW_S, sizes.seconds)))
        dues = evenly(events, events / sizes.most_events_per_s)
        first, self._event = self._event, self._event + events
        return play(self._standing, dues, spread(present), present, first, compared=0)


def holds(window: Window) -> bool:
    """Whether all was delivered in time."""
    return window.lost == 0 and window.percentile_ms(99) < P99_MS
