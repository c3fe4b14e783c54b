"""What the votes of this atelier say, once they were revealed."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from facilitation.ballots.tally import opinions
from facilitation.ballots.urn import earlier, urn_of
from facilitation.ballots.vote import Vote
from facilitation.convergence.comparison import Tally
from facilitation.converging.board import Rules
from facilitation.converging.sides import Side
from facilitation.ids import ItemId, PhaseId
from facilitation.model import Atelier


class Own(NamedTuple):
    """Votes of this atelier that were revealed.

    `titles` of their items, in the order they were voted on; `tallies` per item and side; `voters` per side, a mapping a
    vote; `expected`: how many opinion votes there are, revealed or not; `ballots`: what each voter of a side approved, in
    an order that tells nothing, of the last of the votes: nobody can say which ballots of two votes are one person's;
    `rules`: those of the first vote, `None` where there is none.
    """

    titles: Mapping[ItemId, str]
    tallies: Mapping[ItemId, Mapping[Side, Tally]]
    voters: tuple[Mapping[Side, int], ...]
    expected: int
    ballots: Mapping[Side, Sequence[Collection[ItemId]]]
    rules: Rules | None


def own(atelier: Atelier, votes: Collection[PhaseId]) -> Own:
    """What these votes say; those that are not opinion votes, or were not revealed, say nothing.

    Of a second round that is open the first one is read, which was shown. Of two votes on one item the later counts.
    """
    titles: dict[ItemId, str] = {}
    tallies: dict[ItemId, Mapping[Side, Tally]] = {}
    voters: list[Mapping[Side, int]] = []
    ballots: Mapping[Side, Sequence[Collection[ItemId]]] = {}
    rules: Rules | None = None
    expected = 0
    for name in votes:
        vote = atelier.work.get(name)
        if not isinstance(vote, Vote) or vote.settings.method != "opinion":
            continue
        expected += 1
        rules = rules or Rules(vote.settings.n_min, vote.settings.threshold)
        if not vote.revealed and vote.round > 1:
            vote = earlier(vote)
        if not vote.revealed:
            continue
        groups, counts = opinions(vote, atelier)
        voters.append({"+".join(group.colleges): group.voters for group in groups})
        tallies |= counts
        titles |= {item: title_of(vote, atelier, item) for item in counts}
        ballots = _approved(vote, atelier) or ballots
    return Own(titles, tallies, tuple(voters), expected, ballots, rules)


def _approved(vote: Vote, atelier: Atelier) -> Mapping[Side, Sequence[Collection[ItemId]]]:
    drawers = urn_of(vote, atelier).drawers
    return {"+".join(drawer.colleges): drawer.approvals for drawer in drawers if drawer.approvals}


def told_of_own(atelier: Atelier, votes: Collection[PhaseId]) -> bool:
    """Whether one of these votes says something; cheaper than to read it."""
    read = (vote for name in votes if isinstance(vote := atelier.work.get(name), Vote))
    return any(vote.settings.method == "opinion" and (vote.revealed or vote.round > 1) for vote in read)


def voted_on(atelier: Atelier, votes: Collection[PhaseId], item: ItemId) -> bool:
    """Whether one of these votes is about this item."""
    read = (vote for name in votes if isinstance(vote := atelier.work.get(name), Vote))
    return any(item in vote.places for vote in read)


def title_of(vote: Vote, atelier: Atelier, item: ItemId) -> str:
    """What an item of a vote is called."""
    if (cluster := atelier.clusters.get(item)) is not None:
        return cluster.title
    if (note := atelier.notes.get(item)) is not None:
        return note.text
    return next((each.title for each in vote.settings.proposals if each.id == item), item)
