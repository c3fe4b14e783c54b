"""What is decided in a 25/10: who writes, what a round deals, a score, the sums."""

from collections.abc import Mapping

from facilitation.activities.crowd.asking import (
    NoteScored,
    RevealScores,
    RoundDealt,
    ScoreNote,
    ScoresRevealed,
    ScoresSummed,
    Total,
)
from facilitation.activities.crowd.dealing import deal, own
from facilitation.activities.crowd.state import Crowd
from facilitation.activities.crowd.sums import TOLD_MIN, totals
from facilitation.activity import Here
from facilitation.commands import Command, WriteFor, WriteNote
from facilitation.errors import Refused
from facilitation.events import Event, VisibilitySet
from facilitation.ids import NoteId
from facilitation.model import Actor
from facilitation.rounds import SetRound


def opens(here: Here, command: Command, by: Actor) -> bool:
    """One idea each, at any time before the result: one that comes late is dealt in the rounds that are left. Whoever
    writes for a table writes down as many as there are.

    Refuses `too_many` (fact `max`) for a second one, `unknown_theme` and `unknown_objective`, `note_dealt` for other
    words once somebody was dealt it, and `votes_revealed`.
    """
    if not isinstance(command, WriteNote | WriteFor):
        return False
    state: Crowd = here.state
    if command.theme is not None:
        raise Refused("unknown_theme")
    if isinstance(command, WriteNote) and command.objective is not None:
        raise Refused("unknown_objective")
    known = here.atelier.notes.get(command.note)
    if known is not None:
        if command.note in state.times and known.author == by.person and known.text != command.text:
            raise Refused("note_dealt")
        return True
    if state.revealed:
        raise Refused("votes_revealed")
    if isinstance(command, WriteNote) and here.atelier.written_by.get(by.person, 0):
        mine = (note for note in here.atelier.notes.values() if own(note, by.person))
        if any(note.phase == here.phase.id and not note.withdrawn for note in mine):
            raise Refused("too_many", max=1)
    return True


def set_round(order: SetRound, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Deal a round. A round that was dealt already is gone back to with the cards it had.

    Refuses `phase_closed`, `votes_revealed`, and `bad_command` beyond the last round.
    """
    state: Crowd = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if state.revealed:
        raise Refused("votes_revealed")
    if order.round > state.settings.rounds:
        raise Refused("bad_command")
    if (state.round, state.closes_at_ms) == (order.round, order.closes_at_ms):
        return ()
    fresh = deal(here, order.round) if order.round and order.round != state.round else {}
    return (RoundDealt(phase=order.phase, round=order.round, closes_at_ms=order.closes_at_ms, dealt=fresh),)


def score_note(order: ScoreNote, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Decide a score. Refuses `votes_revealed`, `phase_closed`, `unknown_person`, and `unknown_note` for one I was not
    dealt: whether there is such a note is not told.
    """
    state: Crowd = here.state
    if state.revealed:
        raise Refused("votes_revealed")
    if here.step.status != "open":
        raise Refused("phase_closed")
    if by.person not in here.atelier.people:
        raise Refused("unknown_person")
    mine = [card for card in state.cards.get(by.person, ()) if card.note == order.note]
    if not mine:
        raise Refused("unknown_note")
    if mine[0].score == order.score:
        return ()
    return (NoteScored(phase=order.phase, person=by.person, note=order.note, score=order.score),)


def reveal_scores(order: RevealScores, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the sums, and the ideas to the room. Refuses `phase_closed` when the phase has not begun."""
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    if here.state.revealed:
        return ()
    shown = VisibilitySet(phase=order.phase, visibility="room")
    return (
        *((shown,) if here.step.visibility != "room" else ()),
        _summed(here, totals(here.state)),
        ScoresRevealed(phase=order.phase),
    )


def closings(here: Here) -> tuple[ScoresSummed, ...]:
    """What becomes of scores that nobody has shown when the atelier ends: nothing is kept of them."""
    state: Crowd = here.state
    if state.totals is not None or here.step.status == "ahead":
        return ()
    return (_summed(here, totals(state) if state.revealed else {}),)


def _summed(here: Here, kept: Mapping[NoteId, Total]) -> ScoresSummed:
    state: Crowd = here.state
    return ScoresSummed(
        phase=here.phase.id,
        totals={note: each for note, each in kept.items() if each.scores >= TOLD_MIN},
        round=state.round,
        closes_at_ms=state.closes_at_ms,
        times=dict(state.times.items()),
        dealt=state.dealt,
        scored=state.scored,
        took_part=tuple(state.cards),
        heard=dict(here.atelier.heard.items()),
    )
