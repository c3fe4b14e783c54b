"""What a table writes together: several hands, field by field, and nothing of anybody's is overwritten unseen."""

import pytest

from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.boards import touched
from facilitation.commands import ClosePhase, SetVisibility
from facilitation.events import PhaseClosed
from facilitation.fold import fold
from facilitation.sheets.said import (
    DropSheet,
    FieldRead,
    FieldWritten,
    HideSheet,
    OpenSheet,
    ReadField,
    SheetDropped,
    SheetHidden,
    SheetOpened,
    SheetShown,
    ShowSheet,
    WriteField,
)
from tests.story import (
    C1,
    C2,
    FACILITATOR,
    KINDS,
    LEAD,
    N1,
    N2,
    NOON,
    P1,
    P2,
    P3,
    P4,
    Story,
    arrived,
    clustered,
    ideas,
    opened,
    phase,
    plan,
    seen,
    written,
)

S1, S2 = "s_000001", "s_000002"
T1 = at_table("t1")


def cards(**more):
    """Cards are written: P1 and P2 sit at table 1, where P4 is host, P3 at table 2."""
    people = [arrived(P1), arrived(P2), arrived(P3, "civil", "t2"), arrived(P4, None, "t1", host=True)]
    settings = more.pop("settings", None)
    return [
        plan(ideas(), phase("cards", "cards", settings, **more), communes=("Aubagne", "Istres")),
        *people,
        opened("cards"),
    ]


def begun(sheet=S1, order=0, table="t1", **more):
    return SheetOpened(phase="cards", sheet=sheet, table=table, person=P1, order=order, at_ms=NOON, **more)


def wrote(text, by=P1, field="what", **more):
    told = {"phase": "cards", "sheet": S1, "field": field, "person": by, "text": text, "at_ms": NOON}
    return FieldWritten(**{**told, **more})


def write(text, version=0, field="what", sheet=S1):
    return WriteField(phase="cards", sheet=sheet, field=field, text=text, version=version)


def what(story, board=T1):
    return story.board(board)[f"card/cards/{S1}"].fields["what"]


def test_everybody_at_a_table_writes_on_its_sheets(story):
    story.given(*cards())
    story.when(OpenSheet(phase="cards", sheet=S1, title="  Une navette "), by=P1)
    story.then(begun(title="Une navette"))
    story.when(OpenSheet(phase="cards", sheet=S1, title="Une navette"), by=P1)
    story.then()
    story.when(write("Un bus la nuit"), by=P2)
    story.then(wrote("Un bus la nuit", by=P2))
    card = story.board(T1)[f"card/cards/{S1}"]
    assert {name: field.text for name, field in card.fields.items()} == {
        "title": "Une navette",
        "what": "Un bus la nuit",
    }
    story.when(write("Un bus la nuit"), by=P1)
    story.then()
    story.when(write("À nous"), by=P3)
    story.refused("not_here")
    story.when(OpenSheet(phase="cards", sheet=S1), by=P2)
    story.refused("already_there")


def test_words_in_a_sheet_draw_that_sheet_alone(story):
    """The form counts all the sheets of a hall, and is not counted again with every word."""
    story.given(*cards(), begun())
    event = wrote("Un bus la nuit")
    after = fold(KINDS, story.atelier, event)
    assert list(touched(KINDS, story.atelier, after, event)) == [("card", "cards", S1)]


def test_what_a_table_writes_is_on_no_board_but_its_own(story):
    """Facilitators learn how far it is, and not what it says, until the room sees it."""
    told = []
    for text in ("Un bus la nuit", "Un téléphérique"):
        other = Story()
        other.given(*cards(), begun(), wrote(text))
        told.append({name: repr(other.board(name)) for name in (ROOM, DESK, at_table("t2"), me(P1), me(P3))})
    assert told[0] == told[1]
    story.given(*cards(), begun(), wrote("Un bus la nuit"))
    progress = story.board(DESK)[f"card_progress/cards/{S1}"]
    assert (progress.table, progress.filled, progress.changed_at_ms) == ("t1", 1, NOON)
    assert story.board(ROOM)["cards/cards"].sheets == 1
    assert P1 not in "".join(repr(story.board(name)) for name in (ROOM, DESK, T1))


def test_the_room_is_told_how_many_tables_have_begun_and_no_word_of_theirs(story: Story):
    story.given(*cards())
    for who, sheet in ((P1, S1), (P2, S2), (P3, "s_000003")):
        story.when(OpenSheet(phase="cards", sheet=sheet, title="Une navette"), by=who)
    record = story.board(ROOM)["cards/cards"]
    assert (record.sheets, record.tables, record.shown) == (3, 2, 0)
    assert not any(path.startswith("card/") for path in story.board(ROOM))


