"""Draft titles: what the notes of a cluster have in common, in two short phrases as people wrote them.

A phrase is worth showing when many of the cluster's notes say it, few others do, and it stands by itself; the second
one says what the first leaves out. Weights after c-TF-IDF: M. Grootendorst, "BERTopic: neural topic modeling with a
class-based TF-IDF procedure" (2022): notes of the cluster that say it × log(1 + notes / notes that say it).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log, sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.grammar import like_adjective
from facilitation.clustering.phrases import Key, Phrase, phrases
from facilitation.clustering.pieces import tokens
from facilitation.clustering.roots import root
from facilitation.clustering.spoken import Spoken
from facilitation.clustering.words import folded
from facilitation.model import Lang
from facilitation.reading import reasons, says_something

PHRASE_MAX: Final = 36
"""Characters of one phrase: two of them and their dot are a title."""
BETWEEN: Final = " · "
MORE_PER_WORD: Final = 0.35
"""What a word more is worth: « passages piétons » says more than « passages »."""
ALIKE_MIN: Final = 4
"""Letters that two roots share at least where they are taken for one word."""
CANDIDATES: Final = 100
"""Phrases of a cluster that are looked at closely."""
ALONE: Final = 0.35
"""What a phrase of one note is worth where others share one."""
LEANS: Final = 0.25
"""What a phrase is worth that begins by an adjective (in English: ends by one)."""
ALREADY_SAID: Final = 0.3
"""What a note counts for the second phrase when the first speaks for it."""
SAID_OFTEN: Final = 1 / 3
"""What part of a cluster says a second phrase that is worth showing although the first speaks for all who say it; and
what part has to say the first in a large cluster, that one person's words do not help it."""
UNTITLED: Final[dict[Lang, str]] = {"fr": "Sans titre", "en": "Untitled"}


class Draft(NamedTuple):
    """A title of the machine's, and the place among the members of the note that stands for all of them."""

    title: str
    stands: int


def draft(place: Spoken, members: Sequence[int], likeness: NDArray[np.float32], lang: Lang) -> Draft:
    """A title for the notes at these places in `place`, whose likeness to each other is given (m, m)."""
    central = _central(likeness)
    stands = min(
        range(len(members)),
        key=lambda at: (
            not says_something(place.texts[members[at]]),
            -central[at],
            len(place.texts[members[at]]),
            place.texts[members[at]],
        ),
    )
    candidates = _candidates(place, members, central)
    first = _first(candidates)
    if first is not None and len(first.said_by) == 1:
        # Nothing is said twice: then the words of the note that stands for all, and not those of any other.
        first = _first([each for each in candidates if stands in each.said_by]) or first
    if first is None:
        return Draft(_first_words(place, place.texts[members[stands]], lang), stands)
    second = _second(candidates, first, len(members))
    chosen = [first] if second is None else [first, second]
    return Draft(_title([each.shown for each in chosen]), stands)


def is_said(title: str, texts: Iterable[str]) -> bool:
    """Whether each word of a title stands in one of the texts, in whatever form."""
    said = {form for text in texts for token in _words(text) for form in token}
    return all(said.intersection(token) for token in _words(title))


def _words(text: str) -> list[frozenset[str]]:
    """The words of a text, each by its form and its stems in either language: which it is written in may be told
    otherwise later.
    """
    return [
        frozenset((token.text, root(token.text, "fr"), root(token.text, "en")))
        for token in tokens(text, "fr")
        if token.kind != "stop"
    ]


class _Candidate(NamedTuple):
    """A phrase of a cluster: the members that say it, how central each is, and what it is worth for one of them."""

    key: Key
    shown: str
    worn: bool
    said_by: tuple[int, ...]
    central: tuple[float, ...]
    worth: float


def _central(likeness: NDArray[np.float32]) -> list[float]:
    """How near each note is to the others, rounded: the order of a sum must not decide who stands for all."""
    return [round(float(each), 4) for each in likeness.mean(axis=1, dtype=np.float64)]


def _candidates(place: Spoken, members: Sequence[int], central: Sequence[float]) -> list[_Candidate]:
    """The phrases that may be a title, of those that are worth most: to look closely at all of them would take long."""
    said = _said(place, members)
    worth = {key: _worth(place, key, by, len(members)) for key, by in said.items()}
    total = {key: round(worth[key] * len(said[key]), 6) for key in said}
    low, high = min(central), max(central)
    found = []
    for key in sorted(said, key=lambda key: (-total[key], key))[:CANDIDATES]:
        form = _form(said[key].values())
        if form.verb or len(form.shown) > PHRASE_MAX or not _may_be_shown(place, said[key]):
            continue
        near = tuple(
            0.6 + 0.4 * ((central[at] - low) / (high - low) if high > low else 1.0) for at in said[key]
        )
        found.append(_Candidate(key, form.shown, form.worn, tuple(said[key]), near, worth[key]))
    return found


