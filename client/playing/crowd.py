"""25/10: one bold idea each, read and scored by others in rounds, then the sums."""

from typing import Final

from client.playing.evidence import note_down
from client.playing.person import Person, new_name
from client.playing.stage import Stage, Told, in_minutes, settings
from facilitation.activities.crowd.asking import RevealScores, ScoreNote
from facilitation.commands import WriteNote
from facilitation.rounds import SetRound

READ_S: Final = 8.0


async def play(stage: Stage, phase: str) -> Told:
    """Write, read and score, look at the best."""
    lead = stage.lead
    told = settings(lead, "crowd", phase)
    await stage.all(write(who, phase, stage.text()) for who in stage.people)
    rounds, minutes = int(told.get("rounds", 0)), float(told.get("minutes", 0))
    scores = 0
    for number in range(1, rounds + 1):
        await lead.ask(SetRound(phase=phase, round=number, closes_at_ms=in_minutes(minutes)))
        scores += sum(await stage.all(score(who, phase, number) for who in stage.people))
    await note_down(stage.base, [*stage.people, lead])
    await lead.ask(RevealScores(phase=phase))
    await lead.think()
    return {
        "ideas": int(settings(lead, "crowd", phase).get("ideas", 0)),
        "rounds": rounds,
        "scores": scores,
    }


async def write(person: Person, phase: str, text: str) -> None:
    """Write the one idea."""
    await person.think()
    await person.ask(WriteNote(note=new_name("n"), phase=phase, text=text))


async def score(person: Person, phase: str, number: int) -> bool:
    """Score what I was dealt in this round, if anything, and change my mind now and then; whether there was something."""
    await person.until(lambda: settings(person, "crowd", phase).get("round") == number)
    dealt = person.me.get(f"dealt/{phase}", {})
    if dealt.get("round") != number:
        return False
    for _ in range(1 + (person.rng.random() < 0.2)):
        await person.think(READ_S)
        await person.ask(ScoreNote(phase=phase, note=dealt["note"], score=person.rng.randint(1, 5)))
    return True
