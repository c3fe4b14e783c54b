"""What pages ask over HTTP: coming in, leading, exporting; and what is said to who may not."""

import asyncio
import json
import re
from typing import Any

import msgspec
import pytest

from facilitation.ballots.asking import CastBallot, RevealVotes
from facilitation.commands import EndAtelier, MakeCluster
from facilitation.model import College, Table
from server.auth import CODE_LENGTH, PASS_DAYS, Bucket, digest, new_code, read_code
from server.body import BODY_MAX
from server.making import REHEARSED
from server.stores import Full
from server.stores.memory import MemoryDirectory
from tests.server.live import Clock, Hall, Weather, day, show, soon, unpacked, write
from tests.story import T2, plan

LEADING = [
    ("/api/doors", {"open": False}),
    ("/api/links", {"role": "facilitator"}),
    ("/api/revoke", {"role": "host"}),
    ("/api/cards", {}),
    ("/api/qr", {"text": "x"}),
    ("/api/export?format=csv", None),
    ("/api/consents", None),
    ("/api/pictures", {}),
]


def other_than(code: str) -> str:
    """A code that opens nothing."""
    return "000000" if code != "000000" else "000001"


# --- The door --------------------------------------------------------------------------------------


async def test_a_wrong_code_and_a_closed_door_are_told_the_same(hall: Hall):
    lead = await hall.token("lead")
    code = hall.made["code"]
    wrong = await hall.http("/api/door", {"code": other_than(code)})
    await hall.ask("/api/doors", {"open": False}, lead)
    closed = await hall.http("/api/door", {"code": code})
    assert (
        (wrong.status, wrong.body)
        == (closed.status, closed.body)
        == (404, b'{"code":"door_closed","facts":{}}')
    )
    joining = {"college": "elected", "table": "t1"}
    assert await hall.refused("/api/join", {"code": code, **joining}) == (404, "door_closed")


def test_a_code_is_read_as_people_type_it():
    assert read_code(" ab-c1 23\n") == "ABC123"
    assert read_code("oO0iIlL1uV") == "0001111"
    assert read_code("") == ""
    assert all(read_code(code.lower()) == code for code in (new_code() for _ in range(200)))


async def test_a_code_opens_however_it_is_typed(hall: Hall):
    await hall.workshop.directory.set_door(hall.made["atelier"], "0A1BV2")
    for typed in ("0A1BV2", "oa1bv2", " 0a1 bv2 ", "OAIBU2", "0a-1b-v2", "oalbv2"):
        assert (await hall.ask("/api/door", {"code": typed}))["atelier"] == hall.made["atelier"]
    for typed in ("0A1BV", "0A1BV22", "", "0A1BV2 0A1BV2"):
        assert (await hall.refused("/api/door", {"code": typed}))[1] == "door_closed"


async def test_the_door_says_what_there_is_to_choose_from_and_no_more(hall: Hall):
    behind = await hall.ask("/api/door", {"code": hall.made["code"]})
    assert behind.keys() == {
        "atelier", "title", "place", "lang", "colleges", "communes", "tables", "asks_name", "kept_until_ms",
    }  # fmt: skip
    assert behind["tables"][0] == {"id": "t1", "name": "Table 1", "seats": 8, "here": 0}


async def test_a_door_that_was_closed_for_a_while_opens_with_the_code_it_had(hall: Hall):
    lead, code = await hall.token("lead"), hall.made["code"]
    assert await hall.ask("/api/doors", {"open": True}, lead) == {"code": code}
    assert await hall.ask("/api/doors", {"open": False}, lead) == {"code": None}
    assert (await hall.refused("/api/door", {"code": code}))[1] == "door_closed"
    assert await hall.ask("/api/doors", {"open": True}, lead) == {"code": code}
    assert (await hall.joined(code=code))["table"] == "t1"


