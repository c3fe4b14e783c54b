"""Decide: from what somebody asks to what happened, or to a refusal. Pure, and total over the permission table."""

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from facilitation.activity import Here
from facilitation.clusters import place_of
from facilitation.commands import (
    Command,
    EditNote,
    EndAtelier,
    KeepCluster,
    OpenPhase,
    PhaseCommand,
    PinCluster,
    PlanPhase,
    RenameCluster,
    ReopenPhase,
    SortNotes,
    UndoClustering,
    WriteFor,
    WriteNote,
)
from facilitation.errors import Refused
from facilitation.events import AtelierMade, Event, NoteWritten, PhaseOpened, PhaseReopened, StepSigned
from facilitation.guesses import WITHHELD
from facilitation.ids import ROOM_PLACE
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier, Plan
from facilitation.permissions import CLUSTERING, LEADING, SEATED


def make(kinds: Kinds, plan: Plan, at: int) -> tuple[Event, ...]:
    """Begin an atelier. Refuses `bad_plan` (fact `where`) for an unknown kind, bad settings, or an id used twice."""
    for name in ("colleges", "tables", "themes", "phases"):
        twice = [
            each for each, times in Counter(item.id for item in getattr(plan, name)).items() if times > 1
        ]
        if twice or any(item.id == ROOM_PLACE for item in getattr(plan, name)):
            raise Refused("bad_plan", where=f"{name}/{(twice or [ROOM_PLACE])[0]}")
    plan = kinds.upcast_plan(plan)
    for phase in plan.phases:
        kinds.begin(phase)
    # Said in the log: a plan from before there was a machine says nothing, and is not sorted by being opened.
    return (AtelierMade(plan=replace(plan, sorting=plan.sorting or "live"), at_ms=at),)


