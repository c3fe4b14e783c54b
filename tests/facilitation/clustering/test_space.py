"""Centring: each atelier on its own mean, each language apart, a note without text nowhere."""

import numpy as np
import pytest

from facilitation.clustering.space import Vectors, points, similarities, unit
from facilitation.model import Lang

SUBJECT = unit(np.ones((1, 8), np.float32))[0]
BACKGROUNDS: dict[Lang, Vectors] = {"fr": SUBJECT * 0.9, "en": -SUBJECT * 0.9}


def raw(seed, notes, shift=SUBJECT):
    return unit(np.random.default_rng(seed).normal(size=(notes, 8)).astype(np.float32) * 0.3 + 2 * shift)


def centred(rows, languages=None, widths=(8,)):
    return points(rows, languages or ["fr"] * len(rows), BACKGROUNDS, widths)


def test_what_all_notes_share_is_taken_away():
    rows = raw(1, 200)
    off_diagonal = ~np.eye(200, dtype=bool)
    assert similarities(rows)[off_diagonal].mean() > 0.8
    assert abs(similarities(centred(rows))[off_diagonal].mean()) < 0.1


def test_points_have_length_one():
    assert np.allclose(np.linalg.norm(centred(raw(2, 30), widths=(3, 5)), axis=1), 1, atol=1e-5)


def test_every_encoder_weighs_the_same():
    rows = raw(3, 30)
    rows[:, :3] *= 100
    here = centred(rows, widths=(3, 5))
    assert np.allclose(np.linalg.norm(here[:, :3], axis=1), np.linalg.norm(here[:, 3:], axis=1), atol=1e-4)


def test_two_languages_do_not_split_an_atelier():
    rows = np.vstack([raw(4, 50), raw(4, 50, -SUBJECT)])
    languages = ["fr"] * 50 + ["en"] * 50
    across = similarities(centred(rows, languages))[:50, 50:].mean()
    together = similarities(centred(rows))[:50, 50:].mean()
    assert together < -0.3
    assert abs(across) < 0.1


def test_the_order_of_the_notes_makes_no_difference():
    rows, order = raw(5, 40), np.random.default_rng(6).permutation(40)
    assert np.allclose(centred(rows)[order], centred(rows[order]), atol=1e-5)


def test_a_note_without_text_resembles_nothing_and_changes_nothing():
    rows = raw(7, 10)
    with_blank = centred(np.vstack([rows, np.zeros((1, 8), np.float32)]))
    assert not with_blank[-1].any()
    assert np.allclose(with_blank[:-1], centred(rows), atol=1e-6)


def test_copies_still_resemble_each_other_thanks_to_the_background():
    assert np.allclose(similarities(centred(np.repeat(raw(8, 1), 500, axis=0))), 1, atol=1e-4)


@pytest.mark.parametrize("notes", [0, 1])
def test_few_notes_are_no_trouble(notes):
    assert centred(raw(9, notes) if notes else np.zeros((0, 8), np.float32)).shape == (notes, 8)
