"""What came of a step, in words."""

from typing import Final

from client.playing.stage import Told

WORDS: Final[dict[str, tuple[str, str, str, str]]] = {
    "people": ("personne", "personnes", "person", "people"),
    "tables": ("table", "tables", "table", "tables"),
    "slides": ("page montrée", "pages montrées", "page shown", "pages shown"),
    "questions": ("question posée", "questions posées", "question asked", "questions asked"),
    "supports": ("soutien", "soutiens", "support", "supports"),
    "answered": ("réponse", "réponses", "answer", "answers"),
    "personas": ("portrait", "portraits", "portrait", "portraits"),
    "cards": ("fiche", "fiches", "card", "cards"),
    "both_wrote": ("champ écrit à deux mains", "champs écrits à deux mains", "field by two", "fields by two"),
    "ideas": ("idée", "idées", "idea", "ideas"),
    "values": ("valeur", "valeurs", "value", "values"),
    "objectives": ("objectif", "objectifs", "objective", "objectives"),
    "leads": ("piste", "pistes", "lead", "leads"),
    "linked": ("liée à un objectif", "liées à un objectif", "tied to an objective", "tied to an objective"),
    "groups": ("groupe", "groupes", "group", "groups"),
    "scores": ("note donnée", "notes données", "score", "scores"),
    "rounds": ("tour", "tours", "round", "rounds"),
    "moved": ("changement de table", "changements de table", "change of table", "changes of table"),
    "options": ("proposition", "propositions", "option", "options"),
    "ballots": ("bulletin", "bulletins", "ballot", "ballots"),
    "paper": ("sur papier", "sur papier", "on paper", "on paper"),
    "shared": ("sur une tablette partagée", "sur une tablette partagée", "on a shared tablet", "on a shared tablet"),
    "read": ("ligne lue", "lignes lues", "line read", "lines read"),
    "adopted_objective": ("objectif adopté", "objectifs adoptés", "objective adopted", "objectives adopted"),
    "adopted_value": ("valeur adoptée", "valeurs adoptées", "value adopted", "values adopted"),
    "returns": ("avis donné", "avis donnés", "return", "returns"),
    "consents": ("adresse laissée", "adresses laissées", "address left", "addresses left"),
}  # fmt: skip


def in_french(told: Told) -> str:
    """« 312 idées, 9 objectifs adoptés »."""
    return ", ".join(f"{many} {WORDS[what][0 if many < 2 else 1]}" for what, many in told.items())


def in_english(told: Told) -> str:
    """“312 ideas, 9 objectives adopted”."""
    return ", ".join(f"{many} {WORDS[what][2 if many == 1 else 3]}" for what, many in told.items())
