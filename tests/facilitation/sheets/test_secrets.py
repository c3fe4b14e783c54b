"""A table's own words: in games with every topic, what a sheet says is on no board but its table's until it is shown."""

from random import Random

import msgspec
import pytest

from facilitation.boards import boards
from facilitation.sheets.said import OpenSheet, WriteField
from facilitation.sheets.sheets import on_wall
from tests.moves import PLANS, asked, first, opening, random_move, turn_of, turns
from tests.moves.sheets import FORMS, SHEETS
from tests.story import KINDS, MINUTE, NOON

VERBS = (*SHEETS.verbs, *SHEETS.often, "arrive", "open", "visibility")
CHOSEN = ("communes", "horizon", "objective")


def mark(phase: str, sheet: str) -> str:
    return f"ce que {phase} {sheet} garde"


@pytest.mark.parametrize("seed", range(4))
def test_what_a_table_keeps_is_on_no_board_but_its_own(seed):
    which, chance = len(PLANS) - 1, Random(seed)
    *_, last = turns(first(which), opening(which, 2), NOON)
    atelier, shown, kept = last.after, set[str](), 0
    for number in range(150):
        at = NOON + MINUTE + number * 1_000
        command, by = asked(random_move(chance, VERBS), atelier, at)
        if isinstance(command, OpenSheet):
            command = msgspec.structs.replace(command, title=mark(command.phase, command.sheet))
        if isinstance(command, WriteField) and command.field not in CHOSEN:
            command = msgspec.structs.replace(command, text=mark(command.phase, command.sheet))
        atelier = turn_of(atelier, command, by, at).after
        for phase in FORMS:
            for name, sheet in atelier.work[phase].sheets.items():
                if on_wall(atelier.steps[phase], sheet):
                    shown.add(mark(phase, name))
        own = [mark(phase, name) for phase in FORMS for name in atelier.work[phase].sheets]
        kept += len(set(own) - shown)
        for board, doc in boards(KINDS, atelier).items():
            written = "" if board.startswith("table/") else repr(doc)
            assert not any(each in written for each in own if each not in shown), board
    assert kept > 0
