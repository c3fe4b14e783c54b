"""Ideation: everybody writes alone, then shares with the table, then with the room; in one go, or in the rounds of
1-2-4-All.

Notes themselves belong to the atelier (`material`); this kind opens the writing and says what a note may carry.
"""

from collections.abc import Iterable
from typing import Literal, assert_never

from msgspec.structs import replace

from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.commands import Command, WriteFor, WriteNote
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    PersonArrived,
    PersonMoved,
    PhaseClosed,
    PhasePlanned,
    PhaseReopened,
    VisibilitySet,
)
from facilitation.ids import Millis
from facilitation.listing import note_rows
from facilitation.model import VISIBILITIES, Actor, Plain, Sentence
from facilitation.people import at_the_table
from facilitation.permissions import LEADING
from facilitation.rounds import ALL, FAR, SIZES, Minutes, Prompts, RoundSet, SetRound, circles
from facilitation.scope import beside

Writes = Literal["idea", "objective", "lead", "value"]


class Settings(Plain):
    """Whether a note may carry a theme, and an example shown in the empty field.

    `writes`: what a note is. `prompts`: a table's own question takes the place of the question; a theme's is shown
    when the theme is chosen. `rounds`: whether the step is led in growing circles, and `minutes` how long each lasts.
    """

    themes: Literal["none", "optional"] = "optional"
    example: Sentence = ""
    writes: Writes = "idea"
    prompts: Prompts = {}
    rounds: Literal["none", "1-2-4-all"] = "none"
    minutes: Minutes = (3, 4, 6, 8)


class Ideation(Plain):
    """The settings, and the round of 1-2-4-All (1: alone, 2: pairs, 3: fours, 4: all; 0: none)."""

    settings: Settings
    round: int = 0
    closes_at_ms: Millis | None = None


class IdeationRecord(Record):
    """What the writing screens need to know of the phase, its questions and its round; `of`: the phases whose notes belong
    to the same question (none named: all), which are what the wall shows meanwhile.
    """

    themes: str
    example: str = ""
    writes: str = "idea"
    prompts: dict[str, str] = {}
    rounds: str = "none"
    minutes: tuple[int, ...] = ()
    round: int = 0
    closes_at_ms: int | None = None
    of: tuple[str, ...] = ()


class TogetherRecord(Record):
    """My chair in this round, the chairs of those I share with, and the chair of who writes for us. Chairs count from 0."""

    chair: int
    others: tuple[int, ...] = ()
    writer: int = 0


def opens(here: Here, command: Command, by: Actor) -> bool:
    """Notes may be written for this phase. Refuses `unknown_theme` where notes carry none, and `unknown_objective`
    where they are no project leads.
    """
    if not isinstance(command, WriteNote | WriteFor):
        return False
    settings: Settings = here.state.settings
    if command.theme is not None and settings.themes == "none":
        raise Refused("unknown_theme")
    if isinstance(command, WriteNote) and command.objective is not None and settings.writes != "lead":
        raise Refused("unknown_objective")
    return True


def set_round(order: SetRound, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Lead the step on to a round. Notes are seen at least as far as the round wants, and never less far than before.

    Refuses `phase_closed`, and `bad_command` beyond the last round.
    """
    state: Ideation = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if order.round > ALL:
        raise Refused("bad_command")
    events: list[Event] = []
    if (state.round, state.closes_at_ms) != (order.round, order.closes_at_ms):
        events.append(RoundSet(phase=order.phase, round=order.round, closes_at_ms=order.closes_at_ms))
    far = FAR[order.round]
    if order.round > state.round and VISIBILITIES.index(far) > VISIBILITIES.index(here.step.visibility):
        events.append(VisibilitySet(phase=order.phase, visibility=far))
    return tuple(events)


def fold(state: Ideation, event: RoundSet | Event) -> Ideation:
    match event:
        case RoundSet(round=number, closes_at_ms=ends):
            return replace(state, round=number, closes_at_ms=ends)
        case Event():
            return state
        case _:
            assert_never(event)


def subjects(here: Here) -> Iterable[Subject]:
    yield ("ideation", here.phase.id)
    if _sharing(here):
        yield from (("together", here.phase.id, who) for who in here.atelier.people)


def _sharing(here: Here) -> bool:
    """Whether people sit in circles now."""
    return here.state.round > 0 and here.step.status == "open"


def lay(here: Here, subject: Subject) -> Iterable[Placed]:
    state: Ideation = here.state
    settings = state.settings
    record = IdeationRecord(
        themes=settings.themes,
        example=settings.example,
        writes=settings.writes,
        prompts=settings.prompts,
        rounds=settings.rounds,
        minutes=settings.minutes if settings.rounds != "none" else (),
        round=state.round,
        closes_at_ms=state.closes_at_ms,
        of=beside(here.atelier.plan, here.phase.id),
    )
    yield Placed(ROOM, f"ideation/{here.phase.id}", record)


def lay_together(here: Here, subject: Subject) -> Iterable[Placed]:
    """With whom somebody shares lies on their own board, by chairs: a table knows who sits on which."""
    who, people = str(subject[2]), here.atelier.people
    person = people.get(who)
    if person is None or person.role == "host" or not _sharing(here):
        return
    chairs = [people[each].chair for each in at_the_table(here.atelier, person.table)]
    [circle] = [each for each in circles(chairs, SIZES[here.state.round]) if person.chair in each]
    others = tuple(chair for chair in circle if chair != person.chair)
    record = TogetherRecord(chair=person.chair, others=others, writer=circle[0])
    yield Placed(me(who), f"together/{here.phase.id}", record)


def touched(here: Here, event: Event) -> Iterable[Subject]:
    phase, atelier = here.phase.id, here.atelier
    match event:
        case PhasePlanned():
            # Whichever it is: what another step writes, or groups, says what lies beside this one.
            yield ("ideation", phase)
        case RoundSet():
            yield ("ideation", phase)
            yield from (("together", phase, who) for who in atelier.people)
        case PhaseClosed() | PhaseReopened() if event.phase == phase and here.state.round:
            yield from (("together", phase, who) for who in atelier.people)
        case PersonArrived(table=table) if _sharing(here):
            yield from (("together", phase, who) for who in at_the_table(atelier, table))
        case PersonMoved() if _sharing(here):
            # Which table they left, the event does not say; a move in the middle of a round is rare.
            yield from (("together", phase, who) for who in atelier.people)


def rows(here: Here) -> Iterable[Row]:
    return note_rows(here, here.state.settings.writes)


ACTIVITY = Activity(
    kind="ideation",
    settings=Settings,
    begin=lambda settings: Ideation(settings=settings),
    decisions={SetRound: set_round},
    roles={SetRound: LEADING},
    events=(RoundSet,),
    fold=fold,
    opens=opens,
    round=lambda here: here.state.round,
    subjects=subjects,
    lay={"ideation": lay, "together": lay_together},
    touched=touched,
    rows=rows,
    records={"ideation/{phase}": IdeationRecord, "together/{phase}": TogetherRecord},
    examples=(SetRound(phase="ideas", round=2),),
)
