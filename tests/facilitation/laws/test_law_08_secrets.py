"""Law 8: change one person's secret, and no board that they do not read changes by a byte.

A secret is what nobody was shown: a note that stayed with its author, a ballot before the vote is revealed, an answer
before the answers are shown. A game is played twice, and the second time one person thinks something else. Everybody
else is answered alike, and reads alike, after every single turn.
"""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitation import sight
from facilitation.activities.closing import GiveReturn
from facilitation.activities.crowd.asking import ScoreNote
from facilitation.audience import me
from facilitation.ballots.asking import CastBallot, Mark
from facilitation.ballots.items import stands, wrote
from facilitation.ballots.vote import Vote
from facilitation.boards import boards
from facilitation.commands import Command, EditNote, WriteNote
from facilitation.model import Atelier
from tests.games import Game, games
from tests.moves import PLANS, TOPICS, Turn, of_topic, random_move, turn_of, verbs_of
from tests.moves.voting import smallest
from tests.moves.who import HOSTS, PEOPLE
from tests.story import KINDS

OTHER_THOUGHTS = ("Une tout autre idée", "Mme Martin est une incapable", "06 12 34 56 78")
people = st.sampled_from(PEOPLE)


class Secrets(NamedTuple):
    """What of one person nobody was ever shown in a game: of votes, the phase and the round."""

    notes: frozenset[str]
    votes: frozenset[tuple[str, int]]
    closings: frozenset[str]
    scores: frozenset[str] = frozenset()


def kept(who: str, turns: list[Turn]) -> Secrets:
    """The secrets that one person kept to the end."""
    states = [turn.after for turn in turns]
    end = states[-1]
    notes = {name for name, note in end.notes.items() if note.author == who}
    shown = {
        name
        for state in states
        for name in notes & state.notes.keys()
        if sight.reach(state, state.notes[name]) != "alone" and not state.notes[name].withdrawn
    }
    kinds = {each.id: each.kind for each in end.plan.phases}
    votes = (
        (name, end.work[name].round)
        for name, kind in kinds.items()
        if kind == "vote" and not end.work[name].revealed
    )
    crowds = {name for name, kind in kinds.items() if kind == "crowd"}
    # An idea that was dealt is read by others.
    shown |= {name for phase in crowds for name in notes & end.work[phase].times.keys()}
    scores = (name for name in crowds if not end.work[name].revealed)
    closings = (name for name, kind in kinds.items() if kind == "closing" and not end.work[name].shown)
    return Secrets(frozenset(notes - shown), frozenset(votes), frozenset(closings), frozenset(scores))


