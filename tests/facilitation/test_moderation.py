"""The log of moderation: what was done, why, when, in which part; and no name."""

from facilitation.audience import DESK, ROOM
from facilitation.commands import CorrectNote, HideNote, ShowNote
from facilitation.document import document
from facilitation.events import NoteHidden
from facilitation.moderation import ModerationRecord
from tests.story import FACILITATOR, KINDS, LEAD, MINUTE, N1, NOON, P1, Story, on_the_wall, plan


def moderated(story: Story) -> None:
    story.given(on_the_wall(N1))
    story.when(HideNote(note=N1, reason="Hors sujet"), by=FACILITATOR, at=NOON + MINUTE)
    story.when(ShowNote(note=N1), by=LEAD, at=NOON + 2 * MINUTE)
    story.when(CorrectNote(note=N1, text="Mieux dit"), by=LEAD, at=NOON + 3 * MINUTE)


def test_every_act_is_written_down_in_order(story: Story):
    moderated(story)
    acts = [record for path, record in story.board(DESK).items() if path.startswith("moderation/")]
    assert [(each.act, each.role, each.why) for each in acts] == [
        ("hidden", "facilitator", "Hors sujet"),
        ("shown", "lead", ""),
        ("corrected", "lead", ""),
    ]
    assert acts[0] == ModerationRecord(
        note=N1, act="hidden", at_ms=NOON + MINUTE, role="facilitator", why="Hors sujet", table="t1", order=0
    )
    assert not [path for path in story.board(ROOM) if path.startswith("moderation/")]


def test_two_facilitators_who_set_a_note_aside_together_did_it_once(story: Story):
    story.given(on_the_wall(N1))
    for by in (LEAD, FACILITATOR):
        story.when(HideNote(note=N1, reason="Doublon"), by=by)
    assert len(story.atelier.moderated) == 1


def test_the_log_leaves_the_house_without_texts_or_authors(story: Story):
    moderated(story)
    sheet = document(KINDS, story.atelier).tables["moderation"]
    assert sheet.columns == ("note", "act", "reason", "role", "at")
    assert sheet.rows[0] == (N1, "hidden", "Hors sujet", "facilitator", "2026-01-01T11:01:00+00:00")
    assert P1 not in repr(sheet)


def test_an_act_from_before_there_was_a_log_is_not_in_it(story: Story):
    story.given(on_the_wall(N1), NoteHidden(note=N1, reason="Doublon"))
    assert len(story.atelier.moderated) == 0


def test_the_rules_of_publication_are_before_everybody(story: Story):
    story.given(plan(policy="Ni noms, ni insultes."))
    assert story.board(ROOM)["atelier"].policy == "Ni noms, ni insultes."