async def test_opening_the_door_mends_a_code_that_opens_nothing(hall: Hall):
    lead, code = await hall.token("lead"), hall.made["code"]
    await hall.workshop.directory.set_door(hall.made["atelier"], None)
    assert (await hall.refused("/api/door", {"code": code}))[1] == "door_closed"
    assert await hall.ask("/api/doors", {"open": True}, lead) == {"code": code}
    assert (await hall.joined(code=code))["table"] == "t1"


async def test_signs_that_no_picture_holds_are_told_in_a_code(hall: Hall):
    lead = await hall.token("lead")
    assert (await hall.refused("/api/qr", {"text": "🌊" * 600}, lead))[1] == "text_too_long"


async def test_a_new_code_opens_and_the_old_one_opens_nothing(hall: Hall):
    lead, wall = await hall.token("lead"), await hall.enter("wall")
    old = hall.made["code"]
    new = (await hall.ask("/api/doors", {"open": True, "renew": True}, lead))["code"]
    assert new != old
    assert len(new) == CODE_LENGTH
    await wall.until(lambda: wall.board("room")["door"]["code"] == new, 5)
    assert (await hall.refused("/api/door", {"code": old}))[1] == "door_closed"
    assert (await hall.joined(code=new))["table"] == "t1"
    assert await hall.ask("/api/doors", {"open": False}, lead) == {"code": None}
    await wall.until(lambda: "code" not in wall.board("room")["door"], 5)


async def test_nobody_comes_in_once_the_atelier_has_ended(hall: Hall):
    lead = await hall.enter("lead")
    assert (await lead.say(EndAtelier())).code == ""
    joining = {"code": hall.made["code"], "college": "elected", "table": "t1"}
    passes = len(await hall.workshop.directory.passes(hall.made["atelier"]))
    assert await hall.refused("/api/door", {"code": hall.made["code"]}) == (409, "atelier_ended")
    assert await hall.refused("/api/join", joining) == (409, "atelier_ended")
    assert len(await hall.workshop.directory.passes(hall.made["atelier"])) == passes


# --- Coming in -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"college": "nobody"}, "unknown_college"),
        ({"college": "Not an id"}, "unknown_college"),
        ({"table": "t9"}, "unknown_table"),
        ({"table": "../t1"}, "bad_command"),
        ({"commune": "x" * 61}, "bad_command"),
        ({"name": "x" * 61}, "text_too_long"),
        ({"name": "x" * 401}, "bad_command"),
        ({"role": "lead"}, "bad_command"),
        ({"person": "p_000000"}, "bad_command"),
    ],
)
async def test_who_is_refused_leaves_nothing_behind(halls: Any, wrong: dict[str, str], code: str):
    hall: Hall = await halls()
    made = await hall.make(day(asks_name=True))
    directory, atelier = hall.workshop.directory, made["atelier"]
    passes, seq = len(await directory.passes(atelier)), (await hall.room()).replica.position.seq
    body = {"code": made["code"], "college": "elected", "table": "t1", **wrong}
    assert (await hall.refused("/api/join", body))[1] == code
    assert len(await directory.passes(atelier)) == passes
    assert await directory.people(atelier) == {}
    assert (await hall.room()).replica.position.seq == seq


async def test_a_table_that_is_full_says_how_many_it_seats(halls: Any):
    hall: Hall = await halls()
    made = await hall.make(plan(tables=(Table(id="t1", name="Petite", seats=1), T2)))
    await hall.joined("t1")
    full = await hall.http("/api/join", {"code": made["code"], "college": "elected", "table": "t1"})
    assert (full.status, full.said) == (409, {"code": "table_full", "facts": {"seats": 1}})


async def test_people_who_take_the_last_seat_at_once_get_it_once(halls: Any):
    hall: Hall = await halls()
    made = await hall.make(plan(tables=(Table(id="t1", name="Petite", seats=2),)))
    body = {"code": made["code"], "college": "elected", "table": "t1"}
    answers = await asyncio.gather(*(hall.http("/api/join", body) for _ in range(6)))
    assert sorted(answer.status for answer in answers) == [200, 200, 409, 409, 409, 409]


