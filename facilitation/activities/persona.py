"""Persona: a table plays an inhabitant some years from now, and writes their day from morning to evening."""

from facilitation.ids import NAME_MAX, SENTENCE_MAX, TITLE_MAX
from facilitation.sheets.form import Ask, Form
from facilitation.sheets.kind import activity

FORM = Form(
    kind="persona",
    word="persona",
    letter="H",
    table="personas",
    fields=(
        Ask("first_name", NAME_MAX),
        Ask("age", 20),
        Ask("commune", NAME_MAX),
        Ask("situation", TITLE_MAX),
        Ask("morning", SENTENCE_MAX),
        Ask("noon", SENTENCE_MAX),
        Ask("evening", SENTENCE_MAX),
        Ask("change", SENTENCE_MAX),
        Ask("word", NAME_MAX),
    ),
)

ACTIVITY = activity(FORM)
