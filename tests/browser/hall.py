"""A small hall in a browser: a plan, its devices, and the gestures every story needs. Words are read as people read them."""

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.browser.served import Served

# The first two: Chromium's own address bar is a page, and costs each new device as much as the page that is tested.
# The others: Playwright switches them off, but of two such flags Chromium reads the last alone.
FEATURES_OFF = (
    "WebUIOmniboxPopup WebUIOmniboxAimPopup "
    "AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades HttpsFirstBalancedModeAutoEnable "
    "LensOverlay MediaRouter PaintHolding ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect "
    "OptimizationHints NetworkTimeServiceQuerying AimEnabled PreconnectToSearch"
).split()
FLAGS = [
    *(
        "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
        "--disable-sync --disable-dev-shm-usage --mute-audio --force-color-profile=srgb"
    ).split(),
    f"--disable-features={','.join(FEATURES_OFF)}",
]
TABLET: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "has_touch": True,
    "is_mobile": True,
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}
DESK: dict[str, Any] = {
    "viewport": {"width": 1440, "height": 900},
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}
WALL: dict[str, Any] = {
    "viewport": {"width": 1920, "height": 1080},
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}

PLAN: dict[str, Any] = {
    "title": "Atelier du port",
    "place": "Salle des pêcheurs",
    "colleges": [
        {"id": "elus", "name": "Élus", "short": "Élus"},
        {"id": "civile", "name": "Société civile", "short": "Société civile"},
    ],
    "communes": ["Aix-en-Provence", "Aubagne", "Marseille"],
    "tables": [{"id": "t1", "name": "Table 1", "seats": 2}, {"id": "t2", "name": "Table 2", "seats": 2}],
    "themes": [
        {"id": "vie", "name": "Qualité de vie", "short": "Qualité de vie"},
        {"id": "port", "name": "Port et aéroports", "short": "Port et aéroports"},
    ],
    "phases": [
        {"id": "accueil", "kind": "arrival", "title": "Accueil", "prompt": "Prenez place"},
        {
            "id": "ecrire",
            "kind": "ideation",
            "title": "Écrire",
            "prompt": "Qu’est-ce qui rendrait le port plus vivant ?",
            "duration_s": 600,
            "visibility": "room",
        },
        {"id": "regrouper", "kind": "clustering", "title": "Regrouper", "prompt": "Ce qui va ensemble"},
        {
            "id": "voter",
            "kind": "vote",
            "title": "Voter",
            "prompt": "Que portons-nous ensemble ?",
            "settings": {"budget": 3, "cap": 2},
        },
        {
            "id": "clore",
            "kind": "closing",
            "title": "Clore",
            "prompt": "Le temps passé ici en valait-il la peine ?",
        },
    ],
}


class Hall:
    """One atelier and the devices in it."""

    def __init__(self, served: Served, browser: Browser, plan: dict[str, Any]) -> None:
        self.served = served
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []
        self.heard: dict[str, list[bytes]] = {}
        made = served.atelier(plan)
        self.code: str = made["code"]
        self.atelier: str = made["atelier"]
        self.invites: dict[str, str] = made["invites"]

    def page(self, name: str, kind: dict[str, Any]) -> Page:
        """A device of its own. What its sockets receive is kept under its name; what it complains of fails the test."""
        context = self._browser.new_context(**kind)
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        self._listen(name, page)
        return page

    def _listen(self, name: str, page: Page) -> None:
        heard = self.heard.setdefault(name, [])

        def received(payload: str | bytes) -> None:
            heard.append(payload if isinstance(payload, bytes) else payload.encode())

        page.on("websocket", lambda socket: socket.on("framereceived", received))
        page.on("pageerror", lambda error: self.complaints.append(f"{name}: {error}"))

    def facilitator(self, role: str = "lead") -> Page:
        """A console, inside. Its clock runs as clocks do, and can be put forward (`five_seconds_later`)."""
        page = self.page(role, DESK)
        page.clock.install()
        page.goto(f"{self.served.url}/console#i={self.invites[role]}")
        page.get_by_role("button", name="Voir le mur").wait_for()
        return page

    def wall(self) -> Page:
        """A projector."""
        page = self.page("wall", WALL)
        page.goto(f"{self.served.url}/wall#i={self.invites['wall']}")
        page.locator(".welcome, .topline").first.wait_for()
        return page

    def tablet(
        self, name: str, college: str = "Élus", table: str = "Table 1", url: str | None = None
    ) -> Page:
        """Somebody who scanned the code, and sits."""
        page = self.page(name, TABLET)
        page.goto(f"{url or self.served.url}/#c={self.code}")
        page.get_by_role("radio", name=college).tap()
        page.get_by_role("radio", name=table).tap()
        page.get_by_role("button", name="Prendre place").tap()
        page.get_by_text("Connecté").wait_for()
        return page

    def close(self) -> None:
        """Everybody leaves."""
        for context in self._contexts:
            context.close()


def move_on(console: Page, title: str) -> None:
    """Move the day on to a step as the facilitator does: the blue button, and the five seconds to change one's mind."""
    console.get_by_role("button", name=re.compile(f"^(Commencer|Passer à).*{title}")).click()
    five_seconds_later(console)
    console.get_by_role("button", name=f"{title} en cours").wait_for()


def five_seconds_later(console: Page) -> None:
    """What the console announces is announced for five seconds, and nobody changes their mind: its clock is put forward."""
    console.locator(".soon-count").first.wait_for()
    console.clock.fast_forward(5_000)


def send(tablet: Page, text: str) -> None:
    """Write an idea and press the button, whatever it says just now."""
    tablet.get_by_role("textbox", name="Votre idée").fill(text)
    tablet.get_by_role("button", name=re.compile("^(Envoyer|Garder) mon idée")).tap()


def states(tablet: Page, words: str) -> Locator:
    """The ideas of a tablet that are in this state, in words."""
    return tablet.get_by_text(words, exact=True)
