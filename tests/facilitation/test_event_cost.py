"""One event costs in a large room what it does in a small one: counted, so that no clock can make it fail or pass.

Calls are what the interpreter enters, functions of C as well; a loop over people or notes is a call for each of them,
or a copy of all of them. So the memory that is asked for meanwhile is counted too.
"""

import gc
import sys
import tracemalloc
from typing import Any

import pytest

from facilitation import commands as say
from facilitation.activity import Here
from facilitation.boards import touched
from facilitation.fold import fold
from facilitation.guesses import Filing, Pairing
from facilitation.ids import ROOM_PLACE, STEPS_KEPT
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier, Wall
from facilitation.propose import Ask, propose
from facilitation.replica import Replica
from tests.event_cost import (
    EVENTS,
    HABITS,
    LARGE,
    SMALL,
    Habit,
    Size,
    during,
    group,
    happen,
    measure,
    note,
    ratio,
    room,
    seated,
)
from tests.story import KINDS, LEAD, MACHINE, MINUTE, NOON

CALLS_MORE = 1.05
"""Leaves are split here and there, and a larger map is one step deeper to look into."""
BYTES_MORE = 16_000
"""What may be asked for on top at once: a few copies of full leaves and of lists of leaves, and no map whole."""

RARER = {
    "edit_note": Habit("ideas", lambda atelier, n: (say.EditNote(note=note(n), text="Mieux dit"), seated(n))),
    "hold_note": Habit("ideas", lambda atelier, n: (say.HoldNote(note=note(n), held=True), seated(n))),
    "withdraw_note": Habit("ideas", lambda atelier, n: (say.WithdrawNote(note=note(n)), seated(n))),
    "hide_note": Habit("ideas", lambda atelier, n: (say.HideNote(note=note(n)), LEAD)),
    "correct_note": Habit("ideas", lambda atelier, n: (say.CorrectNote(note=note(n), text="Bref"), LEAD)),
    "take_seat": Habit("ideas", lambda atelier, n: (say.TakeSeat(table="t2"), seated(n))),
    "move_person": Habit(
        "ideas", lambda atelier, n: (say.MovePerson(person=seated(n).person, table="t2"), LEAD)
    ),
    "make_cluster": Habit(
        "sorting",
        lambda atelier, n: (
            say.MakeCluster(cluster=f"c_new{n:03d}", place=ROOM_PLACE, title="Neuf", notes=(note(n),)),
            LEAD,
        ),
    ),
    "rename_cluster": Habit(
        "sorting", lambda atelier, n: (say.RenameCluster(cluster=group(n), title="Mieux"), LEAD)
    ),
    "split_cluster": Habit(
        "sorting",
        lambda atelier, n: (
            say.SplitCluster(cluster=group(n), new=f"c_new{n:03d}", title="À part", notes=(note(n),)),
            LEAD,
        ),
    ),
    "sort_notes": Habit("sorting", lambda atelier, n: (_sorts(atelier, n), MACHINE)),
    "pin_cluster": Habit("sorting", lambda atelier, n: (say.PinCluster(cluster=group(n), pinned=True), LEAD)),
    "pair_notes": Habit("sorting", lambda atelier, n: (_pairs(n), MACHINE)),
    "undo_clustering": Habit("sorting", lambda atelier, n: (_undo(atelier), LEAD)),
    "file_at_a_table": Habit("sorting", lambda atelier, n: (_file(atelier, n), LEAD)),
    "open_door": Habit("welcome", lambda atelier, n: (say.OpenDoor(code=f"ABC12{n}"), LEAD)),
    "extend_phase": Habit(
        "ideas", lambda atelier, n: (say.ExtendPhase(phase="ideas", closes_at_ms=NOON + n * MINUTE), LEAD)
    ),
    "close_phase": Habit("ideas", lambda atelier, n: (_close(atelier), LEAD)),
    "set_wall": Habit("ideas", lambda atelier, n: (say.SetWall(wall=Wall(page=n)), LEAD)),
}
EVERY_HABIT = pytest.mark.parametrize(
    "habit", [pytest.param(habit, id=kind) for kind, habit in (HABITS | RARER).items()]
)


def _sorts(atelier: Atelier, n: int) -> say.SortNotes:
    """A note that lies in no group is filed by the machine."""
    free = next(name for name, note in atelier.notes.items() if ROOM_PLACE not in note.filed)
    return say.SortNotes(place=ROOM_PLACE, filed=(Filing(note=free, cluster=group(n)),))


