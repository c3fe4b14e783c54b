"""World Café: people write at a table, and move on to another one."""

from client.playing.person import Person, new_name, under
from client.playing.stage import Stage, Told, in_minutes, settings
from facilitation.activities.cafe import Rotate
from facilitation.commands import SetVisibility, WriteNote


async def play(stage: Stage, phase: str) -> Told:
    """Round after round, then everything before the room."""
    lead = stage.lead
    told = settings(lead, "cafe", phase)
    rounds, minutes = int(told.get("rounds", 0)), float(told.get("minutes", 0))
    moved = 0
    for number in range(1, rounds + 1):
        before = {who.name: who.place for who in stage.people}
        await lead.ask(Rotate(phase=phase, round=number, closes_at_ms=in_minutes(minutes)))
        await stage.all(sit(who, phase, number, stage.text()) for who in stage.people)
        moved += sum(who.place != before[who.name] for who in stage.people)
    await lead.ask(SetVisibility(phase=phase, visibility="room"))
    written = [note for note in under(lead.room, "note/").values() if note["phase"] == phase]
    return {"rounds": rounds, "moved": moved, "ideas": len(written)}


async def sit(person: Person, phase: str, number: int, text: str) -> None:
    """Sit where I am told to, and write there, or listen."""
    await person.until(lambda: settings(person, "cafe", phase).get("round") == number)
    told = person.me.get(f"place/{phase}", {})
    await person.until(lambda: person.place == told.get("table", person.place))
    await person.think()
    if person.rng.random() < 0.6:
        await person.ask(WriteNote(note=new_name("n"), phase=phase, text=text))
