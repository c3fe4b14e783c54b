"""Everybody can use it: no violation that axe can find, targets of 48 px, no sideways scroll at 320 px or large text."""

import json
import pathlib
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hall import DESK, TABLET, Hall, move_on, send, states

pytestmark = pytest.mark.timeout(150)

AXE = pathlib.Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL_TARGETS = """() => [...document.querySelectorAll("button, a[href], input, select, textarea, [role=button]")]
  .filter((each) => each.checkVisibility() && !each.disabled && each.getClientRects().length)
  .map((each) => [each.closest("label") ?? each.labels?.[0] ?? each, each])
  .map(([area, each]) => [Math.max(area.getBoundingClientRect().height, each.getBoundingClientRect().height),
                          (each.ariaLabel || each.textContent || each.id || each.name).trim().slice(0, 40)])
  .filter(([height]) => height < 47.5)"""


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds, as rule and elements. Run from outside the page's own policy, which lets no foreign script in."""
    context = page.context.new_cdp_session(page)
    context.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    call = f"axe.run({{runOnly: {json.dumps(RULES)}}}).then((found) => JSON.stringify(found.violations))"
    told = context.send("Runtime.evaluate", {"expression": call, "awaitPromise": True})
    found: list[dict[str, Any]] = json.loads(told["result"]["value"])
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


def fits(page: Page) -> bool:
    """Whether nothing stands out sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_every_screen_passes_axe_while_people_write(hall: Hall):
    door = hall.page("door", TABLET)
    door.goto(hall.served.url)
    expect(door.get_by_label("Code de la salle")).to_be_visible()
    assert violations(door) == []
    console, wall, tablet = hall.facilitator(), hall.wall(), hall.tablet("ana")
    assert violations(tablet) == []
    assert violations(wall) == []
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(tablet, "Des bancs à l’ombre")
    expect(states(tablet, "Sur le mur")).to_be_visible()
    for page in (tablet, console, wall):
        assert violations(page) == []


def test_a_tablet_has_targets_of_48_px_and_holds_at_every_width_and_text_size(hall: Hall):
    console, tablet = hall.facilitator(), hall.tablet("ana")
    move_on(console, "Accueil")
    expect(console.get_by_text("Sans limite")).to_be_visible()
    console.set_viewport_size({"width": 320, "height": 640})
    assert fits(console), "no limit is the longest that a clock says"
    console.set_viewport_size(DESK["viewport"])
    move_on(console, "Écrire")
    send(tablet, "Une idée assez longue pour prendre plus d’une ligne sur un petit écran tenu à la main")
    send(tablet, "Une résidence intergénérationnelle, interdépartementale et anticonstitutionnellement belle")
    expect(states(tablet, "Sur le mur")).to_have_count(2)
    for width, height in ((1280, 800), (820, 1180), (390, 800), (320, 640)):
        tablet.set_viewport_size({"width": width, "height": height})
        for _ in range(3):
            assert fits(tablet), f"{width} px wide"
            assert tablet.evaluate(SMALL_TARGETS) == [], f"{width} px wide"
            tablet.get_by_role("button", name="Taille du texte").tap()


def test_an_idea_can_be_sent_by_keyboard_alone(hall: Hall):
    console, tablet = hall.facilitator(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    field = tablet.get_by_role("textbox", name="Votre idée")
    field.focus()
    tablet.keyboard.type("Écrite au clavier")
    tablet.keyboard.press("Tab")
    expect(tablet.get_by_role("button", name="Envoyer mon idée")).to_be_focused()
    tablet.keyboard.press("Enter")
    expect(states(tablet, "Sur le mur")).to_be_visible()


def test_the_tablet_speaks_english_when_asked(hall: Hall):
    tablet = hall.tablet("ana")
    tablet.get_by_role("button", name="English").tap()
    expect(tablet.get_by_text("Connected")).to_be_visible()
    expect(tablet.locator("html")).to_have_attribute("lang", "en")


def test_the_tablet_speaks_english_to_a_browser_that_asks_for_it_and_french_once_chosen(hall: Hall):
    tablet = hall.page("eve", {**TABLET, "locale": "en-GB"})
    tablet.goto(f"{hall.served.url}/#c={hall.code}")
    expect(tablet.get_by_role("button", name="Take a seat")).to_be_visible()
    tablet.get_by_role("button", name="Français").tap()
    expect(tablet.locator("html")).to_have_attribute("lang", "fr")
    tablet.reload()
    expect(tablet.get_by_text("Code de la salle")).to_be_visible()
