"""Law 10: every log of every release still folds, and what is drawn from it is what was drawn then."""

import tomllib

import pytest

from facilitation.boards import boards
from tests.house import ROOT
from tests.kept_logs import DAYS, LOGS, day, digest, folded, read, write
from tests.story import KINDS

KEPT = sorted(LOGS.glob("*.jsonl"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_law_10_a_kept_log_folds_to_the_boards_it_had(path):
    log = read(path.read_text("utf-8"))
    assert [commit.seq for commit in log] == list(range(1, len(log) + 1))
    assert digest(folded(log)) == path.with_suffix(".digest").read_text("utf-8").strip()


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_law_10_a_kept_log_is_read_from_the_store_as_well(path):
    log = read(path.read_text("utf-8"))
    assert [KINDS.read_commit(KINDS.write_commit(commit)) for commit in log] == log


def test_law_10_the_release_of_today_has_its_logs():
    release = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert {path.stem for path in KEPT} >= {f"{release}.{name}" for name in DAYS}


def test_law_10_the_days_that_are_kept_tell_every_event_there_is():
    told = {type(event) for name in DAYS for commit in day(name) for event in commit.events}
    assert set(KINDS.events) - told == set()


def test_law_10_a_log_is_written_as_it_is_read():
    log = day()
    assert read(write(log)) == log
    assert "ballot/vote" not in boards(KINDS, folded(log)).get("room", {})
