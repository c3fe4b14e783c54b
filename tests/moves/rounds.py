"""Rounds inside a step: growing circles, ideas that are dealt and scored, tables that people move between."""

from facilitation import commands as say
from facilitation.activities.cafe import Rotate, reached
from facilitation.activities.crowd.asking import RevealScores, ScoreNote
from facilitation.commands import Command
from facilitation.model import Actor, Atelier
from facilitation.rounds import SetRound
from tests.moves.who import TEXTS, Topic, leading, note_id, of, seated
from tests.story import LEAD, MINUTE, phase

PHASES = (
    phase("ideation", "leads", {"writes": "lead", "rounds": "1-2-4-all", "prompts": {"t2": "Et ici ?"}}),
    phase("crowd", "crowd", {"rounds": 3}),
    phase("cafe", "cafe", {"themes": "optional"}),
)


def _open(atelier: Atelier, name: str) -> tuple[Command, Actor] | None:
    """Have the phase open before anything is asked of it."""
    status = atelier.steps[name].status
    if status == "open":
        return None
    return (say.ReopenPhase(phase=name) if status == "closed" else say.OpenPhase(phase=name)), LEAD


def _written_in(atelier: Atelier, name: str, a: int, b: int, c: int) -> tuple[Command, Actor]:
    objective = of(tuple(atelier.objectives), c) if name == "leads" and c % 3 else None
    note = note_id(len(atelier.notes) - (1 if c % 9 == 8 else 0))
    return say.WriteNote(note=note, phase=name, text=of(TEXTS, b), objective=objective), seated(atelier, a)


def _write_in_a_round(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    now = atelier.now
    name = now if now in ("leads", "crowd", "cafe") else of(("leads", "crowd", "cafe"), b)
    return _written_in(atelier, name, a, b, c)


def _set_round(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = "crowd" if atelier.now == "crowd" or a % 3 == 0 else "leads"
    ends = of((None, at + MINUTE), c)
    return _open(atelier, name) or (SetRound(phase=name, round=b % 5, closes_at_ms=ends), leading(c))


def _score(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    opening, state = _open(atelier, "crowd"), atelier.work["crowd"]
    if opening is not None and b % 2:
        return opening
    readers = tuple(state.cards)
    if not readers:
        if len([note for note in atelier.notes.values() if note.phase == "crowd"]) > 2:
            return opening or (SetRound(phase="crowd", round=1), LEAD)
        return opening or _written_in(atelier, "crowd", a, b, c)
    who = of(readers, a)
    note = of(state.cards[who], b).note if c % 7 else note_id(b)
    by = Actor(person=who, role=atelier.people[who].role)
    return ScoreNote(phase="crowd", note=note, score=1 + c % 5), by


def _reveal(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    if not any(card.score for cards in atelier.work["crowd"].cards.values() for card in cards) and b % 4:
        return _score(atelier, a, b, c, at)
    return RevealScores(phase="crowd"), leading(c)


def _rotate(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    state = atelier.work["cafe"]
    following = of((state.round + 1, reached(state) + 1, state.round - 1), b)
    ends = of((None, at + MINUTE), c)
    return _open(atelier, "cafe") or (
        Rotate(phase="cafe", round=max(0, min(following, 10)), closes_at_ms=ends),
        leading(c),
    )


ROUNDS = Topic(
    phases=PHASES,
    verbs={
        "write_in_a_round": _write_in_a_round,
        "round": _set_round,
        "score": _score,
        "reveal_scores": _reveal,
        "rotate": _rotate,
    },
    often=("write_in_a_round", "score", "score", "round"),
)
