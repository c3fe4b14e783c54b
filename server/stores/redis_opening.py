"""Opening a Redis store: whether the server keeps what it acknowledges, whose store it is, and then the three ports.

A server whose settings can lose acknowledged entries is refused in a sentence, unless the address accepts the risk.
"""

import asyncio
import logging
import os
from collections.abc import Iterator
from typing import Final

from redis.asyncio.connection import AbstractConnection
from redis.exceptions import AuthenticationError

from server.stores import Full, Stores, Unavailable, Unknown
from server.stores.chain import RandomBytes
from server.stores.errors import REASONS, Cause, StoreRefused
from server.stores.hints import Hints
from server.stores.redis_address import RedisAddress, redis_address
from server.stores.redis_causes import DEAF, cause_of
from server.stores.redis_connection import FULL, NETWORK, ask, code, connect, drop, is_reply
from server.stores.redis_directory import RedisDirectory
from server.stores.redis_intercom import TELLER_BYTES, RedisIntercom
from server.stores.redis_lane import Lane
from server.stores.redis_log import RedisLog
from server.stores.redis_register import REGISTER, Register
from server.stores.redis_room import setting, told
from server.stores.redis_scripts import FOUND
from server.stores.redis_scrubbing import Scrubbing

log = logging.getLogger("atelier.stores")

OLDEST: Final = (5, 0)
"""The first server with streams."""
HEARING_S: Final = 5.0
"""How long the first subscription may take; without it a worker would only hear of others every few seconds."""
STORE_BYTES: Final = 8


async def open_redis(url: str, random_bytes: RandomBytes = os.urandom) -> Stores:
    """Look the server over, and open the store on it. Raises `StoreRefused`; `BadStoreUrl` for the address itself."""
    address = redis_address(url)
    store = await _examined(address, random_bytes)
    # Channels are not kept apart by database; the store's own name does it.
    wake, told = b"atelier:wake:" + store, b"atelier:told:" + store
    hints = Hints()

    def woken(said: bytes) -> None:
        atelier, _, seq = said.decode().rpartition(" ")
        hints.tell(atelier, int(seq))

    writes, reads = Lane("append", address, address.replicas), Lane("read", address)
    people = Lane("directory", address, address.replicas)
    scrubbing = Scrubbing(writes, risk_accepted=address.risk_accepted)
    # The name of who tells must differ between workers, whatever dice they were given.
    intercom = RedisIntercom(
        address, Lane("intercom", address), told, os.urandom(TELLER_BYTES), {wake: woken}
    )
    stores = Stores(
        RedisLog(writes, reads, Register(reads, store), scrubbing, hints, wake, random_bytes),
        RedisDirectory(
            people, Register(people, store), Scrubbing(people, risk_accepted=address.risk_accepted)
        ),
        intercom,
    )
    try:
        await _ready(address, intercom, scrubbing)
    except BaseException:
        await stores.close()
        raise
    return stores


async def _ready(address: RedisAddress, intercom: RedisIntercom, scrubbing: Scrubbing) -> None:
    """Wait until the intercom hears, and finish what an earlier run did not get to. Raises `StoreRefused`."""
    try:
        async with asyncio.timeout(HEARING_S):
            await intercom.hearing()
    except TimeoutError:
        raise _away(address, DEAF) from None
    try:
        await scrubbing.finish()
    except (Unavailable, Unknown, Full):
        # The chore is kept, and the next opening tries again; a hall need not wait for it.
        log.warning("what was erased before the last stop is not scrubbed yet")


async def _examined(address: RedisAddress, random_bytes: RandomBytes) -> bytes:
    """Who the store is. Raises `StoreRefused` when it cannot be relied on."""
    try:
        connection = await connect(address)
        try:
            await _examine(connection, address)
            name = random_bytes(STORE_BYTES).hex()
            return bytes(await ask(connection, "EVAL", FOUND.text, 1, REGISTER, f"store {name}"))
        finally:
            await drop(connection)
    except NETWORK as error:
        raise _refusal(address, error) from error


def _refusal(address: RedisAddress, error: BaseException) -> StoreRefused:
    if isinstance(error, AuthenticationError):
        given = address.password or address.user
        return StoreRefused("redis_password" if given else "redis_password_needed", url=address.shown)
    said = code(error) if is_reply(error) else ""
    if "DB index" in str(error) or "Invalid Database" in str(error):
        return StoreRefused("redis_database", url=address.shown, db=str(address.db))
    if said == "LOADING":
        return StoreRefused("redis_loading", url=address.shown)
    if said == "MISCONF":
        return StoreRefused("redis_disk", url=address.shown)
    if said in FULL:
        return StoreRefused("redis_full", url=address.shown)
    if said == "NOREPLICAS":
        return StoreRefused("redis_without_copies", url=address.shown)
    return _away(address, cause_of(error))


def _away(address: RedisAddress, cause: Cause) -> StoreRefused:
    return StoreRefused("redis_away", url=address.shown, cause=cause)


async def _examine(connection: AbstractConnection, address: RedisAddress) -> None:
    """Raises `StoreRefused`, or one of `NETWORK`."""
    about = told(await ask(connection, "INFO", "server"))
    version = about.get("redis_version", "0")
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
        raise StoreRefused("redis_too_old", url=address.shown, version=version)
    # The one is Redis, the other Valkey.
    mode = about.get("redis_mode") or about.get("server_mode", "standalone")
    if mode != "standalone":
        raise StoreRefused(f"redis_is_{mode}", url=address.shown)
    role = told(await ask(connection, "INFO", "replication"))["role"]
    if role != "master":
        raise StoreRefused("redis_is_replica", url=address.shown)
    settings = [await setting(connection, name) for name in SETTINGS]
    risks = list(_risks(dict(zip(SETTINGS, settings, strict=True)), address))
    if risks and not address.risk_accepted:
        raise StoreRefused(risks[0][0], url=address.shown, value=risks[0][1])
    for risk, value in risks:
        french, english = REASONS[f"{risk}_accepted"]
        log.warning("%s / %s", french.format(value=value), english.format(value=value))


SETTINGS: Final = ("maxmemory-policy", "appendonly", "appendfsync", "min-replicas-to-write")


def _risks(settings: dict[str, str | None], address: RedisAddress) -> Iterator[tuple[str, str]]:
    """What the settings could lose: the reason, and the setting as it is."""
    policy, kept, synced, copies = (settings[name] for name in SETTINGS)
    if policy is None or kept is None or synced is None or copies is None:
        yield "redis_hidden", ""
        return
    if policy != "noeviction":
        yield "redis_evicts", policy
    if kept != "yes":
        yield "redis_forgets", kept
    elif synced != "always":
        yield "redis_syncs_late", synced
    if int(copies) < address.replicas:
        yield "redis_alone", copies
