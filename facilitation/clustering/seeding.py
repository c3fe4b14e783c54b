"""Average linkage from where people began: notes they put together are one from the start, and some may never become
one."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from facilitation.clustering.linkage import cut, tree
from facilitation.clustering.neighbours import smoothed
from facilitation.clustering.space import Vectors, similarities

APART = 1e9
"""So far are two that may never become one. An average over all pairs of ten thousand notes in which one pair is so
far is still farther than any likeness allows; infinity would do, and is no number to take averages with."""


def grown(points: Vectors, nodes: Sequence[Sequence[int]], apart: int, threshold: float) -> list[list[int]]:
    """Which nodes belong together, each a list of notes: as the whole wall is grouped, but that the notes of a node
    are one already, and that no two of the first `apart` nodes come together.
    """
    if not nodes:
        return []
    sizes = [len(node) for node in nodes]
    distance = 1 - pooled(similarities(smoothed(points[list(chain.from_iterable(nodes))])), sizes)
    distance[:apart, :apart] = APART
    groups: dict[int, list[int]] = {}
    for node, group in enumerate(cut(tree(distance, sizes), threshold)):
        groups.setdefault(group, []).append(node)
    return list(groups.values())


def pooled(likeness: Vectors, sizes: Sequence[int]) -> Vectors:
    """Likeness between groups of notes that lie one after the other: the mean over their pairs."""
    if len(likeness) == len(sizes):
        return likeness
    starts = np.cumsum([0, *sizes[:-1]])
    both = np.add.reduceat(np.add.reduceat(likeness, starts, axis=0), starts, axis=1)
    return np.asarray(both / np.outer(sizes, sizes), dtype=np.float32)
