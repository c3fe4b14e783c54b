"""The two ports in memory: for tests, rehearsals and trying things out. Nothing outlives the process.

It is also the meaning of the contract in its shortest form: other stores are compared with it, call by call.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitation.ids import AtelierId, PersonId, PictureId
from facilitation.log import Position, start
from server.stores import (
    VECTORS_MAX,
    Entry,
    Link,
    Lost,
    NoSuchAtelier,
    Pass,
    Picture,
    Rewound,
    Trimmed,
    Unavailable,
)
from server.stores.chain import RandomBytes, checked, entry_of, meeting, new_epoch, new_links, seal
from server.stores.hints import Hints, Listener


@dataclass
class _Story:
    """The log of one atelier. `ends[n]` is the position behind the first `n` of the entries that are kept."""

    ends: list[Position]
    links: list[Link] = field(default_factory=list)
    snapshot: tuple[Position, str, bytes] | None = None
    space: str = ""
    vectors: dict[bytes, bytes] = field(default_factory=dict)

    def behind(self, at: Position) -> int:
        """How many of the kept entries lie before `at`. Raises `Rewound`, or `Trimmed`, when it is no place here."""
        base = self.ends[0]
        if at.epoch == base.epoch and 0 <= at.seq < base.seq:
            raise Trimmed
        if not base.seq <= at.seq < base.seq + len(self.ends) or self.ends[at.seq - base.seq] != at:
            raise Rewound
        return at.seq - base.seq


class MemoryLog:
    """A `Log` that forgets everything when it is closed."""

    def __init__(self, random_bytes: RandomBytes = os.urandom) -> None:
        self._random_bytes = random_bytes
        self._stories: dict[AtelierId, _Story] = {}
        self._hints = Hints()
        self._closed = False

    async def create(self, atelier: AtelierId) -> Position:
        self._open()
        if atelier not in self._stories:
            self._stories[atelier] = _Story([start(new_epoch(self._random_bytes))])
        return self._stories[atelier].ends[-1]

    async def append(self, atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        story = self._story(atelier)
        if story.ends[-1] != after:
            story.behind(after)
            raise Lost
        sealed = seal(bodies, after, self._random_bytes)
        positions = [position for position, _ in sealed]
        story.ends += positions
        story.links += [link for _, link in sealed]
        self._hints.tell(atelier, positions[-1].seq)
        return positions

    async def read(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
        epoch = self._story(atelier).ends[0].epoch
        return [entry_of(epoch, link) for link in await self.links(atelier, after, limit)]

    async def head(self, atelier: AtelierId) -> Position:
        return self._story(atelier).ends[-1]

    def wakeups(self) -> Listener:
        return self._hints.listen()

    async def ateliers(self) -> list[AtelierId]:
        self._open()
        return list(self._stories)

    async def save_snapshot(self, atelier: AtelierId, at: Position, fold_version: str, blob: bytes) -> None:
        story = self._story(atelier)
        story.behind(at)
        kept = story.snapshot
        if kept is None or kept[1] != fold_version or kept[0].seq <= at.seq:
            story.snapshot = (at, fold_version, blob)

    async def load_snapshot(self, atelier: AtelierId, fold_version: str) -> tuple[Position, bytes] | None:
        snapshot = self._story(atelier).snapshot
        if snapshot is None or snapshot[1] != fold_version:
            return None
        return snapshot[0], snapshot[2]

    async def save_vectors(self, atelier: AtelierId, space: str, vectors: Mapping[bytes, bytes]) -> None:
        story = self._story(atelier)
        if story.space != space:
            story.space, story.vectors = space, {}
        for digest, vector in vectors.items():
            if digest in story.vectors or len(story.vectors) < VECTORS_MAX:
                story.vectors[digest] = vector

    async def load_vectors(self, atelier: AtelierId, space: str) -> dict[bytes, bytes]:
        story = self._story(atelier)
        return dict(story.vectors) if story.space == space else {}

    async def redact(self, atelier: AtelierId, seqs: Sequence[int], reason: str) -> None:
        story = self._story(atelier)
        if story.ends[0].seq or not all(1 <= seq <= len(story.links) for seq in seqs):
            raise ValueError("only entries of a whole log can be redacted")
        for seq in seqs:
            if story.links[seq - 1].body is not None:
                kept = story.links[seq - 1]
                story.links[seq - 1] = kept._replace(salt=None, body=None, redacted_for=reason)
        # A snapshot is folded from the bodies and may hold their text; a vector tells what one said.
        story.snapshot = None
        story.space, story.vectors = "", {}

    async def trim(self, atelier: AtelierId, upto: Position) -> None:
        story = self._story(atelier)
        if upto.epoch == story.ends[0].epoch and 0 <= upto.seq < story.ends[0].seq:
            return
        forgotten = story.behind(upto)
        if story.snapshot is None or story.snapshot[0].seq < upto.seq:
            raise ValueError("what no snapshot holds cannot be forgotten")
        del story.ends[:forgotten], story.links[:forgotten]

    async def links(self, atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Link]:
        assert limit > 0, limit
        story = self._story(atelier)
        after = start(story.ends[0].epoch) if after is None else after
        first = story.behind(after)
        return list(checked(atelier, after, story.links[first : first + limit]))

    async def restore(self, atelier: AtelierId, epoch: str, links: Sequence[Link]) -> Position:
        self._open()
        story = self._stories.get(atelier) or _Story([start(epoch)])
        story.behind(meeting(epoch, links, story.ends[-1]))
        new = new_links(atelier, links, story.ends[-1])
        story.ends += [Position(epoch, link.seq, link.hash) for link in new]
        story.links += new
        self._stories[atelier] = story
        self._hints.tell(atelier, story.ends[-1].seq)
        return story.ends[-1]

    async def destroy(self, atelier: AtelierId) -> None:
        self._open()
        self._stories.pop(atelier, None)

    async def close(self) -> None:
        self._closed = True
        self._stories.clear()
        self._hints.close()

    def _open(self) -> None:
        if self._closed:
            raise Unavailable

    def _story(self, atelier: AtelierId) -> _Story:
        self._open()
        if atelier not in self._stories:
            raise NoSuchAtelier(atelier)
        return self._stories[atelier]


class MemoryDirectory:
    """A `Directory` that forgets everything when it is closed."""

    def __init__(self) -> None:
        self._passes: dict[bytes, Pass] = {}
        self._doors: dict[AtelierId, str] = {}
        self._people: dict[AtelierId, dict[PersonId, dict[str, str | bool]]] = {}
        self._pictures: dict[AtelierId, dict[PictureId, Picture]] = {}
        self._books: dict[AtelierId, dict[str, bytes]] = {}
        self._closed = False

    async def put_pass(self, entry: Pass) -> None:
        self._open()
        self._passes[entry.digest] = entry

    async def find_pass(self, digest: bytes) -> Pass | None:
        self._open()
        return self._passes.get(digest)

    async def passes(self, atelier: AtelierId) -> list[Pass]:
        self._open()
        return [entry for entry in self._passes.values() if entry.atelier == atelier]

    async def revoke(self, digest: bytes) -> None:
        self._open()
        self._passes.pop(digest, None)

    async def set_door(self, atelier: AtelierId, code: str | None) -> None:
        self._open()
        if code is None:
            self._doors.pop(atelier, None)
            return
        if await self.behind_door(code) not in (None, atelier):
            raise Lost
        self._doors[atelier] = code

    async def behind_door(self, code: str) -> AtelierId | None:
        self._open()
        return next((atelier for atelier, kept in self._doors.items() if kept == code), None)

    async def door(self, atelier: AtelierId) -> str | None:
        self._open()
        return self._doors.get(atelier)

    async def put_person(
        self, atelier: AtelierId, person: PersonId, *, name: str = "", email: str = "", consent: bool = False
    ) -> None:
        self._open()
        people = self._people.setdefault(atelier, {})
        people[person] = {"name": name, "email": email, "consent": consent}

    async def people(self, atelier: AtelierId) -> dict[PersonId, dict[str, str | bool]]:
        self._open()
        return {person: dict(told) for person, told in self._people.get(atelier, {}).items()}

    async def erase_person(self, atelier: AtelierId, person: PersonId) -> None:
        self._open()
        self._people.get(atelier, {}).pop(person, None)
        for entry in await self.passes(atelier):
            if entry.person == person:
                del self._passes[entry.digest]

    async def put_picture(self, atelier: AtelierId, name: PictureId, picture: Picture) -> None:
        self._open()
        self._pictures.setdefault(atelier, {})[name] = picture

    async def picture(self, atelier: AtelierId, name: PictureId) -> Picture | None:
        self._open()
        return self._pictures.get(atelier, {}).get(name)

    async def pictures(self, atelier: AtelierId) -> list[PictureId]:
        self._open()
        return sorted(self._pictures.get(atelier, {}))

    async def book_key(self, atelier: AtelierId, book: str, fresh: bytes) -> bytes:
        self._open()
        return self._books.setdefault(atelier, {}).setdefault(book, fresh)

    async def book_keys(self, atelier: AtelierId) -> dict[str, bytes]:
        self._open()
        return dict(self._books.get(atelier, {}))

    async def forget_key(self, atelier: AtelierId, book: str) -> None:
        self._open()
        self._books.get(atelier, {}).pop(book, None)

    async def erase(self, atelier: AtelierId) -> None:
        self._open()
        self._books.pop(atelier, None)
        self._people.pop(atelier, None)
        self._pictures.pop(atelier, None)
        self._doors.pop(atelier, None)
        for entry in await self.passes(atelier):
            del self._passes[entry.digest]

    async def close(self) -> None:
        self._closed = True
        self._passes.clear()
        self._doors.clear()
        self._people.clear()
        self._pictures.clear()
        self._books.clear()

    def _open(self) -> None:
        if self._closed:
            raise Unavailable
