"""What somebody in the hall may do next: mostly sensible, sometimes not allowed, always the same for the same numbers.

A move is a verb and three numbers, read against the atelier as it stands. Hypothesis can shrink it, a seed can
replay it. The property tests and the simulated hall play with the same moves.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, NamedTuple

from facilitation import commands as say
from facilitation.activities.closing import GiveReturn, ShowReturns
from facilitation.ballots.asking import CastBallot, RevealVotes
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
from tests.moves.adopting import ADOPTING
from tests.moves.converging import CONVERGING
from tests.moves.powers import POWERS
from tests.moves.rounds import ROUNDS
from tests.moves.sheets import SHEETS
from tests.moves.staging import STAGING
from tests.moves.voting import VOTING, mark
from tests.moves.who import (
    TEXTS,
    TITLES,
    Topic,
    Verb,
    any_cluster,
    any_note,
    cluster_id,
    current,
    handful,
    handling,
    host,
    leading,
    mine,
    note_id,
    of,
    person,
    phase_of,
    seated,
    table,
)
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


TOPICS: tuple[Topic, ...] = (ADOPTING, VOTING, CONVERGING, SHEETS, STAGING, ROUNDS, POWERS)
"""What else is played, a module each."""

# --- The ateliers that are played ------------------------------------------------------------------

PLANS: tuple[Plan, ...] = (
    plan(
        phase("arrival", "welcome"),
        ideas(duration_s=300),
        ideas(
            "leads",
            settings={"writes": "lead"},
            visibility="room",
            review="all",
            late="refuse",
            signature="named",
        ),
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
    plan(
        ideas(visibility="room"),
        sorting(where="room"),
        *(phase for topic in TOPICS for phase in topic.phases),
        vote(),
        closing(),
        college_min=2,
    ),
)
"""Two small ateliers, and one with a phase of every topic."""


def opening(which: int, scene: int) -> list[tuple[Command, Actor]]:
    """What is done before the moves begin: nothing, people, notes on the wall, clusters, a vote, the closing."""
    planned = PLANS[which % len(PLANS)]
    sides, phases = [each.id for each in planned.colleges], planned.phases
    writing = next(each.id for each in phases if each.kind == "ideation")
    voting = next(each.id for each in phases if each.kind == "vote")
    ending = next(each.id for each in phases if each.kind == "closing")
    hosts = [(say.Arrive(table=f"t{place + 1}"), host(place)) for place in range(2)]
    seats = [
        (say.Arrive(college=sides[place % len(sides)], table="t1" if place < 3 else "t2"), person(place))
        for place in range(6)
    ]
    notes = [
        (say.WriteNote(note=note_id(place), phase=writing, text=f"Idée {place}"), person(place))
        for place in range(6)
    ]
    shown = (say.SetVisibility(phase=writing, visibility="room"), LEAD)
    groups = [
        (
            say.MakeCluster(
                cluster=cluster_id(each), place=ROOM_PLACE, title=f"Îlot {each}", notes=(note_id(each),)
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


def asked(move: Move, atelier: Atelier, at: int) -> tuple[Command, Actor]:
    """What a move says, and who says it; one move in twelve comes from somebody it may not come from."""
    command, by = VERBS[move.verb](atelier, move.a, move.b, move.c, at)
    if (move.a + move.b + move.c) % 12 == 11:
        by = of((person(move.a), host(move.b), LEAD, FACILITATOR, SYSTEM, WALL), move.c)
    return command, by


def random_move(chance: Random, verbs: Sequence[str]) -> Move:
    """A move by the dice of a seed."""
    return Move(chance.choice(verbs), *(chance.randrange(24) for _ in range(3)))


def _arrive(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    if a % 5 == 4:
        return say.Arrive(table=table(atelier, b)), host(a)
    colleges = [each.id for each in atelier.plan.colleges]
    return say.Arrive(college=of(colleges, b), commune="Aubagne", table=table(atelier, c)), person(a)


def _take_seat(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.TakeSeat(table=table(atelier, b)), seated(atelier, a)


def _move_person(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.MovePerson(person=person(a).person, table=table(atelier, b)), leading(c)


def _write(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    theme = of((None, "moving", "living", "nowhere"), c // 3)
    phases = [each.id for each in atelier.plan.phases if each.kind == "ideation" or b == 0]
    current = atelier.now if atelier.now in phases else of(phases, b)
    name = note_id(len(atelier.notes) - (1 if c % 9 == 8 else 0))
    return say.WriteNote(note=name, phase=current, text=of(TEXTS, b), theme=theme), seated(atelier, a)


def _edit(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = mine(atelier, a, c)
    return say.EditNote(note=name, text=of(TEXTS, b), theme=of((None, "moving"), c)), by


def _hold(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = mine(atelier, a, c)
    return say.HoldNote(note=name, held=b % 2 == 0), by


def _withdraw(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, by = mine(atelier, a, c)
    return say.WithdrawNote(note=name), by


def _hide(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.HideNote(note=any_note(atelier, a), reason=of(("", "Hors sujet"), b)), leading(c)


def _show(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ShowNote(note=any_note(atelier, a)), leading(c)


def _correct(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.CorrectNote(note=any_note(atelier, a), text=of(TEXTS, b)), leading(c)


def _open(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    ahead = [name for name, step in atelier.steps.items() if step.status == "ahead"]
    return say.OpenPhase(phase=of(ahead, a) if ahead and b % 6 else of(list(atelier.steps), a)), leading(c)


def _close(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ClosePhase(phase=current(atelier, a)), of((LEAD, FACILITATOR, SYSTEM), c)


def _reopen(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    closed = [name for name, step in atelier.steps.items() if step.status == "closed"]
    name = of(closed, a) if closed else current(atelier, a)
    return say.ReopenPhase(phase=name, closes_at_ms=of((None, at + 5 * MINUTE), b)), leading(c)


def _extend(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ExtendPhase(phase=current(atelier, a), closes_at_ms=at + b * MINUTE), leading(c)


def _pause(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.PausePhase(phase=current(atelier, a)), leading(c)


def _resume(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ResumePhase(phase=current(atelier, a)), leading(c)


def _visibility(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    writing = [each.id for each in atelier.plan.phases if each.kind == "ideation" or c == 0]
    return say.SetVisibility(phase=of(writing, a), visibility=of(VISIBILITIES, b)), leading(c)


def _wall(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.SetWall(wall=Wall(mode=of(("day", "night"), a), frozen=b % 2 == 0)), leading(c)


def _door(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return (say.CloseDoor() if a % 2 else say.OpenDoor(code=f"ABC0{b % 2}D")), leading(c)


def _make(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    name = cluster_id(len(atelier.clusters) - (1 if c % 9 == 8 else 0))
    return say.MakeCluster(
        cluster=name, place=place, title=of(TITLES, b), notes=handful(atelier, place, b, c)
    ), by


def _rename(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    return say.RenameCluster(cluster=any_cluster(atelier, place, b), title=of(TITLES, c)), by


def _file(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    into = None if b % 4 == 3 else any_cluster(atelier, place, b)
    return say.FileNotes(place=place, notes=handful(atelier, place, b, c), cluster=into), by


def _merge(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    others = tuple(any_cluster(atelier, place, number) for number in (b + 1, b + c))
    return say.MergeClusters(into=any_cluster(atelier, place, b), clusters=others), by


def _split(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    name = any_cluster(atelier, place, b)
    known = atelier.clusters.get(name)
    notes = tuple(known.members)[: 1 + c % 2] if known is not None else ()
    return say.SplitCluster(
        cluster=name, new=cluster_id(len(atelier.clusters)), title="À part", notes=notes
    ), by


def _dissolve(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    return say.DissolveCluster(cluster=any_cluster(atelier, place, b)), by


def _gather(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.GatherClusters(), leading(c)


def _undo(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    steps = atelier.undoable.get(place, ())
    if steps and b % 3 == 0:
        return say.UndoClustering(place=place, step=of(steps, c).step), by
    return say.UndoClustering(place=place, step=steps[-1].step if steps and b % 8 else b), by


def _dots(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "vote", a)
    if atelier.steps[name].status != "open" and c % 5:
        return _leading_on(atelier, name, a)
    options = atelier.work[name].options if b % 10 else ()
    sided = [who for who, person in atelier.people.items() if person.college is not None]
    by = seated(atelier, a)
    if sided and a % 10:
        who = of(sided, a)
        by = Actor(person=who, role=atelier.people[who].role)
    return CastBallot(phase=name, marks={of(options, b) or cluster_id(b): mark(atelier.work[name], c)}), by


def _leading_on(atelier: Atelier, name: str, number: int) -> tuple[Command, Actor]:
    """Instead of asking in vain: half of the time the phase is opened, else notes are written and grouped meanwhile."""
    if number % 2 and atelier.clusters:
        again = atelier.steps[name].status == "closed"
        return (say.ReopenPhase(phase=name) if again else say.OpenPhase(phase=name)), LEAD
    return (_write if number % 3 else _make)(atelier, number + 1, number // 2, number // 3, 0)


def _reveal(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return RevealVotes(phase=phase_of(atelier, "vote", a)), leading(c)


def _give_return(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name = phase_of(atelier, "closing", a)
    if atelier.steps[name].status != "open" and c % 5:
        return _leading_on(atelier, name, a)
    return GiveReturn(phase=name, score=1 + b % 5, sentence=of(TEXTS, c)), seated(atelier, a)


def _show_returns(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return ShowReturns(phase=phase_of(atelier, "closing", a)), leading(c)


def _end(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    # Rarely for good: most games should go on.
    return say.EndAtelier(), LEAD if (a, b) == (1, 1) else FACILITATOR


def _keep(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place, by = handling(atelier, a, c)
    return say.KeepCluster(cluster=any_cluster(atelier, place, b)), by


def _pin(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.PinCluster(cluster=any_cluster(atelier, ROOM_PLACE, b), pinned=a % 3 == 0), leading(c)


def _forget(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ForgetGuesses(place=ROOM_PLACE if a % 8 else table(atelier, b)), leading(c)


def _let_sort(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    mode: Mode = "live" if a % 4 else of(("off", "suggest"), b)
    return say.SetSorting(mode=mode, level=of(LEVELS, b)), leading(c)


def _sort(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    """The machine, sometimes late: it speaks of notes that were filed meanwhile, and of clusters that are gone."""
    place = ROOM_PLACE if c % 5 else table(atelier, c)
    seen = [name for name in atelier.notes if seen_at(atelier, place, name)]
    free = [name for name in seen if place not in atelier.notes[name].filed] or seen
    notes = [of(free, a + more) for more in range(2 + b % 3)] if free else []
    near = tuple(dict.fromkeys(seen))[:NEAR_MAX]
    target = any_cluster(atelier, place, b)
    told: dict[str, Any] = {"place": place}
    if a % 3 == 0:
        guessed = tuple(
            Guessed(note=name, guess=Guess(near=near, words=("banc",))) for name in dict.fromkeys(notes)
        )
        told["made"] = (
            Making(cluster=cluster_id(len(atelier.clusters)), title="Bancs · ombre", notes=guessed),
        )
    else:
        told["filed"] = tuple(Filing(note=name, cluster=target, guess=Guess(near=near)) for name in notes)
    if b % 2:
        told["titled"] = (Titling(cluster=target, title=of(("Bancs", "Ombre · bancs"), c)),)
    told["hinted"] = tuple(Hinting(note=name, hint=Hint(clusters=(target,), near=near)) for name in notes[:2])
    if len(seen) > 1:
        told["paired"] = (Pairing(note=of(seen, a), other=of(seen, b), likeness=(a * b) % 101),)
    return say.SortNotes(**told), MACHINE


def _ask_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    number = atelier.sorting.asked + (1 if b % 6 else c % 3)
    return say.AskReorganising(number=max(1, number), level=of(LEVELS, a)), leading(c)


def _propose_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    fresh = cluster_id(len(atelier.clusters))
    targets = (fresh, fresh, None, any_cluster(atelier, ROOM_PLACE, b), any_cluster(atelier, ROOM_PLACE, c))
    names = list(atelier.notes)[a % 5 :][: 2 + c % 5]
    moves = tuple(Moved(note=name, into=of(targets, a + more)) for more, name in enumerate(names))
    number = max(1, atelier.sorting.asked - (b % 7 == 6))
    made = (Making(cluster=fresh, title="Neuf"),)
    return say.ProposeMoves(number=number, level=of(LEVELS, b), moves=moves, made=made), MACHINE


def _accept_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    but = (
        tuple(dict.fromkeys(any_note(atelier, number) for number in (a, b)))
        if c % 3 == 0 and atelier.notes
        else ()
    )
    return say.AcceptMoves(number=max(1, atelier.sorting.asked - (b % 9 == 8)), but=but), leading(c)


def _refuse_moves(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.RefuseMoves(number=max(1, atelier.sorting.asked)), leading(c)


def _part(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    name, apart = any_note(atelier, a), c % 3 > 0
    paired = atelier.notes[name].paired if name in atelier.notes else Paired()
    twins = paired.twins if apart else paired.unlike
    other = of(twins, b).note if twins else any_note(atelier, b)
    return say.PartTwins(note=name, other=other, apart=apart), leading(c)


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
for topic in TOPICS:
    VERBS |= topic.verbs
OFTEN = ("dots", "dots", "dots", "write", "give_return")
WEIGHTED: tuple[str, ...] = (
    *(3 * (*SEATED_VERBS, *OFTEN)), *(2 * tuple(CLUSTER_VERBS)), *LEADING_VERBS, *(3 * ("sort",)), *SORTING_VERBS,
)  # fmt: skip
"""The verbs as often as they are said in a hall: people press more than facilitators do."""
BASE = ("arrive", "write", "make", "open", "open", "reopen", "close", "visibility")


def of_topic(*topics: Topic) -> tuple[str, ...]:
    """The verbs of the atelier with every topic, when people care for some of them."""
    return (*BASE, *(2 * tuple(verb for topic in topics for verb in (*topic.verbs, *topic.often))))


def verbs_of(which: int) -> tuple[str, ...]:
    """What is said in one of the ateliers."""
    return of_topic(*TOPICS) if which % len(PLANS) == len(PLANS) - 1 else WEIGHTED
