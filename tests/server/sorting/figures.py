"""What sorting costs a room, and how soon the machine speaks: `python -m tests.server.sorting.figures [ENCODER]`.

A room on a file, in this process; the sorting process beside it, as in the product. Notes are those of the labelled sets, written
at a steady rate; a second run without sorting says what the room's own time is. The figures of `server/README.md` are made by it.
"""

import asyncio
import csv
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from rich.console import Console

from facilitation.clustering.scene import Scene, Sorted
from facilitation.commands import Arrive, OpenPhase, SetVisibility, WriteNote
from facilitation.decide import make
from facilitation.events import Commit, NotesSorted
from facilitation.ids import AtelierId
from facilitation.model import Actor
from server.room import Room
from server.sorting.sorter import Sorter
from server.stores.opening import open_stores
from tests.story import KINDS, LEAD, NOON, ideas, plan

say: Final = Console(highlight=False, soft_wrap=True).print
A: Final = "a_figures0"
WRITERS: Final = [Actor(person=f"p_writer{number:02}", role="participant") for number in range(16)]
NOTES: Final = 300
EVERY_S: Final = 0.2
SETS: Final = Path(__file__).parents[2] / "data" / "notes"


def texts() -> list[str]:
    """Real notes and written ones, as they stand in the sets."""
    told: list[str] = []
    for name in ("ville_synth", "paris_fine"):
        with (SETS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            told += [row["text"][:200] for row in csv.DictReader(file)]
    return told[:NOTES]


class Heard:
    """When notes were written, when the machine had first looked at each, and when it first spoke of each."""

    def __init__(self) -> None:
        self.written: dict[str, float] = {}
        self.looked: dict[str, float] = {}
        self.spoken: dict[str, float] = {}

    def watch(self, sorter: Sorter) -> None:
        """See every scene that is sorted."""
        sort, loop = sorter.sort, asyncio.get_running_loop()

        async def watched(atelier: AtelierId, scene: Scene) -> Sorted:
            found = await sort(atelier, scene)
            for idea in scene.ideas:
                self.looked.setdefault(idea.id, loop.time())
            return found

        sorter.sort = watched  # type: ignore[method-assign]

    def listen(self, room: Room) -> None:
        """Hear every commit of a room."""
        absorb = room._absorb
        loop = asyncio.get_running_loop()

        def heard(commit: Commit, position: object) -> None:
            absorb(commit, position)  # type: ignore[arg-type]
            for event in commit.events:
                if isinstance(event, NotesSorted):
                    for note in _notes(event):
                        self.spoken.setdefault(note, loop.time())

        room._absorb = heard  # type: ignore[method-assign]


def _notes(event: NotesSorted) -> list[str]:
    made = [one.note for each in event.made for one in each.notes]
    return [*made, *(each.note for each in event.filed), *(each.note for each in event.hinted)]


@asynccontextmanager
async def serving(folder: Path, sorter: Sorter | None) -> AsyncIterator[Room]:
    """The room of a file, made if need be."""
    stores = await open_stores(f"sqlite:{folder / 'atelier.db'}")
    if not await stores.log.ateliers():
        made = Commit(seq=1, at_ms=NOON, by=LEAD, events=make(KINDS, plan(ideas()), NOON))
        await stores.log.append(A, [KINDS.write_commit(made)], await stores.log.create(A))
    room = Room(A, stores.log, stores.directory, KINDS, lambda: NOON, sorter=sorter)
    await room.open()
    running = asyncio.create_task(room.run())
    try:
        yield room
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        if sorter is not None:
            await sorter.close()
        await stores.close()


async def begin(room: Room) -> None:
    """Everybody is there, and may write."""
    await room.say(OpenPhase(phase="ideas"), LEAD)
    for number, writer in enumerate(WRITERS):
        await room.say(Arrive(college="elected", table=f"t{1 + number % 2}"), writer)


async def write(room: Room, told: Sequence[str], heard: Heard) -> list[float]:
    """Write the notes, one after the other; how long each took to be acknowledged, in ms."""
    loop, took = asyncio.get_running_loop(), []
    for number, text in enumerate(told):
        began = loop.time()
        note = f"n_{number:06}"
        await room.say(WriteNote(note=note, phase="ideas", text=text), WRITERS[number % len(WRITERS)])
        heard.written[note] = loop.time()
        took.append(1_000 * (loop.time() - began))
        await asyncio.sleep(max(0.0, EVERY_S - (loop.time() - began)))
    return took


async def until_settled(room: Room) -> None:
    """Wait until the machine has nothing more to say."""
    assistant = room._assistant
    while assistant is not None and assistant.busy:  # noqa: ASYNC110 - a measure looks from outside.
        await asyncio.sleep(0.01)


async def measure(choice: str) -> None:
    """All figures, printed."""
    loop, told = asyncio.get_running_loop(), texts()
    with tempfile.TemporaryDirectory() as folder:
        async with serving(Path(folder), None) as room:
            await begin(room)
            say("without sorting: acknowledged", _spread(await write(room, told, Heard())), "ms")
    with tempfile.TemporaryDirectory() as folder:
        heard, sorter = Heard(), Sorter(choice)
        async with serving(Path(folder), sorter) as room:
            await begin(room)
            await room.say(SetVisibility(phase="ideas", visibility="room"), LEAD)
            heard.listen(room)
            heard.watch(sorter)
            say(f"with {choice}: acknowledged", _spread(await write(room, told, heard)), "ms")
            await until_settled(room)
            waits = [1_000 * (heard.looked[note] - at) for note, at in heard.written.items()]
            say("the machine had looked after", _spread(waits[20:]), f"ms; it spoke of {len(heard.spoken)}")
            say("the process:", _memory_mb(sorter), "MB;", _lying(room))
        began = loop.time()
        sorter = Sorter(choice)
        async with serving(Path(folder), sorter) as room:
            await until_settled(room)
            say(f"after a restart it had looked {loop.time() - began:.1f} s later;", _lying(room))
    with tempfile.TemporaryDirectory() as folder:
        heard, sorter = Heard(), Sorter(choice)
        async with serving(Path(folder), sorter) as room:
            await begin(room)
            for number, text in enumerate(told[:200]):
                order = WriteNote(note=f"n_{number:06}", phase="ideas", text=text)
                await room.say(order, WRITERS[number % len(WRITERS)])
            await until_settled(room)
            heard.listen(room)
            began = loop.time()
            await room.say(SetVisibility(phase="ideas", visibility="room"), LEAD)
            await until_settled(room)
            came = sorted(at - began for at in heard.spoken.values())
            assert came, "two hundred notes have something in common"
            say(
                f"200 shown at once: first cluster after {came[0]:.2f} s, last after {came[-1]:.2f} s;",
                _lying(room),
            )


def _spread(took: Sequence[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"p50 {cuts[49]:.1f}, p95 {cuts[94]:.1f}, p99 {cuts[98]:.1f}"


def _memory_mb(sorter: Sorter) -> int:
    assert sorter._process is not None
    status = Path(f"/proc/{sorter._process._process.pid}/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1_000


def _lying(room: Room) -> str:
    state = room.replica.state
    lying = sum("room" in note.filed for note in state.notes.values())
    return f"{lying} notes in {len(state.grouped['room'].clusters)} clusters"


if __name__ == "__main__":
    asyncio.run(measure(sys.argv[1] if len(sys.argv) > 1 else "best"))
