"""Which old group goes on as which new one: the pairs that share the most notes, all in all.

The assignment problem: H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), here by shortest
augmenting paths: R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
assignment problems" (1987).
"""

from collections.abc import Hashable, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Old = TypeVar("Old", bound=Hashable)
New = TypeVar("New", bound=Hashable)


def best_overlap(shared: Mapping[tuple[Old, New], int]) -> dict[Old, New]:
    """For pairs of an old and a new group, how many notes they share: who goes on as whom.

    No two go on as one; the notes shared by those that are paired are as many as they can be. Who shares nothing with
    anybody is left out. Equal choices are made by the order of `shared`.
    """
    olds = list(dict.fromkeys(old for old, _ in shared))
    news = list(dict.fromkeys(new for _, new in shared))
    row, column = {old: at for at, old in enumerate(olds)}, {new: at for at, new in enumerate(news)}
    gain = np.zeros((len(olds), len(news)))
    for (old, new), notes in shared.items():
        gain[row[old], column[new]] = notes
    return {olds[at]: news[to] for at, to in assigned(gain) if gain[at, to] > 0}


def assigned(gain: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Rows and columns paired so that the sum of `gain[row, column]` is largest; the fewer of the two are all paired."""
    rows, columns = gain.shape
    if rows > columns:
        return sorted((at, to) for to, at in assigned(gain.T))
    cost = -gain
    price_row, price_column = np.zeros(rows), np.zeros(columns)
    held_by, holds = np.full(columns, -1), np.full(rows, -1)
    for start in range(rows):
        # The cheapest way from `start` to a column nobody holds, in costs that the prices keep from being negative.
        far, came_from = np.full(columns, np.inf), np.full(columns, -1)
        reached = np.zeros(columns, dtype=bool)
        row, column, low = start, -1, 0.0
        while row >= 0:
            way = low + cost[row] - price_row[row] - price_column
            shorter = ~reached & (way < far)
            far[shorter], came_from[shorter] = way[shorter], row
            column = int(np.where(reached, np.inf, far).argmin())
            low, reached[column] = float(far[column]), True
            row = int(held_by[column])
        on_the_way = reached & (held_by >= 0)
        price_row[held_by[on_the_way]] += low - far[on_the_way]
        price_row[start] += low
        price_column[reached] += far[reached] - low
        while column >= 0:
            # The columns along the way change hands, back to `start`, who held none.
            row = int(came_from[column])
            held_by[column] = row
            holds[row], column = column, int(holds[row])
    return list(enumerate(map(int, holds)))
