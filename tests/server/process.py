"""The command line as somebody types it: one line run to its end, or a server that can be killed and started again."""

import asyncio
import json
import os
import signal
import socket
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tests.server.live import KEY

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 20.0


class Said(NamedTuple):
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> Any:
        """Its last line, as JSON."""
        return json.loads(self.out.strip().splitlines()[-1])

    def is_a_sentence(self, french: str, english: str) -> None:
        """It stopped with one sentence in both languages, and nothing of how the program is made."""
        said = " ".join(self.err.split())
        assert self.code == 2, self
        assert french in said, said
        assert english in said, said
        assert "Traceback" not in self.err
        assert said.startswith("✗ ")
        assert self.out == ""


def environment(home: Path, **more: str) -> dict[str, str]:
    """A machine on which nobody has set anything, but where things are kept: nothing of a test stays in the checkout."""
    kept = {
        name: text for name, text in os.environ.items() if not name.startswith("ATELIER_") and name != "PORT"
    }
    return kept | {
        "ATELIER_HOME": str(home),
        "ATELIER_STORE": "memory:",
        # Sorting has its own tests; here it would keep a core busy with loading encoders.
        "ATELIER_ENCODER": "off",
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "400",
        **more,
    }


async def atelier(home: Path, *words: str, cwd: Path = ROOT, **more: str) -> Said:
    """Run one command to its end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "server", *words,
        cwd=cwd, env=environment(home, PYTHONPATH=str(ROOT), **more),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE_S + 10):
            out, err = await process.communicate()
    except BaseException:
        process.kill()
        await process.wait()
        raise
    assert process.returncode is not None
    return Said(process.returncode, out.decode(), err.decode())


class Server:
    """`atelier serve` in a process of its own, always on the same port."""

    def __init__(self, home: Path, store: str) -> None:
        self.home = home
        self.store = store
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: asyncio.subprocess.Process | None = None

    async def start(self, *words: str) -> None:
        """Start, and wait until it answers."""
        line = (
            "serve",
            "--port",
            str(self.port),
            "--store",
            self.store,
            "--template",
            "petit",
            *(words or ("--quiet",)),
        )
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "server", *line,
            cwd=ROOT, env=environment(self.home, ATELIER_OWNER_KEY=KEY),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        async with asyncio.timeout(PATIENCE_S):
            while not await asyncio.to_thread(_answers, self.url):
                assert self.process.returncode is None, await self.process.communicate()
                # The only way to hear that a process listens is to knock; its end is noticed at once.
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.process.wait(), 0.05)

    async def end(self, how: signal.Signals) -> Said:
        """Send a signal, and wait for the end."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE_S):
            out, err = await self.process.communicate()
        code, self.process = self.process.returncode, None
        assert code is not None
        return Said(code, out.decode(), err.decode())

    async def ask(self, path: str, body: Any = None, token: str | None = None) -> Any:
        """GET, or POST a body; the JSON answered."""
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        sent = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, sent, headers)
        return json.loads(await asyncio.to_thread(_body, request))


def _answers(url: str) -> bool:
    try:
        return bool(_body(urllib.request.Request(f"{url}/healthz")))
    except OSError:
        return False


def _body(request: urllib.request.Request) -> bytes:
    with urllib.request.urlopen(request, timeout=10) as answer:
        return bytes(answer.read())
