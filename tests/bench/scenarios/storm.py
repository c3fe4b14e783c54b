"""Join storm: everybody at once, each told a board full of notes. Until when is the last one in?"""

from collections.abc import Iterator
from typing import Final

from tests.bench.load import Watch
from tests.bench.prepared import LONG_TEXT, Hall
from tests.bench.row import Row
from tests.bench.scenarios.asks import note
from tests.bench.scenarios.fanout import USUAL_SIZE
from tests.bench.scenarios.sizes import Sizes
from tests.bench.stand import PRODUCT, Wanted, stand

USUAL_BOARD: Final = 200_000


def storm(sizes: Sizes) -> Iterator[Row]:
    """The same bytes are told by every server: as many as the product's welcome takes."""
    board = USUAL_BOARD
    for server in sizes.servers:
        hall = Hall(sizes.storm, notes=sizes.storm_notes, text=LONG_TEXT)
        with stand(server, Wanted(hall, note, USUAL_SIZE, board), sizes.where) as standing:
            # The first one opens the room, and is not part of the storm.
            first, others = standing.tablets[:1], standing.tablets[1:]
            standing.crowd.join(first, 1)
            if server == PRODUCT:
                board = len(first[0].kept[0].payload)
            standing.crowd.settle()
            cpu_s, watch = standing.process.cpu_s(), Watch()
            spent = standing.crowd.join(others, len(others))
            load = watch.ended_after(spent)
            figures = {
                "tablets": float(len(others)),
                "board_kb": board / 1000,
                "join_s": spent,
                "cpu_us": 1e6 * (standing.process.cpu_s() - cpu_s) / len(others),
                "cut": float(sum(tablet.cut for tablet in others)),
                "load_busy": load.busy,
            }
            yield Row(scenario="storm", server=server, figures=figures, valid=load.valid)
