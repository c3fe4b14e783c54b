"""The course of the day: opening, closing, clocks, how far notes are seen, the walls."""

from facilitation.audience import DESK, ROOM, at_table
from facilitation.ballots.records import Option
from facilitation.commands import (
    ClosePhase,
    EndAtelier,
    ExtendPhase,
    HideNote,
    HoldNote,
    OpenPhase,
    PausePhase,
    ReopenPhase,
    ResumePhase,
    SetVisibility,
    SetWall,
    WithdrawNote,
    WriteNote,
)
from facilitation.events import (
    AtelierEnded,
    DoorOpened,
    PhaseClosed,
    PhaseExtended,
    PhaseOpened,
    PhasePaused,
    PhaseReopened,
    PhaseResumed,
    VisibilitySet,
    WallSet,
)
from facilitation.ids import MILLIS_MAX
from facilitation.model import Visibility, Wall
from tests.story import (
    C1,
    FACILITATOR,
    LEAD,
    MINUTE,
    N1,
    N2,
    NOON,
    P1,
    SYSTEM,
    clustered,
    ideas,
    on_the_wall,
    opened,
    plan,
    seen,
    vote,
    writing,
    written,
)

TWO = plan(ideas(duration_s=300), ideas("leads"))


def test_opening_a_phase_starts_its_clock(story):
    story.given(TWO)
    story.when(OpenPhase(phase="ideas"), by=LEAD, at=NOON)
    story.then(PhaseOpened(phase="ideas", at_ms=NOON, closes_at_ms=NOON + 5 * MINUTE))
    assert story.board(ROOM)["now"].phase == "ideas"
    assert story.board(ROOM)["phase/ideas"].status == "open"


def test_a_phase_without_duration_has_no_clock(story):
    story.given(TWO)
    story.when(OpenPhase(phase="leads"), by=LEAD)
    story.then(PhaseOpened(phase="leads", at_ms=NOON))


def test_opening_the_next_phase_closes_the_one_before(story):
    story.given(TWO, opened("ideas"))
    story.when(OpenPhase(phase="leads"), by=LEAD)
    story.then(PhaseClosed(phase="ideas", at_ms=NOON), PhaseOpened(phase="leads", at_ms=NOON))
    assert story.board(ROOM)["phase/ideas"].status == "closed"


def test_two_facilitators_press_next_together_and_it_is_opened_once(story):
    story.given(TWO, opened("ideas"))
    story.when(OpenPhase(phase="leads"), by=LEAD)
    story.when(OpenPhase(phase="leads"), by=FACILITATOR)
    story.then()
    assert story.atelier.now == "leads"


def test_a_phase_that_is_over_is_reopened_and_not_opened(story):
    story.given(TWO, opened("ideas"), PhaseClosed(phase="ideas", at_ms=NOON))
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.refused("phase_closed")
    story.when(ReopenPhase(phase="ideas", closes_at_ms=NOON + MINUTE), by=LEAD)
    story.then(PhaseReopened(phase="ideas", closes_at_ms=NOON + MINUTE))
    story.when(ReopenPhase(phase="ideas"), by=FACILITATOR)
    story.then()


def test_reopening_closes_the_one_that_is_open(story):
    story.given(TWO, opened("ideas"), PhaseClosed(phase="ideas", at_ms=NOON), opened("leads"))
    story.when(ReopenPhase(phase="ideas"), by=LEAD)
    story.then(PhaseClosed(phase="leads", at_ms=NOON), PhaseReopened(phase="ideas"))


def test_what_was_never_open_is_not_reopened(story):
    story.given(TWO)
    story.when(ReopenPhase(phase="ideas"), by=LEAD)
    story.refused("phase_closed")


def test_closing_twice_is_closing_once_also_by_the_clock(story):
    story.given(TWO, opened("ideas"))
    story.when(ClosePhase(phase="ideas"), by=SYSTEM)
    story.then(PhaseClosed(phase="ideas", at_ms=NOON))
    story.when(ClosePhase(phase="ideas"), by=LEAD)
    story.then()
    assert story.board(ROOM)["now"].phase is None


