"""The notes of a phase as rows of the exports: one table for all kinds of activity that have notes written."""

from collections.abc import Callable, Iterable

from facilitation import sight
from facilitation.activity import Here, Row
from facilitation.ids import NoteId
from facilitation.model import Atelier, Note
from facilitation.provenance import number_of_cluster, number_of_note, number_of_objective, objectives_about

Cells = dict[str, str | int | float | None]


def note_rows(
    here: Here, writes: str = "idea", more: Callable[[NoteId], Cells] = lambda name: {}
) -> Iterable[Row]:
    """The notes of the phase that the room sees, with what a kind has to say of each. The college only where it hides
    nobody.
    """
    atelier = here.atelier
    for name, note in atelier.notes.items():
        if note.phase != here.phase.id or not sight.on_wall(atelier, note):
            continue
        crowd = note.college is not None and atelier.sided.get(note.college, 0) >= atelier.plan.college_min
        cluster = note.filed.get("room")
        yield Row(
            "notes",
            {
                "id": name,
                "number": number_of_note(note),
                "phase": here.phase.title,
                "text": note.text,
                "theme": next((theme.name for theme in atelier.plan.themes if theme.id == note.theme), ""),
                "cluster": atelier.clusters[cluster].title if cluster is not None else "",
                "cluster_id": cluster or "",
                "group_number": number_of_cluster(atelier.clusters[cluster]) if cluster is not None else "",
                "objectives": ", ".join(objectives_about(atelier, name)),
                "table": note.table,
                "college": (note.college or "") if crowd else "",
                "standing": note.standing,
                "writes": writes,
                "objective": _answered(atelier, note),
                "round": note.round or "",
                **more(name),
            },
        )


def _answered(atelier: Atelier, note: Note) -> str:
    """The number of the objective that a lead answers."""
    known = None if note.objective is None else atelier.objectives.get(note.objective)
    return "" if known is None or known.gone else number_of_objective(known)