def test_two_people_in_two_fields_are_both_heard(story):
    story.given(*cards(), begun())
    story.when(write("Un bus"), by=P1)
    story.when(write("Pour la nuit", field="for_whom"), by=P2)
    assert story.happened
    assert what(story).text == "Un bus"


def test_two_people_in_one_field_are_told_and_choose(story):
    story.given(*cards(), begun(), wrote("Un bus"))
    story.when(write("Un train", version=0), by=P2)
    story.refused("field_changed")
    assert what(story).text == "Un bus"
    story.when(write("Un bus. Un train", version=1), by=P2)
    story.then(wrote("Un bus. Un train", by=P2))
    story.when(write("Un bus de nuit", version=1), by=P1)
    story.refused("field_changed")


def test_what_a_device_kept_comes_one_after_the_other(story):
    """All of it was written with the same version before the eyes; only what others wrote since stands in its way."""
    story.given(*cards(), begun(), wrote("Un bus", by=P2))
    for text in ("Un bus la", "Un bus la nuit"):
        story.when(write(text, version=1), by=P1)
        assert story.happened
    assert what(story).version == 3
    story.given(wrote("Autre chose", by=P2))
    story.when(write("Un bus la nuit, gratuit", version=1), by=P1)
    story.refused("field_changed")
    story.given(wrote("Encore autre chose", by=P1))
    story.when(write("Un bus la nuit, gratuit", version=3), by=P1)
    story.refused("field_changed")


def test_a_field_holds_what_its_form_says(story):
    story.given(*cards(), begun())
    story.when(write("a" * 401), by=P1)
    story.refused("text_too_long", max=400)
    story.when(write("a", field="nowhere"), by=P1)
    story.refused("unknown_field")
    story.when(write("a", sheet=S2), by=P1)
    story.refused("unknown_sheet")
    story.when(write("a"), by="p_stranger")
    story.refused("unknown_person")
    assert story.board(ROOM)["cards/cards"].fields[4].choices == ("Aubagne", "Istres")


def test_a_table_has_so_many_sheets_and_their_numbers_are_theirs_for_good(story):
    story.given(*cards(settings={"per_table": 1}))
    story.when(OpenSheet(phase="cards", sheet=S1), by=P1)
    story.when(OpenSheet(phase="cards", sheet=S2), by=P2)
    story.refused("too_many", max=1)
    story.when(DropSheet(phase="cards", sheet=S1), by=P2)
    story.then(SheetDropped(phase="cards", sheet=S1))
    story.when(OpenSheet(phase="cards", sheet=S2), by=P2)
    assert story.board(T1)[f"card/cards/{S2}"].order == 1


def test_numbers_go_on_from_one_phase_to_the_next(story):
    made = plan(phase("cards", "cards"), phase("cards", "more"), phase("persona", "persona"))
    story.given(made, arrived(P1), begun(), opened("more"))
    story.when(OpenSheet(phase="more", sheet=S1), by=P1)
    assert story.board(T1)[f"card/more/{S1}"].order == 1
    story.given(opened("persona"))
    story.when(OpenSheet(phase="persona", sheet=S1, title="Claire"), by=P1)
    assert story.board(T1)[f"persona/persona/{S1}"].order == 0
    story.when(OpenSheet(phase="persona", sheet=S2, lead=N1), by=P1)
    story.refused("not_here")


def test_a_sheet_with_words_in_it_is_thrown_away_by_who_helps_along(story):
    story.given(*cards(), begun(), begun(S2, 1), wrote("Un bus"))
    story.when(DropSheet(phase="cards", sheet=S1), by=P2)
    story.refused("not_allowed")
    story.when(DropSheet(phase="cards", sheet=S2), by=P3)
    story.refused("not_here")
    story.when(DropSheet(phase="cards", sheet=S1), by=P4)
    story.then(SheetDropped(phase="cards", sheet=S1))
    story.when(DropSheet(phase="cards", sheet=S1), by=P4)
    story.then()
    story.when(DropSheet(phase="cards", sheet=S2), by=FACILITATOR)
    story.refused("not_allowed")
    story.when(write("Un bus"), by=P1)
    story.refused("unknown_sheet")
    story.when(DropSheet(phase="cards", sheet="s_nobody"), by=P1)
    story.refused("unknown_sheet")


def test_a_card_is_begun_from_what_the_table_sees(story):
    story.given(*cards(), written(N1), written(N2, by=P3, table="t2"))
    story.when(OpenSheet(phase="cards", sheet=S1, lead=N1), by=P1)
    story.refused("not_here")
    story.given(seen("ideas", "table"), clustered(C1, N1, place="t1"), clustered(C2, N2, place="t2"))
    for lead in (N2, C2, "c_nowhere"):
        story.when(OpenSheet(phase="cards", sheet=S1, lead=lead), by=P1)
        story.refused("not_here")
    story.when(OpenSheet(phase="cards", sheet=S1, title="Des bancs", lead=N1), by=P1)
    story.then(begun(title="Des bancs", lead=N1))
    story.when(OpenSheet(phase="cards", sheet=S2, lead=C1), by=P1)
    assert story.board(T1)[f"card/cards/{S2}"].lead == C1


