"""The machine's sorting on the console: what it suggests is told as a suggestion, with its reason, and a person decides."""

import re
from collections.abc import Iterator
from typing import cast

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from facilitation.commands import Arrive, KeepCluster
from facilitation.guesses import WITHHELD, Guess, Making, Move
from facilitation.ids import ROOM_PLACE
from tests.browser.hall import PLAN, Hall
from tests.browser.machine import Played
from tests.browser.served import Served
from tests.browser.test_access import SMALL_TARGETS, fits, violations

pytestmark = pytest.mark.timeout(150)

BUSES = ("Une navette de nuit", "Des bus au gaz vert", "Des vélos en libre service", "Un tram vers le port")
TREES = ("Des arbres sur les quais", "De l’ombre aux arrêts", "Des jardins partagés")
LOOSE = ("Un bus de mer", "Un conseil des jeunes", "Un budget pour les jeunes", "Une idée de trop")
PEOPLE = [
    Arrive(table="t1", college="elus", commune="Aubagne"),
    Arrive(table="t2", college="civile", commune="Marseille"),
] * 2
SMALL = PLAN | {"college_min": 2}
BUS, TREE = "c_bus000", "c_tree00"


@pytest.fixture(scope="module")
def played() -> Iterator[Played]:
    """A server whose machine this file plays."""
    server = Played()
    yield server
    server.stop()


class Scene:
    """A room of eleven ideas, two drafts of the machine in it, and a console that looks at them."""

    def __init__(self, played: Played, hall: Hall) -> None:
        self.machine = played
        played.shown("ecrire")
        themes = ("vie", "port", None)
        texts = (*BUSES, *TREES, *LOOSE)
        played.arrive(*PEOPLE)
        names = played.write("ecrire", *((text, themes[at % 3]) for at, text in enumerate(texts)))
        self.ideas = dict(zip(texts, names, strict=True))
        played.makes(BUS, "bus · navette", self.named(*BUSES), words=("bus", "nuit"))
        played.makes(TREE, "arbres · ombre", self.named(*TREES), others=(BUS,))
        self.page = hall.facilitator()
        self.page.locator(".views").wait_for()

    def named(self, *texts: str) -> list[str]:
        return [self.ideas[text] for text in texts]

    def see(self, view: str) -> Page:
        """Look at a view."""
        views = self.page.get_by_role("navigation", name="Vues")
        views.get_by_role("button", name=re.compile(f"^{view}")).click()
        return self.page

    def card(self, title: str) -> Locator:
        return self.page.locator(".card").filter(has=self.page.get_by_text(title, exact=True))

    def lies(self, text: str) -> str | None:
        """Where an idea lies in the room."""
        return self.machine.state().notes[self.ideas[text]].filed.get(ROOM_PLACE)

    def undo(self) -> None:
        """Take back what was just told."""
        self.page.locator(".toast").get_by_role("button", name="Annuler").click()
        expect(self.page.locator(".toast")).to_contain_text("C’est annulé")


@pytest.fixture
def scene(played: Played, browser: Browser) -> Iterator[Scene]:
    """That room."""
    # A hall asks its server for an address and an atelier, and this one has both.
    hall = Hall(cast(Served, played), browser, SMALL)
    yield Scene(played, hall)
    hall.close()
    assert hall.complaints == []


# --- Drafts -------------------------------------------------------------------------------------------


def test_a_draft_says_so_in_a_word_and_is_kept_by_one_press(scene: Scene):
    scene.see("Groupes")
    card = scene.card("bus · navette")
    expect(card.get_by_text("Proposition")).to_be_visible()
    expect(card).to_have_css("border-style", "dashed")
    expect(card).to_contain_text("Une navette de nuit")
    expect(card).to_contain_text(re.compile("4.idées, toutes rangées par la machine"))
    card.get_by_role("button", name="Garder").click()
    expect(card.get_by_text("Proposition")).to_have_count(0)
    expect(card).not_to_have_css("border-style", "dashed")
    assert not scene.machine.state().clusters[BUS].guessed
    scene.undo()
    expect(card.get_by_text("Proposition")).to_be_visible()


