"""What tablets ask for: a note that the whole room sees at once, or a dot on a group."""

from facilitation.ballots.asking import CastBallot
from facilitation.commands import Command, WriteNote
from tests.bench.prepared import IDEAS, OPTIONS, TEXT, VOTE


def note(event: int) -> Command:
    """Write one more note."""
    return WriteNote(note=f"n_bench{event:06}", phase=IDEAS, text=TEXT)


def long_note(event: int) -> Command:
    """Write one as long as a note may be: what is not read piles up sooner."""
    return WriteNote(note=f"n_bench{event:06}", phase=IDEAS, text=TEXT * 3)


def dot(event: int) -> Command:
    """Place a first dot; somebody asked twice would have it already, so each person is asked once."""
    return CastBallot(phase=VOTE, marks={OPTIONS[event % len(OPTIONS)]: 1})
