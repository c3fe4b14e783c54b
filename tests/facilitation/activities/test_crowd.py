"""25/10: an idea each, five rounds of secret scores, and the ten best."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.activities.crowd.asking import (
    NoteScored,
    RevealScores,
    RoundDealt,
    ScoreNote,
    ScoresRevealed,
    ScoresSummed,
    Total,
)
from facilitation.activities.crowd.sums import ranked
from facilitation.audience import DESK, ROOM, me
from facilitation.commands import (
    Arrive,
    EditNote,
    EndAtelier,
    HideNote,
    HoldNote,
    OpenPhase,
    WithdrawNote,
    WriteFor,
    WriteNote,
)
from facilitation.document import document
from facilitation.events import VisibilitySet
from facilitation.model import Actor, Table
from facilitation.rounds import SetRound
from tests.story import (
    FACILITATOR,
    KINDS,
    LEAD,
    N1,
    N2,
    N3,
    N4,
    N5,
    P1,
    P2,
    P3,
    P4,
    Story,
    arrived,
    phase,
    plan,
)

HALL = Table(id="t1", name="Une", seats=40)


def note_of(who: str) -> str:
    return who.replace("p_", "n_")


def crowd(people: int, writers: int | None = None, **settings) -> Story:
    """So many people in the room; so many of them have written; the step is open."""
    story = Story()
    names = [f"p_{number:06d}" for number in range(people)]
    story.given(plan(phase("crowd", "crowd", settings), tables=(HALL,)), [arrived(who) for who in names])
    story.when(OpenPhase(phase="crowd"), by=LEAD)
    for who in names[: people if writers is None else writers]:
        story.when(WriteNote(note=note_of(who), phase="crowd", text=f"Idée de {who[-2:]}"), by=who)
    story.is_told()
    return story


def dealing(story: Story, number: int) -> dict[str, str]:
    story.when(SetRound(phase="crowd", round=number), by=LEAD)
    [event] = story.happened
    assert isinstance(event, RoundDealt)
    return event.dealt


@settings(max_examples=25)
@given(st.integers(6, 30))
def test_five_rounds_deal_everybody_five_others_and_every_idea_to_five(people):
    story, had = crowd(people), Counter[str]()
    pairs: set[tuple[str, str]] = set()
    for number in range(1, 6):
        dealt = dealing(story, number)
        assert len(dealt) == people
        assert all(note_of(who) != note for who, note in dealt.items())
        had.update(dealt.values())
        pairs |= set(dealt.items())
    assert len(pairs) == 5 * people, "never twice the same"
    assert set(had.values()) == {5}


@settings(max_examples=25)
@given(st.integers(2, 24), st.integers(1, 24))
def test_with_fewer_ideas_than_people_each_is_read_as_often_as_the_others(people, writers):
    writers = min(people, writers)
    story, had = crowd(people, writers), Counter[str]()
    pairs: list[tuple[str, str]] = []
    for number in range(1, 6):
        dealt = dealing(story, number)
        assert all(note_of(who) != note for who, note in dealt.items())
        had.update(dealt.values())
        pairs += dealt.items()
    assert len(set(pairs)) == len(pairs)
    if writers > 5:
        assert len(pairs) == 5 * people, "nobody waits while there is something to read"
        assert max(had.values()) - min(had.values()) <= 2


def test_a_score_is_seen_by_nobody_before_the_result():
    story = crowd(6)
    dealt = dealing(story, 1)
    before = {name: dict(doc) for name, doc in story._boards.items()}
    story.when(ScoreNote(phase="crowd", note=dealt["p_000000"], score=5), by="p_000000")
    assert story.board(me("p_000000"))["dealt/crowd"].score == 5
    changed = {name for name, doc in story._boards.items() if doc != before.get(name)}
    assert changed == {ROOM, me("p_000000")}
    record = story.board(ROOM)["crowd/crowd"]
    assert (record.scored, record.dealt, record.top) == (1, 6, ())
    assert not any("Idée" in repr(story.board(name)) for name in (ROOM, DESK))
    story.when(ScoreNote(phase="crowd", note=dealt["p_000000"], score=5), by="p_000000")
    story.then()
    story.when(ScoreNote(phase="crowd", note=dealt["p_000000"], score=2), by="p_000000")
    story.then(NoteScored(phase="crowd", person="p_000000", note=dealt["p_000000"], score=2))


def test_how_far_the_room_is_is_counted_round_by_round():
    """Also of a round that is gone back to, and a score that comes late for one before."""
    story = crowd(6)
    far = lambda: (story.board(ROOM)["crowd/crowd"].scored, story.board(ROOM)["crowd/crowd"].dealt)  # noqa: E731
    first, second = dealing(story, 1), dealing(story, 2)
    for who in ("p_000000", "p_000001"):
        story.when(ScoreNote(phase="crowd", note=first[who], score=5), by=who)
    assert far() == (0, 6)
    story.when(ScoreNote(phase="crowd", note=second["p_000000"], score=5), by="p_000000")
    story.when(ScoreNote(phase="crowd", note=second["p_000000"], score=4), by="p_000000")
    assert far() == (1, 6)
    story.when(SetRound(phase="crowd", round=1), by=LEAD)
    assert far() == (2, 6)


def test_only_what_one_was_dealt_is_scored():
    story = crowd(6)
    dealt = dealing(story, 1)
    for note in (note_of("p_000000"), dealt["p_000001"], "n_nowhere"):
        story.when(ScoreNote(phase="crowd", note=note, score=3), by="p_000000")
        story.refused("unknown_note")


def test_the_sum_is_out_of_25_also_where_fewer_have_scored():
    story = crowd(6)
    for number in range(1, 6):
        for who, note in dealing(story, number).items():
            if not (note == note_of("p_000003") and number > 3):
                score = 5 if note == note_of("p_000003") else 2
                story.when(ScoreNote(phase="crowd", note=note, score=score), by=who)
    story.when(RevealScores(phase="crowd"), by=FACILITATOR)
    seen, summed, told = story.happened
    assert (seen, told) == (VisibilitySet(phase="crowd", visibility="room"), ScoresRevealed(phase="crowd"))
    assert isinstance(summed, ScoresSummed)
    assert summed.totals[note_of("p_000003")] == Total(points=15, scores=3)
    assert not story.atelier.work["crowd"].cards, "nor is it known who read what"
    top = story.board(ROOM)["crowd/crowd"].top
    assert (top[0].note, top[0].sum, top[0].scores) == (note_of("p_000003"), 25.0, 3)
    assert (top[1].sum, top[1].scores, len(top)) == (10.0, 5, 6)
    story.when(ScoreNote(phase="crowd", note=note_of("p_000003"), score=1), by="p_000000")
    story.refused("votes_revealed")
    story.when(SetRound(phase="crowd", round=1), by=LEAD)
    story.refused("votes_revealed")
    story.when(RevealScores(phase="crowd"), by=LEAD)
    story.then()
    sheet = document(KINDS, story.atelier).tables["notes"]
    sums = {row[sheet.columns.index("id")]: row[sheet.columns.index("sum_25")] for row in sheet.rows}
    assert sums[note_of("p_000003")] == 25.0


def test_a_sum_of_one_is_not_even_kept():
    story = crowd(4)
    dealt = dealing(story, 1)
    who, note = next(iter(dealt.items()))
    story.when(ScoreNote(phase="crowd", note=note, score=4), by=who)
    story.when(RevealScores(phase="crowd"), by=FACILITATOR)
    summed = story.happened[-2]
    assert isinstance(summed, ScoresSummed)
    assert (summed.totals, summed.scored, set(summed.took_part)) == ({}, 1, set(dealt))
    assert "dealt/crowd" not in story.board(me(who))


def test_scores_that_nobody_has_shown_when_the_day_ends_are_not_kept():
    story = crowd(4)
    for who, note in dealing(story, 1).items():
        story.when(ScoreNote(phase="crowd", note=note, score=4), by=who)
    story.when(EndAtelier(), by=LEAD)
    summed = story.happened[0]
    assert isinstance(summed, ScoresSummed)
    assert summed.totals == {}


def test_a_sum_of_one_score_is_not_told():
    """Two people: each has read the other's idea, so a sum would be what one person thinks."""
    story = crowd(2)
    for number in (1, 2):
        for who, note in dealing(story, number).items():
            story.when(ScoreNote(phase="crowd", note=note, score=4), by=who)
    story.when(RevealScores(phase="crowd"), by=LEAD)
    assert story.board(ROOM)["crowd/crowd"].top == ()
    assert ranked(story.atelier.work["crowd"]) == []


