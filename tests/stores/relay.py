"""A stretch of wire between a store and its server, that can lose what passes over it."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path


class Relay:
    """Passes bytes between a socket of its own and the server's.

    `lose`: the answer to what is asked next with this word in it is read, thrown away, and the connection cut.
    `mute`: answers are thrown away while it is set. `heard` is what the server was asked.
    """

    def __init__(self, server: Path, own: Path) -> None:
        self.url = f"unix://{own}"
        self.lose = b""
        self.mute = False
        self.heard = bytearray()
        self._server = server
        self._own = own
        self._more = asyncio.Event()
        self._passing: set[asyncio.Task[None]] = set()

    async def open(self) -> asyncio.Server:
        """Begin to pass."""
        return await asyncio.start_unix_server(self._connected, self._own)

    async def was_asked(self, word: bytes) -> None:
        """Wait until something with this word in it has passed."""
        while word not in self.heard:
            self._more.clear()
            await self._more.wait()

    async def close(self) -> None:
        """Cut every connection."""
        for task in self._passing:
            task.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, here = await asyncio.open_unix_connection(str(self._server))
        lost = asyncio.Event()
        both = [
            asyncio.create_task(self._ask(reader, here, writer, lost)),
            asyncio.create_task(self._answer(there, writer, here, lost)),
        ]
        self._passing.update(both)

    async def _ask(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        other: asyncio.StreamWriter,
        lost: asyncio.Event,
    ) -> None:
        try:
            while said := await reader.read(65_536):
                self.heard += said
                self._more.set()
                if self.lose and self.lose in said:
                    self.lose = b""
                    lost.set()
                writer.write(said)
        finally:
            _cut((writer, other))

    async def _answer(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        other: asyncio.StreamWriter,
        lost: asyncio.Event,
    ) -> None:
        try:
            while said := await reader.read(65_536):
                if lost.is_set():
                    return
                if not self.mute:
                    writer.write(said)
        finally:
            _cut((writer, other))


def _cut(ends: Iterable[asyncio.StreamWriter]) -> None:
    for end in ends:
        end.close()


@asynccontextmanager
async def a_relay(server: Path, own: Path) -> AsyncIterator[Relay]:
    """A relay for the time of a test."""
    relay = Relay(server, own)
    passing = await relay.open()
    try:
        yield relay
    finally:
        passing.close()
        await relay.close()
