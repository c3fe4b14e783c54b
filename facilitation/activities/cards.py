"""Project cards: a table writes a lead out, until somebody could begin: what, for whom, with whom, where, by when."""

from facilitation.errors import Refused
from facilitation.ids import SENTENCE_MAX, TITLE_MAX
from facilitation.model import Atelier
from facilitation.sheets.form import Ask, Form
from facilitation.sheets.kind import activity

HORIZONS = ("this_year", "two_years", "by_2030", "later")
COMMUNES_TEXT_MAX = 1_600
"""Characters of the communes of a card: some twenty-five of the longest names, and most of a metropolis of short ones."""


def objective(atelier: Atelier, text: str) -> None:
    """The id of an objective that is adopted. Refuses `unknown_objective`."""
    known = atelier.objectives.get(text)
    if known is None or known.gone or known.sort != "objective":
        raise Refused("unknown_objective")


FORM = Form(
    kind="cards",
    word="card",
    letter="F",
    table="cards",
    leads=True,
    fields=(
        Ask("title", TITLE_MAX),
        Ask("what", SENTENCE_MAX),
        Ask("for_whom", SENTENCE_MAX),
        Ask("partners", SENTENCE_MAX),
        Ask("communes", COMMUNES_TEXT_MAX, lambda atelier: atelier.plan.communes, several=True),
        Ask("horizon", TITLE_MAX, lambda atelier: HORIZONS),
        Ask("first_step", SENTENCE_MAX),
        Ask("objective", TITLE_MAX, check=objective),
    ),
)

ACTIVITY = activity(FORM, lead="n_000001")
