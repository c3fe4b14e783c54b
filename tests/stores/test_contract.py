"""Every store does what the ports say. The sentences are in `contract.py`; the stores in `conftest.py`."""

from tests.stores.contract import *  # noqa: F403
