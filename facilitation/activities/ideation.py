"""Ideation: everybody writes alone, then shares with the table, then with the room.

Notes themselves belong to the atelier (`material`); this kind opens the writing and says what a note may carry.
"""

from collections.abc import Iterable
from typing import Literal

from facilitation import sight
from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import Command, WriteNote
from facilitation.errors import Refused
from facilitation.model import Actor, Plain, Sentence


class Settings(Plain):
    """Whether a note may carry a theme, and an example shown in the empty field."""

    themes: Literal["none", "optional"] = "optional"
    example: Sentence = ""


class IdeationRecord(Record):
    """What the writing screens need to know of the phase."""

    themes: str
    example: str = ""


def opens(here: Here, command: Command, by: Actor) -> bool:
    """Notes may be written for this phase. Refuses `unknown_theme` where notes carry none."""
    if not isinstance(command, WriteNote):
        return False
    if command.theme is not None and here.state.themes == "none":
        raise Refused("unknown_theme")
    return True


def subjects(here: Here) -> Iterable[Subject]:
    yield ("ideation", here.phase.id)


def lay(here: Here, subject: Subject) -> Iterable[Placed]:
    record = IdeationRecord(themes=here.state.themes, example=here.state.example)
    yield Placed(ROOM, f"ideation/{here.phase.id}", record)


def rows(here: Here) -> Iterable[Row]:
    """The notes of the phase that the room sees. The college only where it hides nobody."""
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
                "phase": here.phase.title,
                "text": note.text,
                "theme": next((theme.name for theme in atelier.plan.themes if theme.id == note.theme), ""),
                "cluster": atelier.clusters[cluster].title if cluster is not None else "",
                "cluster_id": cluster or "",
                "table": note.table,
                "college": (note.college or "") if crowd else "",
                "standing": note.standing,
            },
        )


ACTIVITY = Activity(
    kind="ideation",
    settings=Settings,
    begin=lambda settings: settings,
    opens=opens,
    subjects=subjects,
    lay={"ideation": lay},
    rows=rows,
    records={"ideation/{phase}": IdeationRecord},
)
