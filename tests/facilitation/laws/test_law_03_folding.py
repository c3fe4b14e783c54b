"""Law 3: `fold` leaves its argument as it was, and accepts every event `decide` can yield."""

from collections import Counter

from hypothesis import given
from msgspec.structs import replace

from facilitation.fold import fold
from facilitation.ids import ROOM_PLACE
from facilitation.map import Map
from facilitation.model import Atelier, Groups, Note, Sums
from facilitation.sight import on_wall
from tests.games import frozen, games
from tests.moves import begin
from tests.story import KINDS


@given(games)
def test_law_3_fold_leaves_its_argument_as_it_was(game):
    for turn in game.turns():
        state = turn.before
        for event in turn.events or ():
            before = frozen(state)
            after = fold(KINDS, state, event)
            assert frozen(state) == before
            state = after


@given(games)
def test_law_3_folding_the_same_log_gives_the_same_atelier(game):
    """In the order of its dictionaries as well: what is drawn from them must not depend on the worker."""
    log = game.commits()
    states = []
    for _ in range(2):
        state = None
        for event in (event for commit in log for event in commit.events):
            state = fold(KINDS, state, event)
        states.append(frozen(state))
    assert states[0] == states[1]


@given(games)
def test_law_3_what_is_counted_is_what_there_is(game):
    """`seated`, `sided`, `written`, `grouped`, `ready` are kept by counting along; counting anew gives the same."""
    atelier = game.turns()[-1].after if game.turns() else None
    if atelier is None:
        return
    for place in (ROOM_PLACE, *(table.id for table in atelier.plan.tables)):
        there = [name for name, each in atelier.clusters_in_order() if each.place == place and not each.gone]
        lying = sum(place in note.filed for note in atelier.notes.values())
        counted = Groups(clusters=tuple(there), notes=lying)
        assert atelier.grouped.get(place, Groups()) == counted
    people, notes = atelier.people.values(), atelier.notes.values()
    for table in atelier.plan.tables:
        sitting = sum(each.table == table.id and each.role == "participant" for each in people)
        assert atelier.seated.get(table.id, 0) == sitting
        assert atelier.written.get(table.id, 0) == sum(each.table == table.id for each in notes)
    for college in atelier.plan.colleges:
        assert atelier.sided.get(college.id, 0) == sum(each.college == college.id for each in people)
    for phase, step in atelier.steps.items():
        ready = [each for each in notes if each.phase == phase and _showable(each)]
        assert step.ready == len(ready)
    communes = {each.commune for each in people} - {""}
    assert atelier.from_commune == {name: sum(each.commune == name for each in people) for name in communes}
    assert {name: mix.now for name, mix in atelier.mixes.items() if mix.now.notes} == _sums(atelier)
    ranks = sorted(each.rank for each in notes if each.rank is not None)
    assert ranks == list(range(atelier.ranked))
    assert sorted(each.order for each in notes) == list(range(len(notes)))
    assert [each.order for _, each in atelier.clusters_in_order()] == list(range(len(atelier.clusters)))


def test_law_3_a_map_that_was_changed_in_place_would_be_seen():
    """The eye of this law sees into the leaves of the maps: an entry put, cut, or put in the place of another."""
    for change in (
        lambda leaf: leaf.update(n_sneaky=leaf["n_000001"]),
        lambda leaf: leaf.pop("n_000001"),
        lambda leaf: leaf.update(n_000001=replace(leaf["n_000001"], text="Autre chose")),
    ):
        atelier = begin(0, 3)[-1].after
        before = frozen(atelier)
        change(atelier.notes._leaves[0])
        assert frozen(atelier) != before


def test_law_3_a_map_lets_nobody_put_an_entry_into_it():
    atelier = begin(0, 3)[-1].after
    for change in ("__setitem__", "__delitem__", "update", "pop", "clear", "setdefault"):
        assert not hasattr(atelier.notes, change)


@given(games)
def test_law_3_notes_and_clusters_say_the_same_of_each_other(game):
    for turn in game.turns():
        atelier = turn.after
        lying = {
            (note, name, slot)
            for name, cluster in atelier.clusters.items()
            for note, slot in cluster.members.items()
        }
        said = {
            (name, cluster, atelier.clusters[cluster].members.get(name))
            for name, note in atelier.notes.items()
            for place, cluster in note.filed.items()
            if atelier.clusters[cluster].place == place
        }
        assert lying == said
        assert all(not cluster.members for cluster in atelier.clusters.values() if cluster.gone)
        assert sum(len(note.filed) for note in atelier.notes.values()) == len(lying)


@given(games)
def test_law_3_one_phase_is_open_at_a_time(game):
    for turn in game.turns():
        running = [name for name, step in turn.after.steps.items() if step.status == "open"]
        assert running == ([] if turn.after.now is None else [turn.after.now])


def _showable(note: Note) -> bool:
    return note.standing != "hidden" and not note.held and not note.withdrawn


def _sums(atelier: Atelier) -> dict[str, Sums]:
    """Who wrote what the room sees in its clusters, counted anew."""
    lying: dict[str, list[Note]] = {}
    for note in atelier.notes.values():
        if on_wall(atelier, note) and ROOM_PLACE in note.filed:
            lying.setdefault(note.filed[ROOM_PLACE], []).append(note)
    return {
        name: Sums(
            notes=len(notes),
            tables=Map(Counter(each.table for each in notes)),
            several={
                table: many for table, many in Counter(each.table for each in notes).items() if many > 1
            },
            colleges=dict(Counter(each.college for each in notes if each.college is not None)),
            communes=Map(Counter(each.commune for each in notes if each.commune)),
        )
        for name, notes in lying.items()
    }
