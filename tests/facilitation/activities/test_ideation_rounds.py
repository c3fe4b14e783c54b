"""Ideation in the rounds of 1-2-4-All, with questions of tables, kinds of notes, and leads that answer an objective."""

from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.commands import (
    AdoptObjective,
    Arrive,
    ClosePhase,
    DropObjective,
    EditNote,
    MovePerson,
    OpenPhase,
    ReopenPhase,
    WriteNote,
)
from facilitation.document import document
from facilitation.events import Event, VisibilitySet
from facilitation.ids import ROUNDS_MAX
from facilitation.model import Actor, Plan
from facilitation.rounds import RoundSet, SetRound
from tests.story import (
    FACILITATOR,
    KINDS,
    LEAD,
    MINUTE,
    N1,
    N2,
    NOON,
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    arrived,
    phase,
    plan,
    seen,
    sorting,
    writing,
)

O1, O2 = "o_000001", "o_000002"


def leads(**settings: object) -> list[Event | Plan]:
    """Project leads are written; P1 and P2 sit at table 1, P3 at table 2."""
    made = plan(phase("ideation", "ideas", {"writes": "lead", **settings}), sorting())
    return [made, arrived(P1), arrived(P2), arrived(P3, "civil", "t2")]


def five_at_a_table() -> list[Event | Plan]:
    made = plan(phase("ideation", "ideas", {"rounds": "1-2-4-all", "minutes": [1, 2, 4, 5]}))
    return [
        made,
        *(arrived(who) for who in (P1, P2, P3, P4, P5)),
        arrived(P6, None, "t1", host=True),
    ]


def letters(story, who: str) -> tuple[int, tuple[int, ...], int]:
    record = story.board(me(who))["together/ideas"]
    return record.chair, record.others, record.writer


def test_a_round_says_with_whom_one_sits_by_chair_and_never_by_name(story):
    story.given(five_at_a_table())
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(SetRound(phase="ideas", round=1, closes_at_ms=NOON + MINUTE), by=LEAD)
    assert letters(story, P2) == (1, (), 1)
    story.when(SetRound(phase="ideas", round=2), by=LEAD)
    assert [letters(story, who) for who in (P1, P2)] == [(0, (1,), 0), (1, (0,), 0)]
    assert [letters(story, who)[1] for who in (P3, P4, P5)] == [(3, 4), (2, 4), (2, 3)]
    story.when(SetRound(phase="ideas", round=3), by=LEAD)
    assert letters(story, P5) == (4, (0, 1, 2, 3), 0)
    assert "together/ideas" not in story.board(me(P6)), "a host sits beside the table"
    assert not any(
        who in repr(doc) for name, doc in story._boards.items() if name == ROOM for who in (P1, P5)
    )
    story.when(ClosePhase(phase="ideas"), by=LEAD)
    assert "together/ideas" not in story.board(me(P5))
    story.when(ReopenPhase(phase="ideas"), by=LEAD)
    assert letters(story, P5) == (4, (0, 1, 2, 3), 0)
    story.when(SetRound(phase="ideas", round=0), by=LEAD)
    assert "together/ideas" not in story.board(me(P1))


def test_sight_grows_with_the_rounds_and_does_not_shrink(story):
    story.given(five_at_a_table())
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(SetRound(phase="ideas", round=2), by=LEAD)
    story.then(RoundSet(phase="ideas", round=2))
    story.when(SetRound(phase="ideas", round=3), by=LEAD)
    story.then(RoundSet(phase="ideas", round=3), VisibilitySet(phase="ideas", visibility="table"))
    story.when(SetRound(phase="ideas", round=4), by=FACILITATOR)
    assert story.board(ROOM)["phase/ideas"].visibility == "room"
    story.when(SetRound(phase="ideas", round=4), by=LEAD)
    story.then()
    story.when(SetRound(phase="ideas", round=1), by=LEAD)
    story.then(RoundSet(phase="ideas", round=1))


def test_a_note_carries_the_round_it_was_written_in(story):
    story.given(five_at_a_table())
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(WriteNote(note=N1, phase="ideas", text="Avant"), by=P1)
    story.when(SetRound(phase="ideas", round=3), by=LEAD)
    story.when(WriteNote(note=N2, phase="ideas", text="À quatre"), by=P1)
    assert story.board(me(P1))[f"note/{N1}"].round == 0
    assert story.board(at_table("t1"))[f"note/{N2}"].round == 3


