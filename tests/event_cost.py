"""What one event costs in a small room and in a large one: all that a worker does for it, but the writes to sockets.

    python -m tests.event_cost                  # a table in microseconds, and in the last line one JSON object

One event is judged, folded on trial, written for the log and read back, folded, drawn where it touched, and what
changed is encoded, once for each board. The rooms have one agenda and as many groups to vote on; the larger one has more
people, notes, tables, and groups made at tables. `tests/facilitation/test_event_cost.py` counts what is timed here.
"""

import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import perf_counter
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from facilitation import commands as say
from facilitation.activities.closing import GiveReturn, ReturnGiven
from facilitation.ballots.asking import BallotCast, CastBallot, VotesRevealed
from facilitation.boards import Boards
from facilitation.commands import Command
from facilitation.decide import make
from facilitation.events import ClusterMade, Event, NotesFiled, NoteWritten, PersonArrived, PhaseOpened
from facilitation.fold import fold
from facilitation.ids import NOTES_MAX, PEOPLE_MAX, ROOM_PLACE, SEATS_MAX, STEPS_KEPT
from facilitation.kinds import Kinds
from facilitation.log import after, digest, start
from facilitation.map import Map
from facilitation.model import Actor, Atelier, Table
from facilitation.propose import Ask, propose
from facilitation.replica import Replica
from facilitation.wire.codec import CODECS
from facilitation.wire.frames import MSGPACK, Change
from tests.story import CIVIL, ELECTED, KINDS, LEAD, NOON, closing, ideas, phase, plan, sorting, vote


class Size(NamedTuple):
    """How large a room is."""

    notes: int
    people: int


class Cost(NamedTuple):
    """Microseconds for one event of a kind in a room of a size."""

    kind: str
    size: Size
    us: float


class Habit(NamedTuple):
    """Something that is done in a hall: while which phase is open, and what the n-th to do it asks for."""

    phase: str
    asked: Callable[[Atelier, int], tuple[Command, Actor]]


GROUPS: Final = 24
"""Groups on the wall of a room of any size: what people can choose from does not grow with how many they are."""
EVENTS: Final = 64
"""Events of one kind in a row: fewer than there are people in the smallest room, so that each is somebody else's."""
LOOSE: Final = 4
"""Notes on the wall that lie in no group yet."""
ROUNDS: Final = 15
SMALL, LARGE = Size(300, 80), Size(3_000, 2_000)
LARGEST = Size(NOTES_MAX - EVENTS, PEOPLE_MAX - EVENTS)
"""As large as a room may be, with as much left as is added here."""
SIZES: Final = (SMALL, LARGE, LARGEST)
CODEC = CODECS[MSGPACK]


# --- What is asked for by the hundred --------------------------------------------------------------


def write_note(atelier: Atelier, n: int) -> tuple[Command, Actor]:
    text = f"Encore une idée, la {n}e"
    return say.WriteNote(note=note(len(atelier.notes)), phase="ideas", text=text), seated(n)


def cast_ballot(atelier: Atelier, n: int) -> tuple[Command, Actor]:
    return CastBallot(phase="vote", marks={group(n % GROUPS): 2}), seated(n)


def arrive(atelier: Atelier, n: int) -> tuple[Command, Actor]:
    table = atelier.plan.tables[n % len(atelier.plan.tables)].id
    return say.Arrive(college=CIVIL.id, table=table), seated(len(atelier.people))


def file_notes(atelier: Atelier, n: int) -> tuple[Command, Actor]:
    into = group((n + 1) % GROUPS)
    return say.FileNotes(place=ROOM_PLACE, notes=(note(n),), cluster=into), LEAD


def give_return(atelier: Atelier, n: int) -> tuple[Command, Actor]:
    return GiveReturn(phase="closing", score=5, sentence="Des échanges utiles."), seated(n)


HABITS: Final = {
    "write_note": Habit("ideas", write_note),
    "cast_ballot": Habit("vote", cast_ballot),
    "arrive": Habit("welcome", arrive),
    "file_notes": Habit("sorting", file_notes),
    "give_return": Habit("closing", give_return),
}


# --- Rooms -----------------------------------------------------------------------------------------


def seated(number: int) -> Actor:
    return Actor(person=f"p_{_spread(number)}", role="participant")


def note(number: int) -> str:
    return f"n_{_spread(number)}"


def group(number: int) -> str:
    return f"c_room{number:04d}"


def _spread(number: int) -> str:
    """As random as ids are, the same in every run, and never the same for two numbers."""
    return f"{number * 2_654_435_761 % 2**32:08x}"


def room(size: Size) -> Atelier:
    """A room in which everybody has written, and all but the first `EVENTS` people have voted and answered.

    Every note is seen on the wall, and lies in a group there, but for a few, and in one at its table.
    """
    seats = tables(size)
    planned = plan(
        phase("arrival", "welcome"),
        ideas(visibility="room"),
        sorting(where="room"),
        vote(),
        closing(),
        tables=seats,
    )
    atelier = fold(KINDS, None, make(KINDS, planned, NOON)[0])
    for event in (*_written(size, seats), *_grouped(size, seats), *_answered(size)):
        atelier = fold(KINDS, atelier, event)
    heard = {seated(number).person.replace("p_", "d_"): 7 for number in range(size.people)}
    return replace(atelier, heard=Map(heard))


