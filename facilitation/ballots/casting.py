"""Giving a vote: one's own, that of who comes next on this tablet, and those that were filled in on paper."""

from facilitation.activity import Here
from facilitation.ballots.asking import (
    BallotCast,
    BallotSealed,
    BallotTorn,
    CastBallot,
    Marked,
    SealBallot,
    TearBallot,
)
from facilitation.ballots.items import stands, wrote
from facilitation.ballots.method import Asked, fitting, spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.vote import Ballot, Marks, Vote
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import CollegeId, ItemId
from facilitation.model import Actor, Atelier
from facilitation.permissions import LEADING, SEATED

PAPERS_MAX = 300
"""Paper ballots that one person enters in one vote: all of a large hall; stops a script."""


def cast_ballot(order: CastBallot, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Decide a ballot. Paper may still be entered once the phase is closed, until the result is shown.

    Refuses `votes_revealed` once the room has seen the result, or that of the round it was cast in, `phase_closed`; whose ballot it is: `not_allowed`,
    `college_needed`, `unknown_college`, `too_many` (fact `max`, ballots beside one's own), `already_there`,
    `ballot_sealed`; and what is on it: `unknown_item`, `own_item`, `bad_command`, `cap_reached` (fact `cap`),
    `text_too_long` (fact `max`), `budget_spent` (fact `left`, in the unit of the vote).
    """
    vote: Vote = here.state
    _runs(here, order.round, paper=order.paper)
    college = _voice(order, here.atelier, by)
    had = vote.ballots.get(order.ballot or by.person)
    if had is not None:
        _mine(had, order, by)
        if had.sealed:
            raise Refused("ballot_sealed")
    elif order.ballot is not None:
        _room_for_another(vote, order, by)
    lying = {} if had is None else had.marks
    marks = _judged(vote, here.atelier, order, by, lying)
    changed = {item: mark for item, mark in marks.items() if lying.get(item) != mark}
    if not changed and (had is None or had.college == college):
        return ()
    return (
        BallotCast(
            phase=order.phase,
            person=by.person,
            round=here.state.round,
            marks=dict(changed),
            ballot=order.ballot,
            college=college,
            paper=order.paper,
        ),
    )


def seal_ballot(order: SealBallot, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Put a ballot into the urn; one on which nobody has put anything is left alone, but one's own.

    Refuses as `cast_ballot` does for whose ballot it is, and `unknown_ballot` for one on paper or of somebody else.
    """
    vote: Vote = here.state
    _runs(here, order.round)
    if order.ballot is None:
        _side(here.atelier, by)
    had = vote.ballots.get(order.ballot or by.person)
    if had is None and order.ballot is not None:
        return ()
    if had is not None and (had.person != by.person or had.way == "paper"):
        raise Refused("unknown_ballot")
    if had is not None and had.sealed:
        return ()
    return (BallotSealed(phase=order.phase, person=by.person, round=vote.round, ballot=order.ballot),)


def tear_ballot(order: TearBallot, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Tear a ballot one has entered for somebody. There is none (any more): nothing happens.

    Refuses `votes_revealed`, `phase_closed`, `unknown_ballot` for one of somebody else, `ballot_sealed`.
    """
    had = here.state.ballots.get(order.ballot)
    _runs(here, None, paper=had is None or had.way == "paper")
    if had is None:
        return ()
    if had.person != by.person:
        raise Refused("unknown_ballot")
    if had.sealed:
        raise Refused("ballot_sealed")
    return (BallotTorn(phase=order.phase, person=by.person, round=here.state.round, ballot=order.ballot),)


def _runs(here: Here, asked: int | None, *, paper: bool = False) -> None:
    if here.state.revealed or asked not in (None, here.state.round):
        raise Refused("votes_revealed")
    if here.step.status != "open" and not (paper and here.step.status == "closed"):
        raise Refused("phase_closed")


def _voice(order: CastBallot, atelier: Atelier, by: Actor) -> CollegeId | None:
    """Whose voice a ballot is, as it is kept: a college, or `None` for that of who asks."""
    if order.ballot is None:
        if order.paper or order.college is not None:
            raise Refused("bad_command")
        _side(atelier, by)
        return None
    if order.paper and by.role not in LEADING | {"host"}:
        raise Refused("not_allowed")
    if not order.paper and by.role not in SEATED:
        raise Refused("not_allowed")
    if by.role in SEATED and by.person not in atelier.people:
        raise Refused("unknown_person")
    if order.college is None:
        raise Refused("college_needed")
    if all(order.college != each.id for each in atelier.plan.colleges):
        raise Refused("unknown_college")
    return order.college


def _side(atelier: Atelier, by: Actor) -> None:
    """Who speaks for no college has no ballot, and who leads the room has none."""
    if by.role not in SEATED:
        raise Refused("not_allowed")
    person = atelier.people.get(by.person)
    if person is None or person.college is None:
        raise Refused("college_needed")


def _mine(had: Ballot, order: CastBallot, by: Actor) -> None:
    if had.person != by.person or (had.way == "paper") != order.paper:
        raise Refused("already_there")


def _room_for_another(vote: Vote, order: CastBallot, by: Actor) -> None:
    there = vote.entered if order.paper else vote.lent
    most = PAPERS_MAX if order.paper else vote.settings.sharers - 1
    if len(there.get(by.person, ())) >= most:
        raise Refused("too_many", max=most)


def _judged(
    vote: Vote, atelier: Atelier, order: CastBallot, by: Actor, lying: Marks
) -> dict[ItemId, Marked | None]:
    """The marks that are asked for, as they are kept."""
    method = METHODS[vote.settings.method]
    for item, mark in order.marks.items():
        if item not in vote.places or (mark is not None and not stands(vote, atelier, item)):
            raise Refused("unknown_item")
        kept = vote.settings.own or order.paper or mark is None
        if not kept and wrote(vote, atelier, by.person, item):
            raise Refused("own_item")
    marks = fitting(method, Asked(vote.settings, len(vote.options)), order.marks)
    if method.spends:
        others = {
            item: mark for item, mark in lying.items() if item not in marks and stands(vote, atelier, item)
        }
        left = vote.settings.budget - spent(others)
        if spent(marks) > max(left, 0):
            raise Refused("budget_spent", left=max(left, 0))
    return marks
