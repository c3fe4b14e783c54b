"""The machine's sorting as tablets and the wall show it. The test plays the machine: it speaks in the room as the server does."""

import copy
import pathlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitation.commands import SortNotes
from facilitation.guesses import WITHHELD, Filing, Guess, Guessed, Hint, Hinting, Making
from tests.browser.hall import PLAN, TABLET, Hall, move_on, send, states
from tests.browser.inside import Inside
from tests.browser.test_access import SMALL_TARGETS, fits, violations

pytestmark = pytest.mark.timeout(150)

BUS = "Un bus de nuit entre la gare et la plage"
BOAT = "Une navette de nuit vers les îles"
TREE = "Planter des arbres dans les cours d’école"
SHADE = "Des bancs à l’ombre des arbres"
STATION = "Une gare ouverte la nuit"
GHOST = "n_nobody0"
"""A note that no screen has."""


@pytest.fixture(scope="module")
def inside() -> Iterator[Inside]:
    """One server whose machine is this test."""
    server = Inside()
    server.start()
    yield server
    server.stop()


class Sorting(Hall):
    """A hall whose machine says what the test has it say."""

    served: Inside

    def notes(self) -> dict[str, str]:
        """The id of every note, by its text."""
        return {note.text: name for name, note in self.served.atelier_now(self.atelier).notes.items()}

    def machine(self, **said: Any) -> None:
        """Have the machine say something."""
        self.served.say(self.atelier, SortNotes(**said))

    def hints(self, place: str, **hints: Hint) -> None:
        """Hint for notes, by the name of the constant that is their text."""
        named = {"bus": BUS, "boat": BOAT, "tree": TREE, "shade": SHADE}
        notes = self.notes()
        self.machine(
            place=place,
            hinted=tuple(Hinting(note=notes[named[name]], hint=hint) for name, hint in hints.items()),
        )

    def host(self, table: str) -> Page:
        """The host of a table, on a tablet."""
        lead = self.served.ask("/api/enter", {"invite": self.invites["lead"]})["token"]
        link = self.served.ask("/api/links", {"role": "host", "table": table}, lead)
        page = self.page("host", TABLET)
        page.goto(f"{self.served.url}/{link['path'].lstrip('/')}")
        page.get_by_text("Connecté").wait_for()
        return page


@pytest.fixture
def sorting(inside: Inside, browser: Browser) -> Iterator[Sorting]:
    """Two tables; groups are made at the tables."""
    opened = Sorting(inside, browser, PLAN)
    yield opened
    opened.close()
    assert opened.complaints == []


def written(tablet: Page, *texts: str) -> None:
    """Write these ideas, and see them on the wall."""
    for count, text in enumerate(texts, 1):
        send(tablet, text)
        expect(states(tablet, "Sur le mur")).to_have_count(count)


def grouped(tablet: Page, title: str, *texts: str) -> None:
    """Tick ideas, and make a group of them."""
    for text in texts:
        tablet.get_by_role("checkbox", name=text).check(force=True)
    tablet.get_by_role("button", name="Nouveau groupe").tap()
    tablet.get_by_label("Nom du groupe").fill(title)
    tablet.get_by_role("button", name="Créer le groupe").tap()
    expect(group(tablet, title)).to_be_visible()
    expect(tablet.get_by_role("button", name="Annuler")).to_be_visible()


def guessed(note: str, *words: str) -> Guessed:
    """A note of a cluster, and the words it lies there for."""
    return Guessed(note=note, guess=Guess(words=words))


def group(tablet: Page, title: str) -> Any:
    """A group on a tablet."""
    return tablet.get_by_role("region", name=title, exact=True)


def tray(tablet: Page) -> Any:
    """What lies in no group, on a tablet."""
    return tablet.get_by_role("region", name="À regrouper")


