"""From raw vectors to points that can be compared: centred on their own atelier, one unit vector per note.

Every note of an atelier on hospitals resembles every other; what tells them apart is what is left once their mean is
taken away. Without it no threshold carries over from one subject to the next.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from facilitation.model import Lang

Vectors = NDArray[np.float32]
"""Rows: notes. Columns: what an encoder says of them."""

BACKGROUND_WEIGHT: Final = 30
"""How many notes the background counts for. 10 does as well; 100 does worse on other subjects than the background's."""

_NOTHING: Final = 1e-6
"""A vector shorter than this has no direction."""


def points(
    raw: Vectors, languages: Sequence[Lang], backgrounds: Mapping[Lang, Vectors], widths: Sequence[int]
) -> Vectors:
    """One unit vector per note, such that the product of two is their similarity, in [-1, 1].

    `raw` holds one row per note, (n, d), and `widths` says how many columns each encoder filled, together d. A row of
    zeros (a note without text) stays so: it resembles nothing. `backgrounds` holds for each language the mean row of
    notes on every subject, (d,).

    The mean of a language is shrunk to its background, so that the first notes do not centre on themselves:
    m = (Σx + w·b) / (n + w), w = 30. The mean of an encoder's vectors hides their directions (J. Mu, P. Viswanath,
    "All-but-the-top", 2018); shrinking is the posterior mean of a normal whose prior weighs w notes. French and English
    notes are centred apart, or a bilingual atelier falls in two by language. Each encoder weighs the same.
    """
    raw = np.asarray(raw, dtype=np.float32)
    written = np.abs(raw).max(axis=1, initial=0.0) > 0
    centred = np.zeros_like(raw)
    for language in sorted(set(languages)):
        ours = written & np.fromiter((other == language for other in languages), bool, len(languages))
        if ours.any():
            total = raw[ours].sum(axis=0, dtype=np.float64) + BACKGROUND_WEIGHT * backgrounds[language]
            centred[ours] = raw[ours] - (total / (ours.sum() + BACKGROUND_WEIGHT)).astype(np.float32)
    parts = np.split(centred, np.cumsum(widths)[:-1], axis=1)
    return unit(np.hstack([unit(part) for part in parts]))


def unit(rows: Vectors) -> Vectors:
    """The rows at length one; what has no direction becomes zeros."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.where(length > _NOTHING, rows / np.maximum(length, _NOTHING), 0).astype(np.float32)


def similarities(ours: Vectors, others: Vectors | None = None) -> Vectors:
    """The similarity of each row to each of the others, (m, n); without others: among themselves."""
    product: Vectors = ours @ (ours if others is None else others).T
    return np.clip(product, -1, 1, out=product)
