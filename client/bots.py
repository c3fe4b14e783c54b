"""Simulated people: what somebody at a table does in each kind of activity, and what a facilitator does.

They know only what their boards tell them, ask over a real socket, and take a person's time to think.
"""

import asyncio
import random
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from client.connect import Device
from client.notes import SampleNote
from client.witness import Witness
from facilitation.activities.closing import GiveReturn
from facilitation.activities.dot_vote import PlaceDots
from facilitation.commands import (
    AcceptMoves,
    AskReorganising,
    Command,
    DissolveCluster,
    FileNotes,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    RefuseMoves,
    RenameCluster,
    UndoClustering,
    WriteNote,
)
from facilitation.wire.guest import Answer

THINK_S: Final = 20.0
"""Seconds a person takes for one idea, at speed 1."""
HINTED_S: Final = 3.0
"""How long a table waits for a hint before it goes on by itself."""
MACHINE_S: Final = 6.0
"""How long a facilitator waits for a sign of the machine, once there are ideas enough for it."""
PROPOSED_S: Final = 30.0
"""How long a facilitator waits for a proposal: a room of 2,000 ideas is cut anew in a few seconds."""
ENOUGH: Final = 20
"""Ideas on the wall from which the machine sorts."""
HINTS_FOLLOWED: Final = 3
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


