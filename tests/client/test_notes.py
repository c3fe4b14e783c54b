"""Notes are read from the house's own file and from anybody's spreadsheet; what is wrong is said in a sentence."""

import unicodedata
from pathlib import Path

import pytest

from client.notes import NoNotes, SampleNote, read_notes
from facilitation.ids import NOTE_TEXT_MAX
from facilitation.reading import reasons
from server.templates.loading import template
from tests.house import ROOT

OURS = ROOT / "client" / "samples" / "notes_fr.csv"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "idées.csv"


def wrong(path: Path) -> tuple[str, str]:
    with pytest.raises(NoNotes) as refusal:
        read_notes(path)
    assert str(path) in refusal.value.fr
    assert str(path) in refusal.value.en
    return refusal.value.fr, refusal.value.en


# --- The house's own -----------------------------------------------------------------------------


def test_the_sample_holds_240_different_notes_that_fit_on_a_note():
    texts = [note.text for note in read_notes(OURS)]
    assert len(texts) == len(set(texts)) == 240
    assert min(map(len, texts)) == 15
    assert 190 <= max(map(len, texts)) <= NOTE_TEXT_MAX
    assert all(unicodedata.is_normalized("NFC", text) for text in texts)


def test_the_sample_speaks_of_every_theme_of_convergences_and_of_no_other():
    themes = {theme.id for theme in template("convergences").themes}
    assert {note.theme for note in read_notes(OURS)} == themes | {None}


def test_the_sample_names_nobody_and_gives_a_facilitator_something_to_read():
    signs = [sign for note in read_notes(OURS) for sign in reasons(note.text)]
    assert sorted(signs) == ["contact", "rude"]


# --- Anybody's -----------------------------------------------------------------------------------


def test_columns_that_are_not_asked_for_are_passed_over(file: Path):
    file.write_text("id,text,label,theme,dup\n7,Des bancs,mobilier,Cadre de vie,a\n8,Un bus,,moving,\n")
    assert read_notes(file) == [SampleNote("Des bancs", None), SampleNote("Un bus", "moving")]


def test_what_french_excel_saves_is_read(file: Path):
    file.write_bytes('\ufeffTexte;Thème\r\n"Un bus ; le soir";moving\r\nÀ l’ombre;\r\n'.encode())
    assert read_notes(file) == [SampleNote("Un bus ; le soir", "moving"), SampleNote("À l’ombre", None)]


def test_lines_without_a_text_are_left_out_and_texts_are_tidied(file: Path):
    file.write_text('\ntext\n"Deux\n  lignes"\n\n   \n' + "a" * 300 + "\n")
    assert [note.text for note in read_notes(file)] == ["Deux lignes", "a" * NOTE_TEXT_MAX]


# --- What is wrong -------------------------------------------------------------------------------


def test_a_file_that_is_not_there(file: Path):
    assert wrong(file) == (f"{file} n’existe pas.", f"{file} does not exist.")


def test_a_folder_is_no_file(tmp_path: Path):
    assert "ne se laisse pas lire" in wrong(tmp_path)[0]


@pytest.mark.parametrize("body", ["", "\ufeff", "\n\n"])
def test_an_empty_file(file: Path, body: str):
    file.write_text(body, "utf-8")
    assert wrong(file) == (f"{file} est vide.", f"{file} is empty.")


def test_a_file_with_a_heading_and_nothing_else(file: Path):
    file.write_text("text,theme\n")
    assert "aucune idée" in wrong(file)[0]


def test_another_encoding_is_told_with_the_line_and_the_way_out(file: Path):
    file.write_bytes("text\nDes bancs\nété\n".encode("cp1252"))
    french, english = wrong(file)
    assert "ligne 3" in french
    assert "CSV UTF-8" in french
    assert "line 3" in english


def test_a_file_without_a_text_column_is_told_what_it_has(file: Path):
    file.write_text("numéro,idée\n1,Des bancs\n", "utf-8")
    french, english = wrong(file)
    assert "numéro, idée" in french
    assert "numéro, idée" in english
