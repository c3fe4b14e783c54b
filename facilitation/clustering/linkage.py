"""Average linkage: the tree in which notes and groups come together, and where to cut it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Tree(NamedTuple):
    """Every joining of two groups: a note of one, a note of the other, and their mean distance. n notes: n - 1 joinings."""

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    height: NDArray[np.float64]
    size: int


def tree(distance: NDArray[np.floating], sizes: Sequence[int] | None = None) -> Tree:
    """The average-linkage tree of a symmetric matrix of distances, (n, n); the diagonal is not read.

    `sizes` says how many notes each row stands for, if not one; the distances are then means over their pairs.

    The nearest-neighbour chain (F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983):
    walk from a group to its nearest until two are each other's nearest, join them, go on from what is left of the walk.
    Average linkage is reducible, so the joinings are those of always joining the nearest two. O(n²) time and space.
    """
    apart = np.array(distance, dtype=np.float64)
    total = len(apart)
    np.fill_diagonal(apart, np.inf)
    size = np.ones(total) if sizes is None else np.array(sizes, dtype=np.float64)
    ends = np.zeros((2, max(0, total - 1)), np.intp)
    height = np.zeros(max(0, total - 1))
    chain: list[int] = []
    start = 0
    for step in range(total - 1):
        if not chain:
            while size[start] == 0:
                start += 1
            chain.append(start)
        while True:
            tip = chain[-1]
            nearest = int(apart[tip].argmin())
            if len(chain) > 1:
                before = chain[-2]
                # On a tie stay with the one we came from, or the walk could go round for ever.
                if apart[tip, before] <= apart[tip, nearest]:
                    nearest = before
                    break
            chain.append(nearest)
        del chain[-2:]
        ends[:, step], height[step] = (tip, nearest), apart[tip, nearest]
        _join(apart, size, keep=nearest, drop=tip)
    return Tree(ends[0], ends[1], height, total)


def _join(apart: NDArray[np.float64], size: NDArray[np.float64], keep: int, drop: int) -> None:
    """Put two groups together in place (G. Lance, W. Williams, 1967): distances weighed by how many notes each has."""
    joined = (size[keep] * apart[keep] + size[drop] * apart[drop]) / (size[keep] + size[drop])
    joined[keep] = np.inf
    apart[keep], apart[:, keep] = joined, joined
    apart[drop], apart[:, drop] = np.inf, np.inf
    size[keep], size[drop] = size[keep] + size[drop], 0


def cut(whole: Tree, threshold: float) -> list[int]:
    """The groups whose joinings lie at or below the threshold: a number per note, by first appearance."""
    root = list(range(whole.size))

    def top(note: int) -> int:
        while root[note] != note:
            root[note] = root[root[note]]
            note = root[note]
        return note

    for one, other in zip(*(ends[whole.height <= threshold] for ends in whole[:2]), strict=True):
        root[top(int(one))] = top(int(other))
    number: dict[int, int] = {}
    return [number.setdefault(top(note), len(number)) for note in range(whole.size)]
