"""What can be asked of a vote, and what can have happened in one. Everything said is absolute: said twice, it is once."""

from typing import Annotated

from msgspec import Meta

from facilitation.ballots.settings import BUDGET_MAX, PROPOSALS_MAX
from facilitation.commands import PhaseCommand, Text
from facilitation.events import ClosingEvent, PhaseEvent
from facilitation.ids import CLUSTERS_MAX, WORD_MAX, CollegeId, ItemId, PersonId
from facilitation.model import Plain

Whole = Annotated[int, Meta(ge=-1, le=BUDGET_MAX)]
# Not `tuple[Whole, Whole]`: msgspec 0.22 mixes up the bounds of a union with a tuple of fixed length in it, and crashes.
Pair = Annotated[tuple[Whole, ...], Meta(min_length=2, max_length=2)]
Mark = Whole | Pair | Annotated[str, Meta(max_length=4 * WORD_MAX)] | None
"""What lies on one item of a ballot; `None`: nothing (any more).

Dots and budget: how many. Opinion: 1 agree, −1 disagree, 0 pass. Scales (rating, gradients, judgment, pulse): the level.
Ranking: the place, 1 the first. Matrix: (impact, feasibility). Word: the word.
"""
Marked = int | tuple[int, int] | str
"""A mark as it is kept, when something lies on an item."""
BallotId = Annotated[str, Meta(pattern=r"\Ab_[0-9a-z]{6,26}\Z")]
Marks = Annotated[dict[ItemId, Mark], Meta(max_length=CLUSTERS_MAX)]


Round = Annotated[int, Meta(ge=1, le=2)] | None
"""The round that somebody voted in; `None`: the one that runs. What a device kept is not said of a later one."""


class CastBallot(PhaseCommand, tag="cast_ballot", kw_only=True):
    """Have these marks on these items of a ballot; its other marks stay as they are.

    Without `ballot` it is my own. With one (the device makes the id) it is somebody else's: of who votes after me on
    this tablet, for `college`; or (`paper`) one that was filled in on paper, which hosts and facilitators enter.
    """

    marks: Marks
    ballot: BallotId | None = None
    college: CollegeId | None = None
    paper: bool = False
    round: Round = None


class SealBallot(PhaseCommand, tag="seal_ballot"):
    """Put a ballot into the urn before the tablet goes to the next person: nobody sees or changes it any more.

    `ballot` as in `CastBallot`; `None`: my own.
    """

    ballot: BallotId | None = None
    round: Round = None


class TearBallot(PhaseCommand, tag="tear_ballot"):
    """Have a ballot that I entered for somebody not count: it was entered twice, or by mistake."""

    ballot: BallotId


class RevealVotes(PhaseCommand, tag="reveal_votes"):
    """Have the result of this round seen by everybody. It is the end of the round."""


class OpenRound(PhaseCommand, tag="open_round"):
    """Vote again on the same items, now that the first result was seen and talked about."""

    round: Annotated[int, Meta(ge=2, le=2)]


class StrikeWord(PhaseCommand, tag="strike_word"):
    """Have a word kept off the wall, or no longer."""

    word: Text
    struck: bool = True


class BallotEvent(PhaseEvent, kw_only=True):
    """Something of one ballot, in one round. A log keeps it locked, and nobody can open it once the books are closed."""

    person: PersonId
    round: int = 1


class BallotCast(BallotEvent, tag="ballot_cast", kw_only=True):
    """`person` is who asked; `ballot`, `college` and `paper` as in the command."""

    marks: dict[ItemId, Marked | None]
    ballot: BallotId | None = None
    college: CollegeId | None = None
    paper: bool = False


class BallotSealed(BallotEvent, tag="ballot_sealed", kw_only=True):
    ballot: BallotId | None = None


class BallotTorn(BallotEvent, tag="ballot_torn", kw_only=True):
    """`person` is who had entered it."""

    ballot: BallotId


class Drawer(Plain):
    """What one group of colleges gave, item by item.

    `voters`: ballots with something on them, and `paper` those of them that were of paper. `marks` are those of each item by
    themselves, sorted: which of them lay on one ballot is nowhere, and of amounts only the sum is (`Method.kept`). `approvals`: what each voter agrees with, kept
    together where a proportional set is chosen from it; without the items they disagree with or pass over.
    """

    colleges: tuple[CollegeId, ...]
    voters: int
    paper: int = 0
    marks: dict[ItemId, tuple[Marked, ...]] = {}
    approvals: tuple[tuple[ItemId, ...], ...] = ()


class Urn(Plain):
    """The ballots of one round, taken apart, in the groups of colleges that are told together.

    `touched` counts the ballots with nothing on them too, and `paper` those of all that are of paper.
    """

    drawers: tuple[Drawer, ...] = ()
    touched: int = 0
    paper: int = 0

    @property
    def groups(self) -> tuple[tuple[CollegeId, ...], ...]:
        """The groups of colleges."""
        return tuple(drawer.colleges for drawer in self.drawers)


class BooksClosed(ClosingEvent, tag="books_closed", kw_only=True):
    """The ballots of a round are taken apart and put into the urn: from here on nobody can say whose one was.

    `options` are what was voted on: a vote that is opened again is about what it was, if somebody has voted before, and who
    cannot open the ballots does not know. `took_part` is who gave a ballot of their own, in any round so far, and
    `entered` who gave some for others.
    """

    options: tuple[ItemId, ...] = ()
    urn: Urn
    entered: tuple[PersonId, ...] = ()


class VotesRevealed(PhaseEvent, tag="votes_revealed"):
    """`gone` are the options that nobody saw any more: hidden or withdrawn meanwhile, and not counted."""

    gone: tuple[ItemId, ...] = ()


class RoundOpened(PhaseEvent, tag="round_opened"):
    round: int


class WordStruck(PhaseEvent, tag="word_struck"):
    """`word` as words are compared: without accents and capitals."""

    word: str
    struck: bool = True


class DotsPlaced(PhaseEvent, tag="dots_placed"):
    """How a ballot of dots was kept before there was more than one way to vote; nothing says it any more."""

    person: PersonId
    cluster: ItemId
    dots: int


__all__ = [
    "BUDGET_MAX", "PROPOSALS_MAX", "BallotCast", "BallotEvent", "BallotId", "BallotSealed", "BallotTorn", "BooksClosed",
    "CastBallot", "DotsPlaced", "Drawer", "Mark", "Marked", "Marks", "OpenRound", "RevealVotes", "RoundOpened", "SealBallot",
    "StrikeWord", "TearBallot", "Urn", "VotesRevealed", "WordStruck",
]  # fmt: skip
