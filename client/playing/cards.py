"""Project cards: a few people of a table write out a lead they see, under an objective that was adopted."""

from typing import Any, Final

from client.playing.person import Person, under
from client.playing.sheets import Begun, Form, choice
from client.playing.sheets import play as write_sheets
from client.playing.stage import Stage, Told
from facilitation.ids import TITLE_MAX

WRITTEN: Final = {
    "what": (
        "Un essai de six mois, ouvert à tous.",
        "Un lieu, une équipe de trois, un budget partagé.",
        "Une adresse unique, où l’on répond en trois jours.",
        "Dix familles qui essaient, et qui racontent.",
        "Un chantier-école, avec les artisans d’ici.",
    ),
    "for_whom": (
        "Les habitants des deux rives.",
        "Ceux qui travaillent tôt et tard.",
        "Les moins de vingt-cinq ans.",
    ),
    "partners": (
        "Deux communes, une association, l’école.",
        "Le port, les pêcheurs, le lycée.",
        "Les bailleurs et les habitants.",
    ),
    "first_step": ("Se voir lundi à la mairie.", "Demander à ceux qui l’ont déjà fait.", "Choisir une rue."),
}


def begin(person: Person) -> Begun:
    """From a lead, if there is one on the wall."""
    writing = under(person.room, "ideation/")
    leads = {
        name: note
        for name, note in under(person.room, "note/").items()
        if writing.get(note["phase"], {}).get("writes") == "lead"
    }
    if not leads:
        return "Une piste à écrire", None
    name = person.rng.choice(sorted(leads))
    return str(leads[name]["text"])[:TITLE_MAX], name


def fill(person: Person, field: dict[str, Any]) -> str:
    """What can be chosen is chosen, an objective from those that were adopted; else a sentence."""
    if field["id"] == "objective":
        adopted = [
            name for name, each in under(person.room, "objective/").items() if each["sort"] == "objective"
        ]
        return person.rng.choice(adopted) if adopted else ""
    return choice(person, field) or person.rng.choice(WRITTEN.get(field["id"], ("À préciser",)))


FORM: Final = Form("card", begin, fill, hands=4)


async def play(stage: Stage, phase: str) -> Told:
    """A card for every four people."""
    return await write_sheets(stage, phase, FORM)
