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
    "turnout": ("Participation", "Turnout"),
    "returns": ("Retours", "Feedback"),
    "cards": ("Fiches projet", "Project cards"),
    "personas": ("Portraits d’habitants", "Personas"),
    "questions": ("Questions", "Questions"),
    "report": ("Restitution", "Report back"),
    "dates": ("Prochaines dates", "Next dates"),
    "convergence": ("Convergence", "Convergence"),
    "objectives": ("Objectifs et valeurs adoptés", "Objectives and values adopted"),
    "moderation": ("Modération", "Moderation"),
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
    "writes": ("Nature", "Sort"),
    "round": ("Tour", "Round"),
    "sum_25": ("Somme sur 25", "Sum out of 25"),
    "scores": ("Notes reçues", "Scores"),
    "title": ("Titre", "Title"),
    "title_by": ("Titre donné par", "Title by"),
    "place": ("Lieu", "Place"),
    "notes": ("Idées", "Ideas"),
    "item": ("Objet du vote", "Item"),
    "item_id": ("Identifiant de l’objet", "Item id"),
    "method": ("Façon de voter", "Way of voting"),
    "rank": ("Rang", "Rank"),
    "dots": ("Voix", "Dots"),
    "amount": ("Montant", "Amount"),
    "voters": ("Votants", "Voters"),
    "paper": ("Bulletins papier", "Paper ballots"),
    "label": ("Lecture", "Reading"),
    "carried_by": ("Porté par", "Carried by"),
    "agree": ("D’accord", "Agree"),
    "disagree": ("Pas d’accord", "Disagree"),
    "pass": ("Passe", "Pass"),
    "share": ("Part d’accord (lissée)", "Share that agrees (smoothed)"),
    "low": ("Marge basse", "Lower end"),
    "high": ("Marge haute", "Upper end"),
    "gap": ("Écart", "Gap"),
    "gap_low": ("Écart, marge basse", "Gap, lower end"),
    "gap_high": ("Écart, marge haute", "Gap, upper end"),
    "gac": ("Accord commun (moyenne géométrique)", "Shared agreement (geometric mean)"),
    "controversy": ("Controverse", "Controversy"),
    "median": ("Médiane", "Median"),
    "agreement": ("Accord interne (A)", "Agreement within (A)"),
    "consensus": ("Consensus (Cns)", "Consensus (Cns)"),
    "distance": ("Distance entre collèges", "Distance between colleges"),
    "first": ("Mis en premier", "Put first"),
    "left_out": ("Non classé", "Left out"),
    "mean_place": ("Place moyenne", "Mean place"),
    "impact": ("Effet moyen", "Mean impact"),
    "feasibility": ("Faisabilité moyenne", "Mean feasibility"),
    "score": ("Note", "Score"),
    "sentence": ("Phrase", "Sentence"),
    "number": ("Numéro", "Number"),
    "lead": ("Née de", "Born of"),
    "what": ("En quoi cela consiste", "What it is"),
    "for_whom": ("Pour qui", "For whom"),
    "partners": ("Avec quels partenaires", "Partners"),
    "communes": ("Communes", "Communes"),
    "horizon": ("Échéance", "Horizon"),
    "first_step": ("Premier pas", "First step"),
    "objective_title": ("Objectif adopté", "Adopted objective"),
    "first_name": ("Prénom", "First name"),
    "age": ("Âge", "Age"),
    "commune": ("Commune", "Commune"),
    "situation": ("Métier ou situation", "Job or situation"),
    "morning": ("Le matin", "In the morning"),
    "noon": ("À midi", "At noon"),
    "evening": ("Le soir", "In the evening"),
    "change": ("Ce qui a changé", "What has changed"),
    "word": ("En un mot", "In one word"),
    "question": ("Question", "Question"),
    "answered": ("Répondue", "Answered"),
    "turn": ("Passage", "Turn"),
    "spoke": ("A parlé", "Has spoken"),
    "when": ("Quand", "When"),
    "event": ("Quoi", "What"),
    "group_number": ("Numéro du groupe", "Group number"),
    "ideas": ("Numéros des idées", "Idea numbers"),
    "tables": ("Tables", "Tables"),
    "objectives": ("Objectifs adoptés", "Objectives adopted"),
    "objective": ("Objectif", "Objective"),
    "sort": ("Objectif ou valeur", "Objective or value"),
    "label_found": ("Lecture selon la règle", "Reading by the rule"),
    "reason": ("Raison", "Reason"),
    "n_min": ("Réponses nécessaires par collège", "Answers needed from each college"),
    "threshold": ("Seuil", "Threshold"),
    "sources": ("Apporté par", "Brought from"),
    "in_set": ("Dans la sélection", "In the selection"),
    "note": ("Idée", "Idea"),
    "act": ("Décision", "Decision"),
    "role": ("Par", "By"),
    "at": ("Heure (UTC)", "Time (UTC)"),
}
PER_COLLEGE: Final = (
    "dots", "amount", "voters", "agree", "disagree", "pass", "share", "low", "high", "median", "agreement", "consensus",
    "mean_place", "impact", "feasibility",
)  # fmt: skip
"""Columns that come again for each side: `dots_elus`, `dots_elus+societe_civile`."""

