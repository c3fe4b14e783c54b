"""A map that never changes: putting an entry makes another map, and the two share all but a few entries.

Walking a map goes by its keys, in their order. So nothing that is decided, drawn or written from one can depend on
the hash seed of a worker, nor on which entry came first. This file does not know what a workshop is; what the map was
measured against, and its price, stand in `facilitation/README.md`.
"""

from bisect import bisect_right
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from itertools import compress
from operator import is_not
from typing import Any, Final, Self, TypeVar, overload

K = TypeVar("K", bound=str)
V = TypeVar("V")
T = TypeVar("T")

LEAF_MAX: Final = 96
"""Entries of one leaf. A change copies one leaf and the list of leaves."""


class Map(Mapping[K, V]):
    """Entries by key, spread over leaves by where their keys fall. Neither a leaf nor the list of them is changed once
    it is in a map.

    `_starts` says from which key on entries lie in each leaf; the first says "", which is before every key. Equal to
    any mapping of equal entries, however either of them came about.
    """

    __slots__ = ("_leaves", "_size", "_starts")
    _leaves: list[dict[K, V]]
    _starts: list[str]
    _size: int

    def __new__(cls, entries: Mapping[K, V] | None = None) -> Self:
        leaves = _pieces(dict(entries or {})) or [{}]
        return cls._of(leaves, ["", *map(min, leaves[1:])], sum(map(len, leaves)))

    @classmethod
    def _of(cls, leaves: list[dict[K, V]], starts: list[str], size: int) -> Self:
        made = super().__new__(cls)
        made._leaves, made._starts, made._size = leaves, starts, size
        return made

    # --- Looking -----------------------------------------------------------------------------

    def __getitem__(self, key: K) -> V:
        return self._leaves[bisect_right(self._starts, key) - 1][key]

    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get(self, key: K, default: V | T) -> V | T: ...
    def get(self, key: K, default: Any = None) -> Any:
        return self._leaves[bisect_right(self._starts, key) - 1].get(key, default)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._leaves[bisect_right(self._starts, key) - 1]

    def __len__(self) -> int:
        return self._size

    def whole(self) -> dict[K, V]:
        """All entries, in the order of their keys: the look that costs as much as the map is large."""
        return {key: leaf[key] for leaf in self._leaves for key in sorted(leaf)}

    def __iter__(self) -> Iterator[K]:
        for leaf in self._leaves:
            yield from sorted(leaf)

    def keys(self) -> KeysView[K]:
        return self.whole().keys()

    def values(self) -> ValuesView[V]:
        return self.whole().values()

    def items(self) -> ItemsView[K, V]:
        return self.whole().items()

    def differing(self, other: "Map[K, V]") -> list[K]:
        """The keys whose entries differ or stand in one map only, in order. What both share is not looked at."""
        here, there = self._not_in(other), other._not_in(self)
        # Most entries of a leaf that was copied are the very ones it was copied from: they are passed over in C.
        other_ones = compress(here, map(is_not, here.values(), map(there.get, here)))
        changed = {key for key in other_ones if key in there and here[key] != there[key]}
        return sorted(changed | (here.keys() ^ there.keys()))

    def _not_in(self, other: "Map[K, V]") -> dict[K, V]:
        """The entries of the leaves that the other map does not have."""
        shared = set(map(id, other._leaves))
        entries: dict[K, V] = {}
        for leaf in self._leaves:
            if id(leaf) not in shared:
                entries |= leaf
        return entries

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Map):
            return self._size == other._size and not self.differing(other)
        return self.whole() == other if isinstance(other, Mapping) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Map({self.whole()!r})"

    # --- Making another ----------------------------------------------------------------------

    def put(self, key: K, value: V) -> Self:
        """The map with this entry, whatever stood under its key."""
        at = bisect_right(self._starts, key) - 1
        grown = self._leaves[at].copy()
        grown[key] = value
        if len(grown) > LEAF_MAX:
            return self._with({at: grown})
        leaves = self._leaves.copy()
        leaves[at] = grown
        return self._of(leaves, self._starts, self._size + len(grown) - len(self._leaves[at]))

    def put_all(self, entries: Mapping[K, V]) -> Self:
        """The map with all these entries. A leaf is copied once, however many of them fall into it."""
        grown: dict[int, dict[K, V]] = {}
        for key, value in entries.items():
            at = bisect_right(self._starts, key) - 1
            if at not in grown:
                grown[at] = self._leaves[at].copy()
            grown[at][key] = value
        return self._with(grown)

    def cut(self, keys: Iterable[K]) -> Self:
        """The map without these keys, those that were not there among them."""
        kept: dict[int, dict[K, V]] = {}
        for key in keys:
            at = bisect_right(self._starts, key) - 1
            if at not in kept:
                kept[at] = self._leaves[at].copy()
            kept[at].pop(key, None)
        return self._with(kept)

    def _with(self, others: Mapping[int, dict[K, V]]) -> Self:
        """The map with these leaves in the place of those it has: a large one is split, an empty one left out."""
        leaves, starts, size = self._leaves.copy(), self._starts.copy(), self._size
        for at in sorted(others, reverse=True):
            size += len(others[at]) - len(leaves[at])
            pieces = _pieces(others[at])
            # The first piece starts where its leaf did, so that every key has one place to be looked for.
            starts[at : at + 1] = [starts[at], *map(min, pieces[1:])] if pieces else []
            leaves[at : at + 1] = pieces
        if not leaves:
            return self._of([{}], [""], size)
        starts[0] = ""
        return self._of(leaves, starts, size)


def _pieces(leaf: dict[K, V]) -> list[dict[K, V]]:
    """A leaf as it may be kept. One that is too large is cut into halves and not filled up: more may come."""
    if len(leaf) <= LEAF_MAX:
        return [leaf] if leaf else []
    keys, half = sorted(leaf), LEAF_MAX // 2
    return [{key: leaf[key] for key in keys[at : at + half]} for at in range(0, len(keys), half)]
