"""What exists in Python and in JavaScript is one thing: both run `tests/vectors/*.json`, here and under `node --test`."""

import json
from typing import Any

import msgspec
import pytest

from facilitation.activities import BUILT_IN
from facilitation.guesses import WITHHELD
from facilitation.ids import NAME_MAX, NOTE_TEXT_MAX, SENTENCE_MAX, TITLE_MAX, WORD_MAX
from facilitation.kinds import Kinds
from facilitation.patch import Patch, apply, merge
from facilitation.wire.frames import JSON
from facilitation.wire.guest import Asked, Guest
from tests.house import ROOT, WEB

TOKEN = "t" * 24
COMMAND = Kinds(BUILT_IN).command_type


def cases(name: str) -> list[Any]:
    """The cases of a file of vectors, each under its own name."""
    read = json.loads((ROOT / "tests" / "vectors" / f"{name}.json").read_text("utf-8"))
    return [pytest.param(case, id=case["name"]) for case in read["cases"]]


@pytest.mark.parametrize("case", cases("patch"))
def test_a_patch_is_applied_and_merged_as_in_javascript(case):
    patch = msgspec.convert(case["patch"], Patch)
    if "then" not in case:
        assert apply(case["doc"], patch) == case["after"]
        assert apply(apply(case["doc"], patch), patch) == case["after"]
        return
    then = msgspec.convert(case["then"], Patch)
    both = merge(patch, then)
    assert both.put == case["merged"]["put"]
    assert sorted(both.cut) == case["merged"]["cut"]
    assert apply(apply(case["doc"], patch), then) == apply(case["doc"], both) == case["after"]


@pytest.mark.parametrize("case", cases("guest"))
def test_a_guest_talks_as_in_javascript(case):
    guest = Guest(TOKEN, JSON, first_n=case["first_n"])
    for step in case["steps"]:
        play(guest, step)


def play(guest: Guest, step: dict[str, Any]) -> None:
    """Do what a step names, then compare what it expects."""
    if "keep" in step:
        kept = [Asked(each["n"], command(each["do"])) for each in step["keep"]["outbox"]]
        guest.keep(kept, step["keep"]["first_n"])
    if "connect" in step:
        assert json.loads(guest.hello()) == {"type": "hello", "token": TOKEN, **step["connect"]}
    if "ask" in step:
        assert guest.ask(command(step["ask"])) == step["n"]
    if "outgoing" in step:
        said = guest.outgoing()
        assert (None if said is None else read(json.loads(said))) == read(step["outgoing"])
    if "ping" in step:
        assert json.loads(guest.ping(step["ping"]["t"])) == {"type": "ping", **step["ping"]}
    if "receive" in step:
        answers = guest.receive(json.dumps(step["receive"]).encode(), step.get("now_ms", 0))
        assert [answer._asdict() for answer in answers] == step.get("answers", [])
    if "boards" in step:
        assert guest.boards == step["boards"]
    if "outbox" in step:
        assert [asked.n for asked in guest.outbox] == step["outbox"]
    if "offset_ms" in step:
        assert guest.clock_offset_ms == step["offset_ms"]


def command(said: dict[str, Any]) -> Any:
    return msgspec.convert(said, COMMAND)


def read(frame: dict[str, Any] | None) -> Any:
    """A frame with its command read, so that a default that is written and one that is not are the same."""
    return frame if frame is None else {**frame, "do": command(frame["do"])}


def test_a_screen_knows_the_bounds_of_the_rules():
    """`client/web/core/bounds.js` tells people before the server has to."""
    text = (WEB / "core" / "bounds.js").read_text("utf-8")
    told = {
        "NOTE_TEXT_MAX": NOTE_TEXT_MAX,
        "TITLE_MAX": TITLE_MAX,
        "SENTENCE_MAX": SENTENCE_MAX,
        "NAME_MAX": NAME_MAX,
        "WORD_MAX": WORD_MAX,
        "WITHHELD": f'"{WITHHELD}"',
    }
    assert [name for name, value in told.items() if f"export const {name} = {value};" not in text] == []
