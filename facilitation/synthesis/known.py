"""What the tables of a document say of printed numbers: what each stands for, and the way from it to what people wrote."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from facilitation.document import Cells, Document
from facilitation.synthesis.tree import Cited, Way


class Known(NamedTuple):
    """Rows of a document. `notes` and `groups` by number; `held`: the notes of each group; `numbers` by the id of a note
    or group; `results`: what was voted on and can be read, each item once, as it was read last.
    """

    notes: Mapping[str, Cells]
    groups: Mapping[str, Cells]
    held: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, str]
    adopted: tuple[Cells, ...]
    cards: tuple[Cells, ...]
    results: tuple[Cells, ...]


def known(document: Document) -> Known:
    """What a document says of numbers."""
    notes = {text(row, "number"): row for row in rows(document, "notes") if text(row, "number")}
    groups = {text(row, "number"): row for row in rows(document, "clusters")}
    held: dict[str, list[str]] = {}
    for number in sorted(notes):
        held.setdefault(text(notes[number], "group_number"), []).append(number)
    read = rows(document, "convergence") or rows(document, "votes")
    return Known(
        notes=notes,
        groups=groups,
        held={group: tuple(numbers) for group, numbers in held.items()},
        numbers={text(row, "id"): number for number, row in (*notes.items(), *groups.items())},
        adopted=tuple(row for row in rows(document, "objectives") if text(row, "number")),
        cards=tuple(rows(document, "cards")),
        results=tuple({item(row): row for row in read if text(row, "label") and title(row)}.values()),
    )


def rows(document: Document, table: str) -> list[Cells]:
    """The rows of a table by column; none where there is no such table."""
    sheet = document.tables.get(table)
    return [] if sheet is None else [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


def text(row: Cells, column: str) -> str:
    """A cell as text; empty where there is none."""
    cell = row.get(column)
    return "" if cell is None else str(cell)


def several(row: Cells, column: str) -> tuple[str, ...]:
    """The numbers of a cell that holds several."""
    return tuple(number for number in text(row, column).split(", ") if number)


def item(row: Cells) -> str:
    """The id of what was voted on."""
    return text(row, "item_id") or text(row, "cluster_id")


def title(row: Cells) -> str:
    """What was voted on; empty when the room does not see it any more."""
    return text(row, "title") or text(row, "item") or text(row, "cluster")


# --- Ways back ---------------------------------------------------------------------------------------


def way_of_number(here: Known, number: str) -> Way:
    """From a group or a note of this atelier to notes; nothing for what the room does not see."""
    if number in here.notes:
        return ((number,),)
    return _steps(number, here.held.get(number, ())) if number in here.groups else ()


def way_of_result(here: Known, row: Cells) -> Way:
    """From what was voted on to notes; what was brought from another atelier ends with its number there."""
    number = number_of_result(here, row)
    return way_of_number(here, number) or _steps(number, ())


def number_of_result(here: Known, row: Cells) -> str:
    """The number of what was voted on; empty for what has none: a proposal of the plan."""
    number, sources = text(row, "number"), text(row, "sources")
    return here.numbers.get(item(row)) or (foreign(number, sources) if sources else number)


def way_of_adopted(row: Cells) -> Way:
    """From something adopted to where it came from, and to the notes it was adopted with."""
    return _steps(text(row, "number"), _steps_of(source_of_adopted(row)), several(row, "ideas"))


def source_of_adopted(row: Cells) -> str:
    """The number of the group, or of what was brought, that something was adopted from; empty where there was none."""
    number, sources = text(row, "group_number"), text(row, "sources")
    return foreign(number, sources) if sources else number


def way_of_card(here: Known, row: Cells) -> Way:
    """From a card to the objective it answers, and to the idea or the group it was born of."""
    objective = text(row, "objective")
    lead = way_of_number(here, here.numbers.get(text(row, "lead"), ""))
    return (*_steps(text(row, "number"), _steps_of(objective)), *lead)


def foreign(number: str, sources: str) -> str:
    """A number of another atelier, told apart from the same number here."""
    return f"{number} ({sources})" if number else ""


def _steps_of(number: str) -> tuple[str, ...]:
    return (number,) if number else ()


def _steps(first: str, *more: tuple[str, ...]) -> Way:
    return tuple(step for step in (_steps_of(first), *more) if step)


# --- What numbers stand for --------------------------------------------------------------------------


def cited(here: Known, numbers: Collection[str]) -> Iterable[Cited]:
    """What these numbers stand for: what was adopted, then cards, groups, notes."""
    texts = {source_of_adopted(row): text(row, "cluster") for row in here.adopted}
    texts |= {number_of_result(here, row): title(row) for row in here.results}
    texts |= {text(row, "number"): text(row, "title") for row in (*here.adopted, *here.cards)}
    texts |= {number: text(row, "title") for number, row in here.groups.items()}
    texts |= {number: text(row, "text") for number, row in here.notes.items()}
    for number in sorted(numbers, key=_place):
        yield Cited(number=number, text=texts.get(number, ""))


def _place(number: str) -> tuple[int, str]:
    return {"O": 0, "V": 1, "F": 2, "N": 4}.get(number[0], 3), number
