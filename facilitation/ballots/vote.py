"""The state of a vote: what it is about, the ballots, and how far it has come. Changed by `fold` only."""

from typing import Literal, assert_never

from msgspec.structs import replace

from facilitation.ballots.asking import (
    BallotCast,
    BallotSealed,
    BallotTorn,
    BooksClosed,
    DotsPlaced,
    Marked,
    RoundOpened,
    Urn,
    VotesRevealed,
    WordStruck,
)
from facilitation.ballots.settings import Settings
from facilitation.events import PhaseOpened, PhaseReopened
from facilitation.ids import CollegeId, ItemId, PersonId
from facilitation.map import Map
from facilitation.model import Plain

Marks = dict[ItemId, Marked]
Way = Literal["own", "turn", "paper"]
BallotKey = str
"""Whose ballot: the person for their own, else the id of the ballot."""


class Ballot(Plain):
    """What one person gives in one vote.

    `person` is who asked: its owner, who lent a tablet to the next one (`turn`), or who entered it from paper.
    `college`: whose voice it is; `None`: that of its owner.
    """

    person: PersonId
    way: Way = "own"
    college: CollegeId | None = None
    marks: Marks = {}
    sealed: bool = False


class Vote(Plain):
    """One vote. Its `ballots` are there until the books of the round are closed; then there is its `urn`.

    `places` says where each option stands: there may be too many to look through for every mark. `lent` and `entered`
    name the turns and the papers of each person, `paper` counts the latter. `gone` are the options that nobody saw any
    more when the result was shown: it is without them, and stays as it was shown. `first` is the vote as it was after
    its first round, once a second one was opened. `struck` says of words, as they are compared, whether they are
    kept off the wall. `took_part`: who gave a ballot of their own, told once the books are closed.
    """

    settings: Settings
    options: tuple[ItemId, ...] = ()
    places: Map[ItemId, int] = Map()
    ballots: Map[BallotKey, Ballot] = Map()
    lent: Map[PersonId, tuple[str, ...]] = Map()
    entered: Map[PersonId, tuple[str, ...]] = Map()
    paper: int = 0
    round: int = 1
    revealed: bool = False
    gone: tuple[ItemId, ...] = ()
    first: "Vote | None" = None
    struck: Map[str, bool] = Map()
    urn: Urn | None = None
    took_part: Map[PersonId, Literal[True]] = Map()

    @property
    def begun(self) -> bool:
        """Whether somebody has voted, in this round or before it."""
        return self.touched > 0 or self.round > 1

    @property
    def touched(self) -> int:
        """How many ballots of this round were touched, whatever is on them."""
        return len(self.ballots) if self.urn is None else self.urn.touched


VoteEvent = (
    BallotCast | BallotSealed | BallotTorn | BooksClosed | VotesRevealed | RoundOpened | WordStruck | DotsPlaced
    | PhaseOpened | PhaseReopened
)  # fmt: skip


def fold(vote: Vote, event: VoteEvent) -> Vote:
    match event:
        case PhaseOpened(options=options):
            return _about(vote, options)
        case PhaseReopened(options=options):
            # Opened too early, closed, and opened again once the groups exist: the vote is about these. A ballot that
            # was cast stays about what it was cast for.
            return _about(vote, options) if options and not vote.begun else vote
        case BallotCast():
            return _cast(vote, event)
        case DotsPlaced(phase=phase, person=person, cluster=cluster, dots=dots):
            return _cast(vote, BallotCast(phase=phase, person=person, marks={cluster: dots or None}))
        case BallotSealed(person=person, ballot=name):
            key = name or person
            sealed = replace(vote.ballots.get(key, Ballot(person=person)), sealed=True)
            return replace(vote, ballots=vote.ballots.put(key, sealed))
        case BallotTorn(ballot=name):
            return _torn(vote, name)
        case BooksClosed(options=options, urn=urn, took_part=took_part):
            nobodys = replace(_about(vote, options), ballots=Map(), lent=Map(), entered=Map())
            there: dict[PersonId, Literal[True]] = dict.fromkeys(took_part, True)
            return replace(nobodys, urn=urn, took_part=Map(there), paper=urn.paper)
        case VotesRevealed(gone=gone):
            return replace(vote, revealed=True, gone=gone)
        case RoundOpened(round=number):
            anew = Vote(settings=vote.settings, options=vote.options, places=vote.places, struck=vote.struck)
            return replace(anew, round=number, first=replace(vote, first=None))
        case WordStruck(word=word, struck=struck):
            return replace(vote, struck=vote.struck.put(word, struck))
        case _:
            assert_never(event)


def _about(vote: Vote, options: tuple[ItemId, ...]) -> Vote:
    places = {option: place for place, option in enumerate(options)}
    return replace(vote, options=options, places=Map(places))


def _cast(vote: Vote, event: BallotCast) -> Vote:
    key, way = event.ballot or event.person, _way(event)
    had = vote.ballots.get(key)
    if had is None:
        had = Ballot(person=event.person, way=way)
        if way == "turn":
            vote = replace(vote, lent=_with(vote.lent, event.person, key))
        elif way == "paper":
            entered = _with(vote.entered, event.person, key)
            vote = replace(vote, entered=entered, paper=vote.paper + 1)
    marks = {item: mark for item, mark in (had.marks | event.marks).items() if mark is not None}
    # Who took everything back has voted, and is counted; what is kept of a ballot is what lies on it.
    cast = replace(had, college=event.college, marks=marks)
    return replace(vote, ballots=vote.ballots.put(key, cast))


def _way(event: BallotCast) -> Way:
    if event.ballot is None:
        return "own"
    return "paper" if event.paper else "turn"


def _with(
    names: Map[PersonId, tuple[str, ...]], person: PersonId, name: str
) -> Map[PersonId, tuple[str, ...]]:
    return names.put(person, (*names.get(person, ()), name))


def _torn(vote: Vote, name: str) -> Vote:
    torn = vote.ballots[name]

    def without(names: Map[PersonId, tuple[str, ...]]) -> Map[PersonId, tuple[str, ...]]:
        return names.put(torn.person, tuple(each for each in names.get(torn.person, ()) if each != name))

    ballots = vote.ballots.cut((name,))
    if torn.way == "turn":
        return replace(vote, ballots=ballots, lent=without(vote.lent))
    return replace(vote, ballots=ballots, entered=without(vote.entered), paper=vote.paper - 1)
