"""Where a log stands: the position every store, replica and screen agrees on.

A number alone cannot tell a log from a rewound one that has used the number again, so a
position also carries the log's epoch and a hash chained over everything before it.
"""

import hashlib
from typing import NamedTuple

from facilitation.errors import BadFrame

HASH_BYTES = 16
SALT_BYTES = 16


class Position(NamedTuple):
    """The end of a prefix of a log: `seq` entries (0: none), under `epoch`, hashing to `hash`."""

    epoch: str
    seq: int
    hash: bytes

    def token(self) -> str:
        """Write the position as the opaque text that clients keep."""
        return f"{self.epoch}.{self.seq}.{self.hash.hex()}"


def position(token: str) -> Position:
    """Read a token back. Raises `BadFrame` when it never was one of ours."""
    try:
        epoch, seq, digest = token.split(".")
        return Position(epoch, int(seq), bytes.fromhex(digest))
    except ValueError:
        raise BadFrame from None


def start(epoch: str) -> Position:
    """The position of an empty log."""
    return Position(epoch, 0, hashlib.sha256(epoch.encode()).digest()[:HASH_BYTES])


def digest(salt: bytes, body: bytes) -> bytes:
    """What stays of an entry when its salt and body are redacted: nobody can guess the body from it."""
    return hashlib.sha256(salt + body).digest()[:HASH_BYTES]


def after(position: Position, entry_digest: bytes) -> Position:
    """The position once one more entry stands behind `position`."""
    chained = hashlib.sha256(position.hash + entry_digest).digest()[:HASH_BYTES]
    return Position(position.epoch, position.seq + 1, chained)
