"""The order of the items: first what all carry."""

from dataclasses import replace
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.convergence import LABELS, order, read
from tests.facilitation.convergence.test_comparison import A, B, C, D, several

CASES = {"A": A, "B": B, "C": C, "D": D}


def test_the_four_cases_come_in_the_right_order_however_they_were_given():
    for names in permutations(CASES):
        assert order({name: read(CASES[name]) for name in names}) == ("D", "A", "C", "B")


def test_neither_the_share_of_the_room_nor_the_mean_alone_would_do():
    pooled = {name: sum(counts[0] for counts in tallies.values()) / 73 for name, tallies in CASES.items()}
    assert sorted(pooled, key=pooled.__getitem__) == ["A", "B", "C", "D"]
    means = {name: read(tallies).gac for name, tallies in CASES.items()}
    assert sorted(means, key=means.__getitem__) == ["B", "A", "C", "D"]


def test_items_to_debate_come_by_how_divided_the_room_is():
    items = {
        "passed": read({"elected": (0, 0, 30), "civil": (0, 0, 43)}),
        "split": read({"elected": (15, 15, 0), "civil": (21, 22, 0)}),
        "lukewarm": read({"elected": (15, 8, 7), "civil": (22, 10, 11)}),
    }
    assert {item.label for item in items.values()} == {"to_debate"}
    assert order(items) == ("split", "lukewarm", "passed")


def test_rejections_come_by_how_clear_they_are_and_unknown_items_as_given():
    items = {
        "unknown and poor": read({"elected": (1, 2, 0), "civil": (3, 3, 0)}),
        "unknown and good": read({"elected": (3, 0, 0), "civil": (5, 0, 0)}),
        "rejected": read({"elected": (9, 21, 0), "civil": (12, 31, 0)}),
        "clearly rejected": read({"elected": (1, 29, 0), "civil": (1, 42, 0)}),
    }
    assert order(items) == ("clearly rejected", "rejected", "unknown and poor", "unknown and good")


def test_a_facilitators_label_moves_an_item():
    items = {name: read(tallies) for name, tallies in CASES.items()}
    items["B"] = replace(items["B"], label="shared_agreement")
    assert order(items) == ("D", "A", "B", "C")


def test_no_items_have_an_order_too():
    assert order({}) == ()


@given(st.lists(several, max_size=8))
def test_an_order_holds_every_item_once_label_by_label(all_tallies):
    items = {place: read(tallies) for place, tallies in enumerate(all_tallies)}
    ordered = [items[place] for place in order(items)]
    assert sorted(order(items)) == sorted(items)
    labels = [LABELS.index(item.label) for item in ordered]
    assert labels == sorted(labels)
    for one, next_one in pairwise(ordered):
        if one.label == next_one.label == "to_debate":
            assert one.controversy >= next_one.controversy
        elif one.label == next_one.label == "shared_rejection":
            assert one.gac_against >= next_one.gac_against
        elif one.label == next_one.label != "too_few":
            assert one.gac >= next_one.gac
