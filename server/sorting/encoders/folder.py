"""A larger model that the operator has put in a folder, read by whichever library can. Nothing is ever fetched.

Accept one only if it does better than what is shipped, scored through `server/sorting/scoring.py`.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np

from facilitation.clustering.space import Vectors, unit
from facilitation.clustering.thresholds import WITHOUT_LENS, Thresholds
from facilitation.model import Lang
from server.sorting.encoders import Missing, backgrounds
from server.sorting.encoders.views import Encode, both_views


class Folder:
    """The model in a folder; its lines are those of an encoder without a lens unless others are handed in."""

    def __init__(self, path: Path, thresholds: Thresholds = WITHOUT_LENS) -> None:
        """Raises `Missing` if there is no such folder, or if no installed library can read it."""
        self._read = _reader(path)
        self.name = f"folder:{path.name}"
        self.widths = (self._read(["essai"]).shape[1],)
        self.lens = None
        self.thresholds = thresholds
        self.backgrounds: Mapping[Lang, Vectors] = backgrounds.compute(self.encode)

    def encode(self, texts: Sequence[str]) -> Vectors:
        return both_views(texts, self._read, self._read)


def _reader(path: Path) -> Encode:
    if not path.is_dir():
        raise Missing(f"no folder {path.name}")
    # Both libraries ask the hub before they read a folder, unless they are told not to.
    os.environ["HF_HUB_OFFLINE"] = "1"
    refusals: list[str] = []
    for library, read in _LIBRARIES.items():
        try:
            model = read(import_module(library), path)
            return _checked(model)
        except Exception as refusal:  # Whatever such a library raises, it cannot read this folder.
            refusals.append(f"{library}: {type(refusal).__name__}")
    raise Missing(f"nothing here can read the folder {path.name} ({', '.join(refusals)})")


def _checked(model: Callable[[list[str]], Any]) -> Encode:
    """The model as a function to unit rows; it is asked once, so that what cannot work fails at the start."""

    def read(texts: Sequence[str]) -> Vectors:
        return unit(np.asarray(model(list(texts)), dtype=np.float32).reshape(len(texts), -1))

    read(["essai"])
    return read


def _sentence_transformers(library: Any, path: Path) -> Callable[[list[str]], Any]:
    model = library.SentenceTransformer(str(path), device="cpu", local_files_only=True)
    return lambda texts: model.encode(texts, show_progress_bar=False)


def _fastembed(library: Any, path: Path) -> Callable[[list[str]], Any]:
    model = library.TextEmbedding(path.name, specific_model_path=str(path), local_files_only=True)
    return lambda texts: list(model.embed(texts))


def _model2vec(library: Any, path: Path) -> Callable[[list[str]], Any]:
    model = library.StaticModel.from_pretrained(str(path))
    return lambda texts: model.encode(texts)


_LIBRARIES: Final[Mapping[str, Callable[[Any, Path], Callable[[list[str]], Any]]]] = {
    "sentence_transformers": _sentence_transformers,
    "fastembed": _fastembed,
    "model2vec": _model2vec,
}
