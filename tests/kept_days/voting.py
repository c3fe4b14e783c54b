"""A day of votes: on a tablet that goes round, on paper, in two rounds, with one word."""

from collections.abc import Iterator

from facilitation import commands as say
from facilitation.ballots.asking import (
    CastBallot,
    OpenRound,
    RevealVotes,
    SealBallot,
    StrikeWord,
    TearBallot,
)
from facilitation.commands import Command
from facilitation.model import Actor
from tests.story import C1, C2, LEAD, N1, N2, N3, P1, P2, P3, P4, ideas, plan, voting_by

HOST = Actor(person="p_host00", role="host")
TURN, SPARE, SHEET, TWICE = "b_turn000", "b_turn001", "b_paper00", "b_paper01"

PLAN = plan(
    ideas(visibility="room"),
    voting_by("opinion", "opinions", about="ideas", own=False, n_min=1, sharers=3),
    voting_by("gradients", "gradients", rounds=2),
    voting_by("budget", "money", about="proposals", budget=300, step=50, unit="k€", proposals=[
        {"id": "tram", "title": "Un tram", "cost": 200}, {"id": "parc", "title": "Un parc"},
    ]),
    voting_by("matrix", "matrix"),
    voting_by("word", "word"),
    college_min=2,
)  # fmt: skip


def told() -> Iterator[tuple[str | Actor, Command]]:
    """Everything that is asked in that day, and by whom."""
    for who, college, table in (
        (P1, "elected", "t1"),
        (P2, "elected", "t1"),
        (P3, "civil", "t2"),
        (P4, "civil", "t2"),
    ):
        yield who, say.Arrive(college=college, table=table)
    yield HOST, say.Arrive(table="t1")
    yield LEAD, say.OpenPhase(phase="ideas")
    for note, who in ((N1, P1), (N2, P3), (N3, P3)):
        yield who, say.WriteNote(note=note, phase="ideas", text=f"Idée {note}")
    yield LEAD, say.MakeCluster(cluster=C1, place="room", title="Assises", notes=(N1,))
    yield LEAD, say.MakeCluster(cluster=C2, place="room", title="Transports", notes=(N2, N3))
    yield LEAD, say.OpenPhase(phase="opinions")
    yield P1, CastBallot(phase="opinions", marks={N2: 1, N3: -1})
    yield P1, SealBallot(phase="opinions")
    yield P1, CastBallot(phase="opinions", marks={N2: 1, N3: 0}, ballot=TURN, college="elected")
    yield P1, SealBallot(phase="opinions", ballot=TURN)
    yield P1, CastBallot(phase="opinions", marks={N2: -1}, ballot=SPARE, college="civil")
    yield P1, TearBallot(phase="opinions", ballot=SPARE)
    yield P3, CastBallot(phase="opinions", marks={N1: 1})
    yield LEAD, say.ClosePhase(phase="opinions")
    yield HOST, CastBallot(phase="opinions", marks={N2: 1, N1: 1}, ballot=SHEET, college="civil", paper=True)
    yield LEAD, CastBallot(phase="opinions", marks={N2: 1}, ballot=TWICE, college="civil", paper=True)
    yield LEAD, TearBallot(phase="opinions", ballot=TWICE)
    yield LEAD, say.HideNote(note=N3, reason="Hors sujet")
    yield LEAD, RevealVotes(phase="opinions")
    yield LEAD, say.OpenPhase(phase="gradients")
    for who, level in ((P1, 8), (P2, 6), (P3, 2), (P4, 5)):
        yield who, CastBallot(phase="gradients", marks={C1: level})
    yield LEAD, RevealVotes(phase="gradients")
    yield LEAD, OpenRound(phase="gradients", round=2)
    for who, level in ((P1, 7), (P2, 6), (P3, 5), (P4, 5)):
        yield who, CastBallot(phase="gradients", marks={C1: level, C2: 8})
    yield LEAD, RevealVotes(phase="gradients")
    yield LEAD, say.OpenPhase(phase="money")
    yield P2, CastBallot(phase="money", marks={"tram": 200, "parc": 100})
    yield P4, CastBallot(phase="money", marks={"parc": 250})
    yield LEAD, RevealVotes(phase="money")
    yield LEAD, say.OpenPhase(phase="matrix")
    yield P2, CastBallot(phase="matrix", marks={C1: (5, 2), C2: (1, 4)})
    yield P4, CastBallot(phase="matrix", marks={C1: (4, 4)})
    yield LEAD, RevealVotes(phase="matrix")
    yield LEAD, say.OpenPhase(phase="word")
    for who, word in ((P1, "Confiance"), (P2, "confiance"), (P3, "Mme Dupont"), (P4, "Élan")):
        yield who, CastBallot(phase="word", marks={"question": word})
    yield LEAD, RevealVotes(phase="word")
    yield LEAD, StrikeWord(phase="word", word="élan")
    yield LEAD, StrikeWord(phase="word", word="Mme Dupont", struck=False)
