"""Live sorting: a filed note never moves, an id is never used twice, and nothing is sorted too early."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facilitation.clustering.joining import FIRST_NOTES
from facilitation.clustering.measure import Space
from facilitation.clustering.scene import Group, Idea, Scene, after
from facilitation.clustering.sorting import sort
from facilitation.clustering.space import Vectors
from facilitation.clustering.thresholds import BOTH, WORDS, Thresholds
from facilitation.guesses import LEVELS, Level
from facilitation.ids import ROOM_PLACE
from tests.walls import wall

Lies = list[str | None]


def room(lies: Lies, level: Level = "middle") -> Scene:
    """A room whose notes lie there, by hand; what they say is nobody's business here."""
    return Scene(
        place=ROOM_PLACE,
        level=level,
        live=True,
        lang="fr",
        ideas=tuple(
            Idea(id=f"n_{at:06d}", text=f"idée {at}", cluster=cluster) for at, cluster in enumerate(lies)
        ),
        groups=tuple(
            Group(id=name, title=name) for name in sorted({each for each in lies if each is not None})
        ),
    )


def lying(scene: Scene) -> Lies:
    return [idea.cluster for idea in scene.ideas]


def sorted_once(scene: Scene, points: Vectors, thresholds: Thresholds = BOTH) -> Scene:
    return after(scene, sort(scene, Space(points, thresholds)))


def by_hand(labels: list[int]) -> Lies:
    return [f"c_subject{label}" for label in labels]


@given(
    seed=st.integers(0, 10_000),
    level=st.sampled_from(LEVELS),
    thresholds=st.sampled_from([BOTH, WORDS]),
    spread=st.floats(0.1, 1.5),
)
def test_a_filed_note_never_moves_and_no_id_comes_back(seed, level, thresholds, spread):
    points, _ = wall(seed, subjects=5, each=7, spread=spread)
    arriving = points[np.random.default_rng(seed).permutation(len(points))]
    scene = room([], level)
    for total in range(1, len(arriving) + 1):
        more = Idea(id=f"n_{total:06d}", text=f"idée {total}")
        before = replace(scene, ideas=(*scene.ideas, more))
        found = sort(before, Space(arriving[:total], thresholds))
        scene = after(before, found)
        assert all(was in (None, now) for was, now in zip(lying(before), lying(scene), strict=True))
        assert not {each.cluster for each in found.made} & {group.id for group in before.groups}


@given(seed=st.integers(0, 10_000))
def test_what_people_filed_stays_where_they_put_it(seed):
    points, _ = wall(seed)
    chance = np.random.default_rng(seed)
    lay: Lies = [(None, "c_one000", "c_two000")[which] for which in chance.integers(3, size=len(points))]
    scene = sorted_once(room(lay), points)
    assert all(was in (None, now) for was, now in zip(lay, lying(scene), strict=True))


def test_nothing_is_sorted_before_there_are_enough_notes():
    points, _ = wall(each=9)
    few = FIRST_NOTES - 1
    assert set(lying(sorted_once(room([None] * few), points[:few]))) == {None}
    assert None not in lying(sorted_once(room([None] * len(points)), points))


def test_a_note_joins_the_cluster_it_belongs_to():
    points, labels = wall()
    lay = [*by_hand(labels)[:-1], None]
    assert lying(sorted_once(room(lay), points))[-1] == by_hand(labels)[-1]


def test_a_note_that_belongs_nowhere_waits():
    points, labels = wall()
    alone = np.zeros((1, points.shape[1]), np.float32)
    lay = [*by_hand(labels), None]
    assert lying(sorted_once(room(lay, "overview"), np.vstack([points, alone])))[-1] is None


def test_a_note_that_a_person_took_out_is_told_the_right_cluster_first():
    points, labels = wall()
    lay = by_hand(labels)
    for at in range(0, len(lay), 5):
        scene = room([None if other == at else cluster for other, cluster in enumerate(lay)])
        loose = replace(scene.ideas[at], loose=True)
        scene = replace(scene, ideas=(*scene.ideas[:at], loose, *scene.ideas[at + 1 :]))
        (told,) = sort(scene, Space(points, BOTH)).hinted
        assert told.hint.clusters[0] == lay[at]


def test_a_theme_puts_the_likely_clusters_in_another_order_and_speaks_for_none_by_itself():
    points, labels = wall(subjects=3, spread=0.2)
    between = (points[0] + points[8] + 0.05 * points[0]) / 2.0
    lay = [*by_hand(labels), None]
    scene = room(lay)
    stray = replace(scene.ideas[-1], loose=True)

    def told(theme: str | None) -> tuple[str, ...]:
        themes = {"c_subject0": "living", "c_subject1": "moving", "c_subject2": "working"}
        ideas = [replace(idea, theme=themes[str(idea.cluster)]) for idea in scene.ideas[:-1]]
        shown = replace(scene, ideas=(*ideas, replace(stray, theme=theme)))
        (hinting,) = sort(shown, Space(np.vstack([points, between]), BOTH)).hinted
        return hinting.hint.clusters

    assert told(None) == told("working") == ("c_subject0", "c_subject1")
    assert told("moving") == ("c_subject1", "c_subject0")