def test_a_draft_is_renamed_refused_and_pinned_from_its_card(scene: Scene):
    scene.see("Groupes")
    scene.card("bus · navette").get_by_role("button", name="Renommer").click()
    field = scene.page.get_by_role("textbox", name="Nom du groupe")
    expect(field).to_have_value("bus · navette")
    field.fill("Se déplacer")
    field.press("Enter")
    named = scene.card("Se déplacer")
    expect(named.get_by_text("Proposition")).to_have_count(0)
    expect(named).to_contain_text("toutes rangées par la machine")
    named.get_by_role("button", name=re.compile("^Verrouiller «.Se déplacer.»")).click()
    expect(named.get_by_text("Verrouillé", exact=True)).to_be_visible()
    expect(named.get_by_role("button", name=re.compile("^Verrouiller «.Se déplacer.»"))).to_have_attribute(
        "aria-pressed", "true"
    )
    scene.card("arbres · ombre").get_by_role("button", name="Refuser").click()
    expect(scene.card("arbres · ombre")).to_have_count(0)
    assert scene.lies(TREES[0]) is None
    assert scene.lies(BUSES[0]) == BUS


def test_cards_answer_to_keys_and_the_focus_goes_on(scene: Scene):
    page = scene.see("Groupes")
    scene.card("bus · navette").locator(".card-open").focus()
    page.keyboard.press("k")
    expect(scene.card("bus · navette").get_by_text("Proposition")).to_have_count(0)
    expect(scene.card("bus · navette").locator(".card-open")).to_be_focused()
    scene.card("arbres · ombre").locator(".card-open").focus()
    page.keyboard.press("x")
    expect(scene.card("arbres · ombre")).to_have_count(0)
    expect(page.locator(".card-open")).to_be_focused()
    page.keyboard.press("?")
    for key in ("K", "X", "L", "W", "T", "1"):
        expect(page.get_by_role("dialog").get_by_text(key, exact=True)).to_be_visible()


def test_no_card_moves_while_the_machine_works(scene: Scene):
    page = scene.see("Groupes")
    expect(page.locator(".card")).to_have_count(2)
    before = [box.bounding_box() for box in page.locator(".card").all()]
    late = scene.machine.write("ecrire", ("Encore une navette", None), ("Un bus pour les marins", None))
    scene.machine.files(late[0], TREE)
    scene.machine.makes("c_late00", "jeunes · conseil", scene.named(*LOOSE[1:3]))
    expect(page.locator(".card")).to_have_count(3)
    expect(scene.card("arbres · ombre")).to_contain_text("4")
    assert [box.bounding_box() for box in page.locator(".card").all()][:2] == before
    expect(page.locator(".card").nth(2)).to_contain_text("jeunes · conseil")


# --- Why, and where else ------------------------------------------------------------------------------


def test_a_guess_says_why_and_moves_by_one_press(scene: Scene):
    page = scene.see("Groupes")
    scene.card("arbres · ombre").locator(".card-open").click()
    row = page.locator(".idea").filter(has_text=TREES[1])
    row.get_by_role("button", name=re.compile("Pourquoi ici")).click()
    expect(row).to_contain_text("Proche de")
    expect(row).to_contain_text(TREES[0])
    row.get_by_role("button", name=re.compile("Ranger dans.*bus · navette")).click()
    expect(page.locator(".idea-gone")).to_contain_text("Dans « bus · navette »")
    assert scene.lies(TREES[1]) == BUS
    scene.undo()
    expect(page.locator(".idea-gone")).to_have_count(0)
    assert scene.lies(TREES[1]) == TREE


def test_a_guess_is_looked_into_and_confirmed_by_keyboard(scene: Scene):
    page = scene.see("Groupes")
    scene.card("bus · navette").locator(".card-open").click()
    expect(page.get_by_role("heading", name="bus · navette")).to_be_focused()
    row = page.locator(".idea").filter(has_text=BUSES[1])
    row.get_by_role("checkbox").focus()
    page.keyboard.press("w")
    expect(row).to_contain_text("Mots en commun : bus, nuit")
    row.get_by_role("button", name="Elle est bien ici").press("Enter")
    expect(row.get_by_role("button", name=re.compile("Pourquoi ici"))).to_have_count(0)
    assert list(scene.machine.state().clusters[BUS].guessed) == sorted(scene.named(BUSES[0], *BUSES[2:]))
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="bus · navette").focus()
    page.keyboard.press("k")
    expect(page.get_by_text("Proposition", exact=True)).to_have_count(0)


