"""Results that a facilitator brings in a file: read, put into the words of this atelier, and said as a command."""

import csv
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from facilitation.converging import bringing
from facilitation.converging.asking import BringResults
from facilitation.converging.sources import BroughtItem, Source
from facilitation.errors import Refused
from facilitation.ids import NOTE_TEXT_MAX, PhaseId
from facilitation.model import Plan
from server.auth import new_id
from server.exports import json

FILE_MAX: Final = 8_000_000
"""Bytes of a file: the export of an atelier with 20,000 ideas has some 6 MB."""
csv.field_size_limit(FILE_MAX)


class Unknown(NamedTuple):
    """Colleges the file speaks of that this atelier does not have, by the names it has for them."""

    names: tuple[str, ...]


def command(
    body: bytes, phase: PhaseId, title: str, named: Mapping[str, str], plan: Plan
) -> BringResults | Unknown:
    """What a file asks for. `named` says which college of the plan a name means that the plan does not know.

    An export says itself what it is called; a sheet is called `title`. Refuses `bad_file`, and `unknown_college` for one
    in `named` that there is none of.
    """
    told, items = _read(body, title, plan)
    order = [college.id for college in plan.colleges]
    if any(college not in order for college in named.values()):
        raise Refused("unknown_college")
    ids = {
        name: bringing.college_named(name, plan.colleges) or named.get(name)
        for name in bringing.colleges_in(items)
    }
    unknown = tuple(name for name, college in ids.items() if college is None)
    if unknown:
        return Unknown(unknown)
    known = {name: college for name, college in ids.items() if college is not None}
    source = Source(
        id=new_id("s"),
        title=told[:NOTE_TEXT_MAX] or title,
        items=tuple(_item(item, known, order) for item in items),
    )
    return BringResults(phase=phase, source=source)


def _read(body: bytes, title: str, plan: Plan) -> tuple[str, tuple[bringing.Item, ...]]:
    if not body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return title, bringing.sheet(body, plan.colleges)
    try:
        document = json.read(body)
    except json.NotADocument:
        raise Refused("bad_file", why="not_a_table") from None
    # A board that was made of votes says more than the votes: it is read last, and what is read last counts.
    names = sorted(document.tables, key=lambda name: name == "convergence")
    told = [
        [dict(zip(document.tables[name].columns, row, strict=True)) for row in document.tables[name].rows]
        for name in names
    ]
    return document.title, bringing.tables(told, document.colleges)


def _item(item: bringing.Item, known: Mapping[str, str], order: list[str]) -> BroughtItem:
    tallies: dict[str, tuple[int, int, int]] = {}
    for side, (agree, disagree, passed) in item.tallies.items():
        name = bringing.translated(side, known, order)
        was = tallies.get(name, (0, 0, 0))
        tallies[name] = (was[0] + agree, was[1] + disagree, was[2] + passed)
    return BroughtItem(
        id=new_id("i"), title=item.title, tallies=tallies, origin=item.origin, number=item.number
    )


def answered(source: Source | Unknown) -> dict[str, Any]:
    """What the console is told: that it is on the board, or which names it must explain first."""
    if isinstance(source, Unknown):
        return {"unknown": source.names}
    return {"source": source.id, "title": source.title, "items": len(source.items)}
