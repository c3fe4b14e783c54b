"""What the machine makes of notes, what a person lets it do, and that a person has the last word."""

from msgspec.structs import replace

from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.commands import (
    AcceptMoves,
    AskReorganising,
    CorrectNote,
    DissolveCluster,
    EditNote,
    FileNotes,
    ForgetGuesses,
    GatherClusters,
    HideNote,
    HoldNote,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    PartTwins,
    PinCluster,
    ProposeMoves,
    RefuseMoves,
    RenameCluster,
    SetSorting,
    SetVisibility,
    SortNotes,
    SplitCluster,
    UndoClustering,
    WithdrawNote,
)
from facilitation.events import (
    ClusterKept,
    ClusterPinned,
    GuessesForgotten,
    MovesAccepted,
    MovesProposed,
    MovesRefused,
    NotesSorted,
    ReorganisingAsked,
    SortingSet,
    TwinsParted,
)
from facilitation.guesses import (
    WITHHELD,
    Filing,
    Guess,
    Guessed,
    Hint,
    Hinting,
    Making,
    Move,
    Pairing,
    Titling,
)
from facilitation.ids import TWINS_MAX
from tests.story import (
    C1,
    C2,
    C3,
    FACILITATOR,
    LEAD,
    MACHINE,
    N1,
    N2,
    N3,
    N4,
    N5,
    P1,
    P2,
    P3,
    clustered,
    on_the_wall,
    seen,
    voting,
    writing,
    written,
)


def made(cluster, *notes, title="Bancs · plus", stands=None):
    """What the machine says when it makes a cluster."""
    guessed = tuple(Guessed(note=note, guess=Guess(near=notes[:1], words=("banc",))) for note in notes)
    return Making(cluster=cluster, title=title, stands=stands, notes=guessed)


def sorted_into(cluster, *notes, **more):
    """What happened when it did."""
    return NotesSorted(place="room", made=(made(cluster, *notes, **more),))


def lies(story, note, board=ROOM):
    return story.board(board)[f"note/{note}"].cluster


# --- The machine sorts ---------------------------------------------------------------------------


def test_the_machine_makes_a_cluster_and_says_that_it_is_a_draft_and_why(story):
    story.given(*on_the_wall(N1, N2, N3))
    story.when(SortNotes(place="room", made=(made(C1, N1, N2, stands=N2),)), by=MACHINE)
    story.then(sorted_into(C1, N1, N2, stands=N2))
    cluster = story.board(ROOM)[f"cluster/{C1}"]
    assert (cluster.title, cluster.draft, cluster.stands) == ("Bancs · plus", True, N2)
    assert story.board(ROOM)[f"note/{N1}"].guessed
    assert story.board(DESK)[f"why/{N2}"].words == ("banc",)
    assert not [path for path in story.board(ROOM) if path.startswith("why/")]
    assert lies(story, N3) is None


def test_the_machine_is_no_step_that_stands_between_people_and_their_own(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C2, N3), sorted_into(C1, N1, N2))
    assert story.board(DESK)["undo/room"].verb == "cluster_made"
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C1, None]


def test_what_a_person_has_filed_meanwhile_stays_where_they_put_it(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N1))
    story.when(SortNotes(place="room", made=(made(C2, N1, N2, N3),)), by=MACHINE)
    kept = made(C2, N1, N2, N3).notes[1:]
    story.then(NotesSorted(place="room", made=(Making(cluster=C2, title="Bancs · plus", notes=kept),)))
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C2, C2]


def test_a_cluster_of_one_note_is_none(story):
    story.given(*on_the_wall(N1, N2), clustered(C1, N1))
    story.when(SortNotes(place="room", made=(made(C2, N1, N2), made(C3, N2, N2))), by=MACHINE)
    story.then()


