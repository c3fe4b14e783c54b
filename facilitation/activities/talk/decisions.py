"""What follows from what is asked in a talk."""

from facilitation.activities.talk.asking import (
    AnswerQuestion,
    AskQuestion,
    PageShown,
    PickQuestion,
    QuestionAnswered,
    QuestionAsked,
    QuestionPicked,
    QuestionSet,
    QuestionSupported,
    QuestionWithdrawn,
    SetQuestion,
    ShowPage,
    SupportQuestion,
    WithdrawQuestion,
)
from facilitation.activities.talk.state import Question, Talk
from facilitation.activity import Here
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import (
    NOTE_TEXT_MAX,
    QUESTIONS_MAX,
    QUESTIONS_PER_PERSON_MAX,
    SENTENCE_MAX,
    QuestionId,
)
from facilitation.model import Actor
from facilitation.reading import clean, clean_or_empty, reasons


def show_page(order: ShowPage, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show a page. Refuses `phase_closed` unless the step is open, and `unknown_slide`."""
    talk: Talk = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if order.page is not None and order.page >= len(talk.settings.pages):
        raise Refused("unknown_slide")
    return () if order.page == talk.shown else (PageShown(phase=order.phase, page=order.page),)


def ask_question(order: AskQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Ask. A question that may name or insult somebody waits for a reading.

    Refuses `phase_closed` unless the step is open, `not_allowed` where no questions are taken, `unknown_person`,
    `empty_text`, `text_too_long` (fact `max`), `already_there`, and `too_many` (fact `max`).
    """
    talk: Talk = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if not talk.settings.questions:
        raise Refused("not_allowed")
    if by.person not in here.atelier.people:
        raise Refused("unknown_person")
    text = clean(order.text, NOTE_TEXT_MAX)
    known = talk.questions.get(order.question)
    if known is not None:
        if known.author == by.person and known.text == text and known.standing != "withdrawn":
            return ()
        raise Refused("already_there")
    if len(talk.asked_by.get(by.person, ())) >= QUESTIONS_PER_PERSON_MAX:
        raise Refused("too_many", max=QUESTIONS_PER_PERSON_MAX)
    if len(talk.questions) >= QUESTIONS_MAX:
        raise Refused("too_many", max=QUESTIONS_MAX)
    asked = QuestionAsked(
        phase=order.phase, question=order.question, person=by.person, text=text, reasons=reasons(text)
    )
    return (asked,)


def withdraw_question(order: WithdrawQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Take a question back. Refuses `unknown_question`, also for somebody else's."""
    known = here.state.questions.get(order.question)
    if known is None or known.author != by.person:
        raise Refused("unknown_question")
    if known.standing == "withdrawn":
        return ()
    return (QuestionWithdrawn(phase=order.phase, question=order.question),)


def support_question(order: SupportQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Ask it too, or no longer. Refuses `phase_closed`, `unknown_person`, `unknown_question`."""
    talk: Talk = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if by.person not in here.atelier.people:
        raise Refused("unknown_person")
    _seen(talk, order.question)
    if (order.question in talk.supported_by.get(by.person, ())) == order.supported:
        return ()
    supported = QuestionSupported(
        phase=order.phase, question=order.question, person=by.person, supported=order.supported
    )
    return (supported,)


def answer_question(order: AnswerQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Mark as answered. Refuses `unknown_question` for one the room does not see."""
    known = _seen(here.state, order.question)
    if known.answered == order.answered:
        return ()
    return (QuestionAnswered(phase=order.phase, question=order.question, answered=order.answered),)


def set_question(order: SetQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Let a question through, or set it aside. Refuses `unknown_question`, `text_too_long` (fact `max`)."""
    known = here.state.questions.get(order.question)
    if known is None or known.standing == "withdrawn":
        raise Refused("unknown_question")
    reason = clean_or_empty(order.reason, SENTENCE_MAX) if order.standing == "aside" else ""
    if (known.standing, known.why) == (order.standing, reason):
        return ()
    put = QuestionSet(phase=order.phase, question=order.question, standing=order.standing, reason=reason)
    return (put,)


def pick_question(order: PickQuestion, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show a question in large. Refuses `phase_closed` for a step that is ahead, and `unknown_question`."""
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    if order.question is not None:
        _seen(here.state, order.question)
    if order.question == here.state.picked:
        return ()
    return (QuestionPicked(phase=order.phase, question=order.question),)


def _seen(talk: Talk, question: QuestionId) -> Question:
    known = talk.questions.get(question)
    if known is None or known.standing != "clear":
        raise Refused("unknown_question")
    return known
