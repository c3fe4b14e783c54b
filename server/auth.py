"""Tokens, invitations, door codes, and how often one may guess. Only the sha256 of a token is ever kept."""

import hashlib
import hmac
import secrets
from collections import OrderedDict
from typing import Final

from facilitation.errors import Refused
from facilitation.ids import DAY_MS, AtelierId, DeviceId, PersonId, Role, TableId
from server.clock import Clock
from server.stores import Directory, Lost, Pass

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that a code survives being read aloud and typed."""
CODE_LENGTH: Final = 6
LOOKALIKES: Final = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
PASS_DAYS: Final = 30
"""How long a pass opens: an atelier is one day, its follow-up some weeks."""
ID_LENGTH: Final = 10
"""Signs of a random id."""
_RANDOM_ID: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def new_id(kind: str) -> str:
    """A fresh random id: `p_…` for people, `d_…` for devices, `a_…` for ateliers."""
    return f"{kind}_" + "".join(secrets.choice(_RANDOM_ID) for _ in range(ID_LENGTH))


def new_code() -> str:
    """A fresh door code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def read_code(typed: str) -> str:
    """A code as people type it: any case, any spaces or hyphens, and letters that look like digits."""
    return "".join(typed.upper().split()).replace("-", "").translate(LOOKALIKES)[: CODE_LENGTH + 1]


def digest(token: str) -> bytes:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).digest()


class Bucket:
    """So many at once, then so many a second. The clock is given in."""

    def __init__(self, at_once: float, per_s: float) -> None:
        self._most = self._left = at_once
        self._per_ms = per_s / 1000
        self._then = 0

    def take(self, now_ms: int) -> bool:
        """Take one, if there is one."""
        if self._then:
            self._left = min(self._most, self._left + self._per_ms * max(0, now_ms - self._then))
        self._then = now_ms
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def give_back(self) -> None:
        """Put one back that was taken in vain."""
        self._left = min(self._most, self._left + 1)


class Buckets:
    """A bucket for each of many: for each address, for each device. Those unused for longest are forgotten."""

    KEPT_MAX: Final = 4_096

    def __init__(self, at_once: float, per_s: float) -> None:
        self._at_once, self._per_s = at_once, per_s
        self._kept: OrderedDict[str, Bucket] = OrderedDict()

    def of(self, whose: str) -> Bucket:
        """The bucket of one of them."""
        bucket = self._kept.setdefault(whose, Bucket(self._at_once, self._per_s))
        self._kept.move_to_end(whose)
        if len(self._kept) > self.KEPT_MAX:
            self._kept.popitem(last=False)
        return bucket


class Guesses:
    """Failed guesses of door codes: one a second over all, and fewer from one address.

    A hall is one address, or each tablet its own: a right guess costs nothing, so a hall that types well never waits.
    Every guess takes its place before it is looked at, so that cutting the line early wins nothing.
    """

    def __init__(self, workers: int = 1) -> None:
        """`workers` processes share the measure, each its part of it: together they let no more guesses pass than one."""
        self._all = Bucket(max(1.0, 60 / workers), 1.0 / workers)
        self._by_address = Buckets(max(1.0, 30 / workers), 0.5 / workers)

    def take(self, address: str, now_ms: int) -> None:
        """Take a place. Refuses `too_fast`."""
        own = self._by_address.of(address)
        if not own.take(now_ms):
            raise Refused("too_fast")
        if not self._all.take(now_ms):
            own.give_back()
            raise Refused("too_fast")

    def was_right(self, address: str) -> None:
        """The guess was right: it costs nothing."""
        self._all.give_back()
        self._by_address.of(address).give_back()


