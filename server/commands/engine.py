"""`atelier engine`: what must be done once beside several web processes; it listens to nobody."""

import argparse
import asyncio
import logging
import signal
from contextlib import suppress
from dataclasses import replace

from server.app import Workshop
from server.commands.command import Command, Stop, key, opened, settings, sorter, stopping
from server.engine import Engine
from server.stores.opening import is_shared
from server.supervisor import Tether


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes; what is not said comes from `ATELIER_*`."""
    parser.add_argument("--store", help="redis://… (ATELIER_STORE)")
    # For the supervisor alone, which hands the same to all its processes.
    parser.add_argument("--listening", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--tether", type=int, help=argparse.SUPPRESS)


async def run(chosen: argparse.Namespace) -> int:
    """Run until told to stop."""
    wanted = replace(settings(), engine=True)
    url = chosen.store or wanted.store
    if not is_shared(url):
        raise Stop(
            f"Le stockage {url} ne sert qu’un processus : « atelier serve » y fait ce travail lui-même. / "
            f"The store {url} serves one process: there “atelier serve” does this work itself."
        )
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    stores = await opened(url)
    try:
        workshop = Workshop(wanted, stores, key(wanted), sorter=sorter(wanted))
        engine = asyncio.create_task(Engine(workshop).run(), name="engine")
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, engine.cancel)
        if chosen.tether is not None:
            tether = Tether(chosen.tether)
            tether.ready()
            watching = tether.stop_when_broken()
            engine.add_done_callback(lambda ended: watching.cancel())
        with suppress(asyncio.CancelledError):
            await engine
    finally:
        await stores.close()
    return 0


ENGINE = Command(
    "faire ce qui n’est à faire qu’une fois, à côté de plusieurs serveurs / do what is done once, beside several servers",
    arguments,
    stopping(run),
)
