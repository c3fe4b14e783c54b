"""Texts made fit to store, and the signs that hold a note back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import Refused
from facilitation.reading import clean, clean_or_empty, reasons, says_something


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Des   bancs\n\tpartout ", "Des bancs partout"),
        ("e\u0301cole", "école"),
        ("un\u202emot\u202c", "unmot"),
        ("a\x00b\x7fc\x85d", "a b c d"),
        ("c’est l’été — 100\u202f%", "c’est l’été — 100 %"),
        ("e\u200e\u0301cole", "école"),
        ("👩\u200d🌾", "👩\u200d🌾"),
    ],
)
def test_a_text_is_kept_tidy(written, kept):
    assert clean(written, 100) == kept


@pytest.mark.parametrize(
    "nothing", ["", "   ", "\n\t", "\u200e\u202a", "\x00", "\u200b\u200b", "\u2060 \u200d"]
)
def test_a_text_without_anything_to_read_is_empty(nothing):
    with pytest.raises(Refused) as refusal:
        clean(nothing, 100)
    assert refusal.value.code == "empty_text"


def test_the_length_is_that_of_the_text_as_it_is_kept():
    assert clean("  " + "e\u0301" * 10 + "  ", 10) == "é" * 10
    with pytest.raises(Refused) as refusal:
        clean("a" * 11, 10)
    assert (refusal.value.code, refusal.value.facts) == ("text_too_long", {"max": 10})
    assert clean_or_empty(" ", 10) == ""


@given(st.text(max_size=60))
def test_what_was_tidied_is_tidy(text):
    once = clean_or_empty(text, 1_000)
    assert clean_or_empty(once, 1_000) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(
        unicodedata.category(each) in ("Cc", "Cs") or each in "\u202a\u202e\u2066\u2069" for each in once
    )


@pytest.mark.parametrize(
    "text",
    ["M. Durand", "avec Mme Élise", "Madame Petit", "le Dr Roux", "écrire à a.b@mairie.fr", "06 12 34 56 78",
     "+33 6 12 34 56 78", "des voyous", "IMBÉCILE"],
)  # fmt: skip
def test_a_facilitator_reads_it_first(text):
    assert reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plus de bancs à l’ombre",
        "2030, 100 000 arbres",
        "Mme",
        "le marché du dimanche",
        "06 bancs",
        "Drôle d’idée",
    ],
)
def test_an_ordinary_note_is_not_held_back(text):
    assert reasons(text) == ()


@pytest.mark.parametrize("text", ["vélo", "Bébé", "公", "مسارات", "a", "d’eau", "🚲 vélo"])
def test_a_word_says_something(text):
    assert says_something(text)


@pytest.mark.parametrize("text", ["", "???", "……", "🚲🚲🚲", "d" * 41, "123 456", "DDDd"])
def test_signs_and_one_letter_again_and_again_say_nothing(text):
    assert not says_something(text)


@pytest.mark.parametrize(
    "text", ["qsdfghjklm", "sdkfjhsdkfjh", "SDKFJHSDKFJH", "jkldfs vbnxqz, le", "ab" * 100, "xkcdqwrt 12 !!"]
)
def test_letters_typed_at_random_say_nothing(text):
    assert not says_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "RDV PMR à la CPAM", "hlm svp", "la DGCCRF", "CSSCT à part", "œufs bio", "mieux !", "jkldfsvb plus de bancs",
        "ils jouaient", "queueing", "strengths", "twelfths", "schtroumpf", "ouiiiiiiii", "NOOOOOON", "Bravoooooo !",
        "Arbeitsschutz", "Durchschnitt", "wstrzymać", "Über-Ich", "Μετρό", "Plouaeoua", "Zuhaitzak",
    ],
)  # fmt: skip
def test_what_can_be_said_is_a_word(text):
    assert says_something(text)
