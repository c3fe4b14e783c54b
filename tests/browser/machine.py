"""A server in this process, in a thread of its own, whose machine is played by the test: what it says is said here, by name.

Stands where `Served` stands. People write without tablets, so that a room is full in a moment; whoever looks at it has
a real browser.
"""

import asyncio
import threading
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from facilitation.commands import (
    Arrive,
    Command,
    OpenPhase,
    ProposeMoves,
    SetVisibility,
    SortNotes,
    WriteNote,
)
from facilitation.guesses import Filing, Guess, Guessed, Hint, Hinting, Making, Move, Pairing
from facilitation.ids import ROOM_PLACE, ClusterId, NoteId
from facilitation.model import Actor, Atelier, Plan
from server.live import USUAL
from tests.server.live import Hall, stores
from tests.story import MACHINE

ANSWER_S = 20.0
T = TypeVar("T")


class Played:
    """One server: `url`, and ateliers in it. The machine of the last one says what the test wants it to say."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="played server", daemon=True)
        self._thread.start()
        self._hall = self._do(self._opened())
        self.url = self._hall.url
        self.key = self._hall.key
        self._lead = Actor(person="p_lead00", role="lead")

    async def _opened(self) -> Hall:
        hall = Hall(*stores(), patience=USUAL)
        await hall.start()
        return hall

    def stop(self) -> None:
        """Send everybody home."""
        self._do(self._hall.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(ANSWER_S)
        self._loop.close()

    def atelier(self, plan: dict[str, Any]) -> dict[str, Any]:
        """A new atelier from a plan: `code`, and `invites` by role. The machine speaks in it from now on."""
        self._hall.made = {}
        return self._do(self._hall.make(msgspec.convert(plan, Plan)))

    def state(self) -> Atelier:
        """What the server knows."""

        async def looked() -> Atelier:
            return (await self._hall.room()).replica.state

        return self._do(looked())

    # --- People ------------------------------------------------------------------------------------------

    def lead(self, *commands: Command) -> None:
        """Have the day where it should be."""
        self._say([(command, self._lead) for command in commands])

    def shown(self, phase: str) -> None:
        """Open a phase, and have the room see what is written in it."""
        self.lead(OpenPhase(phase=phase), SetVisibility(phase=phase, visibility="room"))

    def arrive(self, *people: Arrive) -> None:
        """Have people come in."""
        come = len(self.state().people)
        self._say([(each, _seated(come + hand)) for hand, each in enumerate(people)])

    def write(self, phase: str, *ideas: tuple[str, str | None]) -> list[NoteId]:
        """Have who is here write these ideas in turn; the ideas' ids. An idea is its text and its theme."""
        people = len(self.state().people)
        known = len(self.state().notes)
        names = [f"n_idea{known + index:04}" for index in range(len(ideas))]
        written = [
            (WriteNote(note=name, phase=phase, text=text, theme=theme), _seated(index % people))
            for index, (name, (text, theme)) in enumerate(zip(names, ideas, strict=True))
        ]
        self._say(written)
        return names

    # --- The machine -------------------------------------------------------------------------------------

    def makes(
        self,
        cluster: ClusterId,
        title: str,
        notes: Sequence[NoteId],
        words: Sequence[str] = (),
        others: Sequence[ClusterId] = (),
    ) -> None:
        """The machine makes a draft of these notes: the first stands for it, each is near to its neighbours."""
        guessed = tuple(Guessed(note=note, guess=_guess(note, notes, words, others)) for note in notes)
        self.sorts(made=(Making(cluster=cluster, title=title, stands=notes[0], notes=guessed),))

    def files(
        self, note: NoteId, cluster: ClusterId, near: Sequence[NoteId] = (), words: Sequence[str] = ()
    ) -> None:
        """The machine puts a note into a cluster that is there."""
        self.sorts(
            filed=(Filing(note=note, cluster=cluster, guess=Guess(near=tuple(near), words=tuple(words))),)
        )

    def hints(
        self,
        note: NoteId,
        clusters: Sequence[ClusterId] = (),
        near: Sequence[NoteId] = (),
        words: Sequence[str] = (),
    ) -> None:
        """The machine says where a note may belong."""
        hint = Hint(clusters=tuple(clusters), near=tuple(near), words=tuple(words))
        self.sorts(hinted=(Hinting(note=note, hint=hint),))

    def pairs(self, *pairs: tuple[NoteId, NoteId, int]) -> None:
        """The machine takes notes for the same idea."""
        self.sorts(
            paired=tuple(Pairing(note=one, other=other, likeness=likeness) for one, other, likeness in pairs)
        )

    def sorts(self, **said: Any) -> None:
        """The machine says this of the room."""
        self.says(SortNotes(place=ROOM_PLACE, **said))

    def proposes(self, moves: Iterable[Move], made: Iterable[Making] = ()) -> None:
        """The machine answers what was asked last."""
        sorting = self.state().sorting
        assert sorting.asked_level is not None, "nobody has asked"
        self.says(
            ProposeMoves(
                number=sorting.asked, level=sorting.asked_level, moves=tuple(moves), made=tuple(made)
            )
        )

    def says(self, *commands: Command) -> None:
        """The machine says this."""
        self._say([(command, MACHINE) for command in commands])

    def _say(self, said: Sequence[tuple[Command, Actor]]) -> None:
        async def saying() -> None:
            room = await self._hall.room()
            for command, by in said:
                await room.say(command, by)

        self._do(saying())

    def _do(self, doing: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result(ANSWER_S)


def _seated(hand: int) -> Actor:
    return Actor(person=f"p_person{hand:02}", role="participant")


def _guess(note: NoteId, notes: Sequence[NoteId], words: Sequence[str], others: Sequence[ClusterId]) -> Guess:
    near = tuple(each for each in notes if each != note)[:2]
    return Guess(near=near, words=tuple(words), others=tuple(others))
