"""Each way of voting is counted as its formula says, colleges at equal weight, and has a place for every item."""

import pytest

from facilitation.ballots.word import alike
from tests.polls import Voter, levels, polled, proposals, result, scale


def test_dots_are_told_by_the_share_of_what_each_college_has_given():
    """Six elected put all on A, fifteen others spread theirs: the room has given more to B, the colleges more to A."""
    voters = [Voter("elected", {"a": 2})] * 6 + [Voter("civil", {"a": 1, "b": 2})] * 15
    told = result(polled("dots", voters))
    assert (told.lines["a"].counts, told.lines["b"].counts) == ((27, 21), (30, 15))
    assert told.lines["a"].by == ((12, 6), (15, 15))
    assert told.spent == (12, 45)
    assert [told.lines[item].place for item in "abcd"] == [1, 2, 3, 3]


def test_a_budget_is_counted_in_its_unit():
    voters = [Voter("elected", {"a": 200, "b": 100})] * 5 + [Voter("civil", {"b": 300})] * 5
    told = result(polled("budget", voters, budget=300, step=50, unit="k€"))
    assert (told.lines["a"].counts, told.lines["b"].counts) == ((1000, 5), (2000, 10))
    assert told.spent == (1500, 1500)
    assert (told.lines["b"].place, told.lines["a"].place) == (1, 2)


@pytest.mark.parametrize(
    ("tally", "agreement", "consensus"),
    [
        ((3, 4, 21, 13, 53, 5, 1), 0.6113, 0.7257),
        ((10, 0, 0, 0, 10), -1.0, 0.0),
        ((4, 4, 4, 4, 4), 0.0, 0.434),
        ((0, 0, 0, 0, 20), 1.0, 1.0),
        ((0, 1, 8, 8, 3), 0.575, 0.7174),
        ((6, 3, 2, 3, 6), -0.3278, 0.2755),
    ],
)
def test_ratings_say_how_far_a_college_agrees(tally, agreement, consensus):
    """The vectors of CONVERGENCE, the first a tenth of its size."""
    told = result(polled("rating", levels("elected", "a", tally), levels=len(tally))).lines["a"]
    place = [group.colleges for group in result(polled("rating", [])).groups].index(("elected",))
    assert told.by[place] == tally
    assert scale(told).by_agreement[place] == pytest.approx(agreement, abs=5e-5)
    assert scale(told).by_consensus[place] == pytest.approx(consensus, abs=5e-4)
    assert (scale(told).by_median[1 - place], scale(told).distance) == (None, None)


def test_ratings_say_how_far_two_colleges_lie_apart():
    voters = [*levels("elected", "a", (0, 0, 5, 15, 10)), *levels("civil", "a", (5, 10, 15, 10, 3))]
    told = result(polled("rating", voters)).lines["a"]
    assert scale(told).distance == pytest.approx(0.315, abs=5e-4)
    assert scale(told).by_median == (4, 3)


def test_gradients_go_from_one_to_eight():
    voters = [Voter("elected", {"a": 8, "b": 1})] * 5 + [Voter("civil", {"a": 6, "b": 1})] * 5
    lines = result(polled("gradients", voters)).lines
    assert lines["a"].counts == (0, 0, 0, 0, 0, 5, 0, 5)
    assert scale(lines["a"]).by_median == (8, 6)
    assert [lines[item].place for item in "abcd"] == [1, 2, 3, 3]


def test_who_has_not_judged_an_item_has_rejected_it():
    voters = [Voter("elected", {"a": 5, "b": 3})] * 3 + [Voter("elected", {"b": 3})] * 4
    voters += [Voter("civil", {"a": 6, "b": 3})] * 5
    lines = result(polled("judgment", voters)).lines
    assert lines["a"].by == ((4, 0, 0, 0, 0, 3, 0), (0, 0, 0, 0, 0, 0, 5))
    assert scale(lines["a"]).by_median == (0, 6)
    assert scale(lines["b"]).median == 3
    assert [lines[item].place for item in "abcd"] == [1, 2, 3, 3]


def test_a_judgment_is_never_told_without_the_colleges():
    """CONVERGENCE: a whole of 3 can be a 4 beside a 1."""
    voters = [*levels("elected", "a", (0, 0, 3, 2, 25), 0), *levels("civil", "a", (3, 25, 5, 5, 5), 0)]
    told = result(polled("judgment", voters)).lines["a"]
    assert (scale(told).median, scale(told).by_median) == (3, (4, 1))


def test_an_order_is_read_without_its_gaps_and_what_is_left_out_comes_behind():
    voters = [Voter("elected", {"a": 1, "b": 4})] * 5 + [Voter("civil", {"b": 2, "a": 3, "c": 3})] * 5
    told = result(polled("ranking", voters)).lines
    assert told["a"].by == ((5, 0, 0, 0, 0), (0, 5, 0, 0, 0))
    assert told["b"].by == ((0, 5, 0, 0, 0), (5, 0, 0, 0, 0))
    assert told["d"].counts == (0, 0, 0, 0, 10)
    assert told["c"].means == ((3.5,), (2.0,))
    assert told["d"].means == ((3.5,), (4.0,))
    assert [told[item].place for item in "abcd"] == [1, 1, 3, 4]


def test_a_hundred_proposals_would_be_too_many_numbers_for_an_order():
    many = proposals(*(f"x{number}" for number in range(100)))
    told = result(polled("ranking", [Voter("elected", {"x1": 1, "x2": 90})] * 5, proposals=many)).lines
    assert {len(line.counts) for line in told.values()} == {21}
    assert told["x2"].counts[1] == 5


def test_a_square_is_counted_by_its_cells_from_the_bottom_left():
    voters = [Voter("elected", {"a": (1, 1), "b": (3, 2)})] * 5 + [Voter("civil", {"a": (3, 3)})] * 5
    told = result(polled("matrix", voters, levels=3)).lines
    assert told["a"].counts == (5, 0, 0, 0, 0, 0, 0, 0, 5)
    assert told["b"].counts == (0, 0, 0, 0, 0, 5, 0, 0, 0)
    assert told["a"].means == ((1.0, 1.0), (3.0, 3.0))
    assert told["b"].means == ((3.0, 2.0), None)
    assert [told[item].place for item in "abcd"] == [2, 1, 3, 3]


def test_a_pulse_has_one_line():
    voters = [Voter("elected", {"question": 4})] * 5 + [Voter("civil", {"question": 2})] * 5
    told = result(polled("pulse", voters)).lines
    assert list(told) == ["question"]
    assert scale(told["question"]).by_median == (4, 2)


def test_words_are_counted_whatever_their_spelling_and_some_wait_to_be_read():
    said = ["Élan", "élan", "elan", "élan", "Doute", "Mme Dupont", "bande d’incapables"]
    told = result(polled("word", [Voter("elected", {"question": word}) for word in said]))
    assert told.words == (("élan", 4), ("Doute", 1))
    assert told.kept_back == 2
    assert told.lines == {}
    assert alike("L’Été") == alike("l'ete")
