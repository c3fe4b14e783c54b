"""Re-organising a place: all that no person has placed is grouped afresh, and what would move is proposed, not done.

A cluster that a person has touched is a seed: what the person placed there is one group from the start, and two seeds
never become one. A cluster with a pin stays as it is, and its notes take no part.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from facilitation.clustering.belonging import JOINING, belonging
from facilitation.clustering.joining import CLUSTER_MIN
from facilitation.clustering.layout import Layout, layout, new_id
from facilitation.clustering.matching import best_overlap
from facilitation.clustering.measure import Space
from facilitation.clustering.reasons import nearest, words
from facilitation.clustering.scene import Moves, Scene
from facilitation.clustering.seeding import grown
from facilitation.clustering.space import similarities
from facilitation.clustering.spoken import spoken
from facilitation.clustering.titles import draft
from facilitation.guesses import Guess, Making, Move
from facilitation.ids import ClusterId


class _Group(NamedTuple):
    """A group of the new order: the seed it grew from, if any, and its notes."""

    seed: ClusterId | None
    notes: tuple[int, ...]


def reorganise(scene: Scene, space: Space) -> Moves:
    """What would move if the place were sorted afresh at the scene's level. What a person placed or took out stays so."""
    lies = layout(scene)
    seeds = _seeds(lies, space)
    free = _free(scene, lies, seeds)
    groups, alone = _groups(scene, space, seeds, free)
    named = _named(scene, lies, groups)
    members = {name: list(group.notes) for name, group in named.items()}
    for at, name in _joined(scene, space, named, alone).items():
        members[name].append(at)
    into = {at: name for name, those in members.items() for at in those}
    moving = [at for at in free if into.get(at) != scene.ideas[at].cluster]
    guesses = _guesses(scene, space, members, moving)
    pinned = {name for name in lies.members if lies.groups[name].pinned}
    return Moves(
        moves=tuple(
            Move(note=scene.ideas[at].id, into=into.get(at), guess=guesses.get(at, Guess())) for at in moving
        ),
        made=_titles(
            scene, space, {name: those for name, those in members.items() if name not in lies.groups}
        ),
        groups_before=len(lies.members),
        groups_after=len(pinned | named.keys()),
    )


def _seeds(lies: Layout, space: Space) -> dict[ClusterId, tuple[int, ...]]:
    """The notes each seed starts from: those a person placed; under a person's title alone, the one that stands for
    them.
    """
    seeds: dict[ClusterId, tuple[int, ...]] = {}
    for name, members in lies.members.items():
        group = lies.groups[name]
        if group.pinned:
            continue
        if name in lies.placed:
            seeds[name] = lies.placed[name]
        elif not group.draft:
            central = similarities(space.points[list(members)]).mean(axis=1)
            seeds[name] = (members[int(central.round(5).argmax())],)
    return seeds


def _free(scene: Scene, lies: Layout, seeds: Mapping[ClusterId, Sequence[int]]) -> list[int]:
    """The notes that may be proposed to move: those of the tray, and those the machine filed outside pinned clusters."""
    held = set(chain.from_iterable(seeds.values()))
    filed = (
        at
        for name, members in lies.members.items()
        if not lies.groups[name].pinned
        for at in members
        if scene.ideas[at].guessed and at not in held
    )
    return sorted(chain(lies.waiting, filed))


def _groups(
    scene: Scene, space: Space, seeds: Mapping[ClusterId, Sequence[int]], free: Sequence[int]
) -> tuple[list[_Group], list[int]]:
    """The new order, and the notes that go with no others."""
    names = list(seeds)
    nodes = [list(seeds[name]) for name in names] + [[at] for at in free]
    groups: list[_Group] = []
    alone: list[int] = []
    for those in grown(space.points, nodes, len(names), space.thresholds.lines(scene.level).whole):
        notes = tuple(sorted(at for node in those for at in nodes[node]))
        seed = next((names[node] for node in those if node < len(names)), None)
        if seed is None and len(notes) < CLUSTER_MIN:
            alone += notes
        else:
            groups.append(_Group(seed, notes))
    return groups, alone


def _named(scene: Scene, lies: Layout, groups: Sequence[_Group]) -> dict[ClusterId, _Group]:
    """The new groups by their ids: a seed keeps its own; of the others each goes on as the draft it shares most notes
    with.
    """
    named = {group.seed: group for group in groups if group.seed is not None}
    others = [group for group in groups if group.seed is None]
    shared: dict[tuple[ClusterId, int], int] = {}
    for number, group in enumerate(others):
        for at in group.notes:
            old = scene.ideas[at].cluster
            if old is not None and old not in named:
                shared[old, number] = shared.get((old, number), 0) + 1
    goes_on = {number: old for old, number in best_overlap(shared).items()}
    taken = {*scene.used, *lies.groups}
    for number, group in enumerate(others):
        name = goes_on.get(number) or new_id(scene.place, (scene.ideas[at].id for at in group.notes), taken)
        named[name] = group
        taken.add(name)
    return named


def _joined(
    scene: Scene, space: Space, named: Mapping[ClusterId, _Group], alone: Sequence[int]
) -> dict[int, ClusterId]:
    """Notes that are alone go where a new note would: to the likest group, if it is like enough; else to the tray."""
    if not named or not alone:
        return {}
    names = list(named)
    order = list(chain.from_iterable(group.notes for group in named.values()))
    number = [at for at, group in enumerate(named.values()) for _ in group.notes]
    likeness = similarities(space.points[list(alone)], space.points[order])
    joins = belonging(likeness, number, JOINING)[1].round(5)
    best, least = joins.argmax(axis=1), space.thresholds.lines(scene.level).join
    return {
        at: names[to] for row, (at, to) in enumerate(zip(alone, best, strict=True)) if joins[row, to] >= least
    }


def _guesses(
    scene: Scene, space: Space, members: Mapping[ClusterId, Sequence[int]], moving: Sequence[int]
) -> dict[int, Guess]:
    """Why each note would lie where it goes."""
    goes, guesses = set(moving), {}
    for those in members.values():
        coming = [at for at in those if at in goes]
        if coming:
            rows = similarities(space.points[coming], space.points[list(those)])
            for at, row in zip(coming, rows, strict=True):
                near = [
                    those[to] for to in nearest(row, [to for to, other in enumerate(those) if other != at])
                ]
                guesses[at] = Guess(
                    near=tuple(scene.ideas[other].id for other in near), words=words(scene, at, near)
                )
    return guesses


def _titles(scene: Scene, space: Space, made: Mapping[ClusterId, Sequence[int]]) -> tuple[Making, ...]:
    """Draft titles of the clusters that would be new."""
    place = spoken([idea.text for idea in scene.ideas] if made else [], scene.lang)
    titled = []
    for name, those in made.items():
        its = draft(place, those, similarities(space.points[list(those)]), scene.lang)
        titled.append(Making(cluster=name, title=its.title, stands=scene.ideas[those[its.stands]].id))
    return tuple(titled)
