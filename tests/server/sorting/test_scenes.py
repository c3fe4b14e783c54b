"""What the machine is shown of an atelier, place by place, and what it is not."""

from typing import Any

import pytest

from facilitation.clustering.scene import Group, Idea, Scene
from facilitation.commands import (
    FileNotes,
    HideNote,
    HoldNote,
    KeepCluster,
    MakeCluster,
    PartTwins,
    PinCluster,
    SetSorting,
    SortNotes,
    WithdrawNote,
)
from facilitation.events import NoteHidden, NotesSorted
from facilitation.guesses import WITHHELD, Filing, Guessed, Hint, Hinting, Making, Pairing
from server.sorting.scenes import places, scenes, texts
from tests.story import (
    C1,
    C2,
    KINDS,
    LEAD,
    MACHINE,
    N1,
    N2,
    N3,
    N4,
    N5,
    P1,
    P3,
    P4,
    Story,
    arrived,
    clustered,
    on_the_wall,
    opened,
    phase,
    plan,
    seen,
    writing,
    written,
)


@pytest.fixture
def seen_story(story: Story) -> Story:
    """Four notes of P1 at table 1, seen by everybody."""
    story.given(on_the_wall(N1, N2, N3, N4))
    return story


def scene(story: Story, place: str = "room") -> Scene:
    """The one scene of a place."""
    [found] = scenes(KINDS, story.atelier, [place])
    return found


def idea(story: Story, note: str, place: str = "room") -> Idea:
    return next(each for each in scene(story, place).ideas if each.id == note)


def test_the_room_is_shown_in_the_order_in_which_it_saw(seen_story: Story):
    shown = scene(seen_story)
    assert (shown.place, shown.level, shown.live, shown.lang) == ("room", "middle", True, "fr")
    assert [each.id for each in shown.ideas] == [N1, N2, N3, N4]
    assert shown.ideas[0] == Idea(id=N1, text="Plus de bancs")
    seen_story.given(written(N5), seen("ideas", "alone"), seen("ideas", "room"))
    assert [each.id for each in scene(seen_story).ideas][-1] == N5


def test_what_the_room_does_not_see_is_not_shown(seen_story: Story):
    seen_story.when(HideNote(note=N1), LEAD)
    seen_story.when(HoldNote(note=N2, held=True), P1)
    assert [each.id for each in scene(seen_story).ideas] == [N3, N4]
    seen_story.given(seen("ideas", "table"))
    assert list(scenes(KINDS, seen_story.atelier, ["room"])) == []


