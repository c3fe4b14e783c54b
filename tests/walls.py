"""Walls of notes whose groups are known, as points: no text and no encoder."""

import numpy as np

from facilitation.clustering.space import Vectors, unit

_DIMENSIONS = 40


def wall(seed: int = 1, subjects: int = 6, each: int = 8, spread: float = 0.5) -> tuple[Vectors, list[int]]:
    """Points round `subjects` directions at right angles, `each` to one, and the subject of each; `spread` is the length
    of what is not of the subject, where the subject has length one."""
    labels = np.repeat(np.arange(subjects), each)
    middles = np.eye(subjects, _DIMENSIONS)[labels]
    astray = np.random.default_rng(seed).normal(size=(len(labels), _DIMENSIONS)) / _DIMENSIONS**0.5
    return unit((middles + spread * astray).astype(np.float32)), labels.tolist()
