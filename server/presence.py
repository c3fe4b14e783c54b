"""Who is connected now, who was and is not, and how much waits on their devices. Not in the log, and gone with the worker.

A worker knows its own devices one by one, and of the other workers' only how many there are at each table.
"""

import time
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from msgspec import Struct

from facilitation.events import Commit, StepSigned
from facilitation.ids import DeviceId, PersonId, TableId
from facilitation.model import Actor, Atelier
from facilitation.permissions import LEADING


class PeopleRecord(Struct, frozen=True):
    """How many tablets are connected."""

    here: int


class NameRecord(Struct, frozen=True):
    """What somebody chose to be called."""

    name: str


class WeatherRecord(Struct, frozen=True):
    """The server writes nothing just now, so what is asked waits on the devices. Why is for who leads (`WeatherPulse`)."""

    writes: bool = False


class TablePulse(Struct, frozen=True):
    """The tablets of a table: connected, gone silent, and how many ideas wait on all of them, as last heard."""

    here: int
    away: int
    waiting: int


class WallsPulse(Struct, frozen=True):
    """How many walls are connected."""

    here: int


class ConsolesPulse(Struct, frozen=True):
    """How many facilitators are connected, and how many of those who may also end the atelier."""

    facilitators: int
    leads: int


class ActedPulse(Struct, frozen=True):
    """What a facilitator did last: the kind of event, in which role, when; `by`, so that a console knows its own."""

    verb: str
    role: str
    by: PersonId
    at_ms: int


class WeatherPulse(Struct, frozen=True):
    """What keeps the server from writing: `full`, `away`, `emptied`, or nothing."""

    code: str


class SorterPulse(Struct, frozen=True):
    """Why no machine sorts the notes just now: it is `starting`, `away`, or this server has none (`off`)."""

    code: str


SILENT_MAX_MS: Final = 600_000
"""After ten minutes a silent tablet that kept nothing was put away or replaced: no alarm."""
COUNTED_MS: Final = 15_000
"""How long the count of another worker is believed: three times it should have been told again."""

Tablets = tuple[int, int, int]
"""The tablets of a table: here, away, and what waits on them."""


class Count(Struct, frozen=True, array_like=True):
    """How many devices a worker has: tablets connected, walls, and its tablets at each table that has some.

    `facilitators` and `leads` are the consoles. `sorter` is how the machine that it asks to sort notes stands: `ready`, `starting`, `away`; empty where it asks none.
    """

    tablets: int = 0
    walls: int = 0
    tables: dict[TableId, Tablets] = {}
    sorter: str = ""
    facilitators: int = 0
    leads: int = 0


class _Seen(NamedTuple):
    actor: Actor
    here: bool
    waiting: int
    since_ms: int
    came_ns: int = 0
    """When its socket was greeted, by a clock that does not tell the same time twice."""


class _Elsewhere(NamedTuple):
    devices: Count
    at_ms: int