# --- Loose ideas --------------------------------------------------------------------------------------


def test_a_suggestion_files_an_idea_by_one_press_and_the_list_stays_still(scene: Scene):
    scene.machine.hints(scene.ideas[LOOSE[0]], clusters=(BUS, TREE), words=("bus",))
    page = scene.see("À regrouper")
    row, below = (page.locator(".idea").filter(has_text=text) for text in (LOOSE[0], LOOSE[3]))
    chip = row.get_by_role("button", name=re.compile("Ranger dans.*bus · navette"))
    expect(row).to_contain_text("Mots en commun : bus")
    chip.click()
    expect(page.locator(".idea-gone")).to_contain_text("Dans « bus · navette »")
    assert scene.lies(LOOSE[0]) == BUS
    # The row that was filed keeps its place while a hand is on the list: what the machine files meanwhile moves nothing.
    expect(page.locator(".idea").first).to_have_class("idea idea-gone")
    at = below.bounding_box()
    scene.machine.files(scene.ideas[LOOSE[1]], BUS)
    expect(page.locator(".idea-gone")).to_have_count(2)
    assert below.bounding_box() == at
    scene.undo()
    expect(row.get_by_role("checkbox")).to_be_visible()
    assert scene.lies(LOOSE[0]) is None


def test_a_suggestion_is_taken_by_its_number(scene: Scene):
    scene.machine.hints(scene.ideas[LOOSE[0]], clusters=(BUS, TREE))
    page = scene.see("À regrouper")
    page.locator(".idea").filter(has_text=LOOSE[0]).get_by_role("checkbox").focus()
    page.keyboard.press("2")
    expect(page.locator(".idea-gone")).to_contain_text("Dans « arbres · ombre »")
    assert scene.lies(LOOSE[0]) == TREE


def test_two_loose_ideas_begin_a_group_with_a_title_to_correct(scene: Scene):
    scene.machine.hints(scene.ideas[LOOSE[1]], near=scene.named(LOOSE[2]))
    page = scene.see("À regrouper")
    row = page.locator(".idea").filter(has=page.get_by_text(LOOSE[1], exact=True)).first
    row.get_by_role("button", name=re.compile("Faire un groupe avec.*budget")).click()
    field = page.get_by_role("textbox", name=re.compile("Nom du groupe, avec"))
    expect(field).to_have_value(LOOSE[1])
    field.fill("Avec les jeunes")
    field.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Avec les jeunes")
    assert scene.lies(LOOSE[1]) == scene.lies(LOOSE[2]) is not None


def test_a_title_that_is_withheld_is_a_word_and_is_renamed_from_nothing(scene: Scene):
    scene.machine.makes("c_lost00", WITHHELD, scene.named(*LOOSE[1:3]))
    page = scene.see("Groupes")
    card = scene.card("Sans titre")
    expect(card.locator(".card-title")).to_have_css("font-weight", "400")
    card.get_by_role("button", name="Renommer").click()
    field = page.get_by_role("textbox", name="Nom du groupe")
    expect(field).to_have_value("")
    field.fill("Les jeunes")
    field.press("Enter")
    expect(scene.card("Les jeunes")).to_be_visible()
    expect(page.get_by_text("Sans titre")).to_have_count(0)


def test_before_a_vote_groups_that_nobody_kept_are_told_and_led_to(scene: Scene):
    page = scene.page
    page.get_by_role("navigation", name="Étapes").get_by_role("button", name=re.compile("^Voter")).click()
    part = page.locator(".part")
    unkept = part.get_by_text(re.compile("2.groupes sont encore des propositions.: personne ne les a gardés"))
    expect(unkept).to_be_visible()
    scene.machine.lead(KeepCluster(cluster=TREE))
    expect(
        part.get_by_text(re.compile("1.groupe est encore une proposition.: personne ne l’a gardé"))
    ).to_be_visible()
    part.get_by_role("button", name="Voir les groupes").click()
    expect(scene.card("bus · navette")).to_be_visible()


