"""Vote: many ways, one engine. Secret until revealed, changed until closed, read per college.

While a vote is open the room learns how many have voted, and nothing else. The ways of voting are in `ballots`; here is
who may do what, and the whole of the secrecy: where each thing is laid.
"""

from collections.abc import Iterable
from typing import Final

from facilitation.activity import Activity, BookState, Here, Locking
from facilitation.audience import DESK, ROOM, Placed, Subject, me
from facilitation.ballots.asking import (
    BallotCast,
    BallotSealed,
    BallotTorn,
    BooksClosed,
    CastBallot,
    DotsPlaced,
    OpenRound,
    RevealVotes,
    RoundOpened,
    SealBallot,
    StrikeWord,
    TearBallot,
    VotesRevealed,
    WordStruck,
)
from facilitation.ballots.casting import cast_ballot, seal_ballot, tear_ballot
from facilitation.ballots.items import NOBODY, QUESTION, about, options, seen_in, stands, writers, wrote
from facilitation.ballots.method import spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.records import (
    BallotRecord,
    Option,
    PapersRecord,
    TallyRecord,
    Turn,
    TurnoutRecord,
    VoteRecord,
    WordsRecord,
)
from facilitation.ballots.settings import Settings
from facilitation.ballots.sheets import rows
from facilitation.ballots.showing import closings, open_round, reveal_votes, strike_word
from facilitation.ballots.tally import spoken, tally
from facilitation.ballots.urn import earlier
from facilitation.ballots.vote import Ballot, Marks, Vote, fold
from facilitation.events import (
    Event,
    NoteCorrected,
    NoteEdited,
    NoteHeld,
    NoteHidden,
    NoteShown,
    NoteWithdrawn,
    PhaseClosed,
    PhaseOpened,
    PhaseReopened,
    VisibilitySet,
)
from facilitation.ids import ROOM_PLACE, NoteId, PersonId, PhaseId
from facilitation.permissions import LEADING, SEATED

# --- Boards ----------------------------------------------------------------------------------


def subjects(here: Here) -> Iterable[Subject]:
    vote: Vote = here.state
    phase = here.phase.id
    yield from (("vote", phase), ("turnout", phase), ("tally", phase), ("words", phase))
    owners = {ballot.person for ballot in vote.ballots.values() if ballot.way != "paper"}
    yield from (("ballot", phase, person) for person in sorted(owners | _authors(here) | {*vote.took_part}))
    yield from (("papers", phase, person) for person in vote.entered)


def lay_vote(here: Here, subject: Subject) -> Iterable[Placed]:
    vote: Vote = here.state
    settings, method = vote.settings, METHODS[vote.settings.method]
    proposals = {each.id: each for each in settings.proposals}
    record = VoteRecord(
        method=settings.method,
        about=about(settings),
        options=tuple(
            Option(id=each, title=proposals[each].title, cost=proposals[each].cost)
            if settings.about == "proposals" and each in proposals
            else Option(id=each)
            for each in vote.options
        ),
        budget=settings.budget if method.spends else 0,
        cap=settings.cap if settings.method == "dots" else 0,
        step=settings.step,
        unit=settings.unit,
        levels=method.levels(settings),
        round=vote.round,
        rounds=settings.rounds,
        own=settings.own,
        sharers=settings.sharers,
        n_min=settings.n_min,
        threshold=settings.threshold,
        revealed=vote.revealed,
    )
    yield Placed(ROOM, f"vote/{here.phase.id}", record)


def lay_turnout(here: Here, subject: Subject) -> Iterable[Placed]:
    """How many, whoever they are and whatever they say."""
    vote: Vote = here.state
    yield Placed(ROOM, f"turnout/{here.phase.id}", TurnoutRecord(voted=vote.touched, paper=vote.paper))


def lay_ballot(here: Here, subject: Subject) -> Iterable[Placed]:
    """A ballot lies on the board of who casts it and nowhere else; sealed, its marks lie nowhere. Once the books are
    closed, who took part is told that, and nothing more: their ballot is one of many.
    """
    vote: Vote = here.state
    person = str(subject[2])
    if vote.urn is not None:
        if person in vote.took_part:
            yield Placed(me(person), f"ballot/{here.phase.id}", BallotRecord(sealed=True, mixed=True))
        return
    mine, lent = vote.ballots.get(person), vote.lent.get(person, ())
    own = _own(here, person)
    if mine is None and not lent and not own:
        return
    sealed = mine is not None and mine.sealed
    marks = {} if mine is None or sealed else _standing(here, mine)
    spends = METHODS[vote.settings.method].spends and not sealed
    record = BallotRecord(
        marks=marks,
        left=vote.settings.budget - spent(marks) if spends else None,
        sealed=sealed,
        own=own,
        turns=tuple(_turn(here, name) for name in lent),
    )
    yield Placed(me(person), f"ballot/{here.phase.id}", record)