class Presence:
    """The devices of one atelier, as this worker knows them."""

    def __init__(self) -> None:
        self._seen: dict[DeviceId, _Seen] = {}
        self._elsewhere: dict[str, _Elsewhere] = {}
        self.names: dict[PersonId, str] = {}
        self.weather = ""
        self.sorter = ""
        self.acted: ActedPulse | None = None

    # --- This worker's own -------------------------------------------------------------------------

    def came(self, device: DeviceId, actor: Actor, now_ms: int) -> None:
        """A device is connected."""
        self._seen[device] = _Seen(actor, here=True, waiting=0, since_ms=now_ms, came_ns=time.time_ns())

    def left(self, device: DeviceId, now_ms: int, *, for_good: bool) -> None:
        """A device is not connected any more; `for_good` and nothing waiting on it, nobody need look for it."""
        seen = self._seen.get(device)
        if seen is None:
            return
        if for_good and not seen.waiting:
            del self._seen[device]
        else:
            self._seen[device] = seen._replace(here=False, since_ms=now_ms)

    def waits(self, device: DeviceId, waiting: int) -> bool:
        """A device says how many commands it keeps; whether that is news."""
        seen = self._seen.get(device)
        if seen is None or seen.waiting == waiting:
            return False
        self._seen[device] = seen._replace(waiting=waiting)
        return True

    def forget(self, device: DeviceId) -> None:
        """A device will not be back."""
        self._seen.pop(device, None)

    def came_elsewhere(self, device: DeviceId, at_ns: int) -> bool:
        """A device is connected to another worker since `at_ns`; whether it was here, and is not to be any more."""
        seen = self._seen.get(device)
        if seen is None or (seen.here and seen.came_ns >= at_ns):
            return False
        del self._seen[device]
        return True

    def count(self, atelier: Atelier, now_ms: int) -> Count:
        """What the other workers are told."""
        tables: dict[TableId, list[int]] = {}
        tablets = walls = facilitators = leads = 0
        for seen in self._seen.values():
            if seen.here:
                tablets += seen.actor.role in ("participant", "host")
                walls += seen.actor.role == "wall"
                facilitators += seen.actor.role == "facilitator"
                leads += seen.actor.role == "lead"
            elif not seen.waiting and now_ms - seen.since_ms > SILENT_MAX_MS:
                continue
            person = atelier.people.get(seen.actor.person)
            if person is not None:
                count = tables.setdefault(person.table, [0, 0, 0])
                count[0 if seen.here else 1] += 1
                count[2] += seen.waiting
        return Count(
            tablets=tablets,
            walls=walls,
            tables={table: (here, away, waiting) for table, (here, away, waiting) in tables.items()},
            sorter=self.sorter,
            facilitators=facilitators,
            leads=leads,
        )

    def led(self, commit: Commit) -> bool:
        """A commit was folded; whether a facilitator's, which the other consoles are told of."""
        if commit.by.role not in LEADING or not commit.events:
            return False
        # The last event is what was meant: who opens a step closes another one first. Signing a step is not told.
        meant = [event for event in commit.events if not isinstance(event, StepSigned)]
        verb = str(meant[-1].__struct_config__.tag)
        self.acted = ActedPulse(verb=verb, role=commit.by.role, by=commit.by.person, at_ms=commit.at_ms)
        return True

    # --- The other workers' --------------------------------------------------------------------------

    def counted(self, worker: str, count: Count, at_ms: int) -> None:
        """Another worker says how many it has."""
        self._elsewhere[worker] = _Elsewhere(count, at_ms)

    def counts(self, here: Count, now_ms: int) -> list[Count]:
        """The counts of all workers, this one's first; those of workers that have not been heard for a while are dropped."""
        self._elsewhere = {
            worker: told for worker, told in self._elsewhere.items() if now_ms - told.at_ms <= COUNTED_MS
        }
        return [here, *(told.devices for told in self._elsewhere.values())]

    # --- Told ----------------------------------------------------------------------------------------

    def live(self, counts: Sequence[Count]) -> dict[str, Any]:
        """What everybody may know."""
        here = sum(count.tablets for count in counts)
        names = {f"name/{person}": NameRecord(name=name) for person, name in self.names.items()}
        weather = {"weather": WeatherRecord()} if self.weather else {}
        return {"people": PeopleRecord(here=here), **names, **weather}

    def pulse(self, atelier: Atelier, counts: Sequence[Count]) -> dict[str, Any]:
        """What facilitators know: per table, and the walls."""
        pulses: Mapping[str, Any] = {
            f"table/{table.id}": TablePulse(
                here=sum(count.tables.get(table.id, (0, 0, 0))[0] for count in counts),
                away=sum(count.tables.get(table.id, (0, 0, 0))[1] for count in counts),
                waiting=sum(count.tables.get(table.id, (0, 0, 0))[2] for count in counts),
            )
            for table in atelier.plan.tables
        }
        walls = WallsPulse(here=sum(count.walls for count in counts))
        consoles = ConsolesPulse(
            facilitators=sum(count.facilitators for count in counts),
            leads=sum(count.leads for count in counts),
        )
        acted = {"acted": self.acted} if self.acted is not None else {}
        weather = {"weather": WeatherPulse(code=self.weather)} if self.weather else {}
        sorter = _sorter(counts)
        machine = {} if sorter == "ready" else {"sorter": SorterPulse(code=sorter)}
        return {**pulses, "walls": walls, "consoles": consoles, **acted, **weather, **machine}


def _sorter(counts: Sequence[Count]) -> str:
    """How the machine stands: as the worker that asks it says, and `off` when no worker does."""
    told = [count.sorter for count in counts if count.sorter]
    return "ready" if "ready" in told else told[0] if told else "off"
