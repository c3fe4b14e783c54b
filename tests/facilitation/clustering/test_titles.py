"""Draft titles: what a mayor reads on the wall."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.clustering.space import similarities
from facilitation.clustering.spoken import spoken
from facilitation.clustering.titles import BETWEEN, PHRASE_MAX, UNTITLED, draft, is_said
from facilitation.clustering.words import folded
from facilitation.ids import TITLE_MAX
from facilitation.reading import reasons
from tests.engines.scenes import STRANGE, TEXTS, TOPICS, word_space

CYCLING, GARDENS, HEALTH, TOILETS = TOPICS.values()

GOLDEN = [
    (CYCLING, "Arceaux à vélos · piste cyclable"),
    (GARDENS, "Jardin partagé · compost"),
    (HEALTH, "Maison de santé · médecins"),
    (TOILETS, "Toilettes publiques"),
    (
        (
            "Ne pas démolir la halle, la réhabiliter",
            "Sauver la vieille halle de la démolition",
            "une halle pour le marché",
        ),
        "Halle",
    ),
    (
        ("Cuves d'eau de pluie", "Garder l'eau de pluie pour les massifs", "l’eau de pluie au jardin"),
        "Eau de pluie",
    ),
    (
        ("Visites à domicile pour les anciens", "Colocation avec des seniors"),
        "Colocation",
    ),
    (("Végétaliser la cour d'école", "La végétalisation des cours d’école"), "Cour d’école · végétalisation"),
]
ENGLISH = [
    (
        (
            "More bike lanes on the boulevard",
            "bike lanes that are safe",
            "a bike lane, not paint",
            "bike pump and repair station",
        ),
        "Bike lanes",
    ),
    (
        ("Open the library on Sundays", "library open in the evening", "a library card for all"),
        "Library",
    ),
    (
        ("public toilets that are open", "clean public toilets in the park", "More public toilets"),
        "Public toilets",
    ),
]


def title_of(texts, among=(), lang="fr"):
    """The title of these notes, in a place where those others lie too."""
    place = spoken([*texts, *among], lang)
    members = range(len(texts))
    return draft(place, members, similarities(word_space([*texts, *among]).points[: len(texts)]), lang).title


def others(texts):
    return [text for text in TEXTS if text not in texts]


# --- What they read like ---------------------------------------------------------------------------


@pytest.mark.parametrize(("texts", "title"), GOLDEN)
def test_a_title_reads_as_people_wrote(texts, title):
    assert title_of(texts, others(texts)) == title


@pytest.mark.parametrize(("texts", "title"), ENGLISH)
def test_a_title_is_english_where_the_notes_are(texts, title):
    among = ["plant trees", "a swimming pool", "the bus every ten minutes", "benches in the square"] * 3
    assert title_of(texts, among, "en") == title


def test_the_commonest_form_is_shown_whatever_the_others():
    notes = ("la boîte à livres", "une boîte à livres", "Boites à livre")
    assert title_of(notes, TEXTS) == "Boîte à livres"


def test_a_title_keeps_the_capitals_of_an_acronym_that_two_notes_say():
    notes = ("Le tarif du RU à 1 €", "ouvrir le RU le soir", "un RU sur le campus")
    assert "RU" in title_of(notes, TEXTS)


def test_a_shouted_word_is_not_an_acronym():
    assert title_of(("DES BANCS partout", "des bancs à l’ombre"), TEXTS).startswith("Bancs")


# --- What stands in none ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "never"),
    [
        (("Un banc place Verlaine", "Des bancs pour Verlaine"), "verlaine"),
        (("Montmartre accessible", "Montmartre plus beau"), "montmartre"),
        (("La rue du Grenier Saint-Lazare apaisée", "Rue du Grenier Saint-Lazare sans voitures"), "grenier"),
        (("Merci à Jacqueline pour le lavoir", "Jacqueline et le lavoir"), "jacqueline"),
        (("Écrire à mairie@ville.example pour le lavoir", "le lavoir : mairie@ville.example"), "@"),
        (("12 composteurs dans le 11e", "12 composteurs pour le 11e"), "1"),
        (("cet abruti de lavoir", "un abruti au lavoir"), "abruti"),
    ],
)
def test_a_title_names_no_place_nobody_and_no_number(texts, never):
    assert never not in title_of(texts, TEXTS).lower()


def test_one_persons_words_do_not_stand_alone_where_two_share_one():
    notes = ("Un mur d’escalade géant multicolore", "repeindre le mur", "des bacs sur le mur")
    assert title_of(notes, TEXTS).split(BETWEEN)[0] == "Mur"


def test_an_adjective_is_no_title():
    notes = ("Une épicerie solidaire", "un café solidaire", "des repas solidaires", "un garage solidaire")
    assert "solidaires" not in title_of(notes, TEXTS).lower().split(BETWEEN)
    assert "solidaire" not in title_of(notes, TEXTS).lower().split(BETWEEN)


def test_what_to_do_is_no_title():
    notes = ("Rencontrer les voisins", "Rencontrer un artisan du quartier", "rencontrer des élèves")
    assert "rencontrer" not in title_of(notes, TEXTS).lower()


# --- Clusters of which nothing can be said --------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (("🚲", "🚲🚲"), "🚲"),
        (("", " "), UNTITLED["fr"]),
        (("vélo", "vélos", "vélo"), "Vélo"),
        (("共享花园", "共享花园"), "共享花园"),
        (("δημόσιες τουαλέτες", "δημόσιες τουαλέτες"), "Δημόσιες τουαλέτες"),
        (("x" * 300, "x" * 300), "X" + "x" * (PHRASE_MAX - 2) + "…"),
        (("a@b.example", "a@b.example"), UNTITLED["fr"]),
    ],
)
def test_a_cluster_without_a_phrase_has_a_title_all_the_same(texts, title):
    assert title_of(texts) == title


# --- Laws ---------------------------------------------------------------------------------------------

anything = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from([text for texts in STRANGE.values() for text in texts]),
    st.text(max_size=60),
)
clusters = st.lists(anything, min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(texts=clusters, lang=st.sampled_from(["fr", "en"]))
def test_every_title_fits_and_two_phrases_say_two_things(texts, lang):
    title = title_of(texts, TEXTS, lang)
    assert 0 < len(title) <= TITLE_MAX
    assert title == title.strip()
    phrases = title.lower().split(BETWEEN)
    assert len(phrases) <= 2
    assert len(phrases) == 1 or (phrases[0] not in phrases[1] and phrases[1] not in phrases[0])


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=12))
def test_every_phrase_stands_in_a_note(texts):
    said = [folded(text) for text in texts]
    for phrase in title_of(texts, TEXTS).split(BETWEEN):
        assert any(folded(phrase) in text for text in said)
        assert not reasons(phrase)
    assert is_said(title_of(texts, TEXTS), texts)


@settings(max_examples=150, deadline=None)
@given(
    texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=12), dice=st.randoms(use_true_random=False)
)
def test_the_order_of_the_notes_changes_no_title(texts, dice):
    mixed = dice.sample(texts, len(texts))
    assert title_of(texts, TEXTS) == title_of(mixed, list(reversed(TEXTS)))


# --- The note that stands for all, and words that are gone ------------------------------------------------


def test_the_note_that_stands_is_the_one_that_is_likest_to_all():
    texts = ["a", "b", "c"]
    likeness = np.array([[1, 0.2, 0.1], [0.2, 1, 0.6], [0.1, 0.6, 1]], dtype=np.float32)
    assert draft(spoken(texts, "fr"), range(3), likeness, "fr").stands == 1


def test_a_title_is_said_as_long_as_a_note_says_each_of_its_words_somehow():
    assert is_said("Jardins partagés · compost", ["un jardin partagé", "du compost"])
    assert not is_said("Jardins partagés · compost", ["un jardin partagé"])
    assert not is_said("Jardins partagés · compost", [])
