"""Dots, normalised within each college."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence.dots import dot_shares

COLLEGES = ("elected", "civil")


def test_every_college_is_measured_by_its_own_dots_and_voters():
    shares = dot_shares(
        {"tram": {"elected": (30, 20), "civil": (43, 43)}, "port": {"elected": (90, 30), "civil": (0, 0)}},
        {"elected": 30, "civil": 43},
    )
    assert shares["tram"] == {"elected": (30 / 120, 20 / 30), "civil": (1, 1)}
    assert shares["port"] == {"elected": (90 / 120, 1), "civil": (0, 0)}


def test_of_a_college_that_did_not_vote_nothing_is_known():
    shares = dot_shares({"tram": {"civil": (4, 2)}}, {"elected": 0, "civil": 2})
    assert shares["tram"] == {"elected": (None, None), "civil": (1, 1)}


def test_a_college_whose_dots_all_lie_elsewhere_has_backed_nothing_here():
    assert dot_shares({"tram": {}}, {"civil": 5})["tram"]["civil"] == (None, 0)


@pytest.mark.parametrize(
    ("tallies", "voters", "about"),
    [
        ({"tram": {"civil": (3, 4)}}, {"civil": 9}, "4 backers"),
        ({"tram": {"civil": (9, 4)}}, {"civil": 3}, "3 voters"),
        ({"tram": {"civil": (9, 0)}}, {"civil": 3}, "0 backers"),
        ({"tram": {"civil": (-1, 0)}}, {"civil": 3}, "-1"),
        ({"tram": {"civil": (1.5, 1)}}, {"civil": 3}, "1.5"),
        ({"tram": {"civil": (1, 1, 1)}}, {"civil": 3}, "2 counts"),
        ({"tram": {"civil": (1, 1)}}, {"civil": -3}, "-3"),
        ({"tram": {"civil": (1, 1)}}, {"elected": 3}, "civil"),
    ],
)
def test_counts_that_cannot_be_are_refused(tallies, voters, about):
    with pytest.raises(ValueError, match=about):
        dot_shares(tallies, voters)


ballot = st.dictionaries(st.sampled_from("abc"), st.integers(1, 4), min_size=1)
halls = st.fixed_dictionaries({college: st.lists(ballot, max_size=8) for college in COLLEGES})


def counted(hall):
    return {
        item: {
            college: (sum(cast.get(item, 0) for cast in ballots), sum(item in cast for cast in ballots))
            for college, ballots in hall.items()
        }
        for item in "abc"
    }


@given(halls)
def test_the_dots_of_a_college_add_up_to_one(hall):
    shares = dot_shares(counted(hall), {college: len(ballots) for college, ballots in hall.items()})
    for college, ballots in hall.items():
        parts = [shares[item][college] for item in "abc"]
        if ballots:
            assert sum(part.of_dots or 0 for part in parts) == pytest.approx(1)
            assert [part.of_voters for part in parts] == [
                sum(item in cast for cast in ballots) / len(ballots) for item in "abc"
            ]
        else:
            assert parts == [(None, None)] * 3


@given(halls)
def test_what_one_college_does_changes_no_share_of_the_other(hall):
    alone = {**hall, "elected": []}
    voters = {college: len(ballots) for college, ballots in hall.items()}
    with_both, with_one = (
        dot_shares(counted(hall), voters),
        dot_shares(counted(alone), {**voters, "elected": 0}),
    )
    assert [with_both[item]["civil"] for item in "abc"] == [with_one[item]["civil"] for item in "abc"]
