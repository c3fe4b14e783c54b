"""The urn: the ballots of a round once its books are closed. Nobody can say any more whose a ballot was.

A whole ballot is a signature: who leaves out what they wrote themselves, or is known by five of their marks, is known by
all of them. So ballots are taken apart: of each group of colleges the marks of every item are kept by themselves.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from facilitation.ballots.asking import Drawer, Marked, Urn
from facilitation.ballots.grouping import coarser
from facilitation.ballots.methods import METHODS
from facilitation.ballots.vote import Ballot, Marks, Vote
from facilitation.ids import CollegeId, ItemId
from facilitation.model import Atelier

AGREE = 1
"""The mark of who agrees, in a vote of opinions."""
Groups = tuple[tuple[CollegeId, ...], ...]


def urn_of(vote: Vote, atelier: Atelier, *, together: bool = True) -> Urn:
    """The ballots of the round that runs, taken apart: the urn they lie in, or the one they would lie in.

    What a ballot says is told of the group of its college, as groups may be shown: which of several small colleges gave it
    is nowhere from then on. Marks on what nobody sees any more (`gone`) are left out. `together`: approvals are kept
    together, where there are any.
    """
    if vote.urn is not None:
        return vote.urn
    cast = [(college, ballot) for college, ballot in _voiced(vote, atelier) if ballot.marks]
    groups = _groups(vote, atelier, (college for college, _ in cast))
    return Urn(
        drawers=tuple(
            _drawer(vote, group, [ballot for college, ballot in cast if college in group], together)
            for group in groups
        ),
        touched=len(vote.ballots),
        paper=vote.paper,
    )


def earlier(vote: Vote) -> Vote:
    """The vote as it was when its first round was shown. To be asked in the second one only."""
    assert vote.first is not None
    return replace(vote.first, struck=vote.struck)


def poured(urn: Urn, groups: Groups) -> Urn:
    """The urn in groups that join some of its own."""
    drawers = []
    for group in groups:
        parts = [each for each in urn.drawers if set(each.colleges) <= set(group)]
        marks: dict[ItemId, list[Marked]] = {}
        for part in parts:
            for item, given in part.marks.items():
                marks.setdefault(item, []).extend(given)
        drawers.append(
            Drawer(
                colleges=group,
                voters=sum(part.voters for part in parts),
                paper=sum(part.paper for part in parts),
                marks={item: tuple(given) for item, given in marks.items()},
                approvals=tuple(approved for part in parts for approved in part.approvals),
            )
        )
    return replace(urn, drawers=tuple(drawers))


def slips(drawer: Drawer) -> tuple[Marks, ...]:
    """As many slips as there were voters, with the marks of the drawer dealt out to them: whatever is counted item by
    item is the same as on the ballots, and nothing else is.
    """
    dealt: list[Marks] = [{} for _ in range(drawer.voters)]
    for item, marks in drawer.marks.items():
        for slip, mark in zip(dealt, marks, strict=False):
            slip[item] = mark
    return tuple(dealt)


def _drawer(vote: Vote, group: tuple[CollegeId, ...], ballots: list[Ballot], together: bool) -> Drawer:
    method = METHODS[vote.settings.method]
    items = [item for item in vote.options if item not in vote.gone]
    told = [method.apart(ballot.marks, items) for ballot in ballots]
    marks = {item: [each[item] for each in told if item in each] for item in items}
    approvals = (tuple(item for item, mark in ballot.marks.items() if mark == AGREE) for ballot in ballots)
    keeps = together and vote.settings.method == "opinion"
    return Drawer(
        colleges=group,
        voters=len(ballots),
        paper=sum(ballot.way == "paper" for ballot in ballots),
        marks={item: tuple(sorted(method.kept(given))) for item, given in marks.items() if given},
        approvals=tuple(sorted(tuple(sorted(each)) for each in approvals)) if keeps else (),
    )


def _voiced(vote: Vote, atelier: Atelier) -> Iterator[tuple[CollegeId, Ballot]]:
    """Every ballot of somebody who speaks for a college, with the marks that count."""
    gone = frozenset(vote.gone)
    for ballot in vote.ballots.values():
        college = ballot.college or atelier.people[ballot.person].college
        if college is not None:
            marks = {item: mark for item, mark in ballot.marks.items() if item not in gone}
            yield college, replace(ballot, marks=marks)


def _groups(vote: Vote, atelier: Atelier, cast: Iterable[CollegeId]) -> Groups:
    """The colleges as they may be shown. What the first round had put together stays together in the second."""
    voters = {college.id: 0 for college in atelier.plan.colleges}
    apart: Groups = tuple((college,) for college in voters)
    for college in cast:
        voters[college] += 1
    before = apart if vote.first is None else urn_of(vote.first, atelier).groups
    return coarser(before, voters, atelier.plan.college_min)
