"""Steps on the clusters are taken back one by one: by whom, which, and what stands on what."""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.boards import boards
from facilitation.commands import (
    FileNotes,
    ForgetGuesses,
    MakeCluster,
    RenameCluster,
    SortNotes,
    UndoClustering,
)
from facilitation.events import ClusteringUndone, Event
from facilitation.guesses import Filing
from facilitation.ids import ROOM_PLACE
from facilitation.model import Plan
from tests.games import games
from tests.moves import turn_of
from tests.story import (
    C1,
    C2,
    C3,
    FACILITATOR,
    KINDS,
    LEAD,
    MACHINE,
    N1,
    N2,
    N3,
    NOON,
    P1,
    P2,
    P4,
    Story,
    clustered,
    on_the_wall,
    opened,
)


def at_the_table() -> list[Event | Plan]:
    """Table 1 groups its own notes: P1 and P2 sit there, P4 hosts it."""
    return [*on_the_wall(N1, N2, N3), opened("sorting")]


def test_a_step_is_taken_back_though_others_came_after_it(story):
    story.given(*on_the_wall(N1, N2), clustered(C1, N1), clustered(C2, N2), clustered(C3, place="t1"))
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    story.then(ClusteringUndone(place="room", step=0))
    assert f"cluster/{C1}" not in story.board(ROOM)
    assert story.board(ROOM)[f"note/{N2}"].cluster == C2
    assert f"cluster/{C3}" in story.board(at_table("t1"))
    story.when(UndoClustering(place="room", step=9), by=LEAD)
    story.refused("nothing_to_undo")


def test_a_step_on_which_later_ones_stand_stays_until_they_are_taken_back(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1), clustered(C2, N2))
    story.when(RenameCluster(cluster=C1, title="Mieux"), by=LEAD)
    story.when(FileNotes(place="room", notes=(N3,), cluster=C1), by=LEAD)
    story.when(UndoClustering(place="room", step=0), by=FACILITATOR)
    story.refused("step_needed", steps=2)
    for step in (3, 2, 0):
        story.when(UndoClustering(place="room", step=step), by=FACILITATOR)
        story.is_told()
    assert f"cluster/{C1}" not in story.board(ROOM)
    assert story.board(ROOM)[f"note/{N3}"].cluster is None


def test_what_somebody_said_of_a_cluster_since_is_not_lost_by_an_undo(story):
    """The machine filed a note of the step elsewhere meanwhile, and a person has named the cluster it lies in."""
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N2), clustered(C2, N3))
    story.when(SortNotes(place="room", filed=(Filing(note=N1, cluster=C1),)), by=MACHINE)
    story.when(ForgetGuesses(place="room"), by=LEAD)
    story.when(SortNotes(place="room", filed=(Filing(note=N1, cluster=C2),)), by=MACHINE)
    story.when(RenameCluster(cluster=C2, title="Autre"), by=LEAD)
    assert story.board(ROOM)[f"note/{N1}"].cluster == C2
    story.when(UndoClustering(place="room", step=2), by=LEAD)
    story.refused("step_needed", steps=1)
    for step in (3, 2):
        story.when(UndoClustering(place="room", step=step), by=LEAD)
    assert story.board(ROOM)[f"note/{N1}"].cluster == C1


def test_people_take_back_their_own_last_step_and_nobody_elses(story):
    story.given(at_the_table())
    story.when(MakeCluster(cluster=C1, place="t1", title="Un", notes=(N1,)), by=P1)
    story.when(MakeCluster(cluster=C2, place="t1", title="Deux", notes=(N2,)), by=P2)
    assert story.board(me(P1))["undo/t1"].step == 0
    assert story.board(me(P2))["undo/t1"].step == 1
    story.when(UndoClustering(place="t1", step=1), by=P1)
    story.refused("not_your_step")
    story.when(UndoClustering(place="t1", step=1), by=P4)
    story.refused("not_your_step")
    story.when(UndoClustering(place="t1", step=0), by=P1)
    story.then(ClusteringUndone(place="t1", step=0))
    assert "undo/t1" not in story.board(me(P1))
    assert story.board(at_table("t1"))[f"note/{N2}"].cluster == C2


def test_before_ones_last_step_the_ones_before_it_wait(story):
    story.given(at_the_table())
    for cluster, note in ((C1, N1), (C2, N2)):
        story.when(MakeCluster(cluster=cluster, place="t1", title="Un", notes=(note,)), by=P1)
    story.when(UndoClustering(place="t1", step=0), by=P1)
    story.refused("not_your_step")
    for step in (1, 0):
        story.when(UndoClustering(place="t1", step=step), by=P1)
        story.then(ClusteringUndone(place="t1", step=step))


def test_what_somebody_built_on_is_not_taken_away_from_under_them(story):
    story.given(at_the_table())
    story.when(MakeCluster(cluster=C1, place="t1", title="Un", notes=(N1,)), by=P1)
    story.when(FileNotes(place="t1", notes=(N2,), cluster=C1), by=P2)
    story.when(UndoClustering(place="t1", step=0), by=P1)
    story.refused("step_needed", steps=1)
    story.when(UndoClustering(place="t1", step=1), by=LEAD)
    story.then(ClusteringUndone(place="t1", step=1))


def test_the_desk_is_told_what_was_done_by_which_role_and_when_and_no_name(story):
    story.given(at_the_table())
    story.when(MakeCluster(cluster=C1, place="t1", title="Un", notes=(N1,)), by=P1)
    story.when(FileNotes(place="t1", notes=(N2,), cluster=C1), by=P4, at=NOON + 5000)
    story.when(MakeCluster(cluster=C3, place=ROOM_PLACE, title="De la salle", notes=(N3,)), by=LEAD)
    table, room = story.board(DESK)["steps/t1"].steps, story.board(DESK)["steps/room"].steps
    assert [(each.verb, each.role, each.table, each.notes, each.free) for each in table] == [
        ("notes_filed", "host", "t1", 1, True),
        ("cluster_made", "participant", "t1", 1, False),
    ]
    assert [each.at_ms for each in table] == [NOON + 5000, NOON]
    assert [(each.role, each.table) for each in room] == [("lead", None)]
    assert not any(name in repr(story.board(DESK)) for name in (P1, P4, LEAD.person))


def test_steps_from_before_anybody_signed_can_be_taken_back(story):
    story.given(*on_the_wall(N1), clustered(C1, N1))
    assert story.board(DESK)["steps/room"].steps[0].at_ms is None
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    story.then(ClusteringUndone(place="room", step=0))


@given(games, st.integers(0, 19), st.sampled_from((ROOM_PLACE, "t1")))
def test_whatever_is_undone_every_note_lies_where_its_cluster_holds_it(game, which, place):
    """Law of the filing: whichever step is taken out from under the others, notes and clusters say the same."""
    turns = game.turns()
    if not turns:
        return
    atelier = turns[-1].after
    steps = atelier.undoable.get(place, ())
    if not steps or atelier.ended:
        return
    turn = turn_of(atelier, UndoClustering(place=place, step=steps[which % len(steps)].step), LEAD, NOON)
    after = turn.after
    for name, note in after.notes.items():
        for where, cluster in note.filed.items():
            assert name in after.clusters[cluster].members
            assert after.clusters[cluster].place == where
    for name, held in after.clusters.items():
        assert all(after.notes[note].filed.get(held.place) == name for note in held.members)
        assert not (held.gone and held.members)
    assert boards(KINDS, after)


def test_a_story_without_steps_has_none_to_take_back():
    story = Story()
    story.given(on_the_wall(N1))
    assert "steps/room" not in story.board(DESK)
