"""What the colleges say of one item: the four cases of CONVERGENCE, every label, and what holds for all tallies."""

from dataclasses import FrozenInstanceError
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence import LABELS, read

A = {"elected": (21, 9, 0), "civil": (30, 13, 0)}
B = {"elected": (10, 20, 0), "civil": (42, 1, 0)}
C = {"elected": (28, 2, 0), "civil": (24, 19, 0)}
D = {"elected": (30, 0, 0), "civil": (43, 0, 0)}

tally = st.tuples(st.integers(0, 45), st.integers(0, 45), st.integers(0, 25))
two = st.fixed_dictionaries({"elected": tally, "civil": tally})
several = st.dictionaries(st.sampled_from(["elected", "civil", "technical", "youth"]), tally, min_size=2)
thresholds = st.floats(0.5, 1, exclude_min=True, exclude_max=True)
n_mins = st.integers(1, 30)


# ── The vectors ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("tallies", "mean", "smallest", "gap", "label"),
    [
        (A, 0.688, 0.688, 0.00, "shared_agreement"),
        (B, 0.573, 0.344, 0.61, "one_college"),
        (C, 0.710, 0.556, 0.35, "uneven_agreement"),
        (D, 0.973, 0.969, 0.01, "shared_agreement"),
    ],
    ids="ABCD",
)
def test_the_four_cases(tallies, mean, smallest, gap, label):
    comparison = read(tallies)
    assert comparison.gac == pytest.approx(mean, abs=0.0005)
    assert min(comparison.shares.values()) == pytest.approx(smallest, abs=0.0005)
    assert comparison.gap == pytest.approx(gap, abs=0.005)
    assert comparison.label == label


def test_what_one_side_alone_carries_names_the_side():
    comparison = read(B)
    assert comparison.carried_by == ("civil",)
    assert (comparison.highest, comparison.lowest) == ("civil", "elected")
    assert comparison.gap_is_wide


def test_an_uneven_agreement_names_the_side_that_is_more_in_favour():
    comparison = read(C)
    assert comparison.carried_by == ("elected",)
    assert comparison.gap_interval == pytest.approx((0.17, 0.53), abs=0.005)
    assert comparison.gap_is_wide


def test_what_both_carry_names_nobody_and_has_no_wide_gap():
    for comparison in (read(A), read(D)):
        assert comparison.carried_by == ()
        assert not comparison.gap_is_wide


# ── The labels ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_said_below_ten_answers_of_a_college_and_a_pass_is_an_answer():
    assert read({"elected": (9, 0, 0), "civil": (43, 0, 0)}).label == "too_few"
    assert read({"elected": (9, 0, 1), "civil": (43, 0, 0)}).label == "shared_agreement"
    assert read({"elected": (9, 0, 0), "civil": (43, 0, 0)}, n_min=9).label == "shared_agreement"


def test_a_share_that_is_the_threshold_to_the_digit_carries():
    at_threshold = {"elected": (5, 3, 0), "civil": (11, 7, 0)}
    shares = read(at_threshold, n_min=8).shares
    assert shares == {"elected": 6 / 10, "civil": 12 / 20}
    assert read(at_threshold, n_min=8).label == "shared_agreement"


def test_who_is_at_the_threshold_to_the_digit_is_named():
    comparison = read({"elected": (59, 39, 0), "civil": (10, 33, 0)})
    assert comparison.shares["elected"] == 0.6
    assert (comparison.label, comparison.carried_by) == ("one_college", ("elected",))


def test_what_both_reject_is_a_shared_rejection():
    assert read({"elected": (2, 28, 0), "civil": (5, 38, 0)}).label == "shared_rejection"


def test_passes_keep_an_item_from_being_carried():
    assert read({"elected": (15, 0, 15), "civil": (22, 0, 21)}).label == "to_debate"


def test_a_college_at_exactly_one_half_does_not_follow():
    comparison = read({"elected": (29, 1, 0), "civil": (20, 20, 0)})
    assert comparison.shares["civil"] == 0.5
    assert comparison.label == "one_college"


def test_a_gap_that_may_be_none_is_to_debate_and_not_a_side():
    comparison = read({"elected": (13, 7, 0), "civil": (11, 9, 0)})
    assert max(comparison.shares.values()) >= 0.6
    assert comparison.gap_interval.lower < 0 < comparison.gap_interval.upper
    assert comparison.label == "to_debate"


def test_of_three_colleges_the_two_that_carry_are_both_named():
    comparison = read({"elected": (28, 2, 0), "civil": (8, 35, 0), "technical": (14, 1, 0)})
    assert comparison.label == "one_college"
    assert comparison.carried_by == ("elected", "technical")
    assert (comparison.highest, comparison.lowest) == ("elected", "civil")


