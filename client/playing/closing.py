"""Closing: a return on the time that was given, and an address for the mailing from those who want it."""

from typing import Final

from client.http import ask
from client.playing.evidence import note_down
from client.playing.person import Person
from client.playing.stage import Stage, Told, settings
from facilitation.activities.closing import GiveReturn, ShowReturns

MAILED: Final = 1 / 3
"""How many leave an address, where one is asked for."""
SENTENCES: Final = (
    "Des échanges utiles et un cadre clair.",
    "J’aurais aimé plus de temps en table.",
    "On s’est compris, c’est nouveau.",
    "",
)


async def play(stage: Stage, phase: str) -> Told:
    """Returns, addresses (one of them is taken back), then the distribution."""
    lead = stage.lead
    await stage.all(give(who, phase) for who in stage.people)
    consents: Told = {}
    if settings(lead, "closing", phase).get("mailing"):
        mailed = stage.some(MAILED)
        for who in mailed:
            await leave(stage.base, who, f"{who.name}@example.org")
        if len(mailed) > 1:
            await leave(stage.base, mailed[0], "")
        counted = await ask(stage.base, "/api/consents", token=lead.device.token)
        consents = {"consents": int(counted["consents"])}
    await note_down(stage.base, [*stage.people, lead])
    if len(stage.people) > 1:  # What one person answered is not shown.
        await lead.ask(ShowReturns(phase=phase))
        await lead.think()
    return {"returns": int(settings(lead, "closing", phase).get("given", 0)), **consents}


async def give(person: Person, phase: str) -> None:
    """Say whether it was worth the time."""
    await person.think(6)
    score = person.rng.choice((3, 4, 4, 5))
    await person.ask(GiveReturn(phase=phase, score=score, sentence=person.rng.choice(SENTENCES)))


async def leave(base: str, person: Person, email: str) -> None:
    """Have the mailing sent to this address, or to none."""
    await ask(base, "/api/consent", {"email": email}, person.device.token)
