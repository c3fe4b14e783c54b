"""A day of cards and portraits: written by several hands, read, shown, set aside, thrown away."""

from collections.abc import Iterator

from facilitation import commands as say
from facilitation.commands import Command
from facilitation.model import Actor
from facilitation.sheets.said import DropSheet, HideSheet, OpenSheet, ReadField, ShowSheet, WriteField
from tests.story import LEAD, N1, P1, P2, P3, ideas, phase, plan

S1, S2, S3 = "s_000001", "s_000002", "s_000003"

PLAN = plan(
    ideas(visibility="room"),
    phase("cards", "cards", {"per_table": 4}, visibility="table"),
    phase("persona", "persona"),
    communes=("Aubagne", "Istres"),
)


def told() -> Iterator[tuple[str | Actor, Command]]:
    """Everything that is asked in that day, and by whom."""
    for who, table in ((P1, "t1"), (P2, "t1"), (P3, "t2")):
        yield who, say.Arrive(college="elected", table=table)
    yield LEAD, say.OpenPhase(phase="ideas")
    yield P1, say.WriteNote(note=N1, phase="ideas", text="Une navette de nuit vers la gare")
    yield LEAD, say.AdoptObjective(objective="o_000001", title="Se déplacer sans voiture", source=N1)
    yield LEAD, say.OpenPhase(phase="cards")
    yield P1, OpenSheet(phase="cards", sheet=S1, title="Une navette de nuit", lead=N1)
    yield P2, OpenSheet(phase="cards", sheet=S2)
    fields = {
        "what": "Un bus toutes les heures",
        "communes": "Aubagne|Istres",
        "horizon": "two_years",
        "objective": "o_000001",
    }
    for field, text in fields.items():
        yield P2, WriteField(phase="cards", sheet=S1, field=field, text=text, version=0)
    yield P1, WriteField(phase="cards", sheet=S1, field="partners", text="Voir avec Mme Dupont", version=0)
    yield P2, DropSheet(phase="cards", sheet=S2)
    yield LEAD, ShowSheet(phase="cards", sheet=S1)
    yield LEAD, ReadField(phase="cards", sheet=S1, field="partners", version=1)
    yield LEAD, say.OpenPhase(phase="persona")
    yield P3, OpenSheet(phase="persona", sheet=S3, title="Claire")
    yield P3, WriteField(phase="persona", sheet=S3, field="morning", text="Elle part à pied.", version=0)
    yield LEAD, say.SetVisibility(phase="persona", visibility="room")
    yield LEAD, HideSheet(phase="persona", sheet=S3, reason="À relire ensemble")
    yield LEAD, ShowSheet(phase="persona", sheet=S3)
