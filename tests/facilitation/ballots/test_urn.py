"""What is kept of ballots once their result is shown: enough to count, and nothing that joins two marks of one person."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.audience import ROOM
from facilitation.ballots.asking import BooksClosed, Marked, OpenRound, RevealVotes, Urn, VotesRevealed
from facilitation.commands import DissolveCluster, EndAtelier, HideNote
from facilitation.events import Event
from facilitation.model import Plan
from tests.story import (
    C1,
    C2,
    LEAD,
    N1,
    N2,
    N3,
    P1,
    P2,
    P3,
    P4,
    Story,
    arrived,
    cast,
    clustered,
    ideas,
    opened,
    phase,
    plan,
    seen,
    voting_by,
    written,
)

IDEAS = (N1, N2, N3)
WRITERS = {N1: P1, N2: P2, N3: P3}
VALUES: dict[str, tuple[Marked, Marked, Marked, Marked]] = {
    "dots": (1, 1, 2, 3),
    "opinion": (-1, 0, 1, 1),
    "rating": (1, 2, 2, 5),
    "gradients": (1, 3, 7, 8),
    "judgment": (0, 1, 5, 6),
    "budget": (50, 100, 100, 300),
    "matrix": ((1, 1), (1, 5), (5, 1), (3, 3)),
}
"""Four marks for each way of voting but an order, which is one thing."""


def voted(method: str, *ballots: Event, more: tuple[Any, ...] = (), **settings: Any) -> Story:
    """Four elected; three of them wrote an idea each, on which there is a vote."""
    story = Story()
    people = [arrived(each) for each in (P1, P2, P3, P4)]
    made = plan(ideas(), voting_by(method, about="ideas", **settings), *more, college_min=2)
    story.given(made, people, [written(note, by) for note, by in WRITERS.items()], seen("ideas", "room"))
    story.given(opened("vote", options=IDEAS), ballots)
    return story


def urn(story: Story) -> Urn:
    """What is kept when the result is shown."""
    story.when(RevealVotes(phase="vote"), by=LEAD)
    [books] = [event for event in story.happened if isinstance(event, BooksClosed)]
    return books.urn


def test_who_answers_all_but_what_they_wrote_does_not_sign_the_ballot():
    """Every slip without one's own idea would name its author: whose 1 and whose −1 it was, was there to be read."""
    everybody: dict[str, dict[str, Marked | None]] = {
        P1: {N2: 1, N3: -1},
        P2: {N1: -1, N3: 1},
        P3: {N1: 1, N2: -1},
    }
    kept = urn(voted("opinion", *(cast(who, marks) for who, marks in everybody.items()), own=False))
    [drawer] = [each for each in kept.drawers if each.voters]
    assert (drawer.voters, drawer.approvals) == (3, ())
    assert drawer.marks == {N1: (-1, 1), N2: (-1, 1), N3: (-1, 1)}


@pytest.mark.parametrize("method", VALUES)
@given(st.permutations(range(4)), st.permutations(range(4)))
def test_marks_of_one_item_may_have_been_anybodys(method, first, second):
    """Whoever gave which of the marks of an item, the urn is the same."""
    values, kept = VALUES[method], []
    for order in (first, second):
        given: list[dict[str, Marked | None]] = [
            {N1: values[place], N2: values[order[place]]} for place in range(4)
        ]
        ballots = [cast(who, marks) for who, marks in zip((P1, P2, P3, P4), given, strict=True)]
        kept.append(urn(voted(method, *ballots, budget=1_000 if method == "budget" else 20, cap=20)))
    assert kept[0] == kept[1]


def test_of_an_order_what_was_left_out_is_kept_item_by_item_too():
    kept = urn(voted("ranking", cast(P1, {N1: 1, N2: 2}), cast(P2, {N3: 1}), cast(P3, {N3: 5, N2: 3, N1: 4})))
    [drawer] = [each for each in kept.drawers if each.voters]
    assert drawer.marks == {N1: (-1, 1, 2), N2: (-1, 1, 2), N3: (-2, 1, 3)}


