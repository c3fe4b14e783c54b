"""Shares that keep their sense when few have answered, the mean that no college can carry alone, and what divides."""

from collections.abc import Collection
from math import exp, fsum, log
from typing import Final

DAMPING: Final = 0.1
"""Part of those who answered that is added to those who took a side, so that few sides taken are no controversy."""


def smoothed(count: int, n: int) -> float:
    """The share of `count` among `n`, pulled a little towards one half: 0 < share < 1, and 0.5 when nobody answered.

    Source: the rule of succession (Pierre-Simon Laplace, Essai philosophique sur les probabilités, 1814), as Polis uses
    it for every group. `(count + 1) / (n + 2)`. `n` counts everybody who answered, those who passed as well.
    """
    return (count + 1) / (n + 2)


def geometric_mean(shares: Collection[float]) -> float:
    """The group-aware consensus, made comparable across numbers of colleges: above 0, below 1.

    It lies between the smallest and the largest share, and is theirs when all are equal. A small share of one college
    is not made good by the size of another, only by a much larger share.

    Source: Christopher Small, Michael Bjorkegren, Timo Erkkilä, Lynette Shaw and Colin Megill, Polis: Scaling
    Deliberation by Mapping High Dimensional Opinion Spaces, 2021. `GAC = Π (A + 1) / (S + 2)` over the G colleges;
    this is `GAC^(1/G)`, √GAC for two.
    """
    # `fsum` rounds once, so the result does not depend on the order of the colleges.
    return exp(fsum(map(log, shares)) / len(shares))


def controversy(agree: int, disagree: int, n: int) -> float:
    """How evenly those who took a side are divided, all colleges together: from 0 (all on one side) to nearly 1.

    `n` counts everybody who answered this item, those who passed as well: where nearly all passed, the few who did not
    are no controversy. Nobody answered, or all passed: 0.

    Source: CONVERGENCE, Agree / disagree / pass. `2·min(A, D) / (A + D + C)`, with `C = max(1, 0.1·n)`.
    """
    return 2 * min(agree, disagree) / (agree + disagree + max(1.0, DAMPING * n))
