"""What a plan sets of a vote: how people vote, on what, and by which rules the result is read."""

from typing import Annotated, Final, Literal

from msgspec import Meta

from facilitation.convergence.comparison import N_MIN, THRESHOLD
from facilitation.ids import DOTS_MAX, PHASES_MAX, ItemId, PhaseId
from facilitation.model import Plain, Sentence, Title

MethodName = Literal[
    "dots", "opinion", "rating", "gradients", "judgment", "ranking", "budget", "matrix", "pulse", "word"
]
"""How people vote.

- `dots`: a budget of dots, at most `cap` on one item.
- `opinion`: agree, disagree or pass, item by item; read as convergence between colleges.
- `rating`: each item on a scale of `levels`, 1 the least.
- `gradients`: each item on eight gradients of agreement, from a veto (1) to whole-hearted support (8); `rounds` may be 2.
- `judgment`: each item gets one of seven mentions (majority judgment), 0 « À rejeter » to 6 « Excellent ».
- `ranking`: the items in an order of one's own, 1 the first; some may be left out.
- `budget`: an amount shared out over the items, in steps of `step` `unit`.
- `matrix`: each item at a place of a square of `levels` × `levels`: impact (across), feasibility (up), 1 the least.
- `pulse`: one question, a scale of `levels`.
- `word`: one question, one word.
"""
QUESTIONS: Final = frozenset({"pulse", "word"})
"""The ways of voting that are about the question of the phase alone."""
About = Literal["groups", "ideas", "proposals"]

BUDGET_MAX = 1_000_000
"""The largest amount of one ballot, in the unit of the vote (k€, points)."""
PROPOSALS_MAX = 100
SHARERS_MAX = 8
"""People who may vote one after the other on one tablet: a table."""


class Proposal(Plain):
    """Something to vote on that is written in the plan; `cost` in the unit of a budget vote, 0: none is told."""

    id: ItemId
    title: Title
    cost: Annotated[int, Meta(ge=0, le=BUDGET_MAX)] = 0


class Settings(Plain, kw_only=True):
    """How a vote goes.

    `about`: what is voted on: the groups of the room, its ideas, or `proposals`; a pulse and a word are about the
    question of the phase alone. `of` keeps only groups and ideas that come from these phases (empty: all).
    `own`: whether people may vote for what they wrote. `sharers`: how many people may vote on one tablet.
    `n_min` and `threshold`: by which rules an opinion vote is read (`convergence.read`); fixed before it opens.
    """

    method: MethodName = "dots"
    about: About = "groups"
    of: Annotated[tuple[PhaseId, ...], Meta(max_length=PHASES_MAX)] = ()
    proposals: Annotated[tuple[Proposal, ...], Meta(max_length=PROPOSALS_MAX)] = ()
    budget: Annotated[int, Meta(ge=1, le=BUDGET_MAX)] = 5
    cap: Annotated[int, Meta(ge=1, le=BUDGET_MAX)] = 2
    step: Annotated[int, Meta(ge=1, le=BUDGET_MAX)] = 1
    unit: Sentence = ""
    levels: Annotated[int, Meta(ge=3, le=10)] = 5
    rounds: Annotated[int, Meta(ge=1, le=2)] = 1
    own: bool = True
    sharers: Annotated[int, Meta(ge=1, le=SHARERS_MAX)] = 1
    n_min: Annotated[int, Meta(ge=1, le=10_000)] = N_MIN
    threshold: Annotated[float, Meta(gt=0.5, lt=1)] = THRESHOLD

    def __post_init__(self) -> None:
        """Raises `ValueError` for more dots than can be drawn, for a step above the budget, and for an id used twice."""
        if self.method == "dots" and max(self.budget, self.cap) > DOTS_MAX:
            raise ValueError(f"a ballot has {DOTS_MAX} dots at most")
        if self.method == "budget" and self.step > self.budget:
            raise ValueError("a step is no larger than the budget")
        if len({each.id for each in self.proposals}) < len(self.proposals):
            raise ValueError("an id is used by two proposals")
