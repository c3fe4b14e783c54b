"""Cards and portraits are forms: what stands in the fields that are chosen, and what the exports make of it."""

from facilitation.commands import DropObjective
from facilitation.document import document
from facilitation.events import ObjectiveAdopted
from facilitation.sheets.said import WriteField
from tests.day import a_whole_day, sheet
from tests.story import KINDS, LEAD, P1, arrived, opened, phase, plan

CARD = "s_000001"


def choose(field, text, version=0):
    return WriteField(phase="cards", sheet=CARD, field=field, text=text, version=version)


def open_card(story):
    made = plan(phase("cards", "cards", visibility="room"), communes=("Aubagne", "Istres", "Fos"))
    adopted = [
        ObjectiveAdopted(objective="o_000001", title="Se poser", sort="objective"),
        ObjectiveAdopted(objective="o_000002", title="Ouverture", sort="value"),
    ]
    story.given(made, arrived(P1), adopted, opened("cards"), sheet("cards", CARD))


def test_what_is_chosen_is_in_the_list(story):
    open_card(story)
    for field, good, bad in (("communes", "Fos|Aubagne", "Fos|Paris"), ("horizon", "by_2030", "demain")):
        story.when(choose(field, bad), by=P1)
        story.refused("unknown_choice")
        story.when(choose(field, good), by=P1)
        assert story.happened
    story.when(choose("communes", "", version=1), by=P1)
    assert story.happened


def test_a_card_serves_an_objective_that_is_adopted(story):
    open_card(story)
    for unknown in ("o_000009", "o_000002"):
        story.when(choose("objective", unknown), by=P1)
        story.refused("unknown_objective")
    story.when(choose("objective", "o_000001"), by=P1)
    assert story.happened
    [row] = rows(story)
    assert (row["objective"], row["objective_title"]) == ("O-01", "Se poser")
    story.when(DropObjective(objective="o_000001"), by=LEAD)
    [row] = rows(story)
    assert (row["objective"], row["objective_title"]) == ("", "")


def rows(story):
    return [
        row.cells
        for row in KINDS.activities["cards"].rows(KINDS.here(story.atelier, story.atelier.plan.phases[0]))
    ]


def test_cards_and_portraits_leave_the_house():
    told = document(KINDS, a_whole_day().atelier).tables
    card = dict(zip(told["cards"].columns, told["cards"].rows[0], strict=True))
    assert (card["number"], card["table"], card["title"], card["objective"]) == (
        "F-01",
        "Table 1",
        "Des bancs",
        "O-01",
    )
    portrait = dict(zip(told["personas"].columns, told["personas"].rows[0], strict=True))
    assert (portrait["number"], portrait["first_name"], portrait["morning"]) == (
        "H-01",
        "Claire",
        "Elle s’assoit.",
    )
    assert "lead" not in portrait
