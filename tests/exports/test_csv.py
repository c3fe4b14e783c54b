"""Spreadsheets open as they should in French Excel, and run nothing."""

import csv
import io
import zipfile

import pytest
from msgspec.structs import replace

from facilitation.document import Document, Sheet
from server.exports.csv import NoSuchTable, write, write_table
from tests.exports.contract import FRENCH, PAYLOADS

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d")


def rows(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_table_is_what_french_excel_opens(document: Document):
    body = write_table(document, "votes")
    assert body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\n") == body.count(b"\r\n") == 2
    assert rows(body) == [
        ["Groupe", "Voix", "Voix – Élus + Société civile", "part"],
        ["Arbres", "3", "-3", "0,5"],
    ]


def test_an_english_reader_gets_english_words_and_a_decimal_point(document: Document):
    english = replace(document, lang="en")
    assert rows(write_table(english, "votes")) == [
        ["Group", "Dots", "Dots – Élus + Société civile", "part"],
        ["Arbres", "3", "-3", "0.5"],
    ]
    assert rows(write_table(english, "agenda"))[1] == ["Accueil", "Arrival", "closed"]


def test_the_zip_holds_a_line_to_read_and_a_file_for_each_table(document: Document):
    with zipfile.ZipFile(io.BytesIO(write(document))) as files:
        assert files.namelist() == ["LISEZMOI.txt", "agenda.csv", "notes.csv", "votes.csv"]
        assert files.read("LISEZMOI.txt").decode("utf-8-sig").startswith("Convergences, thecamp, 2026-11-22.")
        assert files.read("notes.csv") == write_table(document, "notes")


def test_a_table_of_a_foreign_kind_stays_in_its_folder(document: Document):
    foreign = replace(document, tables={"../Évil/x": Sheet(columns=("a",))})
    with zipfile.ZipFile(io.BytesIO(write(foreign))) as files:
        assert files.namelist()[1:] == ["____vil_x.csv"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_and_no_heading_begins_a_formula(document: Document, payload: str):
    sheet = Sheet(columns=("text", payload), rows=((payload, "suivante"),))
    head, line = rows(write_table(replace(document, tables={"notes": sheet}), "notes"))
    assert not any(cell.lstrip(" ").startswith(FORMULA) for cell in (*head, *line))
    assert line[0].removeprefix("'") == payload
    assert line[1] == "suivante"


def test_ordinary_texts_are_left_alone(document: Document):
    sheet = Sheet(columns=("text",), rows=((FRENCH,), ("– une incise",), ("a=b",), (None,), (-2,)))
    body = write_table(replace(document, tables={"notes": sheet}), "notes")
    assert [row[0] if row else "" for row in rows(body)[1:]] == [FRENCH, "– une incise", "a=b", "", "-2"]


def test_a_table_that_is_not_there_is_answered_with_those_that_are(document: Document):
    with pytest.raises(NoSuchTable) as refusal:
        write_table(document, "sondage")
    assert refusal.value.known == ("agenda", "notes", "votes")
    assert "agenda, notes, votes" in refusal.value.fr
    assert "agenda, notes, votes" in refusal.value.en
