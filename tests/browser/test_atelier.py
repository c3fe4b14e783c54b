"""A whole small atelier in real windows: one facilitator, three tablets, one wall; ideas, groups, a vote, its result."""

import pathlib
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hall import Hall, move_on, send, states

pytestmark = pytest.mark.timeout(150)


def test_a_room_goes_from_ideas_to_a_result_per_college(hall: Hall, pictures: pathlib.Path):
    console, wall = hall.facilitator(), hall.wall()
    ana = hall.tablet("ana", "Élus", "Table 1")
    bao = hall.tablet("bao", "Société civile", "Table 1")
    cleo = hall.tablet("cleo", "Société civile", "Table 2")
    move_on(console, "Accueil")
    expect(wall.get_by_text("Prenez votre tablette")).to_be_visible()

    move_on(console, "Écrire")
    ideas = {
        ana: "Une navette de nuit vers la gare",
        bao: "Des bancs à l’ombre",
        cleo: "Un guichet pour les apprentis",
    }
    for tablet, idea in ideas.items():
        send(tablet, idea)
        expect(states(tablet, "Sur le mur")).to_be_visible()
    expect(wall.locator(".legend-total")).to_have_text(re.compile("3.idées"))
    console.screenshot(path=pictures / "console-write.png")
    ana.screenshot(path=pictures / "tablet-write.png")
    wall.screenshot(path=pictures / "wall-write.png")

    for title, idea in (("Se déplacer", ideas[ana]), ("Se poser", ideas[bao]), ("Apprendre", ideas[cleo])):
        make_group(console, title, idea)
    expect(wall.get_by_text("Se déplacer")).to_be_attached()
    move_on(console, "Regrouper")
    move_on(console, "Voter")

    give(ana, "Se déplacer", 2)
    give(bao, "Se déplacer", 1)
    give(cleo, "Apprendre", 2)
    expect(wall.get_by_text(re.compile("3.bulletins sur.3"))).to_be_visible()
    ana.screenshot(path=pictures / "tablet-vote.png")
    wall.screenshot(path=pictures / "wall-vote.png")

    # Here alone nobody puts the console's clock forward: the five seconds pass as they do in a hall.
    console.get_by_role("button", name=re.compile("^(Révéler|Montrer)")).first.click()
    expect(ana.get_by_text(re.compile(r"^3.bulletins\."))).to_be_visible(timeout=12_000)
    wall.wait_for_timeout(
        3500
    )  # The islands grow one after the other; the picture is taken for people to look at.
    wall.screenshot(path=pictures / "wall-revealed.png")
    console.screenshot(path=pictures / "console-revealed.png")

    move_on(console, "Clore")
    ana.get_by_role("radio", name=re.compile("5")).tap()
    ana.get_by_role("button", name=re.compile("^Envoyer")).tap()
    expect(wall.get_by_text(re.compile("1.réponse"))).to_be_visible()


def make_group(console: Page, title: str, idea: str) -> None:
    """Tick an idea that lies in no group, and make a group of it."""
    console.get_by_role("navigation", name="Vues").get_by_role(
        "button", name=re.compile("^À regrouper")
    ).click()
    console.get_by_role("checkbox", name=re.compile(re.escape(idea[:12]))).check()
    console.get_by_role("combobox", name="Ranger dans…").fill(title)
    console.get_by_role("option", name=re.compile(title)).click()
    expect(console.get_by_role("checkbox", name=re.compile(re.escape(idea[:12])))).to_have_count(0)


def give(tablet: Page, group: str, dots: int) -> None:
    """Put so many dots on a group, one press each."""
    for _ in range(dots):
        tablet.get_by_role("button", name=f"Une voix de plus pour {group}").tap()
