"""Average linkage equals its definition, whatever the order of the notes."""

from itertools import combinations

import numpy as np
import pytest

from facilitation.clustering.linkage import cut, tree
from facilitation.clustering.space import similarities, unit


def by_definition(distance, threshold):
    """Join the two groups of least mean distance, again and again, until that is above the threshold."""
    groups = [[note] for note in range(len(distance))]
    while len(groups) > 1:
        means = {
            pair: np.mean([[distance[i, j] for j in groups[pair[1]]] for i in groups[pair[0]]])
            for pair in combinations(range(len(groups)), 2)
        }
        one, other = min(means, key=means.__getitem__)
        if means[one, other] > threshold:
            break
        groups[one] += groups.pop(other)
    return {frozenset(group) for group in groups}


def partition(numbers):
    return {frozenset(np.flatnonzero(np.asarray(numbers) == number).tolist()) for number in numbers}


def distances(seed, notes, dimensions=6):
    rows = np.random.default_rng(seed).normal(size=(notes, dimensions)).astype(np.float32)
    return 1 - similarities(unit(rows))


@pytest.mark.parametrize("seed", range(12))
def test_every_cut_is_the_one_of_the_definition(seed):
    distance = distances(seed, notes=14)
    whole = tree(distance)
    for threshold in (0.2, 0.5, 0.8, 0.95, 1.1):
        assert partition(cut(whole, threshold)) == by_definition(distance.astype(float), threshold)


def test_the_order_of_the_notes_changes_the_numbers_only():
    distance = distances(1, notes=60)
    order = np.random.default_rng(2).permutation(60)
    shuffled = cut(tree(distance[np.ix_(order, order)]), 0.7)
    back = [0] * 60
    for place, note in enumerate(order):
        back[note] = shuffled[place]
    assert partition(back) == partition(cut(tree(distance), 0.7))


def test_groups_are_numbered_as_they_first_appear():
    numbers = cut(tree(distances(3, notes=40)), 0.6)
    firsts = [numbers.index(number) for number in range(max(numbers) + 1)]
    assert firsts == sorted(firsts)


def test_a_lower_cut_only_splits_groups():
    whole = tree(distances(4, notes=50))
    for small in partition(cut(whole, 0.5)):
        assert any(small <= large for large in partition(cut(whole, 0.8)))


def test_all_notes_equally_far_come_together_at_that_distance_and_not_below():
    distance = np.full((30, 30), 0.5)
    whole = tree(distance)
    assert cut(whole, 0.5) == [0] * 30
    assert cut(whole, 0.4999) == list(range(30))


def test_copies_are_one_group():
    assert cut(tree(np.zeros((500, 500))), 0.0) == [0] * 500


@pytest.mark.parametrize("notes", [0, 1])
def test_few_notes_need_no_tree(notes):
    assert cut(tree(np.zeros((notes, notes))), 0.8) == list(range(notes))


def test_the_distances_stay_as_they_were():
    distance = distances(5, notes=20)
    before = distance.copy()
    tree(distance)
    assert np.array_equal(distance, before)
