"""How a phase is planned: its title, its question, its length, its settings; changed while the day runs.

The settings of a phase hold from the moment it is opened: what people were told when they began does not change under
their hands, and the thresholds of a vote are fixed before it opens.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import DESK, Placed, Record, Subject
from facilitation.commands import PlanPhase
from facilitation.errors import Refused
from facilitation.events import Event, PhaseOpened, PhasePlanned
from facilitation.ids import SENTENCE_MAX, TITLE_MAX
from facilitation.model import Actor, Atelier, Phase
from facilitation.part import Part
from facilitation.reading import clean, clean_or_empty


class PlannedRecord(Record):
    """A phase that is ahead, wholly as it is planned: what a screen changes before it says `plan_phase`."""

    planned: Phase


def plan_phase(order: PlanPhase, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Plan a phase otherwise. Whether the settings are settings of its kind is for `decide` to say (`bad_plan`).

    Refuses `unknown_phase`, `wrong_kind` (a phase keeps its kind), `empty_text` for no title, `text_too_long`
    (fact `max`), `planned_meanwhile` when somebody else has planned it otherwise since, and `already_begun` for anything but its words and its length once it was opened. (`decide` says so
    too of the settings of a phase that holds something already: results that were brought before the day.)
    """
    known = atelier.phase(order.planned.id)
    if known is None:
        raise Refused("unknown_phase")
    if known.kind != order.planned.kind:
        raise Refused("wrong_kind")
    planned = replace(
        order.planned,
        title=clean(order.planned.title, TITLE_MAX),
        prompt=clean_or_empty(order.planned.prompt, SENTENCE_MAX),
    )
    if planned == known:
        return ()
    if order.was is not None and order.was != known:
        raise Refused("planned_meanwhile")
    words = replace(known, title=planned.title, prompt=planned.prompt, duration_s=planned.duration_s)
    if atelier.steps[known.id].status != "ahead" and words != planned:
        raise Refused("already_begun")
    return (PhasePlanned(planned=planned),)


def fold(atelier: Atelier, event: PhasePlanned) -> Atelier:
    planned = event.planned
    phases = tuple(planned if each.id == planned.id else each for each in atelier.plan.phases)
    step = atelier.steps[planned.id]
    if step.status == "ahead":
        step = replace(step, visibility=planned.visibility)
    return replace(
        atelier,
        plan=replace(atelier.plan, phases=phases),
        steps={**atelier.steps, planned.id: step},
    )


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("planned", phase.id) for phase in atelier.plan.phases)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """How a phase is planned lies on the desk while it can be planned otherwise."""
    phase = atelier.phase(str(subject[1]))
    if phase is not None and atelier.steps[phase.id].status == "ahead":
        yield Placed(DESK, f"planned/{phase.id}", PlannedRecord(planned=phase))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, PhasePlanned):
        yield from (("phase", event.planned.id), ("planned", event.planned.id))
    elif isinstance(event, PhaseOpened):
        yield ("planned", event.phase)


PART = Part(
    decisions={PlanPhase: plan_phase},
    events=(PhasePlanned,),
    fold=fold,
    subjects=subjects,
    lay={"planned": lay},
    touched=touched,
    records={"planned/{phase}": PlannedRecord},
)
