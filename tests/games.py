"""What hypothesis plays with: whole games of an atelier, logs, patches and documents. Every number shrinks."""

from typing import Any, NamedTuple, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from facilitation.events import Commit
from facilitation.log import Position, after, digest, start
from facilitation.map import Map
from facilitation.patch import Patch
from tests.moves import PLANS, Move, Turn, commits, play, verbs_of
from tests.story import KINDS

numbers = st.integers(0, 23)


class Game(NamedTuple):
    """Which atelier, from which scene on, and what is done in it."""

    which: int
    scene: int
    moves: list[Move]

    def turns(self) -> list[Turn]:
        return play(self.which, self.scene, self.moves)

    def commits(self) -> list[Commit]:
        return commits(self.which, self.turns())


def moves(which: int) -> st.SearchStrategy[list[Move]]:
    """What may be done in one of the ateliers."""
    one = st.builds(Move, st.sampled_from(verbs_of(which)), numbers, numbers, numbers)
    return st.lists(one, min_size=5, max_size=60)


games = st.integers(0, len(PLANS) - 1).flatmap(
    lambda which: st.builds(Game, st.just(which), st.integers(0, 5), moves(which))
)

paths = st.sampled_from(["note/n1", "note/n2", "now", "table/t1", "wall", "ballot/vote"])
docs = st.dictionaries(paths, st.integers(0, 2))


@st.composite
def patches(draw: st.DrawFn) -> Patch:
    """A patch of few paths, so that two of them meet; no path is in both halves."""
    put = draw(docs)
    cut = draw(st.lists(paths, unique=True))
    return Patch(put=put, cut=tuple(path for path in cut if path not in put))


def positions(log: list[Commit], epoch: str = "e0") -> list[Position]:
    """Where the log stands after each commit; the first is the empty log."""
    found = [start(epoch)]
    for commit in log:
        found.append(after(found[-1], digest(b"", KINDS.write_commit(commit))))
    return found


def unwrapped(value: Any) -> Any:
    """What msgspec writes for a map, as its `enc_hook`: a dict, in the order of the keys."""
    if isinstance(value, Map):
        return value.whole()
    raise NotImplementedError


def wrapped(kind: Any, value: Any) -> Any:
    """A map of what msgspec has read, as its `dec_hook`."""
    if get_origin(kind) is Map:
        return Map(msgspec.convert(value, dict[get_args(kind)], dec_hook=wrapped))  # type: ignore[misc]
    raise NotImplementedError


def frozen(value: object) -> bytes:
    """A value as bytes, down to the last entry of its maps, to see whether it changed."""
    return msgspec.msgpack.encode(value, enc_hook=unwrapped)
