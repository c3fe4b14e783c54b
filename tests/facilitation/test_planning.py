"""Planning a phase otherwise while the day runs."""

import pytest
from msgspec.structs import replace

from facilitation.audience import ROOM
from facilitation.commands import OpenPhase, PlanPhase
from tests.story import FACILITATOR, LEAD, P1, Story, ideas, opened, phase, plan, vote, writing


def test_a_phase_that_is_ahead_gets_other_settings_and_begins_from_them(story: Story):
    story.given(plan(ideas(), vote(budget=5)))
    story.when(PlanPhase(planned=vote(budget=3, cap=1, prompt="Que garder ?")), by=FACILITATOR)
    assert story.atelier.work["vote"].settings.budget == 3
    assert story.board(ROOM)["phase/vote"].prompt == "Que garder ?"
    assert story.board(ROOM)["vote/vote"].budget == 3


def test_said_twice_it_is_said_once(story: Story):
    story.given(plan(ideas(), vote()))
    story.when(PlanPhase(planned=vote()), by=LEAD)
    assert story.happened == ()


def test_what_people_began_with_holds_but_its_words_and_length_may_change(story: Story):
    story.given(plan(ideas(), vote(budget=5)), opened("vote"))
    story.when(PlanPhase(planned=vote(budget=3)), by=LEAD)
    story.refused("already_begun")
    story.when(PlanPhase(planned=replace(vote(budget=5, duration_s=120), title="Choisir")), by=LEAD)
    assert story.board(ROOM)["phase/vote"].title == "Choisir"
    assert story.atelier.work["vote"].settings.budget == 5


def test_settings_that_are_none_of_its_kind_are_refused_and_change_nothing(story: Story):
    story.given(plan(ideas(), vote()))
    story.when(PlanPhase(planned=phase("vote", "vote", {"budget": 0})), by=LEAD)
    story.refused("bad_plan", where="phases/vote/settings: Expected `int` >= 1 - at `$.budget`")


@pytest.mark.parametrize(
    ("planned", "code"),
    [
        (ideas("nowhere"), "unknown_phase"),
        (phase("closing", "ideas"), "wrong_kind"),
        (replace(ideas(), title="  "), "empty_text"),
    ],
)
def test_what_cannot_be_planned_is_refused(story: Story, planned, code):
    story.given(plan(ideas(), vote()))
    story.when(PlanPhase(planned=planned), by=LEAD)
    story.refused(code)


def test_participants_do_not_plan(story: Story):
    story.given(writing())
    story.when(PlanPhase(planned=ideas(prompt="Autre chose")), by=P1)
    story.refused("not_allowed")


def test_a_phase_that_is_planned_otherwise_still_opens(story: Story):
    story.given(plan(ideas(), vote()))
    story.when(PlanPhase(planned=ideas(visibility="room")), by=LEAD)
    story.when(OpenPhase(phase="ideas"), by=LEAD)
    assert story.atelier.steps["ideas"].visibility == "room"


def test_what_another_facilitator_has_planned_meanwhile_is_not_undone_unseen(story: Story):
    story.given(plan(ideas(), vote(budget=5)))
    story.when(PlanPhase(planned=vote(budget=5, prompt="Que garder ?"), was=vote(budget=5)), by=LEAD)
    late = PlanPhase(planned=vote(budget=3), was=vote(budget=5))
    story.when(late, by=FACILITATOR)
    story.refused("planned_meanwhile")
    assert story.board(ROOM)["phase/vote"].prompt == "Que garder ?"
    seen = vote(budget=5, prompt="Que garder ?")
    story.when(PlanPhase(planned=vote(budget=3, prompt="Que garder ?"), was=seen), by=FACILITATOR)
    assert story.atelier.work["vote"].settings.budget == 3
    story.when(PlanPhase(planned=vote(budget=3, prompt="Que garder ?"), was=seen), by=FACILITATOR)
    assert story.happened == ()
