"""The result of a vote: what was cast, counted in groups of colleges that are large enough to be shown.

Who may see it, and when, is decided where it is laid.
"""

from facilitation.ballots.method import Cast, spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.opinion import tallies
from facilitation.ballots.records import Group, TallyRecord
from facilitation.ballots.urn import earlier, poured, slips, urn_of
from facilitation.ballots.vote import Vote
from facilitation.ballots.word import Said, said
from facilitation.convergence import Tally
from facilitation.ids import ItemId
from facilitation.model import Atelier


def tally(vote: Vote, atelier: Atelier) -> TallyRecord:
    """Count the ballots of the round that runs, those of the first one beside them when there was one."""
    method, cast = METHODS[vote.settings.method], counted(vote, atelier)
    before = method.lines(counted(vote, atelier, first=True)) if vote.round > 1 else {}
    words = spoken(vote, atelier) if vote.settings.method == "word" else ()
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


def opinions(vote: Vote, atelier: Atelier) -> tuple[tuple[Group, ...], dict[ItemId, dict[str, Tally]]]:
    """What each group says of each item: how many agree, disagree and pass, by the ids of its colleges joined by `+`.

    To be asked only of a vote of opinions that was revealed.
    """
    cast = counted(vote, atelier)
    return cast.groups, tallies(cast)


def spoken(vote: Vote, atelier: Atelier) -> tuple[Said, ...]:
    """Every word that was said, those that are kept off the wall among them."""
    drawers = urn_of(vote, atelier).drawers
    return said(
        (word for drawer in drawers for words in drawer.marks.values() for word in words), vote.struck
    )


def counted(vote: Vote, atelier: Atelier, *, first: bool = False) -> Cast:
    """The ballots of the round that runs, or of the first one before it, as they are counted: in the groups of now."""
    told = earlier(vote) if first else vote
    drawers = poured(urn_of(told, atelier), urn_of(vote, atelier).groups).drawers
    return Cast(
        settings=vote.settings,
        options=tuple(option for option in vote.options if option not in told.gone),
        groups=tuple(Group(colleges=drawer.colleges, voters=drawer.voters) for drawer in drawers),
        ballots=tuple(map(slips, drawers)),
    )


def papers(vote: Vote, atelier: Atelier, *, first: bool = False) -> tuple[int, ...]:
    """How many ballots of each group came on paper."""
    told = urn_of(earlier(vote) if first else vote, atelier)
    return tuple(drawer.paper for drawer in poured(told, urn_of(vote, atelier).groups).drawers)
