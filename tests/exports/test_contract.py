"""Every exporter does what the port says. The sentences are in `contract.py`; the exporters in `server.exports`."""

from tests.exports.contract import *  # noqa: F403
