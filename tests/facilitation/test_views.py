"""What the second to the fourth wall show."""

import pytest

from facilitation.audience import ROOM
from facilitation.commands import SetWallView
from facilitation.events import WallViewSet
from facilitation.views import ViewRecord
from tests.story import FACILITATOR, LEAD, P1, Story, writing


def test_a_wall_shows_something_of_its_own_and_then_follows_the_room_again(story: Story):
    story.given(writing())
    story.when(SetWallView(wall=2, view="theme", theme="living"), by=LEAD)
    assert story.board(ROOM)["view/2"] == ViewRecord(view="theme", theme="living")
    story.when(SetWallView(wall=3, view="agenda"), by=FACILITATOR)
    assert story.board(ROOM)["view/3"] == ViewRecord(view="agenda")
    story.when(SetWallView(wall=2, view="room"), by=LEAD)
    story.then(WallViewSet(wall=2, view="room"))
    assert "view/2" not in story.board(ROOM)


def test_two_facilitators_who_set_the_same_have_set_it_once(story: Story):
    story.given(writing())
    for by in (LEAD, FACILITATOR):
        story.when(SetWallView(wall=2, view="latest"), by=by)
    story.then()
    story.when(SetWallView(wall=4, view="room"), by=LEAD)
    story.then()


@pytest.mark.parametrize("theme", [None, "nowhere"])
def test_the_ideas_of_no_theme_are_not_shown(story: Story, theme):
    story.given(writing())
    story.when(SetWallView(wall=2, view="theme", theme=theme), by=LEAD)
    story.refused("unknown_theme")


def test_participants_set_no_wall(story: Story):
    story.given(writing())
    story.when(SetWallView(wall=2, view="agenda"), by=P1)
    story.refused("not_allowed")
