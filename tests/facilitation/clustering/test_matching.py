"""Who goes on as whom."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from facilitation.clustering.matching import assigned, best_overlap

small = st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.integers(0, 9).map(float))
)


@given(gain=small)
def test_no_other_pairing_gains_more(gain):
    pairs = assigned(gain)
    assert len(pairs) == min(gain.shape)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    few, many = min((gain, gain.T), key=len), max(gain.shape)
    best = max(few[range(len(few)), list(order)].sum() for order in permutations(range(many), len(few)))
    assert sum(gain[pair] for pair in pairs) == best


def test_an_old_group_goes_on_as_the_new_one_with_most_of_its_notes():
    shared = {("bikes", 0): 3, ("bikes", 1): 2, ("trees", 0): 3, ("trees", 2): 1}
    assert best_overlap(shared) == {"bikes": 1, "trees": 0}


def test_who_shares_nothing_goes_on_as_nobody():
    assert best_overlap({("bikes", 0): 2, ("trees", 0): 1}) == {"bikes": 0}
    assert best_overlap({}) == {}
