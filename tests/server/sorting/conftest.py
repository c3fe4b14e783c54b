"""Every encoder of this machine, one after the other."""

import pytest

from server.sorting.encoders import Encoder
from tests.encoders import NAMES, loaded


@pytest.fixture(params=NAMES)
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return loaded(request.param)
