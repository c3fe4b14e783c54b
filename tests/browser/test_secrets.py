"""What must not be seen: a table's draft elsewhere, a note that was set aside. Asserted on the bytes of every socket."""

import copy
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.hall import PLAN, Hall, move_on, send, states
from tests.browser.served import Served

pytestmark = pytest.mark.timeout(120)


def alone_first() -> dict[str, Any]:
    """The plan, where everybody writes alone first."""
    plan = copy.deepcopy(PLAN)
    plan["phases"][1]["visibility"] = "alone"
    return plan


def hears(hall: Hall, name: str, text: str) -> bool:
    """Whether these words reached a device, in any message of any socket."""
    return any(text.encode() in message for message in hall.heard[name])


def test_a_draft_reaches_nobody_then_its_table_then_the_room(served: Served, browser: Browser):
    hall = Hall(served, browser, alone_first())
    console, wall = hall.facilitator(), hall.wall()
    ana = hall.tablet("ana", table="Table 1")
    bao = hall.tablet("bao", "Société civile", "Table 1")
    cleo = hall.tablet("cleo", "Société civile", "Table 2")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(ana, "Canari sur son nid")
    expect(states(ana, "Reçue, non partagée")).to_be_visible()
    send(cleo, "Une autre idée")
    expect(states(cleo, "Reçue, non partagée")).to_be_visible()
    assert hears(hall, "ana", "Canari")
    assert not any(hears(hall, name, "Canari") for name in ("bao", "cleo", "wall", "lead"))

    console.get_by_role("button", name=re.compile("^Sa table")).click()
    expect(bao.get_by_text("Canari sur son nid")).to_be_visible()
    assert not any(hears(hall, name, "Canari") for name in ("cleo", "wall", "lead"))

    console.get_by_role("button", name=re.compile("^Toute la salle")).click()
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^2"), timeout=15_000)
    assert hears(hall, "wall", "Canari")
    hall.close()
    assert hall.complaints == []


def test_a_note_set_aside_leaves_the_wall_and_comes_back(hall: Hall):
    console, wall, tablet = hall.facilitator(), hall.wall(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(tablet, "Une idée à écarter")
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^1"))
    console.get_by_role("navigation", name="Vues").get_by_role(
        "button", name=re.compile("^À regrouper")
    ).click()
    console.get_by_role("checkbox", name="Une idée à écarter").check()
    console.get_by_role("button", name="Écarter").click()
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^0"))
    expect(wall.get_by_text("Une idée à écarter")).to_have_count(0)
    expect(states(tablet, "Mise de côté par l’animation")).to_be_visible()


def test_a_note_that_may_name_somebody_waits_for_a_facilitator(hall: Hall):
    console, wall, tablet = hall.facilitator(), hall.wall(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(tablet, "Demander à Mme Le Goff d’ouvrir la salle")
    expect(states(tablet, "Reçue, en relecture")).to_be_visible()
    expect(console.get_by_text("Nom de personne possible")).to_be_visible()
    assert not hears(hall, "wall", "Le Goff")
    console.get_by_role("button", name="Afficher").click()
    expect(states(tablet, "Sur le mur")).to_be_visible()
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^1"))
