"""What the machine thinks of the notes of a place: values that commands, events and the state share.

Nothing here decides anything. A guess is never more than that: `sorting` says what becomes of it, and a person has the
last word.
"""

from typing import Annotated, Literal

from msgspec import Meta

from facilitation.ids import (
    HINTS_MAX,
    LIKENESS_MAX,
    NEAR_MAX,
    NOTES_MAX,
    TITLE_MAX,
    TWINS_MAX,
    WORD_MAX,
    WORDS_MAX,
    ClusterId,
    NoteId,
)
from facilitation.struct import Frozen

Mode = Literal["off", "suggest", "live"]
"""What the machine may do: nothing; say where a note may belong; put notes into clusters that nobody has touched."""

Level = Literal["detail", "middle", "overview"]
"""How fine the machine sorts: many small clusters, or few large ones."""
LEVELS: tuple[Level, ...] = ("detail", "middle", "overview")

Near = Annotated[tuple[NoteId, ...], Meta(max_length=NEAR_MAX)]
Shared = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=WORD_MAX)], ...], Meta(max_length=WORDS_MAX)
]
Likely = Annotated[tuple[ClusterId, ...], Meta(max_length=HINTS_MAX)]
Likeness = Annotated[int, Meta(ge=0, le=LIKENESS_MAX)]
WITHHELD = "…"
"""Stands for a draft title that might hold a word of a note that is no longer seen, until another one is made."""
DraftTitle = Annotated[str, Meta(min_length=1, max_length=TITLE_MAX)]


class Thought(Frozen, omit_defaults=True):
    """Base of everything in this file: frozen, compared by value, strict about unknown fields."""


class Guess(Thought):
    """Why the machine put a note where it lies: the notes nearest to it there, nearest first, the words they share,
    and the clusters that came next.
    """

    near: Near = ()
    words: Shared = ()
    others: Likely = ()


class Hint(Thought):
    """Where a note that lies in no cluster may belong, likeliest first; or else which notes it may go with."""

    clusters: Likely = ()
    near: Near = ()
    words: Shared = ()


class Twin(Thought):
    """A note that may say the same idea, and how alike the two are (0 to 100)."""

    note: NoteId
    likeness: Likeness


class Guessed(Thought):
    """A note of a cluster, and why it lies there."""

    note: NoteId
    guess: Guess = Guess()


class Making(Thought):
    """A new cluster, with a draft title and the note that stands for it."""

    cluster: ClusterId
    title: DraftTitle
    stands: NoteId | None = None
    notes: Annotated[tuple[Guessed, ...], Meta(max_length=NOTES_MAX)] = ()


class Filing(Thought):
    """A note that joins a cluster, and why."""

    note: NoteId
    cluster: ClusterId
    guess: Guess = Guess()


class Titling(Thought):
    """Another draft title for a cluster whose title is a draft."""

    cluster: ClusterId
    title: DraftTitle
    stands: NoteId | None = None


class Hinting(Thought):
    """What is hinted for a note from now on."""

    note: NoteId
    hint: Hint


class Pairing(Thought):
    """Two notes that may say the same idea."""

    note: NoteId
    other: NoteId
    likeness: Likeness


class Move(Thought):
    """What a re-organising proposes for one note: into which cluster, or into none."""

    note: NoteId
    into: ClusterId | None = None
    guess: Guess = Guess()


class Proposal(Thought):
    """Moves that wait for a person to say yes or no: what `number` asked for, at that level.

    `made` are the clusters that would be new, without notes: the moves bring them.
    """

    number: int
    level: Level
    moves: tuple[Move, ...] = ()
    made: tuple[Making, ...] = ()


class Sorting(Thought):
    """What a facilitator lets the machine do, and the re-organising that was asked for last."""

    mode: Mode = "live"
    level: Level = "middle"
    asked: int = 0
    asked_level: Level | None = None
    proposal: Proposal | None = None


class Paired(Thought):
    """The notes that may say the same as one note: those the machine found, and those a person has told apart."""

    twins: Annotated[tuple[Twin, ...], Meta(max_length=TWINS_MAX)] = ()
    unlike: Annotated[tuple[Twin, ...], Meta(max_length=TWINS_MAX)] = ()
