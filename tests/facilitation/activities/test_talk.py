"""A talk: pages for the wall, questions without names, and who reads them before the room does."""

import pytest

from facilitation.activities.talk.asking import (
    AnswerQuestion,
    AskQuestion,
    PageShown,
    PickQuestion,
    QuestionAsked,
    QuestionPicked,
    SetQuestion,
    ShowPage,
    SupportQuestion,
    WithdrawQuestion,
)
from facilitation.audience import DESK, ROOM, me
from facilitation.commands import ClosePhase
from facilitation.ids import QUESTIONS_PER_PERSON_MAX
from tests.story import KINDS, LEAD, P1, P2, P3, arrived, opened, phase, plan

Q1, Q2 = "q_000001", "q_000002"
SETTINGS = {
    "speaker": "Ana Ruiz",
    "pages": [
        {"title": "Le port en 2030", "notes": "Trois minutes."},
        {"picture": "i_000000", "alt": "Le port"},
    ],
}
TALK = phase("talk", "talk", SETTINGS)
OPEN = [plan(TALK), arrived(P1), arrived(P2), arrived(P3, "civil", "t2"), opened("talk")]


def asked(question: str = Q1, by: str = P1, text: str = "Et les trains ?") -> QuestionAsked:
    return QuestionAsked(phase="talk", question=question, person=by, text=text)


def test_a_page_is_shown_without_its_notes(story):
    story.given(*OPEN)
    assert story.board(ROOM)["talk/talk"].page is None
    story.when(ShowPage(phase="talk", page=0), by=LEAD)
    story.then(PageShown(phase="talk", page=0))
    assert story.board(ROOM)["talk/talk"].page.title == "Le port en 2030"
    assert "minutes" not in repr(story.board(ROOM))
    assert "minutes" in repr(story.board(DESK)["talk_pages/talk"])
    story.when(ShowPage(phase="talk", page=2), by=LEAD)
    story.refused("unknown_slide")


def test_a_question_names_nobody(story):
    story.given(*OPEN)
    story.when(AskQuestion(phase="talk", question=Q1, text=" Et  les trains ? "), by=P1)
    story.then(asked())
    record = story.board(ROOM)[f"question/talk/{Q1}"]
    assert (record.text, record.people, record.answered) == ("Et les trains ?", 1, False)
    assert P1 not in repr([story.board(name) for name in (ROOM, DESK, me(P2))])
    assert story.board(me(P1))["my_questions/talk"].asked[0].id == Q1
    story.when(AskQuestion(phase="talk", question=Q1, text="Et les trains ?"), by=P1)
    story.then()
    story.when(AskQuestion(phase="talk", question=Q1, text="Une autre"), by=P2)
    story.refused("already_there")


def test_a_question_that_may_hurt_waits_for_a_reading(story):
    story.given(*OPEN)
    story.when(AskQuestion(phase="talk", question=Q1, text="Pourquoi Mme Dupont ?"), by=P1)
    assert "Dupont" not in repr([story.board(name) for name in (ROOM, me(P2))])
    assert story.board(DESK)[f"question_aside/talk/{Q1}"].reasons == ("possible_name",)
    assert story.board(me(P1))["my_questions/talk"].asked[0].standing == "waiting"
    for command in (SupportQuestion(phase="talk", question=Q1), PickQuestion(phase="talk", question=Q1)):
        story.when(command, by=P2 if isinstance(command, SupportQuestion) else LEAD)
        story.refused("unknown_question")
    story.when(SetQuestion(phase="talk", question=Q1, standing="clear"), by=LEAD)
    assert f"question/talk/{Q1}" in story.board(ROOM)
    assert f"question_aside/talk/{Q1}" not in story.board(DESK)


def test_others_ask_it_too_once_each(story):
    story.given(*OPEN, asked())
    for who in (P2, P2, P3):
        story.when(SupportQuestion(phase="talk", question=Q1), by=who)
    story.when(SupportQuestion(phase="talk", question=Q1), by=P1)
    story.then()
    assert story.board(ROOM)[f"question/talk/{Q1}"].people == 3
    assert story.board(me(P2))["my_questions/talk"].supported == (Q1,)
    story.when(SupportQuestion(phase="talk", question=Q1, supported=False), by=P2)
    assert story.board(ROOM)[f"question/talk/{Q1}"].people == 2
    assert P2 not in repr(story.board(ROOM))


