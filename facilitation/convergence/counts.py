"""Counts that come in, judged: what is no number of people is a mistake of whoever counted, and is said in a sentence."""

from collections.abc import Sequence
from typing import Final

GRADES_MIN: Final = 2
"""Grades of a scale: with one there is nothing to say."""


def whole(count: object, what: str, *, least: int = 0) -> int:
    """`count`, when it is an integer from `least` up; `ValueError` otherwise, and a truth value is no integer."""
    if not isinstance(count, int) or isinstance(count, bool) or count < least:
        raise ValueError(f"A whole number from {least} up is wanted for {what}, not {count!r}.")
    return count


def row(counts: object, what: str, *, length: int) -> tuple[int, ...]:
    """`counts` as a tuple of `length` whole numbers from 0 up; `ValueError` otherwise."""
    judged = _judged(counts, what)
    if len(judged) != length:
        raise ValueError(f"{length} counts are wanted for {what}, not {len(judged)}.")
    return judged


def grades(counts: object, what: str) -> tuple[int, ...]:
    """`counts` as a tuple of whole numbers from 0 up, one for each grade of a scale; `ValueError` otherwise."""
    judged = _judged(counts, what)
    if len(judged) < GRADES_MIN:
        raise ValueError(f"{GRADES_MIN} grades or more are wanted for {what}, not {len(judged)}.")
    return judged


def _judged(counts: object, what: str) -> tuple[int, ...]:
    if not isinstance(counts, Sequence):
        raise ValueError(f"A row of counts is wanted for {what}, not {counts!r}.")
    return tuple(whole(count, what) for count in counts)
