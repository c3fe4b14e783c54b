"""The ports of the shell: the Log, which holds what happened, and the Directory, which holds who people are.

What is in the log is for the life of the atelier and names nobody; what is in the directory can be erased at any
moment without touching the log. The Intercom is what the workers of one store tell each other: nothing is kept of it.
A store is done when `tests/stores/contract.py` says so.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

import msgspec

from facilitation.ids import NOTES_MAX, AtelierId, DeviceId, PersonId, PictureId, Role, TableId
from facilitation.log import Position

VECTORS_MAX: Final = 2 * NOTES_MAX
"""Vectors kept of one atelier: every note there may be, each written anew once. What is beyond is computed again."""


class Link(NamedTuple):
    """One row of a log, as every store keeps it. Salt and body are `None` once redacted, for a reason."""

    seq: int
    hash: bytes
    digest: bytes
    salt: bytes | None
    body: bytes | None
    redacted_for: str | None = None


class Entry(NamedTuple):
    """One commit as it is stored: its position, its digest, and its body (`None` once redacted)."""

    position: Position
    digest: bytes
    body: bytes | None


class Lost(Exception):
    """Somebody appended first: read what was missed, fold it, decide again."""


class Rewound(Exception):
    """Epoch or hash differ: this copy and the log do not tell the same story. Drop it, fold again."""


class Trimmed(Rewound):
    """What stands behind this position was forgotten: only a snapshot leads to the rest of the log."""


class Unknown(Exception):
    """It was sent and no answer came: look whether it is there before doing anything else."""


class Full(Exception):
    """There is no room left to write; nothing was written. Readers go on."""


class Unavailable(Exception):
    """The store is away; nothing was sent."""


class Emptied(Unavailable):
    """The store answers, and is not the one it was: wiped, or another one in its place.

    What it does not know may still exist, so nobody is told that it does not; and nothing is written into it.
    """


class NoSuchAtelier(Exception):
    """No log of that name."""


class Log(Protocol):
    """Commits of every atelier, each atelier in one order without holes."""

    async def create(self, atelier: AtelierId) -> Position:
        """Open an empty log under a fresh random epoch; its position. Asked twice, answers the same head."""

    async def append(self, atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        """Write the bodies behind `after`, all or none, durable before it returns; their positions.

        Raises `Lost`, `Rewound`, `Unknown`, `Full`, `Unavailable` or `NoSuchAtelier`.
        """

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
        """The entries behind `after` (`None`: from the start), oldest first, at most `limit`, without a hole.

        Raises `Rewound` when `after` is not a position of this log (`Trimmed` when it lies before what is still
        kept), `Unavailable`, `NoSuchAtelier`.
        """

    async def head(self, atelier: AtelierId) -> Position:
        """Where the log ends now."""

    def wakeups(self) -> AsyncIterator[tuple[AtelierId, int]]:
        """Hints that an atelier has grown to some seq; hints may be lost, the head decides."""

    async def ateliers(self) -> list[AtelierId]:
        """Every atelier that has a log, oldest first."""

    async def save_snapshot(self, atelier: AtelierId, at: Position, fold_version: str, blob: bytes) -> None:
        """Keep `blob` as the state at `at`; replaces the snapshot before it."""

    async def load_snapshot(self, atelier: AtelierId, fold_version: str) -> tuple[Position, bytes] | None:
        """The newest snapshot written by the same `fold_version`, if there is one."""

    async def save_vectors(self, atelier: AtelierId, space: str, vectors: Mapping[bytes, bytes]) -> None:
        """Keep what was computed from texts, each under the digest of its text; a loss costs the time to compute it.

        More are added to those of the same `space` (what computed them), up to `VECTORS_MAX`; those of another space
        are dropped. Raises `Unknown`, `Full`, `Unavailable` or `NoSuchAtelier`.
        """

    async def load_vectors(self, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
        """What was kept in the same space. Raises `Unavailable`, `NoSuchAtelier`."""

    async def redact(self, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
        """Take body and salt away from these entries for good, down to the bytes on disk; digests and chain stay.

        Drops the snapshot and the vectors, which tell what the bodies said. A log that was trimmed cannot be folded without it, so there this is a `ValueError`.
        """

    async def trim(self, atelier: AtelierId, upto: Position) -> None:
        """Forget the entries up to and including `upto`; head, chain and what follows stay.

        Only where a snapshot is kept at `upto` or further on, else `ValueError`. `Rewound` when `upto` is not a
        position of this log. This frees room and is no erasure: bytes may stay in the files for a while.
        """

    async def links(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Link]:
        """As `read`, and every entry as the store keeps it, so that another store can keep the same."""

    async def restore(self, atelier: AtelierId, epoch: str, links: Sequence[Link]) -> Position:
        """Write entries read by `links` as they are, under their epoch; where the log then ends.

        Makes the log when there is none, and passes over what it has already, so it may be asked again. Raises
        `Rewound` when another story is kept under this name, `Damaged` where the entries do not chain behind it,
        `Lost` when somebody appends meanwhile.
        """

    async def destroy(self, atelier: AtelierId) -> None:
        """Forget the atelier wholly: log, snapshot, vectors; afterwards no byte of it is left in the files."""

    async def close(self) -> None:
        """Finish what is under way and let go of files and sockets."""


class Pass(msgspec.Struct, frozen=True, kw_only=True):
    """What a token opens. Only the sha256 of the token is kept.

    A pass with `door` set is an invitation: a link that gives everyone who follows it a pass of their own.
    """

    digest: bytes
    atelier: AtelierId
    role: Role
    device: DeviceId
    person: PersonId
    table: TableId | None = None
    door: bool = False
    expires_at_ms: int
    label: str = ""


class Picture(NamedTuple):
    """A picture that was brought in: its media type and its bytes."""

    media_type: str
    body: bytes


class Directory(Protocol):
    """Passes, door codes, names, consents, pictures, and the keys of locked books: all that may be erased while the log stays."""

    async def put_pass(self, entry: Pass) -> None:
        """Keep a pass, replacing the one with the same digest."""

    async def find_pass(self, digest: bytes) -> Pass | None:
        """The pass of a token's sha256, expired or not; `None` when unknown or revoked."""

    async def passes(self, atelier: AtelierId) -> list[Pass]:
        """Every pass of an atelier, in the order they were made."""

    async def revoke(self, digest: bytes) -> None:
        """Forget a pass. Unknown ones are ignored."""

    async def set_door(self, atelier: AtelierId, code: str | None) -> None:
        """Let people in with `code` (replaces the one before), or with none. Raises `Lost` when another atelier has that code."""

    async def behind_door(self, code: str) -> AtelierId | None:
        """The atelier a code opens."""

    async def door(self, atelier: AtelierId) -> str | None:
        """The code that opens an atelier now."""

    async def put_person(
        self, atelier: AtelierId, person: PersonId, *, name: str = "", email: str = "", consent: bool = False
    ) -> None:
        """Keep what a person chose to tell about themself."""

    async def people(self, atelier: AtelierId) -> dict[PersonId, dict[str, str | bool]]:
        """Who told what: `name`, `email`, `consent`."""

    async def erase_person(self, atelier: AtelierId, person: PersonId) -> None:
        """Forget name, e-mail, consent and passes of one person, down to the bytes on disk."""

    async def put_picture(self, atelier: AtelierId, name: PictureId, picture: Picture) -> None:
        """Keep a picture, replacing the one of the same name."""

    async def picture(self, atelier: AtelierId, name: PictureId) -> Picture | None:
        """A picture of this atelier."""

    async def pictures(self, atelier: AtelierId) -> list[PictureId]:
        """The names of the pictures of an atelier, sorted."""

    async def book_key(self, atelier: AtelierId, book: str, fresh: bytes) -> bytes:
        """The key that a book is locked with, durable before it returns: `fresh`, unless somebody was first."""

    async def book_keys(self, atelier: AtelierId) -> dict[str, bytes]:
        """The keys of all books of an atelier that are still kept, by book."""

    async def forget_key(self, atelier: AtelierId, book: str) -> None:
        """Forget the key of a book, down to the bytes on disk: what it locked can be opened by nobody. Unknown ones are ignored."""

    async def erase(self, atelier: AtelierId) -> None:
        """Forget everything about an atelier, down to the bytes on disk."""

    async def close(self) -> None:
        """Let go of files and sockets."""


class Intercom(Protocol):
    """What the workers of one store tell each other: hints, each heard by every worker but the one that tells.

    Nothing may depend on a message arriving: what must not be lost is in the log or in the directory. What one worker
    tells arrives in order, if it arrives.
    """

    async def tell(self, message: bytes) -> None:
        """Have the other workers hear this soon. Raises nothing: while the store is away nobody hears anything."""

    def listen(self) -> AsyncIterator[bytes]:
        """What the others tell from now on. Ends when the intercom is closed."""

    async def close(self) -> None:
        """Let go of sockets."""


class Stores(NamedTuple):
    """The three ports of one store. Whoever opens them closes them."""

    log: Log
    directory: Directory
    intercom: Intercom

    async def close(self) -> None:
        """Close all three, the one that is written last first."""
        await self.intercom.close()
        await self.log.close()
        await self.directory.close()
