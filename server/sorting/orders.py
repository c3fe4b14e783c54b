"""What the machine says in a room, from what the sorting process found. Pure; the room judges it like anything that is said.

What could not be read again from the log must not reach a room, so each order is read back here: `msgspec.ValidationError`.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

import msgspec

from facilitation.clustering.scene import Moves, Sorted
from facilitation.commands import ProposeMoves, SortNotes
from facilitation.guesses import Level
from facilitation.ids import SORTED_MAX, Place

T = TypeVar("T")
_encode: Final = msgspec.msgpack.Encoder().encode
_sort_notes: Final[msgspec.msgpack.Decoder[SortNotes]] = msgspec.msgpack.Decoder(SortNotes)
_propose_moves: Final[msgspec.msgpack.Decoder[ProposeMoves]] = msgspec.msgpack.Decoder(ProposeMoves)


def first_orders(place: Place, found: Sorted) -> list[SortNotes]:
    """What joins clusters that are there, then other titles for these."""
    return [
        *(_read_back(SortNotes(place=place, filed=part)) for part in _parts(found.filed)),
        *(_read_back(SortNotes(place=place, titled=part)) for part in _parts(found.titled)),
    ]


def new_clusters(place: Place, found: Sorted) -> list[SortNotes]:
    """What makes new clusters: one in each order, so that they appear one after the other."""
    return [_read_back(SortNotes(place=place, made=(each,))) for each in found.made]


def last_orders(place: Place, found: Sorted) -> list[SortNotes]:
    """What is hinted and paired: last, since a hint may name a cluster that is new."""
    return [
        *(_read_back(SortNotes(place=place, hinted=part)) for part in _parts(found.hinted)),
        *(_read_back(SortNotes(place=place, paired=part)) for part in _parts(found.paired)),
    ]


def proposal(number: int, level: Level, found: Moves) -> ProposeMoves:
    """What is proposed when a re-organising was asked for."""
    order = ProposeMoves(number=number, level=level, moves=found.moves, made=found.made)
    return _propose_moves.decode(_encode(order))


def _parts(each: Sequence[T]) -> Iterator[tuple[T, ...]]:
    for first in range(0, len(each), SORTED_MAX):
        yield tuple(each[first : first + SORTED_MAX])


def _read_back(order: SortNotes) -> SortNotes:
    return _sort_notes.decode(_encode(order))