class Auth:
    """Who may come in, and as what."""

    def __init__(self, directory: Directory, clock: Clock, workers: int = 1, key: str = "") -> None:
        """`key`: a secret of this server, the same on all its workers and at its next start."""
        self.directory = directory
        self._clock = clock
        self._key = key.encode()
        self._guesses = Guesses(workers)

    async def holder(self, token: str) -> Pass | None:
        """Whose token this is; `None` when unknown, revoked, expired, or an invitation."""
        return await self.kept(digest(token))

    async def kept(self, of_token: bytes) -> Pass | None:
        """The same, by what is kept of a token."""
        found = await self.directory.find_pass(of_token)
        if found is None or found.door or found.expires_at_ms <= self._clock():
            return None
        return found

    async def invite(
        self, atelier: AtelierId, role: Role, table: TableId | None = None, label: str = ""
    ) -> str:
        """A new invitation: the secret of a link that gives everyone who follows it a pass of their own."""
        return await self._new(atelier, role, table, label, door=True)

    async def enter(self, invitation: str, once: str = "") -> tuple[str, Pass]:
        """A device's own token for an invitation; with the same `once`, for the same person on the same device.
        Refuses `door_closed`.
        """
        found = await self.directory.find_pass(digest(invitation))
        if found is None or not found.door or found.expires_at_ms <= self._clock():
            raise Refused("door_closed")
        who = self._who(found.atelier, once and f"{invitation} {once}")
        return await self._entered(found.atelier, found.role, found.table, found.label, *who)

    async def revoke(self, entry: Pass) -> None:
        """Take a pass or an invitation back: it opens nothing any more. Open sockets are for `Rooms.dismiss`."""
        await self.directory.revoke(entry.digest)

    async def behind(self, typed: str, address: str) -> AtelierId:
        """The atelier a typed code opens. Refuses `door_closed`, the same for wrong and closed, and `too_fast`."""
        self._guesses.take(address, self._clock())
        atelier = await self.directory.behind_door(read_code(typed))
        if atelier is None:
            raise Refused("door_closed")
        self._guesses.was_right(address)
        return atelier

    async def participant(self, atelier: AtelierId, once: str = "") -> tuple[str, Pass]:
        """A token for somebody who came in by the door; with the same `once`, for the same person on the same device.

        Who they are is computed and not kept: a keyed digest, so that nobody can look for a `once` that makes them
        somebody else.
        """
        return await self._entered(atelier, "participant", None, "", *self._who(atelier, once))

    def _who(self, atelier: AtelierId, once: str) -> tuple[PersonId, DeviceId]:
        """Somebody new on a new device; whom `once` stands for, if it is said."""
        if not once:
            return new_person(), new_id("d")
        return self._same("p", atelier, once), self._same("d", atelier, once)

    def _same(self, kind: str, atelier: AtelierId, once: str) -> str:
        said = f"{kind} {atelier} {once}".encode()
        number = int.from_bytes(hmac.digest(self._key, said, "sha256"))
        letters = len(_RANDOM_ID)
        return f"{kind}_" + "".join(
            _RANDOM_ID[number // letters**place % letters] for place in range(ID_LENGTH)
        )

    async def _entered(
        self,
        atelier: AtelierId,
        role: Role,
        table: TableId | None,
        label: str,
        person: PersonId,
        device: DeviceId,
    ) -> tuple[str, Pass]:
        token = await self._new(atelier, role, table, label, door=False, person=person, device=device)
        entry = await self.directory.find_pass(digest(token))
        assert entry is not None
        return token, entry

    async def open_door(self, atelier: AtelierId, code: str | None = None) -> str:
        """Open with this code if it is still free, else with a new one; the one before opens nothing any more."""
        while True:
            code = code or new_code()
            try:
                await self.directory.set_door(atelier, code)
            except Lost:
                code = None  # Another atelier has that very code.
                continue
            return code

    async def _new(
        self,
        atelier: AtelierId,
        role: Role,
        table: TableId | None,
        label: str,
        *,
        door: bool,
        person: PersonId | None = None,
        device: DeviceId | None = None,
    ) -> str:
        token = secrets.token_urlsafe(32)
        await self.directory.put_pass(
            Pass(
                digest=digest(token),
                atelier=atelier,
                role=role,
                device=device or new_id("d"),
                person=person or new_person(),
                table=table,
                door=door,
                expires_at_ms=self._clock() + PASS_DAYS * DAY_MS,
                label=label,
            )
        )
        return token


def new_person() -> PersonId:
    """A fresh person."""
    return new_id("p")
