"""What a facilitator does with a vote: show its result, open a second round, keep a word off the wall."""

from msgspec.structs import replace

from facilitation.activity import Here
from facilitation.ballots.asking import (
    BooksClosed,
    OpenRound,
    RevealVotes,
    RoundOpened,
    StrikeWord,
    VotesRevealed,
    WordStruck,
)
from facilitation.ballots.items import gone
from facilitation.ballots.urn import urn_of
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
    if vote.revealed:
        return ()
    return (VotesRevealed(phase=order.phase, gone=gone(vote, here.atelier)), close_books(here))


def close_books(here: Here) -> BooksClosed:
    """Put the ballots of the round that runs into the urn, without those marks that nobody could see the item of."""
    vote: Vote = here.state
    owners = {ballot.person for ballot in vote.ballots.values() if ballot.way == "own"}
    others = {ballot.person for ballot in vote.ballots.values() if ballot.way != "own"}
    return BooksClosed(
        phase=here.phase.id,
        urn=urn_of(replace(vote, gone=gone(vote, here.atelier)), here.atelier),
        took_part=tuple(sorted(owners)),
        entered=tuple(sorted(others)),
        heard=dict(here.atelier.heard.items()),
    )


def closings(here: Here) -> tuple[BooksClosed, ...]:
    """What becomes of a vote whose result nobody has shown when the atelier ends: its ballots are nobody's all the same."""
    return (close_books(here),) if here.state.ballots else ()


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
