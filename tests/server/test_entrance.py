"""Coming in by the code: an answer that was lost is asked for again, and one address takes no more seats than a hall needs."""

from typing import Any

import pytest

from facilitation.events import PersonArrived
from facilitation.model import Table
from server.auth import Buckets
from server.entrance import SEATS_AT_ONCE, SEATS_PER_S
from tests.server.live import Clock, Hall, Weather
from tests.story import T2, plan

ONCE = "k_4yq0w8d2m1xz"
NOON = 1_800_000_000_000


def joining(hall: Hall, once: str = "", table: str = "t1") -> dict[str, str]:
    """What the page asks."""
    return {"code": hall.made["code"], "college": "elected", "table": table, "once": once}


async def test_who_asks_again_since_the_answer_was_lost_is_the_same_person_in_the_same_seat(
    hall: Hall, weather: Weather
):
    lost = await hall.ask("/api/join", joining(hall, ONCE))
    again = await hall.ask("/api/join", joining(hall, ONCE))
    assert again["person"] == lost["person"]
    assert again["token"] != lost["token"], "only a digest of the first is kept"
    commits = await weather.commits(hall.made["atelier"])
    arrived = [event for commit in commits for event in commit.events if isinstance(event, PersonArrived)]
    assert len(arrived) == 1
    tablet = await hall.device(again["token"])
    assert tablet.board("me")["seat"]["table"] == "t1"
    holders = [await hall.workshop.auth.holder(each["token"]) for each in (lost, again)]
    assert len({holder.device for holder in holders if holder is not None}) == 1


async def test_who_chose_another_table_meanwhile_sits_there(hall: Hall):
    await hall.ask("/api/join", joining(hall, ONCE))
    again = await hall.ask("/api/join", joining(hall, ONCE, "t2"))
    assert again["table"] == "t2"
    tables = (await hall.ask("/api/door", {"code": hall.made["code"]}))["tables"]
    assert [table["here"] for table in tables] == [0, 1]


async def test_two_people_are_two_and_so_is_one_in_two_ateliers(hall: Hall):
    first = await hall.ask("/api/join", joining(hall, ONCE))
    second = await hall.ask("/api/join", joining(hall, ONCE + "b"))
    elsewhere = await hall.make()
    third = await hall.ask("/api/join", {**joining(hall, ONCE), "code": elsewhere["code"]})
    nameless = [await hall.ask("/api/join", joining(hall)) for _ in range(2)]
    people = [each["person"] for each in (first, second, third, *nameless)]
    assert len(set(people)) == len(people)


async def test_nobody_computes_who_a_secret_stands_for_without_the_key_of_the_server(hall: Hall):
    joined = await hall.ask("/api/join", joining(hall, ONCE))
    hall.workshop.auth._key = b"another server"
    other = await hall.ask("/api/join", joining(hall, ONCE))
    assert other["person"] != joined["person"]


@pytest.mark.parametrize("once", ["k_4yq0w8d2m1x", "x" * 65, "a secret with spaces"])
async def test_a_secret_that_could_be_guessed_is_refused(hall: Hall, once: str):
    assert (await hall.refused("/api/join", joining(hall, once)))[1] == "bad_command"


async def test_one_address_takes_so_many_seats_and_then_some_a_second(
    halls: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.entrance.SEATS_AT_ONCE", 2)
    clock = Clock()
    hall: Hall = await halls(clock=clock)
    await hall.make(plan(tables=(Table(id="t1", name="Petite", seats=1), T2)))
    await hall.joined("t1")
    for _ in range(3):
        assert (await hall.refused("/api/join", joining(hall)))[1] == "table_full"
    await hall.joined("t2")
    assert await hall.refused("/api/join", joining(hall, table="t2")) == (429, "too_fast")
    clock.now_ms += 200
    await hall.joined("t2")
    await hall.joined("t2")
    assert await hall.refused("/api/join", joining(hall, table="t2")) == (429, "too_fast")
    other = await hall.make()
    await hall.joined("t1", code=other["code"])  # Another hall behind the same address is measured by itself.


def test_a_hall_behind_one_address_never_notices():
    seats = Buckets(SEATS_AT_ONCE, SEATS_PER_S)
    arrivals = [NOON] * 250 + [NOON + 1_000 * s for s in range(300)]
    assert all(seats.of("10.0.0.1").take(at) for at in arrivals), "250 at ten past nine, then one a second"


def test_one_address_is_not_measured_by_another_and_idle_ones_are_forgotten():
    seats = Buckets(1, 0.0)
    assert seats.of("10.0.0.1").take(NOON)
    assert not seats.of("10.0.0.1").take(NOON)
    for other in range(Buckets.KEPT_MAX):
        assert seats.of(f"other {other}").take(NOON)
    assert seats.of("10.0.0.1").take(NOON)
