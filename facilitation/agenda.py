"""The course of the day: phases opened, closed, reopened, paused, extended; how far their notes are seen; the walls.

Times are absolute moments. The clock guides and does not cut: a phase closes because somebody closed it, or because
the phase asked the server to (`auto_close`).
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation import mixes, sight, sorting
from facilitation.audience import DESK, ROOM, Placed, Record, Subject
from facilitation.commands import (
    ClosePhase,
    EndAtelier,
    ExtendPhase,
    OpenPhase,
    PausePhase,
    ReopenPhase,
    ResumePhase,
    SetVisibility,
    SetWall,
)
from facilitation.errors import Refused
from facilitation.events import (
    AtelierEnded,
    Event,
    PhaseClosed,
    PhaseExtended,
    PhaseOpened,
    PhasePaused,
    PhaseReopened,
    PhaseResumed,
    VisibilitySet,
    WallSet,
)
from facilitation.ids import DAY_MS, MILLIS_MAX, PhaseId
from facilitation.model import Actor, Atelier, Phase, Step
from facilitation.part import Part


class AtelierRecord(Record, kw_only=True):
    """What the atelier is, for every screen. `kept_until_ms` is when personal data is erased."""

    title: str
    place: str = ""
    lang: str = "fr"
    values: tuple[str, ...] = ()
    asks_name: bool = False
    college_min: int
    kept_until_ms: int
    policy: str = ""
    ended: bool = False


class ThemeRecord(Record):
    """A theme; `order` gives its shape and colour."""

    name: str
    short: str
    order: int


class PhaseRecord(Record, kw_only=True):
    """A step of the agenda and its clock: running (`closes_at_ms`), held (`left_ms`), or none.

    After its end come `grace_s` seconds; then, where it is `read_only`, tablets take nothing more.
    """

    kind: str
    title: str
    prompt: str = ""
    order: int
    duration_s: int = 0
    status: str = "ahead"
    visibility: str = "alone"
    named: bool = False
    opened_at_ms: int | None = None
    closes_at_ms: int | None = None
    left_ms: int | None = None
    grace_s: int = 60
    read_only: bool = False


class NowRecord(Record):
    """The phase the room is in."""

    phase: str | None = None


class WallRecord(Record):
    """How the walls are set."""

    mode: str = "day"
    frozen: bool = False
    still: bool = False
    page: int | None = None


class PreviewRecord(Record):
    """How many notes the room would see if this phase were opened to it, those among them that are to be read first."""

    notes: int


# --- Decisions -------------------------------------------------------------------------------


def open_phase(order: OpenPhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Open a phase that is ahead, closing the one that was open. Said of the open one, nothing happens.

    What it is about is for its activity to say (`decide`).

    Refuses `unknown_phase`, and `phase_closed` when it is over (it can be reopened).
    """
    phase, step = _find(atelier, order.phase)
    if step.status == "open":
        return ()
    if step.status == "closed":
        raise Refused("phase_closed")
    ends = at + phase.duration_s * 1000 if phase.duration_s else None
    opened = PhaseOpened(phase=order.phase, at_ms=at, closes_at_ms=ends)
    return (*_leave(atelier, at), opened)


