"""A day on the stage: slides, a talk with questions, tables that report back, the next dates."""

from collections.abc import Iterator

from facilitation import commands as say
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
from facilitation.commands import Command
from facilitation.model import Actor
from tests.moves.staging import PHASES
from tests.story import LEAD, MINUTE, NOON, P1, P2, phase, plan

Q1, Q2, Q3 = "q_000001", "q_000002", "q_000003"
DATES = {"dates": [{"when": "Jeudi 12 mars, 18 h", "what": "Restitution"}], "mailing": True}
PLAN = plan(*PHASES, phase("closing", "closing", DATES), values=("Ouverture", "Audace"))


def told() -> Iterator[tuple[str | Actor, Command]]:
    """Everything that is asked in it, and by whom."""
    yield P1, say.Arrive(college="elected", table="t1")
    yield P2, say.Arrive(college="civil", table="t2")
    yield LEAD, say.OpenPhase(phase="recap")
    yield LEAD, ShowSlide(phase="recap", slide=0)
    yield LEAD, say.OpenPhase(phase="talk")
    yield LEAD, ShowPage(phase="talk", page=1)
    yield P1, AskQuestion(phase="talk", question=Q1, text="Et les trains de nuit ?")
    yield P2, SupportQuestion(phase="talk", question=Q1)
    yield P2, AskQuestion(phase="talk", question=Q2, text="Pourquoi Mme Dupont ?")
    yield LEAD, SetQuestion(phase="talk", question=Q2, standing="aside", reason="Nomme une personne")
    yield P2, AskQuestion(phase="talk", question=Q3, text="Un doublon ?")
    yield P2, WithdrawQuestion(phase="talk", question=Q3)
    yield LEAD, PickQuestion(phase="talk", question=Q1)
    yield LEAD, AnswerQuestion(phase="talk", question=Q1)
    yield LEAD, DrawOrder(phase="report", order=("t2", "t1"))
    yield LEAD, say.OpenPhase(phase="report")
    yield LEAD, CallTable(phase="report", table="t2", closes_at_ms=NOON + 10 * MINUTE)
    yield LEAD, CallTable(phase="report", table="t1", closes_at_ms=NOON + 12 * MINUTE)
    yield LEAD, say.OpenPhase(phase="closing")
