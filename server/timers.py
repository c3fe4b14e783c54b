"""What the clock asks for: phases that close by themselves. Pure; the room waits and says it."""

from typing import Final, NamedTuple

from facilitation.commands import ClosePhase, Command
from facilitation.model import Actor, Atelier

GRACE_MS: Final = 60_000
"""What was begun before the end may still be sent for this long (`design`: the clock guides, it does not cut)."""

SYSTEM: Final = Actor(person="p_system0", role="system")


class Ring(NamedTuple):
    """A command to be said once the clock is at `at_ms`."""

    at_ms: int
    command: Command


def next_ring(atelier: Atelier) -> Ring | None:
    """What the clock will ask for next, if anything: nothing while a clock is held."""
    phase = None if atelier.now is None else atelier.phase(atelier.now)
    if phase is None or not phase.auto_close:
        return None
    ends = atelier.steps[phase.id].closes_at_ms
    return None if ends is None else Ring(ends + GRACE_MS, ClosePhase(phase=phase.id))
