"""The urn: the ballots of a round once its books are closed. Nobody can say any more whose a ballot was.

What a group of colleges gave lies side by side, in an order that tells nothing; who took part is told apart from it.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from facilitation.ballots.asking import Marked, Urn
from facilitation.ballots.grouping import coarser
from facilitation.ballots.vote import Marks, Vote
from facilitation.ids import CollegeId, ItemId
from facilitation.model import Atelier


def urn_of(vote: Vote, atelier: Atelier) -> Urn:
    """The ballots of the round that runs, mixed: the urn they lie in, or the one they would lie in.

    Each is told with the group of its college, as groups may be shown: which of several small colleges gave it is
    nowhere from then on. Marks on what nobody sees any more (`gone`) are left out.
    """
    if vote.urn is not None:
        return vote.urn
    cast = tuple(_told(vote, atelier))
    groups = _groups(vote, atelier, (college for college, marks, _ in cast if marks))
    place = {college: at for at, group in enumerate(groups) for college in group}
    slips: list[list[Marks]] = [[] for _ in groups]
    papers = [0] * len(groups)
    for college, marks, on_paper in cast:
        if marks:
            slips[place[college]].append(dict(sorted(marks.items())))
            papers[place[college]] += on_paper
    return Urn(
        groups=groups,
        slips=tuple(tuple(sorted(each, key=_looks)) for each in slips),
        papers=tuple(papers),
        touched=len(vote.ballots),
        paper=vote.paper,
    )


def earlier(vote: Vote) -> Vote:
    """The vote as it was when its first round was shown. To be asked in the second one only."""
    assert vote.first is not None
    return replace(vote.first, struck=vote.struck)


def poured(urn: Urn, groups: tuple[tuple[CollegeId, ...], ...]) -> tuple[tuple[Marks, ...], ...]:
    """The slips of an urn, in groups that join some of its own."""
    return tuple(
        tuple(
            slip
            for told, slips in zip(urn.groups, urn.slips, strict=True)
            if set(told) <= set(group)
            for slip in slips
        )
        for group in groups
    )


def _told(vote: Vote, atelier: Atelier) -> Iterator[tuple[CollegeId, Marks, bool]]:
    """Every ballot of somebody who speaks for a college: whose voice it is, its marks that count, and whether it is paper."""
    gone = frozenset(vote.gone)
    for ballot in vote.ballots.values():
        college = ballot.college or atelier.people[ballot.person].college
        if college is not None:
            marks = {item: mark for item, mark in ballot.marks.items() if item not in gone}
            yield college, marks, ballot.way == "paper"


def _groups(vote: Vote, atelier: Atelier, cast: Iterable[CollegeId]) -> tuple[tuple[CollegeId, ...], ...]:
    """The colleges as they may be shown. What the first round had put together stays together in the second."""
    voters = {college.id: 0 for college in atelier.plan.colleges}
    apart: tuple[tuple[CollegeId, ...], ...] = tuple((college,) for college in voters)
    for college in cast:
        voters[college] += 1
    before = apart if vote.first is None else urn_of(vote.first, atelier).groups
    return coarser(before, voters, atelier.plan.college_min)


def _looks(slip: Mapping[ItemId, Marked]) -> tuple[tuple[ItemId, str], ...]:
    """What a slip is put in order by: nothing but what lies on it."""
    return tuple((item, str(mark)) for item, mark in slip.items())