def lay_papers(here: Here, subject: Subject) -> Iterable[Placed]:
    """What somebody enters from paper lies on their own board, to be checked against the sheet until it is counted."""
    vote: Vote = here.state
    person = str(subject[2])
    papers = vote.entered.get(person, ())
    if papers and not vote.revealed:
        record = PapersRecord(papers=tuple(_turn(here, name) for name in papers))
        yield Placed(me(person), f"papers/{here.phase.id}", record)


def lay_tally(here: Here, subject: Subject) -> Iterable[Placed]:
    """The result lies on the room once it was revealed, all of it at once; the first one goes on lying there in a second round."""
    vote: Vote = here.state
    if vote.revealed or vote.round > 1:
        shown = vote if vote.revealed else earlier(vote)
        yield Placed(ROOM, f"tally/{here.phase.id}", tally(shown, here.atelier))


def lay_words(here: Here, subject: Subject) -> Iterable[Placed]:
    """What was said lies on the desk once it was revealed, so that somebody reads it before the room does."""
    vote: Vote = here.state
    if vote.revealed and vote.settings.method == "word":
        words = tuple(
            (each.word, each.many, each.struck, each.reasons) for each in spoken(vote, here.atelier)
        )
        yield Placed(DESK, f"words/{here.phase.id}", WordsRecord(words=words))


def _turn(here: Here, name: str) -> Turn:
    ballot: Ballot = here.state.ballots[name]
    marks = {} if ballot.sealed else _standing(here, ballot)
    return Turn(ballot=name, college=ballot.college or "", sealed=ballot.sealed, marks=marks)


def _standing(here: Here, ballot: Ballot) -> Marks:
    """The marks of a ballot that count: without those on what nobody sees any more."""
    vote: Vote = here.state
    if vote.revealed:  # In a log from before there were urns; a ballot stays as it was counted.
        return {item: mark for item, mark in ballot.marks.items() if item not in vote.gone}
    return {item: mark for item, mark in ballot.marks.items() if stands(vote, here.atelier, item)}


# --- What a person wrote, where one does not vote for it ---------------------------------------


def _told_of_own(here: Here) -> bool:
    return not here.state.settings.own and here.step.status == "open" and not here.state.revealed


def _own(here: Here, person: PersonId) -> tuple[str, ...]:
    if not _told_of_own(here):
        return ()
    return tuple(item for item in here.state.options if wrote(here.state, here.atelier, person, item))


def _authors(here: Here) -> set[PersonId]:
    """Everybody who wrote something of what is voted on, where that matters."""
    if not _told_of_own(here):
        return set()
    return {who for item in here.state.options for who in writers(here.state, here.atelier, item)} - {NOBODY}


# --- What changes ------------------------------------------------------------------------------


def touched(here: Here, event: Event) -> Iterable[Subject]:
    phase = here.phase.id
    match event:
        case BallotCast() | BallotSealed() | BallotTorn() | DotsPlaced():
            yield from (("ballot", phase, event.person), ("papers", phase, event.person), ("turnout", phase))
        case BooksClosed(took_part=took_part, entered=entered):
            # What is voted on and the result, too: who could not open the ballots knows them from here on.
            yield from (("vote", phase), ("turnout", phase), ("tally", phase), ("words", phase))
            for person in {*took_part, *entered, *_authors(here)}:
                yield from (("ballot", phase, person), ("papers", phase, person))
        case VotesRevealed() if here.state.urn is not None:
            # What lies with people has changed with the close of the books.
            yield from (("vote", phase), ("tally", phase), ("words", phase))
        case VotesRevealed() | RoundOpened():
            yield from _all(here)
        case WordStruck():
            yield from (("tally", phase), ("words", phase))
        case PhaseOpened(phase=which) | PhaseReopened(phase=which) | PhaseClosed(phase=which) if (
            which == phase
        ):
            # The result too: of a vote that was shown before anybody had voted, and is now about other groups.
            yield from (("vote", phase), ("tally", phase))
            if not here.state.settings.own:
                yield from _all(here)
        case VisibilitySet() if not here.state.revealed and here.step.status != "ahead":
            yield from _all(here)
        case (
            NoteHeld(note=note)
            | NoteWithdrawn(note=note)
            | NoteHidden(note=note)
            | NoteShown(note=note)
            | NoteEdited(note=note)
            | NoteCorrected(note=note)
        ) if not here.state.revealed and here.step.status != "ahead":
            yield from _of_note(here, note)