def _said(place: Spoken, members: Sequence[int]) -> dict[Key, dict[int, Phrase]]:
    """Each phrase of a cluster, where a member has it: there, where it stands best by itself."""
    said: dict[Key, dict[int, Phrase]] = defaultdict(dict)
    for at, member in enumerate(members):
        lang = place.langs[member]
        for read in phrases(place.texts[member], lang):
            phrase = _weighed(place, read, lang)
            known = said[phrase.key].get(at)
            if known is None or phrase.weight > known.weight:
                said[phrase.key][at] = phrase
    return said


def _worth(place: Spoken, key: Key, by: Mapping[int, Phrase], members: int) -> float:
    """What a phrase is worth for one of the notes that say it."""
    weight = fsum(phrase.weight for phrase in by.values()) / len(by)
    inside = len(by) / place.having[key]
    rare = log(1 + len(place.texts) / place.having[key])
    worth = weight * rare * sqrt(inside) * (1 + MORE_PER_WORD * (len(key) - 1))
    if len(by) == 1 and members > 1:
        worth *= ALONE / (1 + MORE_PER_WORD * max(0, len(key) - 2))
    return worth


def _weighed(place: Spoken, phrase: Phrase, lang: Lang) -> Phrase:
    head = phrase.words[0 if lang == "fr" else -1].text
    leans = head in place.leaning or (lang == "fr" and head not in place.standing and like_adjective(head))
    return phrase._replace(weight=phrase.weight * LEANS, verb=True) if leans else phrase


def _may_be_shown(place: Spoken, by: Mapping[int, Phrase]) -> bool:
    """No name, no rude word, nothing the machine had better not put on a wall by itself."""
    words = {word.root for phrase in by.values() for word in phrase.words}
    if words & place.unfit:
        return False
    return not any(reasons(phrase.shown) for phrase in by.values())


def _form(said: Iterable[Phrase]) -> Phrase:
    """The commonest written form. One that names a thing goes before one that asks for it; of equals the one with its
    accents, then the plural, which the list of a cluster's notes is, then the shortest.
    """
    forms = {(phrase.shown, phrase.verb): phrase for phrase in said}
    times = Counter((phrase.shown, phrase.verb) for phrase in said)
    best = min(
        forms,
        key=lambda form: (
            form[1],
            -times[form],
            _bare(form[0]),
            not form[0].endswith("s"),
            len(form[0]),
            form[0],
        ),
    )
    return forms[best]


def _bare(shown: str) -> int:
    """Letters without an accent: the fewer, the more carefully it was written."""
    return sum(letter == bare for letter, bare in zip(shown, folded(shown), strict=False))


def _first(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """The phrase that speaks best for the cluster; one that is said of every subject only where there is no other."""
    return min(
        candidates,
        key=lambda each: (each.worn, -round(fsum(each.central) * each.worth, 6), each.shown),
        default=None,
    )


def _second(candidates: Iterable[_Candidate], first: _Candidate, members: int) -> _Candidate | None:
    """The phrase that says most of what the first leaves out, or none: better one phrase than a second of little use."""
    said = set(first.said_by)

    def worth(each: _Candidate) -> float:
        speaks_for = fsum(
            near * (ALREADY_SAID if at in said else 1.0)
            for at, near in zip(each.said_by, each.central, strict=True)
        )
        return round(speaks_for * each.worth, 6)

    def helps(each: _Candidate) -> bool:
        if each.worn or _says_the_same(each, first):
            return False
        # One person's words beside another's make a title that nobody meant: « fête des voisins · cars ».
        if len(each.said_by) == 1:
            return False
        adds = not said.issuperset(each.said_by)
        return adds or len(first.key) == 1 or len(each.said_by) >= members * SAID_OFTEN

    return min(filter(helps, candidates), key=lambda each: (-worth(each), each.shown), default=None)


def _says_the_same(one: _Candidate, other: _Candidate) -> bool:
    """Whether two phrases share a word, or two words that begin alike: « sport » and « sportif », « enfant » and «
    enfance ».
    """
    return any(a == b or _alike(a, b) for a in one.key for b in other.key)


def _alike(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return shared >= ALIKE_MIN and shared >= shorter - (shorter > ALIKE_MIN + 1)


def _title(shown: Sequence[str]) -> str:
    text = BETWEEN.join(shown).replace("'", "’")
    return text[:1].upper() + text[1:]


def _first_words(place: Spoken, text: str, lang: Lang) -> str:
    """A title where nothing can be made of the words: how the note that stands for all begins, without what may be a
    name.
    """
    kept: list[str] = []
    for word in text.split():
        read = tokens(word, lang)
        if "@" in word or any(token.root in place.unfit for token in read if token.root):
            continue
        if len(" ".join((*kept, word))) >= PHRASE_MAX:
            kept = [*kept, "…"] if kept else [word[: PHRASE_MAX - 1] + "…"]
            break
        kept.append(word)
    while len(kept) > 1 and all(token.kind == "small" for token in tokens(kept[-1], lang)):
        kept.pop()
    title = " ".join(kept).replace(" …", "…")
    return title[:1].upper() + title[1:] or UNTITLED[lang]
