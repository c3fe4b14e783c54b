"""Law 11: applying `redraw` to the old boards equals the full `draw` of the new state, for any sequence of events."""

from collections.abc import Iterable, Iterator
from random import Random

from hypothesis import given

from facilitation import clusters
from facilitation import commands as say
from facilitation.boards import Boards, boards, redraw
from facilitation.commands import Command
from facilitation.decide import make
from facilitation.events import (
    AtelierMade,
    ClusteringUndone,
    Event,
    PersonArrived,
)
from facilitation.fold import fold
from facilitation.ids import ROOM_PLACE
from facilitation.model import Actor, Atelier, Table
from tests.games import games
from tests.kept_logs import day
from tests.moves import (
    CLUSTER_VERBS,
    PLANS,
    SORTING_VERBS,
    TOPICS,
    WEIGHTED,
    Move,
    Turn,
    asked,
    of_topic,
    play,
    random_move,
    turn_of,
    turns,
)
from tests.story import KINDS, LEAD, MINUTE, NOON, closing, ideas, phase, plan, sorting, vote

HALL = plan(
    phase("arrival", "welcome"),
    ideas(visibility="table"),
    sorting(),
    sorting("merging", where="room"),
    vote(budget=3, cap=2),
    closing(),
    tables=tuple(Table(id=f"t{number}", name=f"Table {number}", seats=4) for number in range(1, 13)),
)
STEPS = {
    "guesses_forgotten",
    "moves_accepted",
    *(str(event.__struct_config__.tag) for event in clusters.PART.events),
}
"""Every clustering step there is; each must be taken back somewhere."""
GAMES = 24
GAMES_OF_A_TOPIC = 4
MOVES = 200


def follow(lying: Boards, before: Atelier, events: Iterable[Event]) -> Atelier:
    """Hold the law for these events, one by one; the atelier after them."""
    for event in events:
        after = fold(KINDS, before, event)
        for (board, path), record in redraw(KINDS, before, after, event).items():
            doc = lying.setdefault(board, {})
            if record is None:
                del doc[path]
            else:
                assert doc.get(path) != record, f"{path} did not change on {board}"
                doc[path] = record
        assert {name: doc for name, doc in lying.items() if doc} == boards(KINDS, after), event
        before = after
    return before


@given(games)
def test_law_11_what_an_event_touched_is_all_that_changed(game):
    turns = game.turns()
    if not turns:
        return
    lying = boards(KINDS, turns[0].before)
    for turn in turns:
        follow(lying, turn.before, turn.events or ())


# --- Long games, so that nothing that can happen is left out -----------------------------------------


VERBS: tuple[tuple[str, ...], ...] = (
    (*WEIGHTED, *CLUSTER_VERBS),
    (*CLUSTER_VERBS, "dots", "reopen", "pause", "resume", "visibility", "reveal"),
    WEIGHTED,
    (
        *SORTING_VERBS,
        *(4 * ("sort", "ask_moves", "propose_moves", "accept_moves", "undo")),
        "write",
        "visibility",
        "file",
        "edit",
        "hide",
    ),
)
"""What people are fond of, game by game."""


def long_games() -> Iterator[list[Turn]]:
    """Games of many moves: from every scene of the ateliers that are played, and in a hall of twelve tables."""
    for number in range(GAMES):
        chance, verbs = Random(number), VERBS[number % len(VERBS)]
        yield play(number, number // 2, moves(chance, verbs))
        yield list(in_a_hall(chance, verbs))
    for topic in TOPICS:
        for number in range(GAMES_OF_A_TOPIC):
            yield play(len(PLANS) - 1, number, moves(Random(number), of_topic(topic)))


def moves(chance: Random, verbs: tuple[str, ...]) -> list[Move]:
    return [random_move(chance, verbs) for _ in range(MOVES)]


def in_a_hall(chance: Random, verbs: tuple[str, ...]) -> Iterator[Turn]:
    """Somebody sits and writes at every table, each table has made a group, and the room is shown the notes."""
    tables = [table.id for table in HALL.tables]
    people = [Actor(person=f"p_at{table:0>6}", role="participant") for table in tables]
    begun: list[tuple[Command, Actor]] = [
        *(
            (say.Arrive(college=("elected", "civil")[n % 2], table=tables[n]), by)
            for n, by in enumerate(people)
        ),
        (say.OpenPhase(phase="ideas"), LEAD),
        *(
            (say.WriteNote(note=f"n_{n:06d}", phase="ideas", text=f"Idée {n}"), by)
            for n, by in enumerate(people)
        ),
        (say.OpenPhase(phase="sorting"), LEAD),
        *(
            (say.MakeCluster(cluster=f"c_{n:06d}", place=table, title="À nous", notes=(f"n_{n:06d}",)), LEAD)
            for n, table in enumerate(tables)
        ),
        (say.SetVisibility(phase="ideas", visibility="room"), LEAD),
        (say.GatherClusters(), LEAD),
        (say.UndoClustering(place=ROOM_PLACE, step=len(tables)), LEAD),
        (say.GatherClusters(), LEAD),
    ]
    atelier = fold(KINDS, None, make(KINDS, HALL, NOON)[0])
    for turn in turns(atelier, begun, NOON):
        yield turn
        atelier = turn.after
    for number, move in enumerate(moves(chance, verbs)):
        at = NOON + MINUTE + number * 1_000
        turn = turn_of(atelier, *asked(move, atelier, at), at)
        yield turn
        atelier = turn.after


def test_law_11_in_long_games_everything_happens_and_is_drawn():
    happened: set[type[Event]] = {AtelierMade}
    undone: set[str] = set()
    within: set[int] = set()
    seats: set[str] = set()
    for game in long_games():
        lying = boards(KINDS, game[0].before)
        for turn in game:
            follow(lying, turn.before, turn.events or ())
            for event in turn.events or ():
                happened.add(type(event))
                if isinstance(event, PersonArrived):
                    seats.add(event.table)
                if isinstance(event, ClusteringUndone):
                    steps = turn.before.undoable[event.place]
                    undone |= {each.verb for each in steps if each.step == event.step}
                    within |= {each.step for each in steps[:-1]} & {event.step}
    assert set(KINDS.events) - happened == set()
    assert STEPS - undone == set()
    assert within, "some step was taken out from under later ones"
    assert {table.id for table in HALL.tables} <= seats


def test_law_11_the_day_that_is_kept_is_drawn():
    first, *rest = day()
    atelier = fold(KINDS, None, first.events[0])
    lying = boards(KINDS, atelier)
    for commit in rest:
        atelier = follow(lying, atelier, commit.events)
