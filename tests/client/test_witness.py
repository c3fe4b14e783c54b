"""The witness of a rehearsal: who had a hand on a note that moved."""

from typing import Any

from client.witness import Witness
from facilitation.commands import (
    AcceptMoves,
    DissolveCluster,
    FileNotes,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    UndoClustering,
)

ONE, TWO, THREE = "n_one000", "n_two000", "n_three0"
OLD, NEW = "c_old000", "c_new000"
UNDO = UndoClustering(place="room", step=0)


def room(guessed: tuple[str, ...] = (), **lies: str) -> dict[str, Any]:
    """A room in which these notes lie in these clusters, and the others in none."""
    names = {"one": ONE, "two": TWO, "three": THREE}
    return {
        f"note/{note}": {"text": name}
        | ({"cluster": lies[name]} if name in lies else {})
        | ({"guessed": True} if name in guessed else {})
        for name, note in names.items()
    }


def test_a_note_that_moves_with_nobody_s_hand_on_it_is_told():
    witness = Witness()
    witness.look(room(one=OLD))
    witness.look(room(one=NEW))
    assert witness.moved_by_itself == [ONE]


def test_a_note_that_the_machine_files_has_not_moved():
    witness = Witness()
    witness.look(room())
    witness.look(room(guessed=("one", "two"), one=OLD, two=OLD))
    assert (witness.moved_by_itself, witness.filed, witness.corrected) == ([], 2, 0)


def test_a_person_moves_a_note_while_the_command_waits_and_not_after():
    witness = Witness()
    witness.look(room(guessed=("one",), one=OLD))
    order = FileNotes(place="room", notes=(ONE,), cluster=NEW)
    witness.asked(order, room(one=OLD), None)
    witness.look(room(one=NEW))
    witness.answered(order, written=True)
    assert (witness.moved_by_itself, witness.corrected) == ([], 1)
    witness.look(room(one=OLD))
    assert witness.moved_by_itself == [ONE]


def test_a_hand_is_on_the_notes_of_its_command_only():
    witness = Witness()
    before = room(one=OLD, two=OLD)
    witness.look(before)
    witness.asked(FileNotes(place="room", notes=(ONE,), cluster=NEW), before, None)
    witness.look(room(one=NEW, two=NEW))
    assert witness.moved_by_itself == [TWO]


def test_merging_dissolving_and_accepting_move_what_lies_there():
    before = room(one=OLD, two=OLD, three=NEW)
    proposal = {"number": 1, "moves": [{"note": ONE, "into": ""}, {"note": TWO, "into": NEW}]}
    for order in (
        MergeClusters(into=NEW, clusters=(OLD,)),
        DissolveCluster(cluster=OLD),
        AcceptMoves(number=1),
    ):
        witness = Witness()
        witness.look(before)
        witness.asked(order, before, proposal)
        witness.look(room(three=NEW))
        assert witness.moved_by_itself == [], order


def test_taking_a_step_back_moves_what_it_moved_and_what_has_come_to_its_cluster_since():
    witness = Witness()
    order = MakeCluster(cluster=NEW, place="room", title="Ensemble", notes=(ONE,))
    witness.look(room(one=OLD))
    witness.asked(order, room(one=OLD), None)
    witness.look(room(one=NEW))
    witness.answered(order, written=True)
    joined = room(guessed=("two",), one=NEW, two=NEW)
    witness.look(joined)
    witness.asked(UNDO, joined, None)
    witness.look(room(one=OLD))
    witness.answered(UNDO, written=True)
    assert witness.moved_by_itself == []


def test_a_step_that_changed_nothing_is_not_the_one_taken_back():
    witness = Witness()
    order = FileNotes(place="room", notes=(ONE,), cluster=NEW)
    witness.look(room(one=OLD))
    witness.asked(order, room(one=OLD), None)
    witness.look(room(one=NEW))
    witness.answered(order, written=True)
    idle = KeepCluster(cluster=OLD)
    witness.asked(idle, room(one=NEW), None)
    witness.answered(idle, written=False)
    witness.asked(UNDO, room(one=NEW), None)
    witness.look(room(one=OLD))
    assert witness.moved_by_itself == []


def test_a_note_that_is_hidden_has_not_moved():
    witness = Witness()
    witness.look(room(one=OLD))
    without = room()
    del without[f"note/{ONE}"]
    witness.look(without)
    assert witness.moved_by_itself == []


def test_what_the_machine_files_into_a_group_that_is_just_being_dissolved_goes_with_it():
    witness = Witness()
    witness.look(room(guessed=("one",), one=OLD))
    order = DissolveCluster(cluster=OLD)
    witness.asked(order, room(guessed=("one",), one=OLD), None)
    witness.look(room(guessed=("one", "two"), one=OLD, two=OLD, three=NEW))
    witness.look(room(three=OLD))
    witness.answered(order, written=True)
    assert witness.moved_by_itself == [THREE]
