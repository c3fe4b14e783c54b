"""How entries hang together: sealing what is appended, checking what is read. Pure; every store uses it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from facilitation.ids import AtelierId
from facilitation.log import SALT_BYTES, Position, after, digest
from server.stores import Entry, Link
from server.stores.errors import Damaged

EPOCH_BYTES = 8

RandomBytes = Callable[[int], bytes]
"""As `os.urandom`: so many bytes nobody can guess. Tests hand in their own."""


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


def checked(atelier: AtelierId, end: Position, links: Iterable[Link]) -> Iterator[Link]:
    """What stands behind `end`, each entry checked against the one before and its body against its digest.

    Two sha256 per entry. Raises `Damaged` at the first entry that does not fit.
    """
    for link in links:
        end = after(end, link.digest)
        if link.seq != end.seq or link.hash != end.hash or not _fits(link):
            raise Damaged(atelier, end.seq)
        yield link


def entry_of(epoch: str, link: Link) -> Entry:
    """A row that was checked, as the readers of a log see it."""
    return Entry(Position(epoch, link.seq, link.hash), link.digest, link.body)


def meeting(epoch: str, links: Sequence[Link], end: Position) -> Position:
    """The last place that both another log's `links` and the log ending at `end` speak of: they agree there, or nowhere.

    A hash speaks for everything before it, so one comparison is enough.
    """
    shared = [link for link in links if link.seq <= end.seq]
    return Position(epoch, shared[-1].seq, shared[-1].hash) if shared else end._replace(epoch=epoch)


def new_links(atelier: AtelierId, links: Sequence[Link], end: Position) -> list[Link]:
    """Those of `links` that stand behind `end`, checked. Raises `Damaged` where they do not chain."""
    return list(checked(atelier, end, (link for link in links if link.seq > end.seq)))


def _fits(link: Link) -> bool:
    if link.salt is None or link.body is None:
        return link.salt is None and link.body is None
    return digest(link.salt, link.body) == link.digest