def test_the_room_sees_a_sheet_once_it_is_shown(story):
    story.given(*cards(), begun(), wrote("Un bus"))
    assert f"card/cards/{S1}" not in story.board(ROOM)
    story.when(ShowSheet(phase="cards", sheet=S1), by=FACILITATOR)
    story.then(SheetShown(phase="cards", sheet=S1))
    story.when(ShowSheet(phase="cards", sheet=S1), by=LEAD)
    story.then()
    assert what(story, ROOM).text == "Un bus"
    story.when(HideSheet(phase="cards", sheet=S1, reason=" Hors  sujet "), by=LEAD)
    story.then(SheetHidden(phase="cards", sheet=S1, reason="Hors sujet"))
    story.when(HideSheet(phase="cards", sheet=S1, reason="Hors sujet"), by=LEAD)
    story.then()
    assert f"card/cards/{S1}" not in story.board(ROOM)
    assert story.board(T1)[f"card/cards/{S1}"].why == "Hors sujet"
    story.when(SetVisibility(phase="cards", visibility="room"), by=LEAD)
    assert f"card/cards/{S1}" not in story.board(ROOM)
    story.when(ShowSheet(phase="cards", sheet=S1), by=LEAD)
    assert story.board(ROOM)["cards/cards"].shown == 1


def test_words_to_be_read_first_do_not_hide_what_was_read(story):
    story.given(*cards(visibility="room"), begun(), wrote("Un bus"))
    story.when(write("Voir Mme Dupont", version=1), by=P1)
    assert (what(story, ROOM).text, what(story, ROOM).held) == ("Un bus", True)
    assert what(story).text == "Voir Mme Dupont"
    waiting = story.board(DESK)[f"card_reading/cards/{S1}"]
    assert (waiting.fields, waiting.texts, waiting.reasons) == (
        ("what",),
        ("Voir Mme Dupont",),
        (("possible_name",),),
    )
    story.when(ReadField(phase="cards", sheet=S1, field="what", version=1), by=LEAD)
    story.refused("field_changed")
    story.when(ReadField(phase="cards", sheet=S1, field="what", version=2), by=LEAD)
    story.then(FieldRead(phase="cards", sheet=S1, field="what"))
    assert what(story, ROOM).text == "Voir Mme Dupont"
    assert f"card_reading/cards/{S1}" not in story.board(DESK)
    story.when(ReadField(phase="cards", sheet=S1, field="what", version=2), by=LEAD)
    story.then()
    story.when(ReadField(phase="cards", sheet=S1, field="nowhere", version=2), by=LEAD)
    story.refused("unknown_field")


@pytest.mark.parametrize(("review", "waits"), [("none", False), ("flagged", False), ("all", True)])
def test_a_plan_says_what_is_read_first(story, review, waits):
    story.given(*cards(review=review))
    story.when(OpenSheet(phase="cards", sheet=S1, title="Un bus"), by=P1)
    assert story.happened[0].waits == waits


def test_what_comes_late_is_kept_and_read_first(story):
    story.given(*cards(visibility="room"), begun(), wrote("Un bus"), PhaseClosed(phase="cards", at_ms=NOON))
    story.when(write("Un bus gratuit", version=1), by=P1)
    story.then(wrote("Un bus gratuit", waits=True, reasons=("late",)))
    assert what(story, ROOM).text == "Un bus"


def test_late_is_refused_where_the_plan_says_so_and_so_is_early(story):
    story.given(*cards(late="refuse"), begun())
    story.when(ClosePhase(phase="cards"), by=LEAD)
    story.when(write("Trop tard"), by=P1)
    story.refused("phase_closed")
    story.when(OpenSheet(phase="cards", sheet=S2), by=P1)
    story.refused("phase_closed")
    early = Story()
    early.given(plan(phase("cards", "cards")), arrived(P1))
    early.when(OpenSheet(phase="cards", sheet=S1), by=P1)
    early.refused("phase_closed")


def test_the_exports_say_what_the_room_has_seen_and_name_nobody(story):
    story.given(
        *cards(), begun(title="Une navette"), begun(S2, 1, title="Autre"), SheetShown(phase="cards", sheet=S1)
    )
    story.given(wrote("Voir Mme Dupont", waits=True, reasons=("possible_name",)))
    rows = list(KINDS.activities["cards"].rows(KINDS.here(story.atelier, story.atelier.plan.phases[1])))
    assert [(row.table, row.cells["number"], row.cells["title"]) for row in rows] == [
        ("cards", "F-01", "Une navette")
    ]
    assert rows[0].cells["what"] == ""
    assert P1 not in repr(rows)
