"""How like the notes of a scene are: all that an engine knows of what they mean."""

from typing import NamedTuple

from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import Thresholds


class Space(NamedTuple):
    """The notes of a scene, in its order, as points (notes, numbers): the product of two is their likeness, 1 for the
    same text and about 0 for two that have nothing in common. `thresholds` are the lines drawn among such points.
    """

    points: Vectors
    thresholds: Thresholds
