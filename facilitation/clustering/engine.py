"""What sorts: a record of two pure functions. The built-in one and foreign ones come in by the entry point
`atelier.engines`."""

from collections.abc import Callable
from typing import NamedTuple

from facilitation.clustering.measure import Space
from facilitation.clustering.reorganising import reorganise
from facilitation.clustering.scene import Moves, Scene, Sorted
from facilitation.clustering.sorting import sort


class Engine(NamedTuple):
    """A way to sort. Both functions are pure: the same scene in the same space is answered alike, whatever was asked
    before.

    `sort` says what one pass would do, `reorganise` what would move if a place were sorted afresh. Neither touches
    what a person has decided; `tests/engines/contract.py` says what that means.
    """

    name: str
    sort: Callable[[Scene, Space], Sorted]
    reorganise: Callable[[Scene, Space], Moves]


AVERAGE_LINKAGE = Engine("average_linkage", sort, reorganise)
