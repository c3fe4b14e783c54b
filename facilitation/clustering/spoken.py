"""What a place speaks of: its phrases, and what only all its notes together tell of a word: a name or none, a noun or
an adjective."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from facilitation.clustering.grammar import leaning
from facilitation.clustering.language import languages
from facilitation.clustering.ordinary import ordinary
from facilitation.clustering.phrases import Key, phrases
from facilitation.clustering.pieces import Token, tokens
from facilitation.model import Lang


class Spoken(NamedTuple):
    """All notes of a place, read.

    `having`: how many notes have a phrase. `unfit`: roots of words that no title says, because they are names, or may be.
    `leaning`: words that follow another more often than not, as adjectives do; `standing`: those that do so less often.
    """

    texts: tuple[str, ...]
    langs: tuple[Lang, ...]
    having: Mapping[Key, int]
    unfit: frozenset[str]
    leaning: frozenset[str]
    standing: frozenset[str]


def spoken(texts: Sequence[str], lang: Lang) -> Spoken:
    """Read all notes of a place, once for all titles of a pass. `lang` is taken where a note does not tell its own."""
    langs = tuple(languages(texts, lang))
    read = [(tokens(text, its), its) for text, its in zip(texts, langs, strict=True)]
    leans: Counter[str] = Counter()
    for pieces, its in read:
        for word, does in leaning(pieces, its):
            leans[word] += 1 if does else -1
    return Spoken(
        texts=tuple(texts),
        langs=langs,
        having=Counter(
            key
            for text, its in zip(texts, langs, strict=True)
            for key in {phrase.key for phrase in phrases(text, its)}
        ),
        unfit=_unfit(read),
        leaning=frozenset(word for word, times in leans.items() if times > 0),
        standing=frozenset(word for word, times in leans.items() if times < 0),
    )


def _unfit(read: Sequence[tuple[Sequence[Token], Lang]]) -> frozenset[str]:
    """Words that are written with a capital inside a sentence at least as often as without; words that are only seen at
    the beginning of notes and are not known to be common; acronyms of one note.
    """
    cases: dict[str, Counter[str]] = {case: Counter() for case in ("small", "name", "acronym", "unknown")}
    for pieces, lang in read:
        for root, case in _cases(pieces, lang):
            cases[case][root] += 1
    small = cases["small"]
    names = {root for root, times in cases["name"].items() if times >= small[root]}
    doubtful = {root for root in cases["unknown"] if not small[root]}
    rare = {root for root, times in cases["acronym"].items() if times < 2 and not small[root]}
    return frozenset(names | doubtful | rare)


def _cases(pieces: Sequence[Token], lang: Lang) -> Iterator[tuple[str, str]]:
    """What the writing of each word tells of it; of common words at the beginning of a note it tells nothing."""
    for token in pieces:
        if token.kind != "word":
            continue
        if token.case in ("small", "acronym", "name"):
            yield token.root, token.case
        elif token.case == "capital" and not token.first:
            yield token.root, "name"
        elif not ordinary(token.text, lang):
            yield token.root, "unknown"