def test_the_machine_is_late_and_nothing_of_it_is_true_any_more(story):
    story.given(
        *on_the_wall(N1, N2, N3), clustered(C1, N1), clustered(C2, place="t1"), sorted_into(C3, N2, N3)
    )
    for late in (
        SortNotes(place="room", filed=(Filing(note=N1, cluster=C3),)),
        SortNotes(place="room", filed=(Filing(note=N4, cluster=C3),)),
        SortNotes(place="room", made=(made(C1, N2, N3),)),
        SortNotes(
            place="room", titled=(Titling(cluster=C1, title="Autre"), Titling(cluster=C2, title="Autre"))
        ),
        SortNotes(place="room", hinted=(Hinting(note=N1, hint=Hint(clusters=(C3,))),)),
        SortNotes(place="room", paired=(Pairing(note=N1, other=N1, likeness=99),)),
        SortNotes(place="t9", made=(made("c_000009", N2, N3),)),
    ):
        story.when(late, by=MACHINE)
        story.then()


def test_a_note_that_is_not_on_the_wall_is_not_sorted_into_it(story):
    story.given(*writing(), written(N1), written(N2))
    story.when(SortNotes(place="room", made=(made(C1, N1, N2),)), by=MACHINE)
    story.then()
    story.given(seen("ideas", "room"))
    story.when(HideNote(note=N2), by=LEAD)
    story.when(SortNotes(place="room", made=(made(C1, N1, N2),)), by=MACHINE)
    story.then()


def test_at_a_table_the_machine_only_suggests(story):
    story.given(*writing(visibility="table"), written(N1), written(N2), clustered(C1, N2, place="t1"))
    hint = Hint(clusters=(C1,), near=(N2,), words=("banc",))
    story.when(
        SortNotes(place="t1", made=(made(C2, N1, N2),), hinted=(Hinting(note=N1, hint=hint),)), by=MACHINE
    )
    story.then(NotesSorted(place="t1", hinted=(Hinting(note=N1, hint=hint),)))
    assert story.board(at_table("t1"))[f"hint/{N1}"].clusters == (C1,)
    assert [name for name, doc in story._boards.items() if f"hint/{N1}" in doc] == [at_table("t1")]


def test_a_hint_goes_when_the_note_is_filed_hidden_or_says_something_else(story):
    hint = Hinting(note=N1, hint=Hint(near=(N2,)))
    begun = [*on_the_wall(N1, N2), clustered(C1, N2), NotesSorted(place="room", hinted=(hint,))]
    for done, by in (
        (FileNotes(place="room", notes=(N1,), cluster=C1), LEAD),
        (HideNote(note=N1), LEAD),
        (EditNote(note=N1, text="Autre chose"), P1),
        (CorrectNote(note=N1, text="Autre chose"), FACILITATOR),
    ):
        story = type(story)()
        story.given(*begun)
        assert f"hint/{N1}" in story.board(ROOM)
        story.when(done, by=by)
        assert f"hint/{N1}" not in story.board(ROOM)


def test_a_vote_that_is_open_keeps_the_machine_off_the_groups(story):
    story.given(*voting())
    story.given(written(N3), written(N4))
    story.when(SortNotes(place="room", made=(made(C3, N3, N4),)), by=MACHINE)
    story.refused("groups_fixed")
    story.when(SortNotes(place="room", hinted=(Hinting(note=N3, hint=Hint(clusters=(C1,))),)), by=MACHINE)
    assert story.board(ROOM)[f"hint/{N3}"].clusters == (C1,)


# --- What a person lets it do --------------------------------------------------------------------


def test_the_machine_does_what_it_is_let(story):
    story.given(*on_the_wall(N1, N2, N3))
    hinted = (Hinting(note=N3, hint=Hint(near=(N1,))),)
    said = SortNotes(place="room", made=(made(C1, N1, N2),), hinted=hinted)
    story.when(SetSorting(mode="off", level="middle"), by=LEAD)
    story.then(SortingSet(mode="off", level="middle"))
    story.when(said, by=MACHINE)
    story.then()
    story.when(SetSorting(mode="suggest", level="detail"), by=FACILITATOR)
    story.when(said, by=MACHINE)
    story.then(NotesSorted(place="room", hinted=hinted))
    assert (story.board(DESK)["sorting"].mode, story.board(DESK)["sorting"].level) == ("suggest", "detail")
    story.when(SetSorting(mode="suggest", level="detail"), by=LEAD)
    story.then()


def test_a_draft_title_is_mended_whatever_else_the_machine_may_do(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2), SortingSet(mode="suggest", level="middle"))
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Ombre"),)), by=MACHINE)
    assert story.board(ROOM)[f"cluster/{C1}"].title == "Ombre"


