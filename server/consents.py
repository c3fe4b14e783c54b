"""Consent to the mailing: an address that somebody leaves, changes or takes back. It lies in the directory and in no log.

Who leads learns how many there are, and nothing of whose they are.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Final

from msgspec import Meta
from starlette.requests import Request

from facilitation.errors import Refused
from facilitation.ids import EMAIL_MAX
from facilitation.permissions import LEADING, SEATED
from facilitation.struct import Frozen
from server.body import typed
from server.stores import Directory, Pass

_EMAIL: Final = re.compile(r"[^\s@<>\"(),:;\\]{1,64}@[^\s@.<>\"(),:;\\]+(?:\.[^\s@.<>\"(),:;\\]+)+")
"""What looks like an address. Whether it is one is known when a letter comes back."""


class ConsentBody(Frozen):
    """`email`: where the mailing goes; empty: nowhere any more."""

    email: Annotated[str, Meta(max_length=1_000)]


def read_email(typed_in: str) -> str:
    """An address as it is kept: without the spaces around it. Refuses `bad_email`."""
    email = typed_in.strip()
    if email and (len(email) > EMAIL_MAX or not email.isprintable() or not _EMAIL.fullmatch(email)):
        raise Refused("bad_email")
    return email


class Consents:
    """The endpoints `/api/consent` and `/api/consents`."""

    def __init__(self, directory: Directory, holder: Callable[[Request], Awaitable[Pass]]) -> None:
        """`holder`: whose pass a request bears; refuses `not_allowed`."""
        self._directory = directory
        self._holder = holder

    async def give(self, request: Request) -> Any:
        """Have the mailing sent to this address, or to none. Refuses `not_allowed`, `bad_email`."""
        entry = await self._seated(request)
        email = read_email((await typed(request, ConsentBody)).email)
        known = (await self._directory.people(entry.atelier)).get(entry.person, {})
        await self._directory.put_person(
            entry.atelier, entry.person, name=str(known.get("name", "")), email=email, consent=bool(email)
        )
        return {"email": email}

    async def mine(self, request: Request) -> Any:
        """The address I left; empty when there is none. Refuses `not_allowed`."""
        entry = await self._seated(request)
        known = (await self._directory.people(entry.atelier)).get(entry.person, {})
        return {"email": known.get("email", "")}

    async def count(self, request: Request) -> Any:
        """How many want to receive the mailing, for who leads. Refuses `not_allowed`."""
        entry = await self._holder(request)
        if entry.role not in LEADING:
            raise Refused("not_allowed")
        people = await self._directory.people(entry.atelier)
        return {"consents": sum(bool(told["consent"]) for told in people.values())}

    async def _seated(self, request: Request) -> Pass:
        entry = await self._holder(request)
        if entry.role not in SEATED:
            raise Refused("not_allowed")
        return entry
