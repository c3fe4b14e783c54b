"""How large a picture unfolds, read from its header and not decoded: a small file may hold a picture no tablet has memory for.

Sources: PNG (W3C, 11.2.2), JPEG (ITU-T T.81, B.1 and B.2.2), WebP (RFC 9649, 2.5 to 2.7 and 3.4). Pure.
"""

from collections.abc import Callable
from typing import Final, NamedTuple


class Pixels(NamedTuple):
    """Width and height, both at least 1."""

    wide: int
    high: int


def pixels(body: bytes, media_type: str) -> Pixels | None:
    """The size of a picture of this type; `None` when its header does not tell."""
    found = HEADERS[media_type](body)
    return found if found is not None and found.wide > 0 and found.high > 0 else None


def _png(body: bytes) -> Pixels | None:
    """The first chunk is the header: length, name, width, height."""
    if len(body) < 24 or body[12:16] != b"IHDR":
        return None
    return Pixels(int.from_bytes(body[16:20], "big"), int.from_bytes(body[20:24], "big"))


FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers that begin a frame, and say its size. The three between them are tables and an extension."""
ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers that no length follows."""


def _jpeg(body: bytes) -> Pixels | None:
    """Segments are passed over by their lengths up to the first frame; a small picture inside one of them is not it."""
    at = 2
    while at + 9 <= len(body):
        if body[at] != 0xFF:
            return None
        marker = body[at + 1]
        if marker == 0xFF:
            at += 1  # A marker may be preceded by any number of these.
        elif marker in ALONE:
            at += 2
        elif marker in FRAMES:
            high, wide = body[at + 5 : at + 7], body[at + 7 : at + 9]
            return Pixels(int.from_bytes(wide, "big"), int.from_bytes(high, "big"))
        else:
            at += 2 + max(2, int.from_bytes(body[at + 2 : at + 4], "big"))
    return None


def _webp(body: bytes) -> Pixels | None:
    """The first chunk is the picture, lossy or lossless, or the canvas that all frames lie on."""
    kind, said = body[12:16], body[20:30]
    if kind == b"VP8 " and said[3:6] == b"\x9d\x01\x2a" and len(said) == 10:
        # Above 14 bits stands how a picture may be scaled; nobody does.
        return Pixels(
            int.from_bytes(said[6:8], "little") & 0x3FFF, int.from_bytes(said[8:10], "little") & 0x3FFF
        )
    if kind == b"VP8L" and said[:1] == b"\x2f" and len(said) >= 5:
        bits = int.from_bytes(said[1:5], "little")
        return Pixels((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8X" and len(said) == 10:
        return Pixels(int.from_bytes(said[4:7], "little") + 1, int.from_bytes(said[7:10], "little") + 1)
    return None


HEADERS: Final[dict[str, Callable[[bytes], Pixels | None]]] = {
    "image/png": _png,
    "image/jpeg": _jpeg,
    "image/webp": _webp,
}
"""How the size of each type of picture is read: one that is not here is not taken."""
