"""What the forms of a word share, so that a title counts « sport », « sportif » and "sports" as one topic.

It cuts deeper than `words.stem`, which serves the measure of likeness: two topics taken for one make a title that
says too little; there they would make two notes alike that are not.
"""

import re
from functools import lru_cache

from facilitation.clustering.words import folded, stem
from facilitation.model import Lang

_ROOT_MIN = 4


@lru_cache(maxsize=50_000)
def root(word: str, lang: Lang) -> str:
    """The root of a word, folded: first the plural is cut, then one ending, then what is left of « -ique » and of
    doubled letters.
    """
    cut = folded(word).replace("œ", "oe").removesuffix("'s")
    if lang == "en" and len(cut) > _ROOT_MIN and cut.endswith("ies"):
        cut = cut[:-3] + "y"
    elif lang == "en" and cut.endswith(("ses", "xes", "ches", "shes")):
        cut = cut[:-2]
    elif lang == "fr" and len(cut) > _ROOT_MIN and cut.endswith("aux"):
        cut = cut[:-3] + "al"
    elif len(cut) >= _ROOT_MIN and cut[-1] in "sx" and cut[-2] not in "su":
        cut = cut[:-1]
    cut = stem(cut)
    if len(cut) >= _ROOT_MIN + 2:
        cut = re.sub(r"(?:if|ic|ique?)\Z", "", cut)
    return cut[:-1] if len(cut) > _ROOT_MIN and cut[-1] == cut[-2] else cut
