"""Notes: written, edited, held back, taken back; set aside, shown, corrected."""

import pytest

from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.commands import (
    ClosePhase,
    CorrectNote,
    EditNote,
    HideNote,
    HoldNote,
    ShowNote,
    WithdrawNote,
    WriteNote,
)
from facilitation.events import (
    NoteCorrected,
    NoteEdited,
    NoteHeld,
    NoteHidden,
    NoteShown,
    NoteWithdrawn,
    NoteWritten,
    PhaseClosed,
)
from facilitation.ids import NOTE_TEXT_MAX, NOTES_PER_PERSON_MAX
from tests.story import (
    FACILITATOR,
    LEAD,
    N1,
    N2,
    N3,
    NOON,
    P1,
    P2,
    P3,
    P4,
    ideas,
    on_the_wall,
    opened,
    phase,
    plan,
    seen,
    writing,
    written,
)

SHUT = PhaseClosed(phase="ideas", at_ms=NOON)


def on_boards(story, note):
    """The shared boards on which a note lies; the log of moderation names it for good, and says nothing of it."""
    return {
        name
        for name in (ROOM, DESK, at_table("t1"), at_table("t2"), me(P2))
        if note in repr([each for each in story.board(name).items() if not each[0].startswith("moderation/")])
    }


def test_a_note_lies_with_its_author_until_it_is_shown(story):
    story.given(*writing())
    story.when(WriteNote(note=N1, phase="ideas", text=" Plus  de bancs\n", theme="living"), by=P1)
    story.then(
        NoteWritten(
            note=N1,
            author=P1,
            phase="ideas",
            table="t1",
            college="elected",
            text="Plus de bancs",
            theme="living",
        )
    )
    assert story.board(me(P1))[f"note/{N1}"].reach == "alone"
    assert on_boards(story, N1) == set()
    assert story.board(DESK)["effort/t1"].notes == 1


def test_the_room_sees_a_note_without_its_author(story):
    story.given(*on_the_wall(N1))
    assert story.board(ROOM)[f"note/{N1}"].author is None
    assert P1 not in repr(story.board(ROOM))


def test_a_signed_phase_names_the_author(story):
    story.given(*on_the_wall(N1, signature="named"))
    assert story.board(ROOM)[f"note/{N1}"].author == P1


def test_the_same_note_said_again_is_the_same_note(story):
    story.given(*writing(), written(N1))
    story.when(WriteNote(note=N1, phase="ideas", text="Autre chose"), by=P1)
    story.then()
    story.when(WriteNote(note=N1, phase="ideas", text="Autre chose"), by=P2)
    story.refused("already_there")


def test_a_note_has_a_text_of_a_readable_length(story):
    story.given(*writing())
    story.when(WriteNote(note=N1, phase="ideas", text=" \u200e\n "), by=P1)
    story.refused("empty_text")
    story.when(WriteNote(note=N1, phase="ideas", text="a" * (NOTE_TEXT_MAX + 1)), by=P1)
    story.refused("text_too_long", max=NOTE_TEXT_MAX)
    story.when(WriteNote(note=N1, phase="ideas", text="a" * NOTE_TEXT_MAX), by=P1)
    assert story.happened


def test_a_theme_is_one_of_the_plan(story):
    story.given(*writing())
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs", theme="cooking"), by=P1)
    story.refused("unknown_theme")


def test_who_did_not_arrive_writes_nothing(story):
    story.given(*writing())
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by="p_stranger")
    story.refused("unknown_person")


def test_notes_are_written_where_notes_are_written(story):
    story.given(plan(phase("arrival", "welcome"), ideas()))
    story.when(WriteNote(note=N1, phase="welcome", text="Bancs"), by=P1)
    story.refused("wrong_kind")
    story.when(WriteNote(note=N1, phase="nowhere", text="Bancs"), by=P1)
    story.refused("unknown_phase")


def test_nothing_is_written_before_its_phase(story):
    story.given(*writing()[:-1])
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    story.refused("phase_closed")


def test_a_phase_may_refuse_late_notes(story):
    story.given(*writing(late="refuse"), SHUT)
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    story.refused("phase_closed")


