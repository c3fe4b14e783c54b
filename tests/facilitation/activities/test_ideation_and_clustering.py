"""Ideation and clustering by hand: what their screens learn, and the rows they add to the exports."""

from facilitation.audience import ROOM
from facilitation.commands import PlanPhase
from facilitation.events import NoteWithdrawn
from tests.story import (
    C1,
    C2,
    KINDS,
    LEAD,
    N1,
    N2,
    N3,
    P1,
    clustered,
    ideas,
    on_the_wall,
    phase,
    plan,
    sorting,
)


def rows(story, name):
    planned = story.atelier.phase(name)
    return list(KINDS.activity(planned).rows(KINDS.here(story.atelier, planned)))


def test_the_writing_screens_learn_what_a_note_may_carry(story):
    story.given(plan(phase("ideation", "ideas", {"themes": "none", "example": "Un banc"})))
    assert story.board(ROOM)["ideation/ideas"].themes == "none"
    assert story.board(ROOM)["ideation/ideas"].example == "Un banc"


def test_a_step_may_be_about_the_notes_of_some_phases_only(story):
    story.given(plan(ideas(), phase("clustering", "values", {"where": "room", "of": ["ideas"]}), sorting()))
    assert story.board(ROOM)["clustering/values"].of == ("ideas",)
    assert story.board(ROOM)["clustering/sorting"].of == ()


def test_a_writing_step_says_whose_notes_belong_to_its_question(story):
    writes = {name: phase("ideation", name, {"writes": name[:-1]}) for name in ("values", "leads")}
    story.given(plan(*writes.values(), ideas()))
    assert story.board(ROOM)["ideation/leads"].of == ("leads",)
    story.when(PlanPhase(planned=phase("ideation", "ideas", {"writes": "lead"})), by=LEAD)
    assert story.board(ROOM)["ideation/leads"].of == ("leads", "ideas")


def test_where_nothing_lies_beside_it_a_writing_step_is_about_everything(story):
    story.given(plan(ideas(), phase("ideation", "later"), sorting()))
    assert story.board(ROOM)["ideation/ideas"].of == ()


def test_the_rows_are_the_notes_the_room_was_shown(story):
    story.given(*on_the_wall(N1, N2, N3), NoteWithdrawn(note=N3))
    story.given(clustered(C1, N1, title="Assises"))
    told = rows(story, "ideas")
    assert [row.cells["id"] for row in told] == [N1, N2]
    assert [row.cells["cluster"] for row in told] == ["Assises", ""]
    assert P1 not in repr(told)


def test_a_college_of_few_people_is_not_told_beside_their_notes(story):
    story.given(*on_the_wall(N1))
    assert rows(story, "ideas")[0].cells["college"] == ""


def test_the_rows_of_clustering_are_the_clusters_of_its_place_and_what_the_room_has_by_then(story):
    story.given(plan(ideas(), sorting(), sorting("together", where="room")))
    story.given(clustered(C1), clustered(C2, place="t1"))
    assert [row.cells["id"] for row in rows(story, "sorting")] == [C1, C2]
    assert [row.cells["id"] for row in rows(story, "together")] == [C1]