def tables(size: Size) -> tuple[Table, ...]:
    """A table for every dozen, with room for those who come late."""
    return tuple(
        Table(id=f"t{number}", name=f"Table {number}", seats=SEATS_MAX) for number in range(size.people // 12)
    )


def _written(size: Size, seats: Sequence[Table]) -> Iterator[Event]:
    for number in range(size.people):
        side = (ELECTED, CIVIL)[number % 2].id
        yield PersonArrived(person=seated(number).person, college=side, table=seats[number % len(seats)].id)
    for number in range(size.notes):
        author = number % size.people
        yield NoteWritten(
            note=note(number),
            author=seated(author).person,
            phase="ideas",
            table=seats[author % len(seats)].id,
            college=(ELECTED, CIVIL)[author % 2].id,
            text=f"Idée {number} : des bancs à l’ombre, un bus toutes les dix minutes",
        )


def _grouped(size: Size, seats: Sequence[Table]) -> Iterator[Event]:
    for place in range(GROUPS):
        notes = tuple(note(number) for number in range(place, size.notes - LOOSE, GROUPS))
        yield ClusterMade(cluster=group(place), place=ROOM_PLACE, title=f"Îlot {place}", notes=notes)
    lying: dict[str, list[str]] = {}
    for number in range(size.notes):
        lying.setdefault(seats[number % size.people % len(seats)].id, []).append(note(number))
    for table, there in lying.items():
        yield ClusterMade(cluster=f"c_at{table:0>6}", place=table, title="De la table", notes=tuple(there))
    # The last steps are small ones, so that taking one back costs no more in a large room.
    for number in range(EVENTS, EVENTS + STEPS_KEPT):
        yield NotesFiled(place=ROOM_PLACE, notes=(note(number),), cluster=group((number + 1) % GROUPS))


def _answered(size: Size) -> Iterator[Event]:
    for number in range(EVENTS, size.people):
        who = seated(number).person
        yield BallotCast(phase="vote", person=who, marks={group(number % GROUPS): 1})
        yield ReturnGiven(phase="closing", person=who, score=4, sentence="Des échanges utiles.")


def during(atelier: Atelier, phase: str, kinds: Kinds = KINDS) -> Replica:
    """A copy of that room while this phase is open."""
    options = tuple(group(place) for place in range(GROUPS))
    if phase == "sorting":
        # Groups hold still as long as ballots wait to be shown.
        atelier = fold(KINDS, atelier, VotesRevealed(phase="vote"))
    opened = fold(KINDS, atelier, PhaseOpened(phase=phase, at_ms=NOON, options=options))
    return Replica(kinds, start("e0"), opened)


# --- One event -------------------------------------------------------------------------------------


def happen(replica: Replica, command: Command, by: Actor) -> int:
    """Everything that follows from one ask, up to the bytes for the sockets; how many of these there are."""
    ask = Ask(command, by, by.person.replace("p_", "d_"), 1_000_000 + replica.position.seq)
    kinds = replica.kinds
    [commit] = propose(kinds, replica.state, replica.position.seq, [ask], NOON).commits
    body = kinds.write_commit(commit)
    kinds.read_commit(body)
    changed: dict[str, list[str]] = {}
    for board, path in replica.absorb(commit, after(replica.position, digest(b"", body))):
        changed.setdefault(board, []).append(path)
    told = 0
    for board, paths in changed.items():
        patch = replica.patch(board, paths)
        told += len(CODEC.write(Change(board=board, put=patch.put, cut=patch.cut)))
    return told


def measure(
    sizes: Sequence[Size] = SIZES, habits: Mapping[str, Habit] = HABITS, rounds: int = ROUNDS
) -> list[Cost]:
    """The cost of each kind of event in each room: the mean of `EVENTS` in a row, in the best of the rounds.

    The rooms take turns, so that what else the machine does falls on all of them.
    """
    rooms = {size: room(size) for size in sizes}
    costs = []
    for kind, habit in habits.items():
        replicas = {size: during(rooms[size], habit.phase) for size in sizes}
        best = dict.fromkeys(sizes, float("inf"))
        for _ in range(rounds):
            for size, replica in replicas.items():
                best[size] = min(best[size], _round(replica, habit))
        costs += [Cost(kind, size, best[size] / EVENTS * 1_000_000) for size in sizes]
    return costs


def _round(replica: Replica, habit: Habit) -> float:
    """Seconds for a row of events; the copy is then as it was."""
    state, position, lying = replica.state, replica.position, replica.boards
    boards: Boards = {name: dict(doc) for name, doc in lying.items()}
    replica.boards = boards
    gc.collect()
    began = perf_counter()
    for n in range(EVENTS):
        happen(replica, *habit.asked(replica.state, n))
    took = perf_counter() - began
    replica.atelier, replica.position, replica.boards = state, position, lying
    return took


def ratio(costs: Sequence[Cost], large: Size, small: Size = SMALL) -> float:
    """How many times an event costs in the large room what it does in the small one, the mean of all kinds."""
    total = {size: sum(cost.us for cost in costs if cost.size == size) for size in (large, small)}
    return total[large] / total[small]


def main() -> None:
    say_line, costs = sys.stdout.write, measure()
    say_line(f"{'µs an event':14}" + "".join(f"{f'{size.notes}/{size.people}':>14}" for size in SIZES) + "\n")
    for kind in HABITS:
        row = [cost.us for cost in costs if cost.kind == kind]
        say_line(f"{kind:14}" + "".join(f"{us:8.1f} {us / row[0]:4.2f}×" for us in row) + "\n")
    worst = {
        size: max(ratio([cost for cost in costs if cost.kind == kind], size) for kind in HABITS)
        for size in SIZES
    }
    figures = {
        "event_cost_3000_vs_300": ratio(costs, LARGE),
        "event_cost_3000_vs_300_worst_kind": worst[LARGE],
        "event_cost_20000_vs_300": ratio(costs, LARGEST),
        "event_cost_20000_vs_300_worst_kind": worst[LARGEST],
    }
    rounded = {name: round(figure, 2) for name, figure in figures.items()}
    say_line(msgspec.json.encode(rounded).decode() + "\n")


if __name__ == "__main__":
    main()
