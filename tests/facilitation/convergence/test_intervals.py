"""How fragile a figure is: the vectors of CONVERGENCE, and what holds for all counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence.intervals import newcombe, wilson
from facilitation.convergence.shares import smoothed

numbers = st.integers(1, 400)


@st.composite
def counted(draw):
    """How many agree, of how many who answered."""
    n = draw(numbers)
    return draw(st.integers(0, n)), n


@pytest.mark.parametrize(("n", "half"), [(8, 0.28), (19, 0.20), (43, 0.14), (80, 0.10)])
def test_half_of_a_wilson_interval_at_six_in_ten(n, half):
    lower, upper = wilson(0.6, n)
    assert (upper - lower) / 2 == pytest.approx(half, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "difference", "interval"),
    [((15, 19), (22, 43), 0.28, (0.01, 0.47)), ((28, 30), (24, 43), 0.38, (0.17, 0.53))],
)
def test_the_interval_of_a_difference(one, other, difference, interval):
    share, other_share = one[0] / one[1], other[0] / other[1]
    assert share - other_share == pytest.approx(difference, abs=0.005)
    assert newcombe(share, one[1], other_share, other[1]) == pytest.approx(interval, abs=0.005)


def test_nothing_is_known_of_a_share_when_nobody_answered():
    assert wilson(0.0, 0) == (0, 1)
    assert newcombe(0.0, 0, 0.5, 10) == newcombe(0.5, 10, 0.0, 0) == (-1, 1)


def test_where_all_agree_the_share_is_the_end_of_its_interval():
    for n in range(1, 500):
        assert wilson(1.0, n).upper == 1
        assert wilson(0.0, n).lower == 0


@pytest.mark.parametrize(("share", "n"), [(-0.1, 5), (1.1, 5), (float("nan"), 5), (0.5, -1)])
def test_a_share_that_is_none_is_refused(share, n):
    with pytest.raises(ValueError, match="no share"):
        wilson(share, n)
    with pytest.raises(ValueError, match="no share"):
        newcombe(0.5, 10, share, n)


@given(counted())
def test_an_interval_contains_the_raw_share_and_the_smoothed_one(counts):
    agree, n = counts
    lower, upper = wilson(agree / n, n)
    assert 0 <= lower <= agree / n <= upper <= 1
    assert lower <= smoothed(agree, n) <= upper


@given(counted())
def test_the_interval_of_those_who_do_not_agree_is_its_mirror_image(counts):
    agree, n = counts
    lower, upper = wilson(agree / n, n)
    assert wilson((n - agree) / n, n) == pytest.approx((1 - upper, 1 - lower))


@given(counted())
def test_with_one_more_who_agrees_an_interval_moves_up(counts):
    agree, n = counts
    if agree < n:
        before, after = wilson(agree / n, n), wilson((agree + 1) / n, n)
        assert before.lower < after.lower
        assert before.upper < after.upper


@given(counted(), st.integers(2, 9))
def test_an_interval_is_narrower_when_more_people_give_the_same_share(counts, times):
    agree, n = counts
    few, many = wilson(agree / n, n), wilson(agree / n, n * times)
    assert many.upper - many.lower < few.upper - few.lower


@given(counted(), counted())
def test_the_interval_of_a_difference_contains_it_raw_and_smoothed(one, other):
    (agree, n), (other_agree, other_n) = one, other
    lower, upper = newcombe(agree / n, n, other_agree / other_n, other_n)
    assert -1 <= lower <= agree / n - other_agree / other_n <= upper <= 1
    assert lower <= smoothed(agree, n) - smoothed(other_agree, other_n) <= upper


@given(counted(), counted())
def test_exchanging_the_sides_turns_the_interval_of_a_difference_round(one, other):
    (agree, n), (other_agree, other_n) = one, other
    lower, upper = newcombe(agree / n, n, other_agree / other_n, other_n)
    assert newcombe(other_agree / other_n, other_n, agree / n, n) == pytest.approx((-upper, -lower))
