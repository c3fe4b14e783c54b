"""The result of a vote: what was cast, counted in groups of colleges that are large enough to be shown.

Who may see it, and when, is decided where it is laid.
"""

from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from facilitation.ballots.grouping import coarser
from facilitation.ballots.method import Cast, spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.opinion import tallies
from facilitation.ballots.records import Group, TallyRecord
from facilitation.ballots.vote import Ballot, BallotKey, Marks, Vote
from facilitation.ballots.word import Said, said
from facilitation.convergence import Tally
from facilitation.ids import CollegeId, ItemId
from facilitation.model import Atelier


def tally(vote: Vote, atelier: Atelier) -> TallyRecord:
    """Count the ballots of the round that runs, those of the first one beside them when there was one."""
    method, cast = METHODS[vote.settings.method], counted(vote, atelier)
    before = method.lines(counted(vote, atelier, first=True)) if vote.round > 1 else {}
    words = spoken(vote) if vote.settings.method == "word" else ()
    return TallyRecord(
        round=vote.round,
        voters=sum(group.voters for group in cast.groups),
        paper=sum(papers(vote, atelier)),
        groups=cast.groups,
        spent=tuple(sum(map(spent, ballots)) for ballots in cast.ballots) if method.spends else (),
        lines=method.lines(cast),
        before=before,
        words=tuple((each.word, each.many) for each in words if not each.struck),
        kept_back=sum(each.struck for each in words),
        gone=vote.gone,
    )


def earlier(vote: Vote) -> Vote:
    """The vote as it was when its first round was shown."""
    first = Vote(settings=vote.settings, options=vote.options, places=vote.places, struck=vote.struck)
    return replace(first, ballots=vote.first, gone=vote.first_gone, revealed=True)


def opinions(vote: Vote, atelier: Atelier) -> tuple[tuple[Group, ...], dict[ItemId, dict[str, Tally]]]:
    """What each group says of each item: how many agree, disagree and pass, by the ids of its colleges joined by `+`.

    To be asked only of a vote of opinions that was revealed.
    """
    cast = counted(vote, atelier)
    return cast.groups, tallies(cast)


def spoken(vote: Vote) -> tuple[Said, ...]:
    """Every word that was said, those that are kept off the wall among them."""
    words = (word for ballot in vote.ballots.values() for word in ballot.marks.values())
    return said(words, vote.struck)


def counted(vote: Vote, atelier: Atelier, *, first: bool = False) -> Cast:
    """The ballots of the round that runs, or of the first one before it, as they are counted."""
    ballots, gone = (vote.first, vote.first_gone) if first else (vote.ballots, vote.gone)
    return _cast(vote, atelier, ballots, gone)


def papers(vote: Vote, atelier: Atelier, *, first: bool = False) -> tuple[int, ...]:
    """How many ballots of each group came on paper."""
    ballots, gone = (vote.first, vote.first_gone) if first else (vote.ballots, vote.gone)
    on_paper = {key: ballot for key, ballot in ballots.items() if ballot.way == "paper"}
    return tuple(map(len, _cast(vote, atelier, on_paper, gone).ballots))


def _cast(
    vote: Vote, atelier: Atelier, ballots: Mapping[BallotKey, Ballot], gone: tuple[ItemId, ...]
) -> Cast:
    sides: dict[CollegeId, list[Marks]] = {college.id: [] for college in atelier.plan.colleges}
    for college, marks in _marked(atelier, ballots, gone):
        sides[college].append(marks)
    groups, without = groups_of(vote, atelier), frozenset(gone)
    return Cast(
        settings=vote.settings,
        options=tuple(option for option in vote.options if option not in without),
        groups=tuple(
            Group(colleges=group, voters=sum(len(sides[college]) for college in group)) for group in groups
        ),
        ballots=tuple(tuple(marks for college in group for marks in sides[college]) for group in groups),
    )


def groups_of(vote: Vote, atelier: Atelier) -> tuple[tuple[CollegeId, ...], ...]:
    """The colleges as they may be shown. What the first round had put together stays together in the second."""
    colleges = [college.id for college in atelier.plan.colleges]
    groups: tuple[tuple[CollegeId, ...], ...] = tuple((college,) for college in colleges)
    for ballots, gone in ((vote.first, vote.first_gone), (vote.ballots, vote.gone)):
        voters = dict.fromkeys(colleges, 0)
        for college, _ in _marked(atelier, ballots, gone):
            voters[college] += 1
        groups = coarser(groups, voters, atelier.plan.college_min)
    return groups


def _marked(
    atelier: Atelier, ballots: Mapping[BallotKey, Ballot], gone: tuple[ItemId, ...]
) -> Iterator[tuple[CollegeId, Marks]]:
    """Every ballot with something on it, and whose voice it is."""
    without = frozenset(gone)
    for ballot in ballots.values():
        college = ballot.college or atelier.people[ballot.person].college
        marks = _standing(ballot, without)
        if college is not None and marks:
            yield college, marks


def _standing(ballot: Ballot, gone: Collection[ItemId]) -> Marks:
    return {item: mark for item, mark in ballot.marks.items() if item not in gone} if gone else ballot.marks
