"""The board as it is laid, and as it is exported."""

from collections.abc import Iterable

from facilitation import sight
from facilitation.activity import Here, Row
from facilitation.converging.board import Line
from facilitation.converging.matching import Known
from facilitation.converging.reading import Reading, chosen, most, reading
from facilitation.converging.records import (
    ConvergenceRecord,
    GroupTold,
    ItemTold,
    Member,
    SaidTold,
    SetTold,
    SourceTold,
)
from facilitation.converging.sides import Side
from facilitation.converging.sources import Convergence, Source
from facilitation.guesses import WITHHELD
from facilitation.ids import ItemId
from facilitation.model import Atelier
from facilitation.provenance import number_of_item, number_of_objective

DIGITS = 4
"""Digits after the point of an exported share."""


def told(here: Here) -> ConvergenceRecord:
    """The record of the board."""
    state: Convergence = here.state
    board, selection = reading(here), None
    picked = chosen(here, board)
    order = ["+".join(group) for group in board.groups]
    if picked is not None:
        selection = SetTold(
            items=picked.items,
            short=picked.short,
            represented=tuple(picked.represented[side] for side in order),
            voters=tuple(picked.voters[side] for side in order),
        )
    return ConvergenceRecord(
        n_min=board.rules.n_min,
        threshold=board.rules.threshold,
        adopts=state.settings.adopts,
        shown=state.shown,
        votes=len(board.own.voters),
        expected=board.own.expected,
        groups=tuple(
            GroupTold(colleges=group, voters=voters)
            for group, voters in zip(board.groups, board.voters, strict=True)
        ),
        sources=tuple(_source(source) for source in state.sources),
        items=tuple(_item(here, line, order) for line in board.lines),
        chosen=selection,
    )


def _source(source: Source) -> SourceTold:
    sides = tuple(most(source.items).items())
    return SourceTold(id=source.id, title=source.title, items=len(source.items), sides=sides)


def _item(here: Here, line: Line, order: list[Side]) -> ItemTold:
    said, entry = line.comparison, line.entry
    numbers = {item.id: item.number for source in here.state.sources for item in source.items}
    members = tuple(
        Member(
            id=each.id, title=_title(here.atelier, each), source=each.source, number=numbers.get(each.id, "")
        )
        for each in entry.members
    )
    return ItemTold(
        id=entry.id,
        title=members[0].title,
        label=said.label,
        found=line.found if line.override is not None else "",
        reason=line.override.reason if line.override is not None else "",
        differing=tuple(SaidTold(label=each.label, reason=each.reason) for each in line.differing),
        carried_by=tuple(order.index(side) for side in said.carried_by),
        counts=tuple(line.tallies[side] for side in order),
        shares=tuple(said.shares[side] for side in order),
        intervals=tuple((said.intervals[side].lower, said.intervals[side].upper) for side in order),
        gap=said.gap,
        gap_interval=(said.gap_interval.lower, said.gap_interval.upper),
        wide=said.gap_is_wide,
        gac=said.gac,
        controversy=said.controversy,
        members=members if len(members) > 1 or members[0].source else (),
    )


def _title(atelier: Atelier, item: Known) -> str:
    """The title of an item, where it does not lie on the board under its own name."""
    cluster = atelier.clusters.get(item.id)
    if cluster is not None:
        if not cluster.gone:
            return ""
        return WITHHELD if cluster.draft else cluster.title
    return "" if item.id in atelier.notes else item.title


# --- Rows ------------------------------------------------------------------------------------


def rows(here: Here) -> Iterable[Row]:
    """Once shown: every item in the order of the board, with all its figures, the label, and who said otherwise why."""
    if not here.state.shown:
        return
    board = reading(here)
    picked = chosen(here, board)
    for place, line in enumerate(board.lines, start=1):
        selected = picked is not None and line.entry.id in picked.items
        yield Row(
            "convergence", _cells(here, board, line) | {"rank": place, "in_set": "yes" if selected else ""}
        )


def _cells(here: Here, board: Reading, line: Line) -> dict[str, str | int | float | None]:
    said, entry, atelier = line.comparison, line.entry, here.atelier
    cells: dict[str, str | int | float | None] = {
        "phase": here.phase.title,
        "rank": 0,
        "item_id": entry.id,
        "number": number_of_item(atelier, entry.id) or _number(here, entry.id),
        "title": _written(atelier, entry.members[0]),
        "label": said.label,
        "carried_by": "+".join(said.carried_by) or None,
        "label_found": line.found if line.override is not None else "",
        "reason": line.override.reason if line.override is not None else "",
    }
    for group in board.groups:
        side = "+".join(group)
        agree, disagree, passed = line.tallies[side]
        low, high = said.intervals[side]
        cells |= {
            f"agree_{side}": agree,
            f"disagree_{side}": disagree,
            f"pass_{side}": passed,
            f"share_{side}": round(said.shares[side], DIGITS),
            f"low_{side}": round(low, DIGITS),
            f"high_{side}": round(high, DIGITS),
        }
    titles = {source.id: source.title for source in here.state.sources}
    return cells | {
        "gap": round(said.gap, DIGITS),
        "gap_low": round(said.gap_interval.lower, DIGITS),
        "gap_high": round(said.gap_interval.upper, DIGITS),
        "gac": round(said.gac, DIGITS),
        "controversy": round(said.controversy, DIGITS),
        "n_min": board.rules.n_min,
        "threshold": board.rules.threshold,
        "sources": ", ".join(dict.fromkeys(titles[each.source] for each in entry.members if each.source)),
        "in_set": "",
        "objective": ", ".join(
            number_of_objective(each)
            for each in sorted(atelier.objectives.values(), key=lambda each: each.order)
            if each.source == entry.id and not each.gone
        ),
    }


def _number(here: Here, item: ItemId) -> str:
    return next(
        (each.number for source in here.state.sources for each in source.items if each.id == item), ""
    )


def _written(atelier: Atelier, item: Known) -> str:
    """What an item is called in a document; an idea that is not on the wall any more is not told."""
    note = atelier.notes.get(item.id)
    if note is not None:
        return note.text if sight.on_wall(atelier, note) else ""
    return _title(atelier, item) or item.title
