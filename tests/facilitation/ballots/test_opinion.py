"""Agree, disagree, pass: the four cases of CONVERGENCE, entered as votes, and what a hall can do besides."""

import pytest

from facilitation.activity import Row
from facilitation.ballots.tally import opinions
from tests.polls import Voter, answers, opinion, polled, result
from tests.story import KINDS

ELECTED = {"a": (21, 9, 0), "b": (10, 20, 0), "c": (28, 2, 0), "d": (30, 0, 0)}
CIVIL = {"a": (30, 13, 0), "b": (42, 1, 0), "c": (24, 19, 0), "d": (43, 0, 0)}


@pytest.fixture(scope="module")
def four_cases():
    """Thirty elected and forty-three of civil society on the cases A to D."""
    return polled("opinion", [*answers("elected", **ELECTED), *answers("civil", **CIVIL)])


def test_the_four_cases_come_out_with_their_labels_in_their_order(four_cases):
    lines = result(four_cases).lines
    assert {item: opinion(line).label for item, line in lines.items()} == {
        "a": "shared_agreement", "b": "one_college", "c": "uneven_agreement", "d": "shared_agreement",
    }  # fmt: skip
    assert sorted(lines, key=lambda item: lines[item].place) == ["d", "a", "c", "b"]
    assert [opinion(lines[item]).carried_by for item in "abcd"] == [(), (1,), (0,), ()]


def test_the_four_cases_have_their_figures(four_cases):
    told = result(four_cases)
    assert [(group.colleges, group.voters) for group in told.groups] == [(("elected",), 30), (("civil",), 43)]
    gacs = {item: round(opinion(line).gac, 3) for item, line in told.lines.items()}
    assert gacs == {"a": 0.688, "b": 0.573, "c": 0.71, "d": 0.973}
    gaps = {item: round(opinion(line).gap, 2) for item, line in told.lines.items()}
    assert gaps == {"a": 0.0, "b": 0.61, "c": 0.35, "d": 0.01}
    case = opinion(told.lines["c"])
    assert [round(end, 2) for end in case.gap_interval] == [0.17, 0.53]
    assert case.wide
    assert told.lines["c"].by == ((28, 2, 0), (24, 19, 0))
    assert told.lines["c"].counts == (52, 21, 0)


def test_the_export_says_what_the_wall_says(four_cases):
    rows: list[Row] = list(KINDS.activities["vote"].rows(KINDS.here(four_cases, four_cases.plan.phases[0])))
    [case] = [row.cells for row in rows if row.cells.get("item_id") == "c"]
    assert (case["label"], case["carried_by"], case["rank"]) == ("uneven_agreement", "elected", 3)
    assert (case["agree_elected"], case["disagree_civil"], case["pass_civil"]) == (28, 19, 0)
    assert (case["gap"], case["gap_low"], case["gap_high"]) == (0.3507, 0.1742, 0.53)
    assert (case["share_elected"], case["low_elected"], case["high_elected"]) == (0.9062, 0.7868, 0.9815)
    assert [row.cells for row in rows if row.table == "turnout"] == [
        {"phase": "Vote", "college": "elected", "voters": 30, "paper": 0},
        {"phase": "Vote", "college": "civil", "voters": 43, "paper": 0},
    ]


def test_the_board_of_convergence_is_told_the_counts_of_each_group(four_cases):
    groups, tallies = opinions(four_cases.work["vote"], four_cases)
    assert ["+".join(group.colleges) for group in groups] == ["elected", "civil"]
    assert tallies["b"] == {"elected": (10, 20, 0), "civil": (42, 1, 0)}


def test_nobody_voted():
    told = result(polled("opinion", []))
    assert told.voters == 0
    assert {(opinion(line).label, line.place) for line in told.lines.values()} == {("too_few", 1)}
    assert opinion(told.lines["a"]).intervals == ((0.0, 1.0), (0.0, 1.0))


def test_all_passed():
    told = result(polled("opinion", [*answers("elected", a=(0, 0, 12)), *answers("civil", a=(0, 0, 12))]))
    assert (opinion(told.lines["a"]).label, opinion(told.lines["a"]).controversy) == ("to_debate", 0.0)
    assert opinion(told.lines["b"]).label == "too_few"


def test_a_college_of_one_is_told_with_the_other_and_shares_with_nobody():
    voters = [*answers("elected", a=(1, 0, 0)), *answers("civil", a=(20, 0, 0))]
    told = result(polled("opinion", voters))
    assert [group.colleges for group in told.groups] == [("elected", "civil")]
    assert told.lines["a"].by == ((21, 0, 0),)
    assert opinion(told.lines["a"]).label == "too_few"


def test_the_thresholds_of_the_plan_decide():
    voters = [*answers("elected", a=(6, 2, 0)), *answers("civil", a=(8, 0, 0))]
    assert opinion(result(polled("opinion", voters)).lines["a"]).label == "too_few"
    assert opinion(result(polled("opinion", voters, n_min=8)).lines["a"]).label == "shared_agreement"
    stricter = polled("opinion", voters, n_min=8, threshold=0.75)
    assert opinion(result(stricter).lines["a"]).label == "to_debate"


def test_who_passes_has_voted_and_who_took_everything_back_has_not():
    voters = [Voter("elected", {"a": 0})] * 5 + [Voter("civil", {"a": None})] * 5
    assert result(polled("opinion", voters)).voters == 5
