"""Playing an atelier: one file for each kind of step, with what a person does in it and what a facilitator does."""

from collections.abc import Awaitable, Callable
from typing import Final

from client.playing import (
    arrival,
    cafe,
    cards,
    closing,
    clustering,
    convergence,
    crowd,
    ideation,
    persona,
    recap,
    report,
    talk,
    vote,
)
from client.playing.stage import Stage, Told

KINDS: Final[dict[str, Callable[[Stage, str], Awaitable[Told]]]] = {
    "arrival": arrival.play,
    "recap": recap.play,
    "talk": talk.play,
    "persona": persona.play,
    "ideation": ideation.play,
    "clustering": clustering.play,
    "vote": vote.play,
    "convergence": convergence.play,
    "cafe": cafe.play,
    "crowd": crowd.play,
    "cards": cards.play,
    "report": report.play,
    "closing": closing.play,
}
"""How each kind is played. A kind that is not listed (somebody else's) is opened, and nobody does anything in it."""


async def play(stage: Stage, kind: str, phase: str) -> Told:
    """Play the step that is open; what came of it."""
    await stage.at(phase)
    return await KINDS[kind](stage, phase) if kind in KINDS else {}