def test_a_late_note_is_kept_and_waits_for_a_facilitator(story):
    story.given(*writing(), seen("ideas", "room"), SHUT)
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    assert story.atelier.notes[N1].standing == "waiting"
    assert story.board(DESK)[f"reading/{N1}"].reasons == ("late",)
    assert f"note/{N1}" not in story.board(ROOM)
    story.when(ShowNote(note=N1), by=LEAD)
    story.then(NoteShown(note=N1, at_ms=story.now, by="lead"))
    assert f"note/{N1}" in story.board(ROOM)


def test_a_late_note_still_waits_when_its_author_edits_it(story):
    story.given(*writing(), SHUT)
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    story.when(EditNote(note=N1, text="Plus de bancs"), by=P1)
    assert story.atelier.notes[N1].standing == "waiting"
    assert story.atelier.notes[N1].reasons == ("late",)


def test_one_person_writes_so_many_notes_and_no_more(story):
    story.given(*writing())
    story.given(written(f"n_{number:06d}") for number in range(100, 100 + NOTES_PER_PERSON_MAX))
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    story.refused("too_many", max=NOTES_PER_PERSON_MAX)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Mme Dupont bloque tout", "possible_name"),
        ("anne@example.org", "contact"),
        ("bande d’incapables", "rude"),
    ],
)
def test_a_doubtful_note_waits_until_a_facilitator_has_read_it(story, text, why):
    story.given(*writing(), seen("ideas", "room"))
    story.when(WriteNote(note=N1, phase="ideas", text=text), by=P1)
    assert story.board(DESK)[f"reading/{N1}"].reasons == (why,)
    assert f"note/{N1}" not in story.board(ROOM)
    assert story.board(me(P1))[f"note/{N1}"].standing == "waiting"


def test_a_draft_is_not_read_by_facilitators_either(story):
    story.given(*writing())
    story.when(WriteNote(note=N1, phase="ideas", text="Mme Dupont bloque tout"), by=P1)
    assert on_boards(story, N1) == set()
    for command in (HideNote(note=N1), ShowNote(note=N1), CorrectNote(note=N1, text="Rien")):
        story.when(command, by=LEAD)
        story.refused("unknown_note")


def test_where_all_is_reviewed_every_note_waits(story):
    story.given(*writing(review="all"), seen("ideas", "room"))
    story.when(WriteNote(note=N1, phase="ideas", text="Bancs"), by=P1)
    assert story.atelier.notes[N1].standing == "waiting"


def test_where_all_is_reviewed_a_note_that_says_something_else_is_read_again(story):
    story.given(*writing(review="all"), seen("ideas", "room"), written(N1))
    story.when(EditNote(note=N1, text="Tout autre chose"), by=P1)
    assert story.atelier.notes[N1].standing == "waiting"
    assert f"note/{N1}" not in story.board(ROOM)


def test_where_nothing_is_reviewed_nothing_waits(story):
    story.given(*writing(review="none"))
    story.when(WriteNote(note=N1, phase="ideas", text="Mme Dupont bloque tout"), by=P1)
    assert story.atelier.notes[N1].standing == "clear"


def test_a_note_is_edited_by_its_author_and_nobody_else(story):
    story.given(*writing(), written(N1))
    story.when(EditNote(note=N1, text="Plus d’arbres", theme="living"), by=P1)
    story.then(NoteEdited(note=N1, text="Plus d’arbres", theme="living"))
    story.when(EditNote(note=N1, text="Plus d’arbres", theme="living"), by=P1)
    story.then()
    for command in (EditNote(note=N1, text="À moi"), HoldNote(note=N1, held=True), WithdrawNote(note=N1)):
        story.when(command, by=P2)
        story.refused("unknown_note")


def test_what_others_have_seen_is_not_changed_once_the_phase_is_over(story):
    story.given(*on_the_wall(N1), SHUT)
    story.when(EditNote(note=N1, text="Autre chose"), by=P1)
    story.refused("phase_closed")


def test_a_note_nobody_has_seen_can_be_changed_after_its_phase(story):
    story.given(*writing(), written(N1), SHUT)
    story.when(EditNote(note=N1, text="Autre chose"), by=P1)
    story.then(NoteEdited(note=N1, text="Autre chose"))


