"""The state of a 25/10: who was dealt which idea, and what they gave it until there are sums. Changed by `fold` only."""

from typing import Annotated, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activities.crowd.asking import (
    NoteScored,
    RoundDealt,
    ScoresRevealed,
    ScoresSummed,
    Total,
)
from facilitation.activity import BookState
from facilitation.events import Event
from facilitation.ids import ROUNDS_MAX, Millis, NoteId, PersonId
from facilitation.map import Map
from facilitation.model import Plain, Sentence


class Settings(Plain):
    """How many rounds of scoring are meant, how long each lasts in minutes, and an example shown in the empty field."""

    rounds: Annotated[int, Meta(ge=1, le=ROUNDS_MAX)] = 5
    minutes: Annotated[int, Meta(ge=0, le=30)] = 1
    example: Sentence = ""


class Card(Plain):
    """A note somebody was dealt in a round."""

    round: int
    note: NoteId
    score: int = 0


class Crowd(Plain):
    """The round (0: writing), the cards everybody has had, one a round, how often each note was dealt. `dealt` and `scored`
    count the cards of this round, and those of them that have a score. `totals` are there once the cards are not.
    """

    settings: Settings
    round: int = 0
    closes_at_ms: Millis | None = None
    cards: Map[PersonId, tuple[Card, ...]] = Map()
    times: Map[NoteId, int] = Map()
    dealt: int = 0
    scored: int = 0
    revealed: bool = False
    totals: Map[NoteId, Total] | None = None


def books(state: Crowd) -> BookState:
    """One book: open from the first card on until the scores are summed."""
    if state.totals is not None:
        return BookState(closed=frozenset({1}))
    return BookState(open=1 if state.cards and not state.revealed else None)


def fold(state: Crowd, event: RoundDealt | NoteScored | ScoresRevealed | ScoresSummed | Event) -> Crowd:
    match event:
        case RoundDealt(round=number, closes_at_ms=ends, dealt=fresh):
            cards = {
                who: (*state.cards.get(who, ()), Card(round=number, note=note)) for who, note in fresh.items()
            }
            times: dict[NoteId, int] = {}
            for note in fresh.values():
                times[note] = times.get(note, state.times.get(note, 0)) + 1
            held = state.cards.put_all(cards)
            now = [card for each in held.values() for card in each if card.round == number]
            return replace(
                state,
                round=number,
                closes_at_ms=ends,
                cards=held,
                times=state.times.put_all(times),
                dealt=len(now),
                scored=sum(card.score > 0 for card in now),
            )
        case NoteScored(person=who, note=note, score=score):
            had = state.cards[who]
            first = any(card.note == note and card.round == state.round and not card.score for card in had)
            changed = tuple(replace(card, score=score) if card.note == note else card for card in had)
            return replace(state, cards=state.cards.put(who, changed), scored=state.scored + first)
        case ScoresRevealed():
            return replace(state, revealed=True)
        case ScoresSummed():
            return Crowd(
                settings=state.settings,
                round=event.round,
                closes_at_ms=event.closes_at_ms,
                times=Map(event.times),
                dealt=event.dealt,
                scored=event.scored,
                revealed=state.revealed,
                totals=Map(event.totals),
            )
        case Event():
            return state
        case _:
            assert_never(event)
