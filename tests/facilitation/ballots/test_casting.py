"""Whose ballot it is, and who may put what on it: one's own, turns on one tablet, paper, what one wrote oneself."""

from typing import Any

import msgspec
import pytest

from facilitation.activities.vote import ACTIVITY
from facilitation.audience import ROOM, me
from facilitation.ballots.asking import (
    BallotTorn,
    CastBallot,
    RevealVotes,
    SealBallot,
    StrikeWord,
    TearBallot,
    VotesRevealed,
)
from facilitation.ballots.casting import PAPERS_MAX
from facilitation.ballots.items import OPTIONS_MAX
from facilitation.ballots.records import Turn
from facilitation.commands import ClosePhase, HideNote, OpenPhase, PlanPhase, ShowNote, WithdrawNote
from facilitation.decide import make
from facilitation.errors import Refused
from facilitation.events import AtelierMade, Event, NoteWritten, PhasePlanned
from facilitation.fold import fold
from facilitation.model import Phase, Plan
from tests.story import (
    C1,
    C2,
    FACILITATOR,
    KINDS,
    LEAD,
    N1,
    N2,
    N3,
    NOON,
    P1,
    P2,
    P3,
    P4,
    arrived,
    cast,
    clustered,
    ideas,
    opened,
    phase,
    plan,
    seen,
    voting,
    voting_by,
    written,
)

TURN, OTHER, SHEET = "b_turn00", "b_other0", "b_sheet0"


def by(method: str, **settings: Any) -> list[Event | Plan]:
    """P1 (elected) and P3 (civil) sit at two tables, P4 hosts table 1; a vote is open on two groups, one of them P1's."""
    people = [arrived(P1), arrived(P2), arrived(P3, "civil", "t2"), arrived(P4, None, "t1", host=True)]
    notes = [written(N1), written(N2, P3, "t2", college="civil"), written(N3), seen("ideas", "room")]
    groups = [clustered(C1, N1), clustered(C2, N2, N3)]
    options = (N1, N2, N3) if settings.get("about") == "ideas" else (C1, C2)
    vote = voting_by(method, **settings)
    return [plan(ideas(), vote, college_min=2), *people, *notes, *groups, opened("vote", options=options)]


def mark(item: str, value: object, **more: object) -> CastBallot:
    return CastBallot(phase="vote", marks={item: value}, **more)  # type: ignore[arg-type, dict-item]


# --- What fits ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "value", "code"),
    [
        ("dots", -1, "bad_command"), ("dots", "un", "bad_command"), ("dots", 3, "cap_reached"),
        ("opinion", 2, "bad_command"), ("rating", 0, "bad_command"), ("rating", 6, "bad_command"),
        ("gradients", 9, "bad_command"), ("judgment", 7, "bad_command"), ("judgment", -1, "bad_command"),
        ("ranking", 3, "bad_command"), ("ranking", (1, 2), "bad_command"), ("budget", 30, "bad_command"),
        ("budget", 150, "budget_spent"), ("matrix", 3, "bad_command"), ("matrix", (0, 3), "bad_command"),
    ],
)  # fmt: skip
def test_a_mark_out_of_bounds_is_refused(story, method, value, code):
    settings = {"budget": 100, "step": 50} if method == "budget" else {}
    story.given(by(method, **settings))
    story.when(mark(C1, value), by=P1)
    facts = {"cap_reached": {"cap": 2}, "budget_spent": {"left": 100}}.get(code, {})
    story.refused(code, **facts)


@pytest.mark.parametrize(
    ("value", "code"), [("a" * 41, "text_too_long"), (3, "bad_command"), ((1, 1), "bad_command")]
)
def test_a_word_is_one_short_text(story, value, code):
    story.given(by("word"), opened("vote", options=("question",)))
    story.when(mark("question", value), by=P1)
    story.refused(code, **({"max": 40} if code == "text_too_long" else {}))
    story.when(mark("question", "  un   mot "), by=P1)
    assert story.board(me(P1))["ballot/vote"].marks == {"question": "un mot"}
    story.when(mark("question", " "), by=P1)
    assert story.board(me(P1))["ballot/vote"].marks == {}


