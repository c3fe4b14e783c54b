"""Arriving, sitting, being moved, and the door."""

from facilitation.audience import ROOM, at_table, me
from facilitation.commands import Arrive, CloseDoor, MovePerson, OpenDoor, TakeSeat
from facilitation.events import DoorClosed, DoorOpened, PersonArrived, PersonMoved
from facilitation.model import Actor, Table
from tests.story import FACILITATOR, LEAD, N1, P1, P2, P3, P4, T2, arrived, plan, seen, writing, written

HOST = Actor(person=P4, role="host")
SMALL = Table(id="t1", name="Petite", seats=1)


def test_somebody_arrives_for_a_college_and_sits_down(story):
    story.given(plan())
    story.when(Arrive(college="civil", commune="  Aix-en-Provence ", table="t1"), by=P1)
    story.then(PersonArrived(person=P1, college="civil", commune="Aix-en-Provence", table="t1"))
    assert story.board(ROOM)["table/t1"].here == 1
    assert story.board(ROOM)["college/civil"].here == 1
    assert story.board(me(P1))["seat"].table == "t1"


def test_who_sits_where_is_on_no_board_but_ones_own(story):
    story.given(plan(), arrived(P1), arrived(P2))
    assert P1 not in repr([story.board(name) for name in (ROOM, "desk", me(P2), at_table("t1"))])


def test_a_participant_speaks_for_a_college_and_a_host_need_not(story):
    story.given(plan())
    story.when(Arrive(table="t1"), by=P1)
    story.refused("college_needed")
    story.when(Arrive(table="t1"), by=HOST)
    story.then(PersonArrived(person=P4, host=True, table="t1"))


def test_one_arrives_at_a_table_and_for_a_college_that_exist(story):
    story.given(plan())
    story.when(Arrive(college="elected", table="t9"), by=P1)
    story.refused("unknown_table")
    story.when(Arrive(college="nobody", table="t1"), by=P1)
    story.refused("unknown_college")


def test_a_table_has_as_many_seats_as_it_has(story):
    story.given(plan(tables=(SMALL,)), arrived(P1))
    story.when(Arrive(college="civil", table="t1"), by=P2)
    story.refused("table_full", seats=1)


def test_a_host_takes_nobodys_seat(story):
    story.given(plan(tables=(SMALL,)), arrived(P4, None, host=True))
    story.when(Arrive(college="civil", table="t1"), by=P2)
    story.then(PersonArrived(person=P2, college="civil", table="t1"))
    assert story.board(ROOM)["table/t1"].here == 1


def test_the_room_knows_at_which_tables_a_host_sits(story):
    story.given(plan(), arrived(P1), arrived(P4, None, host=True))
    assert story.board(ROOM)["table/t1"].hosted
    assert not story.board(ROOM)["table/t2"].hosted
    story.when(TakeSeat(table="t2"), by=HOST)
    assert not story.board(ROOM)["table/t1"].hosted
    assert story.board(ROOM)["table/t2"].hosted


def test_arriving_again_is_changing_tables(story):
    story.given(plan(), arrived(P1))
    story.when(Arrive(college="civil", table="t1"), by=P1)
    story.then()
    story.when(Arrive(college="civil", table="t2"), by=P1)
    story.then(PersonMoved(person=P1, table="t2"))
    assert story.atelier.people[P1].college == "elected"


def test_who_changes_tables_leaves_an_empty_seat(story):
    story.given(plan(tables=(SMALL, T2)), arrived(P1))
    story.when(TakeSeat(table="t2"), by=P1)
    story.when(Arrive(college="civil", table="t1"), by=P2)
    story.then(PersonArrived(person=P2, college="civil", table="t1"))
    assert (story.board(ROOM)["table/t1"].here, story.board(ROOM)["table/t2"].here) == (1, 1)


def test_a_facilitator_moves_somebody_who_is_there(story):
    story.given(plan(), arrived(P1))
    story.when(MovePerson(person=P1, table="t2"), by=FACILITATOR)
    story.then(PersonMoved(person=P1, table="t2"))
    story.when(MovePerson(person=P3, table="t2"), by=FACILITATOR)
    story.refused("unknown_person")


def test_who_is_not_there_cannot_change_tables(story):
    story.given(plan())
    story.when(TakeSeat(table="t2"), by=P1)
    story.refused("unknown_person")


def test_notes_stay_at_the_table_they_were_written_at(story):
    story.given(*writing(), written(N1), seen("ideas", "table"))
    story.when(TakeSeat(table="t2"), by=P1)
    assert f"note/{N1}" in story.board(at_table("t1"))
    assert f"note/{N1}" not in story.board(at_table("t2"))
    assert f"note/{N1}" in story.board(me(P1))


def test_the_door_says_its_code_while_it_is_open(story):
    story.given(plan())
    story.when(OpenDoor(code="ABC123"), by=LEAD)
    story.then(DoorOpened(code="ABC123"))
    assert story.board(ROOM)["door"].code == "ABC123"
    story.when(OpenDoor(code="ABC123"), by=FACILITATOR)
    story.then()
    story.when(OpenDoor(code="XYZ789"), by=LEAD)
    story.when(CloseDoor(), by=LEAD)
    story.then(DoorClosed())
    assert story.board(ROOM)["door"].code is None
    story.when(CloseDoor(), by=FACILITATOR)
    story.then()


def test_there_are_so_many_people_and_no_more(story, monkeypatch):
    monkeypatch.setattr("facilitation.people.PEOPLE_MAX", 1)
    story.given(plan(), arrived(P1))
    story.when(Arrive(college="civil", table="t1"), by=P2)
    story.refused("too_many", max=1)
