"""Arriving: everybody has come in and sat down before the day begins, so there is only to look who is there."""

from client.playing.person import under
from client.playing.stage import Stage, Told


async def play(stage: Stage, phase: str) -> Told:
    """Look at the tables."""
    here = [int(table.get("here", 0)) for table in under(stage.lead.room, "table/").values()]
    return {"people": sum(here), "tables": sum(many > 0 for many in here)}
