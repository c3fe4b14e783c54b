"""What an engine must do to be one. Plain tests over the fixture `engine`; done when they pass.

They know nothing of how it sorts, only what it may do and what it must leave alone.
"""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facilitation.clustering.engine import Engine
from facilitation.clustering.scene import Group, Scene, after
from facilitation.guesses import LEVELS
from facilitation.ids import TITLE_MAX
from tests.engines.scenes import (
    STRANGE,
    TEXTS,
    after_moving,
    changed,
    lying,
    scene,
    space,
)

PASSES_MAX = 40


def sorted_out(engine: Engine, shown: Scene) -> Scene:
    """The scene after as many passes as it takes until the machine has nothing more to say."""
    for _ in range(PASSES_MAX):
        done = engine.sort(shown, space(shown))
        if done == type(done)():
            return shown
        shown = after(shown, done)
    raise AssertionError("the machine always has something more to say")


def by_hand(shown: Scene, cluster: str, *notes: str) -> Scene:
    """The scene once a person has put these notes into a cluster."""
    return changed(
        shown, **{note: {"cluster": cluster, "guessed": False, "loose": False, "hints": ()} for note in notes}
    )


def of_group(shown: Scene, name: str, **more: object) -> Scene:
    return replace(
        shown, groups=tuple(replace(each, **more) if each.id == name else each for each in shown.groups)
    )


@st.composite
def rooms(draw: st.DrawFn) -> Scene:
    """Rooms in the middle of a day: the machine has sorted some, people have moved, taken out, pinned and named."""
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=20, max_size=40))
    shown = scene(texts, level=draw(st.sampled_from(LEVELS)))
    names = [f"c_hand{number:02d}" for number in range(draw(st.integers(1, 5)))]
    groups = tuple(
        Group(
            id=name,
            title=f"Titre {number}",
            draft=draw(st.booleans()),
            pinned=draw(st.booleans()),
            titled=draw(st.integers(0, 9)),
        )
        for number, name in enumerate(names)
    )
    ideas = []
    for each in shown.ideas:
        cluster = draw(st.sampled_from([None, None, *names]))
        guessed = cluster is not None and draw(st.booleans())
        loose = cluster is None and draw(st.integers(0, 4)) == 0
        ideas.append(replace(each, cluster=cluster, guessed=guessed, loose=loose))
    return replace(shown, ideas=tuple(ideas), groups=groups)


# --- The same for the same -------------------------------------------------------------------------


def test_the_same_scene_is_answered_alike(engine: Engine):
    shown = scene()
    read = msgspec.msgpack.decode(msgspec.msgpack.encode(shown), type=Scene)
    assert engine.sort(shown, space(shown)) == engine.sort(read, space(read))
    assert engine.reorganise(shown, space(shown)) == engine.reorganise(read, space(read))


def test_a_fresh_wall_is_sorted_and_then_nothing_more_is_said(engine: Engine):
    done = sorted_out(engine, scene())
    assert len(lying(done)) > len(TEXTS) / 2
    assert len(set(lying(done).values())) > 1


@settings(max_examples=60, deadline=None)
@given(shown=rooms())
def test_what_lies_in_a_cluster_is_never_moved_by_a_pass(engine: Engine, shown: Scene):
    before = lying(shown)
    after = sorted_out(engine, shown)
    assert before.items() <= lying(after).items()


# --- A person's decision -----------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(shown=rooms())
def test_a_pass_leaves_alone_what_a_person_decided(engine: Engine, shown: Scene):
    done = engine.sort(shown, space(shown))
    free = {each.id for each in shown.ideas if each.cluster is None and not each.loose}
    filed = [one.note for each in done.made for one in each.notes] + [each.note for each in done.filed]
    assert len(filed) == len(set(filed))
    assert set(filed) <= free
    drafts = {group.id for group in shown.groups if group.draft and not group.pinned}
    assert {each.cluster for each in done.titled} <= drafts
    pinned = {group.id for group in shown.groups if group.pinned}
    assert not pinned & {each.cluster for each in done.filed}


