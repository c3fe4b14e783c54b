"""Processes that end, that never get ready, that cannot be started: each post has one, and no more than one."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from server import supervisor as source
from server.supervisor import Post, Supervisor
from tests.server.live import eventually

READY = "import socket,sys; t=socket.socket(fileno=int(sys.argv[-1])); t.send(b'1'); "
SERVES = READY + "t.recv(1)"
"""Gets ready, and ends with its parent."""
FALLS = READY + "sys.exit(3)"
HANGS = "import socket,sys; t=socket.socket(fileno=int(sys.argv[-1])); t.recv(1)"
"""Never gets ready."""
POST = Post(name="worker", words=("serve",))


class Stage:
    """A supervisor whose processes play these parts, one after the other; the last one is played again."""

    def __init__(self, parts: list[str | Exception], monkeypatch: pytest.MonkeyPatch) -> None:
        self.started: list[asyncio.subprocess.Process] = []
        self._parts = parts
        self._start = asyncio.create_subprocess_exec
        monkeypatch.setattr("asyncio.create_subprocess_exec", self._play)
        monkeypatch.setattr(source, "AGAIN_S", (0.01,))
        self.listening = socket.socket()
        self.supervisor = Supervisor([POST], self.listening, {})
        self.running = asyncio.create_task(self.supervisor.run())

    async def _play(self, *line: str, pass_fds: tuple[int, ...], **told: Any) -> Any:
        part = self._parts.pop(0) if len(self._parts) > 1 else self._parts[0]
        if isinstance(part, Exception):
            raise part
        process = await self._start(sys.executable, "-c", part, str(pass_fds[1]), pass_fds=pass_fds)
        self.started.append(process)
        return process

    @property
    def alive(self) -> list[int]:
        """The processes that run."""
        return [process.pid for process in self.started if process.returncode is None]

    @property
    def known(self) -> list[int]:
        """Those the supervisor knows of."""
        return [child.process.pid for child in self.supervisor._children.values()]


Staged = Callable[..., Stage]


@pytest.fixture
async def staged(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Staged]:
    stages: list[Stage] = []

    def stage(*parts: str | Exception) -> Stage:
        stages.append(Stage(list(parts), monkeypatch))
        return stages[-1]

    yield stage
    for each in stages:
        each.supervisor._ending.set()
        await each.running
        assert each.alive == [], "nobody is left behind"
        each.listening.close()


async def test_a_process_that_ends_is_started_again(staged: Staged):
    stage = staged(FALLS, FALLS, SERVES)
    await eventually(lambda: len(stage.started) == 3 and stage.known == stage.alive == [stage.started[2].pid])


async def test_a_process_that_cannot_be_started_is_tried_again(staged: Staged):
    stage = staged(FALLS, BlockingIOError(11, "fork: Resource temporarily unavailable"), SERVES)
    await eventually(lambda: len(stage.started) == 2 and stage.known == [stage.started[1].pid])


async def test_a_process_that_never_gets_ready_is_ended_and_another_tried(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "READY_S", 0.3)
    stage = staged(HANGS, SERVES)
    await eventually(lambda: len(stage.started) == 2 and stage.alive == stage.known == [stage.started[1].pid])


async def test_a_replacement_while_a_process_is_started_again_leaves_one(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
):
    stage = staged(FALLS, SERVES)
    monkeypatch.setattr(source, "AGAIN_S", (0.3,))
    await eventually(lambda: len(stage.started) == 1 and stage.started[0].returncode is not None)
    await stage.supervisor.replace()
    await eventually(lambda: len(stage.alive) == 1 and stage.alive == stage.known)


async def test_a_release_that_does_not_start_leaves_the_one_before(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "READY_S", 0.3)
    stage = staged(SERVES, HANGS)
    await eventually(lambda: len(stage.known) == 1)
    before = stage.known
    await stage.supervisor.replace()
    assert stage.known == stage.alive == before
