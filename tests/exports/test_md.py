"""The synthesis as a reader gets it: every sentence with where it comes from, in French and in English."""

import re

import pytest
from msgspec.structs import replace

from facilitation.document import Cell, Document, Sheet
from facilitation.synthesis import synthesis
from facilitation.synthesis.tree import Section
from facilitation.synthesis.writing import READINGS
from server.exports.md import write
from server.exports.sentences import COUNTED, HEADINGS, SENTENCES, TENTHS

MAY = ("agree_elus", "disagree_elus", "pass_elus", "share_elus", "low_elus", "high_elus")
MAY_DAY = 1_777_593_600_000
CIVIL = tuple(column.replace("elus", "societe_civile") for column in MAY)

FRENCH = """\
# Convergences

thecamp, 22 novembre 2026

## La salle

L’atelier a réuni 73 personnes\u202f: Élus 30, Société civile 43.

Au mur\u202f: 4 idées, 2 groupes.

## Les valeurs

Posées au départ\u202f: Ouverture.

## Les objectifs adoptés

### O-01 · Se déplacer sans voiture

Adopté à partir du groupe «\u202fMarcher\u202f»\u202f: 2 idées, venues de 2 tables. [O-01 ← C-01 ← N-0001, N-0003]

Les collèges le portent ensemble. Élus\u202f: environ sept sur dix d’accord (69\u202f%, marge de 52 à 83\u202f%\u202f; d’accord 21,\
 pas d’accord 9, passe 0)\u202f; Société civile\u202f: environ sept sur dix d’accord (69\u202f%, marge de 55 à 81\u202f%\u202f; d’accord\
 30, pas d’accord 13, passe 0). [O-01 ← C-01 ← N-0001, N-0003]

Réponses proposées\u202f: 1 piste de projet. [O-01 ← N-0004]

Fiche F-05, «\u202fUn pédibus\u202f», Table 3. En quoi cela consiste\u202f: Aller à l’école à pied. Échéance\u202f: d’ici 2030.\
 [F-05 ← O-01 ← N-0004]

## Ce que tous les collèges ne portent pas

«\u202fDécider ensemble\u202f». Porté par\u202f: Société civile. Élus\u202f: environ trois sur dix d’accord (34\u202f%, marge de 19 à\
 51\u202f%\u202f; d’accord 10, pas d’accord 20, passe 0)\u202f; Société civile\u202f: presque tous d’accord (96\u202f%, marge de 88 à\
 100\u202f%\u202f; d’accord 42, pas d’accord 1, passe 0). [C-02 ← N-0002]

L’animation a lu «\u202fun seul collège\u202f»\u202f; la règle disait «\u202fà débattre\u202f». Raison\u202f: Un écart net. [C-02 ← N-0002]

## La restitution

Ont pris la parole, dans cet ordre\u202f: Table 3, Table 1.

## Les prochaines dates

22 mars\u202f: Délibération.

## Annexe. D’où vient chaque phrase

"""
ANNEX = """\
- O-01\u202f: Se déplacer sans voiture
- F-05\u202f: Un pédibus
- C-01\u202f: Marcher
- C-02\u202f: Décider ensemble
- N-0001\u202f: Des trottoirs
- N-0002\u202f: Un budget commun
- N-0003\u202f: Des bancs \\*partout\\*
- N-0004\u202f: Un pédibus

"""


