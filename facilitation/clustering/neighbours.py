"""What a note's nearest neighbours say of it: a similarity that listens to them, and one that allows for crowds."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.space import Vectors, similarities, unit

SMOOTHING_NEIGHBOURS: Final = 8
SMOOTHING: Final = 0.4
"""How much a note listens to its neighbours; the result is on a plateau from 5 to 12 neighbours, .3 to .5."""

CROWD_NEIGHBOURS: Final = 5
CROWD: Final = 0.35
"""How much a crowded note must do better; on a plateau from 3 to 10 neighbours, .3 to .5."""


def smoothed(points: Vectors) -> Vectors:
    """The points after one step of diffusion over the nearest neighbours, unit rows again.

    M = (1 - a)·I + a·P, where a row of P weighs a note's k nearest by their similarity and sums to one. The similarity S
    becomes M·S·Mᵀ, scaled so that its diagonal is one; S being the product of the points Z with themselves, it is enough
    to move the points: M·S·Mᵀ = (M·Z)·(M·Z)ᵀ. After M. Donoser and H. Bischof, "Diffusion processes for retrieval
    revisited", 2013. Two notes without a word in common come closer if the same third ones are near both.
    """
    near = min(SMOOTHING_NEIGHBOURS, len(points) - 1)
    if near < 1:
        return points.copy()
    similarity = similarities(points)
    nearest = _nearest(similarity, near)
    weight = np.maximum(np.take_along_axis(similarity, nearest, axis=1), 0)
    weight /= np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    drawn = (1 - SMOOTHING) * points
    for rank in range(near):
        drawn += SMOOTHING * weight[:, rank, None] * points[nearest[:, rank]]
    return unit(drawn)


def uncrowded(similarity: Vectors) -> Vectors:
    """The similarity less a part of how near each of both is to everything, (n, n), symmetric, in about [-1, 1].

    s - c·(rᵢ + rⱼ), r being the mean over the k nearest: cross-domain similarity local scaling (A. Conneau et al.,
    "Word translation without parallel data", 2018), with c = .35 for their .5. A vague note is near many and the twin
    of none.
    """
    near = min(CROWD_NEIGHBOURS, len(similarity) - 1)
    if near < 1:
        return similarity.copy()
    crowd = np.take_along_axis(similarity, _nearest(similarity, near), axis=1).mean(axis=1)
    return np.asarray(similarity - CROWD * (crowd[:, None] + crowd[None, :]), dtype=np.float32)


def _nearest(similarity: Vectors, near: int) -> NDArray[np.intp]:
    """For each row the `near` others it resembles most, in no order."""
    others = similarity.copy()
    np.fill_diagonal(others, -np.inf)
    return np.argpartition(others, -near, axis=1)[:, -near:]
