"""What somebody in the hall may do next: mostly sensible, sometimes not allowed, always the same for the same numbers.

A move is a verb and three numbers, read against the atelier as it stands. Hypothesis can shrink it, a seed can
replay it. The property tests and the simulated hall play with the same moves.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any, NamedTuple, TypeVar

from facilitation import commands as say
from facilitation.activities.closing import GiveReturn, ShowReturns
from facilitation.activities.dot_vote import PlaceDots, RevealVotes
from facilitation.commands import Command
from facilitation.decide import decide, make
from facilitation.errors import Refused
from facilitation.events import Commit, Event
from facilitation.fold import fold
from facilitation.guesses import (
    LEVELS,
    Filing,
    Guess,
    Guessed,
    Hint,
    Hinting,
    Making,
    Mode,
    Paired,
    Pairing,
    Titling,
)
from facilitation.guesses import (
    Move as Moved,
)
from facilitation.ids import NEAR_MAX, ROOM_PLACE
from facilitation.model import VISIBILITIES, Actor, Atelier, Plan, Table, Wall
from facilitation.sight import seen_at
from tests.story import (
    CIVIL,
    ELECTED,
    FACILITATOR,
    KINDS,
    LEAD,
    MACHINE,
    MINUTE,
    NOON,
    SYSTEM,
    TECHNICAL,
    WALL,
    closing,
    ideas,
    phase,
    plan,
    sorting,
    vote,
)

T = TypeVar("T")

PEOPLE = tuple(f"p_people{number}" for number in range(8))
HOSTS = ("p_host00", "p_host01")
TEXTS = (
    "Des bancs à l’ombre",
    "Un bus toutes les dix minutes",
    "Plus d’arbres  \n au bord du port",
    "Mme Dupont devrait venir",
    "Écrire à anne@example.org",
    "Quelle bande d’incapables",
    "e\u0301cole ouverte le soir",
    "a" * 200,
    "a" * 201,
    "   ",
)
TITLES = ("Mobilité", "Nature en ville", "École", "  ", "b" * 80)


class Move(NamedTuple):
    """A verb of `VERBS` and three numbers that say who, what and how."""

    verb: str
    a: int
    b: int
    c: int


class Turn(NamedTuple):
    """What a move became: asked by whom and when, what followed (`None`: refused with `code`), and the state before."""

    command: Command
    by: Actor
    at: int
    before: Atelier
    events: tuple[Event, ...] | None
    after: Atelier
    code: str = ""


# --- The ateliers that are played ------------------------------------------------------------------

PLANS: tuple[Plan, ...] = (
    plan(
        phase("arrival", "welcome"),
        ideas(duration_s=300),
        ideas("leads", visibility="room", review="all", late="refuse", signature="named"),
        sorting(),
        vote(budget=3, cap=2, duration_s=60, auto_close=True),
        closing(),
        college_min=2,
    ),
    plan(
        ideas(visibility="table", review="none"),
        sorting(where="room", who="hosts"),
        vote("vote", budget=4, cap=4),
        vote("again", budget=1, cap=1),
        closing("ending", duration_s=30),
        colleges=(ELECTED, CIVIL, TECHNICAL),
        tables=(Table(id="t1", name="Une", seats=3), Table(id="t2", name="Deux", seats=8)),
    ),
)


def opening(which: int, scene: int) -> list[tuple[Command, Actor]]:
    """What is done before the moves begin: nothing, people, notes on the wall, clusters, a vote, the closing."""
    planned = PLANS[which % len(PLANS)]
    sides, phases = [each.id for each in planned.colleges], planned.phases
    writing = next(each.id for each in phases if each.kind == "ideation")
    voting = next(each.id for each in phases if each.kind == "dot_vote")
    ending = next(each.id for each in phases if each.kind == "closing")
    hosts = [(say.Arrive(table=f"t{place + 1}"), _host(place)) for place in range(2)]
    seats = [
        (say.Arrive(college=sides[place % len(sides)], table="t1" if place < 3 else "t2"), _person(place))
        for place in range(6)
    ]
    notes = [
        (say.WriteNote(note=_note(place), phase=writing, text=f"Idée {place}"), _person(place))
        for place in range(6)
    ]
    shown = (say.SetVisibility(phase=writing, visibility="room"), LEAD)
    groups = [
        (
            say.MakeCluster(
                cluster=_cluster(each), place=ROOM_PLACE, title=f"Îlot {each}", notes=(_note(each),)
            ),
            LEAD,
        )
        for each in range(3)
    ]
    acts: list[Sequence[tuple[Command, Actor]]] = [
        [],
        [*hosts, *seats, (say.OpenPhase(phase=writing), LEAD)],
        [*notes, shown],
        groups,
        [(say.OpenPhase(phase=voting), LEAD)],
        [(say.OpenPhase(phase=ending), LEAD)],
    ]
    return [each for act in acts[: scene % len(acts) + 1] for each in act]


def begin(which: int, scene: int) -> list[Turn]:
    """The turns of an opening, after the making of the atelier itself."""
    return list(turns(first(which), opening(which, scene), NOON))


def first(which: int) -> Atelier:
    """An atelier that was just made."""
    (made,) = make(KINDS, PLANS[which % len(PLANS)], NOON)
    return fold(KINDS, None, made)


def made(which: int) -> Event:
    """The event that makes it."""
    return make(KINDS, PLANS[which % len(PLANS)], NOON)[0]


def turns(atelier: Atelier, asked: Sequence[tuple[Command, Actor]], at: int) -> Iterator[Turn]:
    """Ask one thing after another, a second apart."""
    for command, by in asked:
        at += 1_000
        turn = turn_of(atelier, command, by, at)
        yield turn
        atelier = turn.after


def play(which: int, scene: int, moves: Sequence[Move]) -> list[Turn]:
    """A whole game: the opening, then the moves. Turns of the opening are part of it."""
    played = begin(which, scene)
    atelier = played[-1].after if played else first(which)
    at = NOON + MINUTE
    for move in moves:
        at += move.c * 700
        command, by = asked(move, atelier, at)
        played.append(turn_of(atelier, command, by, at))
        atelier = played[-1].after
    return played


def turn_of(atelier: Atelier, command: Command, by: Actor, at: int) -> Turn:
    """Ask one thing."""
    try:
        events = decide(KINDS, command, atelier, by, at)
    except Refused as refusal:
        return Turn(command, by, at, atelier, None, atelier, refusal.code)
    after = atelier
    for event in events:
        after = fold(KINDS, after, event)
    return Turn(command, by, at, atelier, events, after)


def commits(which: int, played: Sequence[Turn]) -> list[Commit]:
    """The log of a game: one commit per turn that changed something, numbered per person as by one device each."""
    log = [Commit(seq=1, at_ms=NOON, by=LEAD, events=(made(which),))]
    numbers: dict[str, int] = {}
    for turn in played:
        if turn.events:
            n = numbers[turn.by.person] = numbers.get(turn.by.person, 0) + 1
            device = turn.by.person.replace("p_", "d_")
            log.append(
                Commit(seq=len(log) + 1, at_ms=turn.at, by=turn.by, device=device, n=n, events=turn.events)
            )
    return log


# --- The verbs -------------------------------------------------------------------------------------

Verb = Callable[[Atelier, int, int, int, int], tuple[Command, Actor]]


def asked(move: Move, atelier: Atelier, at: int) -> tuple[Command, Actor]:
    """What a move says, and who says it; one move in twelve comes from somebody it may not come from."""
    command, by = VERBS[move.verb](atelier, move.a, move.b, move.c, at)
    if (move.a + move.b + move.c) % 12 == 11:
        by = _of((_person(move.a), _host(move.b), LEAD, FACILITATOR, SYSTEM, WALL), move.c)
    return command, by


def random_move(chance: Random, verbs: Sequence[str]) -> Move:
    """A move by the dice of a seed."""
    return Move(chance.choice(verbs), *(chance.randrange(24) for _ in range(3)))


def _arrive(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    if a % 5 == 4:
        return say.Arrive(table=_table(atelier, b)), _host(a)
    colleges = [each.id for each in atelier.plan.colleges]
    return say.Arrive(college=_of(colleges, b), commune="Aubagne", table=_table(atelier, c)), _person(a)


def _take_seat(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.TakeSeat(table=_table(atelier, b)), _seated(atelier, a)


def _move_person(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.MovePerson(person=_person(a).person, table=_table(atelier, b)), _leading(c)


def _write(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    theme = _of((None, "moving", "living", "nowhere"), c // 3)
    phases = [each.id for each in atelier.plan.phases if each.kind == "ideation" or b == 0]
    current = atelier.now if atelier.now in phases else _of(phases, b)
    name = _note(len(atelier.notes) - (1 if c % 9 == 8 else 0))
    return say.WriteNote(note=name, phase=current, text=_of(TEXTS, b), theme=theme), _seated(atelier, a)


def _edit(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = _mine(atelier, a, c)
    return say.EditNote(note=name, text=_of(TEXTS, b), theme=_of((None, "moving"), c)), by


def _hold(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = _mine(atelier, a, c)
    return say.HoldNote(note=name, held=b % 2 == 0), by


def _withdraw(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = _mine(atelier, a, c)
    return say.WithdrawNote(note=name), by


def _hide(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.HideNote(note=_any_note(atelier, a), reason=_of(("", "Hors sujet"), b)), _leading(c)


def _show(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ShowNote(note=_any_note(atelier, a)), _leading(c)


def _correct(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.CorrectNote(note=_any_note(atelier, a), text=_of(TEXTS, b)), _leading(c)


def _open(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    ahead = [name for name, step in atelier.steps.items() if step.status == "ahead"]
    return say.OpenPhase(phase=_of(ahead, a) if ahead and b % 6 else _of(list(atelier.steps), a)), _leading(c)


def _close(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ClosePhase(phase=_current(atelier, a)), _of((LEAD, FACILITATOR, SYSTEM), c)


def _reopen(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    closed = [name for name, step in atelier.steps.items() if step.status == "closed"]
    name = _of(closed, a) if closed else _current(atelier, a)
    return say.ReopenPhase(phase=name, closes_at_ms=_of((None, at + 5 * MINUTE), b)), _leading(c)


def _extend(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ExtendPhase(phase=_current(atelier, a), closes_at_ms=at + b * MINUTE), _leading(c)


def _pause(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.PausePhase(phase=_current(atelier, a)), _leading(c)


def _resume(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ResumePhase(phase=_current(atelier, a)), _leading(c)


def _visibility(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    writing = [each.id for each in atelier.plan.phases if each.kind == "ideation" or c == 0]
    return say.SetVisibility(phase=_of(writing, a), visibility=_of(VISIBILITIES, b)), _leading(c)


def _wall(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.SetWall(wall=Wall(mode=_of(("day", "night"), a), frozen=b % 2 == 0)), _leading(c)


def _door(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return (say.CloseDoor() if a % 2 else say.OpenDoor(code=f"ABC0{b % 2}D")), _leading(c)


def _make(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    name = _cluster(len(atelier.clusters) - (1 if c % 9 == 8 else 0))
    return say.MakeCluster(
        cluster=name, place=place, title=_of(TITLES, b), notes=_handful(atelier, place, b, c)
    ), by


def _rename(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    return say.RenameCluster(cluster=_any_cluster(atelier, place, b), title=_of(TITLES, c)), by


def _file(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    into = None if b % 4 == 3 else _any_cluster(atelier, place, b)
    return say.FileNotes(place=place, notes=_handful(atelier, place, b, c), cluster=into), by


def _merge(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    others = tuple(_any_cluster(atelier, place, number) for number in (b + 1, b + c))
    return say.MergeClusters(into=_any_cluster(atelier, place, b), clusters=others), by


def _split(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    name = _any_cluster(atelier, place, b)
    known = atelier.clusters.get(name)
    notes = tuple(known.members)[: 1 + c % 2] if known is not None else ()
    return say.SplitCluster(
        cluster=name, new=_cluster(len(atelier.clusters)), title="À part", notes=notes
    ), by


def _dissolve(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    return say.DissolveCluster(cluster=_any_cluster(atelier, place, b)), by


def _gather(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.GatherClusters(), _leading(c)


def _undo(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    steps = atelier.undoable.get(place, ())
    return say.UndoClustering(place=place, step=steps[-1].step if steps and b % 8 else b), by


def _dots(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase_of(atelier, "dot_vote", a)
    if atelier.steps[name].status != "open" and c % 5:
        return _leading_on(atelier, name, a)
    options = atelier.work[name].options if b % 10 else ()
    sided = [who for who, person in atelier.people.items() if person.college is not None]
    by = _seated(atelier, a)
    if sided and a % 10:
        who = _of(sided, a)
        by = Actor(person=who, role=atelier.people[who].role)
    return PlaceDots(phase=name, cluster=_of(options, b) or _cluster(b), dots=c % 4), by


def _leading_on(atelier: Atelier, name: str, number: int) -> tuple[Command, Actor]:
    """Instead of asking in vain: half of the time the phase is opened, else notes are written and grouped meanwhile."""
    if number % 2 and atelier.clusters:
        again = atelier.steps[name].status == "closed"
        return (say.ReopenPhase(phase=name) if again else say.OpenPhase(phase=name)), LEAD
    return (_write if number % 3 else _make)(atelier, number + 1, number // 2, number // 3, 0)


def _reveal(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return RevealVotes(phase=_phase_of(atelier, "dot_vote", a)), _leading(c)


def _give_return(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = _phase_of(atelier, "closing", a)
    if atelier.steps[name].status != "open" and c % 5:
        return _leading_on(atelier, name, a)
    return GiveReturn(phase=name, score=1 + b % 5, sentence=_of(TEXTS, c)), _seated(atelier, a)


def _show_returns(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return ShowReturns(phase=_phase_of(atelier, "closing", a)), _leading(c)


def _end(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    # Rarely for good: most games should go on.
    return say.EndAtelier(), LEAD if (a, b) == (1, 1) else FACILITATOR


def _keep(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = _handling(atelier, a, c)
    return say.KeepCluster(cluster=_any_cluster(atelier, place, b)), by


def _pin(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.PinCluster(cluster=_any_cluster(atelier, ROOM_PLACE, b), pinned=a % 3 == 0), _leading(c)


def _forget(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ForgetGuesses(place=ROOM_PLACE if a % 8 else _table(atelier, b)), _leading(c)


def _let_sort(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    mode: Mode = "live" if a % 4 else _of(("off", "suggest"), b)
    return say.SetSorting(mode=mode, level=_of(LEVELS, b)), _leading(c)


def _sort(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    """The machine, sometimes late: it speaks of notes that were filed meanwhile, and of clusters that are gone."""
    place = ROOM_PLACE if c % 5 else _table(atelier, c)
    seen = [name for name in atelier.notes if seen_at(atelier, place, name)]
    free = [name for name in seen if place not in atelier.notes[name].filed] or seen
    notes = [_of(free, a + more) for more in range(2 + b % 3)] if free else []
    near = tuple(dict.fromkeys(seen))[:NEAR_MAX]
    target = _any_cluster(atelier, place, b)
    told: dict[str, Any] = {"place": place}
    if a % 3 == 0:
        guessed = tuple(
            Guessed(note=name, guess=Guess(near=near, words=("banc",))) for name in dict.fromkeys(notes)
        )
        told["made"] = (
            Making(cluster=_cluster(len(atelier.clusters)), title="Bancs · ombre", notes=guessed),
        )
    else:
        told["filed"] = tuple(Filing(note=name, cluster=target, guess=Guess(near=near)) for name in notes)
    if b % 2:
        told["titled"] = (Titling(cluster=target, title=_of(("Bancs", "Ombre · bancs"), c)),)
    told["hinted"] = tuple(Hinting(note=name, hint=Hint(clusters=(target,), near=near)) for name in notes[:2])
    if len(seen) > 1:
        told["paired"] = (Pairing(note=_of(seen, a), other=_of(seen, b), likeness=(a * b) % 101),)
    return say.SortNotes(**told), MACHINE


def _ask_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    number = atelier.sorting.asked + (1 if b % 6 else c % 3)
    return say.AskReorganising(number=max(1, number), level=_of(LEVELS, a)), _leading(c)


def _propose_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    fresh = _cluster(len(atelier.clusters))
    targets = (fresh, fresh, None, _any_cluster(atelier, ROOM_PLACE, b), _any_cluster(atelier, ROOM_PLACE, c))
    names = list(atelier.notes)[a % 5 :][: 2 + c % 5]
    moves = tuple(Moved(note=name, into=_of(targets, a + more)) for more, name in enumerate(names))
    number = max(1, atelier.sorting.asked - (b % 7 == 6))
    made = (Making(cluster=fresh, title="Neuf"),)
    return say.ProposeMoves(number=number, level=_of(LEVELS, b), moves=moves, made=made), MACHINE


def _accept_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    but = (
        tuple(dict.fromkeys(_any_note(atelier, number) for number in (a, b)))
        if c % 3 == 0 and atelier.notes
        else ()
    )
    return say.AcceptMoves(number=max(1, atelier.sorting.asked - (b % 9 == 8)), but=but), _leading(c)


def _refuse_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.RefuseMoves(number=max(1, atelier.sorting.asked)), _leading(c)


def _part(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, apart = _any_note(atelier, a), c % 3 > 0
    paired = atelier.notes[name].paired if name in atelier.notes else Paired()
    twins = paired.twins if apart else paired.unlike
    other = _of(twins, b).note if twins else _any_note(atelier, b)
    return say.PartTwins(note=name, other=other, apart=apart), _leading(c)


SEATED_VERBS: dict[str, Verb] = {
    "arrive": _arrive, "take_seat": _take_seat,
    "write": _write, "edit": _edit, "hold": _hold, "withdraw": _withdraw,
    "dots": _dots, "give_return": _give_return,
}  # fmt: skip
LEADING_VERBS: dict[str, Verb] = {
    "open": _open, "close": _close, "reopen": _reopen, "extend": _extend, "pause": _pause, "resume": _resume,
    "visibility": _visibility, "wall": _wall, "door": _door, "move_person": _move_person, "end": _end,
    "hide": _hide, "show": _show, "correct": _correct, "reveal": _reveal, "show_returns": _show_returns,
}  # fmt: skip
CLUSTER_VERBS: dict[str, Verb] = {
    "make": _make, "rename": _rename, "file": _file, "merge": _merge, "split": _split, "dissolve": _dissolve,
    "undo": _undo, "gather": _gather,
}  # fmt: skip
SORTING_VERBS: dict[str, Verb] = {
    "sort": _sort, "keep": _keep, "pin": _pin, "forget": _forget, "let_sort": _let_sort, "part": _part,
    "ask_moves": _ask_moves, "propose_moves": _propose_moves, "accept_moves": _accept_moves, "refuse_moves": _refuse_moves,
}  # fmt: skip
VERBS: dict[str, Verb] = SEATED_VERBS | LEADING_VERBS | CLUSTER_VERBS | SORTING_VERBS
OFTEN = ("dots", "dots", "dots", "write", "give_return")
WEIGHTED: tuple[str, ...] = (
    *(3 * (*SEATED_VERBS, *OFTEN)), *(2 * tuple(CLUSTER_VERBS)), *LEADING_VERBS, *(3 * ("sort",)), *SORTING_VERBS,
)  # fmt: skip
"""The verbs as often as they are said in a hall: people press more than facilitators do."""


# --- Who and what ----------------------------------------------------------------------------------


def _of(things: Sequence[T], number: int) -> T:
    return things[number % len(things)] if things else None  # type: ignore[return-value]


def _note(number: int) -> str:
    return f"n_{max(0, number):06d}"


def _cluster(number: int) -> str:
    return f"c_{max(0, number):06d}"


def _person(number: int) -> Actor:
    return Actor(person=_of(PEOPLE, number), role="participant")


def _host(number: int) -> Actor:
    return Actor(person=_of(HOSTS, number), role="host")


def _leading(number: int) -> Actor:
    return _of((LEAD, FACILITATOR), number)


def _seated(atelier: Atelier, number: int) -> Actor:
    who = _of(tuple(atelier.people), number)
    return _person(number) if who is None else Actor(person=who, role=atelier.people[who].role)


def _table(atelier: Atelier, number: int) -> str:
    return _of([*(each.id for each in atelier.plan.tables), "t1", "nowhere"], number)


def _current(atelier: Atelier, number: int) -> str:
    return atelier.now if atelier.now is not None and number % 6 else _of(list(atelier.steps), number)


def _phase_of(atelier: Atelier, kind: str, number: int) -> str:
    names = [each.id for each in atelier.plan.phases if each.kind == kind]
    return atelier.now if atelier.now in names else _of(names, number)


def _any_note(atelier: Atelier, number: int) -> str:
    return _of(tuple(atelier.notes), number) or _note(number)


def _mine(atelier: Atelier, number: int, also: int) -> tuple[str, Actor]:
    name = _any_note(atelier, number)
    note = atelier.notes.get(name)
    return name, _person(also) if note is None else Actor(person=note.author, role="participant")


def _handling(atelier: Atelier, number: int, also: int) -> tuple[str, Actor]:
    """A place and who handles clusters there: mostly who leads, else somebody who sits."""
    by = _leading(also) if number % 3 else _seated(atelier, also)
    here = atelier.people.get(by.person)
    if here is None:
        return (ROOM_PLACE if number % 4 else _table(atelier, number // 4)), by
    return _of((here.table, ROOM_PLACE), number // 3), by


def _any_cluster(atelier: Atelier, place: str, number: int) -> str:
    there = [name for name, cluster in atelier.clusters.items() if cluster.place == place]
    return (
        _of(there, number)
        if there and number % 11
        else _of(tuple(atelier.clusters), number) or _cluster(number)
    )


def _handful(atelier: Atelier, place: str, number: int, also: int) -> tuple[str, ...]:
    there = (
        [name for name in atelier.notes if seen_at(atelier, place, name)] if also % 7 else list(atelier.notes)
    )
    start = number % len(there) if there else 0
    return tuple(there[start : start + 1 + also % 3])
