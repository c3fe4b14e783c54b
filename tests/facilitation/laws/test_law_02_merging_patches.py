"""Law 2: `apply(a, merge(p, q)) == apply(apply(a, p), q)`, and `merge` is associative.

Two patches are the same when they put the same records and cut the same paths; the order of the cuts means nothing.
"""

from hypothesis import given

from facilitation.patch import Patch, apply, merge
from tests.games import docs, patches


def meaning(patch: Patch) -> tuple[dict[str, object], frozenset[str]]:
    return patch.put, frozenset(patch.cut)


@given(docs, patches(), patches())
def test_law_2_one_patch_does_what_two_did(doc, first, then):
    assert apply(doc, merge(first, then)) == apply(apply(doc, first), then)


@given(patches(), patches(), patches())
def test_law_2_merging_is_associative(first, second, third):
    assert meaning(merge(merge(first, second), third)) == meaning(merge(first, merge(second, third)))


@given(patches(), patches())
def test_law_2_no_path_is_put_and_cut_or_cut_twice(first, then):
    merged = merge(first, then)
    assert not merged.put.keys() & set(merged.cut)
    assert len(set(merged.cut)) == len(merged.cut)


@given(patches())
def test_law_2_merging_with_nothing_changes_nothing(patch):
    assert meaning(merge(patch, Patch())) == meaning(merge(Patch(), patch)) == meaning(patch)