def test_the_plan_says_how_the_day_begins_and_one_from_before_there_was_a_machine_says_off(story):
    planned, *more = on_the_wall(N1, N2)
    for begins in ("off", None):
        story = type(story)()
        story.given(replace(planned, sorting=begins), more)
        story.when(SortNotes(place="room", made=(made(C1, N1, N2),)), by=MACHINE)
        story.then()
        assert story.board(DESK)["sorting"].mode == "off"


def test_a_kept_cluster_is_a_persons_and_can_be_given_back(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2))
    story.when(KeepCluster(cluster=C1), by=LEAD)
    story.then(ClusterKept(cluster=C1))
    assert not story.board(ROOM)[f"cluster/{C1}"].draft
    assert not story.board(ROOM)[f"note/{N1}"].guessed
    assert f"why/{N1}" not in story.board(DESK)
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Autre"),)), by=MACHINE)
    story.then()
    story.when(KeepCluster(cluster=C1), by=LEAD)
    story.then()
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert story.board(ROOM)[f"cluster/{C1}"].draft
    assert story.board(ROOM)[f"note/{N1}"].guessed


def test_only_what_was_looked_at_is_kept(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2))
    story.given(NotesSorted(place="room", filed=(Filing(note=N3, cluster=C1),)))
    story.when(KeepCluster(cluster=C1, notes=(N1, N2)), by=LEAD)
    story.then(ClusterKept(cluster=C1, notes=(N1, N2)))
    assert [story.board(ROOM)[f"note/{note}"].guessed for note in (N1, N2, N3)] == [False, False, True]
    story.when(KeepCluster(cluster=C1, notes=(N1, N2)), by=LEAD)
    story.then()


def test_a_name_is_a_persons_even_when_it_is_the_machines_own(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2))
    story.when(RenameCluster(cluster=C1, title="Bancs · plus"), by=LEAD)
    assert not story.board(ROOM)[f"cluster/{C1}"].draft
    assert story.board(ROOM)[f"note/{N1}"].guessed


def test_putting_a_note_where_the_machine_put_it_says_yes_to_it(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2))
    story.when(FileNotes(place="room", notes=(N1,), cluster=C1), by=LEAD)
    assert [story.board(ROOM)[f"note/{note}"].guessed for note in (N1, N2)] == [False, True]
    assert story.board(ROOM)[f"note/{N1}"].slot == 0
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert [story.board(ROOM)[f"note/{note}"].guessed for note in (N1, N2)] == [True, True]
    assert lies(story, N1) == C1


def test_what_a_person_took_out_the_machine_does_not_put_back(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2, N3))
    story.when(FileNotes(place="room", notes=(N1,)), by=LEAD)
    story.when(SortNotes(place="room", filed=(Filing(note=N1, cluster=C1),)), by=MACHINE)
    story.then()
    story.when(SortNotes(place="room", hinted=(Hinting(note=N1, hint=Hint(clusters=(C1,))),)), by=MACHINE)
    assert story.board(ROOM)[f"hint/{N1}"].clusters == (C1,)


def test_a_refused_draft_is_not_made_again(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2))
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    for again in (C1, C2):
        story.when(SortNotes(place="room", made=(made(again, N1, N2),)), by=MACHINE)
        story.then()
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert story.board(ROOM)[f"cluster/{C1}"].draft


def test_a_draft_goes_with_its_last_note_and_a_persons_cluster_does_not(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2), clustered(C2, N3))
    story.when(FileNotes(place="room", notes=(N1, N2, N3)), by=LEAD)
    assert f"cluster/{C1}" not in story.board(ROOM)
    assert f"cluster/{C2}" in story.board(ROOM)
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C1, C2]


def test_a_pinned_cluster_is_left_alone(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2))
    story.when(PinCluster(cluster=C1, pinned=True), by=LEAD)
    story.then(ClusterPinned(cluster=C1, pinned=True))
    assert story.board(ROOM)[f"cluster/{C1}"].pinned
    story.when(SortNotes(place="room", filed=(Filing(note=N3, cluster=C1),)), by=MACHINE)
    story.then()
    story.when(ForgetGuesses(place="room"), by=LEAD)
    story.then()
    story.when(PinCluster(cluster=C1, pinned=False), by=LEAD)
    story.when(SortNotes(place="room", filed=(Filing(note=N3, cluster=C1),)), by=MACHINE)
    assert lies(story, N3) == C1


