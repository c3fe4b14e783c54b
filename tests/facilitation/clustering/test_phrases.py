"""What phrases a note is made of."""

import pytest

from facilitation.clustering.grammar import leaning
from facilitation.clustering.ordinary import ordinary
from facilitation.clustering.phrases import phrases
from facilitation.clustering.pieces import TEXT_READ_MAX, tokens


def shown(text, lang="fr"):
    return [phrase.shown for phrase in phrases(text, lang)]


def weight(text, phrase, lang="fr"):
    return next(each.weight for each in phrases(text, lang) if each.shown == phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Plus d’arceaux à vélos", "arceaux à vélos"),
        ("la cour de l'école", "cour de l'école"),
        ("des îlots de fraîcheur", "îlots de fraîcheur"),
        ("passages piétons sûrs", "passages piétons"),
        ("tirage au sort d'habitants", "tirage au sort"),
    ],
)
def test_small_words_inside_a_phrase_are_kept(text, phrase):
    assert phrase in shown(text)


def test_no_phrase_begins_or_ends_with_a_small_word():
    for text in ("l'eau de la rivière", "pour les enfants et les parents", "de nouvelles maisons de santé"):
        for phrase in phrases(text, "fr"):
            assert phrase.shown.startswith(phrase.words[0].text)
            assert phrase.shown.endswith(phrase.words[-1].text)


def test_no_phrase_goes_across_a_mark_or_a_number():
    assert "bancs arbres" not in shown("des bancs, arbres")
    assert "bancs arbres" not in shown("bancs 12 arbres")
    assert "arrondissement propre" not in shown("11e arrondissement. propre")


def test_a_street_is_not_said_by_its_name():
    assert "grenier" not in " ".join(shown("Apaiser la rue du Grenier Saint-Lazare"))
    assert "rue" in shown("Apaiser la rue du Grenier Saint-Lazare")
    assert "rue piétonne" in shown("une rue piétonne")


def test_what_is_cut_out_of_a_longer_phrase_stands_less_well():
    text = "des équipements sportifs"
    assert weight(text, "équipements sportifs") > weight(text, "équipements") > weight(text, "sportifs")
    text = "clean public toilets"
    assert weight(text, "public toilets", "en") > weight(text, "public", "en")


def test_what_to_do_stands_less_well_than_with_what():
    assert weight("Végétaliser les murs", "végétaliser") < weight("Végétaliser les murs", "murs")
    assert weight("un atelier vélo", "atelier vélo") > weight("Garer les vélos", "garer")


def test_what_is_said_of_every_subject_stands_less_well():
    assert weight("la rénovation", "rénovation") < weight("la piscine", "piscine")


def test_one_topic_in_two_spellings_is_one_key():
    assert phrases("éclairage public", "fr")[-1].key == phrases("Eclairages publics", "fr")[-1].key


def test_an_adjective_leans_on_the_word_before_it_in_french_and_on_the_one_after_in_english():
    assert dict(leaning(tokens("des jardins partagés", "fr"), "fr")) == {"jardins": False, "partagés": True}
    assert dict(leaning(tokens("the public toilets", "en"), "en")) == {"public": True, "toilets": False}


def test_noise_is_read_up_to_a_bound():
    assert len(tokens("mot " * 3_000, "fr")) == TEXT_READ_MAX // len("mot ")


def test_an_unknown_word_is_taken_for_a_name():
    assert ordinary("toilettes", "fr")
    assert ordinary("mutualisation", "fr")
    assert ordinary("toilets", "en")
    assert not ordinary("montmartre", "fr")
    assert not ordinary("jacqueline", "fr")
