"""The proof of a rehearsal: every screen is compared with the draw of the log, every acknowledgement with the log."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

from client.playing.evidence import proof_of
from client.playing.person import Person
from facilitation.boards import board_digest

LOOKS: Final = 20
LOOK_S: Final = 0.5
"""How often screens are compared again, and after how long, before they are told to differ."""
EXPECTED: Final = frozenset(
    {
        "field_changed",  # Two people began the same field of a sheet: the second is told, and puts both texts together.
    }
)
"""What people are refused in a day where everything goes well."""


async def prove(base: str, screens: Sequence[Person]) -> dict[str, Any]:
    """What became of everything that was asked on these screens; the last two are the facilitator's and the wall."""
    proofs = [await _compared(base, screen) for screen in screens]
    refused: dict[str, int] = {}
    for screen in screens:
        for code, times in screen.record.refused.items():
            refused[code] = refused.get(code, 0) + times
    return {
        "people": len(screens) - 2,
        "acknowledged": sum(len(screen.record.acknowledged) for screen in screens),
        "lost": sum(proof[0] for proof in proofs),
        "doubled": sum(proof[1] for proof in proofs),
        "diverged": sum(proof[2] for proof in proofs),
        "refused": refused,
        "unexpected": sum(times for code, times in refused.items() if code not in EXPECTED),
        "reconnected": sum(screen.device.sockets - 1 for screen in screens),
    }


def wrong(result: dict[str, Any]) -> bool:
    """Whether a rehearsal showed something that must not be."""
    return any(result[each] for each in ("lost", "doubled", "diverged", "unexpected", "moved_by_itself"))


async def _compared(base: str, screen: Person) -> tuple[int, int, int]:
    """Lost and doubled commands of a device, and whether its boards differ once they have had time to come."""
    differs = 1
    proof: dict[str, Any] = {}
    for _ in range(LOOKS):
        proof = await proof_of(base, screen)
        mine = {name: board_digest(doc) for name, doc in screen.device.guest.boards.items()}
        if all(mine.get(name) == digest for name, digest in proof["boards"].items()):
            differs = 0
            break
        await asyncio.sleep(LOOK_S)
    heard = list(proof["heard"])
    # What was so already is acknowledged and leaves no commit; the server says which.
    lost = len(set(screen.record.written) - screen.record.in_log - set(heard))
    doubled = len(heard) - len(set(heard))
    return lost, doubled, differs


def percentile(ordered: Sequence[float], percent: int) -> float | None:
    """The smallest value that so many percent do not pass; `None` of nothing."""
    if not ordered:
        return None
    return round(ordered[max(0, -(-len(ordered) * percent // 100) - 1)], 1)
