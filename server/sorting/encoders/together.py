"""Several encoders as one: their vectors side by side. What one is blind to the other may see."""

from collections.abc import Mapping, Sequence

import numpy as np

from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import WITHOUT_LENS, Thresholds
from facilitation.model import Lang
from server.sorting.encoders import Encoder, lenses


class Together:
    """Each part keeps its width, so that each is centred by itself and weighs the same. `thresholds` are those of the parts together,
    through their lens.
    """

    def __init__(self, parts: Sequence[Encoder], thresholds: Thresholds) -> None:
        self._parts = parts
        self.name = "+".join(part.name for part in parts)
        self.widths = tuple(width for part in parts for width in part.widths)
        self.lens = lenses.load(self.name, sum(self.widths))
        self.thresholds = thresholds if self.lens else WITHOUT_LENS
        self.backgrounds: Mapping[Lang, Vectors] = {
            language: self._side_by_side([part.backgrounds[language] for part in parts])
            for language in parts[0].backgrounds
        }

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self._side_by_side([part.encode(texts) for part in self._parts])

    def _side_by_side(self, rows: Sequence[Vectors]) -> Vectors:
        return np.hstack(rows) / np.float32(len(rows) ** 0.5)
