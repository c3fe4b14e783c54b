"""Reading what people write: making it fit to store, and saying why a facilitator should look first.

The signs are simple and few on purpose: they only hold a note back until a person has read it.
"""

import re
import unicodedata

from facilitation.errors import Refused

# Bidirectional marks and embeddings can make a text read differently from what it says.
_BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
_NAMED = re.compile(r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mr|Mrs|Ms|Dr)\s+[A-ZÀ-ÖØ-Þ]")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}|(?:\+33|\b0)[ .]?[1-9](?:[ .-]?\d{2}){4}\b")
_RUDE = re.compile(
    r"\b(?:abruti|bande d[e'’]|connard|connasse|crétin|débile|enfoiré|escroc|imbécile|incapable|merd|ordure|pourri|racaille"
    r"|salaud|salope|voyou|idiot|moron|bastard|asshole|crook)\w*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouy]")
_ONE_SOUND = re.compile(r"sch|ch|ck|ph|rz|sh|sz|th|cz")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_UNSAYABLE = re.compile(r"[^aeiouy]{5}|[aeiou]{8}")
ABBREVIATION_MAX = 4
"""Letters that may stand together without a vowel: « rdv », « hlm »."""
ACRONYM_MAX = 8
"""The same in capitals, where the rest of the note is not in capitals: « la DGCCRF »."""
WORD_MAX = 30
"""Letters of the longest word that people write: « intergouvernementalisations » has 27."""
SIGNS = {"possible_name": _NAMED, "contact": _CONTACT, "rude": _RUDE}


def clean(text: str, most: int) -> str:
    """The text as it is kept: NFC, one space between words, no control or direction marks.

    Refuses `empty_text`, and `text_too_long` (fact `max`, in characters).
    """
    tidy = clean_or_empty(text, most)
    if not tidy:
        raise Refused("empty_text")
    return tidy


def clean_or_empty(text: str, most: int) -> str:
    """As `clean`, for a text that may be left out."""
    # Marks go first: one between a letter and its accent would keep the two from being composed.
    composed = unicodedata.normalize("NFC", text.translate(_BIDI))
    visible = "".join(
        each if unicodedata.category(each) not in ("Cc", "Cs", "Co") else " " for each in composed
    )
    tidy = " ".join(visible.split())
    # Joiners and other format characters are kept inside a text (emoji need them), and are no text by themselves.
    if all(unicodedata.category(each) in ("Cf", "Zs") for each in tidy):
        tidy = ""
    if len(tidy) > most:
        raise Refused("text_too_long", max=most)
    return tidy


def reasons(text: str) -> tuple[str, ...]:
    """Why a facilitator should read this before the room does: a possible name, contact details, rude words."""
    return tuple(sign for sign, pattern in SIGNS.items() if pattern.search(text))


def words(text: str) -> set[str]:
    """The words of a text, as they are compared: without accents and capitals, and none of one or two letters."""
    return set(_WORD.findall(_bare(text.casefold())))


def says_something(text: str) -> bool:
    """Whether there is a word in a text: not so for signs and emoji alone, for one letter again and again, nor where most letters
    are typed at random (« sdkfjhsdk »), that is in a word that nobody can say in a European language, or longer than any. Other
    scripts than the Latin are taken as they are.
    """
    letters = [each for each in text.casefold() if each.isalpha()]
    if not letters or (len(letters) >= 3 and len(set(letters)) == 1):
        return False
    written = _LETTERS.findall(_bare(text))
    shouted = text.isupper()
    sayable = sum(len(each) for each in written if _sayable(each, shouted))
    return 2 * sayable >= sum(map(len, written))


def _sayable(word: str, shouted: bool) -> bool:
    """Whether a word without accents could be one: not Latin, an abbreviation, or with vowels among its consonants, where what is
    drawn out (« ouiiii ») or stands for one sound (« sch ») counts once.
    """
    short = ACRONYM_MAX if word.isupper() and not shouted else ABBREVIATION_MAX
    if len(word) <= short or not word.isascii():
        return True
    heard = _DRAWN_OUT.sub(r"\1", _ONE_SOUND.sub("h", word.casefold()))
    return len(word) <= WORD_MAX and _VOWEL.search(heard) is not None and _UNSAYABLE.search(heard) is None


def _bare(text: str) -> str:
    """Without accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(each for each in decomposed if not unicodedata.combining(each))
