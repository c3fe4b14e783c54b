"""Why a note lies where it does."""

import numpy as np

from facilitation.clustering.reasons import nearest, shared_words
from facilitation.ids import WORD_MAX
from facilitation.model import Lang


def test_the_likest_come_first_and_of_equals_the_earlier():
    likeness = np.array([0.2, 0.9, 0.5, 0.9, 0.1], dtype=np.float32)
    assert nearest(likeness, [0, 1, 2, 3, 4]) == (1, 3, 2)
    assert nearest(likeness, [4]) == (4,)
    assert nearest(likeness, []) == ()


def test_words_are_shared_in_whatever_form_and_told_as_the_note_writes_them():
    others: list[tuple[str, Lang]] = [("un jardin partagé", "fr"), ("jardins et compost", "fr")]
    assert shared_words("Des Jardins partagés", "fr", others) == ("Jardins", "partagés")


def test_small_words_are_no_reason():
    assert shared_words("des bancs pour tous", "fr", [("des arbres pour tous", "fr")]) == ()


def test_a_note_without_neighbours_shares_nothing():
    assert shared_words("des bancs", "fr", []) == ()


def test_a_word_that_fits_on_no_tablet_is_no_reason():
    noise = "x" * (WORD_MAX + 1)
    assert shared_words(noise, "fr", [(noise, "fr")]) == ()
