"""Which pages may open a socket or post: the server's own, host and port included.

A page under an address of numbers can only be this server's; a name could be anybody's who points it here, so names
are allowed one by one.
"""

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit


class Origins:
    """The names this server goes by."""

    def __init__(self, names: Iterable[str], public_url: str | None) -> None:
        self._names = frozenset({"localhost", *(name.lower() for name in names)})
        self._public = None if public_url is None else _origin(public_url)

    def allows(self, origin: str | None, host: str, scheme: str) -> bool:
        """Whether a request with this `Origin` and `Host` may go on. Without an origin it is not a browser's."""
        if origin is None:
            return True
        if self._public is not None and origin == self._public:
            return True
        if origin != f"{scheme}://{host}":
            return False
        name = urlsplit(f"//{host}").hostname or ""
        return name.lower() in self._names or _is_address(name)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def own_names() -> list[str]:
    """What this machine is called, alone and on the local network."""
    name = socket.gethostname()
    return [name, f"{name}.local", f"{name}.lan"]


def own_address() -> str | None:
    """The address of this machine on the local network, if it has one. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Connecting a datagram socket only chooses a route; 192.0.2.1 is reserved for documentation.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith(("127.", "0.")) else address
