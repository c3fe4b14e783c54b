"""A machine of a few lines, for tests of what people do with one: it sorts notes by their theme, and says so in the room."""

import asyncio
from collections import defaultdict
from contextlib import suppress
from typing import Final

from facilitation import sight
from facilitation.commands import Command, ProposeMoves, SortNotes
from facilitation.errors import Refused
from facilitation.guesses import Filing, Guessed, Hint, Hinting, Making, Move
from facilitation.ids import ROOM_PLACE
from facilitation.model import Atelier
from server.room import Room
from server.timers import SYSTEM
from tests.server.live import Hall

ENOUGH: Final = 20
OFTEN_S: Final = 0.02


async def sort_by_theme(hall: Hall) -> None:
    """Sort every room of a hall that is open, until cancelled."""
    while True:
        for name in tuple(hall.workshop.rooms._rooms):
            room = hall.workshop.rooms.opened(name)
            for command in () if room is None else said(room.replica.state):
                await _ask(room, command)
        await asyncio.sleep(OFTEN_S)


async def _ask(room: Room | None, command: Command) -> None:
    if room is not None:
        with suppress(Refused):  # A vote has opened since: the groups hold still.
            await room.say(command, SYSTEM)


def said(atelier: Atelier) -> list[Command]:
    """What the machine would say of an atelier as it stands."""
    commands: list[Command] = []
    sorting = atelier.sorting
    if sorting.asked_level is not None:
        commands.append(_reorganised(atelier, sorting.asked))
    seen = [name for name in atelier.notes if sight.seen_at(atelier, ROOM_PLACE, name)]
    if len(seen) >= ENOUGH:
        commands.append(_sorted(atelier, seen))
    commands += [_hinted(atelier, table.id) for table in atelier.plan.tables]
    return commands


def _sorted(atelier: Atelier, seen: list[str]) -> SortNotes:
    free = [
        name for name in seen if ROOM_PLACE not in (*atelier.notes[name].filed, *atelier.notes[name].loose)
    ]
    by_theme: dict[str, list[str]] = defaultdict(list)
    for name in free:
        # Two clusters a theme, by the last letter of an id that says nothing: so that there are some ten to look over.
        by_theme[f"{atelier.notes[name].theme}{ord(name[-1]) % 2}"].append(name)
    made, filed = [], []
    for number, (theme, notes) in enumerate(sorted(by_theme.items())):
        cluster = f"c_{theme.replace('_', '').lower():0>8}"[:26]
        known = atelier.clusters.get(cluster)
        if known is None and len(notes) >= 2:
            guesses = tuple(Guessed(note=name) for name in notes)
            made.append(Making(cluster=cluster, title=f"{theme} · {number}", stands=notes[0], notes=guesses))
        elif known is not None and not known.gone:
            filed += [Filing(note=name, cluster=cluster) for name in notes]
    waiting = _hinted(atelier, ROOM_PLACE).hinted
    return SortNotes(place=ROOM_PLACE, made=tuple(made), filed=tuple(filed), hinted=waiting)


def _hinted(atelier: Atelier, place: str) -> SortNotes:
    """For what lies in no cluster there: those that hold a note of its theme."""
    of_theme: dict[str | None, list[str]] = defaultdict(list)
    for name, cluster in sorted(atelier.clusters.items()):
        if cluster.place == place and not cluster.gone:
            for theme in {atelier.notes[note].theme for note in cluster.members}:
                of_theme[theme].append(name)
    hints = [
        Hinting(note=name, hint=Hint(clusters=tuple(of_theme[note.theme][:3]), words=("thème",)))
        for name, note in atelier.notes.items()
        if sight.seen_at(atelier, place, name) and place not in note.filed and of_theme[note.theme]
    ]
    return SortNotes(place=place, hinted=tuple(hints))


def _reorganised(atelier: Atelier, number: int) -> ProposeMoves:
    """Everything the machine has filed, in one cluster."""
    everything = Making(cluster=f"c_everything{number:04}", title="tout · ensemble")
    guessed = [note for cluster in atelier.clusters.values() for note in cluster.guessed]
    moves = tuple(Move(note=note, into=everything.cluster) for note in guessed)
    return ProposeMoves(number=number, level="overview", moves=moves, made=(everything,))
