"""What every kind of activity must be, built-in or foreign: a new kind is done when this suite says so.

Laws 3, 4, 8, 9 and 11 are held over the games of `tests.games` for the kinds they play; here they are held over the
examples that each kind gives of itself, so that a kind nobody plays yet is held to them too.
"""

from importlib.metadata import entry_points
from typing import Any, Union

import msgspec
import pytest

from facilitation.activities import BUILT_IN
from facilitation.activity import Activity, Row
from facilitation.audience import ROOM, Record
from facilitation.boards import boards, redraw
from facilitation.commands import Command, OpenPhase, PhaseCommand, WriteNote
from facilitation.decide import decide, make
from facilitation.errors import Refused
from facilitation.events import PhaseEvent
from facilitation.fold import fold
from facilitation.model import Actor, Atelier, Phase, Plain
from tests.games import frozen, unwrapped, wrapped
from tests.house import WEB
from tests.story import (
    C1,
    C2,
    KINDS,
    LEAD,
    N1,
    N2,
    NOON,
    P1,
    P2,
    arrived,
    clustered,
    ideas,
    phase,
    plan,
    seen,
    written,
)

EVERY_KIND = pytest.mark.parametrize("activity", BUILT_IN, ids=lambda each: each.kind)
OTHER = Actor(person=P2, role="participant")
Played = list[tuple[PhaseCommand, Actor, Atelier, tuple[Any, ...], Atelier]]


def phase_of(activity: Activity) -> Phase:
    """A phase of this kind, named as its examples name it."""
    name = activity.examples[0].phase if activity.examples else "own_phase"
    return phase(activity.kind, name, dict(activity.example))


def stage(activity: Activity) -> Atelier:
    """An atelier in which the phase of this kind is open: two people, two notes on the wall, two clusters of the room;
    and a note of each of the two, if it is for writing.
    """
    before = ideas("ideas_before")
    notes = [written(note, in_phase="ideas_before") for note in (N1, N2)]
    groups = [seen("ideas_before", "room"), clustered("c_000000", N1), clustered(C1, N2), clustered(C2)]
    (made,) = make(KINDS, plan(before, phase_of(activity)), NOON)
    atelier = fold(KINDS, None, made)
    for event in (arrived(P1), arrived(P2, "civil"), *notes, *groups):
        atelier = fold(KINDS, atelier, event)
    atelier = follow(atelier, OpenPhase(phase=phase_of(activity).id), LEAD)[1]
    own = phase_of(activity).id
    for who, note in ((P1, "n_0first"), (P2, "n_second")):
        order, by = WriteNote(note=note, phase=own, text="Une idée"), Actor(person=who, role="participant")
        if activity.opens(KINDS.here(atelier, phase_of(activity)), order, by):
            atelier = follow(atelier, order, by)[1]
    return atelier


def follow(atelier: Atelier, command: Command, by: Actor) -> tuple[tuple[Any, ...], Atelier]:
    """What a command leads to."""
    events = decide(KINDS, command, atelier, by, NOON)
    for event in events:
        atelier = fold(KINDS, atelier, event)
    return events, atelier


def who_may(command: PhaseCommand, atelier: Atelier) -> Actor:
    """A participant where one may say it, else somebody who leads the room."""
    participant = Actor(person=P1, role="participant")
    try:
        decide(KINDS, command, atelier, participant, NOON)
    except Refused:
        return LEAD
    return participant


def played(activity: Activity) -> Played:
    """The examples of a kind, said one after the other by somebody who may; and by a second person, where two may."""
    atelier, turns = stage(activity), Played()
    for command in activity.examples:
        by = who_may(command, atelier)
        for who in (by, OTHER) if by is not LEAD else (by,):
            try:
                events, after = follow(atelier, command, who)
            except Refused:
                if who is by:
                    raise
                continue
            turns.append((command, who, atelier, events, after))
            atelier = after
    return turns


def all_said(activity: Activity, commands: list[PhaseCommand], by: Actor) -> Atelier:
    """The stage after one person said all this."""
    atelier = stage(activity)
    for command in commands:
        _, atelier = follow(atelier, command, by)
    return atelier


def test_built_in_kinds_come_in_by_the_same_door_as_foreign_ones():
    found = {each.name: each.load() for each in entry_points(group="atelier.activities")}
    assert found == {each.kind: each for each in BUILT_IN}


@EVERY_KIND
def test_its_settings_are_strict_and_have_a_default_for_everything(activity):
    assert issubclass(activity.settings, Plain)
    assert activity.settings() == msgspec.convert({}, activity.settings)
    with pytest.raises(Refused) as refusal:
        KINDS.begin(phase(activity.kind, "own_phase", {"no_such_setting": 1}))
    assert refusal.value.code == "bad_plan"


