"""Which notes may say the same idea: pairs that nobody has been told of yet, a few for each note, however many copies
of it there are.

What makes a pair is said in `twins`: `s - c·(rᵢ + rⱼ)`, where r is how near a note is to its nearest few. Here the
same is asked of new notes only, so that a pass over a full room costs what is new in it.
"""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

import numpy as np

from facilitation.clustering.neighbours import CROWD, CROWD_NEIGHBOURS
from facilitation.clustering.seen import Seen
from facilitation.clustering.space import Vectors, similarities
from facilitation.guesses import Pairing
from facilitation.ids import TWINS_MAX
from facilitation.reading import says_something

LOOKED_AT = 300
"""Notes, of those seen last, that are looked at besides the tray: the others were, when they were new."""
LIKEST = 2 * TWINS_MAX
"""Notes that are compared with each of them: more than may be told."""


def pairs(it: Seen) -> tuple[Pairing, ...]:
    """New pairs, the likest first. A pair that is known or was dismissed is not told again, and counts among a note's
    few.
    """
    ideas = it.scene.ideas
    place = {idea.id: at for at, idea in enumerate(ideas)}
    known = {
        frozenset((place[one], place[other])) for one, other in it.scene.twins if {one, other} <= place.keys()
    }
    told = Counter(at for pair in known for at in pair)
    new = []
    for _, later, earlier, likeness in sorted(_alike(it)):
        room = max(told[later], told[earlier]) < TWINS_MAX and frozenset((later, earlier)) not in known
        if room and all(says_something(ideas[at].text) for at in (later, earlier)):
            told.update((later, earlier))
            new.append(
                Pairing(
                    note=ideas[later].id,
                    other=ideas[earlier].id,
                    likeness=min(100, max(0, round(100 * likeness))),
                )
            )
    return tuple(new)


def _alike(it: Seen) -> list[tuple[float, int, int, float]]:
    """Pairs that are alike enough: how alike, negated so that the most come first; the later note, the earlier one;
    their likeness.
    """
    points, total = it.space.points, len(it.scene.ideas)
    recent = [at for at in range(max(0, total - LOOKED_AT), total) if at not in it.row]
    likest = _likest(it.likeness, it.tray) | _likest(similarities(points[recent], points), recent)
    found = {
        (max(at, other), min(at, other)): likeness
        for at, those in likest.items()
        for other, likeness in those.items()
    }
    rest = sorted({at for pair in found for at in pair} - likest.keys())
    likest |= _likest(similarities(points[rest], points), rest)
    crowd = {at: fmean(sorted(those.values())[-CROWD_NEIGHBOURS:]) for at, those in likest.items() if those}
    return [
        (-alike, later, earlier, likeness)
        for (later, earlier), likeness in found.items()
        if (alike := round(likeness - CROWD * (crowd[later] + crowd[earlier]), 5)) >= it.space.thresholds.twin
    ]


def _likest(likeness: Vectors, notes: Sequence[int]) -> dict[int, dict[int, float]]:
    """For each of these notes the few others it is likest to, and how like, by its row of likenesses to all."""
    most = min(LIKEST, likeness.shape[1] - 1)
    if most < 1 or not notes:
        return {}
    others = likeness.copy()
    # No note is its own twin.
    others[np.arange(len(notes)), list(notes)] = -2
    near = np.argpartition(others, -most, axis=1)[:, -most:]
    values = np.take_along_axis(others, near, axis=1)
    return {
        at: dict(zip(those, its, strict=True))
        for at, those, its in zip(notes, near.tolist(), values.tolist(), strict=True)
    }
