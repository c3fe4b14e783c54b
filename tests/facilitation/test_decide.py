"""Making an atelier from a plan, and what every command is asked before its own rules."""

import msgspec
import pytest

from facilitation.ballots.asking import CastBallot
from facilitation.commands import MakeCluster, WriteNote
from facilitation.decide import make
from facilitation.errors import REFUSALS, Refused
from facilitation.events import AtelierMade
from facilitation.model import Plan
from tests.story import (
    C1,
    CIVIL,
    ELECTED,
    KINDS,
    LEAD,
    LIVING,
    N1,
    NOON,
    P1,
    T1,
    T2,
    ideas,
    phase,
    plan,
    vote,
    voting,
)


def test_an_atelier_is_made_from_a_plan():
    made = plan(ideas(), vote())
    assert make(KINDS, made, NOON) == (AtelierMade(plan=made, at_ms=NOON),)
    unsaid = msgspec.structs.replace(made, sorting=None)
    assert make(KINDS, unsaid, NOON) == (
        AtelierMade(plan=msgspec.structs.replace(made, sorting="live"), at_ms=NOON),
    )


@pytest.mark.parametrize(
    ("bad", "where"),
    [
        (plan(colleges=(ELECTED, CIVIL, ELECTED)), "colleges/elected"),
        (plan(tables=(T1, T2, T1)), "tables/t1"),
        (plan(themes=(LIVING, LIVING)), "themes/living"),
        (plan(ideas(), ideas()), "phases/ideas"),
        (plan(tables=(msgspec.structs.replace(T1, id="room"),)), "tables/room"),
        (plan(phase("karaoke", "song")), "phases/song/kind"),
    ],
)
def test_a_bad_plan_says_where(bad, where):
    with pytest.raises(Refused) as refusal:
        make(KINDS, bad, NOON)
    assert (refusal.value.code, refusal.value.facts) == ("bad_plan", {"where": where})


@pytest.mark.parametrize("settings", [{"budget": 0}, {"budget": 21}, {"cap": "two"}, {"colour": "red"}])
def test_settings_that_a_kind_does_not_understand_are_a_bad_plan(settings):
    with pytest.raises(Refused) as refusal:
        make(KINDS, plan(phase("vote", "vote", settings)), NOON)
    assert refusal.value.code == "bad_plan"
    assert str(refusal.value.facts["where"]).startswith("phases/vote/settings")


@pytest.mark.parametrize(
    "change",
    [{"phases": []}, {"colleges": []}, {"tables": []}, {"college_min": 1}, {"kept_days": 0}, {"surprise": 1},
     {"title": ""}, {"lang": "de"}],
)  # fmt: skip
def test_a_plan_out_of_bounds_is_not_a_plan(change):
    told = msgspec.to_builtins(plan())
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**told, **change}, Plan)


def test_a_command_of_an_activity_speaks_of_a_phase_of_its_kind(story):
    story.given(*voting())
    story.when(CastBallot(phase="nowhere", marks={C1: 1}), by=P1)
    story.refused("unknown_phase")
    story.when(CastBallot(phase="ideas", marks={C1: 1}), by=P1)
    story.refused("wrong_kind")
    story.when(WriteNote(note=N1, phase="vote", text="Non"), by=P1)
    story.refused("wrong_kind")


def test_a_cluster_at_no_table_is_refused(story):
    story.given(plan())
    story.when(MakeCluster(cluster=C1, place="nowhere", title="Rien"), by=LEAD)
    story.refused("unknown_table")


def test_a_refusal_is_one_of_the_list():
    with pytest.raises(AssertionError):
        Refused("because")
    assert all(code == code.lower() for code in REFUSALS)
