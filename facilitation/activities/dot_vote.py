"""Dot vote: a budget of dots each, secret until revealed, then shown in total and per college.

While the vote is open the room learns how many have voted, and nothing else. A college with fewer voters than the
atelier's threshold is drawn together with others, and never so that a difference of two figures tells its dots.
"""

from collections.abc import Iterable
from typing import Annotated, Final, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.commands import PhaseCommand
from facilitation.errors import Refused
from facilitation.events import Event, PhaseEvent, PhaseOpened, PhaseReopened
from facilitation.ids import DOTS_MAX, ClusterId, CollegeId, PersonId, PhaseId
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Plain
from facilitation.permissions import LEADING, SEATED


class Settings(Plain):
    """`budget`: dots each person has. `cap`: dots one person may put on one cluster."""

    budget: Annotated[int, Meta(ge=1, le=DOTS_MAX)] = 5
    cap: Annotated[int, Meta(ge=1, le=DOTS_MAX)] = 2


class PlaceDots(PhaseCommand, tag="place_dots"):
    """Have exactly this many of my dots on this cluster (0: none)."""

    cluster: ClusterId
    dots: Annotated[int, Meta(ge=0, le=DOTS_MAX)]


class RevealVotes(PhaseCommand, tag="reveal_votes"):
    """Have the result seen by everybody. It is the end of the vote."""


class DotsPlaced(PhaseEvent, tag="dots_placed"):
    person: PersonId
    cluster: ClusterId
    dots: int


class VotesRevealed(PhaseEvent, tag="votes_revealed"):
    pass


Ballot = dict[ClusterId, int]


class DotVote(Plain):
    """The state of one vote: what it is about, the ballots, and whether it was revealed.

    `places` says where each option stands: there may be too many to look through for every dot.
    """

    settings: Settings
    options: tuple[ClusterId, ...] = ()
    places: Map[ClusterId, int] = Map()
    ballots: Map[PersonId, Ballot] = Map()
    revealed: bool = False


class VoteRecord(Record):
    """What can be voted for, with how much; `voted` counts who has touched a ballot, whatever is on it."""

    options: tuple[str, ...]
    budget: int
    cap: int
    voted: int = 0
    revealed: bool = False


class BallotRecord(Record):
    """My ballot: dots by cluster, and how many are left."""

    dots: dict[str, int]
    left: int


class Group(Plain):
    """Colleges drawn together (one, unless some were too small) and how many of them voted."""

    colleges: tuple[str, ...]
    voters: int


class Line(Plain):
    """The result of one cluster: dots and voters (people with a dot on it) in total, and per group in order."""

    dots: int
    voters: int
    by_dots: tuple[int, ...]
    by_voters: tuple[int, ...]


class TallyRecord(Record):
    """The result of a revealed vote, by cluster. Shares are of a group's own dots and voters."""

    voters: int
    dots: int
    groups: tuple[Group, ...]
    group_dots: tuple[int, ...]
    lines: dict[str, Line]


# --- Decisions -------------------------------------------------------------------------------