def test_the_smallest_and_the_largest_of_three_decide():
    assert read({"elected": (28, 2, 0), "civil": (40, 3, 0), "technical": (10, 5, 0)}).label == (
        "shared_agreement"
    )
    assert read({"elected": (28, 2, 0), "civil": (40, 3, 0), "technical": (8, 7, 0)}).label == (
        "uneven_agreement"
    )


# ── What a hall can do ───────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_voted():
    comparison = read({"elected": (0, 0, 0), "civil": (0, 0, 0)})
    assert comparison.label == "too_few"
    assert comparison.shares == {"elected": 0.5, "civil": 0.5}
    assert comparison.intervals == {"elected": (0, 1), "civil": (0, 1)}
    assert (comparison.gap, comparison.gap_interval, comparison.controversy) == (0, (-1, 1), 0)
    assert comparison.gac == pytest.approx(0.5)


def test_all_passed():
    comparison = read({"elected": (0, 0, 30), "civil": (0, 0, 43)})
    assert comparison.label == "to_debate"
    assert comparison.controversy == 0
    assert comparison.shares == {"elected": 1 / 32, "civil": 1 / 45}


def test_one_college_shares_with_nobody():
    comparison = read({"elected": (30, 0, 0)})
    assert comparison.label == "too_few"
    assert comparison.shares == {"elected": 31 / 32}
    assert (comparison.highest, comparison.lowest, comparison.gap) == ("elected", "elected", 0)
    assert comparison.gap_interval == (-1, 1)


def test_a_college_of_one_is_too_few():
    assert read({"elected": (1, 0, 0), "civil": (43, 0, 0)}).label == "too_few"


def test_a_room_that_is_evenly_split_is_the_most_divided():
    even, uneven = read({"elected": (15, 15, 0), "civil": (21, 22, 0)}), read(C)
    assert even.controversy == pytest.approx(2 * 36 / (73 + 7.3))
    assert uneven.controversy == pytest.approx(2 * 21 / (73 + 7.3))


# ── What only a mistake can do ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("threshold", [0.0, 0.5, 1.0, 1, 1.5, -0.6, float("nan"), float("inf")])
def test_a_threshold_that_is_out_of_range_is_refused(threshold):
    with pytest.raises(ValueError, match="threshold"):
        read(A, threshold=threshold)


@pytest.mark.parametrize("n_min", [0, -1, 2.5, True, None])
def test_a_minimum_below_one_is_refused(n_min):
    with pytest.raises(ValueError, match="n_min"):
        read(A, n_min=n_min)


@pytest.mark.parametrize(
    "tally",
    [(-1, 5, 5), (1.0, 5, 5), (True, 5, 5), ("1", 5, 5), (None, 5, 5), (5, 5), (5, 5, 5, 5), "555", 5, None],
)
def test_a_tally_that_is_none_is_refused_and_the_college_named(tally):
    with pytest.raises(ValueError, match="'civil'"):
        read({"elected": (20, 5, 5), "civil": tally})


def test_no_college_is_refused():
    with pytest.raises(ValueError, match="no college"):
        read({})


def test_a_comparison_is_not_changed():
    with pytest.raises(FrozenInstanceError):
        read(A).label = "to_debate"  # type: ignore[misc]


# ── What holds for all tallies ───────────────────────────────────────────────────────────────────────────────────


@given(several, n_mins, thresholds)
def test_every_item_has_one_label_and_it_is_the_first_rule_that_holds(tallies, n_min, threshold):
    """The rules of CONVERGENCE anew, as conditions that exclude each other."""
    comparison = read(tallies, n_min=n_min, threshold=threshold)
    shares = comparison.shares.values()
    against = [
        (disagree + 1) / (agree + disagree + passed + 2) for agree, disagree, passed in tallies.values()
    ]
    few = any(sum(counts) < n_min for counts in tallies.values())
    agreed, rejected = min(shares) >= threshold, min(against) >= threshold
    apart = max(shares) >= threshold and not agreed and comparison.gap_interval.lower > 0
    holds = {
        "too_few": few,
        "shared_agreement": not few and agreed,
        "shared_rejection": not few and rejected,
        "uneven_agreement": not few and apart and min(shares) > 0.5,
        "one_college": not few and apart and min(shares) <= 0.5,
        "to_debate": not few and not agreed and not rejected and not apart,
    }
    assert holds.keys() == set(LABELS)
    assert [label for label, held in holds.items() if held] == [comparison.label]


@given(several, n_mins, thresholds)
def test_whom_a_label_speaks_of(tallies, n_min, threshold):
    comparison = read(tallies, n_min=n_min, threshold=threshold)
    if comparison.label in ("one_college", "uneven_agreement"):
        assert comparison.highest in comparison.carried_by
        assert comparison.lowest not in comparison.carried_by
    else:
        assert comparison.carried_by == ()


