"""Two workers over Redis: what a room that lives on both costs in latency. Where the product cannot, it says so.

Tablets are spread over the workers by the kernel, so most tables have people on both.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from server.stores.opening import SCHEMES
from tests.bench.prepared import Hall
from tests.bench.process import ROOT, Process, free_port, listens
from tests.bench.row import Row, of_window
from tests.bench.scenarios.asks import note
from tests.bench.scenarios.fanout import USUAL_SIZE, Shape, come_in, fan_out, spread, warm
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import PRODUCT, Wanted, product


def workers(sizes: Sizes) -> Iterator[Row]:
    """One worker and two, each on a Redis of its own that syncs every append. The CPU is the workers', without Redis."""
    redis = shutil.which(os.environ.get("REDIS_SERVER", "redis-server"))
    if PRODUCT not in sizes.servers or redis is None or not can_several():
        return
    shape = Shape(sizes.workers, round(sizes.notes_per_s * sizes.seconds), sizes.seconds)
    wanted = Wanted(Hall(shape.tablets), note, USUAL_SIZE)
    for count in (1, 2):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            port = free_port()
            line = [redis, "--port", str(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""]
            line += ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"]
            store = Process(line, sizes.where.workers)
            try:
                store.until(lambda port=port: listens(port))  # type: ignore[misc]
                url = f"redis://127.0.0.1:{port}"
                with product(wanted, url, sizes.where.workers, "--workers", str(count)) as standing:
                    come_in(standing, standing.tablets)
                    senders = spread(standing.tablets)
                    warm(standing, senders)
                    yield of_window("workers", f"{count} over Redis", fan_out(standing, shape, senders))
            finally:
                store.kill()


def can_several() -> bool:
    """Whether this version of the product can be served by several workers."""
    told = subprocess.run(
        [sys.executable, "-m", "server", "serve", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return "redis" in SCHEMES and "--workers" in told.stdout
