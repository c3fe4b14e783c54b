"""What a facilitator does with a vote: show its result, open a second round, keep a word off the wall."""

from msgspec.structs import replace

from facilitation.activity import Here
from facilitation.ballots.asking import (
    BooksClosed,
    Drawer,
    OpenRound,
    RevealVotes,
    RoundOpened,
    StrikeWord,
    Urn,
    VotesRevealed,
    WordStruck,
)
from facilitation.ballots.items import gone
from facilitation.ballots.urn import urn_of
from facilitation.ballots.vote import Vote
from facilitation.ballots.word import alike
from facilitation.errors import Refused
from facilitation.events import Event
from facilitation.ids import WORD_MAX, PersonId
from facilitation.model import Actor
from facilitation.reading import clean


def reveal_votes(order: RevealVotes, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the result. Refuses `phase_closed` for a vote that has not begun, and `one_answer` where the result would be
    what one person gave.
    """
    vote: Vote = here.state
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    if vote.revealed:
        return ()
    if vote.touched == 1:  # Of ballots that were touched: whether something lies on them is not told before.
        raise Refused("one_answer")
    # The books first: the result is then counted from the urn, once.
    return (close_books(here), VotesRevealed(phase=order.phase, gone=gone(vote, here.atelier)))


def close_books(here: Here) -> BooksClosed:
    """Take the ballots of the round that runs apart and put them into the urn, without marks on what nobody sees any more."""
    vote: Vote = here.state
    without = vote.gone if vote.revealed else gone(vote, here.atelier)
    urn = urn_of(replace(vote, gone=without), here.atelier, together=_chosen_from(here))
    if not vote.revealed and sum(drawer.voters for drawer in urn.drawers) == 1:
        # All others took back what they gave, or gave it to what nobody sees any more.
        urn = replace(urn, drawers=tuple(Drawer(colleges=each.colleges, voters=0) for each in urn.drawers))
    return _closed(here, urn)


def closings(here: Here) -> tuple[BooksClosed, ...]:
    """What becomes of a round that is not closed when the atelier ends. Of a result that was not shown nobody will ask any
    more: nothing of what lies on those ballots is kept.
    """
    vote: Vote = here.state
    if vote.urn is not None or here.step.status == "ahead":
        return ()
    return (
        close_books(here) if vote.revealed else _closed(here, Urn(touched=vote.touched, paper=vote.paper)),
    )


def _closed(here: Here, urn: Urn) -> BooksClosed:
    vote: Vote = here.state
    others = {ballot.person for ballot in vote.ballots.values() if ballot.way != "own"}
    before = () if vote.first is None else (*vote.first.took_part, *_owners(vote.first))
    return BooksClosed(
        phase=here.phase.id,
        options=vote.options,
        urn=urn,
        # In any round: who sat the second one out could be told by the difference of the two.
        took_part=tuple(sorted({*_owners(vote), *before})),
        entered=tuple(sorted(others)),
        heard=dict(here.atelier.heard.items()),
    )


def _owners(vote: Vote) -> set[PersonId]:
    return {ballot.person for ballot in vote.ballots.values() if ballot.way == "own"}


def _chosen_from(here: Here) -> bool:
    """Whether approvals stay together: a phase of the plan is about this vote and may choose a set from it. Never where
    people may not vote for what they wrote: what is missing on a ballot would sign it.
    """
    vote: Vote = here.state
    return vote.settings.own and any(
        here.phase.id in each.settings.get("of", ()) for each in here.atelier.plan.phases
    )


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
