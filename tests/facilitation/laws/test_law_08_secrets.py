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
from facilitation.activities.dot_vote import PlaceDots
from facilitation.audience import me
from facilitation.boards import boards
from facilitation.commands import Command, EditNote, WriteNote
from facilitation.model import Atelier
from tests.games import Game, games
from tests.moves import HOSTS, PEOPLE, WEIGHTED, Turn, random_move, turn_of
from tests.story import KINDS

OTHER_THOUGHTS = ("Une tout autre idée", "Mme Martin est une incapable", "06 12 34 56 78")
people = st.sampled_from(PEOPLE)


class Secrets(NamedTuple):
    """What of one person nobody was ever shown in a game."""

    notes: frozenset[str]
    votes: frozenset[str]
    closings: frozenset[str]


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
    votes = (name for name, kind in kinds.items() if kind == "dot_vote" and not end.work[name].revealed)
    closings = (name for name, kind in kinds.items() if kind == "closing" and not end.work[name].shown)
    return Secrets(frozenset(notes - shown), frozenset(votes), frozenset(closings))


def otherwise(turn: Turn, secrets: Secrets, atelier: Atelier) -> Command | None:
    """What the person does instead, when it is a secret: another text, another ballot, another answer."""
    other = OTHER_THOUGHTS[turn.at // 100 % len(OTHER_THOUGHTS)]
    match turn.command:
        case WriteNote(note=note) if note in secrets.notes:
            return msgspec.structs.replace(turn.command, text=other, theme="living")
        case EditNote(note=note) if note in secrets.notes:
            return msgspec.structs.replace(turn.command, text=f"{other} {turn.at}", theme=None)
        case PlaceDots(phase=phase) if phase in secrets.votes:
            vote = atelier.work[phase]
            last = vote.options[-1]
            had = vote.ballots.get(turn.by.person, {}).get(last, 0)
            return PlaceDots(phase=phase, cluster=last, dots=0 if had else 1)
        case GiveReturn(phase=phase) if phase in secrets.closings:
            score = 1 + (turn.command.score + turn.at // 100) % 5
            return GiveReturn(phase=phase, score=score, sentence=f"{other} {turn.at}")
    return None


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
    signed = {"leads"}
    for turn in game.turns():
        for name, doc in boards(KINDS, turn.after).items():
            for record in () if name.startswith("me/") else doc.values():
                told = msgspec.to_builtins(record)
                if told.get("phase") in signed:
                    told.pop("author", None)
                assert not any(who in repr(told) for who in (*PEOPLE, *HOSTS)), (name, record)


def test_law_8_the_games_do_hold_secrets():
    """The strategy is worth something: secrets of every kind come up and are changed."""
    changed: set[str] = set()
    chance, wanted = Random(8), {"WriteNote", "EditNote", "PlaceDots", "GiveReturn"}
    for number in range(300):
        if changed == wanted:
            break
        game = Game(number, number // 2, [random_move(chance, WEIGHTED) for _ in range(40)])
        for who in PEOPLE[:3] if game.turns() else ():
            for here, _, secret in told_otherwise(who, game.turns(), kept(who, game.turns())):
                changed |= {type(here.command).__name__} if secret else set()
    assert changed == wanted