# --- Ideas that may say the same ----------------------------------------------------------------------


def test_close_ideas_are_put_together_or_told_apart_each_pair_once(scene: Scene):
    ideas = scene.ideas
    scene.machine.pairs(
        (ideas[BUSES[0]], ideas[LOOSE[0]], 91),
        (ideas[LOOSE[1]], ideas[LOOSE[2]], 72),
        (ideas[BUSES[1]], ideas[BUSES[2]], 60),
    )
    page = scene.see("Idées proches")
    expect(page.get_by_role("heading", name=re.compile("2.paires d’idées proches"))).to_be_visible()
    expect(page.get_by_text(re.compile("1.paire déjà dans le même groupe"))).to_be_visible()
    pair, other = (page.locator(".pair").filter(has_text=text) for text in (LOOSE[0], LOOSE[1]))
    expect(pair).to_contain_text("Dans « bus · navette »")
    expect(pair).to_contain_text("À regrouper")
    expect(pair).to_contain_text("Presque la même chose")
    pair.get_by_role("button", name=re.compile("Mettre ensemble ici")).click()
    expect(pair).to_contain_text("C’est fait")
    assert scene.lies(LOOSE[0]) == BUS
    other.get_by_role("button", name="Ce n’est pas la même idée").click()
    expect(other).to_contain_text("C’est fait")
    unlike = scene.machine.state().notes[ideas[LOOSE[1]]].paired.unlike
    assert ideas[LOOSE[2]] in [twin.note for twin in unlike]
    scene.see("Groupes")
    scene.see("Idées proches")
    expect(page.get_by_role("heading", name="Aucune idée proche")).to_be_visible()


def test_the_same_words_many_times_are_one_line_and_go_together_by_one_press(scene: Scene):
    same = scene.machine.write(
        "ecrire", *((text, None) for text in ("Plus de bus", "plus de bus !", "PLUS DE BUS"))
    )
    scene.machine.files(same[0], BUS)
    scene.machine.pairs((same[0], same[1], 99), (same[1], same[2], 99), (same[0], same[2], 99))
    page = scene.see("Idées proches")
    expect(page.get_by_role("heading", name=re.compile("^1.idée dite plusieurs fois$"))).to_be_visible()
    line = page.locator(".pair")
    expect(line).to_have_count(1)
    expect(line).to_contain_text(re.compile("3.fois la même idée"))
    expect(line).to_contain_text(re.compile("Dans «.bus · navette.».: 1"))
    expect(line).to_contain_text(re.compile("À regrouper.: 2"))
    reads_well(page)
    line.get_by_role("button", name=re.compile("Mettre ensemble dans")).click()
    expect(line.first).to_contain_text("C’est fait")
    filed = scene.machine.state().notes
    assert [filed[note].filed.get(ROOM_PLACE) for note in same] == [BUS] * 3
    scene.undo()
    assert [scene.machine.state().notes[note].filed.get(ROOM_PLACE) for note in same] == [BUS, None, None]


def test_the_same_words_in_no_group_begin_one(scene: Scene):
    same = scene.machine.write("ecrire", *(("Plus de bus", None) for _ in range(3)))
    scene.machine.pairs((same[0], same[1], 99), (same[1], same[2], 99))
    page = scene.see("Idées proches")
    page.locator(".pair").get_by_role("button", name="Mettre ensemble").click()
    field = page.get_by_role("textbox", name="Nom du nouveau groupe")
    expect(field).to_have_value("Plus de bus")
    field.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Plus de bus")
    places = {scene.machine.state().notes[note].filed.get(ROOM_PLACE) for note in same}
    assert len(places) == 1
    assert places != {None}


# --- What the machine may do --------------------------------------------------------------------------


