"""What the room looks at together: slides, a talk with its questions, tables that report back."""

from typing import Literal

from facilitation.activities.recap import ShowSlide
from facilitation.activities.report import CallTable, DrawOrder
from facilitation.activities.talk.asking import (
    AnswerQuestion,
    AskQuestion,
    PickQuestion,
    SetQuestion,
    ShowPage,
    SupportQuestion,
    WithdrawQuestion,
)
from facilitation.commands import Command, OpenPhase, ReopenPhase
from facilitation.model import Actor, Atelier
from tests.moves.who import TEXTS, Topic, leading, of, phase_of, seated
from tests.story import LEAD, MINUTE, phase

PHASES = (
    phase("recap", "recap", {"slides": [{"kind": "values"}, {"kind": "text", "title": "Trois mots"}]}),
    phase("talk", "talk", {"speaker": "Ana Ruiz", "pages": [{"title": "Hier"}, {"title": "Demain"}]}),
    phase("report", "report", {"minutes": 2}),
)


def _opened(atelier: Atelier, name: str, number: int) -> tuple[Command, Actor] | None:
    """Instead of asking in vain, the step is opened: three times out of four."""
    status = atelier.steps[name].status
    if status == "open" or number % 4 == 3:
        return None
    return (OpenPhase(phase=name) if status == "ahead" else ReopenPhase(phase=name)), LEAD


def _slide(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "recap", a)
    show = ShowSlide(phase=name, slide=of((0, 1, None, 2), b))
    return _opened(atelier, name, c) or (show, leading(c))


def _page(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    show = ShowPage(phase=name, page=of((0, 1, None, 2), b))
    return _opened(atelier, name, c) or (show, leading(c))


def _question(atelier: Atelier, name: str, number: int) -> str:
    asked = tuple(atelier.work[name].questions)
    return of(asked, number) if asked and number % 7 else f"q_{number:06d}"


def _ask(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    number = max(0, len(atelier.work[name].questions) - (c % 6 == 5))
    ask = AskQuestion(phase=name, question=f"q_{number:06d}", text=of(TEXTS, b))
    return _opened(atelier, name, c) or (ask, seated(atelier, a))


def _take_back(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    question = _question(atelier, name, b)
    known = atelier.work[name].questions.get(question)
    by = seated(atelier, c) if known is None else Actor(person=known.author, role="participant")
    return WithdrawQuestion(phase=name, question=question), by


def _support(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    support = SupportQuestion(phase=name, question=_question(atelier, name, b), supported=c % 3 > 0)
    return _opened(atelier, name, c) or (support, seated(atelier, a))


def _answer(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    return AnswerQuestion(phase=name, question=_question(atelier, name, b), answered=c % 3 > 0), leading(c)


def _set(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    standing: Literal["clear", "aside"] = "aside" if c % 3 == 1 else "clear"
    return SetQuestion(
        phase=name, question=_question(atelier, name, b), standing=standing, reason=of(("", "Hors sujet"), a)
    ), leading(c)


def _pick(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "talk", a)
    return PickQuestion(phase=name, question=None if c % 4 == 0 else _question(atelier, name, b)), leading(c)


def _draw(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    tables = [each.id for each in atelier.plan.tables]
    turned = tables[b % len(tables) :] + tables[: b % len(tables)]
    order = (*turned, *(("nowhere",) if c % 9 == 8 else ()))
    return DrawOrder(phase=phase_of(atelier, "report", a), order=order if c % 5 else order[:1]), leading(c)


def _call(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "report", a)
    table = None if c % 6 == 5 else of(atelier.work[name].order, b) or "t1"
    call = CallTable(phase=name, table=table, closes_at_ms=at + (1 + c % 3) * MINUTE if table else None)
    return _opened(atelier, name, c) or (call, leading(c))


STAGING = Topic(
    phases=PHASES,
    verbs={
        "slide": _slide, "page": _page, "ask": _ask, "take_back": _take_back, "support": _support,
        "answer": _answer, "set_question": _set, "pick": _pick, "draw": _draw, "call": _call,
    },
    often=("ask", "support", "call"),
)  # fmt: skip
