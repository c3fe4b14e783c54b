"""Who sees what of a talk, and what leaves the house of it."""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.activities.talk.asking import (
    PageShown,
    QuestionAnswered,
    QuestionAsked,
    QuestionPicked,
    QuestionSet,
    QuestionSupported,
    QuestionWithdrawn,
)
from facilitation.activities.talk.state import Heard, Question, Talk, TalkPage
from facilitation.activity import Here, Row
from facilitation.audience import DESK, ROOM, Placed, Record, Subject, me
from facilitation.events import Event
from facilitation.ids import QuestionId
from facilitation.model import Plain


class TalkRecord(Record):
    """Who speaks, the page that is shown (`None`: none yet), the question that is shown in large."""

    speaker: str = ""
    role: str = ""
    shown: int | None = None
    pages: int = 0
    page: TalkPage | None = None
    questions: bool = True
    picked: str | None = None


class PagesRecord(Record):
    """Every page with its notes, for the facilitators."""

    pages: tuple[TalkPage, ...] = ()


class QuestionRecord(Record):
    """A question the room sees; so many `people` ask it."""

    text: str
    people: int
    answered: bool = False


class SetAsideRecord(Record):
    """A question that waits for a reading (`reasons`), or was set aside (`why`), for the facilitators."""

    text: str
    standing: str
    reasons: tuple[str, ...] = ()
    why: str = ""


class MyQuestion(Plain):
    """A question of mine, and where it stands."""

    id: QuestionId
    text: str
    standing: Heard = "clear"
    why: str = ""


class MyQuestionsRecord(Record):
    """My questions, without those I took back, and those that I ask, mine among them."""

    asked: tuple[MyQuestion, ...] = ()
    supported: tuple[str, ...] = ()


def subjects(here: Here) -> Iterable[Subject]:
    phase, talk = here.phase.id, here.state
    yield from (("talk", phase), ("talk_pages", phase))
    yield from (("question", phase, name) for name in talk.questions)
    # Who asks supports what they ask.
    yield from (("my_questions", phase, person) for person in talk.supported_by)


def lay_talk(here: Here, subject: Subject) -> Iterable[Placed]:
    """One page lies on the room, without its notes."""
    talk: Talk = here.state
    settings = talk.settings
    record = TalkRecord(
        speaker=settings.speaker,
        role=settings.role,
        shown=talk.shown,
        pages=len(settings.pages),
        page=None if talk.shown is None else replace(settings.pages[talk.shown], notes=""),
        questions=settings.questions,
        picked=talk.picked,
    )
    yield Placed(ROOM, f"talk/{here.phase.id}", record)


def lay_pages(here: Here, subject: Subject) -> Iterable[Placed]:
    yield Placed(DESK, f"talk_pages/{here.phase.id}", PagesRecord(pages=here.state.settings.pages))


def lay_question(here: Here, subject: Subject) -> Iterable[Placed]:
    """A question lies on the room once nothing speaks against it; what waits or was set aside lies on the desk."""
    phase, name = here.phase.id, str(subject[2])
    asked: Question | None = here.state.questions.get(name)
    if asked is None or asked.standing == "withdrawn":
        return
    if asked.standing == "clear":
        record = QuestionRecord(text=asked.text, people=asked.support, answered=asked.answered)
        yield Placed(ROOM, f"question/{phase}/{name}", record)
    else:
        aside = SetAsideRecord(text=asked.text, standing=asked.standing, reasons=asked.reasons, why=asked.why)
        yield Placed(DESK, f"question_aside/{phase}/{name}", aside)


def lay_mine(here: Here, subject: Subject) -> Iterable[Placed]:
    """What I asked, and what I ask too, lies on my board and nowhere else."""
    talk: Talk = here.state
    person = str(subject[2])
    mine = [(name, talk.questions[name]) for name in talk.asked_by.get(person, ())]
    record = MyQuestionsRecord(
        asked=tuple(
            MyQuestion(id=name, text=each.text, standing=each.standing, why=each.why)
            for name, each in mine
            if each.standing != "withdrawn"
        ),
        supported=talk.supported_by.get(person, ()),
    )
    if record != MyQuestionsRecord():
        yield Placed(me(person), f"my_questions/{here.phase.id}", record)


def touched(here: Here, event: Event) -> Iterable[Subject]:
    phase, talk = here.phase.id, here.state
    match event:
        case PageShown() | QuestionPicked():
            yield ("talk", phase)
        case QuestionSupported(question=name, person=person):
            yield from (("question", phase, name), ("my_questions", phase, person))
        case (
            QuestionAsked(question=name)
            | QuestionWithdrawn(question=name)
            | QuestionAnswered(question=name)
            | QuestionSet(question=name)
        ):
            yield from (("talk", phase), ("question", phase, name))
            yield ("my_questions", phase, talk.questions[name].author)


def rows(here: Here) -> Iterable[Row]:
    """The questions the room saw, in the order of their ids."""
    for asked in here.state.questions.values():
        if asked.standing == "clear":
            yield Row(
                "questions",
                {
                    "phase": here.phase.title,
                    "question": asked.text,
                    "answered": "yes" if asked.answered else "no",
                    "people": asked.support,
                },
            )
