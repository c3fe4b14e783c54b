"""Ordered scales: the vectors of CONVERGENCE, and what holds for all tallies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence.scales import agreement, consensus, distance

VECTORS = [
    ([30, 40, 210, 130, 530, 50, 10], 0.6113333, 0.7256876, 5e-8),
    ([10, 0, 0, 0, 10], -1, 0, 1e-12),
    ([4, 4, 4, 4, 4], 0, 0.434, 5e-4),
    ([0, 0, 0, 0, 20], 1, 1, 1e-12),
    ([0, 1, 8, 8, 3], 0.575, 0.7174, 5e-5),
    ([6, 3, 2, 3, 6], -0.3278, 0.2755, 5e-5),
]

tallies = st.integers(2, 7).flatmap(
    lambda length: st.lists(st.integers(0, 30), min_size=length, max_size=length).filter(any)
)
pairs = st.integers(2, 7).flatmap(
    lambda length: st.tuples(
        *[st.lists(st.integers(0, 30), min_size=length, max_size=length).filter(any)] * 3
    )
)


def known(measured):
    """What was measured where somebody answered."""
    assert measured is not None
    return measured


@pytest.mark.parametrize(("tally", "agrees", "consents", "near"), VECTORS)
def test_how_far_a_college_agrees_with_itself(tally, agrees, consents, near):
    assert agreement(tally) == pytest.approx(agrees, abs=near)
    assert consensus(tally) == pytest.approx(consents, abs=near)


def test_how_far_two_colleges_lie_apart():
    assert distance([0, 0, 5, 15, 10], [5, 10, 15, 10, 3]) == pytest.approx(0.315, abs=5e-4)


def test_where_nobody_answered_nothing_is_known():
    assert agreement([0, 0, 0]) is None
    assert consensus([0, 0, 0]) is None
    assert distance([0, 0, 0], [1, 2, 3]) is None
    assert distance([1, 2, 3], [0, 0, 0]) is None


def test_on_a_scale_of_two_only_being_of_one_mind_agrees():
    assert (agreement([5, 0]), agreement([5, 5])) == (1, 0)
    assert (consensus([5, 0]), consensus([5, 5])) == (1, 0)


@pytest.mark.parametrize("tally", [[], [5], [1, -1], [1, 2.0], [1, True], "12", None])
@pytest.mark.parametrize("measure", [agreement, consensus, lambda tally: distance([1, 2], tally)])
def test_a_tally_that_is_none_is_refused(measure, tally):
    with pytest.raises(ValueError, match="the tally of a scale"):
        measure(tally)


def test_two_scales_of_different_length_are_refused():
    with pytest.raises(ValueError, match="5 grades"):
        distance([1, 2, 3, 4, 5], [1, 2, 3])


@given(tallies)
def test_measures_of_one_college_stay_in_their_range_and_forget_the_direction(tally):
    assert -1 - 1e-9 <= known(agreement(tally)) <= 1 + 1e-9
    assert -1e-9 <= known(consensus(tally)) <= 1 + 1e-9
    assert agreement(tally[::-1]) == pytest.approx(agreement(tally), abs=1e-9)
    assert consensus(tally[::-1]) == pytest.approx(consensus(tally), abs=1e-9)


@given(tallies, st.integers(2, 5))
def test_measures_of_one_college_forget_its_size(tally, times):
    larger = [count * times for count in tally]
    assert agreement(larger) == pytest.approx(agreement(tally), abs=1e-9)
    assert consensus(larger) == pytest.approx(consensus(tally), abs=1e-9)


@given(tallies)
def test_only_one_grade_is_full_agreement(tally):
    alone = sum(count > 0 for count in tally) == 1
    assert (known(agreement(tally)) > 1 - 1e-9) == alone
    assert (known(consensus(tally)) > 1 - 1e-9) == alone


@given(pairs)
def test_a_distance_is_one(three):
    one, two, other = three
    assert distance(one, one) == 0
    assert 0 <= known(distance(one, two)) <= 1 + 1e-9
    assert distance(one, two) == distance(two, one)
    assert distance(one, two) == pytest.approx(distance(one[::-1], two[::-1]), abs=1e-9)
    assert known(distance(one, other)) <= known(distance(one, two)) + known(distance(two, other)) + 1e-9


@given(st.integers(2, 9), st.data())
def test_colleges_of_one_mind_each_lie_as_far_apart_as_their_grades(length, data):
    here, there = data.draw(st.integers(0, length - 1)), data.draw(st.integers(0, length - 1))
    one = [7 * (grade == here) for grade in range(length)]
    two = [3 * (grade == there) for grade in range(length)]
    assert distance(one, two) == pytest.approx(abs(here - there) / (length - 1))