def test_a_pinned_draft_keeps_its_title_and_stays_without_notes(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2), ClusterPinned(cluster=C1, pinned=True))
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Autre"),)), by=MACHINE)
    story.then()
    story.when(FileNotes(place="room", notes=(N1, N2)), by=LEAD)
    assert f"cluster/{C1}" in story.board(ROOM)


def test_a_note_taken_out_is_still_taken_out_when_a_step_after_it_is_undone(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2), clustered(C2, N3))
    story.when(FileNotes(place="room", notes=(N1,)), by=LEAD)
    story.when(FileNotes(place="room", notes=(N1,), cluster=C2), by=LEAD)
    story.when(UndoClustering(place="room", step=2), by=LEAD)
    story.when(SortNotes(place="room", filed=(Filing(note=N1, cluster=C1),)), by=MACHINE)
    story.then()
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert lies(story, N1) == C1


def test_the_machine_leaves_room_for_the_clusters_of_people(story, monkeypatch):
    monkeypatch.setattr("facilitation.sorting.GUESSED_CLUSTERS_MAX", 1)
    story.given(*on_the_wall(N1, N2, N3, N4), sorted_into(C1, N1, N2))
    story.when(SortNotes(place="room", made=(made(C2, N3, N4),)), by=MACHINE)
    story.then()
    story.when(MakeCluster(cluster=C2, place="room", title="À nous", notes=(N3,)), by=LEAD)
    assert lies(story, N3) == C2


# --- A hidden word is no title -------------------------------------------------------------------


def titled(story, cluster=C1):
    return story.board(ROOM)[f"cluster/{cluster}"].title


def on_benches(story, **more):
    """Two ideas of benches, one of which also says what nobody should read."""
    story.given(
        *writing(**more), written(N1, text="Des bancs à l’ombre"), written(N2, text="Un banc loin de Dupont")
    )
    story.given(seen("ideas", "room"), sorted_into(C1, N1, N2, title="Bancs · Dupont"))


def test_a_word_that_no_note_says_any_more_leaves_the_draft_title_at_once(story):
    for gone, by in (
        (HideNote(note=N2), LEAD),
        (WithdrawNote(note=N2), P1),
        (HoldNote(note=N2, held=True), P1),
        (EditNote(note=N2, text="Un banc loin de tout"), P1),
        (CorrectNote(note=N2, text="Un banc loin de tout"), LEAD),
        (SetVisibility(phase="ideas", visibility="table"), LEAD),
    ):
        story = type(story)()
        on_benches(story)
        assert titled(story) == "Bancs · Dupont"
        story.when(gone, by=by)
        assert titled(story) == WITHHELD


def test_a_title_that_others_say_too_stays(story):
    on_benches(story)
    story.given(NotesSorted(place="room", titled=(Titling(cluster=C1, title="Bancs"),)))
    story.when(HideNote(note=N2), by=LEAD)
    assert titled(story) == "Bancs"


def test_a_persons_title_is_theirs_whatever_is_hidden(story):
    on_benches(story)
    story.when(RenameCluster(cluster=C1, title="Bancs · Dupont"), by=LEAD)
    story.when(HideNote(note=N2), by=LEAD)
    assert titled(story) == "Bancs · Dupont"


def test_a_title_that_was_made_before_a_note_was_hidden_comes_too_late(story):
    told = ((N1, "Des bancs à l’ombre"), (N2, "Un banc"), (N3, "Un banc loin de Dupont"))
    story.given(*writing(), *(written(note, text=text) for note, text in told), seen("ideas", "room"))
    story.when(HideNote(note=N3), by=LEAD)
    story.when(SortNotes(place="room", made=(made(C1, N1, N2, N3, title="Bancs · Dupont"),)), by=MACHINE)
    assert titled(story) == WITHHELD
    story.given(NotesSorted(place="room", titled=(Titling(cluster=C1, title="Bancs"),)))
    story.when(HideNote(note=N2), by=LEAD)
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Dupont"),)), by=MACHINE)
    assert titled(story) == "Bancs"


