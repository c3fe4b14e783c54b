"""Where the notes of one place lie towards each other: raw vectors, centred on that place and seen through the lens."""

from collections.abc import Sequence

from facilitation.clustering.language import languages
from facilitation.clustering.measure import Space
from facilitation.clustering.space import Vectors, points
from facilitation.model import Lang
from server.sorting.encoders import Encoder


def space(encoder: Encoder, texts: Sequence[str], raw: Vectors, otherwise: Lang = "fr") -> Space:
    """The notes as points, with the encoder's lines. `raw` holds a row per text; `otherwise` is what is spoken where the
    notes do not say.
    """
    centred = points(raw, languages(texts, otherwise), encoder.backgrounds, encoder.widths)
    return Space(centred if encoder.lens is None else encoder.lens.seen(centred), encoder.thresholds)
