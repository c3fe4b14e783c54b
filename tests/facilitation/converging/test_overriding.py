"""Labels given otherwise, and lines that are read as one: what was said follows, or is asked again."""

from facilitation.audience import DESK
from facilitation.convergence.comparison import Label
from facilitation.converging.asking import (
    DropResults,
    LabelOverridden,
    MatchItems,
    OverrideLabel,
    PartItems,
    ResultsBrought,
)
from facilitation.converging.records import ItemTold, SaidTold
from facilitation.converging.sources import BroughtItem, Source
from tests.story import FACILITATOR, LEAD, Story, phase, plan


def otherwise(story: Story, **labels: Label) -> None:
    """Items called otherwise, each for the reason that is its own name."""
    for item, label in labels.items():
        story.when(OverrideLabel(phase="board", item=item, label=label, reason=item), by=LEAD)


def line(story: Story, item: str) -> ItemTold:
    """A line of the board by its id."""
    found: ItemTold
    (found,) = (each for each in story.board(DESK)["convergence/board"].items if each.id == item)
    return found


def two_apart(story: Story) -> None:
    """Two sources of one item each, that nothing joins."""
    story.given(plan(phase("convergence", "board")))
    for number, title, tallies in (
        (1, "Ombre", {"elected": (21, 9, 0)}),
        (2, "Arbres", {"civil": (30, 13, 0)}),
    ):
        item = BroughtItem(id=f"i_{number}00000", title=title, tallies=tallies)
        source = Source(id=f"s_00000{number}", title="Mai", items=(item,))
        story.given(ResultsBrought(phase="board", source=source))


def test_what_was_said_of_one_item_holds_for_the_line_it_is_read_in(story: Story):
    two_apart(story)
    otherwise(story, i_200000="to_debate")
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    told = line(story, "i_100000")
    assert (told.label, told.found, told.reason) == ("to_debate", "shared_agreement", "i_200000")
    story.when(PartItems(phase="board", item="i_200000"), by=LEAD)
    assert (line(story, "i_100000").reason, line(story, "i_200000").reason) == ("", "i_200000")


def test_two_items_that_were_called_differently_are_asked_again_when_they_are_read_as_one(story: Story):
    two_apart(story)
    otherwise(story, i_100000="one_college", i_200000="to_debate")
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    told = line(story, "i_100000")
    assert (told.label, told.found, told.reason) == ("shared_agreement", "", "")
    assert told.differing == (
        SaidTold(label="one_college", reason="i_100000"),
        SaidTold(label="to_debate", reason="i_200000"),
    )
    said = OverrideLabel(phase="board", item="i_100000", label="to_debate", reason="Redit ensemble")
    story.when(said, by=LEAD)
    both = ("i_100000", "i_200000")
    story.then(
        LabelOverridden(phase="board", item="i_100000", label="to_debate", reason="Redit ensemble", of=both)
    )
    told = line(story, "i_100000")
    assert (told.label, told.reason, told.differing) == ("to_debate", "Redit ensemble", ())
    story.when(said, by=FACILITATOR)
    story.then()


def test_two_items_that_were_called_the_same_go_on_being_called_so(story: Story):
    two_apart(story)
    otherwise(story, i_100000="to_debate", i_200000="to_debate")
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    assert (line(story, "i_100000").label, line(story, "i_100000").differing) == ("to_debate", ())
    story.when(OverrideLabel(phase="board", item="i_100000"), by=LEAD)
    assert line(story, "i_100000").label == "shared_agreement", (
        "back to the rules, for all that is in the line"
    )


def test_what_was_said_of_each_item_comes_back_when_a_line_is_taken_apart(story: Story):
    two_apart(story)
    otherwise(story, i_100000="one_college", i_200000="to_debate")
    together = MatchItems(phase="board", item="i_200000", into="i_100000")
    story.when(together, by=LEAD)
    story.when(
        OverrideLabel(phase="board", item="i_100000", label="shared_rejection", reason="À deux"), by=LEAD
    )
    story.when(PartItems(phase="board", item="i_200000"), by=LEAD)
    assert [line(story, item).reason for item in ("i_100000", "i_200000")] == ["i_100000", "i_200000"]
    story.when(together, by=LEAD)
    assert (line(story, "i_100000").reason, line(story, "i_100000").differing) == ("À deux", ())


def test_a_line_that_goes_back_to_the_rules_takes_nothing_from_its_items(story: Story):
    two_apart(story)
    otherwise(story, i_200000="to_debate")
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    rules = OverrideLabel(phase="board", item="i_100000")
    story.when(rules, by=LEAD)
    assert line(story, "i_100000").reason == ""
    story.when(rules, by=FACILITATOR)
    story.then()
    story.when(PartItems(phase="board", item="i_200000"), by=LEAD)
    assert [line(story, item).reason for item in ("i_100000", "i_200000")] == ["", "i_200000"]


def test_what_was_said_of_a_line_outlives_results_that_go_and_what_is_said_later_holds(story: Story):
    two_apart(story)
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    otherwise(story, i_100000="to_debate")
    story.when(DropResults(phase="board", source="s_000002"), by=LEAD)
    assert line(story, "i_100000").reason == "i_100000"
    for reason in ("Seul", "i_100000"):
        story.when(OverrideLabel(phase="board", item="i_100000", label="to_debate", reason=reason), by=LEAD)
        assert line(story, "i_100000").reason == reason
    story.when(OverrideLabel(phase="board", item="i_100000"), by=LEAD)
    assert line(story, "i_100000").reason == ""
