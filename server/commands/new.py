"""`atelier new`: make an atelier from a template, and print its code and links."""

import argparse
import json
from dataclasses import replace

from server.app import Workshop
from server.commands.command import OUT, Command, key, opened, planned, settings, stopping
from server.making import make_atelier
from server.templates.loading import names


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument(
        "template",
        nargs="?",
        default="convergences",
        help=f"modèle ou fichier / template or file: {', '.join(names())}",
    )
    parser.add_argument("--store", help="sqlite:CHEMIN (ATELIER_STORE)")
    parser.add_argument("--json", action="store_true", help="une ligne JSON / one line of JSON")


async def run(chosen: argparse.Namespace) -> int:
    """Make it."""
    # The server that will serve it listens to the hall; this command listens to nobody.
    wanted = replace(settings(), host="0.0.0.0")
    stores = await opened(chosen.store or wanted.store)
    try:
        workshop = Workshop(wanted, stores, key(wanted))
        plan = planned(chosen.template, workshop.kinds)
        made = await make_atelier(stores.log, workshop.auth, workshop.kinds, workshop.clock, plan)
    finally:
        await stores.close()
    address = workshop.address
    links = {
        role: address.url + address.invitation(role, secret)
        for role, secret in (("lead", made.lead), ("facilitator", made.facilitator), ("wall", made.wall))
    }
    if chosen.json:
        told = {"atelier": made.atelier, "title": made.title, "code": made.code, "address": address.url}
        print(json.dumps({**told, "links": links}, ensure_ascii=False))  # noqa: T201 - read by programs
        return 0
    OUT.print(f"{made.title}  ({made.atelier})", markup=False)
    OUT.print(f"  code      {made.code}   {address.url}", markup=False)
    for role, link in links.items():
        OUT.print(f"  {role:<11} {link}", markup=False)
    return 0


NEW = Command("créer un atelier / make an atelier", arguments, stopping(run))
