"""What the machine is shown of a place, and what it answers: the whole exchange with whoever sorts.

A `Scene` holds no name, no author and no table: only texts and where they lie. The same scene is always answered
alike. What an answer is made of stands in `guesses`, for it becomes commands and events as it is.
"""

from msgspec.structs import replace

from facilitation.guesses import Filing, Hinting, Level, Making, Move, Pairing, Titling
from facilitation.ids import ClusterId, NoteId, Place, ThemeId
from facilitation.model import Lang, Plain


class Idea(Plain, array_like=True):
    """A note as the machine sees it at a place.

    `guessed`: the machine put it there and nobody has said so since. `loose`: a person took it out of a cluster, so it is
    told hints only. `hints` and `near`: the clusters and the notes it is told now.
    """

    id: NoteId
    text: str
    theme: ThemeId | None = None
    cluster: ClusterId | None = None
    guessed: bool = False
    loose: bool = False
    hints: tuple[ClusterId, ...] = ()
    near: tuple[NoteId, ...] = ()


class Group(Plain):
    """A cluster of the place. `titled`: how many notes lay in it when the machine last gave it a title."""

    id: ClusterId
    title: str
    draft: bool = False
    pinned: bool = False
    titled: int = 0


class Scene(Plain):
    """A place as it stands, for the notes of one scope. `ideas` in the order they were first seen; `twins` are known or
    dismissed.

    `live`: the machine may file notes and make clusters; otherwise it tells hints only. `used`: ids of clusters that
    are gone or not shown here, which no new one may have.
    """

    place: Place
    level: Level
    live: bool
    lang: Lang
    ideas: tuple[Idea, ...] = ()
    groups: tuple[Group, ...] = ()
    twins: tuple[tuple[NoteId, NoteId], ...] = ()
    used: tuple[ClusterId, ...] = ()


class Sorted(Plain):
    """One pass of the machine over a scene: only what changes something. `note` of a pair was seen after `other`."""

    made: tuple[Making, ...] = ()
    filed: tuple[Filing, ...] = ()
    titled: tuple[Titling, ...] = ()
    hinted: tuple[Hinting, ...] = ()
    paired: tuple[Pairing, ...] = ()


class Moves(Plain):
    """A proposal to re-organise a place: what would move, the clusters that would be new, how many there are and
    would be.

    What is `made` has no notes yet: the moves bring them.
    """

    moves: tuple[Move, ...] = ()
    made: tuple[Making, ...] = ()
    groups_before: int = 0
    groups_after: int = 0


def together(one: Moves, other: Moves) -> Moves:
    """One proposal of two, for notes that have nothing to do with each other."""
    return Moves(
        moves=one.moves + other.moves,
        made=one.made + other.made,
        groups_before=one.groups_before + other.groups_before,
        groups_after=one.groups_after + other.groups_after,
    )


def after(scene: Scene, done: Sorted) -> Scene:
    """The scene once what a pass says has happened."""
    lies = {one.note: each.cluster for each in done.made for one in each.notes}
    lies |= {each.note: each.cluster for each in done.filed}
    hints = {each.note: each.hint for each in done.hinted}
    ideas = []
    for each in scene.ideas:
        if each.id in lies:
            each = replace(each, cluster=lies[each.id], guessed=True, hints=(), near=())
        elif each.id in hints:
            each = replace(each, hints=hints[each.id].clusters, near=hints[each.id].near)
        ideas.append(each)
    groups = {group.id: group for group in scene.groups}
    groups |= {
        each.cluster: Group(id=each.cluster, title=each.title, draft=True, titled=len(each.notes))
        for each in done.made
    }
    for titling in done.titled:
        members = sum(each.cluster == titling.cluster for each in ideas)
        groups[titling.cluster] = replace(groups[titling.cluster], title=titling.title, titled=members)
    twins = (*scene.twins, *((each.note, each.other) for each in done.paired))
    return replace(scene, ideas=tuple(ideas), groups=tuple(groups.values()), twins=twins)
