"""Who sits with whom in the rounds of 1-2-4-All."""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.rounds import circles

chairs = st.sets(st.integers(0, 11), min_size=1)


@given(chairs, st.sampled_from((1, 2, 4, 0)))
def test_everybody_is_in_one_circle_and_nobody_alone_who_need_not_be(chairs, size):
    found = circles(chairs, size)
    assert sorted(chair for circle in found for chair in circle) == sorted(chairs)
    if size > 1 and len(chairs) > 1:
        assert all(2 <= len(circle) <= size + 1 for circle in found)
    if size == 1:
        assert all(len(circle) == 1 for circle in found)
    if size == 0:
        assert len(found) == 1


def test_a_full_table_of_nine_sits_in_pairs_and_in_fours():
    assert circles(range(9), 2) == ((0, 1), (2, 3), (4, 5), (6, 7, 8))
    assert circles(range(9), 4) == ((0, 1, 2, 3), (4, 5, 6, 7, 8))


def test_who_comes_later_changes_no_circle_but_their_own():
    assert circles({0, 1, 2, 3}, 2) == ((0, 1), (2, 3))
    assert circles({0, 1, 2, 3, 4, 5}, 2)[:2] == ((0, 1), (2, 3))


def test_those_whose_neighbours_are_away_come_together():
    assert circles({0, 2, 4, 6}, 2) == ((0, 2), (4, 6))
    assert circles({3}, 2) == ((3,),)
    assert circles((), 2) == ()