async def test_a_name_is_kept_in_the_directory_and_never_in_the_log(halls: Any, weather: Weather):
    hall: Hall = await halls(weather)
    made = await hall.make(day(asks_name=True))
    joined = await hall.joined(name="  Anne   Le Bris ")
    people = await hall.workshop.directory.people(made["atelier"])
    assert people[joined["person"]]["name"] == "Anne Le Bris"
    nameless = await hall.joined(name="   ")
    assert nameless["person"] not in await hall.workshop.directory.people(made["atelier"])
    assert b"Le Bris" not in b"".join(
        [entry.body or b"" for entry in await weather.read(made["atelier"], None)]
    )


async def test_where_no_name_is_asked_none_is_kept(hall: Hall):
    await hall.joined(name="Anne")
    assert await hall.workshop.directory.people(hall.made["atelier"]) == {}


async def test_a_host_sits_at_the_table_of_the_link_and_takes_nobodys_seat(hall: Hall):
    host = await hall.enter("host", table="t2")
    assert host.board("me")["seat"]["table"] == "t2"
    assert "table/t2" in host.guest.boards
    tables = (await hall.ask("/api/door", {"code": hall.made["code"]}))["tables"]
    assert [table["here"] for table in tables] == [0, 0]


async def test_a_host_whose_answer_was_lost_is_one_host_and_another_is_told_of_them(hall: Hall):
    lead = await hall.token("lead")

    async def link(table: str) -> str:
        made = await hall.ask("/api/links", {"role": "host", "table": table}, lead)
        return str(made["path"].partition("#i=")[2])

    async def entered(invite: str, once: str = "") -> dict[str, Any]:
        answer: dict[str, Any] = await hall.ask("/api/enter", {"invite": invite, "once": once})
        return answer

    invite, elsewhere = await link("t2"), await link("t1")
    lost, again = [await entered(invite, "k_4yq0w8d2m1xz") for _ in range(2)]
    assert (again["person"], again["hosts"]) == (lost["person"], 0)
    assert again["token"] != lost["token"]
    assert (await entered(elsewhere))["hosts"] == 0
    other = await entered(invite)
    assert (other["person"] != lost["person"], other["hosts"]) == (True, 1)
    # By another link the secret stands for somebody else; and it is nobody's at the door.
    assert (await entered(elsewhere, "k_4yq0w8d2m1xz"))["person"] != lost["person"]
    await hall.ask("/api/revoke", {"role": "host"}, lead)
    assert (await entered(await link("t2")))["hosts"] == 0, "who was sent away hosts no more"


async def test_a_host_link_to_no_table_is_refused_and_leaves_no_pass(hall: Hall):
    lead = await hall.token("lead")
    assert (await hall.refused("/api/links", {"role": "host", "table": "t9"}, lead))[1] == "unknown_table"
    link = await hall.ask("/api/links", {"role": "host"}, lead)
    invite = link["path"].partition("#i=")[2]
    before = len(await hall.workshop.directory.passes(hall.made["atelier"]))
    assert (await hall.refused("/api/enter", {"invite": invite, "table": "t9"}))[1] == "unknown_table"
    assert len(await hall.workshop.directory.passes(hall.made["atelier"])) == before