def test_a_phase_nobody_planned_is_unknown(story):
    story.given(TWO)
    for command in (OpenPhase, ClosePhase, ReopenPhase, PausePhase, ResumePhase):
        story.when(command(phase="nowhere"), by=LEAD)
        story.refused("unknown_phase")


def test_the_end_of_the_open_phase_can_be_moved(story):
    story.given(TWO, opened("ideas", closes_at_ms=NOON + MINUTE))
    story.when(ExtendPhase(phase="ideas", closes_at_ms=NOON + 3 * MINUTE), by=LEAD)
    story.then(PhaseExtended(phase="ideas", closes_at_ms=NOON + 3 * MINUTE))
    story.when(ExtendPhase(phase="ideas", closes_at_ms=NOON + 3 * MINUTE), by=FACILITATOR)
    story.then()
    story.when(ExtendPhase(phase="leads", closes_at_ms=NOON), by=LEAD)
    story.refused("phase_closed")


def test_a_held_clock_keeps_what_is_left(story):
    story.given(TWO, opened("ideas", closes_at_ms=NOON + 3 * MINUTE))
    story.when(PausePhase(phase="ideas"), by=LEAD, at=NOON + MINUTE)
    story.then(PhasePaused(phase="ideas", left_ms=2 * MINUTE))
    assert story.board(ROOM)["phase/ideas"].closes_at_ms is None
    story.when(PausePhase(phase="ideas"), by=FACILITATOR, at=NOON + 2 * MINUTE)
    story.then()
    story.when(ResumePhase(phase="ideas"), by=LEAD, at=NOON + 9 * MINUTE)
    story.then(PhaseResumed(phase="ideas", closes_at_ms=NOON + 11 * MINUTE))
    story.when(ResumePhase(phase="ideas"), by=LEAD, at=NOON + 10 * MINUTE)
    story.then()
    assert story.board(ROOM)["phase/ideas"].left_ms is None


def test_a_clock_that_has_run_out_is_held_at_nothing(story):
    story.given(TWO, opened("ideas", closes_at_ms=NOON))
    story.when(PausePhase(phase="ideas"), by=LEAD, at=NOON + MINUTE)
    story.then(PhasePaused(phase="ideas", left_ms=0))


def test_extending_a_held_clock_sets_what_is_left(story):
    story.given(TWO, opened("ideas", closes_at_ms=NOON + MINUTE), PhasePaused(phase="ideas", left_ms=MINUTE))
    story.when(ExtendPhase(phase="ideas", closes_at_ms=NOON + 4 * MINUTE), by=LEAD, at=NOON + MINUTE)
    story.then(PhasePaused(phase="ideas", left_ms=3 * MINUTE))


def test_a_phase_without_a_clock_has_none_to_hold(story):
    story.given(TWO, opened("leads"))
    story.when(PausePhase(phase="leads"), by=LEAD)
    story.then()


def test_the_vote_is_about_the_clusters_the_room_sees_when_it_opens(story):
    story.given(
        plan(ideas(), vote()), on_the_wall(N1)[1:], written(N2), clustered(C1, N1), clustered("c_empty00")
    )
    story.when(OpenPhase(phase="vote"), by=LEAD)
    assert story.happened[-1] == PhaseOpened(phase="vote", at_ms=NOON, options=(C1,))
    assert story.board(ROOM)["vote/vote"].options == (Option(id=C1),)


def test_notes_are_shown_further_and_less_far(story):
    story.given(*writing(), written(N1))
    shown: list[tuple[Visibility, set[str]]] = [
        ("table", {"table/t1"}),
        ("room", {"table/t1", "room"}),
        ("alone", set()),
    ]
    for visibility, boards in shown:
        story.when(SetVisibility(phase="ideas", visibility=visibility), by=LEAD)
        story.then(VisibilitySet(phase="ideas", visibility=visibility))
        assert {
            name for name in (ROOM, at_table("t1"), at_table("t2"), DESK) if f"note/{N1}" in story.board(name)
        } == boards
    story.when(SetVisibility(phase="ideas", visibility="alone"), by=FACILITATOR)
    story.then()


