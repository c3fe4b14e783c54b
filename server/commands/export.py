"""`atelier export`: write an atelier's tables to a file, from the store, with or without a server running elsewhere."""

import argparse
import pathlib
import shlex
from typing import Final

from facilitation.document import document
from server.app import find_kinds
from server.clock import now_ms
from server.commands.command import ERR, OUT, Command, Stop, expect, opened, settings, stopping
from server.exports import EXPORTERS
from server.room import Room
from server.stores import NoSuchAtelier, Unavailable
from server.stores.errors import Damaged

ARCHIVE: Final = "zip"
DATABASE: Final = b"SQLite format 3\0"
"""How every file of SQLite begins: https://www.sqlite.org/fileformat.html, section 1.3."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("atelier", help="identifiant a_… / id (« last » : le dernier / the newest)")
    parser.add_argument("--store", help="sqlite:CHEMIN (ATELIER_STORE)")
    parser.add_argument("--format", default="csv", choices=sorted(EXPORTERS), help="format")
    parser.add_argument(
        "--out", type=pathlib.Path, help="fichier, remplacé s’il existe / file, replaced if there"
    )


async def run(chosen: argparse.Namespace) -> int:
    """Write it."""
    url = chosen.store or settings().store
    expect(url)
    stores = await opened(url)
    known: list[str] = []
    try:
        known = await stores.log.ateliers()
        name = known[-1] if chosen.atelier == "last" and known else chosen.atelier
        room = Room(name, stores.log, stores.directory, find_kinds(), now_ms)
        await room.open()
    except NoSuchAtelier:
        raise Stop(
            f"Aucun atelier {chosen.atelier} ici ; il y a : {', '.join(known) or '–'}. / "
            f"No atelier {chosen.atelier} here; there are: {', '.join(known) or '–'}."
        ) from None
    except Damaged as why:
        raise Stop(
            f"Le journal de {why.atelier} ne tient plus à l’entrée {why.seq} ; reprendre une sauvegarde. / "
            f"The log of {why.atelier} does not hold together at entry {why.seq}; restore a backup."
        ) from None
    except Unavailable:
        raise Stop("Le stockage ne répond pas. / The store does not answer.") from None
    finally:
        await stores.close()
    exporter = EXPORTERS[chosen.format]
    wanted = chosen.out or pathlib.Path(f"{name}.{exporter.suffix}")
    path = _ending(wanted, chosen.format, exporter.suffix)
    body = exporter.write(document(find_kinds(), room.replica.state))
    try:
        _write(path, body, replaces=path == chosen.out)
    except OSError as wrong:
        raise Stop(f"Impossible d’écrire {path}. / {path} cannot be written ({wrong.strerror}).") from None
    OUT.print(f"{path}", markup=False)
    if path != wanted:
        ERR.print(
            f"Plusieurs tableaux : ils sont dans une archive zip, {path.name} et non {wanted.name}. / "
            f"Several tables: they are in a zip archive, {path.name} and not {wanted.name}.",
            markup=False,
        )
    return 0


def _write(path: pathlib.Path, body: bytes, *, replaces: bool) -> None:
    """Write it. What stands there is replaced only under the very name that was typed, and never a database: it may be
    the store itself. Raises `Stop`, `OSError`.
    """
    if path.is_file():
        with path.open("rb") as there:
            if there.read(len(DATABASE)) == DATABASE:
                raise Stop(
                    f"{path} est une base de données, elle n’est pas remplacée ; choisir un autre nom. / "
                    f"{path} is a database and is not replaced; choose another name."
                )
    try:
        with path.open("wb" if replaces else "xb") as file:
            file.write(body)
    except FileExistsError:
        typed = shlex.quote(str(path))
        raise Stop(
            f"{path} existe déjà ; pour le remplacer, écrire --out {typed}. / "
            f"{path} exists already; to replace it, type --out {typed}."
        ) from None


def _ending(path: pathlib.Path, kind: str, suffix: str) -> pathlib.Path:
    """The same path, or with the ending of an archive: under another name nothing opens it. Pipes have no ending."""
    if suffix != ARCHIVE or path.suffix.lower() == f".{ARCHIVE}" or (path.exists() and not path.is_file()):
        return path
    named = path.with_suffix("") if path.suffix.lower() == f".{kind}" else path
    return named.with_name(f"{named.name}.{ARCHIVE}")


EXPORT = Command("exporter les données d’un atelier / export an atelier", arguments, stopping(run))
