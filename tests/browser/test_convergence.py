"""Convergence with a full room: thirty elected and forty-three of civil society vote the four cases A to D; console, wall and
export say the same of them.
"""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from client.connect import Device
from facilitation.ballots.asking import CastBallot, RevealVotes
from facilitation.commands import Command, OpenPhase
from tests.browser.hall import PLAN, Hall
from tests.browser.served import Served

pytestmark = [pytest.mark.timeout(90), pytest.mark.xdist_group("browser-1")]

TITLES = {
    "a": "Se déplacer sans voiture",
    "b": "Décider le budget ensemble",
    "c": "Un port relié au train",
    "d": "Des écoles ouvertes le soir",
}
CASES = {
    "elus": {"a": (21, 30), "b": (10, 30), "c": (28, 30), "d": (30, 30)},
    "civile": {"a": (30, 43), "b": (42, 43), "c": (24, 43), "d": (43, 43)},
}
"""How many agree, of how many. Source: CONVERGENCE, Why not the pooled share."""
PHASES: list[dict[str, Any]] = [
    {
        "id": "voter",
        "kind": "vote",
        "title": "Voter",
        "settings": {
            "method": "opinion",
            "about": "proposals",
            "proposals": [{"id": name, "title": title} for name, title in TITLES.items()],
        },
    },
    {
        "id": "tableau",
        "kind": "convergence",
        "title": "Convergence",
        "prompt": "Que portons-nous ensemble ?",
        "settings": {"of": ["voter"]},
    },
]


def full_room() -> dict[str, Any]:
    tables = [{"id": f"t{number}", "name": f"Table {number}", "seats": 40} for number in (1, 2)]
    return {**PLAN, "tables": tables, "phases": PHASES}


async def said(url: str, token: str, *commands: Command) -> None:
    """One device that says something, and leaves when it was answered."""
    device = Device(url, token)
    running = asyncio.create_task(device.run())
    for command in commands:
        assert (await device.say(command)).code == ""
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def vote(hall: Hall, lead: str) -> None:
    """Everybody comes in by the door and votes from a device of their own; then the result is shown."""
    url = hall.served.url
    await said(url, lead, OpenPhase(phase="voter"))
    voices = [
        (college, {item: 1 if number < agree else -1 for item, (agree, _) in cases.items()})
        for college, cases in CASES.items()
        for number in range(max(of for _, of in cases.values()))
    ]

    async def one(place: int, college: str, marks: dict[str, int]) -> None:
        body = {"code": hall.code, "college": college, "table": f"t{1 + place % 2}"}
        joined = await asyncio.to_thread(hall.served.ask, "/api/join", body)
        await said(url, joined["token"], CastBallot(phase="voter", marks={**marks}))

    async with asyncio.TaskGroup() as everybody:
        for place, (college, marks) in enumerate(voices):
            everybody.create_task(one(place, college, marks))
    await said(url, lead, RevealVotes(phase="voter"), OpenPhase(phase="tableau"))


def texts(found: Locator) -> list[str]:
    """What is written, with plain spaces."""
    return [re.sub(r"\s+", " ", text).strip() for text in found.all_inner_texts()]


def test_the_four_cases_are_the_same_on_console_wall_and_in_the_export(served: Served, browser: Browser):
    hall = Hall(served, browser, full_room())
    lead = served.ask("/api/enter", {"invite": hall.invites["lead"]})["token"]
    with ThreadPoolExecutor(1) as aside:  # Playwright has a loop of its own in this thread.
        aside.submit(asyncio.run, vote(hall, lead)).result(60)
    console, wall = hall.facilitator(), hall.wall()
    order = [TITLES[item] for item in "dacb"]

    rows = console.locator(".board tbody tr")
    expect(rows).to_have_count(4)
    assert texts(console.locator(".board .board-title")) == order
    assert texts(console.locator(".board .label")) == [
        "Accord commun",
        "Accord commun",
        "Accord inégal, plus fort : Élus",
        "Un seul collège : Société civile",
    ]
    assert texts(rows.nth(1).locator(".side-figures")) == [
        "21 sur 30 entre 52 et 83 %",
        "30 sur 43 entre 55 et 81 %",
    ]
    assert texts(rows.nth(2).locator(".board-gap")) == ["35 points entre 17 et 53 fort écart"]

    expect(wall.get_by_text("Ce que chaque collège en dit va s’afficher ici.")).to_be_visible()
    console.get_by_role("button", name="Montrer le tableau à la salle").click()
    expect(wall.locator(".conv-title")).to_have_count(4, timeout=15_000)
    assert texts(wall.locator(".conv-title")) == order
    assert texts(wall.locator(".conv-label")) == [
        "Les deux collèges sont d’accord",
        "Les deux collèges sont d’accord, l’un nettement plus que l’autre",
        "Un seul collège porte ces sujets",
    ]
    assert texts(wall.locator(".side-figures"))[2:4] == ["21 sur 30 52–83 %", "30 sur 43 55–81 %"]
    whisker = wall.locator(".side-whisker").nth(4).get_attribute("style") or ""
    assert [round(float(each), 1) for each in re.findall(r"[\d.]+(?=%)", whisker)] == [78.7, 19.5]

    console.locator(".board-title", has_text="écoles ouvertes").focus()
    console.keyboard.press("a")
    expect(wall.locator(".conv-moment-on")).to_contain_text("O-01")
    expect(wall.locator(".conv-stamp")).to_have_text("Adopté, O-01")
    expect(console.locator(".board .stamp")).to_have_count(1)

    told = served.ask("/api/export?format=json", token=lead)["tables"]
    exported = told["convergence"]["rows"]
    assert [(row["title"], row["label"]) for row in exported] == list(
        zip(order, ("shared_agreement", "shared_agreement", "uneven_agreement", "one_college"), strict=True)
    )
    uneven = exported[2]
    assert (uneven["low_elus"], uneven["high_elus"]) == (0.7868, 0.9815)
    assert (uneven["gap"], uneven["gap_low"], uneven["gap_high"]) == (0.3507, 0.1742, 0.53)
    assert [row["number"] for row in told["objectives"]["rows"]] == ["O-01"]
    hall.close()
    assert hall.complaints == []
