"""Two workers serve one atelier: whoever is on which, everybody sees one order, one count, and one decision."""

import asyncio
from typing import Any, NamedTuple

import msgspec
import pytest

from facilitation.ballots.asking import CastBallot
from facilitation.commands import ClosePhase, OpenPhase, WriteNote
from facilitation.wire.frames import Ping, Pong, Welcome
from server.neighbours import Named, Neighbours
from server.presence import COUNTED_MS, Count, Presence
from server.stores import Emptied, Full, Unavailable
from server.stores.hints import Line, Switchboard
from server.stores.memory import MemoryDirectory
from tests.server.live import Ear, Hall, Weather, day, eventually, leave, show, write
from tests.story import Story, plan


class Pair(NamedTuple):
    """Two servers over one store; the atelier was made on the first."""

    one: Hall
    two: Hall
    log: Weather


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers look after their rooms often from the start: a first look of the usual kind would be waited for."""
    monkeypatch.setattr("server.rooms.COUNT_EVERY_S", 0.02)
    monkeypatch.setattr("server.room.LOOK_S", 0.05)


@pytest.fixture
async def pair(halls: Any) -> Pair:
    log, directory, board = Weather(), MemoryDirectory(), Switchboard()
    one = await halls(log, directory, intercom=Line(board))
    two = await halls(log, directory, intercom=Line(board))
    two.made = await one.make()
    return Pair(one, two, log)


@pytest.fixture
async def writing(pair: Pair) -> tuple[Pair, Ear, Ear, Ear]:
    """Ideas are shown as they come; a lead and Anne on the first server, Paul on the second, at one table."""
    lead = await pair.one.enter("lead")
    await pair.one.open("ideas", lead)
    await show(lead)
    return pair, lead, await pair.one.join(), await pair.two.join()


# --- One order -------------------------------------------------------------------------------------


async def test_people_of_one_table_on_two_workers_see_one_order(writing: tuple[Pair, Ear, Ear, Ear]):
    pair, _, anne, paul = writing

    async def many(who: Ear) -> None:
        for number in range(25):
            await write(who, f"Idée {number}")

    await asyncio.gather(many(anne), many(paul))
    rooms = await pair.one.room(), await pair.two.room()
    await eventually(lambda: rooms[0].replica.position == rooms[1].replica.position)
    assert rooms[0].replica.state == rooms[1].replica.state
    for who in (anne, paul):
        await who.until(lambda who=who: len(who.board("table")) == 50, 5)  # type: ignore[misc]
    assert anne.board("table") == paul.board("table")
    assert anne.board("room") == paul.board("room")
    written = [
        commit for commit in await pair.log.commits(pair.one.made["atelier"]) if commit.device is not None
    ]
    assert len({(commit.device, commit.n) for commit in written}) == len(written)


async def test_what_a_facilitator_does_reaches_every_worker_at_once(writing: tuple[Pair, Ear, Ear, Ear]):
    _, lead, anne, paul = writing
    assert (await lead.say(ClosePhase(phase="ideas"))).code == ""
    for who in (anne, paul):
        await who.until(lambda who=who: who.board("room")["phase/ideas"]["status"] == "closed", 1)  # type: ignore[misc]
    assert (await paul.say(WriteNote(note="n_toolate", phase="ideas", text="Trop tard"))).code == ""
    assert lead.board("desk").get("reading/n_toolate") or await _waits(lead, "reading/n_toolate")


async def _waits(who: Ear, path: str) -> bool:
    await who.until(lambda: path in who.board("desk"), 2)
    return True


async def test_two_facilitators_on_two_workers_who_press_together_open_a_phase_once(pair: Pair):
    leads = [await pair.one.enter("lead"), await pair.two.enter("facilitator")]
    answers = await asyncio.gather(*(lead.say(OpenPhase(phase="ideas")) for lead in leads))
    assert [answer.code for answer in answers] == ["", ""]
    opened = [
        event
        for commit in await pair.log.commits(pair.one.made["atelier"])
        for event in commit.events
        if type(event).__name__ == "PhaseOpened"
    ]
    assert len(opened) == 1


async def test_who_joins_on_one_worker_and_connects_to_the_other_is_seated(pair: Pair):
    entered = await pair.one.joined()
    anne = await pair.two.device(entered["token"])
    await anne.until(lambda: "table/t1" in anne.guest.boards, 5)
    assert anne.board("me")["seat"]["table"] == "t1"


@pytest.mark.usefixtures("often")
async def test_a_worker_that_heard_no_hint_sees_for_itself(writing: tuple[Pair, Ear, Ear, Ear]):
    pair, _, anne, paul = writing
    pair.log._hints._listeners.clear()
    note = await write(anne, "Sans un mot")
    await paul.until(lambda: f"note/{note}" in paul.board("room"), 5)


async def test_a_worker_whose_log_was_rewound_says_so_to_every_screen(
    writing: tuple[Pair, Ear, Ear, Ear], monkeypatch: pytest.MonkeyPatch
):
    """The same numbers stand for something else: nobody may keep what is no longer so."""
    pair, _, anne, paul = writing
    monkeypatch.setattr("server.room.LOOK_S", 0.05)
    lost = await write(anne, "Bientôt oubliée")
    await paul.until(lambda: f"note/{lost}" in paul.board("room"), 5)
    story = pair.log._stories[pair.one.made["atelier"]]
    story.links.pop()
    story.ends.pop()
    note = await write(anne, "Sous le même numéro")
    for who in (anne, paul):
        await who.until(
            lambda who=who: f"note/{note}" in who.board("room") and f"note/{lost}" not in who.board("room"),  # type: ignore[misc]
            5,
        )
    assert paul.board("table") == anne.board("table")


# --- Who is here -----------------------------------------------------------------------------------


def here(who: Ear) -> int:
    return int(who.board("live").get("people", {}).get("here", -1))


async def test_people_are_counted_over_all_workers(writing: tuple[Pair, Ear, Ear, Ear]):
    _pair, lead, anne, paul = writing
    for who in (lead, anne, paul):
        await who.until(lambda who=who: here(who) == 2, 5)  # type: ignore[misc]
    await lead.until(lambda: lead.board("pulse")["table/t1"]["here"] == 2, 5)
    await leave(paul)
    await lead.until(lambda: lead.board("pulse")["table/t1"] == {"here": 1, "away": 1, "waiting": 0}, 5)


async def test_a_tablet_that_comes_back_to_another_worker_is_counted_once(
    writing: tuple[Pair, Ear, Ear, Ear],
):
    pair, lead, _, paul = writing
    await lead.until(lambda: here(lead) == 2, 5)
    await leave(paul)
    await lead.until(lambda: lead.board("pulse")["table/t1"]["away"] == 1, 5)
    back = await pair.one.device(paul.token)
    for who in (lead, back):
        await who.until(lambda who=who: here(who) == 2, 5)  # type: ignore[misc]
    await lead.until(lambda: lead.board("pulse")["table/t1"] == {"here": 2, "away": 0, "waiting": 0}, 5)


async def test_a_device_has_one_socket_over_all_workers(writing: tuple[Pair, Ear, Ear, Ear]):
    pair, _, _, _ = writing
    token = (await pair.one.joined())["token"]
    first = await pair.one.raw(token)
    await first.messages(lambda frame: isinstance(frame, Welcome))
    second = await pair.two.raw(token)
    await second.messages(lambda frame: isinstance(frame, Welcome))
    assert await first.closed() == 4505
    await second.frame(Ping(t=1))
    await second.messages(lambda frame: isinstance(frame, Pong))


async def test_a_pass_taken_back_on_one_worker_does_nothing_on_the_other_within_a_second(
    writing: tuple[Pair, Ear, Ear, Ear],
):
    pair, lead, _, _ = writing
    helper = await pair.two.enter("facilitator")
    await pair.one.ask("/api/revoke", {"role": "facilitator"}, lead.token)
    assert helper.task is not None
    await asyncio.wait_for(helper.task, 1)
    assert helper.closed_for_good == 4502


async def test_a_name_given_on_one_worker_is_known_on_the_other(halls: Any):
    log, directory, board = Weather(), MemoryDirectory(), Switchboard()
    one = await halls(log, directory, intercom=Line(board))
    two = await halls(log, directory, intercom=Line(board))
    two.made = await one.make(day(asks_name=True))
    wall = await two.enter("wall")
    anne = await one.joined(name="Anne")
    path = f"name/{anne['person']}"
    await wall.until(lambda: path in wall.board("live"), 5)
    await one.ask("/api/forget", {}, anne["token"])
    await wall.until(lambda: path not in wall.board("live"), 5)


def test_a_worker_that_died_is_not_counted_for_long():
    story = Story()
    story.given(plan())
    presence = Presence()
    presence.counted("other", Count(tablets=7, walls=1, tables={"t1": (7, 0, 2)}), 1_000)
    counts = presence.counts(Count(), 1_000 + COUNTED_MS)
    assert presence.live(counts)["people"].here == 7
    assert presence.pulse(story.atelier, counts)["table/t1"].waiting == 2
    assert presence.live(presence.counts(Count(), 1_001 + COUNTED_MS))["people"].here == 0


# --- Rooms that nobody uses ------------------------------------------------------------------------


@pytest.mark.usefixtures("often")
async def test_a_room_that_nobody_uses_is_let_go_and_opened_again(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.rooms.KEPT_S", 0.05)
    anne = await hall.join()
    room = await hall.room()
    assert hall.workshop.rooms.opened(room.name) is room
    await leave(anne)
    await eventually(lambda: hall.workshop.rooms.opened(room.name) is None)
    paul = await hall.join()
    assert paul.board("room")["atelier"]
    assert await hall.room() is not room


# --- The store goes away ---------------------------------------------------------------------------


@pytest.mark.parametrize(("wrong", "code"), [(Unavailable, "away"), (Emptied, "emptied")])
async def test_a_store_that_goes_away_is_told_though_nobody_writes(
    hall: Hall, weather: Weather, monkeypatch: pytest.MonkeyPatch, wrong: type[Exception], code: str
):
    monkeypatch.setattr("server.room.LOOK_S", 0.02)
    lead = await hall.enter("lead")
    head = type(weather).head

    async def gone(self: Weather, atelier: str) -> Any:
        raise wrong

    monkeypatch.setattr(Weather, "head", gone)
    await lead.until(lambda: lead.board("pulse").get("weather", {}).get("code") == code, 5)
    monkeypatch.setattr(Weather, "head", head)
    await lead.until(lambda: "weather" not in lead.board("pulse"), 5)


async def test_a_full_store_stays_full_until_something_is_written(
    hall: Hall, weather: Weather, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.room.LOOK_S", 0.02)
    monkeypatch.setattr("server.room.TRIES_S", (0.1,))
    lead = await hall.enter("lead")
    weather.appends = [(Full, False)] * 3
    opening = asyncio.create_task(lead.say(OpenPhase(phase="ideas")))
    await lead.until(lambda: lead.board("pulse").get("weather", {}).get("code") == "full", 5)
    assert (await opening).code == ""
    await lead.until(lambda: "weather" not in lead.board("pulse"), 5)


# --- What a review found -----------------------------------------------------------------------------


async def test_who_is_refused_is_refused_where_the_log_ends(
    writing: tuple[Pair, Ear, Ear, Ear], monkeypatch: pytest.MonkeyPatch
):
    """A worker that lags must not say no to what is allowed by now: somebody else may do it, and both be told."""
    pair, lead, _, paul = writing
    assert (await lead.say(ClosePhase(phase="ideas"))).code == ""
    assert (await lead.say(OpenPhase(phase="vote"))).code == ""
    two = await pair.two.room()
    await eventually(lambda: two.replica.state.now == "vote")
    # From here on the second worker hears nothing by itself.
    pair.log._hints._listeners.clear()
    monkeypatch.setattr("server.room.LOOK_S", 1_000.0)
    two._look_at_s += 1_000.0
    assert (await lead.say(ClosePhase(phase="vote"))).code == ""
    assert two.replica.state.now == "vote"
    answer = await paul.say(CastBallot(phase="vote", marks={"c_000000": 1}))
    assert answer.code == "phase_closed"
    assert two.replica.state.now is None


async def test_a_room_that_fell_meanwhile_lets_nobody_in(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    """Whoever joined it would be in nobody's room, and hear nothing for ever."""
    token = await hall.token("wall")
    room = await hall.room()
    kept = hall.workshop.auth.kept
    met = asyncio.Event()

    async def slowly(digest: bytes) -> Any:
        found = await kept(digest)
        if not met.is_set():
            met.set()
            room._fall()
        return found

    monkeypatch.setattr(hall.workshop.auth, "kept", slowly)
    monkeypatch.setattr(hall.workshop.rooms, "opened", lambda name: room)
    assert await (await hall.raw(token)).closed() == 4000
    assert not room.hub.screens


