"""What every peer is told on its command line."""

import argparse

from tests.bench.framing import FILL


class Asked(argparse.Namespace):
    """`port` to listen on, bytes of the `welcome`, milliseconds between two writes (`tick_ms`, 0: each on its own)."""

    port: int
    welcome: int
    tick_ms: float

    @property
    def greeting(self) -> str:
        """The message that greets."""
        return FILL * self.welcome


def asked() -> Asked:
    """Read the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--welcome", type=int, default=32)
    parser.add_argument("--tick-ms", type=float, default=0.0)
    return parser.parse_args(namespace=Asked())
