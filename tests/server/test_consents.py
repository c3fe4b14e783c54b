"""Consent to the mailing: an address left, changed, taken back; in the directory and in no log."""

import pytest

from tests.server.live import Hall


async def test_an_address_is_left_changed_and_taken_back(hall: Hall):
    anne, lead = await hall.joined(), await hall.token("lead")
    assert await hall.ask("/api/consent", token=anne["token"]) == {"email": ""}
    for email in ("anne@exemple.fr", " anne.b@mairie.exemple.fr "):
        assert await hall.ask("/api/consent", {"email": email}, anne["token"]) == {"email": email.strip()}
    assert await hall.ask("/api/consent", token=anne["token"]) == {"email": "anne.b@mairie.exemple.fr"}
    assert await hall.ask("/api/consents", token=lead) == {"consents": 1}
    assert await hall.ask("/api/consent", {"email": ""}, anne["token"]) == {"email": ""}
    assert await hall.ask("/api/consents", token=lead) == {"consents": 0}


async def test_leaving_an_address_keeps_the_name_and_writes_nothing_to_the_log(hall: Hall):
    anne = await hall.joined()
    atelier, directory = hall.made["atelier"], hall.workshop.directory
    await directory.put_person(atelier, anne["person"], name="Anne")
    before = await hall.workshop.store.head(atelier)
    await hall.ask("/api/consent", {"email": "anne@exemple.fr"}, anne["token"])
    told = {"name": "Anne", "email": "anne@exemple.fr", "consent": True}
    assert (await directory.people(atelier))[anne["person"]] == told
    assert await hall.workshop.store.head(atelier) == before


@pytest.mark.parametrize(
    "email",
    [
        "anne",
        "anne@",
        "@exemple.fr",
        "anne@exemple",
        "an ne@exemple.fr",
        "a@b@exemple.fr",
        "a" * 250 + "@b.fr",
    ],
)
async def test_what_is_no_address_is_told_so_and_not_kept(hall: Hall, email: str):
    anne = await hall.joined()
    assert await hall.refused("/api/consent", {"email": email}, anne["token"]) == (409, "bad_email")
    assert await hall.ask("/api/consent", token=anne["token"]) == {"email": ""}


async def test_who_leads_leaves_none_and_who_sits_does_not_count(hall: Hall):
    lead, anne = await hall.token("lead"), await hall.joined()
    assert await hall.refused("/api/consent", {"email": "l@exemple.fr"}, lead) == (403, "not_allowed")
    assert await hall.refused("/api/consents", token=anne["token"]) == (403, "not_allowed")
