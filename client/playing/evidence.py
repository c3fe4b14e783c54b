"""What the log has of a device, as long as it can be read: the ballots of a vote can be opened by nobody once it is shown."""

import asyncio
from collections.abc import Sequence
from typing import Any

from client.http import ask
from client.playing.person import Person


async def proof_of(base: str, screen: Person) -> dict[str, Any]:
    """What my boards are when drawn from the log alone (`boards`), and which of my numbers it has (`heard`)."""
    proof: dict[str, Any] = await ask(base, "/api/proof", token=screen.device.token)
    return proof


async def note_down(base: str, screens: Sequence[Person]) -> None:
    """Note down what the log has of these devices now."""
    proofs = await asyncio.gather(*(proof_of(base, screen) for screen in screens))
    for screen, proof in zip(screens, proofs, strict=True):
        screen.record.in_log |= set(proof["heard"])