@settings(max_examples=60, deadline=None)
@given(shown=rooms())
def test_a_proposal_moves_nothing_that_a_person_decided(engine: Engine, shown: Scene):
    moves = engine.reorganise(shown, space(shown))
    after = after_moving(shown, moves)
    pinned = {group.id for group in shown.groups if group.pinned}
    for was, now in zip(shown.ideas, after.ideas, strict=True):
        if was.loose or (was.cluster is not None and not was.guessed) or was.cluster in pinned:
            assert was == now
        if now.cluster in pinned:
            assert was.cluster == now.cluster
    named = {group.id for group in shown.groups if not group.draft}
    assert named <= {group.id for group in after.groups}


@settings(max_examples=60, deadline=None)
@given(shown=rooms())
def test_two_clusters_that_people_touched_never_become_one(engine: Engine, shown: Scene):
    after = after_moving(shown, engine.reorganise(shown, space(shown)))
    placed = {each.cluster for each in shown.ideas if each.cluster and not each.guessed}
    assert placed <= set(lying(after).values())


@settings(max_examples=60, deadline=None)
@given(shown=rooms())
def test_only_true_moves_are_proposed(engine: Engine, shown: Scene):
    moves = engine.reorganise(shown, space(shown))
    lay = {each.id: each.cluster for each in shown.ideas}
    assert all(lay[move.note] != move.into for move in moves.moves)
    assert len({move.note for move in moves.moves}) == len(moves.moves)
    known = {group.id for group in shown.groups}
    made = {each.cluster for each in moves.made}
    assert not known & made
    assert {move.into for move in moves.moves if move.into} <= known | made
    after = after_moving(shown, moves)
    assert moves.groups_before == len(set(lying(shown).values()))
    assert moves.groups_after == len(set(lying(after).values()))


def test_a_person_who_took_a_note_out_is_told_hints_only(engine: Engine):
    shown = sorted_out(engine, scene())
    note = next(iter(lying(shown)))
    taken = changed(shown, **{note: {"cluster": None, "guessed": False, "loose": True}})
    done = engine.sort(taken, space(taken))
    assert note not in {each.note for each in done.filed}
    assert note in {each.note for each in done.hinted}
    assert note not in lying(sorted_out(engine, taken))


# --- Ids ------------------------------------------------------------------------------------------------


def test_what_was_accepted_is_not_proposed_again(engine: Engine):
    shown = sorted_out(engine, scene())
    for level in LEVELS:
        asked = replace(shown, level=level)
        after = after_moving(asked, engine.reorganise(asked, space(asked)))
        again = engine.reorganise(after, space(after))
        assert again.moves == ()
        assert again.made == ()


def test_a_cluster_goes_on_under_its_id_when_most_of_it_does(engine: Engine):
    shown = sorted_out(engine, scene())
    clusters = sorted(set(lying(shown).values()))
    stray = next(note for note, name in lying(shown).items() if name == clusters[0])
    mixed = changed(shown, **{stray: {"cluster": clusters[1], "guessed": True}})
    moves = engine.reorganise(mixed, space(mixed))
    assert {move.note: move.into for move in moves.moves} == {stray: clusters[0]}


def test_the_id_of_a_cluster_that_is_gone_is_not_used_again(engine: Engine):
    shown = scene()
    made = {each.cluster for each in engine.sort(shown, space(shown)).made}
    assert made
    later = replace(shown, used=tuple(made))
    assert not made & {each.cluster for each in engine.sort(later, space(later)).made}
    assert not made & {each.cluster for each in engine.reorganise(later, space(later)).made}


# --- When it may speak ------------------------------------------------------------------------------------


def test_nothing_is_said_of_fewer_than_twenty_notes(engine: Engine):
    shown = scene(TEXTS[:19])
    done = engine.sort(shown, space(shown))
    assert done == type(done)()


