"""The map that never changes, held against a dict that does, whatever is put and cut in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.map import LEAF_MAX, Map

keys = st.text("abcdef", max_size=3)
entries = st.dictionaries(keys, st.integers(0, 3), max_size=40)
steps = st.lists(entries | st.lists(keys, max_size=40) | st.tuples(keys, st.integers(0, 3)), max_size=40)


def taken(map_: Map[str, int], step) -> Map[str, int]:
    match step:
        case dict():
            return map_.put_all(step)
        case list():
            return map_.cut(step)
        case (key, value):
            return map_.put(key, value)
    raise AssertionError(step)


def expected(dict_: dict[str, int], step) -> dict[str, int]:
    match step:
        case dict():
            return {**dict_, **step}
        case list():
            return {key: value for key, value in dict_.items() if key not in step}
        case (key, value):
            return {**dict_, key: value}
    raise AssertionError(step)


def large(size: int) -> Map[str, int]:
    return Map({f"n_{number:06d}": number for number in range(size)})


@given(steps)
def test_a_map_holds_what_a_dict_would(steps):
    map_: Map[str, int] = Map()
    dict_: dict[str, int] = {}
    for step in steps:
        map_, dict_ = taken(map_, step), expected(dict_, step)
        assert map_ == dict_
        assert dict_ == map_
        assert len(map_) == len(dict_)
        assert all(map_[key] == map_.get(key) == value for key, value in dict_.items())
        assert all(key in map_ for key in dict_)
    assert "never" not in map_
    assert None not in map_
    assert map_.get("never") is None
    assert map_.get("never", 5) == 5


@given(steps)
def test_a_map_is_walked_in_the_order_of_its_keys(steps):
    map_ = Map[str, int]()
    for step in steps:
        map_ = taken(map_, step)
    assert list(map_) == list(map_.keys()) == sorted(map_)
    assert list(map_.items()) == sorted(map_.items())
    assert list(map_.values()) == [map_[key] for key in map_]


@given(steps)
def test_the_maps_before_stay_as_they_were(steps):
    kept: list[tuple[Map[str, int], dict[str, int]]] = [(Map(), {})]
    for step in steps:
        kept.append((taken(kept[-1][0], step), expected(kept[-1][1], step)))
    assert all(map_ == dict_ for map_, dict_ in kept)


@given(steps, steps)
def test_two_maps_say_where_they_differ(some, others):
    one: Map[str, int] = Map()
    plain: dict[str, int] = {}
    for step in some:
        one, plain = taken(one, step), expected(plain, step)
    two, other = (one, plain) if len(others) % 2 else (Map(one), dict(plain))
    for step in others:
        two, other = taken(two, step), expected(other, step)
    differing = [key for key in sorted({*plain, *other}) if plain.get(key) != other.get(key)]
    assert one.differing(two) == two.differing(one) == differing
    assert (one == two) == (plain == other)


def test_a_large_map_shares_all_but_one_leaf_with_the_one_it_was_made_from():
    before = large(20_000)
    after = before.put("n_012345", -1)
    assert before.differing(after) == ["n_012345"]
    assert len(before._not_in(after)) <= LEAF_MAX


def test_a_map_that_was_emptied_can_be_filled_again():
    emptied = large(1_000).cut(large(1_000))
    assert (len(emptied), emptied.whole()) == (0, {})
    assert emptied == Map()
    assert emptied.put_all(large(1_000)) == large(1_000)


def test_leaves_stay_small_whatever_is_put():
    map_ = large(3_000)
    for number in range(3_000):
        map_ = map_.put(f"n_000001_{number:06d}", number)
    assert max(map(len, map_._leaves)) <= LEAF_MAX
    assert len(map_._leaves) < 2 * len(map_) / (LEAF_MAX // 2)


def test_a_map_is_not_equal_to_what_is_no_map():
    assert Map({"a": 1}) != [("a", 1)]
    assert repr(Map({"b": 2, "a": 1})) == "Map({'a': 1, 'b': 2})"
