"""Which colleges are told alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.ballots.grouping import grouped

NAMES = ("elected", "civil", "technical", "guests")


@pytest.mark.parametrize(
    ("voters", "groups"),
    [
        ({"elected": 30, "civil": 43}, (("elected",), ("civil",))),
        ({"elected": 3, "civil": 43}, (("elected", "civil"),)),
        ({"elected": 3, "civil": 43, "technical": 2}, (("civil",), ("elected", "technical"))),
        ({"elected": 30, "civil": 0}, (("elected",), ("civil",))),
        ({"elected": 2, "civil": 0}, (("elected", "civil"),)),
        ({"elected": 0, "civil": 0}, (("elected",), ("civil",))),
    ],
)
def test_small_colleges_are_told_together(voters, groups):
    assert sorted(grouped(voters, 5)) == sorted(groups)


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(0, 12), min_size=1), st.integers(2, 8))
def test_nobody_is_told_in_a_group_that_is_too_small_while_there_is_another(voters, least):
    groups = grouped(voters, least)
    assert sorted(college for group in groups for college in group) == sorted(voters)
    for group in groups:
        here = sum(voters[college] for college in group)
        assert here == 0 or here >= least or len(groups) == 1