def test_with_four_people_everybody_has_read_all_after_three_rounds():
    story = crowd(4)
    assert [len(dealing(story, number)) for number in range(1, 6)] == [4, 4, 4, 0, 0]
    assert "dealt/crowd" not in story.board(me("p_000001"))


def test_who_comes_late_reads_from_the_next_round_on_and_a_late_idea_catches_up():
    story = crowd(7)
    dealing(story, 1)
    late = Actor(person="p_late00", role="participant")
    story.when(Arrive(college="civil", table="t1"), by=late)
    assert "dealt/crowd" not in story.board(me("p_late00"))
    story.when(WriteNote(note="n_late00", phase="crowd", text="Encore une"), by=late)
    counted = Counter(dealing(story, 2).values())
    assert "dealt/crowd" in story.board(me("p_late00"))
    assert counted["n_late00"] == 2
    assert sum(counted.values()) == 8


def test_going_back_to_a_round_gives_the_cards_it_had():
    story = crowd(6)
    first = dealing(story, 1)
    dealing(story, 2)
    assert dealing(story, 1) == {}
    assert story.board(me("p_000002"))["dealt/crowd"].note == first["p_000002"]


def test_one_idea_each_and_no_other_words_once_it_is_read():
    story = crowd(3)
    who = "p_000000"
    story.when(WriteNote(note="n_second", phase="crowd", text="Une seconde"), by=who)
    story.refused("too_many", max=1)
    story.when(EditNote(note=note_of(who), text="Mieux dite"), by=who)
    assert story.board(me(who))[f"note/{note_of(who)}"].text == "Mieux dite"
    dealing(story, 1)
    story.when(EditNote(note=note_of(who), text="Autre chose"), by=who)
    story.refused("note_dealt")
    story.when(WithdrawNote(note=note_of(who)), by=who)
    story.when(WriteNote(note="n_third0", phase="crowd", text="Une autre"), by=who)
    story.is_told()


