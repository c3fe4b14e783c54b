"""The board: every item with what each side says of it, the label, and its place. Pure, and the same for everybody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitation.convergence.comparison import Comparison, Label, Tally, read
from facilitation.convergence.order import order
from facilitation.converging.matching import Entry
from facilitation.converging.sides import Side, gathered
from facilitation.converging.sources import Override
from facilitation.ids import CollegeId, ItemId


class Rules(NamedTuple):
    """By which rules the board is read: those of `convergence.read`."""

    n_min: int
    threshold: float


class Line(NamedTuple):
    """One item. `found` is the label of the rules; `comparison.label` is the facilitator's, when there is an `override`.

    `differing` are those of items that were called otherwise, each in its way, before they were read as one: the label is
    that of the rules until somebody says it again.
    """

    entry: Entry
    tallies: Mapping[Side, Tally]
    comparison: Comparison
    found: Label
    override: Override | None
    differing: tuple[Override, ...] = ()


def lines(
    entries: Sequence[Entry],
    tallies: Mapping[ItemId, Mapping[Side, Tally]],
    groups: Sequence[Sequence[CollegeId]],
    rules: Rules,
    said_of: Callable[[Sequence[ItemId]], Sequence[Override]],
) -> tuple[Line, ...]:
    """The lines in the order of the board (`order`). `tallies` are those of every item as it came in, `said_of` what holds of
    what was said of some that are read as one (`Convergence.said_of`).

    Without a side there is no line: nothing was voted on yet.
    """
    if not groups:
        return ()
    made: dict[ItemId, Line] = {}
    for entry in entries:
        counts = gathered((tallies[member.id] for member in entry.members), groups)
        found = read(counts, n_min=rules.n_min, threshold=rules.threshold)
        given = said_of([member.id for member in entry.members])
        differ = len({each.label for each in given}) > 1
        override = given[0] if given and not differ else None
        said = found if override is None else _said(found, override.label, rules)
        differing = tuple(given) if differ else ()
        made[entry.id] = Line(entry, counts, said, found.label, override, differing)
    return tuple(made[item] for item in order({item: line.comparison for item, line in made.items()}))


def _said(found: Comparison, label: Label, rules: Rules) -> Comparison:
    """What a facilitator says instead; carried by the sides that reach the threshold, failing these by the highest."""
    carrying = tuple(side for side, share in found.shares.items() if share >= rules.threshold)
    if len(carrying) in (0, len(found.shares)):
        carrying = (found.highest,)
    speaks_of_some = label in ("uneven_agreement", "one_college")
    return replace(found, label=label, carried_by=carrying if speaks_of_some else ())
