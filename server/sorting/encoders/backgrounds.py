"""What notes on a city look like on average to each encoder, in French and in English: what a young atelier is centred on.

`notes.csv` holds 94 notes in French and their translation, written by a language model for this purpose (CC0 1.0, no
real person's words); `backgrounds.json` holds the mean vector of each language for each encoder that is shipped,
rounded. `tools/backgrounds.py` makes the second from the first.
"""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from facilitation.clustering.space import Vectors
from facilitation.model import Lang

_LANGUAGES: tuple[Lang, ...] = ("fr", "en")


def load(name: str) -> Mapping[Lang, Vectors]:
    """The backgrounds of a shipped encoder."""
    text = files(__package__).joinpath("backgrounds.json").read_text("utf-8")
    rows = json.loads(text)[name]
    return {language: np.asarray(rows[language], dtype=np.float32) for language in _LANGUAGES}


def compute(encode: Callable[[Sequence[str]], Vectors]) -> Mapping[Lang, Vectors]:
    """The backgrounds of any other encoder, from the notes themselves."""
    return {
        language: np.asarray(encode(list(texts)).mean(axis=0), dtype=np.float32)
        for language, texts in notes().items()
    }


@cache
def notes() -> Mapping[Lang, tuple[str, ...]]:
    """The notes of each language."""
    text = files(__package__).joinpath("notes.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    return {
        language: tuple(row["text"] for row in rows if row["language"] == language) for language in _LANGUAGES
    }
