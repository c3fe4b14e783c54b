"""Reading a file of results: the tables of another atelier's export, or a sheet that somebody filled in. Pure.

What cannot be read is refused as `bad_file`, with the reason (`why`, one of `WHYS`), the line of the file (`line`, the
heading being 1, when it is known) and the word it is about (`word`).
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from facilitation.converging.matching import plain
from facilitation.errors import Refused
from facilitation.ids import BROUGHT_MAX, COLLEGES_MAX, NOTE_TEXT_MAX, PEOPLE_MAX, WORD_MAX
from facilitation.model import College
from facilitation.reading import clean

WHYS: Final = (
    "not_a_table", "missing_column", "no_lines", "empty_title", "title_too_long", "not_a_count", "negative", "too_large",
    "duplicate", "too_many", "no_college", "too_many_colleges", "no_opinion_vote", "too_heavy",
)  # fmt: skip
"""Every reason a file cannot be read."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "titre", "sujet", "item", "objectif", "groupe", "group"),
    "college": ("college", "collège"),
    "agree": ("agree", "d’accord", "pour", "accord"),
    "disagree": ("disagree", "pas d’accord", "contre", "désaccord"),
    "passed": ("passed", "pass", "passe", "ne se prononce pas", "sans avis", "abstention"),
    "id": ("id", "identifiant", "item_id"),
    "number": ("number", "numéro", "n°"),
}
"""The columns of a sheet, by what their heading may say; capitals, accents and signs do not count."""
NEEDED: Final = ("title", "college", "agree", "disagree", "passed")
COUNTED: Final = ("agree", "disagree", "passed")

Counts = tuple[int, int, int]
Names = tuple[str, ...]
"""The colleges of a side by their names in a file: one, or several that were told together. A name may hold a `+`."""


class Item(NamedTuple):
    """An item as the file has it, with its tallies by the names of colleges."""

    title: str
    tallies: dict[Names, Counts]
    origin: str = ""
    number: str = ""


def sheet(body: bytes, colleges: Iterable[College] = ()) -> tuple[Item, ...]:
    """The items of a CSV file: a line for each item and college. UTF-8, or what French spreadsheets write instead of it;
    commas, semicolons or tabs. Colleges that were told together have a `+` between them; one of `colleges`, those of this
    plan, that has a `+` in its own name is known by the whole of it. Refuses `bad_file`.
    """
    text = _text(body)
    head, _, _ = text.lstrip("\r\n").partition("\n")
    delimiter = max(";,\t", key=head.count)
    try:
        rows = [
            (number, row)
            for number, row in enumerate(
                csv.reader(text.splitlines(keepends=True), delimiter=delimiter), start=1
            )
            if any(cell.strip() for cell in row)
        ]
    except csv.Error:
        raise Refused("bad_file", why="not_a_table") from None
    if not rows:
        raise Refused("bad_file", why="no_lines")
    places = _places(rows[0][1])
    colleges = tuple(colleges)
    items: dict[str, Item] = {}
    for line, row in rows[1:]:
        cells = {name: (row[place].strip() if place < len(row) else "") for name, place in places.items()}
        cells = {name: cell.removeprefix("'") for name, cell in cells.items()}
        if not cells["college"]:
            raise Refused("bad_file", why="no_college", line=line)
        title = _title(cells["title"], line)
        item = items.setdefault(
            plain(title), Item(title, {}, cells.get("id", "")[:WORD_MAX], cells.get("number", "")[:WORD_MAX])
        )
        side = _side(cells["college"], colleges)
        if side in item.tallies:
            raise Refused("bad_file", why="duplicate", line=line, word=title)
        agree, disagree, passed = (_count(cells[name], line) for name in COUNTED)
        item.tallies[side] = (agree, disagree, passed)
    return _judged(items.values())


