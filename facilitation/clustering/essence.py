"""What a note is about, once its proper names and its opening are taken off.

« Rénovation de la piste cyclable du quai de Valmy » → « piste cyclable ». Encoders give a name as much weight
as a subject, and then notes gather by street and not by wish. There is no list of names: a name is what has a capital
inside a sentence, and an opening is the verb with which half of all wishes begin.
"""

import re
from collections.abc import Sequence
from typing import Final

from facilitation.clustering.words import ALL_STOP_WORDS, folded

_OPENINGS: Final = frozenset(
    """
    amelioration ameliorer amenagement amenager construction construire creation creer developpement developper
    faire favoriser installation installer mettre mise modernisation moderniser proposer proposition realisation
    realiser reamenagement reamenager rehabilitation rehabiliter renovation renover
    add build create creating develop give have improve improving install make provide put set
    """.split()
)
"""Verbs and nouns of making and renewing, folded: they open a wish and do not tell it from another."""

_LINKS: Final = frozenset(
    """
    a au aux d dans de des du en entre et l la le les pour sur un une at for from in like of on the to and with
    allee avenue boulevard chemin impasse quai route rue rues avenue lane road street
    """.split()
)
"""What hangs in the air once the name after it is gone: small words, and the kinds of ways, « rue de Crimée »."""

_CALENDAR: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december
    english french i
    """.split()
)
"""What English writes with a capital although it is nobody's name."""

_ELISION: Final = re.compile(r"^(?:[cdjlmnst]|qu)['’]", re.IGNORECASE)
_ORDINAL: Final = re.compile(r"\d+(?:e|è|ème|eme|er|ère|ᵉ|th|st|nd|rd)s?", re.IGNORECASE)
_EDGES: Final = ' .,;:!?…«»"“”()[]-–—/'
_SENTENCE_ENDS: Final = ".!?…:"
_SHARE_MIN: Final = 1 / 3
"""If less than this share of the telling words would stay, the rule has misread the note, and the note stays whole."""


def essence(text: str) -> str:
    """The text without names inside its sentences, ordinals of districts and generic openings.

    A text mostly in capitals, and one of which too little would be left, comes back as it is.
    """
    words = text.split()
    kept = _without_opening(words if _shouted(text) else _without_names(words))
    misread = not kept or _telling(kept) < _telling(words) * _SHARE_MIN
    return " ".join(words if misread else kept)


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter.isupper() for letter in letters) > len(letters)


def _telling(words: Sequence[str]) -> int:
    """How many of the words are more than small words."""
    return sum(folded(word.strip(_EDGES)) not in ALL_STOP_WORDS for word in words)


def _without_names(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    opens = True
    for word in words:
        bare = _ELISION.sub("", word.strip(_EDGES))
        if _ORDINAL.fullmatch(bare) or (not opens and _is_name(bare)):
            while len(kept) > 1 and folded(kept[-1]) in _LINKS:
                kept.pop()
        else:
            kept.append(word)
        opens = word[-1] in _SENTENCE_ENDS
    return kept


def _is_name(bare: str) -> bool:
    """A capital, but not an acronym, and not a day of the English week."""
    return bare[:1].isupper() and not bare.isupper() and folded(bare).split("'")[0] not in _CALENDAR


def _without_opening(words: list[str]) -> list[str]:
    start = 0
    while len(words) - start > 2 and _is_opening(words[start]):
        start += 1
    return words[start:]


def _is_opening(word: str) -> bool:
    bare = folded(_ELISION.sub("", word.strip(_EDGES)))
    return bare in _OPENINGS or bare in ALL_STOP_WORDS