@pytest.mark.parametrize(
    ("over", "by"),
    [
        (AnswerQuestion(phase="talk", question=Q1), LEAD),
        (SetQuestion(phase="talk", question=Q1, standing="aside", reason="Hors sujet"), LEAD),
        (WithdrawQuestion(phase="talk", question=Q1), P1),
    ],
)
def test_a_question_shown_in_large_leaves_the_wall_once_it_is_done_with(story, over, by):
    story.given(*OPEN, asked(), asked(Q2, P2, "Et les vélos ?"))
    story.when(PickQuestion(phase="talk", question=Q1), by=LEAD)
    story.then(QuestionPicked(phase="talk", question=Q1))
    story.when(AnswerQuestion(phase="talk", question=Q2), by=LEAD)
    assert story.board(ROOM)["talk/talk"].picked == Q1
    story.when(over, by=by)
    assert story.board(ROOM)["talk/talk"].picked is None


def test_what_is_set_aside_is_told_to_its_author_with_the_reason(story):
    story.given(*OPEN, asked())
    story.when(SetQuestion(phase="talk", question=Q1, standing="aside", reason=" Hors  sujet "), by=LEAD)
    mine = story.board(me(P1))["my_questions/talk"].asked[0]
    assert (mine.standing, mine.why) == ("aside", "Hors sujet")
    assert f"question/talk/{Q1}" not in story.board(ROOM)


def test_a_question_is_its_authors_to_take_back(story):
    story.given(*OPEN, asked())
    story.when(WithdrawQuestion(phase="talk", question=Q1), by=P2)
    story.refused("unknown_question")
    story.when(WithdrawQuestion(phase="talk", question=Q1), by=P1)
    assert "trains" not in story.everything()
    story.when(SetQuestion(phase="talk", question=Q1, standing="clear"), by=LEAD)
    story.refused("unknown_question")


def test_questions_are_asked_while_they_are_taken_and_not_without_end(story):
    story.given(*OPEN)
    story.when(AskQuestion(phase="talk", question=Q1, text="  "), by=P1)
    story.refused("empty_text")
    story.when(AskQuestion(phase="talk", question=Q1, text="a" * 201), by=P1)
    story.refused("text_too_long", max=200)
    story.when(AskQuestion(phase="talk", question=Q1, text="Qui ?"), by="p_stranger")
    story.refused("unknown_person")
    story.given(*(asked(f"q_1{number:05d}") for number in range(QUESTIONS_PER_PERSON_MAX)))
    story.when(AskQuestion(phase="talk", question=Q1, text="Une de plus ?"), by=P1)
    story.refused("too_many", max=QUESTIONS_PER_PERSON_MAX)
    story.when(ClosePhase(phase="talk"), by=LEAD)
    story.when(AskQuestion(phase="talk", question=Q2, text="Trop tard ?"), by=P2)
    story.refused("phase_closed")


def test_a_talk_may_take_no_questions(story):
    story.given(plan(phase("talk", "talk", {"questions": False})), arrived(P1), opened("talk"))
    story.when(AskQuestion(phase="talk", question=Q1, text="Qui ?"), by=P1)
    story.refused("not_allowed")


def test_the_export_has_what_the_room_saw(story):
    story.given(*OPEN, asked(), asked(Q2, P2, "Et les vélos ?"))
    story.when(SetQuestion(phase="talk", question=Q2, standing="aside"), by=LEAD)
    story.when(AnswerQuestion(phase="talk", question=Q1), by=LEAD)
    rows = list(KINDS.activities["talk"].rows(KINDS.here(story.atelier, story.atelier.plan.phases[0])))
    assert [row.cells for row in rows] == [
        {"phase": "Talk", "question": "Et les trains ?", "answered": "yes", "people": 1}
    ]
