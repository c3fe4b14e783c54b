"""Coming in: by the code on the wall, or by a link. A request whose answer was lost may be asked again: it is the same person."""

from typing import Annotated, Any, Final

from msgspec import Meta
from starlette.requests import Request

from facilitation.agenda import kept_until_ms
from facilitation.commands import Arrive
from facilitation.errors import Refused
from facilitation.ids import NAME_MAX, AtelierId, TableId
from facilitation.model import Actor
from facilitation.reading import clean_or_empty
from facilitation.struct import Frozen
from server.auth import Auth, Buckets
from server.body import Short, typed
from server.room import Room
from server.rooms import Rooms
from server.stores import Directory, Full, Pass, Unavailable, Unknown

SEATS_AT_ONCE: Final = 300
SEATS_PER_S: Final = 10.0
"""Seats that one address may take in one atelier: a hall behind one address sits down and never notices, and an assembly of
2,000 in three minutes; one phone that knows the code is slowed down, and a facilitator sees the tables fill.
"""


class DoorBody(Frozen):
    code: Short


Once = Annotated[str, Meta(pattern="^([0-9A-Za-z_-]{14,64})?$")]
"""A secret the page makes before it asks and forgets when it was answered; empty: asked once only."""


class JoinBody(Frozen, kw_only=True):
    code: Short
    college: Short
    commune: Annotated[str, Meta(max_length=NAME_MAX)] = ""
    table: TableId
    name: Short = ""
    once: Once = ""


class EnterBody(Frozen):
    invite: Short
    table: TableId | None = None
    once: Once = ""


class Entrance:
    """The endpoints by which somebody comes in."""

    def __init__(self, rooms: Rooms, directory: Directory, auth: Auth) -> None:
        self._rooms = rooms
        self._directory = directory
        self._auth = auth
        self._seats = Buckets(SEATS_AT_ONCE, SEATS_PER_S)

    async def door(self, request: Request) -> Any:
        """What is behind a code, for the page where people say who they speak for."""
        body = await typed(request, DoorBody)
        atelier, room = await self._behind(body.code, request)
        plan = room.replica.state.plan
        seated = room.replica.state.seated
        return {
            "atelier": atelier,
            "title": plan.title,
            "place": plan.place,
            "lang": plan.lang,
            "colleges": plan.colleges,
            "communes": plan.communes,
            "tables": [
                {"id": table.id, "name": table.name, "seats": table.seats, "here": seated.get(table.id, 0)}
                for table in plan.tables
            ],
            "asks_name": plan.asks_name,
            "kept_until_ms": kept_until_ms(room.replica.state),
        }

    async def join(self, request: Request) -> Any:
        """Come in: a token of one's own, and a seat. Refused, nothing is kept.

        Asked again with the same `once`, it is the same person on the same device, with another token. Refuses `too_fast`.
        """
        body = await typed(request, JoinBody)
        atelier, room = await self._behind(body.code, request)
        seats = self._seats.of(f"{atelier} {address(request)}")
        if not seats.take(self._rooms.clock()):
            raise Refused("too_fast")
        try:
            return await self._seated(atelier, room, body)
        except (Refused, Unavailable, Unknown, Full):
            seats.give_back()  # No seat was taken, or the page asks again.
            raise

    async def _seated(self, atelier: AtelierId, room: Room, body: JoinBody) -> Any:
        # With another code, what was asked once is asked anew: who hears it on the air keeps nothing for good.
        once = f"{room.replica.state.door} {body.once}" if body.once else ""
        token, entry = await self._auth.participant(atelier, once)
        actor = Actor(person=entry.person, role=entry.role)
        arrive = Arrive(college=body.college, commune=body.commune, table=body.table)
        try:
            name = clean_or_empty(body.name, NAME_MAX) if room.replica.state.plan.asks_name else ""
            await room.say(arrive, actor)
        except Refused:
            await self._auth.revoke(entry)
            raise
        if name:
            await self._directory.put_person(atelier, entry.person, name=name)
            self._rooms.name(atelier, entry.person, name)
        return _entered(token, entry, body.table)

    async def enter(self, request: Request) -> Any:
        """Follow an invitation: a token of one's own. A host is seated beside the table, and told how many others host it.

        Asked again with the same `once`, it is the same person on the same device, with another token.
        """
        body = await typed(request, EnterBody)
        token, entry = await self._auth.enter(body.invite, body.once)
        if entry.role != "host":
            return _entered(token, entry, entry.table)
        try:
            room = await self._rooms.room(entry.atelier)
            table = entry.table or body.table or room.replica.state.plan.tables[0].id
            await room.say(Arrive(table=table), Actor(person=entry.person, role="host", table=table))
        except Refused:
            await self._auth.revoke(entry)
            raise
        return {**_entered(token, entry, table), "hosts": await self._beside(entry, table, room)}

    async def _beside(self, host: Pass, table: TableId, room: Room) -> int:
        """How many others may host a table: those whose pass was taken back do not count."""
        people, now_ms = room.replica.state.people, self._rooms.clock()
        passes = await self._directory.passes(host.atelier)
        hosts = {
            each.person
            for each in passes
            if each.role == "host" and not each.door and each.expires_at_ms > now_ms
        }
        return sum(people[who].table == table for who in hosts - {host.person} if who in people)

    async def _behind(self, code: str, request: Request) -> tuple[AtelierId, Room]:
        """The room a code opens. Refuses `atelier_ended`, before anybody is asked who they are."""
        atelier = await self._auth.behind(code, address(request))
        room = await self._rooms.room(atelier)
        if room.replica.state.ended:
            raise Refused("atelier_ended")
        return atelier, room


def address(request: Request) -> str:
    """Where a request comes from. Behind a proxy that is the proxy, for everybody."""
    return request.client.host if request.client else ""


def _entered(token: str, entry: Pass, table: TableId | None) -> dict[str, Any]:
    return {
        "token": token,
        "atelier": entry.atelier,
        "person": entry.person,
        "role": entry.role,
        "table": table,
    }
