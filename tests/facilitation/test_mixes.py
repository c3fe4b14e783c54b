"""Who speaks in a group: sums for facilitators, that describe nobody."""

from facilitation.audience import DESK, ROOM
from facilitation.commands import Arrive, FileNotes, HideNote, WithdrawNote
from facilitation.mixes import OTHERS
from tests.story import (
    C1,
    CIVIL,
    ELECTED,
    LEAD,
    N1,
    N2,
    N3,
    N4,
    N5,
    N6,
    P1,
    P2,
    P3,
    P4,
    P5,
    arrived,
    clustered,
    ideas,
    opened,
    plan,
    written,
)


def room(*notes, college_min=2):
    """Two elected and two of civil society, of two communes; every one has a note in one group."""
    people = [
        arrived(P1, "elected"),
        arrived(P2, "elected"),
        arrived(P3, "civil", "t2"),
        arrived(P4, "civil", "t2"),
    ]
    sides = {N1: (P1, "elected"), N2: (P2, "elected"), N3: (P3, "civil"), N4: (P4, "civil")}
    return [
        plan(ideas(visibility="room"), college_min=college_min, colleges=(ELECTED, CIVIL)),
        *people,
        opened("ideas"),
        *(
            written(note, by=who, college=side, table="t1" if side == "elected" else "t2")
            for note, (who, side) in sides.items()
        ),
        clustered(C1, *notes),
    ]


def mix(story):
    return story.board(DESK).get(f"mix/{C1}")


def test_a_group_says_how_many_of_its_notes_come_from_each_side(story):
    story.given(*room(N1, N2, N3, N4))
    assert mix(story).colleges == {"elected": 2, "civil": 2}
    assert f"mix/{C1}" not in story.board(ROOM)


def test_a_group_of_one_or_two_notes_describes_their_authors_and_says_nothing(story):
    story.given(*room(N1, N3))
    assert mix(story) is None
    story.when(FileNotes(place="room", notes=(N2,), cluster=C1), by=LEAD)
    assert (mix(story).notes, mix(story).colleges) == (3, {"elected": 2, "civil": 1})


def test_what_one_or_two_notes_change_is_not_told(story):
    story.given(*room(N1, N2, N3), *(written(note, by=P4, college="civil", table="t2") for note in (N5, N6)))
    before = mix(story)
    for note in (N4, N5):
        story.when(FileNotes(place="room", notes=(note,), cluster=C1), by=LEAD)
        assert mix(story) == before
    story.when(FileNotes(place="room", notes=(N6,), cluster=C1), by=LEAD)
    assert (mix(story).notes, mix(story).colleges) == (6, {"elected": 2, "civil": 4})


def test_putting_a_note_in_and_taking_it_out_again_tells_nothing(story):
    story.given(*room(N1, N2, N3))
    before = mix(story)
    for _ in range(4):
        story.when(FileNotes(place="room", notes=(N4,), cluster=C1), by=LEAD)
        assert mix(story) == before
        story.when(FileNotes(place="room", notes=(N4,)), by=LEAD)
        assert mix(story) == before


def test_only_notes_that_the_room_sees_are_counted(story):
    story.given(*room(N1, N2, N3, N4), written(N5, by=P1))
    story.when(HideNote(note=N1), by=LEAD)
    story.when(WithdrawNote(note=N4), by=P4)
    assert mix(story).colleges == {"elected": 2, "civil": 2}
    story.when(FileNotes(place="room", notes=(N5,), cluster=C1), by=LEAD)
    assert mix(story).colleges == {"elected": 2, "civil": 1}


def test_a_side_of_too_few_is_counted_among_the_others_until_there_are_enough(story):
    story.given(*room(N1, N2, N3, N4, college_min=3))
    assert mix(story).colleges == {OTHERS: 4}
    story.when(Arrive(college="civil", table="t2", commune=""), by=P5)
    assert mix(story).colleges == {OTHERS: 2, "civil": 2}


def test_a_table_is_named_from_two_notes_on(story):
    story.given(*room(N1, N2, N3))
    assert mix(story).tables == {"t1": 2, OTHERS: 1}


def test_of_what_one_side_alone_has_written_only_the_side_is_told(story):
    story.given(*room(N1, N2), written(N5, by=P1), written(N6, by=P2))
    story.when(FileNotes(place="room", notes=(N5, N6), cluster=C1), by=LEAD)
    assert mix(story).colleges == {"elected": 4}
    assert (mix(story).tables, mix(story).communes) == ({}, {})


def test_a_commune_is_named_once_enough_people_come_from_it(story):
    planned, *_ = room()
    story.given(planned)
    for who in (P1, P2, P3):
        story.when(
            Arrive(
                college="civil" if who == P3 else "elected",
                table="t1",
                commune="Istres" if who == P3 else "Aubagne",
            ),
            by=who,
        )
    story.given(
        opened("ideas"),
        *(
            written(note, by=who, college=side)
            for note, who, side in ((N1, P1, "elected"), (N2, P2, "elected"), (N3, P3, "civil"))
        ),
        clustered(C1, N1, N2, N3),
    )
    assert mix(story).communes == {"Aubagne": 2, OTHERS: 1}
    story.when(Arrive(college="civil", table="t2", commune="Istres"), by=P4)
    assert mix(story).communes == {"Aubagne": 2, "Istres": 1}
