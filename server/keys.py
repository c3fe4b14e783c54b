"""The keys of the books of an atelier: what they lock, and what they open. A value: other keys are another one.

Everything that is locked says which key did it, so that who holds another one of the same book knows to ask.
"""

import hashlib
import os
from collections.abc import Mapping
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facilitation.ids import AtelierId
from facilitation.kinds import Book

KEY_BITS: Final = 256
NAME_BYTES: Final = 8
NONCE_BYTES: Final = 12
BLOCK: Final = 1_024
"""What is locked is filled up to a multiple of this: its length says next to nothing about what is in it."""
SIZE_BYTES: Final = 4


class Closed(Exception):
    """There is no key for this book here: it was closed, and its key forgotten."""


def fresh_key() -> bytes:
    """A key that nobody has had."""
    return AESGCM.generate_key(KEY_BITS)


def key_of(box: bytes) -> bytes:
    """The name of the key that locked something."""
    return box[:NAME_BYTES]


class Keys:
    """The keys that are known of one atelier, by book."""

    def __init__(self, atelier: AtelierId, keys: Mapping[str, bytes]) -> None:
        self._atelier = atelier
        self._keys = dict(keys)

    def __contains__(self, token: str) -> bool:
        return token in self._keys

    @property
    def tokens(self) -> frozenset[str]:
        """The books there are keys of."""
        return frozenset(self._keys)

    def having(self, token: str, key: bytes) -> "Keys":
        """These keys, and this one."""
        return Keys(self._atelier, {**self._keys, token: key})

    def without(self, token: str) -> "Keys":
        """These keys, without that of a book."""
        return Keys(self._atelier, {other: key for other, key in self._keys.items() if other != token})

    def box(self, book: Book, secret: bytes) -> bytes:
        """Lock something under the key of a book. Raises `Closed` when there is none (any more)."""
        nonce, token = os.urandom(NONCE_BYTES), book.token()
        key = self._keys.get(token)
        if key is None:
            raise Closed(token)
        filled = len(secret).to_bytes(SIZE_BYTES) + secret
        filled += bytes(-len(filled) % BLOCK)
        return _name(key) + nonce + AESGCM(key).encrypt(nonce, filled, self._bound_to(token))

    def unbox(self, book: Book, box: bytes) -> bytes | None:
        """What was locked; `None` when it cannot be opened with these."""
        return self.open(book.token(), box)

    def open(self, token: str, box: bytes) -> bytes | None:
        """What was locked for a book, told by its word."""
        key = self._keys.get(token)
        if key is None or _name(key) != key_of(box):
            return None
        nonce, locked = box[NAME_BYTES:][:NONCE_BYTES], box[NAME_BYTES + NONCE_BYTES :]
        try:
            filled = AESGCM(key).decrypt(nonce, locked, self._bound_to(token))
        except InvalidTag:
            return None
        return filled[SIZE_BYTES:][: int.from_bytes(filled[:SIZE_BYTES])]

    def _bound_to(self, token: str) -> bytes:
        """What something locked cannot be taken out of: in another atelier or book, it does not open."""
        return f"{self._atelier}/{token}".encode()


def _name(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:NAME_BYTES]
