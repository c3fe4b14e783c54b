"""Any sequence of calls: the store of files answers as the store in memory does, word for word, reopened or not."""

import asyncio
import random
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from facilitation.log import Position, start
from server.stores import Log, Lost, NoSuchAtelier, Rewound
from server.stores.memory import MemoryLog
from server.stores.sqlite_connection import Tuning
from server.stores.sqlite_log import SqliteLog

ATELIERS = st.sampled_from(["a_aaaaaaaa", "a_bbbbbbbb"])
BODIES = st.lists(st.binary(max_size=40), max_size=4)
VERSIONS = st.sampled_from(["7", "8"])
# No power is cut here, so nothing need be synced.
QUICK = Tuning("OFF", checkpoint_pages=3)

Ask = Callable[[Log], Coroutine[Any, Any, Any]]


class TwoLogs(RuleBasedStateMachine):
    """One log in memory, one in a file, given the same dice."""

    positions = Bundle[Position]("positions")

    @initialize(target=positions)
    def open(self) -> Position:
        self.loop = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp())
        self.memory = MemoryLog(random.Random(1).randbytes)
        self.dice = random.Random(1)
        self.file = self.loop.run(self.opened())
        return start("nowhere")

    async def opened(self) -> SqliteLog:
        return await SqliteLog.open(self.folder / "atelier.db", self.dice.randbytes, QUICK)

    def teardown(self) -> None:
        self.loop.run(self.file.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    def both(self, ask: Ask) -> Any:
        """Ask both the same; they must answer, or refuse, the same."""
        memory, file = self.loop.run(verdict(ask(self.memory))), self.loop.run(verdict(ask(self.file)))
        assert memory == file
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
        self.loop.run(self.file.close())
        self.file = self.loop.run(self.opened())

    @invariant()
    def tell_the_same_story(self) -> None:
        self.both(lambda log: log.ateliers())
        for atelier in ("a_aaaaaaaa", "a_bbbbbbbb"):
            self.both(lambda log: log.read(atelier, None))  # noqa: B023
            self.both(lambda log: log.head(atelier))  # noqa: B023
            self.both(lambda log: log.load_snapshot(atelier, "7"))  # noqa: B023


async def verdict(asked: Coroutine[Any, Any, Any]) -> Any:
    """The answer, or the kind of refusal."""
    try:
        return await asked
    except (Lost, Rewound, NoSuchAtelier, ValueError) as refusal:
        return type(refusal)


TestTwoLogs = TwoLogs.TestCase
TestTwoLogs.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
