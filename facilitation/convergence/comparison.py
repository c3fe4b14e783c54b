"""One item, and what the colleges say of it side by side: agree, disagree, pass.

Why not the share of the whole room: a large college outvotes a small one, and an item that one side alone carries comes
out above one that both carry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from facilitation.convergence.counts import row, whole
from facilitation.convergence.intervals import KNOWN_NOTHING_OF_A_GAP, Interval, newcombe, wilson
from facilitation.convergence.shares import controversy, geometric_mean, smoothed
from facilitation.ids import CollegeId

Label = Literal[
    "shared_agreement", "uneven_agreement", "one_college", "to_debate", "shared_rejection", "too_few"
]
"""What an item is for the room; every item has one. The order is that of the board."""
LABELS: Final[tuple[Label, ...]] = get_args(Label)

Tally = tuple[int, int, int]
"""How many of a college agree, disagree and pass. Whoever did not answer is in none of the three."""

N_MIN: Final = 10
"""Answers of a college below which nothing is said of an item."""
THRESHOLD: Final = 0.6
"""Smoothed share from which on a college carries an item, or rejects it."""
MAJORITY: Final = 0.5
"""Smoothed share above which a college that does not carry an item follows it all the same."""
WIDE_GAP: Final = 0.3
"""Gap from which on it is told as a wide one, when its interval excludes 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the colleges say of one item.

    - `label`: what to call it. A facilitator's other opinion is `dataclasses.replace(comparison, label=…)`.
    - `carried_by`: whom `one_college` and `uneven_agreement` speak of: the colleges whose share reaches the threshold,
      in the order of the tallies. Never empty and never all of them under these two labels, and empty under the others.
      With three colleges or more, `one_college` can name several: it says that another one does not follow.
    - `shares`: the smoothed share of each college that agrees, above 0 and below 1.
    - `intervals`: the Wilson interval of its raw share. The smoothed share lies in it as well.
    - `highest`, `lowest`: the colleges with the largest and the smallest share; the same one only when it is alone.
    - `gap`: the difference of their smoothed shares, from 0 to 1; 0 with one college.
    - `gap_interval`: Newcombe's, of the difference of their raw shares, highest − lowest. The gap lies in it as well.
    - `gac`: the geometric mean of the shares; `gac_against`: of the smoothed shares that disagree. Above 0, below 1.
    - `controversy`: how evenly the room is divided, from 0 to nearly 1.
    """

    label: Label
    carried_by: tuple[CollegeId, ...]
    shares: Mapping[CollegeId, float]
    intervals: Mapping[CollegeId, Interval]
    highest: CollegeId
    lowest: CollegeId
    gap: float
    gap_interval: Interval
    gac: float
    gac_against: float
    controversy: float

    @property
    def gap_is_wide(self) -> bool:
        """Whether the gap is one to speak of: 0.3 or more, with an interval that excludes 0."""
        return self.gap >= WIDE_GAP and self.gap_interval.lower > 0


def read(
    tallies: Mapping[CollegeId, Tally], *, n_min: int = N_MIN, threshold: float = THRESHOLD
) -> Comparison:
    """Compare what the colleges say of one item.

    The label is the first of these that holds, with p the smoothed share that agrees (Source: CONVERGENCE, Agree /
    disagree / pass):

    1. `too_few`: a college with fewer than `n_min` answers (passes are answers), or only one college;
    2. `shared_agreement`: the smallest p ≥ `threshold`;
    3. `shared_rejection`: the smallest smoothed share that disagrees ≥ `threshold`;
    4. the largest p ≥ `threshold`, and the interval of the gap excludes 0: `uneven_agreement` when the smallest
       p > 0.5, `one_college` otherwise;
    5. `to_debate`.

    Everything a hall can do has a reading. Nobody voted: `too_few`, shares of 0.5, intervals of everything. All
    passed: `to_debate` with a controversy of 0. One college (the others may have been too small to be told apart):
    `too_few`, since there is nothing to share with.

    What only a mistake can do is a `ValueError`: no college; counts that are negative or no integers, or not three
    of them; `n_min` below 1; a threshold that is not above 0.5 and below 1. At 0.5 a college that is evenly split would
    agree and reject at once; no smoothed share reaches 1.
    """
    judged = {
        college: row(tally, f"the tally of {college!r}", length=3) for college, tally in tallies.items()
    }
    if not judged:
        raise ValueError("There is no college to read.")
    whole(n_min, "n_min", least=1)
    if not MAJORITY < threshold < 1:
        raise ValueError(f"The threshold must be above {MAJORITY} and below 1, not {threshold!r}.")
    return _compared(judged, n_min, threshold)


def _compared(tallies: Mapping[CollegeId, tuple[int, ...]], n_min: int, threshold: float) -> Comparison:
    answers = {college: sum(tally) for college, tally in tallies.items()}
    agree = {college: tally[0] for college, tally in tallies.items()}
    disagree = {college: tally[1] for college, tally in tallies.items()}
    shares = {college: smoothed(agree[college], answers[college]) for college in tallies}
    against = {college: smoothed(disagree[college], answers[college]) for college in tallies}
    raw = {college: agree[college] / (answers[college] or 1) for college in tallies}
    # Of equal shares any could be the highest. The rest of the key makes it the same one whatever the order of the
    # colleges, and puts the name last, where two colleges are equal in everything that counts.
    ranked = sorted(tallies, key=lambda college: (shares[college], raw[college], answers[college], college))
    lowest, highest = ranked[0], ranked[-1]
    gap_interval = (
        newcombe(raw[highest], answers[highest], raw[lowest], answers[lowest])
        if len(tallies) > 1
        else KNOWN_NOTHING_OF_A_GAP
    )
    enough = len(tallies) > 1 and min(answers.values()) >= n_min
    label = _label(shares, against, gap_interval, threshold) if enough else "too_few"
    speaks_of_some = label in ("uneven_agreement", "one_college")
    return Comparison(
        label=label,
        carried_by=tuple(
            college for college, share in shares.items() if speaks_of_some and share >= threshold
        ),
        shares=shares,
        intervals={college: wilson(raw[college], answers[college]) for college in tallies},
        highest=highest,
        lowest=lowest,
        gap=shares[highest] - shares[lowest],
        gap_interval=gap_interval,
        gac=geometric_mean(shares.values()),
        gac_against=geometric_mean(against.values()),
        controversy=controversy(sum(agree.values()), sum(disagree.values()), sum(answers.values())),
    )


def _label(
    shares: Mapping[CollegeId, float],
    against: Mapping[CollegeId, float],
    gap_interval: Interval,
    threshold: float,
) -> Label:
    smallest, largest = min(shares.values()), max(shares.values())
    if smallest >= threshold:
        return "shared_agreement"
    if min(against.values()) >= threshold:
        return "shared_rejection"
    if largest >= threshold and gap_interval.lower > 0:
        return "uneven_agreement" if smallest > MAJORITY else "one_college"
    return "to_debate"
