"""The address people type, and its picture: what the wall, the table cards and the terminal show."""

from typing import Final

import segno

from facilitation.ids import AtelierId
from server.origin import own_address
from server.settings import Settings

QR_TEXT_MAX: Final = 600
"""Characters of a QR code: beyond, its squares are too small for a projector."""


class Address:
    """Where this server is reached from the hall."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def url(self) -> str:
        """The base address, asked for anew each time: a laptop changes networks."""
        if self._settings.public_url:
            return self._settings.public_url.rstrip("/")
        return f"http://{self._host(own_address() or 'localhost')}:{self._settings.port}"

    @property
    def local(self) -> str:
        """The base address on this very machine."""
        return f"http://{self._host('localhost')}:{self._settings.port}"

    def _host(self, anywhere: str) -> str:
        """What the server is called by who can reach it: this machine only, one address, or `anywhere`."""
        host = self._settings.host
        if host in ("0.0.0.0", "::", ""):
            return anywhere
        if host in ("127.0.0.1", "::1", "localhost"):
            return "localhost"
        return f"[{host}]" if ":" in host else host

    def join(self, code: str, table: str | None = None) -> str:
        """The link a participant's QR code carries. The code stands behind `#`: it is never sent in a path."""
        return f"{self.url}/#c={code}" + (f"&t={table}" if table else "")

    def invitation(self, role: str, secret: str) -> str:
        """The path of an invitation's link."""
        page = {"wall": "/wall", "facilitator": "/console", "lead": "/console"}.get(role, "/")
        return f"{page}#i={secret}"


def squares(text: str) -> list[str]:
    """A QR code as rows of 0 and 1, with its quiet border of four squares."""
    code = segno.make(text, error="m", micro=False)
    return ["".join("1" if dark else "0" for dark in row) for row in code.matrix_iter(border=4)]


def export_name(atelier: AtelierId, suffix: str) -> str:
    """What a downloaded file is called."""
    return f"atelier-{atelier.removeprefix('a_')}.{suffix}"
