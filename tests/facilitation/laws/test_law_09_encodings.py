"""Law 9: what is encoded and decoded is what it was, in JSON and in msgpack, for us and for an independent reader."""

from typing import Any, Union

import msgpack
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.boards import boards
from facilitation.log import Position, position
from facilitation.material import MineRecord
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import (
    JSON,
    SUBPROTOCOLS,
    Ack,
    Board,
    Change,
    Hello,
    Nak,
    Ping,
    Pong,
    Say,
    Welcome,
)
from tests.games import frozen, games
from tests.keyring import Keyring
from tests.story import KINDS

KEYS = Keyring()

COMMAND: Any = KINDS.command_type
EVENT: Any = Union[KINDS.events]  # noqa: UP007 - built at run time


def record_type(board: str, path: str) -> type:
    """What lies on a path; on a person's own board a note is the author's."""
    first = path.partition("/")[0]
    if first == "note" and board.startswith("me/"):
        return MineRecord
    return next(kind for pattern, kind in KINDS.records.items() if pattern.split("/")[0] == first)


def plain(value: Any) -> Any:
    """As an independent reader of msgpack sees it: tuples are lists."""
    return msgspec.json.decode(msgspec.json.encode(value))


@given(games)
def test_law_9_commits_survive_the_log(game):
    for commit in game.commits():
        body = KINDS.write_commit(commit)
        assert KINDS.read_commit(body) == commit
        assert KINDS.write_commit(KINDS.read_commit(body)) == body
        assert msgpack.unpackb(body) == plain(commit)


@given(games)
def test_law_9_events_survive_json(game):
    for commit in game.commits():
        for event in commit.events:
            assert msgspec.json.decode(msgspec.json.encode(event), type=EVENT) == event


@given(games)
@pytest.mark.parametrize("codec", [msgspec.json, msgspec.msgpack], ids=["json", "msgpack"])
def test_law_9_commands_survive_the_wire(codec, game):
    for turn in game.turns():
        assert codec.decode(codec.encode(turn.command), type=COMMAND) == turn.command


@given(games)
@pytest.mark.parametrize("codec", [msgspec.json, msgspec.msgpack], ids=["json", "msgpack"])
def test_law_9_records_survive_the_wire(codec, game):
    turns = game.turns()
    for name, doc in (boards(KINDS, turns[-1].after) if turns else {}).items():
        for path, record in doc.items():
            kind = record_type(name, path)
            assert type(record) is kind
            assert codec.decode(codec.encode(record), type=kind) == record


@given(games)
def test_law_9_a_state_survives_its_snapshot(game):
    """Every state of a game, in every phase's own type; and what is read is written the same."""
    for turn in game.turns():
        blob = KEYS.write(turn.after)
        again = KEYS.read(blob)
        assert again == turn.after
        assert frozen(again) == frozen(turn.after)
        assert [type(state) for state in again.work.values()] == [
            type(state) for state in turn.after.work.values()
        ]
        assert KEYS.write(again) == blob


texts = st.text(max_size=20)
numbers = st.integers(1, 2**53 - 1)
facts = st.dictionaries(texts, st.integers(-(2**53), 2**53) | texts, max_size=3)
puts = st.dictionaries(texts, st.dictionaries(texts, st.integers(0, 9) | texts, max_size=2), max_size=3)
said = st.one_of(
    st.builds(Hello, token=st.text(min_size=20, max_size=128), at=st.none() | st.text(max_size=128)),
    st.builds(Ping, t=st.integers(0, 2**53 - 1), waiting=st.integers(0, 10_000)),
)
answered = st.one_of(
    st.builds(
        Welcome,
        person=texts,
        role=texts,
        table=st.none() | texts,
        boards=st.lists(texts, max_size=3).map(tuple),
        heard=st.integers(0, 2**53 - 1),
        now_ms=numbers,
    ),
    st.builds(Board, board=texts, at=st.none() | texts, put=puts),
    st.builds(
        Change, board=texts, at=st.none() | texts, put=puts, cut=st.lists(texts, max_size=3).map(tuple)
    ),
    st.builds(Ack, n=numbers, seq=numbers),
    st.builds(Nak, n=numbers, code=texts, facts=facts),
    st.builds(Pong, t=numbers, now_ms=numbers, at=st.none() | texts),
)


@given(said)
@pytest.mark.parametrize("name", SUBPROTOCOLS)
def test_law_9_what_a_screen_says_is_what_the_server_hears(name, frame):
    codec = CODECS[name]
    assert codec.read_screen(codec.write(frame)) == frame


@given(st.lists(answered, max_size=20))
@pytest.mark.parametrize("name", SUBPROTOCOLS)
def test_law_9_frames_joined_are_frames_one_by_one(name, frames):
    codec = CODECS[name]
    message = codec.join([codec.write(frame) for frame in frames])
    assert codec.read_server(message) == frames
    if not codec.binary:
        return
    assert msgpack.unpackb(message) == plain(frames)


@given(games, numbers)
@pytest.mark.parametrize("name", SUBPROTOCOLS)
def test_law_9_a_command_travels_in_its_frame(name, game, n):
    codec = CODECS[name]
    for turn in game.turns():
        frame = codec.read_screen(codec.write(Say(n=n, do=codec.raw(turn.command))))
        assert isinstance(frame, Say)
        assert codec.reader(COMMAND)(frame.do) == turn.command


def test_law_9_json_can_be_read_along():
    codec = CODECS[JSON]
    assert codec.join([codec.write(Ack(n=1, seq=2)), codec.write(Nak(n=3, code="too_fast"))]) == (
        b'[{"type":"ack","n":1,"seq":2},{"type":"nak","n":3,"code":"too_fast"}]'
    )


@given(
    st.text("0123456789abcdef", min_size=1, max_size=16),
    st.integers(0, 2**40),
    st.binary(min_size=16, max_size=16),
)
def test_law_9_a_position_survives_its_token(epoch, seq, hashed):
    assert position(Position(epoch, seq, hashed).token()) == Position(epoch, seq, hashed)
