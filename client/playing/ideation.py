"""Ideation: half of what people have to say alone, the other half live to the room. In rounds, where the step is led so."""

import time
from collections.abc import Sequence
from typing import Final

from client.notes import SampleNote
from client.playing.person import Person, new_name, under
from client.playing.stage import Stage, Told, in_minutes, settings
from facilitation.commands import SetVisibility, WriteNote
from facilitation.rounds import ALL, SetRound

VALUES: Final = (
    "Solidarité", "Audace", "Ouverture", "Hospitalité", "Respect du vivant", "Équilibre", "Confiance", "Fraternité",
    "Sobriété", "Écoute", "Transmission", "Liberté d’essayer", "Justice", "Proximité", "Simplicité", "Responsabilité",
    "Joie de vivre", "Courage", "Authenticité", "Entraide", "Curiosité", "Égalité", "Créativité", "Honnêteté",
)  # fmt: skip
VALUES_EACH: Final = 3
LINKED: Final = 0.8
"""How many leads name the objective they answer, where there is one."""
CALLED: Final = {"idea": "ideas", "value": "values", "objective": "objectives", "lead": "leads"}


async def play(stage: Stage, phase: str) -> Told:
    """Alone, then at the table, then before everybody."""
    people, lead = stage.people, stage.lead
    told = settings(lead, "ideation", phase)
    writes = str(told.get("writes", "idea"))
    hands = _values(stage) if writes == "value" else stage.hands(phase)
    halves = [(hand[: len(hand) // 2], hand[len(hand) // 2 :]) for hand in hands]
    if told.get("rounds") == "1-2-4-all":
        minutes = [*told.get("minutes", ()), 0, 0, 0, 0]
        await lead.ask(SetRound(phase=phase, round=1, closes_at_ms=in_minutes(minutes[0])))
        alone = await stage.all(
            write(who, phase, first) for who, (first, _) in zip(people, halves, strict=True)
        )
        for number in range(2, ALL + 1):
            await lead.ask(SetRound(phase=phase, round=number, closes_at_ms=in_minutes(minutes[number - 1])))
            await lead.think()
    else:
        alone = await stage.all(
            write(who, phase, first) for who, (first, _) in zip(people, halves, strict=True)
        )
        await lead.ask(SetVisibility(phase=phase, visibility="table"))
        await lead.ask(SetVisibility(phase=phase, visibility="room"))
    # What was shown in one go has no way of its own from a tablet to the wall; what is written now has.
    together = await stage.all(
        write(who, phase, then, timed=True) for who, (_, then) in zip(people, halves, strict=True)
    )
    written = [order for orders in (*alone, *together) for order in orders]
    linked = sum(order.objective is not None for order in written)
    return {CALLED[writes]: len(written)} | ({"linked": linked} if linked else {})


def _values(stage: Stage) -> list[list[SampleNote]]:
    return [[SampleNote(text) for text in who.rng.sample(VALUES, VALUES_EACH)] for who in stage.people]


async def write(
    person: Person, phase: str, notes: Sequence[SampleNote], *, timed: bool = False
) -> list[WriteNote]:
    """Write these ideas, one after the other; leads under an objective that was adopted. Those that were taken.

    `timed`: note down when each is sent.
    """
    told = settings(person, "ideation", phase)
    themes = {} if told.get("themes") == "none" else under(person.room, "theme/")
    written: list[WriteNote] = []
    for text, theme in notes:
        await person.think()
        order = WriteNote(
            note=new_name("n"),
            phase=phase,
            text=text,
            theme=theme if theme in themes else None,
            objective=_objective(person) if told.get("writes") == "lead" else None,
        )
        if timed:
            person.record.sent_at[order.note] = time.perf_counter()
        if await person.does(order):
            written.append(order)
    return written


def _objective(person: Person) -> str | None:
    adopted = [name for name, each in under(person.room, "objective/").items() if each["sort"] == "objective"]
    return person.rng.choice(adopted) if adopted and person.rng.random() < LINKED else None
