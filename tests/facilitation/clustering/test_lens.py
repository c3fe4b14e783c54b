"""A lens draws out some directions and presses others, and leaves the rest as it is."""

import numpy as np
import pytest

from facilitation.clustering.lens import Lens
from facilitation.clustering.space import Vectors, similarities, unit

FIRST = np.eye(4, dtype=np.float32)[:1]


def lens(strength: float) -> Lens:
    return Lens(FIRST, np.array([strength], np.float32))


def scattered(seed: int, notes: int = 20) -> Vectors:
    return unit(np.random.default_rng(seed).normal(size=(notes, 4)).astype(np.float32))


def test_what_is_pressed_flat_tells_no_two_notes_apart():
    points = scattered(1)
    flat = points.copy()
    flat[:, 0] = 0
    assert np.allclose(lens(-1).seen(points), unit(flat), atol=1e-6)


def test_what_is_drawn_out_counts_for_more():
    one, other = unit(np.array([[1, 1, 0, 0], [1, -1, 0, 0]], np.float32))
    before = (one * other).sum()
    drawn = lens(2).seen(np.vstack([one, other]))
    assert (drawn[0] * drawn[1]).sum() > before + 0.5


@pytest.mark.parametrize("strength", [-1, -0.4, 0, 3])
def test_notes_stay_of_length_one_and_one_without_text_stays_nowhere(strength):
    points = np.vstack([scattered(2), np.zeros((1, 4), np.float32)])
    seen = lens(strength).seen(points)
    assert np.allclose(np.linalg.norm(seen[:-1], axis=1), 1, atol=1e-5)
    assert not seen[-1].any()


def test_without_strength_nothing_changes():
    points = scattered(3)
    assert np.allclose(similarities(lens(0).seen(points)), similarities(points), atol=1e-6)
