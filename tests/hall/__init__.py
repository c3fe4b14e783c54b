"""The simulated hall: workers, tablets, a bad network and a log that loses power, all of it from one seed.

Everything that is the product's own is the real thing, down to the bytes: `Replica`, `propose`, `Host`, `Guest`,
`Screen`. What is played is the weather, and which snapshots there are. For some seconds everything goes wrong; then it is calm for long enough, and the
referee asks whether everybody agrees (laws 5, 6, 7). `python -m tests.hall --seeds 10000` is the long form.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from facilitation.events import Commit
from facilitation.kinds import Kinds
from facilitation.log import Position
from facilitation.model import Actor, Atelier
from facilitation.replica import Replica
from facilitation.wire.guest import Guest
from tests import moves
from tests.hall.clock import Clock
from tests.hall.log import HallLog
from tests.hall.machine import HEARS, Machine, plays
from tests.hall.referee import Referee
from tests.hall.tablet import Tablet
from tests.hall.worker import Pass, Worker
from tests.moves.who import HOSTS, PEOPLE
from tests.story import FACILITATOR, KINDS, LEAD, WALL

STORM_S = 6.0
"""How long things go wrong."""
CALM_S = 22.0
"""How long it takes everybody to notice what was lost: a screen waits 8 s before it gives a socket up."""

SEATED = (
    "dots",
    "dots",
    "dots",
    "dots",
    "write",
    "write",
    "edit",
    "hold",
    "withdraw",
    "take_seat",
    "give_return",
)
LEADING = (
    "open", "open", "close", "reopen", "reopen", "visibility", "visibility", "reveal", "show_returns", "hide", "show",
    "correct", "move_person", "make", "make", "rename", "file", "merge", "split", "dissolve", "undo", "pause", "resume",
)  # fmt: skip
EVERY_TOPIC = len(moves.PLANS) - 1
"""The atelier with a phase of every topic; one hall in eight is about it."""


class Cast(NamedTuple):
    """Who plays. A mutant is a cast with one player replaced by one that makes a mistake."""

    worker: Callable[..., Worker] = Worker
    guest: Callable[..., Guest] = Guest
    replica: Callable[[Kinds, Position, Atelier | None], Replica] = Replica
    log: Callable[..., HallLog] = HallLog
    kinds: Kinds = KINDS


class Hall:
    """One hall. `play` it, and it says nothing, or raises what went wrong."""

    def __init__(self, seed: int, cast: Cast = Cast()) -> None:  # noqa: B008 - a cast is frozen
        self.clock = Clock(seed)
        self.calm = False
        self.every_topic = seed % 8 == 4
        chance = self.clock.chance
        self.passes = {
            f"{number:02d}-token-of-{actor.role:_<20}": Pass(actor, f"d_device{number:02d}")
            for number, actor in enumerate(self._people(chance))
        }
        self.referee = Referee(self.passes)
        self.log = cast.log(self.clock, self.referee, lambda: self.calm)
        self.referee.opens(self.log)
        self.log.seed([KINDS.write_commit(commit) for commit in self._begun(chance)])
        self.workers = [
            cast.worker(self.clock, self.log, cast.kinds, self.passes, cast.replica)
            for _ in range(chance.choice((1, 2, 2, 3)))
        ]
        self.tablets = [
            Tablet(self.clock, token, cast.guest, self.workers, self.referee, lambda: self.calm)
            for token in self.passes
        ]
        for tablet in self.tablets:
            for _ in range(chance.randint(3, 7)):
                self.clock.after(self.clock.between(0.0, STORM_S), self._press, tablet)
        for _ in range(chance.randint(2, 9)):
            fault = chance.choice(self._faults(chance.random() < 0.35))
            self.clock.after(self.clock.between(0.3, STORM_S), fault)
        self.hears = HEARS if plays(seed) else ()
        if plays(seed):
            Machine(seed, self.clock, self.workers, STORM_S)
        self.clock.after(STORM_S, self._calm_down)

    def play(self) -> None:
        """Let it all happen, then ask whether everybody agrees."""
        self.clock.run(STORM_S + CALM_S)
        self.referee.closes(self.log, self.workers, self.tablets)

    # --- Who comes -------------------------------------------------------------------------------

    def _people(self, chance: Random) -> list[Actor]:
        seated = [Actor(person=who, role="participant") for who in PEOPLE[: chance.randint(2, 3)]]
        others = [Actor(person=HOSTS[0], role="host"), FACILITATOR, WALL]
        return [*seated, LEAD, *chance.sample(others, chance.randint(0, 2))]

    def _begun(self, chance: Random) -> list[Commit]:
        which, scene = chance.randrange(2), chance.choice((1, 2, 3, 4, 4, 4, 5))
        which = EVERY_TOPIC if self.every_topic else which
        log = moves.commits(which, moves.begin(which, scene))
        return [Commit(seq=each.seq, at_ms=each.at_ms, by=each.by, events=each.events) for each in log]

    # --- What they do ----------------------------------------------------------------------------

    def _press(self, tablet: Tablet) -> None:
        actor = self.passes[tablet.token].actor
        if actor.role == "wall":
            return
        leads = actor.role in ("lead", "facilitator")
        verbs = (*LEADING, *self.hears) if leads else SEATED
        move = moves.random_move(
            self.clock.chance, moves.verbs_of(EVERY_TOPIC) if self.every_topic else verbs
        )
        command, _ = moves.asked(move, self.referee.atelier, 0)
        tablet.ask(command)
        if self.clock.chance.random() < 0.3:
            # Somebody presses twice, or thinks again at once.
            command, _ = moves.asked(move._replace(c=move.c + 1), self.referee.atelier, 0)
            tablet.ask(command)

    # --- What goes wrong -------------------------------------------------------------------------

    def _faults(self, failover: bool) -> list[Callable[[], None]]:
        faults = [self._cut, self._cut, self._stall, self._crash, self._power, self._twice, self._reload, self._forget,
                  self._forget, self._jump]  # fmt: skip
        return [*faults, self._failover, self._failover, self._failover] if failover else faults

    def _some_tablet(self) -> Tablet:
        return self.clock.chance.choice(self.tablets)

    def _cut(self) -> None:
        link = self._some_tablet().link
        if link is not None:
            self.clock.tell("a socket is cut")
            link.close()

    def _stall(self) -> None:
        link = self._some_tablet().link
        if link is not None:
            self.clock.tell("a socket stalls")
            link.stalled = True

    def _twice(self) -> None:
        """Connect again while the other socket still lives."""
        self._some_tablet().connect()

    def _crash(self) -> None:
        self.clock.tell("a worker crashes")
        self.clock.chance.choice(self.workers).crash()

    def _power(self) -> None:
        self.log.lose_power()

    def _failover(self) -> None:
        self.log.lose_power(lag=self.clock.chance.randint(1, 4))

    def _reload(self) -> None:
        self._some_tablet().reload()

    def _forget(self) -> None:
        tablet = self._some_tablet()
        tablet.lose_memory()
        self._press(tablet)

    def _jump(self) -> None:
        self.clock.chance.choice(self.workers).clock_error_s = self.clock.between(-3600.0, 3600.0)

    def _calm_down(self) -> None:
        self.clock.tell("calm")
        self.calm = True


class Failure(NamedTuple):
    """A seed whose hall broke a law: what it broke, and the steps that led there."""

    seed: int
    why: str
    steps: list[str]


def failure(seed: int, cast: Cast = Cast()) -> Failure | None:  # noqa: B008 - a cast is frozen
    """Play the hall of a seed; what went wrong, if anything did."""
    hall = Hall(seed, cast)
    try:
        hall.play()
    except Exception as wrong:  # Whatever is raised in a hall is a finding.
        return Failure(seed, f"{type(wrong).__name__}: {wrong}", hall.clock.told())
    return None
