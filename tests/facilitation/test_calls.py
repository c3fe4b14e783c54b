"""A table calls for help, one facilitator goes, and the table knows."""

import pytest

from facilitation.audience import DESK, ROOM, at_table
from facilitation.calls import HelpRecord, HelpTakenRecord
from facilitation.commands import CallHelp, CloseHelp, DropHelp, LeaveHelp, TakeHelp
from tests.story import FACILITATOR, LEAD, MINUTE, NOON, P1, P2, P3, P4, Story, writing

CALLED = HelpRecord(about="material", words="L’écran est noir", at_ms=NOON)


def calling(story: Story) -> None:
    story.given(writing())
    story.when(CallHelp(about="material", words="L’écran est noir"), by=P1)


def test_a_call_is_seen_at_the_table_and_on_the_desk_only(story: Story):
    calling(story)
    assert story.board(at_table("t1"))["help/t1"] == story.board(DESK)["help/t1"] == CALLED
    assert not any("help/t1" in story.board(board) for board in (ROOM, at_table("t2")))


def test_another_word_changes_the_call_and_keeps_its_place_in_the_queue(story: Story):
    calling(story)
    story.when(CallHelp(about="other"), by=P4, at=NOON + MINUTE)
    assert story.board(DESK)["help/t1"] == HelpRecord(about="other", at_ms=NOON, host=True)
    story.when(CallHelp(about="other"), by=P2, at=NOON + 2 * MINUTE)
    story.then()


def test_two_facilitators_do_not_both_go(story: Story):
    calling(story)
    story.when(TakeHelp(table="t1"), by=FACILITATOR)
    assert story.board(at_table("t1"))["help/t1"].role == "facilitator"
    assert story.board(DESK)["helper/t1"] == HelpTakenRecord(by=FACILITATOR.person)
    assert "helper/t1" not in story.board(at_table("t1"))
    story.when(TakeHelp(table="t1"), by=FACILITATOR)
    story.then()
    story.when(TakeHelp(table="t1"), by=LEAD)
    story.refused("help_taken")
    story.when(LeaveHelp(table="t1"), by=FACILITATOR)
    assert story.board(at_table("t1"))["help/t1"] == CALLED
    story.when(TakeHelp(table="t1"), by=LEAD)
    assert story.board(DESK)["helper/t1"] == HelpTakenRecord(by=LEAD.person)


def test_who_goes_still_goes_when_the_table_says_more(story: Story):
    calling(story)
    story.when(TakeHelp(table="t1"), by=LEAD)
    story.when(CallHelp(about="material", words="Et une panne"), by=P2)
    assert story.board(at_table("t1"))["help/t1"].role == "lead"


@pytest.mark.parametrize(("command", "by"), [(CloseHelp(table="t1"), LEAD), (DropHelp(), P2)])
def test_it_is_over_when_somebody_was_there_or_the_table_needs_nobody(story: Story, command, by):
    calling(story)
    story.when(command, by=by)
    assert not any("help/t1" in story.board(board) for board in (at_table("t1"), DESK))
    story.when(command, by=by)
    story.then()
    story.when(TakeHelp(table="t1"), by=LEAD)
    story.refused("no_call")


@pytest.mark.parametrize("command", [TakeHelp(table="t9"), LeaveHelp(table="t9"), CloseHelp(table="t9")])
def test_a_table_that_is_none_does_not_call(story: Story, command):
    calling(story)
    story.when(command, by=LEAD)
    story.refused("unknown_table")


def test_who_has_no_seat_has_no_table_to_call_to(story: Story):
    story.given(writing())
    for command in (CallHelp(about="other"), DropHelp()):
        story.when(command, by="p_nobody0")
        story.refused("unknown_person")
    story.when(CallHelp(about="other", words="a" * 201), by=P3)
    story.refused("text_too_long", max=200)