@pytest.mark.parametrize("more", [{"live": False}, {"place": "t1"}, {"place": "t1", "live": False}])
def test_what_is_not_live_and_what_is_a_tables_is_told_hints_only(engine: Engine, more):
    shown = replace(
        scene(**more),
        groups=(
            Group(id="c_toilet", title="Toilettes", draft=True, titled=1),
            Group(id="c_garden", title="Jardins"),
        ),
    )
    shown = by_hand(by_hand(shown, "c_toilet", "n_000003"), "c_garden", "n_000001")
    done = engine.sort(shown, space(shown))
    assert (done.made, done.filed, done.titled) == ((), (), ())
    told = {each.note: each.hint.clusters for each in done.hinted}
    assert told["n_000007"] == ("c_toilet",)
    assert told["n_000005"] == ("c_garden",)


def test_a_hint_is_told_once(engine: Engine):
    shown = by_hand(
        replace(scene(live=False), groups=(Group(id="c_toilet", title="Toilettes"),)), "c_toilet", "n_000003"
    )
    told = after(shown, engine.sort(shown, space(shown)))
    assert engine.sort(told, space(told)).hinted == ()
    gone = replace(told, groups=())
    assert any(each.hint.clusters == () for each in engine.sort(gone, space(gone)).hinted)


# --- Titles -------------------------------------------------------------------------------------------------


def test_every_title_fits_and_says_something(engine: Engine):
    for level in LEVELS:
        for texts in (TEXTS, *STRANGE.values()):
            shown = scene(texts, level=level)
            for each in engine.sort(shown, space(shown)).made:
                assert 0 < len(each.title.strip()) <= TITLE_MAX
                assert each.stands in {one.note for one in each.notes}


def test_a_title_is_made_anew_when_its_words_are_said_by_no_note_any_more(engine: Engine):
    shown = sorted_out(engine, scene())
    name = next(group.id for group in shown.groups)
    stale = of_group(shown, name, title="Zoo · ménagerie")
    assert name in {each.cluster for each in engine.sort(stale, space(stale)).titled}
    named = of_group(stale, name, draft=False)
    assert engine.sort(named, space(named)).titled == ()


# --- Bad scenes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("texts", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("live", [True, False])
def test_a_strange_scene_is_survived(engine: Engine, texts, live):
    shown = scene(texts, live=live)
    after = sorted_out(engine, shown)
    moves = engine.reorganise(after, space(after))
    assert lying(shown).items() <= lying(after).items()
    assert moves == engine.reorganise(after, space(after))


def test_five_hundred_copies_of_a_note_are_one_cluster_and_few_twins(engine: Engine):
    shown = scene(STRANGE["copies"])
    done = engine.sort(shown, space(shown))
    assert [len(each.notes) for each in done.made] == [500]
    assert done.made[0].title == "Toilettes publiques"
    assert len(done.paired) < 500 * 5


def test_when_every_cluster_is_pinned_nothing_goes_into_one(engine: Engine):
    shown = sorted_out(engine, scene())
    pinned = replace(shown, groups=tuple(replace(group, pinned=True) for group in shown.groups))
    more = replace(
        pinned,
        ideas=(
            *pinned.ideas,
            *(replace(each, id=f"n_x{each.id[3:]}", cluster=None, guessed=False) for each in pinned.ideas),
        ),
    )
    done = engine.sort(more, space(more))
    assert done.filed == ()
    assert engine.reorganise(pinned, space(pinned)).moves == ()


def test_a_cluster_whose_notes_have_vanished_is_left_alone(engine: Engine):
    shown = replace(scene(), groups=(Group(id="c_empty0", title="Vide", draft=True, titled=4),))
    lost = changed(shown, n_000000={"cluster": "c_nowhere", "guessed": True})
    done = engine.sort(lost, space(lost))
    assert "c_empty0" not in {each.cluster for each in done.filed}
    assert "c_empty0" not in {each.cluster for each in done.titled}
    assert "n_000000" not in {one.note for each in done.made for one in each.notes}
    assert "n_000000" not in {move.note for move in engine.reorganise(lost, space(lost)).moves}
