"""Two workers on a Redis that goes away in the middle: the console says it in words, and nobody stops writing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.hall import PLAN, Hall, move_on, send, states
from tests.browser.served import Served
from tests.stores.redis_server import RedisServer, a_server, redis_binary

pytestmark = pytest.mark.redis


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with a_server(redis_binary()) as server:
        yield server


@pytest.fixture
def several(tmp_path: Path, redis: RedisServer, browser: Browser) -> Iterator[Hall]:
    """A small atelier that two workers serve."""
    served = Served(tmp_path, redis.url(), "--workers", "2")
    served.start()
    opened = Hall(served, browser, PLAN)
    yield opened
    opened.close()
    served.stop()
    assert opened.complaints == []


@pytest.mark.timeout(120)
def test_a_store_that_goes_away_is_told_and_what_is_written_meanwhile_arrives_once(
    several: Hall, redis: RedisServer
):
    console, wall = several.facilitator(), several.wall()
    tablets = [several.tablet("one"), several.tablet("two", table="Table 2")]
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    for number, tablet in enumerate(tablets):
        send(tablet, f"Avant la panne, {number}")
        expect(states(tablet, "Sur le mur")).to_have_count(1)
    banner = console.get_by_text(re.compile("Le stockage du serveur ne répond pas"))
    kept = "Vos contributions sont gardées sur cette tablette"
    redis.kill()
    expect(banner).to_be_visible(timeout=15_000)
    for tablet in tablets:
        expect(tablet.get_by_text(kept)).to_be_visible(timeout=15_000)
    expect(console.get_by_text(re.compile("chaque tablette garde ce qu’elle envoie"))).to_be_visible()
    for number, tablet in enumerate(tablets):
        send(tablet, f"Pendant la panne, {number}")
        expect(tablet.get_by_text(f"Pendant la panne, {number}", exact=True)).to_have_count(1)
        expect(states(tablet, "Sur le mur")).to_have_count(1)
    redis.start()
    for tablet in tablets:
        expect(states(tablet, "Sur le mur")).to_have_count(2, timeout=30_000)
        expect(tablet.get_by_text(kept)).to_have_count(0, timeout=15_000)
    expect(banner).to_have_count(0, timeout=15_000)
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^4"))
