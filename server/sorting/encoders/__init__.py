"""What turns texts into vectors. Text in, unit rows out; nothing is ever fetched.

The port is one class. An encoder is chosen once, by `choosing.py`, and runs off the event loop, in one thread at a time:
a note costs it some milliseconds, and what is written in a hall may be hostile (see `views.py` for the bounds).
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from facilitation.clustering.lens import Lens
from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import Thresholds
from facilitation.model import Lang


class Encoder(Protocol):
    """Turns texts into vectors that mean them."""

    @property
    def name(self) -> str:
        """What it is and in which version: vectors of two names are never compared."""

    @property
    def widths(self) -> tuple[int, ...]:
        """How many columns each of its parts fills: a part is centred and weighed by itself."""

    @property
    def backgrounds(self) -> Mapping[Lang, Vectors]:
        """For each language the mean row of notes on every subject."""

    @property
    def lens(self) -> Lens | None:
        """What was learnt of its directions, if anything was."""

    @property
    def thresholds(self) -> Thresholds:
        """Where it draws its lines, among points seen through its lens."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row per text, (n, sum of widths), of length one; zeros for a text without any letter or sign."""


class Missing(Exception):
    """This machine cannot load the encoder; the text says why, for the operator's log, and for nobody else."""