def place_dots(order: PlaceDots, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Decide a ballot.

    Refuses `votes_revealed` once the room has seen the result, `phase_closed`, `unknown_cluster`, `college_needed`
    for who speaks for no college, `cap_reached` (fact `cap`, dots) and `budget_spent` (fact `left`, in dots).
    """
    vote: DotVote = here.state
    if vote.revealed:
        raise Refused("votes_revealed")
    if here.step.status != "open":
        raise Refused("phase_closed")
    person = here.atelier.people.get(by.person)
    if person is None or person.college is None:
        raise Refused("college_needed")
    if order.cluster not in vote.places:
        raise Refused("unknown_cluster")
    ballot = vote.ballots.get(by.person, {})
    had = ballot.get(order.cluster, 0)
    if order.dots == had:
        return ()
    if order.dots > vote.settings.cap:
        raise Refused("cap_reached", cap=vote.settings.cap)
    left = vote.settings.budget - sum(ballot.values()) + had
    if order.dots > left:
        raise Refused("budget_spent", left=left)
    return (DotsPlaced(phase=order.phase, person=by.person, cluster=order.cluster, dots=order.dots),)


def reveal_votes(order: RevealVotes, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the result. Refuses `phase_closed` for a vote that has not begun."""
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    return () if here.state.revealed else (VotesRevealed(phase=order.phase),)


# --- Fold ------------------------------------------------------------------------------------


def fold(vote: DotVote, event: DotsPlaced | VotesRevealed | PhaseOpened | PhaseReopened) -> DotVote:
    match event:
        case PhaseOpened(options=options):
            return _about(vote, options)
        case PhaseReopened(options=options):
            # Opened too early, closed, and opened again once the groups exist: the vote is about these. A ballot that
            # was cast stays about what it was cast for.
            return _about(vote, options) if options and not vote.ballots else vote
        case DotsPlaced(person=person, cluster=cluster, dots=dots):
            ballot = {**vote.ballots.get(person, {}), cluster: dots}
            # Who took everything back has voted, and is counted; what is kept of a ballot is what lies on it.
            kept = {each: number for each, number in ballot.items() if number}
            return replace(vote, ballots=vote.ballots.put(person, kept))
        case VotesRevealed():
            return replace(vote, revealed=True)
        case _:
            assert_never(event)


def _about(vote: DotVote, options: tuple[ClusterId, ...]) -> DotVote:
    places = {option: place for place, option in enumerate(options)}
    return replace(vote, options=options, places=Map(places))


# --- The result ------------------------------------------------------------------------------


def grouped(voters: dict[CollegeId, int], least: int) -> tuple[tuple[CollegeId, ...], ...]:
    """Colleges as they may be shown: each alone when it counts `least` voters, the smaller ones together.

    The small ones are joined by the next larger until they count `least` too; when everybody ends up in one group,
    only the total is left to show. A college without any voter has nothing to hide and stays alone.
    """
    by_size = sorted((count, college) for college, count in voters.items() if count)
    small = [college for count, college in by_size if count < least]
    large = [college for count, college in by_size if count >= least]
    while small and large and sum(voters[college] for college in small) < least:
        small.append(large.pop(0))
    together = frozenset(small)
    groups: list[tuple[CollegeId, ...]] = [(college,) for college in voters if college not in together]
    if small:
        groups.append(tuple(college for college in voters if college in together))
    return tuple(groups)


def tally(vote: DotVote, atelier: Atelier) -> TallyRecord:
    """Count the ballots, in total and by groups of colleges that are large enough to be shown."""
    sides = {
        person: college for person in vote.ballots if (college := atelier.people[person].college) is not None
    }
    cast = {
        person: ballot for person, ballot in vote.ballots.items() if person in sides and any(ballot.values())
    }
    voters = {college.id: 0 for college in atelier.plan.colleges}
    for person in cast:
        voters[sides[person]] += 1
    groups = grouped(voters, atelier.plan.college_min)
    place = {college: index for index, group in enumerate(groups) for college in group}
    dots = {option: [0] * len(groups) for option in vote.options}
    people = {option: [0] * len(groups) for option in vote.options}
    for person, ballot in cast.items():
        group = place[sides[person]]
        for option, given in ballot.items():
            if given and option in dots:
                dots[option][group] += given
                people[option][group] += 1
    spent = [sum(each[group] for each in dots.values()) for group in range(len(groups))]
    lines = {
        option: Line(
            dots=sum(dots[option]),
            voters=sum(people[option]),
            by_dots=tuple(dots[option]),
            by_voters=tuple(people[option]),
        )
        for option in vote.options
    }
    return TallyRecord(
        voters=len(cast),
        dots=sum(spent),
        groups=tuple(
            Group(colleges=group, voters=sum(voters[college] for college in group)) for group in groups
        ),
        group_dots=tuple(spent),
        lines=lines,
    )


# --- Boards ----------------------------------------------------------------------------------


def subjects(here: Here) -> Iterable[Subject]:
    phase = here.phase.id
    yield from (("vote", phase), ("tally", phase))
    yield from (("ballot", phase, person) for person in here.state.ballots)


def lay_vote(here: Here, subject: Subject) -> Iterable[Placed]:
    vote: DotVote = here.state
    record = VoteRecord(
        options=vote.options,
        budget=vote.settings.budget,
        cap=vote.settings.cap,
        voted=len(vote.ballots),
        revealed=vote.revealed,
    )
    yield Placed(ROOM, f"vote/{here.phase.id}", record)


def lay_ballot(here: Here, subject: Subject) -> Iterable[Placed]:
    """A ballot lies on its owner's board and nowhere else."""
    vote: DotVote = here.state
    person = str(subject[2])
    ballot = vote.ballots.get(person)
    if ballot is not None:
        left = vote.settings.budget - sum(ballot.values())
        yield Placed(me(person), f"ballot/{here.phase.id}", BallotRecord(dots=ballot, left=left))


def lay_tally(here: Here, subject: Subject) -> Iterable[Placed]:
    """The result lies on the room once it was revealed, all of it at once."""
    if here.state.revealed:
        yield Placed(ROOM, f"tally/{here.phase.id}", tally(here.state, here.atelier))


def touched(here: Here, event: Event) -> Iterable[Subject]:
    match event:
        case DotsPlaced(person=person):
            yield from (("ballot", here.phase.id, person), ("vote", here.phase.id))
        case VotesRevealed():
            yield from (("vote", here.phase.id), ("tally", here.phase.id))
        case PhaseOpened(phase=phase) | PhaseReopened(phase=phase) if phase == here.phase.id:
            # The result too: of a vote that was shown before anybody had cast a dot, and is now about other groups.
            yield from (("vote", phase), ("tally", phase))


def fixes(here: Here) -> bool:
    """While the vote is open, or holds ballots that were not shown yet, what is voted on holds still."""
    return not here.state.revealed and (here.step.status == "open" or bool(here.state.ballots))


def rows(here: Here) -> Iterable[Row]:
    """The result, once revealed: one line per cluster."""
    vote: DotVote = here.state
    if not vote.revealed:
        return
    result = tally(vote, here.atelier)
    for cluster, line in result.lines.items():
        cells: dict[str, str | int | float | None] = {
            "phase": here.phase.title,
            "cluster_id": cluster,
            "cluster": here.atelier.clusters[cluster].title,
            "dots": line.dots,
            "voters": line.voters,
        }
        for group, dots, people in zip(result.groups, line.by_dots, line.by_voters, strict=True):
            name = "+".join(group.colleges)
            cells |= {f"dots_{name}": dots, f"voters_{name}": people}
        yield Row("votes", cells)


EXAMPLE_PHASE: Final[PhaseId] = "vote"

ACTIVITY = Activity(
    kind="dot_vote",
    settings=Settings,
    begin=lambda settings: DotVote(settings=settings),
    decisions={PlaceDots: place_dots, RevealVotes: reveal_votes},
    roles={PlaceDots: SEATED, RevealVotes: LEADING},
    events=(DotsPlaced, VotesRevealed),
    fold=fold,
    subjects=subjects,
    lay={"vote": lay_vote, "ballot": lay_ballot, "tally": lay_tally},
    touched=touched,
    fixes=fixes,
    rows=rows,
    records={"vote/{phase}": VoteRecord, "ballot/{phase}": BallotRecord, "tally/{phase}": TallyRecord},
    examples=(
        PlaceDots(phase=EXAMPLE_PHASE, cluster="c_000000", dots=2),
        RevealVotes(phase=EXAMPLE_PHASE),
    ),
)
