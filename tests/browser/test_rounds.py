"""Rounds inside a step, on real screens: pairs, ideas that are dealt, tables that people join, steps taken back.

Two people have tablets; the others of the hall speak in the room without one.
"""

import copy
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from facilitation import commands as say
from facilitation.activities.crowd.asking import ScoreNote
from facilitation.commands import Command
from facilitation.model import Actor
from tests.browser.hall import PLAN, Hall
from tests.browser.inside import Inside
from tests.browser.test_access import SMALL_TARGETS, fits, violations

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("browser-2")]

OTHERS = tuple(f"p_other{number}" for number in range(4))
PHASES = [
    {"id": "accueil", "kind": "arrival", "title": "Accueil", "prompt": "Prenez place"},
    {
        "id": "pistes",
        "kind": "ideation",
        "title": "Pistes",
        "prompt": "Quels projets lancer ?",
        "settings": {"writes": "lead", "rounds": "1-2-4-all", "prompts": {"t2": "Et sur le port ?"}},
    },
    {
        "id": "tri",
        "kind": "clustering",
        "title": "Regrouper",
        "prompt": "Ce qui va ensemble",
        "settings": {"where": "room", "of": ["pistes"]},
    },
    {"id": "audace", "kind": "crowd", "title": "Audace", "prompt": "Que feriez-vous sans peur ?"},
    {
        "id": "cafe",
        "kind": "cafe",
        "title": "Café",
        "settings": {"prompts": {"t1": "Et l’eau ?", "t2": "Et l’air ?"}},
    },
]


@pytest.fixture(scope="module")
def inside() -> Iterator[Inside]:
    """One server in which a test may speak for people without a tablet."""
    server = Inside()
    server.start()
    yield server
    server.stop()


