"""What pages ask over HTTP: coming in, links, codes, exports. Everything live goes over the socket.

Bodies are typed and small; answers are JSON; what is refused says a code and facts, never the text of an exception.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from facilitation.commands import CloseDoor, OpenDoor
from facilitation.converging.asking import BringResults
from facilitation.document import document
from facilitation.errors import Refused
from facilitation.ids import SEATS_MAX, TABLES_MAX, CollegeId, PhaseId, TableId
from facilitation.kinds import Kinds
from facilitation.model import Actor, Plan
from facilitation.struct import Frozen
from server.address import QR_TEXT_MAX, Address, export_name, squares
from server.auth import Auth, Bucket
from server.body import Short, read, typed
from server.bringing import FILE_MAX, answered, command
from server.clock import Clock
from server.consents import Consents
from server.entrance import Entrance
from server.exports import EXPORTERS
from server.making import make_atelier, numbered_tables
from server.origin import Origins
from server.pictures import Pictures
from server.proofs import Proofs
from server.room import Room
from server.rooms import Rooms
from server.stores import Directory, Full, Log, NoSuchAtelier, Pass, Unavailable, Unknown
from server.templates.loading import names, template

log = logging.getLogger("atelier.api")

STATUS: Final = {
    "too_fast": 429,
    "door_closed": 404,
    "not_allowed": 403,
    "unknown_picture": 404,
    "picture_too_large": 413,
    "picture_too_many_pixels": 413,
}


class DoorsBody(Frozen):
    open: bool
    renew: bool = False


class LinksBody(Frozen):
    role: Literal["lead", "facilitator", "host", "wall"]
    table: TableId | None = None


class RevokeBody(Frozen):
    role: Literal["facilitator", "host", "wall"]


class QrBody(Frozen):
    text: Annotated[str, Meta(min_length=1, max_length=QR_TEXT_MAX)]


class AteliersBody(Frozen):
    template: Short = "convergences"
    tables: Annotated[int, Meta(ge=1, le=TABLES_MAX)] | None = None
    seats: Annotated[int, Meta(ge=1, le=SEATS_MAX)] = 8
    plan: Plan | None = None
    rehearsal: bool = False


class Api:
    """The endpoints under `/api`."""

    def __init__(
        self,
        rooms: Rooms,
        directory: Directory,
        auth: Auth,
        origins: Origins,
        address: Address,
        owner_key: str,
    ) -> None:
        self._rooms = rooms
        self._directory = directory
        self._auth = auth
        self._origins = origins
        self._address = address
        self._traces = Bucket(20, 0.2)
        self._entrance = Entrance(rooms, directory, auth)
        self._proofs = Proofs(rooms, self._pass)
        self._consents = Consents(directory, self._pass)
        self._pictures = Pictures(directory, self._pass)
        self._owner = hashlib.sha256(owner_key.encode()).digest()

    @property
    def _kinds(self) -> Kinds:
        return self._rooms.kinds

    @property
    def _store(self) -> Log:
        return self._rooms.store

    @property
    def _clock(self) -> Clock:
        return self._rooms.clock

    def routes(self) -> list[BaseRoute]:
        """All of them."""
        posts = {
            "ateliers": self.ateliers,
            "door": self._entrance.door,
            "join": self._entrance.join,
            "enter": self._entrance.enter,
            "doors": self.doors,
            "links": self.links,
            "revoke": self.revoke,
            "cards": self.cards,
            "qr": self.qr,
            "forget": self.forget,
            "consent": self._consents.give,
            "pictures": self._pictures.bring,
            "bring": self.bring,
        }
        gets = {
            "poster": self.poster,
            "export": self.export,
            "proof": self._proofs.mine,
            "consent": self._consents.mine,
            "consents": self._consents.count,
            "pictures/{name}": self._pictures.show,
        }
        return [
            *(Route(f"/api/{name}", self._judged(act), methods=["POST"]) for name, act in posts.items()),
            *(Route(f"/api/{name}", self._judged(act), methods=["GET"]) for name, act in gets.items()),
        ]

    # --- Oneself ----------------------------------------------------------------------------------

    async def forget(self, request: Request) -> Any:
        """Forget who I am: name, e-mail, passes. What I wrote stays, and names nobody."""
        entry = await self._pass(request)
        room = await self._rooms.room(entry.atelier)
        await self._directory.erase_person(entry.atelier, entry.person)
        self._rooms.dismiss(entry)
        self._rooms.name(entry.atelier, entry.person, "")
        room.hub.presence.forget(entry.device)
        room.hub.tell_presence()
        return {}

    # --- Leading ---------------------------------------------------------------------------------

    async def ateliers(self, request: Request) -> Any:
        """Make an atelier, with the key of the server's owner."""
        given = hashlib.sha256(_bearer(request).encode()).digest()
        if given != self._owner:
            raise Refused("not_allowed")
        body = await typed(request, AteliersBody)
        # A name only: what comes over the network names no path.
        if body.plan is None and body.template not in names():
            raise Refused("bad_plan", where="template")
        plan = body.plan or template(body.template)
        if body.tables is not None:
            plan = replace(plan, tables=numbered_tables(body.tables, body.seats))
        made = await make_atelier(
            self._store, self._auth, self._kinds, self._clock, plan, rehearsal=body.rehearsal
        )
        return {
            "atelier": made.atelier,
            "title": made.title,
            "code": made.code,
            "address": self._address.url,
            "invites": {"lead": made.lead, "facilitator": made.facilitator, "wall": made.wall},
        }

    async def doors(self, request: Request) -> Any:
        """Open the door with the code it had, or with a new one (`renew`); or close it."""
        entry, room = await self._leading(request)
        body = await typed(request, DoorsBody)
        actor = Actor(person=entry.person, role=entry.role)
        state = room.replica.state
        if state.ended:
            raise Refused("atelier_ended")
        if not body.open:
            await self._directory.set_door(entry.atelier, None)
            await room.say(CloseDoor(), actor)
            return {"code": None}
        # The directory too, even when the log says open: a power cut between the two leaves a code that opens nothing.
        code = await self._auth.open_door(entry.atelier, None if body.renew else state.last_door)
        await room.say(OpenDoor(code=code), actor)
        return {"code": code}

    async def links(self, request: Request) -> Any:
        """A new invitation for a co-facilitator, a host or a wall; for somebody to lead, only from who leads."""
        entry, room = await self._leading(request)
        body = await typed(request, LinksBody)
        if body.role == "lead" and entry.role != "lead":
            raise Refused("not_allowed")
        if body.table is not None and all(body.table != each.id for each in room.replica.state.plan.tables):
            raise Refused("unknown_table")
        secret = await self._auth.invite(entry.atelier, body.role, body.table, label="link")
        return self._link(body.role, secret)

    async def revoke(self, request: Request) -> Any:
        """Take back every link of a role, and what was entered by them: a link was projected, a tablet was lost."""
        entry, _ = await self._leading(request)
        if entry.role != "lead":
            raise Refused("not_allowed")
        body = await typed(request, RevokeBody)
        taken = [each for each in await self._directory.passes(entry.atelier) if each.role == body.role]
        for each in taken:
            await self._auth.revoke(each)
            self._rooms.dismiss(each)
        return {"revoked": len(taken)}

    async def cards(self, request: Request) -> Any:
        """What to print for every table: how to join it, and how to host it."""
        entry, room = await self._leading(request)
        code = room.replica.state.door
        if code is None:
            raise Refused("door_closed")
        made = []
        for table in room.replica.state.plan.tables:
            host = self._link("host", await self._auth.invite(entry.atelier, "host", table.id, label="card"))
            url = self._address.join(code, table.id)
            made.append(
                {
                    "table": table.id,
                    "name": table.name,
                    "url": url,
                    "qr": squares(url),
                    "host_url": host["url"],
                    "host_qr": host["qr"],
                }
            )
        return {
            "title": room.replica.state.plan.title,
            "address": self._address.url,
            "code": code,
            "policy": room.replica.state.plan.policy,
            "cards": made,
        }

    async def poster(self, request: Request) -> Any:
        """How to join, for the wall: the address people type, the code, and the picture of both."""
        entry = await self._pass(request)
        room = await self._rooms.room(entry.atelier)
        code = room.replica.state.door
        url = self._address.join(code) if code else self._address.url
        return {"address": self._address.url, "url": url, "code": code, "qr": squares(url) if code else []}

    async def qr(self, request: Request) -> Any:
        """The picture of any short text, for facilitators (a Wi-Fi code on the table cards)."""
        await self._leading(request)
        text = (await typed(request, QrBody)).text
        try:
            return {"qr": squares(text)}
        except ValueError:
            # Signs of four bytes take more squares than there are.
            raise Refused("text_too_long", max=QR_TEXT_MAX // 4) from None

    async def export(self, request: Request) -> Response:
        """The atelier's tables as a file."""
        entry, room = await self._leading(request)
        exporter = EXPORTERS.get(request.query_params.get("format", "csv"))
        if exporter is None:
            raise Refused("bad_command")
        body = exporter.write(document(self._kinds, room.replica.state))
        name = export_name(entry.atelier, exporter.suffix)
        attachment = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(body, media_type=exporter.media_type, headers=attachment)

    async def bring(self, request: Request) -> Any:
        """Results of another atelier, in a file, onto a convergence: `?phase=…&title=…`, and `&named=…` (JSON) when it asked
        which college a name of the file means.
        """
        entry, room = await self._leading(request)
        given = request.query_params
        too_heavy = Refused("bad_file", why="too_heavy", word=FILE_MAX // 1_000_000)
        body = await read(request, FILE_MAX, too_heavy)
        try:
            phase = msgspec.convert(given.get("phase"), PhaseId)
            named = msgspec.json.decode(given.get("named", "{}"), type=dict[Short, CollegeId])
        except msgspec.MsgspecError:
            raise Refused("bad_command") from None
        plan = room.replica.state.plan
        asked = await asyncio.to_thread(command, body, phase, given.get("title", ""), named, plan)
        if isinstance(asked, BringResults):
            await room.say(asked, Actor(person=entry.person, role=entry.role))
        return answered(asked.source if isinstance(asked, BringResults) else asked)

    # --- Who asks --------------------------------------------------------------------------------

    async def _pass(self, request: Request) -> Pass:
        entry = await self._auth.holder(_bearer(request))
        if entry is None:
            raise Refused("not_allowed")
        return entry

    async def _leading(self, request: Request) -> tuple[Pass, Room]:
        entry = await self._pass(request)
        if entry.role not in ("facilitator", "lead"):
            raise Refused("not_allowed")
        return entry, await self._rooms.room(entry.atelier)

    def _link(self, role: str, secret: str) -> dict[str, Any]:
        path = self._address.invitation(role, secret)
        url = self._address.url + path
        return {"path": path, "url": url, "qr": squares(url)}

    def _note_down(self, code: str, path: str) -> None:
        """Leave a trace of who was turned away, without what they said or where from; a night of guessing fills no disk."""
        if code in ("not_allowed", "too_fast") and self._traces.take(self._clock()):
            log.warning("refused: %s on %s", code, path)

    def _judged(self, act: Callable[[Request], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that answers JSON, and what was refused as a code with facts."""

        async def answer(request: Request) -> Response:
            host = request.headers.get("host", "")
            if not self._origins.allows(request.headers.get("origin"), host, request.url.scheme):
                return _json({"code": "not_allowed", "facts": {}}, 403)
            try:
                answered = await act(request)
            except Refused as why:
                self._note_down(why.code, request.url.path)
                return _json({"code": why.code, "facts": why.facts}, STATUS.get(why.code, 409))
            except NoSuchAtelier:
                return _json({"code": "door_closed", "facts": {}}, 404)
            except (Unavailable, Unknown, Full):
                return _json({"code": "again", "facts": {}}, 503)
            return answered if isinstance(answered, Response) else _json(answered, 200)

        return answer


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refused("not_allowed")
    return token


def _json(answer: Any, status: int) -> Response:
    return Response(msgspec.json.encode(answer), status_code=status, media_type="application/json")
