"""Quiet, steady, burst: what one does is seen by everybody. What does a delivery cost, and when is it there?"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from facilitation.commands import Command
from tests.bench.dialect import Product
from tests.bench.prepared import Hall
from tests.bench.row import Row, of_window
from tests.bench.scenarios.asks import dot, note
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import Stand, Wanted, stand
from tests.bench.tablet import Tablet
from tests.bench.window import Window, evenly, play

AT_ONCE: Final = 200
"""Tablets that come in at the same moment where coming in is not what is measured."""
USUAL_SIZE: Final = 200
"""Bytes of a message while the product has not said what its own patch takes."""
WARM: Final = 5
"""Events before a window: they warm the server, and tell how large a message about one event is."""


class Shape(NamedTuple):
    """Who is there, how many events within how many seconds, and of which kind."""

    tablets: int
    events: int
    seconds: float
    ask: Callable[[int], Command] = note
    voting: bool = False


def quiet(sizes: Sizes) -> Iterator[Row]:
    """A few events a second in a room of some hundred: nothing to batch."""
    return _all("quiet", sizes, Shape(sizes.quiet, round(sizes.notes_per_s * sizes.seconds), sizes.seconds))


def steady(sizes: Sizes) -> Iterator[Row]:
    """An assembly that writes live to the room."""
    return _all("steady", sizes, Shape(sizes.steady, round(sizes.notes_per_s * sizes.seconds), sizes.seconds))


def burst(sizes: Sizes) -> Iterator[Row]:
    """Everybody votes within one second."""
    return _all("burst", sizes, Shape(sizes.burst, sizes.burst - WARM, sizes.burst_seconds, dot, voting=True))


def _all(name: str, sizes: Sizes, shape: Shape) -> Iterator[Row]:
    size = USUAL_SIZE
    for server in sizes.servers:
        hall = Hall(shape.tablets, voting=shape.voting)
        with stand(server, Wanted(hall, shape.ask, size), sizes.where) as standing:
            come_in(standing, standing.tablets)
            senders = spread(standing.tablets)
            told = warm(standing, senders)
            if isinstance(standing.crowd.dialect, Product):
                size = told
            window = fan_out(standing, shape, senders)
            yield of_window(name, server, window, message_bytes=float(size))


def fan_out(standing: Stand, shape: Shape, senders: tuple[Tablet, ...]) -> Window:
    """The window itself, after the warm events."""
    dues = evenly(shape.events, shape.seconds)
    return play(standing, dues, senders[WARM:] + senders[:WARM], standing.tablets, first=WARM)


def come_in(standing: Stand, tablets: tuple[Tablet, ...]) -> None:
    """Have everybody in, and who-is-here told to the end."""
    standing.crowd.join(tablets, AT_ONCE)
    standing.crowd.settle()


def spread(tablets: tuple[Tablet, ...]) -> tuple[Tablet, ...]:
    """Everybody in an order in which neighbours do not sit at one table; the sampled ones come last."""
    stride = 7
    order = [tablet for begin in range(stride) for tablet in tablets[begin::stride]]
    return tuple(sorted(order, key=lambda tablet: tablet.near))


def warm(standing: Stand, senders: tuple[Tablet, ...]) -> int:
    """Have the first events happen one after the other; the bytes of one message about one event."""
    crowd = standing.crowd
    sampled = next(tablet for tablet in reversed(crowd.tablets) if tablet.near)
    sizes = []
    for event in range(WARM):
        before = len(sampled.kept)
        crowd.say(senders[event], event)
        crowd.until(lambda before=before: len(sampled.kept) > before, 10.0)  # type: ignore[misc]
        sizes.append(len(sampled.kept[before].payload))
    crowd.settle(0.1)
    return sum(sizes) // len(sizes)
