"""A disk that can lose its power, run out of room or fail to sync: a SQLite VFS over real files.

Reads and writes go to the real file, which plays the page cache. Beside it stands what the platter holds for sure,
and what was written since the last sync. Nothing is really synced, so it is fast.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
Keep = Callable[[], bool]
"""Whether one more sector under way arrived on the platter."""


class _Platter:
    """One file as the disk has it: what is safe, and the writes (`None`: a truncation) that are under way."""

    def __init__(self, path: str | None) -> None:
        self.safe = Path(path).read_bytes() if path and Path(path).exists() else b""
        self.unsynced: list[tuple[int, bytes | None]] = []

    def survivors(self, keep: Keep) -> bytes:
        """What is found after a power loss: everything safe, and the sectors that `keep` lets through."""
        found = bytearray(self.safe)
        for offset, written in self.unsynced:
            if written is None:
                if keep():
                    del found[offset:]
                continue
            for at in range(0, len(written), SECTOR):
                if keep():
                    end = offset + at + len(written[at : at + SECTOR])
                    found.extend(bytes(max(0, end - len(found))))
                    found[offset + at : end] = written[at : at + SECTOR]
        return bytes(found)


class _File(apsw.VFSFile):
    def __init__(self, disk: "Disk", name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._disk = disk
        self._platter = disk.platter(path)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        if self._disk.full:
            raise apsw.FullError
        self._disk.before_each()
        self._platter.unsynced.append((offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.before_each()
        self._platter.unsynced.append((size, None))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.before_each()
        if self._disk.syncs_to_fail:
            self._disk.syncs_to_fail -= 1
            # As Linux does: the pages count as clean from now on, so the next sync succeeds without them.
            self._platter.unsynced.clear()
            raise apsw.IOError
        self._disk.syncs += 1
        self._platter.safe = self._platter.survivors(keep=lambda: True)
        self._platter.unsynced.clear()


class Disk(apsw.VFS):
    """The disk. Hand its `name` to `Tuning.vfs`."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.name = name
        self.platters: dict[str, _Platter] = {}
        self.full = False
        self.syncs = 0
        self.syncs_to_fail = 0
        self.before_each: Callable[[], None] = lambda: None
        """Called before every write, truncation and sync: the moments at which the power may fail."""

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802
        return _File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(filename, syncdir)
        self.platters.pop(filename, None)

    def platter(self, path: str | None) -> _Platter:
        """Where a file lies. One without a name is temporary: no loss of power concerns it."""
        if path is None:
            return _Platter(None)
        if path not in self.platters:
            self.platters[path] = _Platter(path)
        return self.platters[path]

    def fail(self, keep: Keep, folder: Path) -> None:
        """Lose the power: lay what is found afterwards into `folder`. The disk itself goes on."""
        folder.mkdir()
        for path, platter in self.platters.items():
            (folder / os.path.basename(path)).write_bytes(platter.survivors(keep))


@contextmanager
def a_disk(name: str) -> Iterator[Disk]:
    """A disk known to SQLite for as long as the test runs."""
    disk = Disk(name)
    yield disk
    disk.unregister()
