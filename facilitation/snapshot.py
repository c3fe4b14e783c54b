"""Snapshots: the state of an atelier as bytes, so that a start or a late join need not fold a whole day.

A snapshot is a shortcut and never the truth: it is read by the code that would have folded the log to the same state,
or not at all. Which code that is, and when a snapshot is taken, is for the shell to know.
"""

import hashlib
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, Final, get_args, get_origin

import msgspec
from msgspec.structs import replace

from facilitation.errors import Refused
from facilitation.ids import PhaseId
from facilitation.kinds import Book, Kinds
from facilitation.log import HASH_BYTES
from facilitation.map import Map
from facilitation.model import Atelier, Phase
from facilitation.struct import Frozen

PART: Final = 500
"""Entries written or read in one go. A loop beside the thread that does it waits 6 ms now and then, and 25 at most."""


class Unreadable(Exception):
    """These bytes are no snapshot, or were one and are damaged. Fold the log instead."""


class Locked(Frozen):
    """The state of a phase under the key of a book."""

    number: int
    box: bytes


class Snapshot(Frozen):
    """An atelier, and apart from it the state of each phase, whose type only its activity knows.

    A phase that holds what the log keeps locked is locked here too: `locked` has the number of its book, and what only
    the key of that book opens.
    """

    atelier: Atelier
    work: dict[PhaseId, msgspec.Raw]
    locked: dict[PhaseId, Locked] = {}


Lock = Callable[[Book, bytes], bytes]
"""How something is locked for a book."""
Open = Callable[[Book, bytes], bytes | None]
"""How it is opened; `None` when it cannot be."""


def _packed(value: object) -> bytes:
    """What is written for a map: its entries, in the order of their keys, in parts that are bytes of their own.

    So that they are read straight into their types. What msgspec hands to a hook otherwise is a dict of plain values,
    and turning that into notes took twice as long.
    """
    if isinstance(value, Map):
        entries = list(value.items())
        parts = range(0, len(entries), PART)
        return _encoder.encode([_encoder.encode(dict(entries[at : at + PART])) for at in parts])
    raise NotImplementedError


def _unpacked(kind: Any, packed: Any) -> Any:
    if get_origin(kind) is Map and isinstance(packed, bytes):
        part = _decoder(dict[get_args(kind)])  # type: ignore[misc]
        return Map({key: value for each in _parts.decode(packed) for key, value in part.decode(each).items()})
    raise msgspec.ValidationError(f"{kind} is not written like that")


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind, dec_hook=_unpacked)


_encoder = msgspec.msgpack.Encoder(enc_hook=_packed)
_parts = msgspec.msgpack.Decoder(list[bytes])


def write(kinds: Kinds, atelier: Atelier, lock: Lock) -> bytes:
    """Write a state, behind a digest of what is written. What belongs to an open book is locked for it."""
    books = kinds.open_books(atelier)
    work: dict[PhaseId, msgspec.Raw] = {}
    locked: dict[PhaseId, Locked] = {}
    for phase, state in atelier.work.items():
        packed = _encoder.encode(state)
        if phase in books:
            locked[phase] = Locked(number=books[phase].number, box=lock(books[phase], packed))
        else:
            work[phase] = msgspec.Raw(packed)
    body = _encoder.encode(Snapshot(atelier=replace(atelier, work={}), work=work, locked=locked))
    return _digest(body) + body


def read(kinds: Kinds, blob: bytes, open_: Open) -> Atelier:
    """Read a state. Raises `Unreadable`, also when a phase is of a kind that is not installed here, or its book is closed."""
    body = blob[HASH_BYTES:]
    # A flipped bit in somebody's text would still decode, and this worker would show what no other does.
    if blob[:HASH_BYTES] != _digest(body):
        raise Unreadable
    try:
        snapshot: Snapshot = _decoder(Snapshot).decode(body)
        work = {
            phase.id: _decoder(_kept(kinds, phase)).decode(_packed_of(snapshot, phase.id, open_))
            for phase in snapshot.atelier.plan.phases
        }
    except (msgspec.MsgspecError, Refused, LookupError, ValueError, RecursionError) as why:
        raise Unreadable from why
    return replace(snapshot.atelier, work=work)


def _packed_of(snapshot: Snapshot, phase: PhaseId, open_: Open) -> msgspec.Raw | bytes:
    if phase not in snapshot.locked:
        return snapshot.work[phase]
    kept = snapshot.locked[phase]
    packed = open_(Book(phase, kept.number), kept.box)
    if packed is None:
        raise Unreadable
    return packed


def _kept(kinds: Kinds, phase: Phase) -> Any:
    """The type of what the activity of a phase keeps: that of its first state."""
    return type(kinds.begin(phase))


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:HASH_BYTES]
