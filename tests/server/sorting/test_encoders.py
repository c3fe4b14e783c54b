"""What every encoder keeps to, whatever it is given."""

import numpy as np
import pytest

from facilitation.clustering.space import similarities
from server.sorting.encoders.views import whole
from server.sorting.pipe import TEXT_MAX
from server.sorting.spaces import space

HOSTILE = [
    "🙂🙂🙂",
    "Пусть будет больше деревьев",
    "更多的树",
    "مزيد من الأشجار",
    "x" * 3_000,
    "".join(chr(0x21 + (place * 7919) % 9000) for place in range(3_000)),
    "\ud800 demi-paire",
    "zéro\0 au milieu",
    "a",
    "!",
    "\u202eà l'envers",
    "12e",
]
BLANK = ["", " ", "\n\t", "\u00a0"]


def test_a_row_is_of_length_one_and_as_wide_as_it_says(encoder):
    rows = encoder.encode(["des arbres dans la cour", "More trees!", *HOSTILE])
    assert rows.shape == (2 + len(HOSTILE), sum(encoder.widths))
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_a_blank_text_is_zeros(encoder):
    assert not encoder.encode(BLANK).any()
    assert encoder.encode([]).shape == (0, sum(encoder.widths))
    mixed = encoder.encode(["", "un banc", ""])
    assert [bool(row.any()) for row in mixed] == [False, True, False]


def test_the_same_text_is_the_same_row_alone_or_among_others(encoder):
    texts = ["un banc à l'ombre", "", "Rénover la fontaine de la place Pasteur", *HOSTILE]
    together = encoder.encode(texts)
    assert np.array_equal(together, encoder.encode(texts))
    assert np.allclose(together, np.vstack([encoder.encode([text]) for text in texts]), atol=1e-4)


def test_capitals_and_spaces_make_no_difference(encoder):
    plain, loud = encoder.encode(["plus d'arbres dans la cour", "  PLUS D'ARBRES \n dans  LA cour "])
    assert np.allclose(plain, loud, atol=1e-5)


def test_what_is_near_in_meaning_or_words_is_near(encoder):
    near, other = "plus de pistes cyclables", "la soupe est froide à l'hôpital"
    texts = ["des pistes cyclables protégées", near, other]
    alike = similarities(space(encoder, texts, encoder.encode(texts)).points)
    assert alike[0, 1] > alike[0, 2] + 0.2


def test_a_background_is_as_wide_as_a_row_in_both_languages(encoder):
    assert {language: row.shape for language, row in encoder.backgrounds.items()} == {
        "fr": (sum(encoder.widths),),
        "en": (sum(encoder.widths),),
    }


@pytest.mark.parametrize("text", [*HOSTILE, *BLANK])
def test_what_an_encoder_reads_is_bounded_and_fit_to_be_read(text):
    read = whole(text)
    assert len(read) <= TEXT_MAX
    assert "\0" not in read
    assert read.encode("utf-8").decode("utf-8") == read