@EVERY_KIND
def test_it_begins_the_same_each_time_and_its_state_can_be_kept(activity):
    first, again = (KINDS.begin(phase_of(activity)) for _ in range(2))
    assert first == again
    written = msgspec.msgpack.encode(first, enc_hook=unwrapped)
    assert msgspec.msgpack.decode(written, type=type(first), dec_hook=wrapped) == first


@EVERY_KIND
def test_its_commands_have_roles_events_and_examples(activity):
    assert activity.roles.keys() == activity.decisions.keys()
    assert all(issubclass(command, PhaseCommand) for command in activity.decisions)
    assert all(issubclass(event, PhaseEvent) for event in (*activity.events, *activity.past))
    assert {type(command) for command in activity.examples} == set(activity.decisions)


@EVERY_KIND
def test_its_examples_are_accepted_in_their_order(activity):
    told = {
        type(event)
        for _, _, _, events, _ in played(activity)
        for event in events
        if isinstance(event, PhaseEvent)
    }
    assert told == set(activity.events)


@EVERY_KIND
@pytest.mark.parametrize("codec", [msgspec.json, msgspec.msgpack], ids=["json", "msgpack"])
def test_law_9_its_commands_and_events_survive_encoding(activity, codec):
    event_type: Any = Union[KINDS.readable]  # noqa: UP007 - built at run time
    for command, _, _, events, after in played(activity):
        assert codec.decode(codec.encode(command), type=KINDS.command_type) == command
        assert [codec.decode(codec.encode(event), type=event_type) for event in events] == list(events)
        state = after.work[command.phase]
        written = codec.encode(state, enc_hook=unwrapped)
        assert codec.decode(written, type=type(state), dec_hook=wrapped) == state


@EVERY_KIND
def test_law_3_its_fold_leaves_the_state_as_it_was(activity):
    for _, _, before, events, _ in played(activity):
        was = frozen(before)
        for event in events:
            fold(KINDS, before, event)
        assert frozen(before) == was


@EVERY_KIND
def test_law_4_its_commands_said_twice_are_said_once(activity):
    for command, by, _, _, after in played(activity):
        assert decide(KINDS, command, after, by, NOON) == ()


@EVERY_KIND
def test_law_8_what_somebody_says_before_it_is_shown_is_on_their_board_alone(activity):
    """The room may learn that something was said, never what nor by whom."""
    said: list[PhaseCommand] = []
    for command, by, _, events, after in played(activity):
        if by.role == "participant" and events:
            for name, doc in boards(KINDS, after).items():
                shared = name != f"me/{by.person}"
                assert not (shared and by.person in repr(doc)), (command, name)
            if by == OTHER:
                continue
            said.append(command)
            try:
                twin = all_said(activity, said, OTHER)
            except Refused:
                continue  # It is about what only one person was given.
            mine = all_said(activity, said, by)
            assert boards(KINDS, twin).get(ROOM) == boards(KINDS, mine).get(ROOM)


@EVERY_KIND
def test_law_11_what_it_says_was_touched_is_all_that_changed(activity):
    for _, _, before, events, _ in played(activity):
        drawn, state = boards(KINDS, before), before
        for event in events:
            after = fold(KINDS, state, event)
            for (board, path), record in redraw(KINDS, state, after, event).items():
                doc = drawn.setdefault(board, {})
                doc.pop(path) if record is None else doc.update({path: record})
            state = after
            assert {name: doc for name, doc in drawn.items() if doc} == boards(KINDS, state)


@EVERY_KIND
def test_it_lays_what_it_declares_and_declares_what_it_lays(activity):
    laid: dict[str, type[Record]] = {}
    for state in [stage(activity), *(after for *_, after in played(activity))]:
        here = KINDS.here(state, phase_of(activity))
        for subject in activity.subjects(here):
            assert subject[0] in activity.lay
            assert subject[1] == phase_of(activity).id, "the second part of a subject is its phase"
            for _, path, record in activity.lay[str(subject[0])](here, subject):
                laid[path.split("/")[0] + "/{phase}"] = type(record)
    assert laid == dict(activity.records)


@EVERY_KIND
def test_its_paths_and_subjects_are_its_own(activity):
    others = [each for each in BUILT_IN if each is not activity]
    assert not activity.lay.keys() & {name for each in others for name in each.lay}
    assert not activity.records.keys() & {path for each in others for path in each.records}
    assert not {path.split("/")[0] for path in activity.records} & set(KINDS.part_of_subject)


@EVERY_KIND
def test_its_rows_are_rows(activity):
    for state in [stage(activity), *(after for *_, after in played(activity))]:
        for row in activity.rows(KINDS.here(state, phase_of(activity))):
            assert isinstance(row, Row)
            assert all(isinstance(cell, str | int | float | None) for cell in row.cells.values())
            assert P1 not in repr(row)


@EVERY_KIND
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_it_has_words_in_both_languages(activity, lang):
    words = WEB / "activities" / activity.kind / f"{lang}.ftl"
    assert words.is_file()
    assert words.read_text("utf-8").strip()
