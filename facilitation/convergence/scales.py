"""Ordered scales (gradients of agreement, ratings): how far a college agrees with itself, and how far two lie apart.

A tally counts the answers of each of K grades, K ≥ 2, from one end of the scale to the other. Which end is the better
one does not matter here.
"""

from collections.abc import Sequence
from itertools import accumulate, combinations
from math import log2
from typing import Final

from facilitation.convergence.counts import grades

SCALE: Final = "the tally of a scale"


def agreement(tally: Sequence[int]) -> float | None:
    """How far one college agrees: −1 half of it at either end, 0 spread evenly, 1 all in one grade. `None`: nobody answered.

    Source: Cees van der Eijk, Measuring Agreement in Ordered Rating Scales, 2001. The tally is taken apart into layers
    of equal height, each as high as its smallest grade that is not empty; A is their mean, weighted by the answers in
    them. A layer with S grades of K: over all triples of grades, TU counts those that rise or fall (1 1 0, 0 1 1) and
    TDU those with a hole (1 0 1); `U = ((K−2)·TU − (K−1)·TDU) / ((K−2)·(TU+TDU))`, and `A = U·(1 − (S−1)/(K−1))`.
    S = 1 is 1; a layer with no such triple is 0.

    Raises `ValueError` for fewer than two grades, and for counts that are negative or no integers.
    """
    counts = grades(tally, SCALE)
    total, agreed = sum(counts), 0.0
    left = list(counts)
    while any(left):
        height = min(count for count in left if count)
        layer = tuple(count > 0 for count in left)
        agreed += height * sum(layer) * _agreement_of_layer(layer)
        left = [count - height if count else 0 for count in left]
    return agreed / total if total else None


def _agreement_of_layer(layer: tuple[bool, ...]) -> float:
    length, filled = len(layer), sum(layer)
    if filled == 1:
        return 1.0
    triples = list(combinations(layer, 3))
    sloped = triples.count((True, True, False)) + triples.count((False, True, True))
    hollow = triples.count((True, False, True))
    if not sloped and not hollow:
        return 0.0
    unimodality = ((length - 2) * sloped - (length - 1) * hollow) / ((length - 2) * (sloped + hollow))
    return unimodality * (1 - (filled - 1) / (length - 1))


def consensus(tally: Sequence[int]) -> float | None:
    """How close one college lies to its mean: 0 half of it at either end, 1 all in one grade. `None`: nobody answered.

    Unlike `agreement` it does not tell an even spread from a mild division by its sign: an even spread of five is 0.43.

    Source: William J. Tastle and Mark J. Wierman, Consensus and dissention: A measure of ordinal dispersion, 2007.
    `Cns = 1 + Σ pᵢ·log₂(1 − |i − μ|/(K−1))`, with pᵢ the part of grade i and μ the mean grade.

    Raises `ValueError` as `agreement` does.
    """
    counts = grades(tally, SCALE)
    total = sum(counts)
    if not total:
        return None
    mean = sum(grade * count for grade, count in enumerate(counts)) / total
    # An empty grade adds nothing, and the logarithm of one that lies a whole scale away from the mean does not exist.
    dispersion = sum(
        count / total * log2(1 - abs(grade - mean) / (len(counts) - 1))
        for grade, count in enumerate(counts)
        if count
    )
    return 1 + dispersion


def distance(tally: Sequence[int], other: Sequence[int]) -> float | None:
    """How far two colleges lie apart: 0 spread the same way, 1 at opposite ends. `None`: one of them did not answer.

    It is the mean way, in scales, that answers would have to move for one to look like the other.

    Source: S. S. Vallender, Calculation of the Wasserstein Distance Between Probability Distributions on the Line, 1974.
    `W₁ = (1/(K−1))·Σ_{k<K} |F(k) − G(k)|`, with F and G the parts at grade k or before.

    Raises `ValueError` as `agreement` does, and for two scales of different length.
    """
    one, two = grades(tally, SCALE), grades(other, SCALE)
    if len(one) != len(two):
        raise ValueError(f"A scale of {len(one)} grades cannot be laid beside one of {len(two)}.")
    if not any(one) or not any(two):
        return None
    steps = zip(accumulate(one), accumulate(two), strict=True)
    return sum(abs(here / sum(one) - there / sum(two)) for here, there in steps) / (len(one) - 1)