def test_a_facilitator_leads_pairs_bold_ideas_and_a_cafe(inside: Inside, browser: Browser):
    plan = copy.deepcopy(PLAN) | {"phases": PHASES}
    for table in plan["tables"]:
        table["seats"] = 8
    hall = Hall(inside, browser, plan)

    def speak(who: str, command: Command) -> None:
        inside.say(hall.atelier, command, Actor(person=who, role="participant"))

    for place, who in enumerate(OTHERS):
        speak(who, say.Arrive(college=("elus", "civile")[place % 2], table=f"t{1 + place % 2}"))
    lead = Actor(person="p_lead00", role="lead")
    inside.say(hall.atelier, say.AdoptObjective(objective="o_000001", title="Respirer en ville"), lead)
    console, wall = hall.facilitator(), hall.wall()
    ana, bao = hall.tablet("ana"), hall.tablet("bao", "Société civile", "Table 2")

    # A lead answers an objective; in pairs one writes, and everybody is told with whom by a letter.
    inside.say(hall.atelier, say.OpenPhase(phase="pistes"), lead)
    expect(bao.get_by_role("heading", name="Et sur le port ?")).to_be_visible()
    ana.get_by_label("Répond à l’objectif").select_option(label="O-01 · Respirer en ville")
    ana.get_by_role("textbox", name="Votre piste de projet").fill("Une zone calme")
    ana.get_by_role("button", name="Envoyer ma piste").tap()
    expect(ana.get_by_text("Objectif O-01 : Respirer en ville")).to_be_visible()
    console.get_by_role("button", name=re.compile("^À deux")).click()
    expect(ana.get_by_text("Vous êtes avec A et B.")).to_be_visible()
    expect(ana.get_by_text("A écrit pour vous tous")).to_be_visible()
    expect(wall.get_by_role("heading", name=re.compile("^À deux"))).to_be_visible()
    for page in (ana, console, wall):
        assert violations(page) == []
    ana.set_viewport_size({"width": 320, "height": 640})
    assert fits(ana)
    assert ana.evaluate(SMALL_TARGETS) == []
    ana.set_viewport_size({"width": 1280, "height": 800})
    console.get_by_role("button", name=re.compile("^Tous")).click()
    expect(wall.get_by_text("1 piste", exact=True).first).to_be_visible()

    # Every step on the groups is told, by role and table, and is taken back where nothing stands on it.
    [lead_note] = inside.atelier_now(hall.atelier).notes
    inside.say(hall.atelier, say.OpenPhase(phase="tri"), lead)
    speak(OTHERS[0], say.MakeCluster(cluster="c_000001", place="room", title="Calme", notes=(lead_note,)))
    speak(OTHERS[1], say.MakeCluster(cluster="c_000002", place="room", title="Vide"))
    speak(OTHERS[1], say.RenameCluster(cluster="c_000002", title="À remplir"))
    console.get_by_role("button", name="Voir les derniers gestes").click()
    steps = console.get_by_role("listitem").filter(has_text="un participant, Table")
    expect(steps).to_have_count(3)
    expect(steps.nth(1).get_by_role("button")).to_be_disabled()
    steps.nth(2).get_by_role("button").click()
    expect(steps).to_have_count(2)
    expect(wall.get_by_text("À regrouper", exact=True).first).to_be_visible()

    # A bold idea each; what somebody reads is another's; sums are seen by nobody before the result.
    inside.say(hall.atelier, say.OpenPhase(phase="audace"), lead)
    for page, text in ((ana, "Un tramway pour les calanques"), (bao, "Fermer le périphérique")):
        page.get_by_role("textbox", name="Votre idée audacieuse").fill(text)
        page.get_by_role("button", name="Déposer mon idée").tap()
        expect(page.get_by_text("Elle est déposée.")).to_be_visible()
    for place, who in enumerate(OTHERS):
        speak(who, say.WriteNote(note=f"n_bold0{place}", phase="audace", text=f"Audace n° {place}"))
    for number in (1, 2):
        console.get_by_role("button", name=re.compile(f"^Tour {number}")).click()
        expect(ana.get_by_role("heading", name=f"Tour {number} sur 5")).to_be_visible()
        expect(ana.locator("blockquote")).not_to_have_text("Un tramway pour les calanques")
        ana.get_by_role("radio", name="4").tap()
        expect(ana.get_by_text("Votre note : 4 sur 5.")).to_be_visible()
        cards = inside.atelier_now(hall.atelier).work["audace"].cards
        for who in OTHERS:
            speak(who, ScoreNote(phase="audace", note=cards[who][-1].note, score=2 + number))
    expect(wall.locator(".counted li")).to_have_text(re.compile("^5 – notes sur.6$"))
    heard = b"".join(hall.heard["wall"])
    assert b"calanques" not in heard
    console.get_by_role("button", name="Montrer le résultat").click()
    expect(wall.get_by_text("Les dix idées les mieux notées, sur 25")).to_be_visible(timeout=12_000)
    expect(ana.get_by_text("/ 25").first).to_be_visible()
    for page in (ana, wall):
        assert violations(page) == []

    # People join another table, where they read what was said; a rotation is taken back.
    inside.say(hall.atelier, say.OpenPhase(phase="cafe"), lead)
    console.get_by_role("button", name=re.compile("^Tour 1")).click()
    ana.get_by_role("textbox", name="Votre idée").fill("Une fontaine par place")
    ana.get_by_role("button", name="Ajouter à la table").tap()
    expect(ana.get_by_text("de vous · tour 1")).to_be_visible()
    console.get_by_role("button", name=re.compile("^Tour 2")).click()
    expect(ana.get_by_text("Rejoignez la table 2")).to_be_visible()
    expect(ana.get_by_role("heading", name="Et l’air ?")).to_be_visible()
    expect(ana.get_by_text("Une fontaine par place")).to_have_count(0)
    expect(bao.get_by_text("Une fontaine par place")).to_be_visible()
    ana.get_by_role("button", name="J’y suis").tap()
    console.get_by_role("button", name="Revenir au tour 1").click()
    expect(ana.get_by_role("heading", name="Et l’eau ?")).to_be_visible()
    hall.close()
    assert hall.complaints == []
