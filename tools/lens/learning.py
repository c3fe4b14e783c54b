"""Learn a lens: a matrix W such that notes of one wish come near each other, and nothing else does.

Supervised contrastive learning (P. Khosla et al., "Supervised Contrastive Learning", 2020) of a linear map, held near the
identity. A step takes a few rooms. Each is a part of the ideas of one subject, centred as a real room would be, so that what is
learnt is what tells notes of the *same* subject apart. For a note i with wishes alike P(i), and z = W·x at length one:

    loss = -1/|P(i)| Σ_{p ∈ P(i)} log( exp(zᵢ·z_p / τ) / Σ_{j ≠ i} exp(zᵢ·z_j / τ) )

and the same again, weighed less, with the notes of the same topic; and what holds W: h/2·‖W - I‖². Gradients are written out:
W is all there is to learn.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.lens import Lens
from facilitation.clustering.space import Vectors, points
from facilitation.model import Lang

Groups = NDArray[np.intp]

STEPS: Final = 1_200
ROOMS: Final = 8
"""Rooms in a step."""
RATE: Final = 1e-3
HOLD: Final = 0.01
"""How strongly the map is held near the identity. With less it learns more of the subjects it is shown, and helps others less."""
IDEA_HEAT: Final = 0.1
TOPIC_HEAT: Final = 0.2
TOPIC_WEIGHT: Final = 0.3
RANK: Final = 256
"""Directions that are kept of the map."""


class Told(NamedTuple):
    """The notes of a subject as they come out of an encoder, and which of them go together."""

    raw: Vectors
    languages: Sequence[Lang]
    ideas: Groups
    topics: Groups


def learn(
    told: Sequence[Told],
    backgrounds: Mapping[Lang, Vectors],
    widths: Sequence[int],
    steps: int = STEPS,
    seed: int = 0,
    watched: Callable[[Sequence[int]], Iterable[int]] = iter,
) -> Lens:
    """The lens that these subjects teach. The same for the same seed, on the same machine. `watched` may show each step."""
    chance = np.random.default_rng(seed)
    held = np.eye(sum(widths), dtype=np.float32)
    matrix = held.copy()
    pace = Pace(matrix.shape, steps)
    for _ in watched(range(steps)):
        slope = HOLD * (matrix - held)
        for which in chance.choice(len(told), ROOMS, replace=len(told) < ROOMS):
            there = part(told[which], chance)
            here = points(there.raw, there.languages, backgrounds, widths)
            slope += downhill(matrix, here, there.ideas, there.topics) / ROOMS
        matrix -= pace.step(slope)
    return lens(matrix)


def lens(matrix: Vectors, rank: int = RANK) -> Lens:
    """The map as few directions and their strengths. Two points are as alike through W as through the symmetric root of WᵀW, whose
    eigenvalues are never below nought; those that differ most from one are kept.
    """
    squares, directions = np.linalg.eigh(matrix.T @ matrix)
    strengths = np.sqrt(np.maximum(squares, 0)) - 1
    most = np.argsort(-np.abs(strengths))[:rank]
    return Lens(directions.T[most].astype(np.float32), strengths[most].astype(np.float32))


class Pace:
    """Steps by D. Kingma and J. Ba, "Adam", 2015, slowing down to a twentieth along a cosine."""

    def __init__(self, shape: tuple[int, ...], steps: int) -> None:
        self._mean, self._square = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self._at, self._steps = 0, steps

    def step(self, slope: Vectors) -> Vectors:
        """How far to go against this slope."""
        self._at += 1
        self._mean = np.float32(0.9) * self._mean + np.float32(0.1) * slope
        self._square = np.float32(0.999) * self._square + np.float32(0.001) * slope**2
        rate = RATE * (0.05 + 0.95 * (1 + np.cos(np.pi * self._at / self._steps)) / 2)
        mean, square = self._mean / (1 - 0.9**self._at), self._square / (1 - 0.999**self._at)
        return np.asarray(rate * mean / (np.sqrt(square) + 1e-8), dtype=np.float32)


def part(told: Told, chance: np.random.Generator) -> Told:
    """At least half of the ideas of a subject, drawn by lot: a room."""
    known = np.unique(told.ideas)
    many = int(chance.integers(len(known) // 2, len(known) + 1))
    there = np.flatnonzero(np.isin(told.ideas, chance.choice(known, many, replace=False)))
    return Told(told.raw[there], [told.languages[at] for at in there], told.ideas[there], told.topics[there])


def loss(matrix: Vectors, here: Vectors, ideas: Groups, topics: Groups) -> float:
    """How badly a room of points is told apart."""
    z, _ = _drawn(matrix, here)
    alike = z @ z.T
    return _loss(alike, ideas, IDEA_HEAT) + TOPIC_WEIGHT * _loss(alike, topics, TOPIC_HEAT)


def downhill(matrix: Vectors, here: Vectors, ideas: Groups, topics: Groups) -> Vectors:
    """The gradient of that by the matrix."""
    z, length = _drawn(matrix, here)
    alike = z @ z.T
    pull = _pull(alike, ideas, IDEA_HEAT) + TOPIC_WEIGHT * _pull(alike, topics, TOPIC_HEAT)
    by_z = (pull + pull.T) @ z
    by_drawn = (by_z - (by_z * z).sum(axis=1, keepdims=True) * z) / length
    return np.asarray(by_drawn.T @ here, dtype=np.float32)


def _drawn(matrix: Vectors, here: Vectors) -> tuple[Vectors, Vectors]:
    """The points through the map at length one, and how long they were."""
    drawn = here @ matrix.T
    length = np.linalg.norm(drawn, axis=1, keepdims=True) + 1e-9
    return drawn / length, length


def _loss(alike: Vectors, groups: Groups, heat: float) -> float:
    together = _together(groups)
    count = together.sum(axis=1)
    share = _share(alike, heat)
    told = np.where(together, np.log(np.where(together, share, 1)), 0).sum(axis=1) / np.maximum(count, 1)
    return float(-told[count > 0].sum() / max(1, (count > 0).sum()))


def _pull(alike: Vectors, groups: Groups, heat: float) -> Vectors:
    """The gradient of the loss by each likeness."""
    together = _together(groups)
    count = together.sum(axis=1, keepdims=True)
    has = count > 0
    wanted = together / np.maximum(count, 1)
    return np.asarray((_share(alike, heat) * has - wanted) / max(1, has.sum()) / heat, dtype=np.float32)


def _share(alike: Vectors, heat: float) -> Vectors:
    """For each note, how its attention falls on the others."""
    scaled = alike / heat
    np.fill_diagonal(scaled, -np.inf)
    share = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(share / share.sum(axis=1, keepdims=True))


def _together(groups: Groups) -> NDArray[np.bool_]:
    together = groups[:, None] == groups[None, :]
    np.fill_diagonal(together, False)
    return together
