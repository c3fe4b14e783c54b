"""Law 5: replicas of one log are equal, and a fresh one equals an old one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.boards import boards
from facilitation.replica import Hole, Replica
from tests.games import frozen, games, positions
from tests.keyring import Keyring
from tests.story import KINDS

KEYS = Keyring()


def fed(log, at, upto=None) -> Replica:
    replica = Replica(KINDS, at[0])
    for commit, position in list(zip(log, at[1:], strict=True))[:upto]:
        replica.absorb(commit, position)
    return replica


@given(games, st.lists(st.integers(0, 60), max_size=6))
def test_law_5_replicas_fed_in_any_batches_are_equal(game, cuts):
    """One copy reads the log at once; the other in pieces that overlap, as a tail after a lost race does."""
    log = game.commits()
    at = positions(log)
    whole = fed(log, at)
    pieces = Replica(KINDS, at[0])
    for end in sorted({*(min(cut, len(log)) for cut in cuts), len(log)}):
        for commit, position in zip(log[max(0, end - 7) :], at[max(0, end - 7) + 1 :], strict=True):
            if commit.seq <= end and commit.seq <= pieces.position.seq + 1:
                pieces.absorb(commit, position)
        for commit, position in zip(
            log[pieces.position.seq : end], at[pieces.position.seq + 1 : end + 1], strict=True
        ):
            pieces.absorb(commit, position)
    assert pieces.position == whole.position
    assert frozen(pieces.atelier) == frozen(whole.atelier)
    assert {name: doc for name, doc in pieces.boards.items() if doc} == {
        name: doc for name, doc in whole.boards.items() if doc
    }


@given(games)
def test_law_5_a_log_read_back_from_bytes_gives_the_same_copy(game):
    log = game.commits()
    at = positions(log)
    again = [KINDS.read_commit(KINDS.write_commit(commit)) for commit in log]
    assert frozen(fed(log, at).atelier) == frozen(fed(again, at).atelier)


@given(games)
def test_law_5_a_copy_that_lived_long_equals_one_that_was_just_drawn(game):
    log = game.commits()
    lived = fed(log, positions(log))
    assert {name: doc for name, doc in lived.boards.items() if doc} == boards(KINDS, lived.state)


@given(games, st.lists(st.integers(0, 80), min_size=1, max_size=4))
def test_law_5_a_copy_begun_from_a_snapshot_equals_one_that_folded_everything(game, cuts):
    """Wherever the snapshot was taken: state, boards and what can be resumed from there on."""
    log = game.commits()
    at = positions(log)
    whole = fed(log, at)
    for cut in {1 + cut % len(log) for cut in cuts}:
        taken = fed(log, at, cut)
        begun = Replica(KINDS, at[cut], KEYS.read(KEYS.write(taken.state)))
        assert {name: doc for name, doc in taken.boards.items() if doc} == begun.boards
        for commit, position in list(zip(log, at[1:], strict=True))[cut:]:
            begun.absorb(commit, position)
        assert frozen(begun.atelier) == frozen(whole.atelier)
        assert KEYS.write(begun.state) == KEYS.write(whole.state)
        assert {name: doc for name, doc in begun.boards.items() if doc} == {
            name: doc for name, doc in whole.boards.items() if doc
        }
        for name in whole.boards:
            for then in at[cut:]:
                assert begun.since(name, then) == whole.since(name, then)
            assert all(begun.since(name, then) is None for then in at[:cut])


@given(games, st.integers(1, 80))
def test_law_5_over_a_hole_nothing_is_guessed(game, missing):
    log = game.commits()
    at = positions(log)
    here = missing % len(log)
    replica = fed(log, at, here)
    before = frozen(replica.atelier), replica.position
    for commit, position in list(zip(log, at[1:], strict=True))[here + 1 :]:
        with pytest.raises(Hole):
            replica.absorb(commit, position)
    assert (frozen(replica.atelier), replica.position) == before


@given(games)
def test_law_5_what_was_absorbed_is_absorbed_once(game):
    log = game.commits()
    at = positions(log)
    replica = fed(log, at)
    before = frozen(replica.atelier)
    for commit, position in zip(log, at[1:], strict=True):
        assert replica.absorb(commit, position) == frozenset()
    assert frozen(replica.atelier) == before


@given(games)
def test_law_5_every_device_that_was_heard_is_known(game):
    log = game.commits()
    last: dict[str, int] = {}
    for commit in log:
        if commit.device is not None:
            last[commit.device] = commit.n
    assert fed(log, positions(log)).state.heard == last
