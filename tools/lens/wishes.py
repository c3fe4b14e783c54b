"""The wishes that a lens is learnt from: a file for each subject, `rooms/<subject>.tsv`, a note in each line."""

import csv
import hashlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "rooms"
COLUMNS = ("theme", "topic", "idea", "text")


class Subject(NamedTuple):
    """The notes of one imagined room. Notes of one idea wish the same; ideas of one topic lie in one heap."""

    name: str
    texts: list[str]
    ideas: list[str]
    topics: list[str]


def subjects(folder: Path = FOLDER) -> list[Subject]:
    """All subjects, by name. Raises `ValueError` with the file and the line where a line is not a note, or an idea is
    said once only.
    """
    return [_subject(path) for path in sorted(folder.glob("*.tsv"))]


def digest(folder: Path = FOLDER, *others: Path) -> str:
    """What stands for the wishes, and for other files, as they are now."""
    whole = hashlib.sha256()
    for path in [*sorted(folder.glob("*.tsv")), *others]:
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _subject(path: Path) -> Subject:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for line, row in enumerate(rows, 2):
        if tuple(row) != COLUMNS or not all((row[column] or "").strip() for column in COLUMNS):
            raise ValueError(f"{path.name}:{line}: a note has {', '.join(COLUMNS)}")
    alone = [idea for idea, times in Counter(row["idea"] for row in rows).items() if times < 2]
    if alone:
        raise ValueError(f"{path.name}: said once only: {', '.join(alone)}")
    return Subject(
        path.stem,
        [row["text"] for row in rows],
        [row["idea"] for row in rows],
        [row["topic"] for row in rows],
    )
