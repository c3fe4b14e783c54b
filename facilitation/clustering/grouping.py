"""The whole wall at once: every note in the group it belongs to, as if nobody had sorted anything."""

from facilitation.clustering.linkage import cut, tree
from facilitation.clustering.neighbours import smoothed
from facilitation.clustering.space import Vectors, similarities
from facilitation.clustering.thresholds import Lines


def groups(points: Vectors, level: Lines) -> list[int]:
    """A number per note, by first appearance; a note that belongs nowhere has a number of its own.

    Average linkage over the smoothed similarity; the order of the notes makes no difference but to the numbers.
    """
    return cut(tree(1 - similarities(smoothed(points))), level.whole)
