"""The grouped notes of `tests/data/notes`."""

import csv
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "data" / "notes"


class Noted(NamedTuple):
    """Texts, and for each the group a reader put it in and the letter of its twin, if it has one."""

    texts: list[str]
    labels: list[str]
    twins: list[str]


def noted(name: str) -> Noted:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Noted([row["text"] for row in rows], [row["label"] for row in rows], [row["dup"] for row in rows])