def table(columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> Sheet:
    return Sheet(columns=columns, rows=rows)


def convergences() -> Document:
    """What is left of a small day of convergence."""
    return Document(
        title="Convergences",
        place="thecamp",
        lang="fr",
        made_at_ms=1_795_350_600_000,
        values=("Ouverture",),
        colleges={"elus": "Élus", "societe_civile": "Société civile"},
        tables={
            "people_by_college": table(("college", "people"), (("Élus", 30), ("Société civile", 43))),
            "notes": table(
                ("id", "number", "text", "group_number", "writes", "objective"),
                (
                    ("n_a", "N-0001", "Des trottoirs", "C-01", "idea", ""),
                    ("n_b", "N-0002", "Un budget commun", "C-02", "idea", ""),
                    ("n_c", "N-0003", "Des bancs *partout*", "C-01", "idea", ""),
                    ("n_d", "N-0004", "Un pédibus", "", "lead", "O-01"),
                ),
            ),
            "clusters": table(
                ("id", "number", "title", "place"),
                (("c_a", "C-01", "Marcher", "room"), ("c_b", "C-02", "Décider ensemble", "room")),
            ),
            "objectives": table(
                ("number", "title", "sort", "group_number", "cluster", "ideas", "tables", "sources"),
                (("O-01", "Se déplacer sans voiture", "objective", "C-01", "Marcher", "N-0001, N-0003", 2, ""),),
            ),
            "convergence": table(
                ("item_id", "number", "title", "label", "carried_by", "label_found", "reason", *MAY, *CIVIL, "objective"),
                (
                    ("c_a", "C-01", "Marcher", "shared_agreement", None, "", "", 21, 9, 0, 0.6875, 0.5212, 0.8335, 30, 13, 0, 0.6889, 0.5489, 0.8139, "O-01"),
                    ("c_b", "C-02", "Décider ensemble", "one_college", "Société civile", "to_debate", "Un écart net", 10, 20, 0, 0.3438, 0.1923, 0.5122, 42, 1, 0, 0.9556, 0.8794, 0.9959, ""),
                ),
            ),
            "cards": table(
                ("number", "table", "lead", "title", "what", "horizon", "objective"),
                (("F-05", "Table 3", "n_d", "Un pédibus", "Aller à l’école à pied.", "by_2030", "O-01"),),
            ),
            "report": table(("turn", "table", "spoke"), ((1, "Table 3", "yes"), (2, "Table 1", "yes"), (3, "Table 2", "no"))),
            "dates": table(("when", "event"), (("22 mars", "Délibération"),)),
        },
    )  # fmt: skip


def test_a_small_day_reads_so():
    text = write(convergences()).decode()
    assert text.startswith(FRENCH)
    assert ANNEX in text


def test_the_same_day_in_english():
    text = write(replace(convergences(), lang="en")).decode()
    assert (
        "## What not all colleges carry\n\n“Décider ensemble”. Carried by: Société civile. Élus: about"
        in text
    )
    assert (
        "Card F-05, “Un pédibus”, Table 3. What it is: Aller à l’école à pied. Horizon: by 2030. [F-05"
        in text
    )
    assert "thecamp, 22 November 2026" in text
    assert "\u202f" not in text


def test_the_first_of_a_month_is_written_as_people_write_it():
    assert "thecamp, 1er mai 2026\n" in write(replace(convergences(), made_at_ms=MAY_DAY)).decode()


def test_too_few_votes_are_counted_and_no_share_is_read_from_them():
    day = convergences()
    read = day.tables["convergence"]
    few = (
        "c_b",
        "C-02",
        "Décider ensemble",
        "too_few",
        None,
        "",
        "",
        3,
        0,
        0,
        0.8,
        0.44,
        1.0,
        1,
        1,
        1,
        0.4,
        0.1,
        0.8,
        "",
    )
    text = write(replace(day, tables={**day.tables, "convergence": table(read.columns, (few,))})).decode()
    assert (
        "«\u202fDécider ensemble\u202f». Élus\u202f: 3 sur 3 d’accord\u202f; Société civile\u202f: 1 sur 3 d’accord. [C-02"
        in text
    )
    read_otherwise = (*few[:3], "to_debate", None, "too_few", "Un débat vif", *few[7:])
    text = write(
        replace(day, lang="en", tables={**day.tables, "convergence": table(read.columns, (read_otherwise,))})
    ).decode()
    assert "“Décider ensemble”. Élus: 3 of 3 in favour; Société civile: 1 of 3 in favour. [C-02" in text


def test_every_message_has_its_words_in_both_languages():
    said = {*SENTENCES.values(), *HEADINGS.values(), *TENTHS}
    for french, english in said:
        assert set(re.findall(r"\{\w+\}", french)) == set(re.findall(r"\{\w+\}", english))
        assert re.search(r"[^\u202f][:;!?%](\s|$)|« | »", french) is None, french
    assert HEADINGS.keys() >= {
        *READINGS,
        "room",
        "values",
        "objectives",
        "adopted",
        "cards",
        "report",
        "dates",
    }
    assert SENTENCES.keys() >= {f"reading_{label}" for label in READINGS}
    assert {len(form) for forms in COUNTED.values() for form in forms} == {2}


def lines(document: Document) -> list[str]:
    return write(document).decode().split("\n")


@pytest.mark.parametrize(
    "text",
    ["# Titre", "a\n# Titre", "[a](http://x)", "![a](b)", "<b>", "*a*", "1. a", "- a", "`a`", "a\u2028- b"],
)
def test_what_people_wrote_makes_nothing_but_text(text: str):
    plain = [line for line in lines(convergences()) if line.startswith(("#", "-"))]
    day = convergences()
    dates = table(("when", "event"), ((text, text),))
    cards = table(day.tables["cards"].columns, (("F-05", text, "n_d", "Un pédibus", text, "", "O-01"),))
    told = lines(replace(day, place=text, tables={**day.tables, "dates": dates, "cards": cards}))
    assert [line for line in told if line.startswith(("#", "-"))] == plain
    assert not any(
        re.search(r"(?<!\\)[\[`<*](?![OVFCN]-\d)", line) or re.match(r"\d+\. ", line) for line in told
    )


def test_a_number_of_another_atelier_is_not_taken_for_one_of_ours():
    day = convergences()
    objectives = table(
        day.tables["objectives"].columns,
        (("V-01", "Décider", "value", "C-02", "Décider seuls (Mai)", "", 0, "Mai"),),
    )
    text = write(replace(day, tables={**day.tables, "objectives": objectives})).decode()
    assert (
        "Adopté à partir des résultats apportés\u202f: «\u202fDécider seuls (Mai)\u202f». [V-01 ← C-02 (Mai)]"
        in text
    )
    assert "- C-02 (Mai)\u202f: Décider seuls (Mai)" in text
    assert "- C-02\u202f: Décider ensemble" in text


def headings(sections: tuple[Section, ...]) -> list[str]:
    return [each.message for each in sections]


def test_an_atelier_where_nothing_happened_has_a_title_and_no_section():
    empty = replace(convergences(), values=(), tables={})
    assert headings(synthesis(empty).sections) == []
    assert write(empty).decode().startswith("# Convergences\n")