def decide(kinds: Kinds, command: Command, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """What follows from a command, asked by `by` at `at` (UTC ms); nothing when it is so already.

    Raises `Refused` with the code of the first rule that says no.
    """
    if by.role not in kinds.roles.get(type(command), frozenset()):
        raise Refused("not_allowed")
    if atelier.ended and not isinstance(command, EndAtelier):
        raise Refused("atelier_ended")
    if isinstance(command, PhaseCommand):
        here = _phase(kinds, command, atelier)
        decision = kinds.activity(here.phase).decisions.get(type(command))
        if decision is None:
            raise Refused("wrong_kind")
        return decision(command, here, by, at)
    if isinstance(command, CLUSTERING):
        _clustering(kinds, command, atelier, by)
    elif isinstance(command, SortNotes):
        command = _sorting(kinds, command, atelier)
    elif isinstance(command, WriteNote | WriteFor):
        _writing(kinds, command, atelier, by)
    elif isinstance(command, EditNote):
        _editing(kinds, command, atelier, by)
    elif isinstance(command, PlanPhase):
        command = replace(command, planned=kinds.upcast(command.planned))
        _planning(kinds, command, atelier)
    events = kinds.decisions[type(command)](command, atelier, by, at)
    if isinstance(command, OpenPhase | ReopenPhase):
        return tuple(_about(kinds, atelier, event) for event in events)
    if isinstance(command, EndAtelier) and events:
        return (*_closings(kinds, atelier), *events)
    if isinstance(command, WriteNote | WriteFor):
        return tuple(_in_a_round(kinds, atelier, command, event) for event in events)
    if isinstance(command, CLUSTERING) and not isinstance(command, UndoClustering) and events:
        return (*events, _signed(atelier, command, by, at))
    return events


def _in_a_round(kinds: Kinds, atelier: Atelier, command: WriteNote | WriteFor, event: Event) -> Event:
    """A note, with the round of its phase that it was written in. One that comes late lies where its author sat then."""
    assert isinstance(event, NoteWritten)
    phase = atelier.phase(event.phase)
    assert phase is not None
    activity, here = kinds.activity(phase), kinds.here(atelier, phase)
    now = activity.round(here)
    then = command.round if isinstance(command, WriteNote) and command.round is not None else now
    table = activity.sat(here, event.author, then) if then < now else None
    return replace(event, round=now) if table is None else replace(event, round=then, table=table)


def _signed(atelier: Atelier, command: Command, by: Actor, at: int) -> Event:
    """Who took the step on the clusters that was just decided, and when."""
    place, person = place_of(atelier, command), atelier.people.get(by.person)
    assert place is not None, "its decision would have refused"
    table = None if person is None else person.table
    return StepSigned(place=place, step=atelier.stepped, by=by.person, role=by.role, table=table, at_ms=at)


def _planning(kinds: Kinds, command: PlanPhase, atelier: Atelier) -> None:
    """Settings must be some of its kind; and those of a phase that holds something already stay as they are."""
    kinds.begin(command.planned)
    known = atelier.phase(command.planned.id)
    if known is None or known.kind != command.planned.kind or known.settings == command.planned.settings:
        return
    if atelier.work[known.id] != kinds.begin(known):
        raise Refused("already_begun")


def _about(kinds: Kinds, atelier: Atelier, event: Event) -> Event:
    """The opening of a phase, with what the phase is about from now on."""
    if not isinstance(event, PhaseOpened | PhaseReopened):
        return event
    phase = atelier.phase(event.phase)
    assert phase is not None
    return replace(event, options=kinds.activity(phase).options(kinds.here(atelier, phase)))


def _closings(kinds: Kinds, atelier: Atelier) -> Iterator[Event]:
    for phase in atelier.plan.phases:
        yield from kinds.activity(phase).locking.closings(kinds.here(atelier, phase))


def _phase(kinds: Kinds, command: PhaseCommand, atelier: Atelier) -> Here:
    phase = atelier.phase(command.phase)
    if phase is None:
        raise Refused("unknown_phase")
    return kinds.here(atelier, phase)


def _clustering(kinds: Kinds, command: Command, atelier: Atelier, by: Actor) -> None:
    """Clusters of the room hold still while a vote is open on them; the seated cluster where the phase lets them."""
    current = atelier.phase(atelier.now) if atelier.now is not None else None
    here = None if current is None else kinds.here(atelier, current)
    place = place_of(atelier, command)
    moves = not isinstance(command, RenameCluster | KeepCluster | PinCluster)
    if moves and place == ROOM_PLACE and _fixed(kinds, atelier):
        raise Refused("groups_fixed")
    if by.role in LEADING:
        return
    if here is None or not kinds.activity(here.phase).opens(here, command, by):
        raise Refused("phase_closed" if by.role in SEATED else "not_allowed")


def _sorting(kinds: Kinds, command: SortNotes, atelier: Atelier) -> SortNotes:
    """While clusters of the room hold still, they are given no title either, but where one was withheld."""
    if command.place != ROOM_PLACE or not _fixed(kinds, atelier):
        return command
    if command.made or command.filed:
        raise Refused("groups_fixed")
    lost = {name for name, cluster in atelier.clusters.items() if cluster.title == WITHHELD}
    return replace(command, titled=tuple(each for each in command.titled if each.cluster in lost))


def _fixed(kinds: Kinds, atelier: Atelier) -> bool:
    return any(kinds.activity(phase).fixes(kinds.here(atelier, phase)) for phase in atelier.plan.phases)


def _writing(kinds: Kinds, command: WriteNote | WriteFor, atelier: Atelier, by: Actor) -> None:
    phase = atelier.phase(command.phase)
    if phase is None:
        raise Refused("unknown_phase")
    if not kinds.activity(phase).opens(kinds.here(atelier, phase), command, by):
        raise Refused("wrong_kind")


def _editing(kinds: Kinds, command: EditNote, atelier: Atelier, by: Actor) -> None:
    """What others have seen is not changed under their eyes once the phase is over."""
    note = atelier.notes.get(command.note)
    if note is None or note.author != by.person:
        return  # The decision says that it is unknown: whether somebody else has such a note is not told.
    step = atelier.steps[note.phase]
    if step.status != "open" and (step.visibility != "alone" or note.rank is not None):
        raise Refused("phase_closed")
    phase = atelier.phase(note.phase)
    assert phase is not None
    written = WriteNote(
        note=command.note,
        phase=note.phase,
        text=command.text,
        theme=command.theme,
        objective=command.objective,
    )
    kinds.activity(phase).opens(kinds.here(atelier, phase), written, by)