def otherwise(turn: Turn, secrets: Secrets, atelier: Atelier) -> Command | None:
    """What the person does instead, when it is a secret: another text, another ballot, another answer."""
    other = OTHER_THOUGHTS[turn.at // 100 % len(OTHER_THOUGHTS)]
    match turn.command:
        case WriteNote(note=note, phase=phase) if note in secrets.notes:
            bare = atelier.phase(phase)
            theme = None if bare is not None and bare.kind == "crowd" else "living"
            return msgspec.structs.replace(turn.command, text=other, theme=theme)
        case EditNote(note=note) if note in secrets.notes:
            return msgspec.structs.replace(turn.command, text=f"{other} {turn.at}", theme=None)
        case CastBallot(phase=phase) if (phase, atelier.work[phase].round) in secrets.votes:
            marks = other_marks(atelier, turn.command, turn.by.person)
            return None if marks is None else msgspec.structs.replace(turn.command, marks=marks)
        case GiveReturn(phase=phase) if phase in secrets.closings:
            score = 1 + (turn.command.score + turn.at // 100) % 5
            return GiveReturn(phase=phase, score=score, sentence=f"{other} {turn.at}")
        case ScoreNote(phase=phase, note=note) if phase in secrets.scores:
            [had] = [card.score for card in atelier.work[phase].cards[turn.by.person] if card.note == note]
            others = [score for score in range(1, 6) if score != had]
            return ScoreNote(phase=phase, note=note, score=others[turn.at // 100 % len(others)])
    return None


def other_marks(atelier: Atelier, order: CastBallot, who: str) -> dict[str, Mark] | None:
    """Other marks that fit: the last item that may be voted for, with the least there is, or without it."""
    vote: Vote = atelier.work[order.phase]
    may = [
        item
        for item in vote.options
        if stands(vote, atelier, item) and (vote.settings.own or not wrote(vote, atelier, who, item))
    ]
    if not may:
        return None
    cast = vote.ballots.get(order.ballot or who)
    return {may[-1]: None if cast is not None and may[-1] in cast.marks else smallest(vote)}


def told_otherwise(who: str, turns: list[Turn], secrets: Secrets) -> Iterator[tuple[Turn, Turn, bool]]:
    """The game again beside itself, with other secrets. What the person asks in vain is left out of both."""
    one = two = turns[0].before
    for turn in turns:
        own = turn.by.person == who
        if own and not turn.events:
            continue
        secret = otherwise(turn, secrets, two) if own else None
        here = turn_of(one, turn.command, turn.by, turn.at)
        there = turn_of(two, secret or turn.command, turn.by, turn.at)
        if secret:
            assert here.events, "the game itself changed"
            assert there.events, f"{secret} was refused: {there.code}"
        one, two = here.after, there.after
        yield here, there, bool(secret)


def lying(atelier: Atelier, but: str) -> dict[str, bytes]:
    """Every board but one, in bytes as they are sent."""
    return {
        name: msgspec.msgpack.encode(doc) for name, doc in boards(KINDS, atelier).items() if name != me(but)
    }


@given(games, people)
def test_law_8_a_secret_stays_off_other_boards(game, who):
    turns = game.turns()
    assume(turns)
    secrets = kept(who, turns)
    for here, there, _ in told_otherwise(who, turns, secrets):
        assert lying(here.after, who) == lying(there.after, who), here.command


@given(games, people)
def test_law_8_nobody_else_is_answered_otherwise(game, who):
    turns = game.turns()
    assume(turns)
    for here, there, secret in told_otherwise(who, turns, kept(who, turns)):
        if not secret and here.by.person != who:
            assert (here.code, here.events) == (there.code, there.events)


@given(games, people)
def test_law_8_what_a_person_keeps_is_on_no_board_but_theirs(game, who):
    """Looked at from the other side: the text of a note that stayed with its author is nowhere else."""
    turns = game.turns()
    assume(turns)
    mark = "ce que je garde pour moi"
    atelier = turns[0].before
    secrets = kept(who, turns)
    for turn in turns:
        command = turn.command
        if isinstance(command, WriteNote | EditNote) and command.note in secrets.notes and turn.events:
            command = msgspec.structs.replace(command, text=f"{mark} {turn.at}")
        atelier = turn_of(atelier, command, turn.by, turn.at).after
        assert all(mark.encode() not in doc for doc in lying(atelier, who).values())


@given(games)
def test_law_8_names_of_authors_and_voters_are_on_no_shared_board(game):
    """The room, the desk and the tables name nobody, but the author of a signed note."""
    for turn in game.turns():
        signed = {each.id for each in turn.after.plan.phases if each.signature == "named"}
        for name, doc in boards(KINDS, turn.after).items():
            for record in () if name.startswith("me/") else doc.values():
                told = msgspec.to_builtins(record)
                if told.get("phase") in signed:
                    told.pop("author", None)
                assert not any(who in repr(told) for who in (*PEOPLE, *HOSTS)), (name, record)


def test_law_8_the_games_do_hold_secrets():
    """The strategy is worth something: secrets of every kind come up and are changed."""
    changed: set[str] = set()
    chance, wanted = Random(8), {"WriteNote", "EditNote", "CastBallot", "GiveReturn", "ScoreNote"}
    for number in range(300):
        if changed == wanted:
            break
        topics = of_topic(TOPICS[number // len(PLANS) % len(TOPICS)])
        verbs = topics if number % len(PLANS) == len(PLANS) - 1 else verbs_of(number)
        turns = Game(number, number // 2, [random_move(chance, verbs) for _ in range(40)]).turns()
        for who in PEOPLE[:3] if turns else ():
            for here, _, secret in told_otherwise(who, turns, kept(who, turns)):
                changed |= {type(here.command).__name__} if secret else set()
    assert changed == wanted
