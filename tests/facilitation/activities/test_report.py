"""Report back: an order that was drawn, a table at a time, each with its own end."""

from facilitation.activities.report import CallTable, DrawOrder, MadeGroup, OrderDrawn, TableCalled
from facilitation.audience import ROOM
from facilitation.commands import ClosePhase, HideNote, RenameCluster
from tests.story import (
    C1,
    C2,
    FACILITATOR,
    KINDS,
    LEAD,
    MINUTE,
    N1,
    N2,
    N3,
    NOON,
    P1,
    T1,
    T2,
    T3,
    arrived,
    clustered,
    ideas,
    opened,
    phase,
    plan,
    seen,
    written,
)

REPORT = phase("report", "report", {"minutes": 2})
OPEN = [
    plan(ideas(), REPORT, tables=(T1, T2, T3)),
    arrived(P1),
    *(written(note) for note in (N1, N2)),
    written(N3, table="t2"),
    seen("ideas", "room"),
    opened("report"),
]
ENDS = NOON + 2 * MINUTE


def test_an_order_is_drawn_once_and_may_be_changed(story):
    story.given(*OPEN[:-1])
    story.when(DrawOrder(phase="report", order=("t3", "t1", "t2")), by=LEAD)
    story.then(OrderDrawn(phase="report", order=("t3", "t1", "t2")))
    assert story.board(ROOM)["report/report"].order == ("t3", "t1", "t2")
    story.when(DrawOrder(phase="report", order=("t3", "t1", "t2")), by=FACILITATOR)
    story.then()
    story.when(DrawOrder(phase="report", order=("t3", "t2")), by=FACILITATOR)
    assert story.board(ROOM)["report/report"].order == ("t3", "t2")
    story.when(DrawOrder(phase="report", order=("t3", "t9")), by=LEAD)
    story.refused("unknown_table")
    story.when(DrawOrder(phase="report", order=("t3", "t3")), by=LEAD)
    story.refused("already_there")


def test_a_table_is_called_until_a_moment_that_may_be_moved(story):
    story.given(*OPEN, OrderDrawn(phase="report", order=("t2", "t1", "t3")))
    story.when(CallTable(phase="report", table="t2", closes_at_ms=ENDS), by=LEAD)
    story.then(TableCalled(phase="report", table="t2", closes_at_ms=ENDS))
    story.when(CallTable(phase="report", table="t2", closes_at_ms=ENDS), by=FACILITATOR)
    story.then()
    story.when(CallTable(phase="report", table="t2", closes_at_ms=ENDS + MINUTE), by=LEAD)
    record = story.board(ROOM)["report/report"]
    assert (record.table, record.closes_at_ms, record.heard) == ("t2", ENDS + MINUTE, ())
    story.when(CallTable(phase="report", table="t1", closes_at_ms=ENDS), by=LEAD)
    assert story.board(ROOM)["report/report"].heard == ("t2",)
    story.when(CallTable(phase="report"), by=LEAD)
    record = story.board(ROOM)["report/report"]
    assert (record.table, record.closes_at_ms, record.heard) == (None, None, ("t2", "t1"))
    story.when(CallTable(phase="report", table="t2", closes_at_ms=ENDS), by=LEAD)
    assert story.board(ROOM)["report/report"].heard == ("t1",)


def test_what_a_table_made_is_told_as_far_as_the_room_has_seen_it(story):
    story.given(*OPEN, clustered(C1, N1, N2, place="t1", title="Le port"), clustered(C2, N3, place="t2"))
    story.given(OrderDrawn(phase="report", order=("t1", "t2")))
    story.when(HideNote(note=N3), by=LEAD)
    story.when(CallTable(phase="report", table="t1", closes_at_ms=ENDS), by=LEAD)
    assert story.board(ROOM)["report/report"].made == (MadeGroup(title="Le port", notes=2),)
    story.when(RenameCluster(cluster=C1, title="La mer"), by=LEAD)
    story.when(CallTable(phase="report", table="t1", closes_at_ms=ENDS + MINUTE), by=LEAD)
    assert story.board(ROOM)["report/report"].made[0].title == "Le port"
    story.when(CallTable(phase="report", table="t2", closes_at_ms=ENDS), by=LEAD)
    assert story.board(ROOM)["report/report"].made == ()


def test_tables_are_called_while_the_step_is_open_from_those_in_the_order(story):
    story.given(*OPEN[:-1], OrderDrawn(phase="report", order=("t1",)))
    story.when(CallTable(phase="report", table="t1"), by=LEAD)
    story.refused("phase_closed")
    story.given(opened("report"))
    story.when(CallTable(phase="report", table="t2"), by=LEAD)
    story.refused("not_here")
    story.when(CallTable(phase="report", table="t9"), by=LEAD)
    story.refused("unknown_table")
    story.when(CallTable(phase="report", table="t1"), by=P1)
    story.refused("not_allowed")
    story.when(ClosePhase(phase="report"), by=LEAD)
    story.when(DrawOrder(phase="report", order=()), by=LEAD)
    story.refused("phase_closed")


def test_the_export_has_the_order_and_who_has_spoken(story):
    story.given(*OPEN, OrderDrawn(phase="report", order=("t2", "t1")))
    story.given(TableCalled(phase="report", table="t2", closes_at_ms=ENDS))
    rows = list(KINDS.activities["report"].rows(KINDS.here(story.atelier, story.atelier.plan.phases[1])))
    told = [(row.cells["turn"], row.cells["table"], row.cells["spoke"]) for row in rows]
    assert told == [(1, "t2", "yes"), (2, "t1", "no")]
