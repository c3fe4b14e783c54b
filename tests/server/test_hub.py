"""What leaves for a screen: one frame a board, one merged patch for who was slow, nothing of a board that is not read."""

import asyncio
from typing import Any

import pytest

from facilitation.boards import board_digest
from facilitation.commands import MovePerson, TakeSeat, WriteNote
from facilitation.model import Actor
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import MSGPACK, Ack, Board, Change, Hello, Ping, Pong, Welcome
from facilitation.wire.guest import Guest
from server.hub import GATHER_S, Hub
from server.room import Room
from server.screen import Greeting, Screen
from tests.server.live import HASTY, Ear, Hall, Weather, eventually, leave, say, show, soon, write

NOWHERE = "0123456789abcdef.3.00112233445566778899aabbccddeeff"
"""A position of a log that is not this one."""


class Seen:
    """A screen without a socket: what waits for it is read when the test reads it."""

    def __init__(
        self, hub: Hub, actor: Actor, device: str = "d_slow000", greeting: Greeting | None = None
    ) -> None:
        self._hub = hub
        self.screen = Screen(CODECS[MSGPACK], actor, device, greeting or Greeting(frozenset(), None))
        self.guest = Guest("-" * 20, MSGPACK)
        hub.join(self.screen)

    def read(self) -> list[Any]:
        """Take what waits."""
        pieces = self._hub.message(self.screen)
        if pieces is None:
            return []
        message = b"".join(pieces)
        self.guest.receive(message, 0)
        return list(CODECS[MSGPACK].read_server(message))


async def wrote(room: Room, person: str, note: str, text: str = "Plus de bancs") -> None:
    await room.say(WriteNote(note=note, phase="ideas", text=text), Actor(person=person, role="participant"))


@pytest.fixture
async def writing(hall: Hall) -> tuple[Room, Ear, Ear]:
    """A room where ideas are seen by everybody as they come; a lead, and Anne at table 1."""
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    await show(lead)
    return await hall.room(), lead, await hall.join()


def equal(room: Room, guest: Guest, *names: str) -> bool:
    return all(
        board_digest(guest.boards[name]) == board_digest(dict(room.replica.board(name))) for name in names
    )


# --- One frame a board -----------------------------------------------------------------------------


async def test_one_frame_waits_for_a_board_and_who_is_behind_gets_one_merged_patch(
    writing: tuple[Room, Ear, Ear],
):
    room, _, anne = writing
    wall = Seen(room.hub, Actor(person="p_wall00", role="wall"))
    assert [type(frame) for frame in wall.read()][:2] == [Welcome, Board]
    room.hub._not_before = 0.0
    for number in range(30):
        await wrote(room, anne.me, f"n_many{number:02}", f"Idée {number}")
        room.hub._flush()
    assert len(wall.screen._frames) <= 2, "one frame of the room, one of who is here"
    assert wall.screen._behind
    changes = [frame for frame in wall.read() if isinstance(frame, Change)]
    assert len(changes) == 1
    assert len([path for path in changes[0].put if path.startswith("note/")]) == 30
    assert equal(room, wall.guest, "room")
    assert wall.guest.at == room.replica.position.token()
    assert wall.read() == []


async def test_a_screen_that_reads_at_once_gets_each_change_as_it_comes(writing: tuple[Room, Ear, Ear]):
    room, _, anne = writing
    wall = Seen(room.hub, Actor(person="p_wall00", role="wall"))
    wall.read()
    for number in range(3):
        await wrote(room, anne.me, f"n_each{number:02}")
        room.hub._flush()
        assert [list(frame.put) for frame in wall.read() if isinstance(frame, Change)] == [
            [f"note/n_each{number:02}"]
        ]
    assert equal(room, wall.guest, "room")


async def test_the_same_bytes_go_to_every_watcher(writing: tuple[Room, Ear, Ear]):
    room, _, anne = writing
    walls = [Seen(room.hub, Actor(person="p_wall00", role="wall"), f"d_wall00{n}") for n in range(3)]
    for wall in walls:
        wall.read()
    await wrote(room, anne.me, "n_shared")
    room.hub._flush()
    frames = [wall.screen._frames["room"] for wall in walls]
    assert frames[0] is frames[1] is frames[2]


