"""Values, objectives and leads of one day: the machine keeps them apart, and people may mix them."""

import pytest

from facilitation.audience import DESK
from facilitation.boards import boards
from facilitation.commands import AcceptMoves, AskReorganising, FileNotes, ProposeMoves, SortNotes
from facilitation.events import MovesProposed, MovesRefused, NotesSorted
from facilitation.guesses import Filing, Guessed, Hint, Hinting, Making, Move, Pairing
from facilitation.scope import scopes
from tests.story import (
    C1,
    C2,
    C3,
    KINDS,
    LEAD,
    MACHINE,
    N1,
    N2,
    N3,
    N4,
    P1,
    Story,
    arrived,
    clustered,
    ideas,
    phase,
    plan,
    seen,
    sorting,
    written,
)


def writes(name: str, what: str):
    return phase("ideation", name, {"writes": what})


def of(name: str, *phases: str):
    return phase("clustering", name, {"of": list(phases)})


def grouped(*phases) -> list[set[str]]:
    """The scopes of a plan, as sets of phases that are written in."""
    known = scopes(plan(*phases))
    written_in = [each.id for each in phases if each.kind == "ideation"]
    return [
        {name for name in written_in if known[name] == head}
        for head in dict.fromkeys(known[name] for name in written_in)
    ]


@pytest.fixture
def day(story: Story) -> Story:
    """N1 and N2 are values; N3 and N4 are objectives. Everybody sees them."""
    story.given(plan(writes("values", "value"), writes("aims", "objective"), sorting(where="room")))
    story.given(arrived(P1))
    story.given(written(N1, in_phase="values"), written(N2, in_phase="values"))
    story.given(written(N3, in_phase="aims"), written(N4, in_phase="aims"))
    story.given(seen("values", "room"), seen("aims", "room"))
    return story


# --- Which notes belong together -----------------------------------------------------------------


def test_phases_that_write_the_same_share_a_scope():
    told = grouped(writes("a", "value"), writes("b", "objective"), writes("c", "value"))
    assert told == [{"a", "c"}, {"b"}]


def test_a_phase_that_does_not_say_writes_ideas():
    assert grouped(ideas("a"), writes("b", "idea")) == [{"a", "b"}]


def test_a_step_that_groups_the_notes_of_some_phases_keeps_them_from_the_others():
    assert grouped(ideas("a"), ideas("b"), ideas("c"), of("sorting", "a", "b")) == [{"a", "b"}, {"c"}]


def test_a_step_may_group_what_is_not_the_same():
    assert grouped(writes("a", "value"), writes("b", "lead"), of("sorting", "a", "b")) == [{"a", "b"}]


def test_steps_that_share_a_phase_make_one_scope():
    assert grouped(ideas("a"), ideas("b"), ideas("c"), of("one", "b", "c"), of("two", "a", "b")) == [
        {"a", "b", "c"}
    ]


def test_two_steps_keep_their_ideas_apart():
    assert grouped(ideas("a"), ideas("b"), of("one", "a"), of("two", "b")) == [{"a"}, {"b"}]


# --- What the machine may do ---------------------------------------------------------------------


def guesses(*notes: str) -> tuple[Guessed, ...]:
    return tuple(Guessed(note=note) for note in notes)


def test_the_machine_files_an_objective_in_no_group_of_values(day: Story):
    day.given(clustered(C1, N1))
    day.when(
        SortNotes(place="room", filed=(Filing(note=N3, cluster=C1), Filing(note=N2, cluster=C1))), by=MACHINE
    )
    day.then(NotesSorted(place="room", filed=(Filing(note=N2, cluster=C1),)))


def test_a_person_may_and_then_the_machine_as_well(day: Story):
    day.given(clustered(C1, N1))
    day.when(FileNotes(place="room", notes=(N3,), cluster=C1), by=LEAD)
    day.when(SortNotes(place="room", filed=(Filing(note=N4, cluster=C1),)), by=MACHINE)
    assert N4 in day.atelier.clusters[C1].members


def test_a_group_that_holds_nothing_is_everybody_s(day: Story):
    day.given(clustered(C1))
    day.when(SortNotes(place="room", filed=(Filing(note=N3, cluster=C1),)), by=MACHINE)
    assert N3 in day.atelier.clusters[C1].members


def test_a_new_group_holds_what_goes_with_its_first_note(day: Story):
    day.when(
        SortNotes(place="room", made=(Making(cluster=C1, title="", notes=guesses(N1, N3, N2)),)), by=MACHINE
    )
    assert list(day.atelier.clusters[C1].members) == [N1, N2]


def test_a_new_group_of_one_and_one_is_not_made(day: Story):
    day.when(SortNotes(place="room", made=(Making(cluster=C1, title="", notes=guesses(N1, N3)),)), by=MACHINE)
    day.then()


def test_no_hint_and_no_twin_leads_from_values_to_objectives(day: Story):
    day.given(clustered(C1, N1), clustered(C2, N4))
    hints = tuple(
        Hinting(note=N3, hint=hint) for hint in (Hint(clusters=(C1,)), Hint(near=(N2,)), Hint(clusters=(C2,)))
    )
    pairs = (Pairing(note=N3, other=N1, likeness=90), Pairing(note=N2, other=N1, likeness=90))
    day.when(SortNotes(place="room", hinted=hints, paired=pairs), by=MACHINE)
    day.then(NotesSorted(place="room", hinted=hints[2:], paired=pairs[1:]))


def test_a_proposal_leaves_out_what_would_mix(day: Story):
    day.given(clustered(C1, N1))
    day.when(AskReorganising(number=1, level="middle"), by=LEAD)
    moves = (
        Move(note=N3, into=C1),
        Move(note=N2, into=C3),
        Move(note=N4, into=C3),
    )
    made = (Making(cluster=C3, title="Nouveau", notes=()),)
    day.when(ProposeMoves(number=1, level="middle", moves=moves, made=made), by=MACHINE)
    day.then(MovesProposed(number=1, level="middle", moves=moves[1:2], made=made))


def test_a_yes_that_comes_late_does_not_mix_either(day: Story):
    day.given(clustered(C1, N1))
    day.when(AskReorganising(number=1, level="middle"), by=LEAD)
    day.when(ProposeMoves(number=1, level="middle", moves=(Move(note=N2, into=C1),)), by=MACHINE)
    day.when(FileNotes(place="room", notes=(N3,), cluster=C1), by=LEAD)
    day.when(FileNotes(place="room", notes=(N1,)), by=LEAD)
    day.when(AcceptMoves(number=1), by=LEAD)
    day.then(MovesRefused(number=1))
    assert "proposal" not in boards(KINDS, day.atelier)[DESK]
