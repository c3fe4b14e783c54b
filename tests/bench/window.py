"""A measured window: events that happen at set moments, and what became of each on every screen.

Latency is from the moment a tablet's command is handed to the kernel until a sampled screen has read what it changed.
"""

import gc
import time
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.boards import board_digest
from facilitation.log import position
from facilitation.wire.frames import Ack, Board, Change, FromServer, Nak, Pong, Welcome
from facilitation.wire.guest import Guest
from tests.bench.crowd import HUSH_S, Crowd
from tests.bench.dialect import Product, event_of
from tests.bench.load import Load, Watch
from tests.bench.stand import Stand
from tests.bench.tablet import Tablet

DRAIN_S: Final = 60.0
"""How long what was said may take to reach everybody: a peer that cannot keep up is seconds late."""
NEVER: Final = float("inf")
ANSWER_S: Final = 15.0
COMPARED: Final = 5
"""Screens of the product that are compared with the draw of its log after a window."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """What was measured. `lost` counts deliveries of peers, and screens of the product, that did not end up right."""

    events: int
    screens: int
    cpu_s: float
    latencies_ms: tuple[float, ...]
    delivered_ms: float
    lost: int
    waited: float
    """Share of the window in which the server was ready and another had its core."""
    load: Load

    @property
    def cpu_us(self) -> float:
        """Microseconds of the server's CPU for one event on one screen."""
        return 1e6 * self.cpu_s / max(1, self.events * self.screens)

    def percentile_ms(self, percent: int) -> float:
        """The smallest latency that so many percent do not pass."""
        ordered = self.latencies_ms
        return ordered[max(0, -(-len(ordered) * percent // 100) - 1)] if ordered else NEVER


def play(
    stand: Stand,
    dues: Sequence[float],
    senders: Sequence[Tablet],
    screens: Sequence[Tablet],
    first: int,
    compared: int = COMPARED,
) -> Window:
    """Have event `first + i` asked for `dues[i]` seconds from now, senders in turn; measure until all is delivered.

    `compared` screens of the product are compared with the draw of its log afterwards.
    """
    crowd = stand.crowd
    before = {tablet: tablet.messages for tablet in screens}
    sent_at: dict[int, float] = {}
    gc.collect()
    gc.disable()
    watch, cpu_s, waited_s = Watch(), stand.process.cpu_s(), stand.process.waited_s()
    try:
        crowd.lazy = True
        began = time.perf_counter()
        for place, due in enumerate(dues):
            while (left := began + due - time.perf_counter()) > 0:
                crowd.turn(left)
            watch.late(-left)
            sent_at[first + place] = time.perf_counter()
            crowd.say(senders[place % len(senders)], first + place)
        last = time.perf_counter()
        crowd.lazy = False
        drained = _drain(crowd, screens, before, len(dues))
        cpu_s, waited_s = stand.process.cpu_s() - cpu_s, stand.process.waited_s() - waited_s
        load = watch.ended(drained)
    finally:
        gc.enable()
    if isinstance(crowd.dialect, Product):
        latencies, lost = _judge_product(stand, crowd.dialect, screens, sent_at)
        lost += _differing(stand, screens, compared)
    else:
        latencies, lost = _judge_peer(screens, before, sent_at)
    return Window(
        events=len(dues),
        screens=len(screens),
        cpu_s=cpu_s,
        latencies_ms=tuple(sorted(latencies)),
        delivered_ms=1000 * max(0.0, drained - last),
        lost=lost,
        waited=waited_s / (drained - began),
        load=load,
    )


def evenly(events: int, seconds: float) -> list[float]:
    """The moments of so many events within so many seconds."""
    return [seconds * place / events for place in range(events)]


def _drain(crowd: Crowd, screens: Sequence[Tablet], before: dict[Tablet, int], events: int) -> float:
    """Read until everybody was told everything; when that was.

    A peer tells each event by a message of its own; of the product, which may tell many in one, it is known by silence
    behind the last answer.
    """
    product = isinstance(crowd.dialect, Product)
    waiting = deque(tablet for tablet in crowd.tablets if tablet.n) if product else deque(screens)

    def has_all(tablet: Tablet) -> bool:
        if product:
            return tablet.answered >= tablet.n
        return tablet.messages - before[tablet] >= events

    def all_have() -> bool:
        while waiting and (waiting[0].sock is None or has_all(waiting[0])):
            waiting.popleft()
        return not waiting

    crowd.quiet = True
    crowd.until(all_have, HUSH_S)
    crowd.quiet = False
    crowd.until(all_have, DRAIN_S)
    if product:
        end = time.perf_counter() + DRAIN_S
        while not crowd.settle() and time.perf_counter() < end:
            crowd.live()
    return crowd.told_at


# --- A peer ----------------------------------------------------------------------------------------


def _judge_peer(
    screens: Sequence[Tablet], before: dict[Tablet, int], sent_at: dict[int, float]
) -> tuple[list[float], int]:
    latencies: list[float] = []
    for tablet in screens:
        if tablet.near:
            arrived = {event_of(kept): kept.at for kept in tablet.kept}
            latencies += [1000 * (arrived.get(event, NEVER) - sent) for event, sent in sent_at.items()]
    told = (min(len(sent_at), tablet.messages - before[tablet]) for tablet in screens)
    return latencies, len(screens) * len(sent_at) - sum(told)


# --- The product -----------------------------------------------------------------------------------


def _judge_product(
    stand: Stand, dialect: Product, screens: Sequence[Tablet], sent_at: dict[int, float]
) -> tuple[list[float], int]:
    """Latencies by the position that was acknowledged; lost are commands without an answer, and screens that do not
    reach the last position.
    """
    answers: dict[int, int] = {}
    refused = Counter[str]()
    for tablet in stand.crowd.tablets:
        if tablet.asked:
            for frame in _frames(dialect, tablet):
                if isinstance(frame, Ack) and tablet.asked[frame.n] in sent_at:
                    answers[tablet.asked[frame.n]] = frame.seq
                elif isinstance(frame, Nak):
                    refused[frame.code] += 1
    assert not refused, f"the product refused what the bench asked: {refused}"
    last = max(answers.values(), default=0)
    latencies: list[float] = []
    for tablet in screens:
        if tablet.near:
            latencies += _latencies(dialect, tablet, sent_at, answers)
    return latencies, _behind(stand, dialect, screens, last) + len(sent_at) - len(answers)


def _frames(dialect: Product, tablet: Tablet) -> Iterable[FromServer]:
    for kept in tablet.kept:
        yield from dialect.codec.read_server(kept.payload)


def _latencies(
    dialect: Product, tablet: Tablet, sent_at: dict[int, float], answers: dict[int, int]
) -> Iterable[float]:
    """For each answered event, when this screen first stood at its position or behind it."""
    stood = [
        (seq, kept.at)
        for kept in tablet.kept
        if (seq := max((_seq(frame) for frame in dialect.codec.read_server(kept.payload)), default=0))
    ]
    place = 0
    for event, seq in sorted(answers.items(), key=lambda answer: answer[1]):
        while place < len(stood) and stood[place][0] < seq:
            place += 1
        at = stood[place][1] if place < len(stood) else NEVER
        yield 1000 * (at - sent_at[event])


def _seq(frame: FromServer) -> int:
    at = frame.at if isinstance(frame, Board | Change | Pong) else None
    return 0 if at is None else position(at).seq


def _behind(stand: Stand, dialect: Product, screens: Sequence[Tablet], last: int) -> int:
    """Screens that do not say, asked, that their boards stand at the last event or behind it."""
    waiting = set(screens)
    read = {tablet: len(tablet.kept) for tablet in screens}
    stand.crowd.ping(screens)

    def all_say_so() -> bool:
        for tablet in tuple(waiting):
            for kept in tablet.kept[read[tablet] :]:
                read[tablet] += 1
                if any(_seq(frame) >= last for frame in dialect.codec.read_server(kept.payload)):
                    waiting.discard(tablet)
        return not waiting

    stand.crowd.until(all_say_so, ANSWER_S)
    for tablet in screens:
        tablet.attentive = tablet.near
        if not tablet.near:
            tablet.kept.clear()
            tablet.asked.clear()
    return len(waiting)


def _differing(stand: Stand, screens: Sequence[Tablet], compared: int) -> int:
    """Sampled screens whose boards, put together from all they were told, differ from the draw of the log."""
    differing = 0
    for tablet in [tablet for tablet in screens if tablet.near and tablet.sock][:compared]:
        guest = Guest(tablet.token, stand.crowd.dialect.subprotocol)
        for kept in tablet.kept:
            guest.receive(kept.payload, 0)
        assert isinstance(guest.welcome, Welcome)
        drawn = stand.asked("/api/proof", tablet.token)["boards"]
        differing += any(board_digest(guest.boards.get(name, {})) != digest for name, digest in drawn.items())
    return differing