def test_a_proposed_name_with_a_word_that_was_hidden_since_is_not_shown(story):
    told = ((N1, "Des bancs"), (N2, "Un banc"), (N3, "Un banc loin de Dupont"))
    story.given(*writing(), *(written(note, text=text) for note, text in told), seen("ideas", "room"))
    story.when(AskReorganising(number=1, level="detail"), by=LEAD)
    moves = tuple(Move(note=note, into=C1) for note in (N1, N2, N3))
    new = (Making(cluster=C1, title="Bancs · Dupont"),)
    story.when(ProposeMoves(number=1, level="detail", moves=moves, made=new), by=MACHINE)
    story.when(HideNote(note=N3), by=LEAD)
    story.when(AcceptMoves(number=1), by=LEAD)
    assert titled(story) == WITHHELD
    assert [lies(story, note) for note in (N1, N2)] == [C1, C1]


def test_a_title_that_is_not_there_is_not_kept(story):
    on_benches(story)
    story.when(HideNote(note=N2), by=LEAD)
    story.when(KeepCluster(cluster=C1), by=LEAD)
    assert not story.board(ROOM)[f"note/{N1}"].guessed
    assert story.board(ROOM)[f"cluster/{C1}"].draft
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Bancs"),)), by=MACHINE)
    story.when(KeepCluster(cluster=C1), by=LEAD)
    assert not story.board(ROOM)[f"cluster/{C1}"].draft


def test_undoing_brings_no_hidden_word_back(story):
    on_benches(story)
    story.given(written(N3, text="Un banc"))
    story.when(FileNotes(place="room", notes=(N3,), cluster=C1), by=LEAD)
    story.when(HideNote(note=N2), by=LEAD)
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Bancs"),)), by=MACHINE)
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert titled(story) == WITHHELD


def test_a_title_is_made_anew_whatever_the_machine_may_do_otherwise(story):
    on_benches(story)
    story.when(SetSorting(mode="off", level="middle"), by=LEAD)
    story.when(HideNote(note=N2), by=LEAD)
    story.when(SortNotes(place="room", titled=(Titling(cluster=C1, title="Bancs"),)), by=MACHINE)
    assert titled(story) == "Bancs"


# --- The machine's work taken back ---------------------------------------------------------------


def test_the_machines_work_is_forgotten_and_comes_back(story):
    story.given(*on_the_wall(N1, N2, N3, N4), sorted_into(C1, N1, N2), clustered(C2, N3))
    story.given(NotesSorted(place="room", filed=(Filing(note=N4, cluster=C2),)))
    story.when(ForgetGuesses(place="room"), by=LEAD)
    story.then(GuessesForgotten(place="room"))
    assert [lies(story, note) for note in (N1, N2, N3, N4)] == [None, None, C2, None]
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3, N4)] == [C1, C1, C2, C2]
    story.when(ForgetGuesses(place="t9"), by=LEAD)
    story.refused("unknown_table")


def test_what_was_forgotten_and_sorted_anew_lies_in_one_place_when_it_comes_back(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2))
    story.when(ForgetGuesses(place="room"), by=LEAD)
    story.given(sorted_into(C2, N2, N3))
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C1, C2]


def test_undoing_leaves_what_the_machine_filed_since(story):
    story.given(*on_the_wall(N1, N2, N3, N4), clustered(C1, N1), clustered(C2, N2))
    story.when(MergeClusters(into=C1, clusters=(C2,)), by=LEAD)
    story.given(NotesSorted(place="room", filed=(Filing(note=N3, cluster=C1),)))
    before = story.board(ROOM)[f"note/{N3}"]
    story.when(UndoClustering(place="room", step=2), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C2, C1]
    assert story.board(ROOM)[f"note/{N3}"] == before
    story.given(NotesSorted(place="room", filed=(Filing(note=N4, cluster=C1),)))
    assert story.board(ROOM)[f"note/{N4}"].slot not in {story.board(ROOM)[f"note/{n}"].slot for n in (N1, N3)}


