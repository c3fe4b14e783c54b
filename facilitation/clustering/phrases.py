"""The phrases a note is made of: one to three words that carry a topic, with the small words that hold them together.

A phrase is told as it was written; what two people wrote differently meets in its key, the roots. This file reads one
note at a time and knows nothing of the others: which phrase is worth showing is decided in `titles`.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from facilitation.clustering.grammar import is_verb
from facilitation.clustering.pieces import Token, tokens
from facilitation.clustering.vocabulary import ARTICLES, BINDING, JOINING, LOOSELY_JOINING, is_worn
from facilitation.model import Lang

Key = tuple[str, ...]
"""The roots of a phrase's words, in their order."""

WORDS_IN_PHRASE: Final = 3

# How well a phrase stands by itself: each of these makes it stand less well.
LOOSE: Final = 0.6
"""« vélos et voitures » is held together less firmly than « arceaux à vélos »."""
CUT_FROM_HEAD: Final = 0.45
"""An adjective without its noun: in French what goes before is cut off, in English what follows."""
CUT_FROM_REST: Final = 0.75
"""A noun without its adjective."""
CUT_BEFORE_BOUND: Final = 0.6
"""« valeur » out of « mise en valeur »: what a bare preposition joins is one thing."""
CUT_AFTER_BOUND: Final = 0.5
"""« maison » out of « maison de santé »."""
ASKING: Final = 0.3
"""What to do, and not with what."""
WORN: Final = 0.35
WORN_IN_PART: Final = 0.65


class Phrase(NamedTuple):
    """A phrase where it stands in a note.

    `shown` is all of it, in small letters. `weight` (0 to 1) says how well it stands by itself there: less when it is
    cut out of a longer one, when it says what to do and not with what, when it is said of every subject. `verb`: it
    begins by what to do. `worn`: all its words are said of every subject.
    """

    key: Key
    words: tuple[Token, ...]
    shown: str
    weight: float
    verb: bool
    worn: bool


@lru_cache(maxsize=20_000)
def phrases(text: str, lang: Lang) -> tuple[Phrase, ...]:
    """Every phrase of a note, in its order, the shorter ones first."""
    read = tokens(text, lang)
    found: list[Phrase] = []
    for start, token in enumerate(read):
        if token.kind != "word":
            continue
        words = [token]
        found.append(_phrase(read, start, start, words, 1.0, lang))
        at, joined = start, 1.0
        while len(words) < WORDS_IN_PHRASE:
            step = _next_word(read, at, lang)
            if step is None:
                break
            at, weight = step
            joined *= weight
            words.append(read[at])
            found.append(_phrase(read, start, at, words, joined, lang))
    return tuple(found)


def _next_word(read: tuple[Token, ...], at: int, lang: Lang) -> tuple[int, float] | None:
    """Where the next word of a phrase stands, and how firmly the two are joined."""
    weight, after = 1.0, at + 1
    if after < len(read) and read[after].kind == "small":
        small = read[after].text
        if small in LOOSELY_JOINING[lang]:
            weight = LOOSE
        elif small not in JOINING[lang]:
            return None
        after += 1
        if after < len(read) and read[after].kind == "small" and read[after].text in ARTICLES[lang]:
            after += 1
        if after < len(read) and read[after].kind == "word" and is_verb(read, after, lang):
            return None
    return (after, weight) if after < len(read) and read[after].kind == "word" else None


def _phrase(
    read: tuple[Token, ...], start: int, end: int, words: list[Token], joined: float, lang: Lang
) -> Phrase:
    worn = sum(is_worn(word.text, lang) for word in words)
    verb = is_verb(read, start, lang)
    weight = joined * _cut(read, start, end, lang)
    weight *= ASKING if verb else 1.0
    weight *= WORN if worn == len(words) else WORN_IN_PART if worn else 1.0
    shown = "".join(
        piece.shown + ("" if piece.text.endswith("'") else " ") for piece in read[start : end + 1]
    ).strip()
    return Phrase(tuple(word.root for word in words), tuple(words), shown, weight, verb, worn == len(words))


def _cut(read: tuple[Token, ...], start: int, end: int, lang: Lang) -> float:
    """How much less well a phrase stands for being cut out of what is around it."""
    before, after = read[max(0, start - 2) : start], read[end + 1 : end + 3]
    weight = 1.0
    if before and before[-1].kind == "word":
        weight *= CUT_FROM_HEAD if lang == "fr" else CUT_FROM_REST
    if after and after[0].kind == "word":
        weight *= CUT_FROM_REST if lang == "fr" else CUT_FROM_HEAD
    if len(before) > 1 and before[1].text in BINDING[lang] and before[0].kind == "word":
        weight *= CUT_BEFORE_BOUND
    if len(after) > 1 and after[0].text in BINDING[lang] and after[1].kind == "word":
        weight *= CUT_AFTER_BOUND
    return weight
