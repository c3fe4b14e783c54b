"""What columns, tables and values of closed lists are called for a reader, in French or in English.

A word that is not listed (a column of a foreign kind of activity) is shown as it is, with spaces.
"""

from collections.abc import Mapping
from typing import Final

from facilitation.document import Cell, Document
from facilitation.model import Lang

Words = Mapping[str, tuple[str, str]]
"""Code word → (French, English)."""

TABLES: Final[Words] = {
    "agenda": ("Déroulé", "Agenda"),
    "people_by_college": ("Présents par collège", "People by college"),
    "people_by_table": ("Présents par table", "People by table"),
    "notes": ("Idées", "Ideas"),
    "clusters": ("Groupes", "Groups"),
    "votes": ("Votes", "Votes"),
    "returns": ("Retours", "Feedback"),
}
COLUMNS: Final[Words] = {
    "id": ("Identifiant", "Id"),
    "phase": ("Séquence", "Phase"),
    "kind": ("Activité", "Activity"),
    "status": ("État", "Status"),
    "prompt": ("Question", "Prompt"),
    "college": ("Collège", "College"),
    "people": ("Personnes", "People"),
    "table": ("Table", "Table"),
    "seats": ("Places", "Seats"),
    "text": ("Texte", "Text"),
    "theme": ("Thématique", "Theme"),
    "cluster": ("Groupe", "Group"),
    "cluster_id": ("Identifiant du groupe", "Group id"),
    "standing": ("Relecture", "Review"),
    "title": ("Titre", "Title"),
    "title_by": ("Titre donné par", "Title by"),
    "place": ("Lieu", "Place"),
    "notes": ("Idées", "Ideas"),
    "dots": ("Voix", "Dots"),
    "voters": ("Votants", "Voters"),
    "score": ("Note", "Score"),
    "sentence": ("Phrase", "Sentence"),
}
PER_COLLEGE: Final = ("dots", "voters")
"""Columns that come again for each side: `dots_elus`, `dots_elus+societe_civile`."""

VALUES: Final[Mapping[str, Words]] = {
    "kind": {
        "arrival": ("Accueil", "Arrival"),
        "ideation": ("Écriture", "Ideation"),
        "clustering": ("Regroupement", "Clustering"),
        "dot_vote": ("Vote", "Dot vote"),
        "closing": ("Clôture", "Closing"),
    },
    "status": {
        "ahead": ("à venir", "ahead"),
        "open": ("en cours", "open"),
        "closed": ("terminée", "closed"),
    },
    "standing": {
        "clear": ("visible", "shown"),
        "waiting": ("en relecture", "to be read"),
        "hidden": ("mise de côté", "set aside"),
    },
    "title_by": {"machine": ("la machine", "the machine"), "person": ("une personne", "a person")},
    "place": {"room": ("Salle", "Room")},
}


def table_heading(name: str, lang: Lang) -> str:
    """What a table is called."""
    return _word(TABLES, name, lang)


def heading(document: Document, column: str) -> str:
    """What a column of a document is called; a college is called by its name."""
    for what in PER_COLLEGE:
        sides = column.removeprefix(f"{what}_").split("+")
        if column.startswith(f"{what}_") and all(side in document.colleges for side in sides):
            named = " + ".join(document.colleges[side] for side in sides)
            return f"{_word(COLUMNS, what, document.lang)} – {named}"
    return _word(COLUMNS, column, document.lang)


def shown(column: str, cell: Cell, lang: Lang) -> Cell:
    """A cell for a reader: a word of a closed list in their language, anything else as it is."""
    words = VALUES.get(column, {})
    return _word(words, cell, lang) if isinstance(cell, str) and cell in words else cell


def _word(words: Words, name: str, lang: Lang) -> str:
    french, english = words.get(name, (name.replace("_", " "),) * 2)
    return french if lang == "fr" else english
