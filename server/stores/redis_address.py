"""Where a Redis store is, as its address says it. This file connects to nothing."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from server.stores.errors import BadStoreUrl

PORT: Final = 6379
SENTINEL_PORT: Final = 26379
REPLICAS_MAX: Final = 5
"""Copies an append can be made to wait for; more only wait longer."""
SENTINELS_MAX: Final = 9
ACCEPTED: Final = ("risk", "accepted")
"""The option by which an operator says that they know what can be lost."""
KNOWN: Final = (
    "redis://[USER:PASSWORD@]HOST[:PORT][/DB] | rediss://… | unix:///SOCKET[?db=DB] | "
    "redis+sentinel://HOST:PORT,HOST:PORT/SERVICE[/DB], [?replicas=N][&ca=FILE][&risk=accepted]"
)


@dataclass(frozen=True, kw_only=True)
class RedisAddress:
    """One server, by host or by socket; or, when `service` is said, the sentinels that know where it is."""

    shown: str
    """The address without its password: what may be printed."""
    hosts: tuple[tuple[str, int], ...] = ()
    socket: str = ""
    service: str = ""
    db: int = 0
    user: str = ""
    password: str = ""
    tls: bool = False
    ca: str = ""
    """A file of certificates to trust; empty: those of the system."""
    replicas: int = 0
    """Copies that must have an append before it is acknowledged."""
    risk_accepted: bool = False


def redis_address(url: str) -> RedisAddress:
    """Read an address. Raises `BadStoreUrl`, which does not repeat the password."""
    try:
        return _read(url)
    except ValueError:
        raise BadStoreUrl(without_password(url), KNOWN) from None


def without_password(url: str) -> str:
    """The address with `***` where a password stands."""
    scheme, slashes, rest = url.partition("://")
    who, at, where = rest.rpartition("@")
    if not slashes or not at:
        return url
    user, colon, _ = who.partition(":")
    return f"{scheme}://{user}{colon}{'***' if colon else ''}@{where}"


def _read(url: str) -> RedisAddress:
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)) if parts.query else {}
    if parts.fragment:
        raise ValueError("an address has no fragment")
    who, _, hosts = parts.netloc.rpartition("@")
    user, _, password = who.partition(":")
    read = SCHEMES[parts.scheme](parts, hosts, options)
    replicas = int(options.pop("replicas", read.replicas))
    risk = options.pop(ACCEPTED[0], "")
    address = RedisAddress(
        shown=without_password(url),
        hosts=read.hosts,
        socket=read.socket,
        service=read.service,
        db=read.db,
        tls=read.tls,
        ca=options.pop("ca", ""),
        user=unquote(user),
        password=unquote(password),
        replicas=replicas,
        risk_accepted=risk == ACCEPTED[1],
    )
    if options or risk not in ("", ACCEPTED[1]) or not 0 <= replicas <= REPLICAS_MAX or address.db < 0:
        raise ValueError("an option of another kind")
    if address.ca and not address.tls:
        raise ValueError("certificates without TLS")
    return address


def _server(parts: SplitResult, hosts: str, options: dict[str, str]) -> RedisAddress:
    return RedisAddress(
        shown="",
        hosts=(_host(hosts, PORT),),
        db=_db(parts.path.removeprefix("/")),
        tls=parts.scheme == "rediss",
    )


def _socket(parts: SplitResult, hosts: str, options: dict[str, str]) -> RedisAddress:
    path = unquote(parts.path)
    if hosts or not PurePath(path).name:
        raise ValueError("a socket is a path")
    return RedisAddress(shown="", socket=path, db=_db(options.pop("db", "")))


def _sentinels(parts: SplitResult, hosts: str, options: dict[str, str]) -> RedisAddress:
    service, _, db = parts.path.removeprefix("/").partition("/")
    sentinels = tuple(_host(host, SENTINEL_PORT) for host in hosts.split(","))
    if not service or len(sentinels) > SENTINELS_MAX:
        raise ValueError("sentinels are asked for a service")
    # Where there are sentinels there are copies: an append that only the primary has is lost when that one fails.
    return RedisAddress(shown="", hosts=sentinels, service=unquote(service), db=_db(db), replicas=1)


SCHEMES: Final = {"redis": _server, "rediss": _server, "unix": _socket, "redis+sentinel": _sentinels}


def _host(text: str, port: int) -> tuple[str, int]:
    parts = urlsplit(f"//{text}")
    if not parts.hostname or parts.path:
        raise ValueError("a host is missing")
    return parts.hostname, parts.port or port


def _db(text: str) -> int:
    return int(text) if text else 0
