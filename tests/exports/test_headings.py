"""Every column and word of the built-in kinds has its French and its English."""

import pytest

from facilitation.ballots.methods import METHODS
from facilitation.convergence import LABELS
from facilitation.converging.asking import ConvergenceShown, ResultsBrought
from facilitation.converging.sources import BroughtItem, Source
from facilitation.document import document
from facilitation.events import ObjectiveAdopted
from server.exports.headings import COLUMNS, PER_COLLEGE, TABLES, VALUES, heading
from tests.day import a_whole_day
from tests.polls import polled
from tests.story import KINDS, Story, phase, plan


def test_every_table_and_column_of_a_whole_day_is_named():
    told = document(KINDS, a_whole_day().atelier)
    assert told.tables.keys() <= TABLES.keys()
    columns = {column for sheet in told.tables.values() for column in sheet.columns}
    assert {column for column in columns if not column.startswith(PER_COLLEGE)} <= COLUMNS.keys()


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_column_of_every_way_of_voting_is_named(method):
    told = document(KINDS, polled(method, [], rounds=2))
    assert method in VALUES["method"]
    for name in told.tables.keys() & {"votes", "turnout"}:
        columns = {column for column in told.tables[name].columns if not column.startswith("level_")}
        raw = {column for column in columns if heading(told, column) == column.replace("_", " ")}
        assert raw == set()


def test_every_reading_of_an_opinion_is_named():
    assert VALUES["label"].keys() == set(LABELS)


def test_every_column_of_a_board_of_convergence_is_named(story: Story):
    items = (BroughtItem(id="i_000001", title="Ombre", tallies={"elected": (9, 9, 9), "civil": (9, 9, 9)}),)
    brought = ResultsBrought(phase="board", source=Source(id="s_000001", title="Mai", items=items))
    adopted = ObjectiveAdopted(objective="o_000001", title="De l’ombre", source="i_000001")
    story.given(plan(phase("convergence", "board")), brought, ConvergenceShown(phase="board"), adopted)
    told = document(KINDS, story.atelier)
    assert told.tables.keys() >= {"convergence", "objectives"}
    assert told.tables.keys() <= TABLES.keys()
    named = {heading(told, column) for sheet in told.tables.values() for column in sheet.columns}
    assert not {"share elected", "label found", "group number"} & named
    columns = {column for sheet in told.tables.values() for column in sheet.columns}
    assert {column for column in columns if not column.startswith(PER_COLLEGE)} <= COLUMNS.keys()


def test_every_kind_of_activity_is_named():
    assert VALUES["kind"].keys() == KINDS.activities.keys()
