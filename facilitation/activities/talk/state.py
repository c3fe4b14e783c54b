"""The state of a talk: its settings, the page that is shown, and the questions. Folding its events."""

from typing import Annotated, Literal, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activities.talk.asking import (
    PageShown,
    QuestionAnswered,
    QuestionAsked,
    QuestionPicked,
    QuestionSet,
    QuestionSupported,
    QuestionWithdrawn,
    TalkEvent,
)
from facilitation.events import Event
from facilitation.ids import NAME_MAX, SLIDES_MAX, TITLE_MAX, PersonId, PictureId, QuestionId
from facilitation.map import Map
from facilitation.model import Plain, Sentence

Heard = Literal["clear", "waiting", "aside", "withdrawn"]


class TalkPage(Plain):
    """One page: a picture of the atelier with the words that stand for it, or words alone. `notes` are the speaker's."""

    title: Annotated[str, Meta(max_length=TITLE_MAX)] = ""
    text: Sentence = ""
    picture: PictureId | None = None
    alt: Sentence = ""
    notes: Sentence = ""


class Settings(Plain):
    """Who speaks, the pages in their order, and whether the room may ask."""

    speaker: Annotated[str, Meta(max_length=NAME_MAX)] = ""
    role: Annotated[str, Meta(max_length=TITLE_MAX)] = ""
    pages: Annotated[tuple[TalkPage, ...], Meta(max_length=SLIDES_MAX)] = (TalkPage(),)
    questions: bool = True


class Question(Plain):
    """A question. `support` counts those who ask it, beginning with its author."""

    author: PersonId
    text: str
    standing: Heard = "clear"
    reasons: tuple[str, ...] = ()
    why: str = ""
    answered: bool = False
    support: int = 1


class Talk(Plain):
    """The page that is shown, the questions, which of them each person asks too, and the one that is shown in large."""

    settings: Settings
    shown: int | None = None
    questions: Map[QuestionId, Question] = Map()
    asked_by: Map[PersonId, tuple[QuestionId, ...]] = Map()
    supported_by: Map[PersonId, tuple[QuestionId, ...]] = Map()
    picked: QuestionId | None = None


def fold(talk: Talk, event: TalkEvent | Event) -> Talk:
    match event:
        case PageShown(page=page):
            return replace(talk, shown=page, picked=None)
        case QuestionAsked(question=name, person=person, text=text, reasons=why):
            asked = Question(author=person, text=text, standing="waiting" if why else "clear", reasons=why)
            return replace(
                talk,
                questions=talk.questions.put(name, asked),
                asked_by=talk.asked_by.put(person, (*talk.asked_by.get(person, ()), name)),
                supported_by=talk.supported_by.put(person, (*talk.supported_by.get(person, ()), name)),
            )
        case QuestionWithdrawn(question=name):
            return _with(talk, name, shown=False, standing="withdrawn")
        case QuestionSet(question=name, standing=standing, reason=reason):
            return _with(talk, name, shown=standing == "clear", standing=standing, why=reason)
        case QuestionAnswered(question=name, answered=answered):
            return _with(talk, name, shown=not answered, answered=answered)
        case QuestionSupported(question=name, person=person, supported=supported):
            rest = tuple(each for each in talk.supported_by.get(person, ()) if each != name)
            theirs = (*rest, name) if supported else rest
            support = talk.questions[name].support + (1 if supported else -1)
            after = _with(talk, name, shown=True, support=support)
            return replace(after, supported_by=talk.supported_by.put(person, theirs))
        case QuestionPicked(question=picked):
            return replace(talk, picked=picked)
        case Event():
            return talk
        case _:
            assert_never(event)


def _with(talk: Talk, name: QuestionId, shown: bool, **more: object) -> Talk:
    """The talk with a question that is otherwise; not `shown`, it leaves the wall if it is there in large."""
    picked = talk.picked if shown or talk.picked != name else None
    question = replace(talk.questions[name], **more)
    return replace(talk, questions=talk.questions.put(name, question), picked=picked)
