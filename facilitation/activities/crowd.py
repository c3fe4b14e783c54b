"""25/10 crowd-sourcing: one bold idea each; then, round after round, everybody scores somebody else's idea from 1 to 5
in secret; the sums out of 25, and the ten best, once a facilitator reveals them.

After H. Lipmanowicz and K. McCandless, The Surprising Power of Liberating Structures, 2014. On paper cards are passed on
while music plays; here they are dealt: never one's own, never the same twice, each read by as many as the others.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Final, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation import sight
from facilitation.activity import Activity, BookState, Here, Locking, Row
from facilitation.audience import ROOM, Placed, Record, Subject, me
from facilitation.commands import Command, PhaseCommand, WriteFor, WriteNote
from facilitation.dealing import dealt, shuffled
from facilitation.errors import Refused
from facilitation.events import (
    ClosingEvent,
    Event,
    NoteCorrected,
    NoteEdited,
    NoteHeld,
    NoteHidden,
    NoteShown,
    NoteWithdrawn,
    NoteWritten,
    PhaseEvent,
    VisibilitySet,
)
from facilitation.ids import ROUNDS_MAX, Millis, NoteId, PersonId
from facilitation.listing import Cells, note_rows
from facilitation.map import Map
from facilitation.model import Actor, Note, Plain, Sentence
from facilitation.permissions import LEADING, SEATED
from facilitation.rounds import SetRound

SCORE_MAX: Final = 5
SUM_MAX: Final = 25
"""What a note gets when five people give it all they can; other numbers of scores are brought to that measure."""
TOP: Final = 10
"""Notes that are shown: the ten of 25/10."""
TOLD_MIN: Final = 2
"""Scores a note needs before its sum is told: a sum of one is the secret itself."""
FIRM: Final = 3
"""Scores from which on a sum stands beside the others; notes with fewer come after them."""
Score = Annotated[int, Meta(ge=1, le=SCORE_MAX)]


class Settings(Plain):
    """How many rounds of scoring are meant, how long each lasts in minutes, and an example shown in the empty field."""

    rounds: Annotated[int, Meta(ge=1, le=ROUNDS_MAX)] = 5
    minutes: Annotated[int, Meta(ge=0, le=30)] = 1
    example: Sentence = ""


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
    """The book of the scores is closed: there are sums now, of notes that several people scored, and no scores.

    `scored`: how many cards of the last round had one.
    """

    totals: dict[NoteId, Total] = {}
    scored: int = 0


class Card(Plain):
    """A note somebody was dealt in a round."""

    round: int
    note: NoteId
    score: int = 0


class Crowd(Plain):
    """The round (0: writing), the cards everybody has had, one a round, how often each note was dealt. `dealt` and `scored`
    count the cards of this round, and those of them that have a score. `totals` are there once the scores are not.
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


# --- Decisions -------------------------------------------------------------------------------


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
        mine = (note for note in here.atelier.notes.values() if _own(note, by.person))
        if any(note.phase == here.phase.id and not note.withdrawn for note in mine):
            raise Refused("too_many", max=1)
    return True


def _own(note: Note, who: PersonId) -> bool:
    """Whether a note is somebody's own. What was written down for a table is nobody's."""
    return note.author == who and not note.scribe


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


def deal(here: Here, number: int) -> dict[PersonId, NoteId]:
    """Who reads which note in a round: nobody their own, nobody one they have had, and each note as often as the others, as nearly
    as that leaves room for.

    Notes that were read least come first; a note goes to several people when there are more people than notes. With
    few people somebody may have read all there is: they wait.
    """
    atelier, state = here.atelier, here.state
    notes = {name: note for name, note in atelier.notes.items() if _plays(here, note)}
    had = {who: {card.note for card in state.cards.get(who, ())} for who in atelier.people}
    people = [
        who
        for who in shuffled(atelier.people, here.phase.id)
        if atelier.people[who].role == "participant"
        and all(card.round != number for card in state.cards.get(who, ()))
    ]
    order = shuffled(notes, here.phase.id)
    times = {name: state.times.get(name, 0) for name in order}
    start = {who: place + number for place, who in enumerate(people)}

    def wishes(who: PersonId, held: Mapping[str, list[str]]) -> list[NoteId]:
        turn = start[who] % max(1, len(order))
        may = (
            name
            for name in (*order[turn:], *order[:turn])
            if not _own(notes[name], who) and name not in had[who]
        )
        return sorted(may, key=lambda name: times[name] + len(held.get(name, ())))

    able = [who for who in people if wishes(who, {})]
    level = _level(list(times.values()), len(able))
    got: dict[PersonId, NoteId] = {}
    while len(got) < len(able):
        got = dealt(able, wishes, {name: max(0, level - times[name]) for name in order}, got)
        level += 1
    return got


