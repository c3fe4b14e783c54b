"""Reading one note: its words as they stand there, what is a topic's word and what is small, and where it breaks off.

Names and numbers are told apart by how they are written, not by what they mean.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from facilitation.clustering.ordinary import ordinary
from facilitation.clustering.roots import root
from facilitation.clustering.vocabulary import is_small, is_street
from facilitation.model import Lang

ACRONYM_MAX: Final = 5
"""Letters of an acronym; more are a word that somebody shouts."""
TEXT_READ_MAX: Final = 400
"""Characters of a note that are read: twice the longest note. Noise beyond costs time and says nothing."""

_PIECE = re.compile(
    r"(?P<contact>\S+@\S+|https?:\S+|www\.\S+|[#@]\w+)"
    r"|(?P<clitic>(?:jusqu|lorsqu|puisqu|quelqu|qu|[ldjnmtsc])['’])(?=\w)"
    r"|(?P<numbered>\w*\d[\w.,/:]*)"
    r"|(?P<word>[^\W\d_]+(?:[-\u2011][^\W\d_]+|['’](?:s\b|t\b|hui\b))*)"
    r"|(?P<mark>[^\w\s])",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœÆæ'’\-\u2011]+\Z")

_NAMED: Final = ("capital", "acronym", "name")
_IN_NAMES: Final = frozenset("de du des d' la le les l' of the".split())


class Token(NamedTuple):
    """A piece of a note: a topic's `word`, a `small` word, or a `stop` that no phrase goes across.

    `text` is in small letters with straight apostrophes, `written` as it stands there; `shown` keeps the capitals of an
    acronym. `first`: it opens a sentence. `case`: written `small`, with a `capital`, as an `acronym`, as a `name`
    (« Sainte-Périne »); empty where the whole note is in capitals, which tells nothing.
    """

    kind: str
    text: str
    root: str = ""
    first: bool = False
    case: str = ""
    written: str = ""

    @property
    def shown(self) -> str:
        return self.text.upper() if self.case == "acronym" else self.text


@lru_cache(maxsize=20_000)
def tokens(text: str, lang: Lang) -> tuple[Token, ...]:
    """The pieces of a note, up to `TEXT_READ_MAX` characters, without the names of streets."""
    return tuple(_without_addresses(_pieces(text, lang), lang))


def _pieces(text: str, lang: Lang) -> list[Token]:
    text = text[:TEXT_READ_MAX]
    shouted = _is_shouted(text, lang)
    first = True
    found = []
    for match in _PIECE.finditer(text):
        written = match.group()
        low = written.lower().replace("’", "'").replace("\u2011", "-")
        match match.lastgroup:
            case "clitic":
                found.append(Token("small", low, first=first))
                first = False
            case "word" if _LATIN.match(written) and (len(low) > 1 or is_small(low, lang)):
                small = is_small(low, lang)
                found.append(
                    Token(
                        "small" if small else "word",
                        low,
                        "" if small else root(low, lang),
                        first,
                        "" if shouted else _case(written, lang),
                        written,
                    )
                )
                first = False
            case "mark" if written in "'’-\u2011":
                continue
            case _:
                found.append(Token("stop", low))
                # A list or a title after a colon begins anew; after a comma one goes on.
                first = first or written in '.!?:;…•–—"«»()+'
    return found


def _without_addresses(read: list[Token], lang: Lang) -> Iterator[Token]:
    """« rue de Crimée » says where and not what: the name after a street's word is left out."""
    at = 0
    while at < len(read):
        token, ahead = read[at], at + 1
        if token.kind == "word" and is_street(token.text, lang):
            while ahead < len(read) and read[ahead].kind == "small" and read[ahead].text in _IN_NAMES:
                ahead += 1
            if ahead < len(read) and read[ahead].kind == "word" and read[ahead].case in _NAMED:
                while ahead < len(read) and (read[ahead].case in _NAMED or read[ahead].text in _IN_NAMES):
                    ahead += 1
                if at and read[at - 1].kind == "word":
                    yield Token("stop", "")
                yield token
                yield Token("stop", "")
                at = ahead
                continue
        yield token
        at += 1


def _is_shouted(text: str, lang: Lang) -> bool:
    """Whether a note is in capitals, or Gives A Capital To Each Word."""
    words = [
        word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) if not is_small(word.lower(), lang)
    ]
    capitals = sum(word[0].isupper() for word in words[1:])
    return text.isupper() or (len(words) > 3 and capitals > 0.8 * (len(words) - 1))


def _case(written: str, lang: Lang) -> str:
    if re.search(r"-[A-ZÀ-ÖØ-Þ]", written) and not written.isupper():
        return "name"
    if not written[0].isupper():
        return "small"
    if len(written) == 1 or not written.isupper():
        return "capital"
    return "acronym" if len(written) <= ACRONYM_MAX and not ordinary(written.lower(), lang) else ""
