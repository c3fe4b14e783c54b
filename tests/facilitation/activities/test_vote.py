"""A vote with dots: budget, cap, secrecy until it is revealed, and small colleges drawn together."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.audience import DESK, ROOM, me
from facilitation.ballots.asking import BooksClosed, CastBallot, Drawer, RevealVotes, Urn, VotesRevealed
from facilitation.ballots.grouping import grouped
from facilitation.ballots.records import BallotRecord, Option
from facilitation.ballots.settings import Settings
from facilitation.ballots.tally import tally
from facilitation.ballots.vote import Ballot, Vote
from facilitation.commands import ClosePhase, DissolveCluster, EndAtelier, MakeCluster, ReopenPhase
from facilitation.events import AtelierMade, ClusterDissolved
from facilitation.fold import fold
from facilitation.map import Map
from facilitation.model import College
from tests.story import (
    C1,
    C2,
    C3,
    FACILITATOR,
    KINDS,
    LEAD,
    N1,
    NOON,
    P1,
    P2,
    P3,
    P4,
    arrived,
    cast,
    on_the_wall,
    opened,
    placed,
    plan,
    vote,
    voting,
)


def test_a_ballot_stops_at_its_budget(story):
    story.given(*voting(budget=5), placed(P1, C1, 4))
    story.when(CastBallot(phase="vote", marks={C2: 2}), by=P1)
    story.refused("budget_spent", left=1)
    story.when(CastBallot(phase="vote", marks={C2: 1}), by=P1)
    story.then(cast(P1, {C2: 1}))
    assert story.board(me(P1))["ballot/vote"].left == 0


def test_dots_taken_back_are_there_to_be_placed_again(story):
    story.given(*voting(budget=2), placed(P1, C1, 2))
    story.when(CastBallot(phase="vote", marks={C1: 0}), by=P1)
    story.when(CastBallot(phase="vote", marks={C2: 2}), by=P1)
    story.then(cast(P1, {C2: 2}))
    assert story.board(me(P1))["ballot/vote"].marks == {C2: 2}


def test_one_cluster_takes_as_many_dots_of_one_person_as_the_cap(story):
    story.given(*voting(budget=5, cap=2))
    story.when(CastBallot(phase="vote", marks={C1: 3}), by=P1)
    story.refused("cap_reached", cap=2)


def test_the_same_dots_said_twice_are_placed_once(story):
    story.given(*voting(), placed(P1, C1, 2))
    story.when(CastBallot(phase="vote", marks={C1: 2}), by=P1)
    story.then()
    story.when(CastBallot(phase="vote", marks={C2: 0}), by=P1)
    story.then()


def test_one_votes_on_what_is_voted_on(story):
    story.given(*voting())
    story.when(CastBallot(phase="vote", marks={C3: 1}), by=P1)
    story.refused("unknown_item")


def test_one_votes_for_a_college(story):
    story.given(*voting(), arrived(P4, None, host=True))
    for who in (P4, "p_stranger"):
        story.when(CastBallot(phase="vote", marks={C1: 1}), by=who)
        story.refused("college_needed")


def test_a_vote_that_arrives_as_the_phase_closes_is_refused(story):
    story.given(*voting())
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(CastBallot(phase="vote", marks={C1: 1}), by=P1)
    story.refused("phase_closed")
    story.when(ReopenPhase(phase="vote"), by=LEAD)
    story.when(CastBallot(phase="vote", marks={C1: 1}), by=P1)
    assert story.happened


def test_while_the_vote_is_open_everybody_learns_how_many_voted_and_nothing_else(story):
    story.given(*voting(), placed(P1, C1, 3), placed(P2, C2, 1))
    assert story.board(ROOM)["turnout/vote"].voted == 2
    shared = repr([story.board(name) for name in (ROOM, DESK, me(P3))])
    assert ": 3" not in shared
    assert "tally" not in shared
    assert "ballot/" not in shared
    story.when(CastBallot(phase="vote", marks={C1: 0}), by=P1)
    assert story.board(ROOM)["turnout/vote"].voted == 2


def test_the_result_is_shown_once_and_it_is_the_end(story):
    story.given(*voting(college_min=2), placed(P1, C1, 3), placed(P2, C1, 1), placed(P3, C2, 2))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    drawer = Drawer(colleges=("elected", "civil"), voters=3, marks={C1: (2, 2), C2: (2,)})
    urn = Urn(drawers=(drawer,), touched=3)
    story.then(
        BooksClosed(phase="vote", options=(C1, C2), urn=urn, took_part=(P1, P2, P3)),
        VotesRevealed(phase="vote"),
    )
    result = story.board(ROOM)["tally/vote"]
    assert (result.voters, sum(result.spent)) == (3, 6)
    assert result.lines[C1].counts == (4, 2)
    story.when(RevealVotes(phase="vote"), by=FACILITATOR)
    story.then()
    story.when(CastBallot(phase="vote", marks={C1: 1}), by=P1)
    story.refused("votes_revealed")


def test_a_ballot_that_is_the_only_one_is_not_shown(story):
    """Also an empty one: whether something lies on it is not told before the result."""
    story.given(*voting(), placed(P1, C1, 2))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.refused("one_answer")
    story.when(CastBallot(phase="vote", marks={C1: None}), by=P1)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.refused("one_answer")
    story.when(CastBallot(phase="vote", marks={C2: 1}), by=P3)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    # P1 took everything back: what is left would be P3's.
    told = story.board(ROOM)["tally/vote"]
    assert (told.voters, told.lines[C2].counts) == (0, (0, 0))
    assert story.board(ROOM)["turnout/vote"].voted == 2


def test_what_nobody_has_shown_when_the_day_ends_is_kept_by_nobody(story):
    story.given(*voting(), placed(P1, C1, 2), placed(P3, C2, 1))
    story.when(EndAtelier(), by=LEAD)
    nothing = Urn(touched=2)
    assert story.happened[0] == BooksClosed(phase="vote", options=(C1, C2), urn=nothing, took_part=(P1, P3))
    assert story.board(ROOM)["turnout/vote"].voted == 2
    assert "tally/vote" not in story.board(ROOM)
    assert story.board(me(P1))["ballot/vote"] == BallotRecord(sealed=True, mixed=True)


def test_a_vote_that_has_not_begun_has_no_result(story):
    story.given(plan(vote()))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.refused("phase_closed")


def test_a_ballot_that_was_emptied_counts_as_no_voter(story):
    story.given(
        *voting(college_min=2),
        placed(P1, C1, 1),
        placed(P2, C1, 1),
        placed(P2, C1, 0),
        VotesRevealed(phase="vote"),
    )
    assert story.board(ROOM)["tally/vote"].voters == 1


def test_a_college_of_one_voter_is_drawn_together_with_the_other(story):
    story.given(*voting(college_min=2), placed(P1, C1, 1), placed(P2, C1, 1), placed(P3, C2, 2))
    story.given(VotesRevealed(phase="vote"))
    result = story.board(ROOM)["tally/vote"]
    assert [group.colleges for group in result.groups] == [("elected", "civil")]
    assert result.lines[C2].by == ((2, 1),)


def test_two_large_colleges_are_read_beside_each_other(story):
    more = [arrived(P4, "civil"), placed(P4, C2, 1)]
    story.given(*voting(college_min=2), *more, placed(P1, C1, 1), placed(P2, C1, 2), placed(P3, C2, 2))
    story.given(VotesRevealed(phase="vote"))
    result = story.board(ROOM)["tally/vote"]
    assert [(group.colleges, group.voters) for group in result.groups] == [(("elected",), 2), (("civil",), 2)]
    assert (result.lines[C1].by, result.lines[C2].by) == (((3, 2), (0, 0)), ((0, 0), (3, 2)))
    assert result.spent == (3, 3)


def test_the_rows_of_the_export_say_no_more_than_the_wall(story):
    story.given(*voting(college_min=2), placed(P1, C1, 1), placed(P2, C1, 1), placed(P3, C2, 2))
    activity, phase = KINDS.activities["vote"], story.atelier.plan.phases[1]
    assert list(activity.rows(KINDS.here(story.atelier, phase))) == []
    story.given(VotesRevealed(phase="vote"))
    rows = list(activity.rows(KINDS.here(story.atelier, phase)))
    assert [row.cells["dots"] for row in rows if row.table == "votes"] == [2, 2]
    assert [row.cells["voters"] for row in rows if row.table == "turnout"] == [3]
    assert "dots_elected" not in rows[0].cells


# --- What is published hides everybody -----------------------------------------------------------------

COLLEGES = tuple(f"college{number}" for number in range(6))
crowds = st.dictionaries(st.sampled_from(COLLEGES), st.integers(0, 12), min_size=1)
least = st.integers(2, 6)


@given(crowds, least)
def test_every_college_is_drawn_once_and_no_group_is_below_the_threshold(voters, k):
    groups = grouped(voters, k)
    assert sorted(college for group in groups for college in group) == sorted(voters)
    counted = [sum(voters[college] for college in group) for group in groups]
    voting = [count for count in counted if count]
    assert all(count >= k for count in voting) or len(voting) == 1
    for group, count in zip(groups, counted, strict=True):
        assert len(group) == 1 or count


@given(crowds, least)
def test_no_difference_of_published_figures_is_fewer_than_the_threshold(voters, k):
    """Every set of groups, and the total less that set: neither is a crowd of one to k - 1 people, unless it is all."""
    counted = [sum(voters[college] for college in group) for group in grouped(voters, k)]
    total = sum(counted)
    for size in range(len(counted) + 1):
        for chosen in combinations(counted, size):
            for crowd in (sum(chosen), total - sum(chosen)):
                assert crowd == 0 or crowd >= k or crowd == total


@given(crowds, least)
def test_colleges_are_not_joined_without_need(voters, k):
    if all(count == 0 or count >= k for count in voters.values()):
        assert all(len(group) == 1 for group in grouped(voters, k))


ballots = st.dictionaries(
    st.integers(0, 20), st.dictionaries(st.sampled_from([C1, C2, C3]), st.integers(0, 3)), max_size=20
)


@given(ballots, st.lists(st.integers(0, 3), min_size=21, max_size=21), least)
def test_a_tally_adds_up_in_every_direction(cast_, sides, k):
    made = plan(
        vote(),
        colleges=tuple(College(id=name, name=name, short=name) for name in COLLEGES[:4]),
        college_min=k,
    )
    atelier = fold(KINDS, None, AtelierMade(plan=made, at_ms=NOON))
    for number in cast_:
        atelier = fold(KINDS, atelier, arrived(f"p_voter{number:02d}", COLLEGES[sides[number]]))
    by_person = {
        who: Ballot(person=who, marks={item: dots for item, dots in ballot.items() if dots})
        for number, ballot in cast_.items()
        for who in [f"p_voter{number:02d}"]
    }
    result = tally(Vote(settings=Settings(), options=(C1, C2, C3), ballots=Map(by_person)), atelier)
    assert result.voters == sum(any(ballot.values()) for ballot in cast_.values())
    assert sum(result.spent) == sum(sum(ballot.values()) for ballot in cast_.values())
    assert sum(group.voters for group in result.groups) == result.voters
    for option, line in result.lines.items():
        dots = sum(ballot.get(option, 0) for ballot in cast_.values())
        backers = sum(ballot.get(option, 0) > 0 for ballot in cast_.values())
        assert line.counts == (dots, backers) == tuple(map(sum, zip(*line.by, strict=True)))
        assert len(line.by) == len(result.groups)
        assert all(some <= group.voters for (_, some), group in zip(line.by, result.groups, strict=True))


# --- Opened too early, closed before it was shown ---------------------------------------------------


def test_a_vote_opened_before_its_groups_exist_is_about_them_once_it_is_opened_again(story):
    story.given(*on_the_wall(N1), opened("vote"))
    story.when(MakeCluster(cluster=C1, place="room", title="Assises", notes=(N1,)), by=LEAD)
    story.refused("groups_fixed")
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(MakeCluster(cluster=C1, place="room", title="Assises", notes=(N1,)), by=LEAD)
    story.when(ReopenPhase(phase="vote"), by=LEAD)
    assert story.board(ROOM)["vote/vote"].options == (Option(id=C1),)
    story.when(CastBallot(phase="vote", marks={C1: 1}), by=P1)
    story.then(cast(P1, {C1: 1}))


def test_an_empty_result_is_about_the_groups_there_are_once_the_vote_is_opened_again(story):
    """Found by a long game (law 11): the tally on the room stayed about the groups of before."""
    story.given(*voting())
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.when(ReopenPhase(phase="vote"), by=LEAD)
    assert story.board(ROOM)["tally/vote"].lines.keys() == {C2}


def test_groups_hold_still_between_the_end_of_a_vote_and_its_result(story):
    story.given(*voting(budget=5), placed(P1, C1, 2), placed(P2, C1, 1))
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.refused("groups_fixed")
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.then(ClusterDissolved(cluster=C1))