def test_one_tap_follows_a_suggestion_and_one_takes_it_back(sorting: Sorting, pictures: pathlib.Path):
    console, ana = sorting.facilitator(), sorting.tablet("ana")
    bao = sorting.tablet("bao", "Société civile")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE)
    move_on(console, "Regrouper")
    grouped(ana, "La nuit", BUS)
    notes = sorting.notes()
    (cluster,) = sorting.served.atelier_now(sorting.atelier).clusters
    sorting.hints(
        "t1",
        boat=Hint(clusters=(cluster,), near=(notes[BUS], GHOST), words=("nuit",)),
        tree=Hint(near=(GHOST, notes[SHADE]), words=("arbres",)),
        shade=Hint(near=(GHOST,)),
    )
    boat = tray(ana).get_by_role("group", name=re.compile("îles"))
    expect(boat.get_by_text("Cette idée va peut-être avec…")).to_be_visible()
    expect(tray(ana).get_by_role("group", name=re.compile("bancs"))).to_have_count(0)
    assert violations(ana) == []
    ana.screenshot(path=pictures / "tablet-suggested.png")

    boat.get_by_role("button", name="La ranger dans « La nuit »").tap()
    expect(group(bao, "La nuit").get_by_text(BOAT)).to_be_visible()
    expect(ana.get_by_text("Idée rangée dans « La nuit ».").first).to_be_visible()
    expect(tray(ana).get_by_role("heading")).to_be_focused()
    ana.locator(".toast").get_by_role("button", name="Annuler").tap()
    expect(tray(bao).get_by_text(BOAT)).to_be_visible()

    tree = tray(ana).get_by_role("group", name=re.compile("Planter"))
    tree.get_by_role("button", name=re.compile("Créer un groupe avec")).tap()
    expect(ana.get_by_label("Nom du groupe")).to_have_value("Arbres")
    ana.get_by_label("Nom du groupe").fill("Des arbres")
    ana.get_by_role("button", name="Créer le groupe").tap()
    expect(group(bao, "Des arbres").get_by_role("listitem")).to_have_count(2)
    ana.locator(".toast").get_by_role("button", name="Annuler").tap()
    expect(group(bao, "Des arbres")).to_have_count(0)


def test_not_now_hides_a_suggestion_on_this_tablet_only(sorting: Sorting):
    console, ana = sorting.facilitator(), sorting.tablet("ana")
    bao = sorting.tablet("bao", "Société civile")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, TREE, SHADE)
    move_on(console, "Regrouper")
    sorting.hints("t1", tree=Hint(near=(sorting.notes()[SHADE],)))
    ana.get_by_role("button", name=re.compile("^Pas maintenant")).tap()
    expect(ana.get_by_text("Cette idée va peut-être avec…")).to_have_count(0)
    expect(bao.get_by_text("Cette idée va peut-être avec…")).to_be_visible()
    ana.reload()
    again = ana.get_by_role("button", name=re.compile("^Revoir 1.suggestion cachée"))
    expect(again).to_be_visible()
    expect(ana.get_by_text("Cette idée va peut-être avec…")).to_have_count(0)
    again.tap()
    expect(ana.get_by_text("Cette idée va peut-être avec…")).to_be_visible()


def test_a_host_goes_through_the_suggestions_by_keyboard(sorting: Sorting, pictures: pathlib.Path):
    console, ana, host = sorting.facilitator(), sorting.tablet("ana"), sorting.host("t1")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE)
    move_on(console, "Regrouper")
    grouped(ana, "La nuit", BUS)
    notes = sorting.notes()
    (cluster,) = sorting.served.atelier_now(sorting.atelier).clusters
    sorting.hints(
        "t1",
        boat=Hint(clusters=(cluster,), near=(notes[BUS],), words=("nuit",)),
        tree=Hint(near=(notes[SHADE],), words=("arbres",)),
        shade=Hint(near=(notes[TREE],), words=("arbres",)),
    )
    start = host.get_by_role("button", name="Passer les suggestions en revue")
    start.focus()
    host.keyboard.press("Enter")
    review = host.get_by_role("dialog", name=re.compile("Où vont ces idées"))
    expect(review.get_by_text(re.compile("Encore 3.idées"))).to_be_visible()
    expect(review.locator("blockquote", has_text=BOAT)).to_be_focused()
    expect(review.get_by_text(re.compile("Mots en commun.: nuit"))).to_be_visible()
    expect(review.get_by_text(re.compile("Idée la plus proche.: «.Un bus de nuit.*La nuit"))).to_be_visible()
    assert violations(host) == []
    host.screenshot(path=pictures / "tablet-review.png")
    host.keyboard.press("Tab")
    expect(review.get_by_role("button", name="La ranger dans « La nuit »")).to_be_focused()
    host.keyboard.press("Enter")
    expect(review.locator("blockquote")).to_contain_text(TREE)
    expect(group(ana, "La nuit").get_by_role("listitem")).to_have_count(2)
    expect(review.get_by_role("status")).to_have_text("Idée rangée dans « La nuit ».")
    review.get_by_role("button", name="Annuler").press("Enter")
    expect(review.get_by_role("status")).to_have_text("Dernier geste annulé.")
    expect(tray(ana).get_by_text(BOAT)).to_be_visible()
    expect(review.locator("blockquote")).to_contain_text(TREE)

    review.get_by_role("button", name="Suivante").press("Enter")
    expect(review.locator("blockquote")).to_contain_text(SHADE)
    tray(ana).get_by_role("button", name=re.compile("Créer un groupe avec")).first.tap()
    ana.get_by_role("button", name="Créer le groupe").tap()
    expect(review.get_by_text("Toutes les suggestions sont vues.")).to_be_visible()
    host.keyboard.press("Escape")
    expect(start).to_have_count(0)