async def test_a_full_disk_means_come_back(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    async def full(entry: Any) -> None:
        raise Full

    monkeypatch.setattr(hall.workshop.directory, "put_pass", full)
    joining = {"code": hall.made["code"], "college": "elected", "table": "t1"}
    assert await hall.refused("/api/join", joining) == (503, "again")


# --- Guessing --------------------------------------------------------------------------------------


async def test_guesses_are_limited_and_right_codes_are_no_guesses(halls: Any):
    clock = Clock()
    hall: Hall = await halls(clock=clock)
    code = (await hall.make())["code"]
    for _ in range(80):
        await hall.ask("/api/door", {"code": code})
    statuses = [(await hall.http("/api/door", {"code": other_than(code)})).status for _ in range(40)]
    assert statuses == [404] * 30 + [429] * 10
    assert await hall.refused("/api/door", {"code": code}) == (429, "too_fast"), "else the limit would tell"
    clock.now_ms += 4_000
    assert (await hall.ask("/api/door", {"code": code}))["title"] == "Atelier"


async def test_guesses_from_many_addresses_are_limited_together(halls: Any):
    clock = Clock()
    hall: Hall = await halls(clock=clock)
    code = (await hall.make())["code"]
    refused = {"door_closed": 0, "too_fast": 0}
    for guess in range(300):
        try:
            await hall.workshop.auth.behind(other_than(code), f"10.0.{guess // 25}.{guess % 25}")
        except Exception as why:
            refused[str(getattr(why, "code", why))] += 1
    assert refused == {"door_closed": 60, "too_fast": 240}


def test_a_bucket_holds_so_many_and_fills_up_again():
    bucket = Bucket(2, 0.5)
    assert [bucket.take(now) for now in (1_000, 1_000, 1_000, 2_000, 3_000, 3_001)] == [
        True, True, False, False, True, False,
    ]  # fmt: skip
    bucket.give_back()
    assert bucket.take(3_001)
    assert not bucket.take(2_000), "a clock that jumps back gives nothing"


# --- Who may ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("path", "body"), LEADING)
async def test_only_who_leads_may_lead_and_nothing_changes_otherwise(hall: Hall, path: str, body: Any):
    tokens = {
        "nobody": None,
        "wrong": "x" * 43,
        "participant": (await hall.joined())["token"],
        "host": await hall.token("host"),
        "wall": await hall.token("wall"),
        "invitation": hall.made["invites"]["lead"],
        "another owner": hall.key,
    }
    directory, room = hall.workshop.directory, await hall.room()
    passes, position = await directory.passes(hall.made["atelier"]), room.replica.position
    for token in tokens.values():
        assert await hall.refused(path, body, token) == (403, "not_allowed")
    assert await directory.passes(hall.made["atelier"]) == passes
    assert room.replica.position == position
    assert await directory.door(hall.made["atelier"]) == hall.made["code"]


async def test_a_pass_opens_nothing_once_its_days_are_over(halls: Any):
    clock = Clock()
    hall: Hall = await halls(clock=clock)
    made = await hall.make()
    lead = await hall.token("lead")
    clock.now_ms += PASS_DAYS * 86_400_000 - 1
    await hall.ask("/api/poster", None, lead)
    clock.now_ms += 1
    assert await hall.refused("/api/poster", None, lead) == (403, "not_allowed")
    assert await (await hall.raw(lead)).closed() == 4502
    assert await hall.refused("/api/enter", {"invite": made["invites"]["lead"]}) == (404, "door_closed")


async def test_a_bearer_is_a_bearer(hall: Hall):
    lead = await hall.token("lead")
    for told in (f"Basic {lead}", lead, "Bearer", "Bearer ", f"Bearer {lead}x", f"Bearer {lead[:-1]}"):
        answered = await hall.http("/api/poster", Authorization=told)
        assert answered.status == 403
    assert (await hall.http("/api/poster", Authorization=f"bearer {lead}")).status == 200
    # A secret in an address ends up in histories and logs: it is not read there.
    assert (await hall.http(f"/api/poster?token={lead}")).status == 403


async def test_one_atelier_says_nothing_of_another(hall: Hall):
    other = await hall.make(day(title="Un autre atelier"))
    foreign = await hall.token("lead", other)
    code = (await hall.ask("/api/doors", {"open": True}, foreign))["code"]
    assert (await hall.ask("/api/door", {"code": code}))["title"] == "Un autre atelier"
    assert (await hall.ask("/api/door", {"code": hall.made["code"]}))["title"] == "Atelier"
    assert b"Un autre atelier" not in (await hall.enter("lead")).heard_bytes


async def test_only_the_digest_of_a_token_is_kept(hall: Hall):
    token = (await hall.joined())["token"]
    directory = hall.workshop.directory
    assert isinstance(directory, MemoryDirectory)
    assert digest(token) in directory._passes
    assert token not in repr(directory._passes)


async def test_forgetting_takes_name_and_pass_and_closes_the_socket(halls: Any):
    hall: Hall = await halls()
    made = await hall.make(day(asks_name=True))
    joined = await hall.joined(name="Anne Le Bris")
    anne = await hall.device(joined["token"])
    paul = await hall.join("t2", "civil")
    await paul.until(lambda: f"name/{joined['person']}" in paul.board("live"), 5)
    assert await hall.ask("/api/forget", {}, joined["token"]) == {}
    assert anne.task is not None
    await asyncio.wait_for(anne.task, 2)
    assert anne.closed_for_good == 4502
    await paul.until(lambda: f"name/{joined['person']}" not in paul.board("live"), 5)
    assert await hall.workshop.directory.people(made["atelier"]) == {}
    assert await hall.refused("/api/forget", {}, joined["token"]) == (403, "not_allowed")


# --- Making ----------------------------------------------------------------------------------------


async def test_an_atelier_is_made_with_the_owners_key_only(hall: Hall):
    for token in (None, "x", hall.made["invites"]["lead"], await hall.token("lead")):
        assert await hall.refused("/api/ateliers", {"template": "petit"}, token) == (403, "not_allowed")
    made = await hall.ask("/api/ateliers", {"template": "petit", "tables": 3, "seats": 4}, hall.key)
    tables = (await hall.ask("/api/door", {"code": made["code"]}))["tables"]
    assert [(table["id"], table["seats"]) for table in tables] == [("t1", 4), ("t2", 4), ("t3", 4)]
    assert made["address"] == hall.workshop.address.url


@pytest.mark.parametrize(
    "template", ["../settings", "/etc/passwd", "petit.json", "./petit", "convergences\0", "", "..", "x" * 399]
)
async def test_what_comes_over_the_network_names_no_path(hall: Hall, template: str):
    answered = await hall.http("/api/ateliers", {"template": template}, hall.key)
    assert answered.status == 409
    assert answered.said["code"] == "bad_plan"
    assert len(await hall.workshop.store.ateliers()) == 1


async def test_a_plan_that_cannot_be_played_says_where_and_writes_nothing(hall: Hall):
    wrong = msgspec.to_builtins(plan(colleges=(College(id="a", name="A", short="A"),) * 2))
    answered = await hall.http("/api/ateliers", {"plan": wrong}, hall.key)
    assert (answered.status, answered.said) == (409, {"code": "bad_plan", "facts": {"where": "colleges/a"}})
    assert len(await hall.workshop.store.ateliers()) == 1


async def test_a_rehearsal_says_so_in_its_title(hall: Hall):
    made = await hall.ask("/api/ateliers", {"template": "petit", "rehearsal": True}, hall.key)
    assert made["title"].startswith(REHEARSED)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"code":"ABC123","extra":1}',
        b'{"code":7}',
        b'{"code":"\xff"}',
        b'{"code":' + b"[" * 20_000,
        b'{"code":"' + b"x" * 500 + b'"}',
        b'{"code":"' + b"x" * BODY_MAX + b'"}',
    ],
)
async def test_a_body_that_is_none_is_a_bad_command(hall: Hall, body: bytes):
    answered = await hall.http("/api/door", body)
    assert (answered.status, answered.said["code"]) == (409, "bad_command")


