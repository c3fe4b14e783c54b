"""`atelier serve`: listen, and say where. On an empty store it first makes an atelier, so that there is something to see."""

import argparse
import errno
import logging
import socket
from dataclasses import replace
from typing import Final

import segno
import uvicorn

from facilitation.ids import FRAME_BYTES_MAX
from server.app import Workshop
from server.commands.command import OUT, Command, Stop, opened, settings, stopping
from server.making import make_atelier
from server.settings import Settings, owner_key
from server.stores import NoSuchAtelier, Unavailable
from server.templates.loading import BadTemplate, template

START: Final = "start"
"""Label of the invitations printed at start; the ones of the start before are taken back."""
SHUTDOWN_S: Final = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes; what is not said comes from `ATELIER_*`."""
    parser.add_argument("--host", help="adresse d’écoute / address to listen on (ATELIER_HOST)")
    parser.add_argument("--port", type=int, help="port (ATELIER_PORT, PORT)")
    parser.add_argument("--store", help="sqlite:CHEMIN | memory: (ATELIER_STORE)")
    parser.add_argument(
        "--template", default="convergences", help="modèle du premier atelier / first template"
    )
    parser.add_argument("--quiet", action="store_true", help="sans QR ni liens / no QR, no links")


async def run(chosen: argparse.Namespace) -> int:
    """Serve until told to stop."""
    told = {
        name: getattr(chosen, name) for name in ("host", "port", "store") if getattr(chosen, name) is not None
    }
    wanted = replace(settings(), **told)
    listening = _listen(wanted)
    wanted = replace(wanted, port=listening.getsockname()[1])
    store, directory = await opened(wanted.store)
    workshop = Workshop(wanted, store, directory, _key(wanted))
    await _first(workshop, chosen.template)
    if not chosen.quiet:
        await _say_where(workshop)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    server = uvicorn.Server(
        uvicorn.Config(
            workshop.app(),
            loop="none",
            http="httptools",
            ws="websockets-sansio",
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
    )
    await server.serve(sockets=[listening])
    return 0


def _listen(wanted: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((wanted.host, wanted.port))
    except OSError as wrong:
        listening.close()
        raise Stop(_why_not(wrong, wanted)) from None
    listening.listen(1024)
    listening.setblocking(False)
    return listening


def _why_not(wrong: OSError, wanted: Settings) -> str:
    if wrong.errno == errno.EADDRINUSE:
        other = f"PORT={wanted.port + 1} make run"
        return (
            f"Le port {wanted.port} est déjà pris ; en choisir un autre : {other}. / "
            f"Port {wanted.port} is taken; choose another: {other}."
        )
    if wrong.errno == errno.EACCES:
        return (
            f"Le port {wanted.port} est réservé au système. / Port {wanted.port} is reserved for the system."
        )
    return f"Impossible d’écouter sur {wanted.host}. / Cannot listen on {wanted.host}."


def _key(wanted: Settings) -> str:
    try:
        return owner_key(wanted.home)
    except OSError:
        raise Stop(
            f"Impossible d’écrire dans {wanted.home} ; choisir un autre dossier avec ATELIER_HOME. / "
            f"{wanted.home} cannot be written; choose another folder with ATELIER_HOME."
        ) from None


async def _first(workshop: Workshop, name: str) -> None:
    """Make an atelier when there is none."""
    if await workshop.store.ateliers():
        return
    try:
        plan = template(name)
        await make_atelier(workshop.store, workshop.auth, workshop.kinds, workshop.clock, plan)
    except BadTemplate as why:
        raise Stop(f"{why.fr} / {why.en}") from None


async def _say_where(workshop: Workshop) -> None:
    """Print the links of the newest atelier, and a QR code of the address."""
    atelier = (await workshop.store.ateliers())[-1]
    try:
        room = await workshop.rooms.room(atelier)
    except (NoSuchAtelier, Unavailable):
        return
    for entry in await workshop.directory.passes(atelier):
        if entry.door and entry.label == START:
            await workshop.directory.revoke(entry.digest)
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
    OUT.print(
        "  Le lien de la console est un secret : ne le projetez pas. Ctrl+C pour arrêter.\n"
        "  The console link is a secret: do not project it. Ctrl+C to stop.",
        style="dim",
    )


SERVE = Command("démarrer le serveur / start the server", arguments, stopping(run))
