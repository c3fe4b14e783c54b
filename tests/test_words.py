"""The words files say everything that can happen, and the screens ask for nothing they do not say."""

import json
import pathlib
import re

import pytest

from facilitation.activities import BUILT_IN
from facilitation.errors import REFUSALS
from facilitation.reading import SIGNS
from tests.house import WEB, FluentText, ours

ASKED = re.compile(r"\bt\(\s*\"([a-z][a-z0-9-]*)\"")
EITHER = re.compile(r"\bt\([^\"`()]*\?[^()]*\)")
NAMED = re.compile(r"\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"")
OF_THE_TABLET = ("core", "ui", "screens", "activities", "sheets")


def said(lang: str, *folders: str) -> set[str]:
    """Every key of the words files below some folders."""
    return {
        key
        for folder in folders
        for path in ours(WEB / folder, ".ftl")
        if path.stem == lang
        for key in FluentText.of(path.read_text("utf-8")).variables
    }


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_refusal_has_its_sentence(lang):
    wanted = {f"refused-{code.replace('_', '-')}" for code in REFUSALS}
    assert wanted - said(lang, "words") == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_reason_to_read_a_note_first_has_its_words(lang):
    wanted = {f"reason-{reason.replace('_', '-')}" for reason in (*SIGNS, "late")}
    assert wanted - said(lang, "words") == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_the_room_will_see_is_foreseen_for_every_kind_of_step(lang):
    assert {f"console-foreseen-{activity.kind}" for activity in BUILT_IN} - said(lang, "console") == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_other_facilitators_are_told_everything_that_one_of_them_does(lang):
    """The kept days have done all that can be done."""
    commits = [
        json.loads(line)
        for path in sorted(pathlib.Path("tests/logs").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    led = [each["events"] for each in commits if each["by"].get("role") in ("lead", "facilitator")]
    # As `Presence.led` has it: the last event is what was meant, and signing a step is not told.
    verbs = {[event["type"] for event in events if event["type"] != "step_signed"][-1] for events in led}
    wanted = {f"console-did-{verb.replace('_', '-')}" for verb in verbs - {"atelier_made"}}
    assert len(wanted) > 50
    assert wanted - said(lang, "console") == set()


@pytest.mark.parametrize(("lang", "shown", "aside"), [("fr", "mur", "écart"), ("en", "wall", "aside")])
def test_what_may_also_come_off_the_wall_is_told_as_a_change_of_the_wall(lang, shown, aside):
    """One event says both that something is shown and that it is not, or comes from an undo: what is told is true of either."""
    words = (WEB / "console" / f"{lang}.ftl").read_text("utf-8")
    for verb in ("sheet-hidden", "page-shown", "slide-shown", "question-picked"):
        told = re.search(rf"^console-did-{verb} = (.*)$", words, re.MULTILINE)
        assert told is not None, verb
        assert shown in told[1], verb
        assert aside not in told[1], verb


def test_every_sentence_a_tablet_asks_for_is_there():
    there = said("fr", ".")
    asked = {
        key
        for folder in OF_THE_TABLET
        for path in ours(WEB / folder, ".js")
        if ".test." not in path.name
        for text in [path.read_text("utf-8")]
        for key in (
            *ASKED.findall(text),
            *(name for call in EITHER.findall(text) for name in NAMED.findall(call)),
        )
    }
    assert len(asked) > 100
    assert asked - there == set()


def test_no_sentence_of_the_tablet_is_said_twice():
    """All of them share one room, so a kind's words must not take the name of another's."""
    keys = [
        key
        for path in ours(WEB, ".ftl")
        if path.name == "fr.ftl" and "console" not in path.parts
        for key in FluentText.of(path.read_text("utf-8")).variables
    ]
    assert sorted(keys) == sorted(set(keys))