@given(several, n_mins, thresholds)
def test_every_figure_is_in_its_range(tallies, n_min, threshold):
    comparison = read(tallies, n_min=n_min, threshold=threshold)
    shares = comparison.shares.values()
    assert all(0 < share < 1 for share in shares)
    for college, (lower, upper) in comparison.intervals.items():
        assert 0 <= lower <= comparison.shares[college] <= upper <= 1
    assert comparison.highest != comparison.lowest
    assert comparison.gap == max(shares) - min(shares)
    assert -1 <= comparison.gap_interval.lower <= comparison.gap <= comparison.gap_interval.upper <= 1
    assert min(shares) - 1e-9 <= comparison.gac <= max(shares) + 1e-9
    assert 0 < comparison.gac_against < 1
    assert 0 <= comparison.controversy < 1


@given(two)
def test_for_two_colleges_the_mean_is_the_root_of_the_product(tallies):
    comparison = read(tallies)
    assert comparison.gac == pytest.approx(sqrt(comparison.shares["elected"] * comparison.shares["civil"]))


@given(two, n_mins, thresholds)
def test_exchanging_two_colleges_exchanges_them_and_changes_nothing_else(tallies, n_min, threshold):
    other = {"elected": "civil", "civil": "elected"}
    swapped = {other[college]: counts for college, counts in tallies.items()}
    one = read(tallies, n_min=n_min, threshold=threshold)
    two = read(swapped, n_min=n_min, threshold=threshold)
    assert two.shares == {other[college]: share for college, share in one.shares.items()}
    assert two.intervals == {other[college]: interval for college, interval in one.intervals.items()}
    assert two.carried_by == tuple(other[college] for college in one.carried_by)
    assert (two.label, two.gap, two.gap_interval) == (one.label, one.gap, one.gap_interval)
    assert (two.gac, two.gac_against, two.controversy) == (one.gac, one.gac_against, one.controversy)
    if tallies["elected"] != tallies["civil"] and one.gap:
        assert (two.highest, two.lowest) == (other[one.highest], other[one.lowest])


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_the_colleges_decides_nothing(tallies, random):
    order = list(tallies)
    random.shuffle(order)
    one, two = read(tallies), read({college: tallies[college] for college in order})
    assert set(one.carried_by) == set(two.carried_by)
    for field in ("label", "shares", "intervals", "highest", "lowest", "gap", "gap_interval", "gac"):
        assert getattr(one, field) == getattr(two, field)


def test_of_equal_shares_the_interval_does_not_depend_on_the_names():
    """11 of 16 and 5 of 7 have the same smoothed share, and different raw ones."""
    large, small = (11, 5, 0), (5, 2, 0)
    one, two = read({"a": large, "b": small}, n_min=7), read({"a": small, "b": large}, n_min=7)
    assert one.gap == two.gap == 0
    assert one.gap_interval == two.gap_interval
    assert one.gap_interval.lower != -one.gap_interval.upper


@given(several, thresholds)
def test_turning_every_answer_round_turns_agreement_into_rejection(tallies, threshold):
    turned = {college: (disagree, agree, passed) for college, (agree, disagree, passed) in tallies.items()}
    one, two = read(tallies, threshold=threshold), read(turned, threshold=threshold)
    assert (one.label == "shared_agreement") == (two.label == "shared_rejection")
    assert (one.gac, one.gac_against) == (two.gac_against, two.gac)
    assert one.controversy == two.controversy


@given(several, thresholds, st.data())
def test_one_who_comes_round_never_ends_a_shared_agreement(tallies, threshold, data):
    college = data.draw(st.sampled_from(sorted(tallies)))
    agree, disagree, passed = tallies[college]
    come_round = (agree + 1, disagree - 1, passed) if disagree else (agree + 1, disagree, passed)
    before = read(tallies, threshold=threshold)
    after = read({**tallies, college: come_round}, threshold=threshold)
    assert after.shares[college] > before.shares[college]
    assert after.gac > before.gac
    if before.label == "shared_agreement":
        assert after.label == "shared_agreement"


@given(several, thresholds, thresholds)
def test_a_higher_threshold_makes_no_new_agreement_and_no_new_rejection(tallies, one, other):
    low, high = sorted((one, other))
    strict, mild = read(tallies, threshold=high).label, read(tallies, threshold=low).label
    for label in ("shared_agreement", "shared_rejection"):
        assert strict != label or mild == label


@given(several, n_mins, n_mins)
def test_asking_for_more_answers_only_ever_makes_too_few(tallies, one, other):
    low, high = sorted((one, other))
    assert read(tallies, n_min=high).label in ("too_few", read(tallies, n_min=low).label)
