"""The sentences of a synthesis for a reader, in French or in English, and its headings.

What people wrote goes through `quoted` of whoever writes the file down: it is the only text here that is not ours.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from facilitation.document import NO_COLLEGE, Document
from facilitation.model import Lang
from facilitation.synthesis.tree import Count, Fact, Facts, Field, Name, Share
from server.exports.headings import LABELS, Words, heading, shown

Quoted = Callable[[str], str]
"""A text that people wrote, as it may stand in the file."""

HEADINGS: Final[Words] = {
    "room": ("La salle", "The room"),
    "values": ("Les valeurs", "Values"),
    "objectives": ("Les objectifs adoptés", "The objectives adopted"),
    "adopted": ("{number} · {title}", "{number} · {title}"),
    "shared_agreement": ("Ce qui est partagé, sans être adopté", "Shared, and not adopted"),
    "uneven_agreement": ("Ce qui est partagé, inégalement", "Shared unevenly"),
    "one_college": ("Ce que tous les collèges ne portent pas", "What not all colleges carry"),
    "to_debate": ("Ce qui divise", "What divides"),
    "shared_rejection": ("Ce que tous écartent", "What all sides reject"),
    "too_few": ("Ce dont on ne peut rien dire encore", "What cannot be read yet"),
    "cards": ("Les autres fiches projet", "Other project cards"),
    "report": ("La restitution", "The report back"),
    "dates": ("Les prochaines dates", "Next dates"),
    "sources": (
        "Entre crochets, d’où vient une phrase\u202f: ce qui a été adopté (O), la fiche (F), le groupe (C), les idées (N)."
        " Les parts sont lissées, (d’accord + 1) / (réponses + 2)\u202f; la marge est l’intervalle de Wilson à 95\u202f%."
        " Où il y a trop peu de votes, ce sont les réponses elles-mêmes, comptées.",
        "In brackets, where a sentence comes from: what was adopted (O), the card (F), the group (C), the ideas (N)."
        " Shares are smoothed, (agree + 1) / (answers + 2); the margin is the Wilson interval at 95%."
        " Where there are too few votes, it is the answers themselves, counted.",
    ),
    "cited": ("Annexe. D’où vient chaque phrase", "Annex. Where each sentence comes from"),
    "tables": ("Annexe. Tous les tableaux", "Annex. All tables"),
}
SENTENCES: Final[Words] = {
    "came": (
        "L’atelier a réuni {people}\u202f: {sides}.",
        "The workshop brought together {people}: {sides}.",
    ),
    "written": ("Au mur\u202f: {ideas}.", "On the wall: {ideas}."),
    "written_grouped": ("Au mur\u202f: {ideas}, {groups}.", "On the wall: {ideas}, {groups}."),
    "founding": ("Posées au départ\u202f: {values}.", "Set at the start: {values}."),
    "from_group": (
        "Adopté à partir du groupe {group}\u202f: {ideas}, {tables}.",
        "Adopted from the group {group}: {ideas}, {tables}.",
    ),
    "from_group_alone": ("Adopté à partir du groupe {group}.", "Adopted from the group {group}."),
    "from_ideas": (
        "Adopté à partir de ce qui est au mur\u202f: {ideas}.",
        "Adopted from what is on the wall: {ideas}.",
    ),
    "from_elsewhere": (
        "Adopté à partir des résultats apportés\u202f: {group}.",
        "Adopted from results that were brought: {group}.",
    ),
    "from_room": ("Adopté en salle, sans groupe d’origine.", "Adopted in the room, from no group."),
    "reading_shared_agreement": (
        "Les collèges le portent ensemble. {shares}.",
        "The colleges carry it together. {shares}.",
    ),
    "reading_uneven_agreement": (
        "Les collèges le portent, certains nettement plus. {shares}.",
        "The colleges carry it, some clearly more. {shares}.",
    ),
    "reading_one_college": (
        "Une partie des collèges le porte, pas tous. {shares}.",
        "Some colleges carry it, not all. {shares}.",
    ),
    "reading_to_debate": ("Il divise encore. {shares}.", "It still divides. {shares}."),
    "reading_shared_rejection": (
        "Les votes l’écartaient de tous côtés. {shares}.",
        "The votes rejected it on all sides. {shares}.",
    ),
    "reading_too_few": ("Trop peu de votes pour conclure. {shares}.", "Too few votes to conclude. {shares}."),
    "item": ("{title}. {shares}.", "{title}. {shares}."),
    "item_carried": (
        "{title}. Porté par\u202f: {carried}. {shares}.",
        "{title}. Carried by: {carried}. {shares}.",
    ),
    "read_otherwise": (
        "L’animation a lu «\u202f{label}\u202f»\u202f; la règle disait «\u202f{found}\u202f». Raison\u202f: {reason}.",
        "The facilitators read “{label}”; the rule said “{found}”. Reason: {reason}.",
    ),
    "leads": ("Réponses proposées\u202f: {leads}.", "Answers proposed: {leads}."),
    "card": ("Fiche {number}, {title}, {table}. {fields}", "Card {number}, {title}, {table}. {fields}"),
    "reported": (
        "Ont pris la parole, dans cet ordre\u202f: {tables}.",
        "These spoke, in this order: {tables}.",
    ),
    "date": ("{when}\u202f: {what}.", "{when}: {what}."),
}
COUNTED: Final[Mapping[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "people": (("{many} personne", "{many} personnes"), ("{many} person", "{many} people")),
    "ideas": (("{many} idée", "{many} idées"), ("{many} idea", "{many} ideas")),
    "groups": (("{many} groupe", "{many} groupes"), ("{many} group", "{many} groups")),
    "leads": (
        ("{many} piste de projet", "{many} pistes de projet"),
        ("{many} project lead", "{many} project leads"),
    ),
    "tables": (
        ("venues de {many} table", "venues de {many} tables"),
        ("from {many} table", "from {many} tables"),
    ),
}
"""Word → French and English, each for one and for many."""

TENTHS: Final[tuple[tuple[str, str], ...]] = (
    ("presque personne", "almost nobody"),
    ("environ un sur dix", "about one in ten"),
    ("environ deux sur dix", "about two in ten"),
    ("environ trois sur dix", "about three in ten"),
    ("environ quatre sur dix", "about four in ten"),
    ("environ un sur deux", "about one in two"),
    ("environ six sur dix", "about six in ten"),
    ("environ sept sur dix", "about seven in ten"),
    ("environ huit sur dix", "about eight in ten"),
    ("environ neuf sur dix", "about nine in ten"),
    ("presque tous", "almost all"),
)
SHARE: Final = (
    "{who}\u202f: {words} d’accord ({share}\u202f%, marge de {low} à {high}\u202f%\u202f; d’accord {agree}, pas d’accord {disagree},"
    " passe {passed})",
    "{who}: {words} in favour ({share}%, margin {low} to {high}%; agree {agree}, disagree {disagree}, pass {passed})",
)
FEW: Final = ("{who}\u202f: {agree} sur {answers} d’accord", "{who}: {agree} of {answers} in favour")
SILENT: Final = ("{who}\u202f: aucune réponse", "{who}: no answer")
ALONE: Final = ("sans collège", "no college")
UNTITLED: Final = ("(sans titre)", "(untitled)")
WITHHELD: Final = ("", "…")
"""Titles that say nothing."""
MONTHS: Final[tuple[tuple[str, str], ...]] = (
    ("janvier", "January"), ("février", "February"), ("mars", "March"), ("avril", "April"), ("mai", "May"), ("juin", "June"),
    ("juillet", "July"), ("août", "August"), ("septembre", "September"), ("octobre", "October"),
    ("novembre", "November"), ("décembre", "December"),
)  # fmt: skip


def day(document: Document) -> str:
    """The day the atelier was made, as people write it: `26 novembre 2026`, `1er mai 2026`."""
    made = date.fromisoformat(document.day())
    number = "1er" if made.day == 1 and document.lang == "fr" else str(made.day)
    return f"{number} {MONTHS[made.month - 1][document.lang == 'en']} {made.year}"


def titled(message: str, facts: Facts, document: Document, quoted: Quoted) -> str:
    """The heading of a section."""
    return _filled(HEADINGS[message], {**facts}, document, quoted, bare=True)


def sentence(message: str, facts: Facts, document: Document, quoted: Quoted) -> str:
    """A sentence, from the code word of its message and its facts."""
    return _filled(SENTENCES[message], facts, document, quoted)


def word(words: Words, name: str, lang: Lang) -> str:
    """One word of a list."""
    return words[name][lang == "en"]


def _filled(
    forms: tuple[str, str], facts: Facts, document: Document, quoted: Quoted, *, bare: bool = False
) -> str:
    told = {name: _told(name, fact, document, quoted, bare) for name, fact in facts.items()}
    return forms[document.lang == "en"].format_map(told).strip()


def _told(name: str, fact: Fact, document: Document, quoted: Quoted, bare: bool) -> str:
    """A fact as words."""
    lang = document.lang
    match fact:
        case Name(text=text) if text in WITHHELD:
            return UNTITLED[lang == "en"]
        case Name(text=text):
            return quoted(text) if bare or name in ("when", "what", "reason") else _marked(quoted(text), lang)
        case Count():
            return _counted(fact, lang, quoted)
        case str():
            return word(LABELS, fact, lang) if name in ("label", "found") else quoted(fact)
        case _:
            between = {"fields": " ", "shares": "\u202f; " if lang == "fr" else "; "}.get(name, ", ")
            return between.join(_part(each, document, quoted) for each in fact)


def _part(each: str | Count | Share | Field, document: Document, quoted: Quoted) -> str:
    lang = document.lang
    match each:
        case Count():
            return _counted(each, lang, quoted)
        case Share():
            return _share(each, document, quoted)
        case Field(name=name, text=text):
            colon = "\u202f: " if lang == "fr" else ": "
            said = quoted(str(shown(name, text, lang)))
            return (
                f"{heading(document, name)}{colon}{said}{'' if text.endswith(('.', '!', '?', '…')) else '.'}"
            )
        case str():
            return quoted(each)


def _counted(count: Count, lang: Lang, quoted: Quoted) -> str:
    # In French, nought takes the singular.
    one = count.many == 1 or (count.many == 0 and lang == "fr")
    if count.named:
        sides = (ALONE[lang == "en"] if side == NO_COLLEGE else side for side in count.named.split(" + "))
        return f"{quoted(' + '.join(sides))} {count.many}"
    return COUNTED[count.of][lang == "en"][0 if one else 1].format(many=count.many)


def _share(share: Share, document: Document, quoted: Quoted) -> str:
    """What one side says: in words, then in figures; the share is the smoothed one, by which everything is read.

    A smoothed share of three answers would contradict what the wall says of them: they are counted instead.
    """
    who = quoted(" + ".join(document.colleges.get(side, side) for side in share.sides))
    answers = share.agree + share.disagree + share.passed
    if answers == 0:
        return SILENT[document.lang == "en"].format(who=who)
    if share.few:
        return FEW[document.lang == "en"].format(who=who, agree=share.agree, answers=answers)
    return SHARE[document.lang == "en"].format(
        who=who,
        words=TENTHS[round(share.share * 10)][document.lang == "en"],
        share=round(share.share * 100),
        low=round(share.low * 100),
        high=round(share.high * 100),
        agree=share.agree,
        disagree=share.disagree,
        passed=share.passed,
    )


def _marked(text: str, lang: Lang) -> str:
    return f"«\u202f{text}\u202f»" if lang == "fr" else f"“{text}”"
