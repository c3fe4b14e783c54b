"""A kind of activity in which tables write sheets: the whole of it, from a form."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from facilitation.activity import Activity, Here, Row
from facilitation.model import Atelier
from facilitation.provenance import number_of_objective, printed
from facilitation.sheets.boards import (
    FormRecord,
    ProgressRecord,
    SheetRecord,
    ToReadRecord,
    lay_form,
    lay_sheet,
    subjects,
    touched,
)
from facilitation.sheets.decisions import ROLES, decisions
from facilitation.sheets.form import SEVERAL, Form
from facilitation.sheets.said import (
    DropSheet,
    HideSheet,
    OpenSheet,
    ReadField,
    SheetEvent,
    ShowSheet,
    WriteField,
)
from facilitation.sheets.sheets import Sheet, Sheets, begin, fold, on_wall


def activity(form: Form, lead: str | None = None) -> Activity:
    """The activity of a form. `lead` is what its example begins a sheet from."""
    word, title = form.word, form.fields[0].id
    return Activity(
        kind=form.kind,
        settings=form.settings,
        begin=partial(begin, form),
        decisions=decisions(form),
        roles=ROLES,
        events=SheetEvent.__args__,
        fold=fold,
        subjects=partial(subjects, form),
        lay={f"{word}s": partial(lay_form, form), word: partial(lay_sheet, form)},
        touched=partial(touched, form),
        rows=partial(rows, form),
        records={
            f"{word}s/{{phase}}": FormRecord,
            f"{word}/{{phase}}": SheetRecord,
            f"{word}_progress/{{phase}}": ProgressRecord,
            f"{word}_reading/{{phase}}": ToReadRecord,
        },
        examples=(
            OpenSheet(phase=form.kind, sheet="s_000001", title="Claire", lead=lead),
            WriteField(phase=form.kind, sheet="s_000001", field=title, text="Mme Claire", version=1),
            ShowSheet(phase=form.kind, sheet="s_000001"),
            ReadField(phase=form.kind, sheet="s_000001", field=title, version=2),
            HideSheet(phase=form.kind, sheet="s_000001", reason="À relire ensemble"),
            OpenSheet(phase=form.kind, sheet="s_000002"),
            DropSheet(phase=form.kind, sheet="s_000002"),
        ),
    )


def rows(form: Form, here: Here) -> Iterable[Row]:
    """The sheets the room has seen, with what it has seen of them, by their number. Who wrote is not said."""
    state: Sheets = here.state
    for sheet in sorted(state.sheets.values(), key=lambda each: each.order):
        if on_wall(here.step, sheet):
            yield Row(form.table, _cells(form, here, sheet))


def _cells(form: Form, here: Here, sheet: Sheet) -> dict[str, Any]:
    told = {each.id: sheet.field(each.id).told for each in form.fields}
    cells: dict[str, Any] = {
        "number": printed(form.letter, sheet.order),
        "phase": here.phase.title,
        "table": sheet.table,
        "lead": sheet.lead or "",
    }
    if not form.leads:
        del cells["lead"]
    for name, text in told.items():
        if name == "objective":
            cells |= _objective(here.atelier, text)
        else:
            cells[name] = text.replace(SEVERAL, ", ") if name == "communes" else text
    return cells


def _objective(atelier: Atelier, name: str) -> dict[str, str]:
    """The number and the words of an objective; neither when it was dropped since."""
    known = atelier.objectives.get(name)
    if known is None or known.gone:
        return {"objective": "", "objective_title": ""}
    return {"objective": number_of_objective(known), "objective_title": known.title}
