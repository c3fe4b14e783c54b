"""Pictures for the wall: brought in from a console, kept beside the log, shown to who holds a pass.

A picture is named by its content, so bringing it in twice is bringing it in once. It is told by its first bytes and
never by its name; it is not decoded here, that is for the browsers it is shown in. SVG is a program and is not taken,
nor is what would unfold to more pixels than a tablet has memory for.
"""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from facilitation.errors import Refused
from facilitation.ids import (
    PICTURE_BYTES_MAX,
    PICTURE_PIXELS_MAX,
    PICTURE_SIDE_MAX,
    PICTURES_MAX,
    PictureId,
)
from facilitation.permissions import LEADING
from server.body import read
from server.pixels import pixels
from server.stores import Directory, Pass, Picture

BRINGING_S: Final = 30.0
"""How long a picture may take to arrive over the Wi-Fi of a hall."""
PNG: Final = b"\x89PNG\r\n\x1a\n"
PNG_END: Final = b"IEND\xae\x42\x60\x82"
JPEG: Final = b"\xff\xd8\xff"
JPEG_END: Final = b"\xff\xd9"


def media_type(body: bytes) -> str:
    """What a picture is, by its first bytes, and whole, by its last. Refuses `bad_picture`."""
    if body.startswith(PNG) and PNG_END in body:
        return "image/png"
    # Cameras put a small picture before the large one, and things behind its end.
    if body.startswith(JPEG) and JPEG_END in body[len(body) // 2 :]:
        return "image/jpeg"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP" and len(body) >= 8 + int.from_bytes(body[4:8], "little"):
        return "image/webp"
    raise Refused("bad_picture")


def bounded(body: bytes, kind: str) -> None:
    """Refuses `picture_too_many_pixels` (facts `max_million`, `max_side`), and `bad_picture` where the header does not tell."""
    size = pixels(body, kind)
    if size is None:
        raise Refused("bad_picture")
    if max(size) > PICTURE_SIDE_MAX or size.wide * size.high > PICTURE_PIXELS_MAX:
        most = PICTURE_PIXELS_MAX // 1_000_000
        raise Refused("picture_too_many_pixels", max_million=most, max_side=PICTURE_SIDE_MAX)


def name_of(body: bytes) -> PictureId:
    """What a picture is called: 96 bits of its sha256."""
    return "i_" + hashlib.sha256(body).hexdigest()[:24]


class Pictures:
    """The endpoints under `/api/pictures`."""

    def __init__(self, directory: Directory, holder: Callable[[Request], Awaitable[Pass]]) -> None:
        """`holder`: whose pass a request bears; refuses `not_allowed`."""
        self._directory = directory
        self._holder = holder

    async def bring(self, request: Request) -> Any:
        """Keep a picture; its name. Refuses `not_allowed`, `picture_too_large` (fact `max_mb`), `bad_picture`,
        `picture_too_many_pixels` (facts `max_million`, `max_side`), `too_many` (fact `max`).
        """
        entry = await self._holder(request)
        if entry.role not in LEADING:
            raise Refused("not_allowed")
        too_large = Refused("picture_too_large", max_mb=PICTURE_BYTES_MAX // 1_000_000)
        body = await read(request, PICTURE_BYTES_MAX, too_large, BRINGING_S)
        kind, name = media_type(body), name_of(body)
        bounded(body, kind)
        known = await self._directory.pictures(entry.atelier)
        if name not in known:
            if len(known) >= PICTURES_MAX:
                raise Refused("too_many", max=PICTURES_MAX)
            await self._directory.put_picture(entry.atelier, name, Picture(kind, body))
        return {"picture": name}

    async def show(self, request: Request) -> Response:
        """A picture of the atelier one holds a pass for. Refuses `not_allowed`, `unknown_picture`."""
        entry = await self._holder(request)
        found = await self._directory.picture(entry.atelier, request.path_params["name"])
        if found is None:
            raise Refused("unknown_picture")
        # Its name is its content, so it may be kept; by this browser alone.
        kept = {"Cache-Control": "private, max-age=86400, immutable"}
        return Response(found.body, media_type=found.media_type, headers=kept)
