"""What only a store on a server must bear: lost answers, crashes, a server that forgets, is full, is away, is another."""

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import redis.exceptions as said

from facilitation.log import Position
from server.stores import Emptied, Full, Log, Lost, Picture, Rewound, Stores, Unavailable, Unknown
from server.stores.errors import Damaged
from server.stores.redis_address import redis_address
from server.stores.redis_connection import weather
from server.stores.redis_lane import Lane
from server.stores.redis_opening import open_redis
from server.stores.redis_scripts import APPEND
from tests.stores.contract import ANNE, BRUNO, A, B, a_pass, grow
from tests.stores.redis_server import BINARIES, RedisServer, a_server, free_ports
from tests.stores.relay import a_relay

pytestmark = pytest.mark.redis

KILLS = int(os.environ.get("KILLS", "3"))
"""How often a server under load is killed; the long form is `KILLS=50`."""


@pytest.fixture(params=BINARIES)
def server(request: pytest.FixtureRequest) -> Iterator[RedisServer]:
    """A server of its own for each test, to be harmed."""
    with a_server(BINARIES[request.param]()) as server:
        yield server


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Stores]:
    stores = await open_redis(url)
    try:
        yield stores
    finally:
        await stores.close()


async def bodies(log: Log, atelier: str = A) -> list[bytes | None]:
    return [entry.body for entry in await log.read(atelier, None)]


Question = Callable[[], Coroutine[Any, Any, Any]]


def key(part: str, atelier: str = A) -> str:
    return f"atelier:{{{atelier}}}:{part}"


# --- Sent once ----------------------------------------------------------------------------------


async def test_an_append_whose_answer_was_lost_is_written_once_and_told_as_unknown(server: RedisServer):
    async with a_relay(server.socket, server.folder / "r.sock") as relay, opened(relay.url) as stores:
        await stores.log.create(A)
        # Behind the first append, so that the server knows the script.
        [one] = await grow(stores.log, A, b"one")
        relay.lose = b"twice?"
        with pytest.raises(Unknown):
            await stores.log.append(A, [b"twice?"], one)
        assert await bodies(stores.log) == [b"one", b"twice?"]
        assert relay.heard.count(b"twice?") == 1
        with pytest.raises(Lost):
            await stores.log.append(A, [b"again"], one)


async def test_an_append_that_is_not_answered_in_time_is_unknown(
    server: RedisServer, monkeypatch: pytest.MonkeyPatch
):
    async with a_relay(server.socket, server.folder / "r.sock") as relay, opened(relay.url) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        relay.mute = True
        with monkeypatch.context() as impatient:
            impatient.setattr("server.stores.redis_lane.ANSWER_S", 0.2)
            with pytest.raises(Unknown):
                await stores.log.append(A, [b"perhaps"], one)
            with pytest.raises(Unavailable):
                await stores.log.head(A)
        relay.mute = False
        assert await bodies(stores.log) == [b"one", b"perhaps"]