def _pairs(n: int) -> say.SortNotes:
    return say.SortNotes(place=ROOM_PLACE, paired=(Pairing(note=note(n), other=note(n + 7), likeness=60),))


def _undo(atelier: Atelier) -> say.UndoClustering:
    return say.UndoClustering(place=ROOM_PLACE, step=atelier.undoable[ROOM_PLACE][-1].step)


def _file(atelier: Atelier, n: int) -> say.FileNotes:
    """A note out of its cluster at its table."""
    return say.FileNotes(place=atelier.notes[note(n)].table, notes=(note(n),))


def _close(atelier: Atelier) -> say.Command:
    """The phase closed, or opened again."""
    return say.ClosePhase(phase="ideas") if atelier.now else say.ReopenPhase(phase="ideas")


@pytest.fixture(scope="module")
def rooms() -> dict[Size, Atelier]:
    return {size: room(size) for size in (SMALL, LARGE)}


def calls(replica: Replica, habit: Habit) -> int:
    """Calls made for one event of a kind, when one before it has filled what is looked up once."""
    happen(replica, *habit.asked(replica.state, 0))
    asked = habit.asked(replica.state, 1)
    made = 0

    def count(frame: Any, what: str, arg: Any) -> None:
        nonlocal made
        made += what in ("call", "c_call")

    # Whoever watches the collector is called by it, whenever it comes.
    gc.disable()
    sys.setprofile(count)
    try:
        happen(replica, *asked)
    finally:
        sys.setprofile(None)
        gc.enable()
    return made


def peak(replica: Replica, habit: Habit) -> int:
    """Bytes asked for at the most, at once, for one event of a kind."""
    happen(replica, *habit.asked(replica.state, 0))
    asked = habit.asked(replica.state, 1)
    tracemalloc.start()
    try:
        happen(replica, *asked)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@EVERY_HABIT
def test_an_event_makes_no_more_calls_in_a_large_room(habit, rooms):
    small, large = (calls(during(rooms[size], habit.phase), habit) for size in (SMALL, LARGE))
    assert large <= small * CALLS_MORE


@EVERY_HABIT
def test_an_event_asks_for_no_more_memory_in_a_large_room(habit, rooms):
    small, large = (peak(during(rooms[size], habit.phase), habit) for size in (SMALL, LARGE))
    assert large <= small + BYTES_MORE


@EVERY_HABIT
def test_an_event_touches_no_more_in_a_large_room(habit, rooms):
    many = []
    for size in (SMALL, LARGE):
        state = during(rooms[size], habit.phase).state
        command, by = habit.asked(state, 0)
        [commit] = propose(KINDS, state, 0, [Ask(command, by)], NOON).commits
        before, seen = state, 0
        for event in commit.events:
            after = fold(KINDS, before, event)
            seen += len(set(touched(KINDS, before, after, event)))
            before = after
        many.append(seen)
    assert many[0] == many[1]


def _everybody(here: Here, command: say.Command, by: Actor) -> bool:
    return sum(person.table != "" for person in here.atelier.people.values()) > 0


def _copied(here: Here, command: say.Command, by: Actor) -> bool:
    return bool(here.atelier.notes.whole())


@pytest.mark.parametrize(("careless", "count"), [(_everybody, calls), (_copied, peak)])
def test_a_kind_that_looks_at_the_whole_room_would_be_seen(careless, count, rooms):
    kinds = Kinds(
        each._replace(opens=careless) if each.kind == "ideation" else each
        for each in KINDS.activities.values()
    )
    small, large = (
        count(during(rooms[size], "ideas", kinds), HABITS["write_note"]) for size in (SMALL, LARGE)
    )
    assert large > small * CALLS_MORE
    assert large > small + BYTES_MORE or count is calls


def test_the_bench_gets_a_cost_for_every_kind_and_size():
    """How long it took is for the bench to say; here only that it was measured."""
    tiny = Size(EVENTS + STEPS_KEPT, EVENTS)
    costs = measure([tiny, SMALL], rounds=1)
    assert {(cost.kind, cost.size) for cost in costs} == {(k, size) for k in HABITS for size in (tiny, SMALL)}
    assert min(cost.us for cost in costs) > 0
    assert ratio(costs, SMALL, tiny) > 0
