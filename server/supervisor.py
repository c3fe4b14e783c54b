"""Several processes that serve one store: started, started again when they end, replaced one by one, ended together.

The socket they listen on belongs to this process and is handed to each: while one stops, whoever knocks is let in by
another. A child says over its tether when it is ready; when the tether breaks, its parent is gone and it stops too.
"""

import asyncio
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

log = logging.getLogger("atelier.supervisor")

READY_S: Final = 30.0
"""How long a new process may take until it serves; then it is ended, and another tried."""
END_S: Final = 8.0
"""How long a process may take to end once it was asked to; then it is killed. It has its own, shorter bounds."""
STEADY_S: Final = 10.0
"""A process that ran for so long was fine: it is started again at once, and not after a wait that grows."""
AGAIN_S: Final = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Waits before a process that keeps ending is started again; the last one repeats."""
READY: Final = b"1"


@dataclass(frozen=True, kw_only=True)
class Post:
    """What a process is for: `name` in messages, and the words of its command line behind `atelier`."""

    name: str
    words: tuple[str, ...]


class Child:
    """One running process."""

    def __init__(self, post: Post, process: asyncio.subprocess.Process, tether: socket.socket) -> None:
        self.post = post
        self.process = process
        self._tether = tether
        self._started_s = asyncio.get_running_loop().time()

    @property
    def steady(self) -> bool:
        """Whether it has been running for a while."""
        return asyncio.get_running_loop().time() - self._started_s >= STEADY_S

    async def until_ready(self) -> bool:
        """Wait until it serves; whether it does."""
        loop = asyncio.get_running_loop()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(READY_S):
                return await loop.sock_recv(self._tether, 1) == READY
        return False

    async def end(self) -> None:
        """Have it end, however long it would like to take."""
        with suppress(ProcessLookupError):
            self.process.terminate()
        try:
            async with asyncio.timeout(END_S):
                await self.process.wait()
        except TimeoutError:
            log.warning("%s did not end when asked to", self.post.name)
            with suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()
        self._tether.close()


class Supervisor:
    """Keeps a process at each post. `environment` is theirs; `listening` is handed to all of them."""

    def __init__(self, posts: Sequence[Post], listening: socket.socket, environment: dict[str, str]) -> None:
        self._posts = posts
        self._listening = listening
        self._environment = environment
        self._children: dict[str, Child] = {}
        self._ending = asyncio.Event()
        self._locks = {post.name: asyncio.Lock() for post in posts}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Keep everything running until told to end (SIGTERM, SIGINT); SIGHUP replaces the processes one by one."""
        loop = asyncio.get_running_loop()
        hearing: dict[int, Callable[[], object]] = {
            signal.SIGTERM: self._ending.set,
            signal.SIGINT: self._ending.set,
            signal.SIGHUP: self._replace_soon,
        }
        for number, act in hearing.items():
            loop.add_signal_handler(number, act)
        keeping = [asyncio.create_task(self._keep(post), name=post.name) for post in self._posts]
        try:
            await self._ending.wait()
        finally:
            for number in hearing:
                loop.remove_signal_handler(number)
            for task in keeping:
                task.cancel()
            await asyncio.gather(*keeping, return_exceptions=True)
            await asyncio.gather(*(child.end() for child in self._children.values()))

    def _replace_soon(self) -> None:
        task = asyncio.get_running_loop().create_task(self.replace(), name="replace")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def replace(self) -> None:
        """Put a new process at each post, one after the other; the old one ends once the new one serves."""
        for post in self._posts:
            async with self._locks[post.name]:
                fresh = await self._ready(post)
                if fresh is None:
                    log.error("%s could not be replaced; the one before goes on", post.name)
                    return
                before = self._children.get(post.name)
                self._children[post.name] = fresh
                if before is not None:
                    await before.end()
                log.warning("%s was replaced", post.name)

    async def _keep(self, post: Post) -> None:
        """Have a process at a post, whatever becomes of it."""
        tries = 0
        while True:
            child = self._children.get(post.name)
            if child is None:
                if tries:
                    await asyncio.sleep(AGAIN_S[min(tries, len(AGAIN_S)) - 1])
                async with self._locks[post.name]:
                    # Unless it was filled while we rested.
                    if post.name not in self._children:
                        fresh = await self._ready(post)
                        tries += fresh is None
                        if fresh is not None:
                            self._children[post.name] = fresh
                continue
            code = await child.process.wait()
            async with self._locks[post.name]:
                # Unless it was replaced, and ended as it was told.
                if self._children.get(post.name) is child:
                    log.warning("%s ended (%d); it is started again", post.name, code)
                    tries = 0 if child.steady else tries + 1
                    del self._children[post.name]
                    await child.end()

    async def _ready(self, post: Post) -> Child | None:
        """A new process that serves, or `None` when there is none to be had now."""
        try:
            child = await self._start(post)
        except OSError as wrong:
            log.error("%s cannot be started: %s", post.name, wrong.strerror)
            return None
        ready = False
        try:
            ready = await child.until_ready()
        finally:
            if not ready:
                log.error("%s does not get ready", post.name)
                await child.end()
        return child if ready else None

    async def _start(self, post: Post) -> Child:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        handed = self._listening.fileno(), theirs.fileno()
        line = (
            sys.executable, "-m", "server", *post.words, "--listening", str(handed[0]), "--tether", str(handed[1])
        )  # fmt: skip
        try:
            process = await asyncio.create_subprocess_exec(*line, env=self._environment, pass_fds=handed)
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        return Child(post, process, ours)


class Tether:
    """A child's end: says that it is ready, and notices that its parent is gone."""

    def __init__(self, number: int) -> None:
        self._socket = socket.socket(fileno=number)
        self._socket.setblocking(False)

    def ready(self) -> None:
        """Say that this process serves."""
        with suppress(OSError):
            self._socket.send(READY)

    async def until_broken(self) -> None:
        """Wait until the parent is gone."""
        loop = asyncio.get_running_loop()
        with suppress(OSError):
            while await loop.sock_recv(self._socket, 1):
                pass

    def stop_when_broken(self) -> "asyncio.Task[None]":
        """End this process in good order once its parent is gone."""

        async def stop() -> None:
            await self.until_broken()
            os.kill(os.getpid(), signal.SIGTERM)

        return asyncio.create_task(stop(), name="tether")