def test_who_comes_late_or_moves_finds_a_circle(story):
    story.given(five_at_a_table())
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(SetRound(phase="ideas", round=2), by=LEAD)
    late = Actor(person="p_late00", role="participant")
    story.when(Arrive(college="civil", table="t1"), by=late)
    assert letters(story, P5) == (4, (5,), 4)
    assert letters(story, "p_late00") == (5, (4,), 4)
    story.when(MovePerson(person=P1, table="t2"), by=LEAD)
    assert letters(story, P1) == (0, (), 0)
    assert letters(story, P2) == (1, (4, 5), 1)
    story.when(MovePerson(person=P1, table="t1"), by=LEAD)
    assert letters(story, P1)[0] == 0, "the chair that was left is the first that is free"


def test_rounds_are_led_while_the_phase_is_open_and_by_who_leads(story):
    story.given(five_at_a_table())
    story.when(SetRound(phase="ideas", round=1), by=LEAD)
    story.refused("phase_closed")
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(SetRound(phase="ideas", round=1), by=P1)
    story.refused("not_allowed")
    story.when(SetRound(phase="ideas", round=ROUNDS_MAX), by=LEAD)
    story.refused("bad_command")


def test_what_is_written_and_asked_is_told_to_the_screens(story):
    story.given(leads(prompts={"t2": "Et le port ?", "moving": "Se déplacer comment ?"}))
    record = story.board(ROOM)["ideation/ideas"]
    assert record.writes == "lead"
    assert record.prompts == {"t2": "Et le port ?", "moving": "Se déplacer comment ?"}


def test_a_lead_names_the_objective_it_answers(story):
    story.given(leads())
    story.when(AdoptObjective(objective=O1, title="Respirer"), by=LEAD)
    story.when(AdoptObjective(objective=O2, title="Ouverture", sort="value"), by=LEAD)
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    for objective in ("o_nowhere", O2):
        story.when(WriteNote(note=N1, phase="ideas", text="Une zone", objective=objective), by=P1)
        story.refused("unknown_objective")
    story.when(WriteNote(note=N1, phase="ideas", text="Une zone", objective=O1), by=P1)
    story.when(WriteNote(note=N2, phase="ideas", text="Un parc"), by=P3)
    story.given(seen("ideas", "room"))
    assert story.board(ROOM)[f"note/{N1}"].objective == O1
    assert story.board(ROOM)[f"note/{N2}"].objective is None
    sheet = document(KINDS, story.atelier).tables["notes"]
    told = {row[sheet.columns.index("id")]: row for row in sheet.rows}
    assert [told[note][sheet.columns.index("objective")] for note in (N1, N2)] == ["O-01", ""]
    assert told[N1][sheet.columns.index("writes")] == "lead"


def test_an_objective_that_was_dropped_takes_no_new_leads_and_leaves_the_old_ones_alone(story):
    story.given(leads())
    story.when(AdoptObjective(objective=O1, title="Respirer"), by=LEAD)
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    story.when(WriteNote(note=N1, phase="ideas", text="Une zone", objective=O1), by=P1)
    story.when(WriteNote(note=N2, phase="ideas", text="Un parc"), by=P2)
    story.when(DropObjective(objective=O1), by=LEAD)
    story.when(EditNote(note=N2, text="Un parc", objective=O1), by=P2)
    story.refused("unknown_objective")
    story.when(EditNote(note=N1, text="Une zone 30", objective=O1), by=P1)
    assert story.board(me(P1))[f"note/{N1}"].objective == O1
    story.when(EditNote(note=N1, text="Une zone 30"), by=P1)
    assert story.board(me(P1))[f"note/{N1}"].objective is None


def test_only_leads_answer_an_objective(story):
    story.given(writing())
    story.when(AdoptObjective(objective=O1, title="Respirer"), by=LEAD)
    story.when(WriteNote(note=N1, phase="ideas", text="Une zone", objective=O1), by=P1)
    story.refused("unknown_objective")
    assert f"note/{N1}" not in story.board(DESK)
