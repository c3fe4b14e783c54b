"""How fragile a figure is: the interval of a share, and that of a difference between two shares.

When everybody in a college has answered, nothing was sampled. The intervals then say how little it would have taken for
the figure to be another one; the words under a chart should say so.
"""

from math import hypot, sqrt
from typing import Final, NamedTuple

Z: Final = 1.96
"""Standard deviations on either side of what holds 95 % of a normal distribution."""


class Interval(NamedTuple):
    """Two ends, both included."""

    lower: float
    upper: float


KNOWN_NOTHING_OF_A_SHARE: Final = Interval(0.0, 1.0)
KNOWN_NOTHING_OF_A_GAP: Final = Interval(-1.0, 1.0)


def wilson(share: float, n: int) -> Interval:
    """Where a share may lie, at 95 %, when `n` people gave the raw share `share`.

    Both ends are from 0 to 1, and the share lies between them, ends included. With `n` = 0 nothing is known: [0, 1].

    Source: Edwin B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927.
    `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, with z = 1.96.

    Raises `ValueError` when the share is not from 0 to 1, or when `n` is negative.
    """
    if not 0 <= share <= 1 or n < 0:
        raise ValueError(f"There is no share {share!r} of {n!r} people.")
    if n == 0:
        return KNOWN_NOTHING_OF_A_SHARE
    middle = share + Z**2 / (2 * n)
    half = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    width = 1 + Z**2 / n
    # At 0 and at 1 the share is an end of its interval, and rounding would put it a hair outside.
    return Interval(
        min(share, max(0.0, (middle - half) / width)), max(share, min(1.0, (middle + half) / width))
    )


def newcombe(share: float, n: int, other: float, other_n: int) -> Interval:
    """Where the difference `share − other` may lie, at 95 %, for raw shares of `n` and of `other_n` people.

    Both ends are from −1 to 1, and the difference lies between them, ends included. Exchanging the two sides turns
    [l, u] into [−u, −l]. When nobody answered on one side nothing is known: [−1, 1].

    Source: Robert G. Newcombe, Interval Estimation for the Difference Between Independent Proportions: Comparison of
    Eleven Methods, 1998, method 10. From the Wilson intervals (l₁, u₁) and (l₂, u₂), with d = p₁ − p₂:
    `[d − √((p₁−l₁)² + (u₂−p₂)²), d + √((u₁−p₁)² + (p₂−l₂)²)]`.
    """
    (lower, upper), (other_lower, other_upper) = wilson(share, n), wilson(other, other_n)
    if n == 0 or other_n == 0:
        return KNOWN_NOTHING_OF_A_GAP
    difference = share - other
    return Interval(
        max(-1.0, difference - hypot(share - lower, other_upper - other)),
        min(1.0, difference + hypot(upper - share, other - other_lower)),
    )
