"""Which items of several sources are one."""

from facilitation.converging.matching import Known, entries, plain


def ids(items: list[Known], by_hand: dict[str, str] | None = None) -> list[tuple[str, ...]]:
    return [tuple(member.id for member in entry.members) for entry in entries(items, by_hand or {})]


A1, A2 = Known("a1", "Ombre", "a"), Known("a2", "Des bancs", "a")
B1, B2 = Known("b1", "  OMBRE !", "b", "a2"), Known("b2", "Des bancs", "b")
C1 = Known("c1", "Ômbre", "c")


def test_an_id_goes_before_a_title_and_one_source_stands_once_in_a_line():
    assert ids([A1, A2, B1, B2]) == [("a1",), ("a2", "b1"), ("b2",)]


def test_titles_are_compared_without_capitals_accents_and_signs():
    assert plain("  L’ÉTÉ – à l’ombre !") == plain("l'ete a l'ombre")
    assert ids([A1, C1]) == [("a1", "c1")]
    assert ids([Known("x", "!!!", "a"), Known("y", "???", "b")]) == [("x",), ("y",)]


def test_what_a_person_decided_goes_first():
    assert ids([A1, A2, B2], {"b2": "a1"}) == [("a1", "b2"), ("a2",)]
    assert ids([A1, C1], {"c1": "c1"}) == [("a1",), ("c1",)]
    assert ids([A1, C1], {"a1": "a1"}) == [("a1",), ("c1",)]


def test_what_it_was_decided_on_may_be_gone_and_come_back():
    assert ids([A2, C1], {"c1": "a1", "a1": "a2"}) == [("a2",), ("c1",)]
    assert ids([A1, A2, C1], {"c1": "a1"}) == [("a1", "c1"), ("a2",)]


def test_a_ring_is_read_as_one_line_whatever_the_order():
    ring = {"a1": "b2", "b2": "c1", "c1": "a1"}
    assert {frozenset(line) for line in ids([C1, B2, A1], ring)} == {frozenset({"a1", "b2", "c1"})}
    assert {frozenset(line) for line in ids([A1, B2, C1], ring)} == {frozenset({"a1", "b2", "c1"})}


def test_two_of_one_source_that_a_person_once_made_one_are_told_apart():
    assert ids([A1, A2, B2], {"a2": "b2", "a1": "b2"}) == [("a2",), ("b2", "a1")]
