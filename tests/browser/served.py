"""A real server in a process of its own, that can be killed and started again on the same port and the same file."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from typing import Any

START_S = 20.0


class Served:
    """One server: `url`, and what a facilitator's first minutes need. Without a `store` it keeps a file in its folder."""

    def __init__(self, folder: pathlib.Path, store: str = "", *words: str) -> None:
        self._folder = folder
        self._store = store or f"sqlite:{folder / 'atelier.db'}"
        self._words = words
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.key = "a-key-for-tests-that-is-long-enough"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        environment = os.environ | {
            "ATELIER_HOME": str(self._folder),
            "ATELIER_OWNER_KEY": self.key,
            # Two cores for a server and several browsers: loading encoders beside them is for the tests of sorting.
            "ATELIER_ENCODER": os.environ.get("ATELIER_ENCODER", "off"),
        }
        line = [
            sys.executable,
            "-m",
            "server",
            "serve",
            "--quiet",
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
        ]
        store = ["--store", self._store, "--template", "petit", *self._words]
        self._process = subprocess.Popen([*line, *store], env=environment)
        until = time.monotonic() + START_S
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=1):
                    return
            except OSError:
                assert self._process.poll() is None, "the server ended instead of starting"
                # Waiting for the end of a process that should go on: the one wait that notices when it does end.
                with suppress(subprocess.TimeoutExpired):
                    self._process.wait(0.05)
        raise TimeoutError("the server did not start")

    def kill(self) -> None:
        """As a power cut does it."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """As Ctrl+C does it."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(10)

    def ask(self, path: str, body: Any = None, token: str | None = None) -> Any:
        """GET, or POST a body; what was answered."""
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {token}"} if token else {}
        )
        sent = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(
            urllib.request.Request(self.url + path, sent, headers), timeout=10
        ) as answer:
            return json.load(answer)

    def atelier(self, plan: dict[str, Any]) -> dict[str, Any]:
        """A new atelier from a plan: `code`, and `invites` by role."""
        made: dict[str, Any] = self.ask("/api/ateliers", {"plan": plan}, self.key)
        return made


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
