"""A model in a folder: read by whichever library can, and refused in words otherwise."""

import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from server.sorting.encoders import Missing
from server.sorting.encoders.choosing import choose
from server.sorting.encoders.folder import Folder

LIBRARIES = ("sentence_transformers", "fastembed", "model2vec")


def lengths(texts, **_):
    return np.array([[len(text), text.count("e"), 1.0] for text in texts])


FAKES = {
    "sentence_transformers": SimpleNamespace(
        SentenceTransformer=lambda path, device, local_files_only: SimpleNamespace(encode=lengths)
    ),
    "fastembed": SimpleNamespace(
        TextEmbedding=lambda name, specific_model_path, local_files_only: SimpleNamespace(
            embed=lambda texts: iter(lengths(texts))
        )
    ),
    "model2vec": SimpleNamespace(
        StaticModel=SimpleNamespace(from_pretrained=lambda path: SimpleNamespace(encode=lengths))
    ),
}


@pytest.fixture(autouse=True)
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in LIBRARIES:
        monkeypatch.setitem(sys.modules, library, None)


@pytest.mark.parametrize("library", LIBRARIES)
def test_each_library_can_serve(monkeypatch, tmp_path: Path, library):
    monkeypatch.setitem(sys.modules, library, FAKES[library])
    encoder = Folder(tmp_path)
    rows = encoder.encode(["un banc", "", "des arbres"])
    assert encoder.name == f"folder:{tmp_path.name}"
    assert encoder.widths == (3,)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 0, 1], atol=1e-5)
    assert encoder.backgrounds["fr"].shape == encoder.backgrounds["en"].shape == (3,)
    assert choose(folder=tmp_path).encoder.name == encoder.name


def test_without_a_library_the_folder_is_refused_and_each_one_named(tmp_path: Path):
    with pytest.raises(Missing) as refusal:
        Folder(tmp_path)
    assert all(library in str(refusal.value) for library in LIBRARIES)


def test_a_library_that_fails_gives_way_to_the_next(monkeypatch, tmp_path: Path):
    def broken(*_, **__):
        raise ValueError("not mine")

    monkeypatch.setitem(sys.modules, "fastembed", SimpleNamespace(TextEmbedding=broken))
    monkeypatch.setitem(sys.modules, "model2vec", FAKES["model2vec"])
    assert Folder(tmp_path).widths == (3,)


def test_no_folder_is_refused(tmp_path: Path):
    with pytest.raises(Missing):
        Folder(tmp_path / "nowhere")
