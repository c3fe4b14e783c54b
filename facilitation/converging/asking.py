"""What can be asked of a convergence, and what can have happened in one. Everything said is absolute."""

from facilitation.commands import PhaseCommand, Text
from facilitation.convergence.comparison import Label
from facilitation.converging.sources import Source
from facilitation.events import PhaseEvent
from facilitation.ids import ItemId, SourceId


class BringResults(PhaseCommand, tag="bring_results"):
    """Have these results, of another atelier or of a vote elsewhere, read on this board."""

    source: Source


class DropResults(PhaseCommand, tag="drop_results"):
    """Have results that were brought no longer read."""

    source: SourceId


class MatchItems(PhaseCommand, tag="match_items"):
    """Have this item read as one with that one, of another source."""

    item: ItemId
    into: ItemId


class PartItems(PhaseCommand, tag="part_items"):
    """Have this item stand on its own."""

    item: ItemId


class OverrideLabel(PhaseCommand, tag="override_label"):
    """Have this item, and those read as one with it, called otherwise than the rules call it, for this reason (`None`: as
    the rules call it). It holds for as long as they are read as one: what was said of each comes back when they part.
    """

    item: ItemId
    label: Label | None = None
    reason: Text = ""


class ShowConvergence(PhaseCommand, tag="show_convergence"):
    """Have the board seen by everybody."""


class ResultsBrought(PhaseEvent, tag="results_brought"):
    """Small sides are told together in it already."""

    source: Source


class ResultsDropped(PhaseEvent, tag="results_dropped"):
    source: SourceId


class ItemsMatched(PhaseEvent, tag="items_matched"):
    item: ItemId
    into: ItemId


class ItemParted(PhaseEvent, tag="item_parted"):
    item: ItemId


class LabelOverridden(PhaseEvent, tag="label_overridden"):
    """`of`: the items that were read as one when it was said of their line; none: it was said of the item on its own."""

    item: ItemId
    label: Label | None = None
    reason: str = ""
    of: tuple[ItemId, ...] = ()


class ConvergenceShown(PhaseEvent, tag="convergence_shown"):
    pass


ConvergenceEvent = (
    ResultsBrought | ResultsDropped | ItemsMatched | ItemParted | LabelOverridden | ConvergenceShown
)
