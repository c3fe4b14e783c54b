"""What tables write together: cards and portraits, field by field, now and then from an old version."""

from typing import Any

from facilitation.activities import cards, persona
from facilitation.commands import Command, OpenPhase
from facilitation.model import Actor, Atelier
from facilitation.sheets.form import Form
from facilitation.sheets.said import DropSheet, HideSheet, OpenSheet, ReadField, ShowSheet, WriteField
from tests.moves.who import TEXTS, TITLES, Topic, any_cluster, any_note, leading, of, seated
from tests.story import phase

FORMS: dict[str, Form] = {"cards": cards.FORM, "persona": persona.FORM}


def _phase(atelier: Atelier, number: int) -> str:
    return atelier.now if atelier.now in FORMS else of(tuple(FORMS), number)


def _sheet(atelier: Atelier, name: str, number: int) -> str:
    """A sheet of the phase, mostly one that was not dropped."""
    there = atelier.work[name].sheets
    kept = [each for each, sheet in there.items() if not sheet.gone]
    return of(kept if number % 9 else tuple(there), number) or "s_000000"


def _writer(atelier: Atelier, name: str, sheet: str, number: int) -> Actor:
    """Mostly somebody of its table."""
    known = atelier.work[name].sheets.get(sheet)
    beside = [
        who for who, person in atelier.people.items() if known is not None and person.table == known.table
    ]
    who = of(beside, number) if number % 8 else None
    return seated(atelier, number) if who is None else Actor(person=who, role=atelier.people[who].role)


def _open(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    if atelier.steps[name].status != "open" and c % 3:
        return OpenPhase(phase=name), leading(c)
    lead = of((None, any_note(atelier, b), any_cluster(atelier, "room", b)), c)
    there = len(atelier.work[name].sheets)
    sheet = f"s_{max(0, there - (1 if c % 9 == 8 else 0)):06d}"
    title = of(TITLES, b)
    return OpenSheet(phase=name, sheet=sheet, title=title, lead=lead if a % 4 else None), seated(atelier, a)


def _write(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    sheet = _sheet(atelier, name, a)
    field = of([each.id for each in FORMS[name].fields], b + c)
    known = atelier.work[name].sheets.get(sheet)
    version = 0 if known is None else known.field(field).version
    chosen: dict[str, Any] = {"horizon": "later", "communes": "", "objective": "o_000001"}
    text = chosen.get(field, of(TEXTS, c)) if c % 5 else of(TEXTS, c)
    return (
        WriteField(phase=name, sheet=sheet, field=field, text=text, version=max(0, version - (c % 6 == 5))),
        _writer(atelier, name, sheet, b),
    )


def _drop(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    sheet = _sheet(atelier, name, a)
    return DropSheet(phase=name, sheet=sheet), _writer(atelier, name, sheet, b)


def _show(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    return ShowSheet(phase=name, sheet=_sheet(atelier, name, a)), leading(c)


def _hide(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    why = of(("", "Hors sujet"), b)
    return HideSheet(phase=name, sheet=_sheet(atelier, name, a), reason=why), leading(c)


def _read(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase(atelier, b)
    waiting = [
        (sheet, field, each.version)
        for sheet, known in atelier.work[name].sheets.items()
        for field, each in known.fields.items()
        if each.waits
    ]
    if not waiting:
        return ReadField(phase=name, sheet=_sheet(atelier, name, a), field="title", version=1), leading(c)
    sheet, field, version = of(waiting, a)
    return ReadField(phase=name, sheet=sheet, field=field, version=version - (c % 7 == 6)), leading(c)


SHEETS = Topic(
    phases=(
        phase("cards", "cards", review="flagged"),
        phase("persona", "persona", {"per_table": 3}, review="all"),
    ),
    verbs={
        "open_sheet": _open,
        "write_field": _write,
        "drop_sheet": _drop,
        "show_sheet": _show,
        "hide_sheet": _hide,
        "read_field": _read,
    },
    often=("open_sheet", "write_field", "write_field"),
)
