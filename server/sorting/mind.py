"""What the sorting process knows and does: an encoder, an engine, and the vectors of some ateliers.

Whatever is asked for twice is answered alike, also after a restart: a vector is used as it is kept, rounded, from the
first time on. This file does not know where it runs, nor who asks.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Final, NamedTuple, Protocol

import numpy as np

from facilitation.clustering.scene import Moves, Scene, Sorted
from facilitation.clustering.space import Vectors
from facilitation.ids import NOTES_MAX, AtelierId
from server.sorting.pipe import (
    Answer,
    AnyRequest,
    Chosen,
    Encode,
    Encoded,
    Hello,
    Know,
    Known,
    Missing,
    Reorganise,
    Reorganised,
    Sort,
    SortedScene,
    cut,
    digest,
)

KEPT_AS: Final = np.dtype("<f2")
"""How a number of a vector is kept: half the bytes of what the encoders make."""
KNOWN_MAX: Final = 4 * NOTES_MAX
"""Vectors remembered, of all ateliers together: some 144 MB with the best encoder."""


PROBE: Final = (
    "Créer une piste cyclable sur le quai de l’Arsenal (12e)",
    "More benches near St Mary’s, please",
)
"""What an encoder makes of these names its space: whatever changes in it, a prompt or its weights, changes that too."""


class Reader(Protocol):
    """As much of an encoder as is needed here."""

    @property
    def name(self) -> str: ...
    def encode(self, texts: Sequence[str], /) -> Vectors: ...


class Means(NamedTuple):
    """What a mind thinks with. `why` says why no better encoder; `sort` and `reorganise` are given a scene and the vectors of
    its ideas, a row each.
    """

    encoder: Reader
    why: tuple[str, ...]
    sort: Callable[[Scene, Vectors], Sorted]
    reorganise: Callable[[Scene, Vectors], Moves]


class Found(NamedTuple):
    """The means, what their vectors are kept under, and how many numbers one has."""

    means: Means
    space: str
    dimensions: int


class Mind:
    """Answers requests. The means are found when they are first needed."""

    def __init__(self, find: Callable[[], Means]) -> None:
        self._find = find
        self._found: Found | None = None
        self._known: dict[AtelierId, dict[bytes, bytes]] = {}

    def answer(self, asked: AnyRequest) -> Answer:
        """The answer to a request."""
        match asked:
            case Hello():
                return self._chosen()
            case Know(atelier=atelier, vectors=vectors):
                return self._learnt(atelier, vectors)
            case Encode(atelier=atelier, texts=texts):
                return self._encoded(atelier, texts)
            case Sort(atelier=atelier, scene=scene):
                rows = self._rows(atelier, scene)
                return Missing() if rows is None else SortedScene(found=self._here.means.sort(scene, rows))
            case Reorganise(atelier=atelier, scene=scene):
                rows = self._rows(atelier, scene)
                return (
                    Missing() if rows is None else Reorganised(found=self._here.means.reorganise(scene, rows))
                )

    @property
    def _here(self) -> Found:
        if self._found is None:
            means = self._find()
            probed = means.encoder.encode(PROBE).astype(KEPT_AS)
            mark = hashlib.sha256(probed.tobytes()).hexdigest()[:16]
            self._found = Found(means, f"{means.encoder.name} {mark}", probed.shape[1])
        return self._found

    def _chosen(self) -> Chosen:
        means, space, _ = self._here
        return Chosen(encoder=means.encoder.name, space=space, why=means.why)

    def _learnt(self, atelier: AtelierId, vectors: dict[bytes, bytes]) -> Known:
        size = self._here.dimensions * KEPT_AS.itemsize
        self._remember(atelier, {name: kept for name, kept in vectors.items() if len(kept) == size})
        return Known()

    def _encoded(self, atelier: AtelierId, texts: Iterable[str]) -> Encoded:
        told = [cut(text) for text in texts]
        rows = self._read(told)
        made = {digest(text): row.tobytes() for text, row in zip(told, rows, strict=True)}
        self._remember(atelier, made)
        return Encoded(vectors=made)

    def _read(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, as it is kept; zeros, which resemble nothing, for one that the encoder cannot read."""
        encode = self._here.means.encoder.encode
        rows = np.zeros((len(texts), self._here.dimensions), np.float32)
        try:
            rows[:] = encode(texts)
        except MemoryError:
            raise  # It will pass, and what is made of a text is kept.
        except Exception:
            for place, text in enumerate(texts):
                with suppress(Exception):
                    rows[place] = encode([text])[0]
        return np.where(np.isfinite(rows).all(axis=1, keepdims=True), rows, 0).astype(KEPT_AS)

    def _remember(self, atelier: AtelierId, vectors: dict[bytes, bytes]) -> None:
        """Learn vectors, and forget those of the ateliers that were spoken of least lately."""
        self._known[atelier] = self._known.pop(atelier, {}) | vectors
        while sum(map(len, self._known.values())) > KNOWN_MAX and len(self._known) > 1:
            del self._known[next(iter(self._known))]
        known = self._known[atelier]
        for oldest in list(known)[: max(0, len(known) - KNOWN_MAX)]:
            del known[oldest]

    def _rows(self, atelier: AtelierId, scene: Scene) -> Vectors | None:
        """The vectors of the ideas of a scene, a row each; `None` when one is not known."""
        known = self._known.pop(atelier, {})
        self._known[atelier] = known
        kept = [known.get(digest(idea.text)) for idea in scene.ideas]
        if None in kept:
            return None
        whole = np.frombuffer(b"".join(each for each in kept if each is not None), KEPT_AS)
        return whole.reshape(len(kept), self._here.dimensions).astype(np.float32)
