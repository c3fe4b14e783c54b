"""The whole document as JSON, for programs and archives: readable, in a steady order, and read back as it was.

Columns are code words and values are as they are, in any language; `headings` say what a reader calls them.
"""

from typing import Any, Final

import msgspec

from facilitation.document import Cell, Document, Sheet
from facilitation.model import Lang
from facilitation.struct import Frozen
from server.exports.headings import heading

SCHEMA: Final = "atelier.document.1"
"""Counted up when a field changes its meaning or goes; a new field with a default needs nothing."""


class WrittenSheet(Frozen):
    """A table: what its columns are called, in order, and rows by column."""

    headings: dict[str, str]
    rows: tuple[dict[str, Cell], ...]


class Written(Frozen, kw_only=True):
    """A document as it stands in the file."""

    schema: str
    title: str
    place: str
    lang: Lang
    made_at_ms: int
    made_on: str
    values: tuple[str, ...]
    colleges: dict[str, str]
    tables: dict[str, WrittenSheet]


class NotADocument(Exception):
    """These bytes are no document of this schema."""


def write(document: Document) -> bytes:
    """The document as JSON text, two spaces deep."""
    written = Written(
        schema=SCHEMA,
        title=document.title,
        place=document.place,
        lang=document.lang,
        made_at_ms=document.made_at_ms,
        made_on=document.day(),
        values=document.values,
        colleges=document.colleges,
        tables={name: _written(document, sheet) for name, sheet in document.tables.items()},
    )
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def read(body: bytes) -> Document:
    """The document that `write` wrote. Raises `NotADocument`."""
    try:
        written = msgspec.json.decode(body, type=Written)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise NotADocument(str(wrong)) from None
    if written.schema != SCHEMA:
        raise NotADocument(f"schema {written.schema}")
    return Document(
        title=written.title,
        place=written.place,
        lang=written.lang,
        made_at_ms=written.made_at_ms,
        values=written.values,
        colleges=written.colleges,
        tables={name: _read(sheet) for name, sheet in written.tables.items()},
    )


def _written(document: Document, sheet: Sheet) -> WrittenSheet:
    return WrittenSheet(
        headings={column: heading(document, column) for column in sheet.columns},
        rows=tuple(dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows),
    )


def _read(sheet: WrittenSheet) -> Sheet:
    columns = tuple(sheet.headings)
    rows: list[tuple[Any, ...]] = [tuple(row.get(column) for column in columns) for row in sheet.rows]
    return Sheet(columns=columns, rows=tuple(rows))
