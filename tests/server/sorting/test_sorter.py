"""The sorting process as the server meets it: a good one, and such as crash, hang, talk nonsense or load nothing."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from facilitation.clustering.scene import Idea, Scene
from server.sorting import pipe
from server.sorting import sorter as source
from server.sorting.sorter import Deadlines, Failed, Fell, Forgotten, Sorter
from tests.server.live import eventually
from tests.server.sorting.children import line

A, B = "a_aaaaaaaa", "a_bbbbbbbb"
PATIENT = Deadlines(hello=40, know=40, encode=40, sort=40, reorganise=40)
HASTY = Deadlines(hello=40, know=40, encode=40, sort=3, reorganise=40)
"""A hang is told soon; everything else takes as long as it takes, beside other tests."""

Sorters = Callable[..., Sorter]


@pytest.fixture
async def sorters(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sorters]:
    monkeypatch.setattr(source, "AGAIN_S", (0.01, 0.02))
    async with AsyncExitStack() as ends:

        def made(behaviour: str, told: Path | None = None, deadlines: Deadlines = PATIENT) -> Sorter:
            sorter = Sorter(line=line(behaviour, told), deadlines=deadlines)
            ends.push_async_callback(sorter.close)
            return sorter

        yield made


def scene(*texts: str) -> Scene:
    ideas = tuple(Idea(id=f"n_{place:06}", text=text) for place, text in enumerate(texts))
    return Scene(place="room", level="middle", live=True, lang="fr", ideas=ideas)


def standing(sorter: Sorter) -> str:
    return sorter.state


def pid(sorter: Sorter) -> int:
    assert sorter._process is not None
    return sorter._process._process.pid


async def test_it_is_started_when_first_needed_and_ends_when_closed(sorters: Sorters):
    sorter = sorters("good")
    assert (sorter.state, sorter._process) == ("off", None)
    chosen = await sorter.hello()
    assert (chosen.encoder, chosen.why) == ("tiny", ())
    assert chosen.space.startswith("tiny ")
    assert (sorter.state, sorter.chosen) == ("ready", chosen)
    process = sorter._process
    await sorter.close()
    assert process is not None
    assert not process.alive
    assert standing(sorter) == "off"
    # Closed, it is started again for whoever still asks.
    assert await sorter.hello() == chosen


async def test_what_was_encoded_is_sorted(sorters: Sorters):
    sorter = sorters("good")
    vectors = await sorter.encode(A, ["Arbres ici", "Arbres là", "Bancs"])
    assert set(vectors) == {pipe.digest(text) for text in ("Arbres ici", "Arbres là", "Bancs")}
    assert {len(vector) for vector in vectors.values()} == {16}
    found = await sorter.sort(A, scene("Arbres ici", "Arbres là", "Bancs"))
    [made] = found.made
    assert [one.note for one in made.notes] == ["n_000000", "n_000001"]
    moves = await sorter.reorganise(A, scene("Arbres ici", "Bancs"))
    assert [move.note for move in moves.moves] == ["n_000000", "n_000001"]


async def test_what_was_told_is_sorted_as_what_was_encoded_and_nothing_is_encoded_again(
    sorters: Sorters, tmp_path: Path
):
    texts = [f"Idée {n}" for n in range(pipe.VECTORS_IN_ONE + 1)]
    first = sorters("good", tmp_path / "first")
    vectors = await first.encode(A, texts)
    second = sorters("good", tmp_path / "second")
    await second.know(A, vectors)
    assert await second.sort(A, scene(*texts)) == await first.sort(A, scene(*texts))
    assert not (tmp_path / "second").exists()


async def test_a_text_is_cut(sorters: Sorters, tmp_path: Path):
    sorter = sorters("good", tmp_path / "told")
    long = "À" * 3_000
    vectors = await sorter.encode(A, [long, "À" * 300])
    assert list(vectors) == [pipe.digest(long)]
    assert (tmp_path / "told").read_text("utf-8").splitlines() == ["À" * 300] * 2


async def test_an_unknown_vector_is_told_and_ateliers_do_not_share_theirs(sorters: Sorters):
    sorter = sorters("good")
    await sorter.encode(A, ["Arbres"])
    for atelier, texts in ((A, ["Arbres", "Bancs"]), (B, ["Arbres"])):
        with pytest.raises(Forgotten):
            await sorter.sort(atelier, scene(*texts))
        with pytest.raises(Forgotten):
            await sorter.reorganise(atelier, scene(*texts))
    assert (await sorter.sort(B, scene())).made == ()


async def test_vectors_of_another_size_are_not_believed(sorters: Sorters):
    sorter = sorters("good")
    await sorter.know(A, {pipe.digest("Arbres"): bytes(10)})
    with pytest.raises(Forgotten):
        await sorter.sort(A, scene("Arbres"))


async def test_a_bug_is_told_without_anybodys_text_and_the_process_lives(
    sorters: Sorters, caplog: pytest.LogCaptureFixture
):
    sorter = sorters("good")
    await sorter.encode(A, ["a bug in here"])
    process = pid(sorter)
    with pytest.raises(Failed, match="RuntimeError"):
        await sorter.sort(A, scene("a bug in here"))
    assert "in here" not in caplog.text
    assert "RuntimeError at children.py" in caplog.text
    assert (await sorter.sort(A, scene())).made == ()
    assert pid(sorter) == process


@pytest.mark.parametrize("text", ["crash", "hang"])
async def test_who_crashes_or_hangs_is_started_again_and_knows_nothing(
    sorters: Sorters, text: str, caplog: pytest.LogCaptureFixture
):
    sorter = sorters("good", deadlines=HASTY if text == "hang" else PATIENT)
    await sorter.encode(A, [text, "Arbres"])
    process = pid(sorter)
    with pytest.raises(Fell):
        await sorter.sort(A, scene(text))
    assert standing(sorter) == "away"
    with pytest.raises(Forgotten):
        await sorter.sort(A, scene("Arbres"))
    assert pid(sorter) != process
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    [record] = caplog.records
    assert record.getMessage().startswith("the sorting process fell (")


async def test_who_was_killed_between_two_questions_is_started_again_and_nobody_notices(sorters: Sorters):
    sorter = sorters("good")
    await sorter.hello()
    process = sorter._process
    assert process is not None
    os.kill(pid(sorter), signal.SIGKILL)
    await eventually(lambda: not process.alive)
    assert standing(sorter) == "away"
    assert await sorter.encode(A, ["Arbres"])
    assert standing(sorter) == "ready"


async def test_ctrl_c_in_the_terminal_does_not_end_it(sorters: Sorters):
    sorter = sorters("good")
    await sorter.hello()
    process = pid(sorter)
    for number in (signal.SIGINT, signal.SIGHUP):
        os.kill(process, number)
    assert await sorter.encode(A, ["Arbres"])
    assert pid(sorter) == process


async def test_what_libraries_print_is_no_answer(sorters: Sorters):
    assert (await sorters("noisy").hello()).encoder == "tiny"


async def test_a_better_encoder_that_could_not_be_loaded_is_told_once(
    sorters: Sorters, caplog: pytest.LogCaptureFixture
):
    sorter = sorters("lesser")
    for _ in range(2):
        assert (await sorter.hello()).why == ("large: ImportError",)
        await sorter.close()
    assert [record.getMessage() for record in caplog.records] == [
        "sorting uses tiny; not loaded: large: ImportError"
    ]


async def test_it_gives_way_to_whoever_serves_a_room(sorters: Sorters):
    sorter = sorters("good")
    await sorter.hello()
    assert os.getpriority(os.PRIO_PROCESS, pid(sorter)) >= os.getpriority(os.PRIO_PROCESS, 0) + 10 or (
        os.getpriority(os.PRIO_PROCESS, pid(sorter)) == 19
    )


@pytest.mark.parametrize("behaviour", ["dying", "mute", "endless", "garbled", "polite", "wheelless"])
async def test_one_that_never_serves_is_started_again_and_again_and_told_once(
    sorters: Sorters, behaviour: str, caplog: pytest.LogCaptureFixture
):
    sorter = sorters(behaviour, deadlines=Deadlines(hello=0.2) if behaviour == "mute" else PATIENT)
    asked = asyncio.create_task(sorter.encode(A, ["Arbres"]))
    await eventually(lambda: sorter._falls >= 3, 30)
    assert not asked.done()
    assert len(caplog.records) == 1
    # Once it can be started, whoever has waited is answered.
    sorter._line, sorter._deadlines = line("good"), PATIENT
    assert len(await asked) == 1
    assert standing(sorter) == "ready"


async def test_a_command_that_is_not_there_is_told_once(sorters: Sorters, caplog: pytest.LogCaptureFixture):
    sorter = sorters("good")
    sorter._line = ("no-such-command-at-all",)
    asked = asyncio.create_task(sorter.hello())
    await eventually(lambda: sorter._falls >= 3)
    assert sorter.state in ("away", "starting")
    asked.cancel()
    assert len(caplog.records) == 1


async def test_who_went_away_is_not_asked_for_and_the_next_gets_its_own_answer(
    sorters: Sorters, tmp_path: Path
):
    sorter = sorters("good", tmp_path / "told")
    asked = [asyncio.create_task(sorter.encode(A, [f"Idée {n}"])) for n in range(6)]
    await asyncio.sleep(0)
    for task in asked[1:5]:
        task.cancel()
    await asyncio.gather(*asked, return_exceptions=True)
    assert list(asked[5].result()) == [pipe.digest("Idée 5")]
    told = (tmp_path / "told").read_text("utf-8").splitlines()
    assert "Idée 5" in told


async def test_closing_tells_who_waits_and_leaves_no_process(sorters: Sorters):
    sorter = sorters("good", deadlines=Deadlines())
    await sorter.encode(A, ["hang"])
    process = pid(sorter)
    asked = [asyncio.create_task(sorter.sort(A, scene("hang"))) for _ in range(2)]
    await asyncio.sleep(0.05)
    await sorter.close()
    for said in await asyncio.gather(*asked, return_exceptions=True):
        assert isinstance(said, Fell)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


async def test_it_ends_when_its_parent_is_gone(tmp_path: Path):
    child = await asyncio.create_subprocess_exec(
        *line("good"), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdin is not None
    child.stdin.write(pipe.framed(pipe.Hello())[:7])
    child.stdin.close()
    assert await asyncio.wait_for(child.wait(), 20) == 0


async def test_it_reaches_no_network(tmp_path: Path):
    said = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", REACHING), stdout=asyncio.subprocess.PIPE, stdin=asyncio.subprocess.DEVNULL
    )
    out, _ = await said.communicate()
    assert out == b"PermissionError"


REACHING = """
import os, socket
from server.sorting.child import alone
_, told = alone()
try:
    socket.create_connection(("127.0.0.1", 9))
except Exception as why:
    told.write(type(why).__name__.encode())
told.flush()
"""


def test_a_request_that_is_too_large_is_refused_before_it_leaves(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pipe, "FRAME_MAX", 100)
    with pytest.raises(ValueError):
        pipe.framed(pipe.Encode(atelier=A, texts=("a" * 300,)))


async def test_a_scene_that_is_too_large_fails_and_nothing_falls(
    sorters: Sorters, monkeypatch: pytest.MonkeyPatch, caplog: Any
):
    sorter = sorters("good")
    await sorter.hello()
    monkeypatch.setattr(pipe, "FRAME_MAX", 100)
    with pytest.raises(Failed):
        await sorter.encode(A, ["a" * 300])
    assert standing(sorter) == "ready"
