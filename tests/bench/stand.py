"""A server under test: how it is started, what its tablets speak, and who may come in."""

import json
import secrets
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from facilitation.commands import Command
from tests.bench.cores import Cores
from tests.bench.crowd import Crowd
from tests.bench.dialect import Dialect, Opaque, Product, SocketIo
from tests.bench.prepared import Hall, prepare, store_in
from tests.bench.process import Process, answers, free_port, listens
from tests.bench.tablet import Tablet

PRODUCT: Final = "product"
BARE: Final = "bare writes"
TICK: Final = "bare, 10 ms tick"
PEERS: Final[dict[str, tuple[str, ...]]] = {
    BARE: ("tests.bench.peers.bare",),
    TICK: ("tests.bench.peers.bare", "--tick-ms", "10"),
    "starlette": ("tests.bench.peers.starlette_loop",),
    "websockets": ("tests.bench.peers.broadcast",),
    "socketio": ("tests.bench.peers.socket_io",),
}
SERVERS: Final = (PRODUCT, *PEERS)
SAMPLED: Final = 25
"""Tablets whose every message is kept, in every scenario."""
WELCOME: Final = 32


class Stand(NamedTuple):
    """A running server, its crowd, and the tablets that are not connected yet."""

    name: str
    process: Process
    crowd: Crowd
    tablets: tuple[Tablet, ...]
    url: str

    def asked(self, path: str, token: str) -> Any:
        """GET something of the product; the JSON it answers."""
        request = urllib.request.Request(self.url + path, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


class Wanted(NamedTuple):
    """What a scenario needs: who is there, what an event is, and how large it is for the peers, in bytes."""

    hall: Hall
    ask: Callable[[int], Command]
    size: int
    welcome: int = WELCOME


@contextmanager
def stand(name: str, wanted: Wanted, where: Cores) -> Iterator[Stand]:
    """Start a server of that name on its core; end it by its pid afterwards."""
    if name == PRODUCT:
        with (
            tempfile.TemporaryDirectory(prefix="bench-") as folder,
            product(wanted, store_in(Path(folder)), where.server) as standing,
        ):
            yield standing
        return
    port = free_port()
    words = (*PEERS[name], "--port", str(port), "--welcome", str(wanted.welcome))
    dialect = SocketIo(wanted.size) if name == "socketio" else Opaque(wanted.size)
    tokens = ("",) * wanted.hall.people
    with _standing(name, Process.python(where.server, *words), dialect, port, tokens) as standing:
        yield standing


@contextmanager
def product(wanted: Wanted, store: str, core: frozenset[int], *more: str) -> Iterator[Stand]:
    """The product on a store that is filled before it starts."""
    tokens = prepare(store, wanted.hall).tokens
    port = free_port()
    with _standing(PRODUCT, serve(port, store, core, *more), Product(wanted.ask), port, tokens) as standing:
        yield standing


@contextmanager
def _standing(
    name: str, process: Process, dialect: Dialect, port: int, tokens: tuple[str, ...]
) -> Iterator[Stand]:
    near, url = sampled(len(tokens)), f"http://127.0.0.1:{port}"
    try:
        process.until(lambda: answers(url) if name == PRODUCT else listens(port))
        crowd = Crowd(dialect, port)
        tablets = tuple(Tablet(token, near=place in near) for place, token in enumerate(tokens))
        yield Stand(name, process, crowd, tablets, url)
        crowd.close()
    finally:
        process.kill()


def serve(port: int, store: str, core: frozenset[int], *more: str) -> Process:
    """The product, as somebody starts it."""
    words = ("serve", "--host", "127.0.0.1", "--port", str(port), "--store", store, "--quiet", *more)
    key = {"ATELIER_OWNER_KEY": secrets.token_urlsafe(32)}
    return Process.python(core, "server", *words, environment=key)


def sampled(people: int) -> frozenset[int]:
    """The places of the sampled tablets, spread over all who come in."""
    most = max(1, min(SAMPLED, people // 2))
    return frozenset(place * people // most for place in range(most))
