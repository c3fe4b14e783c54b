"""The order of the items on the board: first what all carry, and within that what they carry most."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from facilitation.convergence.comparison import LABELS, Comparison

Item = TypeVar("Item", bound=Hashable)


def order(comparisons: Mapping[Item, Comparison]) -> tuple[Item, ...]:
    """The items, from what the room can adopt down to what it knows too little of.

    By label, in the order of `LABELS`: so an item passes the gate of its smallest share before any mean counts. Neither
    the share of the whole room nor the mean alone would do: both put what 28 of 30 and 24 of 43 want above what 21 of
    30 and 30 of 43 want. Within a label:

    - `to_debate` by controversy, the most divided first;
    - `shared_rejection` by the geometric mean of the shares that disagree, the clearest first;
    - `too_few` not at all: so little is known of these that any order would say too much;
    - the others by the geometric mean of the shares that agree, √GAC for two colleges.

    Equal items stay in the order they were given in. Source: CONVERGENCE, Why not the pooled share.
    """
    return tuple(sorted(comparisons, key=lambda item: standing(comparisons[item])))


def standing(comparison: Comparison) -> tuple[int, float]:
    """By what items are put in order, the smallest first; equal for items that nothing puts before each other."""
    strength = {
        "to_debate": comparison.controversy,
        "shared_rejection": comparison.gac_against,
        "too_few": 0.0,
    }
    return LABELS.index(comparison.label), -strength.get(comparison.label, comparison.gac)
