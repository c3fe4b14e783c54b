"""`atelier serve --workers N` as somebody runs it: real processes, a real Redis, and what becomes of them."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.server.live import KEY
from tests.server.process import ROOT, Server, atelier, environment
from tests.stores.redis_server import RedisServer, a_server, redis_binary

pytestmark = [pytest.mark.redis, pytest.mark.timeout(120), pytest.mark.xdist_group("several")]

SOON_S = 15.0


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with a_server(redis_binary()) as server:
        yield server


@pytest.fixture
async def several(tmp_path: Path, redis: RedisServer) -> AsyncIterator[Server]:
    """Two workers and an engine on a Redis of their own."""
    server = Server(tmp_path / "home", redis.url())
    await server.start("--quiet", "--workers", "2")
    yield server
    if server.process is not None:
        await server.end(signal.SIGTERM)


def children(server: Server) -> dict[int, list[str]]:
    """The processes below a server, and their command lines."""
    assert server.process is not None
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            status = (entry / "stat").read_text() if entry.name.isdigit() else ""
            if status and int(status.rpartition(")")[2].split()[1]) == server.process.pid:
                found[int(entry.name)] = (entry / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue  # It ended while we looked.
    return found


def workers(server: Server) -> set[int]:
    """The processes that serve."""
    return {pid for pid, line in children(server).items() if "serve" in line}


async def until(holds: Callable[[], bool]) -> None:
    """Wait for processes, which tell nobody."""
    async with asyncio.timeout(SOON_S):
        while not holds():  # noqa: ASYNC110 - a test looks from outside.
            await asyncio.sleep(0.05)


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def rehearsed(server: Server, *words: str) -> Any:
    """Start a rehearsal; await what it returns for its result."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "server", "rehearse", server.url, "--json", *words,
        cwd=ROOT, env=environment(server.home, PYTHONPATH=str(ROOT), ATELIER_OWNER_KEY=KEY),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip

    async def result() -> dict[str, Any]:
        out, _ = await process.communicate()
        told: dict[str, Any] = json.loads(out.decode().strip().splitlines()[-1])
        return told

    return result()


async def test_a_rehearsal_loses_nothing_while_a_worker_then_redis_is_killed_and_all_are_replaced(
    several: Server, redis: RedisServer
):
    result = asyncio.create_task(
        await rehearsed(several, "--people", "12", "--tables", "2", "--speed", "150")
    )
    before = workers(several)
    await until(lambda: bool(written(redis)) or result.done())
    os.kill(min(before), signal.SIGKILL)
    await until(lambda: len(workers(several)) == 2 and min(before) not in workers(several))
    redis.kill()
    await asyncio.to_thread(redis.start)
    assert several.process is not None
    several.process.send_signal(signal.SIGHUP)
    told = await result
    assert not result.cancelled()
    assert (told["lost"], told["doubled"], told["diverged"]) == (0, 0, 0), told
    assert told["acknowledged"] > 100
    assert told["reconnected"] > 0


def written(redis: RedisServer) -> bool:
    """Whether people have begun to write."""
    return any(
        redis.ask("XLEN", key) > 20 for key in redis.ask("KEYS", "*") if redis.ask("TYPE", key) == b"stream"
    )


async def test_workers_are_replaced_one_by_one_and_somebody_always_answers(several: Server):
    before = children(several)
    assert len(workers(several)) == 2
    assert len(before) == 3, "and an engine"
    assert several.process is not None
    several.process.send_signal(signal.SIGHUP)

    async def knock() -> int:
        answered = 0
        while before.keys() & children(several).keys():
            assert await asyncio.to_thread(_answers, several.url), "somebody listens at every moment"
            answered += 1
        return answered

    async with asyncio.timeout(60):
        assert await knock() > 5
    assert len(children(several)) == 3


def _answers(url: str) -> bool:
    import urllib.request

    with urllib.request.urlopen(f"{url}/healthz", timeout=5) as answer:
        return bool(answer.read())


async def test_workers_end_with_their_parent_however_it_ends(several: Server):
    pids = set(children(several))
    assert len(pids) == 3
    await several.end(signal.SIGKILL)
    await until(lambda: not any(alive(pid) for pid in pids))


async def test_a_stop_ends_everybody_in_time(several: Server):
    pids = set(children(several))
    began = asyncio.get_running_loop().time()
    said = await several.end(signal.SIGTERM)
    assert asyncio.get_running_loop().time() - began < 9
    assert said.code == 0
    assert "Traceback" not in said.err
    assert not any(alive(pid) for pid in pids)


async def test_a_server_of_one_process_stops_in_good_order_when_its_window_is_closed(tmp_path: Path):
    server = Server(tmp_path / "home", f"sqlite:{tmp_path / 'x.db'}")
    await server.start()
    said = await server.end(signal.SIGHUP)
    assert "Traceback" not in said.err
    assert said.code in (0, -signal.SIGTERM)


# --- What is said when it cannot be ----------------------------------------------------------------


async def test_several_workers_on_a_file_are_refused_in_a_sentence(tmp_path: Path):
    said = await atelier(
        tmp_path, "serve", "--workers", "2", "--store", f"sqlite:{tmp_path / 'x.db'}", "--port", "0"
    )
    said.is_a_sentence("stockage partagé", "shared store")


async def test_an_engine_on_a_file_is_refused_in_a_sentence(tmp_path: Path):
    said = await atelier(tmp_path, "engine", "--store", f"sqlite:{tmp_path / 'x.db'}")
    said.is_a_sentence("fait ce travail lui-même", "does this work itself")


@pytest.mark.parametrize("number", ["0", "-1", "100000"])
async def test_an_odd_number_of_workers_is_refused_in_a_sentence(tmp_path: Path, number: str):
    said = await atelier(tmp_path, "serve", f"--workers={number}", "--port", "0")
    said.is_a_sentence("--workers", "from 1 to")


async def test_a_password_is_not_repeated(tmp_path: Path):
    said = await atelier(
        tmp_path, "serve", "--workers", "2", "--port", "0", "--store", "redis://somebody:secret@127.0.0.1:1/0"
    )
    assert said.code == 2
    assert "secret" not in said.err + said.out


async def test_a_full_store_is_told_in_a_sentence(tmp_path: Path, redis: RedisServer):
    made = await atelier(tmp_path, "new", "petit", "--json", "--store", redis.url())
    assert made.code == 0, made
    redis.ask("CONFIG", "SET", "maxmemory", "1mb")
    said = await atelier(tmp_path, "serve", "--port", "0", "--store", redis.url())
    said.is_a_sentence("n’a plus de place" if "maxmemory" in said.err else "est plein", "room")
