"""A rule to sort by that a test can foresee: notes belong together when they begin with the same word."""

import hashlib
from collections.abc import Iterable

from facilitation.clustering.scene import Idea, Moves, Scene, Sorted
from facilitation.guesses import Filing, Guessed, Hint, Hinting, Making, Move, Pairing

ENOUGH = 2
"""Notes that make a cluster."""


def first_word(idea: Idea) -> str:
    return idea.text.split()[0]


def _by_word(ideas: Iterable[Idea]) -> dict[str, list[Idea]]:
    found: dict[str, list[Idea]] = {}
    for idea in ideas:
        found.setdefault(first_word(idea), []).append(idea)
    return found


def cluster_of(scene: Scene, notes: Iterable[str]) -> str:
    """An id that the same notes at the same place always get."""
    told = " ".join([scene.place, *sorted(notes)])
    return "c_" + hashlib.sha256(told.encode()).hexdigest()[:20]


def sorted_by_first_word(scene: Scene) -> Sorted:
    """Notes of the tray join the cluster that is called as they begin; two that begin alike make one."""
    named = {group.title: group for group in scene.groups}
    tray = [idea for idea in scene.ideas if idea.cluster is None]
    free = [idea for idea in tray if scene.live and not idea.loose]
    filed = tuple(
        Filing(note=idea.id, cluster=named[first_word(idea)].id)
        for idea in free
        if first_word(idea) in named and not named[first_word(idea)].pinned
    )
    made = tuple(
        Making(
            cluster=cluster_of(scene, [idea.id for idea in ideas]),
            title=word,
            stands=ideas[0].id,
            notes=tuple(Guessed(note=idea.id) for idea in ideas),
        )
        for word, ideas in _by_word(free).items()
        if word not in named and len(ideas) >= ENOUGH
    )
    hinted = tuple(
        Hinting(note=idea.id, hint=Hint(clusters=(named[first_word(idea)].id,)))
        for idea in tray
        if idea not in free and first_word(idea) in named and idea.hints != (named[first_word(idea)].id,)
    )
    known = set(scene.twins)
    paired = tuple(
        Pairing(note=later.id, other=earlier.id, likeness=90)
        for place, later in enumerate(scene.ideas)
        for earlier in scene.ideas[:place]
        if later.text == earlier.text and not {(later.id, earlier.id), (earlier.id, later.id)} & known
    )
    return Sorted(made=made, filed=filed, hinted=hinted, paired=paired)


def moved(scene: Scene) -> Moves:
    """Every free note would lie in one new cluster."""
    free = [idea for idea in scene.ideas if idea.cluster is None or idea.guessed]
    if not free:
        return Moves()
    name = cluster_of(scene, [idea.id for idea in free])
    return Moves(
        moves=tuple(Move(note=idea.id, into=name) for idea in free),
        made=(Making(cluster=name, title="Tout", stands=free[0].id),),
    )
