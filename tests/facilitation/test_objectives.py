"""What the room adopts."""

import pytest

from facilitation.audience import ROOM
from facilitation.commands import (
    AdoptObjective,
    DissolveCluster,
    DropObjective,
    FileNotes,
    HideNote,
    MergeClusters,
    RenameObjective,
    SplitCluster,
    UndoClustering,
)
from facilitation.objectives import ObjectiveRecord
from tests.story import (
    C1,
    C2,
    C3,
    FACILITATOR,
    LEAD,
    N1,
    N2,
    N3,
    P1,
    Story,
    clustered,
    on_the_wall,
    plan,
    writing,
)

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


def two_groups(story: Story) -> None:
    """C1 of two ideas, C2 of one."""
    story.given(on_the_wall(N1, N2, N3), [clustered(C1, N1, N2), clustered(C2, N3)])


def about(story: Story, source: str) -> tuple[str, ...]:
    """The ideas of what is adopted now from a group."""
    name = f"o_{len(story.atelier.objectives) + 1:06d}"
    story.when(AdoptObjective(objective=name, title="Se poser", source=source), by=LEAD)
    return story.atelier.objectives[name].notes


def test_a_group_that_was_dissolved_after_the_vote_still_leads_to_the_ideas_it_had(story: Story):
    two_groups(story)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.when(FileNotes(place="room", notes=(N1,), cluster=C2), by=LEAD)
    story.when(HideNote(note=N2), by=LEAD)
    assert about(story, C1) == (N1,), "what was set aside is not told, wherever it lay"
    assert about(story, C2) == (N1, N3)


def test_a_group_that_was_merged_into_one_that_was_dissolved_leads_to_the_ideas_of_both(story: Story):
    two_groups(story)
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=LEAD)
    story.when(DissolveCluster(cluster=C2), by=LEAD)
    assert about(story, C1) == about(story, C2) == (N1, N2, N3)


def test_of_a_group_that_was_split_the_old_one_keeps_what_remained(story: Story):
    two_groups(story)
    story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=(N2,)), by=LEAD)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    assert (about(story, C1), about(story, C3)) == ((N1,), (N2,))


def test_a_group_of_which_everything_was_split_off_is_about_what_it_had(story: Story):
    two_groups(story)
    story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=(N1, N2)), by=LEAD)
    assert about(story, C1) == about(story, C3) == (N1, N2)


def test_a_group_whose_making_was_taken_back_leads_to_the_ideas_it_had(story: Story):
    two_groups(story)
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert about(story, C1) == (N1, N2)


def test_a_group_that_is_back_is_about_what_lies_in_it(story: Story):
    two_groups(story)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.when(UndoClustering(place="room", step=2), by=LEAD)
    story.when(FileNotes(place="room", notes=(N1,)), by=LEAD)
    assert about(story, C1) == (N2,)