async def test_a_page_from_elsewhere_is_not_answered(hall: Hall):
    for origin in ("http://example.org", "null", f"http://localhost:{hall.port}"):
        answered = await hall.http("/api/door", {"code": hall.made["code"]}, Origin=origin)
        assert (answered.status, answered.said["code"]) == (403, "not_allowed")
    assert (await hall.http("/api/door", {"code": hall.made["code"]}, Origin=hall.url)).status == 200


# --- Links and cards -------------------------------------------------------------------------------


async def test_a_link_carries_its_secret_behind_the_hash(hall: Hall):
    lead = await hall.token("lead")
    for role, page in (("lead", "/console"), ("facilitator", "/console"), ("host", "/"), ("wall", "/wall")):
        link = await hall.ask("/api/links", {"role": role}, lead)
        path, _, secret = link["path"].partition("#i=")
        assert path == page
        assert len(secret) >= 43, "256 bits"
        assert link["url"].endswith(link["path"])
        assert set("".join(link["qr"])) == {"0", "1"}
        assert (await hall.ask("/api/enter", {"invite": secret}))["role"] == role
    assert (await hall.refused("/api/links", {"role": "system"}, lead))[1] == "bad_command"


async def test_only_who_leads_hands_the_lead_over(hall: Hall):
    other = await hall.token("facilitator")
    assert (await hall.refused("/api/links", {"role": "lead"}, other))[1] == "not_allowed"


