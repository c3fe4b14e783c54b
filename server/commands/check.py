"""`atelier check`: what could go wrong on this machine, looked at before the hall fills. A line each, red ones first."""

import argparse
import asyncio
import http.client
import pathlib
import shutil
import time
from collections.abc import Iterable
from typing import Final, NamedTuple

import apsw

from server.commands.command import OUT, Command, settings, stopping
from server.origin import own_address
from server.settings import ENCODERS, KEY_MIN, Settings, owner_key
from server.sorting.sorter import Failed, Fell, Sorter
from server.stores import Unavailable
from server.stores.errors import StoreRefused
from server.stores.opening import open_stores
from server.stores.redis_address import SCHEMES as REDIS_SCHEMES
from server.stores.redis_address import redis_address, without_password
from server.stores.redis_room import Room, redis_room

DISK_MIN_MB: Final = 500
MB: Final = 1_000_000
NEARLY_FULL: Final = 0.9
"""Of a Redis's memory: beyond it, a day may not fit any more."""
ANSWER_S: Final = 3.0
"""How long a server that runs may take to say so."""
SQLITE_FIXED: Final = (3, 51, 3)
"""The first SQLite without the WAL-reset bug."""
ENCODER_S: Final = 20.0
"""How long loading the encoders may take here; on a small laptop they take two seconds."""
BUILT: Final = 1_767_225_600
"""2026-01-01 in seconds: a clock before it is wrong."""


class Finding(NamedTuple):
    """`ok`, or what to do about it."""

    ok: bool
    french: str
    english: str


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("--store", help="sqlite:CHEMIN | redis://… (ATELIER_STORE)")
    parser.add_argument(
        "--port", type=int, help="port du serveur qui tourne / of the running server (ATELIER_PORT)"
    )


async def run(chosen: argparse.Namespace) -> int:
    """Look, and say; exit code 1 when something must be mended first."""
    wanted = settings()
    url = chosen.store or wanted.store
    looked = [
        *_machine(url),
        *_secrets(wanted),
        *await _store(url, wanted.host, chosen.port or wanted.port),
        await _encoder(wanted),
    ]
    findings = sorted(looked, key=lambda found: found.ok)
    for found in findings:
        OUT.print(f"{'✓' if found.ok else '✗'} {found.french} / {found.english}", markup=False)
    return 0 if all(found.ok for found in findings) else 1


def _machine(url: str) -> Iterable[Finding]:
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    yield Finding(version >= SQLITE_FIXED, f"SQLite {apsw.sqlite_lib_version()}", "write-ahead log is sound")
    folder = pathlib.Path(url.removeprefix("sqlite:")).parent if url.startswith("sqlite:") else pathlib.Path()
    near = next(each for each in (folder, *folder.parents, pathlib.Path()) if each.exists())
    free_mb = shutil.disk_usage(near).free // MB
    yield Finding(free_mb >= DISK_MIN_MB, f"{free_mb} Mo libres sur le disque", f"{free_mb} MB free on disk")
    now = time.time()
    yield Finding(
        now > BUILT, time.strftime("horloge : %d/%m/%Y %H:%M"), time.strftime("clock: %Y-%m-%d %H:%M")
    )
    address = own_address()
    yield Finding(
        address is not None,
        f"réseau local : {address or 'aucun ; les tablettes ne trouveront pas ce poste'}",
        f"local network: {address or 'none; tablets will not find this machine'}",
    )


def _secrets(wanted: Settings) -> Iterable[Finding]:
    try:
        strong = len(owner_key(wanted.home)) >= KEY_MIN
    except OSError:
        strong = False
    yield Finding(strong, "clé du propriétaire", f"owner's key, {KEY_MIN} characters or more")


async def _encoder(wanted: Settings) -> Finding:
    """Load what sorting reads notes with, as the server does, and let go of it."""
    if wanted.encoder == "off":
        return Finding(True, "tri par la machine : éteint", "sorting by machine: off")
    sorter = Sorter(wanted.encoder)
    try:
        async with asyncio.timeout(ENCODER_S):
            chosen = await sorter.hello()
    except (TimeoutError, Failed, Fell):
        return Finding(
            False,
            f"tri par la machine : « {wanted.encoder} » ne se charge pas (ATELIER_ENCODER)",
            "sorting by machine: it does not load",
        )
    finally:
        await sorter.close()
    if wanted.encoder not in ENCODERS and chosen.why:
        return Finding(
            False,
            f"tri par la machine : rien ici ne lit le dossier {wanted.encoder} ; à sa place {chosen.encoder}",
            f"sorting by machine: nothing here can read the folder; instead {chosen.encoder}",
        )
    without = f" ({', '.join(chosen.why)})" if chosen.why else ""
    return Finding(
        True, f"tri par la machine : {chosen.encoder}{without}", f"sorting by machine: {chosen.encoder}"
    )


