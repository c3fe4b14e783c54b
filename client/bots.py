"""Simulated people: what somebody at a table does in each kind of activity, and what a facilitator does.

They know only what their boards tell them, ask over a real socket, and take a person's time to think.
"""

import asyncio
import random
import secrets
import time
from collections.abc import Iterator
from typing import Any, Final

from client.connect import Device
from client.notes import SampleNote
from facilitation.activities.closing import GiveReturn
from facilitation.activities.dot_vote import PlaceDots
from facilitation.commands import (
    Command,
    DissolveCluster,
    FileNotes,
    MakeCluster,
    MergeClusters,
    RenameCluster,
    UndoClustering,
    WriteNote,
)
from facilitation.wire.guest import Answer

THINK_S: Final = 20.0
"""Seconds a person takes for one idea, at speed 1."""
SENTENCES: Final = (
    "Des échanges utiles et un cadre clair.",
    "J’aurais aimé plus de temps en table.",
    "On s’est compris, c’est nouveau.",
    "",
)
_LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def new_name(kind: str) -> str:
    """A fresh id for a note (`n`) or a cluster (`c`), as a device makes it."""
    return f"{kind}_" + "".join(secrets.choice(_LETTERS) for _ in range(12))


class Record:
    """What one device asked and was told, to be compared with the log afterwards."""

    def __init__(self) -> None:
        self.acknowledged: list[int] = []
        self.written: list[int] = []
        self.refused: dict[str, int] = {}
        self.sent_at: dict[str, float] = {}

    def took(self, answer: Answer) -> None:
        """Note an answer down."""
        if answer.code:
            self.refused[answer.code] = self.refused.get(answer.code, 0) + 1
        else:
            self.acknowledged.append(answer.n)
            if answer.written:
                self.written.append(answer.n)


class Person:
    """One participant or host on one device."""

    def __init__(self, device: Device, name: str, pace: float, rng: random.Random) -> None:
        self.device = device
        self.name = name
        self.record = Record()
        self.dots: dict[str, int] = {}
        self._pace = pace
        self._rng = rng

    async def think(self, seconds: float = THINK_S) -> None:
        """Take a person's time, more or less."""
        await asyncio.sleep(self._rng.uniform(0.3, 1.7) * seconds / self._pace)

    async def ask(self, command: Command) -> Answer:
        """Ask, and note down what came of it."""
        answer = await self.device.say(command)
        self.record.took(answer)
        return answer

    @property
    def room(self) -> dict[str, Any]:
        """What everybody sees."""
        return self.device.board("room")

    async def write(self, phase: str, notes: list[SampleNote]) -> None:
        """Write these ideas, one after the other."""
        themes = {path.removeprefix("theme/") for path in self.room if path.startswith("theme/")}
        for text, theme in notes:
            await self.think()
            note = new_name("n")
            self.record.sent_at[note] = time.perf_counter()
            await self.ask(
                WriteNote(note=note, phase=phase, text=text, theme=theme if theme in themes else None)
            )

    async def cluster_table(self) -> None:
        """Group what lies on my table by theme, rename one group, take a step back and do it again."""
        board = self.device.board("table")
        place = str(self.device.board("me").get("seat", {}).get("table", ""))
        by_theme: dict[str, list[str]] = {}
        for path, note in board.items():
            if path.startswith("note/") and "cluster" not in note:
                by_theme.setdefault(str(note.get("theme", "")), []).append(path.removeprefix("note/"))
        for theme, notes in sorted(by_theme.items()):
            await self.think(5)
            title = str(self.room.get(f"theme/{theme}", {}).get("short", "Divers"))
            await self.ask(
                MakeCluster(cluster=new_name("c"), place=place, title=title, notes=tuple(sorted(notes)))
            )
        undo = self.device.board("table").get(f"undo/{place}")
        if undo is not None:
            await self.think(5)
            await self.ask(UndoClustering(place=place, step=undo["step"]))

    async def vote(self, phase: str) -> None:
        """Place all my dots, then change my mind once."""
        vote = self.room[f"vote/{phase}"]
        options = list(vote["options"])
        self._rng.shuffle(options)
        left = vote["budget"]
        for option in options:
            dots = min(left, self._rng.randint(1, vote["cap"]))
            if not dots:
                break
            await self.think(4)
            left -= dots if await self.place(phase, option, dots) else 0
        if self.dots and self._rng.random() < 0.5:
            await self.think(4)
            await self.place(phase, next(iter(self.dots)), 0)

    async def place(self, phase: str, cluster: str, dots: int) -> bool:
        """Have so many dots there; whether it was done."""
        answer = await self.ask(PlaceDots(phase=phase, cluster=cluster, dots=dots))
        if not answer.code:
            self.dots[cluster] = dots
        return not answer.code

    async def close(self, phase: str) -> None:
        """Say whether it was worth the time."""
        await self.think(6)
        score = self._rng.choice((3, 4, 4, 5))
        await self.ask(GiveReturn(phase=phase, score=score, sentence=self._rng.choice(SENTENCES)))


class Facilitator(Person):
    """Whoever drives the day: the agenda, and the clusters of the room."""

    def phases(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The agenda, in order."""
        found = [
            (path.removeprefix("phase/"), phase)
            for path, phase in self.room.items()
            if path.startswith("phase/")
        ]
        yield from sorted(found, key=lambda each: each[1]["order"])

    def loose(self) -> list[tuple[str, dict[str, Any]]]:
        """Notes of the room that lie in no cluster."""
        return sorted(
            (path.removeprefix("note/"), note)
            for path, note in self.room.items()
            if path.startswith("note/") and "cluster" not in note
        )

    async def cluster_room(self, groups: int = 10) -> None:
        """Put every idea of the room into one of some groups, two of a theme, and mend a few things on the way."""
        notes = self.loose()
        piles: dict[tuple[str, int], list[str]] = {}
        for place, (name, note) in enumerate(notes):
            piles.setdefault((str(note.get("theme", "")), place % 2), []).append(name)
        made: list[str] = []
        for (theme, half), names in sorted(piles.items())[:groups]:
            title = str(self.room.get(f"theme/{theme}", {}).get("short", "À discuter"))
            cluster = new_name("c")
            answer = await self.ask(
                MakeCluster(
                    cluster=cluster, place="room", title=f"{title} {half + 1}", notes=tuple(names[:400])
                )
            )
            if not answer.code:
                made.append(cluster)
            await self.think(2)
        if len(made) > 3:
            await self._mend(made)

    async def _mend(self, made: list[str]) -> None:
        """Rename, merge and undo, dissolve and undo: what a facilitator does by mistake and takes back."""
        await self.ask(RenameCluster(cluster=made[0], title="Vivre mieux, tout près"))
        for command in (MergeClusters(into=made[0], clusters=(made[1],)), DissolveCluster(cluster=made[2])):
            await self.ask(command)
            undo = self.device.board("desk").get("undo/room")
            if undo is not None:
                await self.ask(UndoClustering(place="room", step=undo["step"]))
        some = [path for path, note in self.room.items() if note.get("cluster") == made[0]][:3]
        names = tuple(path.removeprefix("note/") for path in some)
        if names:
            await self.ask(FileNotes(place="room", notes=names, cluster=made[-1]))
