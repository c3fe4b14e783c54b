"""Restart: a long log, and a hall that waits. When is the first answer there, and the first welcome?"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.crowd import Crowd
from tests.bench.dialect import Product
from tests.bench.prepared import Hall, prepare, store_in
from tests.bench.process import answers, free_port
from tests.bench.row import Row
from tests.bench.scenarios.asks import note
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import PRODUCT, serve
from tests.bench.tablet import Tablet


def restart(sizes: Sizes) -> Iterator[Row]:
    """First from the bare log; then again after an orderly stop, which may have left a snapshot."""
    if PRODUCT not in sizes.servers:
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        url = store_in(Path(folder))
        people = max(1, sizes.restart_events // 100)
        hall = Hall(people, notes=sizes.restart_events - people, events_each=1)
        token = prepare(url, hall).tokens[0]
        for state in ("from the bare log", "after an orderly stop"):
            port = free_port()
            process = serve(port, url, sizes.where.server)
            try:
                answered = process.until(lambda port=port: answers(f"http://127.0.0.1:{port}"))  # type: ignore[misc]
                crowd = Crowd(Product(note), port)
                welcomed = answered + crowd.join((Tablet(token),), 1)
                crowd.close()
                process.stop()
            finally:
                process.kill()
            figures = {"events": float(sizes.restart_events), "answer_s": answered, "welcome_s": welcomed}
            yield Row(scenario="restart", server=state, figures=figures)