def test_what_the_machine_filed_into_a_cluster_that_is_undone_is_free_again(story):
    story.given(*on_the_wall(N1, N2))
    story.when(MakeCluster(cluster=C1, place="room", title="Bancs", notes=(N1,)), by=LEAD)
    story.given(NotesSorted(place="room", filed=(Filing(note=N2, cluster=C1),)))
    story.when(UndoClustering(place="room", step=0), by=LEAD)
    assert [lies(story, note) for note in (N1, N2)] == [None, None]
    story.when(SortNotes(place="room", made=(made(C2, N1, N2),)), by=MACHINE)
    assert [lies(story, note) for note in (N1, N2)] == [C2, C2]


def test_merging_and_splitting_say_yes_to_what_they_move(story):
    story.given(*on_the_wall(N1, N2, N3, N4, N5), sorted_into(C1, N1, N2, N3), sorted_into(C2, N4, N5))
    story.when(SplitCluster(cluster=C1, new=C3, title="À part", notes=(N1,)), by=LEAD)
    assert [story.board(ROOM)[f"note/{note}"].guessed for note in (N1, N2, N3)] == [False, True, True]
    story.when(MergeClusters(into=C1, clusters=(C2,)), by=LEAD)
    assert not any(story.board(ROOM)[f"note/{note}"].guessed for note in (N2, N3, N4, N5))
    assert story.board(ROOM)[f"cluster/{C1}"].draft


def test_what_a_table_has_decided_wins_over_a_guess_when_it_is_gathered(story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C2, N1, N3, place="t1", title="À la table"))
    story.given(sorted_into(C1, N1, N2))
    story.when(GatherClusters(), by=LEAD)
    gathered = lies(story, N1)
    assert story.board(ROOM)[f"cluster/{gathered}"].title == "À la table"
    assert [lies(story, note) for note in (N1, N2, N3)] == [gathered, C1, gathered]
    assert not story.board(ROOM)[f"note/{N1}"].guessed
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3)] == [C1, C1, None]


# --- Re-organising -------------------------------------------------------------------------------


def reorganising(story):
    """Two drafts and a note filed by hand; a re-organising was asked for."""
    story.given(*on_the_wall(N1, N2, N3, N4, N5), sorted_into(C1, N1, N2), sorted_into(C2, N3, N4))
    story.when(FileNotes(place="room", notes=(N1,), cluster=C1), by=LEAD)
    story.when(AskReorganising(number=1, level="overview"), by=LEAD)
    story.then(ReorganisingAsked(number=1, level="overview"))
    assert story.board(DESK)["sorting"].pending


PROPOSED = ProposeMoves(
    number=1,
    level="overview",
    moves=(
        Move(note=N1, into=C2),
        Move(note=N2, into=C2, guess=Guess(near=(N3,), words=("banc",))),
        Move(note=N3, into=C3),
        Move(note=N4, into=C2),
        Move(note=N5, into=C3),
    ),
    made=(Making(cluster=C3, title="Ombre", stands=N5), Making(cluster="c_000009", title="Vide")),
)


def test_a_proposal_moves_nothing_and_leaves_a_persons_notes_out(story):
    reorganising(story)
    lay = [lies(story, note) for note in (N1, N2, N3, N4, N5)]
    story.when(PROPOSED, by=MACHINE)
    story.then(
        MovesProposed(
            number=1,
            level="overview",
            moves=(PROPOSED.moves[1], PROPOSED.moves[2], PROPOSED.moves[4]),
            made=PROPOSED.made[:1],
        )
    )
    assert [lies(story, note) for note in (N1, N2, N3, N4, N5)] == lay
    proposal = story.board(DESK)["proposal"]
    assert [(move.note, move.into) for move in proposal.moves] == [(N2, C2), (N3, C3), (N5, C3)]
    assert not story.board(DESK)["sorting"].pending


def test_a_proposal_is_accepted_but_for_what_a_person_leaves_out_and_can_be_undone(story):
    reorganising(story)
    story.when(PROPOSED, by=MACHINE)
    story.when(AcceptMoves(number=1, but=(N2,)), by=FACILITATOR)
    assert isinstance(story.happened[0], MovesAccepted)
    assert [lies(story, note) for note in (N1, N2, N3, N4, N5)] == [C1, C1, C3, C2, C3]
    assert story.board(ROOM)[f"cluster/{C3}"].draft
    assert story.board(ROOM)[f"note/{N3}"].guessed
    assert "proposal" not in story.board(DESK)
    story.when(AcceptMoves(number=1), by=LEAD)
    story.then()
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3, N4, N5)] == [C1, C1, C2, C2, None]
    assert f"cluster/{C3}" not in story.board(ROOM)


