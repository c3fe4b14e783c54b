"""The document holds what the room was shown, and not one word or number more."""

import msgspec
from hypothesis import given
from msgspec.structs import replace

from facilitation.activities.closing import Closing
from facilitation.audience import ROOM
from facilitation.ballots.asking import VotesRevealed
from facilitation.ballots.vote import Vote
from facilitation.boards import boards
from facilitation.document import Document, Sheet, document
from facilitation.events import NoteHeld, NoteHidden, NotesSorted, NoteWithdrawn
from facilitation.guesses import Guessed, Making
from facilitation.model import Atelier
from facilitation.sight import on_wall
from tests.day import a_whole_day, crowd
from tests.games import Game, games
from tests.story import (
    C1,
    C2,
    CIVIL,
    ELECTED,
    KINDS,
    N1,
    N2,
    N3,
    N4,
    P1,
    P2,
    TECHNICAL,
    Story,
    answered,
    arrived,
    clustered,
    ideas,
    on_the_wall,
    opened,
    placed,
    plan,
    seen,
    sorting,
    vote,
    writing,
    written,
)  # fmt: skip

CANARY = "Un canari chante dans la mine"


def told(story: Story) -> Document:
    return document(KINDS, story.atelier)


def text(story: Story) -> str:
    """The whole document as one text, to look for what must not be there."""
    return msgspec.json.encode(told(story)).decode()


def column(sheet: Sheet, name: str) -> list[object]:
    return [row[sheet.columns.index(name)] for row in sheet.rows]


# --- What is in it -------------------------------------------------------------------------------


def test_a_whole_day_has_a_table_for_everything():
    made = told(a_whole_day())
    assert (made.title, made.lang, made.day()) == ("Atelier", "fr", "2026-01-01")
    assert list(made.tables) == [
        "agenda", "people_by_college", "people_by_table", "notes", "clusters", "votes", "turnout", "cards", "personas", "returns",
        "objectives",
    ]  # fmt: skip
    assert column(made.tables["agenda"], "status") == [
        "ahead",
        "closed",
        "ahead",
        "closed",
        "ahead",
        "ahead",
        "open",
    ]
    assert made.tables["people_by_college"].rows == (("Élus", 8), ("Société civile", 6))
    assert made.tables["people_by_table"].rows == (("Table 1", 8, 8), ("Table 2", 8, 6))
    assert column(made.tables["notes"], "text") == ["Des bancs", "Un bus"]
    assert column(made.tables["notes"], "cluster") == ["S’asseoir", "Bouger"]
    assert column(made.tables["clusters"], "title") == ["S’asseoir", "Bouger"]
    assert column(made.tables["votes"], "dots") == [3, 1]
    assert made.tables["turnout"].rows == (("Vote", "Élus + Société civile", 2, 0),)
    assert column(made.tables["returns"], "score") == [2, 2, 5, None]


def test_the_language_is_the_atelier_s_unless_another_is_asked_for(story: Story):
    story.given(plan(lang="en"))
    assert told(story).lang == "en"
    assert document(KINDS, story.atelier, "fr").lang == "fr"


def test_an_atelier_where_nothing_has_happened_is_a_document(story: Story):
    story.given(plan())
    assert list(told(story).tables) == ["agenda", "people_by_college", "people_by_table"]


def test_rows_of_several_phases_share_a_table_with_every_column_of_each(story: Story):
    small = plan(vote("first"), vote("second"), ideas(), college_min=2)
    sides = [arrived(P1), arrived(P2), *crowd("civil", 2)]
    groups = [written(N1), seen("ideas", "room"), clustered(C1, N1)]
    ballots = [
        [
            opened(name, options=(C1,)),
            *(placed(person, C1, 1, name) for person in voters),
            VotesRevealed(phase=name),
        ]
        for name, voters in (("first", (P1, P2)), ("second", (P1, "p_civil0")))
    ]
    story.given(small, sides, groups, ballots)
    votes = told(story).tables["votes"]
    assert column(votes, "phase") == ["First", "Second"]
    assert {len(row) for row in votes.rows} == {len(votes.columns)}
    assert column(votes, "dots_elected+civil") == [None, 2]


def test_a_group_of_the_machine_is_told_and_so_is_whose_its_title_is(story: Story):
    story.given(*on_the_wall(N1, N2, N3), clustered(C2, N3))
    guessed = (Guessed(note=N1), Guessed(note=N2))
    story.given(NotesSorted(place="room", made=(Making(cluster=C1, title="Bancs · ombre", notes=guessed),)))
    groups = told(story).tables["clusters"]
    assert dict(zip(column(groups, "title"), column(groups, "title_by"), strict=True)) == {
        "Ensemble": "person",
        "Bancs · ombre": "machine",
    }


def test_a_cluster_is_written_once_however_many_phases_made_clusters(story: Story):
    story.given(plan(ideas(), sorting("one", "room"), sorting("two", "room")), arrived(P1), written(N1))
    story.given(seen("ideas", "room"), clustered(C1, N1))
    assert len(told(story).tables["clusters"].rows) == 1


# --- What is not ---------------------------------------------------------------------------------


