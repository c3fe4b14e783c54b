"""What goes wrong at a tablet: each has its sentence, and loses nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.hall import TABLET, Hall, move_on, send, states

pytestmark = pytest.mark.timeout(120)


def test_an_unknown_code_and_a_closed_door_say_the_same(hall: Hall):
    tablet = hall.page("lost", TABLET)
    tablet.goto(hall.served.url)
    tablet.get_by_label("Code de la salle").fill("ZZZZZZ")
    tablet.get_by_role("button", name="Entrer").tap()
    wrong = tablet.get_by_role("alert").filter(has_text="n’ouvre aucune salle")
    expect(wrong).to_be_visible()
    console = hall.facilitator()
    console.get_by_role("button", name="Fermer la porte").click()
    expect(console.get_by_role("button", name=re.compile("Ouvrir la porte"))).to_be_visible()
    tablet.get_by_label("Code de la salle").fill(hall.code)
    tablet.get_by_role("button", name="Entrer").tap()
    expect(wrong).to_be_visible()


def test_a_full_table_says_how_many_seats_it_has_and_keeps_what_was_chosen(hall: Hall):
    late = hall.page("late", TABLET)
    late.goto(f"{hall.served.url}/#c={hall.code}")
    late.get_by_role("radio", name="Élus").tap()
    late.get_by_role("radio", name="Table 1").tap()
    hall.tablet("one")
    hall.tablet("two")
    late.get_by_role("button", name="Prendre place").tap()
    expect(late.get_by_role("alert").filter(has_text=re.compile("complète|place"))).to_be_visible()
    late.get_by_role("radio", name="Table 2").tap()
    late.get_by_role("button", name="Prendre place").tap()
    expect(late.get_by_text("Connecté")).to_be_visible()


def test_an_empty_idea_is_asked_for_and_a_long_one_is_not_lost(hall: Hall):
    console, tablet = hall.facilitator(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    tablet.get_by_role("button", name="Envoyer mon idée").tap()
    expect(tablet.get_by_text("Écrivez d’abord votre idée.").first).to_be_visible()
    field = tablet.get_by_role("textbox", name="Votre idée")
    expect(field).to_be_focused()
    long = "Une idée très détaillée. " * 12
    field.fill(long)
    expect(tablet.get_by_text(re.compile("caractères de trop")).first).to_be_visible()
    tablet.get_by_role("button", name="Envoyer mon idée").tap()
    expect(field).to_have_value(re.compile("^Une idée très détaillée"))


def test_an_idea_written_as_the_step_closes_is_kept_for_a_facilitator(hall: Hall):
    console, tablet = hall.facilitator(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    field = tablet.get_by_role("textbox", name="Votre idée")
    field.fill("Commencée à temps")
    console.get_by_role("button", name="Fermer cette étape").click()
    expect(tablet.get_by_text("L’écriture").first).to_be_visible()
    expect(tablet.get_by_text("Commencée à temps")).to_be_visible()
    tablet.get_by_role("button", name="Envoyer quand même").tap()
    expect(console.get_by_text("Commencée à temps")).to_be_visible()
    expect(console.get_by_text(re.compile("après la fin"))).to_be_visible()


def test_a_vote_stops_at_its_budget_and_after_its_end(hall: Hall):
    console, tablet = hall.facilitator(), hall.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    for idea in ("Première", "Deuxième"):
        send(tablet, f"{idea} idée")
    expect(states(tablet, "Sur le mur")).to_have_count(2)
    views = console.get_by_role("navigation", name="Vues")
    for idea in ("Première", "Deuxième"):
        views.get_by_role("button", name=re.compile("^À regrouper")).click()
        console.get_by_role("checkbox", name=f"{idea} idée").check()
        console.get_by_role("combobox", name="Ranger dans…").fill(f"Groupe {idea}")
        console.get_by_role("option", name=re.compile(idea)).click()
        expect(console.get_by_role("checkbox", name=f"{idea} idée")).to_have_count(0)
    move_on(console, "Regrouper")
    move_on(console, "Voter")
    more = tablet.get_by_role("button", name=re.compile("^Une voix de plus"))
    more.first.tap()
    more.first.tap()
    expect(more.first).to_be_disabled()
    more.last.tap()
    expect(tablet.get_by_text("Vous avez donné toutes vos voix.").first).to_be_visible()
    expect(more.last).to_be_disabled()
    console.get_by_role("button", name="Fermer cette étape").click()
    expect(tablet.get_by_text(re.compile("Le vote est terminé|L’étape est terminée")).first).to_be_visible()
