"""How entries hang together: sealing what is appended, checking what is read. Pure; every store uses it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from facilitation.ids import AtelierId
from facilitation.log import SALT_BYTES, Position, after, digest
from server.stores import Entry
from server.stores.errors import Damaged

EPOCH_BYTES = 8

RandomBytes = Callable[[int], bytes]
"""As `os.urandom`: so many bytes nobody can guess. Tests hand in their own."""


class Link(NamedTuple):
    """One row of a log, as every store keeps it. Salt and body are `None` once redacted."""

    seq: int
    hash: bytes
    digest: bytes
    salt: bytes | None
    body: bytes | None


def new_epoch(random_bytes: RandomBytes) -> str:
    """Tell this log from any other that was ever kept under the same name."""
    return random_bytes(EPOCH_BYTES).hex()


def seal(bodies: Sequence[bytes], end: Position, random_bytes: RandomBytes) -> list[tuple[Position, Link]]:
    """Salt, digest and chain the bodies behind `end`. No body at all is a mistake of the caller."""
    if not bodies:
        raise ValueError("an append needs at least one body")
    sealed = []
    for body in bodies:
        salt = random_bytes(SALT_BYTES)
        kept = digest(salt, body)
        end = after(end, kept)
        sealed.append((end, Link(end.seq, end.hash, kept, salt, body)))
    return sealed


def checked(atelier: AtelierId, end: Position, links: Iterable[Link]) -> Iterator[Entry]:
    """What stands behind `end`, each entry checked against the one before and its body against its digest.

    Two sha256 per entry. Raises `Damaged` at the first entry that does not fit.
    """
    for link in links:
        end = after(end, link.digest)
        if link.seq != end.seq or link.hash != end.hash or not _fits(link):
            raise Damaged(atelier, end.seq)
        yield Entry(end, link.digest, link.body)


def _fits(link: Link) -> bool:
    if link.salt is None or link.body is None:
        return link.salt is None and link.body is None
    return digest(link.salt, link.body) == link.digest