def test_suggestions_hold_at_every_width_and_text_size(sorting: Sorting, pictures: pathlib.Path):
    console, host = sorting.facilitator(), sorting.host("t1")
    ana = sorting.tablet("ana")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE)
    move_on(console, "Regrouper")
    grouped(ana, "Anticonstitutionnellement long mais intergénérationnellement plein de sens", BUS)
    (cluster,) = sorting.served.atelier_now(sorting.atelier).clusters
    notes = sorting.notes()
    sorting.hints(
        "t1",
        boat=Hint(clusters=(cluster,), near=(notes[BUS],), words=("nuit",)),
        tree=Hint(near=(notes[SHADE], notes[BOAT])),
    )
    host.get_by_role("button", name="Passer les suggestions en revue").tap()
    for page in (ana, host):
        expect(page.get_by_text(re.compile("va peut-être")).first).to_be_visible()
        for width, height in ((1280, 800), (820, 1180), (390, 800), (320, 640)):
            page.set_viewport_size({"width": width, "height": height})
            for size in ("normal", "grand", "tres-grand"):
                page.evaluate("(size) => { document.documentElement.dataset.text = size; }", size)
                assert fits(page), f"{width} px wide, {size}"
                assert page.evaluate(SMALL_TARGETS) == [], f"{width} px wide, {size}"
                if size != "grand":
                    who = "ana" if page is ana else "host"
                    page.screenshot(path=pictures / f"suggested-{who}-{width}-{size}.png", full_page=True)


def test_the_wall_shows_drafts_as_drafts_until_somebody_says_yes(
    inside: Inside, browser: Browser, pictures: pathlib.Path
):
    plan = copy.deepcopy(PLAN)
    plan["phases"][2]["settings"] = {"where": "room", "who": "everyone"}
    sorting = Sorting(inside, browser, plan)
    console, ana, wall = sorting.facilitator(), sorting.tablet("ana"), sorting.wall()
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE, STATION)
    notes = sorting.notes()
    night, trees = "c_night00", "c_trees00"
    sorting.machine(
        place="room",
        made=(
            Making(
                cluster=night,
                title="bus de nuit · navettes",
                stands=notes[BUS],
                notes=(guessed(notes[BUS]), guessed(notes[BOAT], "nuit")),
            ),
            Making(
                cluster=trees,
                title="arbres · ombre",
                stands=GHOST,
                notes=(guessed(notes[TREE]), guessed(notes[SHADE])),
            ),
        ),
    )
    listing = wall.locator(".arch > ul")
    expect(listing).to_contain_text(
        re.compile("bus de nuit · navettes – titre proposé, 2.idées.*Un bus de nuit")
    )
    expect(listing).to_contain_text(re.compile("arbres · ombre – titre proposé, 2.idées"))
    expect(wall.locator(".legend-drafts")).to_have_text("titres proposés")
    expect(wall.locator(".isle-draft")).to_have_count(2)
    expect(wall.locator("div.isle-stands").first).to_contain_text("Un bus de nuit")
    expect(wall.locator(".isle-count").filter(has_text=re.compile("2.idées"))).to_have_count(2)
    assert violations(wall) == []
    wall.screenshot(path=pictures / "wall-drafts.png")

    move_on(console, "Regrouper")
    expect(group(ana, "arbres · ombre").get_by_text("Titre proposé")).to_be_visible()
    assert violations(ana) == []
    ana.screenshot(path=pictures / "tablet-drafts.png")
    sorting.machine(
        place="room",
        hinted=(Hinting(note=sorting.notes()[STATION], hint=Hint(clusters=(night,))),),
    )
    tray(ana).get_by_role("button", name="La ranger dans « bus de nuit · navettes »").tap()
    expect(listing).to_contain_text(re.compile("bus de nuit · navettes – titre proposé, 3.idées"))
    group(ana, "bus de nuit · navettes").get_by_role("button", name=re.compile("^Garder")).tap()
    expect(wall.locator(".isle-draft")).to_have_count(1)
    expect(listing).not_to_contain_text("navettes – titre proposé")
    group(ana, "arbres · ombre").get_by_role("button", name=re.compile("^Renommer")).tap()
    ana.get_by_label("Nom du groupe").fill("De l’ombre partout")
    ana.get_by_role("dialog").get_by_role("button", name="Renommer le groupe").tap()
    expect(wall.locator(".isle-draft")).to_have_count(0)
    expect(wall.locator(".legend-drafts")).to_have_text("")
    sorting.close()
    assert sorting.complaints == []


