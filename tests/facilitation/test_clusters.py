"""Clusters: made, named, filled, merged, split, dissolved, and every step taken back."""

from facilitation.audience import DESK, ROOM, at_table
from facilitation.ballots.asking import RevealVotes
from facilitation.commands import (
    DissolveCluster,
    FileNotes,
    GatherClusters,
    HideNote,
    HoldNote,
    MakeCluster,
    MergeClusters,
    RenameCluster,
    ShowNote,
    SplitCluster,
    UndoClustering,
)
from facilitation.events import (
    ClusterDissolved,
    ClusteringUndone,
    ClusterMade,
    ClusterRenamed,
    ClustersGathered,
    ClustersMerged,
    ClusterSplit,
    Gathered,
    NotesFiled,
)
from facilitation.ids import STEPS_KEPT
from tests.story import (
    C1,
    C2,
    C3,
    C4,
    FACILITATOR,
    LEAD,
    N1,
    N2,
    N3,
    N4,
    P1,
    P3,
    P4,
    arrived,
    clustered,
    ideas,
    on_the_wall,
    opened,
    plan,
    seen,
    sorting,
    voting,
    writing,
    written,
)


def lies(story, note, board=ROOM):
    """In which cluster a note lies on a board, and in which slot."""
    record = story.board(board)[f"note/{note}"]
    return record.cluster, record.slot


def test_a_cluster_is_made_of_notes_of_the_wall(story):
    story.given(*on_the_wall(N1, N2))
    story.when(MakeCluster(cluster=C1, place="room", title=" Assises ", notes=(N1, N2, N1)), by=LEAD)
    story.then(ClusterMade(cluster=C1, place="room", title="Assises", notes=(N1, N2)))
    assert story.board(ROOM)[f"cluster/{C1}"].title == "Assises"
    assert (lies(story, N1), lies(story, N2)) == ((C1, 0), (C1, 1))


def test_a_cluster_said_twice_is_made_once_and_its_id_is_taken(story):
    story.given(*on_the_wall(N1), clustered(C1, N1), clustered(C2, place="t1"))
    story.when(MakeCluster(cluster=C1, place="room", title="Autre"), by=FACILITATOR)
    story.then()
    story.when(MakeCluster(cluster=C2, place="room", title="Autre"), by=LEAD)
    story.refused("already_there")
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.when(MakeCluster(cluster=C1, place="room", title="Autre"), by=LEAD)
    story.refused("already_there")


def test_only_what_is_seen_at_a_place_is_handled_there(story):
    story.given(*writing(), written(N1), written(N2, by=P3, table="t2"), seen("ideas", "table"))
    for place, note in (("room", N1), ("t1", N2), ("t1", N3)):
        story.when(MakeCluster(cluster=C1, place=place, title="Assises", notes=(note,)), by=LEAD)
        story.refused("not_here")
    story.when(MakeCluster(cluster=C1, place="t1", title="Assises", notes=(N1,)), by=LEAD)
    assert lies(story, N1, at_table("t1")) == (C1, 0)
    assert f"cluster/{C1}" not in story.board(ROOM)
    story.when(MakeCluster(cluster=C2, place="t9", title="Assises"), by=LEAD)
    story.refused("unknown_table")


def test_a_name_is_changed(story):
    story.given(*on_the_wall(N1), clustered(C1, N1, title="Bancs"))
    story.when(RenameCluster(cluster=C1, title="Assises"), by=LEAD)
    story.then(ClusterRenamed(cluster=C1, title="Assises"))
    story.when(RenameCluster(cluster=C1, title="  Assises"), by=FACILITATOR)
    story.then()
    story.when(RenameCluster(cluster=C1, title=" "), by=LEAD)
    story.refused("empty_text")
    story.when(RenameCluster(cluster=C1, title="a" * 81), by=LEAD)
    story.refused("text_too_long", max=80)
    story.when(RenameCluster(cluster=C2, title="Rien"), by=LEAD)
    story.refused("unknown_cluster")


def test_notes_are_filed_elsewhere_and_nothing_else_moves(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1, N2, N3), clustered(C2))
    story.when(FileNotes(place="room", notes=(N2,), cluster=C2), by=LEAD)
    story.then(NotesFiled(place="room", notes=(N2,), cluster=C2))
    assert [lies(story, note) for note in (N1, N2, N3)] == [(C1, 0), (C2, 0), (C1, 2)]
    story.when(FileNotes(place="room", notes=(N2,), cluster=C2), by=FACILITATOR)
    story.then()


def test_a_slot_that_was_left_stays_empty(story):
    story.given(*on_the_wall(N1, N2, N3, N4), clustered(C1, N1, N2))
    story.given(NotesFiled(place="room", notes=(N1,)), NotesFiled(place="room", notes=(N3, N1), cluster=C1))
    assert [lies(story, note) for note in (N1, N2, N3)] == [(C1, 3), (C1, 1), (C1, 2)]


