"""Report back: an order is drawn, and every table has its turn."""

from typing import Final

from client.playing.person import under
from client.playing.stage import Stage, Told, in_minutes, settings
from facilitation.activities.report import CallTable, DrawOrder

SPEAK_S: Final = 10.0


async def play(stage: Stage, phase: str) -> Told:
    """Draw, call one table after the other; the first one gets a minute more."""
    lead = stage.lead
    order = [name for name, table in under(lead.room, "table/").items() if table.get("here")]
    stage.rng.shuffle(order)
    minutes = int(settings(lead, "report", phase)["minutes"])
    await lead.ask(DrawOrder(phase=phase, order=tuple(order)))
    stage.begun(len(order))
    for turn, table in enumerate(order):
        for more in (0, 1) if turn == 0 else (0,):
            await lead.ask(CallTable(phase=phase, table=table, closes_at_ms=in_minutes(minutes + more)))
            await lead.think(SPEAK_S)
        stage.done()
    await lead.ask(CallTable(phase=phase))
    return {"tables": len(settings(lead, "report", phase).get("heard", ()))}