def test_what_became_untrue_of_a_proposal_is_left_out_when_it_is_accepted(story):
    reorganising(story)
    story.when(PROPOSED, by=MACHINE)
    story.when(FileNotes(place="room", notes=(N3,), cluster=C1), by=LEAD)
    story.when(HideNote(note=N5), by=LEAD)
    story.when(PinCluster(cluster=C2, pinned=True), by=LEAD)
    story.when(AcceptMoves(number=1), by=LEAD)
    story.then(MovesRefused(number=1))


def test_a_note_taken_out_since_is_not_put_back_by_an_old_proposal(story):
    reorganising(story)
    story.when(PROPOSED, by=MACHINE)
    story.when(FileNotes(place="room", notes=(N3,)), by=LEAD)
    story.when(AcceptMoves(number=1), by=FACILITATOR)
    assert lies(story, N3) is None
    assert lies(story, N2) == C2


def test_a_cluster_named_since_is_not_emptied_by_an_old_proposal(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2), clustered(C2, N3))
    story.when(AskReorganising(number=1, level="overview"), by=LEAD)
    both = (Move(note=N1, into=C2), Move(note=N2, into=C2))
    story.when(ProposeMoves(number=1, level="overview", moves=both), by=MACHINE)
    story.when(RenameCluster(cluster=C1, title="À nous"), by=LEAD)
    story.when(AcceptMoves(number=1), by=LEAD)
    story.then(MovesRefused(number=1))
    assert lies(story, N1) == C1


def test_what_was_moved_out_by_a_yes_is_not_filed_again_at_once(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2, N3))
    story.when(AskReorganising(number=1, level="detail"), by=LEAD)
    story.when(ProposeMoves(number=1, level="detail", moves=(Move(note=N3),)), by=MACHINE)
    story.when(AcceptMoves(number=1), by=LEAD)
    story.when(SortNotes(place="room", filed=(Filing(note=N3, cluster=C1),)), by=MACHINE)
    story.then()


def test_a_move_that_was_left_out_is_not_done_by_the_machine_a_moment_later(story):
    reorganising(story)
    story.when(PROPOSED, by=MACHINE)
    story.when(AcceptMoves(number=1, but=(N5,)), by=LEAD)
    assert story.happened[0].spared == (N5,)
    story.when(SortNotes(place="room", filed=(Filing(note=N5, cluster=C3),)), by=MACHINE)
    story.then()
    story.when(UndoClustering(place="room", step=1), by=LEAD)
    assert lies(story, N3) == C2


def test_nobody_waits_for_a_machine_that_is_switched_off(story):
    reorganising(story)
    story.when(SetSorting(mode="off", level="middle"), by=LEAD)
    assert not story.board(DESK)["sorting"].pending
    story.when(SetSorting(mode="live", level="middle"), by=LEAD)
    story.when(PROPOSED, by=MACHINE)
    story.then()


def test_a_draft_that_loses_all_and_gets_others_stays_and_one_that_only_loses_goes(story):
    story.given(*on_the_wall(N1, N2, N3, N4), sorted_into(C1, N1, N2), sorted_into(C2, N3, N4))
    story.when(AskReorganising(number=1, level="detail"), by=LEAD)
    swap = (Move(note=N1, into=C2), Move(note=N2, into=C2), Move(note=N3, into=C1), Move(note=N4, into=C1))
    story.when(ProposeMoves(number=1, level="detail", moves=swap), by=MACHINE)
    story.when(AcceptMoves(number=1), by=LEAD)
    assert [lies(story, note) for note in (N1, N2, N3, N4)] == [C2, C2, C1, C1]
    story.when(AskReorganising(number=2, level="detail"), by=LEAD)
    story.when(
        ProposeMoves(number=2, level="detail", moves=(Move(note=N3, into=C2), Move(note=N4))), by=MACHINE
    )
    story.when(AcceptMoves(number=2), by=LEAD)
    assert f"cluster/{C1}" not in story.board(ROOM)
    assert [lies(story, note) for note in (N1, N2, N3, N4)] == [C2, C2, C2, None]