async def test_every_table_has_a_card_for_who_sits_there_and_one_for_its_host(hall: Hall):
    lead = await hall.token("lead")
    printed = await hall.ask("/api/cards", {}, lead)
    assert [card["table"] for card in printed["cards"]] == ["t1", "t2"]
    assert printed["code"] == hall.made["code"]
    for card in printed["cards"]:
        assert card["url"].endswith(f"/#c={hall.made['code']}&t={card['table']}")
        invite = card["host_url"].partition("#i=")[2]
        entered = await hall.ask("/api/enter", {"invite": invite})
        assert (entered["role"], entered["table"]) == ("host", card["table"])
    await hall.ask("/api/doors", {"open": False}, lead)
    assert await hall.refused("/api/cards", {}, lead) == (404, "door_closed")


async def test_the_poster_shows_the_code_while_the_door_is_open(hall: Hall):
    lead, wall = await hall.token("lead"), await hall.token("wall")
    poster = await hall.ask("/api/poster", None, wall)
    assert poster["code"] == hall.made["code"]
    assert poster["url"].endswith(f"/#c={poster['code']}")
    assert poster["qr"]
    await hall.ask("/api/doors", {"open": False}, lead)
    assert (await hall.ask("/api/poster", None, wall))["code"] is None
    assert len((await hall.ask("/api/qr", {"text": "WIFI:S:salle;;"}, lead))["qr"]) > 20
    assert (await hall.refused("/api/qr", {"text": "x" * 601}, lead))[1] == "bad_command"


# --- Exports ---------------------------------------------------------------------------------------


async def test_an_export_of_an_open_vote_holds_no_ballot(hall: Hall):
    lead, anne, paul = await hall.enter("lead"), await hall.join(), await hall.join("t2", "civil")
    await hall.open("ideas", lead)
    note = await write(anne, "Plus de bancs")
    await show(lead)
    await lead.say(MakeCluster(cluster="c_export", place="room", title="Bancs publics", notes=(note,)))
    await hall.open("vote", lead)
    for who in (anne, paul):
        assert (await soon(who.say(CastBallot(phase="vote", marks={"c_export": 3})))).code == ""
    for kind in ("csv", "json", "md"):
        secret = await hall.http(f"/api/export?format={kind}", token=lead.token)
        assert secret.status == 200
        assert secret.headers["content-disposition"].startswith("attachment; filename=")
        assert anne.me.encode() not in unpacked(secret.body)
        before = secret.body
        await anne.say(CastBallot(phase="vote", marks={"c_export": 1}))
        assert (await hall.http(f"/api/export?format={kind}", token=lead.token)).body == before
        await anne.say(CastBallot(phase="vote", marks={"c_export": 3}))
    assert (await lead.say(RevealVotes(phase="vote"))).code == ""
    shown = (await hall.http("/api/export?format=json", token=lead.token)).body
    assert b'"dots":6' in shown.replace(b" ", b"")
    assert await hall.refused("/api/export?format=exe", None, lead.token) == (409, "bad_command")


