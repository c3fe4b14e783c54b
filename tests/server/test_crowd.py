"""The way past ASGI: one frame for the crowd, one message of their own for the others, one merged patch for the slow.

Laws 6 and 8 hold on it whatever is played, whoever is slow, comes, leaves, or meets a log that was rewound.
"""

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.boards import board_digest
from facilitation.commands import WriteNote
from facilitation.log import after, digest, start
from facilitation.model import Actor
from facilitation.replica import Replica
from facilitation.wire.frames import JSON, MSGPACK, Ack, Board, Change, Pong, Welcome
from server import hub as hubs
from server.crowd import Crowd
from server.hub import Hub
from server.line import frame
from server.room import Room
from server.screen import boards_of
from tests.games import Game, games
from tests.moves.who import HOSTS, PEOPLE
from tests.server.live import Ear, Hall, eventually, show
from tests.server.wires import Wire
from tests.story import KINDS, NOON

WALL = Actor(person="p_wall00", role="wall")
LEAD = Actor(person="p_lead00", role="lead")


@pytest.fixture
async def writing(hall: Hall) -> tuple[Room, Ear]:
    """A room where ideas are seen by everybody as they come, and Anne at table 1."""
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    await show(lead)
    return await hall.room(), await hall.join()


async def wrote(room: Room, person: str, note: str) -> None:
    await room.say(
        WriteNote(note=note, phase="ideas", text="Des bancs"), Actor(person=person, role="participant")
    )


async def walls(room: Room, *names: str) -> list[Wire]:
    """Walls that were let in and have read everything."""
    made = [Wire(room.hub, WALL, f"d_{name}") for name in names]
    await eventually(lambda: all(wall.screen.idle for wall in made))
    # Arrivals are told a moment later; what is tested here comes after that.
    await eventually(lambda: room.hub._presence_timer is None)
    for wall in made:
        wall.read()
    return made


