"""Somebody writes down what a table says that has no tablet."""

import pytest

from facilitation.audience import DESK, ROOM, me
from facilitation.commands import SetVisibility, WriteFor
from facilitation.rounds import RoundSet
from tests.story import FACILITATOR, LEAD, N1, N2, P1, P4, T1, Story, opened, phase, plan, writing, written


def for_table(table: str = "t1", **more: str) -> WriteFor:
    return WriteFor(**{"note": N1, "phase": "ideas", "table": table, "text": "Un bus de nuit", **more})


@pytest.mark.parametrize(("by", "table"), [(FACILITATOR, "t2"), (LEAD, "t1"), (P4, "t1")])
def test_the_note_is_the_tables_and_lies_on_nobodys_own_board(story: Story, by, table):
    story.given(writing())
    story.when(for_table(table, college="civil"), by=by)
    assert story.board(DESK)[f"effort/{table}"].notes == 1
    assert f"note/{N1}" not in story.board(me(by if isinstance(by, str) else by.person))
    story.when(SetVisibility(phase="ideas", visibility="room"), by=LEAD)
    assert story.board(ROOM)[f"note/{N1}"].text == "Un bus de nuit"
    story.when(for_table(table, college="civil"), by=by)
    story.then()


def test_it_belongs_to_the_round_it_was_written_in(story: Story):
    story.given(plan(phase("ideation", "ideas", {"rounds": "1-2-4-all"}, visibility="room"), tables=(T1,)))
    story.given(opened("ideas"), RoundSet(phase="ideas", round=2))
    story.when(for_table(), by=LEAD)
    assert story.board(ROOM)[f"note/{N1}"].round == 2


def test_a_signed_step_does_not_sign_it_with_the_scribes_name(story: Story):
    story.given(writing(signature="named", visibility="room"))
    story.when(for_table(), by=P4)
    assert story.board(ROOM)[f"note/{N1}"].author is None


@pytest.mark.parametrize(
    ("command", "by", "code"),
    [
        (for_table("t2"), P4, "not_allowed"),
        (for_table(), P1, "not_allowed"),
        (for_table("t9"), LEAD, "unknown_table"),
        (for_table(college="nobody"), LEAD, "unknown_college"),
        (for_table(text="  "), LEAD, "empty_text"),
        (for_table(phase="vote"), LEAD, "wrong_kind"),
        (for_table(note=N2), LEAD, "already_there"),
    ],
)
def test_what_cannot_be_written_is_refused(story: Story, command, by, code):
    story.given(writing(), written(N2))
    story.when(command, by=by)
    story.refused(code)


def test_a_host_without_a_seat_writes_for_nobody(story: Story):
    story.given(writing()[0], opened("ideas"))
    story.when(for_table(), by=LEAD.__class__(person="p_host00", role="host"))
    story.refused("unknown_person")