def test_notes_are_filed_into_none(story):
    story.given(*on_the_wall(N1), clustered(C1, N1))
    story.when(FileNotes(place="room", notes=(N1,)), by=LEAD)
    assert lies(story, N1) == (None, None)


def test_a_cluster_of_another_place_takes_no_notes(story):
    story.given(*on_the_wall(N1), clustered(C1, place="t1"), clustered(C2))
    story.when(FileNotes(place="room", notes=(N1,), cluster=C1), by=LEAD)
    story.refused("not_here")
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=LEAD)
    story.refused("not_here")


def test_clusters_are_merged_and_the_larger_keeps_its_places(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1), clustered(C2, N3, N2))
    story.when(MergeClusters(into=C1, clusters=(C2, C1, C2)), by=LEAD)
    story.then(ClustersMerged(into=C1, clusters=(C2,)))
    assert [lies(story, note) for note in (N1, N3, N2)] == [(C1, 0), (C1, 1), (C1, 2)]
    assert f"cluster/{C2}" not in story.board(ROOM)
    story.when(MergeClusters(into=C1, clusters=(C2,)), by=FACILITATOR)
    story.then()
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=FACILITATOR)
    story.refused("unknown_cluster")


def test_a_cluster_is_split(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1, N2, N3))
    story.when(SplitCluster(cluster=C1, new=C2, title="À part", notes=(N2,)), by=LEAD)
    story.then(ClusterSplit(cluster=C1, new=C2, title="À part", notes=(N2,)))
    assert [lies(story, note) for note in (N1, N2, N3)] == [(C1, 0), (C2, 0), (C1, 2)]
    for notes in ((), (N2,), (N4,)):
        story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=notes), by=LEAD)
        story.refused("not_here")


def test_a_dissolved_cluster_leaves_its_notes_in_none(story):
    story.given(*on_the_wall(N1), clustered(C1, N1))
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.then(ClusterDissolved(cluster=C1))
    assert lies(story, N1) == (None, None)
    story.when(DissolveCluster(cluster=C1), by=FACILITATOR)
    story.then()


def test_the_clusters_of_the_tables_come_into_the_room_in_one_step_that_can_be_undone(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1, N2, place="t1"), clustered(C2, N3))
    story.when(GatherClusters(), by=FACILITATOR)
    gathered, _ = lies(story, N1)
    story.then(ClustersGathered(made=(Gathered(cluster=gathered, title="Ensemble", notes=(N1, N2)),)))
    assert lies(story, N2) == (gathered, 1)
    assert lies(story, N3) == (C2, 0)
    assert lies(story, N1, at_table("t1")) == (C1, 0)
    story.when(GatherClusters(), by=LEAD)
    story.then()
    undo = story.board(DESK)["undo/room"]
    assert (undo.verb, undo.notes) == ("clusters_gathered", 2)
    story.when(UndoClustering(place="room", step=undo.step), by=LEAD)
    assert lies(story, N1) == (None, None)
    story.when(GatherClusters(), by=LEAD)
    assert lies(story, N1)[0] not in (None, gathered)


def test_only_facilitators_gather(story):
    story.given(*on_the_wall(N1), clustered(C1, N1, place="t1"))
    story.when(GatherClusters(), by=P1)
    story.refused("not_allowed")


def test_the_last_steps_are_taken_back_one_by_one_down_to_the_first(story):
    """Twenty steps of every sort, undone: after each the wall is what it was before the step."""
    story.given(*on_the_wall(N1, N2, N3, N4))
    verbs = [
        ClusterMade(cluster=C1, place="room", title="Un", notes=(N1, N2)),
        ClusterMade(cluster=C2, place="room", title="Deux", notes=(N2, N3)),
        ClusterRenamed(cluster=C1, title="Premier"),
        NotesFiled(place="room", notes=(N4, N1), cluster=C2),
        ClusterSplit(cluster=C2, new=C3, title="Trois", notes=(N3, N1)),
        ClustersMerged(into=C1, clusters=(C2, C3)),
        NotesFiled(place="room", notes=(N4,)),
        ClusterDissolved(cluster=C1),
    ]
    more = [
        ClusterMade(cluster=f"c_more{number:02d}", place="room", title="Plus", notes=(N1,))
        for number in range(12)
    ]
    seen_before = []
    for event in (*verbs, *more):
        seen_before.append(dict(story.board(ROOM)))
        story.given(event)
    assert len(seen_before) == STEPS_KEPT
    for step, before in reversed(list(enumerate(seen_before))):
        assert story.board(DESK)["undo/room"].step == step
        story.when(UndoClustering(place="room", step=step), by=LEAD)
        story.then(ClusteringUndone(place="room", step=step))
        assert story.board(ROOM) == before
        story.when(UndoClustering(place="room", step=step), by=FACILITATOR)
        story.then()
    assert "undo/room" not in story.board(DESK)


