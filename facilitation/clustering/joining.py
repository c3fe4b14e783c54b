"""Live: which waiting note joins which cluster, and which waiting notes make a new one.

A filed note is never looked at again: what a person saw stays where it was. Only the waiting move, and only once.
"""

from collections.abc import Sequence
from typing import Final

from facilitation.clustering.grouping import groups
from facilitation.clustering.layout import new_id
from facilitation.clustering.linkage import cut, tree
from facilitation.clustering.seen import Seen
from facilitation.clustering.space import similarities
from facilitation.ids import ClusterId

FIRST_NOTES: Final = 20
"""Before so many notes nothing is sorted: their mean is not yet the mean of anything."""

CLUSTER_MIN: Final = 2
"""Fewer waiting notes do not make a cluster."""

SHOWN_AT_ONCE: Final = 40
"""So many notes on a wall where nothing is sorted yet are grouped as a whole. With fewer, notes find neighbours by
chance, and the clusters made of them spoil what comes later: begun so with 20 notes, a room ends .03 lower (AMI);
from 40 on it ends the same and begins .1 higher.
"""


def joins(it: Seen) -> dict[int, ClusterId]:
    """The waiting notes that go into a cluster: that to which they belong most, if they belong enough."""
    open_ = [column for column, name in enumerate(it.clusters) if not it.lies.groups[name].pinned]
    if not open_:
        return {}
    joined = {}
    for at in it.lies.waiting:
        joins = it.joins[it.row[at], open_].round(5)
        most = int(joins.argmax())
        if joins[most] >= it.lines.join:
            joined[at] = it.clusters[open_[most]]
    return joined


def gathers(it: Seen, waiting: Sequence[int]) -> dict[ClusterId, list[int]]:
    """New clusters of notes that still wait. Where a phase was just shown and nothing lies in a cluster yet, the
    whole place is grouped at once; otherwise waiting notes gather only when they are nearer to each other than that.
    """
    points = it.space.points[list(waiting)]
    at_once = not it.clusters and len(waiting) >= SHOWN_AT_ONCE
    numbers = groups(points, it.lines) if at_once else cut(tree(1 - similarities(points)), it.lines.tray)
    together: dict[int, list[int]] = {}
    for at, number in zip(waiting, numbers, strict=True):
        together.setdefault(number, []).append(at)
    made: dict[ClusterId, list[int]] = {}
    for notes in together.values():
        if len(notes) >= CLUSTER_MIN:
            made[new_id(it.scene.place, it.ids(notes), {*it.scene.used, *it.lies.groups, *made})] = notes
    return made
