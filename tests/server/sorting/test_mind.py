"""What the sorting process remembers, and that it forgets the ateliers that were spoken of least lately."""

from collections.abc import Sequence

import numpy as np
import pytest

from facilitation.clustering.scene import Idea, Moves, Scene, Sorted
from facilitation.clustering.space import Vectors
from server.sorting import mind as source
from server.sorting.mind import Means, Mind
from server.sorting.pipe import (
    Answer,
    Chosen,
    Encode,
    Encoded,
    Hello,
    Know,
    Known,
    Missing,
    Reorganise,
    Reorganised,
    Sort,
    SortedScene,
    digest,
)

A, B, C = "a_aaaaaaaa", "a_bbbbbbbb", "a_cccccccc"


class Fixed:
    """Says the same for every text: numbers that half precision cannot hold."""

    name = "fixed"

    def __init__(self, number: float) -> None:
        self._number = number

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.full((len(texts), 5), self._number, np.float32)


class Told:
    """A mind with an encoder that keeps what its engine is shown."""

    def __init__(self) -> None:
        self.shown: list[Vectors] = []
        self.found = 0

    def mind(self, number: float = 1 / 3) -> Mind:
        def find() -> Means:
            self.found += 1
            return Means(Fixed(number), (), self.sort, lambda scene, rows: Moves())

        return Mind(find)

    def sort(self, scene: Scene, rows: Vectors) -> Sorted:
        self.shown.append(rows)
        return Sorted()


@pytest.fixture
def told() -> Told:
    return Told()


def scene(*texts: str) -> Scene:
    ideas = tuple(Idea(id=f"n_{place:06}", text=text) for place, text in enumerate(texts))
    return Scene(place="room", level="middle", live=True, lang="fr", ideas=ideas)


def chosen(mind: Mind) -> Chosen:
    answer = mind.answer(Hello())
    assert isinstance(answer, Chosen)
    return answer


def encoded(answer: Answer) -> dict[bytes, bytes]:
    assert isinstance(answer, Encoded)
    return answer.vectors


def test_encoders_are_loaded_when_first_needed_and_once(told: Told):
    mind = told.mind()
    assert told.found == 0
    mind.answer(Encode(atelier=A, texts=("un",)))
    assert chosen(mind).encoder == "fixed"
    assert told.found == 1


def test_a_space_is_named_by_what_the_encoder_does(told: Told):
    assert chosen(told.mind()).space == chosen(told.mind()).space
    assert chosen(told.mind()).space.startswith("fixed ")
    assert chosen(told.mind()).space != chosen(told.mind(1 / 4)).space


def test_the_engine_is_shown_a_row_for_each_idea_rounded_as_it_is_kept(told: Told):
    mind = told.mind()
    vectors = encoded(mind.answer(Encode(atelier=A, texts=("un", "deux"))))
    assert mind.answer(Sort(atelier=A, scene=scene("deux", "un", "deux"))) == SortedScene(found=Sorted())
    other = told.mind()
    assert other.answer(Know(atelier=A, vectors=vectors)) == Known()
    other.answer(Sort(atelier=A, scene=scene("deux", "un", "deux")))
    fresh, kept = told.shown
    assert fresh.shape == (3, 5)
    assert fresh.dtype == np.dtype(np.float32)
    assert (fresh == kept).all()
    assert fresh[0, 0] == np.float16(1 / 3)


def test_nothing_is_encoded_sorted_and_reorganised_without_harm(told: Told):
    mind = told.mind()
    assert encoded(mind.answer(Encode(atelier=A, texts=()))) == {}
    assert mind.answer(Sort(atelier=A, scene=scene())) == SortedScene(found=Sorted())
    assert told.shown[0].shape == (0, 5)
    assert mind.answer(Reorganise(atelier=A, scene=scene())) == Reorganised(found=Moves())


def test_the_atelier_that_was_spoken_of_least_lately_is_forgotten_first(
    told: Told, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(source, "KNOWN_MAX", 4)
    mind = told.mind()
    for atelier in (A, B):
        mind.answer(Encode(atelier=atelier, texts=("un", "deux")))
    mind.answer(Sort(atelier=A, scene=scene("un")))
    mind.answer(Encode(atelier=C, texts=("un",)))
    assert mind.answer(Sort(atelier=B, scene=scene("un"))) == Missing()
    for atelier in (A, C):
        assert mind.answer(Sort(atelier=atelier, scene=scene("un"))) == SortedScene(found=Sorted())


def test_of_one_atelier_only_so_much_is_remembered(told: Told, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(source, "KNOWN_MAX", 4)
    mind = told.mind()
    mind.answer(Encode(atelier=A, texts=tuple(f"texte {n}" for n in range(6))))
    assert mind.answer(Sort(atelier=A, scene=scene("texte 1"))) == Missing()
    assert mind.answer(Sort(atelier=A, scene=scene("texte 2", "texte 5"))) == SortedScene(found=Sorted())


def test_texts_that_are_encoded_alike_have_one_vector(told: Told):
    mind = told.mind()
    long = "é" * 300
    vectors = encoded(mind.answer(Encode(atelier=A, texts=("Un", "Un", "un", long, long + "more"))))
    assert set(vectors) == {digest("Un"), digest("un"), digest(long)}


class Choosy(Fixed):
    """Cannot read some texts, and answers no numbers for others."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        if "bad" in texts:
            raise ValueError("bad")
        rows = super().encode(texts)
        rows[[text == "odd" for text in texts]] = np.nan
        return rows


def test_a_text_that_cannot_be_read_resembles_nothing_and_the_others_are_read():
    mind = Mind(lambda: Means(Choosy(0.5), (), lambda scene, rows: Sorted(), lambda scene, rows: Moves()))
    vectors = encoded(mind.answer(Encode(atelier=A, texts=("good", "bad", "odd"))))
    assert {text: np.frombuffer(vectors[digest(text)], np.float16)[0] for text in ("good", "bad", "odd")} == {
        "good": 0.5,
        "bad": 0,
        "odd": 0,
    }
