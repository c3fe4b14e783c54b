"""Who may say what: every pair of a role and a command that is not in the table is refused, and nothing changes."""

from itertools import product
from typing import get_args

import msgspec
import pytest

from facilitation.activities.closing import GiveReturn, ShowReturns
from facilitation.ballots.asking import CastBallot, RevealVotes, TearBallot
from facilitation.commands import CORE, SetWallView, WriteFor
from facilitation.decide import decide
from facilitation.errors import Refused
from facilitation.ids import Role
from facilitation.model import Actor, Wall
from facilitation.permissions import CLUSTERING, LEADING, ROLES, SEATED
from tests.games import frozen
from tests.moves import begin
from tests.story import KINDS, WALL, ideas

ROLE_NAMES: tuple[Role, ...] = get_args(Role)
VALUES = {
    "phase": "vote", "note": "n_000000", "notes": ("n_000000",), "cluster": "c_000000", "clusters": ("c_000001",),
    "into": "c_000000", "new": "c_000009", "place": "room", "table": "t1", "person": "p_people0", "text": "Texte",
    "planned": ideas(), "objective": "o_000001", "title": "Titre", "code": "ABC123", "step": 0, "closes_at_ms": 1, "held": True,
    "visibility": "room", "wall": Wall(), "number": 1, "level": "middle", "mode": "live", "pinned": True, "other": "n_000001",
    "to": "wall", "about": "material", "ready": True, "seat": 0, "more_ms": 60_000, "view": "agenda",
}  # fmt: skip


FITTING = {SetWallView: {"wall": 2}}
"""Where one word is two things."""
OF_KINDS = {type(each): each for activity in KINDS.activities.values() for each in activity.examples}


def example(command):
    """A command of a type: the example its kind gives, or one with something in every field it needs."""
    if command in OF_KINDS:
        return OF_KINDS[command]
    needed = [field.name for field in msgspec.structs.fields(command) if field.required]
    return command(**{name: VALUES[name] for name in needed} | FITTING.get(command, {}))


NOT_ALLOWED = [
    (role, command)
    for role, command in product(ROLE_NAMES, KINDS.commands)
    if role not in KINDS.roles.get(command, frozenset())
]


@pytest.mark.parametrize(
    ("role", "command"), NOT_ALLOWED, ids=lambda value: getattr(value, "__name__", value)
)
def test_what_is_not_in_the_table_is_refused(role, command):
    for scene in (0, 1, 4):
        turns = begin(0, scene)
        if not turns:
            continue
        atelier = turns[-1].after
        before = frozen(atelier)
        with pytest.raises(Refused) as refusal:
            decide(KINDS, example(command), atelier, Actor(person="p_people0", role=role), 0)
        assert refusal.value.code == "not_allowed"
        assert frozen(atelier) == before


def test_every_command_of_every_kind_is_in_the_table():
    assert set(KINDS.roles) == set(KINDS.commands)
    assert all(roles <= set(ROLE_NAMES) and roles for roles in KINDS.roles.values())


def test_every_command_is_decided_somewhere():
    own = {command for each in KINDS.activities.values() for command in each.decisions}
    assert set(KINDS.decisions) == set(CORE)
    assert own >= {CastBallot, RevealVotes, GiveReturn, ShowReturns}
    assert set(KINDS.commands) == set(CORE) | own


def test_a_wall_says_nothing():
    assert not [command for command, roles in KINDS.roles.items() if "wall" in roles]
    with pytest.raises(Refused):
        decide(KINDS, example(CastBallot), begin(0, 4)[-1].after, WALL, 0)


def test_the_server_closes_phases_and_sorts_and_does_nothing_else():
    its_own = {command.__name__ for command, roles in KINDS.roles.items() if "system" in roles}
    assert its_own == {"ClosePhase", "SortNotes", "ProposeMoves"}


def test_the_seated_do_not_lead_and_who_leads_does_not_vote():
    for command, roles in KINDS.roles.items():
        if command not in (*CLUSTERING, CastBallot, TearBallot, WriteFor):
            # A group may be made, named or kept by whoever groups there; who leads enters ballots from paper, and
            # whoever listens may write for a table.
            assert not (roles & SEATED and roles & LEADING), command
    assert ROLES.keys() == set(CORE)
