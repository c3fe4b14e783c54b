"""The four cases of CONVERGENCE entered as votes of this atelier: from the ballots to the board and the export."""

from typing import Any

import pytest

from facilitation.ballots.asking import BallotCast, CastBallot, RevealVotes
from facilitation.commands import (
    CorrectNote,
    DissolveCluster,
    OpenPhase,
    PlanPhase,
    RenameCluster,
    UndoClustering,
)
from facilitation.converging.asking import BringResults, MatchItems, ShowConvergence
from facilitation.converging.records import ConvergenceRecord
from facilitation.converging.sources import BroughtItem, Source
from facilitation.document import document
from facilitation.events import Event, VisibilitySet
from facilitation.ids import ROOM_PLACE
from tests.polls import ITEMS, Voter, answers, proposals
from tests.story import (
    C1,
    C2,
    KINDS,
    LEAD,
    N1,
    N2,
    Story,
    arrived,
    clustered,
    ideas,
    opened,
    phase,
    plan,
    voting_by,
    written,
)

ELECTED = answers("elected", a=(21, 9, 0), b=(10, 20, 0), c=(28, 2, 0), d=(30, 0, 0))
CIVIL = answers("civil", a=(30, 13, 0), b=(42, 1, 0), c=(24, 19, 0), d=(43, 0, 0))


def voted(*voters: Voter) -> list[Event]:
    people: list[tuple[str, Any]] = [(f"p_voter{number:04d}", voter) for number, voter in enumerate(voters)]
    return [
        *(arrived(who, voter.college) for who, voter in people),
        *(BallotCast(phase="vote", person=who, marks=voter.marks) for who, voter in people),
    ]


def given(story: Story, *voters: Voter, **settings: Any) -> None:
    """A vote on four proposals is open, everybody has voted, and a convergence reads it."""
    asked = voting_by("opinion", about="proposals", proposals=proposals(), **settings)
    story.given(plan(asked, phase("convergence", "board", {"of": ["vote"], "size": 2})))
    story.given(opened("vote", options=ITEMS))
    story.given(voted(*voters))


def board(story: Story, where: str = "desk") -> ConvergenceRecord:
    record = story.board(where)["convergence/board"]
    assert isinstance(record, ConvergenceRecord)
    return record


def test_the_four_cases_are_on_the_board_with_label_order_and_intervals(story: Story):
    given(story, *ELECTED, *CIVIL)
    assert board(story).items == ()
    assert (board(story).votes, board(story).expected) == (0, 1)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    told = board(story)
    assert [(item.title, item.label, item.carried_by) for item in told.items] == [
        ("D", "shared_agreement", ()),
        ("A", "shared_agreement", ()),
        ("C", "uneven_agreement", (0,)),
        ("B", "one_college", (1,)),
    ]
    case = told.items[2]
    assert case.counts == ((28, 2, 0), (24, 19, 0))
    assert [round(end, 2) for end in case.gap_interval] == [0.17, 0.53]
    assert [round(end, 4) for end in case.intervals[0]] == [0.7868, 0.9815]
    assert (round(case.gac, 3), round(told.items[3].gac, 3)) == (0.71, 0.573)


def test_the_export_says_what_the_board_says(story: Story):
    given(story, *ELECTED, *CIVIL)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenPhase(phase="board"), by=LEAD)
    story.when(ShowConvergence(phase="board"), by=LEAD)
    sheet = document(KINDS, story.atelier).tables["convergence"]
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    assert [(row["rank"], row["title"], row["label"], row["carried_by"]) for row in rows] == [
        (1, "D", "shared_agreement", None),
        (2, "A", "shared_agreement", None),
        (3, "C", "uneven_agreement", "Élus"),
        (4, "B", "one_college", "Société civile"),
    ]
    assert (rows[2]["gap"], rows[2]["gap_low"], rows[2]["gap_high"]) == (0.3507, 0.1742, 0.53)
    assert (rows[2]["low_elected"], rows[2]["high_elected"]) == (0.7868, 0.9815)


def test_the_set_is_chosen_by_the_ballots_and_says_whom_it_represents(story: Story):
    given(story, *ELECTED, *CIVIL)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    chosen = board(story).chosen
    assert chosen is not None
    assert chosen.items[0] == "d"
    assert chosen.represented == chosen.voters == (30, 43)


def test_no_ballot_changes_the_board_before_the_reveal(story: Story):
    given(story, *ELECTED, *CIVIL)
    before = board(story)
    story.when(CastBallot(phase="vote", marks={"a": -1, "b": 1}), by="p_voter0000")
    assert board(story) == before


def test_the_rules_are_those_of_the_vote_and_fixed_before_it_opens(story: Story):
    asked = voting_by("opinion", about="proposals", proposals=proposals(), threshold=0.7)
    story.given(plan(asked, phase("convergence", "board", {"of": ["vote"], "threshold": 0.9})))
    assert board(story).threshold == 0.7
    stricter = voting_by("opinion", about="proposals", proposals=proposals(), threshold=0.8, n_min=20)
    story.when(PlanPhase(planned=stricter), by=LEAD)
    assert (board(story).threshold, board(story).n_min) == (0.8, 20)
    story.when(OpenPhase(phase="vote"), by=LEAD)
    story.when(PlanPhase(planned=asked), by=LEAD)
    story.refused("already_begun")


