"""Three votes in one atelier, from tablet to wall: opinions on a tablet that goes round, mentions with paper beside, and what a facilitator plans."""

import pathlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hall import PLAN, TABLET, Hall, move_on
from tests.browser.served import Served

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("browser-2")]

ON = [
    {"id": "navette", "title": "Une navette de nuit vers la gare"},
    {"id": "bancs", "title": "Des bancs à l’ombre"},
]
VOTES: dict[str, Any] = {
    **PLAN,
    "college_min": 2,
    "phases": [
        {
            "id": "avis",
            "kind": "vote",
            "title": "Avis",
            "prompt": "Que portons-nous ensemble ?",
            "settings": {
                "method": "opinion",
                "about": "proposals",
                "proposals": ON,
                "sharers": 3,
                "n_min": 1,
            },
        },
        {
            "id": "mentions",
            "kind": "vote",
            "title": "Mentions",
            "prompt": "Par quoi commencer ?",
            "settings": {"method": "rating", "about": "proposals", "proposals": ON},
        },
    ],
}


@pytest.fixture
def hall(served: Served, browser: Browser) -> Iterator[Hall]:
    """The same small hall, for a morning of votes."""
    opened = Hall(served, browser, VOTES)
    yield opened
    opened.close()
    assert opened.complaints == []


def test_a_room_votes_in_turn_and_on_paper_and_reads_it_college_by_college(
    hall: Hall, pictures: pathlib.Path
):
    console, wall = hall.facilitator(), hall.wall()
    ana, bao = hall.tablet("ana", "Élus"), hall.tablet("bao", "Société civile")
    move_on(console, "Avis")
    expect(wall.get_by_text(re.compile("0.bulletins? sur.2"))).to_be_visible()

    answer(ana, "D’accord", "D’accord")
    seal(ana)
    ana.get_by_role("button", name="Je suis la personne suivante").tap()
    ana.get_by_role("radio", name="Élus").tap()
    ana.get_by_role("button", name="Prendre un bulletin").tap()
    answer(ana, "D’accord", "Je passe")
    seal(ana)
    expect(ana.get_by_text("2 bulletins glissés depuis cette tablette")).to_be_visible()
    answer(bao, "D’accord", "Pas d’accord")
    expect(bao.get_by_text("Vous avez répondu à tout.")).to_be_visible()
    bao.screenshot(path=pictures / "tablet-check.png")

    host = seated_host(hall, "t1")
    host.get_by_role("button", name=re.compile("Saisir un bulletin papier, Société civile")).tap()
    choose(host, "D’accord")
    host.get_by_role("button", name="Terminé").tap()
    expect(host.get_by_text("2 réponses")).to_be_visible()
    expect(wall.get_by_text(re.compile("4.bulletins sur.4"))).to_be_visible()
    expect(wall.get_by_text(re.compile("dont 1.bulletin papier"))).to_be_visible()

    reveal(console)
    expect(wall.locator(".wv-row")).to_have_count(2)
    expect(wall.locator(".wv-row").first.get_by_text("Société civile", exact=True)).to_be_visible()
    expect(ana.get_by_text(re.compile("4.bulletins, dont 1 sur papier"))).to_be_visible()
    expect(console.get_by_role("columnheader", name=re.compile("Écart"))).to_be_visible()
    wall.screenshot(path=pictures / "wall-opinions.png")
    console.screenshot(path=pictures / "console-opinions.png")

    console.get_by_role("button", name=re.compile("^Mentions à venir")).click()
    console.get_by_role("combobox", name=re.compile("Façon de voter")).select_option(
        label="Jugement majoritaire"
    )
    console.get_by_role("button", name="Enregistrer ces réglages").click()
    expect(console.get_by_text("Réglages enregistrés.")).to_be_visible()
    move_on(console, "Mentions")
    for tablet, mention in ((ana, "Très bien"), (bao, "Passable")):
        choose(tablet, mention)
        expect(tablet.locator(".vote-head .status")).to_have_text("Votre vote est compté.")
        if tablet is ana:
            expect(console.get_by_text("Un seul bulletin a été donné")).to_be_visible()
    console.get_by_role("button", name="Terminer l’atelier").click()
    expect(console.get_by_text("Un vote n’a pas été montré")).to_be_visible()
    console.screenshot(path=pictures / "console-end-unshown.png")
    console.get_by_role("button", name="Continuer l’atelier").click()
    reveal(console)
    expect(ana.get_by_text("mélangé aux autres")).to_be_visible()
    ana.screenshot(path=pictures / "tablet-mixed.png", full_page=True)
    expect(wall.locator(".wv-key")).to_contain_text("Excellent")
    expect(wall.get_by_text(re.compile("2.bulletins"))).to_be_visible()
    wall.screenshot(path=pictures / "wall-judgment.png")


def seated_host(hall: Hall, table: str) -> Page:
    """Who helps a table along, on a tablet of their own."""
    lead = hall.served.ask("/api/enter", {"invite": hall.invites["lead"]})["token"]
    link = hall.served.ask("/api/links", {"role": "host", "table": table}, lead)
    page = hall.page("host", TABLET)
    page.goto(f"{hall.served.url}/{link['path'].lstrip('/')}")
    return page


def answer(tablet: Page, *opinions: str) -> None:
    """Answer one thing after the other: a choice leads on by itself."""
    for opinion in opinions:
        tablet.get_by_role("button", name=opinion, exact=True).tap()


def choose(tablet: Page, words: str) -> None:
    """The same choice for everything that is voted on."""
    groups = tablet.get_by_role("group", name=re.compile("^Votre réponse"))
    expect(groups).to_have_count(len(ON))
    for group in groups.all():
        group.get_by_role("radio", name=words, exact=True).tap()


def seal(tablet: Page) -> None:
    """Into the urn, and sure of it."""
    tablet.get_by_role("button", name="Glisser mon bulletin dans l’urne et passer la tablette").tap()
    tablet.get_by_role("button", name="Oui, le glisser dans l’urne").tap()


def reveal(console: Page) -> None:
    """Show the result, and let the five seconds pass."""
    console.get_by_role("button", name="Montrer les résultats").click()
    expect(console.get_by_text("Les résultats sont sur le mur.")).to_be_visible(timeout=12_000)
