"""Smoothing and crowds: what neighbours change, and what they must not."""

import numpy as np
import pytest

from facilitation.clustering.neighbours import CROWD, smoothed, uncrowded
from facilitation.clustering.space import similarities, unit


def some(seed, notes):
    return unit(np.random.default_rng(seed).normal(size=(notes, 10)).astype(np.float32))


def test_smoothing_is_the_product_it_is_said_to_be():
    points = some(1, 30)
    similarity = similarities(points).astype(np.float64)
    others = similarity - 9 * np.eye(30)
    spread = np.zeros((30, 30))
    for note in range(30):
        near = np.argsort(-others[note])[:8]
        spread[note, near] = np.maximum(similarity[note, near], 0)
    spread /= spread.sum(axis=1, keepdims=True)
    step = 0.6 * np.eye(30) + 0.4 * spread
    expected = step @ similarity @ step.T
    scale = np.sqrt(np.diagonal(expected))
    assert np.allclose(similarities(smoothed(points)), expected / np.outer(scale, scale), atol=1e-4)


def test_two_notes_with_the_same_neighbours_come_closer():
    points = np.eye(9, dtype=np.float32)[[0, 0, *range(1, 9)]]
    points[:2, 0] = np.sqrt(0.5), -np.sqrt(0.5)
    points[:2, 1:] = 0.25
    assert similarities(points)[0, 1] == pytest.approx(0, abs=1e-6)
    assert similarities(smoothed(points))[0, 1] > 0.1


def test_both_leave_what_they_were_given():
    points = some(2, 25)
    similarity = similarities(points)
    before, between = points.copy(), similarity.copy()
    smoothed(points)
    changed = uncrowded(similarity)
    assert np.allclose(changed, changed.T, atol=1e-5)
    assert np.array_equal(points, before)
    assert np.array_equal(similarity, between)


def test_a_crowded_note_must_do_better():
    similarity = np.full((8, 8), 0.1, np.float32)
    similarity[0, :] = similarity[:, 0] = 0.5
    similarity[6, 7] = similarity[7, 6] = 0.5
    np.fill_diagonal(similarity, 1)
    assert uncrowded(similarity)[6, 7] > uncrowded(similarity)[0, 1]


def test_copies_keep_a_known_score():
    assert np.allclose(uncrowded(np.ones((50, 50), np.float32)), 1 - 2 * CROWD)


@pytest.mark.parametrize("notes", [0, 1, 2])
def test_few_notes_are_no_trouble(notes):
    for change in (smoothed, uncrowded):
        assert change(np.eye(notes, dtype=np.float32)).shape == (notes, notes)


def test_notes_that_resemble_nothing_stay_apart():
    assert np.abs(similarities(smoothed(np.eye(5, dtype=np.float32))) - np.eye(5)).max() == 0


def test_notes_without_text_stay_where_nothing_is():
    assert np.abs(smoothed(np.zeros((5, 3), np.float32))).max() == 0
