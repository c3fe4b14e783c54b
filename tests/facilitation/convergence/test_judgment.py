"""Majority judgment: against the definition by hand, on every small electorate."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence.judgment import at_equal_weight, completed, median, ranking, value

ELECTED, CIVIL = [0, 0, 3, 2, 25], [3, 25, 5, 5, 5]

tallies = st.integers(2, 6).flatmap(
    lambda length: st.lists(st.integers(0, 12), min_size=length, max_size=length)
)


def every_tally(grades, judges):
    """Every way in which so many judges can have spread over the grades."""
    for bars in combinations(range(judges + grades - 1), grades - 1):
        edges = (-1, *bars, judges + grades - 1)
        yield tuple(high - low - 1 for low, high in pairwise(edges))


def taken_away(tally):
    """The definition: take away one lower median after the other, and compare what comes out."""
    left = [grade for grade, count in enumerate(tally) for _ in range(count)]
    return [left.pop((len(left) + 1) // 2 - 1) for _ in range(len(left))]


def sign(one, two):
    return (one > two) - (one < two)


@pytest.mark.parametrize(("grades", "judges"), [(2, 9), (3, 8), (3, 9), (4, 6), (4, 7), (5, 5), (5, 6)])
def test_values_compare_as_the_definition_does_on_every_small_electorate(grades, judges):
    electorate = {tally: (value(tally), taken_away(tally)) for tally in every_tally(grades, judges)}
    assert len(electorate) > judges
    for (one, one_away), (two, two_away) in combinations(electorate.values(), 2):
        assert sign(one, two) == sign(one_away, two_away)


def test_a_combined_median_hides_two_that_are_far_apart():
    (only,) = ranking({"tram": {"elected": ELECTED, "civil": CIVIL}})
    assert (only.median, only.medians, only.rank) == (3, {"elected": 4, "civil": 1}, 1)
    assert only.tally == (90, 750, 279, 236, 1225)


def test_the_larger_side_decides_and_contestation_wins_an_equality():
    assert value([1, 1, 3, 2, 1])[:2] == (2, 3)
    assert value([2, 2, 2, 1, 1])[:2] == (1, 4)
    assert value([2, 1, 3, 2, 1])[:2] == (2, -3)
    assert value([0, 0, 5, 0, 0]) == (2, 0)
    assert value([0, 0, 3, 2, 0]) > value([0, 0, 5, 0, 0]) > value([0, 1, 4, 0, 0])


def test_median_judgments_move_to_the_nearest_grade_of_the_larger_side():
    assert value([3, 0, 4, 0, 2]) == (2, -3, 0, 2, 4, 0)
    assert value([2, 0, 4, 0, 3]) == (2, 3, 4, -2, 0, 0)


def test_equal_proposals_share_a_rank_and_stay_in_the_order_given():
    best, same = {"civil": [0, 0, 5]}, {"civil": [1, 2, 2]}
    ranked = ranking({"b": same, "a": same, "c": best, "d": {"civil": [5, 0, 0]}})
    assert [(judged.item, judged.rank) for judged in ranked] == [("c", 1), ("b", 2), ("a", 2), ("d", 4)]


def test_no_proposals_have_no_ranks():
    assert ranking({}) == ()


def test_where_nobody_judged_there_is_no_grade():
    assert median([0, 0, 0]) is None
    assert value([0, 0, 0]) == ()
    (only,) = ranking({"tram": {"elected": [0, 0, 0], "civil": [0, 0, 0]}})
    assert (only.median, only.medians) == (None, {"elected": None, "civil": None})


def test_a_college_that_did_not_judge_leaves_the_word_to_the_others_and_is_seen_to():
    (only,) = ranking({"tram": {"elected": [0, 0, 0], "civil": [1, 2, 4]}})
    assert (only.median, only.medians, only.tally) == (2, {"elected": None, "civil": 2}, (1, 2, 4))


def test_abstentions_count_as_the_worst_grade_where_that_is_the_rule():
    assert completed([1, 0, 4], 9) == (5, 0, 4)
    assert completed([1, 0, 4], 5) == (1, 0, 4)
    with pytest.raises(ValueError, match="5 judgments"):
        completed([1, 0, 4], 4)


@pytest.mark.parametrize(
    "other",
    [
        {"elected": [1, 2], "civil": [4, 1]},
        {"elected": [1, 1, 0], "civil": [2, 3, 0]},
        {"elected": [1, 1], "technical": [2, 3]},
        {"elected": [1, 1]},
    ],
)
def test_proposals_that_not_all_have_judged_are_refused(other):
    with pytest.raises(ValueError, match="each college has judged all of them"):
        ranking({"tram": {"elected": [1, 1], "civil": [2, 3]}, "port": other})


@pytest.mark.parametrize("tally", [[], [5], [1, -1], [1, 2.0], [1, True], "12", None])
def test_a_tally_that_is_none_is_refused(tally):
    for judge in (
        value,
        median,
        lambda tally: completed(tally, 5),
        lambda tally: at_equal_weight({"a": tally}),
    ):
        with pytest.raises(ValueError, match="wanted for the tally"):
            judge(tally)


@pytest.mark.parametrize(
    ("colleges", "about"), [({}, "no college"), ({"elected": [1, 2], "civil": [1, 2, 3]}, "one scale")]
)
def test_colleges_that_cannot_be_weighed_together_are_refused(colleges, about):
    with pytest.raises(ValueError, match=about):
        at_equal_weight(colleges)


@given(tallies.filter(any))
def test_more_than_half_stand_by_the_median_and_half_do_not_give_more(tally):
    grade, judges = median(tally), sum(tally)
    assert grade is not None
    assert 2 * sum(tally[grade:]) > judges
    assert 2 * sum(tally[: grade + 1]) >= judges
    assert tally[grade]


@given(tallies.filter(any), st.data())
def test_a_judgment_that_rises_never_lowers_a_value(tally, data):
    low = data.draw(st.sampled_from([grade for grade, count in enumerate(tally) if count]))
    high = data.draw(st.integers(low, len(tally) - 1))
    raised = list(tally)
    raised[low] -= 1
    raised[high] += 1
    assert value(raised) >= value(tally)


@given(st.data(), st.integers(2, 6))
def test_counting_everybody_several_times_changes_no_order(data, times):
    one, two = data.draw(st.sampled_from([*combinations(every_tally(4, 6), 2)]))
    larger = [[count * times for count in tally] for tally in (one, two)]
    assert sign(value(one), value(two)) == sign(*map(value, larger))
    assert median(larger[0]) == median(one)


@given(st.integers(2, 5), st.integers(2, 4), st.data())
def test_colleges_weigh_the_same_and_keep_their_proportions(grades, how_many, data):
    row = st.lists(st.integers(0, 9), min_size=grades, max_size=grades).filter(any)
    colleges = {f"college_{place}": data.draw(row) for place in range(how_many)}
    together = at_equal_weight(colleges)
    assert sum(together) % how_many == 0
    each = sum(together) // how_many
    for grade in range(grades):
        parts = [each * tally[grade] / sum(tally) for tally in colleges.values()]
        assert together[grade] == pytest.approx(sum(parts))


@given(st.data())
def test_two_colleges_weigh_by_each_others_number(data):
    row = st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(any)
    elected, civil = data.draw(row), data.draw(row)
    crossed = [one * sum(civil) + two * sum(elected) for one, two in zip(elected, civil, strict=True)]
    together = at_equal_weight({"elected": elected, "civil": civil})
    factor = sum(crossed) // sum(together)
    assert [count * factor for count in together] == crossed
    assert median(together) == median(crossed)


@given(
    st.lists(st.sampled_from([*every_tally(3, 5)]), min_size=1, max_size=6), st.randoms(use_true_random=False)
)
def test_a_rank_does_not_depend_on_the_order_of_the_proposals(rows, random):
    proposals = {place: {"civil": tally} for place, tally in enumerate(rows)}
    order = list(proposals)
    random.shuffle(order)
    one = {judged.item: judged.rank for judged in ranking(proposals)}
    two = {judged.item: judged.rank for judged in ranking({item: proposals[item] for item in order})}
    assert one == two
    for item, rank in one.items():
        better = sum(taken_away(tally) > taken_away(rows[item]) for tally in rows)
        assert rank == 1 + better
