"""Votes of every kind: one's own ballot, turns on one tablet, paper, a second round, words kept off the wall."""

from facilitation.ballots.asking import (
    CastBallot,
    Mark,
    OpenRound,
    RevealVotes,
    SealBallot,
    StrikeWord,
    TearBallot,
)
from facilitation.ballots.vote import Vote
from facilitation.commands import Command, OpenPhase, ReopenPhase
from facilitation.model import Actor, Atelier
from tests.moves.who import HOSTS, Topic, leading, of, phase_of, seated
from tests.story import LEAD, voting_by

WORDS = ("Confiance", "confiance", "élan", "Mme Dupont", "doute", "a" * 41, "")


def mark(vote: Vote, number: int) -> Mark:
    """A mark that mostly fits: one time in eight nothing, now and then too much."""
    if number % 8 == 7:
        return None
    match vote.settings.method:
        case "dots":
            return number % 4
        case "opinion":
            return number % 3 - 1
        case "budget":
            return number % 5 * vote.settings.step
        case "ranking":
            return 1 + number % 4
        case "matrix":
            return 1 + number % 3, 1 + number // 3 % 3
        case "word":
            return of(WORDS, number)
        case _:
            return number % 7


def smallest(vote: Vote) -> Mark:
    """The least there is to put on an item."""
    match vote.settings.method:
        case "matrix":
            return 1, 1
        case "word":
            return "autre"
        case "budget":
            return vote.settings.step
        case _:
            return 1


def _vote(atelier: Atelier, a: int, c: int) -> tuple[str, Vote, Command | None]:
    """A vote and, when it is not open, mostly what opens it."""
    name = phase_of(atelier, "vote", a)
    opening: Command | None = None
    if atelier.steps[name].status != "open" and c % 5:
        again = atelier.steps[name].status == "closed"
        opening = ReopenPhase(phase=name) if again else OpenPhase(phase=name)
    return name, atelier.work[name], opening


def _marks(vote: Vote, b: int, c: int) -> dict[str, Mark]:
    items = [of(vote.options, b + more) for more in range(1 + c % 2)] if vote.options and b % 10 else []
    return {item: mark(vote, b + c) for item in items or ["c_nowhere"]}


def _cast(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, vote, opening = _vote(atelier, a, c)
    if opening is not None:
        return opening, LEAD
    return CastBallot(phase=name, marks=_marks(vote, b, c)), seated(atelier, a + b)


def _lend(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, vote, opening = _vote(atelier, a, c)
    if opening is not None:
        return opening, LEAD
    by, sides = seated(atelier, a + b), [each.id for each in atelier.plan.colleges]
    lent = vote.lent.get(by.person, ())
    ballot = of(lent, b) if lent and c % 3 else f"b_{by.person[-3:]}{a % 3:03d}"
    return CastBallot(phase=name, marks=_marks(vote, b, c), ballot=ballot, college=of(sides, b)), by


def _enter(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, vote, opening = _vote(atelier, a, c)
    if opening is not None:
        return opening, LEAD
    by = Actor(person=of(HOSTS, c), role="host") if c % 2 else leading(c // 2)
    side = of([each.id for each in atelier.plan.colleges], b)
    ballot = f"b_p{by.person[-2:]}{a % 6:04d}"
    return CastBallot(phase=name, marks=_marks(vote, b, c), ballot=ballot, college=side, paper=True), by


def _seal(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = phase_of(atelier, "vote", a), seated(atelier, a + b)
    lent = atelier.work[name].lent.get(by.person, ())
    return SealBallot(phase=name, ballot=of(lent, b) if lent and c % 2 else None), by


def _tear(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "vote", a)
    others = [(key, each) for key, each in atelier.work[name].ballots.items() if each.way != "own"]
    if not others:
        return TearBallot(phase=name, ballot="b_nowhere"), leading(c)
    ballot, cast = of(others, b)
    if cast.person in atelier.people:
        return TearBallot(phase=name, ballot=ballot), Actor(
            person=cast.person, role=atelier.people[cast.person].role
        )
    return TearBallot(phase=name, ballot=ballot), next(
        each for each in (LEAD, leading(1)) if each.person == cast.person or each is not LEAD
    )


def _reveal(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    """Mostly once a few have voted: until then somebody votes instead."""
    name = phase_of(atelier, "vote", a)
    if len(atelier.work[name].ballots) < 3 and c % 6:
        return _cast(atelier, a, b, c, at)
    return RevealVotes(phase=name), leading(c)


def _round(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    shown = [
        each.id
        for each in atelier.plan.phases
        if each.kind == "vote"
        and atelier.work[each.id].revealed
        and atelier.work[each.id].settings.rounds > 1
        and atelier.work[each.id].round == 1
    ]
    name = of(shown, a) if shown and b % 6 else phase_of(atelier, "vote", a)
    return OpenRound(phase=name, round=2), leading(c)


def _strike(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    of_words = [each.id for each in atelier.plan.phases if each.settings.get("method") == "word"]
    name = of(of_words, a) if b % 6 else phase_of(atelier, "vote", a)
    return StrikeWord(phase=name, word=of(WORDS, b), struck=c % 3 > 0), leading(c)


VOTING = Topic(
    phases=(
        voting_by("opinion", "opinions", about="ideas", own=False, n_min=1),
        voting_by("word", "words", rounds=2, sharers=3),
        voting_by(
            "budget",
            "budget",
            budget=300,
            step=50,
            about="proposals",
            proposals=[{"id": "tram", "title": "Tram", "cost": 200}, {"id": "parc", "title": "Parc"}],
        ),
        voting_by("judgment", "judgment", own=False, sharers=2, rounds=2),
    ),
    verbs={
        "cast": _cast,
        "lend": _lend,
        "enter": _enter,
        "seal": _seal,
        "tear": _tear,
        "reveal_votes": _reveal,
        "open_round": _round,
        "strike": _strike,
    },
    often=("cast", "lend", "enter"),
)
