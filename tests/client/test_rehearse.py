"""A rehearsal with a machine in the room: people follow it, correct it, and nothing moves by itself."""

import argparse
import asyncio
import io
from typing import Any

import pytest
from rich.console import Console

from client.notes import read_notes
from client.rehearse import SAMPLE, Rehearsal, arguments
from tests.client.by_theme import sort_by_theme
from tests.server.live import Hall

pytestmark = pytest.mark.timeout(60)


async def rehearsed(hall: Hall, *words: str) -> tuple[dict[str, Any], str]:
    """Rehearse in this hall: the result, and what was said meanwhile."""
    parser = argparse.ArgumentParser()
    arguments(parser)
    line = (hall.url, "--people", "8", "--tables", "2", "--speed", "1000", "--key", hall.key, *words)
    err = Console(record=True, file=io.StringIO(), width=400)
    result = await Rehearsal(parser.parse_args(line), read_notes(SAMPLE), err).play()
    return result, err.export_text()


async def test_people_follow_a_machine_and_correct_it_and_no_filed_note_moves_by_itself(hall: Hall):
    machine = asyncio.create_task(sort_by_theme(hall))
    told, said = await rehearsed(hall)
    assert not machine.done(), machine.exception()
    machine.cancel()
    assert (told["lost"], told["doubled"], told["diverged"]) == (0, 0, 0)
    assert told["machine"] is True
    assert told["moved_by_itself"] == 0
    assert told["machine_filed"] > 100
    assert 0 < told["corrected"] < told["machine_filed"]
    assert told["drafts_kept"] >= 3
    assert told["drafts_refused"] >= 1
    assert told["moves_accepted"] > 0
    assert told["hints_followed"] > 0
    assert "No machine" not in said


async def test_without_a_machine_it_says_so_once_and_goes_on(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("client.bots.MACHINE_S", 0.1)
    monkeypatch.setattr("client.bots.HINTED_S", 0.1)
    told, said = await rehearsed(hall)
    assert (told["lost"], told["doubled"], told["diverged"]) == (0, 0, 0)
    assert (told["machine"], told["machine_filed"], told["moved_by_itself"]) == (False, 0, 0)
    assert said.count("No machine sorts on this server") == 1
