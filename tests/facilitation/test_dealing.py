"""Who gets what: everybody who can be served is, and nobody gets what they may not have."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from facilitation.dealing import dealt, shuffled

allowed = st.dictionaries(
    st.sampled_from([f"p{each}" for each in range(5)]),
    st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True),
)
room = st.fixed_dictionaries({thing: st.integers(0, 2) for thing in ("a", "b", "c", "d")})


@given(allowed, room)
def test_as_many_as_can_be_are_served_with_what_they_may_have(may, room):
    got = dealt(sorted(may), lambda who, held: may[who], room)
    assert all(thing in may[who] for who, thing in got.items())
    assert all(list(got.values()).count(thing) <= room[thing] for thing in room)
    assert len(got) == served(tuple(may), may, room)


def served(order: tuple[str, ...], may: dict[str, list[str]], room: dict[str, int]) -> int:
    """How many one after the other can take something: the best over all orders and choices, by trying all."""
    if not order:
        return 0
    first, rest = order[0], order[1:]
    takes = [
        1 + served(rest, may, {**room, thing: room[thing] - 1}) for thing in may[first] if room[thing] > 0
    ]
    return max([*takes, served(rest, may, room)])


@given(allowed, room)
def test_what_was_given_before_is_never_lost(may, room):
    first = dealt(sorted(may)[:2], lambda who, held: may[who], room)
    more = dealt(sorted(may), lambda who, held: may[who], room, first)
    assert first.keys() <= more.keys()


def test_once_all_is_given_nobody_is_asked_what_they_may_have():
    """Of a thousand people and ten places, nine hundred would each ask everybody in vain."""
    asked: list[str] = []

    def wishes(who: str, held: Mapping[str, list[str]]) -> list[str]:
        asked.append(who)
        return ["a"]

    people = [f"p_{each:06d}" for each in range(1_000)]
    assert len(dealt(people, wishes, {"a": 10})) == len(asked) == 10


def test_an_order_is_the_same_for_whoever_asks_and_another_for_another_salt():
    names = [f"n_{each:06d}" for each in range(20)]
    assert shuffled(names, "a") == shuffled(reversed(names), "a")
    assert shuffled(names, "a") != shuffled(names, "b") != sorted(names)
