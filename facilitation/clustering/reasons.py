"""Why a note lies where it does, for a person who asks: the notes it is nearest to, and the words it shares with them.

The machine compares meanings, so a note may share no word with its neighbours: then none is named.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.language import languages
from facilitation.clustering.pieces import tokens
from facilitation.clustering.scene import Scene
from facilitation.ids import NEAR_MAX, WORD_MAX, WORDS_MAX
from facilitation.model import Lang


def nearest(likeness: NDArray[np.float32], among: Sequence[int], most: int = NEAR_MAX) -> tuple[int, ...]:
    """Of the places in `among`, those that are likest by one note's row of likenesses, likest first.

    Rounded first: two copies of a text are equally near, and the earlier goes before.
    """
    those = np.asarray(among, dtype=np.intp)
    order = np.lexsort((those, -likeness[those].round(5)))
    return tuple(those[order[:most]].tolist())


def words(scene: Scene, note: int, near: Sequence[int]) -> tuple[str, ...]:
    """The words a note of a scene shares with others of it."""
    texts = [scene.ideas[at].text for at in (note, *near)]
    its, *theirs = ((text, _language(text, scene.lang)) for text in texts)
    return shared_words(*its, theirs)


@lru_cache(maxsize=20_000)
def _language(text: str, otherwise: Lang) -> Lang:
    return languages([text], otherwise)[0]


def shared_words(text: str, lang: Lang, others: Iterable[tuple[str, Lang]]) -> tuple[str, ...]:
    """The words of a note that others have too, in whatever form: those that most of them have first, as the note
    writes them.
    """
    roots = [_roots(*other) for other in others]
    written: dict[str, str] = {}
    for token in tokens(text, lang):
        if token.kind == "word" and len(token.written) <= WORD_MAX:
            written.setdefault(token.root, token.written)
    shared = {root: sum(root in its for its in roots) for root in written}
    order = sorted((root for root in shared if shared[root]), key=lambda root: -shared[root])
    return tuple(written[root] for root in order[:WORDS_MAX])


def _roots(text: str, lang: Lang) -> frozenset[str]:
    return frozenset(token.root for token in tokens(text, lang) if token.kind == "word")
