"""Notes that may say the same idea twice (« idée proche ? »). They are shown, and never put together by the machine."""

import numpy as np

from facilitation.clustering.neighbours import uncrowded
from facilitation.clustering.space import Vectors, similarities


def twins(points: Vectors, at_least: float) -> list[tuple[int, int, float]]:
    """Pairs of notes (the earlier first) and how alike they are, uncrowded; the most alike first.

    A note without text has no twin.
    """
    alike = uncrowded(similarities(points))
    written = np.flatnonzero(np.abs(points).max(axis=1, initial=0.0) > 0)
    rows, columns = (written[place] for place in np.triu_indices(len(written), 1))
    score = alike[rows, columns]
    close = np.flatnonzero(score >= at_least)
    order = close[np.argsort(-score[close], kind="stable")]
    return [(int(rows[pair]), int(columns[pair]), float(score[pair])) for pair in order]