def loose(board: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Notes of a board that lie in no cluster."""
    return sorted(
        (path.removeprefix("note/"), note)
        for path, note in board.items()
        if path.startswith("note/") and "cluster" not in note
    )


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
        self.hints_followed = 0
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
        """Group what lies on my table by theme, follow a hint for what is left, take a step back."""
        place = str(self.device.board("me").get("seat", {}).get("table", ""))
        by_theme: dict[str, list[str]] = {}
        for name, note in loose(self.device.board("table")):
            by_theme.setdefault(str(note.get("theme", "")), []).append(name)
        made: dict[str, str] = {}
        for theme, notes in sorted(by_theme.items()):
            await self.think(5)
            title = str(self.room.get(f"theme/{theme}", {}).get("short", "Divers"))
            made[theme] = new_name("c")
            # One idea in four is put aside for the end, as people do.
            first = tuple(sorted(notes))[: max(1, len(notes) * 3 // 4)]
            await self.ask(MakeCluster(cluster=made[theme], place=place, title=title, notes=first))
        await self.follow_hints(place, lambda: self.device.board("table"))
        for name, note in loose(self.device.board("table")):
            cluster = made.get(str(note.get("theme", "")))
            if cluster is not None:
                await self.ask(FileNotes(place=place, notes=(name,), cluster=cluster))
        undo = self.device.board("table").get(f"undo/{place}")
        if undo is not None:
            await self.think(5)
            await self.ask(UndoClustering(place=place, step=undo["step"]))

    async def follow_hints(self, place: str, board: Callable[[], dict[str, Any]]) -> None:
        """Where the machine says that an idea may belong, sometimes put it there. Without a hint, go on."""
        if not loose(board()) or not await self._soon(lambda: any(self._hinted(board())), HINTED_S):
            return
        for note, cluster, partner in list(self._hinted(board()))[:HINTS_FOLLOWED]:
            if self._rng.random() < 0.3:
                continue
            await self.think(4)
            if cluster is not None:
                answer = await self.ask(FileNotes(place=place, notes=(note,), cluster=cluster))
            else:
                answer = await self.ask(
                    MakeCluster(cluster=new_name("c"), place=place, title="Ensemble", notes=(note, partner))
                )
            self.hints_followed += not answer.code

    def _hinted(self, board: dict[str, Any]) -> Iterator[tuple[str, str | None, str]]:
        """Notes that lie in no cluster, with the first cluster or note that a hint names and this board has."""
        for name, _ in loose(board):
            hint = board.get(f"hint/{name}", {})
            cluster = next((each for each in hint.get("clusters", ()) if f"cluster/{each}" in board), None)
            free = (
                each
                for each in hint.get("near", ())
                if "cluster" not in board.get(f"note/{each}", {"cluster": ""})
            )
            partner = next((each for each in free if each != name), "")
            if cluster is not None or partner:
                yield name, cluster, partner

    async def _soon(self, holds: Callable[[], bool], within_s: float) -> bool:
        """Whether the boards come to be so, within a time."""
        try:
            await self.device.until(holds, within_s)
        except TimeoutError:
            return False
        return True

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
    """Whoever drives the day: the agenda, and the clusters of the room. Nobody else moves a note there."""

    def __init__(self, device: Device, name: str, pace: float, rng: random.Random) -> None:
        super().__init__(device, name, pace, rng)
        self.witness = Witness()
        self.machine: bool | None = None
        """Whether a machine sorts here; `None` before anybody has looked."""
        self.kept = 0
        self.refused = 0
        self.reorganised = 0
        device.heard = lambda: self.witness.look(self.room)

    async def ask(self, command: Command) -> Answer:
        """Ask, before a witness."""
        self.witness.asked(command, self.room, self.desk.get("proposal"))
        answer = await super().ask(command)
        self.witness.answered(command, answer.written and not answer.code)
        return answer

    @property
    def desk(self) -> dict[str, Any]:
        """What facilitators see."""
        return self.device.board("desk")

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
        return loose(self.room)

    async def machine_runs(self) -> bool:
        """Whether a machine sorts on this server, as far as can be seen: it has filed a note or hinted for one."""
        if self.machine is None and sum(path.startswith("note/") for path in self.room) >= ENOUGH:
            off = self.desk.get("sorting", {}).get("mode") == "off"
            self.machine = not off and await self._soon(self._sorted, MACHINE_S)
        return bool(self.machine)

    def _sorted(self) -> bool:
        return self.witness.filed > 0 or any(path.startswith("hint/") for path in self.room)

    def drafts(self) -> list[str]:
        """Clusters whose title is the machine's, the largest first."""
        sizes: dict[str, int] = {}
        for path, note in self.room.items():
            if path.startswith("note/") and "cluster" in note:
                sizes[note["cluster"]] = sizes.get(note["cluster"], 0) + 1
        found = [
            path.removeprefix("cluster/")
            for path, cluster in self.room.items()
            if path.startswith("cluster/") and cluster.get("draft")
        ]
        return sorted(found, key=lambda name: (-sizes.get(name, 0), name))

    async def look_over(self) -> list[str]:
        """Say yes to a few drafts, no to one, name one, follow a hint; try another sort and take it back.

        Answers the clusters that are a person's now.
        """
        drafts = self.drafts()
        kept = drafts[:3]
        for cluster in kept:
            await self.think(4)
            self.kept += not (await self.ask(KeepCluster(cluster=cluster))).code
        for cluster in drafts[3:4]:
            await self.ask(RenameCluster(cluster=cluster, title="Ce que la machine avait vu juste"))
        for cluster in drafts[4:][-1:]:
            self.refused += not (await self.ask(DissolveCluster(cluster=cluster))).code
        await self.follow_hints("room", lambda: self.room)
        await self._reorganise()
        return drafts[:4]

    async def _reorganise(self) -> None:
        """Ask how the groups could lie, have it done but for one idea, and take it back."""
        number = self.desk.get("sorting", {}).get("asked", 0) + 1
        await self.ask(AskReorganising(number=number, level="overview"))
        if not await self._soon(lambda: self.desk.get("proposal", {}).get("number") == number, PROPOSED_S):
            return
        moves = self.desk["proposal"].get("moves", ())
        if not moves:
            await self.ask(RefuseMoves(number=number))
            return
        await self.think(8)
        if not (await self.ask(AcceptMoves(number=number, but=(moves[0]["note"],)))).code:
            self.reorganised += len(moves) - 1
        await self._undo()

    async def _undo(self) -> None:
        undo = self.desk.get("undo/room")
        if undo is not None:
            await self.ask(UndoClustering(place="room", step=undo["step"]))

    async def cluster_room(self, groups: int = 10) -> None:
        """Look over what the machine has made; put the ideas left into some groups, two of a theme; mend a few things."""
        mine = await self.look_over() if await self.machine_runs() else []
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
        made += mine
        if len(made) > 3:
            await self._mend(made)

    async def _mend(self, made: list[str]) -> None:
        """Rename, merge and undo, dissolve and undo: what a facilitator does by mistake and takes back."""
        await self.ask(RenameCluster(cluster=made[0], title="Vivre mieux, tout près"))
        for command in (MergeClusters(into=made[0], clusters=(made[1],)), DissolveCluster(cluster=made[2])):
            await self.ask(command)
            await self._undo()
        some = [path for path, note in self.room.items() if note.get("cluster") == made[0]][:3]
        names = tuple(path.removeprefix("note/") for path in some)
        if names:
            await self.ask(FileNotes(place="room", notes=names, cluster=made[-1]))
