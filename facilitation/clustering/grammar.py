"""A little grammar by endings and neighbours, for want of a tagger: what asks and does not name, what leans on another word.

It is often wrong about one word in one note, and seldom about a phrase in several: it weighs and does not forbid.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from facilitation.clustering.pieces import Token
from facilitation.clustering.vocabulary import BEFORE_NOUN
from facilitation.model import Lang

_FIRST_GROUP: Final = re.compile(r"\w{3}(?<![iy])er\Z")
"""Nearly all French words that end so and not in « -ier » are infinitives; the others are few enough to be named."""
_OTHER_GROUPS: Final = re.compile(r"ir\Z|[dtvpi]re\Z|oir\Z")
_ASKING: Final = re.compile(r"(?:ons|ez)\Z|-(?:nous|vous|moi|les?|la)\Z")
_NO_INFINITIVE: Final = frozenset(
    """
    berger boulanger bunker cancer clocher container coucher danger déjeuner dîner étranger goûter hiver horloger
    leader manager ménager passager plancher poster potager rocher scooter souper starter super trader verger
    """.split()
)
_BEFORE_ADJECTIVE: Final = frozenset("et ou plus moins très trop aussi assez tout est sont être soit".split())
_BEFORE_FINITE: Final = frozenset("qui qu' ils elles il elle on nous vous je j' se s' ne n' ça c'".split())
_BEFORE_VERB: Final = frozenset("pour de d' à et ne pas mieux à ou sans plus".split())
_AFTER_VERB: Final = frozenset(
    "le la les l' un une des du de d' aux au plus leur leurs son sa ses nos notre mieux ce cette ces davantage".split()
)
_LIKE_ADJECTIVE: Final = re.compile(
    r"(?:ifs?|ives?|[ai]bles?|euses?|eux|elles?|(?<!t)ées?|(?<!t)és|[^t]é|ières?|antes?|aux|ales?)\Z"
)


def is_verb(read: Sequence[Token], at: int, lang: Lang) -> bool:
    """Whether the word says what to do, as far as its ending and its neighbours tell."""
    word, before = read[at].text, read[at - 1] if at else None
    after = read[at + 1] if at + 1 < len(read) else None
    if lang == "en":
        return read[at].first and after is not None and after.text in BEFORE_NOUN["en"]
    if before is not None and before.kind == "small" and before.text in BEFORE_NOUN["fr"]:
        return False
    if before is not None and before.text in _BEFORE_FINITE:
        return True
    if _FIRST_GROUP.search(word):
        return word not in _NO_INFINITIVE
    opens = read[at].first or before is None or before.kind == "stop" or before.text in _BEFORE_VERB
    told = after is not None and after.text in _AFTER_VERB - {"de", "d'"}
    if _ASKING.search(word) and word != "rendez-vous":
        return "-" in word or (read[at].first and told)
    to = before is not None and before.text in ("à", "pour")
    return opens and (told or to) and _OTHER_GROUPS.search(word) is not None


def like_adjective(word: str) -> bool:
    """Whether a French word ends as adjectives do: all there is to tell by when it never leans on another."""
    return _LIKE_ADJECTIVE.search(word) is not None and len(word) > 5


def leaning(read: Sequence[Token], lang: Lang) -> Iterator[tuple[str, bool]]:
    """For each word of a note whether it leans on another there, as an adjective does, where its neighbour tells.

    « jardins partagés »: in French what follows a word leans on it; in English what another word follows.
    """
    for at, token in enumerate(read):
        if token.kind != "word":
            continue
        if lang == "en":
            yield token.text, at + 1 < len(read) and read[at + 1].kind == "word"
        elif at == 0 or read[at - 1].kind == "word" or read[at - 1].kind == "small":
            before = read[at - 1] if at else None
            yield (
                token.text,
                before is not None and (before.kind == "word" or before.text in _BEFORE_ADJECTIVE),
            )