def test_beyond_the_steps_kept_nothing_is_undone(story):
    story.given(*on_the_wall(N1), *(clustered(f"c_more{number:02d}") for number in range(STEPS_KEPT + 1)))
    for step in range(STEPS_KEPT, 0, -1):
        story.when(UndoClustering(place="room", step=step), by=LEAD)
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    story.then()
    assert "cluster/c_more00" in story.board(ROOM)


def test_a_note_set_aside_comes_back_to_its_place(story):
    story.given(*on_the_wall(N1, N2), clustered(C1, N1, N2))
    story.when(HideNote(note=N1), by=LEAD)
    story.when(ShowNote(note=N1), by=LEAD)
    assert lies(story, N1) == (C1, 0)
    story.when(HoldNote(note=N2, held=True), by=P1)
    story.when(HoldNote(note=N2, held=False), by=P1)
    assert lies(story, N2) == (C1, 1)


def test_clusters_of_the_room_hold_still_while_a_vote_is_open_on_them(story):
    story.given(*voting())
    for command in (
        MakeCluster(cluster=C3, place="room", title="Trois"),
        FileNotes(place="room", notes=(N1,), cluster=C2),
        MergeClusters(into=C1, clusters=(C2,)),
        SplitCluster(cluster=C1, new=C3, title="Trois", notes=(N1,)),
        DissolveCluster(cluster=C1),
        UndoClustering(place="room", step=1),
    ):
        story.when(command, by=LEAD)
        story.refused("groups_fixed")
    story.when(RenameCluster(cluster=C1, title="Mieux dit"), by=LEAD)
    assert story.happened
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(MergeClusters(into=C1, clusters=(C2,)), by=LEAD)
    assert story.happened


def test_the_seated_cluster_where_and_when_the_phase_lets_them(story):
    story.given(*writing(), written(N1), seen("ideas", "table"))
    make = MakeCluster(cluster=C1, place="t1", title="Assises", notes=(N1,))
    story.when(make, by=P1)
    story.refused("phase_closed")
    story.given(opened("sorting"))
    story.when(make, by=P3)
    story.refused("phase_closed")
    story.when(MakeCluster(cluster=C1, place="room", title="Assises"), by=P1)
    story.refused("phase_closed")
    story.when(make, by=P1)
    assert story.happened
    story.when(DissolveCluster(cluster=C1), by=P3)
    story.refused("phase_closed")


def test_where_hosts_cluster_in_the_room_participants_do_not(story):
    made = plan(ideas(), sorting(where="room", who="hosts"))
    story.given(made, arrived(P1), arrived(P4, None, host=True), opened("sorting"))
    story.when(MakeCluster(cluster=C1, place="room", title="Assises"), by=P1)
    story.refused("phase_closed")
    story.when(MakeCluster(cluster=C1, place="t1", title="Assises"), by=P4)
    story.refused("phase_closed")
    story.when(MakeCluster(cluster=C1, place="room", title="Assises"), by=P4)
    assert story.happened


def test_a_split_said_twice_is_done_once_and_its_id_is_taken(story):
    story.given(*on_the_wall(N1, N2), clustered(C1, N1, N2), clustered(C2, place="t1"))
    story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=(N2,)), by=LEAD)
    story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=(N2,)), by=FACILITATOR)
    story.then()
    story.when(SplitCluster(cluster=C1, new=C2, title="À part", notes=(N1,)), by=LEAD)
    story.refused("already_there")


def test_nobody_names_a_cluster_that_is_not_there(story):
    story.given(*on_the_wall(N1), clustered(C1, N1))
    for command in (
        MergeClusters(into=C1, clusters=(C4,)),
        MergeClusters(into=C4, clusters=(C1,)),
        SplitCluster(cluster=C4, new=C3, title="À part", notes=(N1,)),
        DissolveCluster(cluster=C4),
        FileNotes(place="room", notes=(N1,), cluster=C4),
    ):
        story.when(command, by=LEAD)
        story.refused("unknown_cluster")


def test_there_are_so_many_clusters_and_no_more(story, monkeypatch):
    monkeypatch.setattr("facilitation.clusters.CLUSTERS_MAX", 1)
    story.given(*on_the_wall(N1, N2), clustered(C1, N1, N2))
    story.when(MakeCluster(cluster=C2, place="room", title="Deux"), by=LEAD)
    story.refused("too_many", max=1)
    story.when(SplitCluster(cluster=C1, new=C2, title="Deux", notes=(N1,)), by=LEAD)
    story.refused("too_many", max=1)
