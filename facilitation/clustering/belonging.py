"""How much a note belongs to each cluster: to its members on the whole, and to the nearest of them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.space import Vectors

NEAREST: Final = 3
"""How many members count as the nearest."""

JOINING: Final = 0.25
"""How much the nearest count where a note joins a cluster by itself; on a plateau from .1 to .5."""

SUITING: Final = 0.5
"""How much they count where a person is told of a cluster: measured best for those that people make, which have odd
shapes. Ridge regression on the vectors and weights by a cluster's size did no better.
"""

THEME: Final = 0.15
"""How much it counts for a cluster that all of its notes bear the theme of the note; on a plateau from .1 to .3.

With half of the notes without theme and 40 filed by hand, the right cluster is among three for 90 notes of 100 instead of
88 (`paris_fine`, where themes are a city's own), 75 instead of 65 (`ville_synth`), and more where groups lie under themes.
"""


def belonging(
    similarity: Vectors, clusters: Sequence[int], nearness: float
) -> tuple[list[int], NDArray[np.float64]]:
    """The clusters in order, and how much each row belongs to each of them, (rows, clusters), in [-1, 1].

    `similarity` is that of each row to each filed note; `clusters` says where that note is filed. The answer is
    (1 - nearness)·(mean over all members) + nearness·(mean over the three nearest).
    """
    ids = sorted(set(clusters))
    where = np.asarray(clusters, dtype=np.int64)
    answer = np.zeros((len(similarity), len(ids)))
    for column, cluster in enumerate(ids):
        members = np.sort(similarity[:, where == cluster], axis=1)
        answer[:, column] = (1 - nearness) * members.mean(axis=1) + nearness * members[:, -NEAREST:].mean(
            axis=1
        )
    return ids, answer


def same_theme(themes: Sequence[str | None], clusters: Sequence[Sequence[str | None]]) -> NDArray[np.float64]:
    """What part of each cluster's notes bears the theme of each note, (notes, clusters); nothing for a note without one."""
    shares = [Counter(members) for members in clusters]
    return np.array(
        [
            [0.0 if theme is None else share[theme] / max(1, share.total()) for share in shares]
            for theme in themes
        ]
    ).reshape(len(themes), len(clusters))
