"""The lens of each shipped encoder, learnt beforehand by `tools/lens/` and kept in `lenses.npz`.

For each encoder by name: `<name>/directions` and `<name>/strengths`, in half precision; and in `wishes` the digest of what
they were learnt from, so that a test sees when that has changed since.
"""

from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from facilitation.clustering.lens import Lens
from facilitation.clustering.space import Vectors

FILE: Final = "lenses.npz"


def load(name: str) -> Lens | None:
    """The lens of an encoder; none for one that nothing was learnt for."""
    kept = _kept()
    if f"{name}/directions" not in kept:
        return None
    return Lens(kept[f"{name}/directions"].astype(np.float32), kept[f"{name}/strengths"].astype(np.float32))


def wishes() -> str:
    """The digest of the wishes that the lenses were learnt from."""
    return str(_kept()["wishes"])


@cache
def _kept() -> dict[str, Vectors]:
    with files(__package__).joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as kept:
        return dict(kept)
