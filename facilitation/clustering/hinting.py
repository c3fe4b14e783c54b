"""Where a note may belong, for a person to say: up to three clusters, and the notes and words that speak for them."""

from collections.abc import Collection

import numpy as np

from facilitation.clustering.reasons import nearest, words
from facilitation.clustering.seen import Seen
from facilitation.guesses import Hint, Hinting
from facilitation.ids import HINTS_MAX, ClusterId


def hints(it: Seen, but: Collection[int]) -> tuple[Hinting, ...]:
    """What notes of the tray should be told anew, without those that leave it in this pass."""
    notes = {idea.id for idea in it.scene.ideas}
    stay = [at for at in it.tray if at not in but]
    told = []
    for at in stay:
        its = _hint(it, at, stay)
        if _is_news(it, at, its, notes):
            told.append(Hinting(note=it.scene.ideas[at].id, hint=its))
    return tuple(told)


def clusters_for(it: Seen, note: int, but: ClusterId | None = None) -> tuple[ClusterId, ...]:
    """Up to three clusters for a note of the tray, that to which it belongs most first. None to which it belongs less
    than would do for joining at the coarsest level: nothing told is better than a guess in the dark. A theme puts them in
    another order, and speaks for none by itself.
    """
    suits = it.suits[it.row[note]].round(5)
    order = suits + it.themes[it.row[note]]
    likely = [
        column
        for column in np.flatnonzero(suits >= it.space.thresholds.overview.join)
        if it.clusters[column] != but
    ]
    likely.sort(key=lambda column: -order[column])
    return tuple(it.clusters[column] for column in likely[:HINTS_MAX])


def _hint(it: Seen, note: int, stay: list[int]) -> Hint:
    """With a cluster: the notes of the first one that speak for it. Without: those of the tray it could make a
    cluster with.
    """
    likeness, clusters = it.likeness[it.row[note]], clusters_for(it, note)
    if clusters:
        among = list(it.lies.members[clusters[0]])
    else:
        among = [at for at in stay if at != note and likeness[at] >= 1 - it.lines.tray]
    near = nearest(likeness, among)
    return Hint(clusters=clusters, near=it.ids(near), words=words(it.scene, note, near))


def _is_news(it: Seen, note: int, hint: Hint, notes: Collection[str]) -> bool:
    """Whether its first cluster, or without one its first note, is another than it is told now; or something it is
    told is gone.
    """
    idea = it.scene.ideas[note]
    if any(name not in it.lies.groups for name in idea.hints) or any(name not in notes for name in idea.near):
        return True
    if hint.clusters or idea.hints:
        return hint.clusters[:1] != idea.hints[:1]
    return hint.near[:1] != idea.near[:1]
