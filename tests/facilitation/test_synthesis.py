"""The synthesis says what the room decided, and every sentence about ideas says which ideas."""

import msgspec
from hypothesis import given

from facilitation.commands import (
    AdoptObjective,
    DissolveCluster,
    DropObjective,
    HideNote,
    MergeClusters,
    WithdrawNote,
)
from facilitation.converging.asking import ConvergenceShown, ResultsBrought
from facilitation.converging.sources import BroughtItem, Source
from facilitation.document import document
from facilitation.provenance import number_of_note
from facilitation.sight import on_wall
from facilitation.synthesis import Synthesis, sentences, synthesis
from facilitation.synthesis.tree import Sentence
from tests.day import a_whole_day, sheet
from tests.games import Game, games
from tests.story import (
    C1,
    C2,
    KINDS,
    LEAD,
    N1,
    N2,
    N3,
    P1,
    Story,
    clustered,
    on_the_wall,
    phase,
    plan,
    seen,
    written,
)

CANARY = "Un canari chante dans la mine"


def told(story: Story) -> Synthesis:
    return synthesis(document(KINDS, story.atelier))


def said(found: Synthesis, message: str) -> list[Sentence]:
    return [each for each in sentences(found.sections) if each.message == message]


def adopted(story: Story) -> None:
    """An objective from the group of two ideas."""
    story.given(*on_the_wall(N2, N3), written(N1, text=CANARY))
    story.given(clustered(C1, N3, N1, title="S’asseoir"), clustered(C2, N2))
    story.when(AdoptObjective(objective="o_000001", title="Des bancs partout", source=C1), by=LEAD)


def test_an_objective_leads_back_to_its_group_and_its_ideas(story: Story):
    adopted(story)
    (sentence,) = said(told(story), "from_group")
    assert sentence.sources == (("O-01",), ("C-01",), ("N-0002", "N-0003"))
    assert [each.number for each in told(story).cited] == ["O-01", "C-01", "N-0002", "N-0003"]


def test_an_idea_that_was_set_aside_or_taken_back_is_cited_no_more(story: Story):
    adopted(story)
    assert CANARY in msgspec.json.encode(told(story)).decode()
    story.when(HideNote(note=N1), by=LEAD)
    assert CANARY not in msgspec.json.encode(told(story)).decode()
    assert said(told(story), "from_group")[0].sources[-1] == ("N-0002",)
    story.when(WithdrawNote(note=N3), by=P1)
    (sentence,) = said(told(story), "from_group_alone")
    assert sentence.sources == (("O-01",), ("C-01",))


def test_an_objective_keeps_its_way_when_its_group_is_merged(story: Story):
    adopted(story)
    story.when(MergeClusters(into=C2, clusters=(C1,)), by=LEAD)
    assert said(told(story), "from_group")[0].sources == (("O-01",), ("C-01",), ("N-0002", "N-0003"))
    assert {each.number: each.text for each in told(story).cited}["C-01"] == "S’asseoir"


def test_an_objective_from_a_group_that_was_dissolved_leads_back_to_the_ideas_it_had(story: Story):
    story.given(*on_the_wall(N1, N2), clustered(C1, N1, N2, title="S’asseoir"))
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.when(AdoptObjective(objective="o_000001", title="Prendre place", sort="value", source=C1), by=LEAD)
    assert said(told(story), "from_group")[0].sources == (("V-01",), ("C-01",), ("N-0001", "N-0002"))
    assert {each.number: each.text for each in told(story).cited}["C-01"] == "S’asseoir"


def test_what_was_dropped_is_not_said(story: Story):
    adopted(story)
    story.when(DropObjective(objective="o_000001"), by=LEAD)
    assert [each.message for each in told(story).sections] == ["room"]


def test_a_card_leads_to_its_objective():
    (card,) = said(told(a_whole_day()), "card")
    assert card.sources == (("F-01",), ("O-01",))
    assert card.facts["number"] == "F-01"


def test_a_card_without_an_objective_stands_apart(story: Story):
    story.given(
        plan(phase("cards", "cards", visibility="room")), sheet("cards", "s_000001", title="Des bancs")
    )
    assert [each.message for each in told(story).sections] == ["cards"]


def test_a_card_its_table_has_not_shown_is_not_in_it(story: Story):
    story.given(
        plan(phase("cards", "cards")), sheet("cards", "s_000001", title=CANARY), seen("cards", "table")
    )
    assert told(story).sections == ()


def test_what_was_voted_on_is_read_under_its_label_until_it_is_adopted(story: Story):
    items = (
        BroughtItem(
            id="i_000001", title="Ombre", tallies={"elected": (28, 2, 0), "civil": (38, 5, 0)}, number="C-01"
        ),
        BroughtItem(id="i_000002", title="Budget", tallies={"elected": (10, 20, 0), "civil": (42, 1, 0)}),
    )
    source = Source(id="s_000001", title="Mai", items=items)
    story.given(plan(phase("convergence", "board")), ResultsBrought(phase="board", source=source))
    assert told(story).sections == (), "not before the room was shown it"
    story.given(ConvergenceShown(phase="board"))
    assert [each.message for each in told(story).sections] == ["shared_agreement", "one_college"]
    story.when(AdoptObjective(objective="o_000001", title="De l’ombre", source="i_000001"), by=LEAD)
    assert [each.message for each in told(story).sections] == ["objectives", "one_college"]
    (reading,) = said(told(story), "reading_shared_agreement")
    assert reading.sources == (("O-01",), ("C-01 (Mai)",))


@given(games)
def test_every_source_is_cited_and_every_idea_cited_lies_on_the_wall(game: Game):
    for turn in game.turns()[-1:]:
        found = synthesis(document(KINDS, turn.after))
        numbers = {number for each in sentences(found.sections) for step in each.sources for number in step}
        assert {each.number for each in found.cited} == numbers
        texts = {
            number_of_note(note): note.text for note in turn.after.notes.values() if on_wall(turn.after, note)
        }
        ideas = {
            each.number: each.text
            for each in found.cited
            if each.number.startswith("N-") and "(" not in each.number
        }
        assert ideas.items() <= texts.items()
