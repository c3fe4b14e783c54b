"""French and English words as the clustering sees them: folded, cut to their stems, without the small ones.

Both languages are always read together, since one atelier may speak both and a note of four words often does not say
which it is. A word of one language that would silence a word of the other (« car », "car") is left out of the lists.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

WORD: Final = re.compile(r"[^\W_]+")
"""A run of letters or digits, in any script."""

STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "fr": frozenset(
        """
        a ai afin ainsi alors apres au aucun aussi autre autres aux avant avec avoir c ca ce ceci cela celle celles
        celui ces cet cette ceux chaque chez comme comment d dans de depuis des donc du elle elles en encore entre
        est et etre eux fait faut il ils j jamais je jusque l la le les leur leurs lors lui m ma mais me meme memes
        mes mieux moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut plus plusieurs pour
        pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si sinon soi soient soit son
        sont sous sur t ta te tes toi ton tous tout toute toutes tres trop tu un une vers via voir vos votre vous y
        """.split()
    ),
    "en": frozenset(
        """
        a about after all also an and any are as at be because been before being between both but by can could did
        do does during each every few for from get gets had has have he her here his how i if in into is it its just
        less let like many may me more most much must my no not now of off on once only or other our out over own
        people per please should so some still such than that the their them then there these they this those to
        too under until up us very was we were what when where which while who why will with without would you your
        """.split()
    ),
}
"""Words that say nothing of the subject, folded, for each language."""

ALL_STOP_WORDS: Final = STOP_WORDS["fr"] | STOP_WORDS["en"]

# From the longest to the shortest, so that the first that fits is the one to cut. Plural and feminine endings, and the
# endings that make a noun, an adjective and a verb of one root: « rénover », « rénovation ».
_ENDINGS: Final = tuple(
    sorted(
        """
        issements issement isations isation ements ement ations ation ateurs ateur atrices atrice euses euse iques
        ique ables able ives ive eurs eur ites ite isees isee iser ises ise ees ee er ir es e s x ings ing edly ed
        ness ments ment ers ly
        """.split(),
        key=lambda ending: (-len(ending), ending),
    )
)
_ROOT_MIN: Final = 4


def folded(text: str) -> str:
    """The text in lower case, without accents."""
    return "".join(
        mark for mark in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(mark)
    )


def tokens(text: str) -> list[str]:
    """The words of a text that say something, folded, in their order; single letters are dropped."""
    return list(_content(text))


def stem(word: str) -> str:
    """The root of a folded word; at least four letters stay.

    A light stemmer in the manner of J. Savoy, "Light stemming approaches for the French, Portuguese, German and
    Hungarian languages", 2006: one ending is cut, nothing is looked up.
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT_MIN:
            return word[: -len(ending)]
    return word


def _content(text: str) -> Iterator[str]:
    for word in WORD.findall(folded(text)):
        if len(word) > 1 and word not in ALL_STOP_WORDS:
            yield word
