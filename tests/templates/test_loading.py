"""The templates of the house make an atelier, and what is wrong with somebody's own is said in a sentence."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from facilitation.decide import make
from facilitation.events import AtelierMade
from facilitation.fold import fold
from facilitation.model import Plan
from server.templates.loading import FOLDER, NoSuchTemplate, UnreadableTemplate, names, template
from tests.story import KINDS, NOON


@pytest.fixture(params=names())
def plan(request: pytest.FixtureRequest) -> Plan:
    return template(request.param)


def test_there_are_the_ateliers_of_the_real_case_and_a_small_one_to_try():
    assert names() == ("convergences", "orientations", "petit", "vision")


def test_a_template_is_a_plan_to_the_letter(plan: Plan):
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan, strict=True) == plan


def test_a_template_makes_an_atelier(plan: Plan):
    (made,) = make(KINDS, plan, NOON)
    assert made == AtelierMade(plan=plan, at_ms=NOON)
    assert fold(KINDS, None, made).plan == plan


def test_a_template_begins_with_arriving(plan: Plan):
    assert plan.phases[0].kind == "arrival"


@pytest.mark.parametrize("name", names())
def test_a_template_is_composed_text(name: str):
    text = (FOLDER / f"{name}.json").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "..." not in text


def test_convergences_is_the_atelier_of_the_real_case():
    plan = template("convergences")
    assert len(plan.communes) == len(set(plan.communes)) == 92
    assert [table.seats for table in plan.tables] == [8] * 10
    assert [college.id for college in plan.colleges] == ["elus", "societe_civile"]
    assert [theme.short for theme in plan.themes] == [
        "Qualité de vie", "Participation", "Économie et emploi", "Port et aéroports", "Promotion",
    ]  # fmt: skip
    assert len(plan.values) == 5
    assert {phase.kind for phase in plan.phases} == KINDS.activities.keys()
    assert sum(phase.duration_s for phase in plan.phases) == 7.5 * 3600, (
        "9 h to 17 h 30, with an hour for lunch"
    )


@pytest.mark.parametrize("name", ["vision", "orientations"])
def test_the_ateliers_that_went_before_are_half_days_of_the_same_territory(name: str):
    before, convergences = template(name), template("convergences")
    assert (before.colleges, before.communes) == (convergences.colleges, convergences.communes)
    assert sum(phase.duration_s for phase in before.phases) <= 4 * 3600, "two of them: eight hours a side"


def test_what_a_step_names_of_another_one_comes_before_it(plan: Plan):
    for place, phase in enumerate(plan.phases):
        assert {*phase.settings.get("of", ())} <= {each.id for each in plan.phases[:place]}


def test_themes_and_values_come_out_of_vision():
    vision, orientations, convergences = map(template, ("vision", "orientations", "convergences"))
    assert (vision.themes, vision.values) == ((), ())
    assert (orientations.themes, orientations.values) == (convergences.themes, convergences.values)


def test_values_come_out_of_vision_and_objectives_out_of_orientations_and_convergences():
    written = {
        name: [phase.settings["writes"] for phase in template(name).phases if phase.kind == "ideation"]
        for name in ("vision", "orientations", "convergences")
    }
    assert written == {
        "vision": ["value"],
        "orientations": ["objective", "lead"],
        "convergences": ["objective", "lead"],
    }
    adopted = [phase for phase in template("vision").phases if phase.kind == "convergence"]
    assert [phase.settings["adopts"] for phase in adopted] == ["value"]


def test_the_small_one_has_three_tables_and_four_phases():
    plan = template("petit")
    assert ([table.seats for table in plan.tables], len(plan.colleges), len(plan.phases)) == ([6] * 3, 2, 4)


def test_a_plan_is_read_from_any_file(tmp_path: Path):
    mine = tmp_path / "mine.json"
    mine.write_bytes(b"\xef\xbb\xbf" + msgspec.json.encode(template("petit")))
    assert template(str(mine), KINDS) == template("petit")


@pytest.mark.parametrize("wanted", ["grand", "../petit", "", "\0", "/"])
def test_an_unknown_template_is_answered_with_the_known_ones(wanted: str):
    with pytest.raises(NoSuchTemplate) as refusal:
        template(wanted)
    assert refusal.value.known == names()
    listed = ", ".join(names())
    assert listed in refusal.value.fr
    assert listed in refusal.value.en


WRONG: list[tuple[Callable[[Any], Any], str, str]] = [
    (lambda plan: plan.pop("title"), "", "il manque «\u00a0title\u00a0»"),
    (lambda plan: plan.update(colour="red"), "", "«\u00a0colour\u00a0» n’est pas connu ici"),
    (lambda plan: plan["phases"][1].update(duration_s="5 min"), "phases[1].duration_s", "il faut un nombre"),
    (lambda plan: plan.update(title="x" * 81), "title", "trop long, 80 au plus"),
    (lambda plan: plan.update(tables=[]), "tables", "trop court, 1 au moins"),
    (lambda plan: plan.update(college_min=1), "college_min", "trop petit, 2 au moins"),
    (lambda plan: plan["tables"][0].update(id="Table 1"), "tables[0].id", "minuscules sans accent"),
    (lambda plan: plan["colleges"][0].update(id="elus+maires"), "colleges[0].id", "minuscules sans accent"),
    (lambda plan: plan["tables"][0].update(id="t2"), "tables/t2", "sert deux fois"),
    (lambda plan: plan["phases"][0].update(kind="karaoke"), "phases/accueil/kind", "n’existe pas"),
    (
        lambda plan: plan["phases"][0].update(visibility="all"),
        "phases[0].visibility",
        "pas une valeur possible",
    ),
    (
        lambda plan: plan["phases"][3].update(settings={"budget": 99}),
        "phases/vote/settings",
        "20 voix au plus",
    ),
    (
        lambda plan: plan["phases"][3].update(settings={"method": "budget", "step": 9}),
        "phases/vote/settings",
        "ne dépasse pas le budget",
    ),
    (
        lambda plan: plan["phases"][3].update(settings={"proposals": [{"id": "a", "title": "A"}] * 2}),
        "phases/vote/settings",
        "sert à deux propositions",
    ),
]


@pytest.mark.parametrize(("spoil", "where", "why"), WRONG)
def test_a_file_that_does_not_fit_is_told_where_and_why(
    tmp_path: Path, spoil: Callable[[Any], Any], where: str, why: str
):
    wrong = json.loads((FOLDER / "petit.json").read_text("utf-8"))
    spoil(wrong)
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(wrong))
    with pytest.raises(UnreadableTemplate) as refusal:
        template(str(mine), KINDS)
    assert refusal.value.where == where
    assert why in refusal.value.fr
    for sentence in (refusal.value.fr, refusal.value.en):
        assert str(mine) in sentence
        assert where in sentence


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe{}", b'{"title": "\xe9t\xe9"}', b"[" * 100_000, b" " * 2_000_001]
)
def test_a_file_that_is_no_plan_at_all_is_told_too(tmp_path: Path, body: bytes):
    mine = tmp_path / "mine.json"
    mine.write_bytes(body)
    with pytest.raises(UnreadableTemplate, match="ne convient pas"):
        template(str(mine))
