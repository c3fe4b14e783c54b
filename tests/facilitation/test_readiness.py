"""What a table has of a step for itself: more time, its word that it is ready, how much it wrote."""

import pytest

from facilitation.audience import DESK, ROOM, at_table
from facilitation.commands import ClosePhase, GiveTableTime, ReopenPhase, SetReady, WriteNote
from facilitation.events import PhaseExtended
from facilitation.readiness import ReadinessRecord, ReadyRecord, TimeRecord, TimesRecord, WroteRecord
from tests.story import (
    FACILITATOR,
    LEAD,
    MINUTE,
    N1,
    N2,
    N3,
    NOON,
    P1,
    P4,
    Story,
    ideas,
    plan,
    writing,
    written,
)

LONGER = 2 * MINUTE


def test_a_table_is_given_more_time_and_loses_it_with_the_step(story: Story):
    story.given(writing())
    story.when(GiveTableTime(phase="ideas", table="t2", more_ms=LONGER), by=LEAD)
    assert story.board(at_table("t2"))["time/ideas"] == TimeRecord(more_ms=LONGER)
    assert story.board(DESK)["times/ideas"] == TimesRecord(more={"t2": LONGER})
    assert "time/ideas" not in {*story.board(at_table("t1")), *story.board(ROOM)}
    story.when(GiveTableTime(phase="ideas", table="t2", more_ms=LONGER), by=FACILITATOR)
    story.then()
    story.when(ClosePhase(phase="ideas"), by=LEAD)
    assert "time/ideas" not in story.board(at_table("t2"))


def test_it_is_taken_back(story: Story):
    story.given(writing())
    story.when(GiveTableTime(phase="ideas", table="t2", more_ms=LONGER), by=LEAD)
    story.when(GiveTableTime(phase="ideas", table="t2", more_ms=0), by=LEAD)
    assert "times/ideas" not in story.board(DESK)


def test_a_host_says_that_the_table_is_ready_and_that_it_is_not(story: Story):
    story.given(writing())
    story.when(SetReady(phase="ideas", ready=True), by=P4)
    assert story.board(DESK)["readiness/ideas"] == ReadinessRecord(tables=("t1",))
    assert story.board(at_table("t1"))["ready/ideas"] == ReadyRecord()
    story.when(SetReady(phase="ideas", ready=True), by=P4)
    story.then()
    story.when(SetReady(phase="ideas", ready=False), by=P4)
    assert "readiness/ideas" not in story.board(DESK)


def test_who_was_ready_is_not_when_the_step_is_opened_again(story: Story):
    story.given(writing())
    story.when(SetReady(phase="ideas", ready=True), by=P4)
    story.when(ClosePhase(phase="ideas"), by=LEAD)
    assert "readiness/ideas" in story.board(DESK)
    story.when(ReopenPhase(phase="ideas"), by=LEAD)
    assert "readiness/ideas" not in story.board(DESK)


def test_the_desk_knows_how_much_each_table_wrote_in_a_step_and_nobody_else(story: Story):
    story.given(writing(), written(N1), written(N2))
    assert story.board(DESK)["wrote/ideas/t1"] == WroteRecord(notes=2)
    assert "wrote/ideas/t2" not in story.board(DESK)
    assert "wrote/ideas/t1" not in story.board(ROOM)


@pytest.mark.parametrize(
    ("command", "by", "code"),
    [
        (GiveTableTime(phase="ideas", table="t9", more_ms=LONGER), LEAD, "unknown_table"),
        (GiveTableTime(phase="vote", table="t1", more_ms=LONGER), LEAD, "phase_closed"),
        (GiveTableTime(phase="none", table="t1", more_ms=LONGER), LEAD, "unknown_phase"),
        (SetReady(phase="vote", ready=True), P4, "phase_closed"),
        (SetReady(phase="ideas", ready=True), P1, "not_allowed"),
    ],
)
def test_what_cannot_be_is_refused(story: Story, command, by, code):
    story.given(writing())
    story.when(command, by=by)
    story.refused(code)


def test_a_step_tells_what_holds_after_its_time(story: Story):
    story.given(plan(ideas(grace_s=30, after_time="read_only")))
    record = story.board(ROOM)["phase/ideas"]
    assert (record.grace_s, record.read_only) == (30, True)


def test_what_comes_after_the_time_and_its_grace_is_kept_as_late_unless_the_table_has_longer(story: Story):
    story.given(writing(duration_s=60, grace_s=30, after_time="read_only", visibility="room"))
    story.given(PhaseExtended(phase="ideas", closes_at_ms=NOON + MINUTE))
    for seconds, note, signs in ((90, N1, ()), (91, N2, ("late",))):
        story.when(WriteNote(note=note, phase="ideas", text="Un banc"), by=P1, at=NOON + seconds * 1000)
        assert story.atelier.notes[note].reasons == signs
    story.when(GiveTableTime(phase="ideas", table="t1", more_ms=MINUTE), by=LEAD)
    story.when(WriteNote(note=N3, phase="ideas", text="Un bus"), by=P1, at=NOON + 2 * MINUTE)
    assert story.atelier.notes[N3].reasons == ()


def test_a_step_that_refuses_late_notes_refuses_them_then(story: Story):
    story.given(writing(grace_s=0, after_time="read_only", late="refuse"))
    story.given(PhaseExtended(phase="ideas", closes_at_ms=NOON + MINUTE))
    story.when(WriteNote(note=N1, phase="ideas", text="Un banc"), by=P1, at=NOON + 2 * MINUTE)
    story.refused("phase_closed")
