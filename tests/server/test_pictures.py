"""Pictures for the wall: what is taken, what is not, and who is shown one."""

import pytest

from facilitation.ids import PICTURE_BYTES_MAX, PICTURES_MAX
from server.pictures import JPEG, JPEG_END, PNG, PNG_END, name_of
from server.stores import Picture
from tests.server.live import Hall

A_PNG = PNG + b"\x00\x00\x00\rIHDR..." + PNG_END
A_JPEG = JPEG + b"\xe0\x00\x10JFIF..." + JPEG_END
A_WEBP = b"RIFF" + (12).to_bytes(4, "little") + b"WEBPVP8L...."
WRONG = {
    "nothing": b"",
    "a text": b"Bonjour",
    "a drawing that is a program": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "a PNG cut short": A_PNG[:-3],
    "a JPEG cut short": A_JPEG[:-2],
    "a WebP cut short": A_WEBP[:-1],
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
