"""What a facilitator does with a vote: show its result, open a second round, keep a word off the wall."""

from facilitation.activity import Here
from facilitation.ballots.asking import (
    OpenRound,
    RevealVotes,
    RoundOpened,
    StrikeWord,
    VotesRevealed,
    WordStruck,
)
from facilitation.ballots.items import gone
from facilitation.ballots.vote import Vote
from facilitation.ballots.word import alike
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import WORD_MAX
from facilitation.model import Actor
from facilitation.reading import clean


def reveal_votes(order: RevealVotes, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the result. Refuses `phase_closed` for a vote that has not begun."""
    vote: Vote = here.state
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    return () if vote.revealed else (VotesRevealed(phase=order.phase, gone=gone(vote, here.atelier)),)


def open_round(order: OpenRound, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Have everybody vote again, from empty ballots. A phase that was closed is reopened by itself.

    Refuses `no_such_round` for a vote that has but one, and while the first result was not shown.
    """
    vote: Vote = here.state
    if vote.round >= order.round:
        return ()
    if order.round > vote.settings.rounds or not vote.revealed:
        raise Refused("no_such_round")
    return (RoundOpened(phase=order.phase, round=order.round),)


def strike_word(order: StrikeWord, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep a word off the wall, or no longer, however it is spelt.

    Refuses `wrong_kind` for a vote of anything but words, `empty_text` and `text_too_long` (fact `max`).
    """
    vote: Vote = here.state
    if vote.settings.method != "word":
        raise Refused("wrong_kind")
    word = alike(clean(order.word, WORD_MAX))
    if vote.struck.get(word) is order.struck:
        return ()
    return (WordStruck(phase=order.phase, word=word, struck=order.struck),)