def test_of_very_many_that_wait_those_seen_last_are_shown(seen_story: Story, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.sorting.scenes.WAITING_MAX", 2)
    seen_story.when(MakeCluster(cluster=C1, place="room", title="Bancs", notes=(N1,)), LEAD)
    assert [each.id for each in scene(seen_story).ideas] == [N1, N3, N4]


def test_where_a_note_lies_who_put_it_there_and_what_it_is_told(seen_story: Story):
    made = Making(cluster=C1, title="Bancs", stands=N1, notes=(Guessed(note=N1), Guessed(note=N2)))
    hinting = Hinting(note=N3, hint=Hint(clusters=(C1,), near=(N1,)))
    seen_story.when(SortNotes(place="room", made=(made,)), MACHINE)
    seen_story.when(SortNotes(place="room", hinted=(hinting,)), MACHINE)
    assert idea(seen_story, N1) == Idea(id=N1, text="Plus de bancs", cluster=C1, guessed=True)
    assert idea(seen_story, N3) == Idea(id=N3, text="Plus de bancs", hints=(C1,), near=(N1,))
    assert scene(seen_story).groups == (Group(id=C1, title="Bancs", draft=True, titled=2),)
    seen_story.when(KeepCluster(cluster=C1), LEAD)
    seen_story.when(PinCluster(cluster=C1, pinned=True), LEAD)
    assert not idea(seen_story, N1).guessed
    assert scene(seen_story).groups == (Group(id=C1, title="Bancs", pinned=True, titled=2),)


def test_a_note_that_was_taken_out_is_loose_and_a_cluster_that_is_gone_is_used_up(seen_story: Story):
    seen_story.when(MakeCluster(cluster=C1, place="room", title="Bancs", notes=(N1, N2)), LEAD)
    made = Making(cluster=C2, title="Ombre", stands=N3, notes=(Guessed(note=N3), Guessed(note=N4)))
    seen_story.when(SortNotes(place="room", made=(made,)), MACHINE)
    seen_story.when(FileNotes(place="room", notes=(N3, N4)), LEAD)
    shown = scene(seen_story)
    assert [group.id for group in shown.groups] == [C1]
    assert shown.used == (C2,)
    assert [each.loose for each in shown.ideas] == [False, False, True, True]


def test_each_scope_has_a_scene_of_its_own(story: Story):
    """N1, N2 and N5 are values, N3 and N4 objectives; a person has put an objective into a group of values."""
    values, aims = (
        phase("ideation", name, {"writes": name}, visibility="room") for name in ("value", "objective")
    )
    story.given(plan(values, aims), arrived(P1))
    story.given(*(written(name, in_phase="value") for name in (N1, N2, N5)))
    story.given(*(written(name, in_phase="objective") for name in (N3, N4)))
    story.given(seen("value", "room"), seen("objective", "room"))
    story.when(MakeCluster(cluster=C1, place="room", title="Mêlé", notes=(N1, N2, N3)), LEAD)
    story.when(MakeCluster(cluster=C2, place="room", title="Buts", notes=(N4,)), LEAD)
    one, two = scenes(KINDS, story.atelier, ["room"])
    assert [[each.id for each in shown.ideas] for shown in (one, two)] == [[N1, N2, N5], [N3, N4]]
    assert [(each.id, each.pinned) for each in one.groups] == [(C1, False)]
    assert [(each.id, each.pinned) for each in two.groups] == [(C1, True), (C2, False)], "named by most of it"
    assert (one.used, two.used) == ((C2,), ()), "no new cluster takes the id of one that is not shown"


def test_pairs_that_were_found_or_told_apart_are_shown_once(seen_story: Story):
    pairs = (Pairing(note=N2, other=N1, likeness=90), Pairing(note=N3, other=N1, likeness=80))
    seen_story.when(SortNotes(place="room", paired=pairs), MACHINE)
    seen_story.when(PartTwins(note=N3, other=N1), LEAD)
    assert {frozenset(pair) for pair in scene(seen_story).twins} == {frozenset({N1, N2}), frozenset({N1, N3})}
    assert len(scene(seen_story).twins) == 2


@pytest.mark.parametrize(("mode", "live"), [("live", True), ("suggest", False)])
def test_it_may_file_only_where_it_was_let(seen_story: Story, mode: Any, live: bool):
    seen_story.when(SetSorting(mode=mode, level="overview"), LEAD)
    shown = scene(seen_story)
    assert (shown.live, shown.level) == (live, "overview")


def test_the_room_is_left_alone_while_a_vote_is_open_on_its_clusters(seen_story: Story):
    seen_story.given(clustered(C1, N1), clustered(C2, N2))
    assert places(KINDS, seen_story.atelier) == ["room"]
    seen_story.given(opened("vote", options=(C1, C2)))
    assert places(KINDS, seen_story.atelier) == []


def test_a_title_that_is_lost_while_a_vote_is_open_is_made_anew_and_nothing_else(seen_story: Story):
    notes = (Guessed(note=N1), Guessed(note=N2))
    seen_story.given(NotesSorted(place="room", made=(Making(cluster=C1, title="Licornes", notes=notes),)))
    seen_story.given(clustered(C2), opened("vote", options=(C1,)), NoteHidden(note=N1))
    assert places(KINDS, seen_story.atelier) == ["room"]
    shown = scene(seen_story)
    assert not shown.live
    assert [group.title for group in shown.groups if group.id == C1] == [WITHHELD]


def test_a_table_is_shown_where_people_sort_and_is_told_hints_only(story: Story):
    story.given(writing(), written(N1), written(N2), written(N3, by=P3, table="t2"), seen("ideas", "table"))
    assert places(KINDS, story.atelier) == ["room"]
    story.given(opened("sorting"))
    assert places(KINDS, story.atelier) == ["room", "t1", "t2"]
    shown = scene(story, "t1")
    assert ([each.id for each in shown.ideas], shown.live) == ([N1, N2], False)
    # A single note goes with nothing.
    assert list(scenes(KINDS, story.atelier, ["t2"])) == []


def test_a_table_that_has_clusters_is_shown_in_every_phase(story: Story):
    story.given(writing(), written(N1), written(N2), seen("ideas", "table"), clustered(C1, N1, place="t1"))
    assert places(KINDS, story.atelier) == ["room", "t1"]
    assert idea(story, N1, "t1").cluster == C1
    assert scene(story, "t1").groups == (Group(id=C1, title="Ensemble"),)


def test_a_host_s_table_is_found_also_when_only_hosts_may_sort(story: Story):
    from tests.story import arrived, ideas, plan, sorting

    story.given(
        plan(ideas(), sorting(who="hosts")), arrived(P1), arrived(P4, None, "t1", host=True), opened("ideas")
    )
    story.given(written(N1), written(N2), seen("ideas", "table"), opened("sorting"))
    assert places(KINDS, story.atelier) == ["room", "t1"]


def test_what_is_seen_is_encoded_first_and_what_was_taken_back_never(story: Story):
    story.given(writing(), written(N1, text="une"), written(N2, text="deux"), written(N3, text="trois"))
    story.given(seen("ideas", "room"))
    story.when(HoldNote(note=N1, held=True), P1)
    story.when(WithdrawNote(note=N2), P1)
    assert texts(story.atelier) == ["trois", "une"]


def test_what_was_filed_by_the_machine_into_a_persons_cluster_is_a_guess(seen_story: Story):
    seen_story.when(MakeCluster(cluster=C1, place="room", title="Bancs", notes=(N1,)), LEAD)
    filing = Filing(note=N2, cluster=C1)
    seen_story.when(SortNotes(place="room", filed=(filing,)), MACHINE)
    assert [each.guessed for each in scene(seen_story).ideas] == [False, True, False, False]
