"""Files of results: what is read, and the reason that every bad one is told."""

import pytest
from msgspec.structs import replace

from facilitation.converging.bringing import WHYS, college_named, colleges_in, sheet, tables, translated
from facilitation.errors import Refused
from tests.story import CIVIL, ELECTED

HEAD = "Titre;Collège;Pour;Contre;Passe\n"


def test_a_french_sheet_is_read_line_by_line():
    text = HEAD + "Ombre;Élus;21;9;0\nombre ;Société civile;1 030;13;\u00a00\n\n;;;;\n"
    (item,) = sheet(text.encode("utf-8-sig"))
    assert item.title == "Ombre"
    assert item.tallies == {("Élus",): (21, 9, 0), ("Société civile",): (1030, 13, 0)}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_sheets_of_every_program_are_read(delimiter):
    head = delimiter.join(("title", "college", "agree", "disagree", "pass", "id", "number"))
    line = delimiter.join(("Ombre", "elected", "1", "2", "3", "c_000001", "C-01"))
    (item,) = sheet(f"{head}\r\n{line}\r\n".encode())
    assert (item.tallies, item.origin, item.number) == ({("elected",): (1, 2, 3)}, "c_000001", "C-01")


def test_what_a_french_spreadsheet_writes_is_read_as_it_is_meant():
    (item,) = sheet((HEAD + "Éloge de l’été;Élus;1;2;3\n").encode("cp1252"))
    assert item.title == "Éloge de l’été"


BAD = [
    (b"", "no_lines"),
    (b"PK\x03\x04\0\0", "not_a_table"),
    (b"une lettre\nsans colonnes\n", "not_a_table"),
    (b"titre;pour;contre;passe\nOmbre;1;2;3\n", "missing_column"),
    (HEAD.encode(), "no_lines"),
    ((HEAD + " ;Élus;1;2;3\n").encode(), "empty_title"),
    ((HEAD + "a" * 201 + ";Élus;1;2;3\n").encode(), "title_too_long"),
    ((HEAD + "Ombre;;1;2;3\n").encode(), "no_college"),
    ((HEAD + "Ombre;Élus;un;2;3\n").encode(), "not_a_count"),
    ((HEAD + "Ombre;Élus;1;2\n").encode(), "not_a_count"),
    ((HEAD + "Ombre;Élus;1,5;2;3\n").encode(), "not_a_count"),
    ((HEAD + "Ombre;Élus;-1;2;3\n").encode(), "negative"),
    ((HEAD + "Ombre;Élus;20001;2;3\n").encode(), "too_large"),
    ((HEAD + "Ombre;Élus;1;2;3\nOMBRE;Élus;1;2;3\n").encode(), "duplicate"),
    ((HEAD + "".join(f"Sujet {n};Élus;1;2;3\n" for n in range(301))).encode(), "too_many"),
    ((HEAD + "".join(f"Ombre;Collège {n};1;2;3\n" for n in range(13))).encode(), "too_many_colleges"),
]


@pytest.mark.parametrize(("body", "why"), BAD, ids=[why for _, why in BAD])
def test_a_bad_file_is_told_why(body, why):
    with pytest.raises(Refused) as refusal:
        sheet(body)
    assert refusal.value.code == "bad_file"
    assert refusal.value.facts["why"] == why


def test_every_reason_is_one_that_comes_up():
    of_the_server = {"too_heavy"}
    assert {why for _, why in BAD} | {"no_opinion_vote"} | of_the_server == set(WHYS)


def test_the_line_that_is_wrong_is_named():
    with pytest.raises(Refused) as refusal:
        sheet((HEAD + "Ombre;Élus;1;2;3\n\nBancs;Élus;1;x;3\n").encode())
    assert refusal.value.facts == {"why": "not_a_count", "line": 4, "word": "x"}


def test_the_tables_of_an_export_are_read_and_the_last_vote_counts():
    row: dict[str, object] = {"item_id": "c_000001", "title": "Ombre"}
    votes: list[list[dict[str, object]]] = [
        [{"cluster": "Autre", "dots": 3}, {"id": "c_000001", "number": "C-01"}],
        [row | {"agree_elus+tech": 3, "disagree_elus+tech": 2, "pass_elus+tech": 1}],
        [row | {"agree_elus+tech": 4, "disagree_elus+tech": 2, "pass_elus+tech": 1, "agree_civil": None}],
    ]
    (item,) = tables(votes, {"elus": "Élus", "tech": "Équipe"})
    assert item.tallies == {("Élus", "Équipe"): (4, 2, 1)}
    assert (item.origin, item.number) == ("c_000001", "C-01")
    with pytest.raises(Refused) as refusal:
        tables(votes[:1], {})
    assert refusal.value.facts["why"] == "no_opinion_vote"


def test_colleges_are_known_by_any_of_their_names():
    (item,) = tables([[{"title": "Ombre", "agree_x+y": 1, "disagree_x+y": 0, "pass_x+y": 0}]], {"x": "ELUS"})
    assert colleges_in([item]) == ("ELUS", "y")
    assert college_named("ELUS", (ELECTED, CIVIL)) == "elected"
    assert college_named("civil", (ELECTED, CIVIL)) == "civil"
    assert college_named("y", (ELECTED, CIVIL)) is None
    assert (
        translated(("y", "ELUS"), {"ELUS": "elected", "y": "civil"}, ["elected", "civil"]) == "elected+civil"
    )


def test_a_name_with_a_plus_in_it_is_one_name_where_it_is_known():
    mayors = replace(ELECTED, name="Élus + Maires")
    told = HEAD + "Ombre;Élus + maires;1;2;3\nBancs;Élus+Maires+Civil;1;2;3\nTrams;Maires + Civil;1;2;3\n"
    assert [tuple(item.tallies) for item in sheet(told.encode(), (mayors, CIVIL))] == [
        (("Élus + maires",),),
        (("Élus", "Maires", "Civil"),),
        (("Maires", "Civil"),),
    ]
