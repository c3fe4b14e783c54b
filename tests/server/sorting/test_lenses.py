"""The lenses that are shipped: learnt from the wishes as they are, and from none of the notes that the machine is scored on."""

import csv
from collections.abc import Iterator

import numpy as np
import pytest

from facilitation.clustering.words import stem, tokens
from facilitation.reading import says_something
from server.sorting.encoders import lenses
from tests.encoders import NAMES, loaded
from tests.noted import FOLDER
from tools.lens.wishes import COLUMNS, digest, subjects

SAME = 0.6
"""Two notes that share this part of their words may have been written from each other."""


def test_what_is_shipped_was_learnt_from_the_wishes_as_they_are():
    assert lenses.wishes() == digest(), "run .venv/bin/python tools/lens"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tfidf"])
def test_a_lens_fits_its_encoder(name):
    encoder = loaded(name)
    assert encoder.lens is not None
    directions, strengths = encoder.lens
    assert directions.shape == (len(strengths), sum(encoder.widths))
    assert np.allclose(directions @ directions.T, np.eye(len(directions)), atol=2e-2)
    assert (strengths > -1).all()


def test_an_encoder_that_nothing_was_learnt_for_has_none():
    assert lenses.load("tfidf") is None
    assert loaded("tfidf").lens is None


def test_no_wish_is_a_note_that_the_machine_is_scored_on():
    scored = [words for words in map(said, scored_texts()) if words]
    again = [
        (subject.name, text)
        for subject in subjects()
        for text in subject.texts
        if (words := said(text)) and any(len(words & those) >= SAME * len(words | those) for those in scored)
    ]
    assert again == []


def said(text: str) -> frozenset[str]:
    return frozenset(map(stem, tokens(text)))


def scored_texts() -> Iterator[str]:
    for path in sorted(FOLDER.rglob("*.csv")):
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