def test_a_budget_holds_for_all_marks_said_at_once(story):
    story.given(by("dots", budget=5, cap=4), cast(P1, {C1: 4}))
    story.when(CastBallot(phase="vote", marks={C1: 2, C2: 3}), by=P1)
    assert story.board(me(P1))["ballot/vote"].left == 0
    story.when(CastBallot(phase="vote", marks={C1: 3, C2: 3}), by=P1)
    story.refused("budget_spent", left=5)


def test_a_ballot_names_as_many_items_as_there_may_be_and_no_unknown_one(story):
    story.given(by("opinion"))
    many = {f"x{number}": 1 for number in range(OPTIONS_MAX)}
    story.when(CastBallot(phase="vote", marks=many), by=P1)  # type: ignore[arg-type]
    story.refused("unknown_item")


def test_settings_that_cannot_be_are_no_plan():
    for settings in (
        {"method": "dots", "budget": 21},
        {"method": "budget", "budget": 10, "step": 20},
        {"about": "proposals", "proposals": [{"id": "a", "title": "A"}] * 2},
        {"threshold": 0.5},
        {"of": ["ideas"] * 61},
    ):
        with pytest.raises(Refused) as refusal:
            KINDS.begin(phase("vote", "vote", settings))
        assert refusal.value.code == "bad_plan"


# --- Turns ---------------------------------------------------------------------------------------------


def test_people_take_turns_on_one_tablet_and_nobody_sees_a_sealed_ballot(story):
    story.given(by("opinion", sharers=2), cast(P1, {C2: 1}))
    story.when(SealBallot(phase="vote"), by=P1)
    story.when(mark(C2, -1, ballot=TURN, college="civil"), by=P1)
    lies = story.board(me(P1))["ballot/vote"]
    assert (lies.marks, lies.sealed) == ({}, True)
    assert lies.turns == (Turn(ballot=TURN, college="civil", marks={C2: -1}),)
    story.when(SealBallot(phase="vote", ballot=TURN), by=P1)
    assert story.board(me(P1))["ballot/vote"].turns == (Turn(ballot=TURN, college="civil", sealed=True),)
    for order in (
        mark(C2, 0),
        mark(C2, 0, ballot=TURN, college="civil"),
        TearBallot(phase="vote", ballot=TURN),
    ):
        story.when(order, by=P1)
        story.refused("ballot_sealed")
    story.when(mark(C2, 1, ballot=OTHER, college="civil"), by=P1)
    story.refused("too_many", max=1)
    assert story.board(ROOM)["turnout/vote"].voted == 2
    story.when(RevealVotes(phase="vote"), by=LEAD)
    assert story.board(ROOM)["tally/vote"].lines[C2].counts == (1, 1, 0)


def test_a_turn_is_of_a_college_and_nobody_else_touches_it(story):
    story.given(by("opinion", sharers=4))
    for college, code in ((None, "college_needed"), ("nobody", "unknown_college")):
        story.when(mark(C2, 1, ballot=TURN, college=college), by=P1)
        story.refused(code)
    story.when(mark(C2, 1, college="civil"), by=P1)
    story.refused("bad_command")
    story.when(mark(C2, 1, ballot=TURN, college="civil"), by=P1)
    story.when(mark(C2, -1, ballot=TURN, college="civil"), by=P2)
    story.refused("already_there")
    for order in (SealBallot(phase="vote", ballot=TURN), TearBallot(phase="vote", ballot=TURN)):
        story.when(order, by=P2)
        story.refused("unknown_ballot")
    story.when(TearBallot(phase="vote", ballot=TURN), by=P1)
    story.then(BallotTorn(phase="vote", person=P1, ballot=TURN))
    assert "ballot/vote" not in story.board(me(P1))
    assert story.board(ROOM)["turnout/vote"].voted == 0


def test_where_nobody_shares_a_tablet_there_are_no_turns(story):
    story.given(by("opinion"))
    story.when(mark(C2, 1, ballot=TURN, college="civil"), by=P1)
    story.refused("too_many", max=0)


