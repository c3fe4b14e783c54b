"""Every engine does what an engine must. The sentences are in `contract.py`; the engines are found by their entry point."""

from importlib.metadata import entry_points

from facilitation.clustering.engine import AVERAGE_LINKAGE
from tests.engines.contract import *  # noqa: F403


def test_the_built_in_engine_comes_in_by_the_same_door_as_foreign_ones():
    (found,) = entry_points(group="atelier.engines", name=AVERAGE_LINKAGE.name)
    assert found.load() == AVERAGE_LINKAGE
