"""The page of the architecture speaks of the files that are there, and of the words the code has."""

import re

import facilitation.events as events
import facilitation.model as model
from facilitation.activity import Activity
from tests.house import ROOT

FOLDER = ROOT / "facilitation"
PAGE = (FOLDER / "README.md").read_text("utf-8")


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_column(title: str) -> set[str]:
    cells = re.findall(r"^\| ([^|]*`[^|]*) \|", section(title), re.MULTILINE)
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def test_the_reading_order_names_every_file_and_no_other():
    there = {path.name for path in FOLDER.glob("*.py")} - {"__init__.py"}
    folders = {f"{path.parent.name}/" for path in FOLDER.glob("*/__init__.py")}
    assert first_column("Reading order") == there | folders


def test_every_struct_of_the_model_that_people_speak_of_is_in_the_glossary():
    spoken = {"Atelier", "Plan", "Phase", "Step", "College", "Table", "Theme", "Note", "Cluster", "Wall"}
    assert spoken <= vars(model).keys()
    assert "Commit" in vars(events)
    assert spoken | {"Commit", "Activity", "Command", "Event"} <= first_column("Words")


def test_the_steps_to_a_new_kind_speak_of_every_field_of_an_activity():
    told = section("Adding a kind of activity")
    said = set(re.findall(r"`(?:ACTIVITY = Activity\()?(\w+)", told))
    assert set(Activity._fields) - said == {"settings", "fold"}, "these two have a step of their own"
