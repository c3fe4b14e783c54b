"""A rehearsal with a machine in the room: people follow it, correct it, and nothing moves by itself."""

import argparse
import asyncio
import io
from typing import Any

import pytest
from rich.console import Console

from client.notes import read_notes
from client.rehearse import SAMPLE, Rehearsal, arguments, run
from server.templates.loading import template
from tests.client.by_theme import sort_by_theme
from tests.server.live import Hall

pytestmark = pytest.mark.timeout(60)


async def rehearsed(hall: Hall, *words: str) -> tuple[dict[str, Any], str]:
    """Rehearse in this hall: the result, and what was said meanwhile."""
    err = Console(record=True, file=io.StringIO(), width=400)
    result = await Rehearsal(asked(hall, *words), read_notes(SAMPLE), err).play()
    return result, err.export_text()


def asked(hall: Hall, *words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    arguments(parser)
    line = (hall.url, "--people", "8", "--tables", "2", "--speed", "1000", "--key", hall.key, *words)
    return parser.parse_args(line)


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
    assert (told["unexpected"], told["refused"].keys()) == (0, {"field_changed"})
    came = {step["phase"]: step["told"] for step in told["steps"]}
    assert came.keys() == {phase.id for phase in template("convergences").phases}
    assert came["accueil"] == {"people": 8, "tables": 2}
    assert came["portraits"] == {"personas": 2, "both_wrote": 2}
    assert came["objectifs"]["objectives"] + came["pistes"]["leads"] > 230
    assert came["avis"]["ballots"] == 9, "everybody, and one on paper"
    assert 3 <= came["convergence"]["adopted_objective"] <= 5
    assert came["pistes"]["linked"] > 0
    assert came["audace"]["scores"] == 8 * 5
    assert came["priorites"]["shared"] == 1
    assert came["fiches"]["cards"] == 2
    assert came["accord"] == {"options": 3, "ballots": 9, "paper": 1, "rounds": 2}
    assert came["restitution"] == {"tables": 2}
    assert came["cloture"] == {"returns": 8, "consents": 2}


async def test_the_half_day_of_values_adopts_some(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("client.playing.room.MACHINE_S", 0.1)
    told, _ = await rehearsed(hall, "--template", "vision")
    assert [told[each] for each in ("lost", "doubled", "diverged", "unexpected")] == [0] * 4
    came = {step["phase"]: step["told"] for step in told["steps"]}
    assert came["valeurs"] == {"values": 24}
    assert 3 <= came["partage"]["adopted_value"] <= 5


async def test_without_a_machine_it_says_so_once_and_goes_on(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("client.playing.room.MACHINE_S", 0.1)
    monkeypatch.setattr("client.playing.hints.HINTED_S", 0.1)
    told, said = await rehearsed(hall, "--template", "orientations")
    assert (told["lost"], told["doubled"], told["diverged"]) == (0, 0, 0)
    assert (told["machine"], told["machine_filed"], told["moved_by_itself"]) == (False, 0, 0)
    assert said.count("No machine sorts on this server") == 1


async def test_a_template_that_is_not_there_is_told_in_a_sentence(
    hall: Hall, capsys: pytest.CaptureFixture[str]
):
    code = await asyncio.to_thread(run, asked(hall, "--template", "grand"))
    assert code == 2
    assert "Aucun modèle ne s’appelle" in capsys.readouterr().err
