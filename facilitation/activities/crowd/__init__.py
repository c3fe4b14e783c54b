"""25/10 crowd-sourcing: one bold idea each; then, round after round, everybody scores somebody else's idea from 1 to 5
in secret; the sums out of 25, and the ten best, once a facilitator reveals them.

After H. Lipmanowicz and K. McCandless, The Surprising Power of Liberating Structures, 2014. On paper cards are passed on
while music plays; here they are dealt: never one's own, never the same twice, each read by as many as the others.
"""

from facilitation.activities.crowd import boards
from facilitation.activities.crowd.asking import (
    NoteScored,
    RevealScores,
    RoundDealt,
    ScoreNote,
    ScoresRevealed,
    ScoresSummed,
)
from facilitation.activities.crowd.decisions import closings, opens, reveal_scores, score_note, set_round
from facilitation.activities.crowd.state import Crowd, Settings, books, fold
from facilitation.activity import Activity, Locking
from facilitation.permissions import LEADING, SEATED
from facilitation.rounds import SetRound

ACTIVITY = Activity(
    kind="crowd",
    settings=Settings,
    begin=lambda settings: Crowd(settings=settings),
    decisions={SetRound: set_round, ScoreNote: score_note, RevealScores: reveal_scores},
    roles={SetRound: LEADING, ScoreNote: SEATED, RevealScores: LEADING},
    events=(RoundDealt, NoteScored, ScoresRevealed, ScoresSummed),
    locking=Locking(events=(RoundDealt, NoteScored), books=books, closings=closings),
    fold=fold,
    opens=opens,
    subjects=boards.subjects,
    lay={"crowd": boards.lay_crowd, "dealt": boards.lay_dealt},
    touched=boards.touched,
    rows=boards.rows,
    records={"crowd/{phase}": boards.CrowdRecord, "dealt/{phase}": boards.DealtRecord},
    examples=(
        SetRound(phase="crowd", round=1),
        ScoreNote(phase="crowd", note="n_second", score=4),
        RevealScores(phase="crowd"),
    ),
)
