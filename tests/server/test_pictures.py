"""Pictures for the wall: what is taken, what is not, and who is shown one."""

from collections.abc import Callable

import pytest

from facilitation.ids import PICTURE_BYTES_MAX, PICTURES_MAX
from server.pictures import JPEG, JPEG_END, PNG, PNG_END, media_type, name_of
from server.pixels import Pixels, pixels
from server.stores import Picture
from tests.server.live import Hall


def png(wide: int, high: int) -> bytes:
    """The header of a picture of this size, and its end."""
    return PNG + b"\x00\x00\x00\rIHDR" + wide.to_bytes(4) + high.to_bytes(4) + b"\x08\x06" + PNG_END


def jpeg(wide: int, high: int, frame: int = 0xC0) -> bytes:
    """The same for a camera's picture: a smaller one of 160 × 120 stands in its first segment."""
    small = JPEG[:2] + b"\xff\xc0\x00\x11\x08" + (120).to_bytes(2) + (160).to_bytes(2) + JPEG_END
    first = JPEG + b"\xe1" + (len(small) + 2).to_bytes(2) + small
    size = b"\x00\x11\x08" + high.to_bytes(2) + wide.to_bytes(2)
    table, restart = b"\xff\xc4\x00\x04\xc0\xc0", b"\xff\xd0"
    return first + table + restart + b"\xff\xff" + bytes([frame]) + size + bytes(60) + JPEG_END


def webp(chunk: bytes) -> bytes:
    """The same with this first chunk."""
    body = b"WEBP" + chunk[:4] + (len(chunk) - 4).to_bytes(4, "little") + chunk[4:]
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def lossy(wide: int, high: int) -> bytes:
    """With the two bits above each side that say how to scale it."""
    sides = (wide | 0x4000).to_bytes(2, "little") + (high | 0x8000).to_bytes(2, "little")
    return webp(b"VP8 " + b"\x10\x20\x30\x9d\x01\x2a" + sides)


def lossless(wide: int, high: int) -> bytes:
    """Both sides in 28 bits."""
    return webp(b"VP8L\x2f" + (wide - 1 | high - 1 << 14).to_bytes(4, "little") + bytes(8))


def canvas(wide: int, high: int) -> bytes:
    """What frames lie on."""
    return webp(b"VP8X" + bytes(4) + (wide - 1).to_bytes(3, "little") + (high - 1).to_bytes(3, "little"))


A_PNG, A_JPEG, A_WEBP = png(1920, 1080), jpeg(1920, 1080), lossy(1920, 1080)
WRONG = {
    "nothing": b"",
    "a text": b"Bonjour",
    "a drawing that is a program": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "a PNG cut short": A_PNG[:-3],
    "a JPEG cut short": A_JPEG[:-2],
    "a WebP cut short": A_WEBP[:-1],
    "a PNG that does not say its size": PNG + b"\x00\x00\x00\x04tEXt" + bytes(20) + PNG_END,
    "a PNG of no size": png(0, 10),
    "a JPEG whose frame never comes": JPEG + b"\xe0\x00\x10JFIF" + bytes(10) + JPEG_END,
    "a JPEG whose segments do not follow each other": JPEG + b"\xe0\x00\x04ab" + bytes(20) + JPEG_END,
    "a JPEG that says its height at its end": jpeg(1920, 0),
    "a WebP of a kind nobody knows": webp(b"VP9 " + bytes(16)),
}


@pytest.mark.parametrize(
    ("body", "kind"), [(A_PNG, "image/png"), (A_JPEG, "image/jpeg"), (A_WEBP, "image/webp")]
)
async def test_a_picture_is_kept_once_and_shown_to_who_is_inside(hall: Hall, body: bytes, kind: str):
    lead = await hall.token("lead")
    name = (await hall.ask("/api/pictures", body, lead))["picture"]
    assert (await hall.ask("/api/pictures", body, lead))["picture"] == name
    assert await hall.workshop.directory.pictures(hall.made["atelier"]) == [name]
    for token in (lead, await hall.token("wall"), (await hall.joined())["token"]):
        shown = await hall.http(f"/api/pictures/{name}", token=token)
        assert (shown.status, shown.body, shown.headers["content-type"]) == (200, body, kind)
    assert await hall.refused(f"/api/pictures/{name}") == (403, "not_allowed")
    assert await hall.refused("/api/pictures/i_nowhere", token=lead) == (404, "unknown_picture")


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
async def test_what_is_no_whole_picture_is_not_taken(hall: Hall, body: bytes):
    lead = await hall.token("lead")
    assert await hall.refused("/api/pictures", body, lead) == (409, "bad_picture")
    assert await hall.workshop.directory.pictures(hall.made["atelier"]) == []


@pytest.mark.parametrize("made", [png, jpeg, lossy, lossless, canvas])
def test_how_large_a_picture_unfolds_is_read_from_its_header(made: Callable[[int, int], bytes]):
    assert pixels(made(4_000, 3_000), media_type(made(4_000, 3_000))) == Pixels(4_000, 3_000)
    assert pixels(made(1, 1), media_type(made(1, 1))) == Pixels(1, 1)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2, 0xC9])
def test_frames_of_every_coding_say_their_size(frame: int):
    assert pixels(jpeg(640, 480, frame), "image/jpeg") == Pixels(640, 480)


@pytest.mark.parametrize(
    "body",
    [png(65_535, 65_535), png(10_001, 10), jpeg(10, 10_001), lossless(8_000, 5_001), canvas(10_001, 1)],
)
async def test_a_small_file_that_unfolds_to_more_than_a_tablet_holds_is_not_taken(hall: Hall, body: bytes):
    answered = await hall.http("/api/pictures", body, await hall.token("lead"))
    facts = {"max_million": 40, "max_side": 10_000}
    assert (answered.status, answered.said) == (413, {"code": "picture_too_many_pixels", "facts": facts})
    assert await hall.workshop.directory.pictures(hall.made["atelier"]) == []


async def test_the_largest_picture_is_taken(hall: Hall):
    await hall.ask("/api/pictures", png(8_000, 5_000), await hall.token("lead"))


async def test_a_picture_that_is_too_large_is_told_so(hall: Hall):
    lead = await hall.token("lead")
    answered = await hall.http("/api/pictures", A_PNG + bytes(PICTURE_BYTES_MAX), lead)
    assert (answered.status, answered.said) == (413, {"code": "picture_too_large", "facts": {"max_mb": 2}})


async def test_an_atelier_takes_so_many_and_another_one_does_not_show_them(hall: Hall):
    lead, atelier = await hall.token("lead"), hall.made["atelier"]
    for number in range(PICTURES_MAX):
        await hall.workshop.directory.put_picture(
            atelier, name_of(bytes([number])), Picture("image/png", b"")
        )
    assert await hall.refused("/api/pictures", A_PNG, lead) == (409, "too_many")
    stranger = await hall.token("lead", await hall.make())
    path = f"/api/pictures/{name_of(bytes([0]))}"
    assert await hall.refused(path, token=stranger) == (404, "unknown_picture")


async def test_who_sits_brings_none(hall: Hall):
    assert await hall.refused("/api/pictures", A_PNG, (await hall.joined())["token"]) == (403, "not_allowed")
