"""What an exporter must do to be one. Plain tests over the fixture `exporter`; a format is done when they pass.

They know nothing of the format but the port, so a text counts as written when the bytes, unpacked, hold it.
"""

import io
import json
import zipfile

import pytest
from msgspec.structs import replace

from facilitation.document import Document, Sheet
from server.exports import Exporter

FRENCH = "Où « cœur » et Éguilles se rejoignent\u202f: 10 €, l’été…"
PAYLOADS = (
    "=1+1", "+33", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "=HYPERLINK(\"http://example.org\")",
    "\uff1d1", "=cmd|' /C calc'!A0", "a;=1", 'a"\r\n=1', "<script>alert(1)</script>", "</w:t>", "%0A=1", "{{7*7}}",
)  # fmt: skip


def written(exporter: Exporter, document: Document) -> str:
    """Everything the exporter wrote, as text."""
    body = exporter.write(document)
    if not zipfile.is_zipfile(io.BytesIO(body)):
        return body.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        assert files.testzip() is None
        return "\n".join(files.read(name).decode("utf-8-sig") for name in files.namelist())


def test_it_says_what_it_is(exporter: Exporter):
    assert exporter.name.isidentifier()
    assert exporter.suffix.isalnum(), "without the dot"
    assert "/" in exporter.media_type


def test_every_table_is_written(exporter: Exporter, document: Document):
    text = written(exporter, document)
    for table, cells in {"agenda": ["Accueil"], "notes": ["Ombre", "Bancs"], "votes": ["Arbres"]}.items():
        assert table in document.tables
        assert [cell for cell in cells if cell not in text] == []


def test_the_same_document_gives_the_same_bytes(exporter: Exporter, document: Document):
    again = replace(document, tables=dict(document.tables))
    assert exporter.write(document) == exporter.write(again)


def test_a_table_without_rows_is_fine(exporter: Exporter, document: Document):
    assert written(exporter, replace(document, tables={"notes": Sheet(columns=("text",))}))


def test_a_document_without_tables_is_fine(exporter: Exporter, document: Document):
    assert written(exporter, replace(document, tables={}))


def test_french_stays_french(exporter: Exporter, document: Document):
    text = written(exporter, replace(document, tables={"notes": Sheet(columns=("text",), rows=((FRENCH,),))}))
    assert FRENCH in text


def test_readers_of_both_languages_are_served(exporter: Exporter, document: Document):
    french = written(exporter, replace(document, lang="fr"))
    english = written(exporter, replace(document, lang="en"))
    assert "Thématique" in french
    assert "Thématique" not in english


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_stays_inside_its_cell(exporter: Exporter, document: Document, payload: str):
    """In a cell, in a heading, and in what the file says about itself. The next cell is still there."""
    sheet = Sheet(columns=("text", f"dots_{payload}", payload), rows=((payload, 1, "suivante"),))
    text = written(exporter, replace(document, title=payload, tables={"notes": sheet}))
    assert "suivante" in text
    if exporter.suffix == "json":
        assert json.loads(text)["tables"]["notes"]["rows"][0]["text"] == payload
