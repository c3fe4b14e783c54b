"""Questions to the server over one connection: what gathered while the last group was answered leaves in one go.

Redis does one thing at a time, so a second connection would not make it faster; with `appendfsync always` it makes
everything it was sent at once durable by one sync. This is group commit, and it clocks itself.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import NoScriptError

from server.stores import Full, Unavailable, Unknown
from server.stores.redis_address import RedisAddress
from server.stores.redis_connection import NETWORK, Word, cause, connect, drop, is_reply, weather
from server.stores.redis_scripts import Script

log = logging.getLogger("atelier.stores")

ANSWER_S: Final = 5.0
"""How long a group may wait for its answers; then the connection is dropped and the outcome is unknown."""
REPLICAS_S: Final = 2.0
"""How long an append waits for its copies; shorter than `ANSWER_S`, so that it is the server who says so."""
CLOSE_S: Final = 1.0
"""How long closing waits for a server that does not answer; a worker told to stop has a few seconds for everything."""
GROUP_MAX: Final = 1_000
"""Questions in one group: bounds what is unknown when a connection breaks."""
WAITING_MAX: Final = 10_000
"""Questions waiting to leave. A room has one under way, so this is never reached in health."""


@dataclass(frozen=True)
class _Question:
    """`words` is what to say; `whole` the same with the script's text, for a server that does not know it yet."""

    words: tuple[Word, ...]
    whole: tuple[Word, ...]
    writes: bool
    answer: "asyncio.Future[Any] | None"

    def tell(self, result: Any) -> None:
        if self.answer is not None and not self.answer.done():
            self.answer.set_result(result)

    def fail(self, why: Exception, cause: BaseException | None) -> None:
        if self.answer is not None and not self.answer.done():
            why.__cause__ = cause
            self.answer.set_exception(why)


