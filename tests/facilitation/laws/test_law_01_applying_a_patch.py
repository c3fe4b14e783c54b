"""Law 1: `apply(a, diff(a, b)) == b`, and applying twice is applying once."""

from hypothesis import given

from facilitation.patch import apply, diff
from tests.games import docs, frozen, patches


@given(docs, docs)
def test_law_1_applying_the_difference_gives_the_new_board(old, new):
    assert apply(old, diff(old, new)) == new


@given(docs, docs)
def test_law_1_a_difference_says_only_what_changed(old, new):
    patch = diff(old, new)
    assert all(path not in old or old[path] != record for path, record in patch.put.items())
    assert set(patch.cut) == old.keys() - new.keys()
    assert diff(new, new) == type(patch)()


@given(docs, patches())
def test_law_1_applied_twice_is_applied_once(doc, patch):
    once = apply(doc, patch)
    assert apply(once, patch) == once


@given(docs, patches())
def test_law_1_applying_leaves_the_old_board_as_it_was(doc, patch):
    before = frozen(doc), frozen(patch)
    apply(doc, patch)
    assert (frozen(doc), frozen(patch)) == before
