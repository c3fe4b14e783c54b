"""Words, languages, and what a note is about."""

import pytest

from facilitation.clustering.essence import essence
from facilitation.clustering.language import languages
from facilitation.clustering.words import folded, stem, tokens


def test_folding_takes_accents_and_capitals_away():
    assert folded("Éclairage à l'École, cœur") == "eclairage a l'ecole, cœur"


def test_tokens_leave_the_small_words_of_both_languages_out():
    assert tokens("Plus d'arbres dans la cour de l'école") == ["arbres", "cour", "ecole"]
    assert tokens("More trees in the school yard") == ["trees", "school", "yard"]
    assert tokens("🙂 !!") == []


@pytest.mark.parametrize(
    "family",
    [
        ("rénover", "rénovation", "rénovations"),
        ("végétaliser", "végétalisation", "végétalisée"),
        ("piétons", "piéton"),
        ("cyclables", "cyclable"),
        ("lights", "light", "lighting"),
    ],
)
def test_words_of_a_family_have_one_stem(family):
    assert len({stem(folded(word)) for word in family}) == 1


def test_a_stem_keeps_four_letters():
    assert [stem(word) for word in ("bus", "mer", "rues", "lire")] == ["bus", "mer", "rues", "lire"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Rénovation de la piste cyclable du quai de Valmy", "piste cyclable"),
        ("Des cours embellies pour les élèves du 11e", "cours embellies pour les élèves"),
        ("Une épicerie solidaire rue de Crimée", "épicerie solidaire"),
        ("restore the Alhambra theatre", "restore theatre"),
        ("Plus de résidences CROUS, 2 ans d'attente", "résidences CROUS, 2 ans d'attente"),
        ("Ouvrir le dimanche. Fermer le lundi", "Ouvrir le dimanche. Fermer le lundi"),
        ("night bus on Fridays", "night bus on Fridays"),
    ],
)
def test_names_and_openings_are_taken_off(text, about):
    assert essence(text) == about


@pytest.mark.parametrize(
    "text",
    ["Fix The Potholes On Main Street", "STOP AUX VOITURES", "Annecy", "zone 30 partout", "🙂", ""],
)
def test_a_note_of_which_too_little_would_be_left_stays_whole(text):
    assert essence(text) == text


def test_each_note_says_its_language():
    assert languages(["des arbres dans la cour", "trees in the yard", "égalité", "we need a bench"]) == [
        "fr",
        "en",
        "fr",
        "en",
    ]


def test_a_note_that_does_not_say_follows_the_others():
    assert languages(["solar roofs", "a bench in the park", "trees for the street"]) == ["en"] * 3
    assert languages(["wifi", "de l'ombre"]) == ["fr", "fr"]
    assert languages(["wifi"]) == ["fr"]
    assert languages(["wifi"], otherwise="en") == ["en"]
    assert languages([]) == []
