"""Take the pictures of the README: a room that has written 240 ideas, seen on the wall, a tablet and the console.

`python -m tests.browser.pictures` (or `make pictures`) writes them to `client/pictures`.
"""

import asyncio
import os
import pathlib
import random
import re
import shutil
import tempfile
from functools import partial
from typing import Any, Final

from playwright.async_api import BrowserContext, Page, async_playwright

from client.connect import Device
from client.http import ask
from client.notes import read_notes
from client.playing.hints import loose
from client.playing.ideation import write
from client.playing.person import Facilitator, Person, new_name
from facilitation.commands import MakeCluster, OpenPhase, SetVisibility
from tests.browser.hall import DESK, FLAGS, TABLET, WALL
from tests.browser.served import Served

ROOT: Final = pathlib.Path(__file__).resolve().parent.parent.parent
PICTURES: Final = ROOT / "client" / "pictures"
PEOPLE: Final = 48
GROUPS: Final = {
    "Se déplacer sans voiture": r"bus|vélo|navette|tram|métro|piéton|marche|trottoir|covoit|parking",
    "Un port relié au train": r"port\b|quai|ferry|navire|escale|fret|marchandise",
    "Un aéroport plus sobre": r"aéroport|avion|vol\b|vols\b",
    "Se soigner près de chez soi": r"soin|santé|médec|hôpital|infirm",
    "Des quartiers frais et plantés": r"arbre|ombre|fraîch|jardin|parc\b|plant|banc|fontaine",
    "Se loger ici": r"loge|loyer|habitat|immeuble|propriét",
    "Apprendre et travailler": r"emploi|form|apprent|métier|entreprise|jeune|stage|école|lycée|univers",
    "Décider ensemble": r"budget|particip|habitants|consult|vote|conseil|décid|citoyen|assembl",
    "Raconter notre littoral": r"littoral|mer\b|plage|calanque|patrimoine|touris|festival|culture|musée|fête",
}


async def main() -> None:
    """Fill a room, then look at it."""
    os.environ["ATELIER_PUBLIC_URL"] = "http://atelier.lan"
    folder = pathlib.Path(tempfile.mkdtemp())
    served = Served(folder)
    served.start()
    try:
        await _played(served)
    finally:
        served.stop()
        shutil.rmtree(folder)


async def _played(served: Served) -> None:
    made = await ask(
        served.url, "/api/ateliers", {"template": "convergences", "tables": 10, "seats": 8}, served.key
    )
    tasks: list[asyncio.Task[None]] = []

    async def device(token: str) -> Device:
        opened = Device(served.url, token)
        tasks.append(asyncio.create_task(opened.run()))
        await opened.greeted.wait()
        return opened

    entered = await ask(served.url, "/api/enter", {"invite": made["invites"]["lead"]})
    lead = Facilitator(await device(entered["token"]), "lead", 1000.0, random.Random(1))
    people = [await _person(served, made, index, device) for index in range(PEOPLE)]
    by_kind = {record["kind"]: phase for phase, record in reversed(list(lead.phases()))}
    arrival, ideation = by_kind["arrival"], by_kind["ideation"]
    await lead.ask(OpenPhase(phase=arrival))
    await lead.ask(OpenPhase(phase=ideation))
    await lead.ask(SetVisibility(phase=ideation, visibility="room"))
    notes = read_notes(ROOT / "client" / "samples" / "notes_fr.csv")
    await asyncio.gather(*(write(who, ideation, notes[hand::PEOPLE]) for hand, who in enumerate(people)))
    await lead.device.until(lambda: len(loose(lead.room)) >= len(notes) - 5)
    for title, pattern in GROUPS.items():
        found = [name for name, note in loose(lead.room) if re.search(pattern, note["text"], re.IGNORECASE)]
        await lead.ask(MakeCluster(cluster=new_name("c"), place="room", title=title, notes=tuple(found)))
        await lead.device.until(partial(_titled, lead, title))
    await _looked_at(served, made)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _titled(lead: Facilitator, title: str) -> bool:
    return any(each.get("title") == title for each in lead.room.values())


async def _person(served: Served, made: dict[str, Any], index: int, device: Any) -> Person:
    body = {
        "code": made["code"],
        "college": ("elus", "societe_civile")[index % 2],
        "table": f"t{index % 10 + 1}",
    }
    joined = await ask(served.url, "/api/join", body)
    return Person(await device(joined["token"]), f"p{index}", 1000.0, random.Random(index))


async def _looked_at(served: Served, made: dict[str, Any]) -> None:
    PICTURES.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        browser = await playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, "--no-sandbox"])
        wall = await _page(await browser.new_context(**WALL))
        await wall.goto(f"{served.url}/wall#i={made['invites']['wall']}")
        tablet = await _page(await browser.new_context(**TABLET))
        await tablet.goto(f"{served.url}/#c={made['code']}&t=t9")
        await tablet.get_by_role("radio", name="Société civile").tap()
        await tablet.get_by_role("button", name="Prendre place").tap()
        for theme, text in (
            ("Promotion", "Demander aux anciens de raconter le port, et l’afficher sur les quais."),
            ("Qualité de vie", "Des bancs à l’ombre sur le chemin du marché."),
        ):
            await tablet.get_by_role("radio", name=re.compile(theme)).tap()
            await tablet.get_by_role("textbox", name="Votre idée").fill(text)
            await tablet.get_by_role("button", name="Envoyer mon idée").tap()
            await tablet.get_by_text(text).first.wait_for()
        await tablet.get_by_role("radio", name=re.compile("[Pp]ort")).tap()
        await tablet.get_by_role("textbox", name="Votre idée").fill(
            "Relier le port et la gare par un tram de nuit, pour les équipes qui embauchent à 4 h."
        )
        console = await _page(await browser.new_context(**DESK))
        await console.goto(f"{served.url}/console#i={made['invites']['facilitator']}")
        await console.get_by_role("button", name=re.compile("^Groupes")).click()
        for title in ("Se déplacer sans voiture", "Un port relié au train"):
            await console.get_by_role("checkbox", name=re.compile(title)).check()
        await wall.wait_for_timeout(9000)
        for name, page in (("wall", wall), ("tablet", tablet), ("console", console)):
            await page.screenshot(path=PICTURES / f"{name}.png")
        await browser.close()


async def _page(context: BrowserContext) -> Page:
    page = await context.new_page()
    page.set_default_timeout(15_000)
    return page


if __name__ == "__main__":
    asyncio.run(main())
