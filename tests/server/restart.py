"""How long a hall waits for its first board after a restart: from the bare log, and from a snapshot.

    python -m tests.server.restart [FOLDER]      # a table in seconds, and in the last line one JSON object

A day of 20,000 commits lies in a SQLite file. The file is opened, the room is opened, and the board of the room is
encoded for the first screen. What Python takes to start is not in it.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple

import msgspec

from facilitation import commands as say
from facilitation.audience import ROOM
from facilitation.ballots.asking import CastBallot
from facilitation.commands import Command
from facilitation.decide import make
from facilitation.events import Commit
from facilitation.fold import fold_commit
from facilitation.ids import ROOM_PLACE
from facilitation.model import Actor
from facilitation.propose import Ask, propose
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import MSGPACK, Board
from server.books import Books
from server.room import Room
from server.snapshots import Snapshots
from server.stores.memory import MemoryDirectory
from server.stores.sqlite_log import SqliteLog
from tests.event_cost import GROUPS, LARGE, Size, group, note, seated, tables
from tests.story import CIVIL, KINDS, LEAD, NOON, closing, ideas, phase, plan, sorting, vote

NAME: Final = "a_restart0"
COMMITS: Final = 20_000
BATCH: Final = 500
STARTS: Final = 3


class Restart(NamedTuple):
    """Seconds to the first board, the best of `STARTS`; how many commits lie in the log, and behind the snapshot."""

    bare_s: float
    snapshot_s: float
    commits: int
    behind: int


def asked(size: Size) -> Iterator[tuple[Command, Actor]]:
    """A day: people come, write, the notes are grouped on the wall, and everybody votes until somebody stops it."""
    seats = tables(size)
    yield from (
        (say.Arrive(college=CIVIL.id, table=seats[n % len(seats)].id), seated(n)) for n in range(size.people)
    )
    yield say.OpenPhase(phase="ideas"), LEAD
    for n in range(size.notes):
        text = f"Idée {n} : des bancs à l’ombre"
        yield say.WriteNote(note=note(n), phase="ideas", text=text), seated(n % size.people)
    yield say.OpenPhase(phase="sorting"), LEAD
    for n in range(GROUPS):
        yield say.MakeCluster(cluster=group(n), place=ROOM_PLACE, title=f"Îlot {n}"), LEAD
    for n in range(size.notes):
        into = group(n % GROUPS)
        yield say.FileNotes(place=ROOM_PLACE, notes=(note(n),), cluster=into), LEAD
    yield say.OpenPhase(phase="vote"), LEAD
    for n in count():
        dots = 1 + n // size.people % 2
        yield CastBallot(phase="vote", marks={group(n % GROUPS): dots}), seated(n % size.people)


def day(commits: int, size: Size) -> Iterator[Commit]:
    """The log of that day, as far as it goes in so many commits."""
    planned = plan(
        phase("arrival", "welcome"),
        ideas(visibility="room"),
        sorting(where="room"),
        vote(),
        closing(),
        tables=tables(size),
    )
    last = Commit(seq=1, at_ms=NOON, by=LEAD, events=make(KINDS, planned, NOON))
    atelier = fold_commit(KINDS, None, last)
    yield last
    for n, (command, by) in enumerate(asked(size), start=1):
        ask = Ask(command, by, by.person.replace("p_", "d_"), n)
        for commit in propose(KINDS, atelier, last.seq, [ask], NOON + n).commits:
            last, atelier = commit, fold_commit(KINDS, atelier, commit)
            yield last
        if last.seq == commits:
            return


async def measure(folder: Path, commits: int = COMMITS, size: Size = LARGE) -> Restart:
    """Make the day in a file of that folder, and start from it without a snapshot, then with one."""
    path = folder / "restart.db"
    log = await SqliteLog.open(path)
    end = await log.create(NAME)
    bodies = [KINDS.write_commit(commit) for commit in day(commits, size)]
    for at in range(0, len(bodies), BATCH):
        end = (await log.append(NAME, bodies[at : at + BATCH], end))[-1]
    await log.close()
    bare = [await _start(path) for _ in range(STARTS)]
    taken = await _saved(path)
    snapshot = [await _start(path) for _ in range(STARTS)]
    return Restart(min(bare), min(snapshot), end.seq, end.seq - taken)


async def _start(path: Path) -> float:
    began = perf_counter()
    log = await SqliteLog.open(path)
    room = Room(NAME, log, MemoryDirectory(), KINDS, lambda: NOON)
    await room.open()
    frame = Board(board=ROOM, at=room.replica.position.token(), put=room.replica.board(ROOM))
    assert CODECS[MSGPACK].write(frame)
    took = perf_counter() - began
    await log.close()
    return took


async def _saved(path: Path) -> int:
    """Have the room save the snapshot that is due once it is open; the `seq` of that."""
    log = await SqliteLog.open(path)
    room = Room(NAME, log, MemoryDirectory(), KINDS, lambda: NOON)
    await room.open()
    running = asyncio.create_task(room.run())
    try:
        books = Books(NAME, MemoryDirectory(), KINDS)
        while (mark := await Snapshots(NAME, log, KINDS, books).newest()) is None:  # noqa: ASYNC110 - it is a file.
            await asyncio.sleep(0.1)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await log.close()
    return mark.position.seq


async def main(folder: Path) -> None:
    restart = await measure(folder)
    tell = sys.stdout.write
    tell(f"{restart.commits} commits, {LARGE.notes} notes, {LARGE.people} people\n")
    tell(f"first board from the bare log   {restart.bare_s:6.2f} s\n")
    tell(f"first board from a snapshot     {restart.snapshot_s:6.2f} s, {restart.behind} commits behind it\n")
    figures = {
        "restart_bare_s": round(restart.bare_s, 2),
        "restart_snapshot_s": round(restart.snapshot_s, 2),
    }
    tell(msgspec.json.encode(figures).decode() + "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        asyncio.run(main(Path(folder)))
