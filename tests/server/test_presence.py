"""Who is here: tablets that went silent, that were put away, that said goodbye."""

from facilitation.ballots.asking import RevealVotes
from facilitation.commands import EndAtelier
from facilitation.events import AttentionSet, Commit, PersonArrived, PersonMoved, PhaseClosed, PhaseOpened
from facilitation.model import Actor
from server.presence import SILENT_MAX_MS, ConsolesPulse, Count, Presence, TablePulse
from tests.story import C1, FACILITATOR, LEAD, P1, P3, Story, placed, plan, voting

ANNE = Actor(person=P1, role="participant")
NOON = 1_800_000_000_000


def table(presence: Presence, now_ms: int) -> TablePulse:
    """The pulse of Anne's table."""
    story = Story()
    story.given(plan(), PersonArrived(person=P1, college="elected", table="t1"))
    counts = presence.counts(presence.count(story.atelier, now_ms), now_ms)
    pulse: TablePulse = presence.pulse(story.atelier, counts)["table/t1"]
    return pulse


def connected(waiting: int = 0) -> Presence:
    """Anne's tablet is connected, and says how much waits on it."""
    presence = Presence()
    presence.came("d_anne00", ANNE, NOON)
    presence.waits("d_anne00", waiting)
    return presence


def test_a_tablet_that_goes_silent_is_away_with_what_waits_on_it():
    presence = connected(waiting=4)
    assert table(presence, NOON) == TablePulse(here=1, away=0, waiting=4)
    presence.left("d_anne00", NOON, for_good=False)
    assert table(presence, NOON + 1) == TablePulse(here=0, away=1, waiting=4)


def test_a_silent_tablet_that_kept_nothing_is_no_alarm_after_ten_minutes():
    presence = connected()
    presence.left("d_anne00", NOON, for_good=False)
    assert table(presence, NOON + SILENT_MAX_MS).away == 1
    assert table(presence, NOON + SILENT_MAX_MS + 1).away == 0


def test_a_silent_tablet_that_kept_something_is_looked_for_however_long():
    presence = connected(waiting=1)
    presence.left("d_anne00", NOON, for_good=False)
    assert table(presence, NOON + 10 * SILENT_MAX_MS) == TablePulse(here=0, away=1, waiting=1)


def test_who_said_goodbye_is_not_looked_for_unless_something_waits():
    gone, owing = connected(), connected(waiting=2)
    gone.left("d_anne00", NOON, for_good=True)
    owing.left("d_anne00", NOON, for_good=True)
    assert table(gone, NOON).away == 0
    assert table(owing, NOON).away == 1


def test_how_the_machine_stands_is_said_by_the_worker_that_asks_it_and_only_when_it_is_not_ready():
    story = Story()
    story.given(plan())

    def code(own: str, *others: str) -> str | None:
        presence = Presence()
        presence.sorter = own
        for number, told in enumerate(others):
            presence.counted(f"w{number}", Count(sorter=told), NOON)
        pulse = presence.pulse(story.atelier, presence.counts(presence.count(story.atelier, NOON), NOON))
        return pulse["sorter"].code if "sorter" in pulse else None

    assert code("") == "off"
    assert code("ready") is None
    assert code("", "", "ready") is None
    assert code("", "away") == "away"
    assert code("starting") == "starting"


def test_consoles_are_counted_by_role_and_told_what_a_facilitator_did_last():
    story = Story()
    story.given(plan())
    presence = Presence()
    for device, by in (("d_lead00", LEAD), ("d_facil0", FACILITATOR), ("d_anne00", ANNE)):
        presence.came(device, by, NOON)
    acted = Commit(seq=2, at_ms=NOON, by=FACILITATOR, events=(AttentionSet(to="wall"),))
    said = Commit(seq=3, at_ms=NOON, by=ANNE, events=(PersonMoved(person=P1, table="t2"),))
    assert [presence.led(acted), presence.led(said)] == [True, False]
    pulse = presence.pulse(story.atelier, presence.counts(presence.count(story.atelier, NOON), NOON))
    assert pulse["consoles"] == ConsolesPulse(facilitators=1, leads=1)
    assert pulse["acted"].verb == "attention_set"
    assert pulse["acted"].by == FACILITATOR.person
    both = (PhaseClosed(phase="ideas", at_ms=NOON), PhaseOpened(phase="vote", at_ms=NOON))
    presence.led(Commit(seq=4, at_ms=NOON, by=LEAD, events=both))
    assert presence.acted is not None
    assert presence.acted.verb == "phase_opened", "closing the one before is no act of its own"


def test_what_was_meant_is_told_and_not_what_had_to_be_closed_for_it():
    """A result is shown by closing the books of its round first, and so the end of an atelier."""
    story = Story()
    story.given(*voting(), placed(P1, C1, 2), placed(P3, C1, 1))
    presence = Presence()
    for order, verb in ((RevealVotes(phase="vote"), "votes_revealed"), (EndAtelier(), "atelier_ended")):
        story.when(order, by=LEAD)
        presence.led(Commit(seq=9, at_ms=NOON, by=LEAD, events=story.happened))
        assert presence.acted is not None
        assert presence.acted.verb == verb
