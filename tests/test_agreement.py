"""The measures of agreement say what they are said to say."""

from random import Random

import pytest

from tests.agreement import adjusted_mutual_information, adjusted_rand, average_precision

MEASURES = pytest.mark.parametrize("measure", [adjusted_rand, adjusted_mutual_information])


@MEASURES
def test_the_same_groups_under_other_names_agree_wholly(measure):
    assert measure([0, 0, 1, 1, 2], ["b", "b", "a", "a", "c"]) == pytest.approx(1.0)
    assert measure([7, 7, 7], [1, 1, 1]) == 1.0


@MEASURES
def test_groups_drawn_by_lot_agree_no_more_than_by_chance(measure):
    chance = Random(5)
    drawn = [
        measure([chance.randrange(9) for _ in range(90)], [chance.randrange(30) for _ in range(90)])
        for _ in range(60)
    ]
    assert abs(sum(drawn) / len(drawn)) < 0.02


def test_two_groupings_agree_as_much_as_was_computed_elsewhere():
    # By scikit-learn 1.9.1.
    ours = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4]
    theirs = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 0, 4]
    assert adjusted_rand(ours, theirs) == pytest.approx(0.29285714285714287)
    assert adjusted_mutual_information(ours, theirs) == pytest.approx(0.3779090378683611)


def test_a_right_answer_counts_less_the_later_it_comes():
    assert average_precision([True, True, False]) == 1.0
    assert average_precision([False, True]) == 0.5
    assert average_precision([True, False, True]) == pytest.approx((1 + 2 / 3) / 2)
