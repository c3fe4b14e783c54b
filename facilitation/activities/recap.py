"""Recap, « on rembobine »: what came before, in slides that a facilitator steps through.

The room sees the slide it was shown and no other; the facilitators see them all, with their notes.
"""

from collections.abc import Iterable
from typing import Annotated, Literal, assert_never

from msgspec import Meta
from msgspec.structs import replace

from facilitation.activity import Activity, Here
from facilitation.audience import DESK, ROOM, Placed, Record, Subject
from facilitation.commands import PhaseCommand
from facilitation.errors import Refused
from facilitation.events import Event, PhaseEvent
from facilitation.ids import NOTE_TEXT_MAX, SLIDE_LINES_MAX, SLIDES_MAX, TITLE_MAX
from facilitation.model import Actor, Plain, Sentence
from facilitation.permissions import LEADING

Heading = Annotated[str, Meta(max_length=TITLE_MAX)]
Words = Annotated[str, Meta(max_length=NOTE_TEXT_MAX)]
SlideKind = Literal["values", "paradoxes", "figures", "results", "text"]


class SlideLine(Plain):
    """One line of a slide: a value, one side of a paradox and the `other`, the words of a `figure` as it is written
    (« 92 % »), or a result with its `votes`.
    """

    text: Words
    other: Words = ""
    figure: Annotated[str, Meta(max_length=24)] = ""
    votes: Annotated[int, Meta(ge=0, le=1_000_000)] | None = None


class Slide(Plain):
    """One slide. `notes` are what the facilitator has before their eyes; nobody else is shown them."""

    kind: SlideKind = "text"
    title: Heading = ""
    text: Sentence = ""
    lines: Annotated[tuple[SlideLine, ...], Meta(max_length=SLIDE_LINES_MAX)] = ()
    notes: Sentence = ""


class Settings(Plain):
    """The slides, in their order. A slide of values without lines shows those of the plan."""

    slides: Annotated[tuple[Slide, ...], Meta(max_length=SLIDES_MAX)] = (Slide(kind="values"),)


class ShowSlide(PhaseCommand, tag="show_slide"):
    """Have the room look at this slide (0: the first one; `None`: the title of the step)."""

    slide: Annotated[int, Meta(ge=0, lt=SLIDES_MAX)] | None


class SlideShown(PhaseEvent, tag="slide_shown"):
    slide: int | None


class Recap(Plain):
    """The slides, and which one is shown (`None`: the title of the step)."""

    settings: Settings
    shown: int | None = None


class RecapRecord(Record):
    """The slide the room is shown, and where it stands; both `None` while the title of the step is shown."""

    shown: int | None = None
    slides: int = 0
    slide: Slide | None = None


class SlidesRecord(Record):
    """Every slide with its notes, for the facilitators."""

    slides: tuple[Slide, ...] = ()


def show_slide(order: ShowSlide, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show a slide. Refuses `phase_closed` unless the step is open, and `unknown_slide`."""
    recap: Recap = here.state
    if here.step.status != "open":
        raise Refused("phase_closed")
    if order.slide is not None and order.slide >= len(recap.settings.slides):
        raise Refused("unknown_slide")
    return () if order.slide == recap.shown else (SlideShown(phase=order.phase, slide=order.slide),)


def fold(recap: Recap, event: SlideShown | Event) -> Recap:
    match event:
        case SlideShown(slide=slide):
            return replace(recap, shown=slide)
        case Event():
            return recap
        case _:
            assert_never(event)


def slides(here: Here) -> tuple[Slide, ...]:
    """The slides as they are shown: values that a slide does not name are those of the plan."""
    values = tuple(SlideLine(text=value) for value in here.atelier.plan.values[:SLIDE_LINES_MAX])
    return tuple(
        replace(each, lines=values) if each.kind == "values" and not each.lines else each
        for each in here.state.settings.slides
    )


def subjects(here: Here) -> Iterable[Subject]:
    yield from (("recap", here.phase.id), ("recap_slides", here.phase.id))


def lay_recap(here: Here, subject: Subject) -> Iterable[Placed]:
    """One slide lies on the room, without its notes."""
    all_of_them, shown = slides(here), here.state.shown
    slide = None if shown is None else replace(all_of_them[shown], notes="")
    record = RecapRecord(shown=shown, slides=len(all_of_them), slide=slide)
    yield Placed(ROOM, f"recap/{here.phase.id}", record)


def lay_slides(here: Here, subject: Subject) -> Iterable[Placed]:
    yield Placed(DESK, f"recap_slides/{here.phase.id}", SlidesRecord(slides=slides(here)))


def touched(here: Here, event: Event) -> Iterable[Subject]:
    if isinstance(event, SlideShown):
        yield ("recap", here.phase.id)


ACTIVITY = Activity(
    kind="recap",
    settings=Settings,
    begin=lambda settings: Recap(settings=settings),
    decisions={ShowSlide: show_slide},
    roles={ShowSlide: LEADING},
    events=(SlideShown,),
    fold=fold,
    subjects=subjects,
    lay={"recap": lay_recap, "recap_slides": lay_slides},
    touched=touched,
    records={"recap/{phase}": RecapRecord, "recap_slides/{phase}": SlidesRecord},
    examples=(ShowSlide(phase="recap", slide=0),),
)
