"""What of a convergence lies on its board. Tuples that speak of sides are in the order of its groups."""

from facilitation.audience import Record
from facilitation.model import Plain


class GroupTold(Plain):
    """Colleges read together (one, unless some were too small), and how many of them answered at most."""

    colleges: tuple[str, ...]
    voters: int


class SourceTold(Plain):
    """Results that were brought: what they are called, how many items, and how many of each side answered at most."""

    id: str
    title: str
    items: int
    sides: tuple[tuple[str, int], ...]


class Member(Plain):
    """An item of a line, as it came in: its source (empty: a vote of this atelier), and its number there."""

    id: str
    title: str
    source: str = ""
    number: str = ""


class SaidTold(Plain):
    """Another label than the rules', and why."""

    label: str
    reason: str


class ItemTold(Plain):
    """A line of the board; see `convergence.Comparison`.

    `title` is empty for what lies on the board itself (`cluster/…`, `note/…`). `counts` are (agree, disagree, pass) of each
    group; `carried_by` are places of groups. `found` is the label of the rules where a facilitator has said another one,
    and `reason` why; `differing` is what was said of several items in different ways before they were read as one, to be
    said again. `members`, where the line is about more than one item of this atelier, are all that are read as one.
    """

    id: str
    label: str
    counts: tuple[tuple[int, int, int], ...]
    shares: tuple[float, ...]
    intervals: tuple[tuple[float, float], ...]
    gap: float
    gap_interval: tuple[float, float]
    gac: float
    controversy: float
    title: str = ""
    wide: bool = False
    carried_by: tuple[int, ...] = ()
    found: str = ""
    reason: str = ""
    differing: tuple[SaidTold, ...] = ()
    members: tuple[Member, ...] = ()


class SetTold(Plain):
    """The proportional set in the order it was chosen in, and whom it represents.

    `short`: how many items are missing to the floor. `represented` and `voters`: of each group, who approves one of the
    set or more, and who voted.
    """

    items: tuple[str, ...]
    short: int
    represented: tuple[int, ...]
    voters: tuple[int, ...]


class ConvergenceRecord(Record):
    """`convergence/{phase}`: on the desk until it is shown, then on the room. `items` in the order of the board.

    `votes`: how many votes of this atelier are read; `expected`: how many there will be. `chosen`: `None` where there are
    no ballots to choose by.
    """

    n_min: int
    threshold: float
    adopts: str
    shown: bool = False
    votes: int = 0
    expected: int = 0
    groups: tuple[GroupTold, ...] = ()
    sources: tuple[SourceTold, ...] = ()
    items: tuple[ItemTold, ...] = ()
    chosen: SetTold | None = None
