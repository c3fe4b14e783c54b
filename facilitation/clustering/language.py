"""Which language each note speaks, by its small words; a note that does not say follows its atelier."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from facilitation.clustering.words import STOP_WORDS, WORD, folded
from facilitation.model import Lang

_FRENCH_MARKS: Final = frozenset("àâæçèéêëîïôœùûü")
_MARK_WEIGHT: Final = 0.5
"""An accent weighs half a small word: English writes « café » too."""


def languages(texts: Sequence[str], otherwise: Lang = "fr") -> list[Lang]:
    """The language of each text. The undecided take the commonest of the others, or `otherwise` if there is none."""
    told = [_told(text) for text in texts]
    count = Counter(language for language in told if language)
    if count["fr"] != count["en"]:
        otherwise = "fr" if count["fr"] > count["en"] else "en"
    return [language or otherwise for language in told]


def _told(text: str) -> Lang | None:
    """What the text itself says of its language: more small words of one than of the other."""
    words = WORD.findall(folded(text))
    french = sum(word in STOP_WORDS["fr"] for word in words)
    english = sum(word in STOP_WORDS["en"] for word in words)
    weight = french - english + _MARK_WEIGHT * sum(letter in _FRENCH_MARKS for letter in text.lower())
    if weight == 0:
        return None
    return "fr" if weight > 0 else "en"
