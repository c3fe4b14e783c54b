"""A lens can be learnt where there is something to learn, and serves subjects it has not seen."""

from typing import Any

import numpy as np
import pytest

from facilitation.clustering.space import Vectors, similarities, unit
from facilitation.model import Lang
from tools.lens.learning import Told, downhill, learn, lens, loss

TELLING, NOISE = 12, 36
WIDTHS = (TELLING + NOISE,)
BACKGROUNDS: dict[Lang, Vectors] = dict.fromkeys(("fr", "en"), np.zeros(sum(WIDTHS), np.float32))


def room(seed: int, ideas: int = 24) -> Told:
    """Each idea three times: a quarter of the columns say which it is, the others nothing."""
    chance = np.random.default_rng(seed)
    which = np.repeat(np.arange(ideas), 3)
    telling = chance.normal(size=(ideas, TELLING))[which] + 0.4 * chance.normal(size=(3 * ideas, TELLING))
    raw = np.hstack([telling, chance.normal(size=(3 * ideas, NOISE))])
    return Told(unit(raw.astype(np.float32)), ["fr"] * len(raw), which, which // 4)


def told_apart(points: Vectors, ideas: np.ndarray) -> float:
    """The part of the notes whose nearest says the same."""
    alike = similarities(points)
    np.fill_diagonal(alike, -2)
    return float((ideas[alike.argmax(axis=1)] == ideas).mean())


def test_what_tells_ideas_apart_is_learnt_and_serves_other_rooms():
    found = learn([room(seed) for seed in range(20)], BACKGROUNDS, WIDTHS)
    other = room(99)
    assert told_apart(found.seen(other.raw), other.ideas) > 1.5 * told_apart(other.raw, other.ideas)


def test_the_same_seed_learns_the_same():
    rooms = [room(1), room(2)]
    one, again, other = (learn(rooms, BACKGROUNDS, WIDTHS, 5, seed) for seed in (3, 3, 4))
    assert np.array_equal(one.directions, again.directions)
    assert not np.array_equal(one.strengths, other.strengths)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_downhill_is_the_slope_of_the_loss(seed):
    chance, there = np.random.default_rng(seed), room(seed, 6)
    size = sum(WIDTHS)
    matrix = exact(np.eye(size) + 0.1 * chance.normal(size=(size, size)))
    here = exact(there.raw)
    slope = downhill(matrix, here, there.ideas, there.topics)
    for row, column in chance.integers(size, size=(8, 2)):
        step = exact(np.zeros((size, size)))
        step[row, column] = 1e-4
        up, down = (loss(matrix + side, here, there.ideas, there.topics) for side in (step, -step))
        assert slope[row, column] == pytest.approx((up - down) / 2e-4, rel=1e-3, abs=1e-5)


def exact(rows: np.ndarray) -> Any:
    """In double precision, or the difference of two losses is lost in rounding."""
    return rows.astype(np.float64)


def test_a_symmetric_map_of_few_directions_is_kept_whole():
    chance = np.random.default_rng(5)
    directions = np.linalg.qr(chance.normal(size=(16, 3)))[0].T
    strengths = np.array([2.0, -0.5, 0.3])
    matrix = np.eye(16) + directions.T @ np.diag(strengths) @ directions
    points = unit(chance.normal(size=(10, 16)).astype(np.float32))
    assert np.allclose(
        lens(exact(matrix), rank=3).seen(points), unit((points @ matrix).astype(np.float32)), atol=1e-5
    )


def test_a_note_that_nobody_says_again_teaches_nothing_and_breaks_nothing():
    here = room(7, 4)
    alone = np.arange(len(here.ideas))
    assert not np.isnan(downhill(np.eye(sum(WIDTHS), dtype=np.float32), here.raw, alone, alone)).any()
    assert loss(np.eye(sum(WIDTHS), dtype=np.float32), here.raw, alone, alone) == 0
