"""Spreadsheets: one CSV file for each table of a document, as French Excel opens them, together in one zip.

UTF-8 with its mark, semicolons, CRLF, a decimal comma in French. A cell that a spreadsheet would take for a formula
is made text by an apostrophe, headings included.
"""

import csv
import io
import re
import zipfile
from typing import Final

from facilitation.document import Cell, Document
from facilitation.model import Lang
from server.exports.headings import heading, shown, table_heading

# What begins a formula somewhere: in Excel, in LibreOffice, or once an import has trimmed or folded the text.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip: the same document gives the same bytes."""

README: Final = {
    "fr": "{title}{place}, {day}. Une table par fichier CSV (UTF-8, points-virgules). Une apostrophe au début d’une"
    " cellule l’empêche d’être prise pour une formule.",
    "en": "{title}{place}, {day}. One table per CSV file (UTF-8, semicolons). An apostrophe at the start of a cell"
    " keeps it from being taken for a formula.",
}


class NoSuchTable(Exception):
    """The document has no table of that name; `known` are those it has."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        super().__init__(wanted)
        self.known = known
        self.fr = f"Aucune table ne s’appelle «\u00a0{wanted}\u00a0». Au choix\u202f: {', '.join(known)}."
        self.en = f"No table is called “{wanted}”. Choose one of {', '.join(known)}."


def write(document: Document) -> bytes:
    """Every table, each in its file, and a line that says what they are: a zip."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        _put(files, {"fr": "LISEZMOI.txt", "en": "README.txt"}[document.lang], _readme(document))
        for name in document.tables:
            _put(files, _file(name), write_table(document, name))
    return archive.getvalue()


def write_table(document: Document, name: str) -> bytes:
    """One table as a CSV file. Raises `NoSuchTable`."""
    sheet = document.tables.get(name)
    if sheet is None:
        raise NoSuchTable(name, tuple(document.tables))
    text = io.StringIO(newline="")
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(_safe(heading(document, column), document.lang) for column in sheet.columns)
    for row in sheet.rows:
        lines.writerow(
            _safe(shown(column, cell, document.lang), document.lang)
            for column, cell in zip(sheet.columns, row, strict=True)
        )
    return text.getvalue().encode("utf-8-sig", "replace")


def _safe(cell: Cell, lang: Lang) -> str:
    """The cell as text that no spreadsheet runs. Numbers stay numbers, negative ones too."""
    if cell is None:
        return ""
    if isinstance(cell, float) and lang == "fr":
        return str(cell).replace(".", ",")
    if isinstance(cell, int | float):
        return str(cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _readme(document: Document) -> bytes:
    place = f", {document.place}" if document.place else ""
    line = README[document.lang].format(title=document.title, place=place, day=document.day())
    tables = (f"{_file(name)}: {table_heading(name, document.lang)}" for name in document.tables)
    return "\r\n".join((line, "", *tables, "")).encode("utf-8-sig", "replace")


def _file(table: str) -> str:
    """A table's file. Names of foreign activities are kept to letters, so that no file leaves its folder."""
    return re.sub(r"[^a-z0-9_]", "_", table) + ".csv"


def _put(files: zipfile.ZipFile, name: str, body: bytes) -> None:
    entry = zipfile.ZipInfo(name, date_time=_EARLIEST)
    entry.create_system = 3  # Unix, wherever this runs: another number would be another file.
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    files.writestr(entry, body)