def test_a_proposal_is_asked_for_once_answered_once_and_refused(story):
    reorganising(story)
    story.when(AskReorganising(number=1, level="detail"), by=FACILITATOR)
    story.then()
    story.when(AskReorganising(number=3, level="detail"), by=LEAD)
    story.refused("not_here")
    story.when(PROPOSED, by=MACHINE)
    story.when(PROPOSED, by=MACHINE)
    story.then()
    story.when(RefuseMoves(number=1), by=LEAD)
    assert "proposal" not in story.board(DESK)
    story.when(RefuseMoves(number=1), by=LEAD)
    story.then()
    story.when(SetSorting(mode="off", level="middle"), by=LEAD)
    story.when(AskReorganising(number=2, level="detail"), by=LEAD)
    story.refused("sorting_off")


# --- The same idea twice -------------------------------------------------------------------------


def test_twins_name_each_other_on_the_desk_until_a_person_tells_them_apart(story):
    story.given(*on_the_wall(N1, N2, N3))
    pairs = (Pairing(note=N1, other=N2, likeness=60), Pairing(note=N1, other=N3, likeness=80))
    story.when(SortNotes(place="room", paired=pairs), by=MACHINE)
    assert story.board(DESK)[f"twin/{N1}"].notes == (N3, N2)
    assert story.board(DESK)[f"twin/{N2}"].likeness == (60,)
    story.when(PartTwins(note=N2, other=N1), by=LEAD)
    story.then(TwinsParted(note=N2, other=N1))
    assert f"twin/{N2}" not in story.board(DESK)
    story.when(SortNotes(place="room", paired=pairs), by=MACHINE)
    story.then()
    story.when(PartTwins(note=N2, other=N1), by=LEAD)
    story.then()
    story.when(PartTwins(note=N2, other=N5), by=LEAD)
    story.refused("unknown_note")
    story.when(PartTwins(note=N1, other=N2, apart=False), by=LEAD)
    story.then(TwinsParted(note=N1, other=N2, apart=False))
    assert story.board(DESK)[f"twin/{N1}"].notes == (N3, N2)
    assert story.board(DESK)[f"twin/{N2}"].likeness == (60,)
    story.when(PartTwins(note=N1, other=N2, apart=False), by=LEAD)
    story.then()


def test_the_machine_is_no_longer_waited_for_when_a_person_says_so(story):
    reorganising(story)
    story.when(RefuseMoves(number=1), by=FACILITATOR)
    story.then(MovesRefused(number=1))
    assert not story.board(DESK)["sorting"].pending
    story.when(PROPOSED, by=MACHINE)
    story.then()


def test_a_note_that_says_something_else_is_nobodys_twin_and_stays_where_it_lies(story):
    story.given(*on_the_wall(N1, N2, N3), sorted_into(C1, N1, N2))
    story.given(NotesSorted(place="room", paired=(Pairing(note=N1, other=N2, likeness=60),)))
    story.when(EditNote(note=N1, text="Autre chose"), by=P1)
    assert not [path for path in story.board(DESK) if path.startswith("twin/")]
    assert lies(story, N1) == C1
    assert story.board(DESK)[f"why/{N1}"].words == ()


def test_a_note_has_few_twins(story):
    others = [f"n_twin{number:02d}" for number in range(TWINS_MAX + 2)]
    story.given(*on_the_wall(N1, *others))
    for number, other in enumerate(others):
        story.when(
            SortNotes(place="room", paired=(Pairing(note=N1, other=other, likeness=50 + number),)), by=MACHINE
        )
    assert len(story.board(DESK)[f"twin/{N1}"].notes) == TWINS_MAX


def test_what_the_machine_thinks_is_for_facilitators(story):
    story.given(*on_the_wall(N1, N2), sorted_into(C1, N1, N2))
    story.given(NotesSorted(place="room", paired=(Pairing(note=N1, other=N2, likeness=60),)))
    for board in (ROOM, at_table("t1"), me(P1), me(P2), me(P3)):
        kinds = {path.partition("/")[0] for path in story.board(board)}
        assert not kinds & {"why", "twin", "mix", "sorting", "proposal"}
