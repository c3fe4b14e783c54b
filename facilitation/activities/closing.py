"""Closing: was it worth the time (1 to 5), and one sentence. Shown as a distribution once a facilitator shows it.

Then the next dates. Who wants to receive the mailing says so to the directory and not here: an address is in no log.
"""

from collections.abc import Iterable
from typing import Annotated, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activity import Activity, BookState, Here, Locking, Row
from facilitation.audience import DESK, ROOM, Placed, Record, Subject, me
from facilitation.commands import PhaseCommand, Text
from facilitation.errors import Refused
from facilitation.events import ClosingEvent, Event, PhaseEvent
from facilitation.ids import DATES_MAX, NOTE_TEXT_MAX, SENTENCE_MAX, TITLE_MAX, PersonId
from facilitation.map import Map
from facilitation.model import Actor, Plain
from facilitation.permissions import LEADING, SEATED
from facilitation.reading import clean_or_empty

SCORES = 5
Score = Annotated[int, Meta(ge=1, le=SCORES)]


class NextDate(Plain):
    """When people meet again, as it is said (« mardi 3 décembre, 18 h »), and what for."""

    when: Annotated[str, Meta(min_length=1, max_length=TITLE_MAX)]
    what: Annotated[str, Meta(max_length=NOTE_TEXT_MAX)] = ""


class Settings(Plain):
    """The next dates, and whether people are asked to leave an address for the mailing."""

    dates: Annotated[tuple[NextDate, ...], Meta(max_length=DATES_MAX)] = ()
    mailing: bool = False


class GiveReturn(PhaseCommand, tag="give_return"):
    """Have my return on the time I gave be this score (5: well worth it), with this sentence."""

    score: Score
    sentence: Text = ""


class ShowReturns(PhaseCommand, tag="show_returns"):
    """Have the distribution seen by everybody. It is the end of the asking."""


class ReturnGiven(PhaseEvent, tag="return_given"):
    person: PersonId
    score: int
    sentence: str = ""


class ReturnsShown(PhaseEvent, tag="returns_shown"):
    pass


class Return(Plain):
    """What one person answered."""

    score: int
    sentence: str = ""


class Answers(Plain):
    """What everybody answered, once nobody can say any more who: scores and sentences apart, both sorted; who is known by
    a sentence is not known by a score. `given` counts what is not kept, too.
    """

    given: int
    scores: tuple[int, ...] = ()
    sentences: tuple[str, ...] = ()


class ReturnsMixed(ClosingEvent, tag="returns_mixed", kw_only=True):
    """The book of the returns is closed."""

    answers: Answers


class Closing(Plain):
    """The answers, by whom until they are mixed; and whether they were shown."""

    settings: Settings
    returns: Map[PersonId, Return] = Map()
    answers: Answers | None = None
    shown: bool = False


class ClosingRecord(Record):
    """How many have answered; once shown, how many gave each score from 1 to 5. The next dates, and `mailing`: whether
    an address is asked for.
    """

    given: int = 0
    shown: bool = False
    scores: tuple[int, ...] = ()
    dates: tuple[NextDate, ...] = ()
    mailing: bool = False


class ReturnRecord(Record):
    """My answer."""

    score: int
    sentence: str = ""


class SentencesRecord(Record):
    """The sentences of the room, in an order that tells nothing of who wrote when."""

    sentences: tuple[str, ...] = ()


