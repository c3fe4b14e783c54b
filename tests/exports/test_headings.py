"""Every column and word of the built-in kinds has its French and its English."""

from facilitation.document import document
from server.exports.headings import COLUMNS, PER_COLLEGE, TABLES, VALUES
from tests.day import a_whole_day
from tests.story import KINDS


def test_every_table_and_column_of_a_whole_day_is_named():
    told = document(KINDS, a_whole_day().atelier)
    assert told.tables.keys() <= TABLES.keys()
    columns = {column for sheet in told.tables.values() for column in sheet.columns}
    assert {column for column in columns if not column.startswith(PER_COLLEGE)} <= COLUMNS.keys()


def test_every_kind_of_activity_is_named():
    assert VALUES["kind"].keys() == KINDS.activities.keys()