def _level(times: list[int], people: int) -> int:
    """How often each note will have been read when so many more have each read one, and all are read alike."""
    level = min(times, default=0)
    while sum(max(0, level - each) for each in times) < people:
        left = people - sum(max(0, level - each) for each in times)
        level += max(1, left // len(times))
    return level


def _plays(here: Here, note: Note) -> bool:
    return note.phase == here.phase.id and not note.withdrawn and not note.held and note.standing != "hidden"


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
        ScoresRevealed(phase=order.phase),
        _summed(here, totals(here.state)),
    )


def closings(here: Here) -> tuple[ScoresSummed, ...]:
    """What becomes of scores that nobody has shown when the atelier ends: nothing is kept of them."""
    state: Crowd = here.state
    if state.totals is not None or here.step.status == "ahead":
        return ()
    return (_summed(here, totals(state) if state.revealed else {}),)


def _summed(here: Here, kept: Mapping[NoteId, Total]) -> ScoresSummed:
    state: Crowd = here.state
    gave = (who for who, cards in state.cards.items() if any(card.score for card in cards))
    return ScoresSummed(
        phase=here.phase.id,
        totals={note: each for note, each in kept.items() if each.scores >= TOLD_MIN},
        scored=state.scored,
        took_part=tuple(gave),
        heard=dict(here.atelier.heard.items()),
    )


def books(state: Crowd) -> BookState:
    """One book: open from the first card on until the scores are summed."""
    if state.totals is not None:
        return BookState(closed=frozenset({1}))
    return BookState(open=1 if state.cards and not state.revealed else None)


# --- Fold ------------------------------------------------------------------------------------


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
        case ScoresSummed(totals=kept, scored=scored):
            return replace(_without_scores(state), totals=Map(kept), scored=scored)
        case Event():
            return state
        case _:
            assert_never(event)


def _without_scores(state: Crowd) -> Crowd:
    cards = {who: tuple(replace(card, score=0) for card in each) for who, each in state.cards.items()}
    return replace(state, cards=Map(cards))


# --- Results ---------------------------------------------------------------------------------


def totals(state: Crowd) -> Mapping[NoteId, Total]:
    """What each note was given, by everybody together."""
    if state.totals is not None:
        return state.totals
    given: dict[NoteId, list[int]] = {}
    for cards in state.cards.values():
        for card in cards:
            if card.score:
                given.setdefault(card.note, []).append(card.score)
    return {note: Total(points=sum(scores), scores=len(scores)) for note, scores in given.items()}


def sums(state: Crowd) -> dict[NoteId, tuple[float, int]]:
    """The sum of each note out of 25, and how many scored it: the mean of its scores times five, to a tenth."""
    most = SUM_MAX / SCORE_MAX
    return {
        note: (round(each.points * most / each.scores, 1), each.scores)
        for note, each in totals(state).items()
    }


def ranked(state: Crowd) -> list[tuple[NoteId, float, int]]:
    """Notes with their sums, the best first; those that few have scored after the others, equals as their ids fall."""
    told = [(note, *each) for note, each in sums(state).items() if each[1] >= TOLD_MIN]
    return sorted(told, key=lambda each: (each[2] < FIRM, -each[1], -each[2], each[0]))


# --- Boards ----------------------------------------------------------------------------------


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
        if card.round == state.round and _plays(here, note):
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


ACTIVITY = Activity(
    kind="crowd",
    settings=Settings,
    begin=lambda settings: Crowd(settings=settings),
    decisions={SetRound: set_round, ScoreNote: score_note, RevealScores: reveal_scores},
    roles={SetRound: LEADING, ScoreNote: SEATED, RevealScores: LEADING},
    events=(RoundDealt, NoteScored, ScoresRevealed, ScoresSummed),
    locking=Locking(events=(NoteScored,), books=books, closings=closings),
    fold=fold,
    opens=opens,
    subjects=subjects,
    lay={"crowd": lay_crowd, "dealt": lay_dealt},
    touched=touched,
    rows=rows,
    records={"crowd/{phase}": CrowdRecord, "dealt/{phase}": DealtRecord},
    examples=(
        SetRound(phase="crowd", round=1),
        ScoreNote(phase="crowd", note="n_second", score=4),
        RevealScores(phase="crowd"),
    ),
)
