"""Recap: the facilitator steps through the slides, and once back to the one before."""

from typing import Final

from client.playing.stage import Stage, Told, settings
from facilitation.activities.recap import ShowSlide

LOOK_S: Final = 10.0


async def play(stage: Stage, phase: str) -> Told:
    """Show every slide; of the last but one somebody asks to see it again."""
    slides = int(settings(stage.lead, "recap", phase).get("slides", 0))
    stage.begun(slides)
    for slide in range(slides):
        await stage.lead.ask(ShowSlide(phase=phase, slide=slide))
        await stage.lead.think(LOOK_S)
        stage.done()
    if slides > 1:
        for slide in (slides - 2, slides - 1):
            await stage.lead.ask(ShowSlide(phase=phase, slide=slide))
    return {"slides": slides}
