"""« Regardez le mur », and one thing in the light of it."""

import pytest

from facilitation.attention import AttentionRecord
from facilitation.audience import ROOM, me
from facilitation.commands import HideNote, SetAttention, SetSpotlight, WriteNote
from facilitation.events import AttentionSet, SpotlightSet
from facilitation.spotlight import SpotlightRecord
from tests.story import C1, C2, FACILITATOR, LEAD, N1, N2, P1, Story, clustered, on_the_wall, writing


def test_the_room_looks_at_the_wall_until_that_is_lifted(story: Story):
    story.given(writing())
    story.when(SetAttention(to="wall"), by=FACILITATOR)
    assert story.board(ROOM)["attention"] == AttentionRecord(to="wall")
    story.when(SetAttention(to="wall"), by=LEAD)
    story.then()
    story.when(SetAttention(to="tablets"), by=LEAD)
    story.then(AttentionSet(to="tablets"))
    assert "attention" not in story.board(ROOM)


def test_a_note_that_is_on_its_way_meanwhile_is_taken(story: Story):
    story.given(writing(), AttentionSet(to="wall"))
    story.when(WriteNote(note=N1, phase="ideas", text="Des bancs"), by=P1)
    assert f"note/{N1}" in story.board(me(P1))


def test_an_idea_then_a_group_is_in_the_light_then_nothing(story: Story):
    story.given(on_the_wall(N1, N2), clustered(C1, N1))
    story.when(SetSpotlight(item=N1), by=LEAD)
    assert story.board(ROOM)["spotlight"] == SpotlightRecord(item=N1)
    story.when(SetSpotlight(item=C1), by=FACILITATOR)
    story.when(SetSpotlight(item=C1), by=LEAD)
    story.then()
    story.when(SetSpotlight(), by=LEAD)
    story.then(SpotlightSet(item=None))
    assert "spotlight" not in story.board(ROOM)


def test_what_the_room_does_not_see_is_not_put_in_the_light(story: Story):
    story.given(on_the_wall(N1), clustered(C1, place="t1"))
    story.when(HideNote(note=N1), by=LEAD)
    for item, code in (
        (N1, "unknown_note"),
        (N2, "unknown_note"),
        (C1, "unknown_cluster"),
        (C2, "unknown_cluster"),
    ):
        story.when(SetSpotlight(item=item), by=LEAD)
        story.refused(code)


@pytest.mark.parametrize("command", [SetAttention(to="wall"), SetSpotlight(item=N1)])
def test_it_is_not_for_those_who_sit(story: Story, command):
    story.given(on_the_wall(N1))
    story.when(command, by=P1)
    story.refused("not_allowed")