def test_an_idea_that_was_taken_back_or_kept_is_not_read():
    story = crowd(3)
    dealt = dealing(story, 1)
    reader = next(who for who, note in dealt.items() if note == note_of("p_000000"))
    story.when(WithdrawNote(note=note_of("p_000000")), by="p_000000")
    assert "dealt/crowd" not in story.board(me(reader))
    story.when(HoldNote(note=note_of("p_000001"), held=True), by="p_000001")
    assert set(dealing(story, 2).values()) <= {note_of("p_000002")}


def test_an_idea_that_was_set_aside_is_not_among_the_best():
    story = crowd(6)
    for number in (1, 2):
        for who, note in dealing(story, number).items():
            story.when(ScoreNote(phase="crowd", note=note, score=3), by=who)
    story.when(RevealScores(phase="crowd"), by=LEAD)
    first = story.board(ROOM)["crowd/crowd"].top[0].note
    story.when(HideNote(note=first), by=LEAD)
    assert all(each.note != first for each in story.board(ROOM)["crowd/crowd"].top)


def test_nothing_is_dealt_before_or_after(story):
    story.given(plan(phase("crowd", "crowd", {"rounds": 2})), arrived(P1), arrived(P2))
    story.when(SetRound(phase="crowd", round=1), by=LEAD)
    story.refused("phase_closed")
    story.when(RevealScores(phase="crowd"), by=LEAD)
    story.refused("phase_closed")
    story.when(OpenPhase(phase="crowd"), by=LEAD)
    story.when(SetRound(phase="crowd", round=3), by=LEAD)
    story.refused("bad_command")
    story.when(SetRound(phase="crowd", round=1), by=P1)
    story.refused("not_allowed")
    story.when(SetRound(phase="crowd", round=1), by=LEAD)
    story.then(RoundDealt(phase="crowd", round=1))
    story.when(ScoreNote(phase="crowd", note=N1, score=1), by=P3)
    story.refused("unknown_person")


def test_a_host_reads_nothing(story):
    story.given(plan(phase("crowd", "crowd")), arrived(P1), arrived(P4, None, "t1", host=True))
    story.when(OpenPhase(phase="crowd"), by=LEAD)
    story.when(WriteNote(note=N1, phase="crowd", text="Une"), by=P1)
    story.when(SetRound(phase="crowd", round=1), by=LEAD)
    story.then(RoundDealt(phase="crowd", round=1))


def test_what_a_host_writes_for_the_table_is_nobodys_own_idea(story):
    story.given(plan(phase("crowd", "crowd")), arrived(P1), arrived(P2), arrived(P4, None, "t1", host=True))
    story.when(OpenPhase(phase="crowd"), by=LEAD)
    for note in (N1, N2):
        story.when(WriteFor(note=note, phase="crowd", table="t1", text=f"Dit par une voix, {note}"), by=P4)
    story.when(WriteNote(note=N3, phase="crowd", text="La mienne"), by=P4)
    story.when(WriteFor(note=N4, phase="crowd", table="t1", text="Et une autre voix"), by=P4)
    story.is_told()
    story.when(WriteNote(note=N5, phase="crowd", text="Encore une à moi"), by=P4)
    story.refused("too_many", max=1)
    assert set(dealing(story, 1).values()) <= {N1, N2, N3, N4}
