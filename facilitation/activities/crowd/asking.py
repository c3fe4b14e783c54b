"""What can be asked in a 25/10, and what can have happened in one."""

from typing import Annotated, Final

from msgspec import Meta

from facilitation.commands import PhaseCommand
from facilitation.events import ClosingEvent, PhaseEvent
from facilitation.ids import Millis, NoteId, PersonId
from facilitation.model import Plain

SCORE_MAX: Final = 5
Score = Annotated[int, Meta(ge=1, le=SCORE_MAX)]


class ScoreNote(PhaseCommand, tag="score_note"):
    """Have my score of a note I was dealt be this one."""

    note: NoteId
    score: Score


class RevealScores(PhaseCommand, tag="reveal_scores"):
    """Have the sums seen by everybody. It is the end of the scoring."""


class RoundDealt(PhaseEvent, tag="round_dealt"):
    """A round begins; each of these people reads this note."""

    round: int
    closes_at_ms: Millis | None = None
    dealt: dict[PersonId, NoteId] = {}


class NoteScored(PhaseEvent, tag="note_scored"):
    person: PersonId
    note: NoteId
    score: int


class ScoresRevealed(PhaseEvent, tag="scores_revealed"):
    pass


class Total(Plain):
    """What a note was given in all, and by how many."""

    points: int
    scores: int


class ScoresSummed(ClosingEvent, tag="scores_summed", kw_only=True):
    """The book of the cards is closed: there are sums now, of notes that several people scored, and nobody can say any more
    who read what, nor what they gave it. `round`, `closes_at_ms`, `times`, `dealt` and `scored`: how far it had come (`Crowd`).
    """

    totals: dict[NoteId, Total] = {}
    round: int = 0
    closes_at_ms: Millis | None = None
    times: dict[NoteId, int] = {}
    dealt: int = 0
    scored: int = 0
