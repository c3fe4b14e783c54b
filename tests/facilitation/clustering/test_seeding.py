"""Average linkage from where people began, held against its definition."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.clustering.linkage import cut, tree
from facilitation.clustering.seeding import APART, grown, pooled


def by_definition(distance, sizes, threshold):
    """Join the two groups that are nearest on average over their notes, until none are near enough."""
    groups = [[at] for at in range(len(sizes))]

    def average(one, other):
        pairs = [(sizes[a] * sizes[b], distance[a, b]) for a in one for b in other]
        return sum(weight * far for weight, far in pairs) / sum(weight for weight, _ in pairs)

    while len(groups) > 1:
        far, a, b = min(
            (average(one, other), at, before)
            for at, one in enumerate(groups)
            for before, other in enumerate(groups[:at])
        )
        if far > threshold:
            break
        groups[b] += groups.pop(a)
    return sorted(sorted(group) for group in groups)


def cut_at(distance, sizes, threshold):
    groups: dict[int, list[int]] = {}
    for node, group in enumerate(cut(tree(distance, sizes), threshold)):
        groups.setdefault(group, []).append(node)
    return sorted(groups.values())


@st.composite
def places(draw):
    nodes = draw(st.integers(1, 7))
    # Distances that are all different, so that there is one answer.
    values = draw(st.permutations(range(1, nodes * nodes + 1)))
    distance = np.array(values, dtype=np.float64).reshape(nodes, nodes) / (nodes * nodes)
    distance = np.triu(distance, 1) + np.triu(distance, 1).T
    apart = draw(st.integers(0, nodes))
    distance[:apart, :apart] = APART
    return distance, draw(st.lists(st.integers(1, 4), min_size=nodes, max_size=nodes)), apart


@given(place=places(), threshold=st.floats(0, 1))
def test_nodes_of_many_notes_are_joined_as_their_notes_are_on_average(place, threshold):
    distance, sizes, _ = place
    assert cut_at(distance, sizes, threshold) == by_definition(distance, sizes, threshold)


@given(place=places())
def test_what_must_stay_apart_stays_apart_at_any_threshold_there_is(place):
    distance, sizes, apart = place
    for group in cut_at(distance, sizes, 2.0):
        assert sum(node < apart for node in group) <= 1


def test_one_forbidden_pair_among_ten_thousand_notes_is_far_enough():
    sizes = [1, 4_999, 1, 4_999]
    distance = np.zeros((4, 4))
    distance[0, 2] = distance[2, 0] = APART
    assert [0, 1, 2, 3] not in cut_at(distance, sizes, 2.0)


def test_nothing_grows_from_nothing():
    assert grown(np.zeros((0, 3), dtype=np.float32), [], 0, 0.5) == []


def test_notes_that_are_one_from_the_start_are_as_like_as_they_are_on_average():
    likeness = np.array([[1, 0.5, 0.2], [0.5, 1, 0.4], [0.2, 0.4, 1]], dtype=np.float32)
    assert pooled(likeness, [2, 1])[0, 1] == pytest.approx(0.3)
    assert (pooled(likeness, [1, 1, 1]) == likeness).all()