async def test_closing_does_not_wait_for_ever_for_a_server_that_is_silent(
    server: RedisServer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.stores.redis_lane.CLOSE_S", 0.1)
    async with a_relay(server.socket, server.folder / "r.sock") as relay, opened(relay.url) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        relay.mute = True
        under_way = asyncio.create_task(stores.log.append(A, [b"perhaps"], one))
        await relay.was_asked(b"perhaps")
        waiting = asyncio.create_task(stores.log.append(A, [b"surely not"], one))
        await asyncio.sleep(0)
        await stores.log.close()
        with pytest.raises(Unknown):
            await under_way
        with pytest.raises(Unavailable):
            await waiting
    assert b"surely not" not in relay.heard


async def test_what_left_together_is_unknown_together_and_written_once(server: RedisServer):
    async with a_relay(server.socket, server.folder / "r.sock") as relay, opened(relay.url) as stores:
        heads = {f"a_room{n:04}": await stores.log.create(f"a_room{n:04}") for n in range(5)}
        await stores.log.create(A)
        await grow(stores.log, A, b"so that the server knows the script")
        relay.lose = b"together"
        asked = [stores.log.append(room, [b"together"], head) for room, head in heads.items()]
        verdicts = await asyncio.gather(*asked, return_exceptions=True)
        assert {type(verdict) for verdict in verdicts} == {Unknown}
        for room in heads:
            assert await bodies(stores.log, room) == [b"together"]


async def test_a_server_that_forgot_the_scripts_is_taught_them_again(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        await grow(stores.log, A, b"one")
        server.ask("SCRIPT", "FLUSH")
        await grow(stores.log, A, b"two")
        assert await bodies(stores.log) == [b"one", b"two"]


async def test_a_refused_hint_does_not_make_an_append_look_refused(server: RedisServer):
    server.ask("ACL", "SETUSER", "mute", "on", ">secret", "~*", "resetchannels", "+@all")
    async with opened(server.url()) as other:
        head = await other.log.create(A)
        # Who may not speak may not hear either, and is refused at the opening; so here without one.
        lane = Lane("mute", redis_address(server.url().replace("unix://", "unix://mute:secret@")))
        words: list[str | bytes | int]
        words = [head.epoch, "0", head.hash, "channel", A, bytes(16), bytes(16), b"salt", b"body"]
        assert await lane.run(APPEND, [key("log"), key("about")], words) == [b"ok"]
        await lane.close()
        assert (await other.log.head(A)).seq == 1


# --- Durable ------------------------------------------------------------------------------------


async def test_killed_under_load_every_acknowledged_append_is_there(server: RedisServer):
    acknowledged: list[tuple[str, Position]] = []
    enough = asyncio.Event()

    async def produce(log: Log, atelier: str) -> None:
        """One room: append, note it down; after an error look where the log is, and go on."""
        end = await log.create(atelier)
        while True:
            try:
                [end] = await log.append(atelier, [b"body %d" % end.seq], end)
                acknowledged.append((atelier, end))
                enough.set()
            except (Unknown, Unavailable, Lost, Rewound):
                with contextlib.suppress(Unavailable):
                    end = await log.head(atelier)

    rooms = [f"a_load{n:04}" for n in range(20)]
    async with opened(server.url()) as stores:
        producers = [asyncio.create_task(produce(stores.log, room)) for room in rooms]
        for _ in range(KILLS):
            there = len(acknowledged)
            while len(acknowledged) < there + 500:
                enough.clear()
                await enough.wait()
            await asyncio.to_thread(server.kill)
            await asyncio.to_thread(server.start)
        for producer in producers:
            producer.cancel()
        await asyncio.gather(*producers, return_exceptions=True)
        there_now = {
            (room, entry.position) for room in rooms for entry in await stores.log.read(room, None, 1_000_000)
        }
    assert set(acknowledged) <= there_now
    assert len(set(acknowledged)) == len(acknowledged) >= KILLS * 500


async def test_a_server_that_was_restarted_is_noticed_before_anything_is_sent(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [end] = await grow(stores.log, A, b"one")
        server.stop()
        with pytest.raises(Unavailable):
            await stores.log.append(A, [b"two"], end)
        with pytest.raises(Unavailable):
            await stores.directory.find_pass(b"digest")
        server.start()
        await stores.log.append(A, [b"two"], end)
        assert await bodies(stores.log) == [b"one", b"two"]


# --- Not the store it was -----------------------------------------------------------------------


async def verdict(question: Question) -> Any:
    """The answer, or the kind of error."""
    try:
        return await question()
    except Exception as error:
        return type(error)


def questions(stores: Stores, at: Position) -> dict[str, Question]:
    """Everything that would otherwise say that there is nothing, or write into another store."""
    log, directory = stores.log, stores.directory
    return {
        "create": lambda: log.create(A),
        "append": lambda: log.append(A, [b"two"], at),
        "read": lambda: log.read(A, None),
        "links": lambda: log.links(A, None),
        "restore": lambda: log.restore(A, at.epoch, []),
        "head": lambda: log.head(A),
        "ateliers": lambda: log.ateliers(),
        "save_snapshot": lambda: log.save_snapshot(A, at, "7", b"state"),
        "load_snapshot": lambda: log.load_snapshot(A, "7"),
        "save_vectors": lambda: log.save_vectors(A, "tiny 1", {b"one": b"1"}),
        "load_vectors": lambda: log.load_vectors(A, "tiny 1"),
        "redact": lambda: log.redact(A, [1], "asked"),
        "trim": lambda: log.trim(A, at),
        "destroy": lambda: log.destroy(A),
        "put_pass": lambda: directory.put_pass(a_pass(b"1")),
        "find_pass": lambda: directory.find_pass(a_pass(b"1").digest),
        "passes": lambda: directory.passes(A),
        "revoke": lambda: directory.revoke(a_pass(b"1").digest),
        "set_door": lambda: directory.set_door(A, "K7M2QX"),
        "behind_door": lambda: directory.behind_door("K7M2QX"),
        "door": lambda: directory.door(A),
        "put_person": lambda: directory.put_person(A, ANNE),
        "people": lambda: directory.people(A),
        "put_picture": lambda: directory.put_picture(A, "i_000000", Picture("image/png", b"")),
        "picture": lambda: directory.picture(A, "i_000000"),
        "pictures": lambda: directory.pictures(A),
        "book_key": lambda: directory.book_key(A, "vote/1", b"key"),
        "book_keys": lambda: directory.book_keys(A),
        "forget_key": lambda: directory.forget_key(A, "vote/1"),
        "erase_person": lambda: directory.erase_person(A, ANNE),
        "erase": lambda: directory.erase(A),
    }


async def test_an_emptied_store_is_never_taken_for_one_that_knows_nothing(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [end] = await grow(stores.log, A, b"one")
        await stores.directory.put_pass(a_pass(b"1"))
        kept = server.folder / "kept"
        shutil.copytree(server.folder / "appendonlydir", kept)
        server.ask("FLUSHALL")
        told = {name: await verdict(question) for name, question in questions(stores, end).items()}
        assert told == dict.fromkeys(told, Emptied)
        # Nothing was written into the store that is not ours.
        assert server.ask("DBSIZE") == 0
        # What was restored goes on as if nothing had been.
        server.kill()
        shutil.rmtree(server.folder / "appendonlydir")
        kept.rename(server.folder / "appendonlydir")
        server.start()
        assert await stores.directory.find_pass(a_pass(b"1").digest) == a_pass(b"1")
        await stores.log.append(A, [b"two"], end)
        assert await bodies(stores.log) == [b"one", b"two"]


async def test_another_store_in_its_place_is_not_taken_for_it(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        server.ask("FLUSHALL")
        async with opened(server.url()) as another:
            await another.log.create(B)
            with pytest.raises(Emptied):
                await stores.log.ateliers()
            with pytest.raises(Emptied):
                await stores.log.head(A)
            assert await another.log.ateliers() == [B]


@pytest.mark.parametrize("part", ["log", "about"])
async def test_an_atelier_of_which_a_part_was_evicted_is_told(server: RedisServer, part: str):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [end] = await grow(stores.log, A, b"one")
        server.ask("DEL", key(part))
        asked = questions(stores, end)
        told = {name: await verdict(asked[name]) for name in asked if hasattr(stores.log, name)}
        del told["ateliers"], told["destroy"]
        assert told == dict.fromkeys(told, Emptied)


async def test_a_server_that_evicts_is_found_out(server: RedisServer):
    server.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-random")
    async with opened(server.url(risk="accepted")) as stores:
        heads = {f"a_room{n:04}": await stores.log.create(f"a_room{n:04}") for n in range(10)}
        for room, head in heads.items():
            [heads[room]] = await stores.log.append(room, [b"one"], head)
        used = int(server.ask("INFO", "memory")["used_memory"])
        server.ask("CONFIG", "SET", "maxmemory", used + 2_000_000)
        for n in range(40):
            server.ask("SET", f"other{n}", bytes(100_000))
        verdicts = []
        for room, head in heads.items():
            try:
                assert await stores.log.head(room) == head
                verdicts.append("there")
            except Emptied:
                verdicts.append("told")
        assert "told" in verdicts


@pytest.mark.parametrize("again", [True, False])
async def test_a_server_restarted_from_an_older_copy_is_rewound(server: RedisServer, again: bool):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        shutil.copytree(server.folder / "appendonlydir", server.folder / "older")
        [_, three] = await grow(stores.log, A, b"two", b"three")
        server.kill()
        shutil.rmtree(server.folder / "appendonlydir")
        (server.folder / "older").rename(server.folder / "appendonlydir")
        server.start()
        if again:
            # The numbers are used again, by another story.
            await grow(stores.log, A, b"zwei", b"drei", b"vier")
        with pytest.raises(Rewound):
            await stores.log.append(A, [b"four"], three)
        with pytest.raises(Rewound):
            await stores.log.read(A, three)
        assert (await stores.log.read(A, one))[:1] == (await stores.log.read(A, None))[1:2]


async def test_a_changed_entry_is_found_when_it_is_read(server: RedisServer):
    async with opened(server.url()) as stores:
        head = await stores.log.create(A)
        await grow(stores.log, A, b"one", b"two")
        entries = server.ask("XRANGE", key("log"), "-", "+")
        server.ask("DEL", key("log"))
        for id_, fields in entries:
            forged = {**fields, b"b": fields[b"b"].replace(b"two", b"tow")}
            server.ask("XADD", key("log"), id_, *(word for pair in forged.items() for word in pair))
        with pytest.raises(Damaged) as told:
            await stores.log.read(A, None)
        assert (told.value.atelier, told.value.seq) == (A, 2)
        assert len(await stores.log.read(A, head, 1)) == 1


# --- Refusals -----------------------------------------------------------------------------------


async def test_a_full_server_refuses_and_goes_on_when_enlarged(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        server.ask("CONFIG", "SET", "maxmemory", 1_000_000)
        for _ in range(3):
            with pytest.raises(Full):
                await stores.log.append(A, [b"two", b"three"], one)
        with pytest.raises(Full):
            await stores.log.create(B)
        assert await bodies(stores.log) == [b"one"]
        assert await stores.log.head(A) == one
        server.ask("CONFIG", "SET", "maxmemory", 0)
        await stores.log.append(A, [b"two", b"three"], one)
        assert await bodies(stores.log) == [b"one", b"two", b"three"]


async def test_a_server_without_the_copies_it_must_have_is_away(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        server.ask("CONFIG", "SET", "min-replicas-to-write", 1)
        with pytest.raises(Unavailable):
            await stores.log.append(A, [b"two"], one)
        server.ask("CONFIG", "SET", "min-replicas-to-write", 0)
        await stores.log.append(A, [b"two"], one)
        assert await bodies(stores.log) == [b"one", b"two"]


async def test_a_server_that_became_a_copy_is_away(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        server.ask("REPLICAOF", "127.0.0.1", 1)
        with pytest.raises(Unavailable):
            await stores.log.append(A, [b"two"], one)
        server.ask("REPLICAOF", "NO", "ONE")
        await stores.log.append(A, [b"two"], one)


async def test_a_password_changed_in_the_middle_is_weather(server: RedisServer):
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        [one] = await grow(stores.log, A, b"one")
        server.ask("CONFIG", "SET", "requirepass", "changed")
        server.settings["requirepass"] = "changed"
        server.ask("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        with pytest.raises(Unavailable):
            await stores.log.append(A, [b"two"], one)
        server.ask("CONFIG", "SET", "requirepass", "")
        del server.settings["requirepass"]
        await stores.log.append(A, [b"two"], one)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            said.OutOfMemoryError("command not allowed when used memory > 'maxmemory'.", status_code="OOM"),
            Full,
        ),
        (said.ResponseError("MISCONF Errors writing to the AOF file: No space left on device"), Full),
        (said.ResponseError("Error running script: @user_script:9: -OOM command not allowed"), Full),
        (said.ResponseError("NOREPLICAS Not enough good replicas to write."), Unavailable),
        (
            said.ReadOnlyError("You can't write against a read only replica.", status_code="READONLY"),
            Unavailable,
        ),
        (said.BusyLoadingError("Redis is loading the dataset in memory", status_code="LOADING"), Unavailable),
        (said.MasterDownError("Link with MASTER is down", status_code="MASTERDOWN"), Unavailable),
        (said.ClusterDownError("The cluster is down", status_code="CLUSTERDOWN"), Unavailable),
        (
            said.TryAgainError("Multiple keys request during rehashing of slot", status_code="TRYAGAIN"),
            Unavailable,
        ),
        (said.AuthenticationError("Authentication required.", status_code="NOAUTH"), Unavailable),
        (said.ResponseError("BUSY Redis is busy running a script."), Unavailable),
        (said.ConnectionError("Connection closed by server."), Unknown),
        (said.TimeoutError("Timeout reading from socket"), Unknown),
        (TimeoutError(), Unknown),
        (ConnectionResetError(), Unknown),
    ],
)
def test_every_refusal_and_every_silence_has_its_meaning(error: Exception, told: type[Exception]):
    assert type(weather(error, sent=True)) is told
    assert type(weather(error, sent=False)) is (Unavailable if told is Unknown else told)


# --- Copies -------------------------------------------------------------------------------------


async def test_an_append_waits_for_its_copy(server: RedisServer):
    with with_copy(server) as copy:
        server.ask("CONFIG", "SET", "min-replicas-to-write", 1)
        async with opened(server.url(replicas="1")) as stores:
            await stores.log.create(A)
            [one] = await grow(stores.log, A, b"one")
            assert copy.ask("XLEN", key("log")) == 1
            copy.kill()
            # The primary has not noticed yet, or has: the one leaves it unknown, the other writes nothing.
            with pytest.raises((Unknown, Unavailable)):
                await stores.log.append(A, [b"two"], one)


@contextlib.contextmanager
def with_copy(server: RedisServer) -> Iterator[RedisServer]:
    """A copy of the server that has caught up. Copies come by TCP, so both get a port."""
    here, there = free_ports(2)
    server.ask("CONFIG", "SET", "port", here)
    server.ask("CONFIG", "SET", "repl-diskless-sync-delay", 0)
    with a_server(server.binary, port=str(there), replicaof=f"127.0.0.1 {here}") as copy:
        server.await_copies(1)
        yield copy


# --- Erasing down to the bytes ------------------------------------------------------------------


def left_on_disk(server: RedisServer, word: bytes) -> list[str]:
    """The files of the server that hold a word."""
    return sorted(name for name, whole in server.files().items() if word in whole)


@pytest.fixture(params=["as a log", "as a dump"])
def erasing_server(request: pytest.FixtureRequest, server: RedisServer) -> RedisServer:
    """A server that rewrites its log as one, or as a dump. There is a dump beside it in any case."""
    server.ask("CONFIG", "SET", "aof-use-rdb-preamble", "yes" if request.param == "as a dump" else "no")
    # So that a word stands in the files as it is said.
    server.ask("CONFIG", "SET", "rdbcompression", "no")
    return server


async def test_no_byte_of_what_was_redacted_is_left(erasing_server: RedisServer):
    server = erasing_server
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        for n in range(50):
            await grow(stores.log, A, (b"SECRET %d" if n % 7 == 0 else b"PUBLIC %d") % n)
        await stores.log.save_snapshot(A, await stores.log.head(A), "1", b"SECRET" * 100)
        await stores.log.save_vectors(A, "tiny 1", {b"%d" % n: b"SECRET" * 100 for n in range(50)})
        server.ask("SAVE")
        assert left_on_disk(server, b"SECRET")
        await stores.log.redact(A, [n + 1 for n in range(50) if n % 7 == 0], "asked by the person")
        assert left_on_disk(server, b"SECRET") == []
        assert left_on_disk(server, b"PUBLIC")
        server.kill()
        server.start()
        assert (await bodies(stores.log))[:2] == [None, b"PUBLIC 1"]


async def test_no_byte_of_a_destroyed_atelier_is_left(erasing_server: RedisServer):
    server = erasing_server
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        await stores.log.create(B)
        for atelier, body in ((A, b"SECRET"), (B, b"PUBLIC")):
            await grow(stores.log, atelier, body)
            await stores.log.save_vectors(atelier, "tiny 1", {b"one": body * 100})
        server.ask("SAVE")
        await stores.log.destroy(A)
        assert left_on_disk(server, b"SECRET") == []
        assert left_on_disk(server, A.encode()) == []
        assert await bodies(stores.log, B) == [b"PUBLIC"]
        assert await stores.log.load_vectors(B, "tiny 1") == {b"one": b"PUBLIC" * 100}


async def test_no_byte_of_a_key_that_was_forgotten_is_left(erasing_server: RedisServer):
    server = erasing_server
    async with opened(server.url()) as stores:
        await stores.directory.book_key(A, "vote/1", b"SECRET KEY")
        await stores.directory.book_key(A, "vote/2", b"PUBLIC KEY")
        server.ask("SAVE")
        assert left_on_disk(server, b"SECRET KEY")
        await stores.directory.forget_key(A, "vote/1")
        assert left_on_disk(server, b"SECRET KEY") == []
        assert left_on_disk(server, b"PUBLIC KEY")


async def test_no_byte_of_an_erased_person_is_left(erasing_server: RedisServer):
    server = erasing_server
    async with opened(server.url()) as stores:
        directory = stores.directory
        await directory.put_person(A, ANNE, name="Anne Martin", email="anne@exemple.fr")
        await directory.put_pass(a_pass(b"1", label="tablette d’Anne"))
        await directory.put_person(A, BRUNO, name="Bruno")
        server.ask("SAVE")
        await directory.erase_person(A, ANNE)
        for word in ("Anne", "exemple", ANNE):
            assert left_on_disk(server, word.encode()) == []
        await directory.set_door(A, "K7M2QX")
        await directory.erase(A)
        for word in ("Bruno", "K7M2QX", A):
            assert left_on_disk(server, word.encode()) == []


async def test_an_erasure_cut_short_is_finished_at_the_next_opening(
    server: RedisServer, monkeypatch: pytest.MonkeyPatch
):
    server.ask("CONFIG", "SET", "aof-use-rdb-preamble", "no")
    async with opened(server.url()) as stores:
        await stores.log.create(A)
        await grow(stores.log, A, b"SECRET")
        with monkeypatch.context() as short:
            short.setattr("server.stores.redis_scrubbing.REWRITE_S", 0.0)
            with pytest.raises(Unknown):
                await stores.log.redact(A, [1], "asked")
        assert left_on_disk(server, b"SECRET")
    async with opened(server.url()) as stores:
        assert left_on_disk(server, b"SECRET") == []
        assert await bodies(stores.log) == [None]
    assert server.ask("EXISTS", "atelier:chores") == 0


# --- Several workers ----------------------------------------------------------------------------


async def test_of_many_workers_that_append_behind_one_position_one_wins(server: RedisServer):
    async with contextlib.AsyncExitStack() as stack:
        workers = [await stack.enter_async_context(opened(server.url())) for _ in range(4)]
        head = await workers[0].log.create(A)
        asked = [workers[n % 4].log.append(A, [b"%d" % n], head) for n in range(20)]
        verdicts = await asyncio.gather(*asked, return_exceptions=True)
        assert sorted(type(verdict).__name__ for verdict in verdicts) == ["Lost"] * 19 + ["list"]
        assert {tuple(await bodies(worker.log)) for worker in workers} == {
            tuple(await bodies(workers[0].log))
        }


async def test_a_worker_hears_what_another_appended_and_told_and_not_itself(server: RedisServer):
    async with opened(server.url()) as one, opened(server.url()) as two:
        hints = two.log.wakeups()
        await one.log.create(A)
        await grow(one.log, A, b"one", b"two")
        assert await anext(hints) == (A, 2)
        await two.intercom.tell(b"to one")
        await one.intercom.tell(b"to two")
        assert await anext(two.intercom.listen()) == b"to two"
        assert await anext(one.intercom.listen()) == b"to one"


async def test_what_is_too_long_to_tell_is_not_told(server: RedisServer):
    async with opened(server.url()) as one, opened(server.url()) as two:
        await one.intercom.tell(bytes(1_000_001))
        await one.intercom.tell(b"short")
        assert await anext(two.intercom.listen()) == b"short"


async def test_workers_of_two_databases_do_not_hear_each_other(server: RedisServer):
    async with opened(server.url(0)) as one, opened(server.url(1)) as two, opened(server.url(1)) as three:
        await one.intercom.tell(b"not for you")
        await three.intercom.tell(b"for you")
        assert await anext(two.intercom.listen()) == b"for you"


async def test_after_a_restart_of_the_server_workers_hear_each_other_again(server: RedisServer):
    async with opened(server.url()) as one, opened(server.url()) as two:
        server.kill()
        await one.intercom.tell(b"nobody hears this")
        server.start()

        async def hear() -> bytes:
            return await anext(two.intercom.listen())

        heard = asyncio.create_task(hear())
        while not heard.done():
            await one.intercom.tell(b"are you there")
            await asyncio.wait([heard], timeout=0.05)
        assert await heard == b"are you there"


async def test_appends_of_many_ateliers_leave_together(server: RedisServer):
    async with a_relay(server.socket, server.folder / "r.sock") as relay, opened(relay.url) as stores:
        heads = {f"a_room{n:04}": await stores.log.create(f"a_room{n:04}") for n in range(50)}
        await stores.log.append("a_room0000", [b"so that the script is known"], heads.pop("a_room0000"))
        before = int(server.ask("INFO", "commandstats")["cmdstat_evalsha"]["calls"])
        await asyncio.gather(*(stores.log.append(room, [b"one"], head) for room, head in heads.items()))
        assert int(server.ask("INFO", "commandstats")["cmdstat_evalsha"]["calls"]) == before + len(heads)
