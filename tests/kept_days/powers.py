"""A short day in which facilitators use what they have beside the agenda."""

from collections.abc import Iterator

from facilitation import commands as say
from facilitation.commands import Command
from facilitation.model import Actor
from tests.story import LEAD, MINUTE, N1, N2, P1, P2, P3, P4, ideas, plan

FACILITATOR = Actor(person="p_facil0", role="facilitator")
HOST = Actor(person="p_host00", role="host")

PLAN = plan(ideas(visibility="room", grace_s=30, after_time="read_only"), policy="Ni noms, ni insultes.")


def told() -> Iterator[tuple[str | Actor, Command]]:
    """Everything that is asked in that day, and by whom."""
    yield HOST, say.Arrive(table="t1")
    for who in (P1, P2, P3):
        yield who, say.Arrive(college="elected", commune="Istres", table="t1")
    yield P4, say.Arrive(college="civil", commune="Aubagne", table="t2")
    yield LEAD, say.ProposeSeating()
    yield LEAD, say.RefuseSeating(number=1)
    yield FACILITATOR, say.ProposeSeating()
    yield LEAD, say.AcceptSeating(number=2)
    yield LEAD, say.MoveSeat(seat=1, table="t1")
    yield LEAD, say.OpenPhase(phase="ideas")
    yield P1, say.WriteNote(note=N1, phase="ideas", text="Des bancs à l’ombre")
    yield HOST, say.WriteFor(note=N2, phase="ideas", table="t1", text="Un bus de nuit", college="civil")
    yield P1, say.CallHelp(about="material", words="La tablette s’éteint")
    yield LEAD, say.TakeHelp(table="t1")
    yield LEAD, say.LeaveHelp(table="t1")
    yield FACILITATOR, say.TakeHelp(table="t1")
    yield FACILITATOR, say.CloseHelp(table="t1")
    yield HOST, say.CallHelp(about="instructions")
    yield HOST, say.DropHelp()
    yield LEAD, say.SendMessage(place="room", text="Pause à 10 h 30", on_wall=True)
    yield LEAD, say.SendMessage(place="t1", text="Parlez plus bas, merci")
    yield LEAD, say.TakeBackMessage(place="t1")
    yield LEAD, say.GiveTableTime(phase="ideas", table="t1", more_ms=2 * MINUTE)
    yield HOST, say.SetReady(phase="ideas", ready=True)
    yield LEAD, say.SetAttention(to="wall")
    yield LEAD, say.SetWallView(wall=2, view="theme", theme="living")
    yield LEAD, say.SetSpotlight(item=N1)
    yield FACILITATOR, say.HideNote(note=N2, reason="Hors sujet")
