"""Balancing tables: what comes out is more even, moves few people, and overfills nothing."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from facilitation.balance import Sitting, balanced
from facilitation.ids import SEATING_MOVES_MAX

TABLES = ("t1", "t2", "t3", "t4")
SEATS = dict.fromkeys(TABLES, 10)
sittings = st.lists(
    st.builds(
        Sitting,
        st.sampled_from(TABLES),
        st.sampled_from(("civil", "elected", "technical")),
        st.sampled_from(("", "Aubagne", "Istres")),
    ),
    max_size=34,
).filter(lambda people: max(Counter(each.table for each in people).values(), default=0) <= 10)


def after(people: list[Sitting]) -> list[Sitting]:
    moved = balanced(people, SEATS)
    return [each._replace(table=moved.get(who, each.table)) for who, each in enumerate(people)]


def uneven(people: list[Sitting]) -> float:
    """The sum over tables of (size − mean)², and over tables and sides of (people − size × share)²."""
    tables = {each.table for each in people}
    sides, sizes = Counter(each.college for each in people), Counter(each.table for each in people)
    cells = Counter((each.table, each.college) for each in people)
    size = sum((sizes[table] - len(people) / len(tables)) ** 2 for table in tables)
    side = sum(
        (cells[table, college] - sizes[table] * here / len(people)) ** 2
        for table in tables
        for college, here in sides.items()
    )
    return size + side


@given(sittings)
def test_it_never_makes_things_worse_and_empties_or_overfills_no_table(people):
    sat = after(people)
    if people:
        assert uneven(sat) <= uneven(people) + 1e-9
    assert {each.table for each in sat} == {each.table for each in people}
    assert max(Counter(each.table for each in sat).values(), default=0) <= 10
    assert sum(a != b for a, b in zip(people, sat, strict=True)) <= SEATING_MOVES_MAX


def test_two_sides_at_two_tables_are_mixed_by_half_of_each():
    people = [Sitting("t1", "elected")] * 8 + [Sitting("t2", "civil")] * 8
    assert Counter((each.table, each.college) for each in after(people)) == {
        ("t1", "elected"): 4, ("t1", "civil"): 4, ("t2", "elected"): 4, ("t2", "civil"): 4,
    }  # fmt: skip


def test_a_crowd_of_one_town_is_spread_when_sides_are_even():
    people = [Sitting("t1", "civil", "Istres")] * 6 + [Sitting("t2", "civil", "Aubagne")] * 6
    towns = Counter((each.table, each.commune) for each in after(people))
    assert max(towns.values()) < 6


def test_who_is_even_stays():
    people = [Sitting(table, college) for table in TABLES for college in ("civil", "elected")] * 3
    assert balanced(people, SEATS) == {}
