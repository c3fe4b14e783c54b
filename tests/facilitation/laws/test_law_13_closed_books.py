"""Law 13: once a book is closed, nothing depends any more on what was locked for it.

A log whose locked commits nobody can open folds to the same atelier, who was heard among it, and shows the same boards.
"""

from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from facilitation.boards import boards
from facilitation.events import ClosingEvent, Commit, PersonArrived
from facilitation.fold import fold_commit
from facilitation.kinds import Book
from facilitation.map import Map
from facilitation.model import Atelier
from facilitation.patch import apply
from facilitation.replica import Replica
from tests.games import Game, frozen, numbers, positions
from tests.kept_logs import DAYS, day
from tests.keyring import Keyring
from tests.moves import PLANS, Move
from tests.moves.rounds import ROUNDS
from tests.moves.voting import VOTING
from tests.story import KINDS

OTHERS = ("reveal", "end", "hide", "take_seat", "give_return", "give_return", "show_returns")
verbs = st.sampled_from((*VOTING.verbs, *VOTING.often, *ROUNDS.verbs, *OTHERS))
games = st.builds(
    Game,
    st.just(len(PLANS) - 1),
    st.integers(4, 5),
    st.lists(st.builds(Move, verbs, numbers, numbers, numbers), min_size=20, max_size=80),
)
"""Games in which there is hardly anything but what is given in secret."""


OPENED_AGAIN = Game(
    len(PLANS) - 1,
    5,
    [
        *[Move("cast", 0, 0, 0)] * 13,
        Move("cast", 13, 0, 1),
        Move("lend", 0, 1, 0),
        Move("round", 0, 0, 0),
        Move("hide", 0, 0, 0),
        Move("cast", 8, 0, 1),
        Move("cast", 0, 2, 0),
        Move("reveal", 0, 0, 0),
    ],
)
"""A vote is opened again after an idea was hidden: what it is about depends on whether anybody had voted."""


def folded(log: list[Commit], keys: Keyring) -> Atelier | None:
    """The atelier that who has these keys folds."""
    atelier = None
    for commit in log:
        atelier = fold_commit(KINDS, atelier, keys.told(commit))
    return atelier


@given(games)
@example(OPENED_AGAIN)
def test_law_13_what_was_locked_for_a_closed_book_changes_nothing(game):
    changes_nothing(game.commits())


@pytest.mark.parametrize("name", DAYS)
def test_law_13_nor_in_a_day_that_is_kept(name):
    changes_nothing(day(name))


def changes_nothing(log: list[Commit]) -> None:
    """Wherever a book was just closed, and at the end."""
    for end in [at for at, commit in enumerate(log, 1) if closes(commit)] + [len(log)]:
        whole = folded(log[:end], Keyring())
        if whole is None:
            continue
        keys = Keyring()
        keys.forgotten |= KINDS.closed_books(whole)
        thin = folded(log[:end], keys)
        assert thin is not None
        assert frozen(without_numbers(thin)) == frozen(without_numbers(whole))
        assert boards(KINDS, thin) == boards(KINDS, whole)


@given(games)
@example(OPENED_AGAIN)
def test_law_13_who_comes_back_over_a_closed_book_is_told_all_of_it(game):
    """Whoever stood before or among what nobody can open now gets patches that lead to what everybody sees, or none."""
    log = game.commits()
    at = positions(log)
    keys = Keyring()
    thin, drawn = Replica(KINDS, at[0]), [dict[str, Any]()]
    whole = Replica(KINDS, at[0])
    for commit, position in zip(log, at[1:], strict=True):
        whole.absorb(commit, position)
        drawn.append({name: dict(doc) for name, doc in whole.boards.items() if doc})
    keys.forgotten |= KINDS.closed_books(whole.state)
    for commit, position in zip(log, at[1:], strict=True):
        thin.absorb(keys.told(commit), position)
    assert {name: doc for name, doc in thin.boards.items() if doc} == drawn[-1]
    told = 0
    for name in whole.boards:
        for then, stood in zip(at, drawn, strict=True):
            patch = thin.since(name, then)
            if patch is not None:
                told += 1
                assert apply(stood.get(name, {}), patch) == whole.board(name)
    assert told, "not even who was there to the end is told that nothing changed"


@given(games)
def test_law_13_a_book_that_is_closed_stays_closed_and_nothing_is_locked_for_it_any_more(game):
    closed: frozenset[Book] = frozenset()
    for turn in game.turns():
        now = KINDS.closed_books(turn.after)
        assert closed <= now
        closed = now
    atelier = None
    for commit in game.commits():
        if atelier is not None:
            assert KINDS.book(commit) not in KINDS.closed_books(atelier)
        atelier = fold_commit(KINDS, atelier, commit)


@given(games)
def test_law_13_what_a_close_tells_of_what_was_given_names_nobody(game):
    names_nobody(game.commits())


@pytest.mark.parametrize("name", DAYS)
def test_law_13_nor_does_one_in_a_day_that_is_kept(name):
    names_nobody(day(name))


def names_nobody(log: list[Commit]) -> None:
    """People stand in the lists of who took part, and nowhere beside what they gave."""
    events = [event for commit in log for event in commit.events]
    people = [event.person for event in events if isinstance(event, PersonArrived)]
    for event in events:
        if isinstance(event, ClosingEvent):
            lists = {"took_part", "entered", "heard"} & set(event.__struct_fields__)
            told = replace(event, **{name: type(getattr(event, name))() for name in lists})
            assert not any(person.encode() in msgspec.msgpack.encode(told) for person in people)


def without_numbers(atelier: Atelier) -> Atelier:
    """Games number their commands afterwards, so their books cannot tell what was heard. A day does, and the hall."""
    return replace(atelier, heard=Map())


def test_law_13_who_was_heard_is_known_after_the_close():
    log = day("voting")
    whole = folded(log, Keyring())
    assert whole is not None
    keys = Keyring()
    keys.forgotten |= KINDS.closed_books(whole)
    thin = folded(log, keys)
    assert thin is not None
    assert len(thin.heard) >= 5
    assert thin.heard == whole.heard


def closes(commit: Commit) -> bool:
    return any(isinstance(event, ClosingEvent) for event in commit.events)
