"""A snapshot is read by the code that wrote it, whole, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.activities import BUILT_IN
from facilitation.activity import Activity
from facilitation.kinds import Kinds
from facilitation.model import Plain
from facilitation.snapshot import Unreadable
from tests.day import a_whole_day
from tests.keyring import Keyring
from tests.story import Story, phase, plan

DAY = a_whole_day().atelier
KEYS = Keyring()
BLOB = KEYS.write(DAY)


class Poll(Plain):
    """The state of a kind that came from elsewhere."""

    answers: int = 0


POLL = Activity(kind="poll", settings=Poll, begin=lambda settings: settings)


def test_a_whole_day_is_read_as_it_was_written():
    assert KEYS.read(BLOB) == DAY


@given(st.integers(0, len(BLOB) - 1), st.integers(1, 255))
def test_one_wrong_byte_makes_it_unreadable(at, flipped):
    damaged = bytearray(BLOB)
    damaged[at] ^= flipped
    with pytest.raises(Unreadable):
        KEYS.read(bytes(damaged))


@given(st.integers(0, len(BLOB) - 1))
def test_a_torn_snapshot_is_unreadable(end):
    with pytest.raises(Unreadable):
        KEYS.read(BLOB[:end])


@given(st.binary(max_size=200))
def test_what_never_was_a_snapshot_is_unreadable(blob):
    with pytest.raises(Unreadable):
        KEYS.read(blob)


def test_a_phase_of_a_kind_that_is_not_installed_makes_it_unreadable():
    story = Story(Kinds((*BUILT_IN, POLL)))
    story.given(plan(phase("poll", "asking")))
    blob = KEYS.write(story.atelier, story.kinds)
    assert KEYS.read(blob, story.kinds) == story.atelier
    with pytest.raises(Unreadable):
        KEYS.read(blob)


def test_a_phase_of_a_kind_that_keeps_something_else_makes_it_unreadable():
    class Otherwise(Plain):
        voices: int = 0

    story = Story(Kinds((*BUILT_IN, POLL)))
    story.given(plan(phase("poll", "asking", {"answers": 3})))
    other = POLL._replace(settings=Plain, begin=lambda settings: Otherwise())
    with pytest.raises(Unreadable):
        KEYS.read(KEYS.write(story.atelier, story.kinds), Kinds((*BUILT_IN, other)))