def test_a_facilitator_sees_how_many_notes_would_be_shown_and_not_what_they_say(story):
    story.given(*writing())
    notes = lambda: story.board(DESK)["preview/ideas"].notes  # noqa: E731
    story.when(WriteNote(note=N1, phase="ideas", text="Un secret bien à moi"), by=P1)
    story.when(WriteNote(note=N2, phase="ideas", text="Un autre secret"), by=P1)
    assert notes() == 2
    assert "secret" not in repr(story.board(DESK))
    story.when(HoldNote(note=N1, held=True), by=P1)
    assert notes() == 1
    story.when(WithdrawNote(note=N1), by=P1)
    assert notes() == 1
    story.when(WithdrawNote(note=N2), by=P1)
    assert notes() == 0


def test_the_number_says_nothing_of_what_a_note_would_be_read_first_for(story):
    """Law 8: a facilitator who counts along would learn that somebody named somebody, in what nobody was shown."""
    story.given(*writing())
    for note, text in ((N1, "Un banc à l’ombre"), (N2, "Mme Dupont devrait venir")):
        story.when(WriteNote(note=note, phase="ideas", text=text), by=P1)
    assert story.atelier.notes[N2].standing == "waiting"
    assert story.board(DESK)["preview/ideas"].notes == 2


def test_showing_too_far_can_be_taken_back_at_once(story):
    """Undo of visibility: nothing of the notes is left on the wall, and their places are kept for later."""
    story.given(*on_the_wall(N1, N2), clustered(C1, N1, N2))
    before = dict(story.board(ROOM))
    story.when(SetVisibility(phase="ideas", visibility="alone"), by=LEAD)
    assert not [path for path in story.board(ROOM) if path.startswith("note/")]
    story.when(SetVisibility(phase="ideas", visibility="room"), by=LEAD)
    assert story.board(ROOM) == before


def test_a_hidden_note_stays_hidden_however_far_its_phase_is_shown(story):
    story.given(*on_the_wall(N1))
    story.when(HideNote(note=N1), by=LEAD)
    story.given(seen("ideas", "alone"), seen("ideas", "room"))
    assert f"note/{N1}" not in story.board(ROOM)


def test_the_walls_are_set(story):
    story.given(plan())
    night = Wall(mode="night", frozen=True, page=2)
    story.when(SetWall(wall=night), by=FACILITATOR)
    story.then(WallSet(wall=night))
    assert story.board(ROOM)["wall"].frozen
    story.when(SetWall(wall=night), by=LEAD)
    story.then()


def test_the_end_closes_what_is_open_and_the_door(story):
    story.given(TWO, DoorOpened(code="ABC123"), opened("ideas"))
    story.when(EndAtelier(), by=LEAD)
    story.then(PhaseClosed(phase="ideas", at_ms=NOON), AtelierEnded())
    assert story.board(ROOM)["door"].code is None
    assert story.board(ROOM)["atelier"].ended
    story.when(EndAtelier(), by=LEAD)
    story.then()
    story.when(OpenPhase(phase="leads"), by=LEAD)
    story.refused("atelier_ended")


def test_a_clock_that_is_held_at_the_end_of_time_resumes_within_it(story):
    story.given(*writing())
    for command in (
        ExtendPhase(phase="ideas", closes_at_ms=MILLIS_MAX),
        PausePhase(phase="ideas"),
    ):
        story.when(command, by=LEAD)
    story.when(ResumePhase(phase="ideas"), by=LEAD, at=story.now + 5)
    assert story.board(ROOM)["phase/ideas"].closes_at_ms == MILLIS_MAX
