"""This end of the sorting process: it is started when first needed, asked one thing at a time, and started again when it falls.

Whoever asks waits as long as it takes to have a process that answers. This file does not know what is asked, nor by which room.
"""

import asyncio
import logging
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeVar

import msgspec

from facilitation.clustering.scene import Moves, Scene, Sorted
from facilitation.ids import AtelierId
from server.sorting.pipe import (
    HEAD,
    VECTORS_IN_ONE,
    Answer,
    Chosen,
    Encode,
    Encoded,
    Hello,
    Know,
    Known,
    Missing,
    Reorganise,
    Reorganised,
    Request,
    Sort,
    SortedScene,
    Wrong,
    answer,
    framed,
    length,
)

log = logging.getLogger("atelier.sorting")

State = Literal["off", "starting", "ready", "away"]
"""`off`: it was not needed yet, or is closed; `away`: it fell, and is started again after a while."""

AGAIN_S: Final = (0.2, 1.0, 5.0, 15.0, 60.0)
"""Waits before a process that fell is started again; the last one repeats. A room does well without for a minute."""
END_S: Final = 0.5
"""How long a process may take to end once its input is closed: a moment, unless it is in the middle of something."""
STEADY_S: Final = 60.0
"""A process that ran for so long was fine: it is started again without a long wait."""

A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, kw_only=True)
class Deadlines:
    """How long an answer may take, in seconds, before the process counts as fallen: ten times what it takes on a small,
    busy machine, to which this process always gives way.
    """

    hello: float = 120.0
    know: float = 30.0
    encode: float = 60.0
    sort: float = 120.0
    reorganise: float = 180.0


class Fell(Exception):
    """The process fell over this request. Asked again, a fresh one is asked, which knows no vectors."""


class Failed(Exception):
    """A bug in the process: this request cannot be answered, others can."""


class Forgotten(Exception):
    """Vectors of the scene are not known to the process, or not any more."""


class _Question(NamedTuple):
    """A request as bytes, the kind of answer that is due, how long it may take, and who waits for it."""

    frame: bytes
    due: type[Answer]
    wait_s: float
    answer: "asyncio.Future[Answer]"


