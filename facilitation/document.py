"""The document of an atelier: what the room was shown, as tables that any exporter can write. Pure.

Each kind of activity says its own rows; here they are merged across phases and held to one rule: nothing is in the
document that the room has not seen, and nothing in it tells who wrote. This file does not know any file format.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from facilitation import sight
from facilitation.activity import Row
from facilitation.ballots.grouping import grouped
from facilitation.converging.reading import brought
from facilitation.ids import ROOM_PLACE, CollegeId
from facilitation.kinds import Kinds
from facilitation.model import Atelier, Lang
from facilitation.provenance import trace
from facilitation.struct import Frozen

Cell = str | int | float | None
Cells = Mapping[str, Cell]

NO_COLLEGE = "–"
"""Stands for those who speak for no college: the hosts of tables."""


class Sheet(Frozen):
    """One table: its columns by their code word, and rows of as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()


class Document(Frozen):
    """Everything that leaves the house about one atelier. `colleges` name the ids that columns may end in."""

    title: str
    place: str
    lang: Lang
    made_at_ms: int
    values: tuple[str, ...]
    colleges: dict[CollegeId, str]
    tables: dict[str, Sheet]

    def day(self) -> str:
        """The day the atelier was made, in UTC, as `2026-11-22`."""
        return datetime.fromtimestamp(self.made_at_ms / 1000, UTC).date().isoformat()


def document(kinds: Kinds, atelier: Atelier, lang: Lang | None = None) -> Document:
    """The document of an atelier as it stands, in the language of the atelier unless another is asked for."""
    plan = atelier.plan
    sides = _sides(atelier)
    said = (row for phase in plan.phases for row in kinds.activity(phase).rows(kinds.here(atelier, phase)))
    rows = (
        *_agenda(atelier),
        *_people(atelier, sides),
        *_seen(atelier, said, sides),
        *_objectives(atelier),
        *_moderation(atelier),
    )
    return Document(
        title=plan.title,
        place=plan.place,
        lang=lang or plan.lang,
        made_at_ms=atelier.made_at_ms,
        values=plan.values,
        colleges={college.id: college.name for college in plan.colleges},
        tables=_sheets(_named(atelier, row) for row in rows),
    )


# --- What every atelier has ------------------------------------------------------------------------


def _agenda(atelier: Atelier) -> Iterable[Row]:
    for phase in atelier.plan.phases:
        status = atelier.steps[phase.id].status
        yield Row(
            "agenda", {"phase": phase.title, "kind": phase.kind, "status": status, "prompt": phase.prompt}
        )


def _people(atelier: Atelier, sides: Mapping[CollegeId, str]) -> Iterable[Row]:
    """How many came, for each side and at each table. Numbers only."""
    counts: dict[str, int] = {}
    for college, people in _came(atelier).items():
        counts[sides[college]] = counts.get(sides[college], 0) + people
    yield from (
        Row("people_by_college", {"college": side, "people": people}) for side, people in counts.items()
    )
    for table in atelier.plan.tables:
        people = atelier.seated.get(table.id, 0)
        yield Row("people_by_table", {"table": table.id, "seats": table.seats, "people": people})


def _came(atelier: Atelier) -> dict[str, int]:
    """People by college, in the order of the plan, then those of no college."""
    came = {college.id: atelier.sided.get(college.id, 0) for college in atelier.plan.colleges}
    without = len(atelier.people) - sum(came.values())
    return came | ({"": without} if without else {})


def _sides(atelier: Atelier) -> dict[str, str]:
    """Under which ids each college is told: its own, or joined by `+` with others when too few of it came.

    The same rule as for votes, so that no difference of two figures gives a small college away.
    """
    groups = grouped(_came(atelier), atelier.plan.college_min)
    return {"": ""} | {college: "+".join(group) for group in groups for college in group}


