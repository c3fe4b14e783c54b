"""A set in which as many as possible find some of theirs: stories, and brute force on small halls."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence.selection import proportional

ITEMS = "abcdef"

ballots = st.lists(st.frozensets(st.sampled_from(ITEMS)), max_size=7)
halls = st.fixed_dictionaries({"elected": ballots, "civil": ballots})


def everybody(hall):
    return [ballot for cast in hall.values() for ballot in cast]


def approvals(hall, item):
    return sum(item in ballot for ballot in everybody(hall))


def satisfaction(hall, items):
    """Thiele's measure of a set: 1 + 1/2 + … + 1/m for everybody who approves m items of it."""
    return sum(
        Fraction(1, place) for ballot in everybody(hall) for place in range(1, len(ballot & set(items)) + 1)
    )


def carries(cast, item, share=0.6):
    return bool(cast) and sum(item in ballot for ballot in cast) / len(cast) >= share


def test_the_smaller_side_finds_some_of_its_own():
    hall = {"elected": [{"d", "e", "f"}] * 10, "civil": [{"a", "b", "c"}] * 30}
    selection = proportional(ITEMS, hall, size=4)
    assert selection.items == ("a", "b", "c", "d")
    assert selection.represented == selection.voters == {"elected": 10, "civil": 30}
    assert selection.approvals["d"] == {"elected": 10, "civil": 0}
    assert proportional(ITEMS, hall, size=3).represented == {"elected": 0, "civil": 30}


def test_the_floor_puts_first_what_both_sides_carry():
    hall = {
        "elected": [{"a", "f"}] * 6 + [{"a"}] * 4,
        "civil": [{"a"}] * 4 + [{"a", "f"}] * 1 + [{"f"}] * 5,
    }
    assert proportional(ITEMS, hall, size=1).items == ("a",)
    selection = proportional(ITEMS, hall, size=1, floor=1)
    assert (selection.items, selection.short) == (("f",), 0)
    assert selection.approvals == {"f": {"elected": 6, "civil": 6}}
    assert selection.represented == {"elected": 6, "civil": 6}
    larger = proportional(ITEMS, hall, size=2, floor=1)
    assert larger.items == ("f", "a")
    assert larger.represented == {"elected": 10, "civil": 10}


def test_a_floor_that_cannot_be_reached_says_how_much_is_missing():
    hall = {"elected": [{"a", "f"}] * 5, "civil": [{"b", "f"}] * 5}
    selection = proportional(ITEMS, hall, size=3, floor=3)
    assert selection.items == ("f", "a", "b")
    assert selection.short == 2


def test_a_college_that_did_not_vote_carries_nothing():
    selection = proportional(ITEMS, {"elected": [], "civil": [{"a"}] * 5}, size=1, floor=1)
    assert (selection.items, selection.short) == (("a",), 1)
    assert selection.represented == {"elected": 0, "civil": 5}


def test_what_nobody_approves_is_not_chosen_and_what_is_no_candidate_is_passed_over():
    selection = proportional("ab", {"civil": [{"a", "merged"}]}, size=2)
    assert selection.items == ("a",)


def test_nobody_voted():
    selection = proportional(ITEMS, {"elected": [], "civil": []}, size=3)
    assert (selection.items, selection.represented) == ((), {"elected": 0, "civil": 0})


def test_of_equal_candidates_the_first_given_is_chosen():
    hall = {"civil": [{"a", "b"}, {"b", "a"}]}
    assert proportional("ab", hall, size=1).items == ("a",)
    assert proportional("ba", hall, size=1).items == ("b",)


def test_a_third_of_three_is_as_much_as_one_whole():
    """Sums of thirds, rounded on the way, can fall short of one; then the second would win over the first."""
    hall = {"civil": [{"a", "b", "c"}] * 6 + [{"d"}] * 2}
    assert proportional("abdc", hall, size=3).items == ("a", "b", "d")
    assert proportional("abcd", hall, size=3).items == ("a", "b", "c")


