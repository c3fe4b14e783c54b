"""What the log has of a device, as long as it can be read: the ballots of a vote can be opened by nobody once it is shown."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

from client.http import ask
from client.playing.person import Person

ASKING: Final = 4
"""Devices that ask at the same time: each takes a thread while it waits."""


async def proof_of(base: str, screen: Person) -> dict[str, Any]:
    """What my boards are when drawn from the log alone (`boards`), and which of my numbers it has (`heard`)."""
    proof: dict[str, Any] = await ask(base, "/api/proof", token=screen.device.token)
    return proof


async def note_down(base: str, screens: Sequence[Person]) -> None:
    """Note down what the log has of these devices now."""
    asking = asyncio.Semaphore(ASKING)

    async def note(screen: Person) -> None:
        async with asking:
            proof = await proof_of(base, screen)
        screen.record.in_log |= set(proof["heard"])

    await asyncio.gather(*map(note, screens))
