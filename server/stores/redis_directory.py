"""The `Directory` port on Redis. A pass is one key, found in one question; the lists beside it say whose it is.

What takes several keys is written in such an order that a crash in between leaves a name that leads nowhere, which
readers pass over, and never a pass that nobody lists.
"""

from typing import Final

import msgspec

from facilitation.ids import AtelierId, PersonId, PictureId
from server.stores import Lost, Pass, Picture
from server.stores.redis_lane import Lane
from server.stores.redis_register import Register
from server.stores.redis_scripts import ENLIST, SET_DOOR
from server.stores.redis_scrubbing import Scrubbing

DOORS: Final = "atelier:doors"
"""Every code and every atelier that has one, in one key: a door is changed in one go. Two short words each."""


class _Person(msgspec.Struct, frozen=True):
    name: str
    email: str
    consent: bool


class RedisDirectory:
    """A `Directory` on a server that `register` knows."""

    def __init__(self, lane: Lane, register: Register, scrubbing: Scrubbing) -> None:
        self._lane = lane
        self._register = register
        self._scrubbing = scrubbing

    async def put_pass(self, entry: Pass) -> None:
        await self._register.check()
        await self._lane.run(ENLIST, [_passes(entry.atelier)], [entry.digest])
        await self._lane.ask("SET", _pass(entry.digest), msgspec.msgpack.encode(entry), writes=True)

    async def find_pass(self, digest: bytes) -> Pass | None:
        kept = await self._lane.ask("GET", _pass(digest))
        if kept is None:
            # Only now: who is known is known in one question.
            await self._register.check()
            return None
        return msgspec.msgpack.decode(kept, type=Pass)

    async def passes(self, atelier: AtelierId) -> list[Pass]:
        digests = await self._lane.ask("ZRANGE", _passes(atelier), 0, -1)
        if not digests:
            await self._register.check()
            return []
        kept = await self._lane.ask("MGET", *map(_pass, digests))
        found = [msgspec.msgpack.decode(each, type=Pass) for each in kept if each is not None]
        return [entry for entry in found if entry.atelier == atelier]

    async def revoke(self, digest: bytes) -> None:
        entry = await self.find_pass(digest)
        if entry is not None:
            await self._forget(entry)

    async def set_door(self, atelier: AtelierId, code: str | None) -> None:
        await self._register.check()
        [verdict] = await self._lane.run(SET_DOOR, [DOORS], [atelier, code or ""])
        if verdict != b"ok":
            raise Lost

    async def behind_door(self, code: str) -> AtelierId | None:
        return await self._door(f"code {code}")

    async def door(self, atelier: AtelierId) -> str | None:
        return await self._door(f"of {atelier}")

    async def put_person(
        self, atelier: AtelierId, person: PersonId, *, name: str = "", email: str = "", consent: bool = False
    ) -> None:
        await self._register.check()
        told = msgspec.msgpack.encode(_Person(name, email, consent))
        await self._lane.ask("HSET", _people(atelier), person, told, writes=True)

    async def people(self, atelier: AtelierId) -> dict[PersonId, dict[str, str | bool]]:
        rows = await self._lane.ask("HGETALL", _people(atelier))
        if not rows:
            await self._register.check()
        found = {
            person.decode(): msgspec.msgpack.decode(told, type=_Person)
            for person, told in zip(rows[::2], rows[1::2], strict=True)
        }
        return {
            person: {"name": told.name, "email": told.email, "consent": told.consent}
            for person, told in found.items()
        }

    async def erase_person(self, atelier: AtelierId, person: PersonId) -> None:
        await self._register.check()
        async with self._scrubbing.after():
            for entry in await self.passes(atelier):
                if entry.person == person:
                    await self._forget(entry)
            await self._lane.ask("HDEL", _people(atelier), person, writes=True)

    async def put_picture(self, atelier: AtelierId, name: PictureId, picture: Picture) -> None:
        await self._register.check()
        kept = msgspec.msgpack.encode(picture)
        await self._lane.ask("HSET", _pictures(atelier), name, kept, writes=True)

    async def picture(self, atelier: AtelierId, name: PictureId) -> Picture | None:
        kept = await self._lane.ask("HGET", _pictures(atelier), name)
        if kept is None:
            await self._register.check()
            return None
        return msgspec.msgpack.decode(kept, type=Picture)

    async def pictures(self, atelier: AtelierId) -> list[PictureId]:
        names = await self._lane.ask("HKEYS", _pictures(atelier))
        if not names:
            await self._register.check()
        return sorted(name.decode() for name in names)

    async def book_key(self, atelier: AtelierId, book: str, fresh: bytes) -> bytes:
        await self._register.check()
        while not await self._lane.ask("HSETNX", _books(atelier), book, fresh, writes=True):
            kept = await self._lane.ask("HGET", _books(atelier), book)
            if kept is not None:  # Else it was forgotten in between.
                return bytes(kept)
        return fresh

    async def book_keys(self, atelier: AtelierId) -> dict[str, bytes]:
        rows = await self._lane.ask("HGETALL", _books(atelier))
        if not rows:
            await self._register.check()
        return {book.decode(): bytes(key) for book, key in zip(rows[::2], rows[1::2], strict=True)}

    async def forget_key(self, atelier: AtelierId, book: str) -> None:
        await self._register.check()
        if not await self._lane.ask("HEXISTS", _books(atelier), book):
            # Another worker has, or an earlier try: what that has not got to is done.
            await self._scrubbing.finish()
            return
        async with self._scrubbing.after():
            await self._lane.ask("HDEL", _books(atelier), book, writes=True)

    async def erase(self, atelier: AtelierId) -> None:
        await self._register.check()
        async with self._scrubbing.after():
            for entry in await self.passes(atelier):
                await self._forget(entry)
            own = (_people(atelier), _passes(atelier), _pictures(atelier), _books(atelier))
            await self._lane.ask("DEL", *own, writes=True)
            await self._lane.run(SET_DOOR, [DOORS], [atelier, ""])

    async def close(self) -> None:
        await self._lane.close()

    async def _forget(self, entry: Pass) -> None:
        await self._lane.ask("DEL", _pass(entry.digest), writes=True)
        await self._lane.ask("ZREM", _passes(entry.atelier), entry.digest, writes=True)

    async def _door(self, field: str) -> str | None:
        kept = await self._lane.ask("HGET", DOORS, field)
        if kept is None:
            await self._register.check()
            return None
        return str(kept.decode())


def _pass(digest: bytes) -> str:
    return f"atelier:pass:{digest.hex()}"


def _passes(atelier: AtelierId) -> str:
    return f"atelier:{{{atelier}}}:passes"


def _pictures(atelier: AtelierId) -> str:
    return f"atelier:{{{atelier}}}:pictures"


def _books(atelier: AtelierId) -> str:
    return f"atelier:{{{atelier}}}:books"


def _people(atelier: AtelierId) -> str:
    return f"atelier:{{{atelier}}}:people"
