"""Law 4: a command decided again after its own events changes nothing, and is not refused."""

from hypothesis import given

from facilitation.decide import decide
from tests.games import games
from tests.story import KINDS


@given(games)
def test_law_4_said_twice_it_is_said_once(game):
    for turn in game.turns():
        if turn.events:
            assert decide(KINDS, turn.command, turn.after, turn.by, turn.at) == (), turn.command


@given(games)
def test_law_4_a_refusal_changes_nothing(game):
    for turn in game.turns():
        if turn.events is None:
            assert turn.after == turn.before
            assert turn.code
