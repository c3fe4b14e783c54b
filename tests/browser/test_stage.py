"""What the room looks at together: slides stepped through, a picture brought in, a question in large, tables in a drawn order, an address left."""

import pathlib
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitation.commands import OpenPhase
from server.pictures import PNG, PNG_END
from tests.browser.hall import PLAN, Hall
from tests.browser.machine import Played
from tests.browser.test_access import SMALL_TARGETS, fits, violations

pytestmark = [pytest.mark.timeout(150), pytest.mark.xdist_group("browser-2")]

SLIDES = [
    {"kind": "values", "title": "Nos valeurs", "notes": "Laisser lire."},
    {"kind": "figures", "lines": [{"figure": "198", "text": "pistes de projets"}]},
]
STAGED: dict[str, Any] = PLAN | {
    "values": ["Ouverture", "Authenticité"],
    "phases": [
        {"id": "recap", "kind": "recap", "title": "On rembobine", "settings": {"slides": SLIDES}},
        {"id": "talk", "kind": "talk", "title": "Intervention", "settings": {"speaker": "Ana Ruiz"}},
        {"id": "report", "kind": "report", "title": "Restituer"},
        {"id": "closing", "kind": "closing", "title": "Clore", "settings": {"mailing": True}},
    ],
}


@pytest.fixture(scope="module")
def played() -> Iterator[Played]:
    """One server that goes where the test says."""
    server = Played()
    yield server
    server.stop()


@pytest.fixture
def stage(played: Played, browser: Browser) -> Iterator[Hall]:
    """A day of four steps, all of them on the stage."""
    opened = Hall(played, browser, STAGED)  # type: ignore[arg-type]
    yield opened
    opened.close()
    assert opened.complaints == []


def a_picture() -> bytes:
    """A PNG of one dark pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head = chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]))
    return PNG + head + chunk(b"IDAT", zlib.compress(b"\0\x12\x23\x3f")) + bytes(4) + PNG_END


def step(console: Page, title: str) -> None:
    """Look at a step."""
    console.get_by_role("navigation", name="Étapes").get_by_role(
        "button", name=re.compile(f"^{title}")
    ).click()


def holds(*pages: Page) -> None:
    """Everybody can use what is shown."""
    for page in pages:
        assert violations(page) == []


def test_the_room_looks_up_together(stage: Hall, played: Played, tmp_path: pathlib.Path):
    console, wall, ana = stage.facilitator(), stage.wall(), stage.tablet("ana", "Élus", "Table 1")

    step(console, "Intervention")
    console.locator(".deck-name").click()
    too_heavy, picture = tmp_path / "heavy.png", tmp_path / "port.png"
    too_heavy.write_bytes(bytes(2_000_001))
    picture.write_bytes(a_picture())
    console.locator("input[type=file]").set_input_files(too_heavy)
    expect(console.get_by_text(re.compile("trop lourde"))).to_be_visible()
    console.locator("input[type=file]").set_input_files(picture)
    expect(console.locator("img.picture")).to_be_visible()
    console.get_by_label("Ce que montre l’image").fill("Le port au soir")
    console.get_by_role("button", name="Enregistrer la page").click()
    expect(console.get_by_text("C’est enregistré.")).to_be_visible()
    holds(console)

    played.lead(OpenPhase(phase="recap"))
    expect(wall.locator(".recap-name")).to_have_text("On rembobine")
    step(console, "On rembobine")
    console.keyboard.press("PageDown")
    expect(wall.locator(".recap-value")).to_have_text(["Ouverture", "Authenticité"])
    expect(console.get_by_text("Laisser lire.")).to_be_visible()
    console.keyboard.press("PageDown")
    expect(wall.locator(".recap-number")).to_have_text("198")
    expect(ana.get_by_text("pistes de projets")).to_be_visible()
    holds(wall, ana)
    console.keyboard.press("PageUp")
    expect(ana.get_by_text("Authenticité")).to_be_visible()

    played.lead(OpenPhase(phase="talk"))
    step(console, "Intervention")
    console.get_by_role("button", name="Page suivante").click()
    for screen in (wall, ana):
        expect(screen.get_by_alt_text("Le port au soir")).to_have_js_property("naturalWidth", 1)
    ana.get_by_role("textbox", name="Votre question").fill("Et les trains de nuit ?")
    ana.get_by_role("button", name="Poser ma question").tap()
    ana.get_by_role("textbox", name="Votre question").fill("Pourquoi M. Martin ?")
    ana.get_by_role("button", name="Poser ma question").tap()
    to_read = console.get_by_role("complementary", name="À relire")
    expect(to_read.get_by_text("Question posée pendant «\u202fIntervention\u202f»")).to_be_visible()
    expect(console.get_by_text(re.compile("1.question attend d’être relue"))).to_be_visible()
    holds(console)
    to_read.get_by_role("button", name="Écarter").click()
    to_read.get_by_role("button", name="Parle d’une personne").click()
    expect(to_read.get_by_text("Rien à relire.")).to_be_visible()
    expect(ana.get_by_text(re.compile("Parle d’une personne"))).to_be_visible()
    console.get_by_role("button", name="Montrer en grand").click()
    expect(wall.locator(".talk-quote")).to_have_text(re.compile("Et les trains de nuit"))
    holds(console, ana)
    ana.set_viewport_size({"width": 320, "height": 640})
    assert fits(ana)
    assert ana.evaluate(SMALL_TARGETS) == []

    played.lead(OpenPhase(phase="report"))
    step(console, "Restituer")
    console.get_by_role("button", name="Tirer au sort").click()
    # Nobody sits at the other table: it is added by hand.
    expect(wall.locator(".report-stop")).to_have_count(1)
    console.get_by_role("button", name="Ajouter Table 2").click()
    expect(wall.locator(".report-stop")).to_have_count(2)
    holds(console)
    console.get_by_role("button", name="Donner la parole à Table 1").click()
    expect(wall.locator(".report-name")).to_have_text("Table 1")
    expect(wall.locator(".topline-digits")).to_have_text(re.compile("[23]:"))
    expect(ana.get_by_text(re.compile("C’est à vous"))).to_be_visible()

    played.lead(OpenPhase(phase="closing"))
    step(console, "Restituer")
    email = ana.get_by_role("textbox", name="Votre courriel")
    email.fill("ana@")
    ana.get_by_role("button", name="Recevoir la suite").tap()
    expect(ana.get_by_text("ne ressemble pas à un courriel")).to_be_visible()
    email.fill("ana@exemple.fr")
    ana.get_by_role("button", name="Recevoir la suite").tap()
    expect(ana.get_by_text("La suite part à ana@exemple.fr")).to_be_visible()
    step(console, "Clore")
    expect(console.get_by_text(re.compile("1.personne a laissé un courriel"))).to_be_visible()
    holds(ana)
    assert fits(ana)