async def test_a_neighbour_that_says_nonsense_is_passed_over(hall: Hall):
    board = Switchboard()
    line, other = Line(board), Line(board)
    neighbours = Neighbours(line)
    for said in (b"\xc1", b"\xa2\xff\xfe", b"\x81\xa4type\xa2\xff\xfe", b"\x91" * 3_000, b"{}"):
        await other.tell(said)
    await other.tell(msgspec.msgpack.encode(Named(atelier="a_aaaaaaaa", person="p_anneanne", name="Anne")))
    heard = await anext(neighbours.listen())
    assert isinstance(heard, Named)


@pytest.mark.usefixtures("often")
async def test_a_bug_beside_the_other_workers_is_told_and_it_goes_on(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    paul = await pair.two.join()
    room = await pair.two.room()
    grown = room.grown
    bugs = [RuntimeError("a bug")]

    def stumbles(seq: int) -> None:
        if bugs:
            raise bugs.pop()
        grown(seq)

    monkeypatch.setattr(room, "grown", stumbles)
    lead = await pair.one.enter("lead")
    await pair.one.open("ideas", lead)
    await eventually(lambda: not bugs)
    await show(lead)
    await paul.until(lambda: paul.board("room")["phase/ideas"].get("visibility") == "room", 5)
    assert "a bug beside the other workers" in caplog.text


async def test_names_that_no_word_told_are_read_again(halls: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.rooms.COUNT_EVERY_S", 0.02)
    monkeypatch.setattr("server.rooms.NAMES_EVERY", 1)
    hall: Hall = await halls()
    await hall.make(day(asks_name=True))
    wall = await hall.enter("wall")
    anne = await hall.joined(name="Anne")
    path = f"name/{anne['person']}"
    await wall.until(lambda: path in wall.board("live"), 5)
    await hall.workshop.directory.erase_person(hall.made["atelier"], anne["person"])
    await wall.until(lambda: path not in wall.board("live"), 5)
