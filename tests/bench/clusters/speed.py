"""How fast the machine sorts, on one core: each note that arrives, and a large room re-organised.

What is timed is what the sorting process does: to encode the text, and one pass over the scene with all it says (titles,
reasons, hints, twins). Between two passes the scene becomes what the room would be.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import Final, NamedTuple

import numpy as np
from msgspec.structs import replace

from facilitation.clustering.engine import AVERAGE_LINKAGE
from facilitation.clustering.measure import Space
from facilitation.clustering.scene import Idea, Scene, after
from facilitation.clustering.space import Vectors
from facilitation.ids import ROOM_PLACE
from server.sorting.encoders import Encoder
from server.sorting.spaces import space

LARGE: Final = 5_000
"""Ideas of the room that is re-organised."""
STRAYS: Final = 0.6
"""How far an idea of the large room lies from the one it was made of, at random: as far as two ideas of one group lie apart."""


class Arrivals(NamedTuple):
    """Milliseconds of an arriving note: to encode it, and to sort."""

    encoded_ms: Sequence[float]
    sorted_ms: Sequence[float]

    def p(self, hundredth: int) -> float:
        """A percentile of both together, in ms."""
        both = [one + two for one, two in zip(self.encoded_ms, self.sorted_ms, strict=True)]
        return quantiles(both, n=100)[hundredth - 1]


class Reorganised(NamedTuple):
    """A large room: seconds without encoding, and what was proposed."""

    seconds: float
    ideas: int
    moves: int
    groups: int


def arrivals(encoder: Encoder, texts: Sequence[str]) -> Arrivals:
    """Notes that come one by one into one room, each sorted before the next comes."""
    scene = Scene(place=ROOM_PLACE, level="middle", live=True, lang="fr")
    raw = np.zeros((0, sum(encoder.widths)), np.float32)
    encoded_ms, sorted_ms = [], []
    for number, text in enumerate(texts):
        began = perf_counter()
        raw = np.vstack([raw, encoder.encode([text])])
        encoded = perf_counter()
        scene = replace(scene, ideas=(*scene.ideas, Idea(id=f"n_{number:06d}", text=text)))
        found = AVERAGE_LINKAGE.sort(scene, _space(encoder, scene, raw))
        done = perf_counter()
        encoded_ms.append(1_000 * (encoded - began))
        sorted_ms.append(1_000 * (done - encoded))
        scene = after(scene, found)
    return Arrivals(encoded_ms, sorted_ms)


def reorganised(encoder: Encoder, texts: Sequence[str], ideas: int = LARGE) -> Reorganised:
    """A large room, sorted at one level, re-organised at another. Its vectors are those of the texts, each a little
    elsewhere: nothing is encoded anew.
    """
    chance = np.random.default_rng(7)
    known = encoder.encode(list(texts))
    which = chance.integers(len(texts), size=ideas)
    astray = chance.normal(size=(ideas, known.shape[1])) / known.shape[1] ** 0.5
    raw = (known[which] + STRAYS * astray).astype(np.float32)
    shown = tuple(Idea(id=f"n_{number:06d}", text=texts[at]) for number, at in enumerate(which))
    scene = Scene(place=ROOM_PLACE, level="overview", live=True, lang="fr", ideas=shown)
    scene = after(scene, AVERAGE_LINKAGE.sort(scene, _space(encoder, scene, raw)))
    scene = replace(scene, level="detail")
    began = perf_counter()
    found = AVERAGE_LINKAGE.reorganise(scene, _space(encoder, scene, raw))
    return Reorganised(perf_counter() - began, ideas, len(found.moves), found.groups_after)


def shuffled(texts: Sequence[str], many: int) -> list[str]:
    """So many of the texts, in an order of chance, the same in every run."""
    return Random(11).sample(list(texts), min(many, len(texts)))


def most_memory_mb() -> float:
    """The most memory this process has held so far, in MB."""
    status = Path(f"/proc/{os.getpid()}/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1_000


def _space(encoder: Encoder, scene: Scene, raw: Vectors) -> Space:
    return space(encoder, [idea.text for idea in scene.ideas], raw, scene.lang)
