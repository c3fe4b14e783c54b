"""Votes of a whole room, told at once: who came for which college, and what everybody has put on their ballot."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from facilitation.ballots.asking import CastBallot, Mark, RevealVotes
from facilitation.ballots.records import Line, OpinionLine, ScaleLine, TallyRecord
from facilitation.ballots.tally import tally
from facilitation.commands import Command, OpenPhase
from facilitation.decide import decide, make
from facilitation.events import PersonArrived
from facilitation.fold import fold
from facilitation.model import Actor, Atelier, Table
from tests.story import KINDS, LEAD, NOON, plan, voting_by

Said = dict[str, Mark]
ITEMS = ("a", "b", "c", "d")


class Voter(NamedTuple):
    """Whose voice, and what is on the ballot."""

    college: str
    marks: Said


def proposals(*names: str) -> list[dict[str, Any]]:
    """Something to vote on, by these ids."""
    return [{"id": name, "title": name.upper()} for name in names or ITEMS]


def polled(method: str, voters: Iterable[Voter], **settings: Any) -> Atelier:
    """The atelier after a vote on proposals: everybody has arrived and cast, as they would, and the result was shown."""
    told = {"about": "proposals", "proposals": proposals(), **settings}
    planned = plan(voting_by(method, **told), tables=(Table(id="t1", name="Une", seats=40),), college_min=5)
    atelier = fold(KINDS, None, make(KINDS, planned, NOON)[0])
    atelier = asked(atelier, OpenPhase(phase="vote"), LEAD)
    for number, voter in enumerate(voters):
        who = f"p_voter{number:04d}"
        atelier = fold(KINDS, atelier, PersonArrived(person=who, college=voter.college, table="t1"))
        by = Actor(person=who, role="participant")
        atelier = asked(atelier, CastBallot(phase="vote", marks=voter.marks), by)
    return asked(atelier, RevealVotes(phase="vote"), LEAD)


def asked(atelier: Atelier, command: Command, by: Actor) -> Atelier:
    """The atelier after something was asked and done."""
    for event in decide(KINDS, command, atelier, by, NOON):
        atelier = fold(KINDS, atelier, event)
    return atelier


def result(atelier: Atelier) -> TallyRecord:
    """What the room is shown of it."""
    return tally(atelier.work["vote"], atelier)


def answers(college: str, **of_item: tuple[int, int, int]) -> list[Voter]:
    """As many voters of a college as answer: so many agree, disagree and pass, item by item."""
    spread = {
        item: [1] * agree + [-1] * disagree + [0] * passed
        for item, (agree, disagree, passed) in of_item.items()
    }
    many = max(len(each) for each in spread.values())
    return [
        Voter(college, {item: each[number] for item, each in spread.items() if number < len(each)})
        for number in range(many)
    ]


def levels(college: str, item: str, tally: Iterable[int], least: int = 1) -> list[Voter]:
    """As many voters of a college as gave each level of a scale, the least first."""
    return [Voter(college, {item: level}) for level, many in enumerate(tally, least) for _ in range(many)]


def opinion(line: Line) -> OpinionLine:
    """The reading of an item, of a vote that has one."""
    assert line.opinion is not None
    return line.opinion


def scale(line: Line) -> ScaleLine:
    """The reading of a scale, of a vote that has one."""
    assert line.scale is not None
    return line.scale
