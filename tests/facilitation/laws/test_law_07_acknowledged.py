"""Law 7: what was acknowledged is in the log, once, however often it is asked for and in whatever batches.

The weather is in `tests/hall`; here is the rule itself, over games in which everything is said again and again.
"""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import Refused
from facilitation.log import after, digest
from facilitation.propose import Ask, propose
from facilitation.replica import Replica
from tests.games import frozen, games, positions
from tests.moves import commits, first
from tests.story import KINDS, NOON

again = st.lists(st.integers(1, 3), min_size=60, max_size=60)
cuts = st.lists(st.integers(1, 9), min_size=1, max_size=60)


def asks_of(game) -> list[Ask]:
    """Everything that is asked in a game, numbered per device as its devices would."""
    numbers: dict[str, int] = {}
    asks = []
    for turn in game.turns():
        device = turn.by.person.replace("p_", "d_")
        numbers[device] = numbers.get(device, 0) + 1
        asks.append(Ask(turn.command, turn.by, device, numbers[device]))
    return asks


def served(game, asks, batches):
    """The log of a room that is asked all this, in batches; and every acknowledgement it gives."""
    log = commits(game.which, [])
    replica = Replica(KINDS, positions([])[0])
    replica.absorb(log[0], positions(log)[1])
    acked, waiting, sizes = set(), list(asks), iter([*batches, *[5] * len(asks)])
    while waiting:
        batch, waiting = (waiting[: (size := next(sizes))], waiting[size:])
        proposal = propose(KINDS, replica.state, replica.position.seq, batch, NOON)
        for commit in proposal.commits:
            log.append(commit)
            replica.absorb(commit, after(replica.position, digest(b"", KINDS.write_commit(commit))))
        for ask, verdict in zip(batch, proposal.verdicts, strict=True):
            if not isinstance(verdict, Refused):
                acked.add((ask.device, ask.n, verdict.seq))
    return log, replica, acked


@given(games, again, cuts)
def test_law_7_asked_again_it_is_acknowledged_again_and_done_once(game, times, batches):
    asks = [ask for ask, more in zip(asks_of(game), times * 9, strict=False) for _ in range(more)]
    log, _, acked = served(game, asks, batches)
    numbers = [(commit.device, commit.n) for commit in log if commit.device is not None]
    assert len(numbers) == len(set(numbers))
    assert [commit.seq for commit in log] == list(range(1, len(log) + 1))
    assert all(0 < seq <= len(log) for _, _, seq in acked)
    assert set(numbers) <= {(device, n) for device, n, _ in acked}


@given(games, cuts, cuts)
def test_law_7_batches_change_nothing(game, some, others):
    asks = asks_of(game)
    one, two = served(game, asks, some), served(game, asks, others)
    assert frozen(one[1].atelier) == frozen(two[1].atelier)
    assert [frozen(commit) for commit in one[0]] == [frozen(commit) for commit in two[0]]


@given(games)
def test_law_7_a_refusal_is_not_written(game):
    asks = asks_of(game)
    before = frozen(first(game.which))
    proposal = propose(KINDS, first(game.which), 1, asks, NOON)
    assert frozen(first(game.which)) == before
    refused = {
        (ask.device, ask.n)
        for ask, verdict in zip(asks, proposal.verdicts, strict=True)
        if isinstance(verdict, Refused)
    }
    assert not refused & {(commit.device, commit.n) for commit in proposal.commits}
