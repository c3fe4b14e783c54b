"""What facilitators say to the room or to one table."""

import pytest

from facilitation.audience import DESK, ROOM, at_table
from facilitation.commands import SendMessage, TakeBackMessage
from facilitation.messages import MessageRecord
from tests.story import FACILITATOR, LEAD, NOON, P1, Story, writing


def test_a_message_to_the_room_stands_until_another_one_or_until_it_is_taken_back(story: Story):
    story.given(writing())
    story.when(SendMessage(place="room", text="Pause  à 10 h", on_wall=True), by=LEAD)
    assert story.board(ROOM)["message/room"] == MessageRecord(
        text="Pause à 10 h", number=0, at_ms=NOON, on_wall=True
    )
    story.when(SendMessage(place="room", text="Pause à 10 h 15"), by=FACILITATOR)
    assert story.board(ROOM)["message/room"] == MessageRecord(text="Pause à 10 h 15", number=1, at_ms=NOON)
    story.when(TakeBackMessage(place="room"), by=LEAD)
    assert "message/room" not in story.board(ROOM)
    story.when(TakeBackMessage(place="room"), by=FACILITATOR)
    story.then()


def test_two_facilitators_who_say_the_same_have_said_it_once(story: Story):
    story.given(writing())
    for by in (LEAD, FACILITATOR):
        story.when(SendMessage(place="room", text="Pause"), by=by)
    story.then()


def test_a_message_to_a_table_is_read_there_and_on_the_desk_and_never_on_the_wall(story: Story):
    story.given(writing())
    story.when(SendMessage(place="t1", text="Moins fort, merci", on_wall=True), by=LEAD)
    for board in (at_table("t1"), DESK):
        assert not story.board(board)["message/t1"].on_wall
    assert "message/t1" not in {*story.board(ROOM), *story.board(at_table("t2"))}


@pytest.mark.parametrize(
    ("command", "code", "facts"),
    [
        (SendMessage(place="t9", text="Où ?"), "unknown_table", {}),
        (SendMessage(place="room", text="  "), "empty_text", {}),
        (SendMessage(place="room", text="a" * 201), "text_too_long", {"max": 200}),
        (TakeBackMessage(place="t9"), "unknown_table", {}),
    ],
)
def test_what_cannot_be_said_is_refused(story: Story, command, code, facts):
    story.given(writing())
    story.when(command, by=LEAD)
    story.refused(code, **facts)


def test_participants_send_no_messages(story: Story):
    story.given(writing())
    story.when(SendMessage(place="room", text="Votez pour moi"), by=P1)
    story.refused("not_allowed")