def test_the_machine_is_held_back_and_let_go(scene: Scene):
    page = scene.see("Tri")
    much = page.get_by_role("group", name="Ce que fait la machine")
    much.get_by_role("button", name=re.compile("^Arrêtée")).click()
    expect(much.get_by_role("button", name=re.compile("^Arrêtée"))).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Proposer un autre rangement")).to_be_disabled()
    expect(page.get_by_text("choisissez d’abord En direct ou Suggestions")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(much.get_by_role("button", name=re.compile("^En direct"))).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_slider_moves_by_keyboard_and_says_its_place(scene: Scene):
    page = scene.see("Tri")
    slider = page.get_by_role("slider", name="Niveau de détail")
    expect(slider).to_have_attribute("aria-valuetext", "Intermédiaire")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "Vue d’ensemble")
    expect(page.locator(".toast")).to_contain_text(
        re.compile("Aucune idée déjà rangée ne bouge.;.celles qui restent à regrouper sont essayées")
    )
    assert scene.machine.state().sorting.level == "overview"
    expect(page.get_by_role("button", name="Proposer un autre rangement")).to_have_class(
        re.compile("button-main-s")
    )


def test_automatic_sorting_is_erased_held_back_and_brought_back(scene: Scene):
    scene.machine.lead(KeepCluster(cluster=TREE))
    page = scene.see("Tri")
    erase = page.get_by_role("button", name="Effacer le tri automatique")
    expect(
        page.get_by_text(
            re.compile(
                "4.idées rangées par la machine reviendront dans «.À regrouper.».*L’aide passera sur Suggestions"
            )
        )
    ).to_be_visible()
    erase.click()
    expect(page.locator(".toast")).to_contain_text(
        re.compile("4.idées à regrouper. L’aide au tri ne fait plus que suggérer")
    )
    assert scene.machine.state().sorting.mode == "suggest"
    assert (scene.lies(BUSES[0]), scene.lies(TREES[0])) == (None, TREE)
    expect(erase).to_be_disabled()
    scene.undo()
    expect(page.get_by_role("button", name=re.compile("^En direct"))).to_have_attribute(
        "aria-pressed", "true"
    )
    assert scene.lies(BUSES[0]) == BUS


# --- A re-organising ----------------------------------------------------------------------------------


def test_a_proposal_is_ticked_through_applied_and_taken_back_as_one(scene: Scene):
    page = scene.see("Tri")
    page.get_by_role("button", name="Proposer un autre rangement").click()
    expect(page.get_by_text("La machine réfléchit…")).to_be_visible()
    ideas = scene.ideas
    why = Guess(near=(ideas[BUSES[0]],), words=("vélo",))
    moves = [
        Move(note=ideas[BUSES[2]], into="c_fresh0", guess=why),
        Move(note=ideas[LOOSE[3]], into="c_fresh0"),
        Move(note=ideas[LOOSE[0]], into=BUS),
    ]
    scene.machine.proposes(moves, [Making(cluster="c_fresh0", title="vélos · libre service")])
    expect(page.get_by_role("heading", name=re.compile("Réorganisation proposée"))).to_be_focused()
    expect(
        page.get_by_text(re.compile("3.déplacements vers 2.groupes. La salle passerait de 2 à 3.groupes"))
    ).to_be_visible()
    into = page.get_by_role("group", name="vélos · libre service")
    expect(into).to_contain_text("Nouveau")
    expect(into.locator(".into-count")).to_have_text(re.compile("^2.arrivent$"))
    there = page.get_by_role("group", name="bus · navette").locator(".into-count")
    expect(there).to_have_text(re.compile("^1.arrive, 4.y sont déjà$"))
    expect(into).to_contain_text("Mots en commun : vélo")
    assert scene.lies(BUSES[2]) == BUS
    into.get_by_role("checkbox", name=re.compile(LOOSE[3])).uncheck()
    page.get_by_role("button", name=re.compile("Appliquer 2.déplacements")).click()
    expect(page.locator(".toast")).to_contain_text(re.compile("2.idées déplacées"))
    assert [scene.lies(text) for text in (BUSES[2], LOOSE[3], LOOSE[0])] == ["c_fresh0", None, BUS]
    assert page.get_by_role("button", name=re.compile("^Annuler : la réorganisation")).count() == 1
    scene.undo()
    assert [scene.lies(text) for text in (BUSES[2], LOOSE[3], LOOSE[0])] == [BUS, None, None]


