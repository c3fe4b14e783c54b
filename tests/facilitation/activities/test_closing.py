"""The closing: one answer each, secret until shown, shown as a distribution."""

from facilitation.activities.closing import (
    Answers,
    GiveReturn,
    ReturnGiven,
    ReturnsMixed,
    ReturnsShown,
    ShowReturns,
)
from facilitation.audience import DESK, ROOM, me
from facilitation.commands import ClosePhase, EndAtelier
from tests.story import FACILITATOR, KINDS, LEAD, P1, P2, P3, answered, arrived, closing, opened, phase, plan

OPEN = [plan(closing()), arrived(P1), arrived(P2), arrived(P3), opened("closing")]


def test_an_answer_lies_with_whoever_gave_it(story):
    story.given(*OPEN)
    story.when(GiveReturn(phase="closing", score=4, sentence=" Des échanges  utiles. "), by=P1)
    story.then(ReturnGiven(phase="closing", person=P1, score=4, sentence="Des échanges utiles."))
    assert story.board(me(P1))["return/closing"].score == 4
    assert story.board(ROOM)["closing/closing"].given == 1
    assert "utiles" not in repr([story.board(name) for name in (ROOM, DESK, me(P2))])


def test_the_last_answer_counts(story):
    story.given(*OPEN, answered(P1, 4))
    story.when(GiveReturn(phase="closing", score=4), by=P1)
    story.then()
    story.when(GiveReturn(phase="closing", score=2), by=P1)
    assert story.happened
    story.given(ReturnsShown(phase="closing"))
    assert story.board(ROOM)["closing/closing"].scores == (0, 1, 0, 0, 0)


def test_the_distribution_is_for_everybody_and_the_sentences_for_the_desk(story):
    story.given(*OPEN, answered(P1, 5, "Zut"), answered(P2, 5, "Au revoir"), answered(P3, 1))
    assert story.board(ROOM)["closing/closing"].scores == ()
    story.when(ShowReturns(phase="closing"), by=LEAD)
    answers = Answers(given=3, scores=(1, 5, 5), sentences=("Au revoir", "Zut"))
    story.then(
        ReturnsMixed(phase="closing", answers=answers, took_part=(P1, P2, P3)),
        ReturnsShown(phase="closing"),
    )
    assert story.board(ROOM)["closing/closing"].scores == (1, 0, 0, 0, 2)
    assert "return/closing" not in story.board(me(P1))
    assert story.board(DESK)["sentences/closing"].sentences == ("Au revoir", "Zut")
    assert "Zut" not in repr(story.board(ROOM))
    story.when(ShowReturns(phase="closing"), by=FACILITATOR)
    story.then()
    story.when(GiveReturn(phase="closing", score=3), by=P1)
    story.refused("returns_shown")


def test_an_answer_that_is_the_only_one_is_not_shown(story):
    story.given(*OPEN, answered(P1, 5, "Zut"))
    story.when(ShowReturns(phase="closing"), by=LEAD)
    story.refused("one_answer")
    story.given(answered(P2, 3))
    story.when(ShowReturns(phase="closing"), by=LEAD)
    assert story.board(ROOM)["closing/closing"].shown


def test_answers_that_nobody_has_shown_when_the_day_ends_are_counted_and_not_kept(story):
    story.given(*OPEN, answered(P1, 5, "Zut"), answered(P2, 2))
    story.when(EndAtelier(), by=LEAD)
    assert story.happened[0] == ReturnsMixed(phase="closing", answers=Answers(given=2), took_part=(P1, P2))
    assert story.board(ROOM)["closing/closing"].given == 2
    assert not story.atelier.work["closing"].returns


def test_answers_are_given_while_they_are_asked_for_by_who_is_there(story):
    story.given(*OPEN[:-1])
    story.when(ShowReturns(phase="closing"), by=LEAD)
    story.refused("phase_closed")
    story.when(GiveReturn(phase="closing", score=3), by=P1)
    story.refused("phase_closed")
    story.given(opened("closing"))
    story.when(GiveReturn(phase="closing", score=3), by="p_stranger")
    story.refused("unknown_person")
    story.when(GiveReturn(phase="closing", score=3, sentence="a" * 401), by=P1)
    story.refused("text_too_long", max=400)
    story.when(ClosePhase(phase="closing"), by=LEAD)
    story.when(GiveReturn(phase="closing", score=3), by=P1)
    story.refused("phase_closed")


def test_the_rows_of_the_export_name_nobody(story):
    story.given(*OPEN, answered(P1, 5, "Zut"), answered(P2, 1, "Bof"))
    activity, phase = KINDS.activities["closing"], story.atelier.plan.phases[0]
    assert list(activity.rows(KINDS.here(story.atelier, phase))) == []
    story.given(ReturnsShown(phase="closing"))
    rows = list(activity.rows(KINDS.here(story.atelier, phase)))
    told = [(row.cells["score"], row.cells["sentence"]) for row in rows]
    assert told == [(1, ""), (5, ""), (None, "Bof"), (None, "Zut")], "no sentence beside its score"
    assert P1 not in repr(rows)


def test_the_next_dates_are_told_and_exported(story):
    settings = {"dates": [{"when": "Jeudi 12 mars", "what": "Restitution"}], "mailing": True}
    story.given(plan(phase("closing", "closing", settings)))
    record = story.board(ROOM)["closing/closing"]
    assert (record.dates[0].when, record.mailing) == ("Jeudi 12 mars", True)
    activity = KINDS.activities["closing"]
    [row] = activity.rows(KINDS.here(story.atelier, story.atelier.plan.phases[0]))
    assert row.cells == {"phase": "Closing", "when": "Jeudi 12 mars", "event": "Restitution"}
