"""What the forms of a word share."""

import pytest

from facilitation.clustering.roots import root


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("fr", "sport sports sportif sportifs sportive sportives"),
        ("fr", "public publics publique publiques"),
        ("fr", "végétal végétaux végétaliser végétalisation vegetalisation"),
        ("fr", "piéton piétons piétonne piétonnes"),
        ("fr", "école écoles ECOLE"),
        ("fr", "œuvre œuvres oeuvre"),
        ("en", "library libraries library's"),
        ("en", "bus buses"),
        ("en", "bike bikes"),
    ],
)
def test_the_forms_of_a_word_have_one_root(lang, forms):
    assert len({root(form, lang) for form in forms.split()}) == 1


def test_different_topics_keep_different_roots():
    words = "bus bois mer mur parc port poste piste place pluie école éclairage jardin jeu marché marais banc bande".split()
    assert len({root(word, "fr") for word in words}) == len(words)
