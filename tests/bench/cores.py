"""Which core serves and which one loads. On a machine of one core both share it, and the table says so."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Cores(NamedTuple):
    """The core of a server of one process, the cores of one of several, and the core of the load."""

    server: frozenset[int]
    workers: frozenset[int]
    load: frozenset[int]

    @property
    def apart(self) -> bool:
        """Whether server and load have a core each."""
        return not self.server & self.load


def cores() -> Cores:
    """The first core this process may use for the server, the last for the load, all but the last for workers."""
    usable = sorted(os.sched_getaffinity(0))
    return Cores(
        server=frozenset(usable[:1]), workers=frozenset(usable[:-1] or usable), load=frozenset(usable[-1:])
    )


@contextmanager
def on(chosen: frozenset[int]) -> Iterator[None]:
    """What is started meanwhile runs on these cores for good; this process only meanwhile."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, chosen)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
