"""Which sections and sentences a synthesis has. Every sentence about ideas says which; there is none about a person."""

from collections.abc import Iterable, Iterator
from typing import Final

from facilitation.document import Cells, Document
from facilitation.synthesis.known import (
    Known,
    cited,
    known,
    number_of_result,
    rows,
    several,
    source_of_adopted,
    text,
    title,
    way_of_adopted,
    way_of_card,
    way_of_result,
)
from facilitation.synthesis.tree import (
    Count,
    Facts,
    Field,
    Name,
    Section,
    Sentence,
    Share,
    Synthesis,
    sentences,
)

READINGS: Final = (
    "shared_agreement", "uneven_agreement", "one_college", "to_debate", "shared_rejection", "too_few",
)  # fmt: skip
"""How what was not adopted can be read, in the order of the sections."""
CARD_FIELDS: Final = ("what", "for_whom", "partners", "communes", "horizon", "first_step")


def synthesis(document: Document) -> Synthesis:
    """The synthesis of an atelier. A section that would have nothing to say is left out."""
    here = known(document)
    all_sections = (
        Section(message="room", facts={}, sentences=tuple(_room(here, document))),
        _values(here, document),
        Section(message="objectives", facts={}, sections=tuple(_objectives(here))),
        *_undecided(here),
        Section(message="cards", facts={}, sentences=tuple(_cards(here, None))),
        Section(message="report", facts={}, sentences=tuple(_report(document))),
        Section(message="dates", facts={}, sentences=tuple(_dates(document))),
    )
    said = tuple(section for section in all_sections if section.sentences or section.sections)
    numbers = {number for each in sentences(said) for step in each.sources for number in step}
    return Synthesis(sections=said, cited=tuple(cited(here, numbers)))


def _room(here: Known, document: Document) -> Iterator[Sentence]:
    """Who came, side by side, and how much was written."""
    sides = tuple(
        Count(of="people", many=_number(row, "people"), named=text(row, "college"))
        for row in rows(document, "people_by_college")
        if _number(row, "people")
    )
    if sides:
        people = Count(of="people", many=sum(side.many for side in sides))
        yield Sentence(message="came", facts={"people": people, "sides": sides})
    if here.notes:
        groups = sum(text(row, "place") == "room" for row in here.groups.values())
        facts: Facts = {
            "ideas": Count(of="ideas", many=len(here.notes)),
            "groups": Count(of="groups", many=groups),
        }
        yield Sentence(message="written_grouped" if groups else "written", facts=facts)


# --- What was adopted --------------------------------------------------------------------------------


def _values(here: Known, document: Document) -> Section:
    """The values the atelier began with, then those it adopted."""
    founding = (Sentence(message="founding", facts={"values": document.values}),) if document.values else ()
    adopted = (row for row in here.adopted if text(row, "sort") == "value")
    return Section(
        message="values", facts={}, sentences=founding, sections=tuple(_adopted(here, row) for row in adopted)
    )


def _objectives(here: Known) -> Iterator[Section]:
    """Each objective with where it comes from, what the sides said of it, the leads and the cards that answer it."""
    for row in here.adopted:
        if text(row, "sort") != "value":
            number = text(row, "number")
            yield _adopted(here, row, *_leads(here, number), *_cards(here, number))


def _adopted(here: Known, row: Cells, *more: Sentence) -> Section:
    facts: Facts = {"number": text(row, "number"), "title": Name(text=text(row, "title"))}
    readings = (
        sentence
        for result in here.results
        if _is_about(here, result, row)
        for sentence in _reading(result, f"reading_{text(result, 'label')}", (way_of_adopted(row)))
    )
    return Section(message="adopted", facts=facts, sentences=(_origin(row), *readings, *more))


def _origin(row: Cells) -> Sentence:
    """Where something adopted comes from."""
    ideas = several(row, "ideas")
    facts: Facts = {
        "group": Name(text=text(row, "cluster")),
        "from": text(row, "sources"),
        "ideas": Count(of="ideas", many=len(ideas)),
        "tables": Count(of="tables", many=_number(row, "tables")),
    }
    if text(row, "sources"):
        message = "from_elsewhere"
    elif source_of_adopted(row):
        message = "from_group" if ideas else "from_group_alone"
    else:
        message = "from_ideas" if ideas else "from_room"
    return Sentence(message=message, facts=facts, sources=way_of_adopted(row))


