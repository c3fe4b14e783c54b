"""What a machine that sorts costs a live room: the same rehearsal on two servers, one with the machine and one without."""

import json
import secrets
import subprocess
import sys
import tempfile
from typing import Any, Final, NamedTuple

from tests.bench.cores import cores
from tests.bench.process import ROOT, Process, answers, free_port
from tests.noted import FOLDER

REHEARSAL_S: Final = 300.0


class Rehearsed(NamedTuple):
    """What a rehearsal said: tablet to wall in ms, and what became of every word. `rss_mb`: the server and all it started."""

    p50_ms: float
    p95_ms: float
    filed: int
    wrong: int
    acknowledged: int
    rss_mb: float


def rehearsed(encoder: str, people: int, tables: int, speed: float, seed: int) -> Rehearsed:
    """Rehearse with simulated people on a server of its own; `encoder` as the setting has it (`off`: no machine)."""
    where, key = cores(), secrets.token_urlsafe(32)
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        words = ("server", "serve", "--quiet", "--port", str(port), "--store", f"sqlite:{folder}/atelier.db")
        told = {"ATELIER_OWNER_KEY": key, "ATELIER_ENCODER": encoder, "ATELIER_HOME": folder}
        # The server and the sorting process share one core; the people have the other.
        serving = Process.python(where.server, *words, environment=told)
        try:
            serving.until(lambda: answers(f"http://127.0.0.1:{port}"))
            result = _rehearse(port, key, people, tables, speed, seed)
            rss_mb = serving.rss_kb() / 1_000
        finally:
            serving.stop()
    wrong = sum(int(result[each]) for each in ("lost", "doubled", "diverged", "moved_by_itself"))
    return Rehearsed(
        p50_ms=result["p50_ms"],
        p95_ms=result["p95_ms"],
        filed=result["machine_filed"],
        wrong=wrong,
        acknowledged=result["acknowledged"],
        rss_mb=rss_mb,
    )


def _rehearse(port: int, key: str, people: int, tables: int, speed: float, seed: int) -> dict[str, Any]:
    line = [
        sys.executable, "-m", "server", "rehearse", f"http://127.0.0.1:{port}", "--json", "--key", key,
        "--people", str(people), "--tables", str(tables), "--speed", str(speed), "--seed", str(seed),
        "--notes", str(FOLDER / "paris_fine.csv"),
    ]  # fmt: skip
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=REHEARSAL_S, check=False)
    if not done.stdout.strip():
        raise RuntimeError(f"the rehearsal said nothing: {done.stderr[-500:]}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