def test_of_who_left_an_item_out_it_is_kept_how_many_places_they_gave_in_all():
    ballots = (cast(P1, {N1: 1}), cast(P2, {N1: 1, N2: 2}), cast(P3, {N1: 1}), cast(P4, {N2: 1, N1: 2}))
    story = voted("ranking", *ballots)
    [drawer] = [each for each in urn(story).drawers if each.voters]
    assert drawer.marks[N3] == (-2, -2, -1, -1), "1, 2, 1 and 2 places: six of four"
    assert drawer.marks[N2] == (-1, -1, 1, 2)


def test_of_amounts_the_sum_is_kept_and_how_many_gave_some():
    """One by one they could be put together again: those of a ballot make its budget."""
    kept = urn(
        voted("budget", cast(P1, {N1: 300, N2: 50}), cast(P2, {N1: 50}), cast(P3, {N2: 200}), budget=500)
    )
    [drawer] = [each for each in kept.drawers if each.voters]
    assert drawer.marks == {N1: (175, 175), N2: (125, 125)}


def test_approvals_stay_together_only_where_a_set_is_chosen_from_them():
    reader = phase("convergence", "board", {"of": ["vote"]})
    ballots = (cast(P1, {N1: 1, N2: -1}), cast(P2, {N1: 1, N3: 1}), cast(P3, {N2: 0}))

    def together(story: Story) -> list[tuple[str, ...]]:
        return [approved for drawer in urn(story).drawers for approved in drawer.approvals]

    assert together(voted("opinion", *ballots)) == []
    assert together(voted("opinion", *ballots, more=(reader,))) == [(), (N1,), (N1, N3)]
    assert together(voted("opinion", *ballots, more=(reader,), own=False)) == []
    assert together(voted("rating", cast(P1, {N1: 1}), cast(P2, {N2: 1}), more=(reader,))) == []


def test_who_sat_the_second_round_out_is_not_told():
    story = voted("gradients", *(cast(who, {N1: 5}) for who in (P1, P2, P3)), rounds=2)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    story.given(cast(who, {N1: 6}, round=2) for who in (P1, P2))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    books = story.happened[0]
    assert isinstance(books, BooksClosed)
    assert books.took_part == (P1, P2, P3)
    assert story.board(ROOM)["tally/vote"].voters == 2


def old_day(*ballots: Event) -> tuple[Plan, list[Any]]:
    """A day as it was told before there were urns: the result was shown, and the ballots lie there."""
    made = plan(ideas(), voting_by("dots"), college_min=2)
    groups = [written(N1), written(N2), seen("ideas", "room"), clustered(C1, N1), clustered(C2, N2)]
    people = [arrived(each) for each in (P1, P2)]
    return made, [people, groups, opened("vote", options=(C1, C2)), ballots, VotesRevealed(phase="vote")]


def test_a_result_from_before_there_were_urns_stays_as_it_was_shown():
    story = Story()
    made, told = old_day(cast(P1, {C1: 2}), cast(P2, {C1: 1, C2: 1}))
    story.given(made, told)
    shown = story.board(ROOM)["tally/vote"]
    assert (shown.voters, shown.lines[C1].counts) == (2, (3, 2))
    for order in (DissolveCluster(cluster=C1), HideNote(note=N2, reason=""), EndAtelier()):
        story.when(order, by=LEAD)
        assert story.board(ROOM)["tally/vote"] == shown
    assert isinstance(story.happened[0], BooksClosed)
    assert not story.atelier.work["vote"].ballots


def test_groups_that_are_poured_together_lose_and_gain_nothing():
    """A second round joins what the first told apart; counted so, the first is the sum of what it was."""
    story = voted(
        "dots", cast(P1, {N1: 2}), cast(P2, {N1: 1}), cast(P3, {N2: 1}), cast(P4, {N3: 1}), rounds=2
    )
    totals = []
    for number in (1, 2):
        story.when(RevealVotes(phase="vote"), by=LEAD)
        told = story.board(ROOM)["tally/vote"]
        totals.append((told.before or told.lines)[N1].counts)
        if number == 1:
            story.when(OpenRound(phase="vote", round=2), by=LEAD)
            story.given(cast(P1, {N2: 1}, round=2), cast(P2, {N2: 1}, round=2))
    assert all(one == other for one, other in pairwise(totals))
