"""Reading a plan: a template of the house by its name, or anybody's JSON file by its path.

What is wrong with a file is said in a sentence for the person who wrote it: which file, where in it, and why. A path
is for the command line; what comes over the network may only ever be a name out of `names()`.
"""

import re
from pathlib import Path

import msgspec

from facilitation.decide import make
from facilitation.errors import Refused
from facilitation.kinds import Kinds
from facilitation.model import Plan

FOLDER = Path(__file__).parent
PLAN_BYTES_MAX = 2_000_000
"""A plan with as many tables, communes and phases as a plan may have is under 1 MB."""


class BadTemplate(Exception):
    """There is no plan to be had from this. `fr` and `en` say why, for a person."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(fr)
        self.fr = fr
        self.en = en


class NoSuchTemplate(BadTemplate):
    """Neither a template nor a file; `known` are the names there are."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        listed = ", ".join(known)
        super().__init__(
            f"Aucun modèle ne s’appelle « {wanted} ». Au choix\u202f: {listed}, ou le chemin d’un fichier .json.",
            f"No template is called “{wanted}”. Choose one of {listed}, or give the path of a .json file.",
        )
        self.known = known


class UnreadableTemplate(BadTemplate):
    """The file is there and is no plan; `where` is the place in it, as a path."""

    def __init__(self, path: str, where: str, fr: str, en: str) -> None:
        super().__init__(
            f"Le modèle {path} ne convient pas{_place(', à', where)}\u202f: {fr}.",
            f"The template {path} does not fit{_place(', at', where)}: {en}.",
        )
        self.where = where


def names() -> tuple[str, ...]:
    """The templates of the house."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def template(name_or_path: str, kinds: Kinds | None = None) -> Plan:
    """The plan of that name, or in that file; with `kinds`, also checked as an atelier would be made from it.

    Raises `NoSuchTemplate`, or `UnreadableTemplate` with the place and the reason.
    """
    path = FOLDER / f"{name_or_path}.json" if name_or_path in names() else Path(name_or_path)
    try:
        body = path.read_bytes()
    except (OSError, ValueError):  # A name with a null byte is a ValueError.
        raise NoSuchTemplate(name_or_path, names()) from None
    plan = _read(str(name_or_path), body)
    if kinds is not None:
        try:
            make(kinds, plan, 0)
        except Refused as wrong:
            raise _unusable(name_or_path, str(wrong.facts["where"])) from None
    return plan


def _read(path: str, body: bytes) -> Plan:
    if len(body) > PLAN_BYTES_MAX:
        most = f"{PLAN_BYTES_MAX // 1_000_000} MB"
        raise UnreadableTemplate(
            path, "", f"il dépasse {most.replace('MB', 'Mo')}", f"it is larger than {most}"
        )
    try:
        return msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"), type=Plan)
    except msgspec.ValidationError as wrong:
        why, _, where = str(wrong).partition(" - at ")
        raise UnreadableTemplate(path, where.strip("`").removeprefix("$").lstrip("."), *_why(why)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        fr = "ce n’est pas du JSON en UTF-8"
        raise UnreadableTemplate(
            path, "", f"{fr} ({wrong})", f"this is not JSON in UTF-8 ({wrong})"
        ) from None


def _unusable(path: str, where: str) -> UnreadableTemplate:
    """`where` of a `bad_plan`: a path of the plan, and for settings also what msgspec said of them."""
    place, _, why = where.partition(": ")
    if why:
        return UnreadableTemplate(path, place, *_why(why.partition(" - at ")[0]))
    if place.endswith("/kind"):
        return UnreadableTemplate(
            path, place, "ce genre de séquence n’existe pas ici", "there is no such kind of phase here"
        )
    return UnreadableTemplate(
        path, place, "cet identifiant sert deux fois ou est réservé", "this id is used twice, or reserved"
    )


# What the decoder says, and how a French reader is told. What is not listed is told as it is.
_SAID = (
    (r"Object missing required field `(.+)`", "il manque «\u00a0{}\u00a0»"),
    (r"Object contains unknown field `(.+)`", "«\u00a0{}\u00a0» n’est pas connu ici"),
    (r"Expected `(.+)`, got `(.+)`", "il faut {}, et non {}"),
    (r"Expected `(?:str|array|object)` of length <= (\d+)", "c’est trop long, {} au plus"),
    (r"Expected `(?:str|array|object)` of length >= (\d+)", "c’est trop court, {} au moins"),
    (r"Expected `(?:int|float)` <= (\S+)", "c’est trop grand, {} au plus"),
    (r"Expected `(?:int|float)` >= (\S+)", "c’est trop petit, {} au moins"),
    (
        r"Expected `str` matching regex .*",
        "un identifiant s’écrit en minuscules sans accent, chiffres et _, et commence par une lettre",
    ),
    (r"a ballot has (\d+) dots at most", "un bulletin a {} voix au plus"),
    (r"a step is no larger than the budget", "un pas ne dépasse pas le budget"),
    (r"an id is used by two proposals", "un identifiant sert à deux propositions"),
    (r"Invalid enum value '?(.*?)'?", "«\u00a0{}\u00a0» n’est pas une valeur possible"),
)
_TYPES = {"str": "un texte", "int": "un nombre entier", "bool": "true ou false", "array": "une liste",
          "object": "un objet", "null": "rien", "float": "un nombre"}  # fmt: skip


def _why(said: str) -> tuple[str, str]:
    """What the decoder said, in French and in English."""
    for pattern, sentence in _SAID:
        found = re.fullmatch(pattern, said)
        if found is not None:
            return sentence.format(*(_TYPES.get(each, each) for each in found.groups())), said.replace(
                "`", ""
            )
    return said, said


def _place(at: str, where: str) -> str:
    return f"{at} {where}" if where else ""
