"""Convergence: what the colleges share, from results that were brought, and what people decide on it."""

import pytest

from facilitation.audience import DESK, ROOM
from facilitation.commands import AdoptObjective, PlanPhase
from facilitation.converging.asking import (
    BringResults,
    ConvergenceShown,
    DropResults,
    ItemParted,
    ItemsMatched,
    LabelOverridden,
    MatchItems,
    OverrideLabel,
    PartItems,
    ResultsBrought,
    ShowConvergence,
)
from facilitation.converging.sources import BroughtItem, Source
from facilitation.document import document
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import PEOPLE_MAX
from facilitation.model import Plan
from tests.story import (
    C1,
    CIVIL,
    ELECTED,
    FACILITATOR,
    KINDS,
    LEAD,
    P1,
    TECHNICAL,
    Story,
    arrived,
    clustered,
    opened,
    phase,
    plan,
)

CASES = {
    "Se déplacer sans voiture": ((21, 9, 0), (30, 13, 0)),
    "Décider le budget ensemble": ((10, 20, 0), (42, 1, 0)),
    "Un port relié au train": ((28, 2, 0), (24, 19, 0)),
    "Des écoles ouvertes le soir": ((30, 0, 0), (43, 0, 0)),
}
"""A to D of CONVERGENCE.md, as thirty elected and forty-three of civil society voted them, each among themselves."""


def board(settings: dict[str, object] | None = None) -> Plan:
    return plan(phase("convergence", "board", settings or {}), colleges=(ELECTED, CIVIL, TECHNICAL))


def source(name: int, side: str, *items: tuple[str, tuple[int, int, int]], title: str = "Mai") -> Source:
    told = (
        BroughtItem(id=f"i_{name}0000{place}", title=text, tallies={side: counts})
        for place, (text, counts) in enumerate(items)
    )
    return Source(id=f"s_00000{name}", title=title, items=tuple(told))


def brought(*sources: Source) -> list[Event]:
    return [ResultsBrought(phase="board", source=each) for each in sources]


ELECTED_IN_MAY = source(1, "elected", *((title, one) for title, (one, _) in CASES.items()))
CIVIL_IN_MAY = source(2, "civil", *((title.upper(), two) for title, (_, two) in CASES.items()))
BOTH: list[Event | Plan] = [board(), opened("board"), *brought(ELECTED_IN_MAY, CIVIL_IN_MAY)]


def lines(story: Story, where: str = DESK) -> dict[str, str]:
    return {item.title: item.label for item in story.board(where)["convergence/board"].items}


def test_what_two_ateliers_voted_apart_is_read_side_by_side(story: Story):
    story.given(board())
    story.when(BringResults(phase="board", source=ELECTED_IN_MAY), by=LEAD)
    story.when(BringResults(phase="board", source=CIVIL_IN_MAY), by=FACILITATOR)
    told = story.board(DESK)["convergence/board"]
    assert lines(story) == {
        "Des écoles ouvertes le soir": "shared_agreement",
        "Se déplacer sans voiture": "shared_agreement",
        "Un port relié au train": "uneven_agreement",
        "Décider le budget ensemble": "one_college",
    }
    assert [group.colleges for group in told.groups] == [("elected",), ("civil",)]
    alone = told.items[3]
    assert alone.carried_by == (1,)
    assert [round(each, 3) for each in alone.shares] == [0.344, 0.956]
    assert round(alone.gap, 2) == 0.61
    assert alone.gap_interval[0] > 0
    assert alone.wide
    assert len(alone.members) == 2


def test_sides_that_are_told_together_are_no_more_people_than_there_can_be(story: Story):
    """What is kept is read again with the bounds of what is said: a sum above them would shut the atelier."""
    story.given(board())
    tallies = {"elected": (PEOPLE_MAX, 0, 0), "civil": (1, 0, 0)}
    item = BroughtItem(id="i_000001", title="Ombre", tallies=tallies)
    story.when(BringResults(phase="board", source=Source(id="s_000001", title="Mai", items=(item,))), by=LEAD)
    story.refused("bad_file", why="too_large", word=str(PEOPLE_MAX + 1))


def test_nothing_is_on_the_room_before_it_is_shown(story: Story):
    story.given(board(), *brought(ELECTED_IN_MAY, CIVIL_IN_MAY))
    story.when(ShowConvergence(phase="board"), by=LEAD)
    story.refused("phase_closed")
    assert "convergence/board" not in story.board(ROOM)
    story.given(opened("board"))
    story.when(ShowConvergence(phase="board"), by=P1)
    story.refused("not_allowed")
    story.when(ShowConvergence(phase="board"), by=LEAD)
    story.then(ConvergenceShown(phase="board"))
    story.when(ShowConvergence(phase="board"), by=FACILITATOR)
    story.then()
    assert len(story.board(ROOM)["convergence/board"].items) == 4
    assert "convergence/board" not in story.board(DESK)


