"""The bench in its short form: every scenario runs end to end and loses nothing. How long things take is not looked at."""

import asyncio
import json
import sys
from typing import Any

import pytest

from tests.bench.__main__ import SCENARIOS
from tests.bench.process import ROOT
from tests.bench.scenarios.sizes import SHORT
from tests.bench.scenarios.workers import can_several
from tests.bench.stand import SERVERS

NAMED = {
    "burst_cpu_per_delivery_vs_bare_writes": "burst",
    "steady_cpu_per_delivery_vs_bare_writes": "steady",
    "event_cost_3000_vs_300": "event-cost",
    "max_tablets_p99_250ms": "most",
    "kb_per_idle_tablet": "idle",
    "join_storm_s": "storm",
}
"""What the last line must hold at least, and the scenario that measures it."""
BESIDE_PEERS = ("quiet", "steady", "burst", "storm", "most", "slow", "idle")
PATIENCE_S = 100.0
"""Six servers start, play and end, one after the other; on a busy machine that takes its time."""
pytestmark = pytest.mark.timeout(PATIENCE_S + 10)


async def bench(*words: str) -> dict[str, Any]:
    """Run it in a process of its own, since it pins itself to a core; its last line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench", "--short", "--json", *words,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE_S):
            out, err = await process.communicate()
    except BaseException:
        process.kill()
        await process.wait()
        raise
    assert process.returncode == 0, err.decode()
    told = json.loads(out.decode().splitlines()[-1])
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("scenario", BESIDE_PEERS)
async def test_every_server_plays_a_short_scenario_and_loses_nothing(scenario):
    rows = (await bench("--scenario", scenario))["rows"]
    assert [row["server"] for row in rows] == list(SERVERS)
    for row in rows:
        assert row.get("lost", 0) == row.get("cut", 0) == 0, row
        assert 0 < row["tablets"] <= SHORT
        assert [
            name for name in ("cpu_us", "p50_ms", "p99_ms", "join_s", "load_busy") if not row.get(name, 1) > 0
        ] == []
        assert row.get("held", SHORT) == SHORT


async def test_what_needs_no_peer_is_measured_in_short_too():
    rows = (await bench("--scenario", "event-cost", "--scenario", "restart"))["rows"]
    assert {row["scenario"] for row in rows} == {"event cost", "restart"}
    assert [
        row for row in rows if min(value for value in row.values() if isinstance(value, float)) <= 0
    ] == []


@pytest.mark.redis
async def test_two_workers_are_compared_with_one_where_the_product_can_be_served_by_two():
    rows = (await bench("--scenario", "workers"))["rows"]
    assert [row["server"] for row in rows] == (["1 over Redis", "2 over Redis"] if can_several() else [])
    assert [row for row in rows if row["lost"]] == []


async def test_the_last_line_holds_a_figure_for_each_question_and_nothing_for_what_was_not_asked():
    told = await bench("--scenario", "idle", "--scenario", "event-cost", "--servers", "product")
    assert told.keys() >= NAMED.keys()
    measured = {name for name in NAMED if told[name] is not None}
    assert measured == {name for name, scenario in NAMED.items() if scenario in ("idle", "event-cost")}
    assert SCENARIOS.keys() >= set(NAMED.values())
    assert told["load_capacity_per_s"] > 0
