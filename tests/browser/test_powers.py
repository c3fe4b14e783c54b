"""What facilitators have beside the agenda, in real windows: the wall looked at, a message, a call, one idea in the light, tables balanced."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hall import PLAN, Hall, move_on, send
from tests.browser.served import Served

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("browser-1")]

SHORT = {**PLAN, "phases": [{**PLAN["phases"][1], "grace_s": 0, "after_time": "read_only"}]}
TYPED = "Ce que j’écrivais quand"


@pytest.fixture
def led(served: Served, browser: Browser) -> Iterator[Hall]:
    """A hall whose writing is for reading only once its time is over."""
    opened = Hall(served, browser, SHORT)
    yield opened
    opened.close()
    assert opened.complaints == []


def test_two_facilitators_lead_a_room_without_losing_a_word_or_going_twice(led: Hall):
    console, other, wall = led.facilitator(), led.facilitator("facilitator"), led.wall()
    ana, bao = led.tablet("ana", "Élus", "Table 1"), led.tablet("bao", "Élus", "Table 1")
    cleo, dan = (led.tablet(name, "Société civile", "Table 2") for name in ("cleo", "dan"))
    hosting(led, "t2")
    move_on(console, "Écrire")
    expect(console.get_by_text(re.compile("1.autre console ouverte"))).to_be_visible()

    # A call is taken by one of the two, and the table knows.
    ana.get_by_role("button", name="Appeler à l’aide").tap()
    ana.get_by_role("radio", name="Le matériel").tap()
    ana.get_by_role("button", name="Appeler", exact=True).tap()
    expect(bao.get_by_text("L’animation est prévenue.")).to_be_visible()
    other.get_by_role("button", name="J’y vais Table 1").click()
    expect(bao.get_by_text("Quelqu’un arrive.")).to_be_visible()
    expect(console.get_by_text("Une autre personne y va.")).to_be_visible()
    console.get_by_role("button", name="C’est fait Table 1").click()
    expect(ana.get_by_text("Quelqu’un arrive.")).to_have_count(0)

    # Covered, a tablet keeps what was being typed, in the field and under the finger.
    send(cleo, "Une navette de nuit vers la gare")
    expect(console.get_by_role("row", name="Idées de cette étape")).to_be_visible()
    expect(console.get_by_role("row", name="Table 2").locator(".wide")).to_have_text("1")
    field = bao.get_by_role("textbox", name="Votre idée")
    field.fill(TYPED)
    console.get_by_role("button", name="Parler à la salle").click()
    console.get_by_role("button", name="Faire regarder le mur").click()
    expect(bao.get_by_role("heading", name="Regardez le mur")).to_be_visible()
    expect(field).to_be_hidden()
    console.get_by_label("Message", exact=True).fill("Pause à onze heures")
    console.get_by_label("Aussi sur le mur").check()
    console.get_by_role("button", name="Envoyer", exact=True).click()
    expect(wall.locator(".wall-said")).to_have_text("Pause à onze heures")
    bao.get_by_role("button", name="J’ai lu").tap()
    other.get_by_role("button", name="Rendre les tablettes").click()
    expect(field).to_have_value(TYPED)
    expect(bao.locator(".said")).to_have_count(0)
    expect(ana.locator(".said")).to_contain_text("Pause à onze heures")

    # One idea in the light, until somebody puts it out.
    console.keyboard.press("Escape")
    view(console, "À regrouper")
    console.get_by_role("checkbox", name=re.compile("Une navette")).check()
    console.get_by_role("button", name="Mettre en avant", exact=True).click()
    expect(wall.locator(".lit-title")).to_contain_text("Une navette de nuit")
    other.get_by_role("button", name="Ne plus mettre en avant").click()
    expect(wall.locator(".lit")).to_be_hidden()

    # A group is put in the light and out of it by the same button.
    console.get_by_role("checkbox", name=re.compile("Une navette")).check()
    console.get_by_role("button", name="Nouveau groupe").click()
    console.get_by_label("Nom du nouveau groupe").fill("La nuit")
    console.get_by_role("button", name="Créer", exact=True).click()
    view(console, "Groupes")
    console.get_by_role("button", name=re.compile("^La nuit")).click()
    button = console.locator(".opened-do").get_by_role(
        "button", name=re.compile("mettre en avant", re.IGNORECASE)
    )
    button.click()
    expect(wall.locator(".lit-title")).to_have_text("La nuit")
    expect(button).to_have_text("Ne plus mettre en avant")
    button.click()
    expect(wall.locator(".lit")).to_be_hidden()
    expect(button).to_have_text("Mettre en avant")

    # Tables of one side each are mixed, with a yes; who moves is told where to.
    view(console, "Salle")
    console.get_by_role("button", name="Équilibrer les tables").click()
    expect(console.get_by_text(re.compile("2.personnes changent de table"))).to_be_visible()
    console.get_by_role("button", name="Demander ces changements").click()
    second = console.locator("details.seats").nth(1)
    # A host is beside the table: counted apart, and in no seat.
    expect(second.locator("summary")).to_contain_text(re.compile("2.participants assis · 1.animateur à côté"))
    expect(console.get_by_role("row", name="Table 2")).to_contain_text(re.compile("2./.2"))
    expect(second).to_contain_text("Élus")
    # Seats are numbered as people came; which of the two goes is for nobody to foresee.
    mover = ana if "Place 1" in (second.text_content() or "") else bao
    expect(mover.locator(".moved")).to_contain_text("Table 2")
    mover.get_by_role("button", name="J’y suis").tap()
    expect(mover.locator(".moved")).to_have_count(0)

    # The time is over, and what was sent can still be read.
    for _ in range(10):
        console.get_by_role("button", name="−1 minute", exact=True).click()
    expect(dan.locator(".time-line")).to_contain_text("Vous pouvez encore relire")
    expect(dan.get_by_role("textbox", name="Votre idée")).to_have_count(0)


def hosting(led: Hall, table: str) -> None:
    """Somebody hosts a table."""
    lead = led.served.ask("/api/enter", {"invite": led.invites["lead"]})["token"]
    link = led.served.ask("/api/links", {"role": "host", "table": table}, lead)
    led.served.ask("/api/enter", {"invite": link["path"].partition("=")[2]})


def view(console: Page, name: str) -> None:
    """What stands in the middle of the console."""
    console.get_by_role("navigation", name="Vues").get_by_role("button", name=re.compile(f"^{name}")).click()
