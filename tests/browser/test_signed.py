"""A phase whose notes are signed: the name is shown at the table and on the wall."""

import copy

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.hall import PLAN, TABLET, Hall, move_on, send
from tests.browser.served import Served

pytestmark = pytest.mark.timeout(90)


def test_a_signed_note_bears_the_name_its_author_gave(served: Served, browser: Browser):
    plan = copy.deepcopy(PLAN)
    plan["asks_name"] = True
    plan["phases"][1]["signature"] = "named"
    hall = Hall(served, browser, plan)
    console, wall = hall.facilitator(), hall.wall()
    ana = hall.page("ana", TABLET)
    ana.goto(f"{served.url}/#c={hall.code}&t=t1")
    ana.get_by_role("radio", name="Élus").tap()
    ana.get_by_label("Votre nom").fill("Ana Morel")
    ana.get_by_role("button", name="Prendre place").tap()
    expect(ana.get_by_text("Connecté")).to_be_visible()
    bao = hall.tablet("bao", "Société civile", "Table 1")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(ana, "Une navette de nuit")
    expect(bao.get_by_text("Une navette de nuit – Ana Morel")).to_be_visible()
    expect(wall.get_by_text("À l’instant · Ana Morel")).to_be_visible()
    hall.close()
    assert hall.complaints == []
