"""What a command of the command line is, and how it says that something is wrong: one sentence, in two languages."""

import argparse
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final, NamedTuple

from rich.console import Console

try:
    from uvloop import run as run_loop
except ImportError:  # There is none for Windows.
    from asyncio import run as run_loop  # type: ignore[assignment]

from facilitation.kinds import Kinds
from facilitation.model import Plan
from server.settings import KEY_MIN, Settings, from_environment, owner_key
from server.sorting.sorter import Sorter
from server.stores import Full, Stores, Unavailable, Unknown
from server.stores.errors import StoreRefused
from server.stores.opening import open_stores
from server.templates.loading import BadTemplate, template

OUT: Final = Console(highlight=False, soft_wrap=True)
ERR: Final = Console(stderr=True, highlight=False, soft_wrap=True)


class Command(NamedTuple):
    """`help` is one line; `arguments` declares what it takes; `run` does it and gives the exit code."""

    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class Stop(Exception):
    """The command cannot go on. The message is for whoever typed it."""


def stopping(
    act: Callable[[argparse.Namespace], Coroutine[Any, Any, int]],
) -> Callable[[argparse.Namespace], int]:
    """Run an asynchronous command; a `Stop`, or the weather of the store, is a sentence on the error stream, and exit
    code 2.
    """

    def run(chosen: argparse.Namespace) -> int:
        try:
            return run_loop(act(chosen))
        except Stop as why:
            said = str(why)
        except Full:
            said = (
                "Le stockage est plein : rien n’a pu être écrit ; y faire de la place. / "
                "The store is full: nothing could be written; make room in it."
            )
        except (Unavailable, Unknown):
            said = "Le stockage ne répond pas. / The store does not answer."
        ERR.print(f"✗ {said}", markup=False)
        return 2

    return run


def settings() -> Settings:
    """Settings of the environment, or a sentence."""
    try:
        return from_environment()
    except ValueError as wrong:
        raise Stop(str(wrong)) from None


def key(wanted: Settings) -> str:
    """The owner's key, or a sentence: also for one that could be guessed."""
    try:
        found = owner_key(wanted.home)
    except OSError:
        raise Stop(
            f"Impossible d’écrire dans {wanted.home} ; choisir un autre dossier avec ATELIER_HOME. / "
            f"{wanted.home} cannot be written; choose another folder with ATELIER_HOME."
        ) from None
    if len(found) < KEY_MIN:
        raise Stop(
            f"La clé du propriétaire (ATELIER_OWNER_KEY) a moins de {KEY_MIN} caractères. / "
            f"The owner's key (ATELIER_OWNER_KEY) has fewer than {KEY_MIN} characters."
        )
    return found


def sorter(wanted: Settings) -> Sorter | None:
    """What sorts notes; it starts no process before there are some."""
    return None if wanted.encoder == "off" else Sorter(wanted.encoder)


def expect(url: str) -> None:
    """Make sure that a file that is only read is there, or a sentence: opening it would make it."""
    path = url.removeprefix("sqlite:")
    if path != url and not Path(path).expanduser().exists():
        raise Stop(f"{path} n’existe pas. / {path} does not exist.")


async def opened(url: str) -> Stores:
    """The stores at an address, or a sentence."""
    try:
        return await open_stores(url)
    except StoreRefused as why:
        raise Stop(f"{why.french} / {why.english}") from None


def planned(name_or_path: str, kinds: Kinds) -> Plan:
    """The plan of a template or a file, as an atelier can be made from it, or a sentence."""
    try:
        return template(name_or_path, kinds)
    except BadTemplate as why:
        raise Stop(f"{why.fr} / {why.en}") from None
