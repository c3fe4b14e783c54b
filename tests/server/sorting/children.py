"""Sorting processes for tests: one with a tiny encoder and a plain rule, and some that go wrong.

`python -m tests.server.sorting.children BEHAVIOUR [FILE]`: what is encoded is written to the file, a text a line.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from facilitation.clustering.scene import Scene, Sorted
from facilitation.clustering.space import Vectors
from server.sorting.child import alone, serve
from server.sorting.mind import PROBE, Means
from server.sorting.pipe import HEAD, length
from tests.server.sorting.rule import moved, sorted_by_first_word


class Tiny:
    """A vector of eight numbers, from the letters of a text."""

    name = "tiny"

    def __init__(self, told: Path | None) -> None:
        self._told = told

    def encode(self, texts: Sequence[str]) -> Vectors:
        if self._told is not None and texts != PROBE:
            with self._told.open("a", encoding="utf-8") as file:
                file.writelines(f"{text}\n" for text in texts)
        if any("deadly" in text for text in texts):
            os._exit(3)
        digests = b"".join(hashlib.sha256(text.encode()).digest()[:8] for text in texts)
        return np.frombuffer(digests, np.uint8).reshape(len(texts), 8).astype(np.float32)


def means(told: Path | None) -> Means:
    """What the good child thinks with. A scene that speaks of a bug or a crash has one."""

    def sort(scene: Scene, rows: Vectors) -> Sorted:
        assert rows.shape == (len(scene.ideas), 8)
        said = " ".join(idea.text for idea in scene.ideas)
        if "crash" in said:
            os._exit(3)
        if "hang" in said:
            time.sleep(3600)
        if "bug" in said:
            raise RuntimeError(said)
        return sorted_by_first_word(scene)

    return Means(Tiny(told), (), sort, lambda scene, rows: moved(scene))


def good(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Answers."""
    serve(requests, answers, lambda: means(told))


def noisy(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Answers, and its libraries print."""

    def find() -> Means:
        print("loading…")  # noqa: T201
        os.write(1, b"from a library in C")
        os.write(2, b"a warning")
        return means(told)

    serve(requests, answers, find)


def wheelless(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Cannot load its encoder."""

    def find() -> Any:
        import no_such_wheel  # type: ignore[import-not-found]

        return no_such_wheel

    serve(requests, answers, find)


def lesser(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Answers, and could not load the best encoder."""
    serve(requests, answers, lambda: means(told)._replace(why=("large: ImportError",)))


def dying(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Ends before it says anything."""


def mute(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
    """Hears, and never answers."""
    while requests.read(1):
        pass


def _saying(said: bytes) -> Callable[[BinaryIO, BinaryIO, Path | None], None]:
    def child(requests: BinaryIO, answers: BinaryIO, told: Path | None) -> None:
        while len(head := requests.read(HEAD.size)) == HEAD.size:
            requests.read(length(head))
            answers.write(said)
            answers.flush()

    return child


BEHAVIOURS: dict[str, Callable[[BinaryIO, BinaryIO, Path | None], None]] = {
    "good": good,
    "noisy": noisy,
    "lesser": lesser,
    "wheelless": wheelless,
    "dying": dying,
    "mute": mute,
    "endless": _saying(b"\xff\xff\xff\xff"),
    "garbled": _saying(HEAD.pack(5) + b"hello"),
    "polite": _saying(HEAD.pack(12) + b"\x81\xa4type\xa5known"),
}


def line(behaviour: str, told: Path | None = None) -> tuple[str, ...]:
    """The command that starts such a process."""
    words = (sys.executable, "-m", "tests.server.sorting.children", behaviour)
    return words if told is None else (*words, str(told))


if __name__ == "__main__":
    BEHAVIOURS[sys.argv[1]](*alone(), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
