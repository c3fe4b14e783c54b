"""One word each. The same word in another spelling is the same word, and some wait for a facilitator to read them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from facilitation.ballots.asking import Mark, Marked
from facilitation.ballots.method import Asked, Cast, Method
from facilitation.ballots.records import Line
from facilitation.errors import Refused
from facilitation.ids import WORD_MAX, ItemId
from facilitation.reading import clean_or_empty, reasons


class Said(NamedTuple):
    """A word as most have spelt it, how many said it, whether it is kept off the wall, and why to read it first."""

    word: str
    many: int
    struck: bool
    reasons: tuple[str, ...]


def fit(asked: Asked, mark: Mark) -> str | None:
    """A word, tidied. Refuses `text_too_long` (fact `max`, in characters)."""
    if not isinstance(mark, str):
        raise Refused("bad_command")
    return clean_or_empty(mark, WORD_MAX) or None


def alike(word: str) -> str:
    """A word as words are compared: without accents and capitals, one kind of apostrophe."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def kept_back(struck: Mapping[str, bool], spellings: Iterable[str]) -> bool:
    """Whether a word stays off the wall: a facilitator has said so, or it has to be read and nobody has said yet."""
    decided = struck.get(alike(next(iter(spellings))))
    return decided if decided is not None else any(map(reasons, spellings))


def said(words: Iterable[Marked], struck: Mapping[str, bool]) -> tuple[Said, ...]:
    """Every word that was said: first what most have said, equal ones by the alphabet."""
    spellings: dict[str, Counter[str]] = {}
    for word in words:
        assert isinstance(word, str)
        spellings.setdefault(alike(word), Counter())[word] += 1
    told = (
        Said(
            word=min(spelt, key=lambda each: (-spelt[each], each)),
            many=spelt.total(),
            struck=kept_back(struck, spelt),
            reasons=tuple(dict.fromkeys(why for each in sorted(spelt) for why in reasons(each))),
        )
        for spelt in spellings.values()
    )
    return tuple(sorted(told, key=lambda each: (-each.many, alike(each.word))))


def count(cast: Cast) -> dict[ItemId, Line]:
    """Words have no lines: what was said is not known before."""
    return {}


WORD = Method(fit=fit, lines=count)
