"""What of a 25/10 lies on boards, and in the exports. Who scored what lies on nobody's board but their own."""

from collections.abc import Iterable
from typing import Final

from facilitation import sight
from facilitation.activities.crowd.asking import NoteScored, RoundDealt, ScoresRevealed, ScoresSummed
from facilitation.activities.crowd.dealing import plays
from facilitation.activities.crowd.sums import ranked
from facilitation.activity import Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.events import (
    Event,
    NoteCorrected,
    NoteEdited,
    NoteHeld,
    NoteHidden,
    NoteShown,
    NoteWithdrawn,
    NoteWritten,
    VisibilitySet,
)
from facilitation.ids import NoteId
from facilitation.listing import Cells, note_rows

TOP: Final = 10
"""Notes that are shown: the ten of 25/10."""


class TopRecord(Record):
    """A note, its sum out of 25, and how many scored it."""

    note: str
    text: str
    sum: float
    scores: int


class CrowdRecord(Record):
    """The round, how many ideas there are, how many people read one in this round and have scored it; the best once shown."""

    rounds: int
    minutes: int = 0
    example: str = ""
    round: int = 0
    closes_at_ms: int | None = None
    ideas: int = 0
    dealt: int = 0
    scored: int = 0
    revealed: bool = False
    top: tuple[TopRecord, ...] = ()


class DealtRecord(Record):
    """The note I read in this round, and the score I gave it (0: none yet). No author, no table."""

    note: str
    text: str
    round: int
    score: int = 0


def subjects(here: Here) -> Iterable[Subject]:
    yield ("crowd", here.phase.id)
    yield from (("dealt", here.phase.id, who) for who in here.state.cards)


def lay_crowd(here: Here, subject: Subject) -> Iterable[Placed]:
    """How far the room is lies on the room; the sums once they are revealed, of notes that are on the wall."""
    state, settings, atelier = here.state, here.state.settings, here.atelier
    told = ranked(state) if state.revealed else []
    best = [each for each in told if sight.on_wall(atelier, atelier.notes[each[0]])]
    record = CrowdRecord(
        rounds=settings.rounds,
        minutes=settings.minutes,
        example=settings.example,
        round=state.round,
        closes_at_ms=state.closes_at_ms,
        ideas=here.step.ready,
        dealt=state.dealt,
        scored=state.scored,
        revealed=state.revealed,
        top=tuple(
            TopRecord(note=note, text=atelier.notes[note].text, sum=total, scores=scores)
            for note, total, scores in best[:TOP]
        ),
    )
    yield Placed(ROOM, f"crowd/{here.phase.id}", record)


def lay_dealt(here: Here, subject: Subject) -> Iterable[Placed]:
    """What somebody reads, and what they think of it, lies on their board and nowhere else."""
    who, state = str(subject[2]), here.state
    for card in state.cards.get(who, ()):
        note = here.atelier.notes[card.note]
        if card.round == state.round and plays(here, note):
            yield Placed(
                me(who),
                f"dealt/{here.phase.id}",
                DealtRecord(note=card.note, text=note.text, round=card.round, score=card.score),
            )


def touched(here: Here, event: Event) -> Iterable[Subject]:
    phase, state = here.phase.id, here.state
    match event:
        case RoundDealt():
            yield ("crowd", phase)
            yield from (("dealt", phase, who) for who in state.cards)
        case NoteScored(person=who):
            yield from (("crowd", phase), ("dealt", phase, who))
        case ScoresRevealed():
            yield ("crowd", phase)
        case ScoresSummed(took_part=took_part):
            yield ("crowd", phase)
            yield from (("dealt", phase, who) for who in took_part)
        case VisibilitySet() if event.phase == phase:
            yield ("crowd", phase)
        case (
            NoteWritten(note=name)
            | NoteEdited(note=name)
            | NoteHeld(note=name)
            | NoteWithdrawn(note=name)
            | NoteHidden(note=name)
            | NoteShown(note=name)
            | NoteCorrected(note=name)
        ) if here.atelier.notes[name].phase == phase:
            yield ("crowd", phase)
            if name in state.times:
                yield from (("dealt", phase, who) for who in state.cards)


def rows(here: Here) -> Iterable[Row]:
    """The notes that the room sees, with their sums once revealed."""
    told = {note: (total, scores) for note, total, scores in ranked(here.state)}

    def more(name: NoteId) -> Cells:
        total, scores = told.get(name, ("", "")) if here.state.revealed else ("", "")
        return {"sum_25": total, "scores": scores}

    return note_rows(here, more=more)