def test_the_rules_are_fixed_when_the_first_results_are_brought(story: Story):
    story.given(board({"n_min": 20}))
    story.when(PlanPhase(planned=phase("convergence", "board", {"n_min": 12, "threshold": 0.7})), by=LEAD)
    assert story.board(DESK)["convergence/board"].threshold == 0.7
    story.given(*brought(ELECTED_IN_MAY))
    story.when(PlanPhase(planned=phase("convergence", "board", {"n_min": 5})), by=LEAD)
    story.refused("already_begun")
    renamed = phase("convergence", "board", {"n_min": 12, "threshold": 0.7}, prompt="Que portons-nous ?")
    story.when(PlanPhase(planned=renamed), by=LEAD)
    assert len(story.board(DESK)["convergence/board"].sources) == 1


@pytest.mark.parametrize("settings", [{"threshold": 0.5}, {"threshold": 1.0}, {"n_min": 0}, {"size": 0}])
def test_rules_out_of_range_are_no_plan(settings):
    with pytest.raises(Refused) as refusal:
        KINDS.begin(phase("convergence", "board", settings))
    assert refusal.value.code == "bad_plan"


def test_an_item_of_one_side_alone_has_too_few_votes(story: Story):
    story.given(board(), *brought(ELECTED_IN_MAY))
    assert set(lines(story).values()) == {"too_few"}
    story.given(*brought(source(2, "civil", ("Autre chose", (30, 1, 1)))))
    assert set(lines(story).values()) == {"too_few"}
    assert story.board(DESK)["convergence/board"].items[0].counts[1] == (0, 0, 0)


def test_two_items_are_made_one_by_hand_and_parted_again(story: Story):
    story.given(board(), *brought(ELECTED_IN_MAY, source(2, "civil", ("Une ville sans autos", (30, 13, 0)))))
    match = MatchItems(phase="board", item="i_200000", into="i_100000")
    story.when(match, by=LEAD)
    story.then(ItemsMatched(phase="board", item="i_200000", into="i_100000"))
    assert lines(story)["Se déplacer sans voiture"] == "shared_agreement"
    story.when(match, by=FACILITATOR)
    story.then()
    story.when(PartItems(phase="board", item="i_200000"), by=FACILITATOR)
    story.then(ItemParted(phase="board", item="i_200000"))
    assert lines(story)["Une ville sans autos"] == "too_few"
    story.when(MatchItems(phase="board", item="i_nowhere", into="i_100000"), by=LEAD)
    story.refused("unknown_item")


def test_titles_that_say_the_same_are_parted_when_a_person_says_so(story: Story):
    story.given(*BOTH)
    story.when(PartItems(phase="board", item="i_200000"), by=LEAD)
    assert len(lines(story)) == 5
    story.when(MatchItems(phase="board", item="i_200000", into="i_100000"), by=LEAD)
    assert len(lines(story)) == 4


def test_two_items_of_one_source_are_never_one(story: Story):
    story.given(*BOTH)
    story.when(MatchItems(phase="board", item="i_100000", into="i_100001"), by=LEAD)
    story.refused("same_source")
    story.when(MatchItems(phase="board", item="i_200000", into="i_100001"), by=LEAD)
    assert len(story.board(DESK)["convergence/board"].items) == 5, (
        "what a person puts there takes the place of what only had the same title"
    )
    story.when(MatchItems(phase="board", item="i_200001", into="i_100001"), by=LEAD)
    story.refused("same_source")


def test_a_facilitator_says_otherwise_with_a_reason_and_takes_it_back(story: Story):
    story.given(*BOTH)
    story.when(OverrideLabel(phase="board", item="i_100001", label="to_debate"), by=LEAD)
    story.refused("empty_text")
    said = OverrideLabel(phase="board", item="i_100001", label="to_debate", reason=" Dit en  salle ")
    story.when(said, by=LEAD)
    story.then(
        LabelOverridden(
            phase="board",
            item="i_100001",
            label="to_debate",
            reason="Dit en salle",
            of=("i_100001", "i_200001"),
        )
    )
    item = story.board(DESK)["convergence/board"].items[-1]
    assert (item.label, item.found, item.reason, item.carried_by) == (
        "to_debate",
        "one_college",
        "Dit en salle",
        (),
    )
    story.when(said, by=FACILITATOR)
    story.then()
    story.when(OverrideLabel(phase="board", item="i_100001"), by=FACILITATOR)
    assert lines(story)["Décider le budget ensemble"] == "one_college"
    story.when(OverrideLabel(phase="board", item="i_200001", label="too_few", reason="Non"), by=LEAD)
    story.refused("unknown_item")


def test_a_side_too_small_to_be_told_is_never_written_down(story: Story):
    story.given(board())
    three = Source(
        id="s_000001",
        title="Mai",
        items=(
            BroughtItem(
                id="i_000001",
                title="Ombre",
                tallies={"elected": (20, 1, 0), "technical": (1, 0, 0), "civil": (15, 5, 0)},
            ),
        ),
    )
    story.when(BringResults(phase="board", source=three), by=LEAD)
    (event,) = story.happened
    assert isinstance(event, ResultsBrought)
    assert event.source.items[0].tallies == {"elected": (20, 1, 0), "civil+technical": (16, 5, 0)}


