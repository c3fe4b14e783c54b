"""Any sequence of calls: every store answers as the store in memory does, word for word, reopened or not."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from facilitation.log import Position, start
from server.stores import Log, Lost, NoSuchAtelier, Rewound
from server.stores.memory import MemoryLog
from server.stores.redis_opening import open_redis
from server.stores.redis_scrubbing import Scrubbing
from server.stores.sqlite_connection import Tuning
from server.stores.sqlite_log import SqliteLog
from tests.stores.redis_server import RedisServer

ATELIERS = st.sampled_from(["a_aaaaaaaa", "a_bbbbbbbb"])
BODIES = st.lists(st.binary(max_size=40), max_size=4)
VERSIONS = st.sampled_from(["7", "8"])
# No power is cut here, so nothing need be synced.
QUICK = Tuning("OFF", checkpoint_pages=3)
QUICKLY = settings(max_examples=50, stateful_step_count=25, deadline=None)

Ask = Callable[[Log], Coroutine[Any, Any, Any]]


class Dice:
    """Bytes that are the same for two stores within one step, however often each of them asks."""

    def __init__(self) -> None:
        self.step = 0

    def roll(self, count: int) -> bytes:
        return self.step.to_bytes(count)


class TwoLogs(RuleBasedStateMachine):
    """One log in memory, another in the store of a subclass, given the same dice."""

    positions = Bundle[Position]("positions")

    @initialize(target=positions)
    def open(self) -> Position:
        self.loop = asyncio.Runner()
        self.dice = Dice()
        self.memory = MemoryLog(self.dice.roll)
        self.prepare()
        self.log = self.loop.run(self.opened())
        return start("nowhere")

    def prepare(self) -> None:
        """Make room for a fresh store."""
        raise NotImplementedError

    async def opened(self) -> Log:
        """Open the store, again or for the first time."""
        raise NotImplementedError

    async def closed(self) -> None:
        """Close it."""
        await self.log.close()

    def teardown(self) -> None:
        self.loop.run(self.closed())
        self.loop.close()

    def both(self, ask: Ask) -> Any:
        """Ask both the same; they must answer, or refuse, the same."""
        self.dice.step += 1
        memory, other = self.loop.run(verdict(ask(self.memory))), self.loop.run(verdict(ask(self.log)))
        assert memory == other
        return memory

    @rule(atelier=ATELIERS, target=positions)
    def create(self, atelier: str) -> Position:
        head: Position = self.both(lambda log: log.create(atelier))
        return head

    @rule(atelier=ATELIERS, bodies=BODIES, target=positions)
    def grow(self, atelier: str, bodies: list[bytes]) -> Position:
        head = self.both(lambda log: log.head(atelier))
        if head is NoSuchAtelier:
            return start("nowhere")
        grown = self.both(lambda log: log.append(atelier, bodies, head))
        end: Position = grown[-1] if bodies else head
        return end

    @rule(atelier=ATELIERS, bodies=BODIES, after=positions)
    def append_late(self, atelier: str, bodies: list[bytes], after: Position) -> None:
        self.both(lambda log: log.append(atelier, bodies, after))

    @rule(atelier=ATELIERS, after=positions, limit=st.integers(1, 5))
    def read(self, atelier: str, after: Position, limit: int) -> None:
        self.both(lambda log: log.read(atelier, after, limit))

    @rule(atelier=ATELIERS, at=positions, version=VERSIONS, blob=st.binary(max_size=20))
    def save_snapshot(self, atelier: str, at: Position, version: str, blob: bytes) -> None:
        self.both(lambda log: log.save_snapshot(atelier, at, version, blob))

    @rule(
        atelier=ATELIERS,
        space=VERSIONS,
        vectors=st.dictionaries(st.binary(min_size=16, max_size=16), st.binary(max_size=20)),
    )
    def save_vectors(self, atelier: str, space: str, vectors: dict[bytes, bytes]) -> None:
        self.both(lambda log: log.save_vectors(atelier, space, vectors))

    @rule(atelier=ATELIERS, seqs=st.lists(st.integers(0, 6), max_size=3))
    def redact(self, atelier: str, seqs: list[int]) -> None:
        self.both(lambda log: log.redact(atelier, seqs, "asked"))

    @rule(atelier=ATELIERS, upto=positions)
    def trim(self, atelier: str, upto: Position) -> None:
        self.both(lambda log: log.trim(atelier, upto))

    @rule(atelier=ATELIERS)
    def destroy(self, atelier: str) -> None:
        self.both(lambda log: log.destroy(atelier))

    @rule()
    def reopen(self) -> None:
        self.loop.run(self.closed())
        self.log = self.loop.run(self.opened())

    @invariant()
    def tell_the_same_story(self) -> None:
        self.both(lambda log: log.ateliers())
        for atelier in ("a_aaaaaaaa", "a_bbbbbbbb"):
            self.both(lambda log: log.read(atelier, None))  # noqa: B023
            self.both(lambda log: log.head(atelier))  # noqa: B023
            self.both(lambda log: log.load_snapshot(atelier, "7"))  # noqa: B023
            self.both(lambda log: log.load_vectors(atelier, "7"))  # noqa: B023


async def verdict(asked: Coroutine[Any, Any, Any]) -> Any:
    """The answer, or the kind of refusal."""
    try:
        return await asked
    except (Lost, Rewound, NoSuchAtelier, ValueError) as refusal:
        return type(refusal)


class MemoryAndFile(TwoLogs):
    """The store of files."""

    def prepare(self) -> None:
        self.folder = Path(tempfile.mkdtemp())

    async def opened(self) -> Log:
        return await SqliteLog.open(self.folder / "atelier.db", self.dice.roll, QUICK)

    def teardown(self) -> None:
        super().teardown()
        shutil.rmtree(self.folder)


class MemoryAndRedis(TwoLogs):
    """The store on a server; one server for all, a database each."""

    server: RedisServer

    def prepare(self) -> None:
        self.url = self.server.fresh()

    async def opened(self) -> Log:
        self.stores = await open_redis(self.url, self.dice.roll)
        return self.stores.log

    async def closed(self) -> None:
        await self.stores.close()


def test_a_file_tells_the_same_story():
    run_state_machine_as_test(MemoryAndFile, settings=QUICKLY)


@pytest.mark.redis
@pytest.mark.parametrize("kind", ["redis", "valkey"])
def test_a_server_tells_the_same_story(
    request: pytest.FixtureRequest, kind: str, monkeypatch: pytest.MonkeyPatch
):
    async def leave_the_files(scrubbing: Scrubbing) -> None:
        """What its files hold is not asked here, and writing them anew would take most of the time."""

    monkeypatch.setattr(Scrubbing, "_write_anew", leave_the_files)
    MemoryAndRedis.server = request.getfixturevalue(f"{kind}_server")
    run_state_machine_as_test(MemoryAndRedis, settings=QUICKLY)
