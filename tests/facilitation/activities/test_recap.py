"""On rembobine: the room sees the slide it is shown and no other, and nobody but the desk has the notes."""

from facilitation.activities.recap import ShowSlide, Slide, SlideLine, SlideShown
from facilitation.audience import DESK, ROOM
from facilitation.commands import ClosePhase, PlanPhase
from tests.story import FACILITATOR, LEAD, P1, arrived, opened, phase, plan

SLIDES = [
    {"kind": "values", "title": "Nos valeurs", "notes": "Laisser le temps."},
    {"kind": "figures", "lines": [{"text": "pistes de projets", "figure": "198"}]},
    {"kind": "paradoxes", "lines": [{"text": "Attractive", "other": "Inégale"}]},
]
RECAP = phase("recap", "recap", {"slides": SLIDES})
OPEN = [plan(RECAP, values=("Ouverture", "Audace")), arrived(P1), opened("recap")]


def test_it_begins_with_its_title_and_shows_what_it_is_told(story):
    story.given(*OPEN)
    assert (story.board(ROOM)["recap/recap"].shown, story.board(ROOM)["recap/recap"].slides) == (None, 3)
    story.when(ShowSlide(phase="recap", slide=1), by=FACILITATOR)
    story.then(SlideShown(phase="recap", slide=1))
    shown = story.board(ROOM)["recap/recap"]
    assert shown.slide == Slide(kind="figures", lines=(SlideLine(text="pistes de projets", figure="198"),))
    assert "Inégale" not in repr(story.board(ROOM))
    story.when(ShowSlide(phase="recap", slide=1), by=LEAD)
    story.then()
    story.when(ShowSlide(phase="recap", slide=None), by=LEAD)
    assert story.board(ROOM)["recap/recap"].slide is None


def test_values_that_are_not_named_are_those_of_the_plan_and_notes_stay_on_the_desk(story):
    story.given(*OPEN, SlideShown(phase="recap", slide=0))
    slide = story.board(ROOM)["recap/recap"].slide
    assert [line.text for line in slide.lines] == ["Ouverture", "Audace"]
    assert "Laisser" not in repr(story.board(ROOM))
    assert story.board(DESK)["recap_slides/recap"].slides[0].notes == "Laisser le temps."


def test_slides_are_shown_while_the_step_is_open_and_only_those_there_are(story):
    story.given(*OPEN[:-1])
    story.when(ShowSlide(phase="recap", slide=0), by=LEAD)
    story.refused("phase_closed")
    story.given(opened("recap"))
    story.when(ShowSlide(phase="recap", slide=3), by=LEAD)
    story.refused("unknown_slide")
    story.when(ShowSlide(phase="recap", slide=0), by=P1)
    story.refused("not_allowed")
    story.when(ClosePhase(phase="recap"), by=LEAD)
    story.when(ShowSlide(phase="recap", slide=0), by=LEAD)
    story.refused("phase_closed")


def test_slides_are_written_otherwise_while_the_step_is_ahead(story):
    story.given(plan(RECAP))
    assert story.board(DESK)["planned/recap"].planned == RECAP
    other = phase("recap", "recap", {"slides": [{"kind": "text", "title": "Merci"}]})
    story.when(PlanPhase(planned=other), by=LEAD)
    assert story.board(DESK)["recap_slides/recap"].slides == (Slide(kind="text", title="Merci"),)
    assert story.board(ROOM)["recap/recap"].slides == 1
    story.given(opened("recap"))
    assert "planned/recap" not in story.board(DESK)
    story.when(PlanPhase(planned=RECAP), by=LEAD)
    story.refused("already_begun")
