"""From a Redis address to a store, or to one clear sentence: what is refused, and what is said where a risk is accepted."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from redis.exceptions import ConnectionError as Disconnected

from server.commands.check import its_copies, on_its_disk
from server.stores import Full
from server.stores.errors import BadStoreUrl, StoreRefused
from server.stores.opening import open_stores
from server.stores.redis_address import redis_address
from server.stores.redis_causes import cause_of
from server.stores.redis_room import room
from tests.server.live import eventually
from tests.server.process import atelier
from tests.stores.redis_server import BINARIES, RedisServer, a_server, free_ports

pytestmark = pytest.mark.redis


@pytest.fixture(params=BINARIES)
def server(request: pytest.FixtureRequest) -> Iterator[RedisServer]:
    with a_server(BINARIES[request.param]()) as server:
        yield server


async def refusal(url: str) -> StoreRefused:
    with pytest.raises(StoreRefused) as told:
        await open_stores(url)
    for sentence in (told.value.french, told.value.english):
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "secret" not in sentence
    return told.value


# --- Addresses ----------------------------------------------------------------------------------


def test_an_address_is_a_host_or_a_socket_or_sentinels():
    one = redis_address("redis://anne:a%40b@hall.example/3")
    assert (one.hosts, one.db, one.user, one.password, one.tls) == (
        (("hall.example", 6379),),
        3,
        "anne",
        "a@b",
        False,
    )
    safe = redis_address("rediss://:pw@[::1]:7000?ca=ours.pem&replicas=2")
    assert (safe.hosts, safe.tls, safe.ca, safe.password, safe.replicas) == (
        (("::1", 7000),),
        True,
        "ours.pem",
        "pw",
        2,
    )
    file = redis_address("unix:///run/redis.sock?db=2&risk=accepted")
    assert (file.socket, file.db, file.risk_accepted, file.replicas) == ("/run/redis.sock", 2, True, 0)
    many = redis_address("redis+sentinel://:pw@one,two:7001/hall/1")
    assert many.hosts == (("one", 26379), ("two", 7001))
    assert (many.service, many.db, many.replicas) == ("hall", 1, 1)


@pytest.mark.parametrize(
    "url",
    [
        "redis:",
        "redis:localhost",
        "redis://",
        "redis://host:port",
        "redis://host/hall",
        "redis://host/-1",
        "redis://host?risk=none",
        "redis://host?replicas=many",
        "redis://host?replicas=99",
        "redis://host?decode_responses=yes",
        "redis://host?ca=ours.pem",
        "redis://host#fragment",
        "unix://",
        "unix://host/run/redis.sock",
        "redis+sentinel://one,two",
        "redis+sentinel://,/hall",
        "redis://anne:secret@host/hall",
    ],
)
async def test_an_address_of_another_kind_is_told_what_to_write(url: str):
    told = await refusal(url)
    assert isinstance(told, BadStoreUrl)
    assert "redis://" in told.english


# --- Servers that cannot be relied on -----------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [
        ("maxmemory-policy", "allkeys-lru", "redis_evicts"),
        ("appendonly", "no", "redis_forgets"),
        ("appendfsync", "everysec", "redis_syncs_late"),
    ],
)
async def test_a_server_that_can_lose_entries_is_refused_unless_the_risk_is_accepted(
    server: RedisServer, setting: str, value: str, code: str, caplog: pytest.LogCaptureFixture
):
    server.ask("CONFIG", "SET", setting, value)
    told = await refusal(server.url())
    assert told.code == code
    for word in (setting, value, "risk=accepted"):
        assert word in told.french
        assert word in told.english
    with caplog.at_level(logging.WARNING, "atelier.stores"):
        stores = await open_stores(server.url(risk="accepted"))
        await stores.close()
    [warning] = caplog.messages
    assert value in warning
    assert "Risque accepté" in warning
    assert "Risk accepted" in warning


async def test_a_server_alone_is_refused_where_copies_are_asked_for(server: RedisServer):
    assert (await refusal(server.url(replicas="1"))).code == "redis_alone"


async def test_a_server_that_hides_its_settings_is_refused_unless_the_risk_is_accepted(server: RedisServer):
    server.ask("ACL", "SETUSER", "guest", "on", ">secret", "~*", "&*", "+@all", "-config")
    url = server.url().replace("unix://", "unix://guest:secret@")
    assert (await refusal(url)).code == "redis_hidden"
    stores = await open_stores(f"{url}&risk=accepted")
    assert await stores.log.ateliers() == []
    await stores.close()


async def test_a_server_that_is_not_there_is_told(server: RedisServer):
    server.stop()
    assert (await refusal(server.url())).code == "redis_away"
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"redis://:secret@127.0.0.1:{nobody.getsockname()[1]}"
        told = await refusal(url)
    assert told.code == "redis_away"
    assert "***" in told.french
    assert "(rien n’écoute à cette adresse)" in told.french
    assert "(nothing listens at this address)" in told.english


async def test_a_wrong_password_is_told(server: RedisServer):
    server.ask("CONFIG", "SET", "requirepass", "right")
    assert (await refusal(server.url())).code == "redis_password_needed"
    assert (await refusal(server.url().replace("unix://", "unix://:secret@"))).code == "redis_password"
    assert (await refusal(server.url().replace("unix://", "unix://anne:secret@"))).code == "redis_password"
    stores = await open_stores(server.url().replace("unix://", "unix://:right@"))
    await stores.close()


async def test_a_database_that_is_not_there_is_told(server: RedisServer):
    assert (await refusal(server.url(1_000_000))).code == "redis_database"


async def test_a_copy_is_not_written_to(server: RedisServer):
    server.ask("REPLICAOF", "127.0.0.1", 1)
    assert (await refusal(server.url())).code == "redis_is_replica"


async def test_a_server_whose_copies_are_away_is_told_where_there_is_no_store_yet(server: RedisServer):
    server.ask("CONFIG", "SET", "min-replicas-to-write", 1)
    assert (await refusal(server.url(replicas="1"))).code == "redis_without_copies"


@pytest.mark.parametrize("kind", BINARIES)
async def test_a_node_of_a_cluster_is_told(kind: str):
    # A node listens on a second port, 10,000 further on.
    [port] = [each for each in free_ports(20) if each < 50_000][:1]
    with a_server(BINARIES[kind](), cluster_enabled="yes", port=str(port)) as node:
        assert (await refusal(node.url())).code == "redis_is_cluster"


async def test_a_full_server_is_told_where_there_is_no_store_yet(server: RedisServer):
    server.ask("CONFIG", "SET", "maxmemory", 1)
    assert (await refusal(server.url())).code == "redis_full"


@asynccontextmanager
async def answering(said: bytes) -> AsyncIterator[str]:
    """The address of a server that says this, whatever it is asked."""
    served: list[asyncio.Event] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        served.append(asyncio.Event())
        while await reader.read(65_536):
            writer.write(said)
        writer.close()
        await writer.wait_closed()
        served[-1].set()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        for done in served:
            await done.wait()


async def test_a_socket_that_is_not_there_is_told():
    assert "(cette prise (socket) n’existe pas)" in (await refusal("unix:///no/such.sock")).french


def test_a_name_that_nobody_knows_is_told_whatever_the_library_made_of_it():
    wrapped = Disconnected("Error -2 connecting to no-such-machine:6379. Name or service not known.")
    wrapped.__context__ = socket.gaierror(-2, "Name or service not known")
    assert cause_of(wrapped).french == "nom de machine inconnu"


@pytest.mark.parametrize(
    ("said", "french"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "(ce n’est pas un serveur Redis qui répond)"),
        (b"-NOPERM no rights\r\n", "(cet utilisateur n’a pas les droits qu’il faut)"),
        (b"-ERR max number of clients reached\r\n", "(il a trop de connexions)"),
        (b"-STRANGE weather\r\n", "(il répond STRANGE)"),
    ],
)
async def test_what_a_server_answers_is_told_in_the_language_of_the_sentence(said: bytes, french: str):
    async with answering(said) as url:
        told = await refusal(url)
    assert french in told.french
    assert "Protocol error" not in told.english


async def test_a_server_that_speaks_without_tls_is_told():
    async with answering(b"-ERR\r\n") as url:
        assert "TLS échoue" in (await refusal(url.replace("redis://", "rediss://"))).french


@pytest.mark.parametrize(
    ("info", "code"),
    [
        ("redis_version:4.0.14\r\nredis_mode:standalone", "redis_too_old"),
        ("redis_version:7.0.15\r\nredis_mode:cluster", "redis_is_cluster"),
        ("redis_version:7.0.15\r\nredis_mode:sentinel", "redis_is_sentinel"),
    ],
)
async def test_a_server_of_another_kind_is_told(info: str, code: str):
    async with answering(f"${len(info)}\r\n{info}\r\n".encode()) as url:
        assert (await refusal(url)).code == code


async def test_a_server_that_never_answers_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.stores.redis_connection.CONNECT_S", 0.1)
    async with answering(b"") as url:
        assert "(pas de réponse à temps)" in (await refusal(url)).french


async def test_a_store_is_the_same_when_it_is_opened_again(server: RedisServer):
    names = []
    for _ in range(2):
        stores = await open_stores(server.url())
        await stores.close()
        names.append(server.ask("ZRANGE", "atelier:register", 0, 0))
    assert names[0] == names[1] != []


async def test_the_keys_of_an_atelier_carry_its_name(server: RedisServer):
    # So that all of one atelier lies in one slot, were the server a cluster.
    stores = await open_stores(server.url())
    head = await stores.log.create("a_slot0000")
    [one] = await stores.log.append("a_slot0000", [b"one"], head)
    await stores.log.save_snapshot("a_slot0000", one, "7", b"state")
    await stores.close()
    kept = {key.decode() for key in server.ask("KEYS", "*")}
    assert kept == {"atelier:register"} | {
        f"atelier:{{a_slot0000}}:{part}" for part in ("log", "about", "snapshot")
    }


# --- `atelier check` ----------------------------------------------------------------------------


async def test_check_says_what_a_server_promises_and_no_password(tmp_path: Path, server: RedisServer):
    server.ask("CONFIG", "SET", "requirepass", "secret")
    url = server.url().replace("unix://", "unix://:secret@")
    said = await atelier(tmp_path, "check", "--store", url)
    assert "appendfsync=always" in said.out
    server.settings["requirepass"] = "secret"
    server.ask("CONFIG", "SET", "appendfsync", "no")
    refused = await atelier(tmp_path, "check", "--store", url)
    assert refused.code == 1
    assert "appendfsync no" in refused.out
    accepted = await atelier(tmp_path, "check", "--store", f"{url}&risk=accepted")
    assert "risk accepted" in accepted.out
    for each in (said, refused, accepted):
        assert "secret" not in each.out + each.err


async def test_check_says_when_a_server_has_no_room_left(tmp_path: Path, server: RedisServer):
    stores = await open_stores(server.url())
    await stores.close()

    async def memory(most: int) -> str:
        server.ask("CONFIG", "SET", "maxmemory", most)
        said = await atelier(tmp_path, "check", "--store", server.url())
        return next(line for line in said.out.splitlines() if "mémoire de Redis" in line)

    assert (await memory(0)).startswith("✓ mémoire de Redis : ")
    assert (await memory(1_000_000_000)).startswith("✓")
    assert (await memory(1)).startswith("✗ mémoire de Redis : pleine")


HEALTHY = {
    "aof_last_write_status": "ok",
    "aof_last_bgrewrite_status": "ok",
    "rdb_last_bgsave_status": "ok",
    "slave0": "ip=127.0.0.1,port=6380,state=online,offset=14,lag=0",
}


@pytest.mark.parametrize(
    ("info", "asked", "french", "english"),
    [
        ({}, 0, "", ""),
        ({"aof_last_write_status": "err"}, 0, "n’arrive plus à écrire", "cannot write to its disk"),
        ({"rdb_last_bgsave_status": "err"}, 0, "sa dernière image", "its last dump"),
        ({"aof_last_bgrewrite_status": "err"}, 0, "réécrire son journal", "write its log anew"),
        ({}, 1, "", ""),
        ({}, 2, "copies de Redis à jour : 1 sur 2", "replicas are missing"),
        ({"slave0": "ip=127.0.0.1,port=6380,state=wait_bgsave,offset=0,lag=0"}, 1, "0 sur 1", "missing"),
        ({"min_slaves_good_slaves": "0"}, 1, "0 sur 1", "missing"),
    ],
)
def test_what_a_server_says_of_its_disk_and_its_copies_is_told_in_a_sentence(
    info: dict[str, str], asked: int, french: str, english: str
):
    found = room(HEALTHY | info, asked)
    wrong = [each for each in (*on_its_disk(found), *its_copies(found)) if not each.ok]
    assert len(wrong) == bool(french)
    for each in wrong:
        assert french in each.french
        assert english in each.english
    assert [each.ok for each in its_copies(found)] == ([found.copies >= asked] if asked else [])


@pytest.mark.parametrize("kind", BINARIES)
async def test_a_server_whose_folder_is_gone_is_told_by_check_and_is_full_weather(tmp_path: Path, kind: str):
    with a_server(BINARIES[kind](), enable_protected_configs="yes") as server:
        stores = await open_stores(server.url())
        head = await stores.log.create("a_gone0000")
        (server.folder / "gone").mkdir()
        server.ask("CONFIG", "SET", "dir", str(server.folder / "gone"), "save", "3600 1")
        (server.folder / "gone").rmdir()
        server.ask("BGSAVE")
        await eventually(lambda: server.ask("INFO", "persistence")["rdb_last_bgsave_status"] == "err")
        with pytest.raises(Full):
            await stores.log.append("a_gone0000", [b"one"], head)
        await stores.close()
        said = await atelier(tmp_path, "check", "--store", server.url())
        assert (said.code, "✗ Redis n’a pas pu enregistrer" in said.out) == (1, True), said.out
        # Where there is no store yet, it does not even open.
        assert (await refusal(server.url(1))).code == "redis_disk"