def close_phase(order: ClosePhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Close a phase; said of one that is not open, nothing happens. Refuses `unknown_phase`."""
    _, step = _find(atelier, order.phase)
    return (PhaseClosed(phase=order.phase, at_ms=at),) if step.status == "open" else ()


def reopen_phase(order: ReopenPhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Open a closed phase again, with what it held. Refuses `unknown_phase`, `phase_closed` when it was never open."""
    _, step = _find(atelier, order.phase)
    if step.status == "open":
        return ()
    if step.status == "ahead":
        raise Refused("phase_closed")
    reopened = PhaseReopened(phase=order.phase, closes_at_ms=order.closes_at_ms)
    return (*_leave(atelier, at), reopened)


def extend_phase(order: ExtendPhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Set the end of the open phase; a held clock is set to what would be left. Refuses `phase_closed`."""
    step = _open(atelier, order.phase)
    if step.left_ms is not None:
        left = max(0, order.closes_at_ms - at)
        return () if step.left_ms == left else (PhasePaused(phase=order.phase, left_ms=left),)
    if step.closes_at_ms == order.closes_at_ms:
        return ()
    return (PhaseExtended(phase=order.phase, closes_at_ms=order.closes_at_ms),)


def pause_phase(order: PausePhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Hold the clock. Refuses `phase_closed`; without a running clock nothing happens."""
    step = _open(atelier, order.phase)
    if step.closes_at_ms is None:
        return ()
    return (PhasePaused(phase=order.phase, left_ms=max(0, step.closes_at_ms - at)),)


def resume_phase(order: ResumePhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Let a held clock run. Refuses `phase_closed`; when it runs already nothing happens."""
    step = _open(atelier, order.phase)
    if step.left_ms is None:
        return ()
    return (PhaseResumed(phase=order.phase, closes_at_ms=min(at + step.left_ms, MILLIS_MAX)),)


def set_visibility(order: SetVisibility, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the notes of a phase further, or less far. Refuses `unknown_phase`."""
    _, step = _find(atelier, order.phase)
    if step.visibility == order.visibility:
        return ()
    return (VisibilitySet(phase=order.phase, visibility=order.visibility),)


def set_wall(order: SetWall, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Set the walls."""
    return () if atelier.wall == order.wall else (WallSet(wall=order.wall),)


def end_atelier(order: EndAtelier, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Close what is open, then the atelier."""
    return () if atelier.ended else (*_leave(atelier, at), AtelierEnded())


def _find(atelier: Atelier, wanted: PhaseId) -> tuple[Phase, Step]:
    phase = atelier.phase(wanted)
    if phase is None:
        raise Refused("unknown_phase")
    return phase, atelier.steps[wanted]


def _open(atelier: Atelier, wanted: PhaseId) -> Step:
    _, step = _find(atelier, wanted)
    if step.status != "open":
        raise Refused("phase_closed")
    return step


def _leave(atelier: Atelier, at: int) -> tuple[Event, ...]:
    return () if atelier.now is None else (PhaseClosed(phase=atelier.now, at_ms=at),)


# --- Fold ------------------------------------------------------------------------------------

AgendaEvent = (
    PhaseOpened | PhaseClosed | PhaseReopened | PhaseExtended | PhasePaused | PhaseResumed
    | VisibilitySet | WallSet | AtelierEnded
)  # fmt: skip


def fold(atelier: Atelier, event: AgendaEvent) -> Atelier:
    match event:
        case PhaseOpened(phase=phase, at_ms=at, closes_at_ms=ends):
            opened = _step(atelier, phase, status="open", opened_at_ms=at, closes_at_ms=ends)
            return replace(opened, now=phase)
        case PhaseClosed(phase=phase):
            return replace(
                _step(atelier, phase, status="closed", closes_at_ms=None, left_ms=None, more={}), now=None
            )
        case PhaseReopened(phase=phase, closes_at_ms=ends):
            return replace(_step(atelier, phase, status="open", closes_at_ms=ends, done=()), now=phase)
        case PhaseExtended(phase=phase, closes_at_ms=ends):
            return _step(atelier, phase, closes_at_ms=ends)
        case PhasePaused(phase=phase, left_ms=left):
            return _step(atelier, phase, closes_at_ms=None, left_ms=left)
        case PhaseResumed(phase=phase, closes_at_ms=ends):
            return _step(atelier, phase, closes_at_ms=ends, left_ms=None)
        case VisibilitySet(phase=phase, visibility=visibility):
            shown = sight.ranked(_step(atelier, phase, visibility=visibility), phase)
            notes = [name for name, note in shown.notes.items() if note.phase == phase]
            return sorting.holding_back(mixes.shown(atelier, shown, notes), notes)
        case WallSet(wall=wall):
            return replace(atelier, wall=wall)
        case AtelierEnded():
            return replace(atelier, ended=True, door=None)


def _step(atelier: Atelier, phase: PhaseId, **changes: object) -> Atelier:
    return replace(atelier, steps={**atelier.steps, phase: replace(atelier.steps[phase], **changes)})


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("atelier",), ("now",), ("wall",))
    yield from (("theme", theme.id) for theme in atelier.plan.themes)
    yield from (("phase", phase.id) for phase in atelier.plan.phases)
    yield from (("preview", phase.id) for phase in atelier.plan.phases)


def kept_until_ms(atelier: Atelier) -> int:
    """When who people are is erased: the day that is shown in the room."""
    return atelier.made_at_ms + atelier.plan.kept_days * DAY_MS


def lay_atelier(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    plan = atelier.plan
    record = AtelierRecord(
        title=plan.title,
        place=plan.place,
        lang=plan.lang,
        values=plan.values,
        asks_name=plan.asks_name,
        college_min=plan.college_min,
        kept_until_ms=kept_until_ms(atelier),
        policy=plan.policy,
        ended=atelier.ended,
    )
    yield Placed(ROOM, "atelier", record)


def lay_now(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    yield Placed(ROOM, "now", NowRecord(phase=atelier.now))


def lay_wall(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    wall = atelier.wall
    yield Placed(
        ROOM, "wall", WallRecord(mode=wall.mode, frozen=wall.frozen, still=wall.still, page=wall.page)
    )


def lay_theme(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    for order, theme in enumerate(atelier.plan.themes):
        if theme.id == subject[1]:
            yield Placed(
                ROOM, f"theme/{theme.id}", ThemeRecord(name=theme.name, short=theme.short, order=order)
            )


def lay_phase(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    for order, phase in enumerate(atelier.plan.phases):
        if phase.id == subject[1]:
            step = atelier.steps[phase.id]
            record = PhaseRecord(
                kind=phase.kind,
                title=phase.title,
                prompt=phase.prompt,
                order=order,
                duration_s=phase.duration_s,
                status=step.status,
                visibility=step.visibility,
                named=phase.signature == "named",
                opened_at_ms=step.opened_at_ms,
                closes_at_ms=step.closes_at_ms,
                left_ms=step.left_ms,
                grace_s=phase.grace_s,
                read_only=phase.after_time == "read_only",
            )
            yield Placed(ROOM, f"phase/{phase.id}", record)


def lay_preview(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A number, for facilitators: what they would show, not what it says."""
    phase = str(subject[1])
    yield Placed(DESK, f"preview/{phase}", PreviewRecord(notes=atelier.steps[phase].ready))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case PhaseOpened(phase=phase) | PhaseClosed(phase=phase) | PhaseReopened(phase=phase):
            yield from (("phase", phase), ("now",))
        case PhaseExtended(phase=phase) | PhasePaused(phase=phase) | PhaseResumed(phase=phase):
            yield ("phase", phase)
        case VisibilitySet(phase=phase):
            yield ("phase", phase)
        case WallSet():
            yield ("wall",)
        case AtelierEnded():
            yield from (("atelier",), ("door",))


PART = Part(
    decisions={
        OpenPhase: open_phase,
        ClosePhase: close_phase,
        ReopenPhase: reopen_phase,
        ExtendPhase: extend_phase,
        PausePhase: pause_phase,
        ResumePhase: resume_phase,
        SetVisibility: set_visibility,
        SetWall: set_wall,
        EndAtelier: end_atelier,
    },
    events=AgendaEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={
        "atelier": lay_atelier,
        "now": lay_now,
        "wall": lay_wall,
        "theme": lay_theme,
        "phase": lay_phase,
        "preview": lay_preview,
    },
    touched=touched,
    records={
        "atelier": AtelierRecord,
        "now": NowRecord,
        "wall": WallRecord,
        "theme/{theme}": ThemeRecord,
        "phase/{phase}": PhaseRecord,
        "preview/{phase}": PreviewRecord,
    },
)