# --- Paper ---------------------------------------------------------------------------------------------


def test_hosts_and_facilitators_enter_paper_until_the_result_is_shown(story):
    story.given(by("opinion"))
    story.when(mark(C2, 1, ballot=SHEET, college="civil", paper=True), by=P1)
    story.refused("not_allowed")
    story.when(mark(C2, 1, ballot=SHEET, college="civil", paper=True), by=P4)
    assert story.board(me(P4))["papers/vote"].papers == (Turn(ballot=SHEET, college="civil", marks={C2: 1}),)
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(mark(C2, 0, ballot=SHEET, college="elected", paper=True), by=P4)
    story.when(mark(C2, -1, ballot=OTHER, college="civil", paper=True), by=FACILITATOR)
    assert story.board(me(FACILITATOR.person))["papers/vote"].papers[0].marks == {C2: -1}
    assert (story.board(ROOM)["turnout/vote"].voted, story.board(ROOM)["turnout/vote"].paper) == (2, 2)
    story.when(TearBallot(phase="vote", ballot=OTHER), by=FACILITATOR)
    assert "papers/vote" not in story.board(me(FACILITATOR.person))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.refused("one_answer")
    story.when(mark(C2, -1, ballot=OTHER, college="civil", paper=True), by=FACILITATOR)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    told = story.board(ROOM)["tally/vote"]
    assert (told.paper, told.lines[C2].counts) == (2, (0, 1, 1))
    assert "papers/vote" not in story.board(me(P4))
    story.when(TearBallot(phase="vote", ballot=SHEET), by=P4)
    story.refused("votes_revealed")


def test_who_leads_has_no_ballot_and_paper_is_nobody_s_own(story):
    story.given(by("opinion", sharers=4))
    for order in (mark(C2, 1), mark(C2, 1, ballot=TURN, college="civil")):
        story.when(order, by=LEAD)
        story.refused("not_allowed")
    story.when(mark(C2, 1, paper=True), by=P4)
    story.refused("bad_command")
    story.when(mark(C2, 1), by=P4)
    story.refused("college_needed")
    story.when(SealBallot(phase="vote"), by=P4)
    story.refused("college_needed")
    story.when(mark(C2, 1, ballot=SHEET, college="civil", paper=True), by=P4)
    story.when(SealBallot(phase="vote", ballot=SHEET), by=P4)
    story.refused("unknown_ballot")


def test_one_person_enters_so_many_papers_and_no_more(story):
    state = ACTIVITY.begin(ACTIVITY.settings(method="opinion"))
    for number in range(PAPERS_MAX):
        sheet = cast(P4, {C1: 1}, ballot=f"b_{number:06d}", college="civil", paper=True)
        state = ACTIVITY.fold(state, sheet)
    assert state.paper == PAPERS_MAX == len(state.ballots)
    assert len(state.entered[P4]) == PAPERS_MAX


# --- What one wrote oneself, and what is there no more ---------------------------------------------------


def test_one_does_not_vote_for_what_one_wrote_where_that_is_so(story):
    story.given(by("opinion", own=False))
    assert story.board(me(P1))["ballot/vote"].own == (C1,)
    assert "ballot/vote" not in story.board(me(P3))
    story.when(mark(C1, 1), by=P1)
    story.refused("own_item")
    story.when(mark(C2, 1), by=P1)
    assert story.happened
    story.when(HideNote(note=N3), by=LEAD)
    assert story.board(me(P3))["ballot/vote"].own == (C2,)
    story.when(mark(C2, 1), by=P3)
    story.refused("own_item")
    story.when(ShowNote(note=N3), by=LEAD)
    assert "ballot/vote" not in story.board(me(P3))
    story.when(ClosePhase(phase="vote"), by=LEAD)
    assert story.board(me(P1))["ballot/vote"].own == ()


def test_an_idea_of_mine_is_mine(story):
    story.given(by("dots", own=False, about="ideas"))
    assert story.board(me(P1))["ballot/vote"].own == (N1, N3)
    story.when(mark(N1, 1), by=P1)
    story.refused("own_item")


