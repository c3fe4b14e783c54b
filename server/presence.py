"""Who is connected now, who was and is not, and how much waits on their devices. Not in the log, and gone with the worker."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from msgspec import Struct

from facilitation.ids import DeviceId, PersonId
from facilitation.model import Actor, Atelier


class PeopleRecord(Struct, frozen=True):
    """How many tablets are connected."""

    here: int


class NameRecord(Struct, frozen=True):
    """What somebody chose to be called."""

    name: str


class TablePulse(Struct, frozen=True):
    """The tablets of a table: connected, gone silent, and how many ideas wait on all of them, as last heard."""

    here: int
    away: int
    waiting: int


class WallsPulse(Struct, frozen=True):
    """How many walls are connected."""

    here: int


class WeatherPulse(Struct, frozen=True):
    """What keeps the server from writing: `full`, `away`, or nothing."""

    code: str


SILENT_MAX_MS: Final = 600_000
"""After ten minutes a silent tablet that kept nothing was put away or replaced: no alarm."""


class _Seen(NamedTuple):
    actor: Actor
    here: bool
    waiting: int
    left_ms: int = 0


class Presence:
    """The devices of one atelier, as this worker knows them."""

    def __init__(self) -> None:
        self._seen: dict[DeviceId, _Seen] = {}
        self.names: dict[PersonId, str] = {}
        self.weather = ""

    def came(self, device: DeviceId, actor: Actor) -> None:
        """A device is connected."""
        self._seen[device] = _Seen(actor, here=True, waiting=0)

    def left(self, device: DeviceId, now_ms: int, *, for_good: bool) -> None:
        """A device is not connected any more; `for_good` and nothing waiting on it, nobody need look for it."""
        seen = self._seen.get(device)
        if seen is None:
            return
        if for_good and not seen.waiting:
            del self._seen[device]
        else:
            self._seen[device] = seen._replace(here=False, left_ms=now_ms)

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

    def live(self) -> dict[str, Any]:
        """What everybody may know."""
        here = sum(seen.here and seen.actor.role in ("participant", "host") for seen in self._seen.values())
        names = {f"name/{person}": NameRecord(name=name) for person, name in self.names.items()}
        return {"people": PeopleRecord(here=here), **names}

    def pulse(self, atelier: Atelier, now_ms: int) -> dict[str, Any]:
        """What facilitators know: per table, and the walls."""
        tables: dict[str, list[int]] = {table.id: [0, 0, 0] for table in atelier.plan.tables}
        for seen in self._seen.values():
            if not seen.here and not seen.waiting and now_ms - seen.left_ms > SILENT_MAX_MS:
                continue
            person = atelier.people.get(seen.actor.person)
            if person is not None and person.table in tables:
                count = tables[person.table]
                count[0 if seen.here else 1] += 1
                count[2] += seen.waiting
        walls = sum(seen.here and seen.actor.role == "wall" for seen in self._seen.values())
        counted: Mapping[str, Any] = {
            f"table/{table}": TablePulse(here=here, away=away, waiting=waiting)
            for table, (here, away, waiting) in tables.items()
        }
        weather = {"weather": WeatherPulse(code=self.weather)} if self.weather else {}
        return {**counted, "walls": WallsPulse(here=walls), **weather}
