"""Fold: one log, one state. Never refuses, never looks at a clock, and leaves its argument as it was."""

from msgspec.structs import replace

from facilitation.events import (
    AtelierMade,
    ClosingEvent,
    Commit,
    Event,
    PhaseEvent,
    PhaseOpened,
    PhasePlanned,
    PhaseReopened,
)
from facilitation.guesses import Sorting
from facilitation.kinds import Kinds
from facilitation.model import Atelier, Phase, Step


def fold(kinds: Kinds, atelier: Atelier | None, event: Event) -> Atelier:
    """The atelier after an event; `AtelierMade` makes it."""
    if isinstance(event, AtelierMade):
        assert atelier is None, "an atelier is made once"
        steps = {phase.id: Step(visibility=phase.visibility) for phase in event.plan.phases}
        return Atelier(
            plan=kinds.upcast_plan(event.plan),
            made_at_ms=event.at_ms,
            steps=steps,
            sorting=Sorting(mode=event.plan.sorting or "off"),
            work=kinds.first(event),
        )
    assert atelier is not None, "an atelier is made before anything happens in it"
    if isinstance(event, PhasePlanned):
        event = replace(event, planned=kinds.upcast(event.planned))
    if isinstance(event, ClosingEvent):
        atelier = replace(atelier, heard=atelier.heard.put_all(event.heard))
    if isinstance(event, PhaseEvent):
        return _heard(kinds, atelier, event, event.phase)
    after = kinds.part_of_event[type(event)].fold(atelier, event)
    if isinstance(event, PhasePlanned):
        return _planned(kinds, atelier, after, event.planned)
    return (
        _heard(kinds, after, event, event.phase) if isinstance(event, PhaseOpened | PhaseReopened) else after
    )


def _planned(kinds: Kinds, before: Atelier, atelier: Atelier, phase: Phase) -> Atelier:
    """A phase that is ahead begins anew from other settings; one that has begun, or keeps its settings, keeps what it holds."""
    known = before.phase(phase.id)
    assert known is not None
    if atelier.steps[phase.id].status != "ahead" or known.settings == phase.settings:
        return atelier
    return replace(atelier, work={**atelier.work, phase.id: kinds.begin(phase)})


def _heard(kinds: Kinds, atelier: Atelier, event: Event, phase: str) -> Atelier:
    planned = atelier.phase(phase)
    assert planned is not None
    state = kinds.activity(planned).fold(atelier.work[phase], event)
    return replace(atelier, work={**atelier.work, phase: state})


def fold_commit(kinds: Kinds, atelier: Atelier | None, commit: Commit) -> Atelier:
    """The atelier after a commit: its events, and that its device was heard."""
    for event in commit.events:
        atelier = fold(kinds, atelier, event)
    assert atelier is not None
    if commit.device is None:
        return atelier
    return replace(atelier, heard=atelier.heard.put(commit.device, commit.n))
