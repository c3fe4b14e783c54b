"""Talk: the facilitator turns the pages, the room asks and supports questions, some of them are answered."""

import asyncio
from typing import Any, Final

from client.playing.person import Facilitator, Person, new_name, under
from client.playing.stage import Stage, Told, settings
from facilitation.activities.talk.asking import (
    AnswerQuestion,
    AskQuestion,
    PickQuestion,
    SetQuestion,
    ShowPage,
    SupportQuestion,
    WithdrawQuestion,
)

LISTEN_S: Final = 10.0
ASKING: Final = 1 / 3
"""How many of the room ask something."""
ANSWERED: Final = 3
QUESTIONS: Final = (
    "Et les communes rurales, dans tout cela\u202f?",
    "Combien cela coûte-t-il aux habitants\u202f?",
    "Qui a essayé avant nous, et qu’en reste-t-il\u202f?",
    "Par où commencer quand on n’a pas de service pour cela\u202f?",
    "Comment y associer ceux qui ne viennent jamais\u202f?",
    "Que faut-il arrêter pour faire cela\u202f?",
    "Est-ce que les jeunes y ont été pour quelque chose\u202f?",
)


async def play(stage: Stage, phase: str) -> Told:
    """Pages while questions come in, then supports, then answers."""
    lead = stage.lead
    asking = stage.some(ASKING)
    takes_questions = settings(lead, "talk", phase).get("questions", True)
    pages, asked = await asyncio.gather(
        turn_pages(lead, phase), stage.all(ask(who, phase) for who in asking if takes_questions)
    )
    await lead.until(lambda: all(_arrived(lead, phase, name) for name in asked))
    for name, aside in under(lead.desk, f"question_aside/{phase}/").items():
        if aside.get("standing") == "waiting":
            await lead.ask(SetQuestion(phase=phase, question=name, standing="clear"))
    supports = await stage.all(support(who, phase) for who in stage.people)
    return {
        "slides": pages,
        "questions": len(asked),
        "supports": sum(supports),
        "answered": await answer(lead, phase),
    }


def questions(person: Person, phase: str) -> dict[str, dict[str, Any]]:
    """The questions the room sees, those that most people ask first."""
    found = under(person.room, f"question/{phase}/")
    return dict(sorted(found.items(), key=lambda each: (-int(each[1].get("people", 0)), each[0])))


def _arrived(lead: Facilitator, phase: str, question: str) -> bool:
    return f"question/{phase}/{question}" in lead.room or f"question_aside/{phase}/{question}" in lead.desk


async def turn_pages(lead: Facilitator, phase: str) -> int:
    """Show every page; how many there are."""
    pages = int(settings(lead, "talk", phase).get("pages", 0))
    for page in range(pages):
        await lead.ask(ShowPage(phase=phase, page=page))
        await lead.think(LISTEN_S)
    return pages


async def ask(person: Person, phase: str) -> str:
    """Ask something; some take it back, and ask otherwise. The question that stands."""
    for _ in range(person.rng.random() < 0.2):
        hasty = await _ask(person, phase)
        await person.ask(WithdrawQuestion(phase=phase, question=hasty))
    return await _ask(person, phase)


async def _ask(person: Person, phase: str) -> str:
    await person.think(LISTEN_S)
    question = new_name("q")
    await person.ask(AskQuestion(phase=phase, question=question, text=person.rng.choice(QUESTIONS)))
    return question


async def support(person: Person, phase: str) -> int:
    """Ask one or two of the questions too, or none; how many."""
    await person.think(LISTEN_S)
    mine = person.me.get(f"my_questions/{phase}", {}).get("supported", ())
    others = [name for name in questions(person, phase) if name not in mine]
    chosen = person.rng.sample(others, min(len(others), person.rng.randint(0, 2)))
    return sum([await person.does(SupportQuestion(phase=phase, question=name)) for name in chosen])


async def answer(lead: Facilitator, phase: str) -> int:
    """Show the questions most people ask in large, one after the other; how many were answered. The last one is put aside."""
    in_order = list(questions(lead, phase))
    for name in in_order[:ANSWERED]:
        await lead.ask(PickQuestion(phase=phase, question=name))
        await lead.think(LISTEN_S)
        await lead.ask(AnswerQuestion(phase=phase, question=name))
    for name in in_order[ANSWERED:][-1:]:
        await lead.ask(
            SetQuestion(phase=phase, question=name, standing="aside", reason="Répondue avec la précédente")
        )
    return len(in_order[:ANSWERED])