def give_return(order: GiveReturn, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Decide an answer. Refuses `returns_shown`, `phase_closed`, and `text_too_long` (fact `max`)."""
    closing: Closing = here.state
    if closing.shown:
        raise Refused("returns_shown")
    if here.step.status != "open":
        raise Refused("phase_closed")
    if by.person not in here.atelier.people:
        raise Refused("unknown_person")
    given = Return(score=order.score, sentence=clean_or_empty(order.sentence, SENTENCE_MAX))
    if closing.returns.get(by.person) == given:
        return ()
    return (ReturnGiven(phase=order.phase, person=by.person, score=given.score, sentence=given.sentence),)


def show_returns(order: ShowReturns, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the distribution. Refuses `phase_closed` when the phase has not begun, and `one_answer` where it would be what
    one person gave.
    """
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    if here.state.shown:
        return ()
    if len(here.state.returns) == 1:
        raise Refused("one_answer")
    return (_mixed(here, answers_of(here.state)), ReturnsShown(phase=order.phase))


def closings(here: Here) -> tuple[ReturnsMixed, ...]:
    """What becomes of returns that nobody has shown when the atelier ends: they are counted, and nothing else is kept."""
    closing: Closing = here.state
    if closing.answers is not None or here.step.status == "ahead":
        return ()
    kept = answers_of(closing) if closing.shown else Answers(given=len(closing.returns))
    return (_mixed(here, kept),)


def _mixed(here: Here, kept: Answers) -> ReturnsMixed:
    return ReturnsMixed(
        phase=here.phase.id,
        answers=kept,
        took_part=tuple(here.state.returns),
        heard=dict(here.atelier.heard.items()),
    )


def answers_of(closing: Closing) -> Answers:
    """What was answered, or would be told of it."""
    if closing.answers is not None:
        return closing.answers
    given = closing.returns.values()
    return Answers(
        given=len(given),
        scores=tuple(sorted(each.score for each in given)),
        sentences=tuple(sorted(each.sentence for each in given if each.sentence)),
    )


def books(closing: Closing) -> BookState:
    """One book: open while there are returns that were not mixed."""
    if closing.answers is not None:
        return BookState(closed=frozenset({1}))
    return BookState(open=1 if closing.returns and not closing.shown else None)


def fold(closing: Closing, event: ReturnGiven | ReturnsShown | ReturnsMixed | Event) -> Closing:
    match event:
        case ReturnGiven(person=person, score=score, sentence=sentence):
            given = Return(score=score, sentence=sentence)
            return replace(closing, returns=closing.returns.put(person, given))
        case ReturnsShown():
            return replace(closing, shown=True)
        case ReturnsMixed(answers=answers):
            return replace(closing, returns=Map(), answers=answers)
        case Event():
            return closing
        case _:
            assert_never(event)


def scores(closing: Closing) -> tuple[int, ...]:
    """How many gave each score, from 1 to 5."""
    given = answers_of(closing).scores
    return tuple(given.count(score) for score in range(1, SCORES + 1))


def subjects(here: Here) -> Iterable[Subject]:
    phase = here.phase.id
    yield from (("closing", phase), ("sentences", phase))
    yield from (("return", phase, person) for person in here.state.returns)


def lay_closing(here: Here, subject: Subject) -> Iterable[Placed]:
    closing: Closing = here.state
    record = ClosingRecord(
        given=len(closing.returns) if closing.answers is None else closing.answers.given,
        shown=closing.shown,
        scores=scores(closing) if closing.shown else (),
        dates=closing.settings.dates,
        mailing=closing.settings.mailing,
    )
    yield Placed(ROOM, f"closing/{here.phase.id}", record)


def lay_return(here: Here, subject: Subject) -> Iterable[Placed]:
    """An answer lies on its owner's board and nowhere else."""
    person = str(subject[2])
    given = here.state.returns.get(person)
    if given is not None:
        yield Placed(
            me(person), f"return/{here.phase.id}", ReturnRecord(score=given.score, sentence=given.sentence)
        )


def lay_sentences(here: Here, subject: Subject) -> Iterable[Placed]:
    """Sentences lie on the desk once shown: a facilitator reads some aloud, the wall never prints them unread."""
    closing: Closing = here.state
    if closing.shown:
        record = SentencesRecord(sentences=answers_of(closing).sentences)
        yield Placed(DESK, f"sentences/{here.phase.id}", record)


def touched(here: Here, event: Event) -> Iterable[Subject]:
    match event:
        case ReturnGiven(person=person):
            yield from (("closing", here.phase.id), ("return", here.phase.id, person))
        case ReturnsShown():
            yield from (("closing", here.phase.id), ("sentences", here.phase.id))
        case ReturnsMixed(took_part=took_part):
            yield from (("closing", here.phase.id), ("sentences", here.phase.id))
            yield from (("return", here.phase.id, person) for person in took_part)


def rows(here: Here) -> Iterable[Row]:
    """The next dates, and the answers once shown: the scores, then the sentences, neither beside the other."""
    closing: Closing = here.state
    for date in closing.settings.dates:
        yield Row("dates", {"phase": here.phase.title, "when": date.when, "event": date.what})
    if closing.shown:
        told, phase = answers_of(closing), here.phase.title
        yield from (Row("returns", {"phase": phase, "score": each, "sentence": ""}) for each in told.scores)
        yield from (
            Row("returns", {"phase": phase, "score": None, "sentence": each}) for each in told.sentences
        )


ACTIVITY = Activity(
    kind="closing",
    settings=Settings,
    begin=lambda settings: Closing(settings=settings),
    decisions={GiveReturn: give_return, ShowReturns: show_returns},
    roles={GiveReturn: SEATED, ShowReturns: LEADING},
    events=(ReturnGiven, ReturnsShown, ReturnsMixed),
    locking=Locking(events=(ReturnGiven,), books=books, closings=closings),
    fold=fold,
    subjects=subjects,
    lay={"closing": lay_closing, "return": lay_return, "sentences": lay_sentences},
    touched=touched,
    rows=rows,
    records={
        "closing/{phase}": ClosingRecord,
        "return/{phase}": ReturnRecord,
        "sentences/{phase}": SentencesRecord,
    },
    examples=(
        GiveReturn(phase="closing", score=4, sentence="Des échanges utiles."),
        ShowReturns(phase="closing"),
    ),
)
