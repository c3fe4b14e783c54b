"""Bad Wi-Fi, a killed server, a reloaded page, a second tab: what people wrote is kept, sent once, and they can see it."""

import re

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.browser.hall import TABLET, Hall, move_on, send, states
from tests.browser.relay import Relay

FIVE = [f"Idée écrite sans connexion, numéro {n}" for n in range(1, 6)]
MINUTE_MS = 60_000


def shown_once(page: Page, texts: list[str]) -> None:
    """Each of these is on the page, and once."""
    for text in texts:
        expect(page.get_by_text(text, exact=True)).to_have_count(1)


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_tablet_cut_for_a_minute_keeps_five_ideas_and_sends_each_once(hall: Hall):
    console, wall = hall.facilitator(), hall.wall()
    with Relay(hall.served.port) as relay:
        tablet = hall.tablet("cut", url=relay.url)
        move_on(console, "Accueil")
        move_on(console, "Écrire")
        relay.turn("cut")
        expect(tablet.get_by_text("Hors connexion")).to_be_visible(timeout=15_000)
        expect(tablet.get_by_text("continuez d’écrire")).to_be_visible()
        for text in FIVE:
            send(tablet, text)
        shown_once(tablet, FIVE)
        expect(states(tablet, "Gardée ici")).to_have_count(5)
        tablet.wait_for_timeout(MINUTE_MS)
        expect(wall.locator(".legend-total")).to_have_text(re.compile("^0"))
        relay.turn("fair")
        expect(states(tablet, "Sur le mur")).to_have_count(5, timeout=30_000)
        shown_once(tablet, FIVE)
        expect(tablet.get_by_text("Connecté")).to_be_visible()
        expect(wall.locator(".legend-total")).to_have_text(re.compile("^5"))


@pytest.mark.timeout(120)
def test_a_swallowed_acknowledgement_does_not_double_an_idea(hall: Hall):
    console, wall = hall.facilitator(), hall.wall()
    with Relay(hall.served.port) as relay:
        tablet = hall.tablet("swallowed", url=relay.url)
        move_on(console, "Accueil")
        move_on(console, "Écrire")
        expect(tablet.get_by_role("textbox", name="Votre idée")).to_be_visible()
        relay.turn("swallow")
        send(tablet, "Une idée que personne n’accuse")
        expect(tablet.get_by_text("Hors connexion")).to_be_visible(timeout=20_000)
        relay.turn("fair")
        expect(states(tablet, "Sur le mur")).to_be_visible(timeout=30_000)
        expect(wall.locator(".legend-total")).to_have_text(re.compile("^1"))


def test_who_takes_a_seat_and_never_hears_of_it_asks_again_and_has_one_seat(hall: Hall):
    tablet = hall.page("lost", TABLET)
    lost: list[APIResponse] = []

    def loses_the_first_answer(route: Route) -> None:
        if not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    tablet.route("**/api/join", loses_the_first_answer)
    tablet.goto(f"{hall.served.url}/#c={hall.code}")
    tablet.get_by_role("radio", name="Élus").tap()
    tablet.get_by_role("radio", name="Table 1").tap()
    tablet.get_by_role("button", name="Prendre place").tap()
    expect(tablet.get_by_text("cette page réessaie d’elle-même")).to_be_visible()
    expect(tablet.get_by_text("Connecté")).to_be_visible(timeout=15_000)
    door = hall.served.ask("/api/door", {"code": hall.code})
    assert [table["here"] for table in door["tables"]] == [1, 0]


@pytest.mark.timeout(120)
def test_a_reload_without_network_loses_nothing(hall: Hall):
    console = hall.facilitator()
    with Relay(hall.served.port) as relay:
        tablet = hall.tablet("reloaded", url=relay.url)
        move_on(console, "Accueil")
        move_on(console, "Écrire")
        expect(tablet.get_by_role("textbox", name="Votre idée")).to_be_visible()
        relay.turn("cut")
        expect(tablet.get_by_text("Hors connexion")).to_be_visible(timeout=15_000)
        send(tablet, "Gardée à travers un rechargement")
        expect(states(tablet, "Gardée ici")).to_be_visible()
        relay.turn("fair")
        tablet.reload()
        expect(states(tablet, "Sur le mur")).to_be_visible(timeout=20_000)
        shown_once(tablet, ["Gardée à travers un rechargement"])


@pytest.mark.timeout(150)
def test_a_killed_server_comes_back_with_everything(hall: Hall):
    console, wall = hall.facilitator(), hall.wall()
    tablet = hall.tablet("witness")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    send(tablet, "Écrite avant la coupure")
    expect(states(tablet, "Sur le mur")).to_be_visible()
    hall.served.kill()
    send(tablet, "Écrite pendant la coupure")
    expect(tablet.get_by_text("Hors connexion")).to_be_visible(timeout=15_000)
    expect(wall.get_by_text("Reprise en cours…")).to_be_visible(timeout=15_000)
    expect(console.get_by_text("Le serveur ne répond plus")).to_be_visible(timeout=15_000)
    hall.served.start()
    expect(states(tablet, "Sur le mur")).to_have_count(2, timeout=30_000)
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^2"), timeout=30_000)
    expect(console.get_by_text("Le serveur ne répond plus")).to_have_count(0, timeout=30_000)
    send(tablet, "Écrite après la coupure")
    expect(wall.locator(".legend-total")).to_have_text(re.compile("^3"))


@pytest.mark.timeout(90)
def test_a_second_tab_takes_over_and_the_first_offers_to_take_back(hall: Hall):
    console = hall.facilitator()
    first = hall.tablet("first")
    move_on(console, "Accueil")
    second = first.context.new_page()
    second.goto(hall.served.url)
    expect(second.get_by_text("Connecté")).to_be_visible()
    expect(first.get_by_text("Ouvert sur un autre écran")).to_be_visible()
    first.get_by_role("button", name="Utiliser ici").tap()
    expect(first.get_by_text("Connecté")).to_be_visible()
    expect(second.get_by_text("Ouvert sur un autre écran")).to_be_visible()