def test_a_proposal_is_refused_and_an_empty_one_says_so(scene: Scene):
    page = scene.see("Tri")
    ask = page.get_by_role("button", name="Proposer un autre rangement")
    ask.click()
    expect(page.get_by_text("La machine réfléchit…")).to_be_visible()
    scene.machine.proposes([Move(note=scene.ideas[LOOSE[0]], into=BUS)])
    page.get_by_role("button", name="Tout refuser").click()
    expect(page.locator(".toast")).to_contain_text("rien n’a bougé")
    expect(page.get_by_role("heading", name=re.compile("Réorganisation proposée"))).to_have_count(0)
    ask.click()
    expect(page.get_by_text("La machine réfléchit…")).to_be_visible()
    scene.machine.proposes([])
    expect(page.get_by_text("Rien à changer à ce niveau.")).to_be_visible()
    assert scene.lies(LOOSE[0]) is None


# --- Sorted otherwise ---------------------------------------------------------------------------------


def test_groups_are_read_by_theme_college_table_and_commune(scene: Scene):
    page = scene.see("Groupes")
    by = page.get_by_role("group", name="Triés par")
    by.get_by_role("button", name="Table").click()
    table = page.get_by_role("table", name=re.compile("^Table 1"))
    expect(table).to_contain_text(re.compile("4.idées, 2.groupes"))
    expect(table.get_by_role("row", name=re.compile("bus · navette"))).to_contain_text("2")
    expect(page.get_by_text("les tables qui n’ont qu’une idée dans le groupe")).to_be_visible()
    by.get_by_role("button", name="Collège").click()
    expect(page.get_by_role("table", name=re.compile("^Élus"))).to_contain_text("bus · navette")
    page.get_by_text("Les deux", exact=True).click()
    both = page.get_by_role("table", name=re.compile("Les deux.*2.groupes"))
    expect(both.get_by_role("row", name=re.compile("arbres · ombre"))).to_contain_text(
        re.compile("1.*2|2.*1")
    )
    page.get_by_text("Seulement : Élus").click()
    expect(page.get_by_text("Seulement : Élus : aucun groupe.")).to_be_visible()
    by.get_by_role("button", name="Commune").click()
    expect(page.get_by_role("table", name=re.compile("^Marseille"))).to_be_visible()
    scene.machine.makes("c_small0", "jeunes", scene.named(*LOOSE[1:3]))
    expect(
        page.get_by_text(re.compile("1.groupe de moins de trois idées n’est pas compté ici."))
    ).to_be_visible()
    by.get_by_role("button", name="Thématique").click()
    expect(page.get_by_role("table", name=re.compile("^Port et aéroports"))).to_be_visible()


# --- Everybody, in both languages ---------------------------------------------------------------------


def test_every_view_passes_axe_has_targets_of_48_px_and_all_its_words(scene: Scene):
    scene.machine.hints(scene.ideas[LOOSE[0]], clusters=(BUS, TREE), words=("bus",))
    scene.machine.hints(scene.ideas[LOOSE[1]], near=scene.named(LOOSE[2]))
    scene.machine.pairs((scene.ideas[BUSES[0]], scene.ideas[LOOSE[0]], 91))
    page = scene.page
    page.keyboard.press("t")
    page.get_by_role("button", name="Proposer un autre rangement").click()
    expect(page.get_by_text("La machine réfléchit…")).to_be_visible()
    scene.machine.proposes([Move(note=scene.ideas[LOOSE[0]], into=BUS)])
    expect(page.locator(".moves")).to_be_visible()
    for lang in ("fr", "en"):
        for view in (1, 2, 3, 4):
            page.locator(".view").nth(view).click()
            reads_well(page)
            if view == 1:
                page.locator(".by-way").nth(2).click()
                reads_well(page)
                page.locator(".by-way").first.click()
                page.locator(".card-open").first.click()
                page.locator(".why-ask").first.click()
                reads_well(page)
        if lang == "fr":
            page.get_by_role("button", name="Plus", exact=True).click()
            page.get_by_role("button", name="English").click()
            page.keyboard.press("Escape")
            expect(page.locator("html")).to_have_attribute("lang", "en")


def reads_well(page: Page) -> None:
    """No violation, no small target, nothing sideways, and no sentence that is not there."""
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert fits(page)
    assert re.findall(r"console-[a-z-]+", page.locator("body").inner_text()) == []
