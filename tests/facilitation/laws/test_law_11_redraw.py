"""Law 11: applying `redraw` to the old boards equals the full `draw` of the new state, for any sequence of events."""

from hypothesis import given

from facilitation.boards import boards, redraw
from facilitation.fold import fold
from tests.games import games
from tests.story import KINDS


@given(games)
def test_law_11_what_an_event_touched_is_all_that_changed(game):
    turns = game.turns()
    if not turns:
        return
    lying = boards(KINDS, turns[0].before)
    for turn in turns:
        state = turn.before
        for event in turn.events or ():
            after = fold(KINDS, state, event)
            for (board, path), record in redraw(KINDS, state, after, event).items():
                doc = lying.setdefault(board, {})
                if record is None:
                    del doc[path]
                else:
                    assert doc.get(path) != record, f"{path} did not change on {board}"
                    doc[path] = record
            assert {name: doc for name, doc in lying.items() if doc} == boards(KINDS, after), event
            state = after
