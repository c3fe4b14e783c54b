"""What one convergence is about: results brought from elsewhere, decisions of people on them, and the rules they are read by.

Results come in as counts of colleges, or of colleges that were told together (`elected+technical`): what the other
atelier withheld is not in them, and cannot be given away here.
"""

from collections.abc import Collection, Sequence
from typing import Annotated

from msgspec import Meta

from facilitation.convergence.comparison import N_MIN, THRESHOLD, Label
from facilitation.ids import (
    BROUGHT_MAX,
    COLLEGES_MAX,
    NOTE_TEXT_MAX,
    PEOPLE_MAX,
    SENTENCE_MAX,
    WORD_MAX,
    ItemId,
    PhaseId,
    SourceId,
)
from facilitation.model import Plain, Sort

VOTES_MAX = 8
"""Votes of the same atelier read side by side."""
SET_MAX = 60
"""Items of a proportional set: the real case had 56 objectives."""
Count = Annotated[int, Meta(ge=0, le=PEOPLE_MAX)]
Counts = tuple[Count, Count, Count]
"""How many agree, disagree and pass."""
Side = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_]{0,23}(\+[a-z][a-z0-9_]{0,23}){0,11}\Z")]
"""A college, or several that are told together, joined by `+`."""


class Settings(Plain):
    """How the board is read.

    `of`: the opinion votes of this atelier it reads; where two are about one item, the later one counts. `n_min` and
    `threshold` are those of `convergence.read`, for brought results; where a vote is read, the vote's own rules hold.
    `size` and `floor`: of the proportional set. `adopts`: what the room adopts from this board.
    """

    of: Annotated[tuple[PhaseId, ...], Meta(max_length=VOTES_MAX)] = ()
    n_min: Annotated[int, Meta(ge=1, le=10_000)] = N_MIN
    threshold: Annotated[float, Meta(gt=0.5, lt=1)] = THRESHOLD
    size: Annotated[int, Meta(ge=1, le=SET_MAX)] = 5
    floor: Annotated[int, Meta(ge=0, le=SET_MAX)] = 0
    adopts: Sort = "objective"


class BroughtItem(Plain):
    """An item of results that were brought.

    `origin` is its id and `number` its printed number in the atelier it comes from, as far as they are known.
    """

    id: ItemId
    title: Annotated[str, Meta(min_length=1, max_length=NOTE_TEXT_MAX)]
    tallies: Annotated[dict[Side, Counts], Meta(max_length=COLLEGES_MAX)]
    origin: Annotated[str, Meta(max_length=WORD_MAX)] = ""
    number: Annotated[str, Meta(max_length=WORD_MAX)] = ""


class Source(Plain):
    """Results that were brought: what they are called, and their items."""

    id: SourceId
    title: Annotated[str, Meta(min_length=1, max_length=NOTE_TEXT_MAX)]
    items: Annotated[tuple[BroughtItem, ...], Meta(min_length=1, max_length=BROUGHT_MAX)]


class Override(Plain):
    """Another label than the rules', given by a facilitator, and why."""

    label: Label
    reason: Annotated[str, Meta(min_length=1, max_length=SENTENCE_MAX)]


class Said(Plain):
    """What a facilitator said of a line: of these items, read as one; `None`: to be called as the rules call it."""

    of: tuple[ItemId, ...]
    override: Override | None = None


class Convergence(Plain):
    """The state of a convergence.

    `by_hand` says what a person decided on an item: the item it is read together with; itself: it stands alone. `said` is
    what was said of lines, by the ids of their items joined by `+`, the latest last.
    """

    settings: Settings
    sources: tuple[Source, ...] = ()
    by_hand: dict[ItemId, ItemId] = {}
    said: dict[str, Said] = {}
    shown: bool = False

    def said_of(self, line: Sequence[ItemId], known: Collection[ItemId]) -> tuple[Override, ...]:
        """What holds of what was said of the items of a line, in their order. `known`: all items that there are.

        What was said of several holds for as long as they are read as one; of what was said, the widest holds, of two as
        wide the latest. What was said of each on its own does not count meanwhile, and comes back when they part.
        """
        stand = [
            (tuple(item for item in each.of if item in known), each) for each in reversed(self.said.values())
        ]
        free, holds = set(line), dict[ItemId, Override | None]()
        for of, each in sorted(stand, key=lambda one: -len(one[0])):
            if of and free.issuperset(of):
                free.difference_update(of)
                holds[of[0]] = each.override
        return tuple(override for item in line if (override := holds.get(item)) is not None)
