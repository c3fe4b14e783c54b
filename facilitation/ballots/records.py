"""What of a vote lies on boards. Before the reveal: what is voted on, how many have voted, and to each their own."""

from facilitation.audience import Record
from facilitation.model import Plain


class Option(Plain):
    """Something to vote on. A group and an idea are on the board themselves (`cluster/…`, `note/…`); a proposal has its title here."""

    id: str
    title: str = ""
    cost: int = 0


class VoteRecord(Record):
    """`vote/{phase}` on the room: how people vote and on what. It changes when the vote opens, is revealed, goes again; with no ballot.

    `about`: `groups`, `ideas`, `proposals`, or `question`, whose one option is `question`. `budget` and `cap` are 0
    where there is none. `levels`: how many there are to choose from, 8 gradients and 7 mentions among them.
    """

    method: str
    about: str
    options: tuple[Option, ...] = ()
    budget: int = 0
    cap: int = 0
    step: int = 1
    unit: str = ""
    levels: int = 0
    round: int = 1
    rounds: int = 1
    own: bool = True
    sharers: int = 1
    n_min: int = 0
    threshold: float = 0.0
    revealed: bool = False


class TurnoutRecord(Record):
    """`turnout/{phase}` on the room: how many ballots were touched, whatever is on them; how many of them are paper."""

    voted: int = 0
    paper: int = 0


class Turn(Plain):
    """The ballot of somebody else who votes on my tablet; without its marks once it is sealed."""

    ballot: str
    college: str
    sealed: bool = False
    marks: dict[str, int | tuple[int, int] | str] = {}


class BallotRecord(Record):
    """`ballot/{phase}` on mine: what lies on my ballot, and what is left of its budget (`None`: there is none to spend).

    Sealed, its marks are not told any more. `mixed`: it lies in the urn among the others, and nobody can say any more
    which one it is; I took part. `own`: the items I may not vote for because I wrote them. `turns`: who votes after me
    on this tablet.
    """

    marks: dict[str, int | tuple[int, int] | str] = {}
    left: int | None = None
    sealed: bool = False
    mixed: bool = False
    own: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()


class PapersRecord(Record):
    """`papers/{phase}` on mine: the paper ballots that I entered, to be checked and mended until the reveal."""

    papers: tuple[Turn, ...] = ()


class Group(Plain):
    """Colleges drawn together (one, unless some were too small) and how many of them have something on their ballot."""

    colleges: tuple[str, ...]
    voters: int


class OpinionLine(Plain):
    """What the colleges say of one item (`convergence.Comparison`); tuples in the order of the groups.

    `carried_by`: places of the groups that `one_college` and `uneven_agreement` speak of.
    """

    label: str
    carried_by: tuple[int, ...]
    shares: tuple[float, ...]
    intervals: tuple[tuple[float, float], ...]
    gap: float
    gap_interval: tuple[float, float]
    wide: bool
    gac: float
    controversy: float


class ScaleLine(Plain):
    """A scale read within each group (`by_…`, in the order of the groups) and for all; `None`: nobody answered.

    Medians are lower medians, as levels. `agreement`: van der Eijk's A, −1 … 1. `consensus`: Tastle and Wierman, 0 … 1.
    `distance`: the largest distance between two groups (normalised Wasserstein), 0 … 1; `None` with fewer than two.
    `median`: of all groups at equal weight.
    """

    median: int | None
    by_median: tuple[int | None, ...]
    agreement: float | None
    by_agreement: tuple[float | None, ...]
    consensus: float | None
    by_consensus: tuple[float | None, ...]
    distance: float | None = None


class Line(Plain):
    """The result of one item. `place`: from 1, the same for equal ones; colleges weigh alike, whatever their size.

    `counts` in total and `by` group, by method. Dots and budget: (amount, voters with something on it). Opinion: (agree,
    disagree, pass). Scales: one number for each level, the least first; in a judgment, who voted and did not judge the
    item has given it the worst mention. Ranking: one number for each place, the first first, as far as `PLACES_TOLD`,
    then how many left it out. Matrix: one number for each cell, row by row from the bottom left.
    """

    place: int
    counts: tuple[int, ...]
    by: tuple[tuple[int, ...], ...]
    opinion: OpinionLine | None = None
    scale: ScaleLine | None = None
    means: tuple[tuple[float, ...] | None, ...] = ()
    """Ranking: the mean place of each group, in a tuple of one; who left it out puts it at the mean of the places that
    they did not give. Matrix: its mean (impact, feasibility). `None`: nobody."""


class TallyRecord(Record):
    """`tally/{phase}` on the room, once revealed: all of it at once.

    `spent`: of each group, what it gave in all (dots, budget). `lines` by item; a pulse has one, of the id `question`.
    `before`: the lines of the first round, beside those of the second. `words` for a vote of words: each with how many
    said it, without those that were struck or need reading first; `kept_back` counts these. `gone`: items that nobody
    saw any more when the result was shown; nothing on them is counted.
    """

    round: int
    voters: int
    paper: int
    groups: tuple[Group, ...]
    spent: tuple[int, ...] = ()
    lines: dict[str, Line] = {}
    before: dict[str, Line] = {}
    words: tuple[tuple[str, int], ...] = ()
    kept_back: int = 0
    gone: tuple[str, ...] = ()


class WordsRecord(Record):
    """`words/{phase}` on the desk, once revealed: every word with how many said it, whether it was struck, and why to read it first."""

    words: tuple[tuple[str, int, bool, tuple[str, ...]], ...] = ()