@pytest.mark.parametrize(
    ("changed", "about"),
    [
        ({"size": 0}, "size"),
        ({"size": 1.5}, "size"),
        ({"floor": -1}, "floor"),
        ({"floor": 3}, "floor"),
        ({"floor_share": 0}, "share"),
        ({"floor_share": 1.1}, "share"),
        ({"floor_share": float("nan")}, "share"),
        ({"candidates": "aba"}, "twice"),
        ({"ballots": {}}, "no college"),
    ],
)
def test_what_only_a_mistake_can_ask_is_refused(changed, about):
    asked = {"candidates": "ab", "ballots": {"civil": [{"a"}]}, "size": 2, **changed}
    with pytest.raises(ValueError, match=about):
        proportional(**asked)


@given(halls)
def test_a_set_of_one_is_what_most_approve(hall):
    items = proportional(ITEMS, hall, size=1).items
    most = max(ITEMS, key=lambda item: approvals(hall, item))
    assert items == ((most,) if approvals(hall, most) else ())


@given(halls)
def test_a_floor_of_one_is_what_most_approve_among_what_both_carry(hall):
    selection = proportional(ITEMS, hall, size=1, floor=1)
    carried = [item for item in ITEMS if all(carries(cast, item) for cast in hall.values())]
    if carried:
        assert selection.items == (max(carried, key=lambda item: approvals(hall, item)),)
    else:
        assert selection.items == proportional(ITEMS, hall, size=1).items
    assert selection.short == (not carried)


@given(halls, st.integers(1, 6))
def test_every_step_adds_what_raises_the_satisfaction_most(hall, size):
    items = proportional(ITEMS, hall, size=size).items
    for step in range(len(items)):
        before = items[:step]
        rest = [item for item in ITEMS if item not in before]
        assert items[step] == max(rest, key=lambda item: satisfaction(hall, (*before, item)))
    if len(items) < size:
        assert not any(approvals(hall, item) for item in ITEMS if item not in items)


@given(halls, st.integers(1, 5))
def test_no_group_that_is_large_enough_and_agrees_is_left_with_nothing(hall, size):
    """Justified representation, which the rule is known to give for sets of up to five."""
    heard = set(proportional(ITEMS, hall, size=size).items)
    unheard = [ballot for ballot in everybody(hall) if not ballot & heard]
    for item in ITEMS:
        assert sum(item in ballot for ballot in unheard) * size < max(1, len(everybody(hall)))


@given(halls, st.integers(1, 5), st.integers(0, 5))
def test_a_floor_is_kept_as_far_as_there_is_something_to_keep_it_with(hall, size, floor):
    floor = min(floor, size)
    selection = proportional(ITEMS, hall, size=size, floor=floor)
    carried = {item for item in ITEMS if all(carries(cast, item) for cast in hall.values())}
    assert len(carried & set(selection.items)) + selection.short >= floor
    assert selection.short == max(0, floor - len(carried))
    assert len(set(selection.items)) == len(selection.items) <= size


@given(halls, st.integers(0, 3))
def test_a_larger_set_begins_with_a_smaller_one_and_represents_no_fewer(hall, floor):
    sets = [proportional(ITEMS, hall, size=size, floor=floor) for size in range(max(1, floor), 7)]
    for small, large in combinations(sets, 2):
        assert large.items[: len(small.items)] == small.items
        assert all(large.represented[college] >= small.represented[college] for college in hall)


@given(halls, st.integers(1, 4))
def test_whom_a_set_represents_is_counted_by_hand(hall, size):
    selection = proportional(ITEMS, hall, size=size)
    chosen = set(selection.items)
    assert selection.represented == {
        college: sum(bool(ballot & chosen) for ballot in cast) for college, cast in hall.items()
    }
    assert selection.approvals == {
        item: {college: sum(item in ballot for ballot in cast) for college, cast in hall.items()}
        for item in selection.items
    }


def test_brute_force_knows_a_better_pair_than_the_greedy_one():
    """What greed costs: it may miss the best set. It is kept because every step of it can be told to the room."""
    hall = {"civil": [{"a", "b"}] * 3 + [{"a", "c"}] * 3 + [{"b"}, {"c"}] * 2}
    greedy = proportional("abc", hall, size=2).items
    best = max(combinations("abc", 2), key=lambda items: satisfaction(hall, items))
    assert set(best) == {"b", "c"}
    assert satisfaction(hall, greedy) < satisfaction(hall, best)