class Sorter:
    """Asks the sorting process. `choice` is which encoders it shall use; `line` the command that starts it."""

    def __init__(
        self, choice: str = "best", line: Sequence[str] = (), deadlines: Deadlines | None = None
    ) -> None:
        self._line = tuple(line) or (sys.executable, "-m", "server.sorting.child", choice)
        self._deadlines = deadlines or Deadlines()
        self._waiting: deque[_Question] = deque()
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._process: _Process | None = None
        self._falls = 0
        self._told = False
        self._state: State = "off"
        self.chosen: Chosen | None = None

    @property
    def state(self) -> State:
        """How the process stands."""
        return "away" if self._process is not None and not self._process.alive else self._state

    # --- Asking --------------------------------------------------------------------------------

    async def hello(self) -> Chosen:
        """Which encoders are used. Raises `Fell`, `Failed`."""
        return await self._ask(Hello(), Chosen, self._deadlines.hello)

    async def know(self, atelier: AtelierId, vectors: Mapping[bytes, bytes]) -> None:
        """Tell what was kept. Raises `Fell`, `Failed`."""
        told = list(vectors.items())
        for first in range(0, len(told), VECTORS_IN_ONE):
            part = dict(told[first : first + VECTORS_IN_ONE])
            await self._ask(Know(atelier=atelier, vectors=part), Known, self._deadlines.know)

    async def encode(self, atelier: AtelierId, texts: Sequence[str]) -> dict[bytes, bytes]:
        """The vectors of texts, to keep. Raises `Fell`, `Failed`."""
        asked = Encode(atelier=atelier, texts=tuple(texts))
        return (await self._ask(asked, Encoded, self._deadlines.encode)).vectors

    async def sort(self, atelier: AtelierId, scene: Scene) -> Sorted:
        """What the machine would propose. Raises `Fell`, `Failed`, `Forgotten`."""
        asked = Sort(atelier=atelier, scene=scene)
        return (await self._ask(asked, SortedScene, self._deadlines.sort)).found

    async def reorganise(self, atelier: AtelierId, scene: Scene) -> Moves:
        """How the clusters could lie. Raises `Fell`, `Failed`, `Forgotten`."""
        asked = Reorganise(atelier=atelier, scene=scene)
        return (await self._ask(asked, Reorganised, self._deadlines.reorganise)).found

    async def close(self) -> None:
        """End the process; whoever still waits is told that it fell."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _ask(self, request: Request, kind: type[A], wait_s: float) -> A:
        """The answer of the kind that is due. One room asks one thing at a time, so what waits here is bounded by rooms."""
        try:
            # In a thread: a scene of the largest hall takes some milliseconds to write.
            frame = await asyncio.to_thread(framed, request)
        except ValueError:
            raise Failed("too large") from None
        question = _Question(frame, kind, wait_s, asyncio.get_running_loop().create_future())
        self._waiting.append(question)
        self._changed.set()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._serve(), name="sorter")
        found = await question.answer
        if isinstance(found, Missing):
            raise Forgotten
        if isinstance(found, Wrong):
            log.error("sorting failed: %s", _bug(found))
            raise Failed(found.kind)
        assert isinstance(found, kind), "judged when it came"
        return found

    # --- The sorter's own task -----------------------------------------------------------------

    async def _serve(self) -> None:
        try:
            while True:
                while not self._waiting:
                    self._changed.clear()
                    await self._changed.wait()
                question = self._waiting.popleft()
                # Who went away meanwhile is asked for no more.
                if not question.answer.done():
                    await self._settle(question)
        finally:
            for question in self._waiting:
                _tell(question, Fell())
            self._waiting.clear()
            if self._process is not None:
                await self._process.end()
            self._process, self._state = None, "off"

    async def _settle(self, question: _Question) -> None:
        """Have a question answered, or told that the process fell over it."""
        try:
            process = await self._running()
            found = await process.asked(question.frame, question.due, question.wait_s)
        except _FALLS as why:
            await self._fallen(why)
            _tell(question, Fell())
        except BaseException:
            _tell(question, Fell())
            raise
        else:
            _tell(question, found)

    async def _running(self) -> "_Process":
        """A process that has said hello, however often it must be started."""
        while self._process is None or not self._process.alive:
            if self._process is not None:
                await self._fallen(EOFError())
            if self._falls:
                await asyncio.sleep(AGAIN_S[min(self._falls, len(AGAIN_S)) - 1])
            self._state = "starting"
            try:
                self._process = await _Process.start(self._line)
                chosen = await self._process.asked(framed(Hello()), Chosen, self._deadlines.hello)
                if not isinstance(chosen, Chosen):
                    raise _NoEncoder(_bug(chosen))
            except _FALLS as why:
                await self._fallen(why)
                continue
            if self.chosen is None and chosen.why:
                log.warning("sorting uses %s; not loaded: %s", chosen.encoder, ", ".join(chosen.why))
            self.chosen, self._state = chosen, "ready"
        return self._process

    async def _fallen(self, why: BaseException) -> None:
        """Let go of a process that answers no more, or nonsense; said once until one has been fine for a while."""
        steady = self._process is not None and self._process.age_s >= STEADY_S
        if self._process is not None:
            await self._process.end()
        self._process, self._state = None, "away"
        if steady:
            self._falls, self._told = 0, False
        self._falls += 1
        if not self._told:
            log.warning("the sorting process fell (%s); it is started again", _cause(why))
            self._told = True


_FALLS: Final = (OSError, EOFError, TimeoutError, ValueError, msgspec.MsgspecError)
"""What the end of a process, a hang, and nonsense look like from here."""


class _NoEncoder(ValueError):
    """The process lives, and cannot load what it needs: it said so instead of which encoders it has."""


class _Process:
    """One life of the sorting process."""

    @classmethod
    async def start(cls, line: Sequence[str]) -> "_Process":
        """Start one. Raises `OSError`."""
        process = await asyncio.create_subprocess_exec(
            *line,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        return cls(process)

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._in, self._out = process, process.stdin, process.stdout
        self._started_s = asyncio.get_running_loop().time()

    @property
    def alive(self) -> bool:
        """Whether it has not ended, as far as is known."""
        return self._process.returncode is None

    @property
    def age_s(self) -> float:
        """How long ago it was started."""
        return asyncio.get_running_loop().time() - self._started_s

    async def asked(self, frame: bytes, due: type[Answer], wait_s: float) -> Answer:
        """Ask, and hear the answer. Raises what a fall looks like."""
        async with asyncio.timeout(wait_s):
            self._in.write(frame)
            await self._in.drain()
            head = await self._out.readexactly(HEAD.size)
            body = await self._out.readexactly(length(head))
            found = await asyncio.to_thread(answer, body)
        if not isinstance(found, (due, Missing, Wrong)):
            raise ValueError("not an answer to what was asked")
        return found

    async def end(self) -> None:
        """Close its input, at which it ends unless it hangs; then kill it. It keeps nothing that would be lost.

        One that has ended must not be killed: asyncio would lose sight of how it ended, and complain.
        """
        self._in.close()
        try:
            async with asyncio.timeout(END_S):
                await self._process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


def _tell(question: _Question, found: Answer | Exception) -> None:
    if question.answer.done():
        return
    if isinstance(found, Exception):
        question.answer.set_exception(found)
    else:
        question.answer.set_result(found)


def _bug(found: Answer) -> str:
    return f"{found.kind} at {found.where}" if isinstance(found, Wrong) else type(found).__name__


def _cause(why: BaseException) -> str:
    """What happened, without the text of an exception from elsewhere."""
    if isinstance(why, _NoEncoder):
        return f"it cannot load its encoders: {why}"
    if isinstance(why, TimeoutError):
        return "no answer in time"
    if isinstance(why, EOFError):
        return "it ended"
    if isinstance(why, OSError):
        return why.strerror or "no process"
    return "nonsense for an answer"
