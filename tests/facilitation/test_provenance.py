"""Printed numbers, and the way from an objective to what people wrote."""

from facilitation.commands import AdoptObjective, HideNote, MergeClusters
from facilitation.document import document
from facilitation.provenance import number_of_item, objectives_about, trace
from tests.story import C1, C2, KINDS, LEAD, N1, N2, N3, Story, clustered, on_the_wall


def adopted(story: Story) -> None:
    story.given(*on_the_wall(N1, N2, N3), clustered(C1, N3, N1, title="S’asseoir"), clustered(C2, N2))
    story.when(AdoptObjective(objective="o_000001", title="Des bancs partout", source=C1), by=LEAD)


def test_an_objective_is_traced_to_its_group_and_its_ideas(story: Story):
    adopted(story)
    way = trace(story.atelier, "o_000001")
    assert (way.number, way.group) == ("O-01", ("C-01", "S’asseoir"))
    assert [number for number, _ in way.notes] == ["N-0001", "N-0003"]


def test_the_way_stays_when_its_group_is_merged_and_loses_what_is_set_aside(story: Story):
    adopted(story)
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=LEAD)
    story.when(HideNote(note=N1), by=LEAD)
    way = trace(story.atelier, "o_000001")
    assert way.group == ("C-01", "S’asseoir")
    assert [number for number, _ in way.notes] == ["N-0003"]


def test_a_number_says_the_place_on_the_wall_and_nothing_before_the_wall(story: Story):
    adopted(story)
    assert number_of_item(story.atelier, N2) == "N-0002"
    assert number_of_item(story.atelier, C2) == "C-02"
    assert number_of_item(story.atelier, "proposal") == ""


def test_the_numbers_stand_in_the_tables(story: Story):
    adopted(story)
    tables = document(KINDS, story.atelier).tables
    notes, groups, objectives = tables["notes"], tables["clusters"], tables["objectives"]
    first = dict(zip(notes.columns, notes.rows[0], strict=True))
    assert (first["number"], first["group_number"], first["objectives"]) == ("N-0001", "C-01", "O-01")
    assert dict(zip(groups.columns, groups.rows[1], strict=True))["number"] == "C-02"
    assert dict(zip(objectives.columns, objectives.rows[0], strict=True))["ideas"] == "N-0001, N-0003"


def test_objectives_and_values_are_counted_together_and_told_apart_by_their_letter(story: Story):
    adopted(story)
    story.when(
        AdoptObjective(objective="o_000002", title="Prendre le temps", sort="value", source=C1), by=LEAD
    )
    story.when(AdoptObjective(objective="o_000003", title="De l’ombre", source=C2), by=LEAD)
    objectives = document(KINDS, story.atelier).tables["objectives"]
    assert [row[objectives.columns.index("number")] for row in objectives.rows] == ["O-01", "V-02", "O-03"]
    assert objectives_about(story.atelier, N1) == ("O-01", "V-02")
