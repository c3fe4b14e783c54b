"""One pass of the machine over a place: what it would file, make, title, hint and pair, as things stand.

It remembers nothing: the same scene is answered alike, and what has been done is not proposed again. It never moves a
note that lies in a cluster, whoever put it there.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from facilitation.clustering.hinting import clusters_for, hints
from facilitation.clustering.joining import FIRST_NOTES, gathers, joins
from facilitation.clustering.layout import may_file
from facilitation.clustering.measure import Space
from facilitation.clustering.pairing import pairs
from facilitation.clustering.reasons import nearest, words
from facilitation.clustering.scene import Scene, Sorted
from facilitation.clustering.seen import Seen, seen
from facilitation.clustering.space import similarities
from facilitation.clustering.spoken import spoken
from facilitation.clustering.titles import draft, is_said
from facilitation.guesses import WITHHELD, Filing, Guess, Guessed, Making, Titling
from facilitation.ids import ROOM_PLACE, ClusterId

GROWN: Final = 0.3
"""What part of its members a cluster has gained or lost when its draft title is made anew."""


def sort(scene: Scene, space: Space) -> Sorted:
    """One pass over a scene. `space` holds its notes, in its order. Where the machine may not file, it hints, and
    mends its draft titles; twins are looked for among the notes of the room."""
    it = seen(scene, space)
    if scene.place != ROOM_PLACE:
        return Sorted(hinted=hints(it, ()))
    if not may_file(scene):
        return Sorted(titled=_titled(it, it.lies.members), hinted=hints(it, ()), paired=pairs(it))
    if len(scene.ideas) < FIRST_NOTES:
        return Sorted(titled=_titled(it, it.lies.members))
    joined = joins(it)
    made = gathers(it, [at for at in it.lies.waiting if at not in joined])
    members = {name: [*those] for name, those in it.lies.members.items()}
    for at, name in joined.items():
        members[name].append(at)
    return Sorted(
        made=_makings(it, made),
        filed=tuple(
            Filing(note=scene.ideas[at].id, cluster=name, guess=_guess(it, at, name, members[name]))
            for at, name in joined.items()
        ),
        titled=_titled(it, members),
        hinted=hints(it, {*joined, *chain.from_iterable(made.values())}),
        paired=pairs(it),
    )


# --- What is said of it --------------------------------------------------------------------------------


def _makings(it: Seen, made: Mapping[ClusterId, Sequence[int]]) -> tuple[Making, ...]:
    titles = _drafts(it, made)
    return tuple(
        Making(
            cluster=name,
            title=titles[name].title,
            stands=titles[name].stands,
            notes=tuple(
                Guessed(note=it.scene.ideas[at].id, guess=_guess(it, at, name, notes)) for at in notes
            ),
        )
        for name, notes in made.items()
    )


def _guess(it: Seen, note: int, cluster: ClusterId, members: Sequence[int]) -> Guess:
    near = nearest(it.likeness[it.row[note]], [at for at in members if at != note])
    return Guess(
        near=it.ids(near), words=words(it.scene, note, near), others=clusters_for(it, note, but=cluster)
    )


def _titled(it: Seen, members: Mapping[ClusterId, Sequence[int]]) -> tuple[Titling, ...]:
    """Draft titles made anew: of clusters that have gained or lost much since, and where a word of the title is said
    by no note any more, because its note was hidden, changed or moved.
    """
    grown, unsaid = set(), set()
    for name, those in members.items():
        group = it.lies.groups[name]
        if not group.draft or (group.pinned and group.title != WITHHELD):
            continue
        if abs(len(those) - group.titled) >= GROWN * group.titled:
            grown.add(name)
        elif not is_said(group.title, [it.scene.ideas[at].text for at in those]):
            unsaid.add(name)
    drafts = _drafts(it, {name: those for name, those in members.items() if name in grown | unsaid})
    # The same title again is told where the count of notes that it was made for is another.
    return tuple(
        titling
        for name, titling in drafts.items()
        if name in grown or titling.title != it.lies.groups[name].title
    )


def _drafts(it: Seen, members: Mapping[ClusterId, Sequence[int]]) -> dict[ClusterId, Titling]:
    if not members:
        return {}
    place = spoken([idea.text for idea in it.scene.ideas], it.scene.lang)
    drafts = {}
    for name, those in members.items():
        its = draft(place, those, similarities(it.space.points[list(those)]), it.scene.lang)
        drafts[name] = Titling(cluster=name, title=its.title, stands=it.scene.ideas[those[its.stands]].id)
    return drafts
