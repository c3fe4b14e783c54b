"""How far a note is seen: every standing, every visibility, held or not, at every place."""

from itertools import product

import pytest

from facilitation import sight
from facilitation.audience import DESK, ROOM, at_table, me
from facilitation.events import NoteHeld
from facilitation.model import VISIBILITIES
from tests.story import N1, P1, P2, seen, writing, written

STANDINGS = ("clear", "waiting", "hidden")
SEEN = {
    # standing, visibility: the boards besides the author's
    ("clear", "alone"): set(),
    ("clear", "table"): {"table/t1"},
    ("clear", "room"): {"table/t1", ROOM},
    ("waiting", "alone"): set(),
    ("waiting", "table"): {"table/t1"},
    ("waiting", "room"): {"table/t1", DESK},
    ("hidden", "alone"): set(),
    ("hidden", "table"): set(),
    ("hidden", "room"): {DESK},
}


@pytest.mark.parametrize(
    ("standing", "visibility", "held"), list(product(STANDINGS, VISIBILITIES, (False, True)))
)
def test_a_note_is_seen_exactly_this_far(story, standing, visibility, held):
    story.given(*writing(), written(N1, standing=standing, text="ce texte-là"), seen("ideas", visibility))
    if held:
        story.given(NoteHeld(note=N1, held=True))
    boards = (ROOM, DESK, at_table("t1"), at_table("t2"), me(P2))
    found = {name for name in boards if "ce texte-là" in repr(story.board(name))}
    assert found == (set() if held else SEEN[standing, visibility])
    assert "ce texte-là" in repr(story.board(me(P1)))
    note = story.atelier.notes[N1]
    assert sight.on_wall(story.atelier, note) == sight.seen_at(story.atelier, "room", N1) == (ROOM in found)
    assert sight.seen_at(story.atelier, "t1", N1) == ("table/t1" in found)
    assert not sight.seen_at(story.atelier, "t2", N1)
    # A rank is given when the room first sees a note, and kept.
    assert (note.rank is None) == (ROOM not in SEEN[standing, visibility])


def test_a_note_nobody_wrote_is_seen_nowhere(story):
    story.given(*writing())
    assert not sight.seen_at(story.atelier, "room", N1)
