"""The engines every test of this folder runs on: all that are found by their entry point."""

from importlib.metadata import entry_points

import pytest

from facilitation.clustering.engine import Engine

pytest.register_assert_rewrite("tests.engines.contract")


ENGINES = {point.name: point for point in entry_points(group="atelier.engines")}


@pytest.fixture(scope="session", params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = ENGINES[request.param].load()
    return found