@pytest.mark.parametrize(
    ("voters", "labels"),
    [
        ([], {"too_few"}),
        ([*answers("elected", a=(0, 0, 12)), *answers("civil", a=(0, 0, 12))], {"to_debate", "too_few"}),
        (answers("elected", a=(20, 0, 0)), {"too_few"}),
    ],
    ids=["nobody", "all_passed", "one_college"],
)
def test_whatever_a_hall_can_do_is_on_the_board(story: Story, voters, labels):
    given(story, *voters)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    assert {item.label for item in board(story).items} == labels
    assert len(board(story).items) == 4


def test_a_college_of_one_is_told_with_the_other(story: Story):
    given(story, *answers("elected", a=(1, 0, 0)), *answers("civil", a=(20, 0, 0)))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    assert [group.colleges for group in board(story).groups] == [("elected", "civil")]
    assert board(story).items[0].counts == ((21, 0, 0),)


def test_a_vote_of_today_is_read_with_what_was_voted_in_may(story: Story):
    given(story, *ELECTED)
    items = (
        BroughtItem(id="i_000001", title="a !", tallies={"civil": (30, 13, 0)}),
        BroughtItem(id="i_000002", title="Autrement", tallies={"civil": (24, 19, 0)}),
    )
    story.when(BringResults(phase="board", source=Source(id="s_000001", title="Mai", items=items)), by=LEAD)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    labels = {item.title: item.label for item in board(story).items}
    assert (labels["A"], labels["C"]) == ("shared_agreement", "too_few")
    story.when(MatchItems(phase="board", item="i_000002", into="c"), by=LEAD)
    assert {item.title: item.label for item in board(story).items}["C"] == "uneven_agreement"


def test_whichever_is_read_into_the_other_what_was_voted_here_gives_the_line_its_name(story: Story):
    """It has ballots behind it, so it may be chosen; and ideas, so what is adopted from it says where it comes from."""
    given(story, *ELECTED)
    items = (BroughtItem(id="i_000001", title="Autrement", tallies={"civil": (43, 0, 0)}),)
    story.when(BringResults(phase="board", source=Source(id="s_000001", title="Mai", items=items)), by=LEAD)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(MatchItems(phase="board", item="d", into="i_000001"), by=LEAD)
    first, chosen = board(story).items[0], board(story).chosen
    assert (first.id, first.title, first.counts) == ("d", "D", ((30, 0, 0), (43, 0, 0)))
    assert chosen is not None
    assert "d" in chosen.items


def test_groups_keep_their_place_when_they_are_renamed_or_dissolved_later(story: Story):
    reads = phase("convergence", "board", {"of": ["vote"]})
    story.given(plan(ideas(), voting_by("opinion"), reads), arrived("p_000001"))
    story.given(written(N1), written(N2), VisibilitySet(phase="ideas", visibility="room"))
    story.given(clustered(C1, N1, title="Ombre"), clustered(C2, N2, title="Bancs"))
    story.when(OpenPhase(phase="vote"), by=LEAD)
    story.given(voted(*answers("elected", **{C1: (20, 0, 0)}), *answers("civil", **{C1: (20, 0, 0)})))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    items = (BroughtItem(id="i_000001", title="Sombre", tallies={"civil": (9, 9, 9)}),)
    story.when(BringResults(phase="board", source=Source(id="s_000001", title="Mai", items=items)), by=LEAD)
    assert len(board(story).items) == 3
    story.when(RenameCluster(cluster=C2, title="SOMBRE"), by=LEAD)
    assert len(board(story).items) == 2
    renamed = story.atelier.stepped - 1
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    first = board(story).items[0]
    assert (first.id, first.title) == (C1, "Ombre")
    story.when(UndoClustering(place=ROOM_PLACE, step=renamed), by=LEAD)
    assert len(board(story).items) == 3


def test_an_idea_that_is_corrected_is_read_with_what_it_is_called_now(story: Story):
    asked = voting_by("opinion", about="ideas")
    story.given(plan(ideas(), asked, phase("convergence", "board", {"of": ["vote"]})), arrived("p_000001"))
    story.given(written(N1, text="Plus d’hombre"), VisibilitySet(phase="ideas", visibility="room"))
    story.when(OpenPhase(phase="vote"), by=LEAD)
    story.given(voted(*answers("elected", **{N1: (20, 0, 0)}), *answers("civil", **{N1: (20, 0, 0)})))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    items = (BroughtItem(id="i_000001", title="Plus d’ombre", tallies={"civil": (9, 9, 9)}),)
    story.when(BringResults(phase="board", source=Source(id="s_000001", title="Mai", items=items)), by=LEAD)
    assert len(board(story).items) == 2
    story.when(CorrectNote(note=N1, text="Plus d’ombre"), by=LEAD)
    assert [len(item.members) for item in board(story).items] == [2]
