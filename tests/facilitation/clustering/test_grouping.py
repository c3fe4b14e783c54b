"""The whole wall: plain groups are found, in any order, and blanks stay alone."""

import numpy as np
import pytest

from facilitation.clustering.grouping import groups
from facilitation.clustering.thresholds import BOTH, USEM3, WORDS
from tests.walls import wall


def test_plain_groups_are_found():
    points, labels = wall()
    assert groups(points, BOTH.middle) == labels


def test_the_order_of_the_notes_changes_the_numbers_only():
    points, labels = wall(seed=2)
    order = np.random.default_rng(3).permutation(len(labels))
    found = groups(points[order], BOTH.middle)
    assert (
        len(set(zip(found, [labels[note] for note in order], strict=True)))
        == len(set(labels))
        == len(set(found))
    )


def test_the_slider_goes_from_many_groups_to_few():
    points, _ = wall(seed=4, subjects=12, spread=0.9)
    for thresholds in (BOTH, USEM3, WORDS):
        counts = [
            len(set(groups(points, thresholds.lines(detail)))) for detail in ("detail", "middle", "overview")
        ]
        assert counts == sorted(counts, reverse=True)


def test_a_blank_note_is_alone():
    points, _ = wall()
    found = groups(np.vstack([points, np.zeros((2, 40), np.float32)]), BOTH.overview)
    assert found.count(found[-1]) == found.count(found[-2]) == 1


@pytest.mark.parametrize("notes", [0, 1])
def test_few_notes_are_no_trouble(notes):
    assert groups(np.ones((notes, 4), np.float32), BOTH.middle) == list(range(notes))
