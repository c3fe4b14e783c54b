"""The last resort: stems and runs of letters, hashed to a fixed size. Nothing is learnt, and nothing can be missing.

It sees words and no meaning: « sans-abri » and « SDF » have nothing in common. Agreement with people's groups is about
half of what an encoder reaches. What the notes of an atelier share is taken away when they are centred, which does
the work of the inverse document frequency.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zlib import crc32

import numpy as np

from facilitation.clustering.space import Vectors, unit
from facilitation.clustering.thresholds import WORDS, Thresholds
from facilitation.clustering.words import stem, tokens
from facilitation.model import Lang
from server.sorting.encoders import backgrounds
from server.sorting.encoders.views import both_views

_DIMENSIONS: Final = 1024
_RUNS: Final = (3, 4, 5)
"""Lengths of runs of letters, in characters, the word's two ends included: they survive a misspelling."""


class Tfidf:
    """Half a millisecond per note."""

    name: Final = "tfidf"
    widths: Final = (_DIMENSIONS,)
    lens: Final = None
    thresholds: Final[Thresholds] = WORDS

    def __init__(self) -> None:
        self.backgrounds: Mapping[Lang, Vectors] = backgrounds.load(self.name)

    def encode(self, texts: Sequence[str]) -> Vectors:
        return both_views(texts, _rows, _rows)


def _rows(texts: Sequence[str]) -> Vectors:
    rows = np.zeros((len(texts), _DIMENSIONS), np.float32)
    for row, text in enumerate(texts):
        # A text of small words, or in a script without spaces, still has its own letters.
        words = tokens(text) or [text]
        rows[row] = _hashed(Counter(f"word {stem(word)}" for word in words)) + _hashed(Counter(_runs(words)))
    return unit(rows)


def _runs(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        bounded = f" {word} "
        for length in _RUNS:
            yield from (f"run {bounded[at : at + length]}" for at in range(max(1, len(bounded) - length + 1)))


def _hashed(features: Counter[str]) -> Vectors:
    """One unit vector: 1 + ln(count) at each feature's place, with a sign so that collisions cancel on average.

    K. Weinberger et al., "Feature hashing for large scale multitask learning", 2009. crc32, since Python's own hash
    differs between processes.
    """
    vector = np.zeros((1, _DIMENSIONS), np.float32)
    for feature, count in features.items():
        digest = crc32(feature.encode("utf-8", "replace"))
        sign = 1 if digest >> 31 else -1
        vector[0, digest % _DIMENSIONS] += sign * (1 + np.log(count))
    return np.asarray(unit(vector)[0], dtype=np.float32)
