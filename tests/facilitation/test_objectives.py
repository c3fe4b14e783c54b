"""What the room adopts."""

import pytest

from facilitation.audience import ROOM
from facilitation.commands import AdoptObjective, DropObjective, MergeClusters, RenameObjective
from facilitation.objectives import ObjectiveRecord
from tests.story import C1, C2, FACILITATOR, LEAD, N1, N2, P1, Story, clustered, on_the_wall, plan, writing

O1, O2 = "o_000001", "o_000002"


def test_an_objective_is_adopted_once_and_everybody_sees_it(story: Story):
    story.given(plan())
    for by in (LEAD, FACILITATOR):
        story.when(AdoptObjective(objective=O1, title="Se déplacer", source=C1), by=by)
    assert story.happened == ()
    assert story.board(ROOM)[f"objective/{O1}"] == ObjectiveRecord(
        title="Se déplacer", sort="objective", order=0, source=C1
    )


def test_two_facilitators_do_not_adopt_one_group_twice(story: Story):
    story.given(plan())
    story.when(AdoptObjective(objective=O1, title="Se déplacer", source=C1), by=LEAD)
    story.when(AdoptObjective(objective=O2, title="Bouger", source=C1), by=FACILITATOR)
    story.refused("already_there")
    story.when(AdoptObjective(objective=O1, title="Bouger", source=C2), by=FACILITATOR)
    story.refused("already_there")


def test_what_was_dropped_keeps_its_number_and_can_be_adopted_again(story: Story):
    story.given(plan())
    story.when(AdoptObjective(objective=O1, title="Se déplacer", source=C1), by=LEAD)
    story.when(AdoptObjective(objective=O2, title="Ouverture", sort="value"), by=LEAD)
    story.when(DropObjective(objective=O1), by=LEAD)
    assert f"objective/{O1}" not in story.board(ROOM)
    assert story.board(ROOM)[f"objective/{O2}"].order == 1
    story.when(AdoptObjective(objective=O1, title="Se déplacer mieux", source=C1), by=LEAD)
    assert story.board(ROOM)[f"objective/{O1}"].order == 0


def test_it_is_said_otherwise(story: Story):
    story.given(plan())
    story.when(AdoptObjective(objective=O1, title="Se déplacer"), by=LEAD)
    story.when(RenameObjective(objective=O1, title="Se déplacer  sans voiture"), by=LEAD)
    assert story.board(ROOM)[f"objective/{O1}"].title == "Se déplacer sans voiture"


@pytest.mark.parametrize(
    "command", [RenameObjective(objective=O2, title="Autre"), DropObjective(objective=O2)]
)
def test_what_was_never_adopted_is_unknown(story: Story, command):
    story.given(plan())
    story.when(command, by=LEAD)
    story.refused("unknown_objective")


def test_participants_do_not_adopt(story: Story):
    story.given(writing())
    story.when(AdoptObjective(objective=O1, title="Se déplacer"), by=P1)
    story.refused("not_allowed")


def test_a_group_that_was_merged_after_the_vote_still_leads_to_its_ideas(story: Story):
    story.given(on_the_wall(N1, N2), [clustered(C1, N1), clustered(C2, N2)])
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=LEAD)
    story.when(AdoptObjective(objective=O1, title="Se poser", source=C1), by=LEAD)
    assert set(story.atelier.objectives[O1].notes) == {N1, N2}
