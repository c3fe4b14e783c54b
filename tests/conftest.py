"""What every test may ask for: a story of the engine, and how long hypothesis looks for a counterexample.

`HYPOTHESIS_PROFILE=long` is for campaigns: many more examples, and other ones each time. The short profile always
looks at the same examples, so that the suite says the same thing twice.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.story import Story

# Several tests run at once: numbers are worked on by one thread each, as in the sorting process. Read when numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile(
    "short", max_examples=60, deadline=None, derandomize=True, suppress_health_check=SLOW_IS_FINE
)
settings.register_profile("long", max_examples=3_000, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture
def story() -> Iterator[Story]:
    """An atelier to be told about; a refusal that the test does not speak of fails it."""
    told = Story()
    yield told
    told.is_told()
