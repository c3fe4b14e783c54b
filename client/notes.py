"""Reading notes from a spreadsheet: for rehearsals with simulated people, and for anybody's own list of ideas.

Takes CSV as programs write it (commas) and as French Excel does (semicolons, a mark at the start). Only two columns
are read: `text`, and `theme` when there is one. Whatever is wrong is said in a sentence, in French and in English.
"""

import csv
import io
import re
import unicodedata
from pathlib import Path
from typing import Final, NamedTuple

from facilitation.ids import NOTE_TEXT_MAX, NOTES_MAX, ThemeId

FILE_BYTES_MAX: Final = 32_000_000
"""As many notes as an atelier takes, in the longest texts, and half as much again for the other columns."""
CALLED: Final = {"text": ("text", "texte"), "theme": ("theme", "thematique")}
"""What the two columns may be called, whatever their case and accents."""

_THEME_ID = re.compile(r"[a-z][a-z0-9_]{0,23}")


class SampleNote(NamedTuple):
    """A note to write, and the theme it goes under."""

    text: str
    theme: ThemeId | None = None


class NoNotes(Exception):
    """There are no notes to be had from this file. `fr` and `en` say why, for a person."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(fr)
        self.fr = fr
        self.en = en


def read_notes(path: Path | str) -> list[SampleNote]:
    """The notes of a CSV file, in its order: lines without a text left out, long texts cut to what a note takes.

    A theme that does not look like the id of one is `None`; whether the atelier has it is not known here.
    Raises `NoNotes`.
    """
    head, *lines = _lines(path, _text(path)) or [[]]
    columns = [_plain(name) for name in head]
    if not any(columns):
        raise NoNotes(f"{path} est vide.", f"{path} is empty.")
    text, theme = (
        next((columns.index(name) for name in CALLED[what] if name in columns), None) for what in CALLED
    )
    if text is None:
        found = ", ".join(name for name in head if name)
        raise NoNotes(
            f"{path} n’a pas de colonne «\u00a0text\u00a0» ni «\u00a0texte\u00a0». Ses colonnes\u202f: {found}.",
            f"{path} has no column “text”. Its columns: {found}.",
        )
    notes = [
        SampleNote(said, _theme(_cell(line, theme)))
        for line in lines
        if (said := " ".join(_cell(line, text).split())[:NOTE_TEXT_MAX].rstrip())
    ]
    if not notes:
        raise NoNotes(f"{path} ne contient aucune idée.", f"{path} holds no idea.")
    return notes[:NOTES_MAX]


def _text(path: Path | str) -> str:
    try:
        with Path(path).open("rb") as file:
            body = file.read(FILE_BYTES_MAX + 1)
    except FileNotFoundError:
        raise NoNotes(f"{path} n’existe pas.", f"{path} does not exist.") from None
    except OSError:
        raise NoNotes(f"{path} ne se laisse pas lire.", f"{path} cannot be read.") from None
    if len(body) > FILE_BYTES_MAX:
        most = FILE_BYTES_MAX // 1_000_000
        raise NoNotes(f"{path} dépasse {most}\u00a0Mo.", f"{path} is larger than {most} MB.")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = body.count(b"\n", 0, wrong.start) + 1
        raise NoNotes(
            f"{path} n’est pas en UTF-8 (ligne {line}). Dans Excel, enregistrez-le en «\u00a0CSV UTF-8\u00a0».",
            f"{path} is not in UTF-8 (line {line}). In Excel, save it as “CSV UTF-8”.",
        ) from None


def _lines(path: Path | str, text: str) -> list[list[str]]:
    """Cells by line, empty lines left out. The separator is the one the first line has most of."""
    first = text.lstrip().partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return [line for line in lines if any(line)]
    except csv.Error as wrong:
        raise NoNotes(f"{path} n’est pas un CSV lisible ({wrong}).", f"{path} is no CSV ({wrong}).") from None


def _plain(name: str) -> str:
    """A column's name without case or accents."""
    parted = unicodedata.normalize("NFD", name.strip().lower())
    return "".join(each for each in parted if not unicodedata.combining(each))


def _cell(line: list[str], column: int | None) -> str:
    return line[column] if column is not None and column < len(line) else ""


def _theme(said: str) -> ThemeId | None:
    return said if _THEME_ID.fullmatch(said) else None
