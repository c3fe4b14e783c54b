"""Who sees what: the names of the boards, and what it is to lie on one.

A board is the unit of permission. Nothing is ever taken off a board for somebody: it is laid there, or it is not.
"""

from collections.abc import Hashable
from typing import NamedTuple

from facilitation.ids import PersonId, TableId
from facilitation.struct import Frozen

BoardName = str
ROOM: BoardName = "room"
"""Seen by everybody, the walls included."""
DESK: BoardName = "desk"
"""Seen by facilitators. No secret of a participant lies here: a facilitator learns no more of a vote than the wall."""

Subject = tuple[Hashable, ...]
"""What a record is about: `("note", id)`. A subject lays all its records itself, and shares no path with another."""


def me(person: PersonId) -> BoardName:
    """The board of one person: drafts, ballot, seat."""
    return f"me/{person}"


def at_table(table: TableId) -> BoardName:
    """The board of the people of one table."""
    return f"table/{table}"


class Record(Frozen, omit_defaults=True):
    """Base of what lies on boards. A field that is not declared in a record cannot reach a screen."""


class Placed(NamedTuple):
    """A record on a path of a board."""

    board: BoardName
    path: str
    record: Record
