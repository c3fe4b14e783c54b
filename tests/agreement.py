"""How far two groupings of the same notes agree, and how well pairs are ranked."""

from collections import Counter
from collections.abc import Hashable, Sequence
from math import comb, exp, lgamma, log


def adjusted_rand(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> float:
    """1 for the same grouping, about 0 for one drawn by lot (L. Hubert, P. Arabie, "Comparing partitions", 1985)."""
    together = sum(comb(count, 2) for count in Counter(zip(ours, theirs, strict=True)).values())
    rows, columns = (sum(comb(count, 2) for count in Counter(side).values()) for side in (ours, theirs))
    by_chance = rows * columns / comb(len(ours), 2)
    best = (rows + columns) / 2
    return 1.0 if best == by_chance else (together - by_chance) / (best - by_chance)


def adjusted_mutual_information(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> float:
    """1 for the same grouping, about 0 for one drawn by lot, however many groups there are.

    (I - E) / ((H₁ + H₂) / 2 - E), with E what is expected of two groupings of these sizes (N. X. Vinh, J. Epps, J. Bailey,
    "Information theoretic measures for clusterings comparison", 2010).
    """
    many = len(ours)
    rows, columns = Counter(ours), Counter(theirs)
    if len(rows) == len(columns) and len(rows) in (1, many):
        return 1.0
    shared = Counter(zip(ours, theirs, strict=True))
    mutual = sum(
        both / many * log(many * both / (rows[one] * columns[other])) for (one, other), both in shared.items()
    )
    expected = sum(
        times * others * _expected(row, column, many)
        for row, times in Counter(rows.values()).items()
        for column, others in Counter(columns.values()).items()
    )
    mean = (_entropy(rows, many) + _entropy(columns, many)) / 2
    return (mutual - expected) / (mean - expected)


def _expected(row: int, column: int, many: int) -> float:
    """What two groups of these sizes add to the mutual information on average: hypergeometric."""
    fixed = sum(lgamma(each + 1) for each in (row, column, many - row, many - column)) - lgamma(many + 1)
    return sum(
        both
        / many
        * log(many * both / (row * column))
        * exp(
            fixed
            - sum(lgamma(each + 1) for each in (both, row - both, column - both, many - row - column + both))
        )
        for both in range(max(1, row + column - many), min(row, column) + 1)
    )


def _entropy(groups: Counter[Hashable], many: int) -> float:
    return -sum(size / many * log(size / many) for size in groups.values())


def average_precision(right: Sequence[bool]) -> float:
    """The mean, over every right answer, of the share of right answers down to it; the best answer first."""
    found, total = 0, 0.0
    for rank, good in enumerate(right, 1):
        if good:
            found += 1
            total += found / rank
    return total / max(1, found)
