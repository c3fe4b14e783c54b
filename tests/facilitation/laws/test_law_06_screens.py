"""Law 6: every screen's boards equal the draw of the log at its `seq`, whenever it left and came back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.boards import Boards, boards
from facilitation.patch import apply
from facilitation.replica import Replica
from tests.games import games, positions
from tests.story import KINDS


def copies(log, at, **more):
    """The copy after each commit, with its boards set aside as they were then."""
    replica = Replica(KINDS, at[0])
    then: list[Boards] = [{}]
    for commit, position in zip(log, at[1:], strict=True):
        replica.absorb(commit, position)
        then.append({name: dict(doc) for name, doc in replica.boards.items()})
    return replica, then


@given(games)
def test_law_6_a_screen_that_left_at_any_moment_gets_what_it_missed(game):
    log = game.commits()
    at = positions(log)
    replica, then = copies(log, at)
    drawn = boards(KINDS, replica.state)
    for name in drawn:
        for left, old in zip(at, then, strict=True):
            patch = replica.since(name, left)
            assert patch is not None
            assert apply(old.get(name, {}), patch) == drawn[name]
            assert not patch.put.keys() & set(patch.cut)


@given(games)
def test_law_6_what_a_commit_changed_is_enough_for_a_screen_that_stayed(game):
    """Also when several commits leave as one message: what each says it changed is all there is to send."""
    log = game.commits()
    replica = Replica(KINDS, positions(log)[0])
    screens: Boards = {}
    waiting: dict[str, set[str]] = {}
    for commit, position in zip(log, positions(log)[1:], strict=True):
        for board, path in replica.absorb(commit, position):
            waiting.setdefault(board, set()).add(path)
        if commit.seq % 3 == 0 or commit.seq == len(log):
            for board, paths in waiting.items():
                screens[board] = apply(screens.get(board, {}), replica.patch(board, paths))
            waiting.clear()
            drawn = boards(KINDS, replica.state)
            assert {name: doc for name, doc in screens.items() if doc} == drawn


@given(games, st.integers(0, 80))
def test_law_6_a_position_of_another_story_is_not_ours(game, number):
    log = game.commits()
    at = positions(log)
    replica, _ = copies(log, at)
    left = at[number % len(at)]
    assert replica.since("room", left) is not None
    assert replica.since("room", left._replace(hash=bytes(16))) is None
    assert replica.since("room", left._replace(epoch="e1")) is None
    assert replica.since("room", left._replace(seq=left.seq + len(at))) is None
    assert replica.since("room", left._replace(seq=left.seq - len(at))) is None
    assert replica.since("room", positions(log, "e1")[left.seq]) is None


@given(game=games, kept=st.integers(1, 9))
def test_law_6_too_long_ago_is_told_as_such_and_never_guessed(game, kept):
    log = game.commits()
    at = positions(log)
    with pytest.MonkeyPatch.context() as shorter:
        shorter.setattr("facilitation.replica.TAIL_COMMITS", kept)
        replica, then = copies(log, at)
        for left, old in zip(at, then, strict=True):
            patch = replica.since("room", left)
            assert (patch is None) == (len(log) - left.seq > kept)
            if patch is not None:
                assert apply(old.get("room", {}), patch) == replica.board("room")
