"""How the notes of a scene lie, by what the machine may do with them; and the ids of clusters it makes."""

import hashlib
from collections.abc import Container, Iterable
from typing import NamedTuple

from facilitation.clustering.scene import Group, Scene
from facilitation.ids import ROOM_PLACE, ClusterId, NoteId, Place
from facilitation.reading import says_something

_ID_LETTERS = "0123456789abcdefghijklmnopqrstuv"
_ID_LENGTH = 12


class Layout(NamedTuple):
    """Notes by their place in `scene.ideas`.

    `members`: all notes of each cluster that has any. `placed`: those of them that a person put there. `waiting`: the
    tray, without those that a person took out of a cluster, which are `loose`. In none of them, and left alone: a note of a
    cluster that is not in the scene, and one of the tray that says nothing.
    """

    groups: dict[ClusterId, Group]
    members: dict[ClusterId, tuple[int, ...]]
    placed: dict[ClusterId, tuple[int, ...]]
    waiting: tuple[int, ...]
    loose: tuple[int, ...]


def layout(scene: Scene) -> Layout:
    """Where everything lies. Clusters keep their order in the scene, notes theirs."""
    groups = {group.id: group for group in scene.groups}
    members: dict[ClusterId, list[int]] = {name: [] for name in groups}
    placed: dict[ClusterId, list[int]] = {name: [] for name in groups}
    waiting: list[int] = []
    loose: list[int] = []
    for at, idea in enumerate(scene.ideas):
        if idea.cluster is None and not says_something(idea.text):
            continue
        if idea.cluster is None:
            (loose if idea.loose else waiting).append(at)
        elif idea.cluster in groups:
            members[idea.cluster].append(at)
            if not idea.guessed:
                placed[idea.cluster].append(at)
    return Layout(
        groups=groups,
        members={name: tuple(those) for name, those in members.items() if those},
        placed={name: tuple(those) for name, those in placed.items() if those},
        waiting=tuple(waiting),
        loose=tuple(loose),
    )


def may_file(scene: Scene) -> bool:
    """Whether the machine may put notes into clusters: live, and in the room. A table is told hints only."""
    return scene.live and scene.place == ROOM_PLACE


def new_id(place: Place, notes: Iterable[NoteId], taken: Container[ClusterId]) -> ClusterId:
    """The id of a cluster of these notes: the same for the same notes in any order, and none that is taken."""
    said, again = "\n".join([place, *sorted(notes)]), 0
    while True:
        digest = hashlib.sha256(f"{again}\n{said}".encode()).digest()
        name = "c_" + "".join(_ID_LETTERS[byte % 32] for byte in digest[:_ID_LENGTH])
        if name not in taken:
            return name
        again += 1
