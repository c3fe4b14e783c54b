"""Talk: somebody speaks before pages of words or pictures, and the room asks questions from its tablets.

Questions name nobody, and lie in the order of their ids, which tells nothing of who asked first. One that may need a
reading is seen by its author and the facilitators until one of them lets it through.
"""

from typing import Final

from facilitation.activities.talk import boards
from facilitation.activities.talk.asking import (
    AnswerQuestion,
    AskQuestion,
    PageShown,
    PickQuestion,
    QuestionAnswered,
    QuestionAsked,
    QuestionPicked,
    QuestionSet,
    QuestionSupported,
    QuestionWithdrawn,
    SetQuestion,
    ShowPage,
    SupportQuestion,
    WithdrawQuestion,
)
from facilitation.activities.talk.decisions import (
    answer_question,
    ask_question,
    pick_question,
    set_question,
    show_page,
    support_question,
    withdraw_question,
)
from facilitation.activities.talk.state import Settings, Talk, fold
from facilitation.activity import Activity
from facilitation.ids import QuestionId
from facilitation.permissions import LEADING, SEATED

EXAMPLE: Final[QuestionId] = "q_000000"

ACTIVITY = Activity(
    kind="talk",
    settings=Settings,
    begin=lambda settings: Talk(settings=settings),
    decisions={
        ShowPage: show_page,
        AskQuestion: ask_question,
        WithdrawQuestion: withdraw_question,
        SupportQuestion: support_question,
        AnswerQuestion: answer_question,
        SetQuestion: set_question,
        PickQuestion: pick_question,
    },
    roles={
        ShowPage: LEADING,
        AskQuestion: SEATED,
        WithdrawQuestion: SEATED,
        SupportQuestion: SEATED,
        AnswerQuestion: LEADING,
        SetQuestion: LEADING,
        PickQuestion: LEADING,
    },
    events=(
        PageShown,
        QuestionAsked,
        QuestionWithdrawn,
        QuestionSupported,
        QuestionAnswered,
        QuestionSet,
        QuestionPicked,
    ),
    fold=fold,
    subjects=boards.subjects,
    lay={
        "talk": boards.lay_talk,
        "talk_pages": boards.lay_pages,
        "question": boards.lay_question,
        "my_questions": boards.lay_mine,
    },
    touched=boards.touched,
    rows=boards.rows,
    records={
        "talk/{phase}": boards.TalkRecord,
        "talk_pages/{phase}": boards.PagesRecord,
        "question/{phase}": boards.QuestionRecord,
        "question_aside/{phase}": boards.SetAsideRecord,
        "my_questions/{phase}": boards.MyQuestionsRecord,
    },
    examples=(
        ShowPage(phase="talk", page=0),
        AskQuestion(phase="talk", question=EXAMPLE, text="Et les communes rurales ?"),
        SupportQuestion(phase="talk", question=EXAMPLE, supported=False),
        PickQuestion(phase="talk", question=EXAMPLE),
        AnswerQuestion(phase="talk", question=EXAMPLE),
        SetQuestion(phase="talk", question=EXAMPLE, standing="aside", reason="Déjà répondue"),
        WithdrawQuestion(phase="talk", question=EXAMPLE),
    ),
)
