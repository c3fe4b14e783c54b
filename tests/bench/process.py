"""A server in a process of its own: on its core, with its CPU and memory read from /proc, ended by its pid."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.bench.cores import on

ROOT: Final = Path(__file__).resolve().parents[2]
START_S: Final = 60.0
"""How long a server may take to answer first: a bare log of 20,000 events is folded meanwhile."""
END_S: Final = 15.0
KNOCK_S: Final = 0.005
"""Between two knocks at a server that starts: also how exactly the time of its first answer is known."""


class Fell(Exception):
    """A server ended, or never answered; the message is the end of what it said."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Process:
    """One server under test, and whatever it starts itself."""

    def __init__(
        self, line: Sequence[str], core: frozenset[int], environment: Mapping[str, str] | None = None
    ) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the process has ended
        kept = {name: text for name, text in os.environ.items() if not name.startswith("ATELIER_")}
        # What is measured is telling a room something; sorting would work on the same core beside it.
        kept["ATELIER_ENCODER"] = "off"
        self.began = time.perf_counter()
        with on(core):
            self._process = subprocess.Popen(
                line,
                cwd=ROOT,
                env={**kept, "PYTHONPATH": str(ROOT), **(environment or {})},
                stdout=subprocess.DEVNULL,
                stderr=self._said,
            )

    @classmethod
    def python(
        cls, core: frozenset[int], *words: str, environment: Mapping[str, str] | None = None
    ) -> "Process":
        """A module run by this very Python."""
        return cls([sys.executable, "-m", *words], core, environment)

    def until(self, answers: Callable[[], bool]) -> float:
        """Wait for it to answer; the seconds since it was started. Raises `Fell`."""
        while not answers():
            if self._process.poll() is not None or time.perf_counter() - self.began > START_S:
                raise Fell(self.last_words())
            time.sleep(KNOCK_S)
        return time.perf_counter() - self.began

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def last_words(self) -> str:
        """The end of what it said on its error stream."""
        self._said.seek(0)
        return self._said.read().decode(errors="replace")[-2_000:]

    def cpu_s(self) -> float:
        """User and system time of all its threads and of the processes it has started, in seconds.

        From `schedstat`, which counts nanoseconds, where `stat` counts hundredths of a second.
        """
        return self._scheduled(0)

    def waited_s(self) -> float:
        """How long its threads were ready to run while another had the core, be it one of its own or a stranger's."""
        return self._scheduled(1)

    def _scheduled(self, field: int) -> float:
        return sum(
            int(Path(f"/proc/{pid}/task/{task}/schedstat").read_text().split()[field]) / 1e9
            for pid in self._pids(self._process.pid)
            for task in os.listdir(f"/proc/{pid}/task")
        )

    def rss_kb(self) -> int:
        """Memory it holds, in KB, with that of the processes it has started."""
        return sum(_rss_kb(pid) for pid in self._pids(self._process.pid))

    def _pids(self, pid: int) -> Iterator[int]:
        yield pid
        for task in os.listdir(f"/proc/{pid}/task"):
            for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split():
                yield from self._pids(int(child))

    def kill(self) -> None:
        """End it at once, and whatever it has started."""
        if self.alive:
            # The parent first, so that it starts nobody anew; a child that ends with it is no error.
            for pid in tuple(self._pids(self._process.pid)):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self._process.wait(END_S)
        self._said.close()

    def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        self._process.terminate()
        self._process.wait(END_S)
        self._said.close()


def _rss_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def listens(port: int) -> bool:
    """Whether somebody takes connections there."""
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def answers(url: str) -> bool:
    """Whether a server of the product answers there; it takes connections before, and lets them wait."""
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=START_S) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