async def test_the_proof_tells_ones_own_boards_and_numbers_only(hall: Hall):
    lead, anne = await hall.enter("lead"), await hall.join()
    await hall.open("ideas", lead)
    await write(anne, "Plus de bancs")
    proof = await hall.ask("/api/proof", None, anne.token)
    assert proof["boards"].keys() == {"room", f"me/{anne.me}", "table/t1"}
    assert proof["heard"] == [1]
    hers = (await hall.ask("/api/proof", None, lead.token))["boards"].keys()
    assert hers == {"room", "desk", f"me/{lead.me}"}
    await write(anne, "Et des arbres")
    assert (await hall.ask("/api/proof", None, anne.token))["heard"] == [1, 2]


# --- Pages -----------------------------------------------------------------------------------------

SECURE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}


async def test_the_server_says_that_it_is_well_and_nothing_of_itself(hall: Hall):
    well = await hall.http("/healthz")
    assert (well.status, well.body) == (200, b"ok")
    for path in ("/", "/healthz", "/nowhere", "/api/nowhere", "/api/door", "/s/x/nothing.js", "/.git/config"):
        answered = await hall.http(path)
        assert "server" not in answered.headers
        assert "x-powered-by" not in answered.headers
        assert b"starlette" not in answered.body.lower() + repr(answered.headers).encode().lower()
        assert SECURE.items() <= answered.headers.items()
        if path not in ("/", "/healthz"):
            assert answered.status in (404, 405)
            assert answered.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("page", ["/", "/console", "/wall", "/cards"])
async def test_nothing_runs_on_a_page_but_what_bears_its_nonce(hall: Hall, page: str):
    first, second = await hall.http(page), await hall.http(page)
    nonces = []
    for answered in (first, second):
        assert answered.status == 200
        policy = answered.headers["content-security-policy"]
        rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
        assert rules["default-src"] == "'none'"
        assert rules["base-uri"] == rules["form-action"] == rules["frame-ancestors"] == "'none'"
        assert rules["require-trusted-types-for"] == "'script'"
        assert "unsafe" not in policy
        assert "*" not in policy
        [nonce] = re.findall(r"'nonce-([\w-]+)'", rules["script-src"])
        nonces.append(nonce)
        html = answered.body.decode()
        for tag in re.findall(r"<script\b[^>]*>", html):
            assert f'nonce="{nonce}"' in tag or "src=" in tag, tag
        assert not re.search(r"<[^>]+\son\w+=", html), "no handler stands in the page"
        assert not re.search(r"<style\b|\sstyle=", html)
        assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", html), "nothing comes from elsewhere"
        assert answered.headers["cache-control"] == "no-store"
    assert nonces[0] != nonces[1]


async def test_a_file_under_the_digest_of_the_day_may_be_kept_for_ever(hall: Hall):
    html = (await hall.http("/")).body.decode()
    [base] = set(re.findall(r"/s/[0-9a-f]{16}", html))
    sheet = await hall.http(f"{base}/style/tokens.css")
    assert sheet.status == 200
    assert sheet.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert sheet.headers["content-type"].startswith("text/css")
    assert SECURE.items() <= sheet.headers.items()
    old = await hall.http("/s/0000000000000000/style/tokens.css")
    assert (old.status, old.headers["cache-control"]) == (200, "no-cache")


@pytest.mark.parametrize(
    "path",
    [
        "../../server/app.py",
        "%2e%2e/%2e%2e/server/app.py",
        "..%2f..%2fserver%2fapp.py",
        "",
        ".",
        "/etc/passwd",
    ],
)
async def test_nothing_outside_the_tree_is_served(hall: Hall, path: str):
    base = re.findall(r"/s/[0-9a-f]{16}", (await hall.http("/")).body.decode())[0]
    assert (await hall.http(f"{base}/{path}")).status == 404


async def test_a_host_that_is_no_name_puts_nothing_into_the_policy(hall: Hall):
    answered = await hall.http("/", Host="evil;script-src *")
    assert "evil" not in answered.headers["content-security-policy"]
    assert json.dumps(answered.headers).count("script-src") == 1
