"""Law 12: nothing moves by itself. Whatever the machine says, a note that lies in a cluster stays there, in its slot.

And what a person has decided (a place, a title, a pin) is changed by people only.
"""

from hypothesis import given

from facilitation.commands import AcceptMoves, ProposeMoves, SortNotes
from facilitation.guesses import WITHHELD
from facilitation.model import Atelier
from facilitation.scope import scopes, takes
from tests.games import games

MACHINES = (SortNotes, ProposeMoves)


@given(games)
def test_law_12_the_machine_moves_no_filed_note(game):
    for turn in game.turns():
        if isinstance(turn.command, MACHINES):
            lay, lie = lying(turn.before), lying(turn.after)
            assert {name: lie[name] for name in lay} == lay


@given(games)
def test_law_12_the_machine_changes_no_decision_of_a_person(game):
    for turn in game.turns():
        if isinstance(turn.command, MACHINES):
            for name, cluster in turn.before.clusters.items():
                now = turn.after.clusters[name]
                by_hand = cluster.members.keys() - cluster.guessed.keys()
                assert by_hand <= now.members.keys() - now.guessed.keys()
                assert cluster.draft or (now.title, now.draft) == (cluster.title, False)
                assert not cluster.pinned or now.title == cluster.title or cluster.title == WITHHELD
                assert (now.pinned, now.gone) == (cluster.pinned, cluster.gone)
                if cluster.pinned:
                    assert now.members == cluster.members


@given(games)
def test_law_12_the_machine_brings_a_note_only_to_what_is_of_its_scope(game):
    for turn in game.turns():
        if isinstance(turn.command, (*MACHINES, AcceptMoves)):
            known = scopes(turn.after.plan)
            before = {where: cluster for where, (cluster, _) in lying(turn.before).items()}
            for (place, name), (cluster, _) in lying(turn.after).items():
                if before.get((place, name)) != cluster and cluster in turn.before.clusters:
                    assert takes(turn.before, known, cluster, name)


@given(games)
def test_law_12_the_machine_files_no_note_that_a_person_took_out_nor_does_a_yes_to_it(game):
    for turn in game.turns():
        if isinstance(turn.command, (*MACHINES, AcceptMoves)):
            for name, note in turn.before.notes.items():
                assert all(
                    place not in turn.after.notes[name].filed
                    for place in note.loose
                    if place not in note.filed
                )


@given(games)
def test_law_12_a_cluster_that_is_gone_comes_back_only_when_its_going_is_undone(game):
    for turn in game.turns():
        for name, cluster in turn.before.clusters.items():
            if cluster.gone and not turn.after.clusters[name].gone:
                assert type(turn.command).__name__ == "UndoClustering"


@given(games)
def test_law_12_a_guess_is_of_a_member_and_a_hint_of_a_note_that_lies_in_none(game):
    for turn in game.turns():
        for cluster in turn.after.clusters.values():
            assert cluster.guessed.keys() <= cluster.members.keys()
        for note in turn.after.notes.values():
            assert not note.hints.keys() & note.filed.keys()
            assert not set(note.loose) & note.filed.keys()


def lying(atelier: Atelier) -> dict[tuple[str, str], tuple[str, int]]:
    """Where every filed note lies at every place: its cluster and its slot."""
    return {
        (place, name): (cluster, atelier.clusters[cluster].members[name])
        for name, note in atelier.notes.items()
        for place, cluster in note.filed.items()
    }