def tables(told: Iterable[Sequence[Mapping[str, Any]]], colleges: Mapping[str, str]) -> tuple[Item, ...]:
    """The items of an export: the rows of its tables that count `agree_…`, `disagree_…` and `pass_…` for each side.

    `colleges` names the ids that columns end in. Of an item that stands in several votes the last one counts. Refuses
    `bad_file`.
    """
    told = list(told)
    printed = {str(row["id"]): row.get("number") for rows in told for row in rows if row.get("id")}
    items: dict[str, Item] = {}
    for rows in told:
        for row in rows:
            sides = [column.removeprefix("agree_") for column in row if column.startswith("agree_")]
            name = row.get("item_id") or row.get("cluster_id") or row.get("id")
            title = row.get("title") or row.get("item") or row.get("cluster")
            tallies: dict[Names, Counts] = {}
            for side in sides:
                cells = [row.get(f"{what}_{side}") for what in ("agree", "disagree", "pass")]
                if any(cell is not None for cell in cells):
                    agree, disagree, passed = (_count(cell or 0, 0) for cell in cells)
                    # Ids hold no `+`; the names of colleges may.
                    names = tuple(colleges.get(each, each) for each in side.split("+"))
                    tallies[names] = (agree, disagree, passed)
            if tallies and isinstance(title, str):
                number = row.get("number") or printed.get(str(name))
                items[str(name or plain(title))] = Item(
                    _title(title, 0), tallies, str(name or "")[:WORD_MAX], str(number or "")[:WORD_MAX]
                )
    if not items:
        raise Refused("bad_file", why="no_opinion_vote")
    return _judged(items.values())


def colleges_in(items: Iterable[Item]) -> tuple[str, ...]:
    """The names of the colleges a file speaks of, each once, in its order."""
    return tuple(dict.fromkeys(name for item in items for side in item.tallies for name in side))


def college_named(name: str, colleges: Iterable[College]) -> str | None:
    """The college of this plan that a name of a file means: its id, its name or its short name."""
    wanted = plain(name)
    for college in colleges:
        if name == college.id or wanted in (plain(college.name), plain(college.short)):
            return college.id
    return None


def translated(side: Names, ids: Mapping[str, str], order: Sequence[str]) -> str:
    """A side of a file in the ids of this plan, in its order."""
    return "+".join(sorted({ids[name] for name in side}, key=order.index))


def _side(cell: str, colleges: Iterable[College]) -> Names:
    return (cell,) if college_named(cell, colleges) else tuple(name.strip() for name in cell.split("+"))


def _text(body: bytes) -> str:
    if b"\0" in body:
        raise Refused("bad_file", why="not_a_table")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _places(head: Sequence[str]) -> dict[str, int]:
    said = [plain(cell) for cell in head]
    places = {}
    for column, names in COLUMNS.items():
        found = [said.index(plain(name)) for name in names if plain(name) in said]
        if found:
            places[column] = found[0]
        elif column in NEEDED:
            raise Refused("bad_file", why="missing_column" if len(head) > 1 else "not_a_table", word=column)
    return places


def _title(text: str, line: int) -> str:
    try:
        return clean(text, NOTE_TEXT_MAX)
    except Refused as why:
        reason = "empty_title" if why.code == "empty_text" else "title_too_long"
        raise Refused("bad_file", why=reason, line=line) from None


def _count(cell: object, line: int) -> int:
    """A whole number of people; thousands may be told apart by a space."""
    if isinstance(cell, str):
        bare = "".join(each for each in cell if not each.isspace())
        if not bare.removeprefix("-").isdecimal() or len(bare) > 12:
            raise Refused("bad_file", why="not_a_count", line=line, word=cell[:WORD_MAX])
        cell = int(bare)
    if not isinstance(cell, int) or isinstance(cell, bool):
        raise Refused("bad_file", why="not_a_count", line=line, word=str(cell)[:WORD_MAX])
    if not 0 <= cell <= PEOPLE_MAX:
        raise Refused("bad_file", why="negative" if cell < 0 else "too_large", line=line, word=str(cell))
    return cell


def _judged(items: Iterable[Item]) -> tuple[Item, ...]:
    judged = tuple(items)
    if not judged:
        raise Refused("bad_file", why="no_lines")
    if len(judged) > BROUGHT_MAX:
        raise Refused("bad_file", why="too_many", word=str(BROUGHT_MAX))
    if len(colleges_in(judged)) > COLLEGES_MAX:
        raise Refused("bad_file", why="too_many_colleges", word=str(COLLEGES_MAX))
    return judged
