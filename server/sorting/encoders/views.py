"""A note as encoders read it: the whole of it, and what it is about; both bounded."""

from collections.abc import Callable, Sequence

import numpy as np

from facilitation.clustering.essence import essence
from facilitation.clustering.space import Vectors, unit
from server.sorting.pipe import TEXT_MAX

Encode = Callable[[Sequence[str]], Vectors]


def whole(text: str) -> str:
    """The text in lower case, its spaces made single, cut to `TEXT_MAX`, and fit for any encoder."""
    # A lone surrogate has no bytes, and a zero ends a text in C.
    printable = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return " ".join(printable[: 4 * TEXT_MAX].lower().split())[:TEXT_MAX]


def both_views(texts: Sequence[str], of_whole: Encode, of_essence: Encode) -> Vectors:
    """The mean of each text's two views, at length one; zeros for a blank text."""
    wholes = [whole(text) for text in texts]
    written = [place for place, text in enumerate(wholes) if text]
    if not written:
        return np.zeros((len(texts), of_whole(["x"]).shape[1]), np.float32)
    first = of_whole([wholes[place] for place in written])
    second = of_essence([whole(essence(texts[place])) for place in written])
    rows = np.zeros((len(texts), first.shape[1]), np.float32)
    rows[written] = unit(first + second)
    return rows
