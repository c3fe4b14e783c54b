"""`atelier serve`: listen, and say where. On an empty store it first makes an atelier, so that there is something to see."""

import argparse
import asyncio
import errno
import logging
import os
import signal
import socket
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import Final

import segno
import uvicorn

from facilitation.ids import FRAME_BYTES_MAX, AtelierId
from server.app import Workshop
from server.commands.command import ERR, OUT, Command, Stop, key, opened, planned, settings, sorter, stopping
from server.live import PATH
from server.making import REHEARSAL, make_atelier
from server.protocol import Socket
from server.request import Request
from server.retention import is_over
from server.room import Room
from server.settings import WORKERS_MAX, Settings
from server.stores import NoSuchAtelier, Unavailable
from server.stores.opening import is_shared
from server.supervisor import Post, Supervisor, Tether
from server.templates.loading import names

START: Final = "start"
"""Label of the invitations printed at start; the ones of the start before are taken back."""
SHUTDOWN_S: Final = 3
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
"""Addresses that no tablet reaches."""
BACKLOG: Final = 4_096
"""Connections that may wait to be accepted: past it a tablet is only heard a second later, when it knocks again."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes; what is not said comes from `ATELIER_*`."""
    parser.add_argument("--host", help="adresse d’écoute / address to listen on (ATELIER_HOST)")
    parser.add_argument("--port", type=int, help="port (ATELIER_PORT, PORT)")
    parser.add_argument("--store", help="sqlite:CHEMIN | redis://… | memory: (ATELIER_STORE)")
    parser.add_argument(
        "--template",
        default="convergences",
        help=f"modèle du premier atelier / first template: {', '.join(names())}",
    )
    parser.add_argument("--quiet", action="store_true", help="sans QR ni liens / no QR, no links")
    parser.add_argument(
        "--workers", type=int, default=1, help="processus, avec Redis / processes, with Redis (1)"
    )
    # For the supervisor alone: the socket and the tether that it hands to its processes.
    parser.add_argument("--listening", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--tether", type=int, help=argparse.SUPPRESS)


async def run(chosen: argparse.Namespace) -> int:
    """Serve until told to stop."""
    told = {
        name: getattr(chosen, name) for name in ("host", "port", "store") if getattr(chosen, name) is not None
    }
    wanted = replace(settings(), **told)
    if not 0 <= wanted.port < 65_536:
        raise Stop(f"{wanted.port} n’est pas un port (0 à 65535). / {wanted.port} is no port (0 to 65535).")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    if not is_shared(wanted.store):
        # Nobody else can open it: what is to be done once is done here, whatever the environment says.
        if not wanted.engine:
            ERR.print(
                f"ATELIER_ENGINE=elsewhere n’a pas d’effet avec {wanted.store} : donner ATELIER_STORE=redis://… / "
                f"ATELIER_ENGINE=elsewhere has no effect with {wanted.store}: set ATELIER_STORE=redis://…",
                markup=False,
            )
        wanted = replace(wanted, engine=True)
    if not 1 <= chosen.workers <= WORKERS_MAX:
        raise Stop(f"--workers : de 1 à {WORKERS_MAX}. / --workers: from 1 to {WORKERS_MAX}.")
    if chosen.workers > 1 and not is_shared(wanted.store):
        raise Stop(
            f"Plusieurs processus demandent un stockage partagé : --store redis://…, pas {wanted.store}. / "
            f"Several processes need a shared store: --store redis://…, not {wanted.store}."
        )
    with _listen(wanted, chosen.listening) as listening:
        wanted = replace(wanted, port=listening.getsockname()[1])
        workshop = await _ready(wanted, chosen)
        if chosen.workers > 1:
            await workshop.close()
            await workshop.stores.close()
            await _several(wanted, chosen.workers, listening)
        else:
            await Serving(workshop, chosen.tether).serve(sockets=[listening])
    if chosen.tether is None:
        OUT.print("\n  Le serveur est arrêté. / The server has stopped.", style="dim")
    return 0


class Serving(uvicorn.Server):
    """One process that serves; it tells its supervisor, if it has one, when it is ready, and ends with it."""

    def __init__(self, workshop: Workshop, tether: int | None) -> None:
        super().__init__(configured(workshop))
        self._tether = None if tether is None else Tether(tether)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Told to stop. Ctrl+C is how that is done on a laptop: an end in good order, and no error of `make`."""
        super().handle_exit(sig, frame)
        if sig == signal.SIGINT:
            self._captured_signals.remove(sig)  # uvicorn would raise it again when it has stopped.

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if hasattr(signal, "SIGHUP"):  # There is none on Windows.
            # The window it was started in is closed: it stops in good order.
            asyncio.get_running_loop().add_signal_handler(
                signal.SIGHUP, self.handle_exit, signal.SIGTERM, None
            )
        if self._tether is not None:
            self._tether.ready()
            self._watching = self._tether.stop_when_broken()


async def _several(wanted: Settings, workers: int, listening: socket.socket) -> None:
    """Have several processes serve, and one more do what is to be done once."""
    told = {
        "ATELIER_HOST": wanted.host,
        "ATELIER_PORT": str(wanted.port),
        # In the environment and not on the command line, where every user of the machine reads passwords.
        "ATELIER_STORE": wanted.store,
        "ATELIER_WORKERS": str(max(workers, wanted.workers)),
        "ATELIER_ENGINE": "elsewhere",
    }
    posts = [Post(name=f"worker {number + 1}", words=("serve", "--quiet")) for number in range(workers)]
    if wanted.engine:
        posts.append(Post(name="engine", words=("engine",)))
    OUT.print(
        f"  {workers} processus ; une nouvelle version sans coupure : kill -HUP {os.getpid()}\n"
        f"  {workers} processes; a new release without a break: kill -HUP {os.getpid()}",
        style="dim",
    )
    await Supervisor(posts, listening, {**os.environ, **told}).run()


async def _ready(wanted: Settings, chosen: argparse.Namespace) -> Workshop:
    """A workshop with something to see in it, and where to see it said."""
    stores = await opened(wanted.store)
    try:
        workshop = Workshop(wanted, stores, key(wanted), sorter=sorter(wanted))
        if chosen.tether is not None:
            return workshop  # The supervisor has seen to it, once for all.
        room = await _newest(workshop) or await _first(workshop, chosen.template)
        if not chosen.quiet:
            await _say_where(workshop, room)
    except BaseException:
        await stores.close()
        raise
    return workshop


def configured(workshop: Workshop, *, plain: bool = False) -> uvicorn.Config:
    """How a workshop is served: by one process, saying nothing about itself, within bounds; `plain`: by ASGI alone."""
    return uvicorn.Config(
        workshop.app(),
        loop="none",
        # A class, says uvicorn's type; it only ever calls it.
        http=Request if plain else partial(Request, answers={PATH: workshop.live.answer}),  # type: ignore[arg-type]
        ws=Socket,
        backlog=BACKLOG,
        ws_max_size=FRAME_BYTES_MAX,
        ws_per_message_deflate=False,
        # A screen's own ping tells more than the protocol's: it also says what waits on the device.
        ws_ping_interval=None,
        timeout_graceful_shutdown=SHUTDOWN_S,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
    )


def _listen(wanted: Settings, handed: int | None) -> socket.socket:
    """The socket to listen on: made here, or handed over by the supervisor."""
    if handed is not None:
        return socket.socket(fileno=handed)
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((wanted.host, wanted.port))
    except OSError as wrong:
        listening.close()
        raise Stop(_why_not(wrong, wanted)) from None
    listening.listen(BACKLOG)
    listening.setblocking(False)
    return listening


def _why_not(wrong: OSError, wanted: Settings) -> str:
    if wrong.errno == errno.EADDRINUSE:
        other = f"--port {wanted.port + 1} (ATELIER_PORT={wanted.port + 1} make run)"
        return (
            f"Le port {wanted.port} est déjà pris ; en choisir un autre : {other}. / "
            f"Port {wanted.port} is taken; choose another: {other}."
        )
    if wrong.errno == errno.EACCES:
        return (
            f"Le port {wanted.port} est réservé au système. / Port {wanted.port} is reserved for the system."
        )
    return f"Impossible d’écouter sur {wanted.host}. / Cannot listen on {wanted.host}."


async def _newest(workshop: Workshop) -> Room | None:
    """The room of the newest atelier that is no rehearsal and can be served."""
    for atelier in reversed(await workshop.store.ateliers()):
        if not await _is_rehearsal(workshop, atelier):
            try:
                room = await workshop.rooms.room(atelier)
            except (NoSuchAtelier, Unavailable):
                continue  # Its log is empty or does not hold together; why was said by the rooms.
            if not is_over(room.replica.state, workshop.clock()):
                return room
    return None


async def _is_rehearsal(workshop: Workshop, atelier: AtelierId) -> bool:
    return any(entry.label == REHEARSAL for entry in await workshop.directory.passes(atelier))


async def _first(workshop: Workshop, name: str) -> Room:
    """Make an atelier, so that there is something to see."""
    plan = planned(name, workshop.kinds)
    made = await make_atelier(workshop.store, workshop.auth, workshop.kinds, workshop.clock, plan)
    return await workshop.rooms.room(made.atelier)


async def _say_where(workshop: Workshop, room: Room) -> None:
    """Print the links of an atelier, and a QR code of the address."""
    atelier = room.name
    for entry in await workshop.directory.passes(atelier):
        if entry.door and entry.label == START:
            await workshop.auth.revoke(entry)
    lead = await workshop.auth.invite(atelier, "lead", label=START)
    wall = await workshop.auth.invite(atelier, "wall", label=START)
    address, code = workshop.address, room.replica.state.door
    OUT.print()
    OUT.print(f"  {room.replica.state.plan.title}", style="bold", markup=False)
    OUT.print(f"  Console  {address.local}{address.invitation('lead', lead)}", markup=False)
    OUT.print(f"  Mur      {address.local}{address.invitation('wall', wall)}", markup=False)
    if code is not None:
        OUT.print(f"  Tablettes {address.url}   code {code}", style="bold", markup=False)
        segno.make(address.join(code), error="l").terminal(compact=True)
    if workshop.settings.host in LOOPBACK:
        OUT.print(
            "  Seul cet ordinateur peut entrer ; pour la salle : --host 0.0.0.0\n"
            "  Only this computer can come in; for the hall: --host 0.0.0.0",
            style="bold",
        )
    OUT.print(
        "  Le lien de la console est un secret : ne le projetez pas. Ctrl+C pour arrêter.\n"
        "  The console link is a secret: do not project it. Ctrl+C to stop.",
        style="dim",
    )


SERVE = Command("démarrer le serveur / start the server", arguments, stopping(run))
