"""The lens of each shipped encoder, learnt beforehand by `tools/lens/` and kept in `lenses.npz`.

For each encoder by name: `<name>/directions` and `<name>/strengths`, in half precision, and `<name>/probe`, what the encoder made
of two texts at the time; and in `learnt` the digest of what they were learnt from. By these two a test sees what has changed since.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.lens import Lens

FILE: Final = "lenses.npz"


def load(name: str, width: int) -> Lens | None:
    """The lens of an encoder whose rows have so many columns. None where nothing was learnt for it, or where the file is missing,
    broken or of another shape: an encoder without a lens still serves, with its own lines.
    """
    directions, strengths = (kept().get(f"{name}/{part}") for part in ("directions", "strengths"))
    if directions is None or strengths is None or directions.shape != (*strengths.shape, width):
        return None
    return Lens(directions.astype(np.float32), strengths.astype(np.float32))


@cache
def kept() -> Mapping[str, NDArray[Any]]:
    """All that the file holds; nothing where it cannot be read."""
    try:
        with files(__package__).joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as parts:
            return dict(parts)
    except (OSError, ValueError, EOFError, BadZipFile):
        return {}