def test_a_held_note_stays_with_its_author_when_the_others_are_shown(story):
    story.given(*writing(), written(N1), written(N2))
    story.when(HoldNote(note=N1, held=True), by=P1)
    story.then(NoteHeld(note=N1, held=True))
    story.given(seen("ideas", "room"))
    assert f"note/{N1}" not in story.board(ROOM)
    assert f"note/{N2}" in story.board(ROOM)
    story.when(HoldNote(note=N1, held=False), by=P1)
    assert f"note/{N1}" in story.board(ROOM)


def test_a_note_taken_back_is_on_no_board(story):
    story.given(*on_the_wall(N1))
    story.when(WithdrawNote(note=N1), by=P1)
    story.then(NoteWithdrawn(note=N1))
    assert N1 not in story.everything()
    story.when(WithdrawNote(note=N1), by=P1)
    story.then()
    story.when(EditNote(note=N1, text="Encore"), by=P1)
    story.refused("unknown_note")
    story.when(HideNote(note=N1), by=LEAD)
    story.refused("unknown_note")


def test_a_note_set_aside_leaves_walls_and_tables_and_its_author_knows(story):
    story.given(*on_the_wall(N1))
    story.when(HideNote(note=N1, reason=" Hors sujet "), by=FACILITATOR)
    story.then(NoteHidden(note=N1, reason="Hors sujet", at_ms=story.now, by="facilitator"))
    assert on_boards(story, N1) == {DESK}
    assert story.board(DESK)[f"hidden/{N1}"].why == "Hors sujet"
    assert story.board(me(P1))[f"note/{N1}"].standing == "hidden"
    story.when(ShowNote(note=N1), by=LEAD)
    assert on_boards(story, N1) == {ROOM, at_table("t1")}


def test_a_note_set_aside_and_edited_waits_to_be_read_again(story):
    story.given(*on_the_wall(N1), NoteHidden(note=N1))
    story.when(EditNote(note=N1, text="En plus poli"), by=P1)
    assert story.atelier.notes[N1].standing == "waiting"
    assert f"note/{N1}" not in story.board(ROOM)


def test_a_corrected_note_is_shown_as_corrected(story):
    story.given(*on_the_wall(N1), NoteHidden(note=N1))
    story.when(CorrectNote(note=N1, text="Plus de bancs à l’ombre"), by=LEAD)
    story.then(NoteCorrected(note=N1, text="Plus de bancs à l’ombre", at_ms=story.now, by="lead"))
    assert story.board(ROOM)[f"note/{N1}"].text == "Plus de bancs à l’ombre"
    story.when(CorrectNote(note=N1, text="Plus de bancs à l’ombre"), by=FACILITATOR)
    story.then()
    story.when(CorrectNote(note=N1, text="  "), by=LEAD)
    story.refused("empty_text")


def test_notes_shown_together_are_ordered_by_chance_and_not_by_time(story):
    story.given(
        *writing(), written(N3), written(N1, by=P3, table="t2"), written(N2, by=P2), seen("ideas", "room")
    )
    ranks = {name: story.board(ROOM)[f"note/{name}"].rank for name in (N1, N2, N3)}
    assert ranks == {N1: 0, N2: 1, N3: 2}
    story.given(written("n_000000", by=P4), opened("sorting"))
    assert story.board(ROOM)["note/n_000000"].rank == 3


def test_there_are_so_many_notes_and_no_more(story, monkeypatch):
    monkeypatch.setattr("facilitation.material.NOTES_MAX", 1)
    story.given(*writing(), written(N1))
    story.when(WriteNote(note=N2, phase="ideas", text="Bancs"), by=P2)
    story.refused("too_many", max=1)


def test_what_the_room_has_seen_is_not_rewritten_by_holding_it_back_for_a_while(story):
    story.given(*on_the_wall(N1))
    story.when(ClosePhase(phase="ideas"), by=LEAD)
    story.when(HoldNote(note=N1, held=True), by=P1)
    story.when(EditNote(note=N1, text="Tout autre chose"), by=P1)
    story.refused("phase_closed")


def test_a_theme_does_not_come_in_by_editing_where_notes_carry_none(story):
    story.given(*writing(settings={"themes": "none"}), written(N1))
    story.when(EditNote(note=N1, text="Des bancs", theme="moving"), by=P1)
    story.refused("unknown_theme")
