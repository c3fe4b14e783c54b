"""The built-in kinds of activity, one file each. They come in by the same door as foreign ones."""

from facilitation.activities import arrival, closing, clustering, dot_vote, ideation
from facilitation.activity import Activity

BUILT_IN: tuple[Activity, ...] = (
    arrival.ACTIVITY,
    ideation.ACTIVITY,
    clustering.ACTIVITY,
    dot_vote.ACTIVITY,
    closing.ACTIVITY,
)
