"""Who sits where, from the desk: somebody is moved, and tables are balanced when a facilitator says yes."""

import pytest

from facilitation.audience import DESK, ROOM, me
from facilitation.commands import AcceptSeating, MoveSeat, ProposeSeating, RefuseSeating, TakeSeat
from facilitation.events import PersonMoved, SeatingProposed, SeatingSettled
from facilitation.model import SeatMove
from facilitation.seating import SeatedRecord, SeatMoveRecord
from tests.story import FACILITATOR, LEAD, P1, P2, P3, P4, P5, P6, T1, T2, Story, arrived, plan, writing


def one_sided(story: Story, **more: object) -> None:
    """Table 1 has all the elected, table 2 all of civil society, and P6 hosts."""
    story.given(plan(**more), arrived(P6, None, host=True), arrived(P1), arrived(P2))
    story.given(arrived(P3, "civil", "t2"), arrived(P4, "civil", "t2"))


def test_the_desk_sees_seats_and_no_one_else_does(story: Story):
    one_sided(story)
    assert story.board(DESK)["seated/0"] == SeatedRecord(table="t1", host=True)
    assert story.board(DESK)["seated/3"] == SeatedRecord(table="t2", college="civil")
    assert not [path for path in story.board(ROOM) if path.startswith("seat")]


def test_a_seat_is_moved_and_its_holder_learns_of_it(story: Story):
    one_sided(story)
    story.when(MoveSeat(seat=1, table="t2"), by=FACILITATOR)
    story.then(PersonMoved(person=P1, table="t2"))
    assert story.board(me(P1))["seat"].table == "t2"
    story.when(MoveSeat(seat=1, table="t2"), by=LEAD)
    story.then()
    story.when(MoveSeat(seat=9, table="t2"), by=LEAD)
    story.refused("unknown_person")


def test_balancing_mixes_the_sides_with_as_few_moves_as_can_be_and_hosts_stay(story: Story):
    one_sided(story)
    story.when(ProposeSeating(), by=LEAD)
    proposal = story.board(DESK)["seating"]
    assert proposal.moves == (
        SeatMoveRecord(leaves="t1", joins="t2", college="elected"),
        SeatMoveRecord(leaves="t2", joins="t1", college="civil"),
    )
    assert not any(who in repr(proposal) for who in (P1, P2, P3, P4, P6))
    assert story.atelier.people[P1].table == "t1"
    story.when(ProposeSeating(), by=FACILITATOR)
    story.then()
    story.when(AcceptSeating(number=1), by=FACILITATOR)
    assert {story.atelier.people[who].table for who in (P1, P2)} == {"t1", "t2"}
    assert story.atelier.people[P6].table == "t1"
    assert "seating" not in story.board(DESK)
    story.when(AcceptSeating(number=1), by=LEAD)
    story.then()


def test_full_tables_change_places(story: Story):
    small = {"seats": 2}
    one_sided(
        story,
        tables=(T1.__class__(id="t1", name="Une", **small), T2.__class__(id="t2", name="Deux", **small)),
    )
    story.when(ProposeSeating(), by=LEAD)
    story.when(AcceptSeating(number=1), by=LEAD)
    assert [type(event) for event in story.happened] == [PersonMoved, PersonMoved, SeatingSettled]


def test_who_has_moved_meanwhile_stays_where_they_went(story: Story):
    one_sided(story)
    story.when(ProposeSeating(), by=LEAD)
    story.when(TakeSeat(table="t2"), by=P1)
    story.when(AcceptSeating(number=1), by=LEAD)
    assert story.atelier.people[P1].table == "t2"


def test_who_finds_no_seat_any_more_keeps_their_own(story: Story):
    """Two would have come; the second table is full by now, so the first one is too."""
    alone = tuple(T1.__class__(id=f"t{number}", name=f"Table {number}", seats=1) for number in (1, 2, 3))
    story.given(plan(tables=alone), arrived(P1, table="t1"), arrived(P2, table="t2"), arrived(P3, table="t3"))
    chain = (SeatMove(person=P3, leaves="t3", joins="t1"), SeatMove(person=P1, leaves="t1", joins="t2"))
    story.given(SeatingProposed(number=1, moves=chain))
    story.when(AcceptSeating(number=1), by=LEAD)
    story.then(SeatingSettled(number=1))


def test_refused_nobody_moves(story: Story):
    one_sided(story)
    story.when(ProposeSeating(), by=LEAD)
    story.when(RefuseSeating(number=1), by=FACILITATOR)
    story.then(SeatingSettled(number=1))
    story.when(RefuseSeating(number=1), by=LEAD)
    story.then()


def test_even_tables_are_told_to_be_even(story: Story):
    story.given(writing(), arrived(P5, "civil", "t1"))
    story.when(ProposeSeating(), by=LEAD)
    assert len(story.board(DESK)["seating"].moves) <= 1


@pytest.mark.parametrize("command", [MoveSeat(seat=1, table="t2"), ProposeSeating(), AcceptSeating(number=1)])
def test_participants_move_nobody(story: Story, command):
    story.given(writing())
    story.when(command, by=P1)
    story.refused("not_allowed")
