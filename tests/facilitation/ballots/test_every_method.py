"""What holds for every way of voting: budgets, saying it twice, and that the room learns turnout and nothing else."""

from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.audience import ROOM
from facilitation.ballots.asking import CastBallot, RevealVotes
from facilitation.ballots.method import spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.tally import tally
from facilitation.ballots.vote import Vote
from facilitation.boards import boards
from facilitation.commands import OpenPhase
from facilitation.decide import decide, make
from facilitation.errors import Refused
from facilitation.events import PersonArrived
from facilitation.fold import fold
from facilitation.model import Actor, Atelier
from tests.moves.voting import mark
from tests.polls import asked, proposals
from tests.story import FACILITATOR, KINDS, LEAD, NOON, WALL, plan, voting_by

EVERY_METHOD = pytest.mark.parametrize("method", sorted(METHODS))
PEOPLE = tuple(Actor(person=f"p_voter{number:02d}", role="participant") for number in range(8))
casts = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 4), st.integers(0, 23)), max_size=30)
BUDGETS = {"dots": {"budget": 5, "cap": 3}, "budget": {"budget": 200, "step": 50, "cap": 1}}


def begun(method: str) -> Atelier:
    """Eight people, four of each college, before an open vote on four proposals, one of them not there."""
    settings: dict[str, Any] = {"about": "proposals", "proposals": proposals(), **BUDGETS.get(method, {})}
    atelier = fold(KINDS, None, make(KINDS, plan(voting_by(method, **settings), college_min=2), NOON)[0])
    for number, person in enumerate(PEOPLE):
        side = ("elected", "civil")[number % 2]
        atelier = fold(KINDS, atelier, PersonArrived(person=person.person, college=side, table="t1"))
    return asked(atelier, OpenPhase(phase="vote"), LEAD)


def said(atelier: Atelier, item: int, value: int) -> CastBallot:
    vote: Vote = atelier.work["vote"]
    named = [*vote.options, "nothing"]
    return CastBallot(phase="vote", marks={named[item % len(named)]: mark(vote, value)})


@EVERY_METHOD
@given(casts)
def test_whatever_is_said_a_ballot_stays_within_its_budget_and_is_said_once(method, casts):
    atelier = begun(method)
    for who, item, value in casts:
        order = said(atelier, item, value)
        try:
            events = decide(KINDS, order, atelier, PEOPLE[who], NOON)
        except Refused:
            continue
        for event in events:
            atelier = fold(KINDS, atelier, event)
        assert decide(KINDS, order, atelier, PEOPLE[who], NOON) == ()
        vote: Vote = atelier.work["vote"]
        if METHODS[method].spends:
            marks = vote.ballots[PEOPLE[who].person].marks if events else {}
            assert spent(marks) <= vote.settings.budget
    if atelier.work["vote"].touched == 1:
        return
    told = tally(asked(atelier, RevealVotes(phase="vote"), LEAD).work["vote"], atelier)
    assert told.voters == sum(bool(ballot.marks) for ballot in atelier.work["vote"].ballots.values())
    assert all(len(line.by) == len(told.groups) for line in told.lines.values())
    for line in told.lines.values():
        assert line.counts == tuple(map(sum, zip(*line.by, strict=True)))
        assert 1 <= line.place <= len(told.lines)


@EVERY_METHOD
@given(casts)
def test_law_8_the_room_learns_how_many_and_nothing_else(method, casts):
    """Two rooms in which the same people vote at the same moments, one of them by other dice: the same bytes for all."""
    one = two = begun(method)
    for who, item, value in casts:
        order = said(one, item, value)
        try:
            first = decide(KINDS, order, one, PEOPLE[who], NOON)
        except Refused:
            continue
        other = _other(two, PEOPLE[who], order, value)
        if not first or other is None:
            continue
        one, two = asked(one, order, PEOPLE[who]), asked(two, other, PEOPLE[who])
        shown = [
            {name: msgspec.msgpack.encode(doc) for name, doc in boards(KINDS, each).items()}
            for each in (one, two)
        ]
        for name in shown[0].keys() | shown[1].keys():
            assert name.startswith("me/") or shown[0].get(name) == shown[1].get(name)
        assert {name for name in shown[0] if name.startswith("me/")} == {
            name for name in shown[1] if name.startswith("me/")
        }
    cast = one.work["vote"].ballots.keys()
    assert boards(KINDS, one)[ROOM]["turnout/vote"].voted == len(cast)


def _other(atelier: Atelier, by: Actor, order: CastBallot, value: int) -> CastBallot | None:
    """Something else that fits, on something else."""
    for more in range(1, 12):
        instead = said(atelier, value + more, value + more)
        try:
            if instead != order and decide(KINDS, instead, atelier, by, NOON):
                return instead
        except Refused:
            continue
    return None


class Spy:
    """Reads every board that anybody but one person reads, and guesses which of two ballots that person has cast."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []

    def watch(self, atelier: Atelier, victim: Actor) -> None:
        shown = boards(KINDS, atelier)
        shared = {name: doc for name, doc in shown.items() if name != f"me/{victim.person}"}
        self.seen.append(msgspec.msgpack.encode(sorted(shared.items(), key=lambda each: each[0])))

    def guess(self, learnt: dict[tuple[bytes, ...], int], chance: Random) -> int:
        """What was so when the same was seen before; else a coin."""
        known = learnt.get(tuple(self.seen))
        return chance.randrange(2) if known is None else known


@EVERY_METHOD
def test_an_attacker_who_records_everything_guesses_no_better_than_chance(method):
    """It may even play the vote over beforehand with both ballots, and be told which one it was."""
    learnt: dict[tuple[bytes, ...], int] = {}
    recorded = []
    for truth in (0, 1):
        recorded.append(_played(method, truth))
        learnt[tuple(recorded[-1].seen)] = truth
    assert recorded[0].seen == recorded[1].seen, "there is something to see"
    chance = Random(method)
    right = sum(
        _played(method, truth).guess(learnt, chance) == truth
        for truth in (chance.randrange(2) for _ in range(24))
    )
    assert 4 <= right <= 20


def _played(method: str, truth: int) -> Spy:
    """A vote in which the victim casts one of two ballots, changes it, and others vote before and after."""
    atelier, spy, victim = begun(method), Spy(), PEOPLE[0]
    vote: Vote = atelier.work["vote"]
    kinds = {
        "matrix": ((1, 2), (3, 3)),
        "word": ("oui", "Mme Dupont"),
        "budget": (50, 150),
        "opinion": (-1, 1),
    }
    least, most = kinds.get(method, (1, 2))
    turns = [
        (victim, (least, most)[truth]),
        (PEOPLE[1], least),
        (victim, (most, least)[truth]),
        (victim, None),
    ]
    for who, value in turns:
        item = vote.options[-1 if who is victim and truth else 0]
        order = CastBallot(phase="vote", marks={item: value})  # type: ignore[dict-item]
        atelier = asked(atelier, order, who)
        spy.watch(atelier, victim)
    for refused in (WALL, FACILITATOR):
        with pytest.raises(Refused):
            decide(KINDS, CastBallot(phase="vote", marks={}), atelier, refused, NOON)
    return spy
