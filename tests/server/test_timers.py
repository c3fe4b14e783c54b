"""What the clock asks for: a phase that closes by itself, a minute after its end, and once."""

from typing import Any

from msgspec.structs import replace

from facilitation.commands import ClosePhase, EndAtelier, ExtendPhase, PausePhase, WriteNote
from facilitation.events import PhaseClosed
from facilitation.model import Actor
from facilitation.propose import Ask
from server.timers import GRACE_MS, next_ring
from tests.server.live import Clock, Hall, Weather, day, eventually
from tests.story import NOON, Story, ideas, opened, plan


def test_a_phase_that_closes_by_itself_rings_a_minute_after_its_end(story: Any):
    story.given(plan(ideas(auto_close=True)), opened("ideas", closes_at_ms=NOON + 5_000))
    assert next_ring(story.atelier) == (NOON + 5_000 + GRACE_MS, ClosePhase(phase="ideas"))


def test_nothing_rings_without_a_clock_for_a_held_clock_or_where_the_room_decides(story: Any):
    story.given(plan(ideas(auto_close=True)))
    assert next_ring(story.atelier) is None
    story.given(opened("ideas"))
    assert next_ring(story.atelier) is None
    other = Story()
    other.given(plan(ideas()), opened("ideas", closes_at_ms=NOON))
    assert next_ring(other.atelier) is None


async def closings(weather: Weather, hall: Hall) -> int:
    commits = await weather.commits(hall.made["atelier"])
    return sum(isinstance(event, PhaseClosed) for commit in commits for event in commit.events)


async def test_the_clock_closes_a_phase_once_and_the_room_goes_quiet(halls: Any, weather: Weather):
    clock = Clock()
    hall: Hall = await halls(weather, clock=clock)
    await hall.make(replace(day(), phases=(ideas(auto_close=True, duration_s=600), *day().phases[1:])))
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    room = await hall.room()
    clock.now_ms += 600_000 + GRACE_MS
    # Anything said wakes the room, which then looks at the clock: here it is a hand on the end of the phase.
    assert (await lead.say(ExtendPhase(phase="ideas", closes_at_ms=clock.now_ms - GRACE_MS))).code == ""
    await lead.until(lambda: lead.board("room")["phase/ideas"]["status"] == "closed", 5)
    assert await closings(weather, hall) == 1
    assert next_ring(room.replica.state) is None


async def test_an_atelier_that_ended_does_not_ring(halls: Any, weather: Weather):
    clock = Clock()
    hall: Hall = await halls(weather, clock=clock)
    await hall.make(replace(day(), phases=(ideas(auto_close=True, duration_s=600), *day().phases[1:])))
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    assert (await lead.say(PausePhase(phase="ideas"))).code == ""
    assert (await lead.say(EndAtelier())).code == ""
    clock.now_ms += 10 * 600_000
    room = await hall.room()
    assert next_ring(room.replica.state) is None
    await eventually(lambda: not room._mail)
    assert await closings(weather, hall) == 1


async def test_the_clock_rings_while_everybody_is_busy(halls: Any, weather: Weather):
    """In a vote of two thousand the mailbox is never empty; the vote ends all the same."""
    clock = Clock()
    hall: Hall = await halls(weather, clock=clock)
    await hall.make(replace(day(), phases=(ideas(auto_close=True, duration_s=600), *day().phases[1:])))
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    anne = await hall.join()
    room = await hall.room()
    clock.now_ms += 600_000 + GRACE_MS + 1
    numbers = iter(range(100_000))
    by = Actor(person=anne.me, role="participant")

    def again(said: object) -> None:
        if room.replica.state.now == "ideas":
            ask()

    def ask() -> None:
        room.post(Ask(WriteNote(note=f"n_busy{next(numbers):05}", phase="ideas", text="Encore"), by), again)

    for _ in range(3):
        ask()
    await eventually(lambda: room.replica.state.now is None)
    assert await closings(weather, hall) == 1
