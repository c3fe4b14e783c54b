"""One pass over a place. What every engine must do is in `tests/engines`; here is what this one does."""

from msgspec.structs import replace

from facilitation.clustering.grouping import groups
from facilitation.clustering.joining import SHOWN_AT_ONCE
from facilitation.clustering.scene import Group, after
from facilitation.clustering.sorting import sort
from tests.engines.scenes import (
    TEXTS,
    THRESHOLDS,
    TOPICS,
    changed,
    idea,
    lying,
    scene,
    space,
    word_space,
)

TOPIC_OF = {text: topic for topic, texts in TOPICS.items() for text in texts}


def topics(shown, cluster):
    return {TOPIC_OF[each.text] for each in shown.ideas if each.cluster == cluster}


def sorted_once(shown):
    return after(shown, sort(shown, space(shown)))


def with_more(shown, *texts):
    ideas = (*shown.ideas, *(idea(len(shown.ideas) + more, text) for more, text in enumerate(texts)))
    return replace(shown, ideas=ideas)


def test_a_wall_that_was_just_shown_is_grouped_as_a_whole():
    shown = scene((TEXTS * 2)[:SHOWN_AT_ONCE])
    made = {tuple(one.note for one in each.notes) for each in sort(shown, space(shown)).made}
    whole: dict[int, list[str]] = {}
    for each, number in zip(
        shown.ideas, groups(space(shown).points, THRESHOLDS.lines(shown.level)), strict=True
    ):
        whole.setdefault(number, []).append(each.id)
    assert made == {tuple(notes) for notes in whole.values() if len(notes) > 1}


def test_a_few_notes_gather_by_topic():
    after = sorted_once(scene())
    assert len(lying(after)) >= 20
    assert all(len(topics(after, name)) == 1 for name in set(lying(after).values()))


def test_a_note_that_comes_later_joins_the_cluster_of_its_topic_and_says_why():
    shown = sorted_once(scene())
    more = with_more(shown, "Des toilettes publiques à la plage")
    (filing,) = sort(more, space(more)).filed
    assert filing.note == more.ideas[-1].id
    assert topics(shown, filing.cluster) == {"toilets"}
    assert filing.guess.words == ("toilettes", "publiques")
    assert len(filing.guess.near) == 3
    assert set(filing.guess.near) <= {each.id for each in shown.ideas if each.cluster == filing.cluster}


def test_notes_of_a_new_topic_wait_and_then_make_a_cluster_of_their_own():
    shown = sorted_once(scene())
    one = with_more(shown, "Un composteur géant, rue des Lilas")
    assert one.ideas[-1].id not in {
        each.note
        for each in sort(
            with_more(shown, "prêt de tondeuses"), space(with_more(shown, "prêt de tondeuses"))
        ).filed
    }
    two = with_more(shown, "prêt de tondeuses", "Prêt de tondeuses entre voisins")
    (made,) = sort(two, space(two)).made
    assert [each.note for each in made.notes] == [each.id for each in two.ideas[-2:]]
    assert made.title == "Prêt de tondeuses"


def test_a_draft_title_is_made_anew_when_the_cluster_has_grown_by_a_third_and_not_before():
    shown = sorted_once(scene())
    name = next(group.id for group in shown.groups if topics(shown, group.id) == {"toilets"})
    said = next(group.titled for group in shown.groups if group.id == name)
    texts = ["Des toilettes publiques à la plage"] * (said // 3 + 1)
    assert sort(with_more(shown, texts[0]), space(with_more(shown, texts[0]))).titled == ()
    grown = with_more(shown, *texts)
    (titling,) = sort(grown, space(grown)).titled
    assert titling.cluster == name


def test_a_title_does_not_outlive_the_note_that_said_it():
    shown = sorted_once(scene())
    first = shown.groups[0]
    hidden = replace(
        shown,
        ideas=tuple(each for each in shown.ideas if each.cluster != first.id),
        groups=(replace(first, title="Secret dévoilé", titled=2), *shown.groups[1:]),
    )
    kept = [each for each in shown.ideas if each.cluster == first.id][:2]
    few = replace(hidden, ideas=(*hidden.ideas, *kept))
    (titling,) = sort(few, space(few)).titled
    assert titling.cluster == first.id
    assert "secret" not in titling.title.lower()


def test_a_title_is_made_anew_even_when_few_notes_are_left_in_the_room():
    shown = scene(TEXTS[:8])
    few = changed(
        replace(shown, groups=(Group(id="c_stale0", title="Secret", draft=True, titled=1),)),
        n_000003={"cluster": "c_stale0", "guessed": True},
    )
    (titling,) = sort(few, space(few)).titled
    assert titling.title == "Toilettes publiques gratuites"


def test_a_note_that_goes_with_no_cluster_is_told_the_notes_it_goes_with():
    shown = scene(live=False)
    hints = {each.note: each.hint for each in sort(shown, space(shown)).hinted}
    assert all(hint.clusters == () for hint in hints.values())
    near = hints["n_000003"].near
    assert {TOPIC_OF[each.text] for each in shown.ideas if each.id in near} == {"toilets"}


def test_two_notes_that_say_the_same_are_paired_once_and_the_later_names_the_earlier():
    shown = scene(("un banc", *TEXTS, "un banc"))
    pairs = {
        (each.note, each.other): each.likeness
        for each in sort(shown, word_space([i.text for i in shown.ideas])).paired
    }
    assert pairs[shown.ideas[-1].id, "n_000000"] == 100
    dismissed = replace(shown, twins=(("n_000000", shown.ideas[-1].id),))
    assert (shown.ideas[-1].id, "n_000000") not in {
        (each.note, each.other) for each in sort(dismissed, space(dismissed)).paired
    }


def test_a_pinned_draft_is_not_titled_anew():
    shown = sorted_once(scene())
    stale = replace(shown, groups=tuple(replace(group, title="Zoo", pinned=True) for group in shown.groups))
    assert sort(stale, space(stale)).titled == ()


def test_a_title_is_mended_when_its_word_is_hidden_also_where_the_machine_only_suggests():
    shown = sorted_once(scene())
    name = next(group.id for group in shown.groups)
    told = replace(next(group for group in shown.groups if group.id == name), title="Licornes")
    shown = replace(shown, live=False, groups=(told, *(each for each in shown.groups if each.id != name)))
    found = sort(shown, space(shown))
    assert not found.made
    assert not found.filed
    (mended,) = [each for each in found.titled if each.cluster == name]
    assert "icorne" not in mended.title
