"""What one pass sees of a scene: where its notes lie, and how like those of the tray are to all of them."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from facilitation.clustering.belonging import JOINING, SUITING, THEME, belonging, same_theme
from facilitation.clustering.layout import Layout, layout
from facilitation.clustering.measure import Space
from facilitation.clustering.scene import Scene
from facilitation.clustering.space import Vectors, similarities
from facilitation.clustering.thresholds import Lines
from facilitation.ids import ClusterId, NoteId


class Seen(NamedTuple):
    """A scene, measured. Notes are named by their place in it.

    `tray`: the notes that lie in no cluster, with those that a person took out of one, and in which `row` each stands
    of `likeness` (tray, notes). `joins` and `suits` (tray, clusters): how much they belong to each of `clusters`, to
    join it by themselves, and to be told of it; `themes`, how much their theme speaks for it.
    """

    scene: Scene
    space: Space
    lines: Lines
    lies: Layout
    tray: tuple[int, ...]
    row: Mapping[int, int]
    likeness: Vectors
    clusters: tuple[ClusterId, ...]
    joins: NDArray[np.float64]
    suits: NDArray[np.float64]
    themes: NDArray[np.float64]

    def ids(self, notes: Sequence[int]) -> tuple[NoteId, ...]:
        """What notes are called."""
        return tuple(self.scene.ideas[at].id for at in notes)


def seen(scene: Scene, space: Space) -> Seen:
    """Measure a scene."""
    lies = layout(scene)
    tray = tuple(sorted((*lies.waiting, *lies.loose)))
    likeness = similarities(space.points[list(tray)], space.points)
    filed = list(chain.from_iterable(lies.members.values()))
    number = [cluster for cluster, members in enumerate(lies.members.values()) for _ in members]
    to_filed = likeness[:, filed]
    return Seen(
        scene=scene,
        space=space,
        lines=space.thresholds.lines(scene.level),
        lies=lies,
        tray=tray,
        row={at: row for row, at in enumerate(tray)},
        likeness=likeness,
        clusters=tuple(lies.members),
        joins=belonging(to_filed, number, JOINING)[1],
        suits=belonging(to_filed, number, SUITING)[1],
        themes=THEME
        * same_theme(
            [scene.ideas[at].theme for at in tray],
            [[scene.ideas[at].theme for at in members] for members in lies.members.values()],
        ),
    )
