"""A day on which two sides see what they share: results of May are brought, read together, shown and adopted from."""

from collections.abc import Iterator

from facilitation import commands as say
from facilitation.commands import Command
from facilitation.converging.asking import (
    BringResults,
    DropResults,
    MatchItems,
    OverrideLabel,
    PartItems,
    ShowConvergence,
)
from facilitation.converging.sources import BroughtItem, Source
from facilitation.model import Actor
from tests.story import LEAD, phase, plan

PLAN = plan(phase("convergence", "board", {"n_min": 8}))
BOARD = "board"


def told() -> Iterator[tuple[Actor | str, Command]]:
    """What is asked in it."""
    may = BroughtItem(
        id="i_000001", title="Se déplacer sans voiture", tallies={"elected": (21, 9, 0)}, number="C-03"
    )
    other = BroughtItem(id="i_000002", title="Une ville sans autos", tallies={"civil": (30, 13, 0)})
    wrong = BroughtItem(id="i_000003", title="Un autre fichier", tallies={"civil": (1, 2, 3)})
    for name, item in (("s_000001", may), ("s_000002", other), ("s_000003", wrong)):
        yield LEAD, BringResults(phase=BOARD, source=Source(id=name, title="Atelier de mai", items=(item,)))
    yield LEAD, DropResults(phase=BOARD, source="s_000003")
    yield LEAD, MatchItems(phase=BOARD, item="i_000002", into="i_000001")
    yield LEAD, PartItems(phase=BOARD, item="i_000002")
    yield LEAD, MatchItems(phase=BOARD, item="i_000002", into="i_000001")
    yield LEAD, OverrideLabel(phase=BOARD, item="i_000001", label="to_debate", reason="Deux lectures")
    yield LEAD, say.OpenPhase(phase=BOARD)
    yield LEAD, ShowConvergence(phase=BOARD)
    yield LEAD, say.AdoptObjective(objective="o_000001", title="Se déplacer", source="i_000001")
