"""A second round, words that are kept back, and results that never give a small college away by their difference."""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.audience import DESK, ROOM, me
from facilitation.ballots.asking import (
    CastBallot,
    OpenRound,
    RevealVotes,
    RoundOpened,
    SealBallot,
    StrikeWord,
)
from facilitation.ballots.grouping import coarser, grouped
from facilitation.commands import ClosePhase, DissolveCluster, OpenPhase, ReopenPhase
from facilitation.events import Event
from facilitation.model import Plan
from tests.story import (
    C1,
    C2,
    FACILITATOR,
    KINDS,
    LEAD,
    P1,
    P2,
    P3,
    P4,
    arrived,
    cast,
    ideas,
    opened,
    plan,
    voting,
    voting_by,
)

PROPOSALS = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]


def gradients(**more):
    """P1 and P2 are elected, P3 and P4 of civil society, before a vote in two rounds."""
    vote = voting_by("gradients", rounds=2, about="proposals", proposals=PROPOSALS, **more)
    return [
        plan(vote, college_min=2),
        arrived(P1),
        arrived(P2),
        arrived(P3, "civil"),
        arrived(P4, "civil"),
    ]


def say(story, **levels):
    for who, level in zip((P1, P2, P3, P4), levels.values(), strict=False):
        story.when(CastBallot(phase="vote", marks={"a": level}), by=who)


def test_a_second_round_begins_with_empty_ballots_and_shows_the_first_beside_it(story):
    story.given(gradients())
    story.when(OpenPhase(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    story.refused("no_such_round")
    say(story, one=8, two=8, three=1, four=2)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=FACILITATOR)
    story.then(RoundOpened(phase="vote", round=2))
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    story.then()
    record, turnout = story.board(ROOM)["vote/vote"], story.board(ROOM)["turnout/vote"]
    assert (record.round, record.revealed, turnout.voted) == (2, False, 0)
    assert story.board(ROOM)["tally/vote"].lines["a"].by == (
        (0, 0, 0, 0, 0, 0, 0, 2),
        (1, 1, 0, 0, 0, 0, 0, 0),
    )
    assert "ballot/vote" not in story.board(me(P1))
    say(story, one=7, two=7, three=6, four=6)
    story.when(RevealVotes(phase="vote"), by=LEAD)
    told = story.board(ROOM)["tally/vote"]
    assert told.before["a"].by == ((0, 0, 0, 0, 0, 0, 0, 2), (1, 1, 0, 0, 0, 0, 0, 0))
    assert told.lines["a"].by == ((0, 0, 0, 0, 0, 0, 2, 0), (0, 0, 0, 0, 0, 2, 0, 0))
    rows = KINDS.activities["vote"].rows(KINDS.here(story.atelier, story.atelier.plan.phases[0]))
    told_rounds = [row.cells["round"] for row in rows if row.cells.get("item_id") == "a"]
    assert told_rounds == [1, 2]


def test_what_a_tablet_kept_of_the_first_round_is_not_said_in_the_second(story):
    """It was away when the result was shown: a ballot nobody has thought again about, and a seal on an empty one."""
    story.given(gradients())
    story.when(OpenPhase(phase="vote"), by=LEAD)
    story.when(CastBallot(phase="vote", marks={"a": 8}, round=2), by=P1)
    story.refused("votes_revealed")
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    for late in (CastBallot(phase="vote", marks={"a": 8}, round=1), SealBallot(phase="vote", round=1)):
        story.when(late, by=P1)
        story.refused("votes_revealed")
    assert story.board(ROOM)["turnout/vote"].voted == 0
    story.when(CastBallot(phase="vote", marks={"a": 7}, round=2), by=P1)
    assert story.board(me(P1))["ballot/vote"].marks == {"a": 7}


def test_a_vote_of_one_round_has_no_second(story):
    story.given(voting())
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    story.refused("no_such_round")


def test_a_second_round_is_on_the_same_groups(story):
    story.given(_in_two_rounds())
    story.when(RevealVotes(phase="vote"), by=LEAD)
    story.when(OpenRound(phase="vote", round=2), by=LEAD)
    story.when(ClosePhase(phase="vote"), by=LEAD)
    story.when(DissolveCluster(cluster=C1), by=LEAD)
    story.refused("groups_fixed")
    story.when(ReopenPhase(phase="vote"), by=LEAD)
    assert [each.id for each in story.board(ROOM)["vote/vote"].options] == [C1, C2]


def _in_two_rounds() -> list[Event | Plan]:
    return [plan(ideas(), voting_by("gradients", rounds=2)), *voting()[1:]]


def test_words_that_must_be_read_wait_and_a_facilitator_decides(story):
    story.given(plan(voting_by("word"), college_min=2), arrived(P1), arrived(P2), arrived(P3))
    story.given(opened("vote", options=("question",)))
    for who, word in ((P1, "Confiance"), (P2, "Mme Dupont"), (P3, "confiance")):
        story.given(cast(who, {"question": word}))
    assert "Dupont" not in repr(story.board(DESK))
    story.when(RevealVotes(phase="vote"), by=LEAD)
    told = story.board(ROOM)["tally/vote"]
    assert (told.words, told.kept_back) == ((("Confiance", 2),), 1)
    assert story.board(DESK)["words/vote"].words == (
        ("Confiance", 2, False, ()),
        ("Mme Dupont", 1, True, ("possible_name",)),
    )
    story.when(StrikeWord(phase="vote", word="mme DUPONT", struck=False), by=LEAD)
    story.when(StrikeWord(phase="vote", word="Confiance"), by=LEAD)
    assert story.board(ROOM)["tally/vote"].words == (("Mme Dupont", 1),)
    story.when(StrikeWord(phase="vote", word="CONFIANCE"), by=FACILITATOR)
    story.then()


# --- Two results of one room ---------------------------------------------------------------------------

SIDES = tuple(f"college{number}" for number in range(5))
crowds = st.fixed_dictionaries({side: st.integers(0, 9) for side in SIDES})


@given(crowds, crowds, st.integers(2, 6))
def test_no_two_results_of_a_vote_in_two_rounds_give_a_small_college_away(first, second, least):
    """The second grouping is made of whole groups of the first: a difference of two figures is a sum that was shown."""
    before = grouped(first, least)
    after = coarser(before, second, least)
    assert sorted(side for group in after for side in group) == sorted(SIDES)
    for group in before:
        assert any(set(group) <= set(larger) for larger in after), "groups are joined and never parted"
    for voters in (first, second):
        parts = [sum(voters[side] for side in group) for group in after]
        assert all(part == 0 or part >= least or part == sum(voters.values()) for part in parts)
