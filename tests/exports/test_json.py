"""What is written as JSON is read back as it was, can be read by a person, and says its schema."""

import json

import pytest
from msgspec.structs import replace

from facilitation.document import Document, Sheet
from server.exports.json import SCHEMA, NotADocument, read, write
from tests.exports.contract import FRENCH, PAYLOADS


def test_a_document_comes_back_as_it_was(document: Document):
    assert read(write(document)) == document


def test_every_text_comes_back_as_it_was(document: Document):
    texts = tuple((text,) for text in (*PAYLOADS, FRENCH))
    told = replace(document, tables={"notes": Sheet(columns=("text",), rows=texts)})
    assert read(write(told)) == told


def test_a_person_can_read_it(document: Document):
    lines = write(document).decode().splitlines()
    assert lines[:3] == ["{", f'  "schema": "{SCHEMA}",', '  "title": "Convergences",']
    told = json.loads(write(document))
    assert told["made_on"] == "2026-11-22"
    assert told["tables"]["votes"]["headings"]["dots"] == "Voix"
    assert told["tables"]["agenda"]["rows"] == [{"phase": "Accueil", "kind": "arrival", "status": "closed"}]


@pytest.mark.parametrize("body", [b"", b"{}", b"[" * 100_000, b'"\xff"'])
def test_what_is_no_document_is_not_taken_for_one(body: bytes):
    with pytest.raises(NotADocument):
        read(body)


def test_a_document_of_another_schema_is_not_guessed_at(document: Document):
    with pytest.raises(NotADocument, match="schema"):
        read(write(document).replace(SCHEMA.encode(), b"atelier.document.9"))
