"""How notes lie, and what new clusters are called."""

import re

from msgspec.structs import replace

from facilitation.clustering.layout import layout, new_id
from facilitation.clustering.scene import Group
from tests.engines.scenes import changed, scene


def test_every_note_lies_where_the_machine_may_do_one_thing_with_it():
    shown = changed(
        replace(
            scene(["a", "b", "c", "d", "e"]),
            groups=(Group(id="c_one000", title="Un"), Group(id="c_two000", title="Deux")),
        ),
        n_000000={"cluster": "c_one000"},
        n_000001={"cluster": "c_one000", "guessed": True},
        n_000002={"loose": True},
        n_000003={"cluster": "c_gone00"},
    )
    lies = layout(shown)
    assert lies.members == {"c_one000": (0, 1)}
    assert lies.placed == {"c_one000": (0,)}
    assert (lies.waiting, lies.loose) == ((4,), (2,))


def test_a_new_id_follows_from_the_place_and_the_notes_alone():
    name = new_id("room", ["n_a", "n_b"], ())
    assert re.fullmatch(r"c_[0-9a-z]{6,26}", name)
    assert new_id("room", ["n_b", "n_a"], ()) == name
    assert name not in {
        new_id("t1", ["n_a", "n_b"], ()),
        new_id("room", ["n_a"], ()),
        new_id("room", ["n_a", "n_b"], {name}),
    }
