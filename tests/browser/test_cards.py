"""Two tablets of one table write one project card at once, one of them without network for a while. Nothing is lost."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.hall import PLAN, Hall, move_on
from tests.browser.relay import Relay
from tests.browser.served import Served

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("browser-2")]

REPORT = {"id": "restituer", "kind": "report", "title": "Restituer"}
CARDS = {"id": "fiches", "kind": "cards", "title": "Fiches", "prompt": "Comment s’y prendrait-on ?"}


@pytest.fixture
def hall(served: Served, browser: Browser) -> Iterator[Hall]:
    """A hall whose day is project cards, and their tables reporting back."""
    opened = Hall(served, browser, {**PLAN, "phases": [CARDS, REPORT]})
    yield opened
    opened.close()
    assert opened.complaints == []


def field(tablet: Page, name: str) -> Locator:
    return tablet.get_by_role("textbox", name=name, exact=True)


def write(tablet: Page, name: str, text: str) -> None:
    """Write in a field, and leave it."""
    field(tablet, name).fill(text)
    field(tablet, name).blur()


def test_a_table_writes_a_card_with_several_hands_and_without_network(hall: Hall, pictures: Path):
    console, wall = hall.facilitator(), hall.wall()
    with Relay(hall.served.port) as relay:
        ana, bao = hall.tablet("ana"), hall.tablet("bao", url=relay.url)
        move_on(console, "Fiches")
        ana.get_by_role("button", name="Nouvelle fiche").tap()
        write(ana, "Titre", "Une navette de nuit")
        expect(ana.get_by_text("F-01")).to_be_visible()
        bao.get_by_role("button", name="Écrire – Une navette de nuit").tap()
        write(bao, "Premier pas", "Compter qui rentre à pied")
        expect(field(ana, "Premier pas")).to_have_value("Compter qui rentre à pied")
        expect(wall.locator(".counted")).to_contain_text("fiche commencée")
        expect(wall.locator(".counted-far")).to_have_text(re.compile("1.table sur 1 a commencé"))

        relay.turn("cut")
        write(bao, "Pour qui", "Les dockers")
        write(bao, "En quoi cela consiste", "Un petit bus, de minuit à cinq heures")
        write(ana, "Pour qui", "Les soignants")
        expect(bao.get_by_text("Gardé sur cette tablette").first).to_be_visible(timeout=15_000)
        relay.turn("fair")

        expect(field(ana, "En quoi cela consiste")).to_have_value(re.compile("minuit"), timeout=20_000)
        choice = bao.get_by_role("alert", name=re.compile("a aussi écrit dans"))
        expect(choice.get_by_text("Les soignants")).to_be_visible()
        expect(choice.get_by_text("Les dockers")).to_be_visible()
        choice.get_by_role("button", name="Garder les deux").tap()
        expect(field(ana, "Pour qui")).to_have_value("Les soignants. Les dockers")
        expect(choice).to_have_count(0)

    expect(wall.get_by_text("dockers")).to_have_count(0)
    console.get_by_role("button", name="Montrer F-01 à la salle").click()
    expect(wall.get_by_role("heading", name="Une navette de nuit")).to_be_visible()
    for text in ("Les soignants. Les dockers", "Un petit bus", "Compter qui rentre à pied"):
        expect(wall.get_by_text(text)).to_be_visible()

    # The table that reports back has its cards beside its name; what the room has not seen waits for the facilitator.
    ana.get_by_role("button", name="Toutes nos fiches").tap()
    ana.get_by_role("button", name="Nouvelle fiche").tap()
    write(ana, "Titre", "Un quai pour tous")
    expect(ana.get_by_text("F-02")).to_be_visible()
    move_on(console, "Restituer")
    console.get_by_role("button", name="Terminer l’atelier").click()
    expect(console.get_by_text("Une fiche n’a pas été montrée à la salle")).to_be_visible()
    console.screenshot(path=pictures / "console-end-unshown-card.png")
    console.get_by_role("button", name="Continuer l’atelier").click()
    console.get_by_role("button", name="Tirer au sort").click()
    console.get_by_role("button", name="Donner la parole à Table 1").click()
    expect(wall.locator(".report-sheet-title")).to_have_text(["Une navette de nuit"])
    expect(wall.get_by_text("Compter qui rentre à pied")).to_be_visible()
    console.get_by_role("button", name="Montrer sa fiche à la salle").click()
    expect(wall.locator(".report-sheet-title")).to_have_text(["Une navette de nuit", "Un quai pour tous"])
    console.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(console.locator(".toast")).to_contain_text("Le mur ne montre plus ce que cette table a écrit.")
    expect(wall.locator(".report-sheet-title")).to_have_text(["Une navette de nuit"])