def test_a_ballot_says_which_titles_are_drafts_and_which_are_withheld(inside: Inside, browser: Browser):
    plan = copy.deepcopy(PLAN)
    plan["phases"][2]["settings"] = {"where": "room", "who": "everyone"}
    sorting = Sorting(inside, browser, plan)
    console, ana, wall = sorting.facilitator(), sorting.tablet("ana"), sorting.wall()
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE)
    notes = sorting.notes()
    titles = {"c_night00": ("navettes de nuit", (BUS, BOAT)), "c_trees00": (WITHHELD, (TREE, SHADE))}
    sorting.machine(
        place="room",
        made=tuple(
            Making(cluster=name, title=title, notes=tuple(guessed(notes[text]) for text in texts))
            for name, (title, texts) in titles.items()
        ),
    )
    expect(wall.locator(".arch > ul")).to_contain_text(re.compile("Sans titre – titre proposé, 2.idées"))
    move_on(console, "Regrouper")
    group(ana, "Sans titre").get_by_role("button", name=re.compile("^Renommer")).tap()
    expect(ana.get_by_label("Nom du groupe")).to_have_value("")
    ana.get_by_role("button", name="Annuler").tap()
    group(ana, "navettes de nuit").get_by_role("button", name=re.compile("^Garder")).tap()
    expect(group(ana, "navettes de nuit").get_by_text("Titre proposé")).to_have_count(0)
    move_on(console, "Voter")
    options = ana.locator(".option")
    expect(options.filter(has_text="navettes de nuit").get_by_text("Titre proposé")).to_have_count(0)
    expect(options.filter(has_text="Sans titre").get_by_text("Titre proposé")).to_be_visible()
    assert violations(ana) == []
    sorting.close()
    assert sorting.complaints == []


def test_only_the_first_suggestions_stand_unfolded_and_a_host_begins_with_them(
    sorting: Sorting, pictures: pathlib.Path
):
    console, ana, host = sorting.facilitator(), sorting.tablet("ana"), sorting.host("t1")
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE)
    move_on(console, "Regrouper")
    notes = sorting.notes()
    hints = {"bus": BOAT, "boat": BUS, "tree": SHADE, "shade": TREE}
    start = host.get_by_role("button", name="Passer les suggestions en revue")
    expect(tray(host)).to_be_visible()
    expect(start).to_have_count(0)
    sorting.hints("t1", **{name: Hint(near=(notes[near],)) for name, near in hints.items()})
    before = "(button) => button.compareDocumentPosition(document.querySelector('.loose')) === Node.DOCUMENT_POSITION_FOLLOWING"
    assert start.evaluate(before)
    expect(tray(host).get_by_text("Cette idée va peut-être avec…")).to_have_count(3)
    fold = tray(host).get_by_role("button", name=re.compile("^1.suggestion pour l’idée"))
    pair = tray(host).get_by_role("button", name=re.compile("^Créer un groupe avec"))
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(pair).to_have_count(3)
    assert violations(host) == []
    host.screenshot(path=pictures / "tablet-host.png")
    fold.tap()
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(pair).to_have_count(4)
    assert host.evaluate(SMALL_TARGETS) == []


def test_many_groups_at_once_rise_one_after_the_other_and_lose_no_idea(inside: Inside, browser: Browser):
    plan = copy.deepcopy(PLAN)
    plan["phases"][2]["settings"] = {"where": "room", "who": "nobody"}
    sorting = Sorting(inside, browser, plan)
    console, ana, wall = sorting.facilitator(), sorting.tablet("ana"), sorting.wall()
    move_on(console, "Accueil")
    move_on(console, "Écrire")
    written(ana, BUS, BOAT, TREE, SHADE, "Un marché couvert", "Une halle pour les pêcheurs")
    notes = list(sorting.notes().values())
    wall.evaluate(
        """() => {
          const seen = (window.seen = []), words = document.querySelector(".arch-words");
          new MutationObserver(() => {
            const now = words.querySelectorAll(".isle-draft").length;
            if (now !== seen.at(-1)) seen.push(now);
          }).observe(words, { childList: true, subtree: true, attributes: true });
        }"""
    )
    sorting.machine(
        place="room",
        made=tuple(
            Making(cluster=f"c_made{place:04}", title=f"titre {place}", notes=tuple(map(guessed, pair)))
            for place, pair in enumerate((notes[:2], notes[2:4], notes[4:]))
        ),
    )
    expect(wall.locator(".isle-count").filter(has_text=re.compile("2.idées"))).to_have_count(3)
    assert wall.evaluate("window.seen.filter((count) => count > 0)") == [1, 2, 3]
    assert sorting.served.atelier_now(sorting.atelier).clusters.keys() == {f"c_made{n:04}" for n in range(3)}
    sorting.machine(place="room", filed=(Filing(note=notes[0], cluster="c_made0002"),))
    expect(wall.locator(".arch > ul")).to_contain_text(re.compile("titre 2 – titre proposé, 2.idées"))
    sorting.close()
    assert sorting.complaints == []