def _all(here: Here) -> Iterable[Subject]:
    """Everything there is, or was in the first round; and ballots of those who wrote, whatever the phase is now."""
    vote: Vote = here.state
    phase = here.phase.id
    yield from (("vote", phase), ("turnout", phase), ("tally", phase), ("words", phase))
    rounds = (vote,) if vote.first is None else (vote, vote.first)
    people = {ballot.person for each in rounds for ballot in each.ballots.values()}
    people |= {person for each in rounds for person in each.took_part}
    if not vote.settings.own:
        people |= {note.author for note in here.atelier.notes.values()}
    for person in people:
        yield from (("ballot", phase, person), ("papers", phase, person))


def _of_note(here: Here, name: NoteId) -> Iterable[Subject]:
    """A note that is seen, or is not any more: marks on it count or do not, and a group may be one person's now."""
    vote: Vote = here.state
    phase, what = here.phase.id, about(vote.settings)
    if what == "ideas" and name in vote.places:
        for ballot in vote.ballots.values():
            if name in ballot.marks:
                yield from (("ballot", phase, ballot.person), ("papers", phase, ballot.person))
    note = here.atelier.notes[name]
    if vote.settings.own:
        return
    yield ("ballot", phase, note.author)
    group = note.filed.get(ROOM_PLACE)
    if what == "groups" and group is not None and group in vote.places:
        yield from (("ballot", phase, each.author) for each in seen_in(here.atelier, group))


def books(vote: Vote) -> BookState:
    """Every round is a book of its own: closed once its ballots lie in the urn, open as soon as there is one before."""
    before = frozenset(range(1, vote.round))
    if vote.urn is not None:
        return BookState(closed=before | {vote.round})
    # A result that was shown without an urn, before there were any, is in no book.
    return BookState(open=vote.round if vote.ballots and not vote.revealed else None, closed=before)


def fixes(here: Here) -> bool:
    """While groups are voted on, or ballots wait to be shown, what is voted on holds still."""
    vote: Vote = here.state
    waits = here.step.status == "open" or vote.begun
    return about(vote.settings) == "groups" and not vote.revealed and waits


EXAMPLE_PHASE: Final[PhaseId] = "vote"
EVERYBODY = SEATED | LEADING

ACTIVITY = Activity(
    kind="vote",
    settings=Settings,
    begin=lambda settings: Vote(settings=settings),
    decisions={
        CastBallot: cast_ballot,
        SealBallot: seal_ballot,
        TearBallot: tear_ballot,
        RevealVotes: reveal_votes,
        OpenRound: open_round,
        StrikeWord: strike_word,
    },
    roles={
        CastBallot: EVERYBODY,
        SealBallot: SEATED,
        TearBallot: EVERYBODY,
        RevealVotes: LEADING,
        OpenRound: LEADING,
        StrikeWord: LEADING,
    },
    events=(BallotCast, BallotSealed, BallotTorn, BooksClosed, VotesRevealed, RoundOpened, WordStruck),
    past=(DotsPlaced,),
    formerly={"dot_vote": {"method": "dots"}},
    locking=Locking(
        events=(BallotCast, BallotSealed, BallotTorn),
        book=lambda event: event.round,
        books=books,
        closings=closings,
    ),
    fold=fold,
    subjects=subjects,
    lay={
        "vote": lay_vote,
        "turnout": lay_turnout,
        "ballot": lay_ballot,
        "papers": lay_papers,
        "tally": lay_tally,
        "words": lay_words,
    },
    touched=touched,
    options=options,
    fixes=fixes,
    rows=rows,
    records={
        "vote/{phase}": VoteRecord,
        "turnout/{phase}": TurnoutRecord,
        "ballot/{phase}": BallotRecord,
        "papers/{phase}": PapersRecord,
        "tally/{phase}": TallyRecord,
        "words/{phase}": WordsRecord,
    },
    examples=(
        CastBallot(phase=EXAMPLE_PHASE, marks={QUESTION: "Confiance"}),
        CastBallot(phase=EXAMPLE_PHASE, marks={QUESTION: "doute"}, ballot="b_000001", college="civil"),
        TearBallot(phase=EXAMPLE_PHASE, ballot="b_000001"),
        CastBallot(
            phase=EXAMPLE_PHASE, marks={QUESTION: "élan"}, ballot="b_000002", college="civil", paper=True
        ),
        SealBallot(phase=EXAMPLE_PHASE),
        RevealVotes(phase=EXAMPLE_PHASE),
        StrikeWord(phase=EXAMPLE_PHASE, word="doute"),
        OpenRound(phase=EXAMPLE_PHASE, round=2),
    ),
    example={"method": "word", "rounds": 2, "sharers": 2},
)