# --- The crowd -------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [0, 1, 125, 126, 65_535, 65_536, 70_000])
@pytest.mark.parametrize("binary", [True, False])
def test_a_frame_is_what_the_websockets_library_makes_of_it(length: int, binary: bool):
    from websockets.frames import Frame, Opcode

    pieces = [b"x" * (length // 2), b"y" * (length - length // 2)]
    theirs = Frame(Opcode.BINARY if binary else Opcode.TEXT, b"".join(pieces)).serialize(mask=False)
    assert b"".join(frame(pieces, binary=binary)) == theirs


async def test_everybody_who_waits_for_nothing_else_takes_the_very_same_bytes(writing: tuple[Room, Ear]):
    room, anne = writing
    one, two = await walls(room, "one00000", "two00000")
    await wrote(room, anne.me, "n_shared")
    await eventually(lambda: len(one.taken) == 1)
    assert one.taken[0] is two.taken[0]
    [[change]] = one.read()
    assert isinstance(change, Change)
    assert "note/n_shared" in change.put


async def test_who_waits_for_an_answer_gets_it_in_one_message_with_what_everybody_gets(
    writing: tuple[Room, Ear],
):
    room, anne = writing
    me = Actor(person=anne.me, role="participant")
    wire = Wire(room.hub, me, "d_another0")
    await eventually(lambda: wire.screen.idle)
    await eventually(lambda: room.hub._presence_timer is None)
    wire.read()
    room.hub.answer(wire.screen, wire.codec.write(Ack(n=4, seq=1)))
    await wrote(room, anne.me, "n_answer")
    await eventually(lambda: bool(wire.taken))
    [message] = wire.read()
    assert [each.board for each in message if isinstance(each, Change)] == [
        f"me/{anne.me}",
        "table/t1",
        "room",
    ]
    assert isinstance(message[-1], Ack)


async def test_the_slow_leave_the_crowd_and_come_back_with_one_merged_patch(writing: tuple[Room, Ear]):
    room, anne = writing
    slow, quick = await walls(room, "slow0000", "quick000")
    slow.fill()
    for number in range(20):
        await wrote(room, anne.me, f"n_many{number:02}")
        room.hub._flush()
    assert slow.taken == []
    assert len([note for told in quick.read() for each in told for note in each.put]) == 20
    slow.screen.ping(5)
    slow.empty()
    [message] = slow.read()
    changes = [each for each in message if isinstance(each, Change)]
    assert len(changes) == 1
    assert len(changes[0].put) == 20
    assert isinstance(message[-1], Pong)
    assert slow.guest.at == message[-1].at == room.replica.position.token()
    await wrote(room, anne.me, "n_after0")
    await eventually(lambda: bool(slow.taken) and bool(quick.taken))
    assert slow.taken[0] is quick.taken[0], "it is one of the crowd again"


async def test_who_took_one_last_frame_and_then_no_more_misses_nothing(writing: tuple[Room, Ear]):
    """A transport says that it is full while it takes a frame: that one still leaves."""
    room, anne = writing
    slow, _ = await walls(room, "slow0000", "quick000")
    slow.fills = True
    await wrote(room, anne.me, "n_lastone")
    slow.fills = False
    assert len(slow.taken) == 1
    for note in ("n_missed0", "n_missed1"):
        await wrote(room, anne.me, note)
        room.hub._flush()
    slow.read()
    slow.empty()
    [[change]] = slow.read()
    assert set(change.put) == {"note/n_missed0", "note/n_missed1"}, "what it took before is not sent again"
    assert board_digest(slow.guest.boards["room"]) == board_digest(dict(room.replica.board("room")))


async def test_a_screen_of_a_story_that_is_over_is_told_its_boards_whole(writing: tuple[Room, Ear]):
    """It stands where the crowd stood: nothing of the log that was rewound may be taken for the new one's."""
    room, anne = writing
    [wall] = await walls(room, "wall0000")
    behind = room.replica.position
    for number in range(3):
        await wrote(room, anne.me, f"n_phantom{number}")
        room.hub._flush()
    wall.read()
    # A replica that lagged behind takes over: same epoch, and the numbers are used again by other entries.
    older = Replica(KINDS, start(behind.epoch))
    for entry in await room._store.read(room.name, None):
        if entry.position.seq <= behind.seq:
            assert entry.body is not None
            older.absorb(KINDS.read_commit(entry.body), entry.position)
    room.hub.reset(older)
    await eventually(lambda: bool(wall.taken))
    frames = [each for message in wall.read() for each in message]
    assert isinstance(frames[0], Welcome)
    assert [type(each) for each in frames if getattr(each, "board", "") == "room"] == [Board]
    assert not [path for path in wall.guest.boards["room"] if "phantom" in path]


async def test_nothing_is_written_behind_a_farewell(writing: tuple[Room, Ear]):
    """A tablet that was paused, whose pass is taken back, and that reads again."""
    room, anne = writing
    slow, _ = await walls(room, "slow0000", "quick000")
    slow.fill()
    for number in range(3):
        await wrote(room, anne.me, f"n_secret{number}")
        room.hub._flush()
    room.hub.leave(slow.screen)
    slow.empty()
    assert slow.taken == []


async def test_a_bug_while_telling_tells_everybody_everything_again(
    writing: tuple[Room, Ear], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    room, anne = writing
    wall, _ = await walls(room, "wall0000", "other000")
    told = Crowd.tell
    bugs = [RuntimeError("a bug")]

    def stumbles(crowd: Crowd, *given: Any) -> None:
        if bugs:
            raise bugs.pop()
        told(crowd, *given)

    monkeypatch.setattr(Crowd, "tell", stumbles)
    await wrote(room, anne.me, "n_bugged0")
    await eventually(lambda: bool(wall.taken))
    wall.read()
    assert "note/n_bugged0" in wall.guest.boards["room"]
    assert "a bug while telling" in caplog.text


# --- Letting in ------------------------------------------------------------------------------------


async def test_a_board_is_written_once_for_all_who_come_meanwhile(
    writing: tuple[Room, Ear], monkeypatch: pytest.MonkeyPatch
):
    room, _ = writing
    written: list[str] = []
    write = type(Wire(room.hub, WALL, "d_first000").codec).write

    def counted(codec: Any, told: Any) -> bytes:
        if isinstance(told, Board):
            written.append(told.board)
        return write(codec, told)

    monkeypatch.setattr("facilitation.wire.codec.Codec.write", counted)
    many = [Wire(room.hub, WALL, f"d_many{number:04}") for number in range(50)]
    await eventually(lambda: all(wire.screen.idle for wire in many))
    assert written.count("room") <= 1
    assert all("room" in {b for told in wire.read() for b in _boards(told)} for wire in many)


def _boards(told: list[Any]) -> list[str]:
    return [each.board for each in told if isinstance(each, Board)]


async def test_a_hall_that_comes_back_at_once_is_let_in_in_waves(
    writing: tuple[Room, Ear], monkeypatch: pytest.MonkeyPatch
):
    room, _ = writing
    monkeypatch.setattr(hubs, "WAVE_S", 0.0)
    many = [Wire(room.hub, WALL, f"d_many{number:04}") for number in range(5)]
    let_in = []
    while not all(wire.taken for wire in many):
        await asyncio.sleep(0)
        let_in.append(sum(bool(wire.taken) for wire in many))
    assert let_in == [1, 2, 3, 4, 5], "between two of them the loop looks at everything else"


async def test_who_left_before_being_let_in_is_written_nothing(writing: tuple[Room, Ear]):
    room, _ = writing
    wire = Wire(room.hub, WALL, "d_gone0000")
    room.hub.leave(wire.screen)
    [other] = await walls(room, "other000")
    assert wire.taken == []
    assert other.guest.welcome is not None


# --- The laws --------------------------------------------------------------------------------------

Steps = list[tuple[str, int]]
steps = st.lists(
    st.tuples(
        st.sampled_from(["flush", "flush", "fill", "empty", "join", "leave", "reseat", "turn", "rewind"]),
        st.integers(0, 99),
    ),
    max_size=60,
)


@given(games, steps)
def test_law_6_and_8_every_wire_shows_its_boards_and_was_sent_no_other(game: Game, happens: Steps):
    asyncio.run(_played(game, happens))


async def _played(game: Game, happens: Steps) -> None:
    log = game.commits()
    replica, hub = _begun(1)
    people = [Actor(person=who, role="participant") for who in PEOPLE[:3]]
    cast = [*people, Actor(person=HOSTS[0], role="host"), WALL, LEAD]
    replica = _absorbed(hub, replica, log[:1])
    wires: dict[str, Wire] = {}
    rest = log[1:]
    epochs = 1

    def join(number: int) -> None:
        device = f"d_device{number % 8:02}"
        if device not in wires:
            wires[device] = Wire(hub, cast[number % len(cast)], device, (MSGPACK, JSON)[number % 2])

    for number in range(6):
        join(number)
    for what, number in [*happens, *[("flush", 0)] * len(rest)]:
        some = list(wires.values())[number % len(wires)] if wires else None
        match what:
            case "flush":
                count = 1 + number % 4
                _absorbed(hub, replica, rest[:count])
                rest = rest[count:]
                hub._flush()
            case "turn":
                await asyncio.sleep(0)
            case "join":
                join(number)
            case "rewind":
                # The log lost its end, and goes on otherwise under another epoch: everything is folded again.
                epochs += 1
                done = log[: replica.position.seq - (number % 3 if replica.position.seq > 4 else 0)]
                rest = log[len(done) :]
                replica = _absorbed(None, Replica(KINDS, start(f"e{epochs}")), done)
                hub.reset(replica)
            case _ if some is None:
                pass
            case "fill":
                some.fill()
            case "empty":
                some.empty()
            case "leave":
                hub.leave(some.screen)
                del wires[some.screen.device]
    for wire in wires.values():
        wire.empty()
    hub._flush()
    await asyncio.sleep(0)
    await eventually(lambda: not hub._coming)
    if hub._presence_timer is not None:
        hub._presence_timer.cancel()
    for wire in wires.values():
        wire.read()
        mine = boards_of(wire.screen.actor, replica.state)
        assert {name for name in wire.guest.boards if name not in ("live", "pulse")} == set(mine)
        for name in mine:
            assert board_digest(wire.guest.boards[name]) == board_digest(dict(replica.board(name))), name
        own = {"room", "live", *_ever(wire.screen.actor, log)}
        assert wire.seen <= own, "law 8: sent a board that it does not read"


def _begun(epoch: int) -> tuple[Replica, Hub]:
    replica = Replica(KINDS, start(f"e{epoch}"))
    return replica, Hub(replica, lambda: NOON)


def _absorbed(hub: Hub | None, replica: Replica, commits: list[Any]) -> Replica:
    for commit in commits:
        at = after(replica.position, digest(b"", KINDS.write_commit(commit)))
        changed = replica.absorb(commit, at)
        if hub is not None:
            hub.touched(changed)
    return replica


def _ever(actor: Actor, log: list[Any]) -> set[str]:
    """Every board somebody has read at some moment of a game."""
    replica, found = Replica(KINDS, start("e0")), set()
    for commit in log:
        _absorbed(None, replica, [commit])
        found |= set(boards_of(actor, replica.state))
    return found | ({"desk", "pulse"} if actor.role == "lead" else set())