# --- Coming back -----------------------------------------------------------------------------------


async def test_who_comes_back_gets_what_changed_since_and_no_whole_board(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    _, _, anne = writing
    await write(anne, "Avant")
    paul = await hall.join()
    await leave(paul)
    missed = await write(anne, "Pendant")
    paul.messages.clear()
    paul.greeted.clear()
    paul.task = asyncio.create_task(paul.run())
    await paul.until(lambda: f"note/{missed}" in paul.board("room"), 5)
    mine = [frame for message in paul.frames for frame in message if isinstance(frame, Board | Change)]
    assert [(type(frame), frame.board) for frame in mine if frame.board not in ("live", "pulse")][:2] == [
        (Change, "room"),
        (Change, "table/t1"),
    ]
    assert len(b"".join(paul.messages)) < 1_500


async def test_who_comes_back_to_nothing_new_is_only_welcomed(hall: Hall, writing: tuple[Room, Ear, Ear]):
    paul = await hall.join()
    raw = await hall.raw()
    await raw.frame(Hello(token=paul.token, have=tuple(paul.guest.boards), at=paul.guest.at))
    told = await raw.messages(lambda frame: isinstance(frame, Welcome))
    welcome, live = told
    assert isinstance(welcome, Welcome)
    assert isinstance(live, Board)
    assert live.board == "live", "who is here, which no position tells"


async def test_a_position_of_another_log_gets_whole_boards(hall: Hall, writing: tuple[Room, Ear, Ear]):
    token = (await hall.joined())["token"]
    raw = await hall.raw()
    await raw.frame(Hello(token=token, have=("room",), at=NOWHERE))
    told = await raw.messages(lambda frame: isinstance(frame, Board) and frame.board.startswith("table"))
    assert {frame.board for frame in told if isinstance(frame, Board)} >= {"room", "table/t1"}
    assert not any(isinstance(frame, Change) for frame in told)


async def test_a_board_the_screen_says_it_has_and_does_not_read_is_not_sent(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    _, _, anne = writing
    raw = await hall.raw()
    paul = await hall.joined("t2", "civil")
    have = ("room", "desk", f"me/{anne.me}", "table/t1", "pulse")
    await raw.frame(Hello(token=paul["token"], have=have, at=anne.guest.at))
    told = await raw.messages(lambda frame: isinstance(frame, Board) and frame.board == "live")
    assert {frame.board for frame in told if isinstance(frame, Board | Change)} <= {
        "room",
        "live",
        "table/t2",
        f"me/{paul['person']}",
    }


async def test_a_position_that_never_was_one_is_a_broken_frame(hall: Hall):
    raw = await hall.raw()
    await raw.frame(Hello(token=(await hall.joined())["token"], at="nonsense"))
    assert await raw.closed() == 4500


# --- Changing tables -------------------------------------------------------------------------------


async def test_who_changes_tables_is_welcomed_again_and_sees_the_new_table_whole(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    _, _, anne = writing
    paul, lise = await hall.join("t1"), await hall.join("t2", "civil")
    there = await write(lise, "À la table deux")
    anne.messages.clear()
    assert (await soon(anne.say(TakeSeat(table="t2")))).code == ""
    assert f"note/{there}" in anne.board("table")
    assert set(anne.guest.boards) >= {"room", f"me/{anne.me}", "table/t2"}
    assert "table/t1" not in anne.guest.boards
    frames = [frame for message in anne.frames for frame in message]
    welcome = next(frame for frame in frames if isinstance(frame, Welcome))
    assert welcome.table == "t2"
    assert "room" not in {frame.board for frame in frames if isinstance(frame, Board)}, "it has that one"
    anne.messages.clear()
    await write(paul, "Resté à la table une")
    await write(lise, "Un de plus")
    await anne.until(lambda: len(anne.board("table")) == len(lise.board("table")), 5)
    boards = {
        frame.board for message in anne.frames for frame in message if isinstance(frame, Board | Change)
    }
    assert "table/t1" not in boards


async def test_who_is_moved_by_a_facilitator_is_welcomed_at_the_new_table(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    _, lead, anne = writing
    assert (await soon(lead.say(MovePerson(person=anne.me, table="t2")))).code == ""
    await anne.until(lambda: "table/t2" in anne.guest.boards, 5)
    assert "table/t1" not in anne.guest.boards
    await anne.until(lambda: "people" in anne.board("live"), 5)


# --- Answers and positions -------------------------------------------------------------------------


async def test_an_acknowledgement_never_comes_before_the_patch_that_it_caused(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    _, _, anne = writing
    raw = await hall.raw(anne.token)
    await raw.messages(lambda frame: isinstance(frame, Board) and frame.board == "live")
    for n in range(1, 21):
        await raw.frame(say(n, WriteNote(note=f"n_order{n:02}", phase="ideas", text="Dans l’ordre")))
        told = await raw.messages(lambda frame: isinstance(frame, Ack))
        put = [
            path
            for frame in told
            if isinstance(frame, Change) and frame.board.startswith("me/")
            for path in frame.put
        ]
        assert put == [f"note/n_order{n:02}"]


async def test_a_pong_tells_where_the_boards_stand_when_nothing_is_on_its_way(
    hall: Hall, writing: tuple[Room, Ear, Ear]
):
    room, _, anne = writing
    raw = await hall.raw(anne.token)
    await raw.messages(lambda frame: isinstance(frame, Board) and frame.board == "live")
    await raw.frame(Ping(t=7, waiting=3))
    told = await raw.messages(lambda frame: isinstance(frame, Pong))
    pong = next(frame for frame in told if isinstance(frame, Pong))
    assert (pong.t, pong.at) == (7, room.replica.position.token())


async def test_a_pong_tells_no_position_ahead_of_what_is_still_to_be_sent(
    writing: tuple[Room, Ear, Ear], monkeypatch: pytest.MonkeyPatch
):
    room, _, anne = writing

    async def at_once(hub: Hub) -> None:
        """What is asked is decided now, though it will be told later."""

    monkeypatch.setattr(Hub, "nearly_due", at_once)
    wall = Seen(room.hub, Actor(person="p_wall00", role="wall"))
    wall.read()
    before = wall.screen.sent
    room.hub._not_before = asyncio.get_running_loop().time() + 60
    said = asyncio.create_task(wrote(room, anne.me, "n_unsent"))
    await eventually(lambda: "n_unsent" in room.replica.state.notes)
    assert wall.screen.sent == before
    assert wall.screen.idle
    await said


async def test_a_pong_stands_behind_the_patch_it_leaves_with(writing: tuple[Room, Ear, Ear]):
    room, _, anne = writing
    wall = Seen(room.hub, Actor(person="p_wall00", role="wall"))
    wall.read()
    wall.screen.ping(9)
    await wrote(room, anne.me, "n_ponged")
    *before, pong = wall.read()
    assert any(isinstance(frame, Change) and "note/n_ponged" in frame.put for frame in before)
    assert isinstance(pong, Pong)
    assert (pong.t, pong.at) == (9, room.replica.position.token())


async def test_what_is_asked_during_a_pause_is_decided_together_just_before_it_ends(
    writing: tuple[Room, Ear, Ear], weather: Weather
):
    room, _, anne = writing
    loop = asyncio.get_running_loop()
    room.hub._not_before = until = loop.time() + 0.1
    weather.batches.clear()
    await asyncio.gather(*(wrote(room, anne.me, f"n_paused{number}") for number in range(8)))
    assert weather.batches == [8]
    assert loop.time() >= until - GATHER_S - 0.001


# --- One slow tablet -------------------------------------------------------------------------------


async def test_a_tablet_that_never_reads_delays_nobody_and_is_freed(halls: Any):
    hall: Hall = await halls(send_bytes=4_096)
    await hall.make()
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    await show(lead)
    anne, token = await hall.join(), (await hall.joined())["token"]
    frozen = await hall.raw(token, receive_bytes=2_048)
    room = await hall.room()
    await eventually(lambda: len(room.hub.screens) == 3)
    connections = hall.server.server_state.connections
    before = len(connections)
    texts = ["é" * 200 for _ in range(150)]
    for number, text in enumerate(texts):
        by = Actor(person=anne.me, role="participant")
        await room.say(WriteNote(note=f"n_flood{number:03}", phase="ideas", text=text), by)
    loop = asyncio.get_running_loop()
    slowest = 0.0
    for _ in range(20):
        began = loop.time()
        await write(anne, "Vite")
        slowest = max(slowest, loop.time() - began)
    assert slowest < 0.25, f"{slowest:.3f} s"
    await eventually(lambda: len(room.hub.screens) == 2, 3)
    await eventually(lambda: len(connections) == before - 1, 4)
    assert await frozen.closed() is None, "the line was cut: nobody waits for a farewell to be read"


# --- One device, one socket ------------------------------------------------------------------------


async def test_a_second_socket_with_the_same_token_closes_the_first_for_good(hall: Hall):
    token = (await hall.joined())["token"]
    first = await hall.raw(token)
    await first.messages(lambda frame: isinstance(frame, Welcome))
    second = await hall.raw(token)
    await second.messages(lambda frame: isinstance(frame, Welcome))
    assert await first.closed() == 4505
    await second.frame(Ping(t=1))
    await second.messages(lambda frame: isinstance(frame, Pong))


# --- A pass that was taken back --------------------------------------------------------------------


async def test_a_revoked_pass_does_nothing_within_a_second_on_an_open_socket(hall: Hall):
    lead, helper = await hall.enter("lead"), await hall.enter("facilitator")
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert (await hall.ask("/api/revoke", {"role": "facilitator"}, lead.token))["revoked"] == 2
    assert helper.task is not None
    await asyncio.wait_for(helper.task, 1)
    assert loop.time() - began < 1
    assert helper.closed_for_good == 4502
    assert await hall.refused("/api/poster", None, helper.token) == (403, "not_allowed")
    again = await hall.raw(helper.token)
    assert await again.closed() == 4502
    invite = hall.made["invites"]["facilitator"]
    assert await hall.refused("/api/enter", {"invite": invite}) == (404, "door_closed")
    assert await hall.refused("/api/revoke", {"role": "host"}, helper.token) == (403, "not_allowed")


@pytest.mark.parametrize("speaks", [True, False])
async def test_a_revoked_pass_whose_socket_never_reads_does_nothing_within_a_second(halls: Any, speaks: bool):
    # Here a message that never leaves may take its time: taking a pass back must not wait for it.
    hall: Hall = await halls(send_bytes=4_096, patience=HASTY._replace(send=12.0))
    await hall.make()
    lead, anne = await hall.enter("lead"), await hall.join()
    await hall.open("ideas", lead)
    await show(lead)
    helper = await hall.raw(await hall.token("facilitator"), receive_bytes=2_048)
    room = await hall.room()
    await eventually(lambda: len(room.hub.screens) == 3)
    by = Actor(person=anne.me, role="participant")
    for number in range(150):
        text = "\N{GRINNING FACE}" * 200
        await room.say(WriteNote(note=f"n_flood{number:03}", phase="ideas", text=text), by)
    began = asyncio.get_running_loop().time()
    await hall.ask("/api/revoke", {"role": "facilitator"}, lead.token)
    seq = room.replica.position.seq
    if speaks:
        await helper.frame(say(1, MovePerson(person=anne.me, table="t2")))
    await eventually(lambda: len(room.hub.screens) == 2, 1)
    assert asyncio.get_running_loop().time() - began < 1
    await write(anne, "Je suis toujours ici")
    assert (room.replica.position.seq, room.replica.state.people[anne.me].table) == (seq + 1, "t1")


async def test_a_pass_that_went_without_a_word_is_noticed_on_an_open_socket(halls: Any):
    hall: Hall = await halls(patience=HASTY._replace(look=0.02, check=0.05))
    await hall.make()
    helper, anne = await hall.enter("facilitator"), await hall.join()
    for entry in await hall.workshop.directory.passes(hall.made["atelier"]):
        if entry.role == "facilitator":
            await hall.workshop.directory.revoke(entry.digest)
    assert helper.task is not None
    await asyncio.wait_for(helper.task, 5)
    assert helper.closed_for_good == 4502
    assert anne.closed_for_good is None


async def test_only_the_lead_takes_links_back(hall: Hall):
    helper = await hall.enter("facilitator")
    assert await hall.refused("/api/revoke", {"role": "wall"}, helper.token) == (403, "not_allowed")
    assert (await hall.ask("/api/poster", None, await hall.token("wall")))["code"] == hall.made["code"]
