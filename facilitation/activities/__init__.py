"""The built-in kinds of activity, one file each. They come in by the same door as foreign ones."""

from facilitation.activities import (
    arrival,
    cafe,
    cards,
    closing,
    clustering,
    convergence,
    crowd,
    ideation,
    persona,
    recap,
    report,
    talk,
    vote,
)
from facilitation.activity import Activity

BUILT_IN: tuple[Activity, ...] = (
    arrival.ACTIVITY,
    ideation.ACTIVITY,
    clustering.ACTIVITY,
    vote.ACTIVITY,
    convergence.ACTIVITY,
    closing.ACTIVITY,
    cards.ACTIVITY,
    persona.ACTIVITY,
    recap.ACTIVITY,
    talk.ACTIVITY,
    report.ACTIVITY,
    crowd.ACTIVITY,
    cafe.ACTIVITY,
)
