"""What would move if a place were sorted afresh. What every engine must do is in `tests/engines`; here is what this
one does."""

from msgspec.structs import replace

from facilitation.clustering.reorganising import reorganise
from facilitation.clustering.scene import Group
from tests.engines.scenes import TOPICS, after_moving, changed, lying, scene, space

TOPIC_OF = {text: topic for topic, texts in TOPICS.items() for text in texts}
BY_TOPIC = {topic: [each.id for each in scene().ideas if TOPIC_OF[each.text] == topic] for topic in TOPICS}
TOILETS, GARDENS = BY_TOPIC["toilets"], BY_TOPIC["gardens"]


def filed(lies, **groups):
    """A scene where these notes lie in these clusters: `lies` says in which, and whether by the machine."""
    shown = replace(scene(), groups=tuple(Group(id=name, **more) for name, more in groups.items()))
    return changed(
        shown, **{note: {"cluster": name, "guessed": guessed} for note, (name, guessed) in lies.items()}
    )


def test_what_a_person_put_together_stays_together_whatever_it_says():
    shown = filed(
        {TOILETS[0]: ("c_odd000", False), GARDENS[0]: ("c_odd000", False)},
        c_odd000={"title": "Drôle", "draft": True},
    )
    after = lying(after_moving(shown, reorganise(shown, space(shown))))
    assert after[TOILETS[0]] == after[GARDENS[0]] == "c_odd000"


def test_notes_come_to_the_cluster_a_person_began():
    shown = filed({TOILETS[0]: ("c_begun0", False)}, c_begun0={"title": "Toilettes"})
    after = lying(after_moving(shown, reorganise(shown, space(shown))))
    assert all(after[note] == "c_begun0" for note in TOILETS)


def test_two_clusters_of_people_on_one_topic_stay_two():
    shown = filed(
        {TOILETS[0]: ("c_here00", False), TOILETS[1]: ("c_there0", False)},
        c_here00={"title": "Au parc"},
        c_there0={"title": "En ville"},
    )
    moves = reorganise(shown, space(shown))
    after = lying(after_moving(shown, moves))
    assert {after[note] for note in TOILETS} <= {"c_here00", "c_there0"}
    assert (after[TOILETS[0]], after[TOILETS[1]]) == ("c_here00", "c_there0")


def test_a_cluster_with_a_persons_title_goes_on_under_it():
    shown = filed(
        dict.fromkeys(TOILETS, ("c_named0", True)) | dict.fromkeys(GARDENS, ("c_draft0", True)),
        c_named0={"title": "Le titre d’une personne"},
        c_draft0={"title": "Jardin", "draft": True},
    )
    after = lying(after_moving(shown, reorganise(shown, space(shown))))
    assert {after[note] for note in TOILETS} == {"c_named0"}
    assert {after[note] for note in GARDENS} == {"c_draft0"}


def test_a_persons_title_holds_against_a_larger_draft_on_its_topic():
    shown = filed(
        {note: ("c_named0" if at < 2 else "c_draft0", True) for at, note in enumerate(TOILETS)},
        c_named0={"title": "Le titre d’une personne"},
        c_draft0={"title": "Toilettes", "draft": True},
    )
    after = lying(after_moving(shown, reorganise(shown, space(shown))))
    assert {after[note] for note in TOILETS} == {"c_named0"}


def test_two_drafts_on_one_topic_become_one_and_the_larger_goes_on():
    shown = filed(
        {note: ("c_few000" if at < 2 else "c_many00", True) for at, note in enumerate(TOILETS)},
        c_few000={"title": "Peu", "draft": True},
        c_many00={"title": "Beaucoup", "draft": True},
    )
    moves = reorganise(shown, space(shown))
    into = {move.note: move.into for move in moves.moves}
    assert {note: into.get(note) for note in TOILETS} == {
        note: "c_many00" if at < 2 else None for at, note in enumerate(TOILETS)
    }
    assert moves.groups_before == 2


def test_a_note_that_goes_with_nothing_goes_back_to_the_tray():
    shown = filed(
        {TOILETS[0]: ("c_odd000", True), GARDENS[0]: ("c_odd000", True), "n_lonely": ("c_odd000", True)},
        c_odd000={"title": "Drôle", "draft": True},
    )
    alone = replace(
        shown,
        ideas=(
            *shown.ideas,
            replace(shown.ideas[0], id="n_lonely", text="zèbre", cluster="c_odd000", guessed=True),
        ),
    )
    assert {move.note: move.into for move in reorganise(alone, space(alone)).moves}["n_lonely"] is None


def test_a_move_says_why():
    shown = scene()
    for move in reorganise(shown, space(shown)).moves:
        assert move.guess.near
        assert move.note not in move.guess.near


def test_an_overview_has_fewer_groups_than_the_detail():
    detail, overview = (
        reorganise(shown, space(shown)).groups_after
        for shown in (scene(level="detail"), scene(level="overview"))
    )
    assert 0 < overview < detail


def test_a_place_without_notes_is_proposed_nothing():
    shown = scene(())
    moves = reorganise(shown, space(shown))
    assert (moves.moves, moves.made, moves.groups_before, moves.groups_after) == ((), (), 0, 0)