def _is_about(here: Known, result: Cells, adopted: Cells) -> bool:
    """Whether a result is the one of what was adopted: the board says so, or both are about one group or one idea."""
    number = number_of_result(here, result)
    source = source_of_adopted(adopted)
    of = (source,) if source else several(adopted, "ideas")
    return text(adopted, "number") in several(result, "objective") or (number != "" and of == (number,))


def _leads(here: Known, objective: str) -> Iterator[Sentence]:
    """The project leads that were written for an objective."""
    numbers = tuple(number for number, row in here.notes.items() if text(row, "objective") == objective)
    if numbers:
        facts: Facts = {"leads": Count(of="leads", many=len(numbers))}
        yield Sentence(message="leads", facts=facts, sources=((objective,), tuple(sorted(numbers))))


# --- What was voted on -------------------------------------------------------------------------------


def _undecided(here: Known) -> Iterator[Section]:
    """What was voted on and not adopted, under the heading of its reading."""
    waiting = [row for row in here.results if not any(_is_about(here, row, each) for each in here.adopted)]
    for label in READINGS:
        found = (
            sentence
            for row in waiting
            if text(row, "label") == label
            for sentence in _reading(
                row, "item_carried" if text(row, "carried_by") else "item", way_of_result(here, row)
            )
        )
        yield Section(message=label, facts={}, sentences=tuple(found))


def _reading(row: Cells, message: str, way: tuple[tuple[str, ...], ...]) -> Iterator[Sentence]:
    """What the sides say of an item; and where a facilitator gave it another reading, which and why."""
    facts: Facts = {
        "title": Name(text=title(row)),
        "carried": text(row, "carried_by"),
        "shares": tuple(_shares(row)),
    }
    yield Sentence(message=message, facts=facts, sources=way)
    found = text(row, "label_found")
    if found:
        said: Facts = {"found": found, "label": text(row, "label"), "reason": Name(text=text(row, "reason"))}
        yield Sentence(message="read_otherwise", facts=said, sources=way)


def _shares(row: Cells) -> Iterator[Share]:
    """Each side of an item; a table that holds several boards leaves the cells of other boards empty.

    Whatever an item with too few votes was read as, what the rule found of its votes stands.
    """
    few = "too_few" in (text(row, "label"), text(row, "label_found"))
    for column in row:
        side = column.removeprefix("share_")
        if column.startswith("share_") and row[column] is not None:
            yield Share(
                sides=tuple(side.split("+")),
                share=_figure(row, column),
                low=_figure(row, f"low_{side}"),
                high=_figure(row, f"high_{side}"),
                agree=_number(row, f"agree_{side}"),
                disagree=_number(row, f"disagree_{side}"),
                passed=_number(row, f"pass_{side}"),
                few=few,
            )


# --- Cards, report, dates ----------------------------------------------------------------------------


def _cards(here: Known, objective: str | None) -> Iterator[Sentence]:
    """The cards that answer an objective; those that answer none that stands, for `None`."""
    standing = {text(row, "number") for row in here.adopted}
    for row in here.cards:
        answers = text(row, "objective") if text(row, "objective") in standing else None
        if answers == objective:
            yield Sentence(message="card", facts=_card(row), sources=way_of_card(here, row))


def _card(row: Cells) -> Facts:
    filled = tuple(Field(name=name, text=text(row, name)) for name in CARD_FIELDS if text(row, name))
    return {
        "number": text(row, "number"),
        "title": Name(text=text(row, "title")),
        "table": text(row, "table"),
        "fields": filled,
    }


def _report(document: Document) -> Iterator[Sentence]:
    """The tables that spoke, in the order in which they were drawn."""
    spoke = [text(row, "table") for row in rows(document, "report") if text(row, "spoke") == "yes"]
    if spoke:
        yield Sentence(message="reported", facts={"tables": tuple(dict.fromkeys(spoke))})


def _dates(document: Document) -> Iterable[Sentence]:
    for row in rows(document, "dates"):
        yield Sentence(
            message="date",
            facts={"when": Name(text=text(row, "when")), "what": Name(text=text(row, "event"))},
        )


def _number(row: Cells, column: str) -> int:
    cell = row.get(column)
    return int(cell) if isinstance(cell, int | float) else 0


def _figure(row: Cells, column: str) -> float:
    cell = row.get(column)
    return float(cell) if isinstance(cell, int | float) else 0.0
