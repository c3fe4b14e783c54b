"""Bringing results over HTTP: a file in, a command said, or what is wrong with it."""

from typing import Any
from urllib.parse import urlencode

import pytest
from msgspec.structs import replace

from facilitation.document import document
from facilitation.errors import Refused
from server.bringing import FILE_MAX, Unknown, command
from server.exports import EXPORTERS
from tests.polls import answers, polled
from tests.server.live import Hall, day
from tests.story import KINDS, phase, plan

SHEET = "Titre;Collège;Pour;Contre;Passe\nOmbre;Les maires;21;9;0\nOmbre;Société civile;30;13;0\n"


def path(**asked: str) -> str:
    return "/api/bring?" + urlencode({"phase": "board", "title": "Mai", **asked})


async def test_a_sheet_is_on_the_board_once_its_colleges_are_known(halls: Any):
    hall: Hall = await halls()
    await hall.make(day(phases=(phase("convergence", "board"),)))
    token, lead = await hall.token("lead"), await hall.enter("lead")
    asked = await hall.http(path(), SHEET.encode(), token)
    assert (asked.status, asked.said) == (200, {"unknown": ["Les maires"]})
    assert lead.board("desk")["convergence/board"].get("sources", []) == []
    brought = await hall.http(path(named='{"Les maires": "elected"}'), SHEET.encode(), token)
    assert (brought.status, brought.said["title"], brought.said["items"]) == (200, "Mai", 1)
    await lead.until(lambda: bool(lead.board("desk")["convergence/board"].get("sources")))
    (item,) = lead.board("desk")["convergence/board"]["items"]
    assert (item["title"], item["label"]) == ("Ombre", "shared_agreement")


async def test_what_cannot_be_brought_is_told_why(halls: Any):
    hall: Hall = await halls()
    await hall.make(day(phases=(phase("convergence", "board"),)))
    token, person = await hall.token("lead"), (await hall.joined())["token"]
    bad = await hall.http(path(), b"Titre;Pour\nOmbre;1\n", token)
    assert (bad.status, bad.said["facts"]) == (409, {"why": "missing_column", "word": "college"})
    heavy = await hall.http(path(), b"x" * (FILE_MAX + 1), token)
    assert heavy.said["facts"] == {"why": "too_heavy", "word": 8}
    named = path(named='{"Les maires": "nobody"}')
    assert await hall.refused(named, SHEET.encode(), token) == (409, "unknown_college")
    assert await hall.refused(path(named="[]"), SHEET.encode(), token) == (409, "bad_command")
    assert await hall.refused(path(), SHEET.encode(), person) == (403, "not_allowed")
    elsewhere = path(named='{"Les maires": "elected"}', phase="nowhere")
    assert await hall.refused(elsewhere, SHEET.encode(), token) == (409, "unknown_phase")


def test_the_export_of_an_atelier_is_read_by_the_next_one():
    """What the elected voted in May, as their atelier exports it: small sides are together there, and stay so."""
    may = polled(
        "opinion", [*answers("elected", a=(21, 9, 0), b=(10, 20, 0)), *answers("civil", a=(1, 1, 0))]
    )
    exported = EXPORTERS["json"].write(document(KINDS, may))
    here = plan(phase("convergence", "board"))
    asked = command(exported, "board", "Mai", {}, here)
    assert not isinstance(asked, Unknown)
    assert asked.source.title == "Atelier"
    assert {item.origin: item.tallies for item in asked.source.items}["a"] == {"elected+civil": (22, 10, 0)}
    assert [item.title for item in asked.source.items] == ["A", "B", "C", "D"]


def test_a_college_with_a_plus_in_its_name_comes_whole_into_the_next_atelier():
    may = polled("opinion", [*answers("elected", a=(21, 9, 0)), *answers("civil", a=(1, 1, 0))])
    mayors, civil = (replace(each, name=f"{each.name} + invités") for each in may.plan.colleges)
    named = replace(may, plan=replace(may.plan, colleges=(mayors, civil)))
    exported = EXPORTERS["json"].write(document(KINDS, named))
    june = plan(phase("convergence", "board"), colleges=(mayors, civil))
    asked = command(exported, "board", "Mai", {}, june)
    assert not isinstance(asked, Unknown)
    assert {item.origin: item.tallies for item in asked.source.items}["a"] == {"elected+civil": (22, 10, 0)}
    assert command(exported, "board", "Mai", {}, plan(phase("convergence", "board"))) == Unknown(
        ("Élus + invités", "Société civile + invités")
    )


@pytest.mark.parametrize(
    ("body", "why"),
    [(b"{}", "not_a_table"), (b'{"schema": "other"', "not_a_table"), (b"%PDF-1.7\0", "not_a_table")],
)
def test_what_is_no_export_is_not_taken_for_one(body, why):
    with pytest.raises(Refused) as refusal:
        command(body, "board", "Mai", {}, plan())
    assert refusal.value.facts["why"] == why