async def _store(url: str, host: str, port: int) -> list[Finding]:
    shown = without_password(url)
    try:
        stores = await open_stores(url)
    except StoreRefused as why:
        return [
            await _running(shown, host, port)
            if why.code == "in_use"
            else Finding(False, why.french, why.english)
        ]
    try:
        ateliers = len(await stores.log.ateliers())
        found = [Finding(True, f"stockage {shown} : {ateliers} atelier(s)", f"opens, {_promise(url)}")]
        return [*found, *await _room(url)]
    except Unavailable:
        return [Finding(False, f"stockage {shown} : ne répond plus", "opened, and does not answer any more")]
    finally:
        await stores.close()


async def _running(shown: str, host: str, port: int) -> Finding:
    """Somebody has the file, and one file serves one server: whether it is ours, and whether it answers."""
    if await asyncio.to_thread(_answers, "127.0.0.1" if host == "0.0.0.0" else host, port):
        return Finding(
            True,
            f"stockage {shown} : le serveur tourne, et répond sur le port {port} ; le fichier se vérifie à l’arrêt",
            f"the server is running, and answers on port {port}; the file is looked over when it is stopped",
        )
    return Finding(
        False,
        f"stockage {shown} : un programme s’en sert, et rien ne répond sur le port {port} ; "
        "donner celui du serveur (--port), ou arrêter ce programme",
        f"a program uses it, and nothing answers on port {port}; say the server’s (--port), or stop that program",
    )


def _answers(host: str, port: int) -> bool:
    """Whether one of ours says that it is well. Asked past any proxy: it is on this machine."""
    asked = http.client.HTTPConnection(host, port, timeout=ANSWER_S)
    try:
        asked.request("GET", "/healthz")
        return asked.getresponse().read(3) == b"ok"
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()


async def _room(url: str) -> list[Finding]:
    """A Redis that has no room left opens as it should, and then takes nothing. Raises `Unavailable`."""
    if url.partition(":")[0] not in REDIS_SCHEMES:
        return []
    found = await redis_room(url)
    return [*on_its_disk(found), *its_copies(found), in_its_memory(found)]


def on_its_disk(redis: Room) -> Iterable[Finding]:
    """What a Redis last tried to write there and could not; nothing where all is well."""
    if not redis.writes:
        yield Finding(
            False,
            "Redis n’arrive plus à écrire sur son disque ; y faire de la place",
            "Redis cannot write to its disk; make room on it",
        )
    if not redis.dumps:
        yield Finding(
            False,
            "Redis n’a pas pu enregistrer sa dernière image (rdb_last_bgsave_status) : il refuse d’écrire, ou va "
            "le refuser, et ce qui est effacé peut rester sur son disque ; vérifier la place et l’accès à son dossier",
            "Redis could not save its last dump: it takes nothing, or soon will not, and what is erased may stay "
            "on its disk; check the room there and the access to its folder",
        )
    if not redis.rewrites:
        yield Finding(
            False,
            "Redis n’a pas pu réécrire son journal (aof_last_bgrewrite_status) : il ne fait que grossir, et ce qui "
            "est effacé reste sur son disque ; vérifier la place et l’accès à son dossier",
            "Redis could not write its log anew: it only grows, and what is erased stays on its disk; check the room "
            "there and the access to its folder",
        )


def its_copies(redis: Room) -> Iterable[Finding]:
    """Whether the copies that somebody asked for are there; nothing where nobody did."""
    if redis.copies_asked:
        there = redis.copies >= redis.copies_asked
        yield Finding(
            there,
            f"copies de Redis à jour : {redis.copies} sur {redis.copies_asked} (min-replicas-to-write, ?replicas=)"
            + ("" if there else " : plus rien ne s’enregistre ; démarrer celle qui manque"),
            "replicas keep up" if there else "replicas are missing, nothing is saved; start them",
        )


def in_its_memory(redis: Room) -> Finding:
    """How much of it a Redis has left."""
    used, most = redis.used, redis.most
    if not most:
        return Finding(
            True, f"mémoire de Redis : {used // MB} Mo, sans limite (maxmemory)", "no limit is set"
        )
    share = f"{used / MB:.0f} Mo sur {most / MB:.0f} (maxmemory)"
    if used >= most:
        return Finding(
            False,
            f"mémoire de Redis : pleine, {share} ; l’augmenter",
            "Redis has no memory left; raise maxmemory",
        )
    if used > most * NEARLY_FULL:
        return Finding(
            False,
            f"mémoire de Redis : presque pleine, {share} ; l’augmenter",
            "Redis is nearly full; raise maxmemory",
        )
    return Finding(True, f"mémoire de Redis : {share}", "there is room left")


def _promise(url: str) -> str:
    """What is known of a store that opened: it would not have, otherwise."""
    scheme = url.partition(":")[0]
    if scheme == "sqlite":
        return "synchronous=FULL, one server"
    if scheme not in REDIS_SCHEMES:
        return "nothing outlives the process"
    if redis_address(url).risk_accepted:
        return "risk accepted: see the warnings of the server at its start"
    return "noeviction, appendfsync=always, several servers"


CHECK = Command("vérifier ce poste / check this machine", arguments, stopping(run))