def test_a_college_of_one_is_told_with_others(story: Story):
    alone = source(1, "elected", ("Ombre", (1, 0, 0)))
    story.given(board(), *brought(alone, source(2, "civil", ("Ombre", (15, 5, 0)))))
    told = story.board(DESK)["convergence/board"]
    assert [group.colleges for group in told.groups] == [("elected", "civil")]
    assert told.items[0].label == "too_few"
    assert told.items[0].counts == ((16, 5, 0),)


@pytest.mark.parametrize(
    ("counts", "label"),
    [((0, 0, 0), "too_few"), ((0, 0, 20), "to_debate"), ((1, 19, 0), "shared_rejection")],
)
def test_whatever_a_hall_can_do_has_a_reading(story: Story, counts, label):
    both = (source(1, "elected", ("Ombre", counts)), source(2, "civil", ("Ombre", counts)))
    story.given(board(), *brought(*both))
    assert lines(story) == {"Ombre": label}


def test_three_colleges_are_read_as_one_row_of_columns(story: Story):
    counts = {"elected": (20, 1, 0), "civil": (15, 5, 0), "technical": (2, 18, 0)}
    told = (source(place, side, ("Ombre", each)) for place, (side, each) in enumerate(counts.items(), 1))
    story.given(board(), *brought(*told))
    item = story.board(DESK)["convergence/board"].items[0]
    assert (item.label, item.carried_by) == ("one_college", (0, 1))


def test_results_are_dropped_and_brought_again(story: Story):
    story.given(*BOTH)
    story.when(DropResults(phase="board", source="s_000002"), by=LEAD)
    assert set(lines(story).values()) == {"too_few"}
    story.when(DropResults(phase="board", source="s_000002"), by=FACILITATOR)
    story.then()
    story.when(BringResults(phase="board", source=CIVIL_IN_MAY), by=FACILITATOR)
    assert lines(story)["Se déplacer sans voiture"] == "shared_agreement"


def test_what_cannot_be_brought_is_refused(story: Story):
    story.given(*BOTH)
    story.when(BringResults(phase="board", source=source(3, "nobody", ("Ombre", (1, 1, 1)))), by=LEAD)
    story.refused("unknown_college")
    taken = Source(id="s_000003", title="Juin", items=ELECTED_IN_MAY.items)
    story.when(BringResults(phase="board", source=taken), by=LEAD)
    story.refused("already_there")
    story.when(BringResults(phase="board", source=source(3, "civil", ("  ", (1, 1, 1)))), by=LEAD)
    story.refused("empty_text")
    story.given(*brought(*(source(name, "civil", ("Ombre", (9, 9, 9))) for name in range(3, 9))))
    story.when(BringResults(phase="board", source=source(9, "civil", ("Ombre", (1, 1, 1)))), by=LEAD)
    story.refused("too_many", max=8)


def test_the_export_has_every_figure_once_shown_and_what_was_adopted(story: Story):
    story.given(*BOTH, arrived(P1))
    assert "convergence" not in document(KINDS, story.atelier).tables
    story.when(
        OverrideLabel(phase="board", item="i_100002", label="to_debate", reason="Deux lectures"), by=LEAD
    )
    story.when(AdoptObjective(objective="o_000001", title="Se déplacer", source="i_100000"), by=LEAD)
    story.when(ShowConvergence(phase="board"), by=LEAD)
    tables = document(KINDS, story.atelier).tables
    sheet = tables["convergence"]
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    assert [(row["rank"], row["title"], row["label"]) for row in rows] == [
        (1, "Des écoles ouvertes le soir", "shared_agreement"),
        (2, "Se déplacer sans voiture", "shared_agreement"),
        (3, "Décider le budget ensemble", "one_college"),
        (4, "Un port relié au train", "to_debate"),
    ]
    first, last = rows[1], rows[3]
    assert (first["agree_elected"], first["disagree_civil"], first["share_elected"]) == (21, 13, 0.6875)
    assert (first["objective"], rows[2]["carried_by"]) == ("O-01", "Société civile")
    assert (last["label_found"], last["reason"]) == ("uneven_agreement", "Deux lectures")
    assert (last["gap_low"], last["gap_high"]) == (0.1742, 0.53)
    adopted = tables["objectives"]
    assert dict(zip(adopted.columns, adopted.rows[0], strict=True)) == {
        "number": "O-01",
        "title": "Se déplacer",
        "sort": "objective",
        "group_number": "",
        "cluster": "Se déplacer sans voiture (Mai)",
        "ideas": "",
        "tables": 0,
        "sources": "Mai",
    }


def test_an_id_of_a_group_is_not_taken_for_a_brought_item(story: Story):
    story.given(board(), clustered(C1))
    named = Source(
        id="s_000001", title="Mai", items=(BroughtItem(id=C1, title="Ombre", tallies={"civil": (9, 9, 9)}),)
    )
    story.when(BringResults(phase="board", source=named), by=LEAD)
    story.refused("already_there")