def _objectives(atelier: Atelier) -> Iterable[Row]:
    """What the room has adopted, and where it came from: a group, or an item that was brought, and the ideas in it."""
    for name, objective in sorted(atelier.objectives.items(), key=lambda named: named[1].order):
        if objective.gone:
            continue
        way = trace(atelier, name)
        found = brought(atelier, objective.source) if objective.source is not None else None
        group, source = way.group or ("", ""), ""
        if found is not None:
            source, item = found[0].title, found[1]
            group = (item.number or item.origin, f"{item.title} ({source})")
        yield Row(
            "objectives",
            {
                "number": way.number,
                "title": objective.title,
                "sort": objective.sort,
                "group_number": group[0],
                "cluster": group[1],
                "ideas": ", ".join(number for number, _ in way.notes),
                "tables": way.tables,
                "sources": source,
            },
        )


def _moderation(atelier: Atelier) -> Iterable[Row]:
    """What was done with notes, why, when, and in which part; neither the text of a note nor who wrote it."""
    for done in atelier.moderated.values():
        when = datetime.fromtimestamp(done.at_ms / 1000, UTC).isoformat(timespec="seconds")
        yield Row(
            "moderation",
            {"note": done.note, "act": done.act, "reason": done.why, "role": done.role, "at": when},
        )


# --- What the activities have said -----------------------------------------------------------------


def _seen(atelier: Atelier, rows: Iterable[Row], sides: Mapping[str, str]) -> Iterable[Row]:
    """The rows the room has seen; notes in the order of the wall, which tells nothing of who wrote when.

    A row with an `id` is written once, whichever phases say it.
    """
    once: dict[tuple[str, str], Row] = {}
    other: list[Row] = []
    for row in rows:
        name = row.cells.get("id")
        if not isinstance(name, str):
            other.append(row)
        elif name in atelier.notes:
            if sight.on_wall(atelier, atelier.notes[name]):
                once[row.table, name] = _unsigned(atelier, row, name, sides)
        elif name not in atelier.clusters or _cluster_seen(atelier, name):
            once[row.table, name] = row
    tables = list(dict.fromkeys(row.table for row in once.values()))
    yield from sorted(once.values(), key=lambda row: (tables.index(row.table), _rank(atelier, row)))
    yield from other


def _unsigned(atelier: Atelier, row: Row, name: str, sides: Mapping[str, str]) -> Row:
    """The row of a note, so that it does not say who wrote it.

    Its college is told, its table is not: together they name whoever is alone at a table for their side. Where notes
    are signed, the room knows already.
    """
    note = atelier.notes[name]
    phase = atelier.phase(note.phase)
    signed = phase is not None and phase.signature == "named"
    cells = {column: cell for column, cell in row.cells.items() if signed or column != "table"}
    return Row(row.table, cells | ({"college": sides[note.college or ""]} if "college" in cells else {}))


def _cluster_seen(atelier: Atelier, name: str) -> bool:
    """A cluster of the room is seen; one of a table once the room was shown a note of it."""
    cluster = atelier.clusters[name]
    return cluster.place == ROOM_PLACE or any(
        sight.on_wall(atelier, atelier.notes[note]) for note in cluster.members
    )


def _rank(atelier: Atelier, row: Row) -> int:
    note = atelier.notes.get(str(row.cells["id"]))
    return 0 if note is None or note.rank is None else note.rank


def _named(atelier: Atelier, row: Row) -> Row:
    """The row with names where it had ids: in the columns `table`, `college`, `carried_by` and `place`."""
    tables = {table.id: table.name for table in atelier.plan.tables}
    colleges = {college.id: college.name for college in atelier.plan.colleges}
    names = {"table": tables, "place": tables, "college": colleges, "carried_by": colleges}
    cells = dict(row.cells)
    for column in cells.keys() & names.keys():
        cell = cells[column]
        if isinstance(cell, str):
            cells[column] = " + ".join(
                names[column].get(name, name or NO_COLLEGE) for name in cell.split("+")
            )
    return Row(row.table, cells)


def _sheets(rows: Iterable[Row]) -> dict[str, Sheet]:
    """Rows sorted into their tables; a table has every column any of its rows has, in the order they came up."""
    tables: dict[str, list[Cells]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row.cells)
    return {name: _sheet(cells) for name, cells in tables.items()}


def _sheet(rows: list[Cells]) -> Sheet:
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    return Sheet(columns=columns, rows=tuple(tuple(row.get(column) for column in columns) for row in rows))