def test_a_draft_is_not_in_it(story: Story):
    story.given(writing(), written(N1, text=CANARY))
    assert CANARY not in text(story)


def test_a_note_only_its_table_has_seen_is_not_in_it(story: Story):
    story.given(
        writing(),
        written(N1, text=CANARY),
        seen("ideas", "table"),
        clustered(C1, N1, place="t1", title="Serin"),
    )
    assert CANARY not in text(story)
    assert "Serin" not in text(story)


def test_a_note_its_author_holds_back_is_not_in_it(story: Story):
    story.given(on_the_wall(), written(N1, text=CANARY), NoteHeld(note=N1, held=True))
    assert CANARY not in text(story)


def test_a_note_taken_back_is_not_in_it(story: Story):
    story.given(on_the_wall(), written(N1, text=CANARY), NoteWithdrawn(note=N1))
    assert CANARY not in text(story)


def test_a_note_that_was_set_aside_is_not_in_it_nor_is_the_reason(story: Story):
    story.given(on_the_wall(), written(N1, text=CANARY), NoteHidden(note=N1, reason="Serin"))
    assert CANARY not in text(story)
    assert "Serin" not in text(story)


def test_a_note_that_waits_to_be_read_is_not_in_it(story: Story):
    story.given(on_the_wall(), written(N1, text=CANARY, standing="waiting", reasons=("rude",)))
    assert CANARY not in text(story)


def test_notes_shown_and_then_covered_again_are_not_in_it(story: Story):
    story.given(on_the_wall(), written(N1, text=CANARY), seen("ideas", "alone"))
    assert CANARY not in text(story)


def test_a_ballot_before_the_result_is_not_in_it(story: Story):
    story.given(on_the_wall(N1), clustered(C1, N1), opened("vote", options=(C1,)))
    before = told(story)
    story.given(placed(P1, C1, 3))
    assert told(story) == before


def test_an_answer_before_it_is_shown_is_not_in_it(story: Story):
    story.given(writing(), opened("closing"))
    before = told(story)
    story.given(answered(P1, 4, CANARY))
    assert told(story) == before


def test_nobody_is_in_it():
    whole = text(a_whole_day())
    assert not any(person in whole for person in a_whole_day().atelier.people)


def test_the_order_of_notes_does_not_tell_who_wrote_first(story: Story):
    story.given(writing(), written(N4), written(N1), written(N3), seen("ideas", "room"))
    assert column(told(story).tables["notes"], "id") == [N1, N3, N4]


# --- Who is alone is not told apart --------------------------------------------------------------


def test_small_colleges_are_counted_together_with_the_next_larger(story: Story):
    story.given(
        plan(colleges=(ELECTED, CIVIL, TECHNICAL)), crowd("elected", 9, "t1"), crowd("civil", 5, "t2")
    )
    story.given(arrived(P1, "technical", "t2"))
    people = told(story).tables["people_by_college"]
    assert people.rows == (("Élus", 9), ("Société civile + Équipe technique", 6))


def test_a_note_of_a_small_college_says_the_college_it_is_counted_with(story: Story):
    story.given(
        plan(colleges=(ELECTED, CIVIL, TECHNICAL)), crowd("elected", 9, "t1"), crowd("civil", 5, "t2")
    )
    story.given(
        arrived(P1, "technical", "t2"), written(N1, college="technical", table="t2"), seen("ideas", "room")
    )
    assert column(told(story).tables["notes"], "college") == ["Société civile + Équipe technique"]


def test_a_note_tells_its_college_and_not_its_table(story: Story):
    story.given(on_the_wall(N1))
    assert "table" not in told(story).tables["notes"].columns


def test_a_signed_note_tells_its_table_too(story: Story):
    story.given(on_the_wall(N1, signature="named"))
    assert column(told(story).tables["notes"], "table") == ["Table 1"]


# --- Whatever is played --------------------------------------------------------------------------


def without_secrets(atelier: Atelier) -> Atelier:
    """The same atelier with every secret made another: unseen texts, ballots and answers that were not revealed."""
    notes = {
        name: note if on_wall(atelier, note) else replace(note, text=CANARY, theme=None, why_hidden=CANARY)
        for name, note in atelier.notes.items()
    }
    work = {name: emptied(state) for name, state in atelier.work.items()}
    return replace(atelier, notes=notes, work=work)


def emptied(state: object) -> object:
    if isinstance(state, Vote) and not state.revealed:
        return replace(state, ballots={})
    if isinstance(state, Closing) and not state.shown:
        return replace(state, returns={})
    return state


@given(games)
def test_no_secret_changes_the_document(game: Game):
    for turn in game.turns()[-3:]:
        assert document(KINDS, turn.after) == document(KINDS, without_secrets(turn.after))


@given(games)
def test_every_note_in_the_document_lies_on_the_wall(game: Game):
    for turn in game.turns()[-1:]:
        notes = document(KINDS, turn.after).tables.get("notes", Sheet(columns=("id",)))
        wall = boards(KINDS, turn.after)[ROOM]
        assert {f"note/{name}" for name in column(notes, "id")} == {
            path for path in wall if path.startswith("note/")
        }
