"""One connection to the server that holds the store, found by itself or through sentinels; and what its errors mean.

The library's own retries are off: what was sent once is never sent again by anybody but the caller, who looks first.
"""

import asyncio
import re
from typing import Any, Final

from redis.asyncio.connection import AbstractConnection, Connection, SSLConnection, UnixDomainSocketConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import RedisError, ResponseError

from server.stores import Full, Unavailable, Unknown
from server.stores.redis_address import RedisAddress

CONNECT_S: Final = 2.0
"""How long reaching the server and saying who we are may take, for each place asked."""
NETWORK: Final = (RedisError, OSError, TimeoutError)
"""What a connection can raise: the library's errors, the system's, and our own clock's."""
FULL: Final = frozenset({"OOM", "MISCONF"})
"""Refusals for want of room: the memory the server may use, and the disk it writes to."""

NO_SERVICE: Final = "no sentinel knows the service"
NO_PRIMARY: Final = "this sentinel names a server that is no primary"

Word = str | bytes | int


async def connect(address: RedisAddress) -> AbstractConnection:
    """A connection to the primary. Raises one of `NETWORK`; then nothing was sent but our name."""
    if not address.service:
        return await _connected(_one(address, address.hosts[0] if address.hosts else None))
    failure: Exception = Disconnected(NO_SERVICE)
    for host in address.hosts:
        try:
            return await _through(address, host)
        except NETWORK as error:
            failure = error
    raise failure


async def ask(connection: AbstractConnection, *words: Word) -> Any:
    """Ask one thing and wait for the answer, within the time it takes to connect. Raises one of `NETWORK`."""
    async with asyncio.timeout(CONNECT_S):
        await connection.send_command(*words, check_health=False)
        return await connection.read_response(disable_decoding=True)


async def drop(connection: AbstractConnection) -> None:
    """Let go of a connection, whatever state it is in."""
    try:
        await connection.disconnect(nowait=True)
    except NETWORK:
        # It is going anyway.
        return


def is_reply(error: BaseException) -> bool:
    """Whether the server said so, rather than the network: then it is known that nothing was written.

    The library raises some replies (`LOADING`, `NOAUTH`) as errors of the connection; those carry their code.
    """
    return isinstance(error, ResponseError) or getattr(error, "status_code", None) is not None


def code(error: BaseException) -> str:
    """The first word of a refusal: `OOM`, `READONLY`, … Before Redis 7 that of a script stands inside a sentence."""
    said = str(error)
    inside = re.search(r"-([A-Z]{3,}) ", said)
    return str(getattr(error, "status_code", None) or (inside[1] if inside else said.partition(" ")[0]))


def cause(error: BaseException) -> str:
    """An error in a few words that hold no secret: what the server refused, or how the network failed."""
    return code(error) if is_reply(error) else type(error).__name__


def weather(error: BaseException, *, sent: bool) -> Exception:
    """What to tell the caller. `sent`: something that writes had left when the network failed."""
    if is_reply(error):
        return Full() if code(error) in FULL or "-OOM " in str(error) else Unavailable()
    return Unknown() if sent else Unavailable()


async def _through(address: RedisAddress, sentinel: tuple[str, int]) -> AbstractConnection:
    """Ask one sentinel where the primary is, and go there. A sentinel that is behind may name one that no longer is."""
    host, port = sentinel
    asked = await _connected(Connection(host=host, port=port, **_QUIET))
    try:
        named = await ask(asked, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", address.service)
    finally:
        await drop(asked)
    if not named:
        raise Disconnected(NO_SERVICE)
    found = await _connected(_one(address, (named[0].decode(), int(named[1]))))
    try:
        role = (await ask(found, "ROLE"))[0]
        if role != b"master":
            raise Disconnected(NO_PRIMARY)
    except BaseException:
        await drop(found)
        raise
    return found


_QUIET: Final[dict[str, Any]] = {
    # No answer is waited for by the library: whoever asks has a clock of its own.
    "socket_timeout": None,
    "socket_connect_timeout": CONNECT_S,
    "retry": Retry(NoBackoff(), 0),
    "retry_on_timeout": False,
    "health_check_interval": 0,
    # Nothing is said to the server that Redis 5 would not understand.
    "protocol": 2,
    "driver_info": None,
}


def _one(address: RedisAddress, host: tuple[str, int] | None) -> AbstractConnection:
    told: dict[str, Any] = {
        **_QUIET,
        "db": address.db,
        "username": address.user or None,
        "password": address.password or None,
    }
    if host is None:
        return UnixDomainSocketConnection(path=address.socket, **told)
    told |= {"host": host[0], "port": host[1]}
    if address.tls:
        return SSLConnection(**told, ssl_ca_certs=address.ca or None)
    return Connection(**told)


async def _connected(connection: AbstractConnection) -> AbstractConnection:
    try:
        async with asyncio.timeout(CONNECT_S):
            await connection.connect()  # type: ignore[no-untyped-call]
    except BaseException as error:
        await drop(connection)
        # On a socket the library wraps what the server answered into an error of the network.
        if isinstance(error, Disconnected) and error.args and isinstance(error.args[0], RedisError):
            raise error.args[0] from None
        raise
    return connection