LABELS: Final[Words] = {
    "too_few": ("trop peu de votes", "too few votes"),
    "shared_agreement": ("accord commun", "shared agreement"),
    "shared_rejection": ("rejet commun", "shared rejection"),
    "uneven_agreement": ("accord inégal", "uneven agreement"),
    "one_college": ("un seul collège", "one college"),
    "to_debate": ("à débattre", "to debate"),
}
VALUES: Final[Mapping[str, Words]] = {
    "kind": {
        "arrival": ("Accueil", "Arrival"),
        "ideation": ("Écriture", "Ideation"),
        "clustering": ("Regroupement", "Clustering"),
        "vote": ("Vote", "Vote"),
        "closing": ("Clôture", "Closing"),
        "cards": ("Fiches projet", "Project cards"),
        "persona": ("Portrait d’habitant", "Persona"),
        "recap": ("On rembobine", "Recap"),
        "talk": ("Intervention", "Talk"),
        "report": ("Restitution", "Report back"),
        "crowd": ("Idées audacieuses, 25/10", "Bold ideas, 25/10"),
        "cafe": ("World Café", "World Café"),
        "convergence": ("Convergence", "Convergence"),
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
    "method": {
        "dots": ("voix", "dots"),
        "opinion": ("d’accord, pas d’accord, passe", "agree, disagree, pass"),
        "rating": ("notes", "rating"),
        "gradients": ("degrés d’accord", "gradients of agreement"),
        "judgment": ("jugement majoritaire", "majority judgment"),
        "ranking": ("classement", "ranking"),
        "budget": ("budget", "budget"),
        "matrix": ("effet et faisabilité", "impact and feasibility"),
        "pulse": ("pouls", "pulse"),
        "word": ("un mot", "one word"),
    },
    "writes": {
        "idea": ("idée", "idea"),
        "objective": ("objectif", "objective"),
        "lead": ("piste de projet", "project lead"),
        "value": ("valeur", "value"),
    },
    "act": {
        "hidden": ("mise de côté", "set aside"),
        "shown": ("affichée", "shown"),
        "corrected": ("corrigée", "corrected"),
    },
    "role": {
        "facilitator": ("l’animation", "a facilitator"),
        "lead": ("l’animation principale", "the lead facilitator"),
    },
    "title_by": {"machine": ("la machine", "the machine"), "person": ("une personne", "a person")},
    "place": {"room": ("Salle", "Room")},
    "horizon": {
        "this_year": ("cette année", "this year"),
        "two_years": ("d’ici deux ans", "within two years"),
        "by_2030": ("d’ici 2030", "by 2030"),
        "later": ("plus tard", "later"),
    },
    "answered": {"yes": ("oui", "yes"), "no": ("non", "no")},
    "spoke": {"yes": ("oui", "yes"), "no": ("non", "no")},
    "label": LABELS,
    "sort": {"objective": ("objectif", "objective"), "value": ("valeur", "value")},
    "label_found": LABELS,
    "in_set": {"yes": ("oui", "yes")},
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
    if column.startswith("level_"):
        return f"{'Niveau' if document.lang == 'fr' else 'Level'} {column.removeprefix('level_')}"
    return _word(COLUMNS, column, document.lang)


def shown(column: str, cell: Cell, lang: Lang) -> Cell:
    """A cell for a reader: a word of a closed list in their language, anything else as it is."""
    words = VALUES.get(column, {})
    return _word(words, cell, lang) if isinstance(cell, str) and cell in words else cell


def _word(words: Words, name: str, lang: Lang) -> str:
    french, english = words.get(name, (name.replace("_", " "),) * 2)
    return french if lang == "fr" else english
