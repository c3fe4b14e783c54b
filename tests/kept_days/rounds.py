"""A day of rounds: growing circles, ideas dealt and scored, tables that people move between, steps taken back."""

from collections.abc import Iterator

from facilitation import commands as say
from facilitation.activities.cafe import Rotate
from facilitation.activities.crowd.asking import RevealScores, ScoreNote
from facilitation.commands import Command
from facilitation.model import Actor
from facilitation.rounds import SetRound
from tests.story import C1, C2, LEAD, MINUTE, N1, N2, N3, N4, N5, NOON, P1, P2, P3, phase, plan, sorting

PLAN = plan(
    phase("ideation", "leads", {"writes": "lead", "rounds": "1-2-4-all", "prompts": {"t2": "Et au port ?"}}),
    sorting(where="room"),
    phase("crowd", "crowd", {"rounds": 2}),
    phase("cafe", "cafe", {"prompts": {"t1": "Et l’eau ?", "t2": "Et l’air ?"}}),
)


def told() -> Iterator[tuple[str | Actor, Command]]:
    """Everything that is asked in that day, and by whom."""
    for who, college, table in ((P1, "elected", "t1"), (P2, "civil", "t1"), (P3, "civil", "t2")):
        yield who, say.Arrive(college=college, table=table)
    yield LEAD, say.AdoptObjective(objective="o_000001", title="Respirer en ville")
    yield LEAD, say.OpenPhase(phase="leads")
    yield LEAD, SetRound(phase="leads", round=1, closes_at_ms=NOON + 2 * MINUTE)
    yield P1, say.WriteNote(note=N1, phase="leads", text="Une zone calme", objective="o_000001")
    yield LEAD, SetRound(phase="leads", round=3, closes_at_ms=NOON + 5 * MINUTE)
    yield P2, say.WriteNote(note=N2, phase="leads", text="Planter des platanes")
    yield P2, say.EditNote(note=N2, text="Planter des micocouliers", objective="o_000001")
    yield LEAD, SetRound(phase="leads", round=4)
    yield LEAD, say.OpenPhase(phase="sorting")
    yield P1, say.MakeCluster(cluster=C1, place="room", title="Calme", notes=(N1,))
    yield P2, say.MakeCluster(cluster=C2, place="room", title="Ombre", notes=(N2,))
    yield P1, say.UndoClustering(place="room", step=0)
    yield LEAD, say.OpenPhase(phase="crowd")
    for who, note in ((P1, N3), (P2, N4), (P3, N5)):
        yield who, say.WriteNote(note=note, phase="crowd", text="Une idée audacieuse")
    yield LEAD, SetRound(phase="crowd", round=1, closes_at_ms=NOON + 9 * MINUTE)
    for number, score in ((1, 4), (2, 2)):
        if number == 2:
            yield LEAD, SetRound(phase="crowd", round=2)
        for who, note in READ[number].items():
            yield who, ScoreNote(phase="crowd", note=note, score=score)
    yield LEAD, RevealScores(phase="crowd")
    yield LEAD, say.OpenPhase(phase="cafe")
    yield LEAD, Rotate(phase="cafe", round=1, closes_at_ms=NOON + 20 * MINUTE)
    yield P1, say.WriteNote(note="n_00000a", phase="cafe", text="Une fontaine par place")
    yield LEAD, Rotate(phase="cafe", round=2)
    yield P3, say.WriteNote(note="n_00000b", phase="cafe", text="Récupérer l’eau de pluie")
    yield LEAD, Rotate(phase="cafe", round=1)


READ = {1: {P1: N4, P2: N5, P3: N3}, 2: {P1: N5, P2: N3, P3: N4}}
"""Who was dealt what."""
