"""What can be asked and what can have happened in a talk: pages, and the questions of the room."""

from typing import Annotated, Literal

from msgspec import Meta

from facilitation.commands import PhaseCommand, Text
from facilitation.events import PhaseEvent
from facilitation.ids import SLIDES_MAX, PersonId, QuestionId


class ShowPage(PhaseCommand, tag="show_page"):
    """Have the room look at this page (0: the first one; `None`: who speaks, and of what)."""

    page: Annotated[int, Meta(ge=0, lt=SLIDES_MAX)] | None


class AskQuestion(PhaseCommand, tag="ask_question"):
    """Have a question of mine asked. The device makes the id, so that a retry is the same question."""

    question: QuestionId
    text: Text


class WithdrawQuestion(PhaseCommand, tag="withdraw_question"):
    """Take my question back."""

    question: QuestionId


class SupportQuestion(PhaseCommand, tag="support_question"):
    """Have it be my question too, or no longer."""

    question: QuestionId
    supported: bool = True


class AnswerQuestion(PhaseCommand, tag="answer_question"):
    """Have this question marked as answered, or not."""

    question: QuestionId
    answered: bool = True


class SetQuestion(PhaseCommand, tag="set_question"):
    """Have the room see this question, or have it set aside for a reason."""

    question: QuestionId
    standing: Literal["clear", "aside"]
    reason: Text = ""


class PickQuestion(PhaseCommand, tag="pick_question"):
    """Have the wall show this question in large (`None`: the page again)."""

    question: QuestionId | None


class PageShown(PhaseEvent, tag="page_shown"):
    page: int | None


class QuestionAsked(PhaseEvent, tag="question_asked"):
    question: QuestionId
    person: PersonId
    text: str
    reasons: tuple[str, ...] = ()


class QuestionWithdrawn(PhaseEvent, tag="question_withdrawn"):
    question: QuestionId


class QuestionSupported(PhaseEvent, tag="question_supported"):
    question: QuestionId
    person: PersonId
    supported: bool


class QuestionAnswered(PhaseEvent, tag="question_answered"):
    question: QuestionId
    answered: bool


class QuestionSet(PhaseEvent, tag="question_set"):
    question: QuestionId
    standing: Literal["clear", "aside"]
    reason: str = ""


class QuestionPicked(PhaseEvent, tag="question_picked"):
    question: QuestionId | None


TalkEvent = (
    PageShown
    | QuestionAsked
    | QuestionWithdrawn
    | QuestionSupported
    | QuestionAnswered
    | QuestionSet
    | QuestionPicked
)
