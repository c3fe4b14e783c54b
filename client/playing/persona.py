"""Persona: each table writes one inhabitant, everybody a part of the day."""

from typing import Any, Final

from client.playing.person import Person
from client.playing.sheets import Begun, Form, choice
from client.playing.sheets import play as write_sheets
from client.playing.stage import Stage, Told

FIRST_NAMES: Final = ("Inès", "Malo", "Yasmine", "Lucien", "Nour", "Paulette", "Enzo", "Awa")
WRITTEN: Final = {
    "age": ("19 ans", "34 ans", "52 ans", "71 ans"),
    "commune": ("Miramas", "Aubagne", "Pertuis", "La Ciotat"),
    "situation": ("Apprentie au port", "Deux enfants, un vélo", "Retraité, bénévole", "Infirmière de nuit"),
    "morning": ("Le train passe toutes les dix minutes, même à cinq heures.", "Les enfants vont seuls à l’école.", "Le marché est à cinq minutes.", "Le bus attend la correspondance."),
    "noon": ("La cantine achète aux fermes de la plaine.", "On déjeune à l’ombre, il y a des arbres partout."),
    "evening": ("Le dernier bateau part après le concert.", "On se baigne dans l’étang en sortant du travail."),
    "change": ("On n’a plus besoin de deux voitures.", "On décide ensemble de ce que l’on construit."),
    "word": ("Possible", "Ensemble", "Respirer", "Chez nous"),
}  # fmt: skip


def begin(person: Person) -> Begun:
    """With a first name."""
    return person.rng.choice(FIRST_NAMES), None


def fill(person: Person, field: dict[str, Any]) -> str:
    """A few words for a moment of the day."""
    return choice(person, field) or person.rng.choice(WRITTEN.get(field["id"], ("À imaginer",)))


FORM: Final = Form("persona", begin, fill, hands=10)


async def play(stage: Stage, phase: str) -> Told:
    """One inhabitant a table."""
    return await write_sheets(stage, phase, FORM)
