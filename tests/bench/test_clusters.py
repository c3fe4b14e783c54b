"""The bench of the sorting in its short form: it runs end to end, and its last line says what it measured."""

import asyncio
import json
import sys

import pytest

from tests.bench.process import ROOT

PATIENCE_S = 150.0
"""Two rehearsals and some hundred encoded notes; on a busy machine that takes its time."""
pytestmark = pytest.mark.timeout(PATIENCE_S + 10)


async def test_the_machine_is_scored_timed_and_rehearsed_with():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.clusters", "--short",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE_S):
            out, err = await process.communicate()
    except BaseException:
        process.kill()
        await process.wait()
        raise
    assert process.returncode == 0, err.decode()[-2_000:]
    told = json.loads(out.decode().splitlines()[-1])
    scored = told["scores"]["best"]["ville_synth"]
    assert scored["live"]["moved"] == 0
    assert 0 < scored["whole"]["ari"] < scored["whole"]["ami"] < 1
    assert told["speed"]["reorganise_moves"] > 0
    assert told["room"]["wrong"] == 0
    assert min(told["room"]["filed"]) > 0
