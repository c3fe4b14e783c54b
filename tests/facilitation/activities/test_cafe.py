"""World Café: people move on, tables keep what was said, hosts stay."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.activities.cafe import Rotate, Rotated
from facilitation.audience import ROOM, at_table, me
from facilitation.commands import Arrive, MakeCluster, MovePerson, OpenPhase, WriteNote
from facilitation.events import PersonMoved
from facilitation.model import Actor, Table
from tests.story import C1, LEAD, N1, N2, NOON, P1, P2, P3, P4, Story, arrived, phase, plan

TABLES = tuple(Table(id=f"t{number}", name=f"Table {number}", seats=30) for number in range(1, 6))


def cafe(sides: dict[str, int], tables: int = 4, **settings) -> Story:
    """So many people of each side, one after the other at each table; the café is open."""
    story = Story()
    story.given(plan(phase("cafe", "cafe", settings), tables=TABLES[:tables]))
    names = [(side, f"p_{side}{number:03d}") for side, many in sides.items() for number in range(many)]
    for at, (side, who) in enumerate(names):
        story.given(arrived(who, side, f"t{1 + at % tables}"))
    story.given([arrived(f"p_host0{each}", None, f"t{each}", host=True) for each in range(1, tables + 1)])
    story.when(OpenPhase(phase="cafe"), by=LEAD)
    return story


def sitting(story: Story) -> dict[str, str]:
    people = story.atelier.people
    return {who: person.table for who, person in people.items() if person.role == "participant"}


@settings(max_examples=25, deadline=None)
@given(st.integers(4, 30), st.integers(0, 15), st.integers(2, 5))
def test_tables_are_as_full_and_as_mixed_as_each_other_and_nobody_sits_twice_at_one(elected, civil, tables):
    story = cafe({"elected": elected, "civil": civil}, tables)
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    been = {who: [table] for who, table in sitting(story).items()}
    for number in range(2, min(tables, 4) + 1):
        story.when(Rotate(phase="cafe", round=number), by=LEAD)
        story.is_told()
        now = sitting(story)
        for who, table in now.items():
            assert table not in been[who]
            been[who].append(table)
        full = Counter(now.values())
        uneven = max(full.values()) - min(full[f"t{each}"] for each in range(1, tables + 1))
        # At the last table one has not been to there is no choice left.
        assert uneven <= (1 if number < tables else 3)
        for side, many in (("elected", elected), ("civil", civil)):
            there = Counter(now[who] for who in now if story.atelier.people[who].college == side)
            assert max(there.values(), default=0) < many / tables + 3


def test_hosts_stay_and_people_are_told_where_to_go():
    story = cafe({"elected": 8, "civil": 8})
    story.when(Rotate(phase="cafe", round=1, closes_at_ms=NOON), by=LEAD)
    assert not any(isinstance(event, PersonMoved) for event in story.happened)
    assert story.board(ROOM)["phase/cafe"].visibility == "table"
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    assert sum(isinstance(event, PersonMoved) for event in story.happened) == 16
    place = story.board(me("p_elected000"))["place/cafe"]
    assert (place.round, place.before) == (2, "t1")
    assert story.board(me("p_elected000"))["seat"].table == place.table != "t1"
    assert story.atelier.people["p_host01"].table == "t1"
    assert "place/cafe" not in story.board(me("p_host01"))
    assert "p_elected000" not in repr(story.board(ROOM))


def test_a_rotation_is_undone_by_going_back_to_the_round_before():
    story = cafe({"elected": 7, "civil": 5})
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    first = sitting(story)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    second = sitting(story)
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    assert sitting(story) == first
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.then()
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    assert sitting(story) == second, "and forward again to where they sat"


def test_who_comes_late_or_was_moved_is_seated_with_the_others():
    story = cafe({"elected": 8})
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    late = Actor(person="p_late00", role="participant")
    story.when(Arrive(college="civil", table="t3"), by=late)
    assert "place/cafe" not in story.board(me("p_late00"))
    story.when(MovePerson(person="p_elected000", table="t2"), by=LEAD)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    assert sitting(story)["p_late00"] != "t3"
    assert sitting(story)["p_elected000"] not in ("t1", "t2")
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    assert sitting(story)["p_elected000"] == "t1", "where they sat in that round"


def test_after_every_table_people_sit_at_one_again():
    story = cafe({"elected": 6}, tables=2, rounds=4)
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    for number in (2, 3):
        before = sitting(story)
        story.when(Rotate(phase="cafe", round=number), by=LEAD)
        assert all(before[who] != table for who, table in sitting(story).items())


def test_only_tables_with_a_question_are_of_the_cafe_where_some_have_one():
    story = cafe(
        {"elected": 8}, tables=4, prompts={"t1": "Et l’eau ?", "t2": "Et l’air ?", "t4": "Et le sol ?"}
    )
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    assert set(sitting(story).values()) == {"t1", "t2", "t4"}
    assert story.board(ROOM)["cafe/cafe"].prompts["t4"] == "Et le sol ?"


def test_tables_keep_what_was_written_there_for_those_who_come_next(story):
    story.given(plan(phase("cafe", "cafe"), tables=TABLES[:2]), arrived(P1), arrived(P2, table="t2"))
    story.when(OpenPhase(phase="cafe"), by=LEAD)
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.when(WriteNote(note=N1, phase="cafe", text="Dit à la une"), by=P1)
    story.when(MakeCluster(cluster=C1, place="t1", title="À nous", notes=(N1,)), by=P1)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    assert story.atelier.people[P2].table == "t1"
    assert story.board(at_table("t1"))[f"note/{N1}"].cluster == C1
    story.when(WriteNote(note=N2, phase="cafe", text="Et encore"), by=P2)
    record = story.board(at_table("t1"))[f"note/{N2}"]
    assert record.round == 2
    assert f"note/{N1}" not in story.board(at_table("t2"))
    story.when(MakeCluster(cluster="c_000009", place="t1", title="Ailleurs", notes=(N1,)), by=P1)
    story.refused("phase_closed")


def test_what_was_written_before_a_rotation_and_comes_after_it_stays_at_its_table(story):
    story.given(plan(phase("cafe", "cafe"), tables=TABLES[:2]), arrived(P1), arrived(P2, table="t2"))
    story.when(OpenPhase(phase="cafe"), by=LEAD)
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    late = WriteNote(note=N1, phase="cafe", text="Dit à la une, sans réseau", round=1)
    story.when(late, by=P1)
    assert story.atelier.people[P1].table == "t2"
    assert story.board(at_table("t1"))[f"note/{N1}"].round == 1
    assert f"note/{N1}" not in story.board(at_table("t2"))
    story.when(WriteNote(note=N2, phase="cafe", text="D’un tour qui n’a pas eu lieu", round=9), by=P1)
    assert story.board(at_table("t2"))[f"note/{N2}"].round == 2


def test_rotations_come_one_after_the_other_and_from_who_leads(story):
    story.given(plan(phase("cafe", "cafe")), arrived(P1), arrived(P3, "civil", "t2"))
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.refused("phase_closed")
    story.when(OpenPhase(phase="cafe"), by=LEAD)
    story.when(Rotate(phase="cafe", round=2), by=LEAD)
    story.refused("bad_command")
    story.when(Rotate(phase="cafe", round=1), by=P1)
    story.refused("not_allowed")
    story.when(Rotate(phase="cafe", round=1), by=LEAD)
    story.when(Rotate(phase="cafe", round=1, closes_at_ms=NOON), by=LEAD)
    story.then(Rotated(phase="cafe", round=1, closes_at_ms=NOON))


def test_alone_in_an_empty_house_nothing_breaks(story):
    story.given(plan(phase("cafe", "cafe"), tables=TABLES[:1]), arrived(P4))
    story.when(OpenPhase(phase="cafe"), by=LEAD)
    for number in (1, 2):
        story.when(Rotate(phase="cafe", round=number), by=LEAD)
        story.is_told()
    assert sitting(story) == {P4: "t1"}