class Lane:
    """Asks in groups, in the order asked, and connects anew when need be. Nothing is ever sent twice.

    `replicas`: copies that must have a group that writes before it is answered.
    """

    def __init__(self, name: str, address: RedisAddress, replicas: int = 0) -> None:
        self._address = address
        self._replicas = replicas
        self._waiting: deque[_Question] = deque()
        self._changed = asyncio.Event()
        self._closing = False
        self._connection: AbstractConnection | None = None
        self._doubtful = False
        self._wrong = ""
        self._task = asyncio.create_task(self._serve(), name=f"redis {name}")

    async def ask(self, *words: Word, writes: bool = False) -> Any:
        """What the server answers. Raises `Unavailable` or `Full`, and for what writes `Unknown`."""
        return await self._asked(words, words, writes=writes)

    async def run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:
        """What a script answers; as `ask`."""
        tail = (len(keys), *keys, *words)
        known, whole = ("EVALSHA", script.sha1, *tail), ("EVAL", script.text, *tail)
        return await self._asked(known, whole, writes=script.writes)

    def post(self, *words: Word) -> None:
        """Have this said soon; nobody waits for an answer, and nobody hears that it was not said."""
        if not self._closing and len(self._waiting) < WAITING_MAX:
            self._take(_Question(words, words, writes=False, answer=None))

    async def close(self) -> None:
        """Finish what is waiting, within `CLOSE_S`, then let go of the connection."""
        self._closing = True
        self._changed.set()
        await asyncio.wait([self._task], timeout=CLOSE_S)
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _asked(self, words: tuple[Word, ...], whole: tuple[Word, ...], *, writes: bool) -> Any:
        if self._closing or len(self._waiting) >= WAITING_MAX:
            raise Unavailable
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._take(_Question(words, whole, writes, answer))
        return await answer

    def _take(self, question: _Question) -> None:
        self._waiting.append(question)
        self._changed.set()

    # --- The lane's own task -------------------------------------------------------------------

    async def _serve(self) -> None:
        try:
            while group := await self._next_group():
                await self._settle(group)
        finally:
            for each in self._waiting:
                each.fail(Unavailable(), None)
            await self._drop()

    async def _next_group(self) -> list[_Question]:
        """What gathered. Empty when there will be no more."""
        group: list[_Question] = []
        while not group:
            while not self._waiting:
                if self._closing:
                    return []
                self._changed.clear()
                await self._changed.wait()
            taken = [self._waiting.popleft() for _ in range(min(GROUP_MAX, len(self._waiting)))]
            # What nobody waits for any more, and has not been sent, need not be sent.
            group = [each for each in taken if each.answer is None or not each.answer.done()]
        return group

    async def _settle(self, group: list[_Question]) -> None:
        """Have every question of the group answered or failed."""
        try:
            connection = await self._connected()
        except NETWORK as error:
            self._complain(cause(error))
            for each in group:
                each.fail(Unavailable(), error)
            return
        try:
            async with asyncio.timeout(ANSWER_S):
                unknown = await self._round(connection, group)
                if unknown:
                    await self._round(connection, unknown)
            if not self._doubtful:
                self._wrong = ""
        except NETWORK as error:
            self._complain(cause(error))
            await self._drop()
            for each in group:
                each.fail(weather(error, sent=each.writes), error)
        except asyncio.CancelledError as closed:
            for each in group:
                each.fail(Unknown() if each.writes else Unavailable(), closed)
            raise
        except Exception as bug:
            log.exception("a bug in the lane %s", self._task.get_name())
            await self._drop()
            for each in group:
                each.fail(Unknown() if each.writes else Unavailable(), bug)

    async def _round(self, connection: AbstractConnection, group: list[_Question]) -> list[_Question]:
        """Send the group and hear every answer; the questions whose script the server does not know yet."""
        wait = self._replicas if any(each.writes for each in group) else 0
        words = [each.words for each in group]
        if wait:
            # On the connection that wrote: elsewhere it would wait for nothing.
            words.append(("WAIT", wait, int(REPLICAS_S * 1_000)))
        await connection.send_packed_command(connection.pack_commands(words), check_health=False)
        heard: list[tuple[_Question, Any]] = []
        unknown: list[_Question] = []
        for each in group:
            try:
                answer = await connection.read_response(disable_decoding=True)
            except NoScriptError:
                unknown.append(replace(each, words=each.whole))
                continue
            except NETWORK as error:
                if not is_reply(error):
                    raise
                answer = error
            if wait and each.writes and not isinstance(answer, Exception):
                heard.append((each, answer))
            else:
                self._tell(each, answer)
        if wait:
            copied = await self._copied(connection, wait)
            for each, answer in heard:
                if copied:
                    each.tell(answer)
                else:
                    each.fail(Unknown(), None)
        return unknown

    async def _copied(self, connection: AbstractConnection, wait: int) -> bool:
        """Whether enough copies have the group. A server that becomes a copy itself meanwhile refuses to say."""
        try:
            copies = await connection.read_response(disable_decoding=True)
        except NETWORK as error:
            if not is_reply(error):
                raise
            self._complain(cause(error))
            return False
        if copies < wait:
            log.warning("written, but only %d of %d copies have it", copies, wait)
        return bool(copies >= wait)

    def _tell(self, each: _Question, answer: Any) -> None:
        if not isinstance(answer, Exception):
            each.tell(answer)
            return
        told = weather(answer, sent=each.writes)
        each.fail(told, answer)
        if not isinstance(told, Full):
            self._complain(cause(answer))
        if isinstance(answer, Disconnected):
            # The library has let go of the connection, and with it of the answers behind this one.
            raise Disconnected("refused") from answer

    def _complain(self, why: str) -> None:
        """Say once what is wrong, and connect anew: a server that refuses may no longer be the primary."""
        self._doubtful = True
        if why != self._wrong:
            log.warning("%s: %s", self._task.get_name(), why)
            self._wrong = why

    async def _connected(self) -> AbstractConnection:
        # A hang-up that has come in is heard within two turns of the loop.
        for _ in range(2):
            await asyncio.sleep(0)
        if self._connection is not None and await self._is_stale(self._connection):
            await self._drop()
        if self._connection is None:
            self._connection = await connect(self._address)
            self._doubtful = False
        return self._connection

    async def _is_stale(self, connection: AbstractConnection) -> bool:
        """Whether the server refused, has hung up, or says something nobody asked for. Looked at before anything is sent."""
        try:
            return self._doubtful or not connection.is_connected or await connection.can_read()
        except NETWORK:
            return True

    async def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await drop(connection)