def test_what_somebody_put_down_for_a_table_is_nobodys_own(story):
    told = by("dots", own=False, about="ideas")
    for each in told:
        of_the_table = isinstance(each, NoteWritten) and each.note == N1
        story.given(msgspec.structs.replace(each, scribe=True) if of_the_table else each)
    assert story.board(me(P1))["ballot/vote"].own == (N3,)
    story.when(mark(N1, 1), by=P1)
    story.then(cast(P1, {N1: 1}))


def test_an_idea_that_nobody_sees_any_more_is_not_voted_on_and_gives_its_dots_back(story):
    story.given(by("dots", about="ideas", budget=3, cap=3), cast(P2, {N1: 2, N2: 1}), cast(P3, {N1: 3}))
    story.when(HideNote(note=N1), by=LEAD)
    lies = story.board(me(P2))["ballot/vote"]
    assert (lies.marks, lies.left) == ({N2: 1}, 2)
    story.when(mark(N1, 1), by=P2)
    story.refused("unknown_item")
    story.when(mark(N3, 2), by=P2)
    story.when(mark(N3, 1), by=P1)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    assert story.happened[-1] == VotesRevealed(phase="vote", gone=(N1,))
    told = story.board(ROOM)["tally/vote"]
    assert (told.gone, sorted(told.lines), told.voters) == ((N1,), [N2, N3], 2)


def test_what_is_hidden_after_the_result_changes_nothing_of_it(story):
    story.given(by("dots", about="ideas"), cast(P2, {N1: 2}), cast(P3, {N2: 2}))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    shown = story.board(ROOM)["tally/vote"]
    story.when(WithdrawNote(note=N2), by=P3)
    assert story.board(ROOM)["tally/vote"] == shown
    rows = [row.cells for row in ACTIVITY.rows(KINDS.here(story.atelier, story.atelier.plan.phases[1]))]
    assert [row["item"] for row in rows if row.get("item_id") == N2] == [""]


def test_a_vote_is_about_what_comes_from_the_phases_it_names(story):
    made = plan(
        ideas(), ideas("leads"), voting_by("opinion", "some", of=["leads"]),
        voting_by("dots", "ideas_of", about="ideas", of=["leads"]),
    )  # fmt: skip
    story.given(made, arrived(P1), written(N1), written(N2, in_phase="leads"))
    story.given(seen("ideas", "room"), seen("leads", "room"), clustered(C1, N1), clustered(C2, N2))
    for name, options in (("some", [C2]), ("ideas_of", [N2])):
        story.when(OpenPhase(phase=name), by=LEAD)
        assert [each.id for each in story.board(ROOM)[f"vote/{name}"].options] == options


# --- What was called otherwise -------------------------------------------------------------------------


def test_a_plan_that_still_speaks_of_a_dot_vote_is_one_of_a_vote_with_dots(story):
    old = Phase(id="vote", kind="dot_vote", title="Vote", settings={"budget": 3, "cap": 1})
    told = {"method": "dots", "budget": 3, "cap": 1}
    [made] = make(KINDS, plan(old), NOON)
    assert isinstance(made, AtelierMade)
    assert (made.plan.phases[0].kind, made.plan.phases[0].settings) == ("vote", told)
    logged = fold(KINDS, None, AtelierMade(plan=plan(old), at_ms=NOON))
    assert (logged.plan, logged.work["vote"].settings.cap) == (made.plan, 1)
    story.given(plan(old))
    story.when(PlanPhase(planned=Phase(id="vote", kind="dot_vote", title="Voter", settings=told)), by=LEAD)
    story.given(PhasePlanned(planned=Phase(id="vote", kind="dot_vote", title="Votons", settings=told)))
    assert story.board(ROOM)["phase/vote"].kind == "vote"


def test_a_word_is_struck_in_a_vote_of_words(story):
    story.given(voting())
    story.when(StrikeWord(phase="vote", word="doute"), by=LEAD)
    story.refused("wrong_kind")
